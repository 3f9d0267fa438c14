//! Two people who change who can open the record at the same time, with the real program: one of them sits before its
//! question for a new passphrase while the other's command is done. Nobody is shut out, and nothing that was said to be
//! done is undone.

use std::{path::Path, thread};

use guichet::store::{encrypt, keyring::Keyring};
use serde_json::Value;

use crate::{
    UNUSABLE,
    form::raw,
    real::{House, screen::Screen},
};

const MDS: &str = "trois vélos sous la pluie";
const NEW: &str = "une phrase toute neuve";

/// The status of what somebody else changed meanwhile.
const CONFLICT: u32 = 5;

/// Lays a passphrase down for whoever gives its file.
fn secret(house: &House, name: &str, passphrase: &str) -> String {
    let file = house.write(name, format!("{passphrase}\n"));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o600)).expect("for its owner alone");
    }
    file
}

/// An encrypted record that EB opens, and MD with the passphrase in the file.
fn shared() -> (House, String) {
    let house = House::sealed();
    let file = secret(&house, "md", MDS);
    house.done(&["workers", "add", "MD", "--new-passphrase-file", &file]);
    (house, file)
}

/// A command that has opened the record and asks for a new passphrase.
fn asked(house: &House, args: &[&str]) -> Screen {
    let mut screen = Screen::start(house.typed(args), (160, 40));
    screen.sees("Nouvelle phrase de passe de ");
    screen
}

/// The passphrase is typed now: the command's exit status.
fn answered(screen: &mut Screen, passphrase: &str) -> u32 {
    screen.types(passphrase).enter().sees("Encore une fois").types(passphrase).enter().ends()
}

fn refused(screen: &mut Screen, words: &str) {
    assert_eq!(answered(screen, NEW), CONFLICT, "{}", screen.contents());
    assert!(screen.contents().contains(words), "{}", screen.contents());
}

fn names(db: &Path) -> Vec<String> {
    let ring = Keyring::of(db).expect("read").expect("a keyring");
    ring.workers().into_iter().map(|worker| worker.name.clone()).collect()
}

fn opens(house: &House, name: &str, passphrase: &str) -> bool {
    encrypt::unlock(&house.db(), name, passphrase).is_ok()
}

#[test]
fn a_worker_added_while_the_key_is_changed_shuts_nobody_out() {
    let house = House::sealed();
    let mut adding = asked(&house, &["workers", "add", "DD"]);
    let sheet = house.json(&["rekey", "--json"]);
    refused(&mut adding, "a été changée ou retirée ailleurs");
    assert_eq!(names(&house.db()), ["EB"]);
    house.done(&["queue"]);
    let groups = sheet["recovery_key"].as_array().expect("groups").iter().filter_map(Value::as_str);
    encrypt::recover(&house.db(), &groups.collect::<String>()).expect("the new sheet opens it");
}

#[test]
fn a_worker_added_while_a_recovery_key_is_made_leaves_that_one() {
    let house = House::sealed();
    let mut adding = asked(&house, &["workers", "add", "DD"]);
    let sheet = house.json(&["recovery", "--json"]);
    assert_eq!(answered(&mut adding, NEW), 0, "{}", adding.contents());
    assert!(opens(&house, "DD", NEW));
    let groups = sheet["recovery_key"].as_array().expect("groups").iter().filter_map(Value::as_str);
    encrypt::recover(&house.db(), &groups.collect::<String>()).expect("the new sheet opens it");
}

#[test]
fn a_worker_added_while_another_changes_a_passphrase_leaves_that_one() {
    let (house, mds) = shared();
    let mut adding = asked(&house, &["workers", "add", "CC"]);
    let new = secret(&house, "new", NEW);
    house.done(&["--worker", "MD", "--passphrase-file", &mds, "passphrase", "--new-passphrase-file", &new]);
    assert_eq!(answered(&mut adding, "et encore une autre"), 0, "{}", adding.contents());
    assert!(opens(&house, "MD", NEW) && !opens(&house, "MD", MDS) && opens(&house, "CC", "et encore une autre"));
}

#[test]
fn whoever_was_removed_does_not_come_back_by_changing_a_passphrase() {
    let (house, mds) = shared();
    let mut changing = asked(&house, &["--worker", "MD", "--passphrase-file", &mds, "passphrase"]);
    house.done(&["workers", "remove", "MD"]);
    refused(&mut changing, "Votre phrase de passe ou votre rôle");
    assert_eq!(names(&house.db()), ["EB"]);
}

#[test]
fn two_who_add_a_worker_at_once_add_both() {
    let house = House::sealed();
    let mut first = asked(&house, &["workers", "add", "CC"]);
    let mut second = asked(&house, &["workers", "add", "DD"]);
    let mut same = asked(&house, &["workers", "add", "CC"]);
    assert_eq!(answered(&mut first, NEW), 0, "{}", first.contents());
    assert_eq!(answered(&mut second, NEW), 0, "{}", second.contents());
    refused(&mut same, "La phrase de passe de cette personne");
    assert_eq!(names(&house.db()), ["EB", "CC", "DD"]);
}

#[test]
fn commands_that_run_at_the_very_same_time_are_all_done() {
    let house = House::sealed();
    let file = secret(&house, "new", NEW);
    let initials = ["AA", "BB", "CC", "DD", "FF", "GG"];
    let processes = initials.map(|name| house.process(&["workers", "add", name, "--new-passphrase-file", &file]));
    let running = processes.map(|mut process| thread::spawn(move || process.output().expect("it ran")));
    for output in running.map(|run| run.join().expect("it ended")) {
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
    let mut found = names(&house.db());
    found.sort();
    assert_eq!(found, ["AA", "BB", "CC", "DD", "EB", "FF", "GG"]);
}

#[test]
fn a_change_that_lasts_elsewhere_is_waited_for_and_then_said() {
    let house = House::sealed();
    let lock = std::fs::OpenOptions::new().write(true).open(house.path("guichet.db.keys.lock")).expect("the lock");
    lock.lock().expect("locked, as a rekey does");
    let ring = Keyring::of(&house.db()).expect("read");
    let refused = house.run(&["recovery", "--json"]);
    refused.is_refusal(UNUSABLE, "Une autre commande change en ce moment qui peut ouvrir");
    assert_eq!((Keyring::of(&house.db()).expect("read"), refused.out.as_str()), (ring, ""));
    drop(lock);
    house.done(&["recovery", "--json"]);
}

#[test]
fn a_passphrase_that_cannot_be_entered_is_given_and_said_so_and_another_key_is_refused() {
    let (house, file) = shared();
    raw(&house)
        .batch("CREATE TRIGGER refused BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'refused'); END")
        .expect("a trigger");
    let new = secret(&house, "new", NEW);
    let told = |args: &[&str], said: &str| {
        let answer = house.run(args);
        assert_eq!(answer.status, 0, "{answer:?}");
        assert!(answer.out.contains(said), "{answer:?}");
        for words in ["attention : ", "n'a pas pu être inscrit au journal d'accès", "Ne le refaites pas"] {
            assert!(answer.err.contains(words), "{words}: {answer:?}");
        }
    };
    told(&["workers", "add", "DD", "--new-passphrase-file", &file], "DD");
    assert!(opens(&house, "DD", MDS));
    told(&["workers", "remove", "DD"], "DD");
    assert_eq!(names(&house.db()), ["EB", "MD"]);
    told(&["recovery"], "secours");
    told(&["passphrase", "--new-passphrase-file", &new], "EB");
    assert!(opens(&house, "EB", NEW));
    secret(&house, "passphrase", NEW);
    for args in [["rekey", "--json"], ["decrypt", "--yes"]] {
        let answer = house.run(&args);
        assert!(answer.status != 0 && answer.out.is_empty(), "{answer:?}");
        assert!(answer.err.contains("Rien n'a changé"), "{answer:?}");
        assert!(opens(&house, "EB", NEW), "whoever reads the new record would not find who made it");
    }
}
