//! All that is held about a person as a page that the person can read: in their language where the program speaks it,
//! in words and not in codes.

use super::{
    audit_words::AuditWords,
    case_words::CaseWords,
    clock::Clock,
    holding_aside::AsideWords,
    pages::Told,
    referrals,
    words::{self, long_date},
};
use crate::{
    config::Config,
    domain::{
        audit::Detail,
        case::{Case, CaseStatus, WaitingOn},
        ids::Code,
        privacy::{Decision, HeldReferral, HeldVisit, Holding, PrivateNotes},
        request::Request,
        retention::Kept,
        rights::Rules,
        time::Now,
        visit::{Event, EventKind, Profile},
        vocabulary::{List, Vocabulary},
    },
    exchange::document::{Block, Column, Document, Table},
    text::{Lang, Texts},
};

/// What is needed to say it.
#[derive(Clone, Copy)]
pub struct Sayer<'a> {
    /// The words of the interface, in the language of the page.
    pub texts: &'a Texts,
    /// The words of the field.
    pub vocabulary: &'a Vocabulary,
    /// The rights worth checking.
    pub rights: &'a Rules,
    /// Who holds it.
    pub config: &'a Config,
    /// The wall clock on which moments are said.
    pub clock: Clock,
    /// The moment of the answer.
    pub now: Now,
}

/// The language of a person's page: theirs, where the program speaks it, else that of whoever hands it out.
pub fn language(holding: &Holding, otherwise: Lang) -> Lang {
    holding.person.language.as_ref().and_then(|code| Lang::from_code(code.as_str())).unwrap_or(otherwise)
}

/// How the audit calls what was handed out: with everybody's private notes it is another thing.
pub const fn handed(notes: PrivateNotes) -> Detail {
    Detail::of(if matches!(notes, PrivateNotes::Everybodys) { "person-private" } else { "person" })
}

impl Sayer<'_> {
    /// The page.
    pub fn document(self, holding: &Holding) -> Document {
        let texts = self.texts;
        let mut blocks = vec![Block::Text(texts.t("holding-intro"))];
        blocks.extend(holding.restricted.as_ref().map(|restricted| {
            let values =
                [("day", long_date(texts, restricted.since).into()), ("reason", restricted.reason.as_str().into())];
            Block::Remark(texts.with("holding-restricted", &values))
        }));
        blocks.extend(self.identity(holding));
        blocks.extend(self.part("holding-visits", holding.visits.iter().flat_map(|held| self.visit(held)).collect()));
        blocks.extend(self.part("holding-cases", holding.cases.iter().flat_map(|case| self.case(case)).collect()));
        blocks.extend(self.listed("holding-referrals", holding.referrals.iter().map(|held| self.referral(held))));
        blocks.extend(self.listed("holding-decisions", holding.decisions.iter().map(|said| self.decision(said))));
        blocks.extend(self.listed("holding-kept", holding.kept.iter().map(|kept| self.kept(kept))));
        let aside = AsideWords { texts, who: holding.person.label() };
        blocks.extend(self.listed("holding-aside", holding.set_aside.iter().map(|words| aside.of(words))));
        if holding.private_left_out > 0 {
            let count = [("count", holding.private_left_out.into())];
            blocks.push(Block::Remark(texts.with("holding-left-out", &count)));
        }
        let said = AuditWords { texts, clock: &self.clock };
        let seen = holding.seen_by.iter().map(|entry| joined(&[said.when(entry), said.who(entry), said.what(entry)]));
        blocks.extend(self.listed("holding-seen-by", seen));
        blocks.push(Block::Heading(texts.t("holding-how-long")));
        blocks.push(Block::Text(match holding.last_contact {
            Some(day) => texts.with("holding-last-contact", &[("day", long_date(texts, day).into())]),
            None => texts.t("holding-no-contact"),
        }));
        blocks.push(Block::Heading(texts.t("holding-your-rights")));
        blocks.push(Block::Text(texts.t("holding-rights")));
        blocks.push(Block::Remark(texts.t("holding-not-linked")));
        Document {
            lang: texts.lang(),
            title: texts.t("holding-title"),
            subtitle: [self.config.service.clone(), long_date(texts, self.now.today())]
                .join(" · ")
                .trim_matches([' ', '·'])
                .to_owned(),
            blocks,
            foot: String::new(),
        }
    }

    fn label(&self, list: List, code: &str) -> String {
        self.vocabulary.label(list, &Code::from(code), self.texts.lang()).to_owned()
    }

    /// Blocks under a heading; nothing where there are none.
    fn part(&self, heading: &str, blocks: Vec<Block>) -> Vec<Block> {
        let heading = (!blocks.is_empty()).then(|| Block::Heading(self.texts.t(heading)));
        heading.into_iter().chain(blocks).collect()
    }

    fn listed(&self, heading: &str, lines: impl Iterator<Item = String>) -> Vec<Block> {
        let lines: Vec<String> = lines.collect();
        let list = (!lines.is_empty()).then_some(Block::List(lines));
        self.part(heading, list.into_iter().collect())
    }

    fn identity(&self, holding: &Holding) -> Vec<Block> {
        let (texts, person) = (self.texts, &holding.person);
        let cards: Vec<&str> =
            std::iter::once(&person.card_code).chain(&holding.other_cards).map(String::as_str).collect();
        let language = person.language.as_ref().map(|code| self.label(List::Language, code.as_str()));
        let facts = [
            (texts.t("person-name"), person.name.clone()),
            (texts.t("person-reach"), person.reach.clone()),
            (texts.t("person-language"), language),
            (texts.t("person-card"), Some(cards.join(", "))),
        ];
        let rows = facts.into_iter().filter_map(|(label, said)| Some(vec![label, said?])).collect();
        let columns = vec![Column::words(""), Column::words("")];
        let table = Block::Table(Table { columns, rows, ..Table::default() });
        vec![Block::Heading(texts.t("holding-identity")), table]
    }

    fn visit(&self, held: &HeldVisit) -> Vec<Block> {
        let (texts, visit) = (self.texts, &held.visit);
        let title = texts.with("visit-title", &[("ticket", visit.ticket.into())]);
        let heading = [long_date(texts, visit.day), title, visit.session.clone()];
        let mut lines: Vec<String> = Vec::new();
        let fact = |label: &str, said: String| (!said.is_empty()).then(|| texts.labelled(&texts.t(label), &said));
        lines.extend(fact("field-calling-name", visit.draft.calling_name.clone().unwrap_or_default()));
        lines.extend(fact("visit-person", self.profile(&visit.draft.profile, visit.draft.origin.code())));
        lines.extend(visit.draft.requests.iter().filter_map(|request| fact("visit-request", self.request(request))));
        let rights = held.rights.iter().map(|(code, said)| self.right(code, said)).collect::<Vec<_>>();
        lines.extend(fact("visit-rights", rights.join(" ; ")));
        let events: Vec<String> = visit.events.iter().map(|event| self.event(event)).collect();
        lines.extend(fact("holding-events", events.join(" ; ")));
        let mut blocks = vec![Block::Text(joined(&heading)), Block::List(lines)];
        blocks.extend((!visit.draft.note.is_empty()).then(|| Block::Quote(visit.draft.note.clone())));
        blocks
    }

    fn profile(&self, profile: &Profile, origin: &str) -> String {
        let texts = self.texts;
        let mut parts = Vec::new();
        parts.extend(profile.gender.map(|gender| self.label(List::Gender, gender.code())));
        parts.extend(profile.age.map(|age| words::age_said(texts, age)));
        parts.extend(profile.place.clone());
        parts.extend(profile.language.as_ref().map(|code| self.label(List::Language, code.as_str())));
        parts.extend(profile.interpreter.then(|| texts.t("chip-interpreter")));
        let check = &profile.check;
        let answers = [
            ("field-check-space", check.knows_space),
            ("field-check-help", check.needs_help),
            ("field-check-connection", check.stable_connection),
        ];
        parts.extend(answers.into_iter().filter_map(|(question, answer)| {
            let answer = texts.t(if answer? { "field-word-true" } else { "field-word-false" });
            Some(texts.labelled(&texts.t(question), &answer))
        }));
        parts.push(self.label(List::Origin, origin));
        joined(&parts)
    }

    fn request(&self, request: &Request) -> String {
        let mut parts = Vec::new();
        for (list, code) in [
            (List::Topic, &request.topic),
            (List::Procedure, &request.procedure),
            (List::Institution, &request.institution),
            (List::Device, &request.device),
        ] {
            parts.extend(code.as_ref().map(|code| self.label(list, code.as_str())));
        }
        parts.extend(request.support.map(|support| self.label(List::Support, support.code())));
        parts.extend(request.obstacles.iter().map(|code| format!("‒ {}", self.label(List::Obstacle, code.as_str()))));
        parts.extend(request.minutes.map(|minutes| format!("{minutes} min")));
        parts.extend(request.hold_minutes.map(|hold| self.texts.with("chip-hold", &[("minutes", hold.into())])));
        parts.extend(request.outcome.map(|outcome| self.label(List::Outcome, outcome.code())));
        parts.extend(request.why.as_ref().map(|code| self.label(List::Impossible, code.as_str())));
        parts.dedup();
        joined(&parts)
    }

    /// A right and what was found of it, or a question about rights and its answer.
    fn right(&self, code: &str, said: &str) -> String {
        let texts = self.texts;
        match (self.rights.right(&Code::from(code)), said) {
            (_, "yes") => format!("{} {}", texts.t(&format!("rights-question-{code}")), texts.t("field-word-true")),
            (_, "no") => format!("{} {}", texts.t(&format!("rights-question-{code}")), texts.t("field-word-false")),
            (Some(right), said) => format!("{} {}", right.name(texts.lang()), texts.t(&format!("right-found-{said}"))),
            // A right that the team's file no longer has.
            (None, said) => format!("{code} {}", texts.t(&format!("right-found-{said}"))),
        }
    }

    fn event(&self, event: &Event) -> String {
        let texts = self.texts;
        let kind = texts.t(&format!("event-{}", event.kind.code()));
        let detail = match (event.kind, &event.detail) {
            (EventKind::TurnedAway, Some(cause)) => self.label(List::TurnedAway, cause),
            (_, detail) => detail.clone().unwrap_or_default(),
        };
        let undone = if event.undone { texts.t("event-undone") } else { String::new() };
        let time = self.clock.local(event.at).format("%H:%M").to_string();
        joined(&[format!("{time} {kind}"), detail, event.worker.clone(), undone])
    }

    /// Who is waited for, as it is said to the person.
    fn whose_turn(&self, whom: &WaitingOn) -> String {
        match whom {
            WaitingOn::Us => self.texts.t("holding-waits-us"),
            WaitingOn::Person => self.texts.t("holding-waits-person"),
            WaitingOn::Institution(code) => {
                let label = self.label(List::Institution, code.as_str());
                self.texts.with("holding-waits-institution", &[("whom", label.into())])
            }
        }
    }

    fn case(&self, case: &Case) -> Vec<Block> {
        let texts = self.texts;
        let said = CaseWords { texts, vocabulary: self.vocabulary, clock: &self.clock, today: self.now.today() };
        let (status, how) = match (case.status, case.closed_reason) {
            (CaseStatus::Closed, Some(reason)) => ("case-status", said.reason(reason)),
            (CaseStatus::Closed, None) => ("case-status", texts.t("case-closed")),
            (CaseStatus::Open, _) => ("holding-waits", self.whose_turn(&case.waiting_on)),
        };
        let due = case.due.map(|due| long_date(texts, due)).unwrap_or_default();
        let consents: Vec<String> = case.consents.iter().map(|consent| said.consent_words(consent)).collect();
        let facts = [
            (texts.t("case-subject"), case.subject.clone()),
            (texts.t("field-topic"), case.topic.as_ref().map(|code| said.label(List::Topic, code)).unwrap_or_default()),
            (texts.t("case-worker"), case.worker.clone()),
            (texts.t(status), how),
            (texts.t("case-next"), joined(&[case.next_action.clone().unwrap_or_default(), due])),
            (texts.t("case-consents"), consents.join(" ; ")),
            (texts.t("case-mandate"), case.mandate.as_ref().map(|it| said.mandate_words(it)).unwrap_or_default()),
        ];
        let lines = facts.into_iter().filter(|(_, said)| !said.is_empty());
        let rows = case.entries.iter().map(|entry| {
            let at = said.clock.local(entry.at).format("%d/%m/%y %H:%M").to_string();
            let kind = said.kind_of(Told::Entry(entry));
            vec![at, entry.worker.clone(), kind, said.entry_words(case, entry).replace('\n', " ")]
        });
        vec![
            Block::Text(texts.with("holding-case", &[("number", case.number.as_str().into())])),
            Block::List(lines.map(|(label, said)| texts.labelled(&label, &said)).collect()),
            Block::Table(Table {
                columns: ["holding-when", "holding-who", "holding-kind", "holding-words"]
                    .map(|key| Column::words(texts.t(key)))
                    .to_vec(),
                rows: rows.collect(),
                ..Table::default()
            }),
        ]
    }

    fn referral(&self, held: &HeldReferral) -> String {
        let (texts, referral) = (self.texts, &held.referral);
        let mut parts = vec![
            self.clock.local(referral.made_at).format("%d/%m/%Y").to_string(),
            format!("→ {}", referral.service_name),
            texts.t(&format!("how-{}", referral.how.code())),
            referrals::status_words(texts, referral.status, referral.reason.as_ref()),
            referral.worker.clone(),
        ];
        for heard in &held.history {
            let at = self.clock.local(heard.at).format("%d/%m/%Y").to_string();
            let why = heard.news.reason().map(|reason| referrals::reason_words(texts, reason)).unwrap_or_default();
            let news = texts.t(&format!("news-{}", heard.news.kind().code()));
            parts.push([at, news, why, heard.worker.clone()].join(" ").trim().to_owned());
        }
        joined(&parts)
    }

    /// Until when something is kept, and why.
    fn kept(&self, kept: &Kept) -> String {
        let values = [("day", long_date(self.texts, kept.until).into()), ("reason", kept.reason.as_str().into())];
        joined(&[kept.label.clone(), self.texts.with("retention-until", &values), kept.worker.clone()])
    }

    /// One decision as a line.
    pub fn decision(&self, decision: &Decision) -> String {
        let texts = self.texts;
        joined(&[
            decision.day.format("%d/%m/%Y").to_string(),
            texts.t(&format!("wish-{}", decision.asked.code())),
            texts.t(&format!("answer-{}", decision.answer.code())),
            decision.reason.clone(),
            decision.worker.clone(),
        ])
    }
}

fn joined(parts: &[String]) -> String {
    let parts: Vec<&str> = parts.iter().map(String::as_str).filter(|part| !part.trim().is_empty()).collect();
    parts.join(" · ")
}
