//! Identifiers. An id is an opaque text made by the store; a type of its own for each kind of thing keeps a
//! visit's id from being handed to a function that wants a case's.

use std::fmt;

use serde::{Deserialize, Serialize};

macro_rules! text_type {
    ($($(#[$meta:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// The text itself, as it stands in the store.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self(text)
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )+};
}

text_type! {
    /// One visit: somebody at the counter on a day.
    VisitId,
    /// One request made during a visit.
    RequestId,
    /// A person for whom a follow-up is kept.
    PersonId,
    /// A case.
    CaseId,
    /// One entry of a case's timeline.
    EntryId,
    /// A referral of a visit or a case to a service.
    ReferralId,
    /// One service at one place, in the directory.
    ServiceId,
    /// One action of a desk, as undo knows it.
    ActionId,
    /// A stable code of the vocabulary (`its`, `log`, `cpas`...). Codes are kept for ever; labels are not.
    Code,
}
