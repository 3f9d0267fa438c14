use super::*;

fn sheet() -> Sheet {
    let row = |label: &str, count, share| SheetRow { label: label.to_owned(), count, share, before: 3 };
    Sheet {
        title: "Chiffres 2023".to_owned(),
        sentences: vec!["En 2023, 3 démarches.".to_owned()],
        compares: true,
        columns: ["Nombre", "Part", "Avant"].map(str::to_owned),
        tables: vec![SheetTable {
            code: "topic",
            title: "Thème".to_owned(),
            rows: vec![row("Énergie & eau", 12, Some(80)), row("=2+3|x", 3, Some(20))],
        }],
    }
}

#[test]
fn a_spreadsheet_takes_no_label_for_a_formula() {
    let text = String::from_utf8(csv(&sheet()).expect("a file")).expect("text");
    assert_eq!(text.lines().nth(2), Some("topic;'=2+3|x;3;20;3"));
}

#[test]
fn no_cell_of_a_spreadsheet_begins_a_formula() {
    for begin in ["=", "+", "-", "@", "\t=", "\r=", "'=", "\n+", " =", "\u{FF1D}"] {
        let mut sheet = sheet();
        sheet.tables[0].rows[0].label = format!("{begin}1+1");
        let bytes = csv(&sheet).expect("a file");
        let mut rows = ::csv::ReaderBuilder::new().delimiter(b';').from_reader(&bytes[..]);
        let first = rows.records().next().expect("a row").expect("cells");
        assert!(first[1].starts_with('\''), "{begin:?}: {first:?}");
    }
}
