//! A disk that says no while the keys change: what is said to be done is done, what is said not to be done is not, a
//! passphrase opens the record at every moment, and a recovery key that was handed out opens what it was said to open.

use std::{
    fs::{self, Permissions},
    os::unix::fs::PermissionsExt as _,
};

use guichet::store::{
    backup,
    db::Db,
    encrypt,
    keyring::Keyring,
    recovery::{GROUPS, RecoveryKey},
};

use crate::{
    fixture::Fixture,
    form::{Form, Held, copied, files, held_in},
    io::is_told,
    keys::{ENCRYPT, OTHER, held_at, is_plain},
    kills,
    real::{House, PASSPHRASE},
    strace::{self, ANY_ROOM, Calls, Ended, SYNCS},
};

/// The sheet that somebody has before anything is changed.
const SHEET: &str = "avant.txt";

/// A house with a sheet of the recovery key, where its record is encrypted, and with another passphrase to be given.
fn with_a_sheet(form: Form) -> House {
    static MADE: Fixture = Fixture::new(|form| {
        let house = kills::at_work(form);
        house.keeps_passphrase();
        house.write("other", format!("{OTHER}\n"));
        fs::set_permissions(house.path("other"), Permissions::from_mode(0o600)).expect("for its owner alone");
        if form == Form::Encrypted {
            strace::peacefully(&house, &["recovery", "--sheet", SHEET]);
        }
        house
    });
    MADE.house(form)
}

/// The recovery key in a text, where there is a whole one.
fn key_in(text: &str) -> Option<String> {
    let key = RecoveryKey::found_in(text).ok()?;
    (key.groups().len() == GROUPS).then(|| key.groups().concat())
}

/// Whether a passphrase of EB's opens the record, and its key its pages.
fn opens(house: &House, passphrase: &str) -> bool {
    // Opening it tidies up: that is for another time.
    encrypt::open(&copied(house).db(), "EB", passphrase).is_ok()
}

/// A command that changes the keys, and how one knows that it did.
struct Change {
    name: &'static str,
    form: Form,
    args: &'static [&'static str],
    /// Looks at a house and at what it was before.
    is_done: fn(&House, &House) -> bool,
    /// Whether it hands out a recovery key.
    hands_out: bool,
}

/// What is in the record, opened as anybody would.
fn held_by(house: &House, passphrase: &str) -> Held {
    if is_plain(house) {
        held_in(&Db::open(&house.db(), None).expect("open"))
    } else {
        held_at(&house.db(), ("EB", passphrase))
    }
}

impl Change {
    /// Lets each call of a kind fail, alone and with all that follow it.
    fn on_a_disk_that_says_no(&self) {
        if !strace::is_there() {
            return;
        }
        for (calls, error) in [(SYNCS, "EIO"), (ANY_ROOM, "ENOSPC")] {
            let house = with_a_sheet(self.form);
            let all = Calls::of(&copied(&house), calls, self.args);
            let (mut tried, mut told) = (0, 0);
            for place in all.places_on_disk(3) {
                for (how, fault) in
                    [("alone", all.fail_at(place, error)), ("and all after it", all.fail_from(place, error))]
                {
                    let after = copied(&house);
                    let ended = strace::run(&after, &fault, self.args);
                    let status = ended.answer.status;
                    println!("{}, {:?}: {error} at call {place} {how}: status {status}", self.name, self.form);
                    told += usize::from(status != 0 || ended.answer.err.contains("attention : "));
                    tried += 1;
                    self.is_told_as_it_is(&house, &after, &ended);
                }
            }
            assert!(told > 0, "nothing ever failed");
            let (name, form, calls) = (self.name, self.form, all.len());
            println!("tried: {name}, {form:?}: {error} {tried} times at {calls} calls, told {told} times");
        }
    }

    fn is_told_as_it_is(&self, before: &House, after: &House, ended: &Ended) {
        let Ended { answer, .. } = ended;
        let is_done = (self.is_done)(after, before);
        assert!(!answer.err.contains("abîmé"), "{ended:?}");
        match answer.status {
            0 => assert!(is_done, "said to be done: {ended:?}"),
            7 => assert!(is_done && answer.err.contains("comptez-la pour perdue"), "{ended:?}"),
            _ => {
                is_told(ended);
                assert!(!is_done && answer.out.is_empty(), "said not to be done: {ended:?}");
                let says = ["Rien n'a changé", "Aucune sauvegarde n'a pu être écrite", "n'ont pas pu être ouvertes"];
                assert!(says.iter().any(|says| answer.err.contains(says)), "how it stands: {ended:?}");
                assert!(!answer.err.contains("la file"), "a queue has nothing to do with it: {ended:?}");
            }
        }
        let passphrase = if self.name == "passphrase" && is_done { OTHER } else { PASSPHRASE };
        let sheet = fs::read_to_string(after.path("apres.txt")).ok();
        let said = sheet.iter().map(String::as_str).chain([answer.out.as_str()]).find_map(key_in);
        if is_plain(after) {
            assert_eq!(said, None, "{ended:?}");
        } else {
            assert!(opens(after, passphrase), "{ended:?}");
        }
        if let Some(key) = &said {
            encrypt::recover(&copied(after).db(), key).unwrap_or_else(|error| panic!("{error:?}: {ended:?}"));
        } else if self.hands_out && is_done {
            assert_eq!(answer.status, 7, "nobody has it, and nobody was told: {ended:?}");
        }
        let old = fs::read_to_string(after.path(SHEET)).ok().and_then(|sheet| key_in(&sheet));
        if let (Some(old), false) = (&old, is_done) {
            encrypt::recover(&copied(after).db(), old).expect("the sheet of before opens it as before");
        }
        if is_done && (self.hands_out || self.name == "decrypt") {
            let says_none = answer.err.contains("Tant qu'aucune sauvegarde n'est faite");
            assert!(says_none || is_backed_up(after, passphrase), "{ended:?}");
        }
        // Work goes on, and what was not done is done at the next try.
        assert_eq!(held_by(&copied(before), PASSPHRASE), held_by(after, passphrase), "{ended:?}");
    }
}

/// Whether the newest backup opens as the record does.
fn is_backed_up(house: &House, passphrase: &str) -> bool {
    let Some(newest) = files(house, "backups", ".db").pop().map(|name| house.path("backups").join(name)) else {
        return false;
    };
    let key = Keyring::of(&newest)
        .expect("a keyring or none")
        .map(|ring| ring.unlock("EB", passphrase).expect("it opens").key);
    is_plain(house) == key.is_none() && backup::verify(&newest, key.as_ref()).is_ok()
}

fn ring(house: &House) -> Keyring {
    Keyring::of(&house.db()).expect("a keyring").expect("one is there")
}

#[test]
fn encrypting_on_a_disk_that_says_no_is_said_to_be_what_it_is() {
    let args = &["encrypt", "--new-passphrase-file", "passphrase", "--sheet", "apres.txt"];
    assert_eq!(args[..ENCRYPT.len()], ENCRYPT);
    Change { name: "encrypt", form: Form::Plain, args, is_done: |after, _| !is_plain(after), hands_out: true }
        .on_a_disk_that_says_no();
}

#[test]
fn decrypting_on_a_disk_that_says_no_is_said_to_be_what_it_is() {
    let args = &["decrypt", "--yes"];
    Change { name: "decrypt", form: Form::Encrypted, args, is_done: |after, _| is_plain(after), hands_out: false }
        .on_a_disk_that_says_no();
}

#[test]
fn another_key_on_a_disk_that_says_no_is_said_to_be_what_it_is() {
    let is_done = |after: &House, before: &House| Db::open(&after.db(), before.key().as_ref()).is_err();
    let args = &["rekey", "--sheet", "apres.txt"];
    Change { name: "rekey", form: Form::Encrypted, args, is_done, hands_out: true }.on_a_disk_that_says_no();
}

#[test]
fn another_recovery_key_on_a_disk_that_says_no_is_said_to_be_what_it_is() {
    let is_done = |after: &House, before: &House| !ring(after).has_recovery_of(&ring(before));
    let args = &["recovery", "--sheet", "apres.txt"];
    Change { name: "recovery", form: Form::Encrypted, args, is_done, hands_out: true }.on_a_disk_that_says_no();
}

#[test]
fn another_passphrase_on_a_disk_that_says_no_is_said_to_be_what_it_is() {
    let is_done = |after: &House, _: &House| {
        let [old, new] = [PASSPHRASE, OTHER].map(|passphrase| opens(after, passphrase));
        assert!(old != new, "one of the two, and not both");
        new
    };
    let args = &["passphrase", "--new-passphrase-file", "other"];
    Change { name: "passphrase", form: Form::Encrypted, args, is_done, hands_out: false }.on_a_disk_that_says_no();
}

#[test]
fn adding_somebody_on_a_disk_that_says_no_is_said_to_be_what_it_is() {
    let is_done = |after: &House, _: &House| {
        let is_there = ring(after).worker("MD").is_some();
        assert_eq!(encrypt::open(&copied(after).db(), "MD", OTHER).is_ok(), is_there);
        is_there
    };
    let args = &["workers", "add", "MD", "--new-passphrase-file", "other"];
    Change { name: "workers add", form: Form::Encrypted, args, is_done, hands_out: false }.on_a_disk_that_says_no();
}
