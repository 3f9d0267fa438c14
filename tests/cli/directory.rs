//! The directory: in, out, searched.

use std::fs;

use serde_json::Value;

use crate::real::House;

#[test]
fn what_to_verify_first_is_listed_by_use_and_age() {
    let house = House::with_demo();
    let list = house.json(&["directory", "stale", "--limit", "5", "--json"]);
    let services = list["services"].as_array().expect("a list");
    assert_eq!(services.len(), 5);
    for service in services {
        assert!(["ageing", "old", "never"].iter().any(|level| service["freshness"] == *level), "{service}");
        assert!(service["referrals"].is_u64() && service["phones"].is_array());
    }
    let used: Vec<u64> = services.iter().filter_map(|service| service["referrals"].as_u64()).collect();
    assert!(used.is_sorted_by(|one, next| one >= next), "{used:?}");
    let lines = house.run(&["directory", "stale", "--limit", "3"]);
    assert_eq!((lines.status, lines.out.lines().count()), (0, 3), "{}", lines.out);
    let empty = House::new();
    let file = empty.write("d.csv", "id,name,verified_on\n1,CPAS,\n");
    empty.run(&["directory", "import", &file]);
    assert!(empty.run(&["directory", "stale"]).out.contains("CPAS"));
}

#[test]
fn a_dry_run_beside_no_record_compares_with_an_empty_one_also_where_a_file_is_named() {
    let house = House::new();
    let file = house.write("services.csv", "id;name;city\n1;Énergie;Namur\n2;Logement;Dinant\n");
    let db = house.path("new.db").display().to_string();
    let dry = house.json(&["directory", "import", &file, "--dry-run", "--json", "--db", &db]);
    assert_eq!(dry["new"].as_u64(), Some(2));
    assert!(!house.path("new.db").exists(), "a dry run leaves nothing behind");
}

#[test]
fn a_row_whose_cells_were_moved_is_refused_by_its_line() {
    let house = House::new();
    let rows = "id;name;hours;city;fee\n1;Énergie;Mo 09:00-12:00;Namur;free\n2;Logement;Mo 09:00-12:00; Tu 13:00-16:00;Dinant;\n";
    let answer = house.run(&["directory", "import", &house.write("services.csv", rows)]);
    assert_eq!(answer.status, 4, "{}", answer.err);
    assert!(answer.err.contains("services.csv:3"), "{}", answer.err);
    assert!(answer.out.contains("1 nouve"), "{}", answer.out);
    // Every row with the same empty cell behind it was written so by a program.
    let rows = "id;name;city\n1;Énergie;Namur;\n2;Logement;Dinant;\n";
    assert_eq!(house.run(&["directory", "import", &house.write("others.csv", rows)]).status, 0);
}

#[test]
fn find_understands_accents_and_says_what_it_corrected() {
    let house = House::with_demo();
    let found = house.json(&["find", "mediation", "dettes", "--json", "--limit", "2"]);
    assert_eq!(found["services"].as_array().map(Vec::len), Some(2));
    assert_eq!(found["services"][0]["name"], "Médiation de dettes");
    assert!(found["services"][0]["open"].is_boolean());
    let corrected = house.run(&["find", "huisier"]);
    assert!(corrected.out.starts_with("Résultats pour :"), "{}", corrected.out);
    assert_eq!(house.run(&["find", "zzzzzzzz"]).status, 3);
}

#[test]
fn find_asks_for_another_day_and_gives_its_hours() {
    let house = House::with_demo();
    let found = house.json(&["find", "ouvert", "lundi", "10h", "--json"]);
    assert_eq!((&found["filters"][0]["filter"], &found["filters"][0]["heeded"]), (&"open-on".into(), &true.into()));
    let monday = found["filters"][0]["value"].as_str().expect("a day").strip_suffix(" 10:00").expect("an hour");
    let then = |service: &Value| service["then"][0][0].as_str().map(|from| from.starts_with(monday));
    let services = found["services"].as_array().expect("a list");
    assert!(!services.is_empty() && services.iter().all(|service| then(service) != Some(false)), "{found}");
    assert!(services.iter().any(|service| then(service) == Some(true)), "{found}");
}

#[test]
fn find_knows_a_service_by_its_telephone_number() {
    let house = House::with_demo();
    let all = house.json(&["find", "dettes", "--json"]);
    let with_phone = all["services"].as_array().expect("a list").iter().find(|it| it["phones"][0].is_object());
    let service = with_phone.expect("a telephone number");
    let digits: String =
        service["phones"][0]["number"].as_str().expect("digits").chars().filter(char::is_ascii_digit).collect();
    for typed in [&*digits, &digits[digits.len() - 6..]] {
        let found = house.json(&["find", typed, "--json"]);
        let ids: Vec<_> = found["services"].as_array().expect("a list").iter().map(|it| &it["id"]).collect();
        assert!(ids.contains(&&service["id"]), "{typed}: {found}");
    }
}

#[test]
fn find_narrows_by_words_and_says_how_it_understood_them() {
    let house = House::with_demo();
    let found = house.json(&["find", "dettes", "sans", "rdv", "gratuit", "jambes", "--json"]);
    let filters: Vec<_> = found["filters"].as_array().expect("a list").iter().map(|f| &f["filter"]).collect();
    assert_eq!(filters, ["walk-in", "free", "place"]);
    assert!(found["filters"].as_array().expect("a list").iter().all(|filter| filter["heeded"] == true));
    let services = found["services"].as_array().expect("a list");
    assert!(!services.is_empty() && services.iter().all(|service| service["fee"] == "free"));
    assert_eq!(services[0]["city"], "Jambes");
    assert!(services[0]["km_away"].is_null() && services[1]["km_away"].is_u64());
    let lines = house.run(&["find", "dettes xylophone jambes"]).out;
    assert!(lines.starts_with("résultats sans : xylophone\n[Jambes]\n"), "{lines}");
}

const CSV: &str = "id;name;organization;hours;phones\n\
    1;Médiation de dettes;CPAS;Mo 09:00-12:00;081 00 00 01\n\
    2;Énergie;CPAS;;\n";

pub fn exported(house: &House) -> String {
    let answer = house.run(&["directory", "export"]);
    assert_eq!(answer.status, 0, "{}", answer.err);
    answer.out
}

#[test]
fn a_dry_run_changes_nothing_and_a_second_import_makes_no_duplicates() {
    let house = House::opened();
    let file = house.write("services.csv", CSV);
    let before = exported(&house);
    let dry = house.json(&["directory", "import", &file, "--dry-run", "--json"]);
    assert_eq!((dry["new"].as_u64(), dry["dry_run"].as_bool()), (Some(2), Some(true)));
    assert_eq!(exported(&house), before);

    assert_eq!(house.json(&["directory", "import", &file, "--json"])["new"], 2);
    let once = exported(&house);
    let again = house.json(&["directory", "import", &file, "--json"]);
    assert_eq!((again["new"].as_u64(), again["same"].as_u64()), (Some(0), Some(2)));
    assert_eq!(exported(&house), once);
}

#[test]
fn an_export_is_read_back_by_another_house_as_it_was() {
    let house = House::with_demo();
    let file = house.text("out.csv");
    assert_eq!(house.run(&["directory", "export", "--output", &file]).status, 0);
    assert_eq!(fs::read_to_string(&file).expect("the export"), exported(&house));
    let other = House::new();
    assert_eq!(other.run(&["directory", "import", &file]).status, 0);
    assert_eq!(exported(&other), exported(&house));
}

#[test]
fn every_form_of_the_directory_is_read_back_by_another_house() {
    let house = House::with_demo();
    for (format, name) in [("hsds", "out.json"), ("hsds-tabular", "tables"), ("data-inclusion", "di.json")] {
        let file = house.text(name);
        let answer = house.run(&["directory", "export", "--format", format, "--output", &file]);
        assert_eq!(answer.status, 0, "{format}: {}", answer.err);
        let other = House::new();
        assert_eq!(other.run(&["directory", "import", &file]).status, 0, "{format}");
        let again = other.json(&["directory", "import", &file, "--json"]);
        assert_eq!((again["new"].as_u64(), again["changed"].as_u64()), (Some(0), Some(0)), "{format}");
        // Nothing that a form has no place for is lost where it was known.
        let here = house.json(&["directory", "import", &file, "--dry-run", "--json"]);
        assert_eq!(here["new"].as_u64(), Some(0), "{format}");
        assert_eq!(here["changed"].as_u64(), Some(0), "{format}: {here}");
    }
    assert_eq!(house.run(&["directory", "export", "--format", "hsds-tabular"]).status, 2);
}

#[test]
fn a_dry_run_says_what_would_change_field_by_field() {
    let house = House::new();
    let first = house.write("services.csv", "id;name;appointment;city\n1;Énergie;;Namur\n2;Logement;non;\n");
    assert_eq!(house.run(&["directory", "import", &first]).status, 0);
    // The second file has no column for the commune: that is kept.
    let second = house.write(
        "again.csv",
        "source;id;name;appointment\nservices;1;Énergies;oui\nservices;2;Logement;non\nservices;3;Santé;\n",
    );
    let said = house.run(&["directory", "import", &second, "--dry-run"]).out;
    for line in [
        "modifié : Énergies",
        "    nom : Énergie → Énergies",
        "    rendez-vous : pas connu → obligatoire",
        "nouveau : Santé",
    ] {
        assert!(said.lines().any(|found| found == line), "{line} in {said}");
    }
    assert!(!said.contains("Logement") && !said.contains("commune"), "{said}");
    let json = house.json(&["directory", "import", &second, "--dry-run", "--json"]);
    let what: Vec<_> = json["changes"].as_array().expect("a list").iter().map(|one| one["what"].as_str()).collect();
    assert_eq!(what, [Some("changed"), Some("same"), Some("new")]);
    assert_eq!(json["changes"][0]["fields"][1]["old"], "Énergie");
    assert_eq!(house.run(&["directory", "import", &second]).status, 0);
    assert!(exported(&house).contains("Énergies") && exported(&house).contains("Namur"));
}

#[test]
fn a_bad_record_of_json_is_refused_by_its_place() {
    let house = House::new();
    let page = "{\"contents\": [\n{\"id\": \"1\", \"name\": \"Énergie\", \"status\": \"active\"},\n{\"id\": 2, \"status\": \"active\"}\n]}";
    let file = house.write("page.json", page);
    let answer = house.run(&["directory", "import", &file]);
    assert!(answer.status == 4 && answer.err.contains("page.json:3 (contents[1]) : sans nom"), "{}", answer.err);
    let told = house.run(&["directory", "import", &file, "--dry-run", "--json"]).out;
    let json: serde_json::Value = serde_json::from_str(&told).expect("JSON");
    assert_eq!(
        (json["refused"][0]["line"].as_u64(), json["refused"][0]["at"].as_str()),
        (Some(3), Some("contents[1]"))
    );
    assert!(exported(&house).contains("Énergie"));
}

#[test]
fn windows_1252_and_utf_16_are_read_and_what_is_no_text_is_refused() {
    let latin: Vec<u8> = CSV.chars().map(|c| u8::try_from(u32::from(c)).expect("Latin")).collect();
    let utf16: Vec<u8> = "\u{FEFF}".chars().chain(CSV.chars()).flat_map(|c| (c as u16).to_le_bytes()).collect();
    for (name, bytes) in [("latin.csv", latin), ("utf16.csv", utf16)] {
        let house = House::new();
        let file = house.write(name, bytes);
        assert_eq!(house.run(&["directory", "import", &file]).status, 0, "{name}");
        assert!(exported(&house).contains("Médiation de dettes"), "{name}");
    }
    let house = House::new();
    let file = house.write("noise.csv", [0u8, 159, 146, 150, 0, 1, 2, 3]);
    let refused = house.run(&["directory", "import", &file]);
    assert!(refused.status == 4 && refused.err.contains("noise.csv"), "{}", refused.err);
}

#[test]
fn a_bad_row_is_refused_by_file_and_line_and_the_others_are_taken_in() {
    let house = House::new();
    let file = house.write("services.csv", "id;name\n1;Énergie\n2;\n3;Logement\n");
    let answer = house.run(&["directory", "import", &file]);
    assert_eq!(answer.status, 4);
    assert!(answer.err.contains("services.csv:3"), "{}", answer.err);
    assert!(exported(&house).contains("Énergie") && exported(&house).contains("Logement"));
}

#[test]
fn rows_refused_for_one_reason_are_told_together_and_none_is_hidden() {
    let house = House::new();
    let file = house.write("services.csv", "id;name\n1;Énergie\n2;\n3;\n4;\n5;Logement\n6;\n1;Encore\n");
    let answer = house.run(&["directory", "import", &file]);
    assert!(answer.err.contains("refusé : services.csv, lignes 3-5, 7 : sans nom"), "{}", answer.err);
    assert!(answer.err.contains("services.csv:8 : même identifiant que services.csv:2"), "{}", answer.err);
}

#[test]
fn a_folder_that_names_a_record_twice_is_the_same_at_every_repeat() {
    let house = House::new();
    house.write("annuaire/a.csv", "id;name\n1;Énergie\n");
    house.write("annuaire/b.json", "[{\"id\": \"1\", \"name\": \"Énergies\", \"status\": \"active\"}]");
    let folder = house.text("annuaire");
    let first = house.run(&["directory", "import", &folder]);
    assert!(first.err.contains("a.csv:2 : même identifiant que b.json:1"), "{}", first.err);
    for _ in 0..2 {
        let again = house.run(&["directory", "import", &folder, "--json"]);
        let json: Value = serde_json::from_str(&again.out).expect("JSON");
        assert_eq!([&json["new"], &json["changed"], &json["same"]], [0, 0, 1], "{json}");
        assert_eq!(json["refused"][0]["value"]["file"], "b.json");
    }
}

#[test]
fn a_record_that_is_not_there_is_read_by_nobody_and_not_made() {
    let house = House::new();
    let file = house.write("services.csv", CSV);
    let typo = house.text("typo/x.db");
    for args in [
        &["queue"][..],
        &["find", "dettes"],
        &["cases"],
        &["case", "show", "1"],
        &["close", "1"],
        &["referrals"],
        &["person", "find", "Amina"],
        &["report"],
        &["slip", "dettes"],
        &["directory", "export"],
        &["directory", "stale"],
        &["directory", "import", &file, "--dry-run"],
    ] {
        let answer = house.run(&[args, &["--db", &typo]].concat());
        assert_eq!(answer.status, 6, "{args:?}: {}", answer.err);
        assert!(answer.err.contains("x.db") && answer.err.lines().count() == 2, "{args:?}: {}", answer.err);
    }
    assert!(!house.path("typo").exists());
    assert_eq!(house.run(&["add", "logement", "--db", &typo]).status, 0);
    assert!(house.path("typo/x.db").exists(), "a first command that writes makes it");

    // A trial before anything was ever recorded, where nobody named a file.
    let mut process = house.process(&["directory", "import", &file, "--dry-run", "--json"]);
    process.env_remove("GUICHET_DB");
    let tried = process.output().expect("it ran");
    let json: Value = serde_json::from_slice(&tried.stdout).expect("JSON");
    assert_eq!((tried.status.code(), &json["new"]), (Some(0), &Value::from(2)));
    assert!(!house.path("data").exists());
}

/// A directory of a month in our CSV: five services, the last of another name each month.
fn month(name: &str) -> String {
    format!("id;name;city\n1;Énergie;Namur\n2;Logement;Dinant\n3;Santé;Namur\n4;Dettes;Huy\n5;{name};Huy\n")
}

#[test]
fn next_month_s_file_is_not_taken_in_beside_this_month_s_without_a_word() {
    let house = House::new();
    house.done(&["directory", "import", &house.write("annuaire-2026-10.csv", month("Octobre"))]);
    let (before, file) = (exported(&house), house.write("annuaire-2026-11.csv", month("Novembre")));
    for args in [&["directory", "import", &file][..], &["directory", "import", &file, "--dry-run"]] {
        let refused = house.run(args);
        refused.is_refusal(4, "annuaire-2026-10");
        for words in ["--source \"annuaire-2026-10\"", "4 fiches sur 5", "annuaire-2026-11", "rien n'a été importé"]
        {
            assert!(refused.err.contains(words), "{words}: {}", refused.err);
        }
        assert_eq!((refused.out.as_str(), exported(&house)), ("", before.clone()));
    }
    for lang in ["en", "nl", "de"] {
        let said = house.run(&["directory", "import", &file, "--lang", lang]).err;
        assert!(
            said.contains("--source \"annuaire-2026-10\"") && said.contains("“annuaire-2026-11”") != (lang == "de")
        );
    }
    let told = house.run(&["directory", "import", &file, "--json"]);
    let json: Value = serde_json::from_str(&told.out).expect("JSON");
    assert_eq!(json["elsewhere"], serde_json::json!({"source": "annuaire-2026-10", "found": 4, "of": 5}));
    assert_eq!((told.status, &json["new"], &json["backup"]), (4, &Value::from(0), &Value::Null));
    assert_eq!(exported(&house), before);

    // Both answers work, and neither is asked for again.
    let updated = house.json(&["directory", "import", &file, "--source", "annuaire-2026-10", "--json"]);
    assert_eq!([&updated["new"], &updated["changed"], &updated["same"]], [0, 1, 4]);
    let both = house.json(&["directory", "import", &file, "--source", "annuaire-2026-11", "--json"]);
    assert_eq!((&both["new"], &both["elsewhere"]), (&Value::from(5), &Value::Null));
    assert_eq!(house.json(&["directory", "import", &file, "--json"])["same"], 5);
}

#[test]
fn the_same_services_in_another_form_or_without_ids_are_recognised_too() {
    let house = House::new();
    house.write("tables/services.csv", "id,name,status\na-1,Energie,active\na-2,Logement,active\na-3,Santé,active\n");
    house.done(&["directory", "import", &house.text("tables")]);
    let page = ["a-1", "a-2", "a-3"].into_iter().zip(["Énergie", "Logement", "Santé"]);
    let page = page.map(|(id, name)| format!("{{\"id\": \"{id}\", \"name\": \"{name}\", \"status\": \"active\"}}"));
    let json = house.write("page.json", format!("[{}]", page.collect::<Vec<_>>().join(",")));
    house.run(&["directory", "import", &json]).is_refusal(4, "tables");

    let other = House::new();
    let rows = "name;organization;city\nÉnergie;CPAS;Namur\nLogement;CPAS;Huy\nSanté;Maison;Huy\n";
    other.done(&["directory", "import", &other.write("octobre.csv", rows)]);
    other.run(&["directory", "import", &other.write("novembre.csv", rows)]).is_refusal(4, "octobre");
}

#[test]
fn two_directories_that_count_from_one_are_both_taken_in() {
    let house = House::new();
    house.done(&["directory", "import", &house.write("namur.csv", month("Un"))]);
    let file = house.write("huy.csv", "id;name\n1;Abri\n2;Juriste\n3;Santé\n4;Crèche\n5;Taxi\n");
    assert_eq!(house.json(&["directory", "import", &file, "--json"])["new"], 5);
}

#[test]
fn a_file_to_read_in_that_is_not_there_is_no_trouble_of_the_record() {
    let house = House::new();
    for (command, missing) in [("directory", "annuaire.csv"), ("visits", "registre.csv")] {
        let answer = house.run(&[command, "import", &house.text(missing)]);
        answer.is_refusal(4, missing);
        assert!(!answer.err.contains("--db") && answer.err.contains("guillemets"), "{}", answer.err);
    }
    assert!(!house.db().exists());
}
