//! A request: one thing somebody came for, and what became of it.
//!
//! Nothing is required but the visit itself. Topics, procedures, institutions, devices and obstacles are codes of
//! the vocabulary that the team may edit; how the worker helped and how it ended are closed lists, because the
//! program's own rules and the yearly figures depend on them.

use serde::{Deserialize, Serialize};

use super::ids::Code;

/// A closed list of words that stand in the store, in scripts and in the vocabulary by a stable code.
macro_rules! coded_enum {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        pub enum $name { $($(#[$vmeta])* #[serde(rename = $code)] $variant),+ }

        impl $name {
            /// Every value, in the order in which people are offered them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The stable code.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            /// The value with this code, if there is one.
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}
pub(crate) use coded_enum;

coded_enum! {
    /// How the worker helped: the difference between a person made able and a person done for.
    Support {
        /// Told or shown how; the person does it later or elsewhere.
        Explained = "explained",
        /// Done together, the person's hands on it.
        With = "with",
        /// Done in the person's place.
        Instead = "instead",
        /// Done by the person alone, on the counter's workstation.
        Alone = "alone",
    }
}

coded_enum! {
    /// How a request ended.
    Outcome {
        /// Finished.
        Done = "done",
        /// Partly finished.
        Partly = "partly",
        /// Sent on to another service.
        Referred = "referred",
        /// Goes on as a follow-up.
        FollowUp = "follow-up",
        /// Could not be done by anybody; `Request::why` says the reason.
        Impossible = "impossible",
        /// Given up by the person.
        GivenUp = "given-up",
    }
}

/// One thing somebody came for. Every field is optional.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// Topic code (housing, money...).
    pub topic: Option<Code>,
    /// Procedure code (itsme, a letter...); brings its topic along.
    pub procedure: Option<Code>,
    /// The institution whose counter this request replaces.
    pub institution: Option<Code>,
    /// The device used.
    pub device: Option<Code>,
    /// How the worker helped.
    pub support: Option<Support>,
    /// What stood in the way.
    pub obstacles: Vec<Code>,
    /// Minutes spent, as typed; without it the visit's own timer speaks. 0-1440.
    pub minutes: Option<u16>,
    /// Of which minutes waiting on the institution's line. 0-1440.
    pub hold_minutes: Option<u16>,
    /// How it ended.
    pub outcome: Option<Outcome>,
    /// The vocabulary's reason, where the outcome is `Impossible`.
    pub why: Option<Code>,
}

impl Request {
    /// Whether nothing at all is said about this request.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
