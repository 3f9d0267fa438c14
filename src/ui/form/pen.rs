//! Writing into a part of the screen, clipped: rows may lie above or below it, texts may be wider than it.

use std::ops::Range;

use ratatui::{buffer::Buffer, layout::Rect, style::Style};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// The columns a text takes.
pub fn width(text: &str) -> u16 {
    u16::try_from(text.width()).unwrap_or(u16::MAX)
}

/// A part of the screen to write into. Rows are counted from the top of what may be scrolled away.
pub struct Pen<'a> {
    /// The screen.
    pub buf: &'a mut Buffer,
    /// The part.
    pub area: Rect,
    /// The first row of the content that is in sight.
    pub scroll: u16,
}

impl Pen<'_> {
    /// Writes a text at a column and row of the content, over at most `most` columns; gives the column behind it.
    pub fn put(&mut self, x: u16, row: u16, text: &str, most: u16, style: Style) -> u16 {
        let most = most.min(self.area.width.saturating_sub(x));
        match self.at(x, row) {
            Some((left, top)) if most > 0 => {
                let (end, _) = self.buf.set_stringn(left, top, text, usize::from(most), style);
                end - self.area.x
            }
            _ => x + width(text).min(most),
        }
    }

    /// Where a column and row of the content is on the screen; `None` when it is out of sight.
    pub fn at(&self, x: u16, row: u16) -> Option<(u16, u16)> {
        let row = row.checked_sub(self.scroll)?;
        (x < self.area.width && row < self.area.height).then(|| (self.area.x + x, self.area.y + row))
    }
}

/// The part of a text that is in sight when its first columns are scrolled away.
pub fn behind(text: &str, columns: usize) -> &str {
    let mut gone = 0;
    for (at, letter) in text.grapheme_indices(true) {
        if gone >= columns {
            return &text[at..];
        }
        gone += letter.width();
    }
    ""
}

/// The rows of a text in a width, as ranges of bytes: broken behind a space where there is one, never within a letter.
pub fn wrap(text: &str, columns: usize) -> Vec<Range<usize>> {
    let mut rows = Vec::new();
    let (mut start, mut used, mut space) = (0, 0, None);
    for (at, letter) in text.grapheme_indices(true) {
        let wide = letter.width();
        while used + wide > columns && at > start {
            let end = space.filter(|space| *space > start).unwrap_or(at);
            rows.push(start..end);
            start = end;
            used = text[start..at].width();
            space = None;
        }
        used += wide;
        if letter == " " {
            space = Some(at + 1);
        }
    }
    rows.push(start..text.len());
    rows
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn rows_break_behind_spaces_or_where_they_must() {
        let rows = |text: &'static str| wrap(text, 6).into_iter().map(|row| &text[row]).collect::<Vec<_>>();
        assert_eq!(rows("revient lundi matin"), ["revien", "t ", "lundi ", "matin"]);
        assert_eq!(rows(""), [""]);
        assert_eq!(rows("été"), ["été"]);
    }

    proptest! {
        #[test]
        fn rows_lose_nothing_and_fit(text in "[a-zé 界]{0,60}", columns in 2usize..20) {
            let rows = wrap(&text, columns);
            prop_assert_eq!(rows.iter().map(|row| &text[row.clone()]).collect::<String>(), text.clone());
            prop_assert!(rows.iter().all(|row| text[row.clone()].width() <= columns));
        }
    }
}
