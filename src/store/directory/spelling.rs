//! Correcting what was mistyped, when nothing was found for it.
//!
//! A word that begins no word of the directory, of the synonyms, or that narrows, is replaced by the nearest that does: one
//! letter wrong, missing, too many, or two swapped, in words of five or six letters; two in longer ones. Only words
//! with the same first letter are looked at (and with the second as first, one letter wrong, for `ologement`), which
//! bounds what is read; among equally near words the one that more services have wins. A day of the week is never
//! corrected.

use super::Value;
use crate::{
    domain::{directory_query, synonyms::Synonyms},
    error::Result,
    store::Store,
};

/// The most mistakes in a word that can still be told from another word.
pub(super) const MOST_MISTAKES: usize = 2;

/// The most words of a line that are corrected.
const MOST_CORRECTED: usize = 3;

/// The most words read for one correction.
const READ: i64 = 20_000;

/// A line with what its unknown words may have been meant to be.
pub(super) struct Corrections {
    /// Each word as typed, with the nearest known one and how many mistakes away it is.
    words: Vec<(String, Option<(String, usize)>)>,
}

impl Corrections {
    /// The line with every word corrected that has at most so many mistakes; `None` when there is none.
    pub(super) fn line(&self, most: usize) -> Option<String> {
        let near = |nearest: &Option<(String, usize)>| nearest.clone().filter(|(_, mistakes)| *mistakes <= most);
        let any = self.words.iter().any(|(_, nearest)| near(nearest).is_some());
        let said = self.words.iter().map(|(typed, nearest)| near(nearest).map_or(typed.clone(), |(known, _)| known));
        any.then(|| said.collect::<Vec<_>>().join(" "))
    }
}

impl Store {
    /// What the first few unknown words of a line may have been meant to be.
    pub(super) fn corrections(&self, line: &str, synonyms: &Synonyms) -> Result<Corrections> {
        let typed = directory_query::spelled(line);
        let (mut words, mut unknown) = (Vec::new(), 0);
        for (place, (word, spelling)) in typed.iter().enumerate() {
            let known = directory_query::is_little(word)
                || directory_query::is_day(word)
                || is_begun(word, synonyms)
                || self.begins_a_word(word)?;
            unknown += usize::from(!known);
            let nearest = if known || unknown > MOST_CORRECTED {
                None
            } else {
                self.nearest(word, place + 1 == typed.len(), synonyms)?
            };
            words.push((spelling.clone(), nearest));
        }
        Ok(Corrections { words })
    }

    fn begins_a_word(&self, word: &str) -> Result<bool> {
        let sql = "SELECT 1 FROM directory_words WHERE word >= ?1 AND word < ?2 LIMIT 1";
        Ok(!self.db.rows(sql, bounds(word), |_| Ok(()))?.is_empty())
    }

    /// The nearest known word, as it is spelled, and how many mistakes away it is.
    fn nearest(&self, word: &str, being_typed: bool, synonyms: &Synonyms) -> Result<Option<(String, usize)>> {
        let most = match word.len() {
            0..=4 => return Ok(None),
            5 | 6 => 1,
            _ => MOST_MISTAKES,
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
            let most = if known.starts_with(&word[..1]) { most } else { 1 };
            let distance = distance(word, &known, most, being_typed)?;
            Some(((distance, -services, known), spelling))
        });
        Ok(rated.min().map(|((halves, ..), spelling)| (spelling, halves / 2)))
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
