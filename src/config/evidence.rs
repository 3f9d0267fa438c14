//! From how many on something may be told: what is published, and what stays inside the house.

use serde::{Deserialize, Deserializer, Serialize, de::Error as _};

/// The highest threshold: with it hardly anything is told.
pub(super) const MOST: u64 = 1_000;

/// The section `[evidence]`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Evidence {
    /// Counts below this are kept back from what is published; 3 to 1,000.
    #[serde(deserialize_with = "threshold")]
    pub k: u64,
    /// The same for what stays inside the house.
    #[serde(deserialize_with = "threshold")]
    pub inside: u64,
    /// The commune of the service, so that services of the same name can be told apart.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub commune: String,
}

impl Default for Evidence {
    fn default() -> Self {
        Self { k: 10, inside: 5, commune: String::new() }
    }
}

impl Evidence {
    /// Whether nothing was set.
    pub fn is_usual(&self) -> bool {
        *self == Self::default()
    }
}

/// The same bounds as `domain::evidence::Threshold`, which a test compares.
fn threshold<'de, D: Deserializer<'de>>(from: D) -> Result<u64, D::Error> {
    let k = u64::deserialize(from)?;
    if (3..=MOST).contains(&k) { Ok(k) } else { Err(D::Error::custom("3-1000")) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::evidence::Threshold;

    #[test]
    fn no_threshold_is_lower_than_what_protects() {
        for k in [0, 1, 2, 3, 10, 1_000, 1_001] {
            let read = toml::from_str::<Evidence>(&format!("k = {k}"));
            assert_eq!(read.is_ok(), Threshold::new(k).is_some(), "{k}");
        }
    }
}
