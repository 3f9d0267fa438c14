//! Figures of a period: what was recorded, counted by what funders and teams ask for.
//!
//! A day is counted once ([`DayCount`]) and comes to totals that can be kept ([`DayTotals`]); a period is the sum of its
//! days ([`Tally`]), so that years cost the reading of a few thousand small totals. Some tables count visits, others
//! requests; each says which ([`Table::base`]). What was not said is counted as not said, never left out: the rows of a
//! table of visits add up to the visits.

use std::collections::BTreeMap;

use serde::Serialize;

use super::period::Period;

mod bands;
mod day;
mod facts;
mod fields;
mod rows;
mod spans;
mod table;
mod tally;

pub use bands::Bands;
pub use day::{Counted, DayCount, DayTotals, KeptTotals, Question};
pub use facts::{RequestFacts, VisitFacts};
pub use fields::Field;
pub use spans::{Spans, Spread};
pub use table::{Base, Table};
pub use tally::Tally;

/// How many came, by weekday (Monday first) and hour.
pub type Heat = [[u64; 24]; 7];

/// One row of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Row {
    /// The code, or what was said; `None`: not said.
    pub code: Option<String>,
    /// How many.
    pub count: u64,
    /// How many in the period before.
    pub before: u64,
}

/// How the people asked answered one question of the digital check.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Answers {
    /// Said yes.
    pub yes: u64,
    /// Said no.
    pub no: u64,
}

impl Answers {
    /// How many were asked.
    pub const fn asked(&self) -> u64 {
        self.yes + self.no
    }
}

/// Sums of a period.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Sums {
    /// Visits.
    pub visits: u64,
    /// Requests.
    pub requests: u64,
    /// Minutes spent on requests, as typed.
    pub minutes: u64,
    /// Of these, on hold.
    pub hold_minutes: u64,
    /// Minutes spent on requests that replaced an institution's counter.
    pub replaced_minutes: u64,
    /// Of these, on hold.
    pub replaced_hold_minutes: u64,
    /// Visits that were served to their end.
    pub served: u64,
    /// Visits that left before service.
    pub left: u64,
    /// Visits that were turned away.
    pub turned_away: u64,
    /// Expected visits that did not come.
    pub no_show: u64,
    /// Visits that needed an interpreter.
    pub interpreter: u64,
    /// Referrals to other services.
    pub referrals: u64,
    /// What became of cases.
    pub cases: CaseCounts,
}

/// Cases of a period. They are the house's: figures of one permanence have none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct CaseCounts {
    /// Opened.
    pub opened: u64,
    /// Closed.
    pub closed: u64,
    /// Reopened after they had been closed.
    pub reopened: u64,
    /// Open at the period's end, or today where that lies ahead.
    pub open: u64,
    /// Of these, overdue; known of today alone, because a due day that was moved is not kept.
    pub overdue: Option<u64>,
}

/// What a period comes to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Figures {
    /// The days.
    pub period: Period,
    /// The days it is compared with.
    pub compared: Period,
    /// The sums.
    pub sums: Sums,
    /// Those of the period before.
    pub sums_before: Sums,
    /// Waits before service.
    pub waits: Spread,
    /// Times at the desk.
    pub services: Spread,
    /// Knows a public computer space; needs help online; has a stable connection.
    pub check: [Answers; 3],
    /// When people come: arrivals by weekday, Monday first, and hour.
    pub heat: Heat,
    /// The tables, each with its rows.
    pub tables: BTreeMap<Table, Vec<Row>>,
}

impl Figures {
    /// The figures of a period beside those of the one before.
    pub fn new(period: Period, now: &Tally, before: &Tally) -> Self {
        let compared = period.before();
        let rows = |table: Table| {
            let (mut counts, earlier) = (now.table(table), before.table(table));
            let earlier = if table.is_by_month() { rows::beside(earlier, &period, &compared) } else { earlier };
            if table == Table::Month && !(counts.is_empty() && earlier.is_empty()) {
                rows::with_all_months(&mut counts, &period);
            }
            rows::rows(table, &counts, &earlier)
        };
        Self {
            period,
            compared,
            sums: now.sums(),
            sums_before: before.sums(),
            waits: now.waits().spread(),
            services: now.services().spread(),
            check: now.check(),
            heat: now.heat(),
            tables: Table::ALL.iter().map(|table| (*table, rows(*table))).collect(),
        }
    }

    /// Whether anything was recorded in the period before: otherwise there is nothing to compare with.
    pub fn compares(&self) -> bool {
        self.sums_before != Sums::default()
    }

    /// The rows of a table.
    pub fn table(&self, table: Table) -> &[Row] {
        self.tables.get(&table).map_or(&[], Vec::as_slice)
    }

    /// How many stand under a code of a table.
    pub fn count(&self, table: Table, code: &str) -> u64 {
        self.table(table).iter().find(|row| row.code.as_deref() == Some(code)).map_or(0, |row| row.count)
    }

    /// Of how many served visits a field is not said: "age missing: 12 of 140".
    pub fn missing(&self, field: Field) -> u64 {
        self.count(Table::Missing, field.code())
    }

    /// What a row is a part of; `None` where it is not a part of anything.
    pub fn whole(&self, table: Table, code: Option<&str>) -> Option<u64> {
        Some(match table.base() {
            Base::Visits => self.sums.visits,
            Base::Served => self.sums.served,
            Base::Requests => self.sums.requests,
            Base::Minutes => self.sums.minutes,
            Base::HoldMinutes => self.sums.hold_minutes,
            Base::Asked => {
                let question = code?.strip_suffix("-yes").or_else(|| code?.strip_suffix("-no"))?;
                Question::ALL.iter().zip(&self.check).find(|(known, _)| known.code() == question)?.1.asked()
            }
            Base::Referrals => self.sums.referrals,
            Base::CasesClosed => self.sums.cases.closed,
            Base::CasesOpen => self.sums.cases.open,
            Base::Nothing => return None,
        })
    }
}

#[cfg(test)]
mod tests;
