//! A backup put in the place of an encrypted record that was left with something in its log: killed at any write, and with
//! each of them failing. The record is the one or the other, somebody's passphrase opens it, and what was set aside is
//! opened by whoever could open it before.

use std::{fs, os::unix::fs::PermissionsExt as _, path::PathBuf};

use guichet::domain::visit::{Entry, VisitDraft};

use crate::{
    fixture::Fixture,
    form::{Form, Held, copied, files},
    keys::held_at,
    kills::at_work,
    real::{House, PASSPHRASE, open},
    strace::{self, Calls, Ended, NAMES, SYNCS, WRITES},
};

const RESTORE: &[&str] = &["restore", "copies/made.db", "--force"];

/// Whoever is in the record's keyring and not yet in the backup's.
const MD: (&str, &str) = ("MD", "trois vélos sous la pluie");

const EB: (&str, &str) = ("EB", PASSPHRASE);

/// A house with a backup of its encrypted record.
fn backed_up() -> House {
    let house = at_work(Form::Encrypted);
    let made = house.done(&["backup", "--to", &house.text("copies")]);
    let made = PathBuf::from(made.trim().rsplit_once(": ").expect("a path").1);
    fs::rename(&made, house.path("copies/made.db")).expect("another name");
    fs::rename(made.with_extension("db.keys"), house.path("copies/made.db.keys")).expect("another name");
    house
}

/// One visit more, which is in the log only. Copied while it is open, the log is as a program leaves it that is killed.
fn left_open(house: &House) -> House {
    let store = open(&house.db());
    let draft = VisitDraft { note: "dans le journal d'écriture".to_owned(), ..VisitDraft::default() };
    store.record(crate::today(), "", &draft, Entry::Queue, None, &crate::stamp()).expect("recorded");
    let left = copied(house);
    assert!(fs::metadata(left.path("guichet.db-wal")).is_ok_and(|log| log.len() > 0), "something is in the log");
    left
}

/// A house with a backup, whose record has gone on since: another worker, another visit.
fn house() -> House {
    static MADE: Fixture = Fixture::new(|_| {
        let house = backed_up();
        let file = house.write("md", format!("{}\n", MD.1));
        fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).expect("for its owner alone");
        house.done(&["workers", "add", MD.0, "--new-passphrase-file", &file]);
        left_open(&house)
    });
    MADE.house(Form::Encrypted)
}

/// The same with another key: that of the backup does not open the record, and its log cannot be written into it.
fn with_other_key() -> House {
    static MADE: Fixture = Fixture::new(|_| {
        let house = backed_up();
        house.done(&["rekey"]);
        left_open(&house)
    });
    MADE.house(Form::Encrypted)
}

/// What is held before, and after a restore that nobody disturbs.
struct States {
    before: Held,
    after: Held,
}

fn states() -> States {
    let (untouched, done) = (house(), house());
    strace::peacefully(&done, RESTORE);
    let states = States { before: held_at(&untouched.db(), MD), after: held_at(&done.db(), EB) };
    assert!(states.before.visits.len() == 4 && states.after.visits.len() == 3);
    states
}

/// The only record that was set aside; what has its name is whole.
fn kept(house: &House) -> Option<PathBuf> {
    let kept = files(house, "", ".bak");
    assert!(kept.len() <= 1, "{kept:?}");
    kept.first().map(|name| house.path(name))
}

fn judge(house: &House, ended: &Ended, States { before, after }: &States, again: bool) {
    let set_aside = kept(house);
    if let Some(kept) = &set_aside {
        assert_eq!(held_at(kept, MD), *before, "what is set aside is whole, and MD opens it: {ended:?}");
    }
    // Where its name could not be given back, it is said where it lies.
    if !house.db().exists() {
        let kept = set_aside.expect("it lies somewhere");
        assert!(ended.answer.err.contains(&kept.display().to_string()), "{ended:?}");
        return;
    }
    let found = held_at(&house.db(), EB);
    assert!(found == *before || found == *after, "neither before nor after: {found:?}, {ended:?}");
    if !ended.killed && ended.answer.status == 0 || !ended.answer.out.is_empty() {
        assert_eq!(found, *after, "{ended:?}");
    }
    if found == *after {
        assert!(set_aside.is_some(), "what was there is kept: {ended:?}");
    } else {
        assert_eq!(held_at(&house.db(), MD), *before, "whoever opened it opens it: {ended:?}");
    }
    if again {
        strace::peacefully(house, RESTORE);
        assert_eq!(held_at(&house.db(), EB), *after, "asked for again, it is done");
        assert!(files(house, "", ".part").is_empty(), "{:?}", files(house, "", ".part"));
    }
}

/// The calls at which something is tried: all that write where that was asked for, else those that give and take names.
fn calls() -> (Calls, &'static str) {
    let which = if strace::is_all() { WRITES } else { NAMES };
    (Calls::of(&house(), which, RESTORE), which)
}

/// Without asking for all of them, how many are tried.
const FEW: usize = 8;

/// How many are tried until one is asked for again.
const AGAIN: usize = 6;

#[test]
fn killed_at_any_write_both_the_record_and_what_was_set_aside_open() {
    if !strace::is_there() {
        return;
    }
    let ((calls, _), states) = (calls(), states());
    let places = calls.places(FEW);
    for (number, place) in places.iter().enumerate() {
        let house = house();
        let ended = strace::run(&house, &calls.kill_at(*place), RESTORE);
        println!("call {place} of {}: killed {}", calls.len(), ended.killed);
        judge(&house, &ended, &states, number % AGAIN == 0);
    }
    println!("tried: restore over a log, killed {} times", places.len());
}

/// Of a log that cannot be written into its record there is a moment at which it has only the name aside.
#[test]
fn killed_with_a_log_of_another_key_the_old_record_is_whole_at_one_name_at_least() {
    if !strace::is_there() {
        return;
    }
    let (untouched, done) = (with_other_key(), with_other_key());
    let calls = Calls::of(&done, NAMES, RESTORE);
    let (before, after) = (held_at(&untouched.db(), EB), held_at(&done.db(), EB));
    assert_eq!(held_at(&kept(&done).expect("set aside"), EB), before);
    assert!(before.visits.len() == 4 && after.visits.len() == 3);
    for place in calls.places(calls.len()) {
        let house = with_other_key();
        let ended = strace::run(&house, &calls.kill_at(place), RESTORE);
        println!("call {place} of {}", calls.len());
        let there = held_at(&house.db(), EB);
        let is_kept = kept(&house).is_some_and(|kept| held_at(&kept, EB) == before);
        assert!(there == before || is_kept, "{ended:?}");
        assert!(there.visits.len() >= 3 && (there != after || is_kept), "{ended:?}");
    }
}

#[test]
fn a_disk_that_fails_at_any_write_leaves_what_opens_and_says_where() {
    if !strace::is_there() {
        return;
    }
    let ((calls, which), states) = (calls(), states());
    let synced = Calls::of(&house(), SYNCS, RESTORE);
    let (mut tried, mut told) = (0, 0);
    for (calls, few) in [(&calls, FEW), (&synced, 3)] {
        for place in calls.places(few) {
            for fault in [calls.fail_at(place, "EIO"), calls.fail_from(place, "EIO")] {
                let house = house();
                let ended = strace::run(&house, &fault, RESTORE);
                println!("{which}, call {place} of {}: {}", calls.len(), ended.answer.status);
                tried += 1;
                told += usize::from(ended.answer.status != 0);
                judge(&house, &ended, &states, tried % AGAIN == 0);
            }
        }
    }
    println!("tried: restore over a log, EIO {tried} times, told {told} times");
    assert!(told > 0, "nothing ever failed");
}

#[test]
fn a_disk_without_second_names_gets_the_record_moved_and_moved_back() {
    if !strace::is_there() {
        return;
    }
    let states = states();
    let linkless = ["?link:error=EPERM:when=1+", "?linkat:error=EPERM:when=1+"].map(String::from);
    let mut refused = 0;
    // The keyring's copy, the record, the waiting keyring, the backup, the keyring's name.
    for place in 0..=5 {
        for and_after in ["", "+"] {
            let house = house();
            let mut faults = linkless.to_vec();
            if place > 0 {
                faults.push(format!("?rename:error=EIO:when={place}{and_after}"));
            }
            let ended = strace::run(&house, &strace::under(&faults), RESTORE);
            println!("rename {place}{and_after}: {ended:?}");
            assert!(place > 0 || ended.answer.status == 0, "{ended:?}");
            refused += usize::from(ended.answer.status != 0);
            judge(&house, &ended, &states, place == 0);
        }
    }
    assert!(refused >= 5, "{refused}");
}

#[test]
fn a_keyring_that_cannot_be_copied_refuses_the_restore_and_a_damaged_one_goes_along() {
    let (house, keys) = (house(), "guichet.db.keys");
    let before = held_at(&copied(&house).db(), MD);
    fs::rename(house.path(keys), house.path("spare")).expect("it goes");
    fs::create_dir(house.path(keys)).expect("nothing that can be read");
    let answer = strace::run(&house, &["env".to_owned()], RESTORE).answer;
    assert!(answer.status != 0 && answer.err.contains(keys), "{answer:?}");
    assert_eq!(kept(&house), None, "nothing is set aside");
    fs::remove_dir(house.path(keys)).expect("it goes");
    fs::rename(house.path("spare"), house.path(keys)).expect("it is back");
    assert_eq!(held_at(&house.db(), MD), before);
    house.write(keys, "abîmé");
    strace::peacefully(&house, RESTORE);
    let kept = kept(&house).expect("set aside");
    assert!(held_at(&kept, EB).visits.len() == 4, "what was set aside has a keyring that opens it");
    let copy = kept.with_extension("bak.keys.other");
    assert_eq!(fs::read_to_string(&copy).expect("copied as it is"), "abîmé");
    assert_eq!(fs::metadata(&copy).expect("there").permissions().mode() & 0o077, 0, "for its owner alone");
    held_at(&house.db(), EB);
}
