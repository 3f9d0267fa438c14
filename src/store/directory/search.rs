//! Finding services as one types.
//!
//! Every word must be found, as a whole or as the beginning of one. The answer is built tier by tier, the best first —
//! a whole word of the name before the beginning of one, names before categories, these before places, and a
//! description that mentions the word last; words that mean the same after the word itself, words that are near it
//! last of all — and stops as soon as enough was found. A tier reads at most [`CANDIDATES`] services in the index's own
//! order, so the beginning of a word that half the directory has costs no more than a rare one. Within a tier come
//! names that begin with what was typed, then services that people are sent to most, then the alphabet.
//!
//! A query is words and nothing else: what FTS5 takes for an operator or a quote is folded away before it is asked.

use std::collections::HashSet;

use super::{
    Value,
    rows::{COLUMNS, one},
    spelling,
};
use crate::{
    domain::{
        fold,
        service::Service,
        synonyms::{Others, Phrase, Synonyms},
    },
    error::Result,
    store::Store,
};

/// How many services a tier looks at before it puts them in order.
const CANDIDATES: usize = 150;

/// More words than anybody types; what follows is not looked at.
const MOST_WORDS: usize = 12;

/// Nobody types a longer query; what is pasted beyond is not looked at.
const LONGEST: usize = 300;

/// Words that say nothing by themselves; left out where others remain.
const LITTLE: &[&str] = &[
    "a", "au", "aux", "avec", "chez", "d", "dans", "de", "des", "du", "en", "et", "l", "la", "le", "les", "ou", "par",
    "pour", "qu", "sur", "un", "une", "an", "and", "at", "for", "in", "of", "on", "or", "the", "to", "with", "een",
    "het", "op", "van", "voor", "das", "der", "die", "im", "mit", "und", "von", "fur",
];

/// What a search found.
#[derive(Clone, Debug, PartialEq)]
pub struct Hits {
    /// The best services, best first.
    pub hits: Vec<Service>,
    /// The query that was answered, when nothing was found for the one typed: "résultats pour : logement".
    pub corrected: Option<String>,
    /// How many services were found at least; more than `hits` holds when there are more than were asked for.
    pub total_hint: usize,
}

/// Where a tier looks.
#[derive(Clone, Copy)]
enum Fields {
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

/// How far from what was typed a tier goes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Reach {
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
const TIERS: &[(Fields, Reach)] = &[
    (Fields::Name, Reach::Exact),
    (Fields::Name, Reach::Begins),
    (Fields::Names, Reach::Exact),
    (Fields::Names, Reach::Begins),
    (Fields::Names, Reach::Same),
    (Fields::Mixed, Reach::Begins),
    (Fields::Mixed, Reach::Same),
    (Fields::Place, Reach::Begins),
    (Fields::All, Reach::Begins),
    (Fields::All, Reach::Same),
    (Fields::Names, Reach::Near),
    (Fields::Mixed, Reach::Near),
    (Fields::All, Reach::Near),
];

/// One thing that must be found — a word, or words that a synonym stands for together — as what FTS5 is asked.
struct Term {
    exact: String,
    begins: String,
    same: Vec<String>,
    near: Vec<String>,
}

/// Above this many words with the same beginning, FTS5's own prefix search is asked instead of for each of them.
const FEW: usize = 8;

impl Store {
    /// The services that a query finds, at most `limit`. An empty query finds those that people are sent to most,
    /// then the first by name.
    pub fn search_services(&self, query: &str, synonyms: &Synonyms, limit: usize) -> Result<Hits> {
        let query = query.char_indices().nth(LONGEST).map_or(query, |(end, _)| &query[..end]);
        let words = significant(query);
        if words.is_empty() {
            return self.first_services(limit);
        }
        let found = self.find(&words, synonyms, limit)?;
        if !found.is_empty() {
            return self.loaded(&found, None, limit);
        }
        let Some((words, corrected)) = self.corrected(query, &words, synonyms)? else {
            return Ok(Hits { hits: Vec::new(), corrected: None, total_hint: 0 });
        };
        let found = self.find(&words, synonyms, limit)?;
        let corrected = (!found.is_empty()).then_some(corrected);
        self.loaded(&found, corrected, limit)
    }

    /// Row numbers, best first; at least `limit` where there are as many.
    fn find(&self, words: &[String], synonyms: &Synonyms, limit: usize) -> Result<Vec<i64>> {
        let terms = self.terms(words, synonyms)?;
        let mut found = Vec::new();
        let mut seen = HashSet::new();
        let mut asked = HashSet::new();
        for (fields, reach) in TIERS {
            if found.len() >= limit.max(1) {
                break;
            }
            let Some(expression) = expression(&terms, *fields, *reach) else { continue };
            let table =
                if matches!(fields, Fields::Name | Fields::Names) { "services_names" } else { "services_texts" };
            if !asked.insert((table, expression.clone())) {
                continue;
            }
            let tier = self.tier(table, &expression, &words[0])?;
            found.extend(tier.into_iter().filter(|num| seen.insert(*num)));
        }
        Ok(found)
    }

    /// The services of one tier, in order.
    fn tier(&self, table: &str, expression: &str, first_word: &str) -> Result<Vec<i64>> {
        let sql = format!(
            "SELECT s.num, s.name_folded, \
                          (SELECT count(*) FROM (SELECT 1 FROM referrals r WHERE r.service_id = s.id LIMIT 20)) \
                   FROM (SELECT rowid AS num FROM {table} WHERE {table} MATCH ?1 LIMIT ?2) c \
                   CROSS JOIN services s ON s.num = c.num"
        );
        let values = vec![Value::Text(expression.to_owned()), Value::Integer(CANDIDATES as i64)];
        let mut tier = self.db.rows(&sql, values, |row| {
            let (num, name, uses): (i64, String, i64) = (row.get(0)?, row.get(1)?, row.get(2)?);
            Ok((!name.starts_with(first_word), -uses, name, num))
        })?;
        tier.sort_unstable();
        Ok(tier.into_iter().map(|(.., num)| num).collect())
    }

    fn loaded(&self, found: &[i64], corrected: Option<String>, limit: usize) -> Result<Hits> {
        let sql = format!("SELECT {COLUMNS} FROM services WHERE num = ?1");
        let mut hits = Vec::with_capacity(limit.min(found.len()));
        for num in found.iter().take(limit) {
            hits.extend(self.db.rows(&sql, vec![Value::Integer(*num)], one)?);
        }
        Ok(Hits { hits, corrected, total_hint: found.len() })
    }

    fn first_services(&self, limit: usize) -> Result<Hits> {
        // Ids of referrals grow with time.
        let recent = "SELECT service_id FROM referrals ORDER BY id DESC LIMIT 500";
        let sql = format!(
            "SELECT {COLUMNS} FROM services JOIN (SELECT service_id, count(*) AS uses FROM ({recent}) GROUP BY 1) u \
             ON u.service_id = id ORDER BY uses DESC, name_folded LIMIT ?1"
        );
        let mut hits = self.db.rows(&sql, vec![Value::Integer(limit as i64)], one)?;
        let used: HashSet<_> = hits.iter().map(|service| service.id.clone()).collect();
        let sql = format!("SELECT {COLUMNS} FROM services ORDER BY name_folded, num LIMIT ?1");
        let by_name = self.db.rows(&sql, vec![Value::Integer(limit as i64)], one)?;
        hits.extend(by_name.into_iter().filter(|service| !used.contains(&service.id)));
        hits.truncate(limit);
        Ok(Hits { total_hint: hits.len(), hits, corrected: None })
    }

    fn terms(&self, words: &[String], synonyms: &Synonyms) -> Result<Vec<Term>> {
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
            let begins: Vec<_> = own.iter().map(|word| self.begins(word)).collect::<Result<_>>()?;
            terms.push(Term {
                exact: own.iter().map(|word| format!("\"{word}\"")).collect::<Vec<_>>().join(" AND "),
                begins: begins.join(" AND "),
                same: self.phrases(&others.same)?,
                near: self.phrases(&others.near)?,
            });
            rest = after;
        }
        Ok(terms)
    }

    /// The words of the directory with this beginning, as FTS5 is asked for them. Where they are few, each is named:
    /// FTS5 can then stop at the first services it finds, while for a prefix it first gathers all of them.
    fn begins(&self, beginning: &str) -> Result<String> {
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
            let words = phrase.iter().filter(|word| phrase.len() == 1 || !LITTLE.contains(&word.as_str()));
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

/// The words of a query that count, folded. Little words are left out where others remain; a single letter at the very
/// end stays, because it is the beginning of the next word.
pub(super) fn significant(query: &str) -> Vec<String> {
    let mut words = fold::words(query);
    words.truncate(MOST_WORDS);
    let being_typed = query.chars().next_back().is_some_and(char::is_alphanumeric).then_some(words.len());
    let little =
        |place: usize, word: &str| LITTLE.contains(&word) && !(word.len() == 1 && Some(place + 1) == being_typed);
    let kept: Vec<_> =
        words.iter().enumerate().filter(|(place, word)| !little(*place, word)).map(|(_, word)| word.clone()).collect();
    if kept.is_empty() { words } else { kept }
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

/// What FTS5 is asked; `None` when the tier would find nothing that an earlier one has not found.
fn expression(terms: &[Term], fields: Fields, reach: Reach) -> Option<String> {
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
