//! A figure that is known, or known to lie between two bounds.

use serde::{Deserialize, Serialize};

/// Between two bounds, both included. A figure that may be told has the same bounds on both sides; what a service keeps
/// back widens a sum of several services instead of vanishing from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Written", into = "Written")]
pub struct Range {
    /// At least this.
    pub at_least: u64,
    /// At most this; `None` where nothing is known.
    pub at_most: Option<u64>,
}

/// As a file says it: a number, or its bounds.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Written {
    Exact(u64),
    Bounds(Bounds),
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Bounds {
    at_least: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    at_most: Option<u64>,
}

impl From<Written> for Range {
    fn from(written: Written) -> Self {
        match written {
            Written::Exact(n) => Self::exact(n),
            Written::Bounds(Bounds { at_least, at_most }) => Self { at_least, at_most },
        }
    }
}

impl From<Range> for Written {
    fn from(range: Range) -> Self {
        match range.known() {
            Some(n) => Self::Exact(n),
            None => Self::Bounds(Bounds { at_least: range.at_least, at_most: range.at_most }),
        }
    }
}

impl Range {
    /// Nothing is known.
    pub const UNKNOWN: Self = Self { at_least: 0, at_most: None };

    /// A figure that is known.
    pub const fn exact(n: u64) -> Self {
        Self { at_least: n, at_most: Some(n) }
    }

    /// From none to a bound.
    pub const fn up_to(at_most: Option<u64>) -> Self {
        Self { at_least: 0, at_most }
    }

    /// The figure, where it is known.
    pub fn known(self) -> Option<u64> {
        self.at_most.filter(|most| *most == self.at_least)
    }

    /// Whether nobody and nothing is counted.
    pub fn is_none(self) -> bool {
        self.at_most == Some(0)
    }

    /// The sum of two figures.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self {
            at_least: self.at_least.saturating_add(other.at_least),
            at_most: self.at_most.zip(other.at_most).map(|(one, two)| one.saturating_add(two)),
        }
    }

    /// What is left of it when `part` is taken away.
    #[must_use]
    pub fn without(self, part: Self) -> Self {
        Self {
            at_least: part.at_most.map_or(0, |most| self.at_least.saturating_sub(most)),
            at_most: self.at_most.map(|most| most.saturating_sub(part.at_least)),
        }
    }
}
