//! A file of JSON as a row of records, each with its line and its place, whatever it is wrapped in: a list, a page of an
//! API (`contents`, `items`...), lists by name (`structures` and `services`), one record alone, or a record a line.
//!
//! The file is gone through once; what is held of a record is a piece of the file's text, read when its turn comes. A
//! record that is no JSON ends a list, because nobody can say where it ends itself; what stands before it is kept,
//! and so is what stands behind it on lines of their own.

use std::{borrow::Cow, fmt};

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

/// A record's text, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part<'a> {
    /// The name of the list that it stands in; empty for a list without a name.
    pub list: Cow<'a, str>,
    /// The line on which it starts, from 1.
    pub line: usize,
    /// Where it stands: `contents[3]`.
    pub at: String,
    /// The record.
    pub text: &'a str,
}

/// What a file of JSON holds.
#[derive(Debug, Default)]
pub(super) struct Parts<'a> {
    /// Its records.
    pub records: Vec<Part<'a>>,
    /// The lines on which it is no JSON.
    pub broken: Vec<usize>,
    /// Whether there is a list of records, which may be empty.
    pub lists: bool,
    /// How many pages there are, when the file is one of several.
    pub pages: Option<usize>,
}

/// Lists that hold records, by the names that pages and dumps give them.
const LISTS: &[&str] =
    &["contents", "content", "items", "data", "results", "result", "records", "services", "structures"];

/// What a page calls the number of all pages.
const PAGES: &[&str] = &["total_pages", "totalpages", "pages"];

/// How deep lists may be wrapped.
const DEEPEST: usize = 4;

/// Whether a list is a table of a standard, by its name in small letters.
pub(super) fn is_table(list: &str) -> bool {
    list.strip_suffix(".csv").is_some()
}

/// Whether a text is JSON by its looks.
pub(super) fn is_json(text: &str) -> bool {
    text.trim_start().starts_with(['{', '['])
}

/// The records of a text.
pub(super) fn parts(text: &str) -> Parts<'_> {
    let mut walk = Walk::default();
    let error = walk.value(text, "", Cow::Borrowed(""), 0).err();
    let lines = Lines::of(text);
    if let Some(error) = error {
        // What the reader went through is kept; a record a line is found on the lines that follow.
        walk.lines(&lines, error.line().max(1));
    }
    let Walk { mut found, pieces } = walk;
    found.records = pieces
        .into_iter()
        .map(|piece| {
            let line = lines.at(piece.text.as_ptr() as usize - text.as_ptr() as usize);
            Part { line, list: piece.list, at: piece.at, text: piece.text }
        })
        .collect();
    found
}

/// A line that is a record by itself, with what joins it to others taken off.
fn as_record(line: &str) -> Option<&str> {
    let line = line.trim().trim_start_matches(['[', ',']).trim_end_matches([',', ']']).trim();
    let is_record = line.starts_with('{') && serde_json::from_str::<&RawValue>(line).is_ok();
    is_record.then_some(line)
}

/// Where the lines of a text begin.
struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    fn of(text: &'a str) -> Self {
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
        Self { text, starts: std::iter::once(0).chain(ends).collect() }
    }

    /// The line of a place, from 1.
    fn at(&self, place: usize) -> usize {
        self.starts.partition_point(|start| *start <= place)
    }

    /// The lines from this one on, each with its number.
    fn from(&self, line: usize) -> impl Iterator<Item = (usize, &'a str)> {
        let start = self.starts.get(line - 1).copied().unwrap_or(self.text.len());
        (line..).zip(self.text[start..].split('\n'))
    }
}

/// A record's text, whose line is not looked up yet.
struct Piece<'a> {
    list: Cow<'a, str>,
    at: String,
    text: &'a str,
}

/// What was found so far.
#[derive(Default)]
struct Walk<'a> {
    found: Parts<'a>,
    pieces: Vec<Piece<'a>>,
}

impl<'a> Walk<'a> {
    /// Goes through one value: a list, something around lists, or a record.
    fn value(&mut self, text: &'a str, at: &str, list: Cow<'a, str>, depth: usize) -> serde_json::Result<()> {
        let mut reader = serde_json::Deserializer::from_str(text);
        let mut inner = Vec::new();
        let node = Node { walk: self, inner: &mut inner, at: at.to_owned(), list: list.clone(), depth };
        let is_record = node.deserialize(&mut reader)?;
        reader.end()?;
        if is_record {
            self.pieces.push(Piece { list, at: at.to_owned(), text: text.trim() });
        } else {
            for Piece { list, at, text } in inner {
                self.value(text, &at, list, depth + 1)?;
            }
        }
        Ok(())
    }

    /// Takes in the lines that are records by themselves, from where the reader gave up, and notes those that are not.
    fn lines(&mut self, lines: &Lines<'a>, gave_up: usize) {
        // With a record a line, the first was whole, and what follows it was one too many.
        let from = if self.pieces.is_empty() { 1 } else { gave_up };
        let known = self.pieces.last().map_or(0, |piece| piece.text.as_ptr() as usize + piece.text.len());
        let mut recovered = Vec::new();
        let mut broken = Vec::new();
        for (number, line) in lines.from(from).filter(|(_, line)| line.as_ptr() as usize >= known) {
            match as_record(line) {
                Some(text) => recovered.push(Piece { list: Cow::Borrowed(""), at: String::new(), text }),
                None if line.trim_start().starts_with('{') => broken.push(number),
                None => {}
            }
        }
        // Without a record on a line of its own, braces at a line's start are no records that are lost.
        if recovered.is_empty() || (broken.is_empty() && from == gave_up) {
            broken = vec![gave_up];
        }
        self.pieces.extend(recovered);
        self.found.broken.extend(broken);
    }

    fn page(&mut self, key: &str, value: &str) {
        if PAGES.contains(&key) {
            self.found.pages = value.parse().ok().filter(|pages| *pages > 1);
        }
    }
}

/// Reads a value that is a record or holds lists of records; says whether it is a record itself.
struct Node<'w, 'a> {
    walk: &'w mut Walk<'a>,
    /// Objects inside, which may hold lists in their turn.
    inner: &'w mut Vec<Piece<'a>>,
    at: String,
    list: Cow<'a, str>,
    depth: usize,
}

impl<'a> DeserializeSeed<'a> for Node<'_, 'a> {
    type Value = bool;

    fn deserialize<D: Deserializer<'a>>(self, reader: D) -> Result<bool, D::Error> {
        reader.deserialize_any(self)
    }
}

impl<'a> Visitor<'a> for Node<'_, 'a> {
    type Value = bool;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("records")
    }

    fn visit_seq<A: SeqAccess<'a>>(self, mut items: A) -> Result<bool, A::Error> {
        self.walk.found.lists = true;
        let mut index = 0;
        while let Some(item) = items.next_element::<&RawValue>()? {
            let at = format!("{}[{index}]", self.at);
            self.walk.pieces.push(Piece { list: self.list.clone(), at, text: item.get() });
            index += 1;
        }
        Ok(false)
    }

    fn visit_map<A: MapAccess<'a>>(self, mut entries: A) -> Result<bool, A::Error> {
        let (mut has_list, mut is_record) = (false, false);
        while let Some(Key(key)) = entries.next_key()? {
            let at = if self.at.is_empty() { key.to_string() } else { format!("{}.{key}", self.at) };
            let folded = key.to_ascii_lowercase();
            if self.depth < DEEPEST && (LISTS.contains(&folded.as_str()) || is_table(&folded)) {
                has_list = true;
                let depth = self.depth + 1;
                entries.next_value_seed(Node { walk: self.walk, inner: self.inner, at, list: key, depth })?;
                continue;
            }
            let value: &'a RawValue = entries.next_value()?;
            self.walk.page(&folded, value.get());
            is_record |= ["name", "nom", "id"].contains(&&*folded);
            if value.get().starts_with('{') && self.depth < DEEPEST {
                self.inner.push(Piece { list: key, at, text: value.get() });
            }
        }
        if has_list || is_record {
            self.inner.clear();
        }
        Ok(is_record && !has_list)
    }

    // A value that is neither holds no record.
    fn visit_unit<E>(self) -> Result<bool, E> {
        Ok(false)
    }

    fn visit_bool<E>(self, _: bool) -> Result<bool, E> {
        Ok(false)
    }

    fn visit_u64<E>(self, _: u64) -> Result<bool, E> {
        Ok(false)
    }

    fn visit_i64<E>(self, _: i64) -> Result<bool, E> {
        Ok(false)
    }

    fn visit_f64<E>(self, _: f64) -> Result<bool, E> {
        Ok(false)
    }

    fn visit_str<E>(self, _: &str) -> Result<bool, E> {
        Ok(false)
    }
}

/// A name in an object: borrowed from the text where nothing in it is escaped.
struct Key<'a>(Cow<'a, str>);

impl<'de: 'a, 'a> serde::Deserialize<'de> for Key<'a> {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        struct Name;
        impl<'a> Visitor<'a> for Name {
            type Value = Key<'a>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a name")
            }

            fn visit_borrowed_str<E>(self, name: &'a str) -> Result<Self::Value, E> {
                Ok(Key(Cow::Borrowed(name)))
            }

            fn visit_str<E>(self, name: &str) -> Result<Self::Value, E> {
                Ok(Key(Cow::Owned(name.to_owned())))
            }
        }
        reader.deserialize_str(Name)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn found(text: &str) -> Vec<(usize, String, String)> {
        let parts = parts(text);
        parts.records.into_iter().map(|part| (part.line, part.at, part.text.to_owned())).collect()
    }

    fn one(line: usize, at: &str, text: &str) -> (usize, String, String) {
        (line, at.to_owned(), text.to_owned())
    }

    #[test]
    fn records_are_found_whatever_they_are_wrapped_in() {
        assert_eq!(found("[{\"a\":1},\n {}]"), [one(1, "[0]", "{\"a\":1}"), one(2, "[1]", "{}")]);
        assert_eq!(found("{\"total_pages\":1,\n\"contents\":[\n{}]}"), [one(3, "contents[0]", "{}")]);
        assert_eq!(found("{\"x\":{\"items\":[{}]}}"), [one(1, "x.items[0]", "{}")]);
        assert_eq!(found("{\"data\":{\"items\":[{}]}}"), [one(1, "data.items[0]", "{}")]);
        assert_eq!(found("\n{\"name\":\"n\",\"phones\":[1]}\n"), [one(2, "", "{\"name\":\"n\",\"phones\":[1]}")]);
        assert_eq!(found("{\"services.csv\":[{}],\"phones.csv\":[{}]}").len(), 2);
        for text in ["", "3", "null", "\"x\"", "{}", "{\"x\":1}", "[]", "{\"contents\":null}"] {
            assert_eq!(found(text), [], "{text}");
        }
    }

    #[test]
    fn a_page_says_how_many_there_are() {
        assert_eq!(parts("{\"total_pages\": 12, \"contents\": []}").pages, Some(12));
        assert_eq!(parts("{\"items\": [], \"pages\": 1}").pages, None);
    }

    #[test]
    fn what_is_no_json_hides_nothing_around_it() {
        let text = "{\"name\":1}\n{\"name\":\n{\"name\":3}\n";
        assert_eq!(found(text), [one(1, "", "{\"name\":1}"), one(3, "", "{\"name\":3}")]);
        assert_eq!(parts(text).broken, [2]);
        let text = "[{\"a\":1},\n{\"a\":2},\n{\"a\" 3},\n{\"a\":4}]";
        assert_eq!(found(text), [one(1, "[0]", "{\"a\":1}"), one(2, "[1]", "{\"a\":2}"), one(4, "", "{\"a\":4}")]);
        assert_eq!(parts(text).broken, [3]);
        let cut = "{\"contents\": [\n {\n \"name\": 1 },\n {\n \"na";
        assert_eq!((found(cut).len(), parts(cut).broken), (1, vec![5]));
    }

    proptest! {
        #[test]
        fn any_text_has_parts_or_not(text in "[\\[\\]{}\",:1 na\\\\\n]{0,60}") {
            let lines = text.matches('\n').count() + 1;
            let parts = parts(&text);
            for part in &parts.records {
                prop_assert!((1..=lines).contains(&part.line));
                prop_assert!(text.contains(part.text));
            }
            for line in parts.broken {
                prop_assert!((1..=lines).contains(&line));
            }
        }
    }
}
