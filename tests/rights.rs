//! Rights worth checking and funders' grids, with the real binary.

#[path = "real/mod.rs"]
mod real;

use guichet::domain::{
    rights::Found,
    time::{Now, Stamp},
    visit::{Entry, VisitDraft},
};
use real::House;
use serde_json::{Value, json};

fn codes(value: &Value) -> Vec<&str> {
    value["rights"].as_array().expect("a list").iter().filter_map(|right| right["code"].as_str()).collect()
}

#[test]
fn rights_are_listed_by_what_somebody_comes_for_and_age() {
    let house = House::settled();
    let all = house.json(&["rights", "--json"]);
    assert!(codes(&all).contains(&"grapa") && codes(&all).contains(&"secal"));
    let old = house.json(&["rights", "--topic", "pen", "--age", "71", "--json"]);
    assert!(codes(&old).contains(&"grapa") && !codes(&old).contains(&"secal"), "{old}");
    assert_eq!(old["rights"][0]["because"], "pen");
    let young = house.json(&["rights", "--topic", "pen", "--age", "30-40", "--json"]);
    assert!(!codes(&young).contains(&"grapa"), "{young}");
    let text = house.done(&["--lang", "fr", "rights", "--topic", "amu"]);
    assert!(
        text.contains("rien n'est décidé ici") && text.contains("Aide médicale urgente") && text.contains("CPAS"),
        "{text}"
    );
    assert_eq!(house.run(&["rights", "--topic", "nothing"]).status, 2);
    assert_eq!(house.run(&["rights", "--age", "200"]).status, 2);
}

#[test]
fn a_teams_file_goes_over_the_built_in_rights_and_every_mistake_is_said_by_line() {
    let house = House::settled();
    let check = house.done(&["--lang", "fr", "rights", "check"]);
    assert!(check.contains("il y a plus d'un an") && check.contains("celui d'origine sert"), "{check}");
    house.write("rights.toml", "[[right]]\ncode = \"bim\"\nname.fr = \"BIM de chez nous\"\n");
    assert!(house.done(&["--lang", "fr", "rights", "--topic", "mut"]).contains("BIM de chez nous"));
    house.write("rights.toml", "[[right]]\ncode = \"bim\"\ntopics = [\"xyz\"]\nage_from = \"old\"\n");
    let bad = house.run(&["--lang", "en", "rights", "check"]);
    assert_eq!(bad.status, 4, "{bad:?}");
    assert!(bad.out.contains("rights.toml:3: unknown code: xyz"), "{bad:?}");
    assert!(bad.out.contains("rights.toml:4:") && bad.err.contains("rights.toml:3"), "{bad:?}");
    // The counter works on with the rights that came along.
    let list = house.run(&["rights", "--topic", "mut"]);
    assert!(list.status == 0 && list.out.contains("BIM") && list.err.contains("rights.toml"), "{list:?}");
}

#[test]
fn nothing_found_is_said() {
    let house = House::settled();
    house.done(&["add", "--done", "pen", "f71"]);
    assert!(house.done(&["--lang", "fr", "rights", "found"]).contains("Aucun non-recours"));
    let found = house.json(&["rights", "found", "--json"]);
    assert_eq!(codes(&found), Vec::<&str>::new());
    let report = house.json(&["report", "--by", "rights", "--format", "json"]);
    assert!(report["rights"].as_array().is_some_and(Vec::is_empty) && report["sums"].is_object(), "{report}");
}

#[test]
fn what_was_found_is_counted_inside_and_published_only_where_it_is_not_small() {
    let house = House::settled();
    house.write("config.toml", "lang = \"fr\"\nservice = \"Le Quai\"\n\n[evidence]\ncommune = \"Namur\"\n");
    assert_eq!(house.run(&["next"]).status, 3, "nobody there, in a record that is");
    let store = house.store();
    let at = "2026-05-11T08:00:00Z".parse().expect("a moment");
    let now = Now { at, local: at.naive_utc() };
    let stamp = Stamp { now, desk: "1".to_owned(), worker: "EB".to_owned() };
    for number in 0..12 {
        let draft = VisitDraft::default();
        let visit = store.record(now.today(), "", &draft, Entry::Queue, None, &stamp).expect("recorded").visit;
        let note = |right: &str, found| {
            let version = store.visit(&visit).expect("the visit").version;
            store.note_right(&visit, version, &right.into(), Some(found), &stamp).expect("noted");
        };
        note("bim", if number < 5 { Found::Asked } else { Found::Explained });
        if number < 4 {
            note("grapa", Found::Explained);
        }
    }
    drop(store);
    let found = house.json(&["rights", "found", "--period", "2026", "--json"]);
    assert_eq!(found["rights"][0], json!({"code": "bim", "explained": 7, "asked": 5}));
    let report = house.done(&["report", "--period", "2026", "--by", "topic,rights"]);
    assert!(report.contains("Non-recours repéré") && report.contains("(GRAPA)"), "{report}");
    let page = house.done(&["evidence", "--period", "2026-05"]);
    assert!(page.contains("Le non-recours repéré") && page.contains("(BIM)") && !page.contains("GRAPA"), "{page}");
}

/// Four requests: two about mail, one about housing, one parcel of food.
fn counted() -> House {
    let house = House::settled();
    let register = "N°;Date;Démarche;Thème\n1;02/05/2023;Créer une boîte mail;\n2;03/05/2023;Créer une boîte mail;\n\
                    3;03/05/2023;;Logement\n4;04/05/2023;Colis alimentaire;\n";
    let path = house.write("registre.csv", register);
    house.done(&["visits", "import", &path]);
    house
}

#[test]
fn one_register_is_counted_in_several_lists_and_nothing_is_dropped() {
    let house = counted();
    let report = ["report", "--period", "2023", "--grid", "coop,data-inclusion,activites", "--format", "json"];
    let told = house.json(&report);
    let grids = told["grids"].as_array().expect("grids");
    assert_eq!(grids.len(), 3);
    let sum = |rows: &Value| rows.as_array().expect("rows").iter().filter_map(|row| row["count"].as_u64()).sum::<u64>();
    for grid in grids {
        assert_eq!(grid["requests"], 4, "{grid}");
        assert_eq!(sum(&grid["rows"]) + sum(&grid["left_out"]), 4, "{grid}");
    }
    assert_eq!(grids[0]["rows"].as_array().map(Vec::len), Some(19));
    assert_eq!(grids[0]["left_out"], json!([{"list": "procedure", "code": "col", "count": 1, "before": 0}]));
    let text = house.done(&["--lang", "fr", "report", "--period", "2023", "--grid", "coop"]);
    assert!(
        text.contains("E-mail") && text.contains("Hors grille") && text.contains("Colis alimentaire (col)"),
        "{text}"
    );
    let csv = house.done(&["--lang", "fr", "report", "--period", "2023", "--grid", "coop", "--format", "csv"]);
    assert!(csv.contains("grid-coop;E-mail;2;50;0") && csv.contains("left-out-coop;"), "{csv}");
    for format in ["md", "html", "pdf", "xlsx"] {
        let file = house.path(&format!("grille.{format}"));
        let name = file.display().to_string();
        house.done(&["report", "--period", "2023", "--grid", "coop", "--format", format, "--output", &name]);
        assert!(std::fs::metadata(&file).is_ok_and(|file| file.len() > 500), "{format}");
    }
}

#[test]
fn a_grid_of_ones_own_is_read_and_its_mistakes_are_said_with_file_and_line() {
    let house = counted();
    let own =
        "[grid]\nname.fr = \"Subside communal\"\n\n[[row]]\ncode = \"A1\"\nname.fr = \"Logement\"\ntopic = [\"log\"]\n";
    let path = house.write("subside.toml", own);
    let text = house.done(&["--lang", "fr", "report", "--period", "2023", "--grid", &path]);
    assert!(text.contains("Subside communal") && text.contains("Créer une boîte mail (mel)"), "{text}");
    let path = house.write("subside.toml", own.replace("\"log\"", "\"log\", \"maison\""));
    let bad = house.run(&["--lang", "fr", "report", "--period", "2023", "--grid", &path]);
    assert_eq!(bad.status, 4);
    assert!(bad.out.contains("subside.toml:7: code inconnu : maison"), "{bad:?}");
    assert_eq!(house.run(&["report", "--grid", "/nowhere.toml"]).status, 6);
    assert_eq!(house.run(&["report", "--grid", "coop", "--by", "topic"]).status, 2, "one or the other");
}
