//! `guichet cases`: what we must do, overdue first; with `--all` also what waits on somebody else.

use chrono::NaiveDate;
use serde::Serialize;

use super::{Setting, args, out::Out, table};
use crate::{
    app::words,
    domain::{
        case::{CaseRow, WaitingOn},
        vocabulary::List,
    },
    error::Result,
};

/// More than anybody reads.
const LIMIT: usize = 500;

/// A case as scripts read it; `docs/cli.md` explains the fields.
#[derive(Debug, Serialize)]
struct CaseJson {
    number: String,
    label: String,
    subject: Option<String>,
    next_action: Option<String>,
    due: Option<NaiveDate>,
    waiting_on: String,
    waiting_since: Option<NaiveDate>,
    worker: String,
}

#[derive(Debug, Serialize)]
struct CasesJson {
    cases: Vec<CaseJson>,
    overdue: u32,
    today: u32,
    later: u32,
    with_others: u32,
}

pub(super) fn run(args: &args::Cases, setting: &Setting, out: &mut Out) -> Result<()> {
    let today = setting.clock.now().today();
    let store = setting.open()?;
    let filter = crate::domain::case::CaseFilter::default();
    let due = store.due_cases(today, &filter, &setting.vocabulary.patience(), LIMIT)?;
    let cases = if args.all {
        store.cases(&filter, true, LIMIT)?.into_iter().map(CaseJson::from).collect()
    } else {
        due.rows.iter().map(of_row).collect::<Vec<_>>()
    };
    if args.json {
        let (overdue, today, later, with_others) = (due.overdue, due.today, due.later, due.with_others);
        return out.json(&CasesJson { cases, overdue, today, later, with_others });
    }
    if cases.is_empty() {
        out.line(&setting.tx.t("cli-cases-none"))?;
    }
    let rows: Vec<_> = cases.iter().map(|case| row(case, today, setting)).collect();
    table::lines(&rows).iter().try_for_each(|line| out.line(line))?;
    if due.with_others > 0 && !args.all {
        out.line(&setting.tx.with("cli-cases-others", &[("n", due.with_others.into())]))?;
    }
    Ok(())
}

fn row(case: &CaseJson, today: NaiveDate, setting: &Setting) -> Vec<String> {
    let due = case.due.map(|due| words::due(&setting.tx, due, today)).unwrap_or_default();
    let next = case.next_action.clone().filter(|next| !next.is_empty()).or_else(|| case.subject.clone());
    let who = match case.waiting_on.as_str() {
        "us" => String::new(),
        "person" => setting.tx.t("cli-waits-person"),
        code => {
            let label = setting.vocabulary.label(List::Institution, &code.into(), setting.tx.lang()).to_owned();
            setting.tx.with("cli-waits-institution", &[("who", label.into())])
        }
    };
    vec![case.number.clone(), due, case.label.clone(), next.unwrap_or_default(), who, case.worker.clone()]
}

fn code(waiting_on: &WaitingOn) -> String {
    match waiting_on {
        WaitingOn::Us => "us".to_owned(),
        WaitingOn::Person => "person".to_owned(),
        WaitingOn::Institution(code) => code.to_string(),
    }
}

fn of_row(row: &CaseRow) -> CaseJson {
    CaseJson {
        number: row.number.clone(),
        label: row.label.clone(),
        subject: None,
        next_action: Some(row.next_action.clone()),
        due: Some(row.due),
        waiting_on: code(&row.waiting_on),
        waiting_since: None,
        worker: row.worker.clone(),
    }
}

impl From<crate::domain::case::Case> for CaseJson {
    fn from(case: crate::domain::case::Case) -> Self {
        Self {
            label: case.person.label().to_owned(),
            number: case.number,
            subject: Some(case.subject),
            next_action: case.next_action,
            due: case.due,
            waiting_on: code(&case.waiting_on),
            waiting_since: Some(case.waiting_since),
            worker: case.worker,
        }
    }
}
