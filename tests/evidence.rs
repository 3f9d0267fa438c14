//! Evidence with the real binary: from registers to a page, from pages to a diagnosis.

#[path = "real/mod.rs"]
mod real;

use std::{fmt::Write as _, fs};

use guichet::{
    domain::{
        consent::Given,
        evidence::Words,
        time::{Now, Stamp},
    },
    store::{Store, db::Open},
};
use real::House;
use serde_json::Value;

/// A service with a year of requests: so many of each institution.
fn service(name: &str, seen: &[(&str, usize)]) -> House {
    let house = House::settled();
    house.write("config.toml", format!("lang = \"fr\"\nservice = \"{name}\"\n\n[evidence]\ncommune = \"Namur\"\n"));
    let mut register = String::from("N°;Date;Démarche;Institution;Durée;Obstacle\n");
    let mut number = 0;
    for (institution, many) in seen {
        for _ in 0..*many {
            number += 1;
            let day = number % 28 + 1;
            writeln!(register, "{number};{day:02}/05/2023;itsme;{institution};15;mail").expect("a line");
        }
    }
    let path = house.write("registre.csv", register);
    house.done(&["visits", "import", &path]);
    house
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

fn file(house: &House) -> Value {
    json(&house.done(&["evidence", "--period", "2023", "--format", "json"]))
}

const QUAI: &[(&str, usize)] = &[("mutuelle", 40), ("banque", 14), ("cpas", 4), ("", 12)];

#[test]
fn a_year_becomes_a_page_in_which_nothing_small_is_left() {
    let house = service("Le Quai", QUAI);
    let page = house.done(&["evidence", "--period", "2023"]);
    assert!(page.contains("Le Quai, Namur") && page.contains("Méthode et limites"), "{page}");
    assert!(page.contains("70 passages. 58 démarches"), "{page}");
    assert!(page.contains("Mutuelle") && page.contains("10 h 00"), "{page}");
    // With 58 in all, four would be what is left: the bank's are kept back with them.
    assert!(!page.contains("CPAS") && !page.contains("Banque"), "{page}");
    let inside = house.done(&["evidence", "--period", "2023", "--inside"]);
    assert!(inside.contains("ne pas publier"), "{inside}");
    let lower = house.done(&["evidence", "--period", "2023", "--k", "4"]);
    assert!(lower.contains("CPAS") && lower.contains("Banque"), "{lower}");
    assert_eq!(house.run(&["evidence", "--k", "2"]).status, 2, "two protects nobody");
    let html = house.done(&["evidence", "--period", "2023", "--format", "html"]);
    assert!(html.contains("<html") && html.contains("Le Quai"), "{html}");
    let pdf = house.text("page.pdf");
    house.done(&["evidence", "--period", "2023", "--format", "pdf", "--output", &pdf]);
    assert!(fs::read(&pdf).expect("a file").starts_with(b"%PDF"));
    assert_eq!(
        house.run(&["evidence", "--period", "2023", "--format", "pdf", "--output", &pdf]).status,
        5,
        "it is there"
    );
}

#[test]
fn a_file_names_its_service_and_holds_what_the_page_tells() {
    let house = service("Le Quai", QUAI);
    let told = file(&house);
    assert_eq!((&told["format"], &told["k"]), (&Value::from("guichet-evidence"), &Value::from(10)));
    assert_eq!(told["sources"][0]["service"], "Le Quai");
    assert_eq!(told["institutions"]["total"], 58);
    assert_eq!(told["institutions"]["rows"].as_array().map(Vec::len), Some(1));
    assert_eq!(told["institutions"]["others_at_most"], 18);
    let nameless = House::new();
    let answer = nameless.run(&["evidence", "--period", "2023", "--format", "json"]);
    assert_eq!(answer.status, 4, "{answer:?}");
    assert!(answer.err.contains("service = "), "{answer:?}");
}

#[test]
fn several_services_are_added_and_what_one_keeps_back_is_a_range() {
    let (one, two) =
        (service("Le Quai", QUAI), service("La Rive", &[("mutuelle", 20), ("banque", 30), ("cpas", 3), ("poste", 11)]));
    let a = one.write("a.json", file(&one).to_string());
    let b = one.write("b.json", file(&two).to_string());
    let merged = |args: &[&str]| one.done(&[&["evidence", "merge"], args].concat());
    let region = json(&merged(&[&a, &b, "--format", "json"]));
    assert_eq!(region, json(&merged(&[&b, &a, "--format", "json"])), "in whichever order");
    let row = |code: &str| {
        region["institutions"]["rows"].as_array().expect("rows").iter().find(|row| row["code"] == code).cloned()
    };
    assert_eq!(row("mut").expect("a row")["count"], 60);
    let bank = row("banque").expect("a row");
    assert_eq!((&bank["count"]["at_least"], &bank["count"]["at_most"]), (&Value::from(30), &Value::from(48)));
    assert_eq!(region["institutions"]["total"], 122);
    let page = merged(&[&a, &b]);
    assert!(page.contains("2 services, une commune") && page.contains("30 à 48"), "{page}");
    // What was added can be added to more, and counts nobody twice.
    let c = one.write("c.json", region.to_string());
    let again = one.run(&["evidence", "merge", &c, &b]);
    assert_eq!(again.status, 4, "{again:?}");
    assert!(
        again.out.is_empty() && again.err.contains("b.json : déjà compté : La Rive, 2023-01-01..2023-12-31"),
        "{again:?}"
    );
}

#[test]
fn a_file_that_cannot_be_added_is_named_with_its_reason_and_nothing_is_written() {
    let one = service("Le Quai", QUAI);
    let good = file(&one);
    let a = one.write("a.json", good.to_string());
    // The record itself would refuse: this file was made with a copy of it.
    let copy = service("Le Quai", QUAI);
    let quarter = json(&copy.done(&["evidence", "--period", "2023-Q2", "--format", "json"]));
    let overlapping = one.write("trimestre.json", quarter.to_string());
    let mut newer = good.clone();
    newer["version"] = 9.into();
    let newer = one.write("nouveau.json", newer.to_string());
    let cut = one.write("coupe.json", &good.to_string()[..200]);
    let deep = one.write("profond.json", "[".repeat(200_000));
    let inside = one.done(&["evidence", "--period", "2022", "--inside", "--format", "json"]);
    let inside = one.write("interne.json", inside);
    let huge = one.text("enorme.json");
    let sparse = fs::File::create(&huge).expect("a file");
    sparse.set_len(1 << 30).expect("a gibibyte");
    let region = one.text("region.json");
    let answer = one.run(&[
        "evidence",
        "merge",
        &a,
        &overlapping,
        &newer,
        &cut,
        &deep,
        &inside,
        &huge,
        "/dev/zero",
        "absent.json",
        "--format",
        "json",
        "--output",
        &region,
    ]);
    assert_eq!(answer.status, 4, "{answer:?}");
    for said in [
        "trimestre.json : des jours déjà comptés : Le Quai, 2023-01-01..2023-12-31",
        "nouveau.json : version 9",
        "coupe.json : fichier abîmé",
        "profond.json : ",
        "interne.json : fait avec un seuil de 5",
        "enorme.json : plus de 16 Mio",
        "/dev/zero : pas un fichier de constats",
        "absent.json : ",
        "8 fichiers refusés : rien n'a été additionné",
    ] {
        assert!(answer.err.contains(said), "no {said:?} in {}", answer.err);
    }
    assert!(!fs::exists(&region).expect("a look"), "nothing is written");
}

#[test]
fn testimonies_are_quoted_listed_and_withdrawn() {
    let house = service("Le Quai", QUAI);
    assert!(house.done(&["testimony", "list"]).contains("Aucun témoignage"));
    let at: chrono::DateTime<chrono::Utc> = "2023-05-11T08:00:00Z".parse().expect("a moment");
    let stamp = Stamp { now: Now { at, local: at.naive_utc() }, desk: "1".to_owned(), worker: "EB".to_owned() };
    let words = |text: &str, institution: &str| Words {
        text: text.to_owned(),
        topic: Some("num".into()),
        institution: Some(institution.into()),
        given: Given::Oral,
    };
    let store = Store::open(&house.db(), Open::Existing).expect("the record");
    let code =
        store.keep_testimony(at.date_naive(), None, &words("Trois mois sans réponse.", "mut"), &stamp).expect("kept");
    store.keep_testimony(at.date_naive(), None, &words("Personne ne décroche.", "cpas"), &stamp).expect("kept");
    drop(store);
    let page = house.done(&["evidence", "--period", "2023"]);
    assert!(page.contains("Trois mois sans réponse.") && page.contains("Mutuelle)"), "{page}");
    assert!(page.contains("Personne ne décroche.") && !page.contains("CPAS"), "what is kept back is not named: {page}");
    assert!(!page.contains("11/05") && !page.contains("EB"), "{page}");
    assert!(!house.done(&["evidence", "--period", "2022"]).contains("Trois mois"));
    let week = house.done(&["evidence", "--period", "2023-W19", "--inside"]);
    assert!(!week.contains("Trois mois"), "of a week, nobody is quoted");
    let list = house.done(&["testimony", "list"]);
    assert!(list.contains(&code) && list.contains("2023-05") && list.contains("EB"), "{list}");
    assert!(house.done(&["testimony", "withdraw", &code]).contains("sauvegardes"));
    assert!(!house.done(&["testimony", "list"]).contains("Trois mois"));
    assert_eq!(house.run(&["testimony", "withdraw", &code]).status, 3);
    assert!(!house.done(&["evidence", "--period", "2023", "--format", "json"]).contains("Trois mois"));
}

#[test]
fn a_month_and_the_quarter_that_holds_it_are_not_both_published() {
    let house = service("Le Quai", QUAI);
    house.done(&["evidence", "--period", "2023-05"]);
    house.done(&["evidence", "--period", "2023-05", "--format", "json"]);
    for other in ["2023-Q2", "2023", "2023-W19"] {
        let answer = house.run(&["evidence", "--period", other]);
        assert!(answer.status == 2 && answer.out.is_empty(), "{other}: {answer:?}");
        assert!(answer.err.contains("evidence withdraw 2023-05") && answer.err.contains("différence"), "{answer:?}");
        house.done(&["evidence", "--period", other, "--inside"]);
    }
    house.done(&["evidence", "--period", "2023-04"]);
    assert!(house.done(&["evidence", "withdraw", "2023-05"]).contains("ne comptent plus"));
    assert_eq!(house.run(&["evidence", "withdraw", "2023-05"]).status, 3);
    house.done(&["evidence", "withdraw", "2023-04"]);
    house.done(&["evidence", "--period", "2023-Q2"]);
    assert_eq!(house.run(&["evidence", "--period", "2023-05"]).status, 2);
}

#[test]
fn a_quoted_word_that_is_in_somebody_s_name_is_named_before_it_is_published() {
    let house = service("Le Quai", QUAI);
    house.done(&["case", "add", "3j", "rappeler", "--name", "Amina Bah"]);
    let at: chrono::DateTime<chrono::Utc> = "2023-05-11T08:00:00Z".parse().expect("a moment");
    let stamp = Stamp { now: Now { at, local: at.naive_utc() }, desk: "1".to_owned(), worker: "EB".to_owned() };
    let words = |text: &str| Words { text: text.to_owned(), topic: None, institution: None, given: Given::Oral };
    let store = Store::open(&house.db(), Open::Existing).expect("the record");
    store.keep_testimony(at.date_naive(), None, &words("Hier Amina a attendu en vain."), &stamp).expect("kept");
    store.keep_testimony(at.date_naive(), None, &words("Personne ne répond à la Poste."), &stamp).expect("kept");
    drop(store);
    let answer = house.run(&["evidence", "--period", "2023-05"]);
    assert!(answer.status == 0 && answer.err.contains("« amina »") && !answer.err.contains("poste"), "{answer:?}");
    assert!(!house.run(&["evidence", "--period", "2023-05", "--inside"]).err.contains("amina"));
}

#[test]
fn what_is_not_over_or_no_whole_period_is_not_published() {
    let house = service("Le Quai", QUAI);
    for (period, said) in [
        ("year", "n'est pas finie"),
        ("2023-05-01..2023-05-02", "entiers"),
        ("2023-05-11", "entiers"),
        ("2199", "pas commencé"),
        ("nope", "n'est pas comprise"),
    ] {
        let answer = house.run(&["evidence", "--period", period]);
        assert!(answer.status == 2 && answer.out.is_empty() && answer.err.contains(said), "{period}: {answer:?}");
    }
    assert!(house.done(&["evidence", "--period", "year", "--inside"]).contains("État au "));
    house.done(&["evidence", "--period", "2023-05-01..2023-05-02", "--inside"]);
    assert_eq!(house.run(&["evidence", "--period", "2199", "--inside"]).status, 2);
    assert!(house.run(&["evidence", "--period", "2023", "--k", "2"]).err.contains("de 3 à"));
}
