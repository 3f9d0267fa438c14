//! A referral: somebody sent on to a service, how, and what became of it.
//!
//! A referral that is open has a day on which we ask what became of it, unless nobody wanted one; [`news`] says which
//! news can follow which, and [`experience`] what all these answers say about a service.

use chrono::{DateTime, Datelike, Days, NaiveDate, Utc, Weekday};
use serde::{Deserialize, Serialize};

use super::ids::{CaseId, Code, ReferralId, ServiceId, VisitId};
use super::request::coded_enum;

pub mod experience;
pub mod news;

pub use experience::Experience;
pub use news::{News, NewsKind, OutOfPlace, Reason, Why};

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
    /// The service in the directory; none for a place that the directory does not know.
    pub service: Option<ServiceId>,
    /// Its name as it was shown when chosen: the record stays readable when the directory changes.
    pub service_name: String,
    /// How.
    pub how: How,
    /// The day to ask what became of it.
    pub check_on: Option<NaiveDate>,
}

/// What a referral was made from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReferredFrom {
    /// A visit.
    Visit(VisitId),
    /// A case.
    Case(CaseId),
}

/// A referral as the store holds it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Referral {
    /// Its id.
    pub id: ReferralId,
    /// What it was made from.
    pub from: ReferredFrom,
    /// The service in the directory, which may have forgotten it since; none for a place that it never knew.
    pub service: Option<ServiceId>,
    /// Its name as it was shown when chosen.
    pub service_name: String,
    /// How the person was sent on.
    pub how: How,
    /// What is known of its fate.
    pub status: ReferralStatus,
    /// Why, where the status is one that has a reason.
    pub reason: Option<Reason>,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// The day to ask what became of it; an open referral without one is not asked after.
    pub check_on: Option<NaiveDate>,
    /// The day of the latest news; none as long as there was none.
    pub status_on: Option<NaiveDate>,
    /// The day on which the service first gave an answer.
    pub answered_on: Option<NaiveDate>,
    /// Who made it; initials.
    pub worker: String,
    /// Grows with every change.
    pub version: i64,
}

/// For whom a referral was made, as far as the record knows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Whom {
    /// Name or card code of the person.
    pub person: Option<String>,
    /// How to reach them.
    pub reach: Option<String>,
    /// The visit's ticket and day.
    pub ticket: Option<(u32, NaiveDate)>,
    /// The case's number.
    pub case: Option<String>,
    /// Whether the person's record is only kept: for who reads it here, not for a file.
    #[serde(skip)]
    pub restricted: bool,
}

/// Something heard of a referral.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heard {
    /// When it was noted.
    pub at: DateTime<Utc>,
    /// By whom.
    pub worker: String,
    /// What was heard.
    pub news: News,
}

/// A referral with all that its page shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Followed {
    /// The referral.
    pub referral: Referral,
    /// For whom.
    pub whom: Whom,
    /// What the visit or the case is about.
    pub topic: Option<Code>,
    /// What was heard of it, oldest first.
    pub history: Vec<Heard>,
}

/// One referral as a line of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckRow {
    /// The referral.
    pub id: ReferralId,
    /// For whom.
    pub whom: Whom,
    /// The service's name.
    pub service_name: String,
    /// How the person was sent on.
    pub how: How,
    /// What is known of its fate.
    pub status: ReferralStatus,
    /// Why, where the status has a reason.
    pub reason: Option<Reason>,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// The day to ask what became of it.
    pub check_on: Option<NaiveDate>,
    /// Who made it.
    pub worker: String,
}

/// The referrals that somebody has to ask after today, and counts for the rest.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CheckList {
    /// Those due, by due day: of many, the ones that became due last, because the others are hardly answered any more.
    pub rows: Vec<CheckRow>,
    /// How many became due before today.
    pub overdue: u32,
    /// How many are due today.
    pub today: u32,
    /// How many are due later.
    pub later: u32,
}

impl CheckList {
    /// How many are due and not among the rows.
    pub fn beyond(&self) -> u32 {
        (self.overdue + self.today).saturating_sub(self.rows.len() as u32)
    }
}

/// The day to ask what became of a referral, so many days from today; on a weekend nobody could, so it is the Monday
/// after. None for 0 days: then nobody asks.
pub fn check_day(today: NaiveDate, days: u16) -> Option<NaiveDate> {
    if days == 0 {
        return None;
    }
    let day = today.checked_add_days(Days::new(days.into()))?;
    let over = match day.weekday() {
        Weekday::Sat => 2,
        Weekday::Sun => 1,
        _ => 0,
    };
    day.checked_add_days(Days::new(over))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_asked_on_a_weekend_nor_after_no_days() {
        // A Wednesday.
        let today = NaiveDate::from_ymd_opt(2026, 11, 18).expect("a day");
        let day = |day| NaiveDate::from_ymd_opt(2026, 11, day);
        assert_eq!(check_day(today, 2), day(20));
        assert_eq!(check_day(today, 3), day(23));
        assert_eq!(check_day(today, 4), day(23));
        assert_eq!(check_day(today, 5), day(23));
        assert_eq!(check_day(today, 0), None);
        assert_eq!(check_day(NaiveDate::MAX, 9), None);
    }
}
