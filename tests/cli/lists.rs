//! Whoever was erased does not come back with an older backup, wherever the list of the erased lies.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::{people::amina, real::House};

/// A house whose settings name a folder for backups and a second place, in which somebody was erased behind a backup that
/// was carried elsewhere; and that backup.
fn erased_behind_a_backup() -> (House, String) {
    let house = House::new();
    for folder in ["usb", "ailleurs"] {
        fs::create_dir(house.path(folder)).expect("a folder");
    }
    let places = format!("[backup]\nfolder = \"{}\"\nsecond = \"{}\"\n", house.text("copies"), house.text("usb"));
    house.write("config.toml", format!("desk = \"1\"\nworker = \"EB\"\n{places}"));
    let code = amina(&house);
    let made = house.run(&["backup", "--to", &house.text("ailleurs")]).out;
    let file = file_in(&made);
    assert_eq!(house.run(&["backup"]).status, 0, "the folder is made");
    assert_eq!(house.run(&["person", "erase", &code, "--reason", "à sa demande", "--yes"]).status, 0);
    (house, file)
}

/// The backup that an answer names.
fn file_in(said: &str) -> String {
    let is_backup = |word: &&str| Path::new(word).extension().is_some_and(|ending| ending == "db");
    said.split_whitespace().find(is_backup).expect("a file").to_owned()
}

fn own(house: &House) -> PathBuf {
    house.path("guichet.db.erased")
}

fn list_in(house: &House, folder: &str) -> PathBuf {
    house.path(folder).join("guichet.db.erased")
}

fn is_erased(house: &House) -> bool {
    house.run(&["person", "find", "amina"]).status == 3
}

/// A record that is gone: what is put in its place has only the lists.
fn lose_record(house: &House) {
    for ending in ["", "-wal", "-shm"] {
        let _ = fs::remove_file(house.path(&format!("guichet.db{ending}")));
    }
}

#[test]
fn whoever_was_erased_stays_so_whatever_became_of_the_list_beside_the_record() {
    for spoiled in [None, Some(""), Some("garbage\n"), Some("person 01")] {
        for left in ["copies", "usb"] {
            let (house, file) = erased_behind_a_backup();
            match spoiled {
                Some(text) => fs::write(own(&house), text).expect("spoiled"),
                None => fs::remove_file(own(&house)).expect("removed"),
            }
            let other = if left == "usb" { "copies" } else { "usb" };
            fs::write(list_in(&house, other), spoiled.unwrap_or_default()).expect("spoiled too");
            lose_record(&house);
            let restored = house.run(&["restore", &file, "--force"]);
            assert!(restored.out.contains("Effacé à nouveau"), "{spoiled:?} {left}: {restored:?}");
            let says = restored.err.contains("ne se lit pas en entier");
            assert_eq!(says, spoiled.is_some_and(|text| !text.is_empty()), "{spoiled:?}: {restored:?}");
            assert!(is_erased(&house));
            let [mended, whole] =
                [own(&house), list_in(&house, left)].map(|list| fs::read_to_string(list).expect("a list"));
            let lines = |text: &str| text.lines().map(str::to_owned).collect::<std::collections::BTreeSet<_>>();
            assert_eq!(lines(&mended), lines(&whole), "the list beside the record is whole again");
        }
    }
}

#[test]
fn what_the_record_itself_knows_to_be_erased_stays_so_without_any_list() {
    let (house, file) = erased_behind_a_backup();
    for list in [own(&house), list_in(&house, "copies"), list_in(&house, "usb")] {
        fs::remove_file(list).expect("removed");
    }
    let restored = house.run(&["restore", &file, "--force"]);
    assert!(restored.out.contains("Effacé à nouveau") && is_erased(&house), "{restored:?}");
    assert!(!restored.err.contains("liste des effacements"), "{restored:?}");
}

#[test]
fn without_any_list_the_answer_says_that_somebody_may_be_back() {
    let (house, file) = erased_behind_a_backup();
    for list in [own(&house), list_in(&house, "copies"), list_in(&house, "usb")] {
        fs::remove_file(list).expect("removed");
    }
    lose_record(&house);
    let restored = house.run(&["restore", &file]);
    assert!(restored.status == 0 && restored.err.contains("Aucune liste des effacements"), "{restored:?}");
    assert!(restored.err.contains("guichet.db.erased"), "which file to look for: {restored:?}");

    // Where the record that was there says that nobody was, nothing is to be said.
    let house = House::new();
    amina(&house);
    let made = house.run(&["backup"]).out;
    let file = file_in(&made);
    let restored = house.run(&["restore", &file, "--force"]);
    assert!(restored.status == 0 && !restored.err.contains("effacements"), "{restored:?}");
}

#[test]
fn a_copy_that_is_laid_in_place_by_hand_is_met_by_the_list_in_the_folder_of_the_backups() {
    let (house, file) = erased_behind_a_backup();
    fs::remove_file(own(&house)).expect("removed");
    lose_record(&house);
    fs::copy(&file, house.db()).expect("laid there");
    let queue = house.run(&["queue"]);
    assert!(queue.status == 0 && queue.err.contains("Effacé à nouveau"), "{queue:?}");
    assert!(is_erased(&house) && !house.run(&["queue"]).err.contains("Effacé"), "said once");
}

#[test]
fn a_list_that_comes_back_with_the_second_place_is_followed_by_the_next_backup() {
    let (house, file) = erased_behind_a_backup();
    for list in [own(&house), list_in(&house, "copies")] {
        fs::remove_file(list).expect("removed");
    }
    fs::rename(house.path("usb"), house.path("tiroir")).expect("taken away");
    lose_record(&house);
    assert_eq!(house.run(&["restore", &file]).status, 0);
    assert!(!is_erased(&house), "no list is within reach");
    fs::rename(house.path("tiroir"), house.path("usb")).expect("back again");
    let made = house.run(&["backup"]);
    assert!(made.status == 0 && made.err.contains("Effacé à nouveau"), "{made:?}");
    assert!(is_erased(&house));
    let backup = file_in(&made.out);
    let found = house.run(&["--db", &backup, "person", "find", "amina"]);
    assert_eq!(found.status, 3, "nor is anybody in that backup: {found:?}");
}

#[test]
fn the_examination_says_of_a_list_beside_the_record_that_it_cannot_be_read() {
    let (house, _) = erased_behind_a_backup();
    let listed = |house: &House| {
        let examined = house.run(&["doctor", "--json"]).out;
        let examined: serde_json::Value = serde_json::from_str(&examined).expect("an examination");
        let all = examined["findings"].as_array().expect("findings").clone();
        all.into_iter().find(|finding| finding["check"] == "erased").map(|finding| finding["found"].clone())
    };
    assert_eq!(listed(&house).expect("a finding"), "listed");
    let whole = fs::read_to_string(own(&house)).expect("the list");
    for spoiled in ["", "garbage\n", &whole[..whole.len() / 2]] {
        fs::write(own(&house), spoiled).expect("spoiled");
        assert_eq!(listed(&house).expect("a finding"), "unlisted", "{spoiled:?}");
        let said = house.run(&["doctor"]).out;
        assert!(said.contains("La liste des effacements ne se lit pas"), "{said}");
        // What it says to do helps.
        assert_eq!(house.run(&["queue"]).status, 0);
        assert_eq!(listed(&house).expect("a finding"), "listed", "{spoiled:?}");
    }
    assert_eq!(listed(&House::new()), None, "nothing was erased where nothing is");
}
