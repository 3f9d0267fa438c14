//! What bare words mean: the vocabulary's lists that need no sign, and who goes first where several know a word.

use super::{Context, scan::Token};
use crate::domain::vocabulary::{
    Entry, Fit, Found, List, Rank, Vocabulary,
    find::{Best, Run},
    fold,
};

/// The lists that need no sign.
pub(super) const BARE: &[List] = &[
    List::Gender,
    List::Support,
    List::Outcome,
    List::Device,
    List::Topic,
    List::Procedure,
    List::Language,
    List::Origin,
];

/// The most words that are read as one.
pub(super) const LONGEST: usize = 6;

/// What one word means by itself.
#[derive(Clone, Debug)]
pub(super) enum Meaning<'a> {
    Entry(&'a Entry, Rank),
    Several(Vec<&'a Entry>),
    Interpreter,
    Urgent,
    Nothing,
}

/// Who goes first among lists that know a word equally well; topics and procedures are asked together.
fn turn(list: List) -> u8 {
    match list {
        List::Gender => 0,
        List::Support => 1,
        List::Outcome => 2,
        List::Device => 3,
        List::Topic | List::Procedure => 4,
        List::Language => 5,
        _ => 6,
    }
}

fn is_short(list: List) -> bool {
    turn(list) <= turn(List::Device)
}

/// What a word means by itself.
pub(super) fn single<'a>(word: &str, ctx: &Context<'a>) -> Meaning<'a> {
    let folded = fold::words(word);
    if folded.iter().all(|word| fold::is_small(word)) {
        return Meaning::Nothing;
    }
    if let [word] = &folded[..]
        && let Some(meaning) = keyword(word)
    {
        return meaning;
    }
    let letters = folded.iter().map(|word| word.chars().count()).min().unwrap_or(0);
    let mut known = ctx.vocabulary.candidates(BARE, &[word], ctx.lang);
    known.retain(|it| is_enough(it.entry.list, it.fit.rank, letters, folded.len()));
    let Some(best) = known.iter().map(|it| it.fit.rank).min() else { return Meaning::Nothing };
    let closest = known.iter().map(|it| it.fit).min();
    known.retain(|it| it.fit.rank == best && (best > Rank::Whole || Some(it.fit) == closest));
    let first = known.iter().map(|it| turn(it.entry.list)).min().unwrap_or(0);
    let last_resort = turn(List::Language);
    let decided = best <= Rank::Whole || (first == turn(List::Support) && letters >= 4);
    if decided || first >= last_resort {
        known.retain(|it| turn(it.entry.list) == first);
    } else {
        known.retain(|it| turn(it.entry.list) < last_resort);
        if known.iter().any(|it| turn(it.entry.list) != first) {
            return Meaning::Several(known.into_iter().map(|it| it.entry).collect());
        }
    }
    match Found::of(known) {
        Found::One(entry) => Meaning::Entry(entry, best),
        Found::Several(entries) => Meaning::Several(entries),
        Found::None => Meaning::Nothing,
    }
}

/// Whether so few letters may stand for an entry of a list.
fn is_enough(list: List, rank: Rank, letters: usize, words: usize) -> bool {
    let last_resort = turn(list) >= turn(List::Language);
    match rank {
        // Two-letter language codes are small words in other languages, and the codes of origins are English words.
        Rank::Code => !last_resort || (list == List::Language && letters >= 3),
        Rank::Whole => true,
        Rank::Start => letters >= if is_short(list) { 2 } else { 3 },
        Rank::Begin => !last_resort && letters >= 3,
        Rank::Inside => words > 1 && letters >= 3,
    }
}

fn keyword(word: &str) -> Option<Meaning<'static>> {
    let interpreter = ["interprete", "interpreter", "tolk", "dolmetscher"];
    if interpreter.contains(&word) || (word.len() >= 6 && interpreter.iter().any(|full| full.starts_with(word))) {
        Some(Meaning::Interpreter)
    } else if ["urgent", "urgente", "dringend"].contains(&word) {
        Some(Meaning::Urgent)
    } else {
        None
    }
}

/// A word of a run: its token, what it means by itself, and whether it is a number or the like.
pub(super) struct Member<'t, 'a> {
    pub token: &'t Token<'t>,
    pub meaning: &'t Meaning<'a>,
    pub fixed: bool,
}

/// The longest run of two words or more that means one entry, and how many words it has.
pub(super) fn longest_run<'a, 't>(
    members: impl Iterator<Item = Member<'t, 'a>>,
    ctx: &Context<'a>,
) -> Option<(usize, &'a Entry)>
where
    'a: 't,
{
    let mut run = ctx.vocabulary.run();
    let mut inside = Inside::default();
    let (mut longest, mut begun, mut all) = (None, true, Vec::new());
    for (count, member) in members.take(LONGEST).enumerate() {
        let words = fold::words(member.token.text);
        all.extend(words.iter().cloned());
        if count > 0
            && let Found::One(entry) = Found::of(ctx.vocabulary.written(BARE, &all))
        {
            longest = Some((count + 1, entry));
            continue;
        }
        let words = fold::telling(words);
        let small = words.iter().all(|word| fold::is_small(word));
        // A run neither begins nor ends with a small word, unless all of it is written so.
        begun &= !(small && count == 0);
        if small || !begun {
            continue;
        }
        inside.add(&member, &words);
        begun = words.iter().all(|word| run.push(word));
        if begun
            && count > 0
            && let Some(entry) = meaning(&run, &inside, ctx)
        {
            longest = Some((count + 1, entry));
        }
    }
    longest
}

/// What a run must not swallow unless it is a full name.
#[derive(Default)]
struct Inside {
    /// Numbers, keywords, words of two of the short lists.
    anything: bool,
    /// A word of this short list.
    short: Option<List>,
    /// Letters of the shortest word.
    letters: Option<usize>,
}

impl Inside {
    fn add(&mut self, member: &Member<'_, '_>, words: &[String]) {
        let letters = words.iter().map(|word| word.chars().count()).min();
        self.letters = self.letters.into_iter().chain(letters).min();
        match member.meaning {
            Meaning::Interpreter | Meaning::Urgent => self.anything = true,
            Meaning::Entry(entry, rank) if is_own_word(entry.list, *rank) => {
                self.anything |= self.short.is_some_and(|list| list != entry.list);
                self.short = Some(entry.list);
            }
            _ => self.anything |= member.fixed,
        }
    }

    fn allows(&self, list: List, fit: Fit) -> bool {
        let letters = self.letters.unwrap_or(0);
        match fit.rank {
            Rank::Code | Rank::Whole => true,
            _ if self.anything || self.short.is_some_and(|short| short != list) => false,
            Rank::Inside => letters >= 3,
            _ => letters >= 2,
        }
    }
}

fn is_own_word(list: List, rank: Rank) -> bool {
    (is_short(list) || list == List::Origin) && rank <= Rank::Start
}

fn meaning<'a>(run: &Run<'a>, inside: &Inside, ctx: &Context<'a>) -> Option<&'a Entry> {
    let vocabulary: &'a Vocabulary = ctx.vocabulary;
    let mut best = Best::new(vocabulary, BARE);
    run.fits(|phrase| phrase.speaks(ctx.lang), &mut best);
    if best.is_empty() {
        run.fits_from_afar(&mut best);
    }
    let known = best.candidates().into_iter().filter(|it| inside.allows(it.entry.list, it.fit)).collect();
    match Found::of(known) {
        Found::One(entry) => Some(entry),
        _ => None,
    }
}
