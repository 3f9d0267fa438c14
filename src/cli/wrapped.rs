//! Sentences on a terminal, broken between words as they are on the screen. What a script reads is left as it is, and so is
//! whatever has room on its line: a table keeps its columns.

use unicode_width::UnicodeWidthStr as _;

use crate::text::{is_within_quotes, unbroken};

/// On fewer columns than these no sentence is read anyhow.
const FEWEST: usize = 20;

/// The columns of the terminal, where there is room for sentences.
pub(super) fn columns() -> Option<usize> {
    let (columns, _) = crossterm::terminal::size().ok()?;
    Some(usize::from(columns)).filter(|columns| *columns >= FEWEST)
}

/// The text with its long lines broken. No word is cut: one that has no room, as a path, is left to the terminal.
pub(super) fn wrapped(text: &str, columns: usize) -> String {
    text.split('\n').map(|line| broken(line, columns)).collect::<Vec<_>>().join("\n")
}

fn broken(line: &str, columns: usize) -> String {
    if line.width() <= columns {
        return line.to_owned();
    }
    let indent = &line[..line.len() - line.trim_start().len()];
    let (mut said, mut used) = (indent.to_owned(), indent.width());
    for (at, word) in with_quoted(unbroken(line, columns)).into_iter().enumerate() {
        let width = word.width();
        if at > 0 && used + 1 + width > columns {
            said.push('\n');
            said.push_str(indent);
            used = indent.width();
        } else if at > 0 {
            said.push(' ');
            used += 1;
        }
        said.push_str(&word);
        used += width;
    }
    said
}

/// The words of a quoted path together: broken, what is copied from here would be another.
fn with_quoted(words: Vec<String>) -> Vec<String> {
    words.into_iter().fold(Vec::new(), |mut whole: Vec<String>, word| {
        match whole.last_mut().filter(|last| is_within_quotes(last)) {
            Some(last) => last.extend([" ", &word]),
            None => whole.push(word),
        }
        whole
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_break_between_words_and_short_ones_stay() {
        assert_eq!(wrapped("un  deux\nun nouveau fichier\n", 12), "un  deux\nun nouveau\nfichier\n");
        assert_eq!(wrapped("  un nouveau fichier", 12), "  un nouveau\n  fichier");
        assert_eq!(wrapped("lisez « oui » : ou non", 13), "lisez\n« oui » : ou\nnon");
        assert_eq!(wrapped("il reste 12 % ici", 12), "il reste\n12 % ici");
        assert_eq!(wrapped("il reste 12 € ici", 12), "il reste\n12 € ici");
        assert_eq!(wrapped("voir '/un chemin/tout entier' ici", 12), "voir\n'/un chemin/tout entier'\nici");
        assert_eq!(wrapped("voir /un/chemin/tout/entier ici", 12), "voir\n/un/chemin/tout/entier\nici");
    }
}
