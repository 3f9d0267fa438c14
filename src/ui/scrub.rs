//! The last guard before the terminal: whatever came into a cell, nothing that a terminal obeys leaves it.
//!
//! Text is cleaned when it enters; a file written by something else may still hold what was never typed here.

use ratatui::buffer::Buffer;

use crate::domain::clean;

/// Replaces every unsafe symbol of a frame.
pub fn scrub(buffer: &mut Buffer) {
    for cell in &mut buffer.content {
        if cell.symbol().chars().any(clean::is_unsafe) {
            cell.set_char(clean::MARK);
        }
    }
}

#[cfg(test)]
mod tests {
    use ratatui::layout::Rect;

    use super::*;

    #[test]
    fn an_escape_sequence_in_a_cell_does_not_reach_the_terminal() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 3, 1));
        buffer.content[1].set_symbol("\x1b]52;c;AAAA\x07");
        buffer.content[2].set_symbol("\u{202E}");
        scrub(&mut buffer);
        assert_eq!(buffer.content.iter().map(|cell| cell.symbol().to_owned()).collect::<String>(), " ··");
    }
}
