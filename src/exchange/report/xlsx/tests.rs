//! The workbook as a spreadsheet reads it.

use std::io::{Cursor, Read as _};

use calamine::{Data, Reader as _, Xlsx, open_workbook_from_rs};

use super::*;
use crate::exchange::report::SheetRow;

fn sheet() -> Sheet {
    let row = |label: &str, count| SheetRow { label: label.to_owned(), count, share: Some(count), before: 3 };
    let table = |code, title: &str, rows| SheetTable { code, title: title.to_owned(), rows };
    Sheet {
        title: "Chiffres 2023".to_owned(),
        sentences: vec!["=1+1 est une phrase.".to_owned()],
        compares: true,
        columns: ["Nombre", "Part", "Avant"].map(str::to_owned),
        tables: vec![
            table("sums", "En tout", vec![row("Passages", 15)]),
            table("month", "Mois", vec![row("janvier 2023", 12), row("février 2023", 3)]),
            table("topic", "Thème [?]/", vec![row("=2+3", 80), row("@import", 20)]),
            table("device", "Thème", Vec::new()),
        ],
    }
}

fn written(fill: impl FnOnce(&mut Book)) -> Vec<u8> {
    let mut book = Book::new(&sheet(), Path::new("chiffres.xlsx")).expect("a book");
    fill(&mut book);
    let mut bytes = Vec::new();
    book.save(&mut bytes).expect("saved");
    bytes
}

fn read(bytes: &[u8]) -> Xlsx<Cursor<&[u8]>> {
    open_workbook_from_rs(Cursor::new(bytes)).expect("a workbook")
}

fn text(text: &str) -> Data {
    Data::String(text.to_owned())
}

#[test]
fn every_table_has_its_sheet_with_a_native_chart() {
    let bytes = written(|_| ());
    let mut book = read(&bytes);
    assert_eq!(book.sheet_names(), ["En tout", "Mois", "Thème", "Thème 2"]);
    let topics = book.worksheet_range("Thème").expect("a sheet");
    assert_eq!(topics.get((0, 0)), Some(&text("Thème [?]/")));
    assert_eq!(topics.get((1, 0)), Some(&text("=2+3")));
    assert_eq!((topics.get((1, 1)), topics.get((1, 2))), (Some(&Data::Float(80.0)), Some(&Data::Float(0.8))));
    let parts = parts(&bytes);
    let chart = |kind: &str| parts.iter().any(|(name, xml)| name.starts_with("xl/charts/chart") && xml.contains(kind));
    assert!(chart("<c:lineChart>") && chart("<c:barChart>"), "a line over months, bars for topics");
    assert_eq!(parts.iter().filter(|(name, _)| name.starts_with("xl/charts/chart")).count(), 2);
    let quoted = parts.iter().any(|(name, xml)| name == "xl/styles.xml" && xml.contains("quotePrefix=\"1\""));
    assert!(quoted, "what looks like a formula stays a text also when its cell is edited");
}

/// The parts of the file, with their text.
fn parts(bytes: &[u8]) -> Vec<(String, String)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let count = archive.len();
    let part = |at| {
        let mut file = archive.by_index(at).expect("a part");
        let mut xml = String::new();
        file.read_to_string(&mut xml).expect("text");
        (file.name().expect("a name").into_owned(), xml)
    };
    (0..count).map(part).collect()
}

#[test]
fn nothing_that_was_typed_is_computed() {
    let bytes = written(|book| {
        book.start_rows("Passages", vec!["Jour".to_owned(), "Thème".to_owned()]).expect("begun");
        for typed in ["=cmd|'/c calc'!A1", "+1", "-1", "@SUM(A1)", "\t=1", "http://x.be"] {
            book.row(&[Cell::Empty, Cell::Text(typed.to_owned())]).expect("a row");
        }
    });
    assert!(parts(&bytes).iter().all(|(name, xml)| !name.contains("sheets/") || !xml.contains("<f>")));
    let mut book = read(&bytes);
    assert!(book.worksheet_formula("Passages").expect("a sheet").is_empty());
    let range = book.worksheet_range("Passages").expect("a sheet");
    assert_eq!(range.get((1, 1)), Some(&text("=cmd|'/c calc'!A1")));
    assert_eq!(range.get((5, 1)), Some(&text(" =1")));
}

#[test]
fn rows_have_days_and_numbers_a_frozen_head_and_a_filter() {
    let day = NaiveDate::from_ymd_opt(2023, 1, 5).expect("a day");
    let bytes = written(|book| {
        book.start_rows("Passages", vec!["Jour".to_owned(), "Minutes".to_owned()]).expect("begun");
        book.row(&[Cell::Day(day), Cell::Number(20)]).expect("a row");
    });
    let range = read(&bytes).worksheet_range("Passages").expect("a sheet");
    let Some(Data::DateTime(date)) = range.get((1, 0)) else { panic!("{:?}", range.get((1, 0))) };
    assert_eq!(date.as_datetime().map(|date| date.date()), Some(day));
    assert_eq!(range.get((1, 1)), Some(&Data::Float(20.0)));
    let parts = parts(&bytes);
    let (_, rows) = parts.iter().find(|(name, _)| name.ends_with("sheet5.xml")).expect("the rows");
    assert!(rows.contains("state=\"frozen\"") && rows.contains("<autoFilter ref=\"A1:B2\"/>"), "{rows}");
}

#[test]
fn visits_that_a_sheet_has_no_room_for_go_on_another() {
    let bytes = written(|book| {
        book.begin("Passages", vec!["Numéro".to_owned()], 2).expect("begun");
        (0..5).for_each(|number| book.row(&[Cell::Number(number)]).expect("a row"));
    });
    let mut book = read(&bytes);
    assert_eq!(book.sheet_names()[4..], ["Passages", "Passages 2", "Passages 3"]);
    let last = book.worksheet_range("Passages 3").expect("a sheet");
    assert_eq!((last.get((0, 0)), last.get((1, 0))), (Some(&text("Numéro")), Some(&Data::Float(4.0))));
}

#[test]
fn a_heat_map_is_shaded_by_its_numbers_and_tells_nought_from_not_known() {
    let heat = Heat {
        caption: "Heures".to_owned(),
        columns: vec!["lun.".to_owned(), "mar.".to_owned()],
        rows: vec![("9 h".to_owned(), vec![Some(0), None])],
    };
    let bytes = written(|book| book.heat(&heat).expect("a sheet"));
    let range = read(&bytes).worksheet_range("Heures").expect("a sheet");
    assert_eq!(range.get((1, 1)), Some(&Data::Float(0.0)));
    assert!(!matches!(range.get((1, 2)), Some(Data::Float(_))));
    assert!(parts(&bytes).iter().any(|(_, xml)| xml.contains("<colorScale>")));
}

#[test]
fn the_same_figures_are_the_same_file() {
    assert_eq!(written(|_| ()), written(|_| ()));
}
