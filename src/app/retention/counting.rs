//! What awaits a coordinator's look, counted beside the loop: in a record of many years that takes longer than the first
//! frame may wait.

use std::{
    sync::mpsc::{Receiver, TryRecvError, channel},
    thread,
};

use super::{App, COUNTED, month, policy};
use crate::{
    domain::retention::DueList,
    error::{Error, Kind, Result},
    store::{Store, db::Open},
};

/// A count on its way.
pub(in crate::app) struct Counting(Receiver<Result<DueList>>);

impl App {
    /// Counts, for a coordinator and once a month, what awaits a look.
    pub(in crate::app) fn count_retention_due(&mut self) -> Result<()> {
        (self.retention_due, self.counting_due) = (None, None);
        let today = self.now.today();
        if !self.may_coordinate() || self.store.was_looked_at(&month(today))? {
            return Ok(());
        }
        let terms = policy(&self.config.retention).terms;
        let Some(record) = self.path() else {
            // Of what is in memory there is no second connection.
            let due = self.store.due(None, today, &terms, COUNTED)?;
            return self.await_look(due);
        };
        let key = self.store.key().cloned();
        let (tell, counted) = channel();
        thread::spawn(move || {
            let store = Store::open_with(&record, Open::Existing, key.as_ref());
            // Nobody is left to be told when the program has gone meanwhile.
            let _ = tell.send(store.and_then(|store| store.due(None, today, &terms, COUNTED)));
        });
        self.counting_due = Some(Counting(counted));
        Ok(())
    }

    /// Whether it is counted; asked as time passes.
    pub(in crate::app) fn look_at_retention_due(&mut self) -> Result<()> {
        let Some(Counting(counted)) = &self.counting_due else { return Ok(()) };
        let due = match counted.try_recv() {
            Err(TryRecvError::Empty) => return Ok(()),
            Err(TryRecvError::Disconnected) => Err(Error::new(Kind::Internal).at("retention")),
            Ok(due) => due,
        };
        self.counting_due = None;
        self.changes += 1;
        self.await_look(due?)
    }

    fn await_look(&mut self, due: DueList) -> Result<()> {
        self.retention_due = (!due.is_empty()).then_some(due);
        // Somebody may have looked while it was counted.
        self.reread_retention_due()
    }

    /// Whether what awaits a look is still being counted.
    pub fn is_counting_retention(&self) -> bool {
        self.counting_due.is_some()
    }
}
