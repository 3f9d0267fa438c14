//! A person's card on paper: as large as a bank card, in a corner of the sheet, with a line around it to cut along.

use krilla::{
    color::luma,
    geom::PathBuilder,
    metadata::{Metadata, TextDirection},
    page::PageSettings,
    paint::Stroke,
    surface::Surface,
};

use super::{
    Sheet, draw,
    fonts::{Fonts, Ink},
    paragraph::lines,
    sheet::{Item, Page},
};
use crate::{
    domain::slip::card::Card,
    error::{Error, Kind, Result},
};

/// Points in a millimetre.
const POINTS: f32 = 72.0 / 25.4;

/// A bank card, and how far it stands from the corner of the sheet, in millimetres.
const CARD: (f32, f32) = (85.6, 54.0);
const CORNER: f32 = 12.0;

/// The margin on the card, in points.
const MARGIN: f32 = 13.0;

/// The largest letters of the code, in points.
const LARGEST: f32 = 46.0;

/// The card on a sheet of a size. The file says nothing of when and where it was made.
pub fn write(card: &Card, sheet: Sheet) -> Result<Vec<u8>> {
    let fonts = Fonts::load()?;
    let mut document = krilla::Document::new();
    let direction = if card.lang.is_right_to_left() { TextDirection::RightToLeft } else { TextDirection::LeftToRight };
    document.set_metadata(
        Metadata::new().title(card.keep.clone()).language(card.lang.code().to_owned()).text_direction(direction),
    );
    let page = page(card, sheet, &fonts);
    let Some(settings) = PageSettings::from_wh(page.width, page.height) else {
        return Err(Error::new(Kind::Internal).at("paper"));
    };
    let mut drawn = document.start_page_with(settings);
    let mut surface = drawn.surface();
    border(&mut surface);
    draw(&mut surface, &page, &fonts);
    surface.finish();
    drawn.finish();
    document.finish().map_err(|error| Error::new(Kind::Internal).at("pdf").because(format!("{error:?}")))
}

/// Where everything stands: to keep it, the code, what for, whose.
fn page(card: &Card, sheet: Sheet, fonts: &Fonts) -> Page {
    let (left, top) = (CORNER * POINTS + MARGIN, CORNER * POINTS + MARGIN);
    let room = CARD.0 * POINTS - 2.0 * MARGIN;
    let bottom = (CORNER + CARD.1) * POINTS - MARGIN;
    let mut page = Page { width: sheet.width * POINTS, height: sheet.height * POINTS, items: Vec::new() };
    let mut set = |text: &str, size: f32, ink: Ink, grey: bool, y: f32, centred: bool| {
        let direction = Some(card.lang.is_right_to_left()).filter(|_| !centred);
        let mut y = y;
        for line in lines(fonts, text, ink, room / size, direction) {
            let spare = room - line.width * size;
            let indent = match (centred, card.lang.is_right_to_left()) {
                (true, _) => spare / 2.0,
                (false, true) => spare,
                (false, false) => 0.0,
            };
            page.items.push(Item::Line { line, left: left + indent, y: y + size, size, ink, grey });
            y += size * 1.3;
        }
        y
    };
    let below = set(&card.keep, 13.0, Ink::Bold, false, top, false);
    let wide = lines(fonts, &card.code, Ink::Bold, f32::MAX, None).first().map_or(1.0, |line| line.width).max(0.1);
    let code = (room / wide).min(LARGEST);
    let below = set(&card.code, code * 0.98, Ink::Bold, false, below, true);
    set(&card.why, 9.0, Ink::Regular, false, below, false);
    for (at, part) in card.house.iter().rev().take(2).enumerate() {
        set(part, 7.5, Ink::Regular, true, bottom - 9.5 * (at as f32 + 1.0), false);
    }
    page
}

fn border(surface: &mut Surface<'_>) {
    let (left, top) = (CORNER * POINTS, CORNER * POINTS);
    let (right, bottom) = (left + CARD.0 * POINTS, top + CARD.1 * POINTS);
    let mut path = PathBuilder::new();
    path.move_to(left, top);
    for (x, y) in [(right, top), (right, bottom), (left, bottom), (left, top)] {
        path.line_to(x, y);
    }
    surface.set_fill(None);
    surface.set_stroke(Some(Stroke { paint: luma::Color::new(160).into(), width: 0.6, ..Stroke::default() }));
    if let Some(path) = path.finish() {
        surface.draw_path(&path);
    }
    surface.set_stroke(None);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::slip::SlipLang;

    #[test]
    fn everything_stands_on_the_card_in_every_language() {
        let fonts = Fonts::load().expect("fonts");
        let sheet = Sheet { width: 148.0, height: 210.0 };
        let (left, right) = (CORNER * POINTS, (CORNER + CARD.0) * POINTS);
        let (top, bottom) = (CORNER * POINTS, (CORNER + CARD.1) * POINTS);
        for lang in SlipLang::ALL {
            let card = Card::write("MWK-4H", &["Centre de service social", "081 00 00 00"], lang);
            let mut before = top;
            for item in page(&card, sheet, &fonts).items {
                let Item::Line { line, left: x, y, size, .. } = item else { panic!("a line") };
                assert!(x >= left && x + line.width * size <= right + 0.5, "{} at {x}", lang.code());
                assert!(y > top && y < bottom, "{} at {y}", lang.code());
                before = before.max(y);
            }
            assert!(before > top, "{}", lang.code());
            assert_eq!(write(&card, sheet).expect("a card"), write(&card, sheet).expect("a card"));
        }
    }
}
