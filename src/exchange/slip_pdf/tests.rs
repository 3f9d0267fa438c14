//! What is on the paper: the file is read as any reader of PDF reads it.

use chrono::NaiveDate;

use super::*;
use crate::{
    domain::{
        service::{Appointment, Fee, Phone, Service},
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

/// A slip on which everything is said that can be.
fn full() -> Service {
    let mut service = service();
    service.name = "Guidance budgétaire et médiation de dettes".to_owned();
    service.organization = "Centre public d'action sociale de Namur".to_owned();
    service.hours = Some("Mo,Tu,Th,Fr 08:30-12:30,13:30-16:00; We 13:30-16:00; PH off".to_owned());
    service.appointment = Appointment::Required;
    service.way = "bus 4, arrêt Gare, puis première rue à gauche, sonner à la porte verte".to_owned();
    service.documents = ["carte d'identité", "lettres de l'huissier", "extraits de compte"].map(String::from).to_vec();
    service.fee = Fee::Free;
    service
}

/// The sizes of all letters, page by page, and how far down each page they go.
fn sizes(slip: &Slip, sheet: Sheet) -> Vec<(Vec<f32>, f32)> {
    let page = |page: Page| {
        let letters = page.items.iter().filter_map(|item| match item {
            Item::Line { size, y, .. } => Some((*size, *y / page.height)),
            Item::Rule { .. } => None,
        });
        letters.fold((Vec::new(), 0.0), |(mut sizes, down), (size, y)| {
            sizes.push(size);
            (sizes, y.max(down))
        })
    };
    pages(slip, sheet, &Fonts::load().expect("the fonts")).into_iter().map(page).collect()
}

/// How large the letters of a sentence are: those of the address.
fn body(slip: &Slip, sheet: Sheet) -> f32 {
    let pages = pages(slip, sheet, &Fonts::load().expect("the fonts"));
    let lines = pages.iter().flat_map(|page| &page.items);
    let mut address = lines.filter_map(|item| match item {
        Item::Line { line, size, .. } if line.runs.iter().any(|run| run.text.contains("rue Haute")) => Some(*size),
        _ => None,
    });
    address.next().expect("the address")
}

#[test]
fn letters_are_large_print_in_every_language_whatever_is_on_the_slip() {
    let mut long = full();
    long.documents.extend((0..20).map(|number| format!("le papier numéro {number} de la longue liste")));
    for service in [service(), full(), long] {
        for lang in SlipLang::ALL {
            for sheet in [A5, A4] {
                let slip = slip(&service, lang);
                assert!(body(&slip, sheet) >= 14.0, "{}", lang.code());
                let all = sizes(&slip, sheet);
                let least = all.iter().flat_map(|(sizes, _)| sizes).copied().fold(f32::MAX, f32::min);
                assert!(least >= 9.0, "{}: {least}", lang.code());
            }
        }
    }
}

#[test]
fn letters_grow_where_there_is_room_and_a_full_slip_keeps_to_one_page() {
    for sheet in [A5, A4] {
        let short = body(&slip(&service(), SlipLang::Ar), sheet);
        let whole = body(&slip(&full(), SlipLang::Fr), sheet);
        assert!(short > 17.0 && short > whole, "{short} {whole}");
        let pages = sizes(&slip(&full(), SlipLang::Fr), sheet);
        assert!(pages.len() == 1 && pages[0].1 > 0.8, "{} pages, to {}", pages.len(), pages[0].1);
    }
    assert!(body(&slip(&service(), SlipLang::Fr), A4) > body(&slip(&service(), SlipLang::Fr), A5));
}

#[test]
fn the_same_slip_is_the_same_file() {
    let write = || write(&slip(&service(), SlipLang::Es), A5).expect("a PDF");
    assert_eq!(write(), write());
}
