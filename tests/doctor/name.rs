//! The name by which a record's backups go, where it was lost with the page on which it stood: a rescue takes it from the
//! copies, so that they are still found and still removed.

use std::{collections::BTreeSet, fs, path::PathBuf};

use guichet::{
    domain::access::{Role, Worker},
    store::{db::Db, encrypt},
};

use crate::{
    at_work,
    findings::found,
    real::{Answer, House, PASSPHRASE, bytes},
    rescue::{Hurt, PAGE, stamp},
    spoiled::{sealed_at_work, settle},
};

/// Spoils the page on which the record's name stands.
fn spoil_the_name(house: &House) {
    let key = house.key();
    settle(&house.db(), key.as_ref());
    let db = Db::open_to_read(&house.db(), key.as_ref()).expect("it opens");
    let sql = "SELECT pageno FROM dbstat WHERE name = 'meta'";
    let pages = db.rows(sql, vec![], |row| row.get::<i64>(0)).expect("pages");
    drop(db);
    let mut bytes = bytes(&house.db());
    for page in pages.into_iter().map(|page| page as usize) {
        Hurt::Noise(11).spoil(&mut bytes[(page - 1) * PAGE..page * PAGE]);
    }
    fs::write(house.db(), bytes).expect("the file");
}

fn rescue(house: &House) -> Answer {
    house.run(&["rescue", &house.text("guichet.db"), "--output", &house.text("new.db")])
}

fn rescued_in_place(house: &House) {
    let said = rescue(house);
    assert!(said.status == 0 && !said.out.contains("ne seront pas reconnues"), "{said:?}");
    house.done(&["restore", &house.text("new.db"), "--force"]);
}

fn backups(house: &House) -> BTreeSet<PathBuf> {
    let found = fs::read_dir(house.path("backups")).expect("a folder").flatten().map(|entry| entry.path());
    found.filter(|path| path.extension().is_some_and(|ending| ending == "db")).collect()
}

#[test]
fn after_a_rescue_that_lost_the_name_backups_of_before_are_found_and_an_erasing_reaches_them() {
    for house in [at_work(), sealed_at_work()] {
        house.done(&["add", "its f67 !3j \"Zoé Quatresous\""]);
        house.done(&["backup"]);
        let before = backups(&house);
        assert_eq!(before.len(), 1);
        let hits = house.store().find_people("Quatresous", 5).expect("asked").hits;
        let card = hits.first().expect("known").person.card_code.clone();
        spoil_the_name(&house);
        rescued_in_place(&house);
        let (_, found) = found(&house);
        assert!(!found.contains(&"backup/none".to_owned()), "{found:?}");
        house.done(&["person", "erase", &card, "--reason", "à sa demande", "--backups", "--yes"]);
        let after = backups(&house);
        assert!(after.len() == 1 && after.is_disjoint(&before), "only the new one is left: {after:?}");
    }
}

#[test]
fn after_a_rescue_that_lost_the_name_copies_of_before_the_encryption_are_found() {
    let house = at_work();
    house.done(&["backup"]);
    let plain = backups(&house);
    house.keeps_passphrase();
    let worker = Worker { name: "EB".to_owned(), role: Role::Coordinator };
    let sealed = encrypt::turn_on(&house.db(), &worker, PASSPHRASE, &stamp()).expect("encrypted").made;
    house.opens_with(Some(sealed.key));
    spoil_the_name(&house);
    rescued_in_place(&house);
    house.done(&["encrypt", "--forget-plain"]);
    assert!(backups(&house).is_disjoint(&plain), "they can be read without a passphrase");
}

/// No key opens what was made before a change of key: the names of the files tell.
#[test]
fn backups_that_the_key_does_not_open_tell_the_name_by_their_own() {
    let house = sealed_at_work();
    house.done(&["backup"]);
    for backup in backups(&house) {
        fs::write(backup, vec![0x5a; 8 * PAGE]).expect("what this key does not open");
    }
    spoil_the_name(&house);
    rescued_in_place(&house);
    house.done(&["backup"]);
    let name = |path: &PathBuf| path.file_stem().expect("a name").to_string_lossy()[26..].to_owned();
    let names: BTreeSet<String> = backups(&house).iter().map(name).collect();
    assert_eq!(names.len(), 1, "{names:?}");
}

#[test]
fn where_the_copies_tell_several_names_or_none_it_is_said_which_will_not_be_known() {
    let house = at_work();
    spoil_the_name(&house);
    let said = rescue(&house);
    assert!(said.status == 1 && said.out.contains("Aucune n'a été trouvée ici"), "{said:?}");
    let house = at_work();
    house.done(&["backup"]);
    let backup = backups(&house).pop_first().expect("a backup");
    let other = backup.with_file_name("guichet-2026-01-05-180000-0a0b0c.db");
    fs::copy(&backup, &other).expect("one of another name, with the same visits");
    spoil_the_name(&house);
    let said = rescue(&house);
    assert_eq!(said.status, 1, "{said:?}");
    for file in [backup, other] {
        assert!(said.out.contains(&file.display().to_string()), "{said:?}");
    }
}

/// Two records whose files are called alike can have their backups in one folder.
#[test]
fn of_several_names_that_counts_whose_copy_shares_a_visit() {
    let (house, other) = (at_work(), House::settled());
    other.done(&["add", "its f67"]);
    other.done(&["backup"]);
    house.done(&["backup"]);
    for backup in backups(&other) {
        fs::copy(&backup, house.path("backups").join(backup.file_name().expect("a name"))).expect("beside them");
    }
    spoil_the_name(&house);
    rescued_in_place(&house);
}
