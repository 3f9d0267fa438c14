//! A log that lost entries with a damaged file is never called whole again, and what was done to the rest of it is found
//! all the same.

use std::fs;

use guichet::{
    domain::audit::{Detail, What},
    store::db::Db,
};
use serde_json::Value;

use crate::{
    at_work,
    findings::found,
    foreign,
    real::{House, bytes},
    rescue::{PAGE, stamp},
    spoiled::{sealed_at_work, settle},
};

/// Spoils leaves of the table of entries: those that are chosen of all, the first entries' first.
fn spoil_entries(house: &House, chosen: impl Fn(&[usize]) -> Vec<usize>) {
    let key = house.key();
    settle(&house.db(), key.as_ref());
    let db = Db::open_to_read(&house.db(), key.as_ref()).expect("it opens");
    let sql = "SELECT pageno FROM dbstat WHERE name = 'audit' AND pagetype = 'leaf' ORDER BY path";
    let leaves = db.rows(sql, vec![], |row| row.get::<i64>(0)).expect("pages");
    drop(db);
    let leaves: Vec<usize> = leaves.into_iter().map(|page| page as usize).collect();
    let mut bytes = bytes(&house.db());
    for page in chosen(&leaves) {
        bytes[(page - 1) * PAGE..page * PAGE].fill(0x5a);
    }
    fs::write(house.db(), bytes).expect("the file");
}

/// Enough entries for several pages, then a backup. Gives the seal of the last.
fn with_entries(house: &House) -> String {
    let store = house.store();
    (0..80).for_each(|_| store.audit(&stamp(), What::ReadList, None, Detail::of("audit")).expect("entered"));
    drop(store);
    house.done(&["backup"]);
    verified(house)["head"]["seal"].as_str().expect("a seal").to_owned()
}

fn verified(house: &House) -> Value {
    let answer = house.run(&["audit", "verify", "--json"]);
    serde_json::from_str(&answer.out).unwrap_or_else(|_| panic!("{answer:?}"))
}

/// Rescues the record and puts what could be read in its place. Gives what the rescue said.
fn rescued_in_place(house: &House) -> String {
    let answer = house.run(&["rescue", &house.text("guichet.db"), "--output", &house.text("new.db")]);
    assert_eq!(answer.status, 1, "{answer:?}");
    house.done(&["restore", &house.text("new.db"), "--force"]);
    answer.out
}

/// The number of the entry in which the rescue says that entries were lost.
fn lost_at(house: &House) -> i64 {
    let broken = verified(house)["broken"].clone();
    assert_eq!(broken["fault"], "lost", "{broken}");
    broken["seq"].as_i64().expect("a number")
}

#[test]
fn a_log_that_a_rescue_lost_is_never_called_whole() {
    for house in [at_work(), sealed_at_work()] {
        let seal = with_entries(&house);
        let last: i64 = seal.split('-').next().expect("a number").parse().expect("a number");
        spoil_entries(&house, <[usize]>::to_vec);
        let said = rescued_in_place(&house);
        assert!(said.contains("Le journal d'accès n'est pas entier"), "{said}");
        assert!(lost_at(&house) > last - 2, "no number that a backup or a seal knows is given again");
        house.run(&["audit", "verify", &seal]).is_refusal(6, "ne se retrouve pas dans ce journal");
        // The counter's work goes on behind it.
        house.done(&["add", "log"]);
        let answer = house.run(&["audit", "verify"]);
        answer.is_refusal(6, "Le journal d'accès n'est pas entier");
        assert!(answer.err.contains("Gardez le fichier abîmé") && !answer.err.contains("altéré"), "{answer:?}");
        assert!(answer.out.contains("Sceau du journal d'accès"), "what is left goes on being sealed: {answer:?}");
        let new_seal = verified(&house)["head"]["seal"].as_str().expect("a seal").to_owned();
        let fits = house.run(&["audit", "verify", &new_seal]);
        assert!(fits.status == 6 && fits.out.contains("correspond"), "{fits:?}");
        let shown = house.done(&["audit", "show"]);
        assert!(shown.contains("inscriptions perdues avec un fichier abîmé"), "{shown}");
        let (status, found) = found(&house);
        assert!(status == 6 && found.contains(&"audit/lost".to_owned()), "{found:?}");
    }
}

/// The damaged file is the only proof of what the log lacks: nobody is told to delete it, nor its keyring.
#[test]
fn the_damaged_file_is_kept_as_long_as_the_log_lacks_entries() {
    for house in [at_work(), sealed_at_work()] {
        with_entries(&house);
        fs::copy(house.db(), house.path("guichet.db.schema-3.bak")).expect("a sound copy of before");
        spoil_entries(&house, <[usize]>::to_vec);
        let new = house.text("guichet-new.db");
        assert_eq!(house.run(&["rescue", &house.text("guichet.db"), "--output", &new]).status, 1);
        let beside = "La copie qu'un sauvetage a écrite";
        let waits = house.run(&["doctor"]).out;
        assert!(!waits.contains(beside), "it is not in place yet: {waits}");
        let restored = house.run(&["restore", &new, "--force"]);
        let told = "Ne manque ici que ce que le sauvetage a dit n'avoir pas pu lire";
        assert!(restored.out.contains(told) && !restored.out.contains("À refaire"), "{restored:?}");
        let restored = restored.err;
        assert!(restored.contains("peut être effacé") && restored.contains(&new), "{restored}");
        assert!(restored.contains("Gardez en revanche le fichier abîmé"), "{restored}");
        let said = house.run(&["doctor"]).out;
        assert!(said.contains(&format!("{beside} est encore à côté des données")) && said.contains(&new), "{said}");
        let lines: Vec<&str> = said.lines().collect();
        let at = |words: &str| lines.iter().position(|line| line.contains(words)).unwrap_or_else(|| panic!("{said}"));
        let proof = at("Le fichier abîmé dont ces données ont été sauvées");
        assert!(lines[proof].contains("guichet.db.20") && lines[proof + 1].contains("Gardez-le"), "{said}");
        assert_eq!(lines[proof].contains(".bak.keys"), house.key().is_some(), "{said}");
        let old = at("De vieilles copies");
        assert!(lines[old].contains("schema-3.bak") && !lines[old].contains("guichet.db.20"), "{said}");
    }
}

#[test]
fn a_log_that_lost_its_end_or_its_middle_is_not_whole_either_and_the_rest_is_verified() {
    let last: fn(&[usize]) -> Vec<usize> = |leaves| leaves[leaves.len() - 1..].to_vec();
    let middle: fn(&[usize]) -> Vec<usize> = |leaves| leaves[1..2].to_vec();
    let first: fn(&[usize]) -> Vec<usize> = |leaves| leaves[..1].to_vec();
    for chosen in [last, middle, first] {
        let house = at_work();
        with_entries(&house);
        spoil_entries(&house, chosen);
        rescued_in_place(&house);
        let lost_at = lost_at(&house);
        assert!(verified(&house)["checked"].as_i64().expect("a count") > 10);
        // A day that is closed, and months that are removed, change nothing of it.
        house.done(&["add", "log"]);
        house.done(&["day", "close", "--yes"]);
        assert_eq!(self::lost_at(&house), lost_at);
        // Whoever tampers with what is left is found out.
        let changed = "DROP TRIGGER audit_is_not_changed; UPDATE audit SET worker = 'XX' WHERE seq = ";
        foreign(&house.db()).execute_batch(&format!("{changed}{}", lost_at + 1)).expect("changed");
        let broken = verified(&house)["broken"].clone();
        assert_eq!((broken["seq"].as_i64(), broken["fault"].as_str()), (Some(lost_at + 1), Some("changed")));
    }
}

#[test]
fn what_is_removed_behind_a_rescue_is_missing_and_not_lost() {
    let house = at_work();
    with_entries(&house);
    spoil_entries(&house, <[usize]>::to_vec);
    rescued_in_place(&house);
    let behind = lost_at(&house) + 2;
    (0..4).for_each(|_| drop(house.done(&["audit", "show", "--limit", "1"])));
    let removed = format!("DROP TRIGGER audit_is_not_deleted; DELETE FROM audit WHERE seq = {behind}");
    foreign(&house.db()).execute_batch(&removed).expect("removed");
    let broken = verified(&house)["broken"].clone();
    assert_eq!((broken["seq"].as_i64(), broken["fault"].as_str()), (Some(behind), Some("missing")));
}
