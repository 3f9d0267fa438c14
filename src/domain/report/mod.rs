//! Figures of a period: what was recorded, counted by what funders and teams ask for.
//!
//! A [`Tally`] is fed one visit after the other and keeps counts only, so that years are counted in the memory of a
//! page. Some tables count visits, others requests; each says which ([`Table::base`]). What was not said is counted as
//! not said, never left out: the rows of a table of visits add up to the visits.

use std::collections::{BTreeMap, HashMap};

use chrono::{Datelike, NaiveDate};
use serde::Serialize;

use super::{
    period::Period,
    request::coded_enum,
    visit::{Age, DigitalCheck, Status},
};

mod bands;
mod spans;

pub use bands::Bands;
pub use spans::{Spans, Spread};

coded_enum! {
    /// What figures are broken down by.
    Table {
        /// Month by month.
        Month = "month",
        /// Which permanence.
        Session = "session",
        /// How the visit ended.
        Status = "status",
        /// How people reached the counter.
        Origin = "origin",
        /// What people came for, broadly.
        Topic = "topic",
        /// What was done, precisely.
        Procedure = "procedure",
        /// Whose closed counter the request replaced.
        Institution = "institution",
        /// With what.
        Device = "device",
        /// How the worker helped.
        Support = "support",
        /// What stood in the way; a request may have several.
        Obstacle = "obstacle",
        /// How the request ended.
        Outcome = "outcome",
        /// Why it was impossible.
        Impossible = "impossible",
        /// Age bands.
        Age = "age",
        /// Gender.
        Gender = "gender",
        /// Language spoken.
        Language = "language",
        /// Commune or postcode.
        Place = "place",
        /// Day of the week, 1 (Monday) to 7.
        Weekday = "weekday",
        /// Hour of arrival.
        Hour = "hour",
        /// Why people were turned away.
        TurnedAway = "turned-away",
        /// Who served.
        Worker = "worker",
    }
}

/// What the rows of a table count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Base {
    /// Visits.
    Visits,
    /// Requests.
    Requests,
}

impl Table {
    /// What its rows count.
    pub const fn base(self) -> Base {
        match self {
            Self::Topic
            | Self::Procedure
            | Self::Institution
            | Self::Device
            | Self::Support
            | Self::Obstacle
            | Self::Outcome
            | Self::Impossible => Base::Requests,
            _ => Base::Visits,
        }
    }

    /// Whether its rows have an order of their own; the others stand by their counts.
    const fn is_ordered(self) -> bool {
        matches!(self, Self::Month | Self::Age | Self::Weekday | Self::Hour)
    }

    /// Whether what was not said is a row: where most have none by nature (no obstacle, not turned away), it is not.
    const fn shows_unsaid(self) -> bool {
        !matches!(self, Self::Obstacle | Self::Impossible | Self::TurnedAway | Self::Institution)
    }
}

/// What is counted of a visit.
#[derive(Clone, Copy, Debug)]
pub struct VisitFacts<'a> {
    /// The day.
    pub day: NaiveDate,
    /// The permanence; may be empty.
    pub session: &'a str,
    /// Where it ended.
    pub status: Status,
    /// Code of its origin.
    pub origin: &'a str,
    /// Who served; may be empty.
    pub worker: &'a str,
    /// Age as said.
    pub age: Option<Age>,
    /// Code of the gender.
    pub gender: Option<&'a str>,
    /// Code of the language.
    pub language: Option<&'a str>,
    /// Commune or postcode as said.
    pub place: Option<&'a str>,
    /// The digital check.
    pub check: DigitalCheck,
}

/// What is counted of a request: codes as they stand in the record.
#[derive(Clone, Copy, Debug, Default)]
pub struct RequestFacts<'a> {
    /// Topic.
    pub topic: Option<&'a str>,
    /// Procedure.
    pub procedure: Option<&'a str>,
    /// Institution.
    pub institution: Option<&'a str>,
    /// Device.
    pub device: Option<&'a str>,
    /// Support.
    pub support: Option<&'a str>,
    /// Obstacles, between spaces.
    pub obstacles: &'a str,
    /// Outcome.
    pub outcome: Option<&'a str>,
    /// Why it was impossible.
    pub why: Option<&'a str>,
    /// Minutes.
    pub minutes: u32,
    /// Of these, on hold.
    pub hold_minutes: u32,
}

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
    /// The tables, each with its rows.
    pub tables: BTreeMap<Table, Vec<Row>>,
}

impl Figures {
    /// The figures of a period beside those of the one before.
    pub fn new(period: Period, now: &Tally, before: &Tally) -> Self {
        let tables = Table::ALL.iter().map(|table| (*table, rows(*table, now, before))).collect();
        Self {
            period,
            compared: period.before(),
            sums: now.sums,
            sums_before: before.sums,
            waits: now.waits.spread(),
            services: now.services.spread(),
            check: now.check,
            tables,
        }
    }

    /// The rows of a table.
    pub fn table(&self, table: Table) -> &[Row] {
        self.tables.get(&table).map_or(&[], Vec::as_slice)
    }

    /// How many stand under a code of a table.
    pub fn count(&self, table: Table, code: &str) -> u64 {
        self.table(table).iter().find(|row| row.code.as_deref() == Some(code)).map_or(0, |row| row.count)
    }
}

fn rows(table: Table, now: &Tally, before: &Tally) -> Vec<Row> {
    let (now, before) = (now.counts.get(&table), before.counts.get(&table));
    let count = |counts: Option<&Counts>, code: &str| counts.and_then(|c| c.said.get(code)).copied().unwrap_or(0);
    let codes = [now, before].into_iter().flatten().flat_map(|counts| counts.said.keys());
    let mut rows: Vec<Row> = codes
        .collect::<std::collections::BTreeSet<_>>()
        .into_iter()
        .map(|code| Row { code: Some(code.clone()), count: count(now, code), before: count(before, code) })
        .collect();
    if table.is_ordered() {
        rows.sort_by_key(|row| row.code.as_deref().and_then(|code| code.split(['-', '+']).next()?.parse::<u32>().ok()));
        if table == Table::Month {
            rows.sort_by(|a, b| a.code.cmp(&b.code));
        }
    } else {
        rows.sort_by_key(|row| std::cmp::Reverse((row.count, row.before)));
    }
    let unsaid = |counts: Option<&Counts>| counts.map_or(0, |counts| counts.unsaid);
    if table.shows_unsaid() && unsaid(now) + unsaid(before) > 0 {
        rows.push(Row { code: None, count: unsaid(now), before: unsaid(before) });
    }
    rows
}

/// The counts of one table.
#[derive(Debug, Default)]
struct Counts {
    said: HashMap<String, u64>,
    unsaid: u64,
}

impl Counts {
    fn add(&mut self, code: Option<&str>) {
        match code.filter(|code| !code.is_empty()) {
            None => self.unsaid += 1,
            // No text is made for what is known already: that is almost every time.
            Some(code) => match self.said.get_mut(code) {
                Some(count) => *count += 1,
                None => drop(self.said.insert(code.to_owned(), 1)),
            },
        }
    }
}

/// Counts that grow with every visit they are told.
#[derive(Debug, Default)]
pub struct Tally {
    bands: Bands,
    sums: Sums,
    waits: Spans,
    services: Spans,
    check: [Answers; 3],
    counts: HashMap<Table, Counts>,
}

impl Tally {
    /// Nothing counted yet; ages go into these bands.
    pub fn new(bands: Bands) -> Self {
        Self { bands, ..Self::default() }
    }

    fn add(&mut self, table: Table, code: Option<&str>) {
        self.counts.entry(table).or_default().add(code);
    }

    /// Counts a visit; its requests come one by one.
    pub fn visit(&mut self, visit: &VisitFacts<'_>) {
        self.sums.visits += 1;
        match visit.status {
            Status::Closed => self.sums.served += 1,
            Status::Left => self.sums.left += 1,
            Status::TurnedAway => self.sums.turned_away += 1,
            Status::NoShow => self.sums.no_show += 1,
            _ => {}
        }
        let band = visit.age.map(|age| Bands::code(self.bands.of(age)));
        let (month, weekday) = (visit.day.format("%Y-%m").to_string(), visit.day.weekday().number_from_monday());
        for (table, code) in [
            (Table::Month, Some(month.as_str())),
            (Table::Session, Some(visit.session)),
            (Table::Status, Some(visit.status.code())),
            (Table::Origin, Some(visit.origin)),
            (Table::Worker, Some(visit.worker)),
            (Table::Age, band.as_deref()),
            (Table::Gender, visit.gender),
            (Table::Language, visit.language),
            (Table::Place, visit.place),
            (Table::Weekday, Some(weekday.to_string().as_str())),
        ] {
            self.add(table, code);
        }
        let answers = [visit.check.knows_space, visit.check.needs_help, visit.check.stable_connection];
        for (count, answer) in self.check.iter_mut().zip(answers) {
            match answer {
                Some(true) => count.yes += 1,
                Some(false) => count.no += 1,
                None => {}
            }
        }
    }

    /// Counts a request of the visit told last.
    pub fn request(&mut self, request: &RequestFacts<'_>) {
        self.sums.requests += 1;
        self.sums.minutes += u64::from(request.minutes);
        self.sums.hold_minutes += u64::from(request.hold_minutes);
        if request.institution.is_some() {
            self.sums.replaced_minutes += u64::from(request.minutes);
            self.sums.replaced_hold_minutes += u64::from(request.hold_minutes);
        }
        for (table, code) in [
            (Table::Topic, request.topic),
            (Table::Procedure, request.procedure),
            (Table::Institution, request.institution),
            (Table::Device, request.device),
            (Table::Support, request.support),
            (Table::Outcome, request.outcome),
            (Table::Impossible, request.why),
        ] {
            self.add(table, code);
        }
        for obstacle in request.obstacles.split_whitespace() {
            self.add(Table::Obstacle, Some(obstacle));
        }
    }

    /// Counts the hour at which somebody came in, 0 to 23.
    pub fn hour(&mut self, hour: u32) {
        self.add(Table::Hour, Some(&hour.to_string()));
    }

    /// Counts why somebody was turned away.
    pub fn turned_away(&mut self, cause: &str) {
        self.add(Table::TurnedAway, Some(cause));
    }

    /// Counts a wait that ended in service, in minutes.
    pub fn wait(&mut self, minutes: u32) {
        self.waits.add(minutes);
    }

    /// Counts a time at the desk, in minutes.
    pub fn service(&mut self, minutes: u32) {
        self.services.add(minutes);
    }
}

#[cfg(test)]
mod tests;
