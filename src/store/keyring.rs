//! The keyring: the file beside an encrypted record that says who can open it.
//!
//! The record's key is random. The keyring holds it several times, each copy sealed (XChaCha20-Poly1305) under what one
//! secret is turned into: a worker's passphrase, or the recovery key, by Argon2id (RFC 9106, second recommended choice:
//! 64 MiB, three passes). A slot's name, role and costs are sealed with it: whoever edits them locks the slot, so that no
//! worker becomes a coordinator with a text editor. Taking a slot away takes the passphrase away, not a key that somebody
//! copied before: for that there is [`rekey`](super::encrypt::rekey).
//!
//! The file is small JSON, readable by its owner alone and replaced as a whole, by one process at a time ([`Held`]). It
//! holds nothing secret in the clear, and without it the record cannot be opened by anybody: every backup takes it along.
//! Whoever changes it does so through [`Hand`]. A checksum in each slot tells damage from a wrong secret ([`check`](mod@check)).

use std::{
    fs,
    io::ErrorKind,
    path::{Path, PathBuf},
};

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::{
    KeyInit as _, XChaCha20Poly1305, XNonce,
    aead::{Aead as _, Payload},
};
use data_encoding::HEXLOWER;
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization as _;
use zeroize::Zeroizing;

use super::{
    files,
    key::{self, Key, random},
    recovery::{Mistake, RecoveryKey},
};
use crate::{
    domain::{
        access::{Role, Worker},
        initials::{self, Meant, are_same as same},
    },
    error::{Error, Kind, Result},
    reading,
};

mod changed;
mod check;
mod hand;
mod held;

pub use changed::{Changed, unchanged};
pub use hand::Hand;
pub(super) use held::Held;

/// The least that a passphrase must have, in characters.
pub const LEAST: usize = 12;

/// What the file of a record's keyring is called after.
const ENDING: &str = ".keys";

/// The form of the file that this program writes.
const FORMAT: u32 = 1;

/// No keyring that is sound is longer, in bytes.
const LONGEST: u64 = 1 << 20;

/// Memory in KiB, passes and lanes of Argon2id. The file says them for each slot, so that they can grow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Cost {
    memory_kib: u32,
    passes: u32,
    lanes: u32,
}

const COST: Cost = Cost { memory_kib: 64 * 1024, passes: 3, lanes: 1 };

/// More than a slot may ask for: a file that somebody wrote must not eat the machine's memory.
const MOST: Cost = Cost { memory_kib: 1024 * 1024, passes: 16, lanes: 16 };

/// Who can open a record, as its file says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Keyring {
    format: u32,
    slots: Vec<Slot>,
    /// A recovery key was made of which nobody has said that it is on paper. Nothing is opened or kept shut by this: who
    /// writes it into the file reminds somebody, or does not.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    sheet_missing: bool,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Slot {
    holder: Holder,
    cost: Cost,
    salt: String,
    nonce: String,
    sealed: String,
    /// The checksum of all that stands above; none in a keyring of before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    check: Option<String>,
}

impl Slot {
    const fn contents(&self) -> (&Holder, &Cost, &String, &String, &String) {
        (&self.holder, &self.cost, &self.salt, &self.nonce, &self.sealed)
    }
}

/// Two are the same that open with the same secret: one of them may be of before, without a checksum.
impl PartialEq for Slot {
    fn eq(&self, other: &Self) -> bool {
        self.contents() == other.contents()
    }
}

impl Eq for Slot {}

/// Whose secret opens a slot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Holder {
    Worker(Worker),
    Recovery,
}

/// What a passphrase opens.
#[derive(Clone, Debug)]
pub struct Unlocked {
    /// The record's key.
    pub key: Key,
    /// Whose passphrase it is.
    pub worker: Worker,
}

impl Keyring {
    /// Where the keyring of a record lies.
    pub fn path(record: &Path) -> PathBuf {
        files::beside(record, ENDING)
    }

    /// The keyring of a record; none where there is no such file.
    pub fn of(record: &Path) -> Result<Option<Self>> {
        Self::read(&Self::path(record))
    }

    /// Reads a keyring's file; none where there is no such file. One that is damaged says so: the record may be whole.
    pub fn read(file: &Path) -> Result<Option<Self>> {
        let damaged = || Error::new(Kind::BadKeys).at(file.display());
        match fs::metadata(file) {
            Ok(found) if !found.is_file() || found.len() > LONGEST => return Err(damaged()),
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            _ => {}
        }
        let bytes = reading::read(file).map_err(|error| files::unread(error, file))?;
        let ring: Self = serde_json::from_slice(&bytes).map_err(|error| damaged().because(error))?;
        if ring.format != FORMAT || ring.slots.is_empty() {
            return Err(damaged());
        }
        Ok(Some(ring))
    }

    /// A keyring with nobody in it.
    pub(super) fn empty() -> Self {
        Self { format: FORMAT, slots: Vec::new(), sheet_missing: false }
    }

    /// Who has a passphrase, in the order in which they came.
    pub fn workers(&self) -> Vec<&Worker> {
        self.slots
            .iter()
            .filter_map(|slot| match &slot.holder {
                Holder::Worker(worker) => Some(worker),
                Holder::Recovery => None,
            })
            .collect()
    }

    /// The worker of this name, whatever its capitals.
    pub fn worker(&self, name: &str) -> Option<&Worker> {
        self.workers().into_iter().find(|worker| same(&worker.name, name))
    }

    /// The worker whom typed initials mean, as [`initials::meant`] does; none where it is nobody. `BadUsage` where it could
    /// be several, saying who; `BadKeys` where it is nobody and whoever is meant may stand in what is damaged.
    pub fn meant(&self, typed: &str) -> Result<Option<&Worker>> {
        match initials::meant(typed, self.workers(), |worker| &worker.name) {
            Meant::One(worker) => Ok(Some(worker)),
            Meant::Nobody if self.is_damaged() => Err(self.or_damaged(Error::new(Kind::NotFound))),
            Meant::Nobody => Ok(None),
            Meant::Several(several) => {
                let names: Vec<&str> = several.iter().map(|worker| worker.name.as_str()).collect();
                Err(Error::new(Kind::BadUsage).at(format_args!("initials-several: {}", names.join(", "))))
            }
        }
    }

    /// The worker whose access somebody is about to take away or replace: capitals may differ, accents may not, since they can
    /// make another person. `NotFound` where it is nobody; it says who is written almost so.
    pub fn named(&self, typed: &str) -> Result<&Worker> {
        match self.meant(typed)? {
            Some(worker) if same(&worker.name, typed) => Ok(worker),
            Some(almost) => Err(Error::new(Kind::NotFound).at(format_args!("initials-almost: {}", almost.name))),
            None => Err(Error::new(Kind::NotFound).at("<INITIALS>")),
        }
    }

    /// Opens the slot of a worker. `WrongPassphrase` where there is no such worker, too: who has one is nobody's business;
    /// `BadKeys` where the passphrase may be right and their slot is damaged. One that is damaged may bear the initials of
    /// another: each of that name is tried.
    pub fn unlock(&self, name: &str, passphrase: &str) -> Result<Unlocked> {
        let passphrase = normal(passphrase);
        let mut refused = None;
        for slot in &self.slots {
            let Holder::Worker(worker) = &slot.holder else { continue };
            if !same(&worker.name, name) {
                continue;
            }
            match slot.open(&passphrase) {
                Ok(key) => return Ok(Unlocked { key, worker: worker.clone() }),
                Err(error) => refused = Some(slot.refusal(error)),
            }
        }
        Err(refused.unwrap_or_else(|| self.or_damaged(Error::new(Kind::WrongPassphrase))))
    }

    /// Opens the slot of the recovery key.
    pub fn recover(&self, typed: &str) -> Result<Key> {
        let recovery = RecoveryKey::read(typed).map_err(Mistake::error)?;
        let slot = self.slots.iter().find(|slot| slot.holder == Holder::Recovery);
        let slot = slot.ok_or_else(|| Error::new(Kind::WrongPassphrase).at("recovery"))?;
        slot.open(recovery.text()).map_err(|error| match slot.refusal(error) {
            wrong if wrong.kind() == Kind::WrongPassphrase => wrong.at("recovery"),
            damaged => damaged,
        })
    }

    /// Gives a worker of a new keyring a passphrase.
    pub(super) fn put(&mut self, key: &Key, worker: &Worker, passphrase: &str) -> Result<()> {
        self.set(Slot::seal(Holder::Worker(worker.clone()), key, &passphrase_of(passphrase)?)?);
        Ok(())
    }

    /// Puts a slot in the place of its holder's, or behind the others.
    fn set(&mut self, slot: Slot) {
        match self.slots.iter_mut().find(|found| found.holder.is_same(&slot.holder)) {
            Some(found) => *found = slot,
            None => self.slots.push(slot),
        }
    }

    /// Takes a worker's passphrase away, and says whether there was one. The last coordinator stays: somebody must be
    /// able to add others.
    fn take_away(&mut self, name: &str) -> Result<bool> {
        if self.is_last_coordinator(name) {
            return Err(Error::new(Kind::LastCoordinator));
        }
        let before = self.slots.len();
        self.slots.retain(|slot| !matches!(&slot.holder, Holder::Worker(worker) if same(&worker.name, name)));
        Ok(self.slots.len() < before)
    }

    /// Whether a worker coordinates and nobody else is known to: a damaged slot may claim any role.
    fn is_last_coordinator(&self, name: &str) -> bool {
        let coordinates = |worker: &&Worker| worker.role == Role::Coordinator;
        let is_other = |worker: &Worker| !same(&worker.name, name) && self.is_sound_of(worker);
        self.worker(name).as_ref().is_some_and(coordinates)
            && !self.workers().into_iter().filter(coordinates).any(is_other)
    }

    /// Whether a secret opens both, and then the same key: a change of key seals every slot anew.
    pub(super) fn shares_a_slot(&self, other: &Self) -> bool {
        self.slots.iter().any(|slot| other.slots.contains(slot))
    }

    /// Whether nobody has said yet that the recovery key is on paper.
    pub fn sheet_is_missing(&self) -> bool {
        self.sheet_missing
    }

    /// Makes the recovery key of a new keyring. As long as nobody said so, no sheet of it is kept
    /// ([`encrypt::keep_sheet`](super::encrypt::keep_sheet)).
    pub(super) fn renew_recovery(&mut self, key: &Key) -> Result<RecoveryKey> {
        let recovery = RecoveryKey::random()?;
        self.set_recovery(Slot::seal(Holder::Recovery, key, recovery.text())?);
        Ok(recovery)
    }

    fn set_recovery(&mut self, slot: Slot) {
        self.slots.retain(|slot| slot.holder != Holder::Recovery);
        self.slots.push(slot);
        self.sheet_missing = true;
    }
}

impl Holder {
    fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Worker(one), Self::Worker(other)) => same(&one.name, &other.name),
            (Self::Recovery, Self::Recovery) => true,
            _ => false,
        }
    }
}

impl Slot {
    fn seal(holder: Holder, key: &Key, secret: &str) -> Result<Self> {
        let (mut salt, mut nonce) = ([0; 16], [0; 24]);
        random(&mut salt)?;
        random(&mut nonce)?;
        let cipher = cipher(secret, &salt, COST)?;
        let aad = aad(&holder, COST)?;
        let payload = Payload { msg: key.bytes(), aad: &aad };
        let sealed = cipher.encrypt(&XNonce::from(nonce), payload).map_err(|_| Error::new(Kind::Internal))?;
        let hex = |bytes: &[u8]| HEXLOWER.encode(bytes);
        let (salt, nonce, sealed) = (hex(&salt), hex(&nonce), hex(&sealed));
        Self { holder, cost: COST, salt, nonce, sealed, check: None }.with_check()
    }

    fn open(&self, secret: &str) -> Result<Key> {
        let bytes = |text: &str| HEXLOWER.decode(text.as_bytes()).map_err(|error| bad().because(error));
        let (salt, nonce, sealed) = (bytes(&self.salt)?, bytes(&self.nonce)?, bytes(&self.sealed)?);
        let nonce: [u8; 24] = nonce.try_into().map_err(|_| bad())?;
        let cost = self.cost;
        if cost.memory_kib > MOST.memory_kib || cost.passes > MOST.passes || cost.lanes > MOST.lanes {
            return Err(bad());
        }
        let payload = Payload { msg: &sealed, aad: &aad(&self.holder, cost)? };
        let opened = cipher(secret, &salt, cost)?.decrypt(&XNonce::from(nonce), payload);
        let opened = Zeroizing::new(opened.map_err(|_| Error::new(Kind::WrongPassphrase))?);
        let opened: &[u8; key::LENGTH] = opened.as_slice().try_into().map_err(|_| bad())?;
        Ok(Key::from_bytes(opened))
    }
}

fn bad() -> Error {
    Error::new(Kind::BadKeys)
}

/// What a secret is turned into.
fn cipher(secret: &str, salt: &[u8], cost: Cost) -> Result<XChaCha20Poly1305> {
    let params = Params::new(cost.memory_kib, cost.passes, cost.lanes, Some(key::LENGTH)).map_err(|_| bad())?;
    let mut derived = Zeroizing::new([0; key::LENGTH]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(secret.as_bytes(), salt, derived.as_mut())
        .map_err(|_| bad())?;
    XChaCha20Poly1305::new_from_slice(derived.as_ref()).map_err(|_| bad())
}

/// What is sealed in the clear with a slot: whoever changes it, locks it.
fn aad(holder: &Holder, cost: Cost) -> Result<Vec<u8>> {
    serde_json::to_vec(&(FORMAT, holder, cost)).map_err(|error| Error::new(Kind::Internal).because(error))
}

/// A passphrase as it counts: the same letters, however the keyboard composed them.
fn normal(passphrase: &str) -> Zeroizing<String> {
    Zeroizing::new(passphrase.nfkc().collect())
}

/// Refuses a passphrase that is too short to be given, before anything is asked or made for it: `ShortPassphrase`.
pub fn is_long_enough(typed: &str) -> Result<()> {
    passphrase_of(typed).map(drop)
}

fn passphrase_of(typed: &str) -> Result<Zeroizing<String>> {
    let passphrase = normal(typed);
    if passphrase.chars().count() < LEAST { Err(Error::new(Kind::ShortPassphrase)) } else { Ok(passphrase) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: &str = "sept chats au grenier";

    fn worker(name: &str, role: Role) -> Worker {
        Worker { name: name.to_owned(), role }
    }

    fn ring(key: &Key) -> Keyring {
        let mut ring = Keyring::empty();
        ring.put(key, &worker("EB", Role::Coordinator), WORDS).expect("sealed");
        ring
    }

    #[test]
    fn each_secret_opens_the_same_key_and_a_wrong_one_none() {
        let key = Key::random().expect("randomness");
        let mut ring = ring(&key);
        ring.put(&key, &worker("MD", Role::Worker), "un autre secret long").expect("sealed");
        let recovery = ring.renew_recovery(&key).expect("sealed");
        let opened = ring.unlock("md", "un autre secret long").expect("opened");
        assert_eq!((opened.key.bytes(), opened.worker), (key.bytes(), worker("MD", Role::Worker)));
        assert_eq!(ring.recover(&recovery.groups().join("-")).expect("opened").bytes(), key.bytes());
        for wrong in [ring.unlock("MD", WORDS), ring.unlock("EB", "un autre secret long"), ring.unlock("ZZ", WORDS)] {
            assert_eq!(wrong.expect_err("wrong").kind(), Kind::WrongPassphrase);
        }
        let other = ring.renew_recovery(&key).expect("sealed");
        assert!(ring.recover(&recovery.groups().concat()).is_err() && ring.recover(&other.groups().concat()).is_ok());
    }

    #[test]
    fn a_role_that_somebody_wrote_into_the_file_opens_nothing() {
        let key = Key::random().expect("randomness");
        let mut ring = ring(&key);
        ring.put(&key, &worker("MD", Role::Worker), WORDS).expect("sealed");
        let text = serde_json::to_string(&ring).expect("JSON").replace("\"worker\"}", "\"coordinator\"}");
        let forged: Keyring = serde_json::from_str(&text).expect("a keyring");
        assert_eq!(forged.worker("MD").map(|worker| worker.role), Some(Role::Coordinator));
        assert_eq!(forged.unlock("MD", WORDS).expect_err("forged").kind(), Kind::BadKeys);
    }

    #[test]
    fn a_short_passphrase_is_refused_and_a_composed_letter_counts_once() {
        let key = Key::random().expect("randomness");
        let mut ring = ring(&key);
        let refused = ring.put(&key, &worker("MD", Role::Worker), "onze lettr.").expect_err("short");
        assert_eq!((refused.kind(), ring.workers().len()), (Kind::ShortPassphrase, 1));
        ring.put(&key, &worker("MD", Role::Worker), "l'\u{E9}t\u{E9} \u{E0} la mer").expect("sealed");
        assert!(ring.unlock("MD", "l'e\u{301}te\u{301} a\u{300} la mer").is_ok());
    }

    #[test]
    fn the_last_coordinator_stays() {
        let key = Key::random().expect("randomness");
        let mut ring = ring(&key);
        ring.put(&key, &worker("MD", Role::Worker), WORDS).expect("sealed");
        assert_eq!(ring.take_away("EB").expect_err("the last").kind(), Kind::LastCoordinator);
        assert!(ring.take_away("MD").expect("taken away") && !ring.take_away("MD").expect("nobody"));
        assert_eq!(ring.workers().len(), 1);
    }

    #[test]
    fn the_file_is_read_as_it_was_written_and_a_damaged_one_is_told_from_none() {
        let folder = tempfile::tempdir().expect("a folder");
        let record = folder.path().join("guichet.db");
        assert_eq!(Keyring::of(&record).expect("none"), None);
        let ring = ring(&Key::random().expect("randomness"));
        ring.lay_beside(&record).expect("written");
        assert_eq!(Keyring::of(&record).expect("read"), Some(ring));
        for text in ["", "{}", "{\"format\":1,\"slots\":[]}"] {
            fs::write(Keyring::path(&record), text).expect("written");
            assert_eq!(Keyring::of(&record).expect_err("damaged").kind(), Kind::BadKeys, "{text:?}");
        }
    }
}
