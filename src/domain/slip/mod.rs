//! The slip: one page that a person takes along to a service. What is on it, as plain values; how it looks on paper, in
//! a terminal or as text is the business of others.
//!
//! Every fixed sentence stands in the person's language and beside it in the worker's, so that both can read it. What
//! the directory says (an address, what to bring) stands once, as the directory has it. The person is not named: a slip
//! that is lost tells nobody anything.

use chrono::NaiveDateTime;
use serde::Serialize;

use super::{
    fold, opening_words,
    openings::{self, Openings},
    service::{Alert, Appointment, Closure, Fee, Service},
};
use crate::text::slip::{SlipLang, SlipTexts};

pub mod card;
#[cfg(test)]
mod tests;

/// A text in the person's language, and in the worker's where that is another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Said {
    /// For the person.
    pub person: String,
    /// For the worker.
    pub worker: Option<String>,
}

/// One thing to know: what it is about, what is said of it in sentences, and what the directory has of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Row {
    /// What it is about.
    pub label: Said,
    /// Sentences.
    pub said: Vec<Said>,
    /// Texts of the directory: in whatever language they were written there.
    pub facts: Vec<String>,
    /// Whether it must catch the eye.
    pub weight: Weight,
}

/// What stands below a label.
#[derive(Clone, Copy, Debug)]
pub enum Part<'a> {
    /// A sentence in its languages.
    Said(&'a Said),
    /// A text of the directory, or a name.
    Fact(&'a str),
}

impl Row {
    /// What stands below the label, in the order in which one reads it: sentences first, but who sends somebody stands
    /// before the day on which.
    pub fn parts(&self) -> Vec<Part<'_>> {
        let said = self.said.iter().map(Part::Said);
        let facts = self.facts.iter().map(|fact| Part::Fact(fact));
        if self.weight == Weight::Small { facts.chain(said).collect() } else { said.chain(facts).collect() }
    }
}

/// How much a row matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Weight {
    /// Where and when: what somebody looks at twice on the way.
    Main,
    /// Worth reading once.
    Plain,
    /// Who gave the slip.
    Small,
}

/// A slip.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Slip {
    /// The language of the person.
    pub lang: SlipLang,
    /// The language of the worker.
    pub worker_lang: SlipLang,
    /// What the service is called.
    pub name: String,
    /// Who offers it; empty where the name says it, or nobody knows.
    pub organization: String,
    /// What there is to know, in the order in which one needs it.
    pub rows: Vec<Row>,
    /// That nobody whose language it is has read the sentences yet, for the worker.
    pub remark: Option<String>,
}

/// Who gives the slip.
#[derive(Clone, Copy, Debug, Default)]
pub struct Sender<'a> {
    /// The house's name.
    pub house: &'a str,
    /// The worker's initials.
    pub worker: &'a str,
    /// The house's telephone.
    pub phone: &'a str,
    /// Where the house is.
    pub address: &'a str,
}

/// Writes the slip for a service as of a moment.
pub fn write(service: &Service, now: NaiveDateTime, sender: &Sender<'_>, lang: SlipLang, worker: SlipLang) -> Slip {
    let pen = Pen { person: SlipTexts::new(lang), worker: (worker != lang).then(|| SlipTexts::new(worker)) };
    let mut rows = Vec::new();
    rows.extend(pen.alert(service.alert.as_ref(), now));
    rows.extend(pen.appointment(service));
    pen.openings(service, now, &mut rows);
    rows.extend(pen.closures(&service.closures, now));
    rows.extend(pen.place(service));
    rows.extend(pen.facts("label-way", [service.way.as_str()], Weight::Plain));
    rows.extend(pen.phones(service));
    rows.extend(pen.facts("label-bring", service.documents.iter().map(String::as_str), Weight::Plain));
    rows.extend(pen.cost(service));
    rows.extend(pen.sender(sender, now));
    let remark = (!pen.person.is_proofread()).then(|| SlipTexts::new(worker).say("not-proofread"));
    let organization =
        if service.name.contains(&service.organization) { String::new() } else { service.organization.clone() };
    Slip { lang, worker_lang: worker, name: service.name.clone(), organization, rows, remark }
}

/// Writes each sentence in both languages.
struct Pen {
    person: SlipTexts,
    worker: Option<SlipTexts>,
}

impl Pen {
    fn each(&self, say: impl Fn(&SlipTexts) -> String) -> Said {
        Said { person: say(&self.person), worker: self.worker.as_ref().map(say) }
    }

    fn both(&self, key: &str) -> Said {
        self.each(|words| words.say(key))
    }

    /// Lines of which each has its pendant: the same count in every language.
    fn lines(&self, say: impl Fn(&SlipTexts) -> Vec<String>) -> Vec<Said> {
        let mut worker = self.worker.as_ref().map(&say).unwrap_or_default().into_iter();
        let person = say(&self.person).into_iter();
        person.map(|person| Said { person, worker: worker.next() }).collect()
    }

    fn sentence(&self, label: &str, key: &str, weight: Weight) -> Row {
        Row { label: self.both(label), said: vec![self.both(key)], facts: Vec::new(), weight }
    }

    fn facts<'a>(&self, label: &str, facts: impl IntoIterator<Item = &'a str>, weight: Weight) -> Option<Row> {
        let facts: Vec<String> = facts.into_iter().filter(|fact| !fact.trim().is_empty()).map(str::to_owned).collect();
        (!facts.is_empty()).then(|| Row { label: self.both(label), said: Vec::new(), facts, weight })
    }

    /// A passing notice, as long as it holds.
    fn alert(&self, alert: Option<&Alert>, now: NaiveDateTime) -> Option<Row> {
        let alert = alert.filter(|alert| alert.until.is_none_or(|until| until >= now.date()))?;
        let mut row = self.facts("label-alert", [alert.text.as_str()], Weight::Main)?;
        row.said.extend(alert.until.map(|until| {
            self.each(|words| words.say_with("until", &[("day", opening_words::date(until, words).into())]))
        }));
        Some(row)
    }

    fn appointment(&self, service: &Service) -> Option<Row> {
        let key = match service.appointment {
            Appointment::Unknown => return None,
            Appointment::None => "appointment-none",
            Appointment::Possible => "appointment-possible",
            Appointment::Required if service.phones.is_empty() => "appointment-required",
            Appointment::Required => "appointment-call",
        };
        let weight = if service.appointment == Appointment::Required { Weight::Main } else { Weight::Plain };
        Some(self.sentence("label-appointment", key, weight))
    }

    fn openings(&self, service: &Service, now: NaiveDateTime, rows: &mut Vec<Row>) {
        let openings = openings::from(service.hours.as_deref(), &service.closures, service.appointment, now);
        let known = match openings {
            Openings::Known(known) => known,
            Openings::Always => {
                rows.push(self.sentence("label-week", "hours-always", Weight::Main));
                return rows.extend(self.facts("label-except", [service.hours_note.as_str()], Weight::Plain));
            }
            Openings::Never => {
                rows.push(self.sentence("label-next", "hours-none", Weight::Main));
                return rows.extend(self.facts("label-except", [service.hours_note.as_str()], Weight::Plain));
            }
            Openings::Unknown => return rows.extend(self.hours_unknown(service)),
        };
        let said = |label, said, weight| Row { label: self.both(label), said, facts: Vec::new(), weight };
        rows.push(said("label-next", self.lines(|words| opening_words::next(&known, now, words)), Weight::Main));
        rows.push(if let Some(week) = &known.week {
            said("label-week", self.lines(|words| opening_words::week(week, words)), Weight::Plain)
        } else {
            said("label-coming", self.lines(|words| opening_words::days(&known.coming, words)), Weight::Plain)
        });
        let except = self.lines(|words| opening_words::days(&known.except, words));
        if !except.is_empty() || !service.hours_note.is_empty() {
            let facts = vec![service.hours_note.clone()].into_iter().filter(|note| !note.is_empty()).collect();
            rows.push(Row { label: self.both("label-except"), said: except, facts, weight: Weight::Plain });
        }
    }

    /// Nobody can say when it is open: whoever goes there must ask first, unless an appointment is needed anyway.
    fn hours_unknown(&self, service: &Service) -> Option<Row> {
        if service.appointment == Appointment::Required {
            return self.facts("label-week", [service.hours_note.as_str()], Weight::Plain);
        }
        let key = if service.phones.is_empty() { "hours-unknown" } else { "hours-call" };
        let mut row = self.sentence("label-week", key, Weight::Main);
        row.facts.extend(Some(service.hours_note.clone()).filter(|note| !note.is_empty()));
        Some(row)
    }

    /// Days on which it is closed that are not over, and are no more than some weeks away.
    fn closures(&self, closures: &[Closure], now: NaiveDateTime) -> Option<Row> {
        const AHEAD: i64 = 60;
        let today = now.date();
        let near = |closure: &&Closure| closure.to >= today && (closure.from - today).num_days() <= AHEAD;
        let said: Vec<Said> = closures.iter().filter(near).map(|closure| self.closure(closure)).collect();
        let row = || Row { label: self.both("label-except"), said, facts: Vec::new(), weight: Weight::Main };
        closures.iter().any(|closure| near(&closure)).then(row)
    }

    fn closure(&self, closure: &Closure) -> Said {
        let why = if closure.why.is_empty() { String::new() } else { format!(" ({})", closure.why) };
        self.each(|words| {
            let from = opening_words::date(closure.from, words);
            let said = if closure.from == closure.to {
                words.say_with("closed-day", &[("day", from.into())])
            } else {
                let to = opening_words::date(closure.to, words);
                words.say_with("closed-days", &[("from", from.into()), ("to", to.into())])
            };
            format!("{said}{why}")
        })
    }

    fn place(&self, service: &Service) -> Option<Row> {
        if service.has_counter() == Some(false) {
            return Some(self.sentence("label-where", "no-counter", Weight::Main));
        }
        self.facts("label-where", [service.place().as_str()], Weight::Main)
    }

    fn phones(&self, service: &Service) -> Option<Row> {
        let numbers: Vec<String> = service.phones.iter().map(ToString::to_string).collect();
        if numbers.is_empty() && service.no_phone {
            return Some(self.sentence("label-phone", "no-phone", Weight::Plain));
        }
        self.facts("label-phone", numbers.iter().map(String::as_str), Weight::Main)
    }

    fn cost(&self, service: &Service) -> Option<Row> {
        let key = match service.fee {
            Fee::Unknown => return self.facts("label-cost", [service.cost.as_str()], Weight::Plain),
            Fee::Free => "free",
            Fee::Paid => "paid",
        };
        let mut row = self.sentence("label-cost", key, Weight::Plain);
        // "Gratuit", and nothing more, is said by the sentence already.
        let says_more = |cost: &String| !(cost.is_empty() || service.fee == Fee::Free && is_just_free(cost));
        row.facts.extend(Some(service.cost.clone()).filter(says_more));
        Some(row)
    }

    /// Who sent the person, on what day, and where to ask again.
    fn sender(&self, sender: &Sender<'_>, now: NaiveDateTime) -> Vec<Row> {
        let who = match (sender.house, sender.worker) {
            (house, "") => house.to_owned(),
            ("", worker) => worker.to_owned(),
            (house, worker) => format!("{house} ({worker})"),
        };
        let mut rows = Vec::new();
        // A day alone is on behalf of nobody.
        if !who.trim().is_empty() {
            let day = self.each(|words| opening_words::date_with_year(now.date(), words));
            let (label, facts) = (self.both("label-from"), vec![who.trim().to_owned()]);
            rows.push(Row { label, said: vec![day], facts, weight: Weight::Small });
        }
        rows.extend(self.facts("label-here", [sender.address], Weight::Small));
        rows.extend(self.facts("label-us", [sender.phone], Weight::Small));
        rows
    }
}

/// Whether the words of a price say that there is none, and no more.
fn is_just_free(cost: &str) -> bool {
    matches!(fold::words(cost).join(" ").as_str(), "gratuit" | "gratuite" | "free" | "gratis" | "kostenlos")
}
