//! Two people who change who can open a record at the same time: each change is made on what is there by then, or not at
//! all, and whoever could open the record before can open it afterwards.

use std::{
    path::{Path, PathBuf},
    thread,
};

use guichet::{
    domain::access::{Role, Worker},
    error::{Kind, Result},
    store::{
        Store,
        backup::{self, Places},
        db::Open,
        encrypt::{self, Sealed},
        keyring::Keyring,
    },
};
use tempfile::TempDir;

use super::{
    encryption::{WORDS, eb, hand},
    no_places, stamp,
};

const OTHERS: &str = "trois vélos sous la pluie";

fn worker(name: &str, role: Role) -> Worker {
    Worker { name: name.to_owned(), role }
}

fn md() -> Worker {
    worker("MD", Role::Worker)
}

/// An encrypted record that EB and MD open.
fn shared() -> (TempDir, PathBuf, Sealed) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("guichet.db");
    let sealed = encrypt::create(&path, &eb(), WORDS).expect("made");
    hand(&path, &sealed.key, &eb()).give(&md(), WORDS).expect("given");
    (folder, path, sealed)
}

fn refused<T>(done: Result<T>) -> (Kind, String) {
    let error = done.err().expect("refused");
    (error.kind(), error.place().unwrap_or_default().to_owned())
}

fn conflict(about: &str) -> (Kind, String) {
    (Kind::Conflict, about.to_owned())
}

fn opens(path: &Path, name: &str, passphrase: &str) -> bool {
    encrypt::open(path, name, passphrase).is_ok()
}

fn names(path: &Path) -> Vec<String> {
    let ring = Keyring::of(path).expect("read").expect("a keyring");
    ring.workers().into_iter().map(|worker| worker.name.clone()).collect()
}

#[test]
fn changes_of_different_things_are_both_made() {
    let (_folder, path, Sealed { key, recovery }) = shared();
    let hands = [eb(), eb(), eb(), md()].map(|by| hand(&path, &key, &by));
    hands[0].give(&worker("CC", Role::Worker), WORDS).expect("given");
    let sheet = hands[1].renew_recovery().expect("made").made;
    hands[2].give(&worker("DD", Role::Worker), WORDS).expect("given");
    hands[3].give(&md(), OTHERS).expect("changed");
    assert_eq!(names(&path), ["EB", "MD", "CC", "DD"]);
    assert!(opens(&path, "CC", WORDS) && opens(&path, "DD", WORDS) && opens(&path, "EB", WORDS));
    assert!(opens(&path, "MD", OTHERS) && !opens(&path, "MD", WORDS));
    encrypt::recover(&path, &sheet.groups().concat()).expect("the new sheet opens it");
    assert!(encrypt::recover(&path, &recovery.groups().concat()).is_err(), "the one before does not");
}

#[test]
fn the_second_change_of_the_same_thing_is_refused() {
    let (_folder, path, Sealed { key, .. }) = shared();
    let (one, other) = (hand(&path, &key, &eb()), hand(&path, &key, &eb()));
    one.give(&worker("CC", Role::Worker), WORDS).expect("given");
    assert_eq!(refused(other.give(&worker("CC", Role::Coordinator), OTHERS)), conflict("keys-worker"));
    assert!(opens(&path, "CC", WORDS) && !opens(&path, "CC", OTHERS));
    let sheet = one.renew_recovery().expect("made").made;
    assert_eq!(refused(other.renew_recovery()), conflict("keys-sheet"));
    encrypt::recover(&path, &sheet.groups().concat()).expect("the first one's sheet opens it");
}

#[test]
fn whoever_was_taken_away_changes_nothing_more() {
    let (_folder, path, Sealed { key, .. }) = shared();
    let sk = worker("SK", Role::Coordinator);
    hand(&path, &key, &eb()).give(&sk, WORDS).expect("given");
    let (mds, ebs, sks) = (hand(&path, &key, &md()), hand(&path, &key, &eb()), hand(&path, &key, &sk));
    ebs.take_away("md").expect("taken away");
    assert_eq!(refused(mds.give(&md(), OTHERS)), conflict("keys-yours"));
    ebs.take_away("SK").expect("taken away");
    assert_eq!(refused(sks.take_away("EB")), conflict("keys-yours"), "two who take each other away");
    assert_eq!(refused(encrypt::rekey(&sks, WORDS, &stamp("1", 1))), conflict("keys-yours"));
    assert_eq!(refused(encrypt::turn_off(&sks, &stamp("1", 1))), conflict("keys-yours"));
    assert_eq!(names(&path), ["EB"]);
    assert!(opens(&path, "EB", WORDS));
}

#[test]
fn somebody_coordinates_at_every_moment() {
    let (_folder, path, Sealed { key, .. }) = shared();
    let ebs = hand(&path, &key, &eb());
    assert_eq!(refused(ebs.give(&worker("EB", Role::Worker), WORDS)).0, Kind::LastCoordinator);
    assert_eq!(refused(ebs.take_away("EB")).0, Kind::LastCoordinator);
    ebs.give(&worker("MD", Role::Coordinator), OTHERS).expect("given");
    ebs.give(&worker("EB", Role::Worker), WORDS).expect("MD coordinates");
}

#[test]
fn nothing_is_written_with_the_key_of_before() {
    let (_folder, path, Sealed { key, .. }) = shared();
    let (early, mds, one) = (hand(&path, &key, &eb()), hand(&path, &key, &md()), hand(&path, &key, &eb()));
    let renewed = encrypt::rekey(&one, WORDS, &stamp("1", 1)).expect("another key").made;
    let ring = Keyring::of(&path).expect("read");
    assert_eq!(refused(early.give(&worker("DD", Role::Worker), OTHERS)), conflict("keys-changed"));
    assert_eq!(refused(mds.give(&md(), OTHERS)), conflict("keys-changed"));
    assert_eq!(refused(early.take_away("MD")), conflict("keys-changed"));
    assert_eq!(refused(early.renew_recovery()), conflict("keys-changed"));
    assert_eq!(refused(encrypt::rekey(&early, WORDS, &stamp("1", 1))), conflict("keys-changed"));
    assert_eq!(refused(encrypt::turn_off(&early, &stamp("1", 1))), conflict("keys-changed"));
    assert_eq!(Keyring::of(&path).expect("read"), ring);
    assert!(opens(&path, "EB", WORDS));
    let late = hand(&path, &renewed.key, &eb());
    encrypt::turn_off(&hand(&path, &renewed.key, &eb()), &stamp("1", 1)).expect("decrypted");
    assert_eq!(refused(late.give(&md(), OTHERS)), conflict("keys-changed"));
    assert!(!Keyring::path(&path).exists());
    Store::open(&path, Open::Existing).expect("not encrypted");
}

#[test]
fn another_key_and_none_are_for_the_passphrase_that_holds_now() {
    let (_folder, path, Sealed { key, .. }) = shared();
    let (early, other) = (hand(&path, &key, &eb()), hand(&path, &key, &eb()));
    other.give(&eb(), OTHERS).expect("changed");
    assert_eq!(refused(encrypt::rekey(&early, WORDS, &stamp("1", 1))), conflict("keys-yours"));
    assert_eq!(refused(encrypt::turn_off(&early, &stamp("1", 1))), conflict("keys-yours"));
    assert!(opens(&path, "EB", OTHERS) && opens(&path, "MD", WORDS));
}

#[test]
fn a_backup_with_another_key_that_was_put_back_meanwhile_keeps_its_keyring() {
    let (folder, path, Sealed { key, .. }) = shared();
    let places = Places { folder: folder.path().join("backups"), second: None };
    let now = "2026-11-18T18:00:00".parse().expect("a moment");
    let made = backup::make(&path, Some(&key), &places, now).expect("a backup");
    let renewed = encrypt::rekey(&hand(&path, &key, &eb()), OTHERS, &stamp("1", 1)).expect("another key").made;
    let early = hand(&path, &renewed.key, &eb());
    backup::restore(&made.file, &path, Some(&key), &no_places(), true, now).expect("put back");
    assert!(!folder.path().join("guichet.db.keys.new").exists());
    assert_eq!(refused(early.give(&md(), OTHERS)), conflict("keys-changed"));
    assert!(opens(&path, "EB", WORDS) && opens(&path, "MD", WORDS));
}

#[test]
fn of_two_who_encrypt_at_once_one_does() {
    for there in [false, true] {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("guichet.db");
        if there {
            drop(Store::open(&path, Open::OrNew).expect("a record"));
        }
        let begin = |words: &'static str| {
            let path = path.clone();
            let turn_on =
                |path: &Path, by: &Worker, words: &str| encrypt::turn_on(path, by, words, &stamp("1", 0)).map(drop);
            let create = |path: &Path, by: &Worker, words: &str| encrypt::create(path, by, words).map(drop);
            move || if there { turn_on(&path, &eb(), words) } else { create(&path, &eb(), words) }
        };
        let (one, other) = (thread::spawn(begin(WORDS)), thread::spawn(begin(OTHERS)));
        let (one, other) = (one.join().expect("it ended"), other.join().expect("it ended"));
        assert_eq!((opens(&path, "EB", WORDS), opens(&path, "EB", OTHERS)), (one.is_ok(), other.is_ok()));
        let kinds: Vec<Kind> = [one, other].into_iter().filter_map(|done| done.err().map(|e| e.kind())).collect();
        assert_eq!(kinds, [Kind::Exists], "there before: {there}");
    }
}

#[test]
fn a_sheet_that_opens_nothing_any_more_is_not_kept_for_another() {
    let (_folder, path, Sealed { key, recovery }) = shared();
    let missing = || Keyring::of(&path).expect("read").expect("a keyring").sheet_is_missing();
    let newer = hand(&path, &key, &eb()).renew_recovery().expect("made").made;
    encrypt::keep_sheet(&path, &recovery).expect("nothing to note");
    assert!(missing());
    encrypt::keep_sheet(&path, &newer).expect("noted");
    assert!(!missing());
}

/// Under another writing the record would not know them: neither their cases nor their notes would be theirs.
#[test]
fn whoever_has_a_passphrase_stays_written_as_they_are() {
    let (_folder, path, sealed) = shared();
    let given = hand(&path, &sealed.key, &eb()).give(&worker(" md", Role::Coordinator), OTHERS).expect("given").made;
    assert_eq!(given, worker("MD", Role::Coordinator));
    assert_eq!(names(&path), ["EB", "MD"]);
    assert_eq!(encrypt::open(&path, "mD", OTHERS).expect("opened").1, given);
    assert_eq!(hand(&path, &sealed.key, &eb()).take_away("md").expect("taken away").made, given);
}
