//! `guichet case`: one case by its number, shown, opened, closed.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

use super::{Setting, args, cases::code_of, note, out::Out};
use crate::{
    app::{
        case_words::CaseWords,
        pages::{CasePage, Told},
        words,
    },
    domain::{
        audit::{self, Record, Subject, What},
        case::{Case, CaseStatus, CloseReason, Consent, Detail, Mandate, NewCase, WaitingOn},
        fold,
        ids::Code,
        linked::{Linked, LinkedTo},
        privacy::Restriction,
        vocabulary::List,
        when,
    },
    error::{Error, Kind, Result},
    store::Store,
};

/// A case as scripts read it; `docs/cli.md` explains the fields.
#[derive(Debug, Serialize)]
struct CaseJson<'a> {
    number: &'a str,
    status: &'static str,
    name: Option<&'a str>,
    card_code: &'a str,
    reach: Option<&'a str>,
    subject: &'a str,
    topic: Option<String>,
    worker: &'a str,
    next_action: Option<&'a str>,
    due: Option<NaiveDate>,
    waiting_on: String,
    waiting_since: NaiveDate,
    snoozed_until: Option<NaiveDate>,
    closed_reason: Option<&'static str>,
    consents: &'a [Consent],
    mandate: Option<MandateJson<'a>>,
    /// That the person's record is only kept, where it is.
    restricted: Option<&'a Restriction>,
    entries: Vec<EntryJson<'a>>,
    visits: Vec<VisitJson<'a>>,
    referrals: Vec<ReferralJson<'a>>,
}

#[derive(Debug, Serialize)]
struct MandateJson<'a> {
    #[serde(flatten)]
    mandate: &'a Mandate,
    expired: bool,
}

#[derive(Debug, Serialize)]
struct EntryJson<'a> {
    at: DateTime<Utc>,
    worker: &'a str,
    kind: &'static str,
    text: &'a str,
    /// Of a call.
    answered: Option<bool>,
    /// Of a promised document, or a case set aside.
    by: Option<NaiveDate>,
    corrected_at: Option<DateTime<Utc>>,
}

/// A visit of the person while the case was open.
#[derive(Debug, Serialize)]
struct VisitJson<'a> {
    id: &'a str,
    at: DateTime<Utc>,
    worker: &'a str,
    ticket: u32,
    topic: Option<&'a str>,
    procedure: Option<&'a str>,
}

/// Where one of these visits sent the person.
#[derive(Debug, Serialize)]
struct ReferralJson<'a> {
    id: &'a str,
    at: DateTime<Utc>,
    worker: &'a str,
    service: &'a str,
    how: &'static str,
    status: &'static str,
    reason: Option<&'static str>,
    reason_words: Option<&'a str>,
}

pub(super) fn run(args: &args::Case, setting: &Setting, out: &mut Out) -> Result<()> {
    match args {
        args::Case::Show(args) => {
            let store = setting.open_existing()?;
            let case = find(&store, &args.number, setting)?;
            note_read(&store, &case, setting)?;
            show(&read(&store, &case, setting)?, args.json, setting, out)
        }
        args::Case::Add(args) => {
            let page = add(args, setting)?;
            let case = &page.case;
            // Without a name, the code is all that finds the person again.
            let values = [("number", case.number.as_str().into()), ("code", case.person.card_code.as_str().into())];
            let said = setting.tx.with("cli-case-opened", &values);
            if args.json { show(&page, true, setting, out) } else { out.line(&said) }
        }
        args::Case::Close(args) => {
            let page = close(args, setting)?;
            let said = setting.tx.with("cli-case-closed", &[("number", page.case.number.as_str().into())]);
            if !args.json {
                return out.line(&said);
            }
            // All that was told of it, as `show` writes it.
            note_read(&setting.open_existing()?, &page.case, setting)?;
            show(&page, true, setting, out)
        }
    }
}

/// Enters that a case was read.
fn note_read(store: &Store, case: &Case, setting: &Setting) -> Result<()> {
    let subject = Subject::new(Record::Case, case.id.as_str());
    store.audit(&setting.stamp(), What::ReadCase, Some(subject), audit::Detail::NONE)
}

/// The case of a number, with the private notes of whoever asks.
fn find(store: &Store, number: &str, setting: &Setting) -> Result<Case> {
    let named = |error: Error| if error.kind() == Kind::NotFound { error.at("NUMBER") } else { error };
    let case = store.case_by_number(number).map_err(named)?;
    store.case_for(&case.id, &setting.stamp().worker)
}

/// The case with the visits and referrals that belong to it.
fn read(store: &Store, case: &Case, setting: &Setting) -> Result<CasePage> {
    CasePage::read(store, &case.id, &setting.stamp().worker)
}

fn add(args: &args::CaseAdd, setting: &Setting) -> Result<CasePage> {
    let due = when::parse(&args.when, setting.clock.now().today(), setting.tx.lang());
    let due = due.ok_or_else(|| Error::new(Kind::BadUsage).at("WHEN"))?;
    let topic = args.topic.as_deref().map(|words| code_of(List::Topic, words, setting)).transpose()?;
    let next_action = args.what.join(" ");
    if next_action.trim().is_empty() {
        return Err(Error::new(Kind::BadUsage).at("WHAT"));
    }
    let store = setting.open()?;
    let person = args.card.as_deref().map(|card| super::person::of_card(&store, card)).transpose()?;
    tell_of_namesakes(args, setting, &store)?;
    let new = NewCase {
        visit: None,
        person: person.map(|person| person.id),
        name: args.name.clone(),
        reach: args.reach.clone(),
        topic,
        subject: args.subject.clone().unwrap_or_default(),
        next_action,
        due,
    };
    read(&store, &store.open_case(&new, &setting.stamp())?, setting)
}

/// How many people of that name are named.
const NAMESAKES: usize = 5;

/// Says who is kept already under the name of the new person, by card code alone: whoever meant one of them names the
/// card.
fn tell_of_namesakes(args: &args::CaseAdd, setting: &Setting, store: &Store) -> Result<()> {
    let Some(name) = &args.name else { return Ok(()) };
    let cards: Vec<_> = store.find_people(name, NAMESAKES)?.hits.into_iter().map(|hit| hit.person.card_code).collect();
    if !cards.is_empty() {
        note(&setting.tx.with("cli-case-namesakes", &[("cards", cards.join(", ").into())]));
    }
    Ok(())
}

fn close(args: &args::CaseClose, setting: &Setting) -> Result<CasePage> {
    let reason = reason(&args.reason.join(" "), setting)?;
    let store = setting.open_existing()?;
    let case = find(&store, &args.number, setting)?;
    let note = args.note.as_deref().unwrap_or_default();
    read(&store, &store.close_case(&case.id, case.version, reason, note, &setting.stamp())?, setting)
}

/// The reason of a code, or of the beginnings of its words.
fn reason(typed: &str, setting: &Setting) -> Result<CloseReason> {
    let words = fold::words(typed);
    let fits = |reason: &CloseReason| {
        let label = fold::words(&setting.tx.t(&format!("close-reason-{}", reason.code())));
        words.iter().all(|word| label.iter().any(|known| known.starts_with(word.as_str())))
    };
    let mut found = CloseReason::offered().filter(fits);
    let by_words = match (found.next(), found.next()) {
        (Some(reason), None) => Some(reason),
        _ => None,
    };
    let by_code = CloseReason::offered().find(|reason| reason.code() == typed.trim());
    by_code.or(by_words).ok_or_else(|| Error::new(Kind::BadUsage).at("REASON"))
}

fn show(page: &CasePage, as_json: bool, setting: &Setting, out: &mut Out) -> Result<()> {
    let (case, today) = (&page.case, setting.stamp().now.today());
    if as_json {
        return out.json(&json(page, today));
    }
    let said = CaseWords { texts: &setting.tx, vocabulary: &setting.vocabulary, clock: &setting.clock, today };
    let facts = facts(case, said).into_iter().filter(|(_, text)| !text.trim().is_empty());
    let marker = page.restricted.as_ref();
    let marker = marker.map(|it| (setting.tx.t("person-restricted"), words::restricted(&setting.tx, it)));
    let facts: Vec<Vec<String>> = marker.into_iter().chain(facts).map(|(label, text)| vec![label, text]).collect();
    out.line(&format!("{} · {}", case.number, case.person.label()))?;
    out.table(&facts)?;
    let row = |told: Told<'_>| {
        let at = setting.clock.local(told.at()).format("%d/%m/%y %H:%M").to_string();
        vec![at, told.worker().to_owned(), said.kind_of(told), said.told_words(case, told).replace('\n', " ")]
    };
    let rows: Vec<_> = page.told().into_iter().map(row).collect();
    out.table(&rows)
}

/// What is known of the case, with its label.
fn facts(case: &Case, said: CaseWords<'_>) -> Vec<(String, String)> {
    let texts = said.texts;
    let person = [case.person.name.clone(), Some(case.person.card_code.clone()), case.person.reach.clone()];
    let topic = case.topic.as_ref().map(|code| said.label(List::Topic, code)).unwrap_or_default();
    let due = case.due.map(|due| words::long_date(texts, due)).unwrap_or_default();
    let days = (said.today - case.waiting_since).num_days();
    let next = match (case.status, &case.waiting_on) {
        (CaseStatus::Closed, _) => {
            let reason = case.closed_reason.map(|reason| said.reason(reason));
            (texts.t("case-status"), reason.unwrap_or_else(|| texts.t("case-closed")))
        }
        (CaseStatus::Open, WaitingOn::Us) => {
            let action = case.next_action.clone().unwrap_or_default();
            (texts.t("case-next"), format!("{action} · {due}"))
        }
        (CaseStatus::Open, whom) => {
            let values = [("whom", said.waiting_label(whom).into()), ("days", days.into())];
            (texts.t("case-waits"), format!("{} · {due}", texts.with("case-waits-since", &values)))
        }
    };
    let sleeps = case.sleeps_until(said.today).map(|day| words::long_date(texts, day)).unwrap_or_default();
    let consents: Vec<String> = case.consents.iter().map(|consent| said.consent_words(consent)).collect();
    let promised: Vec<String> = case.promises().map(|entry| entry.text.clone()).collect();
    vec![
        next,
        (texts.t("case-sleeps"), sleeps),
        (texts.t("case-person"), person.into_iter().flatten().collect::<Vec<_>>().join(" · ")),
        (texts.t("case-subject"), [case.subject.clone(), topic].join(" · ").trim_matches([' ', '·']).to_owned()),
        (texts.t("case-worker"), case.worker.clone()),
        (texts.t("case-promised"), promised.join(" ; ")),
        (texts.t("case-consents"), consents.join(" ; ")),
        (texts.t("case-mandate"), case.mandate.as_ref().map(|it| said.mandate_words(it)).unwrap_or_default()),
    ]
}

fn json(page: &CasePage, today: NaiveDate) -> CaseJson<'_> {
    let case = &page.case;
    let (visits, referrals) = linked_json(&page.linked);
    CaseJson {
        visits,
        referrals,
        number: &case.number,
        status: case.status.code(),
        name: case.person.name.as_deref(),
        card_code: &case.person.card_code,
        reach: case.person.reach.as_deref(),
        subject: &case.subject,
        topic: case.topic.as_ref().map(ToString::to_string),
        worker: &case.worker,
        next_action: case.next_action.as_deref(),
        due: case.due,
        waiting_on: case.waiting_on.code().to_owned(),
        waiting_since: case.waiting_since,
        snoozed_until: case.snoozed_until,
        closed_reason: case.closed_reason.map(CloseReason::code),
        consents: &case.consents,
        restricted: page.restricted.as_ref(),
        mandate: case.mandate.as_ref().map(|mandate| MandateJson { mandate, expired: mandate.has_expired(today) }),
        entries: case
            .entries
            .iter()
            .map(|entry| EntryJson {
                at: entry.at,
                worker: &entry.worker,
                kind: entry.kind.code(),
                text: &entry.text,
                answered: if let Detail::Answered(answered) = entry.detail { Some(answered) } else { None },
                by: if let Detail::By(day) = entry.detail { Some(day) } else { None },
                corrected_at: entry.corrected_at,
            })
            .collect(),
    }
}

/// The visits and the referrals that belong to a case, each the oldest first.
fn linked_json(linked: &[Linked]) -> (Vec<VisitJson<'_>>, Vec<ReferralJson<'_>>) {
    let (mut visits, mut referrals) = (Vec::new(), Vec::new());
    for Linked { at, worker, to } in linked {
        match to {
            LinkedTo::Visit { id, ticket, topic, procedure } => visits.push(VisitJson {
                id: id.as_str(),
                at: *at,
                worker,
                ticket: *ticket,
                topic: topic.as_ref().map(Code::as_str),
                procedure: procedure.as_ref().map(Code::as_str),
            }),
            LinkedTo::Referral { id, service_name, how, status, reason } => referrals.push(ReferralJson {
                id: id.as_str(),
                at: *at,
                worker,
                service: service_name,
                how: how.code(),
                status: status.code(),
                reason: reason.as_ref().map(|reason| reason.why.code()),
                reason_words: reason.as_ref().map(|reason| reason.words.as_str()).filter(|words| !words.is_empty()),
            }),
        }
    }
    (visits, referrals)
}
