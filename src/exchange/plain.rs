//! Texts of other programs as plain, clean text: without HTML tags and entities, without control characters, with no
//! more white space than it needs.

use std::collections::HashSet;

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

/// A plain text as one that is read as HTML and says the same. Most texts do as they are.
pub(super) fn as_html(text: &str) -> String {
    if without_html(text) == text {
        return text.to_owned();
    }
    text.replace('&', "&amp;").replace('<', "&lt;")
}

/// Whether a text is an e-mail address by its looks.
pub(super) fn is_email(text: &str) -> bool {
    let is_part = |part: &str| {
        let end = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
        let inner = part.chars().all(|c| c.is_ascii_alphanumeric() || "._-+".contains(c));
        inner && !part.contains("..") && end(part.chars().next()) && end(part.chars().next_back())
    };
    let is_host = |host: &str| host.contains('.') && !host.contains(['_', '+']) && host.split('.').all(is_part);
    text.len() <= 254
        && text.split_once('@').is_some_and(|(user, host)| user.len() <= 64 && is_part(user) && is_host(host))
}

/// Whether a text is the address of a web page, and may stand where one is required.
pub(super) fn is_url(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let plain = |c: char| c.is_ascii_alphanumeric() || "-._~/?#=&%+,;:@!$'()*".contains(c);
    rest.is_some_and(|rest| {
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let is_host = host.contains('.')
            && host
                .split('.')
                .all(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric() || c == '-'));
        // An escape that is none, or a second fragment, is no address.
        let escapes = rest
            .split('%')
            .skip(1)
            .all(|after| after.len() >= 2 && after.is_char_boundary(2) && u8::from_str_radix(&after[..2], 16).is_ok());
        is_host && escapes && rest.matches('#').count() <= 1 && rest.chars().all(plain) && text.len() <= 2000
    })
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
    let mut seen = HashSet::new();
    let items = text.split(separators).map(html_line);
    items.filter(|item| !item.is_empty() && seen.insert(item.clone())).collect()
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
    // Looking on behind the next tag's start would cost the square of a text of such starts.
    let end = inner.find(['<', '>']).filter(|end| inner[*end..].starts_with('>'))?;
    let name = inner[..end].trim_start_matches('/');
    let name = name.split(|c: char| !c.is_ascii_alphanumeric()).next()?.to_ascii_lowercase();
    let is_tag = name.starts_with(|c: char| c.is_ascii_alphabetic());
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
    fn addresses_are_known_by_their_looks() {
        for text in ["accueil@lepont.example", "a.b-c+d@x-y.example.be"] {
            assert!(is_email(text), "{text}");
        }
        for text in ["", "EB", "a@b", "a b@c.be", "a@c..be", ".a@c.be", "a@@c.be", "a@c.be."] {
            assert!(!is_email(text), "{text}");
        }
        for text in ["https://lepont.example", "http://lepont.example/a?b=c%20d#e"] {
            assert!(is_url(text), "{text}");
        }
        for text in
            ["", "lepont.example", "https://", "https://a b.be", "https://x.be/%zz", "https://x.be/é", "ftp://x.be"]
        {
            assert!(!is_url(text), "{text}");
        }
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
            prop_assert_eq!(html_paragraphs(&as_html(&lines)), lines.clone());
            prop_assert_eq!(paragraphs(&lines), lines);
        }
    }
}
