//! Cases in number: what the pane lists and counts, all of them, and what is found by words.

use chrono::NaiveDate;

use super::{
    Store, case_index, case_rows,
    db::{Db, Value},
    rows::{Columns, Stored, values},
};
use crate::{
    domain::{
        case::{Case, CaseFilter, CaseList, CaseRow, Patience, WaitingOn},
        ids::Code,
    },
    error::Result,
};

/// How many texts of the index a search looks at, those that changed last first.
const CANDIDATES: i64 = 400;

/// Our move, or the day has come to look again at somebody else's.
const DUE: &str = "c.due <= ?1";
/// Our move, on a later day.
const LATER: &str = "c.due > ?1 AND c.waiting_on = 'us'";
/// Somebody else's move, and no day that has come.
const WITH_OTHERS: &str = "c.waiting_on <> 'us' AND c.due > ?1";
/// Not set aside.
const AWAKE: &str = "(c.snoozed_until IS NULL OR c.snoozed_until <= ?1)";

impl Store {
    /// What the pane shows of the cases that pass a filter, at most `limit` lines; and how many more there are.
    ///
    /// Where the filter names an institution, all that waits on it is shown, however long it has waited.
    pub fn due_cases(
        &self,
        today: NaiveDate,
        filter: &CaseFilter,
        patience: &Patience,
        limit: usize,
    ) -> Result<CaseList> {
        let mut asked = Asked { db: &self.db, today, filter: Conditions::of(filter, values![today]), rows: Vec::new() };
        let impatient = asked.filter.with_limits(patience, today);
        let too_long = (format!("{WITH_OTHERS} AND {AWAKE} AND {}", impatient.sql), impatient.values);
        let too_many = asked.count(&too_long.0, &too_long.1)?;
        // However much is due: what others have forgotten keeps a quarter of the lines.
        let kept = (too_many as usize).min(limit / 4);
        asked.list(&format!("{DUE} AND {AWAKE}"), &[], "c.due, c.number", limit - kept)?;
        if filter.institution.is_some() {
            asked.list(&format!("{WITH_OTHERS} AND {AWAKE}"), &[], "c.waiting_since, c.number", limit)?;
        } else {
            asked.list(&too_long.0, &too_long.1, "c.waiting_since, c.number", limit)?;
        }
        asked.list(&format!("{LATER} AND {AWAKE}"), &[], "c.due, c.number", limit)?;
        Ok(CaseList {
            overdue: asked.count(&format!("c.due < ?1 AND {AWAKE}"), &[])?,
            today: asked.count(&format!("c.due = ?1 AND {AWAKE}"), &[])?,
            later: asked.count(&format!("{LATER} AND {AWAKE}"), &[])?,
            with_others: asked.count(&format!("c.waiting_on <> 'us' AND {AWAKE}"), &[])?,
            too_long: too_many,
            snoozed: asked.count("c.snoozed_until > ?1", &[])?,
            longest: asked.longest_wait()?,
            rows: asked.rows,
        })
    }

    /// The cases that pass a filter, without their timelines: the open ones by due date, or all of them, the newest
    /// first.
    pub fn cases(&self, filter: &CaseFilter, open_only: bool, limit: usize) -> Result<Vec<Case>> {
        let mut filter = Conditions::of(filter, values![limit as i64]);
        let which = if open_only { "c.status = 'open'" } else { "1 = 1" };
        let order = if open_only { "c.due, c.number" } else { "c.id DESC" };
        filter.sql = format!("{which}{} ORDER BY {order} LIMIT ?1", filter.sql);
        case_rows::load(&self.db, &filter.sql, filter.values)
    }

    /// The cases with every one of some words, or beginnings of them, in number, subject, next step, person or
    /// timeline; private notes are looked at for their author alone. Open ones first, then those that changed last.
    pub fn search_cases(&self, typed: &str, reader: &str, filter: &CaseFilter, limit: usize) -> Result<Vec<Case>> {
        let Some(expression) = case_index::expression(typed) else { return Ok(Vec::new()) };
        let mut filter = Conditions::of(filter, values![expression, CANDIDATES, reader, limit as i64]);
        filter.sql = format!(
            "c.id IN (SELECT d.case_id
                      FROM (SELECT rowid AS num FROM case_words WHERE case_words MATCH ?1 ORDER BY rowid DESC LIMIT ?2) w
                      JOIN case_documents d ON d.num = w.num WHERE d.reader IN ('', ?3)){}
             ORDER BY c.status = 'closed', c.id DESC LIMIT ?4",
            filter.sql
        );
        case_rows::load(&self.db, &filter.sql, filter.values)
    }

    /// Who follows open cases; initials, in the order of the alphabet.
    pub fn case_workers(&self) -> Result<Vec<String>> {
        let found = "SELECT DISTINCT worker FROM cases WHERE status = 'open' AND removed = 0 AND worker <> ''
                     ORDER BY worker";
        self.db.rows(found, vec![], |row| row.get(0))
    }
}

/// The conditions of a filter, each with ` AND ` before it, and all values of the statement.
struct Conditions {
    sql: String,
    values: Vec<Value>,
}

impl Conditions {
    /// `values` are those that the statement has before.
    fn of(filter: &CaseFilter, mut values: Vec<Value>) -> Self {
        let mut sql = String::new();
        let mut add = |column: &str, value: Option<Value>| {
            if let Some(value) = value {
                values.push(value);
                sql = format!("{sql} AND c.{column} = ?{}", values.len());
            }
        };
        add("worker", filter.worker.as_ref().map(Stored::value));
        add("topic", filter.topic.as_ref().map(Stored::value));
        add("waiting_on", filter.institution.as_ref().map(Stored::value));
        Self { sql, values }
    }

    /// The condition that a case has waited for too long, and what it adds to the values.
    fn with_limits(&self, patience: &Patience, today: NaiveDate) -> Self {
        let mut values = Vec::new();
        let mut place = |value: Value| {
            values.push(value);
            self.values.len() + values.len()
        };
        let since = |days: u16| Patience::since(days, today).value();
        let mut own: Vec<(&Code, u16)> = patience.own.iter().map(|(code, days)| (code, *days)).collect();
        // Always the same statement, so that it is prepared once.
        own.sort_unstable_by(|one, two| one.0.as_str().cmp(two.0.as_str()));
        let cases = own.into_iter().map(|(code, days)| {
            let (code, since) = (place(code.value()), place(since(days)));
            format!("WHEN ?{code} THEN ?{since}")
        });
        let cases = cases.collect::<Vec<_>>().join(" ");
        let limit = place(since(patience.days));
        let sql =
            if cases.is_empty() { format!("?{limit}") } else { format!("CASE c.waiting_on {cases} ELSE ?{limit} END") };
        // Nobody's limit is later than this one, by which they are found in the index; by each one's own they could not be.
        let latest = place(since(patience.shortest()));
        Self { sql: format!("c.waiting_since < ?{latest} AND c.waiting_since < {sql}"), values }
    }
}

/// A question about open cases that pass a filter; `?1` is today.
struct Asked<'a> {
    db: &'a Db,
    today: NaiveDate,
    filter: Conditions,
    rows: Vec<CaseRow>,
}

impl Asked<'_> {
    fn values(&self, more: &[Value]) -> Vec<Value> {
        [&self.filter.values[..], more].concat()
    }

    /// Adds cases to the rows, in an order, as far as `limit` leaves room.
    fn list(&mut self, condition: &str, more: &[Value], order: &str, limit: usize) -> Result<()> {
        let room = limit.saturating_sub(self.rows.len());
        if room == 0 {
            return Ok(());
        }
        let mut values = self.values(more);
        values.push(Value::Integer(room as i64));
        let rest = format!("{condition}{} ORDER BY {order} LIMIT ?{}", self.filter.sql, values.len());
        self.rows.extend(case_rows::load_rows(self.db, &rest, values)?);
        Ok(())
    }

    fn count(&self, condition: &str, more: &[Value]) -> Result<u32> {
        let sql = format!(
            "SELECT count(*) FROM cases c WHERE c.status = 'open' AND c.removed = 0 AND {condition}{}",
            self.filter.sql
        );
        Ok(self.db.rows(&sql, self.values(more), |row| row.get(0))?.into_iter().next().unwrap_or_default())
    }

    /// The longest wait on somebody else, in days up to today, and on whom.
    fn longest_wait(&self) -> Result<Option<(WaitingOn, i64)>> {
        let sql = format!(
            "SELECT c.waiting_on, c.waiting_since FROM cases c
             WHERE c.status = 'open' AND c.removed = 0 AND c.waiting_on <> 'us' AND {AWAKE}{}
             ORDER BY c.waiting_since LIMIT 1",
            self.filter.sql
        );
        let found = self.db.rows(&sql, self.values(&[]), |row| {
            let mut columns = Columns::of(row);
            Ok((WaitingOn::from_code(&columns.get::<String>()?), columns.day()?))
        })?;
        Ok(found.into_iter().next().map(|(who, since)| (who, (self.today - since).num_days().max(0))))
    }
}
