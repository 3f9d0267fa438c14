//! What a command is made of, as somebody types it: a path may have blanks, and a name an apostrophe.

/// A word as a shell reads it.
pub fn typed(word: &str) -> String {
    let is_plain = |letter: char| letter.is_alphanumeric() || "/._-:\\".contains(letter);
    if word.chars().all(is_plain) { word.to_owned() } else { format!("'{}'", word.replace('\'', "'\\''")) }
}

/// What names the worker behind `guichet`, with the blank before it; nothing where nobody need be named.
pub fn by(worker: &str) -> String {
    if worker.is_empty() { String::new() } else { format!(" --worker {}", typed(worker)) }
}

/// Whether a text is the beginning of a quoted path, which goes on behind a blank.
pub fn is_within_quotes(text: &str) -> bool {
    let quotes = text.matches('\'').count() - text.matches("\\'").count();
    text.starts_with('\'') && text.contains(['/', '\\']) && quotes % 2 == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_and_apostrophes_are_quoted_and_plain_paths_stay() {
        assert_eq!(typed("/srv/été.db"), "/srv/été.db");
        assert_eq!(typed("/Application Support/g.db"), "'/Application Support/g.db'");
        assert_eq!(typed("it's"), r"'it'\''s'");
    }

    #[test]
    fn who_need_not_be_named_is_not() {
        assert_eq!(
            (by(""), by("EB"), by("E B")),
            (String::new(), " --worker EB".to_owned(), " --worker 'E B'".to_owned())
        );
    }

    #[test]
    fn a_quoted_path_goes_on_until_it_is_closed() {
        let within = ["'/Application", r"'/it'\''s", r"'C:\Users\Eva"];
        let is_closed = ["'s", "'/a/b c'", r"'/it'\''s'", "/a/b", "l'/a"];
        assert!(within.into_iter().all(is_within_quotes) && !is_closed.into_iter().any(is_within_quotes));
    }
}
