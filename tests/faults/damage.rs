//! Damage, at random and by a seed: pages overwritten, bits turned over, files cut short, logs that are gone. It is found,
//! said and never repaired; nothing half is ever taken for whole.

use std::{fs, ops::Range, path::Path};

use guichet::{
    domain::{
        case::{CaseFilter, NewCase},
        visit::{Entry, VisitDraft},
    },
    error::{Error, Kind},
    store::{
        Store, backup,
        db::{Open, Value},
        key::Key,
    },
};
use rand::{Rng as _, RngExt as _};
use rand_chacha::ChaCha8Rng;

use crate::{
    desk::Desk,
    form::{FORMS, Form, copied, files, held, raw},
    load::random,
    real::{House, bytes},
    strace,
};

const PAGE: usize = 4096;

/// How many trials of a kind.
fn trials(few: usize, all: usize) -> usize {
    if strace::is_all() { all } else { few }
}

/// A house whose record has visits and a case, and no page that nothing is on.
fn full(form: Form) -> House {
    let house = form.record();
    let store = house.store();
    for number in 0..60 {
        let note = format!("mot {number} {}", "x".repeat(90));
        let draft = VisitDraft { note, calling_name: Some("Ana Quatresous".to_owned()), ..VisitDraft::default() };
        store.record(crate::today(), "", &draft, Entry::Queue, None, &crate::stamp()).expect("recorded");
    }
    let new = NewCase {
        visit: None,
        person: None,
        name: Some("Ana Quatresous".to_owned()),
        reach: None,
        topic: None,
        subject: String::new(),
        next_action: "rappeler".to_owned(),
        due: crate::today(),
    };
    store.open_case(&new, &crate::stamp()).expect("a case");
    drop(store);
    let packed = Value::Text(house.text("packed.db"));
    raw(&house).execute("VACUUM INTO ?1", vec![packed]).expect("packed");
    fs::rename(house.path("packed.db"), house.db()).expect("in its place");
    for log in ["guichet.db-wal", "guichet.db-shm"] {
        let _ = fs::remove_file(house.path(log));
    }
    house
}

/// What a worker would ask of the record, in one text.
fn asked(db: &Path, key: Option<&Key>) -> Result<String, Error> {
    let store = Store::open_with(db, Open::Existing, key)?;
    let queue = store.queue(crate::today())?;
    let people = store.find_people("quatresous", 9)?.hits;
    let cases = store.search_cases("rappeler", "", &CaseFilter::default(), 9)?;
    Ok(format!("{queue:?} {people:?} {cases:?}"))
}

/// It is refused as damaged, or, where its first page is, as no record; and then it was not touched.
fn is_refused_or_right(house: &House, right: &str, form: Form) -> bool {
    let before = bytes(&house.db());
    match asked(&house.db(), house.key().as_ref()) {
        Ok(answer) => {
            // Each page of an encrypted record is sealed: what can be read is as it was written.
            assert!(form == Form::Plain || answer == right, "an answer that nobody wrote");
            false
        }
        Err(error) => {
            assert!(matches!(error.kind(), Kind::Damaged | Kind::NotADatabase | Kind::KeyNeeded), "{error:?}");
            assert!(bytes(&house.db()) == before, "a damaged record was written to");
            true
        }
    }
}

/// Refused by `guichet verify`, in words.
fn is_no_backup(house: &House) {
    let error = backup::verify(&house.db(), house.key().as_ref()).expect_err("taken for a whole one");
    assert!(matches!(error.kind(), Kind::Damaged | Kind::NotADatabase | Kind::KeyNeeded), "{error:?}");
}

fn spoil(house: &House, part: Range<usize>, rng: &mut ChaCha8Rng) {
    let mut content = bytes(&house.db());
    rng.fill_bytes(&mut content[part]);
    fs::write(house.db(), content).expect("written");
}

#[test]
fn a_page_of_noise_anywhere_is_found_and_never_repaired() {
    let mut rng = random();
    for form in FORMS {
        let house = full(form);
        let right = asked(&house.db(), house.key().as_ref()).expect("an answer");
        let pages = bytes(&house.db()).len() / PAGE;
        let tried = trials(8, pages);
        let mut met = 0;
        for trial in 0..tried {
            let page = if strace::is_all() { trial } else { rng.random_range(0..pages) };
            let house = copied(&house);
            spoil(&house, page * PAGE..(page + 1) * PAGE, &mut rng);
            println!("{form:?}: page {page} of {pages}");
            is_no_backup(&house);
            met += usize::from(is_refused_or_right(&house, &right, form));
        }
        println!(
            "tried: a page of noise, {form:?}: {tried} times, found {tried} times, met at the counter {met} times"
        );
    }
}

#[test]
fn one_bit_turned_over_in_an_encrypted_record_is_found_wherever_it_is() {
    let mut rng = random();
    let house = full(Form::Encrypted);
    let right = asked(&house.db(), house.key().as_ref()).expect("an answer");
    let content = bytes(&house.db());
    let tried = trials(8, 400);
    for _ in 0..tried {
        let (at, bit) = (rng.random_range(0..content.len()), rng.random_range(0..8));
        let house = copied(&house);
        let mut spoiled = content.clone();
        spoiled[at] ^= 1 << bit;
        fs::write(house.db(), spoiled).expect("written");
        println!("bit {bit} of byte {at}");
        is_no_backup(&house);
        is_refused_or_right(&house, &right, Form::Encrypted);
    }
    println!("tried: one bit turned over, Encrypted: {tried} times, found {tried} times");
}

#[test]
fn a_record_cut_short_anywhere_is_found() {
    let mut rng = random();
    for form in FORMS {
        let house = full(form);
        let right = asked(&house.db(), house.key().as_ref()).expect("an answer");
        let content = bytes(&house.db());
        let pages = content.len() / PAGE;
        let tried = trials(8, 2 * pages);
        for trial in 0..tried {
            // At the end of a page, and anywhere.
            let length =
                if trial % 2 == 0 { rng.random_range(1..pages) * PAGE } else { rng.random_range(1..content.len()) };
            let house = copied(&house);
            fs::write(house.db(), &content[..length]).expect("written");
            println!("{form:?}: {length} of {} bytes", content.len());
            is_no_backup(&house);
            assert!(is_refused_or_right(&house, &right, form), "half a record was taken for a whole one");
        }
        println!("tried: cut short, {form:?}: {tried} times, found {tried} times");
    }
}

#[test]
fn an_encrypted_record_of_no_bytes_never_becomes_one_that_is_not_encrypted() {
    let house = full(Form::Encrypted);
    house.done(&["backup", "--to", &house.text("copies")]);
    fs::write(house.db(), "").expect("emptied");
    for command in [&["queue"][..], &["add", "log"], &["cases"]] {
        let answer = house.run(command);
        assert!(!bytes(&house.db()).starts_with(b"SQLite format 3"), "written in the clear: {answer:?}");
    }
    let made = files(&house, "copies", ".db");
    house.done(&["restore", &format!("{}/{}", house.text("copies"), made[0]), "--force"]);
    assert_eq!(held(&house).visits.len(), 60);
}

/// A house whose desk was killed at work: part of what it recorded lies in the log alone. What it had said to be saved.
fn with_a_log(form: Form, count: usize) -> (House, Vec<String>) {
    let house = form.record();
    let mut desk = Desk::records(&house, "d", 10_000);
    let mut said: Vec<String> = (0..count).map(|_| desk.next().expect("a visit")).collect();
    said.extend(desk.dies());
    assert!(house.path("guichet.db-wal").exists());
    (house, said)
}

/// What is there is the beginning of what was recorded: no half visit, and none without those before it.
fn beginning(house: &House) -> usize {
    drop(house.store());
    let visits = held(house).visits;
    let notes: Vec<&str> = visits.iter().filter_map(|visit| visit.rsplit_once(' ')).map(|(_, note)| note).collect();
    let whole: Vec<String> = (0..notes.len()).map(|number| format!("d-{number}")).collect();
    assert_eq!(notes, whole);
    house.done(&["add", "log // ensuite"]);
    notes.len()
}

#[test]
fn a_log_cut_short_or_full_of_noise_leaves_whole_visits_only() {
    let mut rng = random();
    for form in FORMS {
        let (house, said) = with_a_log(form, 30);
        assert!(beginning(&copied(&house)) >= said.len());
        let log = bytes(&house.path("guichet.db-wal"));
        let tried = trials(6, 60);
        for trial in 0..tried {
            let mut spoiled = log.clone();
            let at = rng.random_range(0..log.len());
            if trial % 2 == 0 {
                spoiled.truncate(at);
            } else {
                let end = (at + PAGE).min(log.len());
                rng.fill_bytes(&mut spoiled[at..end]);
            }
            let house = copied(&house);
            fs::write(house.path("guichet.db-wal"), spoiled).expect("written");
            if trial % 4 < 2 {
                fs::remove_file(house.path("guichet.db-shm")).expect("the log's index goes");
            }
            let left = beginning(&house);
            println!("{form:?}: the log is spoiled at {at} of {}: {left} of {} visits are left", log.len(), said.len());
        }
        println!("tried: a spoiled log, {form:?}: {tried} times, never half a visit");
    }
}

#[test]
fn without_its_log_a_record_is_what_it_was_before_the_log() {
    for form in FORMS {
        let (house, said) = with_a_log(form, 30);
        fs::remove_file(house.path("guichet.db-wal")).expect("the log goes");
        let left = beginning(&house);
        println!("tried: a log that somebody deleted, {form:?}: {left} of {} visits are left, each whole", said.len());
        assert!(left < said.len());
    }
}

#[test]
fn a_spoiled_keyring_opens_nothing_touches_nothing_and_is_replaced_by_that_of_a_backup() {
    let house = full(Form::Encrypted);
    house.done(&["backup", "--to", &house.text("copies")]);
    let keys = house.path("guichet.db.keys");
    let sound = bytes(&keys);
    let record = bytes(&house.db());
    let mut rng = random();
    let mut spoiled = vec![Vec::new(), b"{}".to_vec(), sound[..sound.len() / 2].to_vec()];
    for _ in 0..trials(2, 60) {
        let mut content = sound.clone();
        let at = rng.random_range(0..content.len());
        content[at] ^= 1 << rng.random_range(0..7);
        spoiled.push(content);
    }
    let mut opened = 0;
    for content in &spoiled {
        fs::write(&keys, content).expect("spoiled");
        let answer = house.run(&["queue"]);
        // A bit of the other slot, or of the white space, keeps nobody out.
        if answer.status == 0 {
            opened += 1;
        } else {
            assert!(answer.err.starts_with("erreur : ") && !answer.err.contains("panicked"), "{answer:?}");
            assert!(!answer.err.contains("pas la bonne phrase"), "the passphrase was right: {answer:?}");
        }
        assert!(bytes(&house.db()) == record, "the record was touched");
    }
    fs::remove_file(&keys).expect("gone");
    assert_ne!(house.run(&["queue"]).status, 0);
    assert!(bytes(&house.db()) == record, "the record was touched");
    let made = files(&house, "copies", ".keys");
    fs::copy(house.path("copies").join(&made[0]), &keys).expect("taken from the backup");
    house.done(&["queue"]);
    println!("tried: a spoiled keyring: {} times, {opened} of them where it matters to nobody", spoiled.len());
}
