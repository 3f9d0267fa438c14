//! `guichet cases`: what we must do, overdue first, and what has waited on others for too long; with `--all` everything
//! open, with `--search` what is found by words; as lines, as JSON, or as a calendar.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::Serialize;

use super::{Setting, args, out::Out, person};
use crate::{
    app::words,
    domain::{
        audit::{Detail, What},
        case::{Case, CaseFilter, CaseRow, CaseStatus},
        ids::{CaseId, Code},
        privacy::Restriction,
        vocabulary::{Found, List},
    },
    error::{Error, Kind, Result},
    exchange::ics::{self, DueDay},
};

/// More than anybody reads.
const LIMIT: usize = 500;

/// More than a calendar holds.
const CALENDAR: usize = 5000;

/// A case as scripts read it; `docs/cli.md` explains the fields.
#[derive(Debug, Serialize)]
struct CaseJson {
    number: String,
    status: &'static str,
    label: String,
    subject: String,
    next_action: Option<String>,
    due: Option<NaiveDate>,
    waiting_on: String,
    waiting_since: NaiveDate,
    worker: String,
    /// That the person's record is only kept, where it is.
    restricted: Option<Restriction>,
}

#[derive(Debug, Serialize)]
struct CasesJson {
    cases: Vec<CaseJson>,
    overdue: u32,
    today: u32,
    later: u32,
    with_others: u32,
    too_long: u32,
    snoozed: u32,
}

pub(super) fn run(args: &args::Cases, setting: &Setting, out: &mut Out) -> Result<()> {
    // Opening it tells who asks.
    let store = setting.open_existing()?;
    let stamp = setting.stamp();
    let today = stamp.now.today();
    let filter = filter(args, &stamp.worker, setting)?;
    if args.ics {
        let cases = match &args.search {
            Some(words) => store.search_cases(words, &stamp.worker, &filter, CALENDAR)?,
            None => store.cases(&filter, true, CALENDAR)?,
        };
        // What is only kept does not leave the house.
        let mut leaving = Vec::with_capacity(cases.len());
        for case in cases {
            if store.restriction(&case.person.id)?.is_none() {
                leaving.push(case);
            }
        }
        let days: Vec<DueDay> = leaving.iter().filter_map(|case| due_day(case, args.with_names, setting)).collect();
        // With names or without it leaves the house; which of both makes all the difference.
        let word = if args.with_names { "calendar-names" } else { "calendar" };
        let detail = Detail::of(word).as_form("ics").counted(days.len() as u64);
        store.audit(&stamp, What::Exported, None, detail)?;
        return out.bytes(ics::calendar(&setting.tx.t("cli-calendar"), &days, stamp.now.at).as_bytes());
    }
    let due = store.due_cases(today, &filter, &setting.vocabulary.patience(), LIMIT)?;
    let restricted = store.restricted_cases()?;
    let of_case = |case| of_case(case, &restricted);
    let cases: Vec<CaseJson> = match &args.search {
        Some(words) => store.search_cases(words, &stamp.worker, &filter, LIMIT)?.into_iter().map(of_case).collect(),
        None if args.all => store.cases(&filter, true, LIMIT)?.into_iter().map(of_case).collect(),
        None => due.rows.iter().map(|row| of_row(row, &restricted)).collect(),
    };
    if !cases.is_empty() {
        store.audit(&stamp, What::ReadList, None, Detail::of("cases").counted(cases.len() as u64))?;
    }
    if args.json {
        let (overdue, today, later, with_others) = (due.overdue, due.today, due.later, due.with_others);
        let (too_long, snoozed) = (due.too_long, due.snoozed);
        return out.json(&CasesJson { cases, overdue, today, later, with_others, too_long, snoozed });
    }
    if cases.is_empty() {
        out.line(&setting.tx.t(if args.search.is_some() { "case-search-nothing" } else { "cli-cases-none" }))?;
    }
    let rows: Vec<_> = cases.iter().map(|case| row(case, today, setting)).collect();
    out.table(&rows)?;
    let counted = !args.all && args.search.is_none();
    if due.with_others > 0 && counted {
        out.line(&setting.tx.with("cli-cases-others", &[("n", due.with_others.into())]))?;
    }
    if due.snoozed > 0 && counted {
        out.line(&setting.tx.with("cases-snoozed", &[("count", due.snoozed.into())]))?;
    }
    Ok(())
}

fn filter(args: &args::Cases, me: &str, setting: &Setting) -> Result<CaseFilter> {
    if args.mine && me.is_empty() {
        return Err(Error::new(Kind::BadUsage).at("--mine: --worker"));
    }
    let code = |list, words: &Option<String>| words.as_deref().map(|words| code_of(list, words, setting)).transpose();
    Ok(CaseFilter {
        worker: if args.mine { Some(me.to_owned()) } else { args.followed_by.clone() },
        topic: code(List::Topic, &args.topic)?,
        institution: code(List::Institution, &args.institution)?,
    })
}

/// The code of a list that is meant by words: itself, a label, or the beginning of one.
pub(super) fn code_of(list: List, typed: &str, setting: &Setting) -> Result<Code> {
    let code = Code::from(typed.trim());
    if setting.vocabulary.entry(list, &code).is_some() {
        return Ok(code);
    }
    let words: Vec<&str> = typed.split_whitespace().collect();
    if let Found::One(entry) = setting.vocabulary.find(&[list], &words, setting.tx.lang()) {
        return Ok(entry.code.clone());
    }
    let codes: Vec<&str> = setting.vocabulary.entries(list).map(|entry| entry.code.as_str()).collect();
    Err(Error::new(Kind::BadUsage).at(format_args!("--{}: {}", list.key(), codes.join(", "))))
}

/// What stands in a calendar: a number; who and what only where somebody asked for it.
fn due_day(case: &Case, with_names: bool, setting: &Setting) -> Option<DueDay> {
    let mut summary = setting.tx.with("cli-calendar-case", &[("number", case.number.as_str().into())]);
    if with_names {
        let next = case.next_action.as_deref().filter(|next| !next.is_empty()).unwrap_or(&case.subject);
        for part in [case.person.label(), next].into_iter().filter(|part| !part.is_empty()) {
            summary = format!("{summary} · {part}");
        }
    }
    let open = case.status == CaseStatus::Open;
    Some(DueDay { key: case.number.clone(), day: case.due.filter(|_| open)?, summary })
}

fn row(case: &CaseJson, today: NaiveDate, setting: &Setting) -> Vec<String> {
    let due = case.due.map(|due| words::due(&setting.tx, due, today)).unwrap_or_default();
    let next = case.next_action.clone().filter(|next| !next.is_empty()).unwrap_or_else(|| case.subject.clone());
    let who = match case.waiting_on.as_str() {
        _ if case.status == CaseStatus::Closed.code() => setting.tx.t("case-closed"),
        "us" => String::new(),
        "person" => setting.tx.t("cli-waits-person"),
        code => {
            let label = setting.vocabulary.label(List::Institution, &code.into(), setting.tx.lang()).to_owned();
            setting.tx.with("cli-waits-institution", &[("who", label.into())])
        }
    };
    let marker = person::restricted(setting, case.restricted.as_ref());
    vec![case.number.clone(), due, case.label.clone(), next, who, case.worker.clone(), marker]
}

fn of_row(row: &CaseRow, restricted: &HashMap<CaseId, Restriction>) -> CaseJson {
    CaseJson {
        number: row.number.clone(),
        status: CaseStatus::Open.code(),
        label: row.label.clone(),
        subject: row.subject.clone(),
        next_action: Some(row.next_action.clone()),
        due: Some(row.due),
        waiting_on: row.waiting_on.code().to_owned(),
        waiting_since: row.waiting_since,
        worker: row.worker.clone(),
        restricted: restricted.get(&row.id).cloned(),
    }
}

fn of_case(case: Case, restricted: &HashMap<CaseId, Restriction>) -> CaseJson {
    CaseJson {
        label: case.person.label().to_owned(),
        number: case.number,
        status: case.status.code(),
        subject: case.subject,
        next_action: case.next_action,
        due: case.due,
        waiting_on: case.waiting_on.code().to_owned(),
        waiting_since: case.waiting_since,
        worker: case.worker,
        restricted: restricted.get(&case.id).cloned(),
    }
}
