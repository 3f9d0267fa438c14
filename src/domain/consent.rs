//! What a person agreed to, and what we may do in their name.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::request::coded_enum;

coded_enum! {
    /// How a person said yes.
    Given {
        /// Said it.
        Oral = "oral",
        /// Signed it.
        Signed = "signed",
    }
}

/// Something a person agreed to: that we call the landlord, that a file is passed on...
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consent {
    /// To what, in their words.
    pub what: String,
    /// How.
    pub given: Given,
    /// On which day.
    pub on: NaiveDate,
}

/// A light mandate: we may act in the person's name, in something, for some time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mandate {
    /// For what.
    pub scope: String,
    /// How it was given.
    pub given: Given,
    /// On which day.
    pub on: NaiveDate,
    /// The last day on which it holds.
    pub until: NaiveDate,
}

impl Mandate {
    /// Whether it has ended.
    pub fn has_expired(&self, today: NaiveDate) -> bool {
        self.until < today
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mandate_holds_through_its_last_day() {
        let day = |text: &str| text.parse().expect("a day");
        let (on, until) = (day("2026-11-18"), day("2026-12-31"));
        let mandate = Mandate { scope: "mutuelle".to_owned(), given: Given::Signed, on, until };
        assert!(!mandate.has_expired(until));
        assert!(mandate.has_expired(day("2027-01-01")));
    }
}
