//! Loose ends in words: what each is about, why it stands there, what would make a time right.

use chrono::{DateTime, Duration, NaiveDate, Utc};

use super::{App, clock::Clock, form::FormState, form_page, referrals, service, words};
use crate::{
    domain::{
        case::CaseRow,
        loose_end::{
            Because, DraftAbout, DraftPlace, Fix, Likely, LooseEnd, Odd, OddTimes, OpenVisit, Others, OwnDraft, Unsaid,
            VisitRef,
        },
        referral::{CheckRow, Whom},
        time::Now,
        visit::EventKind,
        vocabulary::{List, Vocabulary},
    },
    store::{drafts, typed_words::place_of},
    text::Texts,
};

/// What is needed to say something of a loose end.
#[derive(Clone, Copy)]
pub struct EndWords<'a> {
    /// The words of the interface.
    pub texts: &'a Texts,
    /// The words of the field.
    pub vocabulary: &'a Vocabulary,
    /// The wall clock on which moments are said.
    pub clock: &'a Clock,
    /// The present.
    pub now: Now,
    /// The day of which the loose ends are: what was begun for another one says for which.
    pub day: NaiveDate,
}

/// That nothing is left to decide of a day, where so many were left as they are.
pub fn nothing_left(texts: &Texts, day: NaiveDate, kept: usize) -> String {
    let values = [("day", words::long_date(texts, day).into()), ("count", kept.into())];
    texts.with(if kept == 0 { "review-nothing" } else { "review-nothing-kept" }, &values)
}

/// Whom to ask for what others have begun.
pub fn whom_to_ask(texts: &Texts, others: &Others) -> String {
    texts.with("review-others-drafts-hint", &[("count", others.count().into())])
}

impl<'a> EndWords<'a> {
    /// Those of the screen.
    pub fn of(app: &'a App) -> Self {
        let day = app.review().map_or(app.now.today(), |page| page.day);
        Self { texts: &app.texts, vocabulary: &app.vocabulary, clock: &app.clock, now: app.now, day }
    }

    /// The ticket or the case's number; nothing for what has none.
    pub fn number(&self, end: &LooseEnd) -> String {
        let ticket = end.visit().map(|visit| visit.ticket.to_string());
        ticket.or_else(|| end.case().map(|case| case.number.clone())).unwrap_or_default()
    }

    /// What is loose, in a word or two.
    pub fn kind(&self, end: &LooseEnd) -> String {
        match end {
            LooseEnd::Open(open) => self.texts.t(&format!("status-{}", open.status.code())),
            LooseEnd::Unsaid(Unsaid { topic: true, .. }) => self.texts.t("loose-end-no-topic"),
            end => self.texts.t(&format!("loose-end-{}", end.kind().code())),
        }
    }

    /// What it is about.
    pub fn about(&self, end: &LooseEnd) -> String {
        match end {
            LooseEnd::Draft(draft) => self.draft(draft, usize::MAX),
            LooseEnd::OthersDrafts(others) => self.others(others),
            end => {
                let visit = end.visit().map(|visit| self.visit(visit));
                let case = || end.case().map(case_words);
                let about = visit.or_else(case).or_else(|| end.referral().map(|check| self.referral(check)));
                joined([self.marker(end), about.unwrap_or_default()])
            }
        }
    }

    /// Whose texts wait beside those of whoever looks, and where; how many each has is said where several have some.
    fn others(&self, others: &Others) -> String {
        let several = others.iter().nth(1).is_some();
        let whose = others.iter().map(|begun| {
            let key = match (begun.worker.is_empty(), begun.here) {
                (false, true) => "review-begun-here",
                (false, false) => "review-begun-by",
                (true, true) => "review-begun-here-nameless",
                (true, false) => "review-begun-nameless",
            };
            self.texts.with(
                key,
                &[("worker", begun.worker.as_str().into()), ("count", (if several { begun.count } else { 1 }).into())],
            )
        });
        let whose = whose.collect::<Vec<_>>().join(", ");
        self.texts.with("review-others-drafts", &[("count", others.count().into()), ("whose", whose.into())])
    }

    /// That somebody's record is only kept, before what else is said of them; nothing where it is used.
    fn marker(&self, end: &LooseEnd) -> String {
        if end.is_restricted() { self.texts.t("marker-restricted") } else { String::new() }
    }

    fn visit(&self, visit: &VisitRef) -> String {
        let ticket = words::visit_title(self.texts, visit.ticket, visit.day, self.day);
        let subject = self.vocabulary.subject(&visit.requests, self.texts.lang());
        joined([ticket, visit.called.clone().unwrap_or_default(), subject])
    }

    fn referral(&self, check: &CheckRow) -> String {
        self.referred(&check.service_name, &check.whom)
    }

    fn referred(&self, service: &str, whom: &Whom) -> String {
        joined([format!("→ {service}"), referrals::whom_words(self.texts, whom)])
    }

    /// What was begun, as a line of a list has room for it: so much of what it is about that the words are in sight.
    pub fn offered(&self, draft: &OwnDraft) -> String {
        const WHOSE: usize = 40;
        self.draft(draft, WHOSE)
    }

    /// What was begun, with so many characters at most of what it is about. Of somebody whose record is only kept no word is
    /// quoted: whoever typed it finds it where it was typed.
    fn draft(&self, draft: &OwnDraft, longest: usize) -> String {
        let about = draft.about.as_ref().or(draft.was_about.as_deref());
        let about = about.map(|about| self.draft_about(about)).unwrap_or_default();
        let about = words::shortened_to(&about, longest);
        let what = match draft.place {
            DraftPlace::FastLine if draft.restricted => self.texts.t("review-draft-line-begun"),
            DraftPlace::FastLine => self.texts.with("review-draft-line", &[("words", draft.words.as_str().into())]),
            DraftPlace::Form => self.form(draft),
            DraftPlace::Question => self.answer(draft, &about),
        };
        let marker = if draft.restricted { self.texts.t("marker-restricted") } else { String::new() };
        let day = draft.day.filter(|day| *day != self.day);
        let day = day.map(|day| self.texts.with("top-entry-day", &[("day", words::long_date(self.texts, day).into())]));
        joined([marker, day.unwrap_or_default(), about, what])
    }

    /// An answer that was begun, with what was answered before it in words: thrown away, all of it goes.
    fn answer(&self, draft: &OwnDraft, about: &str) -> String {
        // Where somebody is sent says more than the question, and fits beside whom it is about.
        let place = match draft.question() {
            drafts::REFERRAL => Some(("review-draft-referral", "service")),
            drafts::PLACE => Some(("review-draft-place", "words")),
            _ => None,
        };
        if let Some((key, name)) = place.filter(|_| !draft.restricted) {
            return self.texts.with(key, &[(name, draft.words.as_str().into())]);
        }
        // Some questions name in their title whom they are about.
        let question = self.texts.with(draft.question(), &[("who", about.into())]);
        let said = draft.before.iter().chain([&draft.words]).filter(|words| !words.is_empty() && !draft.restricted);
        let said: Vec<String> = said.map(|words| words::shortened(words)).collect();
        // Of an answer that was only asked for, there is no word.
        let key = if said.is_empty() { "review-draft-question" } else { "review-draft-answer" };
        self.texts.with(key, &[("question", question.into()), ("words", said.join(" · ").into())])
    }

    /// Which form was begun, and the first words that were typed in it. One that has no record yet is known by what it is
    /// about, too.
    fn form(&self, draft: &OwnDraft) -> String {
        let (key, is_new) = match place_of(&draft.slot) {
            form_page::NEW => ("review-draft-visit", true),
            service::NEW => ("review-draft-service", true),
            _ if matches!(draft.about, Some(DraftAbout::Day(_))) => ("review-draft-day-note", false),
            _ => ("review-draft-form", false),
        };
        if draft.restricted {
            return self.texts.t(key);
        }
        if key == "review-draft-day-note" {
            return joined([self.texts.t(key), own_line(&draft.words)]);
        }
        let (state, began) = FormState::of_draft(&draft.words).unwrap_or_default();
        let began = if is_new { Vec::new() } else { began };
        let mut typed = state.words_typed(&began);
        typed.extend(state.first_typed().filter(|_| is_new && typed.is_empty()));
        let typed = words::shortened(&typed.join(" · ").replace('\n', " "));
        let topic = |code| self.vocabulary.label(List::Topic, code, self.texts.lang()).to_owned();
        let topics: Vec<String> = state.codes("topic").filter(|_| is_new).map(topic).collect();
        joined([self.texts.t(key), topics.join(" + "), typed])
    }

    /// Whose words were begun, as the board says it.
    fn draft_about(&self, about: &DraftAbout) -> String {
        match about {
            DraftAbout::Visit(visit) => self.visit(visit),
            DraftAbout::Case { number, label, subject, .. } => joined([number.clone(), label.clone(), subject.clone()]),
            DraftAbout::Referral(_, service, whom) => self.referred(service, whom),
            DraftAbout::Person(_, name) | DraftAbout::Service(_, name) => name.clone(),
            DraftAbout::Day(day) => words::long_date(self.texts, *day),
        }
    }

    /// Why it stands there, and where nothing can be decided about it, why not.
    pub fn reason(&self, end: &LooseEnd) -> String {
        let held = if end.is_held() { self.texts.t("review-held") } else { String::new() };
        joined([self.why(end), held])
    }

    fn why(&self, end: &LooseEnd) -> String {
        match end {
            LooseEnd::Open(open) => self.open(open),
            LooseEnd::Times(odd) => self.odd(odd),
            LooseEnd::Unsaid(Unsaid { topic: true, .. }) => self.texts.t("review-why-no-topic"),
            LooseEnd::Unsaid(_) => self.texts.t("review-why-no-outcome"),
            LooseEnd::Draft(_) => self.texts.t("review-why-draft"),
            LooseEnd::OthersDrafts(others) => whom_to_ask(self.texts, others),
            LooseEnd::NoCheckBack(_) => self.texts.t("review-why-no-check"),
            LooseEnd::NoNextStep(_) => self.texts.t("review-why-no-next"),
            LooseEnd::CaseDue(case) => self.due(case),
            LooseEnd::CheckDue(check) => {
                let day = check.check_on.unwrap_or_else(|| self.now.today());
                let day = words::long_date(self.texts, day);
                self.texts.with("review-why-check-due", &[("day", day.into())])
            }
            LooseEnd::NoConsent(_) => self.texts.t("review-why-no-consent"),
        }
    }

    fn open(&self, open: &OpenVisit) -> String {
        let status = self.texts.t(&format!("status-{}", open.status.code()));
        let since = open.since.map(|since| {
            let values = [
                ("status", status.clone().into()),
                ("moment", self.moment(since).into()),
                ("span", words::minutes(self.now.at - since).into()),
            ];
            self.texts.with("review-why-open", &values)
        });
        let ended = open.ended.map(|ended| {
            let values = [("time", self.time(ended.at).into()), ("because", self.because(ended).into())];
            self.texts.with("review-ended", &values)
        });
        // Whoever decides for another desk must see that it is another's.
        let desk = Some(&open.desk).filter(|desk| !desk.is_empty());
        let desk = desk.map(|desk| self.texts.with("top-desk", &[("desk", desk.as_str().into())]));
        let parts = [since.unwrap_or(status), desk.unwrap_or_default(), open.visit.worker.clone()];
        joined([joined(parts), ended.unwrap_or_default()])
    }

    /// That somebody who waits was received, with what came of it, and from when to when that will be noted where it is not
    /// now.
    pub fn received(&self, outcome: &str, open: &OpenVisit) -> String {
        let said = self.texts.with("review-served", &[("outcome", outcome.into())]);
        let Some((from, to)) = open.received else { return said };
        let values = [("from", self.time(from).into()), ("to", self.time(to).into())];
        joined([said, self.texts.with("review-served-at", &values)])
    }

    fn odd(&self, odd: &OddTimes) -> String {
        let key = match odd.odd {
            Odd::Service => "review-why-service",
            Odd::Hold => "review-why-hold",
            Odd::Wait => "review-why-wait",
        };
        let span = words::minutes(Duration::minutes(odd.minutes));
        joined([self.texts.with(key, &[("span", span.into())]), odd.visit.worker.clone()])
    }

    fn due(&self, case: &CaseRow) -> String {
        let values = [
            ("action", case.next_action.as_str().into()),
            ("due", words::due(self.texts, case.due, self.now.today()).into()),
        ];
        let key = if case.next_action.is_empty() { "review-why-look-again" } else { "review-why-due" };
        joined([self.texts.with(key, &values), case.worker.clone()])
    }

    /// What a corrected time makes of a visit, and why it is likely.
    pub fn fix(&self, fix: &Fix) -> String {
        let key = match fix.kind {
            EventKind::Arrived => "review-fix-arrived",
            EventKind::Left | EventKind::TurnedAway => "review-fix-left",
            _ => "review-fix-ended",
        };
        self.texts.with(key, &[("time", self.time(fix.to.at).into()), ("because", self.because(fix.to).into())])
    }

    fn because(&self, likely: Likely) -> String {
        match likely.because {
            Because::Next(ticket) => self.texts.with("review-because-next", &[("ticket", ticket.into())]),
            Because::Usual(minutes) => self.texts.with("review-because-usual", &[("minutes", minutes.into())]),
            Because::Pause => self.texts.t("review-because-pause"),
        }
    }

    fn time(&self, at: DateTime<Utc>) -> String {
        self.clock.local(at).format("%H:%M").to_string()
    }

    /// A time, with its day where that is not today.
    fn moment(&self, at: DateTime<Utc>) -> String {
        let local = self.clock.local(at);
        if local.date() == self.now.today() {
            return local.format("%H:%M").to_string();
        }
        format!("{} {}", words::day_short(local.date(), self.now.today()), local.format("%H:%M"))
    }
}

fn case_words(case: &CaseRow) -> String {
    joined([case.number.clone(), case.label.clone(), case.subject.clone()])
}

/// The first line of a day's note that the program has not proposed, behind the version on which it was typed.
fn own_line(kept: &str) -> String {
    let note = kept.split_once('\n').map_or(kept, |(_, note)| note);
    let own = note.lines().map(str::trim).find(|line| !line.is_empty() && !line.starts_with('–'));
    words::shortened(own.unwrap_or_default())
}

fn joined<const N: usize>(parts: [String; N]) -> String {
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}
