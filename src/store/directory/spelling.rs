//! Correcting what was mistyped, when nothing was found for it.
//!
//! A word that begins no word of the directory, of the synonyms, or that narrows, is replaced by the nearest that does: one
//! letter wrong, missing, too many, or two swapped, in words of four or five letters; two in longer ones. Only words
//! with the same first letter are looked at (and with the second as first, for `ologement`), which bounds what is
//! read; among equally near words the one that more services have wins.

use super::Value;
use crate::{
    domain::{directory_query, synonyms::Synonyms},
    error::Result,
    store::Store,
};

/// The most mistakes in a word that can still be told from another word.
pub(super) const MOST_MISTAKES: usize = 2;

/// The most words read for one correction.
const READ: i64 = 20_000;

impl Store {
    /// A line with its unknown words corrected, as far as something is near them: at most so many mistakes in a word. `None` when nothing is to be
    /// corrected, or can be.
    pub(super) fn corrected(&self, line: &str, synonyms: &Synonyms, most: usize) -> Result<Option<String>> {
        let typed = directory_query::spelled(line);
        let (mut said, mut any) = (Vec::new(), false);
        for (place, (word, spelling)) in typed.iter().enumerate() {
            let known = directory_query::is_little(word) || is_begun(word, synonyms) || self.begins_a_word(word)?;
            let nearest = if known { None } else { self.nearest(word, place + 1 == typed.len(), synonyms, most)? };
            any |= nearest.is_some();
            said.push(nearest.unwrap_or_else(|| spelling.clone()));
        }
        Ok(any.then(|| said.join(" ")))
    }

    fn begins_a_word(&self, word: &str) -> Result<bool> {
        let sql = "SELECT 1 FROM directory_words WHERE word >= ?1 AND word < ?2 LIMIT 1";
        Ok(!self.db.rows(sql, bounds(word), |_| Ok(()))?.is_empty())
    }

    /// The nearest known word, as it is spelled.
    fn nearest(&self, word: &str, being_typed: bool, synonyms: &Synonyms, most: usize) -> Result<Option<String>> {
        let most = match word.len() {
            0..=3 => return Ok(None),
            4 | 5 => most.min(1),
            _ => most,
        };
        let mut candidates: Vec<(String, String, i64)> = Vec::new();
        for first in [&word[..1], &word[1..2]] {
            let sql = format!(
                "SELECT word, spelling, services FROM directory_words WHERE word >= ?1 AND word < ?2 LIMIT {READ}"
            );
            candidates.extend(self.db.rows(&sql, bounds(first), |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?);
        }
        let others = synonyms.words().chain(directory_query::known_words());
        candidates.extend(others.map(|known| (known.to_owned(), known.to_owned(), 0)));
        let rated = candidates.into_iter().filter_map(|(known, spelling, services)| {
            let distance = distance(word, &known, most, being_typed)?;
            Some(((distance, -services, known), spelling))
        });
        Ok(rated.min().map(|(_, spelling)| spelling))
    }
}

/// Whether a word is, or begins, one that the program knows by itself.
fn is_begun(word: &str, synonyms: &Synonyms) -> bool {
    synonyms.words().chain(directory_query::known_words()).any(|known| known.starts_with(word))
}

/// How far a known word is from what was typed, in half mistakes: a word that is still being typed may also be the
/// beginning of a known one, which counts as a little farther. `None` when it is too far.
fn distance(typed: &str, known: &str, most: usize, being_typed: bool) -> Option<usize> {
    let mut best = None;
    if known.len().abs_diff(typed.len()) <= most {
        best = Some(2 * strsim::osa_distance(typed, known)).filter(|distance| *distance <= 2 * most);
    }
    if being_typed && known.len() > typed.len() {
        let beginning = 2 * strsim::osa_distance(typed, &known[..typed.len()]) + 1;
        best = best.into_iter().chain((beginning <= 2 * most).then_some(beginning)).min();
    }
    best
}

/// The bounds of the words with a beginning. Words are ASCII letters and digits, all before `{`.
pub(super) fn bounds(word: &str) -> Vec<Value> {
    vec![Value::Text(word.to_owned()), Value::Text(format!("{word}{{"))]
}
