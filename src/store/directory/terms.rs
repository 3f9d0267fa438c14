//! From words to what FTS5 is asked, tier by tier.

use super::{Value, spelling};
use crate::{
    domain::{
        directory_query,
        synonyms::{Others, Phrase, Synonyms},
    },
    error::Result,
    store::Store,
};

/// Where a tier looks.
#[derive(Clone, Copy)]
pub(super) enum Fields {
    /// Names and aliases.
    Name,
    /// Names and categories.
    Names,
    /// Anywhere, with at least one word in names or categories.
    Mixed,
    /// Names, categories, organization, commune.
    Place,
    /// Anywhere.
    All,
}

impl Fields {
    /// The table that is asked: names have a smaller one of their own.
    pub(super) fn table(self) -> &'static str {
        if matches!(self, Self::Name | Self::Names) { "services_names" } else { "services_texts" }
    }
}

/// How far from what was typed a tier goes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Reach {
    /// Whole words.
    Exact,
    /// Beginnings of words.
    Begins,
    /// Words that mean the same, too.
    Same,
    /// Words that are near, too.
    Near,
}

/// The tiers, the best first.
pub(super) const TIERS: &[(Fields, Reach)] = &[
    (Fields::Name, Reach::Exact),
    (Fields::Name, Reach::Begins),
    (Fields::Names, Reach::Exact),
    (Fields::Names, Reach::Begins),
    (Fields::Names, Reach::Same),
    (Fields::Mixed, Reach::Begins),
    (Fields::Mixed, Reach::Same),
    (Fields::Place, Reach::Begins),
    (Fields::All, Reach::Exact),
    (Fields::All, Reach::Begins),
    (Fields::All, Reach::Same),
    (Fields::Names, Reach::Near),
    (Fields::Mixed, Reach::Near),
    (Fields::All, Reach::Near),
];

/// The tiers from here on find what only mentions the words.
pub(super) const WEAK: usize = 8;

/// One thing that must be found — a word, or words that a synonym stands for together — as what FTS5 is asked.
pub(super) struct Term {
    /// The words as typed, folded.
    pub(super) words: Vec<String>,
    exact: String,
    begins: String,
    same: Vec<String>,
    near: Vec<String>,
}

impl Term {
    fn expression(&self, reach: Reach) -> String {
        let own = if reach == Reach::Exact { &self.exact } else { &self.begins };
        let mut choices = vec![format!("({own})")];
        if reach >= Reach::Same {
            choices.extend(self.same.iter().cloned());
        }
        if reach >= Reach::Near {
            choices.extend(self.near.iter().cloned());
        }
        format!("({})", choices.join(" OR "))
    }
}

/// Above this many words with the same beginning, FTS5's own prefix search is asked instead of for each of them.
const FEW: usize = 8;

impl Store {
    /// What words ask for, one after the other.
    pub(super) fn terms(&self, words: &[String], synonyms: &Synonyms) -> Result<Vec<Term>> {
        let mut terms = Vec::new();
        let mut rest = words;
        while let [word, ..] = rest {
            let one_less = one_less(word);
            let (length, mut others) = synonyms
                .of(rest)
                .or_else(|| synonyms.of(std::slice::from_ref(one_less.as_ref()?)))
                .unwrap_or((1, Others::default()));
            if length == rest.len() && length == 1 && word.len() >= 3 {
                let more = synonyms.of_beginning(word);
                others.same.extend(more.same);
                others.near.extend(more.near);
            }
            others.same.extend(one_less.filter(|_| length == 1).map(|word| vec![word]));
            let (own, after) = rest.split_at(length);
            let exact = own.iter().map(|word| format!("\"{word}\"")).collect::<Vec<_>>().join(" AND ");
            terms.push(Term {
                words: own.to_vec(),
                // Words that mean something together are whole words.
                begins: if let [word] = own { self.begins(word)? } else { exact.clone() },
                exact,
                same: self.phrases(&others.same)?,
                near: self.phrases(&others.near)?,
            });
            rest = after;
        }
        Ok(terms)
    }

    /// The words of the directory with this beginning, as FTS5 is asked for them. Where they are few, each is named:
    /// FTS5 can then stop at the first services it finds, while for a prefix it first gathers all of them.
    pub(super) fn begins(&self, beginning: &str) -> Result<String> {
        let sql = "SELECT word FROM directory_words WHERE word >= ?1 AND word < ?2 LIMIT ?3";
        let mut values = spelling::bounds(beginning);
        values.push(Value::Integer(FEW as i64 + 1));
        let words = self.db.rows(sql, values, |row| row.get::<String>(0))?;
        Ok(match words.len() {
            0 => format!("\"{beginning}\""),
            1..=FEW => format!("({})", words.iter().map(|word| format!("\"{word}\"")).collect::<Vec<_>>().join(" OR ")),
            _ => format!("\"{beginning}\"*"),
        })
    }

    /// Synonyms: their words, longer ones with any ending ("mutualité" finds "mutualités").
    fn phrases(&self, phrases: &[Phrase]) -> Result<Vec<String>> {
        let mut asked = Vec::new();
        for phrase in phrases {
            let words = phrase.iter().filter(|word| phrase.len() == 1 || !directory_query::is_little(word));
            let words = words.map(|word| if word.len() >= 5 { self.begins(word) } else { Ok(format!("\"{word}\"")) });
            let words: Vec<_> = words.collect::<Result<_>>()?;
            let one = format!("({})", words.join(" AND "));
            if !words.is_empty() && !asked.contains(&one) {
                asked.push(one);
            }
        }
        Ok(asked)
    }
}

/// A word without its plural ending; its beginning then finds the singular.
fn one_less(word: &str) -> Option<String> {
    if word.len() < 5 {
        None
    } else if let Some(stem) = word.strip_suffix("aux") {
        Some(format!("{stem}al"))
    } else {
        word.strip_suffix(['s', 'x']).map(ToOwned::to_owned)
    }
}

/// What FTS5 is asked; `None` when the tier would find nothing that an earlier one has not found. Without any term it
/// is empty: everything.
pub(super) fn expression(terms: &[&Term], fields: Fields, reach: Reach) -> Option<String> {
    if terms.is_empty() {
        return Some(String::new());
    }
    let widens = match reach {
        Reach::Exact | Reach::Begins => true,
        Reach::Same => terms.iter().any(|term| !term.same.is_empty()),
        Reach::Near => terms.iter().any(|term| !term.near.is_empty()),
    };
    if !widens || (matches!(fields, Fields::Mixed) && terms.len() < 2) {
        return None;
    }
    let each: Vec<_> = terms.iter().map(|term| term.expression(reach)).collect();
    let all = each.join(" AND ");
    Some(match fields {
        Fields::Name => format!("{{name}} : ({all})"),
        Fields::Names | Fields::All => all,
        Fields::Mixed => format!("({{names}} : ({})) AND {all}", each.join(" OR ")),
        Fields::Place => format!("{{names place}} : ({all})"),
    })
}

/// What FTS5 is asked for everything that any tier up to a reach could find.
pub(super) fn loosest(terms: &[&Term], farthest: Reach) -> String {
    terms.iter().map(|term| term.expression(farthest)).collect::<Vec<_>>().join(" AND ")
}
