//! Nobody is asked for words that could not be written: a question about somebody whose record is only kept is refused
//! when it would be opened, in the words in which its answer would be.

use super::{
    App,
    picked::Picked,
    prompt::{AskPurpose, ChoicePurpose},
};
use crate::{
    domain::{
        audit::{Record, Subject},
        referral::ReferredFrom,
    },
    error::Kind,
};

impl App {
    /// Whether a question is refused because its answer would be written about somebody whose record is only kept; says
    /// so where it is.
    pub(super) fn refuses(&mut self, about: Option<Subject>) -> bool {
        let Some(about) = about else { return false };
        match self.store.must_be_free(&about) {
            Ok(()) => false,
            Err(error) => {
                self.tell(&error);
                true
            }
        }
    }

    /// The same of a question that comes by itself: it stays away, and nothing is said.
    pub(super) fn is_restricted(&self, about: &Subject) -> bool {
        self.store.must_be_free(about).is_err_and(|error| error.kind() == Kind::Restricted)
    }
}

impl AskPurpose {
    /// The record into which the answer is written, where that is about a person and no move through the day.
    pub(super) fn written_into(&self) -> Option<Subject> {
        match self {
            Self::FollowUp(id) | Self::Testimony(id, _) => Some(Subject::new(Record::Visit, id.as_str())),
            Self::OfCase(id, _) | Self::PersonName(id) | Self::PersonReach(id) => {
                Some(Subject::new(Record::Case, id.as_str()))
            }
            Self::CheckBack(picked, _) => Some(picked.written_into()),
            Self::CheckDay(id) | Self::WhyWords(id, _) => Some(Subject::new(Record::Referral, id.as_str())),
            Self::Person(id, _) => Some(Subject::new(Record::Person, id.as_str())),
            _ => None,
        }
    }
}

impl ChoicePurpose {
    /// The same of a choice.
    pub(super) fn written_into(&self) -> Option<Subject> {
        match self {
            Self::WhySaid(id, _) | Self::VisitTopic(id, _) | Self::Testimony(id, _) => {
                Some(Subject::new(Record::Visit, id.as_str()))
            }
            Self::OfCase(id, _) => Some(Subject::new(Record::Case, id.as_str())),
            Self::How(picked) => Some(picked.written_into()),
            Self::News(id, _) | Self::WhyNews(id, _) => Some(Subject::new(Record::Referral, id.as_str())),
            Self::PersonLanguage(id, _) => Some(Subject::new(Record::Person, id.as_str())),
            _ => None,
        }
    }
}

impl Picked {
    /// The visit or the case from which somebody is sent on.
    pub(super) fn written_into(&self) -> Subject {
        from(&self.referring.from)
    }
}

/// Where a referral is written.
pub(super) fn from(from: &ReferredFrom) -> Subject {
    match from {
        ReferredFrom::Visit(id) => Subject::new(Record::Visit, id.as_str()),
        ReferredFrom::Case(id) => Subject::new(Record::Case, id.as_str()),
    }
}
