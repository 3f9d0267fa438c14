//! Who opened the record, and what that lets them see.

use serde::{Deserialize, Serialize};

/// What a worker may do beyond the counter's work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// The counter's work: visits, cases, referrals, the directory, the day.
    Worker,
    /// Also figures by worker, retention, the audit, and who has a passphrase. Not the private notes of others.
    Coordinator,
}

impl Role {
    /// The name under which scripts and translations know it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Worker => "worker",
            Self::Coordinator => "coordinator",
        }
    }
}

/// Somebody whose passphrase opens the record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Worker {
    /// The initials that visits and cases carry.
    pub name: String,
    /// What they may do.
    pub role: Role,
}

/// How the record was opened.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Access {
    /// It is not encrypted: whoever can read the file can read it.
    #[default]
    Open,
    /// With the passphrase of this worker.
    Worker(Worker),
}

impl Access {
    /// The worker whose passphrase opened the record.
    pub fn worker(&self) -> Option<&Worker> {
        match self {
            Self::Open => None,
            Self::Worker(worker) => Some(worker),
        }
    }

    /// Whether the record is encrypted.
    pub fn is_sealed(&self) -> bool {
        self.worker().is_some()
    }

    /// Whether somebody coordinates: by the sealed role; in a record that is not encrypted by `configured`, what the
    /// team's configuration says of them, which is a courtesy and no lock.
    pub fn may_coordinate(&self, configured: bool) -> bool {
        self.worker().map_or(configured, |worker| worker.role == Role::Coordinator)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sealed_role_counts_and_the_configuration_only_without_one() {
        let sealed = |role| Access::Worker(Worker { name: "EB".to_owned(), role });
        assert!(!sealed(Role::Worker).may_coordinate(true));
        assert!(sealed(Role::Coordinator).may_coordinate(false));
        assert!(Access::Open.may_coordinate(true) && !Access::Open.may_coordinate(false));
    }
}
