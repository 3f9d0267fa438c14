//! The tables of a report: what figures are broken down by, and what their rows count.

use crate::domain::request::coded_enum;

coded_enum! {
    /// What figures are broken down by.
    Table {
        /// Month by month.
        Month = "month",
        /// Which permanence.
        Session = "session",
        /// How the visit ended.
        Status = "status",
        /// How people reached the counter.
        Origin = "origin",
        /// What people came for, broadly.
        Topic = "topic",
        /// What was done, precisely.
        Procedure = "procedure",
        /// Whose closed counter the request replaced.
        Institution = "institution",
        /// With what.
        Device = "device",
        /// How the worker helped.
        Support = "support",
        /// What stood in the way; a request may have several.
        Obstacle = "obstacle",
        /// How the request ended.
        Outcome = "outcome",
        /// Why it was impossible.
        Impossible = "impossible",
        /// Minutes spent by topic.
        TopicMinutes = "topic-minutes",
        /// Of these, minutes on hold.
        TopicHold = "topic-hold",
        /// Minutes spent in the place of an institution's counter.
        InstitutionMinutes = "institution-minutes",
        /// Of these, minutes on hold.
        InstitutionHold = "institution-hold",
        /// Age bands.
        Age = "age",
        /// Gender.
        Gender = "gender",
        /// Language spoken.
        Language = "language",
        /// The languages for which an interpreter was needed.
        Interpreter = "interpreter",
        /// Commune or postcode.
        Place = "place",
        /// Answers to the digital check, each beside how many were asked.
        Check = "check",
        /// Day of the week, 1 (Monday) to 7.
        Weekday = "weekday",
        /// Hour of arrival.
        Hour = "hour",
        /// Both at once.
        WeekdayHour = "weekday-hour",
        /// The middle wait of each month, in minutes.
        WaitMedian = "wait-median",
        /// The longest wait of each month, in minutes.
        WaitLongest = "wait-longest",
        /// Why people were turned away.
        TurnedAway = "turned-away",
        /// How people were sent on to other services.
        ReferralHow = "referral-how",
        /// What became of it.
        ReferralStatus = "referral-status",
        /// To what kind of service; one may be of several kinds.
        ReferralCategory = "referral-category",
        /// Why cases were closed.
        CaseClosed = "case-closed",
        /// On whom open cases wait today.
        CaseWaiting = "case-waiting",
        /// For how many days, the middle one.
        CaseWaitingDays = "case-waiting-days",
        /// What served visits do not say.
        Missing = "missing",
        /// Who served.
        Worker = "worker",
    }
}

/// What the rows of a table count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Base {
    /// Visits.
    Visits,
    /// Visits that were served to their end.
    Served,
    /// Requests.
    Requests,
    /// Minutes spent on requests.
    Minutes,
    /// Minutes of requests on hold.
    HoldMinutes,
    /// People asked a question of the digital check: each question has its own.
    Asked,
    /// Referrals.
    Referrals,
    /// Cases closed.
    CasesClosed,
    /// Cases that are open.
    CasesOpen,
    /// Nothing of which a row were a part: a median, a longest.
    Nothing,
}

impl Table {
    /// What its rows count.
    pub const fn base(self) -> Base {
        match self {
            Self::Topic
            | Self::Procedure
            | Self::Institution
            | Self::Device
            | Self::Support
            | Self::Obstacle
            | Self::Outcome
            | Self::Impossible => Base::Requests,
            Self::TopicMinutes | Self::InstitutionMinutes => Base::Minutes,
            Self::TopicHold | Self::InstitutionHold => Base::HoldMinutes,
            Self::Check => Base::Asked,
            Self::ReferralHow | Self::ReferralStatus | Self::ReferralCategory => Base::Referrals,
            Self::CaseClosed => Base::CasesClosed,
            Self::CaseWaiting => Base::CasesOpen,
            Self::WaitMedian | Self::WaitLongest | Self::CaseWaitingDays => Base::Nothing,
            Self::Missing => Base::Served,
            _ => Base::Visits,
        }
    }

    /// Whether only a coordinator sees it: it counts colleagues.
    pub const fn is_for_coordinators(self) -> bool {
        matches!(self, Self::Worker)
    }

    /// Whether it is shown only where it is asked for by name: it counts colleagues, or has a row for every hour of
    /// the week.
    pub const fn is_asked_by_name(self) -> bool {
        matches!(self, Self::Worker | Self::WeekdayHour)
    }

    /// Whether its rows are months.
    pub(super) const fn is_by_month(self) -> bool {
        matches!(self, Self::Month | Self::WaitMedian | Self::WaitLongest)
    }

    /// Whether its rows have an order of their own; the others stand by their counts.
    pub(super) const fn is_ordered(self) -> bool {
        self.is_by_month() || matches!(self, Self::Age | Self::Weekday | Self::Hour | Self::WeekdayHour)
    }

    /// Whether what was not said is a row: where most have none by nature (no obstacle, not turned away), it is not.
    pub(super) const fn shows_unsaid(self) -> bool {
        !matches!(
            self,
            Self::Obstacle
                | Self::Impossible
                | Self::TurnedAway
                | Self::Institution
                | Self::InstitutionMinutes
                | Self::InstitutionHold
        )
    }
}
