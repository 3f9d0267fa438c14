//! Turning encryption on, changing the key, and turning it off.
//!
//! Each writes a whole new file beside the record, opens it again, compares it with the record table by table, enters the
//! change into the audit there, and only then puts it in the record's place ([`anew`]): one rename, which is done or not
//! done, and with it the entry. The record is held alone all the while, so
//! nothing can be written in between; a desk that has it open makes the answer `Locked`. Being killed at any point leaves
//! the record as it was or as it is to be, never without somebody's secret that opens it:
//!
//! - **a new record**: the keyring is written first, and a file beside it says so until the record is there ([`gone`]).
//! - **on**: the keyring is written first; beside a record that is not encrypted it means nothing.
//! - **rekey**: the new keyring waits as `<record>.keys.new` until the new file is in place; whoever opens the record then
//!   tries it where the old one does not fit, and gives it its name.
//! - **off**: the keyring goes last.
//!
//! Whoever does it has the right to change the keyring until it is done ([`Held`]), and looks first whether the record still
//! is what it was when a passphrase opened it ([`Hand`]).
//!
//! A verified backup is the caller's first step: it is made in the form that the record has before. Whether the record can be
//! had alone is asked before even that ([`could_be_had_alone`]), so that a refusal leaves no copy behind.

use std::path::Path;

use super::{
    Store, audit,
    db::{Db, Open, of_what_is_there},
    entering, files,
    gone::{self, FirstStart},
    key::Key,
    keyring::{Changed, Hand, Held, Keyring, Unlocked, unchanged},
    meta, migrate,
    recovery::{Mistake, RecoveryKey},
    seals,
};
use crate::{
    domain::{
        access::Worker,
        audit::{Detail, What},
        time::Stamp,
    },
    error::{Error, Kind, Result},
};
pub use anew::forget_half;
use anew::{alone, convert};

mod anew;

/// The key in `meta` under which the answer stands, once somebody was asked whether the record shall be encrypted: in the
/// record, since it is the record's answer and not that of an account or a computer.
const ASKED: &str = "encryption_asked";

/// Under [`ASKED`], where it was put off, and where somebody said no.
const PUT_OFF: &str = "";
const REFUSED: &str = "no";

/// What was answered to the question whether a record shall be encrypted that is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answered {
    /// Nobody ever answered.
    Nothing,
    /// Later.
    Later,
    /// No.
    No,
}

impl Store {
    /// What was answered when it was asked whether this record shall be encrypted.
    pub fn encryption_answered(&self) -> Result<Answered> {
        Ok(match meta::text(&self.db, ASKED)?.as_deref() {
            None => Answered::Nothing,
            Some(REFUSED) => Answered::No,
            Some(_) => Answered::Later,
        })
    }

    /// Somebody decided that the record is encrypted another time.
    pub fn encryption_is_put_off(&self) -> Result<()> {
        if self.encryption_answered()? == Answered::Later {
            return Ok(());
        }
        self.write(|db| meta::set(db, ASKED, PUT_OFF))
    }

    /// Somebody decided that the record is not encrypted.
    pub fn encryption_is_refused(&self) -> Result<()> {
        self.write(|db| meta::set(db, ASKED, REFUSED))
    }
}

/// Who opens a record that was encrypted just now, and with what.
#[derive(Debug)]
pub struct Sealed {
    /// Its key.
    pub key: Key,
    /// What opens it when every passphrase is forgotten. To be shown once.
    pub recovery: RecoveryKey,
}

/// Makes a new encrypted record. One that is there already is refused, and so is one that is gone.
pub fn create(path: &Path, worker: &Worker, passphrase: &str) -> Result<Sealed> {
    let is_new = || {
        if files::is_new(path) { Ok(()) } else { Err(Error::new(Kind::Exists).at(path.display())) }
    };
    is_new()?;
    files::make_folder(files::folder_of(path))?;
    let (ring, sealed) = ring(worker, passphrase)?;
    let held = Held::wait(path)?;
    is_new()?;
    gone::refuse_beside(path)?;
    let first = FirstStart::of(path)?;
    held.write(&ring)?.whole()?;
    let made = Store::open_with(path, Open::OrNew, Some(&sealed.key))?;
    first.ends();
    drop(made);
    Ok(sealed)
}

/// Encrypts a record that is not. That this worker did so, at this moment and desk, is entered with it.
pub fn turn_on(path: &Path, worker: &Worker, passphrase: &str, stamp: &Stamp) -> Result<Changed<Sealed>> {
    let (ring, sealed) = ring(worker, passphrase)?;
    let held = Held::wait(path).map_err(unchanged)?;
    let found = Db::open_to_read(path, None).and_then(|db| migrate::version(&db));
    if found.is_err_and(|error| error.kind() == Kind::NotADatabase) && Keyring::path(path).exists() {
        // Somebody else did.
        return Err(Error::new(Kind::Exists).at("key"));
    }
    let enters = |copy: &Db| enter(copy, worker, stamp, "encrypt");
    Ok(convert(&held, None, Some((&ring, &sealed.key)), enters)?.with(sealed))
}

/// Gives a record another key, which this worker and a new recovery key open; the others are given passphrases again. It
/// is entered with it, at this moment and desk.
pub fn rekey(hand: &Hand, passphrase: &str, stamp: &Stamp) -> Result<Changed<Sealed>> {
    let worker = of_whom(hand)?;
    let (ring, sealed) = ring(worker, passphrase)?;
    let held = Held::wait(hand.record()).map_err(unchanged)?;
    hand.still_opens().map_err(unchanged)?;
    let enters = |copy: &Db| enter(copy, worker, stamp, "rekey");
    let changed = convert(&held, Some(hand.key()), Some((&ring, &sealed.key)), enters)?;
    if changed.trouble.is_some() {
        // Tried once more: as long as the new keyring waits, no backup can take it along.
        let _ = files::folder_to_disk(hand.record()).and_then(|()| held.finish());
    }
    Ok(changed.with(sealed))
}

/// Takes the encryption away, which is entered with it, at this moment and desk.
pub fn turn_off(hand: &Hand, stamp: &Stamp) -> Result<Changed<()>> {
    let worker = of_whom(hand)?;
    let held = Held::wait(hand.record()).map_err(unchanged)?;
    hand.still_opens().map_err(unchanged)?;
    convert(&held, Some(hand.key()), None, |copy| {
        // Whoever takes it away has answered.
        meta::set(copy, ASKED, REFUSED)?;
        enter(copy, worker, stamp, "decrypt")
    })
}

/// Looks whether a record could be written anew now, before anything is made for it. `Locked` at `keys` where somebody has it
/// open.
pub fn could_be_had_alone(path: &Path, key: Option<&Key>) -> Result<()> {
    alone(path, key).map(drop).map_err(|error| of_record(error, path))
}

/// Opens an encrypted record with a worker's passphrase.
pub fn open(path: &Path, name: &str, passphrase: &str) -> Result<(Store, Worker)> {
    let opened = with(path, |ring| ring.unlock(name, passphrase))?;
    Ok((opened.0, opened.1.worker))
}

/// Says what a worker's passphrase opens, without opening the record.
pub fn unlock(path: &Path, name: &str, passphrase: &str) -> Result<Unlocked> {
    ring_of(path)?.unlock(name, passphrase)
}

/// Somebody has this recovery key of a record on paper: until this was said, each start reminds of it. Where another one
/// opens the record by now, nothing is noted of that one; a record that is not encrypted has none.
pub fn keep_sheet(path: &Path, recovery: &RecoveryKey) -> Result<()> {
    Keyring::keep_sheet(path, recovery)
}

/// Opens an encrypted record with its recovery key, which somebody has, then.
pub fn recover(path: &Path, typed: &str) -> Result<Store> {
    struct Recovered(Key);
    impl AsRef<Key> for Recovered {
        fn as_ref(&self) -> &Key {
            &self.0
        }
    }
    let (store, _) = with(path, |ring| ring.recover(typed).map(Recovered))?;
    keep_sheet(path, &RecoveryKey::read(typed).map_err(Mistake::error)?)?;
    Ok(store)
}

/// The keyring of a record that is encrypted, and that this process does not have open. Where none lies there, what opening
/// the record says; `NotSealed` where it opens without one.
pub fn ring_of(path: &Path) -> Result<Keyring> {
    let without = || match Store::open(path, Open::Existing) {
        Ok(_) => Error::new(Kind::NotSealed).at(path.display()),
        Err(error) => error,
    };
    Keyring::of(path)?.ok_or_else(without)
}

/// What to say of the keyring of a record that was opened all the same: some of it is damaged, and keeps somebody else out
/// or will keep out whoever came in.
pub fn damage_of_keys(path: &Path) -> Option<Error> {
    Keyring::damage_beside(path, "opened")
}

impl AsRef<Key> for Unlocked {
    fn as_ref(&self) -> &Key {
        &self.key
    }
}

/// Opens a record with what `secret` takes out of its keyring, or out of the one that waits where a change of keys was cut
/// short.
fn with<T: AsRef<Key>>(path: &Path, secret: impl Fn(&Keyring) -> Result<T>) -> Result<(Store, T)> {
    let try_ring = |ring: &Keyring| {
        let found = secret(ring)?;
        Store::open_with(path, Open::OrNew, Some(found.as_ref())).map(|store| (store, found))
    };
    let mut ring = ring_of(path)?;
    loop {
        let first = match try_ring(&ring) {
            Ok(opened) => {
                forget_next(path);
                forget_half(path);
                FirstStart::is_over(path);
                return Ok(opened);
            }
            Err(first) if matches!(first.kind(), Kind::Damaged | Kind::WrongPassphrase | Kind::BadKeys) => first,
            Err(other) => return Err(other),
        };
        if let Ok(Some(waiting)) = Keyring::next_of(path) {
            let opened = try_ring(&waiting).map_err(|error| {
                if first.kind() == Kind::Damaged { of_key_before(&error).unwrap_or(first) } else { first }
            })?;
            Held::wait(path)?.finish()?;
            forget_half(path);
            return Ok(opened);
        }
        // Somebody may have given the record another key since the keyring was read.
        match Keyring::of(path)? {
            Some(now) if now != ring => ring = now,
            _ => return Err(of_other_key(path, &secret(&ring)).unwrap_or(first)),
        }
    }
}

/// What to say where a secret opened a slot of the keyring, and the key in it opens no page of the record: the record may be
/// whole, and the keyring is that of another key.
fn of_other_key<T: AsRef<Key>>(path: &Path, found: &Result<T>) -> Option<Error> {
    opens_nothing(path, found.as_ref().ok()?.as_ref())
}

/// The same of a key that was found in the keyring beside any file.
pub fn opens_nothing(path: &Path, key: &Key) -> Option<Error> {
    seals::are_of_other_key(path, key).then(|| keys_of_other(path))
}

/// The keyring beside a record is that of another key than the record's.
pub fn keys_of_other(path: &Path) -> Error {
    Error::new(Kind::BadKeys).at(format_args!("other: {}", Keyring::path(path).display())).about(path)
}

/// What to say of a secret that fits the keyring of before, whose key opens the record no more, and not the one that waits,
/// whose key the record has: a change of keys was cut short, and nothing is damaged. `error` is what the second said.
pub fn of_key_before(error: &Error) -> Option<Error> {
    let place = match (error.kind(), error.place()) {
        (Kind::WrongPassphrase, None) => "before",
        (Kind::WrongPassphrase, Some("recovery")) => "recovery-before",
        _ => return None,
    };
    Some(Error::new(Kind::WrongPassphrase).at(place))
}

/// Whether a key reads anything of a record: it may be damaged further on.
pub fn reads(path: &Path, key: &Key) -> bool {
    let first = |db: Db| db.rows("SELECT count(*) FROM sqlite_schema", vec![], |row| row.get::<i64>(0));
    Db::open_to_read(path, Some(key)).and_then(first).is_ok()
}

/// Removes a keyring that waits beside a record that is open with the one before: it was written, but the record never
/// changed its key; unless somebody is about to change it.
fn forget_next(path: &Path) {
    if !matches!(Keyring::next_of(path), Ok(None))
        && let Ok(Some(held)) = Held::now(path)
    {
        held.forget_next();
    }
}

/// Whose passphrase opened the record: the recovery key, which is nobody's, changes no key.
fn of_whom(hand: &Hand) -> Result<&Worker> {
    hand.by().ok_or_else(|| Error::new(Kind::NotCoordinator).at("keys"))
}

/// Enters what becomes of the key. Nobody sits at a seat meanwhile: the record is held alone.
fn enter(db: &Db, worker: &Worker, stamp: &Stamp, what: &'static str) -> Result<()> {
    let stamp = entering::stamp(&Stamp { worker: worker.name.clone(), ..stamp.clone() });
    audit::write(db, "", &stamp, What::Keys, &[], Detail::of(what))
}

fn ring(worker: &Worker, passphrase: &str) -> Result<(Keyring, Sealed)> {
    let key = Key::random()?;
    let mut ring = Keyring::empty();
    ring.put(&key, worker, passphrase)?;
    let recovery = ring.renew_recovery(&key)?;
    Ok((ring, Sealed { key, recovery }))
}

/// The error of a record whose keys stay as they are.
fn of_record(error: Error, path: &Path) -> Error {
    unchanged(if error.place().is_some() { error } else { of_what_is_there(error, path).at(path.display()) })
}
