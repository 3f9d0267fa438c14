//! Sentences bend with what they count: nobody reads "1 dossiers", and in French nobody reads "0 dossiers" either.
//!
//! Every text that counts is said with no, one and two, and behind a number that is singular no plural may stand.

use fluent_bundle::FluentValue;

use super::{Lang, Texts, checks::keys};

/// The variables that count something.
const COUNTS: &[&str] = &[
    "answered",
    "cases",
    "communes",
    "count",
    "days",
    "done",
    "drafts",
    "hours",
    "institutions",
    "look",
    "m",
    "minutes",
    "months",
    "n",
    "names",
    "needed",
    "people",
    "questions",
    "referrals",
    "requests",
    "services",
    "shown",
    "testimonies",
    "times",
    "tries",
    "trouble",
    "visits",
    "years",
];

/// Texts that are only said from several on: fewer are never told.
const ONLY_OF_SEVERAL: &[&str] = &[
    "survey-answered",
    "evidence-some-testimonies",
    "report-sentence-check",
    "figures-newest",
    "testimony-too-long",
    "cli-decisions-several",
    "cli-audit-several",
    "audit-called-erased",
];

/// Whether a word is a plural, as far as its end tells.
fn is_plural(lang: Lang, word: &str) -> bool {
    match lang {
        Lang::Fr => word.ends_with(['s', 'x']) && !["mois", "fois", "sans", "plus"].contains(&word),
        _ => (word.ends_with('s') && !["is", "serious", "waits"].contains(&word)) || word == "people",
    }
}

/// A text of which every count is this number.
fn said(texts: &Texts, key: &str, variables: &[&str], number: u64) -> String {
    let value = |name: &str| if COUNTS.contains(&name) { FluentValue::from(number) } else { FluentValue::from("…") };
    let values: Vec<_> = variables.iter().map(|name| (*name, value(name))).collect();
    texts.with(key, &values)
}

/// The plural that stands right behind a number.
fn plural_behind(lang: Lang, said: &str, number: u64) -> Option<&str> {
    let words: Vec<&str> = said.split_whitespace().map(|word| word.trim_matches(['(', ')', ',', '.', ':'])).collect();
    words.windows(2).find(|pair| pair[0] == number.to_string() && is_plural(lang, pair[1])).map(|pair| pair[1])
}

#[test]
fn what_is_counted_bends_with_its_number() {
    let mut stiff = Vec::new();
    let mut counted = 0;
    for (lang, singular) in [(Lang::Fr, &[0, 1][..]), (Lang::En, &[1][..])] {
        let texts = Texts::new(lang);
        for (key, variables) in keys(lang) {
            let variables: Vec<&str> = variables.iter().map(String::as_str).collect();
            if ONLY_OF_SEVERAL.contains(&key.as_str()) || !variables.iter().any(|name| COUNTS.contains(name)) {
                continue;
            }
            counted += usize::from(plural_behind(lang, &said(&texts, &key, &variables, 2), 2).is_some());
            for number in singular {
                let said = said(&texts, &key, &variables, *number);
                if let Some(word) = plural_behind(lang, &said, *number) {
                    stiff.push(format!("{} {key}: {number} {word}", lang.code()));
                }
            }
        }
    }
    assert!(stiff.is_empty(), "a count that does not bend:\n{}", stiff.join("\n"));
    assert!(counted > 50, "the same search finds the plurals of two: {counted}");
}
