//! A calling name within somebody's words: closing a day erases it there as well, and leaves the words.

use std::ops::Range;

use super::recognise::name_words;

/// What stands where a name stood.
pub const GONE: &str = "…";

/// Whether this is no name, but what stands where one was erased.
pub fn is_gone(name: &str) -> bool {
    name.trim() == GONE
}

/// The text without the calling name, wherever all its words stand in it one behind the other, whatever their capitals and
/// accents; `None` where they do not.
pub fn without(name: &str, text: &str) -> Option<String> {
    without_added(name, "", text)
}

/// The same of a text that began with words that are recorded: these stay, at its beginning and at its end, and the name goes
/// from what was typed between, before or behind them.
pub fn without_added(name: &str, began: &str, text: &str) -> Option<String> {
    let before = alike(began.chars().zip(text.chars()));
    let (rest, typed) = (&began[before..], &text[before..]);
    let behind = text.len() - alike(rest.chars().rev().zip(typed.chars().rev()));
    let (mut said, mut kept) = (String::new(), 0);
    for place in places(name, text).into_iter().filter(|place| place.end > before && place.start < behind) {
        said.push_str(&text[kept..place.start]);
        said.push_str(GONE);
        kept = place.end;
    }
    (kept > 0).then(|| said + &text[kept..])
}

/// How many bytes two texts have in common before the first letter in which they differ.
fn alike(letters: impl Iterator<Item = (char, char)>) -> usize {
    letters.take_while(|(one, other)| one == other).map(|(one, _)| one.len_utf8()).sum()
}

/// Where all words of a name stand in a text one behind the other.
fn places(name: &str, text: &str) -> Vec<Range<usize>> {
    let name: Vec<String> = words(name).into_iter().map(|(_, word)| word).collect();
    let words = words(text);
    let (mut found, mut at) = (Vec::new(), 0);
    while let Some(here) = words.get(at..at + name.len()).filter(|here| !here.is_empty()) {
        let is_name = here.iter().map(|(_, word)| word).eq(&name);
        if is_name && let (Some((first, _)), Some((last, _))) = (here.first(), here.last()) {
            found.push(first.start..last.end);
        }
        at += if is_name { name.len() } else { 1 };
    }
    found
}

/// The words of a text, each with where it stands, as names are compared.
fn words(text: &str) -> Vec<(Range<usize>, String)> {
    let mut words = Vec::new();
    let mut begun = None;
    for (at, is_part) in text.char_indices().map(|(at, c)| (at, c.is_alphanumeric())).chain([(text.len(), false)]) {
        match (begun, is_part) {
            (None, true) => begun = Some(at),
            (Some(from), false) => {
                words.push((from..at, name_words(&text[from..at]).concat()));
                begun = None;
            }
            _ => {}
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_name_goes_and_the_words_around_it_stay() {
        for (name, text, left) in [
            ("Igor", "6j préparer le recours d'Igor, avant mercredi", "6j préparer le recours d'…, avant mercredi"),
            ("Igor", "IGOR : rappeler igor\n\"Igor\"", "… : rappeler …\n\"…\""),
            ("Zoé", "zoe attend", "… attend"),
            ("Anne-Marie", "voir Anne Marie demain", "voir … demain"),
            ("Mme Bâ", "mme ba et Mme Bâ", "… et …"),
        ] {
            assert_eq!(without(name, text).as_deref(), Some(left), "{name}");
        }
        for (name, text) in
            [("Igor", "Igorevna attend"), ("Anne-Marie", "Anne et Marie"), ("", "sans nom"), ("…", "… ?"), ("Igor", "")]
        {
            assert_eq!(without(name, text), None, "{name}: {text}");
        }
    }

    #[test]
    fn words_that_a_text_began_with_stay() {
        for (began, text, left) in [
            ("Zita pleure", "Zita pleure ajout sur Zita", Some("Zita pleure ajout sur …")),
            ("Zita pleure", "vu avec Zita : Zita pleure", Some("vu avec … : Zita pleure")),
            ("Zita pleure", "Zita rit avec Zita et pleure", Some("Zita rit avec … et pleure")),
            ("Zita pleure", "Zita pleure", None),
            ("Zita pleure", "Zita", None),
            ("Zit", "Zita", Some("…")),
            ("é", "é Zita", Some("é …")),
        ] {
            assert_eq!(without_added("Zita", began, text).as_deref(), left, "{began}: {text}");
        }
    }

    proptest! {
        #[test]
        fn nothing_but_the_name_is_ever_taken(before in "[a-z é'.\n]{0,20}", name in "[A-Z][a-z]{3,8}", after in "[ ,.][a-zà ]{0,20}") {
            let text = format!("{before} {name}{after}");
            let left = without(&name, &text).expect("it stands in it");
            prop_assert!(without(&name, &left).is_none());
            let is_there_again = text.to_lowercase().matches(&name.to_lowercase()).count() > 1;
            let words_around = format!("{before} …{after}");
            prop_assert!(is_there_again || left == words_around);
        }
    }
}
