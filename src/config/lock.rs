//! When the screen locks by itself.

use serde::{Deserialize, Serialize};

/// After how many minutes without a key an encrypted record is locked, where nothing else is said.
pub(super) const USUAL: u32 = 4;

/// When the screen locks by itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Lock {
    /// After how many minutes without a key; 0 is never. Where nothing is said: [`USUAL`] where the record is encrypted, and
    /// never where it is not, because there the screen is only covered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after_minutes: Option<u32>,
}

impl Lock {
    /// Whether nothing is said.
    pub fn is_usual(&self) -> bool {
        *self == Self::default()
    }

    /// After how many minutes without a key the screen locks; `None` for never.
    pub fn minutes(&self, encrypted: bool) -> Option<u32> {
        self.after_minutes.or(encrypted.then_some(USUAL)).filter(|minutes| *minutes > 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_encrypted_record_locks_after_four_minutes_unless_the_house_says_otherwise() {
        let after = |after_minutes| Lock { after_minutes };
        assert_eq!([after(None).minutes(true), after(None).minutes(false)], [Some(4), None]);
        assert_eq!([after(Some(0)).minutes(true), after(Some(0)).minutes(false)], [None, None]);
        assert_eq!([after(Some(1)).minutes(true), after(Some(9)).minutes(false)], [Some(1), Some(9)]);
    }
}
