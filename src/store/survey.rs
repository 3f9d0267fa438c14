//! The worker's questionnaire: answers without whose they are, and apart from them who need not be asked again.
//!
//! Nothing here goes through the journal of actions, which keeps who did what, when, and an image of it. There is no
//! undo either: to take answers back, the program would have to know whose they are.

use std::collections::BTreeMap;

use super::{
    Store, entering, fresh,
    rows::{Columns, values},
};
use crate::{
    domain::{period::Period, survey::Reply, time::Now},
    error::{Error, Kind, Result},
};

impl Store {
    /// Whether a worker is still to be asked about a period. Nobody is without initials: there would be nothing to
    /// remember them by, and the question would come back for ever.
    pub fn survey_is_open(&self, period: &Period, worker: &str) -> Result<bool> {
        let worker = entering::line(worker);
        if worker.is_empty() {
            return Ok(false);
        }
        let asked = "SELECT 1 FROM survey_asked WHERE period = ?1 AND worker = ?2";
        Ok(self.db.rows(asked, values![period.code(), worker], |_| Ok(()))?.is_empty())
    }

    /// Remembers that a worker need not be asked about a period, and keeps the replies, if any, apart from that.
    /// `Conflict` where the worker was asked before, at another desk perhaps: nobody answers twice.
    pub fn close_survey(&self, period: &Period, worker: &str, replies: &[Reply], now: &Now) -> Result<()> {
        let (period, worker) = (period.code(), entering::line(worker));
        if worker.is_empty() {
            return Err(Error::new(Kind::WrongMove).at("survey_asked"));
        }
        self.write(|db| {
            let asked = "INSERT INTO survey_asked (period, worker) VALUES (?1, ?2) ON CONFLICT DO NOTHING";
            if db.execute(asked, values![period, worker])? == 0 {
                return Err(Error::new(Kind::Conflict));
            }
            for reply in replies {
                let (question, answer) = (entering::line(&reply.question), entering::line(&reply.answer));
                db.execute(
                    "INSERT INTO survey_answers (id, period, question, answer) VALUES (?1, ?2, ?3, ?4)",
                    values![fresh::by_chance(now.at), period, question, answer],
                )?;
            }
            Ok(())
        })
    }

    /// How often each question of a period was answered with what.
    pub fn survey_counts(&self, period: &Period) -> Result<BTreeMap<String, BTreeMap<String, u64>>> {
        let mut counts: BTreeMap<String, BTreeMap<String, u64>> = BTreeMap::new();
        let sql = "SELECT question, answer, count(*) FROM survey_answers WHERE period = ?1 GROUP BY question, answer";
        self.db.rows(sql, values![period.code()], |row| {
            let mut columns = Columns::of(row);
            let (question, answer) = (columns.get::<String>()?, columns.get::<String>()?);
            counts.entry(question).or_default().insert(answer, columns.get::<i64>()?.unsigned_abs());
            Ok(())
        })?;
        Ok(counts)
    }
}
