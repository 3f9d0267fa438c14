//! Text in columns of a given width, measured as the terminal measures it.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::text::unbroken;

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

/// What stands between the parts of a line.
const BETWEEN: &str = " · ";

/// Parts of a line, the most important first: as many of them as there is room for, each whole. The first is always
/// there, cut where even it has no room.
pub fn parts(parts: &[String], columns: usize) -> String {
    let mut said = String::new();
    for part in parts.iter().filter(|part| !part.is_empty()) {
        if said.is_empty() {
            said = prose(part, columns);
        } else if width(&said) + width(BETWEEN) + width(part) <= columns {
            said.push_str(BETWEEN);
            said.push_str(part);
        }
    }
    said
}

/// Parts of a line, and behind them as much of a longer text as makes sense.
pub fn parts_and_prose(parts: &[String], text: &str, columns: usize) -> String {
    /// Fewer columns than these hold no sense.
    const LEAST: usize = 12;
    let said = self::parts(parts, columns);
    let between = if said.is_empty() { "" } else { BETWEEN };
    let room = columns.saturating_sub(width(&said) + width(between));
    if text.trim().is_empty() || (width(text) > room && room < LEAST) {
        return said;
    }
    format!("{said}{between}{}", prose(text, room))
}

/// A text cut to a width between two words, with `…` behind the last; inside a word only where the first has no room.
pub fn prose(text: &str, columns: usize) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    let mut said = String::new();
    for word in text.split_whitespace() {
        let between = usize::from(!said.is_empty());
        if width(&said) + between + width(word) + 1 > columns {
            break;
        }
        if between > 0 {
            said.push(' ');
        }
        said.push_str(word);
    }
    if said.is_empty() {
        cut(text, columns)
    } else {
        format!("{}…", said.trim_end_matches([',', ';', ':', '·', ' ']))
    }
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

/// A text broken into lines of at most a width, between words where it can. No line begins with a French colon or ends
/// with an opening quotation mark. A word that is too long goes on in the next line: a path of which something is left out
/// is another one to whoever types it.
pub fn wrapped(text: &str, columns: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let mut line = String::new();
        for word in unbroken(paragraph, columns).into_iter().flat_map(|word| pieces(&word, columns)) {
            if !line.is_empty() && width(&line) + 1 + width(&word) > columns {
                lines.push(std::mem::take(&mut line));
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(&word);
        }
        lines.push(line);
    }
    lines
}

/// A word in pieces of as many columns at most.
fn pieces(word: &str, columns: usize) -> Vec<String> {
    let mut pieces = vec![String::new()];
    for letter in word.chars() {
        if let Some(last) = pieces.last_mut() {
            last.push(letter);
            if width(last) > columns && last.chars().nth(1).is_some() {
                last.pop();
                pieces.push(letter.to_string());
            }
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_that_is_too_long_goes_on_in_the_next_line() {
        assert_eq!(wrapped("a bcdefg h", 3), ["a", "bcd", "efg", "h"]);
        assert_eq!(wrapped("漢字", 1), ["漢", "字"], "where not even a letter has room");
    }

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
    fn parts_are_left_out_whole_and_words_are_never_cut() {
        let said = |columns| {
            parts(&["chez d'autres : 12".to_owned(), "plus tard : 104".to_owned(), "en pause : 3".to_owned()], columns)
        };
        assert_eq!(said(80), "chez d'autres : 12 · plus tard : 104 · en pause : 3");
        assert_eq!(said(50), "chez d'autres : 12 · plus tard : 104");
        assert_eq!(said(34), "chez d'autres : 12 · en pause : 3");
        assert_eq!(said(20), "chez d'autres : 12");
        assert_eq!(prose("carte d'identité, composition de ménage", 24), "carte d'identité…");
        assert_eq!(prose("anticonstitutionnellement", 6), "antic…");
        let both = |columns| parts_and_prose(&["Namur".to_owned()], "apporter la carte d'identité", columns);
        assert_eq!(both(40), "Namur · apporter la carte d'identité");
        assert_eq!(both(24), "Namur · apporter la…");
        assert_eq!(both(12), "Namur");
    }

    #[test]
    fn lines_break_between_words() {
        assert_eq!(wrapped("un deux trois\nquatre", 8), ["un deux", "trois", "quatre"]);
        assert_eq!(wrapped("", 8), [""]);
    }

    #[test]
    fn a_sign_that_stands_apart_stays_with_its_word() {
        assert_eq!(wrapped("on lit tout : noms", 12), ["on lit", "tout : noms"]);
        assert_eq!(wrapped("dites « oui », puis", 11), ["dites", "« oui »,", "puis"]);
        assert_eq!(wrapped("longtemps : non", 9), ["longtemps", ": non"], "where there is room");
    }
}
