//! Commands that an answer or a page prints, as they must be typed: where the record is not the one that a bare `guichet`
//! opens, they name it, or whoever types them would change another one.

use std::{path::Path, sync::OnceLock};

use super::typed;

/// What to type behind `guichet`: a process works in one record.
static RECORD: OnceLock<String> = OnceLock::new();

/// What stands before a command in a sentence, in any language.
const QUOTES: &[&str] = &["« ", "«\u{a0}", "«\u{202f}", "“", "„", "\""];

const NAME: &str = "guichet";

/// From now on commands name this record.
pub fn name_record(record: &Path) {
    let _ = RECORD.set(option(record));
}

/// How a command begins: the program, and the record where a bare `guichet` would open another one.
pub fn program() -> String {
    RECORD.get().map_or_else(|| NAME.to_owned(), |option| format!("{NAME} {option}"))
}

/// A text whose commands name the record.
pub fn of_record(text: &str) -> String {
    RECORD.get().map_or_else(|| text.to_owned(), |option| with(text, option))
}

fn option(record: &Path) -> String {
    format!("--db {}", typed(&record.display().to_string()))
}

/// The text with an option behind each `guichet` that begins a command, unless that names its record already.
fn with(text: &str, option: &str) -> String {
    let mut said = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(NAME) {
        let (before, after) = (&rest[..at], &rest[at + NAME.len()..]);
        said.push_str(before);
        said.push_str(NAME);
        let is_quoted = QUOTES.iter().any(|quote| before.ends_with(quote));
        let is_example = before.ends_with(": ") && after.starts_with(" --");
        let ends = !after.starts_with(|next: char| next.is_alphanumeric() || "./-_".contains(next));
        if (is_quoted || is_example) && ends && !after.starts_with(" --db") {
            said.push(' ');
            said.push_str(option);
        }
        rest = after;
    }
    said + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_name_the_record_and_nothing_else_does() {
        let said = |text: &str| with(text, &option(Path::new("/a b/it's.db")));
        let db = r"--db '/a b/it'\''s.db'";
        assert_eq!(
            said("Tapez « guichet », ou « guichet backup »."),
            format!("Tapez « guichet {db} », ou « guichet {db} backup ».")
        );
        assert_eq!(said("“guichet --worker EB passphrase”"), format!("“guichet {db} --worker EB passphrase”"));
        assert_eq!(said("Write: guichet --worker EB encrypt"), format!("Write: guichet {db} --worker EB encrypt"));
        for same in ["guichet.db", "/home/guichet backup", "„guichet --db PFAD“", "de guichet", "« guichet.toml »"]
        {
            assert_eq!(said(same), same);
        }
        assert_eq!(with("“guichet”", &option(Path::new("/srv/g.db"))), "“guichet --db /srv/g.db”");
    }
}
