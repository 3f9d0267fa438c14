//! What is on the paper: the file is read as any reader of PDF reads it.

use chrono::NaiveDate;

use super::*;
use crate::{
    domain::{
        service::{Phone, Service},
        slip::{self, Sender},
    },
    text::slip::SlipLang,
};

const A5: Sheet = Sheet { width: 148.0, height: 210.0 };
const A4: Sheet = Sheet { width: 210.0, height: 297.0 };

fn service() -> Service {
    let mut service = Service::new("test", "1", "Médiation de dettes");
    service.address = "rue Haute 42, 5000 Namur".to_owned();
    service.phones = Phone::new("081 00 00 42", "").into_iter().collect();
    service.hours = Some("Th 08:30-13:00".to_owned());
    service
}

fn slip(service: &Service, lang: SlipLang) -> Slip {
    let now = NaiveDate::from_ymd_opt(2026, 11, 18).and_then(|day| day.and_hms_opt(9, 42, 0)).expect("a moment");
    let sender = Sender { house: "Maison ouverte", worker: "EB", ..Sender::default() };
    slip::write(service, now, &sender, lang, SlipLang::Fr)
}

fn read(pdf: &[u8]) -> lopdf::Document {
    lopdf::Document::load_mem(pdf).expect("a PDF")
}

/// The letters on the paper, page by page, in the order in which they were drawn; without spaces.
fn letters(pdf: &[u8]) -> Vec<String> {
    let document = read(pdf);
    let pages = document.get_pages();
    let page = |number: &u32| document.extract_text(&[*number]).expect("its text");
    pages.keys().map(page).map(|text| text.split_whitespace().collect()).collect()
}

#[track_caller]
fn has(letters: &str, text: &str) {
    let wanted: String = text.split_whitespace().collect();
    assert!(letters.contains(&wanted), "no {text:?} in {letters}");
}

#[test]
fn the_paper_says_what_the_slip_says() {
    for (lang, said) in [
        (SlipLang::Fr, "demain, jeudi, de 8h30 à 13h"),
        (SlipLang::Uk, "завтра, четвер, з 8:30 до 13:00"),
        (SlipLang::Tr, "yarın, perşembe, 8.30 – 13.00 arası"),
    ] {
        let pages = letters(&write(&slip(&service(), lang), A5).expect("a PDF"));
        assert_eq!(pages.len(), 1);
        for text in [said, "demain, jeudi,", "Médiation de dettes", "rue Haute 42, 5000 Namur", "081 00 00 42"] {
            has(&pages[0], text);
        }
        has(&pages[0], "Maison ouverte (EB)");
    }
}

#[test]
fn arabic_stands_beside_french_with_its_numbers_the_right_way_round() {
    let pages = letters(&write(&slip(&service(), SlipLang::Ar), A4).expect("a PDF"));
    for text in ["8:30", "13:00", "081 00 00 42", "de 8h30 à 13h", "Prochaine ouverture"] {
        has(&pages[0], text);
    }
    // Letters are drawn from left to right, and so found from the end of the word to its beginning.
    let until: String = "إلى".chars().rev().collect();
    has(&pages[0], &until);
}

#[test]
fn the_sheet_has_the_size_of_the_paper() {
    for (sheet, wanted) in [(A5, [420.0, 595.0]), (A4, [595.0, 842.0])] {
        let document = read(&write(&slip(&service(), SlipLang::Fr), sheet).expect("a PDF"));
        let page = document.get_pages()[&1];
        let page = document.get_dictionary(page).expect("a page");
        let media = page.get(b"MediaBox").and_then(lopdf::Object::as_array).expect("a size");
        let size: Vec<f32> = media.iter().filter_map(|number| number.as_float().ok()).collect();
        assert!((size[2] - wanted[0]).abs() < 1.0 && (size[3] - wanted[1]).abs() < 1.0, "{size:?}");
    }
}

#[test]
fn a_long_slip_goes_on_overleaf_and_loses_nothing() {
    let mut service = service();
    service.documents = (0..40).map(|number| format!("le papier numéro {number} de la longue liste")).collect();
    service.way = "tout droit puis encore ".repeat(120);
    for sheet in [A5, A4] {
        let pages = letters(&write(&slip(&service, SlipLang::Ar), sheet).expect("a PDF"));
        assert!(pages.len() > 1);
        let all = pages.concat();
        (0..40).for_each(|number| has(&all, &format!("le papier numéro {number} de la longue liste")));
        assert_eq!(all.matches("puisencore").count(), 120);
        has(&all, "Maison ouverte (EB)");
    }
}

#[test]
fn everything_is_inside_the_margins_in_every_language() {
    let fonts = Fonts::load().expect("the fonts");
    let mut service = service();
    service.name = "Donaudampfschifffahrtsgesellschaftskapitänsmützenverleih".to_owned();
    service.way = "mot ".repeat(200);
    for lang in SlipLang::ALL {
        for sheet in [A5, A4] {
            for page in pages(&slip(&service, lang), sheet, &fonts) {
                for item in &page.items {
                    let Item::Line { line, left, y, size, .. } = item else { continue };
                    let right = left + line.width * size;
                    assert!(*left > 0.0 && right < page.width, "{}: {left} to {right}", lang.code());
                    assert!(*y - size > 0.0 && *y < page.height, "{}: {y}", lang.code());
                }
            }
        }
    }
}

#[test]
fn the_same_slip_is_the_same_file() {
    let write = || write(&slip(&service(), SlipLang::Es), A5).expect("a PDF");
    assert_eq!(write(), write());
}
