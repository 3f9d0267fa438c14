//! Completion: the word under the cursor, written so far that it means one thing.

use std::ops::Range;

use super::{
    Context,
    parse::parse,
    scan::{Shape, Token, scan},
    words::{self, BARE, Meaning},
};
use crate::{
    domain::vocabulary::{Entry, List, Rank, fold},
    text::Lang,
};

/// What Tab would put in the place of a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completion {
    /// The words it replaces, in bytes.
    pub span: Range<usize>,
    /// What to write there; it means exactly the entry.
    pub text: String,
    /// The entry's label, to show.
    pub label: String,
}

/// How many words before the cursor may belong to the completed one.
const BEFORE: usize = 2;
/// How many words around it are read to see what the completion would mean there.
const AROUND: usize = words::LONGEST;
/// A longer word than this is not written out; its code is.
const WRITTEN: usize = 20;

/// The best completion of the word that ends at the cursor or holds it (`cursor` in bytes).
pub fn completion(line: &str, cursor: usize, ctx: &Context<'_>) -> Option<Completion> {
    let tokens = scan(line);
    let at = tokens.iter().position(|token| token.start < cursor && cursor <= token.end())?;
    match tokens[at].shape {
        Shape::Sign('@', body) => {
            let (name, hold) = body.split_once(':').map_or((body, ""), |(name, _)| (name, &body[name.len()..]));
            signed(line, &tokens, at, List::Institution, (name, hold), ctx)
        }
        Shape::Sign('-', body) => signed(line, &tokens, at, List::Obstacle, (body, ""), ctx),
        Shape::Word => (0..=BEFORE.min(at)).rev().find_map(|before| bare(line, &tokens, at - before, at, ctx)),
        _ => None,
    }
}

fn signed(
    line: &str,
    tokens: &[Token<'_>],
    at: usize,
    list: List,
    (name, tail): (&str, &str),
    ctx: &Context<'_>,
) -> Option<Completion> {
    if fold::words(name).is_empty() {
        return None;
    }
    let known = ctx.vocabulary.candidates(&[list], &[name], ctx.lang);
    let best = known.into_iter().min_by_key(|it| it.fit).filter(|it| it.fit.rank > Rank::Whole)?;
    let sign = &tokens[at].text[..1];
    let texts = spellings(best.entry, name, ctx.lang);
    let texts = texts.into_iter().filter(|text| !text.contains(' ')).map(|text| format!("{sign}{text}{tail}"));
    first_sound(line, tokens, at..at + 1, texts, best.entry, ctx)
}

fn bare(line: &str, tokens: &[Token<'_>], from: usize, at: usize, ctx: &Context<'_>) -> Option<Completion> {
    let run = &tokens[from..=at];
    if !run.iter().all(|token| matches!(token.shape, Shape::Word)) {
        return None;
    }
    let typed: Vec<&str> = run.iter().map(|token| token.text).collect();
    let folded = fold::words(typed.last()?);
    let letters = folded.iter().map(|word| word.chars().count()).min().unwrap_or(0);
    if letters < 2 || folded.concat().chars().all(|c| c.is_ascii_digit()) {
        return None;
    }
    if from == at && matches!(words::single(typed[0], ctx), Meaning::Entry(_, Rank::Code | Rank::Whole)) {
        return None;
    }
    let mut known = ctx.vocabulary.candidates(BARE, &typed, ctx.lang);
    // In the order of the lists' turns, then of the file.
    known.sort_by_key(|it| (it.fit, BARE.iter().position(|list| *list == it.entry.list)));
    let best = known.first().filter(|it| it.fit.rank > Rank::Whole)?;
    let texts = spellings(best.entry, &typed.join(" "), ctx.lang);
    first_sound(line, tokens, from..at + 1, texts.into_iter(), best.entry, ctx)
}

/// Ways to write an entry: the shortest of its words that go on from what is typed, then any, then its code.
fn spellings(entry: &Entry, typed: &str, lang: Lang) -> Vec<String> {
    let typed = fold::words(typed).join(" ");
    let label = entry.label(lang).to_lowercase();
    let words = entry.words.get(&lang).into_iter().flatten().cloned();
    let mut texts: Vec<String> = std::iter::once(label).chain(words).collect();
    texts.retain(|text| text.chars().count() <= WRITTEN);
    texts.sort_by_key(|text| (!fold::words(text).join(" ").starts_with(&typed), text.chars().count()));
    texts.truncate(3);
    texts.push(entry.code.to_string());
    texts
}

/// The first text that means the entry, and nothing less or more, where it would stand.
fn first_sound(
    line: &str,
    tokens: &[Token<'_>],
    replaced: Range<usize>,
    texts: impl Iterator<Item = String>,
    entry: &Entry,
    ctx: &Context<'_>,
) -> Option<Completion> {
    let span = tokens[replaced.start].start..tokens[replaced.end - 1].end();
    let from = tokens[replaced.start.saturating_sub(AROUND)].start;
    let to = tokens[(replaced.end - 1 + AROUND).min(tokens.len() - 1)].end();
    let typed = &line[span.clone()];
    for text in texts {
        if fold::words(&text) == fold::words(typed) {
            continue;
        }
        let tried = format!("{}{text}{}", &line[from..span.start], &line[span.end..to]);
        let place = span.start - from..span.start - from + text.len();
        let means = |kind: &super::ChipKind| kind.entry() == Some((entry.list, entry.code.clone()));
        if parse(&tried, ctx).chips.iter().any(|it| it.span == place && it.understood().is_some_and(means)) {
            return Some(Completion { span, text, label: entry.label(ctx.lang).to_owned() });
        }
    }
    None
}
