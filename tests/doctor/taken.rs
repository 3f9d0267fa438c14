//! What is no file has the name of the record or of its log: it is named for what it is, and what is printed puts things
//! right when it is typed.

use std::{fs, path::Path, process::Command};

use crate::{backups::newest, real::House};

fn backed_up(house: House) -> House {
    house.done(&["add", "its", "f67"]);
    house.done(&["backup"]);
    house
}

fn pipe(path: &Path) {
    assert!(Command::new("mkfifo").arg(path).status().expect("mkfifo").success());
}

fn folder(path: &Path) {
    fs::create_dir(path).expect("a folder");
}

/// Runs the command that an answer prints for taking away what is in the place.
fn take_away_as_told(said: &str) {
    let (_, told) = said.split_once(": mv ").expect("a command");
    let (told, _) = told.split_once(" ;").expect("its end");
    let moved = Command::new("sh").args(["-c", &format!("mv {told}")]).status().expect("a shell");
    assert!(moved.success(), "{told}");
}

/// What takes a file's place, and how it is called.
type Takes = (fn(&Path), &'static str);
const TAKEN: [Takes; 2] = [
    (folder, "Un dossier porte le nom du fichier des données"),
    (pipe, "Ce qui porte le nom du fichier des données n'est pas un fichier, mais un tube"),
];

#[test]
fn what_is_no_file_in_the_place_of_the_record_is_named_and_the_printed_commands_put_it_back() {
    for ((takes, words), sealed) in TAKEN.into_iter().flat_map(|taken| [(taken, false), (taken, true)]) {
        let house = backed_up(if sealed { House::sealed() } else { House::settled() });
        let backup = newest(&house).display().to_string();
        fs::remove_file(house.db()).expect("gone");
        takes(&house.db());
        for args in [&["queue"][..], &["add", "its"], &["restore", &backup], &["restore", &backup, "--force"]] {
            let answer = house.run(args);
            answer.is_refusal(6, words);
            let helps = answer.err.contains(&format!("guichet restore {backup} »"));
            assert!(helps && !answer.err.contains("trousseau"), "{args:?}: {answer:?}");
        }
        let mut screen = house.screen();
        assert_eq!(screen.ends(), 6);
        assert!(screen.contents().replace("\r\n", "").replace('\n', "").contains(words), "{}", screen.contents());

        let examined = house.run(&["doctor"]);
        let said = examined.out;
        assert!(examined.status == 6 && said.contains(words), "{said}");
        assert!(said.contains(&format!("guichet restore {backup} »")), "{said}");
        assert!(!said.contains("peuvent lire") && !said.contains("n'est plus là"), "{said}");
        take_away_as_told(&said);
        house.done(&["restore", &backup]);
        assert_eq!(house.queue().len(), 1);
    }
}

#[test]
fn what_is_no_file_in_the_place_of_the_log_is_to_be_taken_away_and_no_backup_is_put_back() {
    for (takes, words) in [
        (folder as fn(&Path), "Un dossier est là où va le journal des données"),
        (pipe, "Ce qui est là où va le journal des données n'est pas un fichier"),
    ] {
        let house = backed_up(House::settled());
        let _ = fs::remove_file(house.path("guichet.db-wal"));
        takes(&house.path("guichet.db-wal"));
        let answer = house.run(&["queue"]);
        answer.is_refusal(6, words);
        assert!(answer.err.contains("Ne remettez aucune sauvegarde"), "{answer:?}");
        let said = house.run(&["doctor"]).out;
        assert!(said.contains(words) && said.contains("Ne remettez aucune sauvegarde"), "{said}");
        let misleads = ["introuvable", "guichet restore", "peuvent lire"].iter().any(|word| said.contains(word));
        assert!(!misleads, "{said}");
        take_away_as_told(&said);
        assert_eq!(house.queue().len(), 1);
    }
}
