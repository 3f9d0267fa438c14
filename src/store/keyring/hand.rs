//! Changing who can open a record, while others may be doing the same.
//!
//! Between opening a record and having typed a passphrase minutes go by. A change therefore remembers the keyring as it was
//! when the record was opened ([`Hand`]), and is made on the keyring as it is now, by whoever has the right to
//! ([`Held`]): only what it is about is changed, and only where that is still what was read. `Conflict` where it is not,
//! with nothing changed: the record has another key by now, or none; somebody else gave, changed or took away the same
//! passphrase; or whoever asks has none any more. What a passphrase is turned into is worked out before: nobody waits for that.

use std::path::{Path, PathBuf};

use super::{Changed, Held, Holder, Keyring, Slot, passphrase_of, unchanged};
use crate::{
    domain::{
        access::{Role, Worker},
        initials::are_same as same,
    },
    error::{Error, Kind, Result},
    store::{db::Db, key::Key, migrate, recovery::RecoveryKey},
};

/// What a change starts from.
#[derive(Clone, Debug)]
pub struct Hand {
    record: PathBuf,
    key: Key,
    /// Whose passphrase opened it; none where the recovery key did.
    by: Option<Worker>,
    /// The keyring as it was then.
    ring: Keyring,
}

impl Hand {
    /// Somebody has opened a record with this key just now.
    pub fn of(record: &Path, key: &Key, by: Option<&Worker>) -> Result<Self> {
        let ring = Keyring::of(record)?.ok_or_else(has_other_key)?;
        Ok(Self { record: record.to_owned(), key: key.clone(), by: by.cloned(), ring })
    }

    /// Where the record lies.
    pub fn record(&self) -> &Path {
        &self.record
    }

    /// The key that opened it.
    pub fn key(&self) -> &Key {
        &self.key
    }

    /// Whose passphrase opened it; none where the recovery key did.
    pub fn by(&self) -> Option<&Worker> {
        self.by.as_ref()
    }

    /// The keyring as it was when the record was opened.
    pub fn ring(&self) -> &Keyring {
        &self.ring
    }

    /// Gives a worker a passphrase, or another one, or another role, and says how they are written now: whoever has a
    /// passphrase keeps the capitals under which the record knows them. The last coordinator stays one.
    pub fn give(&self, worker: &Worker, passphrase: &str) -> Result<Changed<Worker>> {
        let name = self.ring.worker(&worker.name).map_or(&worker.name, |there| &there.name);
        let worker = Worker { name: name.clone(), role: worker.role };
        let slot = Slot::seal(Holder::Worker(worker.clone()), &self.key, &passphrase_of(passphrase)?)?;
        self.change(|ring| {
            if ring.slot_of(&worker.name) != self.ring.slot_of(&worker.name) {
                return Err(Error::new(Kind::Conflict).at("keys-worker"));
            }
            if worker.role != Role::Coordinator && ring.is_last_coordinator(&worker.name) {
                return Err(Error::new(Kind::LastCoordinator));
            }
            ring.set(slot);
            Ok(worker)
        })
    }

    /// Takes a worker's passphrase away, whatever it is by now, and says whose it was; `NotFound` where there is none, or where
    /// accents differ.
    pub fn take_away(&self, name: &str) -> Result<Changed<Worker>> {
        self.change(|ring| {
            let gone = ring.named(name)?.clone();
            ring.take_away(&gone.name)?;
            Ok(gone)
        })
    }

    /// Makes a fresh recovery key. The one before opens what has a keyring of before.
    pub fn renew_recovery(&self) -> Result<Changed<RecoveryKey>> {
        let recovery = RecoveryKey::random()?;
        let slot = Slot::seal(Holder::Recovery, &self.key, recovery.text())?;
        self.change(|ring| {
            if ring.recovery_slot() != self.ring.recovery_slot() {
                return Err(Error::new(Kind::Conflict).at("keys-sheet"));
            }
            ring.set_recovery(slot);
            Ok(recovery)
        })
    }

    fn change<T>(&self, apply: impl FnOnce(&mut Keyring) -> Result<T>) -> Result<Changed<T>> {
        let change = || {
            let held = Held::wait(&self.record)?;
            let mut ring = self.still_fits()?;
            let made = apply(&mut ring)?;
            Ok(held.write(&ring)?.with(made))
        };
        change().map_err(unchanged)
    }

    /// The keyring as it is now, where the key still is the record's and whoever asks can still open it. For whoever has the
    /// right to change it.
    pub(in crate::store) fn still_fits(&self) -> Result<Keyring> {
        let ring = Keyring::of(&self.record)?.ok_or_else(has_other_key)?;
        if let Err(error) = fits(&self.record, &self.key) {
            // The same keyring, and yet the key does not open it: then it is the record that is damaged.
            let is_other = || ring != self.ring || !matches!(Keyring::next_of(&self.record), Ok(None));
            let is_other = matches!(error.kind(), Kind::Damaged | Kind::NotADatabase) && is_other();
            return Err(if is_other { has_other_key() } else { error });
        }
        match &self.by {
            Some(by) if ring.worker(&by.name) != Some(by) => Err(Error::new(Kind::Conflict).at("keys-yours")),
            _ => Ok(ring),
        }
    }

    /// The same, where the passphrase that opened the record is also the one that holds now.
    pub(in crate::store) fn still_opens(&self) -> Result<Keyring> {
        let ring = self.still_fits()?;
        match &self.by {
            Some(by) if ring.slot_of(&by.name) != self.ring.slot_of(&by.name) => {
                Err(Error::new(Kind::Conflict).at("keys-yours"))
            }
            _ => Ok(ring),
        }
    }
}

fn has_other_key() -> Error {
    Error::new(Kind::Conflict).at("keys-changed")
}

/// Looks whether a key is a record's. Only through the engine: it lets go of no lock that this process holds.
fn fits(record: &Path, key: &Key) -> Result<()> {
    let opens = |key: Option<&Key>| Db::open_to_read(record, key).and_then(|db| migrate::version(&db));
    if opens(None).is_ok() {
        // It is not encrypted any more.
        return Err(has_other_key());
    }
    opens(Some(key)).map(drop).map_err(|error| if error.place().is_some() { error } else { error.at(record.display()) })
}

impl Keyring {
    /// Notes that the sheet of a recovery key is kept, where that is still the one that opens the record.
    pub(in crate::store) fn keep_sheet(record: &Path, recovery: &RecoveryKey) -> Result<()> {
        let Some(ring) = Self::of(record)?.filter(Self::sheet_is_missing) else { return Ok(()) };
        let Some(slot) = ring.recovery_slot() else { return Ok(()) };
        match slot.open(recovery.text()) {
            // Somebody has made another one meanwhile, which nobody may have kept.
            Err(error) if error.kind() == Kind::WrongPassphrase => return Ok(()),
            opened => drop(opened?),
        }
        let held = Held::wait(record)?;
        match Self::of(record)? {
            Some(mut now) if now.recovery_slot() == Some(slot) => {
                now.sheet_missing = false;
                held.write(&now)?.whole()
            }
            _ => Ok(()),
        }
    }

    /// Whether the same recovery key opens another keyring: a copy of a slot is the same to the letter, and one that was
    /// made anew is not, since chance is sealed into it. Nobody's secret is needed to see that.
    pub fn has_recovery_of(&self, other: &Self) -> bool {
        self.recovery_slot() == other.recovery_slot()
    }

    /// Whether any secret opens both: then both are of one key. Of keyrings that share none nobody can tell without a secret.
    pub fn shares_a_slot_with(&self, other: &Self) -> bool {
        self.slots.iter().any(|slot| other.slots.contains(slot))
    }

    /// Whether a worker's passphrase is still the one that opened another keyring of the same record.
    pub fn opens_like(&self, other: &Self, name: &str) -> bool {
        self.slot_of(name) == other.slot_of(name)
    }

    fn slot_of(&self, name: &str) -> Option<&Slot> {
        self.slots.iter().find(|slot| matches!(&slot.holder, Holder::Worker(worker) if same(&worker.name, name)))
    }

    fn recovery_slot(&self) -> Option<&Slot> {
        self.slots.iter().find(|slot| slot.holder == Holder::Recovery)
    }
}
