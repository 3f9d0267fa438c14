//! The sum of many days, and what was counted beside them.

use std::collections::{BTreeMap, HashMap};

use chrono::{Datelike as _, NaiveDate};

use super::{
    Answers, Bands, CaseCounts, Counted, Heat, KeptTotals, Question, Spans, Sums, Table,
    day::{CodeCounts, age_of},
};
use crate::domain::visit::Status;

/// How many stand under each code of a table, what was not said under an empty one.
pub(super) type Counts = HashMap<String, u64>;

/// A period's counts, while its days are added to it.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    bands: Bands,
    /// Minutes and medians are reckoned at the end; everything else is in here.
    counts: HashMap<Table, Counts>,
    /// By age as it was said: the bands are reckoned at the end, too.
    ages: Counts,
    heat: Heat,
    waits: BTreeMap<String, Spans>,
    services: Spans,
    referrals: u64,
    cases: CaseCounts,
    case_waits: BTreeMap<String, Spans>,
}

impl Tally {
    /// Nothing counted yet; ages go into these bands.
    pub fn new(bands: Bands) -> Self {
        Self { bands, ..Self::default() }
    }

    fn add(&mut self, table: Table, code: &str, by: u64) {
        add_one(self.counts.entry(table).or_default(), code, by);
    }

    /// Adds what a day of a permanence came to.
    pub fn day(&mut self, day: NaiveDate, session: &str, totals: &KeptTotals<'_>) {
        let (month, weekday) = (format!("{:04}-{:02}", day.year(), day.month()), day.weekday().number_from_monday());
        for (counted, counts) in totals.iter() {
            match counted {
                Counted::Status => {
                    let visits = counts.iter().map(|(_, count)| count).sum();
                    self.add(Table::Month, &month, visits);
                    self.add(Table::Weekday, &weekday.to_string(), visits);
                    self.add(Table::Session, session, visits);
                }
                Counted::Hour => self.hours(weekday, counts),
                Counted::Wait => add_spans(self.waits.entry(month.clone()).or_default(), counts),
                Counted::Service => add_spans(&mut self.services, counts),
                Counted::Age => add_to(&mut self.ages, counts),
                _ => {}
            }
            if let Some(table) = table_of(counted) {
                add_to(self.counts.entry(table).or_default(), counts);
            }
        }
    }

    fn hours(&mut self, weekday: u32, counts: &CodeCounts<'_>) {
        for (code, count) in counts {
            let Ok(hour) = code.parse::<usize>() else { continue };
            self.add(Table::WeekdayHour, &format!("{weekday}-{hour:02}"), *count);
            if let Some(cell) = self.heat.get_mut(weekday as usize - 1).and_then(|hours| hours.get_mut(hour)) {
                *cell += count;
            }
        }
    }

    /// Adds referrals: how people were sent on, and what became of it.
    pub fn referrals(&mut self, how: &str, status: &str, count: u64) {
        self.referrals += count;
        self.add(Table::ReferralHow, how, count);
        self.add(Table::ReferralStatus, status, count);
    }

    /// Adds referrals to services of a kind; nothing is known of the kind of some.
    pub fn referred_to(&mut self, category: Option<&str>, count: u64) {
        self.add(Table::ReferralCategory, category.unwrap_or_default(), count);
    }

    /// Says what became of cases; how many were closed is what [`Tally::cases_closed`] was told.
    pub fn cases(&mut self, cases: CaseCounts) {
        self.cases = cases;
    }

    /// Adds cases that were closed; old records do not say why.
    pub fn cases_closed(&mut self, reason: Option<&str>, count: u64) {
        self.add(Table::CaseClosed, reason.unwrap_or_default(), count);
    }

    /// Adds open cases that have waited on somebody for so many days.
    pub fn cases_waiting(&mut self, on: &str, days: u32, count: u64) {
        self.add(Table::CaseWaiting, on, count);
        self.case_waits.entry(on.to_owned()).or_default().add_many(days, count);
    }

    fn bands_of_ages(&self) -> Counts {
        let mut bands = Counts::new();
        for (said, count) in &self.ages {
            let band = age_of(said).map(|age| Bands::code(self.bands.of(age)));
            add_one(&mut bands, &band.unwrap_or_default(), *count);
        }
        bands
    }

    fn sum(&self, table: Table) -> u64 {
        self.counts.get(&table).map_or(0, |counts| counts.values().sum())
    }

    fn count(&self, table: Table, code: &str) -> u64 {
        self.counts.get(&table).and_then(|counts| counts.get(code)).copied().unwrap_or(0)
    }

    /// The sums.
    pub(super) fn sums(&self) -> Sums {
        let status = |status: Status| self.count(Table::Status, status.code());
        Sums {
            visits: self.sum(Table::Status),
            requests: self.sum(Table::Topic),
            minutes: self.sum(Table::TopicMinutes),
            hold_minutes: self.sum(Table::TopicHold),
            replaced_minutes: self.sum(Table::InstitutionMinutes),
            replaced_hold_minutes: self.sum(Table::InstitutionHold),
            served: status(Status::Closed),
            left: status(Status::Left),
            turned_away: status(Status::TurnedAway),
            no_show: status(Status::NoShow),
            interpreter: self.sum(Table::Interpreter),
            referrals: self.referrals,
            cases: CaseCounts { closed: self.sum(Table::CaseClosed), ..self.cases },
        }
    }

    /// How the questions of the digital check were answered.
    pub(super) fn check(&self) -> [Answers; 3] {
        let said = |question: &Question, yes| self.count(Table::Check, question.answer(yes));
        [Question::KnowsSpace, Question::NeedsHelp, Question::StableConnection]
            .map(|question| Answers { yes: said(&question, true), no: said(&question, false) })
    }

    /// When people come.
    pub(super) fn heat(&self) -> Heat {
        self.heat
    }

    /// All waits.
    pub(super) fn waits(&self) -> Spans {
        let mut all = Spans::default();
        for month in self.waits.values() {
            all.add_all(month);
        }
        all
    }

    /// All times at the desk.
    pub(super) fn services(&self) -> &Spans {
        &self.services
    }

    /// The counts of a table, those that are reckoned included.
    pub(super) fn table(&self, table: Table) -> Counts {
        let of = |spans: &BTreeMap<String, Spans>, number: fn(&Spans) -> u32| {
            spans.iter().map(|(code, spans)| (code.clone(), number(spans).into())).collect()
        };
        match table {
            Table::WaitMedian => of(&self.waits, |spans| spans.spread().median),
            Table::WaitLongest => of(&self.waits, |spans| spans.spread().longest),
            Table::Age => self.bands_of_ages(),
            Table::CaseWaitingDays => of(&self.case_waits, |spans| spans.spread().median),
            Table::Check => {
                let asked =
                    Question::ALL.iter().zip(self.check()).map(|(question, said)| (question.code(), said.asked()));
                let mut counts = self.counts.get(&table).cloned().unwrap_or_default();
                counts.extend(asked.filter(|(_, asked)| *asked > 0).map(|(code, asked)| (code.to_owned(), asked)));
                counts
            }
            _ => self.counts.get(&table).cloned().unwrap_or_default(),
        }
    }
}

fn add_one(counts: &mut Counts, code: &str, by: u64) {
    // No text is made for what is known already: that is almost every time.
    match counts.get_mut(code) {
        Some(count) => *count += by,
        None => drop(counts.insert(code.to_owned(), by)),
    }
}

fn add_to(counts: &mut Counts, more: &CodeCounts<'_>) {
    for (code, by) in more {
        add_one(counts, code, *by);
    }
}

fn add_spans(spans: &mut Spans, counts: &CodeCounts<'_>) {
    for (minutes, count) in counts {
        if let Ok(minutes) = minutes.parse() {
            spans.add_many(minutes, *count);
        }
    }
}

/// The table whose rows are a day's counts as they stand.
const fn table_of(counted: Counted) -> Option<Table> {
    Some(match counted {
        Counted::Status => Table::Status,
        Counted::Origin => Table::Origin,
        Counted::Worker => Table::Worker,
        Counted::Gender => Table::Gender,
        Counted::Language => Table::Language,
        Counted::Interpreter => Table::Interpreter,
        Counted::Place => Table::Place,
        Counted::Check => Table::Check,
        Counted::Hour => Table::Hour,
        Counted::TurnedAway => Table::TurnedAway,
        Counted::Missing => Table::Missing,
        Counted::Topic => Table::Topic,
        Counted::Procedure => Table::Procedure,
        Counted::Institution => Table::Institution,
        Counted::Device => Table::Device,
        Counted::Support => Table::Support,
        Counted::Obstacle => Table::Obstacle,
        Counted::Outcome => Table::Outcome,
        Counted::Impossible => Table::Impossible,
        Counted::TopicMinutes => Table::TopicMinutes,
        Counted::TopicHold => Table::TopicHold,
        Counted::InstitutionMinutes => Table::InstitutionMinutes,
        Counted::InstitutionHold => Table::InstitutionHold,
        Counted::Age | Counted::Wait | Counted::Service => return None,
    })
}
