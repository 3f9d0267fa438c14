//! Moments as the domain sees them: always handed in, never asked of a clock.

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};

/// The present moment, read once per action from the one clock of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Now {
    /// The moment itself; what the store keeps, to the second.
    pub at: DateTime<Utc>,
    /// The same moment on the wall clock of the counter.
    pub local: NaiveDateTime,
}

impl Now {
    /// The counter's calendar day.
    pub fn today(&self) -> NaiveDate {
        self.local.date()
    }
}

/// Who did something, where and when: goes with every write, and into its trace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// When.
    pub now: Now,
    /// The desk's name, as the team calls it ("2", "accueil").
    pub desk: String,
    /// The worker's initials; empty when nobody said.
    pub worker: String,
}
