//! What may become evidence: a period is read once, and only counts are kept.
//!
//! No name, note or moment is read, and nothing of people whose record is only kept. Testimonies come from their own table,
//! with their words and what they are about.

use chrono::{DateTime, NaiveDate, Utc};

use super::{
    Store,
    db::Row,
    rows::{Columns, values},
};
use crate::{
    domain::{
        case::WaitingOn,
        evidence::{Key, RequestFacts, Tally, Testimony, Words},
        ids::Code,
        period::{Period, Span},
        request::Outcome,
        visit::DigitalCheck,
        vocabulary::{List, Vocabulary},
    },
    error::Result,
};

impl Store {
    /// Counts a period. `local` says which day a moment was at the counter, and `today` how long an open wait lasts.
    pub fn evidence(
        &self,
        period: &Period,
        today: NaiveDate,
        local: &dyn Fn(DateTime<Utc>) -> NaiveDate,
        vocabulary: &Vocabulary,
    ) -> Result<Tally> {
        let mut tally = Tally::default();
        self.count_requests(period, &mut tally)?;
        self.count_case_waits(period, today, local, &mut tally)?;
        // Of a testimony the month alone is known: it is of this period where the whole month is, and of one period only.
        let is_within = |month| month >= period.from && Period::holding(month, Span::Month).to <= period.to;
        for kept in self.testimonies(Some(period))?.into_iter().filter(|kept| is_within(kept.month)) {
            let Words { text, topic, institution, .. } = kept.words;
            let key = |list, code: Option<Code>| code.map(|code| Key::of(list, code.as_str(), vocabulary));
            let (topic, institution) = (key(List::Topic, topic), key(List::Institution, institution));
            tally.testimony(Testimony { text, topic, institution });
        }
        Ok(tally)
    }

    fn count_requests(&self, period: &Period, tally: &mut Tally) -> Result<()> {
        let sql = "SELECT v.day, v.ticket, v.knows_space, v.needs_help, v.stable_connection,
                    r.position, r.institution, r.obstacles, r.outcome, r.why, r.minutes, r.hold_minutes
             FROM visits v LEFT JOIN requests r ON r.visit_id = v.id
             WHERE v.day BETWEEN ?1 AND ?2 AND v.removed = 0
               AND (v.person_id IS NULL OR v.person_id NOT IN (SELECT person_id FROM restrictions))
             ORDER BY v.day, v.ticket";
        let mut last = (String::new(), 0);
        self.db.rows(sql, values![period.from, period.to], |row| {
            let (day, ticket) = (row.text(0)?.unwrap_or_default(), row.get::<u32>(1)?);
            if last.0 != day || last.1 != ticket {
                last = (day.to_owned(), ticket);
                tally.visit(&DigitalCheck {
                    knows_space: row.get(2)?,
                    needs_help: row.get(3)?,
                    stable_connection: row.get(4)?,
                });
            }
            if row.get::<Option<i64>>(5)?.is_some() {
                tally.request(&request(row)?);
            }
            Ok(())
        })?;
        Ok(())
    }

    /// Every stretch of the period in which a case waited on an institution counts once, with the days it had lasted when
    /// it, or the period, ended.
    fn count_case_waits(
        &self,
        period: &Period,
        today: NaiveDate,
        local: &dyn Fn(DateTime<Utc>) -> NaiveDate,
        tally: &mut Tally,
    ) -> Result<()> {
        let until = period.to.min(today);
        let mut count = |wait: &Wait, end: Option<NaiveDate>| {
            let end_in_period = end.unwrap_or(until).min(until);
            if wait.since <= until && end.is_none_or(|end| period.from <= end) {
                let days = (end_in_period - wait.since).num_days().max(0);
                tally.wait(&wait.on, u32::try_from(days).unwrap_or(u32::MAX));
            }
        };
        // Waits that ended, from the timeline; also of cases of which nothing else is left.
        let sql = "SELECT e.case_id, e.action, e.at, CASE e.kind WHEN 'waiting' THEN e.text END
             FROM case_entries e JOIN cases c ON c.id = e.case_id
             WHERE c.removed <> 1 AND e.undone = 0 AND e.kind IN ('waiting', 'next', 'closed')
               AND c.person_id NOT IN (SELECT person_id FROM restrictions)
             ORDER BY e.case_id, e.at, e.id";
        let (mut case, mut turns) = (String::new(), Vec::new());
        self.db.rows(sql, vec![], |row| {
            let mut columns = Columns::of(row);
            let of = columns.get::<String>()?;
            if case != of {
                for (wait, end) in ended(&turns) {
                    count(&wait, Some(end));
                }
                (case, turns) = (of, Vec::new());
            }
            let (action, day) = (columns.get()?, local(columns.moment()?));
            let on = columns.get::<Option<String>>()?.map(|on| WaitingOn::from_code(&on));
            let on =
                on.and_then(|on| if let WaitingOn::Institution(code) = on { Some(code.to_string()) } else { None });
            turns.push(Turn { action, day, on });
            Ok(())
        })?;
        for (wait, end) in ended(&turns) {
            count(&wait, Some(end));
        }
        // Those that go on, from the cases.
        let sql = "SELECT waiting_on, waiting_since FROM cases
             WHERE status = 'open' AND removed = 0 AND waiting_on <> 'us' AND waiting_since <= ?1
               AND person_id NOT IN (SELECT person_id FROM restrictions)";
        self.db.rows(sql, values![until], |row| {
            let mut columns = Columns::of(row);
            let (on, since) = (columns.get::<String>()?, columns.day()?);
            if let WaitingOn::Institution(code) = WaitingOn::from_code(&on) {
                count(&Wait { on: code.to_string(), since }, None);
            }
            Ok(())
        })?;
        Ok(())
    }
}

fn request<'a>(row: &'a Row<'_>) -> Result<RequestFacts<'a>> {
    Ok(RequestFacts {
        institution: row.text(6)?,
        obstacles: row.text(7)?.unwrap_or_default(),
        impossible: row.text(8)? == Some(Outcome::Impossible.code()),
        why: row.text(9)?,
        minutes: row.get(10)?,
        hold_minutes: row.get(11)?,
    })
}

/// A case waits on an institution.
#[derive(Clone, Debug)]
struct Wait {
    on: String,
    since: NaiveDate,
}

/// An entry of a timeline that may begin or end a wait.
struct Turn {
    /// The action that wrote it: what was done and on whom it waits next are two entries of one.
    action: Option<i64>,
    day: NaiveDate,
    /// The institution that has the next move, if one has.
    on: Option<String>,
}

/// The waits that ended in a case's timeline, each with the day of its end.
fn ended(turns: &[Turn]) -> Vec<(Wait, NaiveDate)> {
    let mut over = Vec::new();
    let mut now: Option<Wait> = None;
    for turns in turns.chunk_by(|one, next| one.action.is_some() && one.action == next.action) {
        let day = turns[0].day;
        let on = turns.iter().find_map(|turn| turn.on.clone());
        if now.as_ref().map(|wait| &wait.on) != on.as_ref() {
            over.extend(now.take().map(|wait| (wait, day)));
            now = on.map(|on| Wait { on, since: day });
        }
    }
    over
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wait_lasts_until_somebody_else_has_the_next_move() {
        let day = |text: &str| text.parse::<NaiveDate>().expect("a day");
        let turn = |action, on: &str, what: &str| Turn {
            action: Some(action),
            day: day(on),
            on: Some(what.to_owned()).filter(|what| !what.is_empty()),
        };
        let turns = [
            turn(1, "2026-01-05", "mut"),
            // We called, and go on waiting.
            turn(2, "2026-02-01", ""),
            turn(2, "2026-02-01", "mut"),
            // Now the bank has the next move, then we have.
            turn(3, "2026-03-06", "banque"),
            turn(4, "2026-03-10", ""),
            turn(5, "2026-03-11", ""),
            turn(6, "2026-04-01", "cpas"),
        ];
        let over: Vec<_> = ended(&turns).into_iter().map(|(wait, end)| (wait.on, wait.since, end)).collect();
        assert_eq!(
            over,
            [
                ("mut".to_owned(), day("2026-01-05"), day("2026-03-06")),
                ("banque".to_owned(), day("2026-03-06"), day("2026-03-10")),
            ]
        );
    }
}
