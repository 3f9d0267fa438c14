//! `guichet encrypt`, `decrypt`, `rekey`, `passphrase` and `recovery`: whether the record is encrypted, and with what it is
//! opened. Who can open it: [`workers`](super::workers).
//!
//! Whatever writes the record anew makes a verified backup first, in the form that the record has before. What follows the
//! change (the recovery key, a backup) is all tried, whatever becomes of each: the change holds. Its entry in the audit comes
//! with it; that of a change in the keyring alone follows.

use std::path::Path;

use super::{
    Setting, args, backup, note,
    out::Out,
    unlock::{self, Opened, refused},
    warn, warn_done, warn_not_entered, workers,
};
use crate::{
    app::{
        day::places,
        protect::{own_signature, without_passphrase},
    },
    domain::{
        access::{Role, Worker},
        audit::{Detail, Record, Subject, What},
        time::Stamp,
    },
    error::{Error, Kind, Result},
    store::{
        Store,
        backup::{plain_copies, still_needed},
        db::Open,
        doctor,
        encrypt::{self, Sealed},
        gone,
        key::Key,
        keyring::{Changed, Hand, Keyring},
    },
};

mod older;
mod sheet;

use older::OlderKey;
use sheet::Sheet;

/// Encrypts the record; one that is not there yet is made.
pub(super) fn encrypt(args: &args::Encrypt, setting: &Setting, out: &mut Out) -> Result<()> {
    let path = setting.db()?;
    let sheet = Sheet::wanted(args.sheet.sheet.as_deref(), args.json)?;
    setting.way_back.not_gone(&path)?;
    let before = if gone::is_new(&path) { None } else { Some(setting.open_existing()?) };
    if let Some(key) = before.as_ref().and_then(Store::key) {
        let asks_for_that = args.forget_plain && args.sheet.sheet.is_none() && args.new.new_passphrase_file.is_none();
        let refused = || Err(Error::new(Kind::Exists).at("key"));
        return if asks_for_that { forget_plain(setting, &path, key) } else { refused() };
    }
    let typed = setting.worker.trim();
    if typed.is_empty() {
        return Err(Error::new(Kind::BadUsage).at("--worker"));
    }
    // Before the passphrase is asked: whoever reads it can still stop.
    let (name, said) = match &before {
        Some(store) => own_signature(store, typed, &setting.tx)?,
        None => (typed.to_owned(), None),
    };
    if let Some(said) = said {
        note(&said);
    }
    let name = name.as_str();
    let today = setting.clock.now().today();
    let others = before.as_ref().map_or(Ok(Vec::new()), |store| without_passphrase(store, name, today))?;
    let worker = Worker { name: name.to_owned(), role: Role::Coordinator };
    let passphrase = unlock::new_passphrase(setting, name, args.new.new_passphrase_file.as_deref())?;
    let is_new = before.is_none();
    drop(before);
    let sealed = if is_new {
        encrypt::create(&path, &worker, &passphrase)?
    } else {
        let turn_on = || encrypt::turn_on(&path, &worker, &passphrase, &setting.stamp());
        made(behind_backup(setting, &path, None, "encrypt", turn_on)?, setting)
    };
    note(&setting.tx.with("cli-encrypted", &[("path", path.display().to_string().into())]));
    let handed = sheet.hand_out(&sealed.recovery, &path, setting, out);
    if is_new {
        enter(setting, &path, Some(&sealed.key), name, "encrypt");
    }
    let is_backed_up = back_up_behind(setting, &path, Some(&sealed.key), ("cli-backup-made", "cli-encrypt-no-backup"));
    say_who_needs_a_passphrase(setting, &others, name);
    // Without a backup of what it is now, those of before are the only way back.
    say_plain_copies(setting, &path, &sealed.key, name, args.forget_plain && is_backed_up);
    handed
}

/// Removes what was copied before a record was encrypted, behind a backup of what it is now.
fn forget_plain(setting: &Setting, path: &Path, key: &Key) -> Result<()> {
    if !setting.may_coordinate() {
        return Err(Error::new(Kind::NotCoordinator).at("keys"));
    }
    say_backup(setting, &backup::make_first(path, Some(key), setting, "encrypt --forget-plain")?.file);
    if !say_plain_copies(setting, path, key, &setting.stamp().worker, true) {
        note(&setting.tx.t("cli-plain-copies-none"));
    }
    Ok(())
}

/// Takes the encryption away.
pub(super) fn decrypt(args: &args::Decrypt, setting: &Setting, out: &mut Out) -> Result<()> {
    let hand = opened_by_coordinator(setting)?;
    let path = hand.record();
    if !args.yes {
        return Err(Error::new(Kind::BadUsage).at("--yes"));
    }
    encrypt::could_be_had_alone(path, Some(hand.key()))?;
    say_backup(setting, &backup::make_first(path, Some(hand.key()), setting, "decrypt --yes")?.file);
    made(encrypt::turn_off(&hand, &setting.stamp())?, setting);
    out.line(&setting.tx.with("cli-decrypted", &[("path", path.display().to_string().into())]))?;
    // Nothing at hand opens the one of before any more; it stays for whoever has its keyring and a passphrase.
    back_up_behind(setting, path, None, ("cli-decrypted-backup", "cli-decrypt-no-backup"));
    Ok(())
}

/// Gives the record another key: whoever copied the old one has the key of what was, not of what comes.
pub(super) fn rekey(args: &args::Rekey, setting: &Setting, out: &mut Out) -> Result<()> {
    let sheet = Sheet::wanted(args.sheet.sheet.as_deref(), args.json)?;
    let path = setting.db()?;
    let ring = ring_of(setting, &path)?;
    let name = unlock::who(setting, &ring)?;
    let passphrase = unlock::passphrase(setting, &name)?;
    let opened = encrypt::open(&path, &name, &passphrase);
    let (store, worker) = opened.map_err(|error| refused::passphrase(error, &path, &name, &ring))?;
    if worker.role != Role::Coordinator {
        return Err(Error::new(Kind::NotCoordinator).at("keys"));
    }
    let hand = hand(store, Some(&worker), &path)?;
    let change = || encrypt::rekey(&hand, &passphrase, &setting.stamp());
    let changed = behind_backup(setting, &path, Some(hand.key()), "rekey", change)?;
    let Sealed { key, recovery } = made(changed, setting);
    let handed = sheet.hand_out(&recovery, &path, setting, out);
    say_who_is_shut_out(setting, &ring, &worker);
    let older = OlderKey::of(&ring);
    if back_up_behind(setting, &path, Some(&key), ("cli-backup-made", older.without_backup())) {
        note(&setting.tx.t(older.after_rekey()));
    }
    handed
}

/// Says who has worked in a record that is encrypted now, with the command by which whoever encrypted it gives each one a
/// passphrase.
fn say_who_needs_a_passphrase(setting: &Setting, others: &[String], by: &str) {
    if others.is_empty() {
        return;
    }
    note(&setting.tx.with("cli-encrypt-others", &[("count", others.len().into())]));
    for other in others {
        let values = [("worker", other.as_str().into()), ("command", workers::to_add(other, by).into())];
        note(&setting.tx.with("cli-encrypt-other", &values));
    }
}

/// Says who had a passphrase beside whoever changed the key, with the command that gives each one again in the same role.
fn say_who_is_shut_out(setting: &Setting, ring: &Keyring, by: &Worker) {
    let others: Vec<_> = ring.workers().into_iter().filter(|worker| worker.name != by.name).collect();
    if others.is_empty() {
        return;
    }
    note(&setting.tx.with("cli-rekey-others", &[("count", others.len().into())]));
    for worker in others {
        let values = [
            ("worker", worker.name.clone().into()),
            ("role", workers::role_of(worker, ring, &setting.tx).into()),
            ("command", workers::add_again(worker, ring, &by.name).into()),
        ];
        note(&setting.tx.with("cli-rekey-other", &values));
    }
}

/// Changes a worker's passphrase, by the old one or by the recovery key.
pub(super) fn passphrase(args: &args::Passphrase, setting: &Setting, out: &mut Out) -> Result<()> {
    let path = setting.db()?;
    let ring = ring_of(setting, &path)?;
    let name = unlock::who(setting, &ring)?;
    let (hand, worker, done) = match unlock::recovery_key(setting, &args.recovery)? {
        None => {
            let opened = encrypt::open(&path, &name, &unlock::passphrase(setting, &name)?);
            let (store, worker) = opened.map_err(|error| refused::passphrase(error, &path, &name, &ring))?;
            (hand(store, Some(&worker), &path)?, worker, "passphrase")
        }
        Some(typed) => {
            let store = encrypt::recover(&path, &typed).map_err(|error| refused::recovery(error, &path, &ring))?;
            let hand = hand(store, None, &path)?;
            // As the keyring is now: whoever was removed while the key was being typed stays so.
            let known = hand.ring().workers();
            let worker = hand.ring().worker(&name).cloned().ok_or_else(|| refused::shut_out(&name, &known))?;
            // Whoever has the sheet can do so for anybody: that it was this way is entered.
            (hand, worker, "passphrase-recovery")
        }
    };
    let passphrase = unlock::new_passphrase(setting, &worker.name, args.new.new_passphrase_file.as_deref())?;
    made(hand.give(&worker, &passphrase)?, setting);
    enter_about(setting, &hand, done, &worker);
    out.line(&setting.tx.with("cli-passphrase-changed", &[("worker", name.into())]))
}

/// Makes a new recovery key, and a backup that it opens: those of before keep the keyring of their day, and with it the
/// sheet before.
pub(super) fn recovery(args: &args::NewRecovery, setting: &Setting, out: &mut Out) -> Result<()> {
    let sheet = Sheet::wanted(args.sheet.sheet.as_deref(), args.json)?;
    let hand = opened_by_coordinator(setting)?;
    let older = OlderKey::of(hand.ring());
    let recovery = made(hand.renew_recovery()?, setting);
    let handed = sheet.hand_out(&recovery, hand.record(), setting, out);
    enter(setting, hand.record(), Some(hand.key()), hand.by().map_or("", |by| &by.name), "recovery");
    if back_up_behind(setting, hand.record(), Some(hand.key()), ("cli-backup-made", older.without_backup())) {
        note(&setting.tx.t(older.after_recovery()));
    }
    handed
}

/// Enters into the audit what became of the keys, by whom. That is done already: where it cannot be entered, it is said, and
/// nothing else is different.
fn enter(setting: &Setting, path: &Path, key: Option<&Key>, who: &str, what: &'static str) {
    let entered = entered(setting, path, key, who, Detail::of(what), None);
    warn_not_entered(entered, "cli-keys-not-entered", &setting.tx);
}

/// The same of somebody's passphrase. Whom no passphrase opened the record the recovery key did, for themselves.
pub(super) fn enter_about(setting: &Setting, hand: &Hand, what: &'static str, about: &Worker) {
    let who = &hand.by().unwrap_or(about).name;
    let about = Subject::new(Record::Worker, &about.name);
    let entered = entered(setting, hand.record(), Some(hand.key()), who, Detail::of(what), Some(about));
    warn_not_entered(entered, "cli-keys-not-entered", &setting.tx);
}

fn entered(
    setting: &Setting,
    path: &Path,
    key: Option<&Key>,
    who: &str,
    what: Detail,
    about: Option<Subject>,
) -> Result<()> {
    let stamp = Stamp { worker: who.to_owned(), ..setting.stamp() };
    Store::open_with(path, Open::Existing, key)?.audit(&stamp, What::Keys, about, what)
}

/// What a change made, which holds from now on; where the disk did not confirm it, that is said.
pub(super) fn made<T>(changed: Changed<T>, setting: &Setting) -> T {
    if let Some(trouble) = &changed.trouble {
        warn_done("cli-keys-unsure", &[], trouble, &setting.tx);
    }
    changed.made
}

/// What a coordinator's passphrase opened, to change its keys.
pub(super) fn opened_by_coordinator(setting: &Setting) -> Result<Hand> {
    let path = setting.db()?;
    let Opened { store, worker } = unlock::open(setting, &path, Open::Existing)?;
    match worker {
        Some(worker) if worker.role == Role::Coordinator => hand(store, Some(&worker), &path),
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
/// follows, which takes its place on the same day. Where somebody has the record open there is none: it could be read by
/// whoever finds it. `again` is the command.
fn behind_backup<T>(
    setting: &Setting,
    path: &Path,
    key: Option<&Key>,
    again: &str,
    write: impl FnOnce() -> Result<T>,
) -> Result<T> {
    encrypt::could_be_had_alone(path, key)?;
    let made = backup::make_first(path, key, setting, again)?;
    write().inspect_err(|_| say_backup(setting, &made.file))
}

/// Makes a backup of what a change of keys made of the record, and says whether there is one: `said` where it was made,
/// `without` where not. The change holds whatever becomes of the backup.
fn back_up_behind(setting: &Setting, path: &Path, key: Option<&Key>, (said, without): (&str, &str)) -> bool {
    match backup::make(path, key, setting) {
        Ok(made) => note(&setting.tx.with(said, &[("path", made.file.display().to_string().into())])),
        Err(error) => {
            warn(&error, &setting.tx);
            note(&setting.tx.t(without));
            return false;
        }
    }
    true
}

fn say_backup(setting: &Setting, file: &Path) {
    note(&setting.tx.with("cli-backup-made", &[("path", file.display().to_string().into())]));
}

/// What was copied before the record was encrypted can be read by whoever has the copy: it is removed, which is entered,
/// or named. Says whether there was anything to say of that.
fn say_plain_copies(setting: &Setting, path: &Path, key: &Key, who: &str, forget: bool) -> bool {
    let copies = match plain_copies(path, Some(key), &places(&setting.loaded.backup(), path)) {
        Ok(copies) => copies,
        Err(error) => {
            warn_done("cli-plain-copies-unknown", &[], &error, &setting.tx);
            return true;
        }
    };
    let is_any = !copies.is_empty();
    // Work that is nowhere else is not removed with the copies of what is here.
    let needed = still_needed(path, Some(key));
    let (needed, copies): (Vec<_>, Vec<_>) = copies.into_iter().partition(|copy| needed.contains(copy));
    let (removed, left): (Vec<_>, Vec<_>) =
        copies.into_iter().partition(|copy| forget && std::fs::remove_file(copy).is_ok());
    if !removed.is_empty() {
        let how_many = Detail::of("plain-copies").counted(removed.len().try_into().unwrap_or(u64::MAX));
        let entered = entered(setting, path, Some(key), who, how_many, None);
        warn_not_entered(entered, "cli-erased-backups-not-entered", &setting.tx);
    }
    let of_left = if forget { "cli-plain-copies-left" } else { "cli-plain-copies" };
    for (copies, said) in [(removed, "cli-plain-copies-removed"), (left, of_left)] {
        for copy in &copies {
            note(&copy.display().to_string());
        }
        if !copies.is_empty() {
            note(&setting.tx.with(said, &[("count", copies.len().into())]));
        }
    }
    for copy in &needed {
        note(&setting.tx.with("cli-plain-copies-needed", &[("path", copy.display().to_string().into())]));
    }
    is_any
}
