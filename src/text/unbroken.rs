//! What stays together where a sentence is broken into lines: a French sign that stands apart, with the word to which it
//! belongs.

use unicode_width::UnicodeWidthStr as _;

/// The words of a paragraph, signs that stand apart together with the word to which they belong, as long as both have
/// room on a line of so many columns.
pub fn unbroken(paragraph: &str, columns: usize) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for word in paragraph.split_whitespace() {
        let closes = matches!(word.trim_end_matches(['.', ',']), ":" | ";" | "?" | "!" | "»" | "%" | "€");
        match words.last_mut() {
            Some(last) if (closes || last.ends_with('«')) && last.width() + 1 + word.width() <= columns => {
                last.push(' ');
                last.push_str(word);
            }
            _ => words.push(word.to_owned()),
        }
    }
    words
}
