//! The fonts on paper, and what a text is in one of them: glyphs with their places.
//!
//! Noto Sans (Latin, Greek, Cyrillic) and Noto Sans Arabic, regular and bold, cut down to what the slips' languages
//! and names from around them need; their licence lies beside them. A text is shaped here, once: what was measured is
//! what is drawn.

use std::{cell::RefCell, rc::Rc};

use krilla::text::{Font, GlyphId, KrillaGlyph};
use rustybuzz::{Direction, Face, Script, ShapePlan, UnicodeBuffer};

use crate::error::{Error, Kind, Result};

/// How heavy letters are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::exchange) enum Ink {
    /// As text.
    Regular,
    /// As headings, and as what must catch the eye.
    Bold,
}

/// A font, ready to measure and to draw.
pub(in crate::exchange) struct Shaper {
    /// For drawing.
    pub font: Font,
    face: Face<'static>,
    /// How a script is shaped: costly to find out, and the same for every word.
    plans: RefCell<Vec<(Direction, Script, Rc<ShapePlan>)>>,
}

/// A weight: its Latin, Greek and Cyrillic letters, and its Arabic ones.
struct Pair {
    latin: Shaper,
    arabic: Shaper,
}

/// All fonts.
pub(in crate::exchange) struct Fonts {
    regular: Pair,
    bold: Pair,
}

/// A text in one font and one direction.
pub(in crate::exchange) struct Shaped {
    /// Its glyphs from left to right; widths are those of size 1.
    pub glyphs: Vec<KrillaGlyph>,
    /// How wide it is at size 1.
    pub width: f32,
}

impl Fonts {
    /// Reads the fonts that the program carries.
    pub(in crate::exchange) fn load() -> Result<Self> {
        let latin = |data| Shaper::read(data);
        Ok(Self {
            regular: Pair {
                latin: latin(include_bytes!("../fonts/NotoSans-Regular.ttf"))?,
                arabic: latin(include_bytes!("../fonts/NotoSansArabic-Regular.ttf"))?,
            },
            bold: Pair {
                latin: latin(include_bytes!("../fonts/NotoSans-Bold.ttf"))?,
                arabic: latin(include_bytes!("../fonts/NotoSansArabic-Bold.ttf"))?,
            },
        })
    }

    /// The font for a kind of letters.
    pub(in crate::exchange) fn of(&self, ink: Ink, arabic: bool) -> &Shaper {
        let pair = match ink {
            Ink::Regular => &self.regular,
            Ink::Bold => &self.bold,
        };
        if arabic { &pair.arabic } else { &pair.latin }
    }
}

/// Whether a letter is looked for in the Arabic font. Digits, spaces and most signs are in both.
pub(in crate::exchange) fn is_arabic(c: char) -> bool {
    matches!(c, '\u{0600}'..='\u{06FF}' | '\u{0750}'..='\u{077F}' | '\u{08A0}'..='\u{08FF}' | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}')
}

impl Shaper {
    fn read(data: &'static [u8]) -> Result<Self> {
        let font = Font::new(data.into(), 0);
        let face = Face::from_slice(data, 0);
        // They are part of the program, and a test loads them.
        let (Some(font), Some(face)) = (font, face) else { return Err(Error::new(Kind::Internal).at("fonts")) };
        Ok(Self { font, face, plans: RefCell::default() })
    }

    fn plan(&self, direction: Direction, script: Script) -> Rc<ShapePlan> {
        let mut plans = self.plans.borrow_mut();
        let known = plans.iter().find(|known| (known.0, known.1) == (direction, script));
        if let Some((_, _, plan)) = known {
            return Rc::clone(plan);
        }
        let plan = Rc::new(ShapePlan::new(&self.face, direction, Some(script), None, &[]));
        plans.push((direction, script, Rc::clone(&plan)));
        plan
    }

    /// Shapes a text that has one direction.
    pub(in crate::exchange) fn shape(&self, text: &str, right_to_left: bool) -> Shaped {
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        buffer.set_direction(if right_to_left { Direction::RightToLeft } else { Direction::LeftToRight });
        let plan = self.plan(buffer.direction(), buffer.script());
        let shaped = rustybuzz::shape_with_plan(&self.face, &plan, buffer);
        let unit = 1.0 / self.font.units_per_em();
        let infos = shaped.glyph_infos();
        // The end of a glyph's text is where the next cluster begins, in the order of the text.
        let mut starts: Vec<usize> = infos.iter().map(|info| info.cluster as usize).collect();
        starts.sort_unstable();
        starts.dedup();
        let end = |start: usize| starts.iter().copied().find(|next| *next > start).unwrap_or(text.len());
        let glyphs: Vec<KrillaGlyph> = infos
            .iter()
            .zip(shaped.glyph_positions())
            .map(|(info, place)| {
                let start = info.cluster as usize;
                KrillaGlyph::new(
                    GlyphId::new(info.glyph_id),
                    place.x_advance as f32 * unit,
                    place.x_offset as f32 * unit,
                    place.y_offset as f32 * unit,
                    place.y_advance as f32 * unit,
                    start..end(start),
                    None,
                )
            })
            .collect();
        let width = glyphs.iter().map(|glyph| glyph.x_advance).sum();
        Shaped { glyphs, width }
    }
}
