//! An encrypted record whose keyring is missing or spoiled may be whole: nobody is told to put an older backup in its
//! place, and the rest is examined all the same.

use std::fs;

use crate::{
    backups::newest,
    findings::found,
    real::{House, bytes},
    rescue::noise,
    spoiled::settle,
};

/// An encrypted house with a backup and work behind it, in one file.
fn with_a_backup() -> House {
    let house = House::sealed();
    // More than its first page is there to be looked at.
    (0..3).for_each(|_| drop(house.done(&["add", "its", "f67"])));
    house.done(&["backup"]);
    house.done(&["add", "log"]);
    settle(&house.db(), house.key().as_ref());
    house
}

#[test]
fn a_record_whose_keyring_is_missing_is_not_called_lost() {
    let house = with_a_backup();
    let ring = house.path("guichet.db.keys");
    fs::rename(&ring, house.path("aside")).expect("moved");
    let db = house.text("guichet.db");
    let before = bytes(&house.db());
    for args in [&["rescue", &db, "--output", &house.text("new.db")][..], &["queue"], &["verify", &db]] {
        let answer = house.run(args);
        answer.is_refusal(6, "son trousseau n'est pas à côté");
        assert!(answer.err.contains("guichet.db.keys") && !answer.err.contains("guichet restore"), "{answer:?}");
    }
    house.screen().sees("son trousseau n'est pas à côté");
    let (status, found) = found(&house);
    assert!(status == 6 && found.contains(&"keys/missing".to_owned()), "{found:?}");
    assert!(!found.iter().any(|found| found.starts_with("record/")), "{found:?}");
    assert!(bytes(&house.db()) == before && !house.path("new.db").exists());
    // Doing what is said opens it, with all that was done since the backup.
    fs::copy(newest(&house).with_extension("db.keys"), &ring).expect("a copy");
    assert!(house.done(&["queue"]).contains('4'), "what was done since the backup is there");
}

#[test]
fn a_keyring_full_of_garbage_is_a_finding_beside_all_others() {
    let house = with_a_backup();
    house.write("guichet.db.keys", "garbage");
    let (status, found) = found(&house);
    let expected = ["keys/unreadable", "backup/closed", "second/unset"].map(str::to_owned);
    assert_eq!((status, found.as_slice()), (6, expected.as_slice()));
    let said = house.run(&["doctor"]).out;
    assert!(said.contains("Le trousseau est abîmé") && said.contains("guichet verify"), "{said}");
    assert!(!said.contains("guichet restore") && !said.contains("Avec son fichier .keys"), "{said}");
    // Nothing that needs an access: nobody has one.
    assert!(said.contains("copiez à sa place le fichier .keys") && !said.contains("workers add"), "{said}");
    assert!(!said.contains("« guichet recovery »"), "{said}");
}

/// The passphrase opens the backup, whatever became of the record's first page.
#[test]
fn a_backup_that_the_passphrase_opens_is_not_said_to_be_closed() {
    let house = with_a_backup();
    let mut bytes = bytes(&house.db());
    noise(5, &mut bytes[..4096]);
    fs::write(house.db(), bytes).expect("the file");
    let (status, found) = found(&house);
    assert!(status == 6 && found.contains(&"keys/other".to_owned()), "{found:?}");
    assert!(!found.iter().any(|found| found.starts_with("backup/")), "{found:?}");
    let said = house.run(&["doctor"]).out;
    assert!(said.contains("La dernière sauvegarde est bonne"), "{said}");
}
