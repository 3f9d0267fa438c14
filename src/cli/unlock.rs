//! Where a passphrase comes from on the command line: a file that was named, or the keyboard, unseen.

use std::{fs, path::Path};

use encoding_rs::{Encoding, UTF_8};
use zeroize::Zeroizing;

use super::{Setting, args, hidden::ask, warn};
use crate::{
    domain::access::Worker,
    error::{Error, Kind, Result},
    store::{Store, db::Open, doctor, encrypt, key::Key, keyring::Keyring, recovery::RecoveryKey},
};

mod chosen;
pub(super) mod refused;

pub(super) use chosen::new_passphrase;

/// A secret that is written over when it is no longer needed.
pub(super) type Secret = Zeroizing<String>;

/// A record that was opened, and whose passphrase did.
pub(super) struct Opened {
    pub store: Store,
    pub worker: Option<Worker>,
}

/// Opens a record; asks for the passphrase where it needs one.
pub(super) fn open(setting: &Setting, path: &Path, how: Open) -> Result<Opened> {
    setting.way_back.not_gone(path)?;
    match Store::open(path, how) {
        Err(error) if error.kind() == Kind::KeyNeeded => {
            let ring = encrypt::ring_of(path)?;
            let name = who(setting, &ring)?;
            let passphrase = passphrase(setting, &name)?;
            let opened = encrypt::open(path, &name, &passphrase).inspect_err(|error| {
                // Its backups are opened by the same key.
                if error.kind() == Kind::Damaged
                    && let Ok(unlocked) = encrypt::unlock(path, &name, &passphrase)
                {
                    setting.way_back.opened_with(Some(&unlocked.key));
                }
            });
            let (store, worker) = opened.map_err(|error| refused::passphrase(error, path, &name, &ring))?;
            if let Some(damage) = encrypt::damage_of_keys(path) {
                warn(&damage, &setting.tx);
            }
            Ok(Opened { store, worker: Some(worker) })
        }
        opened => {
            let store = opened?;
            encrypt::forget_half(path);
            Ok(Opened { store, worker: None })
        }
    }
}

/// Whose passphrase is to be asked: the worker's of the command line or the configuration, as the keyring writes them, or
/// the only one's.
pub(super) fn who(setting: &Setting, ring: &Keyring) -> Result<String> {
    let nobody = |_: &[&Worker]| Error::new(Kind::KeyNeeded).at("--worker");
    named(setting, ring, nobody, refused::shut_out)
}

/// The same of a backup, whose keyring knows those who were there on its day.
fn who_then(setting: &Setting, ring: &Keyring) -> Result<String> {
    let of_them = |place: &str, known: &[&Worker]| {
        Error::new(Kind::KeyNeeded).at(format_args!("{place}: {}", names(known.iter())))
    };
    named(setting, ring, |known| of_them("worker-then", known), |_, known| of_them("worker-unknown", known))
}

fn names<'a>(workers: impl Iterator<Item = &'a &'a Worker>) -> String {
    workers.map(|worker| worker.name.as_str()).collect::<Vec<_>>().join(", ")
}

/// Whose passphrase is to be asked; `nobody` is what to say where nobody was named, and `unknown` of initials that nobody of
/// the keyring has.
fn named(
    setting: &Setting,
    ring: &Keyring,
    nobody: impl Fn(&[&Worker]) -> Error,
    unknown: impl Fn(&str, &[&Worker]) -> Error,
) -> Result<String> {
    let (workers, typed) = (ring.workers(), setting.worker.trim());
    match workers.as_slice() {
        [] => Err(Error::new(Kind::KeyNeeded).at("--worker")),
        [only] if typed.is_empty() => Ok(only.name.clone()),
        known if typed.is_empty() => Err(nobody(known)),
        known => ring.meant(typed)?.map(|worker| worker.name.clone()).ok_or_else(|| unknown(typed, known)),
    }
}

/// A worker's passphrase.
pub(super) fn passphrase(setting: &Setting, name: &str) -> Result<Secret> {
    if let Some(file) = &setting.passphrase_file {
        return from_file(file);
    }
    let prompt = setting.tx.with("cli-passphrase", &[("worker", name.to_owned().into())]);
    ask(&prompt, Error::new(Kind::KeyNeeded).at("--passphrase-file"))
}

/// The first line of a file that its owner alone may read.
pub(super) fn from_file(file: &Path) -> Result<Secret> {
    let text = whole_file(file)?;
    let first = text.split(['\r', '\n']).next().unwrap_or_default();
    if first.is_empty() { Err(is_empty(file)) } else { Ok(Zeroizing::new(first.to_owned())) }
}

/// All of a file that its owner alone may read.
fn whole_file(file: &Path) -> Result<Secret> {
    if file.is_dir() {
        return Err(Error::folder(file));
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        let found = fs::metadata(file).map_err(|error| Error::io(error, file))?;
        if found.is_file() && found.mode() & 0o077 != 0 {
            return Err(Error::new(Kind::OpenSecret).at(file.display()));
        }
    }
    let bytes = fs::read(file).map(Zeroizing::new).map_err(|error| Error::io(error, file))?;
    let text = text(&bytes).ok_or_else(|| Error::new(Kind::BadFile).at(format_args!("secret: {}", file.display())))?;
    if text.trim().is_empty() { Err(is_empty(file)) } else { Ok(text) }
}

/// A secret's file that holds none: nobody is told of a wrong one.
fn is_empty(file: &Path) -> Error {
    Error::new(Kind::BadFile).at(format_args!("secret-empty: {}", file.display()))
}

/// The text of a file as an editor saves it: UTF-8, or whatever the mark at its beginning says. Anything else is not
/// guessed at, since every letter counts.
fn text(bytes: &[u8]) -> Option<Secret> {
    let (encoding, mark) = Encoding::for_bom(bytes).unwrap_or((UTF_8, 0));
    let text = encoding.decode_without_bom_handling_and_without_replacement(&bytes[mark..])?;
    let text = Zeroizing::new(text.into_owned());
    // Two bytes to a letter, and no mark that says so.
    if text.contains('\0') { None } else { Some(text) }
}

/// What opens a backup: a worker's passphrase as it was then, or the recovery key. None where no keyring lies beside it.
pub(super) fn key_of_backup(setting: &Setting, file: &Path, recovery: &args::Recovery) -> Result<Option<Key>> {
    let key = Keyring::of(file)?.map(|ring| key_of(setting, &ring, recovery)).transpose();
    key.map_err(|error| match (error.kind(), error.place()) {
        // Another passphrase cannot be given to it: the recovery key goes into this very command.
        (Kind::WrongPassphrase, None) => error.at("then"),
        _ => error,
    })
}

fn key_of(setting: &Setting, ring: &Keyring, recovery: &args::Recovery) -> Result<Key> {
    if let Some(typed) = recovery_key(setting, recovery)? {
        return ring.recover(&typed);
    }
    let name = who_then(setting, ring)?;
    ring.unlock(&name, &passphrase(setting, &name)?).map(|unlocked| unlocked.key)
}

/// What opens a record that may be damaged; none where anybody can read it, whatever lies beside it. Where a change of keys
/// was cut short, that may be what the keyring that waits has.
pub(super) fn key_of_record(setting: &Setting, record: &Path, recovery: &args::Recovery) -> Result<Option<Key>> {
    if doctor::is_plain(record) {
        return Ok(None);
    }
    let ring = || Keyring::of(record).ok().flatten();
    let asked = ring();
    let found = key_of_backup(setting, record, recovery);
    if matches!(&found, Ok(Some(key)) if asked != ring() && !encrypt::reads(record, key)) {
        // The record is not damaged: somebody gave it another key while the secret was typed.
        return Err(refused::changed("keys-changed"));
    }
    let Ok(Some(waiting)) = Keyring::next_of(record) else { return found };
    if matches!(&found, Ok(Some(key)) if encrypt::reads(record, key)) {
        return found;
    }
    match key_of(setting, &waiting, recovery) {
        Ok(key) if encrypt::reads(record, &key) => Ok(Some(key)),
        Err(error) if found.is_ok() => encrypt::of_key_before(&error).map_or(found, Err),
        _ => found,
    }
}

/// The recovery key, where it is to be used: typed, or in a file alone or as its sheet was written.
pub(super) fn recovery_key(setting: &Setting, recovery: &args::Recovery) -> Result<Option<Secret>> {
    match (&recovery.recovery_file, recovery.by_recovery) {
        (Some(file), _) => {
            let key = RecoveryKey::found_in(&whole_file(file)?)?;
            Ok(Some(Zeroizing::new(key.groups().concat())))
        }
        (None, true) => {
            let nobody = Error::new(Kind::KeyNeeded).at("--recovery-file");
            ask(&setting.tx.t("cli-recovery-key"), nobody).map(Some)
        }
        (None, false) => Ok(None),
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use proptest::prelude::*;

    use super::*;
    use crate::{
        exchange::{
            document,
            recovery_sheet::{self, Sheet},
        },
        text::{Lang, Texts},
    };

    fn sheet(lang: Lang, house: &str, record: &str, groups: &[String]) -> String {
        let day = NaiveDate::from_ymd_opt(2026, 11, 18).expect("a day");
        document::text(&recovery_sheet::page(&Sheet { house, record, day, groups }, &Texts::new(lang)))
    }

    proptest! {
        /// Whatever the house and the file are called, be it five letters like a group.
        #[test]
        fn a_sheet_gives_its_key_back(
            lang in prop::sample::select(Lang::ALL.to_vec()),
            house in "([0-9A-HJKMNP-TV-Z]{5} ?){0,9}|\\PC{0,30}",
            record in "([0-9A-HJKMNP-TV-Z]{5} ?){1,9}|[a-z]{1,9}\\.db",
            before in "(([0-9A-Za-z]{5} ){0,8}[a-z]{2,4}\n){0,2}",
            small in any::<bool>(),
        ) {
            let key = RecoveryKey::random().expect("randomness");
            let text = format!("{before}{}", sheet(lang, &house, &record, &key.groups()));
            let text = if small { text.to_lowercase().replace('\n', "\r\n") } else { text };
            prop_assert_eq!(RecoveryKey::found_in(&text).expect("the key"), key);
        }

        /// Nothing but a key is taken for one.
        #[test]
        fn a_text_without_a_key_has_none(text in "([0-9A-Za-z]{5}[ \n]|[a-z]{1,9} |[1-8] ){0,60}") {
            prop_assert!(RecoveryKey::found_in(&text).is_err());
        }
    }

    #[test]
    fn a_secret_is_read_as_any_editor_saves_it_and_nothing_is_guessed() {
        let secret = "trois vélos sous la pluie";
        let two_bytes = |bytes: fn(u16) -> [u8; 2], mark: &str| -> Vec<u8> {
            format!("{mark}{secret}\r\n").encode_utf16().flat_map(bytes).collect()
        };
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("secret");
        let read = |bytes: &[u8]| {
            // Made anew for its owner alone, as a secret must be.
            let _ = fs::remove_file(&file);
            crate::app::new_file::write(&file, bytes, false).expect("written");
            from_file(&file).map(|read| read.to_string()).map_err(|error| error.kind())
        };
        for end in ["", "\n", "\r\n", "\r"] {
            for mark in ["", "\u{FEFF}"] {
                assert_eq!(read(format!("{mark}{secret}{end}").as_bytes()).as_deref(), Ok(secret), "{end:?}");
            }
        }
        assert_eq!(read(&two_bytes(u16::to_le_bytes, "\u{FEFF}")).as_deref(), Ok(secret));
        assert_eq!(read(&two_bytes(u16::to_be_bytes, "\u{FEFF}")).as_deref(), Ok(secret));
        assert_eq!(read(&two_bytes(u16::to_le_bytes, "")), Err(Kind::BadFile));
        assert_eq!(read(b"trois v\xE9los sous la pluie\r\n"), Err(Kind::BadFile));
    }

    #[test]
    fn a_slip_in_a_sheet_is_said_by_its_group() {
        let mut groups = RecoveryKey::random().expect("randomness").groups();
        let last = if groups[5].ends_with('7') { "8" } else { "7" };
        groups[5].replace_range(4.., last);
        for lang in Lang::ALL {
            let error = RecoveryKey::found_in(&sheet(lang, "Le Relais", "guichet.db", &groups)).expect_err("a slip");
            assert_eq!((error.kind(), error.place()), (Kind::WrongPassphrase, Some("recovery-group: 6")));
        }
    }
}
