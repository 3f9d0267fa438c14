//! From a register of past years to the sentences of a yearly report, without a process around it.

use std::{fs, path::Path};

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use guichet::{
    app::report::{Words, sentences, sheet},
    domain::{
        period::Period,
        report::{Bands, Figures, Table},
        time::{Now, Stamp},
        vocabulary::Vocabulary,
    },
    exchange::register::{Mapping, Register},
    store::{Store, register::RegisterCounts, reports::Asked},
    text::{Lang, Texts},
};

const SESSION: &str = "Permanence numérique";

fn stamp() -> Stamp {
    let at: DateTime<Utc> = "2026-11-18T08:00:00Z".parse().expect("a moment");
    Stamp { now: Now { at, local: at.naive_utc() }, desk: "1".to_owned(), worker: "EB".to_owned() }
}

fn take_over(store: &Store, source: &str, text: &[u8]) -> RegisterCounts {
    let mapping = Mapping::default();
    let today = stamp().now.today();
    let register = Register { mapping: &mapping, vocabulary: Vocabulary::builtin(), lang: Lang::Fr, today };
    let (read, _) = register.read("registre.csv", text).expect("a register");
    assert_eq!(read.refused, []);
    let utc = |local: NaiveDateTime| Some(local.and_utc());
    store.import_register(source, SESSION, &read.records, false, &utc, &stamp()).expect("taken over")
}

fn figures(store: &Store, period: &str, session: Option<&str>) -> Figures {
    let local = |at: DateTime<Utc>| at.naive_utc();
    let period = Period::parse(period, NaiveDate::MIN).expect("a period");
    let today = stamp().now.today();
    store.figures(&Asked { period, today, session, bands: Bands::default(), local: &local }).expect("figures")
}

fn said(figures: &Figures, lang: Lang) -> Vec<String> {
    let texts = Texts::new(lang);
    sentences(figures, None, Words { texts: &texts, vocabulary: Vocabulary::builtin() })
}

/// A register with three visits of 2022 and one of 2023.
const SMALL: &[u8] = "N°;Date;Heure;Sexe;Âge;Démarche;Appareil;Institution;Durée\n\
    1;05/01/2022;9:40;F;84;itsme;ordi;mutuelle;90\n\
    2;06/01/2022;10:00;F;50;itsme;gsm;;20\n\
    3;07/03/2022;10:30;H;61;imprimer un CV;ordi;;10\n\
    4;07/03/2023;10:30;H;61;imprimer un CV;ordi;;10\n"
    .as_bytes();

#[test]
fn the_year_of_a_digital_session_is_told_as_the_annual_report_tells_it() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/namur-2023.csv");
    let Ok(register) = fs::read(&path) else {
        println!("skipped: no register beside the project");
        return;
    };
    let store = Store::in_memory().expect("a record");
    assert_eq!(take_over(&store, "namur", &register), RegisterCounts { new: 222, known: 0 });
    let figures = figures(&store, "2023", Some(SESSION));
    assert_eq!(
        said(&figures, Lang::Fr)[0],
        "En 2023, 222 démarches ont été effectuées ; la plupart des personnes venues étaient des femmes ; les \
         difficultés sont apparues surtout avec ordinateur et smartphone ; 112 personnes avaient plus de 60 ans, 88 \
         entre 45 et 60."
    );
}

#[test]
fn the_sentences_follow_the_figures_in_every_language() {
    let store = Store::in_memory().expect("a record");
    take_over(&store, "small", SMALL);
    let figures = figures(&store, "2022", None);
    let first = |lang| said(&figures, lang)[0].clone();
    assert!(first(Lang::Fr).starts_with("En 2022, 3 démarches ont été effectuées ; la plupart"), "{}", first(Lang::Fr));
    assert!(first(Lang::En).ends_with("2 people were over 60 and 1 between 45 and 60."), "{}", first(Lang::En));
    assert!(first(Lang::Nl).starts_with("In 2022 werden 3 procedures uitgevoerd"), "{}", first(Lang::Nl));
    assert!(first(Lang::De).starts_with("Im Jahr 2022 wurden 3 Anliegen bearbeitet"), "{}", first(Lang::De));
    let counters = "Une démarche a remplacé le guichet d'une institution ; elles ont pris 1 h, dont 0 h d'attente.";
    assert_eq!(said(&figures, Lang::Fr)[1], counters);
}

#[test]
fn a_register_read_twice_counts_nobody_twice_and_can_be_taken_back() {
    let store = Store::in_memory().expect("a record");
    assert_eq!(take_over(&store, "small", SMALL), RegisterCounts { new: 4, known: 0 });
    assert_eq!(take_over(&store, "small", SMALL), RegisterCounts { new: 0, known: 4 });
    assert_eq!(figures(&store, "2022", None).sums.visits, 3);
    assert!(store.undo(&stamp()).expect("nothing").is_none(), "an import is not the desk's last action");
    assert_eq!(store.withdraw_register("small", &stamp()).expect("withdrawn"), 4);
    assert_eq!(figures(&store, "2022", None).sums.visits, 0);
    assert_eq!(said(&figures(&store, "2022", None), Lang::En), ["No visit in this period."]);
    assert_eq!(take_over(&store, "small", SMALL), RegisterCounts { new: 4, known: 0 });
}

#[test]
fn a_period_stands_beside_the_one_before_and_within_its_session() {
    let store = Store::in_memory().expect("a record");
    take_over(&store, "small", SMALL);
    let year = figures(&store, "2023", None);
    assert_eq!((year.sums.visits, year.sums_before.visits), (1, 3));
    let cv = year.table(Table::Procedure).iter().map(|row| (row.count, row.before)).collect::<Vec<_>>();
    assert_eq!(cv, [(1, 1), (0, 2)]);
    assert_eq!(figures(&store, "2023", Some("Autre")).sums.visits, 0);
    assert_eq!(figures(&store, "2022-01", None).sums.visits, 2);
    let hours = figures(&store, "2022", None);
    let hours: Vec<_> = hours.table(Table::Hour).iter().filter_map(|row| row.code.clone()).collect();
    assert_eq!(hours, ["9", "10"]);
}

#[test]
fn shares_are_parts_of_what_the_table_counts() {
    let store = Store::in_memory().expect("a record");
    take_over(&store, "small", SMALL);
    let texts = Texts::new(Lang::En);
    let words = Words { texts: &texts, vocabulary: Vocabulary::builtin() };
    let sheet = sheet(&figures(&store, "2022", None), &[Table::Gender, Table::Obstacle], None, words);
    let tables: Vec<_> = sheet.tables.iter().map(|table| table.code).collect();
    assert_eq!(tables, ["sums", "gender"], "a table without rows is left out");
    let rows: Vec<_> = sheet.tables[1].rows.iter().map(|row| (row.count, row.share)).collect();
    assert_eq!(rows, [(2, Some(67)), (1, Some(33))]);
}
