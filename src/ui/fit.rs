//! Text in columns of a given width, measured as the terminal measures it.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// The columns a text takes.
pub fn width(text: &str) -> usize {
    text.width()
}

/// The text cut to a width, with `…` where something is missing.
pub fn cut(text: &str, columns: usize) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    let mut cut = String::new();
    let mut used = 0;
    for letter in text.graphemes(true) {
        let next = used + letter.width();
        if next + 1 > columns {
            break;
        }
        cut.push_str(letter);
        used = next;
    }
    if columns > 0 {
        cut.push('…');
    }
    cut
}

/// The text cut or filled to exactly a width, to the left.
pub fn left(text: &str, columns: usize) -> String {
    let cut = cut(text, columns);
    let missing = columns.saturating_sub(width(&cut));
    format!("{cut}{}", " ".repeat(missing))
}

/// The text cut or filled to exactly a width, to the right.
pub fn right(text: &str, columns: usize) -> String {
    let cut = cut(text, columns);
    let missing = columns.saturating_sub(width(&cut));
    format!("{}{cut}", " ".repeat(missing))
}

/// A text broken into lines of at most a width, between words where it can.
pub fn wrapped(text: &str, columns: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let mut line = String::new();
        for word in paragraph.split_whitespace() {
            if !line.is_empty() && width(&line) + 1 + width(word) > columns {
                lines.push(std::mem::take(&mut line));
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(&cut(word, columns));
        }
        lines.push(line);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_letters_count_double_and_are_never_halved() {
        assert_eq!(cut("été", 3), "été");
        assert_eq!(cut("étés", 3), "ét…");
        assert_eq!(width(&cut("漢字漢字", 4)), 3);
        assert_eq!(left("漢", 4), "漢  ");
        assert_eq!(right("9", 3), "  9");
        assert_eq!(cut("abc", 0), "");
    }

    #[test]
    fn lines_break_between_words() {
        assert_eq!(wrapped("un deux trois\nquatre", 8), ["un deux", "trois", "quatre"]);
        assert_eq!(wrapped("", 8), [""]);
    }
}
