//! What is said of the recovery key of before, when another one has taken its place.

use crate::store::keyring::Keyring;

/// What is known of where the recovery key of before is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum OlderKey {
    /// Somebody has it: on a sheet, or as a command gave it out.
    Kept,
    /// It was shown, and nobody ever said that it was written down: there may be no sheet to speak of.
    Unconfirmed,
}

impl OlderKey {
    /// That of a keyring as it was before the change.
    pub(super) fn of(ring: &Keyring) -> Self {
        if ring.sheet_is_missing() { Self::Unconfirmed } else { Self::Kept }
    }

    /// Behind another recovery key.
    pub(super) const fn after_recovery(self) -> &'static str {
        match self {
            Self::Kept => "cli-recovery-older",
            Self::Unconfirmed => "cli-recovery-older-unconfirmed",
        }
    }

    /// Behind another key.
    pub(super) const fn after_rekey(self) -> &'static str {
        match self {
            Self::Kept => "cli-rekey-older",
            Self::Unconfirmed => "cli-rekey-older-unconfirmed",
        }
    }

    /// Where the backup behind either could not be made.
    pub(super) const fn without_backup(self) -> &'static str {
        match self {
            Self::Kept => "cli-recovery-no-backup",
            Self::Unconfirmed => "cli-recovery-no-backup-unconfirmed",
        }
    }
}
