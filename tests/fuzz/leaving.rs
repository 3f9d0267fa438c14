//! Every form that leaves, filled with texts that hide, command and pretend: as they would come from a record that some
//! other program wrote into.

use std::{io::Cursor, path::Path};

use calamine::{Data, Reader as _, Xlsx};
use guichet::{
    domain::clean,
    exchange::{
        document::{Bar, Bars, Block, Column, Document, Format, Table, bytes},
        ics::{DueDay, calendar},
        report::{Book, Cell, Sheet, SheetRow, SheetTable, csv},
    },
    text::Lang,
};
use proptest::prelude::*;

use crate::{
    corpus::nasty,
    hunt::{Cost, hunt},
};

fn page(text: &str) -> Document {
    let own = || text.to_owned();
    Document {
        lang: Lang::Fr,
        title: own(),
        subtitle: own(),
        blocks: vec![
            Block::Heading(own()),
            Block::Text(own()),
            Block::List(vec![own(), own()]),
            Block::Remark(own()),
            Block::Quote(own()),
            Block::Table(Table {
                caption: own(),
                columns: vec![Column::words(text), Column::numbers(text)],
                rows: vec![vec![own(), own()]],
                amounts: Vec::new(),
            }),
            Block::Bars(Bars { caption: own(), bars: vec![Bar { label: own(), amount: 3, shown: own() }] }),
        ],
        foot: own(),
    }
}

fn is_clean(text: &str) -> bool {
    !text.chars().any(|c| !matches!(c, '\n' | '\r') && clean::is_unsafe(c))
}

#[test]
fn pages_say_their_words_and_nothing_else() {
    hunt("pages as text, Markdown, HTML", Cost::Light, nasty(), |text| {
        let document = page(text);
        for format in [Format::Text, Format::Markdown, Format::Html] {
            let written = String::from_utf8(bytes(&document, format).expect("written")).expect("text");
            prop_assert!(is_clean(&written), "{}", written);
            if format == Format::Html {
                prop_assert!(!written.contains("<script") && !written.contains("<b>"), "{}", written);
            }
        }
        Ok(())
    });
    hunt("pages as PDF", Cost::Heavy, nasty(), |text| {
        let written = bytes(&page(text), Format::Pdf).expect("written");
        let pdf = lopdf::Document::load_mem(&written).expect("a PDF");
        let pages: Vec<u32> = pdf.get_pages().keys().copied().collect();
        let said = pdf.extract_text(&pages).unwrap_or_default();
        prop_assert!(is_clean(&said), "{:?}", said);
        Ok(())
    });
}

fn sheet(text: &str) -> Sheet {
    let row = SheetRow { label: text.to_owned(), count: 3, share: Some(100), before: 1 };
    Sheet {
        title: text.to_owned(),
        compares: true,
        sentences: vec![text.to_owned()],
        columns: [text, text, text].map(str::to_owned),
        tables: vec![
            SheetTable { code: "sums", title: text.to_owned(), rows: vec![row.clone()] },
            SheetTable { code: "topic", title: text.to_owned(), rows: vec![row.clone(), row] },
        ],
    }
}

#[test]
fn tables_hold_no_formula() {
    hunt("tables as CSV", Cost::Light, nasty(), |text| {
        let written = String::from_utf8(csv(&sheet(text)).expect("written")).expect("text");
        let mut rows = ::csv::ReaderBuilder::new().delimiter(b';').from_reader(written.as_bytes());
        for row in rows.records() {
            for cell in &row.expect("a row") {
                prop_assert!(is_clean(cell), "{:?}", cell);
                prop_assert!(
                    !cell.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']),
                    "{:?}",
                    cell
                );
            }
        }
        Ok(())
    });
    hunt("tables as xlsx", Cost::Heavy, nasty(), |text| {
        let mut book = Book::new(&sheet(text), Path::new("x.xlsx")).expect("a book");
        book.start_rows(text, vec![text.clone()]).expect("rows");
        book.row(&[Cell::Text(text.clone())]).expect("a row");
        let mut written = Vec::new();
        book.save(&mut written).expect("saved");
        let mut read: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(written)).expect("a workbook");
        for name in read.sheet_names() {
            prop_assert!(is_clean(&name));
            let formulas = read.worksheet_formula(&name).expect("a sheet");
            prop_assert_eq!(formulas.used_cells().count(), 0);
            for (_, _, cell) in read.worksheet_range(&name).expect("a sheet").used_cells() {
                if let Data::String(cell) = cell {
                    prop_assert!(is_clean(cell), "{:?}", cell);
                }
            }
        }
        Ok(())
    });
}

#[test]
fn calendars_have_no_lines_but_their_own() {
    hunt("calendars", Cost::Light, nasty(), |text| {
        let day = "2026-11-20".parse().expect("a day");
        let due = DueDay { key: text.clone(), day, summary: text.clone() };
        let written = calendar(text, &[due], "2026-11-18T08:00:00Z".parse().expect("a moment"));
        prop_assert!(is_clean(&written), "{}", written);
        prop_assert_eq!(written.matches("\nEND:VEVENT\r\n").count(), 1);
        prop_assert!(written.lines().all(|line| line.len() <= 75), "{}", written);
        prop_assert!(!written.replace("\r\n", "").contains(['\r', '\n']), "{}", written);
        Ok(())
    });
}
