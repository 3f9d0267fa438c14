//! `guichet encrypt`, `decrypt`, `rekey`, `passphrase` and `recovery`: whether the record is encrypted, and with what it is
//! opened. Who can open it: [`workers`](super::workers).
//!
//! Whatever writes the record anew makes a verified backup first, in the form that the record has before. The recovery key
//! is said once, on standard output or as a sheet in a file; nothing keeps it.

use std::path::Path;

use serde_json::json;

use super::{
    Setting, args, backup, note,
    out::Out,
    unlock::{self, Opened},
    warn, warn_not_entered, warn_of_folder,
};
use crate::{
    app::{day::places, new_file},
    domain::{
        access::{Role, Worker},
        audit::{Detail, Record, Subject, What},
        time::Stamp,
    },
    error::{Error, Kind, Result},
    exchange::{
        document,
        recovery_sheet::{self, Sheet},
    },
    store::{
        Store,
        backup::plain_copies,
        db::Open,
        doctor,
        encrypt::{self, Sealed},
        gone,
        key::Key,
        keyring::{Hand, Keyring},
        recovery::RecoveryKey,
    },
    text::Texts,
};

/// Encrypts the record; one that is not there yet is made.
pub(super) fn encrypt(args: &args::Encrypt, setting: &Setting, out: &mut Out) -> Result<()> {
    let path = setting.db()?;
    let name = setting.worker.trim();
    if name.is_empty() {
        return Err(Error::new(Kind::BadUsage).at("--worker"));
    }
    let sheet = fresh_sheet(args.sheet.sheet.as_deref())?;
    setting.way_back.not_gone(&path)?;
    let before = if gone::is_new(&path) { None } else { Some(setting.open_existing()?) };
    if setting.access().is_sealed() {
        return Err(Error::new(Kind::Exists).at("key"));
    }
    let worker = Worker { name: name.to_owned(), role: Role::Coordinator };
    let passphrase = unlock::new_passphrase(setting, args.new.new_passphrase_file.as_deref())?;
    let sealed = match before {
        None => encrypt::create(&path, &worker, &passphrase)?,
        Some(store) => {
            drop(store);
            behind_backup(setting, &path, None, || encrypt::turn_on(&path, &worker, &passphrase))?
        }
    };
    let said = out_recovery(setting, &path, &sealed.recovery, sheet, args.json, out);
    enter(setting, &path, Some(&sealed.key), name, "encrypt");
    said?;
    let made = backup::make(&path, Some(&sealed.key), setting).inspect(|made| say_backup(setting, &made.file));
    // Without a backup of what it is now, those of before are the only way back.
    say_plain_copies(setting, &path, Some(&sealed.key), args.forget_plain && made.is_ok())?;
    made.map(drop)
}

/// Takes the encryption away.
pub(super) fn decrypt(args: &args::Decrypt, setting: &Setting, out: &mut Out) -> Result<()> {
    let (hand, who) = opened_by_coordinator(setting)?;
    let path = hand.record();
    if !args.yes {
        return Err(Error::new(Kind::BadUsage).at("--yes"));
    }
    say_backup(setting, &backup::make(path, Some(hand.key()), setting)?.file);
    encrypt::turn_off(&hand)?;
    out.line(&setting.tx.with("cli-decrypted", &[("path", path.display().to_string().into())]))?;
    enter(setting, path, None, &who, "decrypt");
    // Nothing at hand opens the one of before any more; it stays for whoever has its keyring and a passphrase.
    let plain = backup::make(path, None, setting)?.file;
    note(&setting.tx.with("cli-decrypted-backup", &[("path", plain.display().to_string().into())]));
    Ok(())
}

/// Gives the record another key: whoever copied the old one has the key of what was, not of what comes.
pub(super) fn rekey(args: &args::Rekey, setting: &Setting, out: &mut Out) -> Result<()> {
    let sheet = fresh_sheet(args.sheet.sheet.as_deref())?;
    let path = setting.db()?;
    let ring = ring_of(setting, &path)?;
    let name = unlock::who(setting, &ring)?;
    let passphrase = unlock::passphrase(setting, &name)?;
    let (store, worker) = encrypt::open(&path, &name, &passphrase)?;
    if worker.role != Role::Coordinator {
        return Err(Error::new(Kind::NotCoordinator).at("keys"));
    }
    let hand = hand(store, Some(&worker), &path)?;
    let others = ring.workers().len() - 1;
    let Sealed { key, recovery } =
        behind_backup(setting, &path, Some(hand.key()), || encrypt::rekey(&hand, &passphrase))?;
    let said = out_recovery(setting, &path, &recovery, sheet, args.json, out);
    enter(setting, &path, Some(&key), &name, "rekey");
    said?;
    if others > 0 {
        note(&setting.tx.with("cli-rekey-others", &[("count", others.into())]));
    }
    back_up_behind(setting, &path, &key, "cli-rekey-older");
    Ok(())
}

/// Changes a worker's passphrase, by the old one or by the recovery key.
pub(super) fn passphrase(args: &args::Passphrase, setting: &Setting, out: &mut Out) -> Result<()> {
    let path = setting.db()?;
    let ring = ring_of(setting, &path)?;
    let name = unlock::who(setting, &ring)?;
    let (hand, worker, done) = match unlock::recovery_key(setting, &args.recovery)? {
        None => {
            let (store, worker) = encrypt::open(&path, &name, &unlock::passphrase(setting, &name)?)?;
            (hand(store, Some(&worker), &path)?, worker, "passphrase")
        }
        Some(typed) => {
            let hand = hand(encrypt::recover(&path, &typed)?, None, &path)?;
            let worker = ring.worker(&name).cloned().ok_or_else(|| Error::new(Kind::KeyNeeded).at("--worker"))?;
            // Whoever has the sheet can do so for anybody: that it was this way is entered.
            (hand, worker, "passphrase-recovery")
        }
    };
    hand.give(&worker, &unlock::new_passphrase(setting, args.new.new_passphrase_file.as_deref())?)?;
    enter_about(setting, &hand, &name, done, &worker);
    out.line(&setting.tx.with("cli-passphrase-changed", &[("worker", name.into())]))
}

/// Makes a new recovery key, and a backup that it opens: those of before keep the keyring of their day, and with it the
/// sheet before.
pub(super) fn recovery(args: &args::NewRecovery, setting: &Setting, out: &mut Out) -> Result<()> {
    let sheet = fresh_sheet(args.sheet.sheet.as_deref())?;
    let (hand, who) = opened_by_coordinator(setting)?;
    let recovery = hand.renew_recovery()?;
    let said = out_recovery(setting, hand.record(), &recovery, sheet, args.json, out);
    enter(setting, hand.record(), Some(hand.key()), &who, "recovery");
    said?;
    back_up_behind(setting, hand.record(), hand.key(), "cli-recovery-older");
    Ok(())
}

/// Enters into the audit what became of the keys, by whom. That is done already: where it cannot be entered, it is said, and
/// nothing else is different.
fn enter(setting: &Setting, path: &Path, key: Option<&Key>, who: &str, what: &'static str) {
    enter_of(setting, path, key, who, what, None);
}

/// The same of somebody's passphrase.
pub(super) fn enter_about(setting: &Setting, hand: &Hand, who: &str, what: &'static str, about: &Worker) {
    let about = Subject::new(Record::Worker, &about.name);
    enter_of(setting, hand.record(), Some(hand.key()), who, what, Some(about));
}

fn enter_of(setting: &Setting, path: &Path, key: Option<&Key>, who: &str, what: &'static str, about: Option<Subject>) {
    let stamp = Stamp { worker: who.to_owned(), ..setting.stamp() };
    let entered = Store::open_with(path, Open::Existing, key)
        .and_then(|store| store.audit(&stamp, What::Keys, about, Detail::of(what)));
    warn_not_entered(entered, "cli-keys-not-entered", &setting.tx);
}

/// What a coordinator's passphrase opened, to change its keys, and whose it is.
pub(super) fn opened_by_coordinator(setting: &Setting) -> Result<(Hand, String)> {
    let path = setting.db()?;
    let Opened { store, worker } = unlock::open(setting, &path, Open::Existing)?;
    match worker {
        Some(worker) if worker.role == Role::Coordinator => Ok((hand(store, Some(&worker), &path)?, worker.name)),
        None if store.key().is_none() => Err(not_sealed(&path)),
        _ => Err(Error::new(Kind::NotCoordinator).at("keys")),
    }
}

/// Closes a record whose keys are about to change.
fn hand(store: Store, by: Option<&Worker>, path: &Path) -> Result<Hand> {
    let key = store.key().cloned().ok_or_else(|| not_sealed(path))?;
    // As long as it is open, nobody gives it another key.
    let hand = Hand::of(path, &key, by)?;
    drop(store);
    Ok(hand)
}

/// The keyring of a record; one that is not encrypted has none, and one that is not there neither.
pub(super) fn ring_of(setting: &Setting, path: &Path) -> Result<Keyring> {
    setting.way_back.not_gone(path)?;
    match path.symlink_metadata() {
        Err(error) => Err(Error::new(Kind::Missing).at(path.display()).because(error)),
        Ok(_) if doctor::is_plain(path) => Err(not_sealed(path)),
        Ok(_) => encrypt::ring_of(path),
    }
}

fn not_sealed(path: &Path) -> Error {
    Error::new(Kind::NotSealed).at(path.display())
}

/// Writes the record anew behind a backup of what it was. That is named only where the writing failed: else another one
/// follows, which takes its place on the same day.
fn behind_backup<T>(setting: &Setting, path: &Path, key: Option<&Key>, write: impl FnOnce() -> Result<T>) -> Result<T> {
    let made = backup::make(path, key, setting)?;
    write().inspect_err(|_| say_backup(setting, &made.file))
}

/// Makes a backup that the new sheet opens, and says what the sheet before is still good for. The key is changed whatever
/// becomes of the backup; without one the sheet before is the only way back from the loss of the disk.
fn back_up_behind(setting: &Setting, path: &Path, key: &Key, older: &str) {
    match backup::make(path, Some(key), setting) {
        Ok(made) => {
            say_backup(setting, &made.file);
            note(&setting.tx.t(older));
        }
        Err(error) => {
            warn(&error, &setting.tx);
            note(&setting.tx.t("cli-recovery-no-backup"));
        }
    }
}

fn say_backup(setting: &Setting, file: &Path) {
    note(&setting.tx.with("cli-backup-made", &[("path", file.display().to_string().into())]));
}

/// What was copied before the record was encrypted can be read by whoever has the copy: it is named, or removed.
fn say_plain_copies(setting: &Setting, path: &Path, key: Option<&Key>, forget: bool) -> Result<()> {
    let copies = plain_copies(path, key, &places(&setting.loaded.backup(), path))?;
    if copies.is_empty() {
        return Ok(());
    }
    for copy in &copies {
        if forget {
            std::fs::remove_file(copy).map_err(|error| Error::io(error, copy))?;
        }
        note(&copy.display().to_string());
    }
    let said = if forget { "cli-plain-copies-removed" } else { "cli-plain-copies" };
    note(&setting.tx.with(said, &[("count", copies.len().into())]));
    Ok(())
}

/// Refuses a sheet that cannot be written before anything is changed.
fn fresh_sheet(path: Option<&Path>) -> Result<Option<(&Path, document::Format)>> {
    let Some(path) = path else { return Ok(None) };
    if path.is_dir() {
        return Err(Error::folder(path));
    }
    if path.symlink_metadata().is_ok() {
        return Err(Error::new(Kind::Exists).at(format_args!("sheet: {}", path.display())));
    }
    let format = match path.extension().and_then(|ending| ending.to_str()) {
        Some("pdf") => document::Format::Pdf,
        Some("txt") => document::Format::Text,
        _ => return Err(Error::new(Kind::BadUsage).at("--sheet: .pdf, .txt")),
    };
    new_file::could_write(path)?;
    Ok(Some((path, format)))
}

/// Says the recovery key once, before anything else can go wrong; once it is out, nobody is reminded to make another.
fn out_recovery(
    setting: &Setting,
    record: &Path,
    recovery: &RecoveryKey,
    sheet: Option<(&Path, document::Format)>,
    json: bool,
    out: &mut Out,
) -> Result<()> {
    say_recovery(setting, record, recovery, sheet, json, out)?;
    // A process that is ended while it makes a backup has said it.
    out.finish()?;
    encrypt::keep_sheet(record, recovery)
}

fn say_recovery(
    setting: &Setting,
    record: &Path,
    recovery: &RecoveryKey,
    sheet: Option<(&Path, document::Format)>,
    json: bool,
    out: &mut Out,
) -> Result<()> {
    let groups = recovery.groups();
    let name = record.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let day = setting.clock.now().today();
    let house = &setting.loaded.config.service;
    let page = recovery_sheet::page(&Sheet { house, record: &name, day, groups: &groups }, &setting.tx);
    if let Some((path, format)) = sheet {
        warn_of_folder(path, &setting.tx);
        match document::bytes(&page, format).and_then(|bytes| new_file::write(path, &bytes, false)) {
            Ok(()) => {
                let values = [("path", path.display().to_string().into())];
                return out.line(&setting.tx.with("cli-recovery-sheet", &values));
            }
            // The sheet before does not open the record any more, and this key is nowhere else: then it is said.
            Err(error) => say_not_written(path, &error, &setting.tx),
        }
    }
    if json {
        return out.json(&json!({ "recovery_key": groups, "keyring": Keyring::path(record) }));
    }
    document::text(&page).lines().try_for_each(|line| out.line(line))
}

/// Says that a sheet could not be written, which changes nothing of the key: an error's own words would say that nothing was
/// done.
fn say_not_written(path: &Path, error: &Error, tx: &Texts) {
    let said = tx.with("cli-recovery-sheet-not-written", &[("path", path.display().to_string().into())]);
    note(&tx.with("cli-warning", &[("text", said.into())]));
    if let Some(cause) = std::error::Error::source(error) {
        note(&tx.with("cli-detail", &[("text", cause.to_string().into())]));
    }
    note(&tx.t("cli-recovery-sheet-not-written-hint"));
}
