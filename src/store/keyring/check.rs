//! Whether a slot still is what was written.
//!
//! A sealed key tells the right secret from all others, but not a wrong secret from a digit that a disk turned over. So a
//! checksum stands with each slot: SHA-256 over all else of it. It is no seal, since whoever edits the file can make it
//! anew; the sealed key answers for that. Each slot has its own, so that damage shuts out one person and says so, while
//! everybody else comes in. Slots of before have none, and get it when the keyring is written next.

use std::path::Path;

use data_encoding::HEXLOWER;
use sha2::{Digest as _, Sha256};

use super::{FORMAT, Holder, Keyring, Slot};
use crate::{
    domain::access::{Role, Worker},
    error::{APART, Error, Kind, Result},
    store::looks,
};

impl Slot {
    /// The checksum of what stands in the slot now.
    fn sum(&self) -> Result<String> {
        let all = (FORMAT, &self.holder, self.cost, &self.salt, &self.nonce, &self.sealed);
        let bytes = serde_json::to_vec(&all).map_err(|error| Error::new(Kind::Internal).because(error))?;
        Ok(HEXLOWER.encode(&Sha256::digest(bytes)))
    }

    /// The same slot with its checksum. One that is there stays, right or not: what was damaged stays known to be.
    pub(super) fn with_check(mut self) -> Result<Self> {
        if self.check.is_none() {
            self.check = Some(self.sum()?);
        }
        Ok(self)
    }

    /// Whether it is not what was written.
    pub(super) fn is_damaged(&self) -> bool {
        let Some(check) = &self.check else { return false };
        !self.sum().is_ok_and(|sum| sum == *check)
    }

    /// Why it does not open: a secret may be right where the slot is damaged.
    pub(super) fn refusal(&self, error: Error) -> Error {
        if self.is_damaged() || error.kind() == Kind::BadKeys { damaged() } else { error }
    }
}

impl Keyring {
    /// Whether some of it is not what was written. Who is in the rest can still open the record.
    pub fn is_damaged(&self) -> bool {
        self.slots.iter().any(Slot::is_damaged)
    }

    /// Whether what stands of a worker is what was written. The name and role of a damaged slot are nobody's word.
    pub fn is_sound_of(&self, worker: &Worker) -> bool {
        self.slots
            .iter()
            .any(|slot| matches!(&slot.holder, Holder::Worker(held) if held == worker) && !slot.is_damaged())
    }

    /// Whom a command that changes accesses is to name, where several have a passphrase: somebody who coordinates, and whose
    /// slot is what was written.
    pub fn coordinator_of_several(&self) -> Option<&str> {
        let workers = self.workers();
        let coordinates = |worker: &&&Worker| worker.role == Role::Coordinator && self.is_sound_of(worker);
        let first = workers.iter().find(coordinates).map(|worker| worker.name.as_str());
        first.filter(|_| workers.len() > 1)
    }

    /// Whether the keyring beside a file cannot be read, or some of it is not what was written.
    pub fn is_damaged_beside(file: &Path) -> bool {
        match Self::of(file) {
            Ok(ring) => ring.is_some_and(|ring| ring.is_damaged()),
            Err(error) => error.kind() == Kind::BadKeys,
        }
    }

    /// What to say of a file that looks encrypted, and beside which no keyring lies; of any other, nothing.
    pub fn missing_beside(file: &Path) -> Option<Error> {
        looks::has_lost_its_keyring(file).then(|| Self::missing(file))
    }

    /// What to say of a file that is known to be encrypted, and beside which no keyring lies. The file is not looked at: who
    /// has it open would lose its locks.
    fn missing(file: &Path) -> Error {
        Error::new(Kind::BadKeys).at(format_args!("missing: {}", Self::path(file).display()))
    }

    /// The keyring of a record that this process has open with its key.
    pub fn of_open(record: &Path) -> Result<Self> {
        Self::of(record)?.ok_or_else(|| Self::missing(record))
    }

    /// What to say where some of the keyring beside a file is not what was written, although the file itself is in use; `how`
    /// says which words: `opened`, `backup`.
    pub(in crate::store) fn damage_beside(file: &Path, how: &str) -> Option<Error> {
        let ring = Self::of(file).ok().flatten().filter(Self::is_damaged)?;
        let by = ring.coordinator_of_several().map(|name| format!("{APART}{name}")).unwrap_or_default();
        Some(Error::new(Kind::BadKeys).at(format_args!("{how}: {}{by}", Self::path(file).display())))
    }

    /// The same keyring with a checksum in each slot.
    pub(super) fn with_checks(&self) -> Result<Self> {
        let slots = self.slots.iter().cloned().map(Slot::with_check).collect::<Result<_>>()?;
        Ok(Self { slots, ..self.clone() })
    }

    /// What to say where nobody is found: their slot may be there, under initials that are not what was written.
    pub(super) fn or_damaged(&self, error: Error) -> Error {
        if self.is_damaged() { damaged() } else { error }
    }
}

/// A secret was not refused: what it should open is damaged.
fn damaged() -> Error {
    Error::new(Kind::BadKeys).at("part")
}

#[cfg(test)]
mod tests {
    use std::fs;

    use proptest::prelude::*;

    use super::*;
    use crate::{domain::access::Role, store::key::Key};

    const WORDS: &str = "sept chats au grenier";

    fn eb() -> Worker {
        Worker { name: "EB".to_owned(), role: Role::Coordinator }
    }

    /// A keyring of EB and a recovery key, and its file.
    fn written(folder: &tempfile::TempDir) -> (Keyring, std::path::PathBuf) {
        let mut ring = Keyring::empty();
        let key = Key::random().expect("randomness");
        ring.put(&key, &eb(), WORDS).expect("sealed");
        ring.renew_recovery(&key).expect("sealed");
        let record = folder.path().join("guichet.db");
        ring.lay_beside(&record).expect("written");
        (ring, Keyring::path(&record))
    }

    /// Reads the file with one byte changed.
    fn changed(file: &std::path::Path, at: usize, by: u8) -> Result<Keyring> {
        let whole = fs::read(file).expect("a keyring");
        let mut bytes = whole.clone();
        bytes[at] ^= by;
        fs::write(file, bytes).expect("written");
        let read = Keyring::read(file).map(|ring| ring.expect("a file"));
        fs::write(file, whole).expect("written back");
        read
    }

    #[test]
    fn whichever_byte_changes_the_file_is_refused_known_to_be_damaged_or_says_the_same() {
        let folder = tempfile::tempdir().expect("a folder");
        let (ring, file) = written(&folder);
        assert!(!Keyring::read(&file).expect("read").expect("a keyring").is_damaged());
        for at in 0..fs::read(&file).expect("a keyring").len() {
            for by in [0x01, 0x02, 0x10, 0x20, 0x80] {
                match changed(&file, at, by) {
                    Ok(read) => assert!(read.is_damaged() || read == ring, "byte {at} by {by}"),
                    Err(error) => assert_eq!(error.kind(), Kind::BadKeys, "byte {at} by {by}"),
                }
            }
        }
    }

    proptest! {
        // Each try turns the passphrase into a key, which is meant to take its time.
        #![proptest_config(ProptestConfig { cases: 16, ..ProptestConfig::default() })]

        #[test]
        fn the_right_passphrase_is_never_called_wrong(place in any::<prop::sample::Index>(), bit in 0_u32..8) {
            let folder = tempfile::tempdir().expect("a folder");
            let (_, file) = written(&folder);
            let at = place.index(fs::read(&file).expect("a keyring").len());
            if let Err(error) = changed(&file, at, 1 << bit).and_then(|ring| ring.unlock("EB", WORDS)) {
                prop_assert_eq!(error.kind(), Kind::BadKeys);
            }
        }
    }

    #[test]
    fn damage_to_one_slot_shuts_out_nobody_else_and_a_wrong_passphrase_is_still_wrong() {
        let folder = tempfile::tempdir().expect("a folder");
        let (mut ring, _) = written(&folder);
        let md = Worker { name: "MD".to_owned(), role: Role::Worker };
        let key = ring.unlock("EB", WORDS).expect("opened").key;
        ring.put(&key, &md, "trois vélos sous la pluie").expect("sealed");
        let slot = ring.slots.iter_mut().find(|slot| slot.holder == Holder::Worker(eb())).expect("EB");
        let first = if slot.sealed.starts_with('0') { "1" } else { "0" };
        slot.sealed.replace_range(..1, first);
        let kind = |name, words| ring.unlock(name, words).err().map(|error| error.kind());
        assert_eq!(kind("EB", WORDS), Some(Kind::BadKeys));
        assert_eq!(kind("MD", "trois vélos sous la pluie"), None);
        assert_eq!(kind("MD", WORDS), Some(Kind::WrongPassphrase));
        // Written again, it is not taken for sound.
        let again = ring.with_checks().expect("checked");
        assert!(again.is_damaged() && again.unlock("EB", WORDS).is_err_and(|error| error.kind() == Kind::BadKeys));
    }

    #[test]
    fn a_checksum_that_is_wrong_alone_keeps_nobody_out() {
        let folder = tempfile::tempdir().expect("a folder");
        let (mut ring, _) = written(&folder);
        ring.slots.iter_mut().for_each(|slot| slot.check = Some("0".repeat(64)));
        assert!(ring.is_damaged() && ring.unlock("EB", WORDS).is_ok());
    }

    #[test]
    fn a_keyring_of_before_opens_is_not_called_damaged_and_gets_its_checksums_when_it_is_written() {
        let folder = tempfile::tempdir().expect("a folder");
        let (ring, file) = written(&folder);
        let mut before = ring.clone();
        before.slots.iter_mut().for_each(|slot| slot.check = None);
        let text = serde_json::to_string(&before).expect("JSON");
        assert!(!text.contains("check"));
        fs::write(&file, text).expect("written");
        let read = Keyring::read(&file).expect("read").expect("a keyring");
        assert!(!read.is_damaged() && read == ring && read.unlock("EB", WORDS).is_ok());
        read.lay_beside(&folder.path().join("guichet.db")).expect("written");
        assert_eq!(fs::read_to_string(&file).expect("a keyring").matches("\"check\"").count(), 2);
    }
}
