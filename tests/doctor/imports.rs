//! An import changes much at once: before it, a verified backup is made and named.

use std::fs;

use crate::{
    backups::days_pass,
    findings::found,
    real::{House, SERVICES},
};

fn backups(house: &House) -> usize {
    fs::read_dir(house.path("backups")).map_or(0, Iterator::count)
}

#[test]
fn a_backup_is_made_before_an_import_and_named() {
    let house = House::settled();
    let services = house.write("services.csv", SERVICES);
    let first = house.done(&["directory", "import", &services]);
    assert!(!first.contains("Sauvegarde") && backups(&house) == 0, "there was nothing to lose: {first}");
    let second = house.done(&["directory", "import", &services]);
    let file = second.split("Sauvegarde vérifiée avant l'import : ").nth(1).expect("a name").trim();
    assert!(house.done(&["verify", &house.text(&format!("backups/{file}"))]).contains('0'), "it is whole");
    let tried = house.done(&["directory", "import", &services, "--dry-run"]);
    assert!(!tried.contains("Sauvegarde") && backups(&house) == 1, "trying changes nothing");
    let json = house.json(&["directory", "import", &services, "--json"]);
    assert!(json["backup"].as_str().is_some_and(|name| name.starts_with("guichet-")), "{json}");
}

#[test]
fn a_register_too() {
    let house = House::settled();
    house.done(&["add", "log", "\"Ana\""]);
    let register = house.write("2024.csv", "date;sujet;sexe\n03/01/2024;logement;f\n");
    let said = house.done(&["visits", "import", &register]);
    assert!(said.contains("Sauvegarde vérifiée avant l'import") && backups(&house) == 1, "{said}");
}

#[test]
fn a_register_is_taken_back_behind_a_backup_or_not_at_all() {
    let house = House::settled();
    let register = house.write("2024.csv", "date;sujet;sexe\n03/01/2024;logement;f\n");
    house.done(&["visits", "import", &register]);
    assert_eq!(backups(&house), 0, "there was nothing to lose");
    let folder = house.write("backups", "a file in the place of the folder");
    house.run(&["visits", "withdraw", "2024"]).is_refusal(6, "Aucune sauvegarde n'a pu être écrite");
    fs::remove_file(folder).expect("out of the way");
    assert_eq!(house.json(&["visits", "import", &register, "--json"])["known"], 1, "it is all still there");
    let said = house.done(&["visits", "withdraw", "2024"]);
    let file = said.split("Sauvegarde vérifiée avant le retrait : ").nth(1).expect("a name").trim();
    assert!(house.done(&["verify", &house.text(&format!("backups/{file}"))]).contains('1'), "its visit is in it");
    let json = house.json(&["visits", "withdraw", "2024", "--json"]);
    assert!(json["backup"].as_str().is_some_and(|name| name.starts_with("guichet-")), "{json}");
}

#[test]
fn imported_work_counts_as_work() {
    let house = House::settled();
    let register = house.write("2024.csv", "date;sujet;sexe\n03/01/2024;logement;f\n");
    house.done(&["visits", "import", &register]);
    assert!(found(&house).1.contains(&"backup/none".to_owned()), "a record full of visits needs a backup");
    // Another moment than the one to which the next work will have gone back: moments are whole seconds.
    days_pass(&house, 21);
    let register = house.write("2025.csv", "date;sujet;sexe\n03/01/2025;logement;f\n");
    house.done(&["visits", "import", &register]);
    assert!(!found(&house).1.contains(&"backup/very-old".to_owned()), "the backup of before has the first");
    days_pass(&house, 20);
    assert!(found(&house).1.contains(&"backup/very-old".to_owned()), "what came since is not in it");
}

#[test]
fn without_a_backup_nothing_is_imported() {
    let house = House::settled();
    house.done(&["add", "log"]);
    house.write("backups", "a file in the place of the folder");
    let services = house.write("services.csv", SERVICES);
    let answer = house.run(&["directory", "import", &services]);
    answer.is_refusal(6, "Aucune sauvegarde n'a pu être écrite");
    assert_eq!(house.run(&["find", "dettes"]).status, 3, "nothing was imported");
}
