//! The page on paper: A4, with the fonts that the program carries, and the marks that a screen reader needs.
//!
//! The file holds no date of its making and nothing about the machine: the same page is the same file.

mod grid;
mod marks;
mod sheet;

use krilla::{
    Document as Pdf,
    color::luma,
    geom::{PathBuilder, Rect},
    metadata::{Metadata, TextDirection},
    num::NormalizedF32,
    page::PageSettings,
    paint::Fill,
    surface::Surface,
    tagging::{Artifact, ArtifactType, ContentTag, SpanTag},
};

use self::{
    marks::Marks,
    sheet::{Item, Set},
};
use super::Document;
use crate::{
    domain::clean,
    error::{Error, Kind, Result},
    exchange::paper::fonts::Fonts,
};

/// A sheet of A4, in points.
const WIDTH: f32 = 595.28;
const HEIGHT: f32 = 841.89;

/// The page as a PDF.
pub fn pdf(document: &Document) -> Result<Vec<u8>> {
    let fonts = Fonts::load()?;
    let Set { pages, mut marks } = sheet::set(document, &fonts);
    let mut pdf = Pdf::new();
    let metadata = Metadata::new().title(clean::line(&document.title)).language(document.lang.code().to_owned());
    pdf.set_metadata(metadata.text_direction(TextDirection::LeftToRight));
    for items in pages {
        let Some(settings) = PageSettings::from_wh(WIDTH, HEIGHT) else {
            return Err(Error::new(Kind::Internal).at("paper"));
        };
        let mut page = pdf.start_page_with(settings);
        let mut surface = page.surface();
        for item in &items {
            draw(&mut surface, item, &fonts, &mut marks);
        }
        surface.finish();
        page.finish();
    }
    pdf.set_tag_tree(marks.tree());
    pdf.finish().map_err(|error| Error::new(Kind::Internal).at("pdf").because(format!("{error:?}")))
}

fn draw(surface: &mut Surface<'_>, item: &Item, fonts: &Fonts, marks: &mut Marks) {
    let fill =
        |shade: u8| Fill { paint: luma::Color::new(shade).into(), opacity: NormalizedF32::ONE, ..Fill::default() };
    let decoration = ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout));
    match item {
        Item::Area { left, top, width, height, shade } => {
            let Some(area) = Rect::from_xywh(*left, *top, *width, *height) else { return };
            let mut path = PathBuilder::new();
            path.push_rect(area);
            surface.start_tagged(decoration);
            surface.set_fill(Some(fill(*shade)));
            if let Some(path) = path.finish() {
                surface.draw_path(&path);
            }
            surface.end_tagged();
        }
        Item::Line { line, left, y, size, ink, shade, mark } => {
            let tag = if mark.is_some() { ContentTag::Span(SpanTag::empty()) } else { decoration };
            let part = surface.start_tagged(tag);
            surface.set_fill(Some(fill(*shade)));
            line.draw(surface, fonts, *ink, (*left, *y), *size);
            surface.end_tagged();
            if let Some(mark) = mark {
                marks.drawn(*mark, part);
            }
        }
    }
}

#[cfg(test)]
mod tests;
