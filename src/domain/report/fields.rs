//! What a record can lack: each is a gap that somebody may fill, and that figures say instead of hiding.

use super::{RequestFacts, VisitFacts};
use crate::domain::{
    request::{Outcome, coded_enum},
    visit::DigitalCheck,
};

coded_enum! {
    /// What a served visit can lack. A visit without any request lacks that alone, not also what its request would say.
    Field {
        /// The age.
        Age = "age",
        /// The gender.
        Gender = "gender",
        /// The language.
        Language = "language",
        /// Where the person lives.
        Place = "place",
        /// Every answer of the digital check.
        Check = "check",
        /// What the person came for: no request at all.
        Request = "request",
        /// A request's topic.
        Topic = "topic",
        /// A request's device.
        Device = "device",
        /// How the worker helped with a request.
        Support = "support",
        /// How a request ended.
        Outcome = "outcome",
        /// Why a request was impossible.
        Impossible = "impossible",
    }
}

/// Whether a text says nothing.
fn is_unsaid(text: Option<&str>) -> bool {
    text.is_none_or(str::is_empty)
}

/// Some fields.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Fields(u16);

impl Fields {
    fn with(self, field: Field, lacks: bool) -> Self {
        if lacks { Self(self.0 | 1 << field as u16) } else { self }
    }

    /// What a visit lacks as long as none of its requests is known.
    pub(super) fn of_visit(visit: &VisitFacts<'_>) -> Self {
        Self::default()
            .with(Field::Age, visit.age.is_none())
            .with(Field::Gender, is_unsaid(visit.gender))
            .with(Field::Language, is_unsaid(visit.language))
            .with(Field::Place, is_unsaid(visit.place))
            .with(Field::Check, visit.check == DigitalCheck::default())
            .with(Field::Request, true)
    }

    /// The same once one of its requests is known.
    #[must_use]
    pub(super) fn and_request(self, request: &RequestFacts<'_>) -> Self {
        let impossible = request.outcome == Some(Outcome::Impossible.code());
        Self(self.0 & !(1 << Field::Request as u16))
            .with(Field::Topic, is_unsaid(request.topic))
            .with(Field::Device, is_unsaid(request.device))
            .with(Field::Support, is_unsaid(request.support))
            .with(Field::Outcome, is_unsaid(request.outcome))
            .with(Field::Impossible, impossible && is_unsaid(request.why))
    }

    /// The fields, in their order.
    pub(super) fn iter(self) -> impl Iterator<Item = Field> {
        Field::ALL.iter().copied().filter(move |field| self.0 & 1 << *field as u16 != 0)
    }
}
