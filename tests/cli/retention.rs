//! What has come to its end.

use std::{fs, path::Path};

use chrono::NaiveDate;
use guichet::{
    domain::{
        case::{CloseReason, NewCase},
        time::{Now, Stamp},
        visit::{Entry, VisitDraft},
    },
    store::{Store, db::Open},
};
use serde_json::Value;

use crate::real::House;

/// A record in which two people were last seen in 2020, and a visit of nobody known has a note from then.
fn house_of_2020() -> House {
    let house = House::new();
    let local = NaiveDate::from_ymd_opt(2020, 3, 2).and_then(|day| day.and_hms_opt(12, 0, 0)).expect("a moment");
    let now = Now { at: local.and_utc(), local };
    let stamp = Stamp { now, desk: "1".to_owned(), worker: "EB".to_owned() };
    let store = Store::open(&house.path("guichet.db"), Open::OrNew).expect("a record");
    for name in ["Amina Belkacem", "=Boris Lambert"] {
        let new = NewCase {
            visit: None,
            person: None,
            name: Some(name.to_owned()),
            reach: None,
            topic: None,
            subject: "garantie".to_owned(),
            next_action: "rappeler".to_owned(),
            due: local.date(),
        };
        let case = store.open_case(&new, &stamp).expect("opened");
        store.close_case(&case.id, case.version, CloseReason::Settled, "", &stamp).expect("closed");
    }
    let visit = VisitDraft { note: "parle de son frère".to_owned(), ..VisitDraft::default() };
    store.record(local.date(), "", &visit, Entry::Done, None, &stamp).expect("recorded");
    house.write("config.toml", "worker = \"eb\"\ncoordinators = [\"EB\"]\n");
    house
}

#[test]
fn what_is_due_is_listed_kept_and_erased_behind_a_backup_when_it_is_confirmed() {
    let house = house_of_2020();
    let shown = house.run(&["retention", "show"]);
    assert_eq!(shown.status, 0, "{}", shown.err);
    for text in ["À échéance maintenant", "Amina Belkacem", "1 passage avec note ou nom", "dernier contact 02/03/20"]
    {
        assert!(shown.out.contains(text), "{text} in {}", shown.out);
    }
    let look = house.json(&["retention", "show", "--json"]);
    assert_eq!(look["due"]["records"].as_array().expect("a list").len(), 2);
    assert_eq!((&look["due"]["notes"]["count"], &look["proposes_only"]), (&Value::from(1), &Value::from(false)));

    let unsure = house.run(&["retention", "run"]);
    assert_eq!((unsure.status, unsure.out.as_str()), (2, ""));
    assert!(unsure.err.contains("--yes") && !house.path("backups").exists(), "{}", unsure.err);

    let kept = house.json(&["retention", "keep", "2020-0001", "--reason", "recours", "en", "cours", "--json"]);
    assert_eq!(kept["kind"], "case");
    let run = house.json(&["retention", "run", "--yes", "--json"]);
    assert_eq!((&run["people"], &run["notes"], &run["spared"]), (&1.into(), &1.into(), &0.into()));
    assert!(Path::new(run["backup"].as_str().expect("a file")).is_file());
    let audit = house.json(&["audit", "show", "--json"]);
    let entered = audit["entries"].as_array().expect("a list");
    assert_eq!(entered.iter().filter(|entry| entry["what"] == "backed-up").count(), 1, "{audit}");
    assert_eq!(house.run(&["person", "find", "Lambert"]).status, 3);
    assert_eq!(house.run(&["person", "find", "Belkacem"]).status, 0);
    let again = house.run(&["retention", "run", "--yes"]);
    assert!(again.status == 0 && again.out.contains("rien"), "{}{}", again.out, again.err);
    assert_eq!(fs::read_dir(house.path("backups")).expect("backups").count(), 1, "nothing to back up for");
}

#[test]
fn a_record_is_kept_by_its_card_or_the_reference_that_is_shown() {
    let house = house_of_2020();
    let look = house.json(&["retention", "show", "--json"]);
    let records = look["due"]["records"].as_array().expect("a list").clone();
    let id = records[0]["id"].as_str().expect("an id");
    assert_eq!(house.run(&["retention", "keep", id, "--reason", "recours"]).status, 0);
    let found = house.json(&["person", "find", "Lambert", "--json"]);
    let card = found["people"][0]["card_code"].as_str().expect("a card").to_owned();
    assert_eq!(house.json(&["retention", "keep", &card, "--reason", "procès", "--json"])["kind"], "person");
    let look = house.json(&["retention", "show", "--json"]);
    assert_eq!(look["kept"].as_array().expect("a list").len(), 2);
    assert_eq!(look["due"]["records"].as_array().expect("a list").len(), 0);
    let refused = house.run(&["retention", "keep", "2020-9999", "--reason", "x"]);
    refused.is_refusal(3, "aucun identifiant pareil");
    assert!(refused.err.contains("Rien n'a changé") && refused.err.contains("guichet retention show"), "{refused:?}");
    assert_eq!(house.run(&["retention", "keep", id]).status, 2);
    assert_eq!(house.run(&["retention", "keep", id, "--reason", " "]).status, 2);
    assert_eq!(house.run(&["retention", "keep", id, "--reason", "–"]).status, 2);
    let named = house.run(&["retention", "keep", &card, "--reason", "carte", &card]);
    named.is_refusal(2, "La raison nomme la personne");
    assert!(named.err.contains("Rien n'a changé"), "{named:?}");
}

#[test]
fn a_house_that_only_proposes_lists_for_its_archivist_and_erases_nothing() {
    let house = house_of_2020();
    house.write(
        "config.toml",
        "worker = \"eb\"\ncoordinators = [\"EB\"]\n[retention]\nmode = \"propose\"\npeople = 36\n",
    );
    let refused = house.run(&["retention", "run", "--yes"]);
    assert_eq!((refused.status, refused.out.as_str()), (5, ""));
    assert!(refused.err.contains("ne fait que proposer"), "{}", refused.err);
    let file = house.text("archives.csv");
    assert_eq!(house.run(&["retention", "show", "--csv", "--output", &file]).status, 0);
    let list = fs::read_to_string(&file).expect("the list");
    assert!(list.contains("due;person;") && list.contains("Amina Belkacem") && list.contains(";'=Boris"), "{list}");
    assert_ne!(house.run(&["retention", "show", "--csv", "--output", &file]).status, 0, "not over what is there");
    assert_eq!(house.run(&["person", "find", "Lambert"]).status, 0);
    assert!(!house.path("backups").exists());
}

#[test]
fn only_a_coordinator_decides_what_goes() {
    let house = house_of_2020();
    for words in [&["show"][..], &["run", "--yes"], &["keep", "2020-0001", "--reason", "x"]] {
        let refused = house.run(&[&["--worker", "cd", "retention"][..], words].concat());
        assert_eq!((refused.status, refused.out.as_str()), (5, ""), "{words:?}");
        assert!(refused.err.contains("réservé à la coordination"), "{}", refused.err);
    }
}

#[test]
fn a_configuration_with_a_mistake_only_proposes_and_says_the_line() {
    let house = house_of_2020();
    let sections = [("mode = \"proposer\"", 4), ("mode = \"propose\"\npeople = \"120\"", 5), ("people = 1200", 4)];
    let write = |section: &str| {
        house.write("config.toml", format!("worker = \"eb\"\ncoordinators = [\"EB\"]\n[retention]\n{section}\n"));
    };
    for (section, line) in sections {
        write(section);
        let refused = house.run(&["retention", "run", "--yes"]);
        assert_eq!((refused.status, refused.out.as_str()), (4, ""), "{}", refused.err);
        let says = [&format!("config.toml:{line}")[..], "ne fait que proposer ; rien n'a été effacé"];
        assert!(says.iter().all(|says| refused.err.contains(says)), "{}", refused.err);
        assert!(refused.err.contains("des mois, de 1 à 600") && !refused.err.contains("months"), "{}", refused.err);
        let shown = house.run(&["retention", "show"]);
        assert!(shown.out.contains("une erreur") && shown.out.contains("Amina Belkacem"), "{}", shown.out);
        assert!(!house.path("backups").exists());
    }
    write("mode = \"confirm\"");
    assert_eq!(house.run(&["retention", "run", "--yes"]).status, 0, "mended, it goes on");
    write("mode = \"propose\"");
    let refused = house.run(&["retention", "run", "--yes"]);
    assert!(refused.err.contains("« e » sur la page de conservation"), "{}", refused.err);
}
