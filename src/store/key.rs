//! The key of an encrypted record: 32 random bytes that nobody ever types.
//!
//! It is kept out of the swap file where the system allows that, and written over when the last holder lets go. SQLCipher
//! takes it as it is ("raw"), so opening costs no derivation: deriving is what the passphrase's slot does, once.

use std::{fmt, sync::Arc};

use data_encoding::HEXLOWER;
use zeroize::{Zeroize as _, Zeroizing};

use crate::error::{Error, Kind, Result};

/// How many bytes a key has.
pub(super) const LENGTH: usize = 32;

/// How many bytes of salt an encrypted file begins with.
pub(super) const SALT: usize = 16;

/// The key of a record. Copies share the same bytes.
#[derive(Clone)]
pub struct Key(Arc<Held>);

struct Held {
    bytes: Box<[u8; LENGTH]>,
    /// Dropped after the bytes were written over. None where the system allows no such thing to this account.
    _kept_in_memory: Option<region::LockGuard>,
}

impl Drop for Held {
    fn drop(&mut self) {
        self.bytes.zeroize();
    }
}

impl Key {
    /// A fresh key from the system's source of randomness.
    pub fn random() -> Result<Self> {
        let mut bytes = Zeroizing::new([0; LENGTH]);
        random(bytes.as_mut())?;
        Ok(Self::from_bytes(&bytes))
    }

    /// The key of these bytes, which the caller should write over.
    pub(super) fn from_bytes(bytes: &[u8; LENGTH]) -> Self {
        let mut held = Box::new([0; LENGTH]);
        let kept = region::lock(held.as_ptr(), LENGTH).ok();
        held.copy_from_slice(bytes);
        Self(Arc::new(Held { bytes: held, _kept_in_memory: kept }))
    }

    /// The bytes, for sealing them.
    pub(super) fn bytes(&self) -> &[u8; LENGTH] {
        &self.0.bytes
    }

    /// As SQLCipher reads a raw key, quotes included (Zetetic, "SQLCipher API", `PRAGMA key`).
    pub(super) fn literal(&self) -> Zeroizing<String> {
        self.literal_with(&[])
    }

    /// The same for a file of which it is known with which salt it was made, which it says in its own first bytes.
    pub(super) fn literal_with(&self, salt: &[u8]) -> Zeroizing<String> {
        // Room for all of it: a text that grows leaves copies behind.
        let mut text = Zeroizing::new(String::with_capacity(2 * (LENGTH + salt.len()) + 5));
        text.push_str("\"x'");
        HEXLOWER.encode_append(self.bytes(), &mut text);
        HEXLOWER.encode_append(salt, &mut text);
        text.push_str("'\"");
        text
    }
}

impl PartialEq for Key {
    fn eq(&self, other: &Self) -> bool {
        self.bytes() == other.bytes()
    }
}

impl Eq for Key {}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key(…)")
    }
}

/// Fills a buffer from the system's source of randomness.
pub(super) fn random(buffer: &mut [u8]) -> Result<()> {
    getrandom::fill(buffer).map_err(|error| Error::new(Kind::System).because(error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_written_as_sqlcipher_reads_it_and_never_shown() {
        let key = Key::from_bytes(&[0xAB; LENGTH]);
        assert_eq!(*key.literal(), format!("\"x'{}'\"", "ab".repeat(LENGTH)));
        assert_eq!(*key.literal_with(&[1; SALT]), format!("\"x'{}{}'\"", "ab".repeat(LENGTH), "01".repeat(SALT)));
        assert_eq!(format!("{key:?}"), "Key(…)");
    }

    #[test]
    fn no_two_keys_are_alike() {
        let (one, other) = (Key::random().expect("randomness"), Key::random().expect("randomness"));
        assert_ne!(one.bytes(), other.bytes());
    }
}
