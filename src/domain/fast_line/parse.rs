//! Reads the tokens from left to right and fills the record.

use std::ops::Range;

use super::{
    Chip, ChipKind, ChipState, Choice, Context, Expected, FastLine, ReferralWord,
    number::{self, Number},
    scan::{self, Shape, Token},
    words::{self, Meaning, Member},
};
use crate::domain::{
    calling_name,
    person::Card,
    request::{Outcome, Support},
    visit::{Age, FollowUp, Gender, Origin, Priority},
    vocabulary::{Entry, Found, List, Rank, fold},
    when,
};

mod fixed;
mod record;

use fixed::{Fixed, fixed};
use record::Record;

/// How many words are looked up. A visit never has so many; a page pasted by mistake has, and goes into the note without
/// slowing the keys that follow.
const READ: usize = 120;
/// The most choices shown for one word.
const CHOICES: usize = 8;
/// How many more words a sign looks at when the first does not say enough: `@mutualité chrétienne`.
const MORE: usize = 2;
/// How many words may give a reason.
const REASON: usize = 4;

pub(super) fn parse(line: &str, ctx: &Context<'_>) -> FastLine {
    let tokens = scan::scan(line);
    let fixed = tokens.iter().take(READ).map(|token| fixed(token, ctx)).collect::<Vec<_>>();
    let meanings = tokens.iter().zip(&fixed).take(READ).map(|(token, fixed)| match (token.shape, fixed) {
        (Shape::Word, None) => words::single(token.text, ctx),
        _ => Meaning::Nothing,
    });
    let meanings = meanings.collect();
    let mut parser = Parser {
        line,
        ctx,
        tokens: &tokens,
        fixed,
        meanings,
        at: 0,
        chips: Vec::with_capacity(tokens.len()),
        record: Record::default(),
        referrals: Vec::new(),
        loose: Vec::new(),
        note: None,
        reason: false,
    };
    while let Some(token) = tokens.get(parser.at) {
        parser.token(token);
    }
    parser.finish()
}

fn is_impossible(entry: &Entry) -> bool {
    entry.list == List::Outcome && entry.code.as_str() == Outcome::Impossible.code()
}

struct Parser<'a> {
    line: &'a str,
    ctx: &'a Context<'a>,
    tokens: &'a [Token<'a>],
    fixed: Vec<Option<Fixed>>,
    meanings: Vec<Meaning<'a>>,
    at: usize,
    chips: Vec<Chip>,
    record: Record,
    referrals: Vec<ReferralWord>,
    /// What stays in the note because it is not understood.
    loose: Vec<&'a str>,
    /// Behind `//`.
    note: Option<&'a str>,
    /// Whether the words before said "impossible" and a reason may follow.
    reason: bool,
}

impl<'a> Parser<'a> {
    fn token(&mut self, token: &Token<'a>) {
        let after_impossible = std::mem::take(&mut self.reason);
        match token.shape {
            Shape::Word | Shape::Sign('@' | '-', _) if self.at >= READ => {
                self.say(1, ChipState::Unknown(Expected::Word));
            }
            Shape::Word => match self.fixed[self.at].clone() {
                Some(fixed) => self.fixed(token, fixed),
                None => self.words(after_impossible),
            },
            Shape::Sign('@', body) => self.institution(body),
            Shape::Sign('-', body) => self.obstacle(body),
            Shape::Sign('!', body) => self.follow_up(body),
            Shape::Sign(_, body) => {
                self.referrals.push(ReferralWord { words: body.to_owned(), span: token.start..token.end() });
                self.say(1, ChipState::Understood(ChipKind::Referral(body.to_owned())));
            }
            Shape::Name(name) => match Card::read(name) {
                Some(Card::Code(code)) => self.put(1, ChipKind::Card(code)),
                // What is not sound may still be a name.
                None if calling_name::is_gone(name) => self.put(1, ChipKind::NameGone),
                Some(Card::Mistyped) | None => self.put(1, ChipKind::Name(name.to_owned())),
            },
            Shape::Urgent => self.put(1, ChipKind::Urgent),
            Shape::Another => self.put(1, ChipKind::Another),
            Shape::Note(note) => {
                self.note = Some(note);
                self.say(1, ChipState::Understood(ChipKind::Note(note.to_owned())));
            }
        }
    }

    fn fixed(&mut self, token: &Token<'a>, fixed: Fixed) {
        match fixed {
            Fixed::Number(Number::Age(Age::Years(years))) => {
                if self.next_is(number::is_minutes) && number::is_digits(token.text) {
                    self.put(2, ChipKind::Minutes(years.into()));
                } else {
                    let words = 1 + usize::from(self.next_is(number::is_years));
                    self.put(words, ChipKind::Age(Age::Years(years)));
                }
            }
            Fixed::Number(Number::Age(band)) => self.put(1, ChipKind::Age(band)),
            Fixed::Number(Number::Postcode(code)) => self.put(1, ChipKind::Place(code)),
            Fixed::Minutes(minutes) => self.put(1, ChipKind::Minutes(minutes)),
            Fixed::GenderAge(gender, at, age) => self.gender_age(token, gender, at, age),
            Fixed::Place(place) => self.put(1, ChipKind::Place(place)),
            Fixed::Language(words) => {
                let found = self.ctx.vocabulary.find(&[List::Language], &[&words], self.ctx.lang);
                self.found(1, found, Expected::Language, |entry| ChipKind::Language(entry.code.clone()));
            }
            Fixed::Why(words) => {
                let found = self.ctx.vocabulary.find(&[List::Impossible], &[&words], self.ctx.lang);
                if matches!(found, Found::One(_)) {
                    self.record.take(&ChipKind::Outcome(Outcome::Impossible));
                }
                self.found(1, found, Expected::Why, |entry| ChipKind::Why(entry.code.clone()));
            }
            Fixed::Digits => match number::minutes(&format!("{}m", token.text)) {
                Some(minutes) if self.next_is(number::is_minutes) => self.put(2, ChipKind::Minutes(minutes)),
                _ => self.say(1, ChipState::Unknown(Expected::Word)),
            },
            Fixed::Phone => {
                self.say(1, ChipState::Unknown(Expected::Word));
                while self
                    .tokens
                    .get(self.at)
                    .is_some_and(|it| (2..=3).contains(&it.text.len()) && number::is_digits(it.text))
                {
                    self.say(1, ChipState::Unknown(Expected::Word));
                }
            }
        }
    }

    /// One word, two chips: `f67`.
    fn gender_age(&mut self, token: &Token<'a>, gender: Gender, at: usize, age: Age) {
        let middle = token.start + at;
        for (span, kind) in [(token.start..middle, ChipKind::Gender(gender)), (middle..token.end(), ChipKind::Age(age))]
        {
            let state = self.state(kind);
            self.chip(span, state);
        }
        self.at += 1;
    }

    /// A bare word, and as many behind it as mean one thing together.
    fn words(&mut self, after_impossible: bool) {
        let members = (self.at..self.meanings.len())
            .take_while(|at| matches!(self.tokens[*at].shape, Shape::Word))
            .map(|at| Member { token: &self.tokens[at], meaning: &self.meanings[at], fixed: self.fixed[at].is_some() });
        let run = words::longest_run(members, self.ctx);
        if let Some((words, entry)) = run {
            return self.entry(words, entry);
        }
        match self.meanings[self.at].clone() {
            Meaning::Entry(entry, _) => self.entry(1, entry),
            Meaning::Interpreter => self.put(1, ChipKind::Interpreter),
            Meaning::Urgent => self.put(1, ChipKind::Urgent),
            Meaning::Nothing if after_impossible && self.why() => {}
            Meaning::Several(entries) => self.say(1, ambiguous(&entries)),
            Meaning::Nothing => match Card::read(self.tokens[self.at].text) {
                Some(Card::Code(code)) => self.put(1, ChipKind::Card(code)),
                Some(Card::Mistyped) => self.say(1, ChipState::Unknown(Expected::Card)),
                None => self.say(1, ChipState::Unknown(Expected::Word)),
            },
        }
    }

    /// A reason behind "impossible", of words that mean nothing else.
    fn why(&mut self) -> bool {
        let plain = |at: &usize| {
            matches!(self.tokens[*at].shape, Shape::Word)
                && self.fixed[*at].is_none()
                && matches!(self.meanings[*at], Meaning::Nothing)
        };
        let texts: Vec<&str> =
            (self.at..self.meanings.len()).take_while(plain).take(REASON).map(|at| self.tokens[at].text).collect();
        for words in (1..=texts.len()).rev() {
            let letters = fold::telling_words(&texts[..words].join(" ")).iter().map(String::len).min();
            if let (Some(3..), Found::One(entry)) =
                (letters, self.ctx.vocabulary.find(&[List::Impossible], &texts[..words], self.ctx.lang))
            {
                self.put(words, ChipKind::Why(entry.code.clone()));
                return true;
            }
        }
        false
    }

    fn entry(&mut self, words: usize, entry: &Entry) {
        let code = entry.code.clone();
        let kind = match entry.list {
            List::Topic => Some(ChipKind::Topic(code)),
            List::Procedure => Some(ChipKind::Procedure { code, topic: entry.topic.clone() }),
            List::Device => Some(ChipKind::Device(code)),
            List::Language => Some(ChipKind::Language(code)),
            List::Support => Support::from_code(code.as_str()).map(ChipKind::Support),
            List::Outcome => Outcome::from_code(code.as_str()).map(ChipKind::Outcome),
            List::Gender => Gender::from_code(code.as_str()).map(ChipKind::Gender),
            List::Origin => Origin::from_code(code.as_str()).map(ChipKind::Origin),
            List::Institution | List::Obstacle | List::Impossible | List::TurnedAway => None,
        };
        match kind {
            Some(kind) => {
                self.put(words, kind);
                self.reason = is_impossible(entry);
            }
            None => self.say(words, ChipState::Unknown(Expected::Word)),
        }
    }

    fn institution(&mut self, body: &str) {
        let Some((name, hold)) = split_hold(body) else {
            return self.say(1, ChipState::Unknown(Expected::Institution));
        };
        let mut hold = hold;
        let (words, found) = self.grow(List::Institution, name, |next| match (hold, split_hold(next)) {
            (None, Some((name, more))) => {
                hold = more;
                Some(name)
            }
            _ => None,
        });
        let hold = if words == 1 { split_hold(body).and_then(|(_, hold)| hold) } else { hold };
        self.found(words, found, Expected::Institution, |entry| ChipKind::Institution {
            code: entry.code.clone(),
            hold,
        });
    }

    fn obstacle(&mut self, body: &str) {
        let (words, found) = self.grow(List::Obstacle, body, Some);
        self.found(words, found, Expected::Obstacle, |entry| ChipKind::Obstacle(entry.code.clone()));
    }

    /// The entry of a sign's word; or of that word and one or two behind it, where together they are its full name or
    /// the first does not say enough alone.
    fn grow<'t>(
        &'t self,
        list: List,
        first: &'t str,
        mut next_name: impl FnMut(&'t str) -> Option<&'t str>,
    ) -> (usize, Found<'a>) {
        let ctx: &'a Context<'a> = self.ctx;
        let alone = ctx.vocabulary.find(&[list], &[first], ctx.lang);
        let enough = matches!(alone, Found::One(_));
        let mut names = vec![first];
        for token in self.tokens[self.at + 1..].iter().take(MORE) {
            let Some(name) = matches!(token.shape, Shape::Word).then(|| next_name(token.text)).flatten() else {
                break;
            };
            names.push(name);
            let mut known = ctx.vocabulary.candidates(&[list], &names, ctx.lang);
            known.retain(|it| !enough || it.fit.rank <= Rank::Whole);
            let found = Found::of(known);
            if matches!(found, Found::One(_)) {
                return (names.len(), found);
            }
        }
        (1, alone)
    }

    fn follow_up(&mut self, body: &str) {
        let next = self.tokens.get(self.at + 1).filter(|next| matches!(next.shape, Shape::Word));
        let (today, lang) = (self.ctx.today, self.ctx.lang);
        if let Some(day) = when::parse(body, today, lang) {
            self.put(1, ChipKind::FollowUp(day));
        } else if let Some(day) = next.and_then(|next| when::parse(&format!("{body} {}", next.text), today, lang)) {
            self.put(2, ChipKind::FollowUp(day));
        } else {
            self.say(1, ChipState::Unknown(Expected::Day));
        }
    }

    fn found(&mut self, words: usize, found: Found<'_>, expected: Expected, kind: impl FnOnce(&Entry) -> ChipKind) {
        match found {
            Found::One(entry) => self.put(words, kind(entry)),
            Found::Several(entries) => self.say(words, ambiguous(&entries)),
            Found::None => self.say(words, ChipState::Unknown(expected)),
        }
    }

    fn next_is(&self, what: impl Fn(&str) -> bool) -> bool {
        self.tokens.get(self.at + 1).is_some_and(|next| matches!(next.shape, Shape::Word) && what(next.text))
    }

    /// The next words mean this.
    fn put(&mut self, words: usize, kind: ChipKind) {
        let state = self.state(kind);
        self.say(words, state);
    }

    fn state(&mut self, kind: ChipKind) -> ChipState {
        if self.record.take(&kind) { ChipState::Understood(kind) } else { ChipState::Repeated(kind) }
    }

    fn say(&mut self, words: usize, state: ChipState) {
        let last = self.at + words.max(1) - 1;
        let span = self.tokens[self.at].start..self.tokens[last].end();
        self.chip(span, state);
        self.at = last + 1;
    }

    fn chip(&mut self, span: Range<usize>, state: ChipState) {
        if !matches!(state, ChipState::Understood(_)) {
            self.loose.push(&self.line[span.clone()]);
        }
        self.chips.push(Chip { span, state });
    }

    fn finish(self) -> FastLine {
        let card = self.record.card().map(str::to_owned);
        let mut draft = self.record.draft();
        let note = self.note.unwrap_or_default();
        let loose = self.loose.join(" ");
        draft.note = if loose.is_empty() || note.is_empty() { loose + note } else { format!("{loose} – {note}") };
        if let Some(follow_up) = &mut draft.follow_up {
            note.clone_into(&mut follow_up.action);
        }
        FastLine { chips: self.chips, draft, referrals: self.referrals, card }
    }
}

fn ambiguous(entries: &[&Entry]) -> ChipState {
    let choice = |entry: &&Entry| Choice { list: entry.list, code: entry.code.clone() };
    ChipState::Ambiguous(entries.iter().take(CHOICES).map(choice).collect())
}

/// `mutuelle:15` is the name and the minutes on hold; `None` where what follows the colon is no number of minutes. A
/// colon without anything behind it is still being typed.
fn split_hold(body: &str) -> Option<(&str, Option<u16>)> {
    match body.rsplit_once(':') {
        None => Some((body, None)),
        Some((name, "")) => Some((name, None)),
        Some((name, hold)) => number::hold(hold).map(|hold| (name, Some(hold))),
    }
}
