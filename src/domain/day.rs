//! A day as a whole: whether it is closed, the note for whoever comes next, what is new since the day before.
//!
//! A day that nobody closed is open, also years later. Closing erases the calling names of visits without a person;
//! so it cannot be undone, but a closed day can be reopened, and everything done to it afterwards leaves a trace.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

use super::request::coded_enum;

coded_enum! {
    /// What happened to a day.
    DayEventKind {
        /// It was closed.
        Closed = "closed",
        /// It was opened again, for a reason.
        Reopened = "reopened",
        /// A visit was added after the close.
        Added = "added",
        /// A visit was changed after the close.
        Changed = "changed",
    }
}

/// One line of a day's trace.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DayEvent {
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub kind: DayEventKind,
    /// At which desk.
    pub desk: String,
    /// By whom; may be empty.
    pub worker: String,
    /// Why it was reopened; which ticket was added or changed; else empty.
    pub detail: String,
}

/// How a day was closed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Closed {
    /// When.
    pub at: DateTime<Utc>,
    /// By whom; may be empty.
    pub by: String,
    /// At which desk.
    pub desk: String,
    /// The file name of the verified backup that was made after it; none yet where that failed or was cut short.
    pub backup: Option<String>,
}

/// A day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day {
    /// Which.
    pub day: NaiveDate,
    /// The note for whoever comes next; may be empty.
    pub note: String,
    /// What the program had proposed for the note when it was saved last; empty where nobody knows.
    pub proposed: String,
    /// How it was closed; none where it is open.
    pub closed: Option<Closed>,
    /// Grows with every change; 0 where nothing was ever said of the day.
    pub version: i64,
    /// What happened to it, oldest first.
    pub events: Vec<DayEvent>,
}

impl Day {
    /// A day of which nothing was ever said.
    pub fn untouched(day: NaiveDate) -> Self {
        Self { day, note: String::new(), proposed: String::new(), closed: None, version: 0, events: Vec::new() }
    }
}

/// A note that was saved, carried on to what is not finished now: lines that were proposed and left as they were follow
/// the new proposal, every other line is somebody's own and stays. A proposed line that somebody took out does not come
/// back as long as it says the same.
pub fn carried_on(note: &str, proposed: &str, now: &str) -> String {
    let ours: Vec<&str> = proposed.lines().filter(|line| !line.trim().is_empty()).collect();
    let mut fresh: Vec<&str> = now.lines().filter(|line| !line.trim().is_empty()).collect();
    let mut carried = Vec::new();
    for line in note.lines() {
        let same = fresh.iter().position(|new| *new == line);
        // What a line is about stands before its colon.
        let alike = || fresh.iter().position(|new| new.split(':').next() == line.split(':').next());
        if !ours.contains(&line) {
            same.map(|at| fresh.remove(at));
            carried.push(line);
        } else if let Some(at) = same.or_else(alike) {
            carried.push(fresh.remove(at));
        }
    }
    carried.extend(fresh.into_iter().filter(|line| !ours.contains(line)));
    carried.join("\n")
}

/// What is new since the day before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct News {
    /// Referrals made.
    pub referrals: u64,
    /// Cases opened.
    pub cases_opened: u64,
    /// Cases closed.
    pub cases_closed: u64,
    /// People who got a record.
    pub people: u64,
}

/// The note of a day, for whoever comes next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandOver {
    /// Of which day.
    pub day: NaiveDate,
    /// Who closed it; may be empty.
    pub by: String,
    /// The note.
    pub note: String,
    /// Whether the reader has seen it.
    pub read: bool,
}

/// What closing a day erased and ended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Erased {
    /// Calling names.
    pub names: u64,
    /// Texts that somebody had begun about a recording that was taken back.
    pub drafts: u64,
    /// Texts begun and not recorded, of new visits and about these, that lost a calling name and keep all else.
    pub unrecorded: u64,
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn proposed_lines_follow_what_is_not_finished_and_typed_ones_stay() {
        let proposed = "– Attendent : 1, 2\n– Dossiers : 2026-0001";
        for (note, now, carried) in [
            (proposed, proposed, proposed),
            (proposed, "– Attendent : 2\n– Dossiers : 2026-0001", "– Attendent : 2\n– Dossiers : 2026-0001"),
            (proposed, "– Dossiers : 2026-0001", "– Dossiers : 2026-0001"),
            (proposed, "", ""),
            // Somebody wrote above, between and below.
            (
                "Bonjour\n– Attendent : 1, 2\nla clé\n– Dossiers : 2026-0001\n\nmerci",
                "– Attendent : 3",
                "Bonjour\n– Attendent : 3\nla clé\n\nmerci",
            ),
            // A line that was completed by hand is somebody's own; what is new comes behind.
            (
                "– Attendent : 1, 2 (rappeler)\n– Dossiers : 2026-0001",
                "– Attendent : 1, 2, 3\n– Dossiers : 2026-0001",
                "– Attendent : 1, 2 (rappeler)\n– Dossiers : 2026-0001\n– Attendent : 1, 2, 3",
            ),
            // A line that was taken out stays out, until it says something else.
            ("– Attendent : 1, 2", proposed, "– Attendent : 1, 2"),
            ("", "– Attendent : 1, 2\n– Dossiers : 2026-0001, 2026-0002", "– Dossiers : 2026-0001, 2026-0002"),
        ] {
            assert_eq!(carried_on(note, proposed, now), carried, "{note} | {now}");
        }
    }

    /// What the program proposes says each thing once.
    fn proposal() -> impl Strategy<Value = Vec<String>> {
        (prop::option::of("– a : [12]"), prop::option::of("– b : [12]"))
            .prop_map(|(a, b)| a.into_iter().chain(b).collect())
    }

    proptest! {
        #[test]
        fn no_line_that_somebody_wrote_is_lost_or_moved(
            note in prop::collection::vec("(– [ab] : [12]|[a-c ]{0,3})", 0..6),
            proposed in proposal(),
            now in proposal(),
        ) {
            let (text, ours) = (note.join("\n"), proposed.join("\n"));
            let carried = carried_on(&text, &ours, &now.join("\n"));
            let mut left = carried.lines();
            let written = text.lines().filter(|line| !line.trim().is_empty());
            for own in written.filter(|line| !proposed.iter().any(|ours| ours == line)) {
                prop_assert!(left.any(|line| line == own), "{own:?} of {text:?} in {carried:?}");
            }
            // Saved as it is and carried on again, it says the same.
            let again = carried_on(&carried, &now.join("\n"), &now.join("\n"));
            let lines = |text: &str| text.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned).collect::<std::collections::BTreeSet<_>>();
            prop_assert_eq!(lines(&again), lines(&carried));
        }
    }
}
