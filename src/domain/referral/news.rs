//! What is heard of a referral, and what it then is.
//!
//! | from | can become |
//! |---|---|
//! | informed | contacted, accepted, refused, helped, not helped, no news |
//! | contacted | accepted, refused, helped, not helped, no news |
//! | accepted | refused, helped, not helped, no news |
//! | refused | accepted, helped, not helped: the person went again |
//! | no news | everything: somebody comes back after all |
//! | helped, not helped | the other of the two: it was said differently later |
//!
//! As long as a referral is open, "ask again" leaves it what it is and gives it another day.

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Referral, ReferralStatus};
use crate::domain::request::coded_enum;

coded_enum! {
    /// Why a service refused, or why it did not help.
    Why {
        /// No place left.
        Full = "full",
        /// The waiting list is too long.
        WaitingList = "waiting-list",
        /// The person does not fulfil the conditions.
        NotEligible = "not-eligible",
        /// Nobody could be reached there.
        Unreachable = "unreachable",
        /// It was not the right service.
        WrongService = "wrong-service",
        /// No common language.
        Language = "language",
        /// Too expensive.
        Cost = "cost",
        /// The person did not go.
        DidNotGo = "did-not-go",
        /// The person did not want it.
        RefusedByPerson = "refused-by-person",
        /// Something else, said in words.
        Other = "other",
    }
}

impl Why {
    /// The reasons for a refusal, in the order in which they are offered.
    pub const OF_REFUSAL: &'static [Self] = &[
        Self::Full,
        Self::WaitingList,
        Self::NotEligible,
        Self::WrongService,
        Self::Unreachable,
        Self::Language,
        Self::Cost,
        Self::RefusedByPerson,
        Self::Other,
    ];

    /// The reasons why it did not help, in the order in which they are offered.
    pub const OF_NO_HELP: &'static [Self] = &[
        Self::DidNotGo,
        Self::Full,
        Self::WaitingList,
        Self::NotEligible,
        Self::WrongService,
        Self::Unreachable,
        Self::Language,
        Self::Cost,
        Self::RefusedByPerson,
        Self::Other,
    ];

    /// The digit that gives it, whatever is asked and whatever else is offered.
    pub fn digit(self) -> u8 {
        let at = Self::OF_REFUSAL.iter().position(|why| *why == self);
        at.and_then(|at| u8::try_from(at + 1).ok()).unwrap_or(0)
    }

    /// Whether the service itself has spoken: a person who did not go, or a telephone that nobody answered, says
    /// nothing of how fast it answers.
    const fn is_theirs(self) -> bool {
        !matches!(self, Self::DidNotGo | Self::RefusedByPerson | Self::Unreachable)
    }
}

/// A reason, with words where it is none of the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    /// Which.
    pub why: Why,
    /// In words; empty where the list says it.
    pub words: String,
}

impl From<Why> for Reason {
    fn from(why: Why) -> Self {
        Self { why, words: String::new() }
    }
}

coded_enum! {
    /// Kinds of news, in the order in which they are offered.
    NewsKind {
        /// It helped.
        Helped = "helped",
        /// It did not help.
        NotHelped = "not-helped",
        /// The service refused.
        Refused = "refused",
        /// The service took it on.
        Accepted = "accepted",
        /// The service was reached.
        Contacted = "contacted",
        /// Nothing yet: we ask again.
        AskAgain = "ask-again",
        /// Nothing, and we stop asking.
        NoNews = "no-news",
    }
}

/// Something heard of a referral.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum News {
    /// The service was reached.
    Contacted,
    /// The service took it on.
    Accepted,
    /// The service refused, for this reason.
    Refused(Reason),
    /// It helped.
    Helped,
    /// It did not help, for this reason.
    NotHelped(Reason),
    /// Nothing yet: we ask again.
    AskAgain,
    /// Nothing, and we stop asking.
    NoNews,
}

impl News {
    /// Its kind.
    pub const fn kind(&self) -> NewsKind {
        match self {
            Self::Contacted => NewsKind::Contacted,
            Self::Accepted => NewsKind::Accepted,
            Self::Refused(_) => NewsKind::Refused,
            Self::Helped => NewsKind::Helped,
            Self::NotHelped(_) => NewsKind::NotHelped,
            Self::AskAgain => NewsKind::AskAgain,
            Self::NoNews => NewsKind::NoNews,
        }
    }

    /// The reason given, where its kind has one.
    pub const fn reason(&self) -> Option<&Reason> {
        match self {
            Self::Refused(reason) | Self::NotHelped(reason) => Some(reason),
            _ => None,
        }
    }

    /// Whether the service itself gave an answer with it.
    fn is_answer(&self) -> bool {
        match self {
            Self::Accepted | Self::Helped => true,
            Self::Refused(reason) | Self::NotHelped(reason) => reason.why.is_theirs(),
            Self::Contacted | Self::AskAgain | Self::NoNews => false,
        }
    }
}

impl NewsKind {
    /// News of this kind; a reason counts only where the kind has one, and is then needed.
    pub fn with(self, reason: Option<Reason>) -> Option<News> {
        Some(match self {
            Self::Contacted => News::Contacted,
            Self::Accepted => News::Accepted,
            Self::Refused => News::Refused(reason?),
            Self::Helped => News::Helped,
            Self::NotHelped => News::NotHelped(reason?),
            Self::AskAgain => News::AskAgain,
            Self::NoNews => News::NoNews,
        })
    }

    /// The reasons that go with it; none where it needs no reason.
    pub const fn reasons(self) -> &'static [Why] {
        match self {
            Self::Refused => Why::OF_REFUSAL,
            Self::NotHelped => Why::OF_NO_HELP,
            _ => &[],
        }
    }
}

/// News that cannot follow what is known already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OutOfPlace;

impl fmt::Display for OutOfPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("this cannot follow what is known of the referral")
    }
}

impl std::error::Error for OutOfPlace {}

impl ReferralStatus {
    /// Whether there is still something to hear: it has no outcome yet.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Informed | Self::Contacted | Self::Accepted)
    }

    /// What it is after some news; none where the news cannot follow.
    pub const fn after(self, news: NewsKind) -> Option<Self> {
        use NewsKind as N;
        let next = match news {
            N::AskAgain => return if self.is_open() { Some(self) } else { None },
            N::Contacted => Self::Contacted,
            N::Accepted => Self::Accepted,
            N::Refused => Self::Refused,
            N::Helped => Self::Helped,
            N::NotHelped => Self::NotHelped,
            N::NoNews => Self::NoNews,
        };
        let follows = match self {
            Self::Informed => true,
            Self::Contacted => !matches!(news, N::Contacted),
            Self::Accepted => !matches!(news, N::Contacted | N::Accepted),
            Self::Refused => matches!(news, N::Accepted | N::Helped | N::NotHelped),
            Self::NoNews => !matches!(news, N::NoNews),
            Self::Helped => matches!(news, N::NotHelped),
            Self::NotHelped => matches!(news, N::Helped),
        };
        if follows { Some(next) } else { None }
    }

    /// The news that can follow, in the order in which they are offered.
    pub fn what_can_follow(self) -> impl Iterator<Item = NewsKind> {
        NewsKind::ALL.iter().copied().filter(move |kind| self.after(*kind).is_some())
    }
}

impl Referral {
    /// The referral after some news. As long as it is then open it is asked after on `check_on`; afterwards never.
    pub fn heard(&self, news: &News, today: NaiveDate, check_on: Option<NaiveDate>) -> Result<Self, OutOfPlace> {
        let status = self.status.after(news.kind()).ok_or(OutOfPlace)?;
        let again = news.kind() == NewsKind::AskAgain;
        Ok(Self {
            status,
            reason: news.reason().cloned(),
            check_on: check_on.filter(|_| status.is_open()),
            status_on: if again { self.status_on } else { Some(today) },
            answered_on: self.answered_on.or_else(|| news.is_answer().then_some(today)),
            ..self.clone()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::referral::{How, ReferredFrom};

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).expect("a day")
    }

    fn referral(status: ReferralStatus) -> Referral {
        Referral {
            id: "r".into(),
            from: ReferredFrom::Visit("v".into()),
            service: Some("s".into()),
            service_name: "EPN".to_owned(),
            how: How::Told,
            status,
            reason: None,
            made_at: day(1).and_hms_opt(9, 0, 0).expect("a moment").and_utc(),
            check_on: status.is_open().then(|| day(15)),
            status_on: None,
            answered_on: None,
            worker: "EB".to_owned(),
            version: 1,
        }
    }

    #[test]
    fn only_what_makes_sense_can_follow() {
        use ReferralStatus as S;
        // In the order of `NewsKind::ALL`: helped, not helped, refused, accepted, contacted, ask again, no news.
        let table = [
            (S::Informed, "hnracan"),
            (S::Contacted, "hnra-an"),
            (S::Accepted, "hnr--an"),
            (S::Refused, "hn-a---"),
            (S::Helped, "-n-----"),
            (S::NotHelped, "h------"),
            (S::NoNews, "hnrac--"),
        ];
        assert_eq!(table.len(), S::ALL.len());
        for (status, allowed) in table {
            for (kind, sign) in NewsKind::ALL.iter().zip(allowed.chars()) {
                assert_eq!(status.after(*kind).is_some(), sign != '-', "{} {}", status.code(), kind.code());
            }
        }
    }

    #[test]
    fn what_has_an_outcome_is_not_asked_after_any_more() {
        for status in ReferralStatus::ALL {
            for kind in status.what_can_follow() {
                let news = kind.with(Some(Why::Full.into())).expect("news");
                let after = referral(*status).heard(&news, day(18), Some(day(30))).expect("it can follow");
                assert_eq!(after.check_on.is_some(), after.status.is_open(), "{}", after.status.code());
                let has_reason = matches!(after.status, ReferralStatus::Refused | ReferralStatus::NotHelped);
                assert_eq!(after.reason.is_some(), has_reason);
            }
        }
    }

    #[test]
    fn the_first_answer_counts_and_what_the_person_did_is_none() {
        let asked = referral(ReferralStatus::Informed);
        let contacted = asked.heard(&News::Contacted, day(3), Some(day(9))).expect("it can follow");
        assert_eq!((contacted.status_on, contacted.answered_on), (Some(day(3)), None));
        let accepted = contacted.heard(&News::Accepted, day(5), Some(day(20))).expect("it can follow");
        let helped = accepted.heard(&News::Helped, day(18), None).expect("it can follow");
        assert_eq!((helped.status_on, helped.answered_on), (Some(day(18)), Some(day(5))));
        let stayed = asked.heard(&News::NotHelped(Why::DidNotGo.into()), day(18), None).expect("it can follow");
        assert_eq!((stayed.status_on, stayed.answered_on), (Some(day(18)), None));
    }

    #[test]
    fn asking_again_changes_nothing_but_the_day() {
        let asked = referral(ReferralStatus::Contacted);
        let again = asked.heard(&News::AskAgain, day(18), Some(day(25))).expect("it can follow");
        assert_eq!(again, Referral { check_on: Some(day(25)), ..asked });
    }

    #[test]
    fn a_refusal_has_a_reason_or_is_none() {
        assert_eq!(NewsKind::Refused.with(None), None);
        assert_eq!(NewsKind::Helped.with(None), Some(News::Helped));
        for kind in NewsKind::ALL {
            let needs_one = !kind.reasons().is_empty();
            assert_eq!(kind.with(None).is_none(), needs_one, "{}", kind.code());
            let mut digits: Vec<u8> = kind.reasons().iter().map(|why| why.digit()).collect();
            digits.sort_unstable();
            digits.dedup();
            assert_eq!(digits.len(), kind.reasons().len(), "each reason has a digit of its own");
            assert!(digits.iter().all(|digit| *digit < 10));
        }
    }
}
