//! Registers that are read in, reports, questionnaires.

use std::fs;

use chrono::{NaiveDate, NaiveTime};
use guichet::{
    domain::{period::Period, survey::Reply, time::Now},
    store::{Store, db::Open},
};
use serde_json::Value;

use crate::real::House;

/// A day in October 2026.
fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 10, 2).expect("a day")
}

#[test]
fn workers_answers_are_shown_beside_the_visits_once_enough_have_answered() {
    let house = House::new();
    let shown = house.run(&["survey", "show", "--period", "2026-Q3"]);
    assert!(shown.status == 0 && shown.out.contains("Personne n'a répondu. Encore 5"), "{}{}", shown.out, shown.err);
    let store = Store::open(&house.path("guichet.db"), Open::Existing).expect("the record");
    let period = Period::parse("2026-Q3", today()).expect("a period");
    let now = Now { at: "2026-10-02T08:00:00Z".parse().expect("a moment"), local: today().and_time(NaiveTime::MIN) };
    let reply = |question: &str, answer: &str| Reply { question: question.to_owned(), answer: answer.to_owned() };
    for worker in ["A", "B", "C", "D"] {
        let replies = [reply("inaccessible", "cpas"), reply("time", "hold"), reply("gone-by", "x")];
        store.close_survey(&period, worker, &replies, &now).expect("sent");
    }
    let few = house.json(&["survey", "show", "--period", "2026-Q3", "--json"]);
    assert_eq!((few["answered"].as_u64(), few["needed"].as_u64()), (Some(4), Some(1)));
    assert_eq!(few["questions"].as_array().map(Vec::len), Some(0));
    assert!(!house.run(&["survey", "show", "--period", "2026-Q3"]).out.contains("CPAS"));
    store.close_survey(&period, "E", &[reply("inaccessible", ""), reply("time", "hold")], &now).expect("sent");
    house.run(&["add", "num @cpas", "--done", "--day", "2026-09-15"]);
    let enough = house.json(&["survey", "show", "--period", "2026-Q3", "--json"]);
    assert_eq!((enough["answered"].as_u64(), enough["needed"].as_u64()), (Some(5), Some(0)));
    let cpas = enough["questions"][0]["answers"].as_array().expect("answers").iter().find(|row| row["code"] == "cpas");
    assert_eq!(cpas.map(|row| (row["workers"].as_u64(), row["requests"].as_u64())), Some((Some(4), Some(1))));
    let shown = house.run(&["survey", "show", "--period", "2026-Q3"]).out;
    for said in ["5 travailleurs ont répondu", "CPAS", "Attendre au téléphone", "Volet numérique", "rien de tout cela"]
    {
        assert!(shown.contains(said), "{said} in {shown}");
    }
    assert_eq!(house.run(&["survey", "show", "--period", "2026"]).status, 2, "periods are not put together");
    // The threshold is the house's own, and never so low that an answer tells who gave it.
    let config = house.write("config.toml", "[evidence]\ninside = 6\n");
    assert!(house.run(&["--config", &config, "survey", "show", "--period", "2026-Q3"]).out.contains("Encore une"));
}

#[test]
fn a_team_has_questions_of_its_own_and_mistakes_are_said_by_line() {
    let house = House::new();
    assert!(house.run(&["survey", "check"]).out.contains("n'existe pas"));
    let own = house.write("own.toml", "[[question]]\ncode = \"time\"\nhidden = true\n");
    assert_eq!(house.run(&["survey", "check", &own]).out.trim(), "Le questionnaire est juste : 4 questions.");
    let wrong = house.write("wrong.toml", "[[question]]\ncode = \"Mine\"\nfr = \"Qui ?\"\n");
    let answer = house.run(&["survey", "check", &wrong]);
    assert_eq!(answer.status, 4);
    assert!(answer.out.contains("wrong.toml:2: un code n'a que des lettres"), "{}", answer.out);
}

#[test]
fn a_register_is_taken_over_and_its_year_told() {
    let house = House::opened();
    let rows = "Date;Sexe;Démarche\n05/01/2023;F;itsme\n06/01/2023;H;danse\n31/02/2023;H;itsme\n";
    let register = house.write("registre 2023.csv", rows);
    let dry = house.run(&["visits", "import", &register, "--dry-run"]);
    assert!(dry.status == 4 && dry.out.contains("2 nouveaux passages"), "{}", dry.out);
    assert!(dry.err.contains("registre 2023.csv:4") && dry.err.contains("danse"), "{}", dry.err);
    let json: Value = house.json(&["report", "--period", "2023", "--format", "json"]);
    assert_eq!(json["sums"]["visits"], 0, "a dry run changes nothing");
    assert_eq!(house.run(&["visits", "import", &register]).status, 4);
    let json: Value = house.json(&["report", "--period", "2023", "--by", "gender,age", "--format", "json"]);
    assert_eq!((&json["sums"]["visits"], json["tables"].as_object().expect("tables").len()), (&2.into(), 2));
    let withdrawn = house.json(&["visits", "withdraw", "registre 2023", "--json"]);
    assert_eq!(withdrawn["withdrawn"], 2);
}

#[test]
fn a_permanence_that_nobody_knows_is_no_permanence_without_visits() {
    let house = House::opened();
    let register = house.write("registre.csv", "Date;Démarche\n05/01/2023;itsme\n");
    assert_eq!(house.run(&["visits", "import", &register, "--session", "Numérique"]).status, 0);
    let of = |session: &str, period: &str| house.run(&["report", "--period", period, "--session", session]);
    let mistyped = of("Numerique", "2023");
    assert_eq!((mistyped.status, mistyped.out.as_str()), (2, ""));
    assert!(mistyped.err.contains("connues : Numérique."), "{}", mistyped.err);
    assert!(of("Numérique", "2023").out.contains("une démarche a été effectuée"));
    house
        .write("config.toml", "[[session]]\nname = \"Sociale\"\ndays = \"mer-ven\"\nfrom = \"8:30\"\nto = \"13:00\"\n");
    let known = of("Sociale", "2023");
    assert!(known.status == 0 && known.out.contains("Aucun passage"), "{}{}", known.out, known.err);
    // An accent that was saved apart from its letter, or a blank behind the name, makes no other permanence.
    let apart = "Nume\u{301}rique ";
    let weekly = "days = \"lun-dim\"\nfrom = \"0:00\"\nto = \"23:59\"\n";
    house.write("config.toml", format!("[[session]]\nname = \"{apart}\"\n{weekly}"));
    assert!(of(apart, "2023").out.contains("une démarche a été effectuée"));
    assert!(of("Nume", "2023").err.contains("connues : Numérique."), "known once");
}

#[test]
fn every_month_has_its_row_and_nothing_is_compared_with_nothing() {
    let house = House::opened();
    let register = house.write("registre.csv", "Date;Démarche\n05/05/2023;itsme\n");
    assert_eq!(house.run(&["visits", "import", &register]).status, 0);
    let year = house.run(&["report", "--period", "2023", "--by", "month,origin"]).out;
    assert!(year.starts_with("Chiffres 2023\n") && !year.contains("Avant"), "{year}");
    assert!(year.contains("janv. 2023") && year.contains("déc. 2023"), "{year}");
    assert!(year.contains("non dit") && !year.contains("Sans rendez-vous"), "{year}");
    let next = house.run(&["report", "--period", "2024", "--by", "month"]).out;
    assert!(next.starts_with("Chiffres 2024, comparés à 2023\n") && next.contains("Avant"), "{next}");
}

#[test]
fn what_is_not_understood_is_told_with_what_would_be() {
    let house = House::opened();
    let told = |args: &[&str], words: &[&str]| {
        let said = house.run(args);
        assert_eq!(said.status, 2, "{args:?}");
        assert!(words.iter().all(|word| said.err.contains(word)), "{args:?}: {}", said.err);
    };
    told(&["report", "--period", "2023-13"], &["Cette période", "2023-T2", "2023-05..2023-07"]);
    told(&["day", "reopen"], &["pourquoi ce jour est rouvert", "deux passages oubliés"]);
    let register = house.write("registre.csv", "Date;Démarche\n05/01/2023;itsme\n");
    let new = house.write("neuf.txt", "").replace("neuf.txt", "neuf.db");
    let dry = house.run(&["--db", &new, "visits", "import", &register, "--dry-run"]);
    assert!(dry.status == 0 && dry.out.contains("un nouveau passage"), "{}{}", dry.out, dry.err);
    assert!(!std::path::Path::new(&new).exists(), "a trial makes nothing");
    told(&["restore", "a.db", "b.db"], &["un mot de trop", "guillemets"]);
    let no_such = house.run(&["verify", "nope.db"]);
    assert!(no_such.status == 6 && no_such.err.contains("Vérifiez son nom"), "{}", no_such.err);
}

#[test]
fn figures_by_worker_are_shown_to_coordinators_alone() {
    let house = House::with_demo();
    let by_worker = |worker: &str| house.run(&["--worker", worker, "report", "--by", "topic,worker"]);
    let refused = by_worker("EB");
    assert_eq!((refused.status, refused.out.as_str()), (5, ""), "nobody coordinates as long as nobody is named");
    assert!(refused.err.contains("réservé à la coordination"), "{}", refused.err);
    house.write("config.toml", "coordinators = [\"eb\"]\n");
    assert_eq!(by_worker("CD").status, 5);
    assert_eq!(house.run(&["report", "--by", "worker"]).status, 5, "nor is nobody a coordinator");
    let shown = by_worker("EB");
    assert!(shown.status == 0 && shown.out.contains("Travailleur"), "{}{}", shown.out, shown.err);
}

#[test]
fn a_report_says_referrals_cases_and_what_is_missing() {
    let house = House::with_demo();
    let text = house.run(&["report", "--period", "semaine"]).out;
    for title in ["Non dit, parmi les passages reçus", "Orientations, comment", "Dossiers ouverts à la fin"] {
        assert!(text.contains(title), "{title} in {text}");
    }
    assert!(!text.contains("Travailleur") && !text.contains("Jour et heure"), "{text}");
    let week = house.json(&["report", "--period", "semaine", "--by", "weekday-hour,hour", "--format", "json"]);
    let sum = |table: &str| -> u64 {
        let rows = week["tables"][table].as_array().expect("rows");
        rows.iter().map(|row| row["count"].as_u64().expect("a count")).sum()
    };
    let heat: u64 = week["heat"]
        .as_array()
        .expect("days")
        .iter()
        .flat_map(|day| day.as_array().expect("hours"))
        .map(|count| count.as_u64().expect("a count"))
        .sum();
    assert!(heat > 0 && heat == sum("weekday-hour") && heat == sum("hour"));
}

#[test]
fn a_report_is_never_written_over_another_file_unasked() {
    let house = House::opened();
    let file = house.write("chiffres.csv", "mine");
    let report = |more: &[&str]| {
        let words = ["report", "--period", "2023", "--format", "csv", "--output", &file];
        house.run(&[&words[..], more].concat()).status
    };
    assert_ne!(report(&[]), 0);
    assert_eq!(fs::read_to_string(&file).expect("the file"), "mine");
    assert_eq!(report(&["--force"]), 0);
    assert!(fs::read_to_string(&file).expect("the file").contains("table;row;count"));
    for wrong in [["--period", "2023-13"], ["--by", "colour"], ["--ages", "30,20"]] {
        assert_eq!(house.run(&[&["report"][..], &wrong].concat()).status, 2, "{wrong:?}");
    }
}

#[test]
fn a_report_becomes_a_page_a_paper_and_a_workbook_without_names() {
    use calamine::{DataType as _, Reader as _};
    let house = House::new();
    for line in ["num itsme f67 ordi avec 20m 5000 ok \"Fatima B.\" // revient avec Karim", "log h40 @cpas:15"] {
        assert_eq!(house.run(&["add", "--done", line]).status, 0, "{line}");
    }
    let report =
        |format: &str, file: &str| house.run(&["report", "--period", "semaine", "--format", format, "--output", file]);
    for format in ["html", "pdf", "xlsx"] {
        let refused = house.run(&["report", "--period", "semaine", "--format", format]);
        assert_eq!((refused.status, refused.out.as_str()), (2, ""), "{format}");
        assert!(refused.err.contains("--output"), "{}", refused.err);
    }
    let file = |name: &str| house.text(name);
    let html = file("page.html");
    assert_eq!(report("html", &html).status, 0);
    let page = fs::read_to_string(&html).expect("a page");
    assert!(page.contains("<caption>Thème</caption>") && page.contains("2 démarches"), "{page}");
    let pdf = file("page.pdf");
    assert_eq!(report("pdf", &pdf).status, 0);
    let paper = lopdf::Document::load(&pdf).expect("a PDF");
    let text: String = paper.extract_text(&[1]).expect("text").split_whitespace().collect();
    assert!(text.contains("2démarches"), "{text}");
    let xlsx = file("book.xlsx");
    assert_eq!(report("xlsx", &xlsx).status, 0);
    assert_eq!(report("xlsx", &xlsx).status, 5, "never over another file unasked");
    let mut book: calamine::Xlsx<_> = calamine::open_workbook(&xlsx).expect("a workbook");
    let names = book.sheet_names();
    assert_eq!(
        (names.first().map(String::as_str), names.last().map(String::as_str)),
        (Some("En tout"), Some("Passages"))
    );
    let rows = book.worksheet_range("Passages").expect("the visits");
    assert_eq!(rows.height(), 3);
    let column = |name: &str| {
        let heads = rows.rows().next().expect("heads");
        heads
            .iter()
            .position(|head| head.as_string().as_deref() == Some(name))
            .unwrap_or_else(|| panic!("no {name} in {heads:?}"))
    };
    let cell = |row: u32, name: &str| rows.get_value((row, column(name) as u32)).map(ToString::to_string);
    assert_eq!(cell(1, "Âge").as_deref(), Some("61 ans et plus"));
    assert_eq!(cell(1, "Code postal").as_deref(), Some("5000"));
    assert_eq!(cell(1, "Minutes").as_deref(), Some("20"));
    assert_eq!(cell(1, "Thème").as_deref(), Some("Numérique"));
    assert!(
        cell(2, "Institution remplacée").is_some_and(|name| name.contains("CPAS")),
        "{:?}",
        cell(2, "Institution remplacée")
    );
    for name in names {
        let sheet = book.worksheet_range(&name).expect("a sheet");
        for cell in sheet.rows().flatten().map(ToString::to_string) {
            assert!(!["Fatima", "Karim", "revient"].iter().any(|said| cell.contains(said)), "{name}: {cell}");
        }
    }
}
