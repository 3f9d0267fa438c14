//! A referral: somebody sent on to a service, and how.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::ids::{ReferralId, ServiceId};
use super::request::coded_enum;

coded_enum! {
    /// How the person was sent on.
    How {
        /// Told where to go.
        Told = "told",
        /// Given a slip of paper.
        Slip = "slip",
        /// Called the service together.
        CalledTogether = "called-together",
        /// An appointment was made.
        Appointment = "appointment",
        /// A letter was written.
        Letter = "letter",
    }
}

coded_enum! {
    /// What is known of a referral's fate.
    ReferralStatus {
        /// The person knows where to go.
        Informed = "informed",
        /// The service was reached.
        Contacted = "contacted",
        /// The service took it on.
        Accepted = "accepted",
        /// The service refused.
        Refused = "refused",
        /// It helped.
        Helped = "helped",
        /// It did not help.
        NotHelped = "not-helped",
        /// Nothing was heard.
        NoNews = "no-news",
    }
}

/// A referral about to be recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewReferral {
    /// The service in the directory.
    pub service: ServiceId,
    /// Its name as it was shown when chosen: the record stays readable when the directory changes.
    pub service_name: String,
    /// How.
    pub how: How,
    /// The day to ask what became of it.
    pub check_on: Option<NaiveDate>,
}

/// A referral as the store holds it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Referral {
    /// Its id.
    pub id: ReferralId,
    /// The service in the directory, which may have forgotten it since.
    pub service: ServiceId,
    /// Its name as it was shown when chosen.
    pub service_name: String,
    /// How the person was sent on.
    pub how: How,
    /// What is known of its fate.
    pub status: ReferralStatus,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// The day to ask what became of it.
    pub check_on: Option<NaiveDate>,
    /// Who made it; initials.
    pub worker: String,
}
