//! Erasing a person under every fault: killed, without room, on a disk that keeps nothing. What is there is the record before
//! or after, and what was said to be gone is gone from every page, of an encrypted record as of one that is not.

use std::fs;

use chrono::NaiveDate;
use guichet::{
    domain::{
        case::{CloseReason, NewCase},
        time::{Now, Stamp},
    },
    store::{Store, db::Open},
};

use crate::{
    fixture::Fixture,
    form::{FORMS, Form, copied, files, held, raw, texts},
    io::{NOT_ANEW, failing_at_each},
    keys::ENCRYPT,
    kills::{few, goes_on, killed_at_each_write},
    pages::{everything, found, pages},
    real::House,
    strace::{self, Ended, ROOM, SYNCS},
};

/// What is told of nobody else.
const TOLD: [&str; 2] = ["Quatresous", "labyrinthe"];

/// What is told of somebody who stays.
const OTHER: &str = "Voisinelle";

/// Two people with a case each are added to a house.
fn two_people(house: &House) {
    house.done(&["add", &format!("log f34 !3j \"Ana {}\" // parle d'un {}", TOLD[0], TOLD[1])]);
    house.done(&["add", &format!("dettes !3j \"Bea {OTHER}\" // une autre affaire")]);
}

/// A house in which one of two people is to be erased.
pub fn at_work(form: Form) -> House {
    static MADE: Fixture = Fixture::new(|form| {
        let house = form.house();
        two_people(&house);
        house
    });
    MADE.house(form)
}

/// The words that erase the one.
pub fn of_one(house: &House) -> [String; 6] {
    let found = house.json(&["person", "find", "--json", TOLD[0]]);
    let card = found["people"][0]["card_code"].as_str().expect("a card").to_owned();
    ["person", "erase", &card, "--reason", "à sa demande", "--yes"].map(String::from)
}

pub fn words(args: &[String; 6]) -> [&str; 6] {
    args.each_ref().map(String::as_str)
}

/// What somebody with the key still finds of the erased one, in any file of the house.
fn left(house: &House) -> Vec<&'static str> {
    let told = TOLD.map(str::to_owned);
    let left = found(&everything(&house.path(""), house.key().as_ref()), &told).len();
    TOLD[..left].to_vec()
}

/// Whether it was said that all of it is gone, from the bytes too.
fn is_said_to_be_gone(ended: &Ended) -> bool {
    let out = &ended.answer.out;
    ended.answer.status == 0 && out.contains("Effacé :") && !out.contains(NOT_ANEW)
}

#[test]
fn an_erasing_killed_at_any_write_is_done_or_not_and_whoever_opens_it_leaves_nothing() {
    if !strace::is_there() {
        return;
    }
    for form in FORMS {
        let house = at_work(form);
        assert_eq!(left(&house), TOLD, "it is there before");
        let args = of_one(&house);
        killed_at_each_write(("erase", form, few(form)), &house, &words(&args), |house, ended, states| {
            let done = held(house);
            assert!(states.before != states.after && [&states.before, &states.after].contains(&&done), "{done:?}");
            if is_said_to_be_gone(ended) {
                assert_eq!((&done, left(house)), (&states.after, vec![]), "{ended:?}");
            }
            // Killed between the erasing and the writing anew, something can be left in free places: until it is opened.
            goes_on(house);
            if done == states.before {
                house.done(&words(&args));
            }
            assert_eq!(left(house), [""; 0], "{ended:?}");
            // A backup that is put back later is told of it.
            assert!(house.path("guichet.db.erased").exists(), "{ended:?}");
        });
    }
}

#[test]
fn an_erasing_on_a_failing_disk_says_what_became_of_it() {
    if !strace::is_there() {
        return;
    }
    for (calls, error) in [(ROOM, "ENOSPC"), (SYNCS, "EIO")] {
        for form in FORMS {
            let house = at_work(form);
            let args = of_one(&house);
            failing_at_each("erase", (form, &house), (calls, error), &words(&args), |house, ended, states| {
                let done = held(house);
                if ended.answer.status == 0 {
                    assert_eq!(done, states.after, "{ended:?}");
                } else if error == "ENOSPC" {
                    assert_eq!(done, states.before, "{ended:?}");
                } else {
                    // Nobody can know whether the pages arrived.
                    assert!([&states.before, &states.after].contains(&&done), "{done:?}");
                }
                if is_said_to_be_gone(ended) {
                    assert_eq!(left(house), [""; 0], "{ended:?}");
                }
                goes_on(house);
                if done == states.after {
                    assert_eq!(left(house), [""; 0], "{ended:?}");
                }
            });
        }
    }
}

/// A house in which nobody came to see one of two people since 2020.
fn with_one_due(form: Form) -> House {
    static MADE: Fixture = Fixture::new(|form| {
        let house = form.house();
        house.write("config.toml", "worker = \"EB\"\ncoordinators = [\"EB\"]\n");
        let local = NaiveDate::from_ymd_opt(2020, 3, 2).and_then(|day| day.and_hms_opt(12, 0, 0)).expect("a moment");
        let stamp = Stamp { now: Now { at: local.and_utc(), local }, desk: "1".to_owned(), worker: "EB".to_owned() };
        let new = NewCase {
            visit: None,
            person: None,
            name: Some(format!("Ana {}", TOLD[0])),
            reach: None,
            topic: None,
            subject: TOLD[1].to_owned(),
            next_action: "rappeler".to_owned(),
            due: local.date(),
        };
        let store = Store::open_with(&house.db(), Open::OrNew, house.key().as_ref()).expect("a record");
        let case = store.open_case(&new, &stamp).expect("opened");
        store.close_case(&case.id, case.version, CloseReason::Settled, "", &stamp).expect("closed");
        drop(store);
        house.done(&["add", &format!("dettes !3j \"Bea {OTHER}\" // une autre affaire")]);
        house
    });
    MADE.house(form)
}

#[test]
fn a_retention_killed_at_any_write_stands_in_the_list_with_what_it_erased_and_no_more() {
    if !strace::is_there() {
        return;
    }
    for form in FORMS {
        let args = ["retention", "run", "--yes"];
        let house = with_one_due(form);
        killed_at_each_write(("retention", form, few(form)), &house, &args, |house, ended, states| {
            let done = held(house);
            let gone = states.before.rows["people_words"] - done.rows["people_words"];
            let listed = texts(&raw(house), "SELECT people || ' ' || (audit > 0) FROM retention_runs");
            // Both logs are counted as one: who saw what, and who did what.
            let acts_gone = done.rows["actions"] < states.before.rows["actions"];
            let forgotten = u8::from(done.rows["audit_forgotten"] > 0 || acts_gone);
            let is_any = gone > 0 || forgotten > 0;
            let expected = if is_any { vec![format!("{} {forgotten}", u8::from(gone > 0))] } else { vec![] };
            assert_eq!(listed, expected, "{ended:?}");
            goes_on(house);
            if gone > 0 {
                // The backup from before still holds it.
                let told = TOLD.map(str::to_owned);
                assert_eq!(found(&pages(&house.db(), house.key().as_ref()), &told), [""; 0], "{ended:?}");
            }
        });
    }
}

/// So many visits that the record is longer than what is kept of it in memory.
const MANY: &str = "12000";

/// The record is longer than memory should be, so its copy passes through a file. It has no name, so its name is kept from
/// being taken away here, and it is looked into.
#[test]
fn the_copy_by_which_a_record_is_written_anew_passes_through_a_file_that_is_as_encrypted_as_the_record() {
    if !strace::is_there() {
        return;
    }
    let plain = House::settled();
    plain.done(&["demo", "--write", &plain.text("guichet.db"), "--visits", MANY]);
    two_people(&plain);
    let sealed = copied(&plain);
    sealed.keeps_passphrase();
    strace::peacefully(&sealed, &ENCRYPT);
    for (form, house) in FORMS.into_iter().zip([plain, sealed]) {
        let args = of_one(&house);
        let names_stay = strace::under(&["?unlink:retval=0", "?unlinkat:retval=0"].map(String::from));
        let ended = strace::run(&house, &names_stay, &words(&args));
        assert!(is_said_to_be_gone(&ended), "{ended:?}");
        let passing = files(&house, "", "").into_iter().filter(|name| name.starts_with("etilqs_"));
        let mut bytes: Vec<u8> =
            passing.flat_map(|name| fs::read(house.path(&name)).expect("a passing file")).collect();
        let length = fs::metadata(house.db()).expect("the record").len();
        assert!(bytes.len() as u64 > length / 2, "{} of {length} bytes passed through a file", bytes.len());
        bytes.make_ascii_lowercase();
        let (others, told) = ([OTHER.to_owned(), "create table".to_owned()], TOLD.map(str::to_owned));
        let expected = if form == Form::Plain { 2 } else { 0 };
        assert_eq!(found(&bytes, &others).len(), expected, "{form:?}: what stays can be read in it");
        assert_eq!(found(&bytes, &told), [""; 0], "{form:?}");
        println!("tried: {form:?}: a record of {length} bytes written anew through {} bytes beside it", bytes.len());
    }
}
