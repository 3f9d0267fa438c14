//! The power cut: what a disk may hold when everything that nobody waited for is lost, or arrived in part, or in another
//! order. A command is watched once (`strace`), its writes and syncs are done again on a disk that is made up, and after each
//! of them the power goes: of the writes since the last sync of a file any may be there, whole or torn, and of the names
//! since the last sync of the folder the first few. What was said to be saved by then must be there, and the record whole.

use crate::{
    erasing,
    form::{FORMS, Form, copied, held},
    load::random,
    played::{Deed, Disk, watch},
    real::House,
    strace,
};

/// How often the power goes after each deed.
fn draws() -> usize {
    if strace::is_all() { 6 } else { 1 }
}

/// Of so many writes of a long command, the power goes after one in the everyday run; after all that is no write, each time.
const STEP: usize = 16;

/// Lets the power go after each deed of a command, and opens what is left each time.
fn power_goes(name: &str, (form, house): (Form, &House), args: &[&str]) {
    let mut rng = random();
    let before = held(house);
    let watched = copied(house);
    let mut disk = Disk::of(&watched);
    let deeds = watch(&watched, args);
    let after = held(&watched);
    let (mut said, mut tried, mut kept) = (false, 0, 0);
    for (place, deed) in deeds.iter().enumerate() {
        disk.done(deed);
        said |= matches!(deed, Deed::Say);
        let is_alike = !strace::is_all() && matches!(deed, Deed::Write { .. }) && deeds.len() > 8 * STEP;
        if is_alike && place % STEP != 0 {
            continue;
        }
        for _ in 0..draws() {
            let dark = House::new();
            dark.opens_with(house.key());
            disk.found(&mut rng, &watched.path(""), &dark.path(""));
            drop(dark.store());
            let found = held(&dark);
            assert!(found == after || (!said && found == before), "after {deed:?}, said: {said}: {found:?}");
            tried += 1;
            kept += usize::from(found == after);
        }
    }
    assert!(said && kept < tried);
    println!("tried: power cut, {name}, {form:?}: {tried} times in {} calls, done {kept} times", deeds.len());
}

#[test]
fn a_power_cut_at_any_moment_of_a_save_loses_nothing_that_was_said_to_be_saved() {
    if !strace::is_there() {
        return;
    }
    for form in FORMS {
        let house = form.house();
        house.done(&["add", "its f67 \"Ana\""]);
        power_goes("save", (form, &house), &["add", "dettes f34 // deux mots"]);
    }
}

#[test]
fn a_power_cut_at_any_moment_of_an_erasing_leaves_the_record_before_or_after() {
    if !strace::is_there() {
        return;
    }
    for form in FORMS {
        let house = erasing::at_work(form);
        let args = erasing::of_one(&house);
        power_goes("erase", (form, &house), &erasing::words(&args));
    }
}

#[test]
fn a_power_cut_while_a_record_is_encrypted_leaves_the_one_or_the_other() {
    use crate::{form::held_in, keys::is_plain, real::PASSPHRASE};
    use guichet::store::{Store, db::Open, encrypt};
    if !strace::is_there() {
        return;
    }
    let mut rng = random();
    let house = Form::Plain.house();
    house.keeps_passphrase();
    house.done(&["add", "its f67 \"Ana\""]);
    let before = held(&house);
    let watched = copied(&house);
    let mut disk = Disk::of(&watched);
    let deeds = watch(&watched, &crate::keys::ENCRYPT);
    let (mut said, mut tried) = (false, 0);
    // Most deeds are pages of the new file, which nobody looks at before it has its name.
    let last = deeds.len().saturating_sub(if strace::is_all() { 40 } else { 15 });
    let step = if strace::is_all() { 1 } else { 40 };
    for (place, deed) in deeds.iter().enumerate() {
        disk.done(deed);
        said |= matches!(deed, Deed::Say);
        if place < last && place % step != 0 {
            continue;
        }
        let dark = House::new();
        disk.found(&mut rng, &watched.path(""), &dark.path(""));
        let plain = is_plain(&dark);
        assert!(!plain || !said, "said to be encrypted, and is not");
        let store = if plain {
            Store::open(&dark.db(), Open::Existing)
        } else {
            encrypt::open(&dark.db(), "EB", PASSPHRASE).map(|(store, _)| store)
        };
        let store = store.unwrap_or_else(|error| panic!("after {place}: {error:?}"));
        let db = guichet::store::db::Db::open(&dark.db(), store.key()).expect("open");
        assert_eq!(held_in(&db), before);
        tried += 1;
    }
    println!("tried: power cut while encrypting: {tried} times in {} calls, nothing lost", deeds.len());
}
