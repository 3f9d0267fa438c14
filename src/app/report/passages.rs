//! A visit as one row of a workbook, in words: nothing that names somebody, no text that was typed freely, and of its
//! time the day and the hour.

use chrono::{DateTime, NaiveDateTime, Timelike as _, Utc};

use super::Words;
use crate::{
    domain::{
        ids::Code,
        report::{Bands, Table},
        request::{Outcome, Request, Support},
        visit::{Gender, Origin},
    },
    exchange::report::Cell,
    store::reports_rows::VisitRow,
};

/// What the columns of a visit's row are.
pub fn visit_heads(words: Words<'_>) -> Vec<String> {
    let text = |key: &str| words.texts.t(key);
    let table = |table| words.table(table);
    vec![
        text("report-column-day"),
        table(Table::Hour),
        table(Table::Session),
        table(Table::Status),
        table(Table::Origin),
        table(Table::Age),
        table(Table::Gender),
        table(Table::Language),
        text("field-interpreter"),
        text("report-column-postcode"),
        text("field-check-space"),
        text("field-check-help"),
        text("field-check-connection"),
        text("report-column-wait"),
        text("report-column-service"),
        text("report-requests"),
        table(Table::Topic),
        table(Table::Procedure),
        table(Table::Institution),
        table(Table::Device),
        table(Table::Support),
        table(Table::Obstacle),
        table(Table::Outcome),
        table(Table::Impossible),
        text("report-minutes"),
        text("report-hold-minutes"),
    ]
}

/// A visit's row.
pub fn visit_cells(
    visit: &VisitRow,
    bands: &Bands,
    local: &dyn Fn(DateTime<Utc>) -> NaiveDateTime,
    words: Words<'_>,
) -> Vec<Cell> {
    let said = |table: Table, code: Option<&str>| match code.filter(|code| !code.is_empty()) {
        None => Cell::Empty,
        Some(code) => Cell::Text(words.row(table, Some(code))),
    };
    let answer = |answer: Option<bool>| match answer {
        None => Cell::Empty,
        Some(answer) => Cell::Text(words.texts.t(if answer { "form-yes" } else { "form-no" })),
    };
    let profile = &visit.profile;
    let age = profile.age.map(|age| Bands::code(bands.of(age)));
    let sum = |minutes: fn(&Request) -> Option<u32>| {
        let told: Vec<u64> = visit.requests.iter().filter_map(minutes).map(u64::from).collect();
        if told.is_empty() { Cell::Empty } else { Cell::Number(told.iter().sum()) }
    };
    let mut cells = vec![
        Cell::Day(visit.day),
        visit.came.map_or(Cell::Empty, |came| Cell::Number(local(came).hour().into())),
        said(Table::Session, Some(&visit.session)),
        said(Table::Status, Some(visit.status.code())),
        said(Table::Origin, visit.origin.map(Origin::code)),
        said(Table::Age, age.as_deref()),
        said(Table::Gender, profile.gender.map(Gender::code)),
        said(Table::Language, profile.language.as_ref().map(Code::as_str)),
        answer(profile.interpreter.then_some(true)),
        postcode(profile.place.as_deref()).map_or(Cell::Empty, |code| Cell::Text(code.to_owned())),
        answer(profile.check.knows_space),
        answer(profile.check.needs_help),
        answer(profile.check.stable_connection),
        visit.wait.map_or(Cell::Empty, |minutes| Cell::Number(minutes.into())),
        visit.service.map_or(Cell::Empty, |minutes| Cell::Number(minutes.into())),
        Cell::Number(visit.requests.len() as u64),
    ];
    cells.extend([
        asked(visit, Table::Topic, words, |request| vec![request.topic.as_ref().map(Code::as_str)]),
        asked(visit, Table::Procedure, words, |request| vec![request.procedure.as_ref().map(Code::as_str)]),
        asked(visit, Table::Institution, words, |request| vec![request.institution.as_ref().map(Code::as_str)]),
        asked(visit, Table::Device, words, |request| vec![request.device.as_ref().map(Code::as_str)]),
        asked(visit, Table::Support, words, |request| vec![request.support.map(Support::code)]),
        asked(visit, Table::Obstacle, words, |request| {
            request.obstacles.iter().map(|code| Some(code.as_str())).collect()
        }),
        asked(visit, Table::Outcome, words, |request| vec![request.outcome.map(Outcome::code)]),
        asked(visit, Table::Impossible, words, |request| vec![request.why.as_ref().map(Code::as_str)]),
        sum(|request| request.minutes.map(u32::from)),
        sum(|request| request.hold_minutes.map(u32::from)),
    ]);
    cells
}

/// What the requests of a visit say of one thing, each once.
fn asked<'a>(
    visit: &'a VisitRow,
    table: Table,
    words: Words<'_>,
    codes: fn(&'a Request) -> Vec<Option<&'a str>>,
) -> Cell {
    let mut said: Vec<String> = Vec::new();
    for code in visit.requests.iter().flat_map(codes).flatten() {
        let label = words.row(table, Some(code));
        if !said.contains(&label) {
            said.push(label);
        }
    }
    if said.is_empty() { Cell::Empty } else { Cell::Text(said.join(" ; ")) }
}

/// A place that is a postcode. One in words may be more than a commune: an address, or a name.
fn postcode(place: Option<&str>) -> Option<&str> {
    place
        .map(str::trim)
        .filter(|place| (4..=5).contains(&place.len()) && place.bytes().all(|byte| byte.is_ascii_digit()))
}
