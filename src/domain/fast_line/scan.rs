//! Cuts a line into tokens by its spaces, quotes and signs. What a token means is not decided here.

use super::number;

/// A part of the line between spaces, or between quotes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token<'a> {
    /// First byte.
    pub start: usize,
    /// As typed.
    pub text: &'a str,
    /// What it looks like.
    pub shape: Shape<'a>,
}

impl Token<'_> {
    pub(super) fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

#[derive(Clone, Copy, Debug)]
pub(super) enum Shape<'a> {
    /// A word or a number.
    Word,
    /// `@`, `-`, `>` or `!`, and what follows it without a space (or between quotes); not empty.
    Sign(char, &'a str),
    /// Between quotes, trimmed.
    Name(&'a str),
    /// `!`, `!!`...
    Urgent,
    /// `+`
    Another,
    /// Behind `//`, trimmed.
    Note(&'a str),
}

/// Keys of the form `key:value`, folded. The value may be between quotes.
pub(super) const LANGUAGE_KEYS: &[&str] = &["lang", "langue", "language", "taal", "sprache"];
pub(super) const PLACE_KEYS: &[&str] = &["lieu", "place", "plaats", "ort"];

pub(super) fn scan(line: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut at = 0;
    loop {
        let rest = &line[at..];
        let trimmed = rest.trim_start();
        if trimmed.is_empty() {
            return tokens;
        }
        let start = at + rest.len() - trimmed.len();
        let token = token(start, trimmed);
        at = token.end();
        tokens.push(token);
    }
}

fn token(start: usize, rest: &str) -> Token<'_> {
    let of = |length: usize, shape| Token { start, text: &rest[..length], shape };
    let word = rest.split(char::is_whitespace).next().unwrap_or(rest);
    let first = rest.chars().next().unwrap_or(' ');
    if let Some(note) = rest.strip_prefix("//") {
        return of(rest.len(), Shape::Note(note.trim()));
    }
    if number::unshifted(word).is_some() {
        return of(word.len(), Shape::Word);
    }
    if is_opening(first) {
        let (length, inner) = quoted(rest);
        return of(length, Shape::Name(inner));
    }
    if word.chars().all(|c| c == '!') {
        return of(word.len(), Shape::Urgent);
    }
    if word == "+" {
        return of(1, Shape::Another);
    }
    if matches!(first, '@' | '-' | '>' | '!') && word.len() > 1 {
        if rest[1..].starts_with(is_opening) {
            let (length, inner) = quoted(&rest[1..]);
            if !inner.is_empty() {
                return of(1 + length, Shape::Sign(first, inner));
            }
        }
        return of(word.len(), Shape::Sign(first, &word[1..]));
    }
    of(key_with_quotes(rest).unwrap_or(word.len()), Shape::Word)
}

/// The length of `key:"a value"`.
fn key_with_quotes(rest: &str) -> Option<usize> {
    let (key, value) = rest.split_once(':')?;
    let known = LANGUAGE_KEYS.iter().chain(PLACE_KEYS).any(|known| key.eq_ignore_ascii_case(known));
    (known && value.starts_with(is_opening)).then(|| key.len() + 1 + quoted(value).0)
}

/// A value without its quotes.
pub(super) fn unquoted(value: &str) -> &str {
    if value.starts_with(is_opening) { quoted(value).1 } else { value }
}

fn is_opening(c: char) -> bool {
    matches!(c, '"' | '«' | '“' | '„')
}

/// The length of a quotation and what is in it; without an end it takes everything.
fn quoted(text: &str) -> (usize, &str) {
    let mut chars = text.chars();
    let open = chars.next().unwrap_or('"');
    let inner = chars.as_str();
    let closes = |c: char| match open {
        '«' => c == '»',
        '„' => matches!(c, '“' | '”' | '"'),
        _ => matches!(c, '”' | '"'),
    };
    match inner.char_indices().find(|(_, c)| closes(*c)) {
        Some((at, close)) => (open.len_utf8() + at + close.len_utf8(), inner[..at].trim()),
        None => (text.len(), inner.trim()),
    }
}
