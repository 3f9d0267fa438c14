//! A file that somebody names, and that is not the record: what is wrong with it says nothing of the record, and nobody is
//! told to put an older backup in its place. A keyring that is missing, or of another key, is not called damage of the file.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::{
    backups::newest,
    one_file,
    real::{Answer, House, bytes},
    rescue::{PAGE, noise},
    spoiled::settle,
};

/// What would undo the work since a backup.
const UNDOES: &str = "--force";

/// A house with a backup, and work since.
fn with_a_backup(house: House) -> House {
    house.done(&["add", "its", "f67"]);
    house.done(&["backup"]);
    house.done(&["add", "log"]);
    house
}

/// Rescues a file of this name.
fn rescue(house: &House, file: &Path) -> Answer {
    house.run(&["rescue", &file.display().to_string(), "--output", &house.text("saved.db")])
}

#[test]
fn a_bad_copy_beside_a_sound_record_is_no_reason_to_put_a_backup_back() {
    let house = with_a_backup(House::settled());
    let backup = bytes(&newest(&house));
    for (name, content) in [("cut.db", &backup[..3000]), ("zeros.db", &vec![0; 10 * PAGE]), ("letter.db", b"Bonjour")] {
        house.write(name, content);
        let answer = rescue(&house, &house.path(name));
        answer.is_refusal(6, "Rien de ce fichier ne peut être lu");
        assert!(answer.err.contains(name) && answer.err.contains("vos données sont comme avant"), "{answer:?}");
        assert!(!answer.err.contains(UNDOES) && !answer.err.contains("guichet restore"), "{answer:?}");
    }
    assert_eq!(house.queue().len(), 2, "what was done since the backup is there");
}

#[test]
fn what_was_rescued_of_a_copy_is_not_said_to_take_the_records_place() {
    let house = with_a_backup(House::settled());
    fs::copy(newest(&house), house.path("copy.db")).expect("a copy");
    let done = rescue(&house, &house.path("copy.db"));
    assert!(done.status == 0 && done.out.contains("sont comme avant : le fichier lu en est un autre"), "{done:?}");
    assert!(!done.out.contains("guichet restore"), "{done:?}");
    // A record that is gone is in nobody's way: then it may be its own copy that was rescued.
    fs::remove_file(house.path("saved.db")).expect("removed");
    fs::rename(house.db(), house.path("moved.db")).expect("moved");
    let done = rescue(&house, &house.path("moved.db"));
    assert!(done.out.contains("La dernière sauvegarde qui est bonne"), "{done:?}");
    assert!(done.out.contains(&format!("« guichet restore {} »", house.text("saved.db"))), "{done:?}");
}

#[test]
fn an_empty_file_and_a_folder_are_called_that() {
    let house = with_a_backup(House::sealed());
    let backup = newest(&house);
    fs::write(&backup, "").expect("emptied");
    let file = backup.display().to_string();
    // Nobody is asked for a passphrase first.
    fs::remove_file(house.path("passphrase")).expect("removed");
    for args in [&["verify", &file][..], &["restore", &file, UNDOES]] {
        let answer = house.run(args);
        answer.is_refusal(6, "Ce fichier est vide (0 octet)");
        assert!(!answer.err.contains("trousseau") && !answer.err.contains(UNDOES), "{answer:?}");
    }
    rescue(&house, &backup).is_refusal(6, "Ce fichier est vide (0 octet)");
    let folder = house.text("backups");
    for args in [&["verify", &folder][..], &["restore", &folder, UNDOES]] {
        let answer = house.run(args);
        answer.is_refusal(2, "C'est un dossier, pas un fichier");
        assert!(!answer.err.contains("trousseau"), "{answer:?}");
    }
    rescue(&house, &house.path("backups")).is_refusal(2, "C'est un dossier, pas un fichier");
}

/// The commands that are printed can be typed as they stand.
#[test]
fn where_there_is_no_backup_that_is_said_and_no_word_stands_for_a_path() {
    let house = House::settled();
    house.done(&["add", "its", "f67"]);
    one_file(&house.db());
    let mut spoiled = bytes(&house.db());
    noise(5, &mut spoiled[..PAGE]);
    fs::write(house.db(), &spoiled).expect("spoiled");
    let stands_for = |said: &str| ["FICHIER", "NOUVEAU", "SAUVEGARDE"].iter().any(|word| said.contains(word));
    let command = format!("guichet rescue {} --output {}", house.text("guichet.db"), house.text("guichet-new.db"));
    let answer = house.run(&["queue"]);
    answer.is_refusal(6, "Le fichier est abîmé");
    assert!(answer.err.contains(&command) && answer.err.contains("Aucune sauvegarde"), "{answer:?}");
    assert!(!stands_for(&answer.err), "{answer:?}");
    let said = house.run(&["doctor"]).out;
    assert!(said.contains(&command) && !stands_for(&said), "{said}");
    spoiled.fill(0);
    fs::write(house.db(), &spoiled).expect("spoiled");
    let answer = rescue(&house, &house.db());
    answer.is_refusal(6, "Rien de ce fichier ne peut être lu");
    assert!(answer.err.contains("Aucune sauvegarde n'a été trouvée") && !stands_for(&answer.err), "{answer:?}");
}

/// An encrypted house with a backup from before its key changed, and work since; and that backup.
fn with_a_key_before() -> (House, PathBuf) {
    let house = House::sealed();
    (0..3).for_each(|_| drop(house.done(&["add", "its", "f67"])));
    house.done(&["backup", "--to", &house.text("stick")]);
    let files = fs::read_dir(house.path("stick")).expect("a folder").map(|file| file.expect("a file").path());
    let before = files.into_iter().find(|file| file.extension().is_some_and(|ending| ending == "db"));
    house.done(&["rekey"]);
    house.done(&["add", "log"]);
    (house, before.expect("a backup"))
}

#[test]
fn a_backup_of_before_a_change_of_key_is_not_called_damaged_for_its_keyring() {
    let (house, before) = with_a_key_before();
    let (file, keys) = (before.display().to_string(), before.with_extension("db.keys"));
    let ring = bytes(&keys);
    let refuse = |words: &str| {
        for answer in [house.run(&["verify", &file]), house.run(&["restore", &file, UNDOES]), rescue(&house, &before)] {
            answer.is_refusal(6, words);
            assert!(answer.err.contains("d'une sauvegarde de la même époque"), "{answer:?}");
            for wrong in ["depuis le dernier changement", "abîmée", "ne peut être lu", UNDOES, "FICHIER"] {
                assert!(!answer.err.contains(wrong), "{wrong}: {answer:?}");
            }
        }
    };
    fs::remove_file(&keys).expect("gone");
    refuse("son trousseau n'est pas à côté");
    fs::copy(house.path("guichet.db.keys"), &keys).expect("that of today");
    refuse("le trousseau est celui d'une autre clé, ou c'est le début du fichier qui est abîmé");
    fs::write(&keys, "garbage").expect("written");
    refuse("Le trousseau de ce fichier est abîmé");
    fs::write(&keys, ring).expect("its own");
    house.done(&["verify", &file]);
    assert_eq!(house.queue().len(), 4, "the record is as it was");
}

#[test]
fn a_live_record_beside_which_an_older_keyring_lies_is_not_given_up_for_a_backup() {
    let (house, before) = with_a_key_before();
    let (record, keys) = (bytes(&house.db()), house.path("guichet.db.keys"));
    let ring = bytes(&keys);
    fs::copy(before.with_extension("db.keys"), &keys).expect("that of before");
    fs::copy(&before, house.path("backups").join("guichet-2026-01-02-080000.db")).expect("a backup that it opens");
    let answer = rescue(&house, &house.db());
    answer.is_refusal(6, "ce trousseau est celui d'une autre clé que les données, ou c'est le début du fichier");
    for wrong in ["ne peut être lu", UNDOES, "guichet restore", "-080000.db"] {
        assert!(!answer.err.contains(wrong), "{wrong}: {answer:?}");
    }
    assert!(answer.err.contains("faite depuis le dernier changement de clé"), "{answer:?}");
    let refused = house.run(&["queue"]);
    assert!(refused.err.contains("guichet rescue /") && !refused.err.contains("FICHIER"), "{refused:?}");
    fs::write(&keys, ring).expect("put back");
    assert!(bytes(&house.db()) == record && house.queue().len() == 4);
}

/// Where a record of before was put back, the backups made since are of another key: the newest is the one to name.
#[test]
fn of_a_damaged_record_the_newest_backup_is_named_whatever_its_key() {
    let (house, before) = with_a_key_before();
    house.done(&["backup"]);
    let since = newest(&house).display().to_string();
    house.done(&["restore", &before.display().to_string(), UNDOES]);
    settle(&house.db(), Some(&key(&house)));
    let mut spoiled = bytes(&house.db());
    noise(5, &mut spoiled[PAGE..3 * PAGE]);
    fs::write(house.db(), spoiled).expect("spoiled");
    let answer = house.run(&["queue"]);
    answer.is_refusal(6, "Le fichier est abîmé");
    assert!(answer.err.contains(&format!("guichet restore {since} --force")), "{answer:?}");
}

/// What opens the record as it is now.
fn key(house: &House) -> guichet::store::key::Key {
    guichet::store::encrypt::unlock(&house.db(), "EB", crate::real::PASSPHRASE).expect("the passphrase").key
}

#[test]
fn a_file_that_is_not_there_says_nothing_of_what_was_recorded() {
    let house = with_a_backup(House::settled());
    let file = house.text("nulle-part.db");
    for answer in
        [house.run(&["verify", &file]), house.run(&["restore", &file, UNDOES]), rescue(&house, Path::new(&file))]
    {
        answer.is_refusal(6, "Fichier introuvable");
        assert!(answer.err.contains(&file) && answer.err.contains("vos données sont comme avant"), "{answer:?}");
        assert!(!answer.err.contains("enregistré"), "{answer:?}");
    }
}

#[test]
fn what_is_no_files_name_is_refused_in_words_where_a_file_is_to_be_written() {
    let house = with_a_backup(House::settled());
    let record = house.text("guichet.db");
    let (there, absent) = (house.text("backups"), format!("{}/", house.text("sub")));
    for (output, words) in [
        ("-", "n'est pas le nom d'un fichier"),
        (&there, "C'est un dossier, pas un fichier"),
        (&absent, "C'est un dossier, pas un fichier"),
    ] {
        for args in [&["rescue", &record, "--output", output][..], &["report", "--format", "csv", "--output", output]] {
            let answer = house.run(args);
            answer.is_refusal(2, words);
            assert!(!answer.err.contains("os error") && !answer.err.contains("enregistré"), "{answer:?}");
        }
    }
    assert!(!Path::new("-").exists() && !house.path("sub").exists());
}

/// Nobody was ever erased, and the rescue has seen to those who were: there is nothing to look for. What it wrote is named,
/// since it is only in the way from then on.
#[test]
fn a_rescued_record_that_is_put_back_sends_nobody_to_look_for_a_list_of_the_erased() {
    let house = House::settled();
    house.done(&["add", "its", "f67"]);
    spoil(&house);
    let saved = house.text("saved.db");
    rescue(&house, &house.db());
    // Whoever compares first looks into it.
    house.done(&["--db", &saved, "queue"]);
    let restored = house.run(&["restore", &saved, UNDOES]);
    assert!(restored.status == 0 && !restored.err.contains("liste des effacements"), "{restored:?}");
    assert!(restored.err.contains("peut être effacé") && restored.err.contains(&saved), "{restored:?}");
    assert!(!restored.err.contains("Gardez en revanche"), "{restored:?}");
    // Where doctor's own command writes it, it is named as long as it lies there.
    fs::copy(&saved, house.path("guichet-new.db")).expect("a copy");
    let said = house.run(&["doctor"]).out;
    assert!(said.contains("supprimez-la") && !said.contains("aucune vieille copie"), "{said}");
    fs::remove_file(house.path("guichet-new.db")).expect("deleted");
    assert!(!house.run(&["doctor"]).out.contains("La copie qu'un sauvetage a écrite"));
    // A backup of what was put back is no such copy: somebody may be erased after it.
    house.done(&["backup"]);
    fs::write(house.db(), vec![0; 10 * PAGE]).expect("spoiled");
    let restored = house.run(&["restore", &newest(&house).display().to_string(), UNDOES]);
    assert!(restored.status == 0 && restored.err.contains("Aucune liste des effacements"), "{restored:?}");
    assert!(!restored.err.contains("peut être effacé"), "{restored:?}");
}

/// Spoils the beginning of the record, behind which all of it can be read.
fn spoil(house: &House) {
    one_file(&house.db());
    let mut spoiled = bytes(&house.db());
    noise(5, &mut spoiled[..PAGE]);
    fs::write(house.db(), spoiled).expect("spoiled");
}

/// What a rescue read is all that there was: nobody is sent to do again what is done, nor to an older backup.
#[test]
fn where_a_rescue_took_all_over_nothing_is_said_to_be_missing() {
    let house = with_a_backup(House::settled());
    spoil(&house);
    let rescued = rescue(&house, &house.db());
    house.run(&["doctor"]);
    let saved = house.text("saved.db");
    // The commands that it prints are those that do it.
    for file in [&saved, &newest(&house).display().to_string()] {
        assert!(rescued.out.contains(&format!("« guichet restore {file} {UNDOES} »")), "{rescued:?}");
    }
    let restored = house.run(&["restore", &saved, UNDOES]);
    assert!(restored.out.contains("Rien n'est à refaire : le fichier mis de côté est celui que le"), "{restored:?}");
    for wrong in ["À refaire", "n'est pas ici", "n'ont pas pu être comparées"] {
        assert!(!restored.out.contains(wrong), "{wrong}: {restored:?}");
    }
    assert_eq!(house.queue().len(), 2);
    // Of another damaged file than the one that was read nobody knows that.
    spoil(&house);
    let restored = house.run(&["restore", &saved, UNDOES]);
    assert!(restored.out.contains("n'ont pas pu être comparées") && restored.out.contains("À refaire"), "{restored:?}");
    // Nor of an ordinary backup.
    spoil(&house);
    let restored = house.run(&["restore", &newest(&house).display().to_string(), UNDOES]);
    assert!(restored.out.contains("n'ont pas pu être comparées") && restored.out.contains("À refaire"), "{restored:?}");
}
