//! Texts of other programs as plain, clean text: without HTML tags and entities, without control characters, with no
//! more white space than it needs.

use unicode_normalization::char::is_combining_mark;

use crate::domain::clean;

/// Tags that end a line.
const BREAKING: &[&str] = &["br", "p", "div", "li", "ul", "ol", "tr", "h1", "h2", "h3", "h4"];

const ENTITIES: &[(&str, char)] = &[
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", ' '),
    ("eacute", 'é'),
    ("egrave", 'è'),
    ("ecirc", 'ê'),
    ("agrave", 'à'),
    ("acirc", 'â'),
    ("ccedil", 'ç'),
    ("ocirc", 'ô'),
    ("icirc", 'î'),
    ("ucirc", 'û'),
    ("ugrave", 'ù'),
    ("euro", '€'),
    ("rsquo", '’'),
    ("lsquo", '‘'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("hellip", '…'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("bull", '•'),
];

/// One line of plain text.
pub(super) fn line(text: &str) -> String {
    tight(&clean::line(text))
}

/// Plain text of one or several lines, without empty ones.
pub(super) fn paragraphs(text: &str) -> String {
    clean::paragraphs(text).lines().map(tight).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// One line from a text that may be HTML.
pub(super) fn html_line(text: &str) -> String {
    line(&without_html(text))
}

/// Lines from a text that may be HTML.
pub(super) fn html_paragraphs(text: &str) -> String {
    paragraphs(&without_html(text))
}

/// A line with single spaces only, and no accent that has lost its letter at the start.
fn tight(line: &str) -> String {
    let line = line.trim_start_matches(|c: char| {
        c.is_whitespace() || is_combining_mark(c) || matches!(c, '\u{200D}' | '\u{FE0F}')
    });
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A list in one cell that may hold HTML: its items, each once.
pub(super) fn html_items(text: &str, separators: &[char]) -> Vec<String> {
    let mut items: Vec<String> = Vec::new();
    for item in text.split(separators).map(html_line) {
        if !item.is_empty() && !items.contains(&item) {
            items.push(item);
        }
    }
    items
}

fn without_html(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['<', '&']) {
        plain.push_str(&rest[..at]);
        rest = &rest[at..];
        let (said, length) = tag(rest).or_else(|| entity(rest)).unwrap_or((rest.chars().next(), 1));
        plain.extend(said);
        rest = &rest[length..];
    }
    plain.push_str(rest);
    plain
}

/// A tag at the start of a text: what it stands for, and its length. `a < b` has none.
fn tag(text: &str) -> Option<(Option<char>, usize)> {
    let inner = text.strip_prefix('<')?;
    let end = inner.find('>')?;
    let name = inner[..end].trim_start_matches('/');
    let name = name.split(|c: char| !c.is_ascii_alphanumeric()).next()?.to_ascii_lowercase();
    let is_tag = name.starts_with(|c: char| c.is_ascii_alphabetic()) && !inner[..end].contains('<');
    is_tag.then(|| (BREAKING.contains(&name.as_str()).then_some('\n'), end + 2))
}

/// An entity at the start of a text: its character, and its length.
fn entity(text: &str) -> Option<(Option<char>, usize)> {
    let inner = text.strip_prefix('&')?;
    let end = inner.bytes().take(10).position(|byte| byte == b';')?;
    let name = &inner[..end];
    let c = if let Some(code) = name.strip_prefix("#x").or_else(|| name.strip_prefix("#X")) {
        char::from_u32(u32::from_str_radix(code, 16).ok()?)
    } else if let Some(code) = name.strip_prefix('#') {
        char::from_u32(code.parse().ok()?)
    } else {
        ENTITIES.iter().find(|(known, _)| *known == name).map(|(_, c)| *c)
    };
    c.map(|c| (Some(c), end + 2))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn html_becomes_text() {
        let html =
            "<p>Aide &amp; conseil&nbsp;: l&#39;été</p><ul><li>gratuit</li><li>sans rendez-vous<br/>le mardi</li></ul>";
        assert_eq!(html_paragraphs(html), "Aide & conseil : l'été\ngratuit\nsans rendez-vous\nle mardi");
        assert_eq!(html_line(html), "Aide & conseil : l'été gratuit sans rendez-vous le mardi");
        assert_eq!(html_line("revenu < 1000 € & âge > 60 &truc;"), "revenu < 1000 € & âge > 60 &truc;");
        assert_eq!(html_line("&lt;b&gt;"), "<b>");
    }

    #[test]
    fn a_list_has_each_item_once() {
        assert_eq!(html_items("Spanish, English ,, Spanish", &[',']), ["Spanish", "English"]);
    }

    proptest! {
        #[test]
        fn any_text_is_made_plain(text in any::<String>()) {
            let line = html_line(&text);
            prop_assert!(!line.chars().any(clean::is_unsafe));
            prop_assert_eq!(super::line(&line), line);
            let lines = html_paragraphs(&text);
            prop_assert_eq!(paragraphs(&lines), lines);
        }
    }
}
