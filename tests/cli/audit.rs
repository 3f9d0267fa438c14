//! Who read and changed what.

use std::fs;

use serde_json::Value;

use crate::real::House;

#[test]
fn who_read_and_printed_what_is_shown_without_a_name() {
    let house = House::new();
    house.run(&["add", "--worker", "MD", "log", "f40", "\"Amina Bah\"", "!3j"]);
    let number = house.json(&["cases", "--json"])["cases"][0]["number"].as_str().expect("a number").to_owned();
    assert_eq!(house.run(&["case", "show", &number, "--worker", "EB"]).status, 0);
    let card = house.json(&["case", "show", &number, "--json"])["card_code"].as_str().expect("a card").to_owned();
    house.run(&["person", "show", &card, "--worker", "EB"]);
    let file = house.text("rapport.csv");
    assert_eq!(house.run(&["report", "--format", "csv", "--output", &file]).status, 0);

    let shown = house.run(&["audit", "show"]).out;
    for words in ["lecture du dossier", "lecture de la fiche", "sorti : rapport (CSV)", &number, &card] {
        assert!(shown.contains(words), "no {words:?} in\n{shown}");
    }
    assert!(!shown.contains("Amina"), "{shown}");
    assert!(shown.lines().next().is_some_and(|line| line.contains("rapport")), "the latest first:\n{shown}");

    let whats = |args: &[&str]| -> Vec<String> {
        let list = house.json(args);
        let entries = list["entries"].as_array().expect("a list").iter();
        entries.map(|entry| entry["what"].as_str().expect("what").to_owned()).collect()
    };
    assert_eq!(whats(&["audit", "show", "--by", "eb", "--json"]), ["read-person", "read-case"]);
    let of_case = whats(&["audit", "show", "--record", &number, "--json"]);
    assert_eq!(of_case, ["read-case", "read-case", "changed"]);
    assert!(whats(&["audit", "show", "--record", &card, "--json"]).contains(&"read-person".to_owned()));
    assert_eq!(whats(&["audit", "show", "--from", "2999-01-01", "--json"]), [""; 0]);
    assert_eq!(house.run(&["audit", "show", "--record", "rien"]).status, 3);
    // Looking is entered, too.
    assert_eq!(whats(&["audit", "show", "--limit", "1", "--json"]), ["read-list"]);

    house.write("config.toml", "coordinators = [\"CH\"]\n");
    assert_eq!(house.run(&["audit", "show", "--worker", "EB"]).status, 5);
    assert_eq!(house.run(&["audit", "show", "--worker", "ch"]).status, 0);
}

/// Whose entries were looked at is entered as what it is, however it was named.
#[test]
fn looking_by_an_id_is_entered_with_the_record_that_it_is() {
    let house = House::new();
    house.json(&["add", "--json", "log f40 \"Amina Bah\" !3j"]);
    let found = house.json(&["person", "find", "amina", "--json"])["people"][0].take();
    let (person, card) = (found["id"].as_str().expect("an id"), found["card_code"].as_str().expect("a card"));
    let number = house.json(&["cases", "--json"])["cases"][0]["number"].take();
    let entries = |named: &str| house.json(&["audit", "show", "--record", named, "--json"])["entries"].take();
    let records = entries(person)[0]["records"].take();
    let of_kind = |kind: &str| {
        let found = records.as_array().expect("records").iter().find(|record| record["kind"] == kind);
        found.unwrap_or_else(|| panic!("no {kind}: {records}"))["id"].as_str().expect("an id").to_owned()
    };
    let last = || house.json(&["audit", "show", "--limit", "1", "--json"])["entries"][0].take();
    let case = of_kind("case");
    for (id, kind, called) in [
        (person, "person", format!("qui a vu quoi {card}")),
        (&case, "case", format!("qui a vu quoi {}", number.as_str().expect("a number"))),
        (&of_kind("visit"), "visit", "qui a vu quoi passage 1".to_owned()),
    ] {
        assert_eq!(house.run(&["audit", "show", "--record", id]).status, 0, "{kind}");
        let said = house.run(&["audit", "show", "--limit", "1"]).out;
        assert!(said.contains(&called), "{called}: {said}");
        house.run(&["audit", "show", "--record", id]);
        let entered = last()["records"].take();
        assert_eq!((entered[0]["kind"].as_str(), entered[0]["id"].as_str()), (Some(kind), Some(id)));
    }
    assert_eq!(house.run(&["audit", "show", "--record", "01999999-0000-7000-8000-000000000000"]).status, 0);
    assert_eq!(last()["records"].as_array().map(Vec::len), Some(0), "nobody's");
    // Also of somebody who is erased.
    assert_eq!(house.run(&["person", "erase", card, "--reason", "à sa demande", "--yes"]).status, 0);
    assert_eq!(house.run(&["audit", "show", "--record", person]).status, 0);
    assert_eq!(last()["records"][0]["kind"], "person");
}

#[test]
fn whoever_reads_decisions_the_review_or_a_case_that_is_closed_is_entered_and_what_was_typed_is_not() {
    let house = House::new();
    house.json(&["add", "--json", "log f40 \"Amina Bah\" !3j"]);
    let case = house.json(&["cases", "--json"])["cases"][0].take();
    let number = case["number"].as_str().expect("a number");
    let found = house.json(&["person", "find", "amina", "--json"]);
    let card = found["people"][0]["card_code"].as_str().expect("a card");
    assert_eq!(house.run(&["person", "refuse", card, "erasure", "--reason", "obligation légale"]).status, 0);
    let last = || house.json(&["audit", "show", "--limit", "1", "--json"])["entries"][0].take();

    assert_eq!(house.run(&["person", "decisions", card]).status, 0);
    let entry = last();
    assert_eq!((entry["what"].as_str(), entry["detail"].as_str()), (Some("read-list"), Some("decisions")));
    assert_eq!((entry["count"].as_u64(), entry["records"][0]["kind"].as_str()), (Some(1), Some("person")));
    assert_eq!(house.run(&["person", "decisions", "--json"]).status, 0);
    let entry = last();
    assert_eq!((entry["detail"].as_str(), entry["records"].as_array().map(Vec::len)), (Some("decisions"), Some(0)));
    // Nobody of this name is in the register: nothing was read.
    assert_eq!(house.run(&["person", "decisions", "Amina"]).status, 3);
    assert!(!house.run(&["audit", "show", "--json"]).out.contains("Amina"));

    assert!(house.run(&["review"]).out.contains("Amina"));
    assert_eq!(last()["detail"], "review");
    house.json(&["case", "close", number, "settled", "--json"]);
    assert_eq!(last()["what"], "read-case");
    assert!(house.run(&["audit", "show"]).out.contains("registre des décisions"));
}

#[test]
#[expect(clippy::disallowed_methods, reason = "somebody who tampers does not use ours")]
fn a_chain_that_was_tampered_with_is_told_by_its_first_broken_entry() {
    let house = House::new();
    (0..3).for_each(|_| drop(house.run(&["add", "log"])));
    let sound = house.run(&["audit", "verify"]);
    assert!(sound.status == 0 && sound.out.contains("4 inscriptions vérifiées"), "{}{}", sound.out, sound.err);
    assert_eq!(house.run(&["day", "close", "--yes"]).status, 0);
    let closed = house.run(&["audit", "show"]).out;
    let in_words = closed.lines().find_map(|line| line.split("clôture de la journée ").nth(1)).expect("entered");
    assert!(chrono::NaiveDate::parse_from_str(in_words.trim(), "%d/%m/%Y").is_ok(), "{closed}");
    let day = house.run(&["day", "show"]).out;
    let seal = day.lines().find_map(|line| line.split("Sceau du journal d'accès : ").nth(1)).expect("a seal").trim();
    assert_eq!(house.run(&["audit", "verify", seal]).status, 0);
    assert_eq!(house.run(&["audit", "verify", "n'importe quoi"]).status, 2);
    let head = house.json(&["audit", "verify", "--json"]);
    assert_eq!((&head["broken"], &head["checked"]), (&Value::Null, &head["head"]["seq"]));
    // A seal that belongs to another past.
    let (seq, digits) = seal.split_once('-').expect("a number");
    let other: String = digits
        .chars()
        .map(|digit| {
            if digit == '0' {
                '1'
            } else if digit == '-' {
                '-'
            } else {
                '0'
            }
        })
        .collect();
    house.run(&["audit", "verify", &format!("{seq}-{other}")]).is_refusal(6, "Deux choses sont possibles");

    let db = rusqlite::Connection::open(house.path("guichet.db")).expect("the file");
    db.execute_batch("DROP TRIGGER audit_is_not_changed; UPDATE audit SET worker = 'XX' WHERE seq = 3").expect("done");
    drop(db);
    let broken = house.run(&["audit", "verify"]);
    assert_eq!(broken.status, 6);
    assert!(broken.err.contains("3 : inscription modifiée"), "{}", broken.err);
    let told = house.run(&["audit", "verify", "--json"]);
    let told_json: Value = serde_json::from_str(&told.out).expect("JSON");
    assert_eq!((&told_json["broken"]["seq"], &told_json["broken"]["fault"]), (&3.into(), &"changed".into()));
    assert_eq!(told.status, 6);
    // No seal is given of it, and nothing is promised of the rest.
    let said = house.run(&["audit", "verify"]);
    assert!(!said.out.contains("Sceau") && !said.out.contains("Rien n'est encore inscrit"), "{said:?}");
    assert!(said.err.contains("a pu changer le reste"), "{said:?}");
    // The counter goes on.
    assert_eq!(house.run(&["add", "log"]).status, 0);
}

/// Seals are copied by hand: a slip must not look like a crime, nor the right seal like none.
#[test]
fn a_seal_that_fits_is_confirmed_and_one_that_does_not_is_first_read_again() {
    let house = House::new();
    (0..3).for_each(|_| drop(house.run(&["add", "log"])));
    let seal = house.json(&["audit", "verify", "--json"])["head"]["seal"].as_str().expect("a seal").to_owned();
    let fits = house.run(&["audit", "verify", &seal.to_uppercase()]);
    assert!(fits.status == 0 && fits.out.contains("Le sceau 4 correspond"), "{fits:?}");
    assert!(!house.run(&["audit", "verify"]).out.contains("correspond"));
    assert_eq!(house.json(&["audit", "verify", &seal, "--json"])["seal"]["fits"], true);

    let last = if seal.ends_with('0') { '1' } else { '0' };
    let slip = format!("{}{last}", &seal[..seal.len() - 1]);
    let other_number = format!("3{}", &seal[1..]);
    let longer_number = format!("40{}", &seal[1..]);
    for (wrong, words) in [
        (&slip, "n'est pas celui de l'inscription de ce numéro"),
        (&other_number, "n'est pas celui de l'inscription de ce numéro"),
        (&longer_number, "Le journal s'arrête avant l'inscription du sceau"),
    ] {
        let answer = house.run(&["audit", "verify", wrong]);
        answer.is_refusal(6, words);
        assert!(answer.err.contains("mal recopié") && answer.err.contains("Relisez d'abord"), "{answer:?}");
        assert!(answer.err.contains(wrong.as_str()), "it is said as it was typed: {answer:?}");
        assert!(!answer.err.contains("altéré") && !answer.out.contains("Sceau du journal"), "{answer:?}");
        assert!(answer.out.contains("4 inscriptions vérifiées"), "{answer:?}");
        let json: Value = serde_json::from_str(&house.run(&["audit", "verify", wrong, "--json"]).out).expect("JSON");
        assert!(json["seal"]["fits"] == false && json["broken"]["seq"] == json["seal"]["seq"], "{json}");
    }
    for no_seal in [&seal[..seal.len() - 1], "4", "n'importe quoi", &seal.replacen('-', "-o", 1)] {
        let answer = house.run(&["audit", "verify", no_seal]);
        answer.is_refusal(2, "Ce n'est pas un sceau");
        assert!(answer.err.contains("1234-0123abcd-4567ef01-89abcdef"), "{answer:?}");
    }
}

#[test]
fn a_backup_that_is_put_back_says_so_in_its_chain() {
    let house = House::new();
    house.run(&["add", "log"]);
    let made = house.run(&["backup", "--to", &house.text("ailleurs")]).err;
    assert!(made.contains("Sceau du journal d'accès : 2-"), "{made}");
    let file =
        fs::read_dir(house.path("ailleurs")).expect("the folder").next().expect("a file").expect("a file").path();
    house.run(&["add", "log"]);
    house.run(&["add", "its"]);
    let seal = house.json(&["audit", "verify", "--json"])["head"]["seal"].as_str().expect("a seal").to_owned();
    assert_eq!(house.run(&["restore", &file.display().to_string(), "--force"]).status, 0);
    let list = house.json(&["audit", "show", "--json"]);
    let whats: Vec<_> = list["entries"].as_array().expect("a list").iter().map(|entry| entry["what"].clone()).collect();
    assert_eq!(whats, ["restored", "changed", "began"]);
    assert_eq!(house.run(&["audit", "verify"]).status, 0);
    let since = house.run(&["audit", "verify", &seal]);
    let says_why = since.err.contains("Une sauvegarde y a été remise en place") && !since.err.contains("altéré à");
    assert!(since.status == 6 && says_why, "{}", since.err);
}

#[test]
fn what_is_not_found_is_not_called_an_empty_log_and_a_range_that_ends_before_it_begins_is_refused() {
    let house = House::new();
    house.run(&["add", "log"]);
    for asked in [&["--to", "2020-01-01"][..], &["--by", "ZZ"]] {
        let shown = house.run(&[&["audit", "show"], asked].concat());
        assert_eq!(shown.status, 0);
        assert!(shown.out.contains("Rien de tel") && !shown.out.contains("encore inscrit"), "{}", shown.out);
    }
    for asked in [&["--from", "2026-12-01", "--to", "2026-11-01"][..], &["--limit", "0"]] {
        let refused = house.run(&[&["audit", "show"], asked].concat());
        assert_eq!((refused.status, refused.out.as_str()), (2, ""), "{asked:?}");
    }
    assert_eq!(house.run(&["person", "find", "jean", "--limit", "0"]).status, 2);
}

#[test]
fn what_left_the_house_is_entered_with_names_or_without_and_with_every_case_that_went() {
    let house = House::new();
    house.json(&["add", "--json", "log f40 \"Amina Bah\" !3j"]);
    let number = house.json(&["cases", "--json"])["cases"][0]["number"].as_str().expect("a number").to_owned();
    let last = |args: &[&str]| {
        assert_eq!(house.run(args).status, 0);
        house.json(&["audit", "show", "--limit", "1", "--json"])["entries"][0].take()
    };
    let detail = |entry: &Value| (entry["detail"].as_str().map(str::to_owned), entry["count"].as_u64());
    assert_eq!(detail(&last(&["cases", "--ics"])), (Some("calendar.ics".to_owned()), Some(1)));
    assert_eq!(detail(&last(&["cases", "--ics", "--with-names"])), (Some("calendar-names.ics".to_owned()), Some(1)));
    let shown = house.run(&["audit", "show"]).out;
    assert!(shown.contains("sorti : échéances avec noms (iCalendar)"), "{shown}");
    house.write("config.toml", "worker = \"EB\"\ncoordinators = [\"EB\"]\n");
    let table = house.text("liste.csv");
    let entry = last(&["retention", "show", "--csv", "--output", &table]);
    assert_eq!(detail(&entry), (Some("due-list.csv".to_owned()), Some(0)));

    let letter = house.run(&["person", "export", "amina", "--with-private"]).out;
    assert!(letter.contains("En attente") && letter.contains("de notre part"), "{letter}");
    let of_case = house.run(&["audit", "show", "--record", &number]).out;
    let line = of_case.lines().find(|line| line.contains("notes privées de tous")).expect("that it went out");
    assert!(line.contains(&number), "{line}");
}

/// Files of which nobody thinks first.
#[test]
fn what_is_held_in_a_file_published_figures_and_a_register_are_entered() {
    let house = House::settled();
    house.json(&["add", "--json", "log f40 \"Amina Bah\" !3j"]);
    let last = || house.json(&["audit", "show", "--limit", "1", "--json"])["entries"][0].take();
    let said = |entry: &Value| {
        let word = |name: &str| entry[name].as_str().unwrap_or_default().to_owned();
        (word("what"), word("detail"))
    };
    let entry = |what: &str, detail: &str| (what.to_owned(), detail.to_owned());

    let person = house.json(&["person", "find", "amina", "--json"])["people"][0]["id"].take();
    for (name, detail) in [("elle.json", "person.json"), ("elle.pdf", "person.pdf")] {
        house.done(&["person", "export", "amina", "--output", &house.text(name)]);
        let handed_out = last();
        assert_eq!(said(&handed_out), entry("exported", detail));
        let records = handed_out["records"].as_array().expect("records");
        assert!(records.iter().any(|record| record["kind"] == "person" && record["id"] == person), "{handed_out}");
        for kind in ["case", "visit"] {
            assert!(records.iter().any(|record| record["kind"] == kind), "{kind} in {handed_out}");
        }
    }

    house.done(&["evidence", "--period", "2023", "--inside", "--output", &house.text("constats.md")]);
    assert_eq!(said(&last()), entry("exported", "evidence.md"));
    house.done(&["report", "--output", &house.text("rapport.xlsx")]);
    assert_eq!(said(&last()), entry("exported", "report.xlsx"));

    house.write("registre.csv", "date;sujet\n2020-03-02;logement\n2020-03-03;logement\n");
    house.done(&["visits", "import", &house.text("registre.csv")]);
    let imported = last();
    assert_eq!((imported["what"].as_str(), imported["count"].as_u64()), (Some("imported"), Some(2)), "{imported}");
}

/// What is due and goes out as a file is one entry, as a person's file is; what is shown is counted with those who stay.
#[test]
fn the_retention_list_is_entered_once_with_everybody_whom_it_names() {
    let house = House::new();
    house.write("config.toml", "worker = \"EB\"\ncoordinators = [\"EB\"]\n");
    house.run(&["add", "log f40 \"Amina Bah\" !3j"]);
    house.run(&["add", "log f50 \"Boris Lambert\" !3j"]);
    for name in ["amina", "boris"] {
        let card = house.json(&["person", "find", name, "--json"])["people"][0]["card_code"].take();
        let card = card.as_str().expect("a card");
        assert_eq!(house.run(&["retention", "keep", card, "--reason", "recours en cours"]).status, 0);
    }
    let entries = |most: &str| house.json(&["audit", "show", "--limit", most, "--json"])["entries"].take();
    assert!(house.run(&["retention", "show"]).out.contains("Gardés exprès"));
    let shown = entries("1")[0].take();
    assert_eq!((&shown["what"], &shown["count"]), (&"read-list".into(), &2.into()));
    for (name, count) in [("liste.csv", 0), ("liste.txt", 2)] {
        let before = entries("1")[0]["seq"].as_u64().expect("a number");
        let file = house.text(name);
        assert_eq!(house.run(&["retention", "show", "--output", &file]).status, 0);
        let after = entries("1")[0].take();
        assert_eq!((&after["what"], &after["count"]), (&"exported".into(), &count.into()), "{name}");
        // Looking at the audit is one, too.
        assert_eq!(after["seq"].as_u64(), Some(before + 2), "{name}");
    }
}
