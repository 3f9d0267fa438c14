//! A register that was kept before guichet: one row of a spreadsheet was one visit.

use chrono::{NaiveDate, NaiveTime};

use super::{request::coded_enum, visit::VisitDraft};

coded_enum! {
    /// What a column of a register can hold. Names of people are not among it: past visits are counted, not known.
    Field {
        /// The row's own number, so that a repeated import knows it again.
        Id = "id",
        /// The day; the one column that must be there.
        Date = "date",
        /// When the person came, or sat down.
        Time = "time",
        /// The permanence.
        Session = "session",
        /// Who served; initials.
        Worker = "worker",
        /// How people reached the counter.
        Origin = "origin",
        /// Age, or a band.
        Age = "age",
        /// Gender.
        Gender = "gender",
        /// Language spoken.
        Language = "language",
        /// Commune or postcode.
        Place = "place",
        /// What people came for, broadly.
        Topic = "topic",
        /// What was done, precisely.
        Procedure = "procedure",
        /// Whose closed counter it replaced.
        Institution = "institution",
        /// With what.
        Device = "device",
        /// How the worker helped.
        Support = "support",
        /// What stood in the way; several between commas.
        Obstacle = "obstacle",
        /// How it ended.
        Outcome = "outcome",
        /// Why it was impossible.
        Impossible = "impossible",
        /// Minutes in all.
        Minutes = "minutes",
        /// Of these, on hold.
        HoldMinutes = "hold-minutes",
        /// Free text; must hold no names.
        Note = "note",
    }
}

/// One visit of a register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastVisit {
    /// Its number in the register, or what stands for it: the same at every reading.
    pub source_id: String,
    /// The day.
    pub day: NaiveDate,
    /// When the person came; `None` where the register does not say.
    pub time: Option<NaiveTime>,
    /// The permanence; may be empty.
    pub session: String,
    /// Who served; may be empty.
    pub worker: String,
    /// Whether the register says how the person reached the counter; otherwise the record's origin means nothing.
    pub says_origin: bool,
    /// What was recorded. Without person, referrals and follow-up.
    pub draft: VisitDraft,
}
