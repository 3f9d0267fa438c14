//! Killed at every write while a record is encrypted, gets another key, or is decrypted: it is as it was or as it is to be,
//! somebody's passphrase opens it at every moment, and nothing that was in it is lost.

use std::{
    cell::Cell,
    fs::{self, Permissions},
    os::unix::fs::PermissionsExt as _,
    path::Path,
};

use guichet::{
    error::Kind,
    store::{
        Store,
        db::{Db, Open},
        encrypt,
        recovery::RecoveryKey,
    },
};

use crate::{
    UNUSABLE,
    form::{Form, Held, copied, held_in, raw, texts},
    kills::{at_work, killed_at_each_write},
    real::{House, PASSPHRASE, bytes},
    strace::{self, Ended},
};

/// Encrypts a record with the passphrase that lies there.
pub const ENCRYPT: [&str; 3] = ["encrypt", "--new-passphrase-file", "passphrase"];

/// Another passphrase.
pub const OTHER: &str = "huit chats au grenier";

/// How many places are tried in the everyday run: each of them costs several derivations of a key.
const FEW: usize = 2;

/// How a file begins that is not encrypted.
const PLAIN: &[u8] = b"SQLite format 3\0";

/// Whether the record's file is not encrypted.
pub fn is_plain(house: &House) -> bool {
    bytes(&house.db()).starts_with(PLAIN)
}

/// What is held, opened as anybody would: as it is where it is not encrypted, else with the passphrase.
fn held_by_passphrase(house: &House) -> Held {
    held_at(&house.db(), ("EB", PASSPHRASE))
}

/// The same of a record anywhere, opened by anybody.
pub fn held_at(db: &Path, (name, passphrase): (&str, &str)) -> Held {
    let store = if bytes(db).starts_with(PLAIN) {
        Store::open(db, Open::Existing)
    } else {
        encrypt::open(db, name, passphrase).map(|(store, _)| store)
    };
    let store = store.expect("the passphrase opens it");
    held_in(&Db::open(db, store.key()).expect("open"))
}

/// The passphrase's file, as the commands want it: also for the passphrase that is to come.
fn ready(form: Form) -> House {
    let house = at_work(form);
    house.keeps_passphrase();
    house
}

/// Where each of so many places is begun again, and not only looked at: every one in the everyday run, every eighth where
/// all of them are tried.
fn is_begun_again(seen: &Cell<usize>) -> bool {
    seen.set(seen.get() + 1);
    !strace::is_all() || seen.get().is_multiple_of(8)
}

/// A sheet from before a change that was cut short still opens the record, or is said to be one of before: nothing is
/// damaged. Each time in a copy, because whoever opens the record ends the change.
pub fn opens_or_is_of_before(house: &House, sheet: &str) {
    let said = encrypt::recover(&copied(house).db(), sheet).map(drop);
    if let Err(error) = said {
        let is_of_before = matches!(error.place(), Some("recovery" | "recovery-before"));
        assert!(error.kind() == Kind::WrongPassphrase && is_of_before, "{error:?}");
    }
}

/// The recovery key of a house whose record is encrypted, said now.
fn said_recovery_key(house: &House) -> String {
    strace::peacefully(house, &["recovery", "--sheet", "avant.txt"]);
    let sheet = fs::read_to_string(house.path("avant.txt")).expect("the sheet");
    RecoveryKey::found_in(&sheet).expect("the key on it").groups().concat()
}

/// How many entries the audit has of the key.
fn entered(house: &House) -> usize {
    texts(&raw(house), "SELECT detail FROM audit WHERE what = 'keys' AND detail IN ('encrypt', 'rekey', 'decrypt')")
        .len()
}

fn changed(name: &str, form: Form, args: &[&str], is_done: impl Fn(&House) -> bool) {
    if !strace::is_there() {
        return;
    }
    let house = ready(form);
    let sheet = (form == Form::Encrypted).then(|| said_recovery_key(&house));
    let (before, entries) = (held_by_passphrase(&house), entered(&house));
    let seen = Cell::default();
    killed_at_each_write((name, form, FEW), &house, args, |house, ended: &Ended, _| {
        if let Some(sheet) = sheet.as_ref().filter(|_| !is_plain(house)) {
            opens_or_is_of_before(house, sheet);
        }
        assert_eq!(held_by_passphrase(house), before, "something was lost on the way");
        assert_eq!(entered(house), entries + usize::from(is_done(house)), "its entry is there with it: {ended:?}");
        let half = house.path("guichet.db.rekey.part");
        assert!(
            is_plain(house) || !half.exists(),
            "whoever opens it removes the copy that anybody may be able to read"
        );
        if !ended.killed || !ended.answer.out.is_empty() {
            assert!(is_done(house), "{ended:?}");
        }
        if is_begun_again(&seen) {
            // Begun again, it is done, and leaves nothing half-made.
            if !is_done(house) {
                strace::peacefully(house, args);
            }
            assert!(is_done(house));
            assert_eq!(held_by_passphrase(house), before);
            house.done(&["add", "log // ensuite"]);
        }
    });
}

#[test]
fn a_new_encrypted_record_killed_at_any_write_is_in_nobodys_way() {
    if !strace::is_there() {
        return;
    }
    let house = House::settled();
    house.keeps_passphrase();
    killed_at_each_write(("new encrypted record", Form::Encrypted, FEW), &house, &ENCRYPT, |house, ended, _| {
        assert!(ended.killed || !is_plain(house), "{ended:?}");
        if !house.path("guichet.db.keys").exists() {
            house.done(&["encrypt", "--new-passphrase-file", &house.text("passphrase")]);
        }
        house.done(&["add", "log // ensuite"]);
        assert!(!is_plain(house), "begun with the keyring that lay there");
        // From now on it is a record that somebody would miss.
        fs::remove_file(house.db()).expect("deleted");
        assert_eq!(house.run(&["queue"]).status, 6);
    });
}

#[test]
fn encrypting_killed_at_any_write_leaves_a_record_that_opens() {
    changed("encrypt", Form::Plain, &ENCRYPT, |house| !is_plain(house));
}

#[test]
fn decrypting_killed_at_any_write_leaves_a_record_that_opens() {
    changed("decrypt", Form::Encrypted, &["decrypt", "--yes"], is_plain);
}

#[test]
fn another_key_killed_at_any_write_leaves_a_record_that_the_passphrase_opens() {
    if !strace::is_there() {
        return;
    }
    let house = ready(Form::Encrypted);
    let sheet = said_recovery_key(&house);
    let (before, entries) = (held_by_passphrase(&house), entered(&house));
    let old = house.key();
    let seen = Cell::default();
    killed_at_each_write(("another key", Form::Encrypted, FEW), &house, &["rekey"], |house, ended, _| {
        opens_or_is_of_before(house, &sheet);
        assert_eq!(held_by_passphrase(house), before);
        let renewed = Db::open(&house.db(), old.as_ref()).is_err();
        if !ended.killed || !ended.answer.out.is_empty() {
            assert!(renewed, "{ended:?}");
        }
        assert_eq!(entered(house), entries + usize::from(renewed), "its entry is there with it: {ended:?}");
        assert!(!house.path("guichet.db.keys.new").exists(), "the keyring that waited has its name, or is gone");
        if is_begun_again(&seen) {
            house.done(&["add", "log // ensuite"]);
            house.done(&["rekey"]);
        }
    });
}

#[test]
fn another_passphrase_killed_at_any_write_leaves_one_that_opens() {
    if !strace::is_there() {
        return;
    }
    let house = ready(Form::Encrypted);
    fs::write(house.path("other"), OTHER).expect("another passphrase");
    fs::set_permissions(house.path("other"), Permissions::from_mode(0o600)).expect("for its owner alone");
    let args = ["passphrase", "--new-passphrase-file", "other"];
    killed_at_each_write(("another passphrase", Form::Encrypted, FEW), &house, &args, |house, ended, _| {
        let opens = |passphrase: &str| encrypt::unlock(&house.db(), "EB", passphrase).is_ok();
        assert!(opens(PASSPHRASE) != opens(OTHER), "one of the two, and not both");
        assert!(!ended.answer.out.is_empty() <= opens(OTHER), "{ended:?}");
    });
}

/// Killed when the record has its new key and the keyring of it still waits: nobody was shown the new recovery key.
#[test]
fn the_sheet_of_before_is_said_to_be_of_before_where_another_key_was_cut_short() {
    if !strace::is_there() {
        return;
    }
    let house = ready(Form::Encrypted);
    let sheet = said_recovery_key(&house);
    let done = copied(&house);
    let renames = "?rename,?renameat,?renameat2";
    let calls = strace::Calls::of(&done, renames, &["rekey"]);
    let is_cut_short = |place: &usize| {
        let house = copied(&house);
        let ended = strace::run(&house, &calls.kill_at(*place), &["rekey"]);
        let has_other_key = Db::open(&house.db(), house.key().as_ref()).is_err();
        (ended.killed && has_other_key && house.path("guichet.db.keys.new").exists()).then_some(house)
    };
    let house = (0..calls.len()).find_map(|place| is_cut_short(&place)).expect("such a moment");
    let said = encrypt::recover(&house.db(), &sheet).err().expect("it does not open it");
    assert_eq!((said.kind(), said.place()), (Kind::WrongPassphrase, Some("recovery-before")));
    house.write("sheet", &sheet);
    fs::set_permissions(house.path("sheet"), Permissions::from_mode(0o600)).expect("for its owner alone");
    for args in [
        ["passphrase", "--recovery-file", "sheet", "--new-passphrase-file", "passphrase"].as_slice(),
        &["doctor", "--recovery-file", "sheet"],
    ] {
        let ended = strace::run(&house, &["env".to_owned()], args).answer;
        ended.is_refusal(UNUSABLE, "cette feuille est celle de l'ancienne clé");
    }
    let found = house.run(&["doctor"]).out;
    assert!(found.contains("Un changement de clé a été interrompu"), "{found}");
    // A passphrase ends it, and then somebody is told that nobody has the new recovery key.
    house.done(&["queue"]);
    assert!(house.run(&["doctor"]).out.contains("personne n'a confirmé avoir noté la clé de secours"));
}
