//! Between the columns of the store and the types of the domain.
//!
//! Moments stand as `2026-11-18T08:42:00Z`, days as `2026-11-18`, closed lists as their codes. A column that holds
//! anything else means a damaged file.

use chrono::{DateTime, NaiveDate, NaiveDateTime, SecondsFormat, Utc};

use super::db::{Column, Row, Value};
use crate::{
    domain::{case, day, ids, referral, request, visit},
    error::{Error, Kind, Result},
};

const MOMENT: &str = "%Y-%m-%dT%H:%M:%SZ";

/// What can stand in a column.
pub trait Stored {
    /// As the database takes it.
    fn value(&self) -> Value;
}

/// The parameters of a statement, in order.
macro_rules! values {
    ($($value:expr),* $(,)?) => { vec![$($crate::store::rows::Stored::value(&$value)),*] };
}
pub(crate) use values;

impl<T: Stored + ?Sized> Stored for &T {
    fn value(&self) -> Value {
        (**self).value()
    }
}

impl<T: Stored> Stored for Option<T> {
    fn value(&self) -> Value {
        self.as_ref().map_or(Value::Null, Stored::value)
    }
}

impl Stored for str {
    fn value(&self) -> Value {
        Value::Text(self.to_owned())
    }
}

impl Stored for String {
    fn value(&self) -> Value {
        Value::Text(self.clone())
    }
}

impl Stored for DateTime<Utc> {
    fn value(&self) -> Value {
        Value::Text(moment_text(*self))
    }
}

impl Stored for NaiveDate {
    fn value(&self) -> Value {
        Value::Text(self.to_string())
    }
}

macro_rules! numbers {
    ($($number:ty),+) => {$(
        impl Stored for $number {
            fn value(&self) -> Value {
                Value::Integer(i64::from(*self))
            }
        }
    )+};
}
numbers!(bool, u8, u16, u32, i64);

macro_rules! texts {
    ($($id:ty),+) => {$(
        impl Stored for $id {
            fn value(&self) -> Value {
                self.as_str().value()
            }
        }
    )+};
}
texts!(ids::VisitId, ids::PersonId, ids::CaseId, ids::EntryId, ids::ReferralId, ids::ServiceId, ids::Code);

macro_rules! codes {
    ($($list:ty),+ $(,)?) => {$(
        impl Stored for $list {
            fn value(&self) -> Value {
                self.code().value()
            }
        }
    )+};
}
codes!(
    visit::Status,
    visit::Origin,
    visit::Priority,
    visit::Gender,
    visit::EventKind,
    request::Support,
    request::Outcome,
    referral::How,
    referral::ReferralStatus,
    referral::NewsKind,
    referral::Why,
    case::CaseStatus,
    case::CloseReason,
    case::EntryKind,
    case::Given,
    day::DayEventKind,
);

/// Reads a row's columns from left to right.
pub struct Columns<'a> {
    row: &'a Row<'a>,
    next: usize,
}

impl<'a> Columns<'a> {
    /// From the first column.
    pub fn of(row: &'a Row<'a>) -> Self {
        Self::from(row, 0)
    }

    /// From the column in this place, the first being 0.
    pub fn from(row: &'a Row<'a>, next: usize) -> Self {
        Self { row, next }
    }

    /// The next column's value.
    pub fn get<T: Column>(&mut self) -> Result<T> {
        let value = self.row.get(self.next);
        self.next += 1;
        value
    }

    /// The next column as an id or a vocabulary code.
    pub fn id<T: From<String>>(&mut self) -> Result<T> {
        self.get::<String>().map(T::from)
    }

    /// The next column as an id or a code, where there is one.
    pub fn maybe_id<T: From<String>>(&mut self) -> Result<Option<T>> {
        Ok(self.get::<Option<String>>()?.map(T::from))
    }

    /// The next column as a value of a closed list.
    pub fn coded<T>(&mut self, from: fn(&str) -> Option<T>) -> Result<T> {
        self.parsed(from)
    }

    /// The next column as a value of a closed list, where there is one.
    pub fn maybe_coded<T>(&mut self, from: fn(&str) -> Option<T>) -> Result<Option<T>> {
        self.maybe_parsed(from)
    }

    /// The next column as a day.
    pub fn day(&mut self) -> Result<NaiveDate> {
        self.parsed(|text| text.parse().ok())
    }

    /// The next column as a day, where there is one.
    pub fn maybe_day(&mut self) -> Result<Option<NaiveDate>> {
        self.maybe_parsed(|text| text.parse().ok())
    }

    /// The next column as a moment.
    pub fn moment(&mut self) -> Result<DateTime<Utc>> {
        self.parsed(moment)
    }

    /// The next column as a moment, where there is one.
    pub fn maybe_moment(&mut self) -> Result<Option<DateTime<Utc>>> {
        self.maybe_parsed(moment)
    }

    fn parsed<T>(&mut self, parse: impl Fn(&str) -> Option<T>) -> Result<T> {
        self.maybe_parsed(parse)?.ok_or_else(|| Error::new(Kind::Damaged))
    }

    fn maybe_parsed<T>(&mut self, parse: impl Fn(&str) -> Option<T>) -> Result<Option<T>> {
        match self.get::<Option<String>>()? {
            None => Ok(None),
            Some(text) => parse(&text).map(Some).ok_or_else(|| Error::new(Kind::Damaged)),
        }
    }
}

/// How a moment stands in a column.
pub fn moment_text(at: DateTime<Utc>) -> String {
    // As `MOMENT` has it, without reading the pattern for each of a save's moments.
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

fn moment(text: &str) -> Option<DateTime<Utc>> {
    NaiveDateTime::parse_from_str(text, MOMENT).ok().map(|moment| moment.and_utc())
}
