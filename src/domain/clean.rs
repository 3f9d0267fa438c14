//! The one sanitiser for text that enters: typed, pasted, read from a file.
//!
//! Terminals obey control characters, and bidirectional marks can make a text read as something else than it is. What
//! enters the record is therefore normalised (NFC) and rid of everything that is not ink: C0 and C1 controls, bidi
//! controls, zero-width and tag characters, and floods of combining marks. The joiner and the emoji presentation
//! mark stay where they join ink, because scripts and emoji need them.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// How many combining marks a letter may carry; more than any language writes.
const MARKS: usize = 4;

/// Text on one line: line breaks and tabs become spaces.
pub fn line(text: &str) -> String {
    cleaned(text, |_| false)
}

/// Text that may have several lines: line feeds stay.
pub fn paragraphs(text: &str) -> String {
    cleaned(&text.replace("\r\n", "\n").replace('\r', "\n"), |c| c == '\n')
}

/// Whether a character must never reach the screen.
pub fn is_unsafe(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{00AD}' | '\u{061C}' | '\u{180E}' | '\u{200B}' | '\u{200C}' | '\u{200E}' | '\u{200F}'
            | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}'
            | '\u{E0000}'..='\u{E0FFF}')
}

/// Printable characters of Western languages: nothing in such a text is refused, or written in two ways.
fn is_plain(c: char) -> bool {
    matches!(c, ' '..='~' | '\u{A0}'..='\u{AC}' | '\u{AE}'..='\u{2FF}')
}

fn cleaned(text: &str, keep: impl Fn(char) -> bool) -> String {
    if text.chars().all(is_plain) {
        return text.to_owned();
    }
    let mut clean = String::with_capacity(text.len());
    let mut marks = 0;
    for c in text.nfc() {
        if keep(c) {
            marks = 0;
            clean.push(c);
        } else if matches!(c, '\t' | '\n' | '\r' | '\u{2028}' | '\u{2029}' | '\u{85}') {
            marks = 0;
            clean.push(' ');
        } else if is_unsafe(c) {
        } else if c == '\u{200D}' || c == '\u{FE0F}' {
            if clean.chars().next_back().is_some_and(|before| !before.is_whitespace() && before != c) {
                clean.push(c);
            }
        } else if is_combining_mark(c) {
            marks += 1;
            if marks <= MARKS && !clean.is_empty() {
                clean.push(c);
            }
        } else {
            marks = 0;
            clean.push(c);
        }
    }
    clean
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_is_ink_stays() {
        assert_eq!(line("Ngũgĩ wa Thiong'o, Đặng, محمد, 👩‍👧, ❤️"), "Ngũgĩ wa Thiong'o, Đặng, محمد, 👩‍👧, ❤️");
        assert_eq!(line("e\u{301}te\u{301}"), "été");
        assert_eq!(paragraphs("une\r\ndeux\rtrois"), "une\ndeux\ntrois");
    }

    #[test]
    fn what_terminals_obey_goes() {
        assert_eq!(line("a\x1b]52;c;xyz\x07b\tc\nd"), "a]52;c;xyzb c d");
        assert_eq!(line("\u{202E}liame\u{202C}\u{200B}"), "liame");
        assert_eq!(line(&format!("e{}", "\u{323}".repeat(50))).chars().count(), 1 + MARKS);
        assert_eq!(line("\u{E0041}x\u{200D}\u{200D}"), "x\u{200D}");
    }

    #[test]
    fn what_is_plain_needs_no_cleaning() {
        for c in ('\0'..'\u{1000}').filter(|c| is_plain(*c)) {
            assert!(!is_unsafe(c) && !is_combining_mark(c) && c.nfc().eq([c]), "{c:?}");
            // Nor does it become one with what follows it, unless that is not plain.
            assert!(unicode_normalization::char::canonical_combining_class(c) == 0, "{c:?}");
        }
        assert_eq!(line("élève \u{A0}ø"), "élève \u{A0}ø");
        assert_eq!(line("a\u{AD}b"), "ab");
    }

    proptest! {
        #[test]
        fn nothing_unsafe_is_left_and_cleaning_twice_changes_nothing(text in any::<String>()) {
            let once = line(&text);
            prop_assert!(!once.chars().any(is_unsafe));
            prop_assert_eq!(line(&once), once);
            let once = paragraphs(&text);
            prop_assert!(!once.chars().any(|c| c != '\n' && is_unsafe(c)));
            prop_assert_eq!(paragraphs(&once), once);
        }
    }
}
