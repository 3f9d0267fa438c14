//! What belongs to a case without being written in it: the visits of its person since it was opened, and where these
//! sent the person. The timeline shows them as links; they stay what they are where they are.

use chrono::{DateTime, Utc};

use super::{
    case::{Case, CaseStatus, EntryKind},
    ids::{Code, ReferralId, VisitId},
    referral::{How, Reason, ReferralStatus},
};

/// A visit or a referral, as one line of a case's timeline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Linked {
    /// When the person came, or was sent on.
    pub at: DateTime<Utc>,
    /// Who served; initials.
    pub worker: String,
    /// What it leads to.
    pub to: LinkedTo,
}

/// What a line leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkedTo {
    /// A visit.
    Visit {
        /// Which.
        id: VisitId,
        /// The number of its day.
        ticket: u32,
        /// The first request's topic.
        topic: Option<Code>,
        /// The first request's procedure.
        procedure: Option<Code>,
    },
    /// A referral made in a visit.
    Referral {
        /// Which.
        id: ReferralId,
        /// Where to.
        service_name: String,
        /// How.
        how: How,
        /// What is known of it.
        status: ReferralStatus,
        /// Why, where the status has a reason.
        reason: Option<Reason>,
    },
}

impl LinkedTo {
    /// The id of what it leads to.
    pub fn id(&self) -> &str {
        match self {
            Self::Visit { id, .. } => id.as_str(),
            Self::Referral { id, .. } => id.as_str(),
        }
    }
}

impl Case {
    /// From when until when visits of its person belong to it: since it was opened; of a closed case, until it was
    /// closed last. `None` where nobody knows when it was opened.
    pub fn span(&self) -> Option<(DateTime<Utc>, Option<DateTime<Utc>>)> {
        let opened = self.entries.iter().find(|entry| entry.kind == EntryKind::Opened)?.at;
        let closed = self.entries.iter().rev().find(|entry| entry.kind == EntryKind::Closed);
        Some((opened, closed.filter(|_| self.status == CaseStatus::Closed).map(|entry| entry.at)))
    }
}
