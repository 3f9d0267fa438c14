//! The rows of a table, beside those of the period before.

use std::{cmp::Reverse, collections::BTreeSet};

use chrono::{Datelike as _, Months, NaiveDate};

use super::{Field, Question, Row, Table, tally::Counts};
use crate::domain::period::Period;

/// The rows of a table.
pub(super) fn rows(table: Table, now: &Counts, before: &Counts) -> Vec<Row> {
    let codes: BTreeSet<&String> = now.keys().chain(before.keys()).filter(|code| !code.is_empty()).collect();
    let row = |code: &str| {
        let count = |counts: &Counts| counts.get(code).copied().unwrap_or(0);
        Row { code: Some(code.to_owned()).filter(|code| !code.is_empty()), count: count(now), before: count(before) }
    };
    let mut rows: Vec<Row> = codes.into_iter().map(|code| row(code)).collect();
    match table {
        Table::Age | Table::Weekday | Table::Hour => rows.sort_by_key(number),
        Table::Check => rows.sort_by_key(|row| place(row, &questions())),
        Table::Missing => rows.sort_by_key(|row| place(row, &fields())),
        table if table.is_ordered() => {}
        _ => rows.sort_by_key(|row| Reverse((row.count, row.before))),
    }
    let unsaid = row("");
    if table.shows_unsaid() && unsaid.count + unsaid.before > 0 {
        rows.push(unsaid);
    }
    rows
}

/// The number with which a code begins.
fn number(row: &Row) -> Option<u32> {
    row.code.as_deref()?.split(['-', '+']).next()?.parse().ok()
}

fn place(row: &Row, order: &[String]) -> Option<usize> {
    order.iter().position(|code| Some(code) == row.code.as_ref())
}

/// Each question, how many were asked, then its answers.
fn questions() -> Vec<String> {
    let said = |question: &Question| [question.code(), question.answer(true), question.answer(false)];
    Question::ALL.iter().flat_map(said).map(str::to_owned).collect()
}

fn fields() -> Vec<String> {
    Field::ALL.iter().map(|field| field.code().to_owned()).collect()
}

/// Puts the months in which nobody came among the others: a month that is missing looks like one that was forgotten.
pub(super) fn with_all_months(counts: &mut Counts, period: &Period) {
    let first = period.from.with_day(1).unwrap_or(period.from);
    let months = (0..).map_while(|month| first.checked_add_months(Months::new(month)));
    for month in months.take_while(|month| *month <= period.to) {
        counts.entry(month.format("%Y-%m").to_string()).or_default();
    }
}

/// The months of the period before under the names of those beside which they stand: last year's May under this
/// year's. As they are where the periods do not begin with a month.
pub(super) fn beside(counts: Counts, period: &Period, before: &Period) -> Counts {
    let months = |day: NaiveDate| day.year() * 12 + day.month0() as i32;
    let ahead = u32::try_from(months(period.from) - months(before.from)).unwrap_or(0);
    if period.from.day() != 1 || before.from.day() != 1 {
        return counts;
    }
    let moved = |code: String| {
        let first = format!("{code}-01").parse::<NaiveDate>().ok();
        let later = first.and_then(|first| first.checked_add_months(Months::new(ahead)));
        later.map_or(code, |day| day.format("%Y-%m").to_string())
    };
    counts.into_iter().map(|(code, count)| (moved(code), count)).collect()
}
