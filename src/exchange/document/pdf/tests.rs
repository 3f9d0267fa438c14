//! What is on the paper: the file is read as any reader of PDF reads it.

use super::*;
use crate::{
    exchange::document::{Bar, Bars, Block, Column, Heat, Table},
    text::Lang,
};

fn page(blocks: Vec<Block>) -> Document {
    let (title, subtitle) = ("Chiffres 2023".to_owned(), "Maison ouverte".to_owned());
    Document { lang: Lang::Fr, title, subtitle, blocks, foot: "Fait avec guichet".to_owned() }
}

fn table(rows: Vec<Vec<String>>) -> Table {
    let columns = vec![Column::words("Thème"), Column::numbers("Nombre")];
    let amounts = rows.iter().enumerate().map(|(at, _)| at as u64).collect();
    Table { caption: "Ce que les gens demandent".to_owned(), columns, rows, amounts }
}

fn read(pdf: &[u8]) -> lopdf::Document {
    lopdf::Document::load_mem(pdf).expect("a PDF")
}

/// The letters on the paper, page by page, without spaces.
fn letters(document: &Document) -> Vec<String> {
    let read = read(&pdf(document).expect("a PDF"));
    let pages = read.get_pages();
    let page = |number: &u32| read.extract_text(&[*number]).expect("its text");
    pages.keys().map(page).map(|text| text.split_whitespace().collect()).collect()
}

#[test]
fn the_paper_says_what_the_page_says() {
    let heat = Heat {
        caption: "Heures".to_owned(),
        columns: (1..=31).map(|day| day.to_string()).collect(),
        rows: vec![("9 h".to_owned(), vec![Some(777), None])],
    };
    let bars = vec![Bar { label: "Логопед".to_owned(), amount: 4, shown: "<5".to_owned() }];
    let pages = letters(&page(vec![
        Block::Text("Une phrase.".to_owned()),
        Block::Heading("À suivre".to_owned()),
        Block::List(vec!["rappeler le CPAS".to_owned()]),
        Block::Remark("Sans les absents.".to_owned()),
        Block::Quote("Personne ne répond".to_owned()),
        Block::Table(table(vec![vec!["Énergie".to_owned(), "12".to_owned()]])),
        Block::Bars(Bars { caption: "Barres".to_owned(), bars }),
        Block::Heat(heat),
    ]));
    assert_eq!(pages.len(), 1);
    for said in [
        "Chiffres2023",
        "Maisonouverte",
        "Unephrase.",
        "Àsuivre",
        "•",
        "rappelerleCPAS",
        "Sanslesabsents.",
        "Personnenerépond",
        "Cequelesgensdemandent",
        "Énergie",
        "12",
        "Логопед",
        "<5",
        "9h",
        "777",
        "–",
        "Faitavecguichet",
        "1/1",
    ] {
        assert!(pages[0].contains(said), "no {said} in {}", pages[0]);
    }
}

#[test]
fn a_long_table_goes_on_overleaf_under_its_head_and_loses_nothing() {
    let rows = (0..200).map(|number| vec![format!("ligne-{number}-"), number.to_string()]).collect();
    let pages = letters(&page(vec![Block::Table(table(rows))]));
    assert!(pages.len() > 2, "{}", pages.len());
    for (at, text) in pages.iter().enumerate() {
        assert!(text.contains("ThèmeNombre"), "page {at}");
        assert!(text.contains(&format!("{}/{}", at + 1, pages.len())), "page {at}");
    }
    let all = pages.concat();
    (0..200).for_each(|number| assert_eq!(all.matches(&format!("ligne-{number}-")).count(), 1, "{number}"));
}

#[test]
fn long_words_long_cells_and_empty_tables_stay_on_the_paper() {
    let word = "Donaudampfschifffahrtsgesellschaftskapitän".repeat(6);
    let cell = "mot ".repeat(1200);
    let mut wide = table(vec![vec![word.clone(), "1".to_owned(), cell.clone()]]);
    wide.columns.push(Column::words("Réponse"));
    let columns = (0..40).map(|at| Column::numbers(format!("colonne {at}"))).collect::<Vec<_>>();
    let many = Table { columns, rows: vec![vec!["123456".to_owned(); 40]], ..Table::default() };
    let document = page(vec![
        Block::Heading(word.clone()),
        Block::Table(wide),
        Block::Table(table(Vec::new())),
        Block::Table(Table::default()),
        Block::Table(many),
        Block::Heat(Heat::default()),
        Block::Bars(Bars::default()),
        Block::Quote(cell.clone()),
        Block::Text("العربية 42".to_owned()),
    ]);
    let fonts = Fonts::load().expect("the fonts");
    for items in sheet::set(&document, &fonts).pages {
        for item in &items {
            let (left, right, top, bottom) = match item {
                Item::Line { line, left, y, size, .. } => (*left, left + line.width * size, y - size, *y),
                Item::Area { left, top, width, height, .. } => (*left, left + width, *top, top + height),
            };
            assert!(left >= 50.0 && right <= WIDTH - 50.0, "{left} to {right}");
            assert!(top >= 40.0 && bottom <= HEIGHT - 20.0, "{top} to {bottom}");
        }
    }
    let all = letters(&document).concat();
    assert_eq!(all.matches("mot").count(), 2400);
    assert!(all.contains("42"));
}

#[test]
fn a_screen_reader_finds_the_title_the_language_and_the_tables() {
    let read =
        read(&pdf(&page(vec![Block::Table(table(vec![vec!["Énergie".to_owned(), "12".to_owned()]]))])).expect("a PDF"));
    let catalog = read.catalog().expect("a catalogue");
    assert_eq!(catalog.get(b"Lang").and_then(lopdf::Object::as_str).expect("a language"), b"fr");
    assert!(catalog.has(b"StructTreeRoot"));
    let roles: Vec<&[u8]> = read
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok())
        .filter(|part| part.get(b"Type").and_then(lopdf::Object::as_name).is_ok_and(|name| name == b"StructElem"))
        .filter_map(|part| part.get(b"S").and_then(lopdf::Object::as_name).ok())
        .collect();
    for role in [&b"H1"[..], b"P", b"Table", b"Caption", b"TR", b"TH", b"TD"] {
        assert!(roles.contains(&role), "no {}", String::from_utf8_lossy(role));
    }
}

#[test]
fn the_same_page_is_the_same_file() {
    let write = || pdf(&page(vec![Block::Text("Une phrase.".to_owned())])).expect("a PDF");
    assert_eq!(write(), write());
}
