//! For whom a service is looked for, the place that was picked for them, and how both are kept until the referral is recorded.

use super::board::Pane;
use crate::{
    domain::{
        ids::{Code, ServiceId},
        referral::{How, ReferredFrom},
    },
    store::drafts,
};

/// For whom a service is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Referring {
    /// The visit or the case.
    pub from: ReferredFrom,
    /// Its ticket or number, to say so.
    pub about: String,
    /// What it is about.
    pub topic: Option<Code>,
    /// The words that the search began with: as long as they stand there, who is open and takes walk-ins comes first.
    pub words: String,
    /// The pane to go back to.
    pub back: Pane,
}

/// A place that was picked for somebody.
#[derive(Clone, Debug)]
pub struct Picked {
    /// For whom.
    pub referring: Referring,
    /// The service; none for a place that the directory does not know.
    pub service: Option<ServiceId>,
    /// Its name.
    pub name: String,
}

impl Referring {
    /// The visit or the case.
    pub(super) fn record(&self) -> &str {
        match &self.from {
            ReferredFrom::Visit(id) => id.as_str(),
            ReferredFrom::Case(id) => id.as_str(),
        }
    }

    /// Under which name what is typed to find a place is kept.
    pub(super) fn place_slot(&self) -> String {
        drafts::place_slot(self.record())
    }
}

impl Picked {
    /// The visit or the case of whom it was picked for.
    pub(super) fn record(&self) -> &str {
        self.referring.record()
    }

    /// Under which name it is kept until it is recorded.
    pub(super) fn slot(&self) -> String {
        drafts::referral_slot(self.record())
    }

    /// Whether this is the one of which this is kept.
    pub(super) fn is_kept_as(&self, kept: &str) -> bool {
        let (name, _, service, _) = parts_of(kept);
        name == self.name && service == self.service.as_ref().map_or("", ServiceId::as_str)
    }

    /// What is kept of it while it is asked how, or where that is said, the day: the place, how, the service, and what was
    /// typed for the day, a line each.
    pub(super) fn kept(&self, stands: Stands, day: &str) -> String {
        let how = match stands {
            Stands::AtHow(usual) => format!("{}{ASKED}", usual.code()),
            Stands::AtDay(how) => how.code().to_owned(),
        };
        let service = self.service.as_ref().map_or("", ServiceId::as_str);
        [&self.name, &how, service, day].join("\n").trim_end_matches('\n').to_owned()
    }
}

/// At which question a referral stands that is not recorded yet.
#[derive(Clone, Copy)]
pub(super) enum Stands {
    /// How somebody is sent there; this is what Enter takes.
    AtHow(How),
    /// The day on which to ask; how is said.
    AtDay(How),
}

/// What stands behind a way to send somebody that Enter takes, and that is not said yet.
const ASKED: char = '?';

impl Stands {
    /// Of what is kept. Where nothing is, the first way is what Enter takes.
    pub(super) fn read(how: &str) -> Self {
        match (How::from_code(how), How::from_code(how.trim_end_matches(ASKED))) {
            (Some(how), _) => Self::AtDay(how),
            (None, usual) => Self::AtHow(usual.unwrap_or(How::ALL[0])),
        }
    }
}

/// Of what is kept of a place that was picked: its name, how somebody is sent there, the service, and what was typed for the
/// day on which to ask.
pub(super) fn parts_of(kept: &str) -> (&str, &str, &str, &str) {
    let mut lines = kept.lines();
    let mut line = || lines.next().unwrap_or_default();
    (line(), line(), line(), line())
}
