//! Encrypting a record, changing its key, and taking the encryption away: nothing is lost, and only who should can read.

use std::{fs, path::Path};

use guichet::{
    domain::{
        access::{Role, Worker},
        audit::What,
        time::Stamp,
        visit::Entry,
    },
    error::{Kind, Result},
    store::{
        Store,
        audit::Asked,
        backup::{self, Places},
        db::{Db, Open},
        encrypt::{self, Answered, Sealed},
        key::Key,
        keyring::{Hand, Keyring},
        visits::Recorded,
    },
};

use super::{draft, no_places, stamp, today};

pub const WORDS: &str = "sept chats au grenier";
const NAME: &str = "Zébulonne";

/// Who coordinates.
pub fn eb() -> Worker {
    Worker { name: "EB".to_owned(), role: Role::Coordinator }
}

fn plain(path: &Path) {
    let store = Store::open(path, Open::OrNew).expect("a record");
    record(&store, NAME, &stamp("1", 0)).expect("recorded");
}

fn sealed(path: &Path) -> Sealed {
    plain(path);
    encrypt::turn_on(path, &eb(), WORDS, &stamp("1", 0)).expect("encrypted").made
}

/// What somebody has in hand who opened the record with this key just now.
pub fn hand(path: &Path, key: &Key, by: &Worker) -> Hand {
    Hand::of(path, key, Some(by)).expect("a keyring")
}

fn record(store: &Store, name: &str, stamp: &Stamp) -> Result<Recorded> {
    store.record(today(), "", &draft(name), Entry::Queue, None, stamp)
}

/// Whether the bytes of a text lie in the file or its log.
fn holds(path: &Path, text: &str) -> bool {
    let file = path.display().to_string();
    let bytes = ["", "-wal", "-shm", ".keys"].map(|end| fs::read(format!("{file}{end}")).unwrap_or_default()).concat();
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

fn names(store: &Store) -> Vec<String> {
    store.queue(today()).expect("a day").into_iter().filter_map(|visit| visit.draft.calling_name).collect()
}

#[test]
fn a_record_is_encrypted_and_decrypted_without_a_loss() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("guichet.db");
    plain(&path);
    assert!(holds(&path, NAME), "the test sees what is not encrypted");
    let key = encrypt::turn_on(&path, &eb(), WORDS, &stamp("1", 0)).expect("encrypted").made.key;
    assert!(!holds(&path, NAME) && !holds(&path, "CREATE TABLE"));
    assert_eq!(Store::open(&path, Open::Existing).err().map(|error| error.kind()), Some(Kind::KeyNeeded));
    let (store, worker) = encrypt::open(&path, "eb", WORDS).expect("opened");
    assert_eq!((names(&store), worker), (vec![NAME.to_owned()], eb()));
    record(&store, "Quentine", &stamp("1", 5)).expect("recorded");
    assert_eq!(encrypt::turn_off(&hand(&path, &key, &eb()), &stamp("1", 1)).expect_err("in use").kind(), Kind::Locked);
    drop(store);
    assert!(!holds(&path, "Quentine"));
    encrypt::turn_off(&hand(&path, &key, &eb()), &stamp("1", 1)).expect("decrypted");
    assert!(!Keyring::path(&path).exists());
    assert_eq!(names(&Store::open(&path, Open::Existing).expect("a record")).len(), 2);
}

#[test]
fn a_new_record_is_encrypted_from_its_first_byte() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("new").join("guichet.db");
    let key = encrypt::create(&path, &eb(), WORDS).expect("made").key;
    let store = Store::open_with(&path, Open::Existing, Some(&key)).expect("opened");
    record(&store, NAME, &stamp("1", 0)).expect("recorded");
    store.save_draft("seat", "note", "Ernestine").expect("a draft");
    assert!(!holds(&path, NAME) && !holds(&path, "Ernestine"), "nor in the log, while it is open");
    assert_eq!(encrypt::create(&path, &eb(), WORDS).expect_err("there").kind(), Kind::Exists);
}

#[test]
fn a_wrong_passphrase_a_damaged_keyring_and_a_damaged_record_are_told_apart() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("guichet.db");
    drop(sealed(&path));
    let kind = |name: &str, words: &str| encrypt::open(&path, name, words).err().map(|error| error.kind());
    assert_eq!(kind("EB", "sept chiens au grenier"), Some(Kind::WrongPassphrase));
    assert_eq!(kind("MD", WORDS), Some(Kind::WrongPassphrase));
    let ring = fs::read(Keyring::path(&path)).expect("a keyring");
    fs::write(Keyring::path(&path), &ring[..ring.len() / 2]).expect("written");
    assert_eq!(kind("EB", WORDS), Some(Kind::BadKeys));
    fs::write(Keyring::path(&path), ring).expect("written");
    let mut bytes = fs::read(&path).expect("a record");
    bytes[100] ^= 1;
    fs::write(&path, bytes).expect("written");
    assert_eq!(kind("EB", WORDS), Some(Kind::Damaged));
}

/// The last entry of the audit: what became of the keys, and by whom.
fn last_entered(store: &Store) -> (What, String, String) {
    assert_eq!(store.verify_audit().expect("verified").broken, None, "one chain");
    let entry = store.audited(&Asked { most: 1, ..Asked::default() }).expect("the entries").remove(0);
    (entry.what, entry.detail, entry.worker)
}

#[test]
fn what_became_of_the_key_is_entered_with_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("guichet.db");
    let entered = |what: &str| (What::Keys, what.to_owned(), "EB".to_owned());
    let key = sealed(&path).key;
    let open = |key: Option<&Key>| Store::open_with(&path, Open::Existing, key).expect("opened");
    assert_eq!(last_entered(&open(Some(&key))), entered("encrypt"));
    let key = encrypt::rekey(&hand(&path, &key, &eb()), WORDS, &stamp("1", 1)).expect("another key").made.key;
    assert_eq!(last_entered(&open(Some(&key))), entered("rekey"));
    encrypt::turn_off(&hand(&path, &key, &eb()), &stamp("1", 2)).expect("decrypted");
    assert_eq!(last_entered(&open(None)), entered("decrypt"));
}

/// Whatever the reason: the record, its keyring and its answer stay as they were.
#[test]
fn where_it_cannot_be_entered_the_key_stays_what_it_was() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("guichet.db");
    plain(&path);
    let refuses = "CREATE TRIGGER refused BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'refused'); END";
    let may_enter =
        |key: Option<&Key>, sql: &str| Db::open(&path, key).and_then(|db| db.batch(sql)).expect("a trigger");
    may_enter(None, refuses);
    let said = encrypt::turn_on(&path, &eb(), WORDS, &stamp("1", 0)).expect_err("refused");
    assert!(said.kind() == Kind::System && said.place().is_some_and(|place| place.starts_with("keys: ")), "{said:?}");
    may_enter(None, "DROP TRIGGER refused");
    let key = encrypt::turn_on(&path, &eb(), WORDS, &stamp("1", 0)).expect("encrypted").made.key;
    may_enter(Some(&key), refuses);
    encrypt::rekey(&hand(&path, &key, &eb()), WORDS, &stamp("1", 1)).expect_err("refused");
    encrypt::turn_off(&hand(&path, &key, &eb()), &stamp("1", 1)).expect_err("refused");
    let store = encrypt::open(&path, "EB", WORDS).expect("opened").0;
    assert_eq!((store.encryption_answered().expect("read"), names(&store)), (Answered::Nothing, vec![NAME.to_owned()]));
    for left in ["guichet.db.rekey.part", "guichet.db.keys.new"] {
        assert!(!folder.path().join(left).exists(), "{left}");
    }
}

#[test]
fn another_key_shuts_out_who_copied_the_old_one() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("guichet.db");
    let old = sealed(&path);
    let new = encrypt::rekey(&hand(&path, &old.key, &eb()), WORDS, &stamp("1", 1)).expect("another key").made;
    assert_eq!(Store::open_with(&path, Open::Existing, Some(&old.key)).err().map(|e| e.kind()), Some(Kind::Damaged));
    assert_eq!(names(&encrypt::open(&path, "EB", WORDS).expect("opened").0), [NAME]);
    assert!(encrypt::recover(&path, &old.recovery.groups().concat()).is_err());
    assert_eq!(names(&encrypt::recover(&path, &new.recovery.groups().concat()).expect("opened")), [NAME]);
}

/// A change of keys that was killed between the record's rename and the keyring's is finished by whoever opens it next;
/// one that was killed before the record's is forgotten.
#[test]
fn a_change_of_keys_that_was_cut_short_still_opens() {
    let folder = tempfile::tempdir().expect("a folder");
    let (path, other) = (folder.path().join("guichet.db"), folder.path().join("other.db"));
    let old = sealed(&path);
    fs::copy(&path, &other).expect("copied");
    fs::copy(Keyring::path(&path), Keyring::path(&other)).expect("copied");
    encrypt::rekey(&hand(&other, &old.key, &eb()), "un autre secret long", &stamp("1", 1)).expect("another key");
    let waiting = folder.path().join("guichet.db.keys.new");
    fs::copy(Keyring::path(&other), &waiting).expect("the new keyring waits");
    assert_eq!(names(&encrypt::open(&path, "EB", WORDS).expect("the old key fits").0), [NAME]);
    assert!(!waiting.exists(), "it was for nothing");
    fs::copy(Keyring::path(&other), &waiting).expect("the new keyring waits");
    fs::rename(&other, &path).expect("the record has its new key");
    assert_eq!(names(&encrypt::open(&path, "EB", "un autre secret long").expect("the new key fits").0), [NAME]);
    assert!(!waiting.exists() && encrypt::open(&path, "EB", WORDS).is_err());
}

#[test]
fn a_backup_of_an_encrypted_record_opens_with_the_recovery_key_alone_on_another_machine() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("guichet.db");
    let Sealed { key, recovery } = sealed(&path);
    let stick = folder.path().join("stick");
    fs::create_dir(&stick).expect("a stick");
    let places = Places { folder: folder.path().join("backups"), second: Some(stick) };
    let now = "2026-11-18T18:00:00".parse().expect("a moment");
    let made = backup::make(&path, Some(&key), &places, now).expect("a backup");
    let file = made.second.expect("a second place").expect("copied");
    assert!(!holds(&file, NAME));
    assert_eq!(backup::verify(&file, None).expect_err("no key").kind(), Kind::KeyNeeded);
    let elsewhere = folder.path().join("elsewhere").join("guichet.db");
    let ring = Keyring::of(&file).expect("read").expect("a keyring beside the backup");
    let found = ring.recover(&recovery.groups().join(" ")).expect("the recovery key fits");
    backup::restore(&file, &elsewhere, Some(&found), &no_places(), false, now).expect("restored");
    assert_eq!(names(&encrypt::open(&elsewhere, "EB", WORDS).expect("opened").0), [NAME]);
    assert_eq!(backup::plain_copies(&path, Some(&key), &places).expect("copies"), Vec::<std::path::PathBuf>::new());
}

#[test]
fn who_holds_a_record_that_was_replaced_writes_nothing_more() {
    let folder = tempfile::tempdir().expect("a folder");
    let (path, other) = (folder.path().join("guichet.db"), folder.path().join("other.db"));
    plain(&path);
    plain(&other);
    let store = Store::open(&path, Open::Existing).expect("a record");
    fs::rename(&other, &path).expect("replaced");
    let refused = record(&store, "Quentine", &stamp("1", 5)).expect_err("replaced");
    assert_eq!(refused.kind(), Kind::Replaced);
}

/// Below this SQLite can lose committed rows when two connections write their logs back at once.
#[test]
fn the_engine_is_new_enough() {
    let version: Vec<u32> = rusqlite::version().split('.').map(|part| part.parse().expect("a number")).collect();
    assert!(version.as_slice() >= &[3, 51, 3][..], "{version:?}");
}
