//! A recovery key that did not reach anybody is said to be lost, and nobody is taken to have it.

use std::{fs, io, process::Stdio};

use guichet::store::encrypt;

use crate::House;

/// A pipe whose reader has gone, as that of a printer's program that could not be started.
fn without_reader() -> Stdio {
    let (reader, writer) = io::pipe().expect("a pipe");
    drop(reader);
    writer.into()
}

/// A disk that is full.
fn full() -> Stdio {
    fs::OpenOptions::new().write(true).open("/dev/full").expect("the device").into()
}

/// What is done is said to be done, and the key to be lost; doctor goes on saying that nobody has it, and the passphrase
/// opens the record and makes another.
fn is_said_to_be_lost(house: &House, words: &[&str], out: Stdio) {
    let said = house.run_into("eb", words, out);
    assert_eq!(said.status, 7, "{words:?}: {}", said.err);
    for says in ["could not be handed out: count it as lost", "Your passphrase opens the record", "guichet recovery"] {
        assert!(said.err.contains(says), "{words:?}: {says}: {}", said.err);
    }
    assert!(said.err.contains("Backup verified"), "the backup is made all the same: {}", said.err);
    assert!(!said.err.contains("not recorded"), "{}", said.err);
    // What an older sheet still opens is said once, by whoever knows which change it was.
    assert!(!said.err.contains("nothing but copies"), "{}", said.err);
    let found = house.run("eb", &["doctor"]).out;
    assert!(found.contains("nobody has confirmed that the recovery key was written down"), "{words:?}: {found}");
}

#[test]
fn a_recovery_key_that_went_into_a_pipe_without_reader_or_a_full_disk_is_lost_and_said_to_be() {
    let house = House::new();
    house.good("eb", &["add", "f67", "num"]);
    is_said_to_be_lost(&house, &["encrypt", "--new-passphrase-file", "@eb"], without_reader());
    for out in [without_reader, full] {
        for command in ["recovery", "rekey"] {
            let old = house.good("eb", &["recovery"]).out;
            assert!(!house.run("eb", &["doctor"]).out.contains("written down"));
            is_said_to_be_lost(&house, &[command], out());
            let old: String = old.split_whitespace().filter(|word| word.len() == 5).collect();
            assert!(encrypt::recover(&house.path("guichet.db"), &old).is_err(), "the sheet before opens nothing now");
        }
    }
    assert!(house.good("eb", &["queue", "--json"]).out.contains("num"));
}

#[test]
fn a_sheet_in_a_file_is_handed_out_whatever_becomes_of_the_word_of_it() {
    let house = House::new();
    house.good("eb", &["add", "f67", "num"]);
    house.encrypt();
    let said = house.run_into("eb", &["recovery", "--sheet", "@new.txt"], full());
    assert!(said.status == 7 && said.err.contains("is done and recorded"), "{}", said.err);
    assert!(!said.err.contains("lost"), "{}", said.err);
    assert!(!house.run("eb", &["doctor"]).out.contains("written down"));
    house.good("eb", &["passphrase", "--recovery-file", "@new.txt", "--new-passphrase-file", "@eb"]);
}
