//! Every way into the record, with texts that hide and command: whatever the use case, no column of any table holds what
//! a terminal obeys or nobody sees.

use std::path::Path;

use chrono::{DateTime, NaiveDate};
use guichet::{
    domain::{
        case::{CaseEdit, CloseReason, Consent, EntryKind, Given, Mandate, NewCase, NewEntry, NextStep, WaitingOn},
        clean,
        evidence::Words,
        ids::PersonId,
        loose_end::{EndKey, EndKind},
        period::Period,
        person::PersonEdit,
        privacy::{Answer, Wish},
        referral::{How, NewReferral, News, Reason, Why},
        register::PastVisit,
        request::Request,
        retention::RecordId,
        rights::Found,
        service::{Alert, Checked, Closure, Phone, Service},
        survey::Reply,
        time::{Now, Stamp},
        visit::{Entry, FollowUp, Profile, VisitDraft},
    },
    error::Result,
    store::{
        Store,
        db::{Db, Open},
        visits::Sheet,
    },
};
use proptest::{prelude::*, test_runner::TestCaseError};

use crate::{
    corpus::{nasty, own_folder},
    hunt::{Cost, hunt},
};

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 18).expect("a day")
}

fn stamp(text: &str, minutes: i64) -> Stamp {
    let at = DateTime::from_timestamp(1_795_077_720 + 60 * minutes, 0).expect("a moment");
    Stamp { now: Now { at, local: at.naive_utc() }, desk: text.to_owned(), worker: text.to_owned() }
}

fn draft(text: &str) -> VisitDraft {
    let code = || Some(text.into());
    let request = Request {
        topic: code(),
        procedure: code(),
        institution: code(),
        device: code(),
        why: code(),
        obstacles: vec![text.into(), "mail".into()],
        ..Request::default()
    };
    VisitDraft {
        calling_name: Some(text.to_owned()),
        profile: Profile { language: code(), place: Some(text.to_owned()), ..Profile::default() },
        requests: vec![request],
        referrals: vec![referral(text)],
        follow_up: Some(FollowUp { due: day(), action: text.to_owned() }),
        note: text.to_owned(),
        ..VisitDraft::default()
    }
}

fn referral(text: &str) -> NewReferral {
    NewReferral { service: None, service_name: text.to_owned(), how: How::Told, check_on: Some(day()) }
}

fn service(text: &str) -> Service {
    let all = || vec![text.to_owned(), format!("2{text}")];
    let one = || text.to_owned();
    Service {
        aliases: all(),
        organization: one(),
        description: one(),
        categories: all(),
        address: one(),
        postcode: one(),
        city: one(),
        way: one(),
        phones: vec![Phone { number: format!("081{text}"), label: one() }],
        email: one(),
        url: one(),
        hours: Some(one()),
        hours_note: one(),
        closures: vec![Closure { from: day(), to: day(), why: one() }],
        publics: all(),
        documents: all(),
        languages: all(),
        accessibility: all(),
        cost: one(),
        verified_by: one(),
        alert: Some(Alert { text: one(), until: None }),
        team_note: one(),
        ..Service::new(text, text, text)
    }
}

/// Visits, days, drafts, rights, words to be quoted, answers.
fn counter(store: &Store, text: &str) -> Result<()> {
    let recorded = store.record(day(), text, &draft(text), Entry::Queue, Some(text), &stamp(text, 0))?;
    let sheet = Sheet { day: day(), session: text, desk: text };
    store.record_of_sheet(&sheet, &draft(text), Some(text), &stamp(text, 1))?;
    let version = |store: &Store| store.visit(&recorded.visit).map(|visit| visit.version);
    store.edit_visit(&recorded.visit, version(store)?, &draft(&format!("y{text}")), &stamp(text, 2))?;
    store.note_right(&recorded.visit, version(store)?, &text.into(), Some(Found::Explained), &stamp(text, 3))?;
    store.save_draft(text, text, text)?;
    store.sit_at(text);
    store.save_draft(text, "fast-line", text)?;
    store.discard_draft("fast-line", &stamp(text, 4))?;
    store.keep_loose_end(day(), &EndKey { kind: EndKind::Draft, record: text.to_owned() }, text, &stamp(text, 5))?;
    let words =
        Words { text: text.to_owned(), topic: Some(text.into()), institution: Some(text.into()), given: Given::Oral };
    store.keep_testimony(day(), None, &words, &stamp(text, 6))?;
    let period = Period::parse("2026", day()).expect("a year");
    let reply = Reply { question: text.to_owned(), answer: text.to_owned() };
    store.close_survey(&period, text, &[reply], &stamp(text, 7).now)?;
    let past = PastVisit {
        source_id: text.to_owned(),
        day: day(),
        time: None,
        session: text.to_owned(),
        worker: text.to_owned(),
        says_origin: false,
        draft: VisitDraft { referrals: Vec::new(), follow_up: None, ..draft(text) },
    };
    store.import_register(text, text, &[past], false, &|local| Some(local.and_utc()), &stamp(text, 8))?;
    let written = store.write_day_note(day(), store.day(day())?.version, text, &stamp(text, 9))?;
    store.close_day(day(), written.version, &format!("z{text}"), &stamp(text, 10))?;
    store.backup_made(&[day()], text, &stamp(text, 10))?;
    store.hand_over_read(day(), text)?;
    store.reopen_day(day(), text, &stamp(text, 11))?;
    Ok(())
}

/// Cases, their people and their referrals.
fn cases(store: &Store, text: &str) -> Result<()> {
    let own = || text.to_owned();
    let new = NewCase {
        visit: None,
        person: None,
        name: Some(own()),
        reach: Some(own()),
        topic: Some(text.into()),
        subject: own(),
        next_action: own(),
        due: day(),
    };
    let case = store.open_case(&new, &stamp(text, 20))?;
    let (id, mut version) = (case.id.clone(), case.version);
    let consent = Consent { what: own(), given: Given::Oral, on: day() };
    let mandate = Mandate { scope: own(), given: Given::Oral, on: day(), until: day() };
    let step = NextStep::Do { action: own(), due: day() };
    let wait = NextStep::WaitOn { who: WaitingOn::Institution(text.into()), look_again: day() };
    let s = stamp(text, 21);
    let steps: [&dyn Fn(i64) -> Result<i64>; 12] = [
        &|v| store.add_entry(&id, v, EntryKind::Note, text, &s).map(|case| case.version),
        &|v| store.tell(&id, v, &NewEntry::new(EntryKind::Call, text), &s).map(|case| case.version),
        &|v| store.set_next(&id, v, Some(text), &step, &s).map(|case| case.version),
        &|v| store.set_next(&id, v, None, &wait, &s).map(|case| case.version),
        &|v| store.agree(&id, v, &consent, &s).map(|case| case.version),
        &|v| store.refuse(&id, v, text, &s).map(|case| case.version),
        &|v| store.set_mandate(&id, v, Some(&mandate), &s).map(|case| case.version),
        &|v| store.edit_case(&id, v, &CaseEdit::Subject(format!("y{text}")), &s).map(|case| case.version),
        &|v| store.edit_case(&id, v, &CaseEdit::Worker(own()), &s).map(|case| case.version),
        &|v| store.edit_case(&id, v, &CaseEdit::Topic(Some(text.into())), &s).map(|case| case.version),
        &|v| store.close_case(&id, v, CloseReason::Settled, text, &s).map(|case| case.version),
        &|v| store.reopen_case(&id, v, &step, &s).map(|case| case.version),
    ];
    for step in steps {
        version = step(version)?;
    }
    let case = store.case(&id)?;
    if let Some(entry) = case.entries.iter().find(|entry| entry.kind == EntryKind::Note) {
        store.correct_entry(&id, &entry.id, &entry.text, &format!("c{text}"), &s)?;
    }
    let sent = store.refer_from_case(&id, &referral(text), &s)?;
    let why = || Reason { why: Why::Other, words: own() };
    let version = store.followed(&sent)?.referral.version;
    store.hear(&sent, version, &News::Refused(why()), None, &s)?;
    store.edit_person(&case.person.id, Some(text), Some(text), &s)?;
    let edit = PersonEdit { name: Some(format!("n{text}")), reach: Some(own()), language: Some(text.into()) };
    let version = store.person(&case.person.id, 1)?.version;
    store.change_person(&case.person.id, version, &edit, &s)?;
    Ok(())
}

/// What a person asks for, with the reasons of each decision; two records that become one; what is kept on purpose.
fn wishes(store: &Store, text: &str) -> Result<()> {
    let open = |name: &str, at| {
        let new = NewCase {
            visit: None,
            person: None,
            name: Some(name.to_owned()),
            reach: None,
            topic: None,
            subject: text.to_owned(),
            next_action: text.to_owned(),
            due: day(),
        };
        store.open_case(&new, &stamp(text, at))
    };
    // A reason that names the person is refused: the names of these have no word of it, and no number reaches them.
    let (held, other) = (open("Quatresous", 60)?, open("Vandenbroek", 61)?);
    let (id, gone) = (&held.person.id, &other.person.id);
    let s = stamp(text, 62);
    let version = |of: &PersonId| store.person(of, 0).map(|file| file.version);
    store.decide(id, Wish::Access, Answer::Refused, text, &s)?;
    let edit = PersonEdit { name: Some("Quatresous".to_owned()), reach: None, language: Some(text.into()) };
    store.correct_person(id, version(id)?, &edit, text, &s)?;
    store.restrict_person(id, text, &s)?;
    store.lift_restriction(id, text, &s)?;
    store.keep_on_purpose(&RecordId::Person(id.clone()), text, &s)?;
    store.keep_on_purpose(&RecordId::Case(other.id.clone()), text, &s)?;
    store.merge_people((id, version(id)?), (gone, version(gone)?), &s)?;
    let erased = open("Delacroix", 63)?;
    store.erase_person(&erased.person.id, &[], text, &s)?;
    Ok(())
}

/// The directory.
fn directory(store: &Store, text: &str) -> Result<()> {
    let s = stamp(text, 40);
    store.import_services(
        text,
        &[service(text), Service { source: String::new(), ..service(&format!("b{text}")) }],
        false,
        &s,
    )?;
    let added = store.add_service(&service(&format!("c{text}")), &s)?;
    let version = |store: &Store| store.service_with_version(&added.id).map(|found| found.expect("there").1);
    store.edit_service(version(store)?, &Service { name: format!("d{text}"), ..added.clone() }, &s)?;
    store.verify_service(&added.id, version(store)?, Checked::Phone, &s)?;
    store.set_team_note(&added.id, version(store)?, text, &s)?;
    store.set_alert(&added.id, version(store)?, Some(&Alert { text: text.to_owned(), until: None }), &s)?;
    store.set_favourite(&added.id, true, &s)
}

/// Every text of every table, and where it stands.
pub fn all_texts(record: &Path) -> Vec<(String, String)> {
    let db = Db::open_to_read(record, None).expect("the record");
    let names = |sql: &str, at: usize| db.rows(sql, vec![], |row| row.get::<String>(at)).expect("names");
    let mut texts = Vec::new();
    for table in names("SELECT name FROM sqlite_master WHERE type = 'table'", 0) {
        for column in names(&format!("PRAGMA table_info(\"{table}\")"), 1) {
            let sql = format!("SELECT \"{column}\" FROM \"{table}\" WHERE typeof(\"{column}\") = 'text'");
            texts.extend(names(&sql, 0).into_iter().map(|text| (format!("{table}.{column}"), text)));
        }
    }
    texts
}

#[test]
fn nothing_unsafe_enters_any_column_by_any_way() {
    let case = nasty().prop_map(|text| format!("x{text}"));
    hunt("ways into the record", Cost::Heavy, case, |text| {
        let folder = own_folder();
        let record = folder.path().join("g.db");
        let store = Store::open(&record, Open::OrNew).expect("a record");
        for way in [counter, cases, wishes, directory] {
            way(&store, text).map_err(|error| TestCaseError::fail(format!("{error:?}")))?;
        }
        let texts = all_texts(&record);
        prop_assert!(texts.len() > 200, "most of the record was written: {}", texts.len());
        for (place, kept) in texts {
            prop_assert!(!kept.chars().any(|c| c != '\n' && clean::is_unsafe(c)), "{}: {:?}", place, kept);
        }
        Ok(())
    });
}
