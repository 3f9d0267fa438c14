//! The slip as a PDF: one page in large letters, the person's language first, the worker's smaller beside it.
//!
//! The letters are as large as the sheet allows: where a slip is long they become smaller down to a limit, and below
//! that it goes on overleaf; no text is ever left out. The file holds no date of its making and nothing about the
//! machine: the same slip is the same file.

pub mod card;
mod sheet;
#[cfg(test)]
mod tests;

use krilla::{
    Document,
    color::luma,
    geom::PathBuilder,
    metadata::{Metadata, TextDirection},
    num::NormalizedF32,
    page::PageSettings,
    paint::{Fill, Stroke},
    surface::Surface,
};

use self::{
    fonts::Fonts,
    sheet::{Item, Page, pages},
};
use super::paper::{fonts, paragraph};
use crate::{
    domain::slip::Slip,
    error::{Error, Kind, Result},
};

/// A sheet of paper, upright.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sheet {
    /// Millimetres from left to right.
    pub width: f32,
    /// Millimetres from top to bottom.
    pub height: f32,
}

/// How dark the worker's language is, beside the person's.
const GREY: u8 = 80;

/// The slip on sheets of a size.
pub fn write(slip: &Slip, sheet: Sheet) -> Result<Vec<u8>> {
    let fonts = Fonts::load()?;
    let mut document = Document::new();
    let direction = if slip.lang.is_right_to_left() { TextDirection::RightToLeft } else { TextDirection::LeftToRight };
    document.set_metadata(
        Metadata::new().title(slip.name.clone()).language(slip.lang.code().to_owned()).text_direction(direction),
    );
    for page in pages(slip, sheet, &fonts) {
        let Some(settings) = PageSettings::from_wh(page.width, page.height) else {
            return Err(Error::new(Kind::Internal).at("paper"));
        };
        let mut drawn = document.start_page_with(settings);
        let mut surface = drawn.surface();
        draw(&mut surface, &page, &fonts);
        surface.finish();
        drawn.finish();
    }
    document.finish().map_err(|error| Error::new(Kind::Internal).at("pdf").because(format!("{error:?}")))
}

fn draw(surface: &mut Surface<'_>, page: &Page, fonts: &Fonts) {
    for item in &page.items {
        match item {
            Item::Rule { left, right, y } => {
                let mut path = PathBuilder::new();
                path.move_to(*left, *y);
                path.line_to(*right, *y);
                surface.set_stroke(Some(Stroke {
                    paint: luma::Color::new(160).into(),
                    width: 0.6,
                    ..Stroke::default()
                }));
                surface.set_fill(None);
                if let Some(path) = path.finish() {
                    surface.draw_path(&path);
                }
                surface.set_stroke(None);
            }
            Item::Line { line, left, y, size, ink, grey } => {
                let shade = if *grey { GREY } else { 0 };
                surface.set_fill(Some(Fill {
                    paint: luma::Color::new(shade).into(),
                    opacity: NormalizedF32::ONE,
                    ..Fill::default()
                }));
                line.draw(surface, fonts, *ink, (*left, *y), *size);
            }
        }
    }
}
