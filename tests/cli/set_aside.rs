//! A record in whose place a backup was put: what of it is nowhere else is told, and goes with nothing else.

use std::fs;

use guichet::{
    domain::privacy::Decision,
    store::{Store, db::Open},
};

use crate::{days::backed_up, people::amina, real::House};

/// Puts a backup in place; the answer, and the file in which the record lies from then on.
fn put_back(house: &House, backup: &str) -> (String, String) {
    let restored = house.run(&["--lang", "fr", "restore", backup, "--force"]);
    assert_eq!(restored.status, 0, "{restored:?}");
    let kept = restored.out.lines().nth(1).and_then(|line| line.rsplit_once(": ")).expect("kept").1.to_owned();
    (restored.out, kept)
}

fn examined(house: &House) -> String {
    house.run(&["--lang", "fr", "doctor"]).out
}

#[test]
fn what_a_restore_takes_out_of_sight_is_said_with_where_it_can_still_be_read() {
    let house = House::new();
    house.done(&["add", "log"]);
    let file = backed_up(&house);
    house.done(&["add", "its"]);
    house.done(&["add", "num"]);
    let restored = house.run(&["--lang", "fr", "restore", &file, "--force"]);
    let kept = restored.out.lines().nth(1).and_then(|line| line.rsplit_once(": ")).expect("kept").1.to_owned();
    let says = |words: &str| assert!(restored.out.contains(words), "{words}: {restored:?}");
    says("Elle contient le travail fait jusqu'à sa dernière inscription : ");
    says("· passages : 1\n");
    says("passages : 3, dont absents maintenant : 2");
    says(&format!("« guichet --db {kept} »"));
    says("À refaire avant de reprendre le travail");
    says(&format!("« guichet --db {kept} person decisions »"));
    // Nobody is told to delete it.
    let examined = house.run(&["--lang", "fr", "doctor"]).out;
    assert!(
        examined.contains("n'ont pas (passages : 2 ; actions de toute sorte : 2 ; textes commencés : 0 ;"),
        "{examined}"
    );
    assert!(
        examined.contains(&format!("« guichet --db {kept} »")) && !examined.contains("vieilles copies"),
        "{examined}"
    );
    assert!(
        !house.path("guichet.db.").with_file_name(format!("{kept}-shm")).exists(),
        "the examination leaves nothing"
    );
    // Put back, nothing is said to be missing, and what lay here meanwhile is old.
    let back = house.run(&["--lang", "fr", "restore", &kept, "--force"]);
    assert!(back.status == 0 && back.out.contains("· passages : 3\n") && !back.out.contains("À refaire"), "{back:?}");
    let examined = house.run(&["--lang", "fr", "doctor"]).out;
    assert!(examined.contains("vieilles copies") && !examined.contains("n'ont pas (passages"), "{examined}");
}

/// Whatever a desk did counts, also where no visit came with it, and in whatever second it was done.
#[test]
fn work_without_a_visit_is_not_lost_from_sight_either() {
    let works: [&[&str]; 4] = [
        &["next"],
        &["close", "1"],
        &["case", "add", "3j", "rappeler", "--name", "Amina", "--topic", "logement"],
        &["day", "close", "--yes"],
    ];
    for work in works {
        let house = House::new();
        house.done(&["add", "log", "\"Ana Diallo\""]);
        house.done(&["add", "its", "\"Bea\""]);
        let file = backed_up(&house);
        house.done(work);
        let restored = house.run(&["--lang", "fr", "restore", &file, "--force"]);
        let kept = restored.out.lines().nth(1).and_then(|line| line.rsplit_once(": ")).expect("kept").1.to_owned();
        for says in [
            "passages : 2, dont absents maintenant : 0",
            "dossier…) : 1 · textes commencés : 0",
            &format!("« guichet --db {kept} »"),
        ] {
            assert!(restored.out.contains(says), "{work:?} {says}: {restored:?}");
        }
        let examined = house.run(&["--lang", "fr", "doctor"]).out;
        assert!(examined.contains("(passages : 0 ; actions de toute sorte : 1 ;"), "{work:?}: {examined}");
        assert!(!examined.contains("vieilles copies"), "{work:?}: {examined}");
    }
}

#[test]
fn a_record_that_was_set_aside_and_cannot_be_read_is_not_called_old() {
    let house = House::new();
    house.done(&["add", "log"]);
    let file = backed_up(&house);
    house.done(&["add", "its"]);
    fs::write(house.path("guichet.db"), "x".repeat(9000)).expect("spoiled");
    let restored = house.run(&["--lang", "fr", "restore", &file, "--force"]);
    assert!(restored.out.contains("n'ont pas pu être comparées"), "{restored:?}");
    let examined = house.run(&["--lang", "fr", "doctor"]).out;
    assert!(examined.contains("personne ne sait s'il contient du travail"), "{examined}");
    assert!(examined.contains("Gardez-le") && !examined.contains("vieilles copies"), "{examined}");
}

#[test]
fn a_decision_that_was_taken_twice_and_is_there_once_is_missing() {
    let house = House::new();
    let code = amina(&house);
    let restrict = |more: &[&str]| house.done(&[&["person", "restrict", &code, "--reason", "conteste"], more].concat());
    restrict(&[]);
    restrict(&["--lift"]);
    let file = backed_up(&house);
    restrict(&[]);
    let (said, kept) = put_back(&house, &file);
    assert!(said.contains("décisions du registre absentes maintenant : 1"), "{said}");
    assert!(examined(&house).contains("décisions du registre : 1)"));
    // Taken once more, it is there.
    restrict(&[]);
    assert!(!examined(&house).contains("n'ont pas (passages : 0"), "{kept}");
}

#[test]
fn words_that_were_begun_and_who_read_what_are_missing_too() {
    let house = House::new();
    let code = amina(&house);
    let file = backed_up(&house);
    let store = Store::open(&house.path("guichet.db"), Open::Existing).expect("the record");
    store.save_draft("1", "fast-line", "huis avec Zebulon").expect("typed");
    drop(store);
    house.done(&["person", "show", &code]);
    let (said, kept) = put_back(&house, &file);
    for says in ["textes commencés : 1", "journal d'accès : 1", &format!("« guichet --db {kept} »")] {
        assert!(said.contains(says), "{says}: {said}");
    }
    let said = examined(&house);
    assert!(said.contains("textes commencés : 1 ;") && !said.contains("vieilles copies"), "{said}");
}

/// What the examination says to keep is kept, and named, also where it holds nothing but who read what.
#[test]
fn the_copies_of_somebody_who_is_erased_go_but_for_the_only_one_of_something_else() {
    let others: [&[&str]; 3] = [&[], &["add", "its", "\"Basile\""], &["person", "find", "amina"]];
    for other in others {
        let (house, is_needed) = (House::new(), !other.is_empty());
        let code = amina(&house);
        let file = backed_up(&house);
        if is_needed {
            house.done(other);
        }
        let (_, kept) = put_back(&house, &file);
        assert_eq!(examined(&house).contains("Gardez-le"), is_needed, "{other:?}");
        let erased = house.run(&["person", "erase", &code, "--reason", "à sa demande", "--backups", "--yes"]);
        assert_eq!(erased.status, 0, "{erased:?}");
        assert_eq!(house.path(&kept).exists(), is_needed, "{erased:?}");
        let named = format!("Gardé, et il contient peut-être encore la personne : {kept}");
        assert_eq!(erased.out.contains(&named), is_needed, "{erased:?}");
        assert!(!erased.out.contains("à portée"), "no stick is away: {erased:?}");
        assert_eq!(examined(&house).contains("Gardez-le"), is_needed, "it is still there to be read: {other:?}");
    }
}

/// Erases the person of a card who asked for it.
fn erase(house: &House, code: &str, reason: &str) {
    let erased = house.run(&["person", "erase", code, "--reason", reason, "--yes"]);
    assert_eq!(erased.status, 0, "{erased:?}");
}

/// The register, without an entry of the audit that somebody read it.
fn register(house: &House) -> Vec<Decision> {
    Store::open(&house.db(), Open::Existing).and_then(|store| store.decisions(None)).expect("the register")
}

/// The line is the only proof that somebody asked for it: it stays with the record, and what was set aside can go.
#[test]
fn the_line_of_an_erasing_comes_along_when_a_backup_from_before_is_put_back() {
    let house = House::new();
    let code = amina(&house);
    let file = backed_up(&house);
    erase(&house, &code, "à sa demande");
    let lines = register(&house);
    let (said, kept) = put_back(&house, &file);
    assert!(said.contains("depuis les données d'avant, lignes d'effacement : 1"), "{said}");
    assert!(!said.contains("allaient plus loin") && !said.contains("À refaire"), "nothing is missing: {said}");
    assert_eq!(register(&house), lines, "the day, the reason and the initials as they were");
    let told = house.run(&["person", "decisions", &code]);
    assert!(told.out.contains("à sa demande") && !told.err.contains("ligne d'effacement"), "{told:?}");
    let entered = house.run(&["audit", "show"]).out;
    assert!(entered.contains("lignes d'effacement reprises au registre · 1"), "{entered}");
    assert!(examined(&house).contains("vieilles copies"), "the record has all that it had");
    assert!(!house.path(&format!("{kept}-shm")).exists(), "reading it leaves nothing");
    // A second time nothing is written twice.
    put_back(&house, &file);
    assert_eq!(register(&house), lines);
    let erased = house.run(&["person", "erase", &code, "--reason", "suite", "--backups", "--yes"]);
    assert!(erased.status == 0 && !house.path(&kept).exists(), "{erased:?}");
    assert_eq!(register(&house), lines);
}

#[test]
fn a_line_that_came_along_is_not_counted_with_the_decisions_that_are_missing() {
    let house = House::new();
    let code = amina(&house);
    let file = backed_up(&house);
    assert_eq!(house.run(&["person", "refuse", &code, "objection", "--reason", "obligation légale"]).status, 0);
    erase(&house, &code, "à sa demande");
    let (said, _) = put_back(&house, &file);
    assert!(said.contains("décisions du registre absentes maintenant : 1"), "the refusal: {said}");
    assert!(said.contains("leurs lignes du registre reprises telles quelles"), "{said}");
    assert!(examined(&house).contains("décisions du registre : 1)"));
}

#[test]
fn where_the_line_of_an_erasing_went_with_a_restore_that_is_said() {
    let house = House::new();
    let code = amina(&house);
    let file = backed_up(&house);
    erase(&house, &code, "à sa demande");
    assert!(!house.run(&["person", "decisions", &code]).err.contains("ligne d'effacement"));
    fs::write(house.db(), "x".repeat(9000)).expect("spoiled");
    let (said, _) = put_back(&house, &file);
    assert!(said.contains("leur ligne du registre, avec le motif, ne revient pas"), "{said}");
    let told = house.run(&["person", "decisions", &code]);
    assert!(told.err.contains("Au sujet de cette personne, aucune ligne d'effacement à ce registre"), "{told:?}");
}

/// A copy that was laid over the record by hand, or put back by an older program, has not the line: then the file that has
/// it is no old copy, and goes with nothing.
#[test]
fn the_only_file_with_the_line_of_an_erasing_is_to_be_kept() {
    let house = House::new();
    let code = amina(&house);
    let older = fs::read(house.db()).expect("the record");
    erase(&house, &code, "à sa demande");
    let kept = house.path("guichet.db.2026-11-18-170000.bak");
    fs::rename(house.db(), &kept).expect("set aside");
    fs::write(house.db(), older).expect("laid there");
    house.done(&["queue"]);
    let said = examined(&house);
    assert!(said.contains("décisions du registre : 1)") && !said.contains("vieilles copies"), "{said}");
    let erased = house.run(&["person", "erase", &code, "--reason", "suite", "--backups", "--yes"]);
    assert!(kept.exists() && erased.out.contains("Gardé"), "{erased:?}");
}

/// Of two who were erased on one day, the line of the one is there and that of the other is not: each as it is.
#[test]
fn of_whom_the_line_of_an_erasing_is_missing_is_said_of_them_alone() {
    let house = House::new();
    let code = amina(&house);
    house.json(&["add", "--json", "log !3j \"Jean Petit\""]);
    let found = house.json(&["person", "find", "--json", "petit"]);
    let other = found["people"][0]["card_code"].as_str().expect("a card").to_owned();
    let file = backed_up(&house);
    erase(&house, &code, "à sa demande");
    fs::write(house.db(), "x".repeat(9000)).expect("spoiled");
    put_back(&house, &file);
    erase(&house, &other, "aussi");
    let told = house.run(&["person", "decisions", &other]);
    assert!(told.out.contains("aussi") && !told.err.contains("aucune ligne"), "{told:?}");
    let words = "Parmi les personnes effacées ce jour-là (2), une n'a pas de ligne d'effacement à ce registre";
    assert!(told.err.contains(words), "{told:?}");
}
