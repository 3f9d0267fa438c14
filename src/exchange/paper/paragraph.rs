//! Lines of a width from a text of any directions: cut where the rules of Unicode allow it, put into visual order, each
//! piece in its font.

use std::ops::Range;

use krilla::{geom::Point, surface::Surface, text::KrillaGlyph};
use unicode_bidi::{BidiInfo, Level, ParagraphInfo};
use unicode_segmentation::UnicodeSegmentation as _;

use super::fonts::{Fonts, Ink, is_arabic};

/// A piece of a line: one font, one direction.
pub(in crate::exchange) struct Run {
    /// Its text, in the order in which it is read.
    pub text: String,
    /// Its glyphs, from left to right.
    pub glyphs: Vec<KrillaGlyph>,
    /// Whether it is drawn in the Arabic font.
    pub arabic: bool,
    /// Its left end, from the line's, at size 1.
    pub left: f32,
}

/// A line.
pub(in crate::exchange) struct Line {
    /// Its pieces, from left to right.
    pub runs: Vec<Run>,
    /// How wide it is at size 1.
    pub width: f32,
}

/// Breaks a text into lines of at most a width (at size 1). `right_to_left` is the direction of the sentences around;
/// a text of the directory finds its own (`None`) by its first letter.
pub(in crate::exchange) fn lines(
    fonts: &Fonts,
    text: &str,
    ink: Ink,
    width: f32,
    right_to_left: Option<bool>,
) -> Vec<Line> {
    let base = right_to_left.map(|rtl| if rtl { Level::rtl() } else { Level::ltr() });
    let mut lines = Vec::new();
    for text in text.split('\n').filter(|text| !text.trim().is_empty()) {
        let info = BidiInfo::new(text, base);
        let Some(paragraph) = info.paragraphs.first() else { continue };
        let setter = Setter { fonts, ink, info: &info, paragraph };
        lines.extend(setter.broken(width).into_iter().map(|range| setter.line(range)));
    }
    lines
}

impl Line {
    /// Draws the line from a point on, in the colour that the surface has.
    pub(in crate::exchange) fn draw(
        &self,
        surface: &mut Surface<'_>,
        fonts: &Fonts,
        ink: Ink,
        (left, y): (f32, f32),
        size: f32,
    ) {
        for run in &self.runs {
            let font = fonts.of(ink, run.arabic).font.clone();
            let start = Point::from_xy(left + run.left * size, y);
            surface.draw_glyphs(start, &run.glyphs, font, &run.text, size, false);
        }
    }
}

struct Setter<'a> {
    fonts: &'a Fonts,
    ink: Ink,
    info: &'a BidiInfo<'a>,
    paragraph: &'a ParagraphInfo,
}

impl Setter<'_> {
    /// Where the lines are, in the text. Each word is measured once, by itself: letters do not join across a place where
    /// a line may break.
    fn broken(&self, width: f32) -> Vec<Range<usize>> {
        let text = self.info.text;
        let mut ranges = Vec::new();
        let (mut start, mut word, mut used) = (0, 0, 0.0);
        for (end, _) in unicode_linebreak::linebreaks(text) {
            let ink = trimmed(text, word..end).end;
            if used + self.width(word..ink) > width && word > start {
                ranges.push(start..word);
                (start, used) = (word, 0.0);
            }
            // A word that is wider than the line is cut between letters.
            while self.width(word..ink) > width && start == word {
                let Some(cut) = self.letters_that_fit(word..ink, width) else { break };
                ranges.push(start..cut);
                (start, word, used) = (cut, cut, 0.0);
            }
            used += self.width(word..end);
            word = end;
        }
        ranges.push(start..text.len());
        ranges.into_iter().map(|range| trimmed(text, range)).filter(|range| !range.is_empty()).collect()
    }

    fn letters_that_fit(&self, range: Range<usize>, width: f32) -> Option<usize> {
        let letters = self.info.text[range.clone()].grapheme_indices(true);
        let ends = letters.map(|(at, letter)| range.start + at + letter.len());
        let fitting = ends.clone().take_while(|end| self.width(range.start..*end) <= width).last();
        // At least one letter, or no end is ever reached.
        fitting.or_else(|| ends.clone().next()).filter(|end| *end < range.end)
    }

    fn width(&self, range: Range<usize>) -> f32 {
        let pieces = pieces(&self.info.text[range]).into_iter();
        pieces.map(|(text, arabic)| self.fonts.of(self.ink, arabic).shape(text, arabic).width).sum()
    }

    fn line(&self, range: Range<usize>) -> Line {
        let (levels, runs) = self.info.visual_runs(self.paragraph, range.clone());
        let mut line = Line { runs: Vec::new(), width: 0.0 };
        for run in runs {
            // The paragraph is the text as a whole: levels are those of its bytes.
            let right_to_left = levels[run.start].is_rtl();
            let mut pieces = pieces(&self.info.text[run]);
            if right_to_left {
                pieces.reverse();
            }
            for (text, arabic) in pieces {
                let shaped = self.fonts.of(self.ink, arabic).shape(text, right_to_left);
                line.runs.push(Run { text: text.to_owned(), glyphs: shaped.glyphs, arabic, left: line.width });
                line.width += shaped.width;
            }
        }
        line
    }
}

fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let slice = &text[range.clone()];
    let start = range.start + (slice.len() - slice.trim_start().len());
    start..(start + slice.trim().len()).max(start)
}

/// A text in pieces that each have one font; what both fonts have stays with the letters before it.
fn pieces(text: &str) -> Vec<(&str, bool)> {
    let mut pieces: Vec<(&str, bool)> = Vec::new();
    let mut start = 0;
    let mut font = text.chars().find(|c| c.is_alphanumeric()).is_some_and(is_arabic);
    for (at, c) in text.char_indices() {
        let neutral =
            c.is_whitespace() || matches!(c, '.' | ',' | ':' | '!' | '(' | ')' | '-' | '\u{0300}'..='\u{036F}');
        if !neutral && is_arabic(c) != font {
            if at > start {
                pieces.push((&text[start..at], font));
            }
            (start, font) = (at, !font);
        }
    }
    if start < text.len() {
        pieces.push((&text[start..], font));
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(text: &str, width: f32, right_to_left: Option<bool>) -> Vec<Line> {
        lines(&Fonts::load().expect("the fonts"), text, Ink::Regular, width, right_to_left)
    }

    /// A line's pieces as they stand on paper, from left to right.
    fn seen(line: &Line) -> Vec<&str> {
        line.runs.iter().map(|run| run.text.trim()).collect()
    }

    #[test]
    fn numbers_inside_arabic_stand_on_paper_as_they_are_read() {
        let lines = set("حتى الساعة 42", 100.0, Some(true));
        assert_eq!(seen(&lines[0]), ["42", "حتى الساعة"]);
        // In visual order the glyph on the left is the 4: one shapes it as the first of a text that runs to the right.
        let digits = &lines[0].runs[0];
        assert_eq!(digits.glyphs.iter().map(|glyph| glyph.text_range.start).collect::<Vec<_>>(), [0, 1]);
        let times = set("من الساعة 8:30 إلى الساعة 13:00", 100.0, Some(true));
        assert_eq!(seen(&times[0]), ["13:00", "إلى الساعة", "8:30", "من الساعة"]);
    }

    #[test]
    fn an_address_of_the_directory_keeps_its_direction() {
        let lines = set("rue Haute 42, 5000 Namur", 100.0, None);
        assert_eq!(seen(&lines[0]), ["rue Haute 42, 5000 Namur"]);
        let phone = set("081 22 33 44", 100.0, None);
        assert_eq!(seen(&phone[0]), ["081 22 33 44"]);
    }

    #[test]
    fn no_line_is_wider_than_its_room_and_no_word_is_lost() {
        for text in [
            "Médiation de dettes et guidance budgétaire du centre",
            "Donaudampfschifffahrtsgesellschaft",
            "العربية لغة طويلة الكلمات في بعض الأحيان",
            "Відчинено вдень і вночі щодня",
        ] {
            let lines = set(text, 7.0, None);
            assert!(lines.len() > 1 && lines.iter().all(|line| line.width <= 7.0), "{text}");
            let mut letters: Vec<char> =
                lines.iter().flat_map(|line| line.runs.iter().flat_map(|run| run.text.chars())).collect();
            let mut wanted: Vec<char> = text.chars().collect();
            letters.retain(|c| !c.is_whitespace());
            wanted.retain(|c| !c.is_whitespace());
            letters.sort_unstable();
            wanted.sort_unstable();
            assert_eq!(letters, wanted);
        }
    }

    #[test]
    fn nothing_of_the_fixed_sentences_is_missing_in_the_fonts() {
        use crate::text::slip::SlipLang;
        let fonts = Fonts::load().expect("the fonts");
        for lang in SlipLang::ALL {
            let file = format!("{}/src/text/slip/{}.ftl", env!("CARGO_MANIFEST_DIR"), lang.code());
            let text = std::fs::read_to_string(file).expect("the sentences");
            for ink in [Ink::Regular, Ink::Bold] {
                for line in lines(&fonts, &text, ink, 1000.0, Some(lang.is_right_to_left())) {
                    for run in &line.runs {
                        let missing = run.glyphs.iter().find(|glyph| glyph.glyph_id.to_u32() == 0);
                        assert!(missing.is_none(), "{}: {}", lang.code(), run.text);
                    }
                }
            }
        }
    }
}
