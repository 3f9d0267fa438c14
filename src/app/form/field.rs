//! One field of a form: its name, its label, what kind of answer it takes, and what is wrong with the answer.
//!
//! The kinds are a closed list, so that one match each for keys, checks and drawing serves every form.

use std::fmt;

use super::{AgeField, Choice, Ctx, DateField, HoursField, Multi, Note, Number, Pick};
use crate::{
    app::{
        key::Key,
        line::{LONGEST, Line},
    },
    domain::ids::Code,
};

/// A field's name within its form; `part` numbers groups that come several times (requests), from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct FieldId {
    /// The name.
    pub name: &'static str,
    /// The number of its group; 0 where there is one only.
    pub part: usize,
}

impl fmt::Display for FieldId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.name, self.part)
    }
}

/// A field is shown only where another field of the same part has this code chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Condition {
    /// The other field's name.
    pub name: &'static str,
    /// The code.
    pub code: &'static str,
}

/// What is wrong with an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The typed text matches no entry of the list.
    NoMatch,
    /// The typed text matches several entries and none was taken.
    NotTaken,
    /// No whole number in this range, both ends included.
    NotInRange {
        /// Smallest.
        min: u16,
        /// Largest.
        max: u16,
    },
    /// No age and no band of ages.
    NotAnAge,
    /// No day.
    NotADay,
    /// A day that is over.
    PastDay,
    /// A reason is needed where something was impossible.
    WhyMissing,
    /// More minutes on hold than minutes spent.
    HoldTooLong,
    /// Something to do, but no day by which.
    DayMissing,
    /// A name is needed.
    NameMissing,
    /// Hours that are not understood; what is wrong stands below them.
    NotHours,
    /// A line that is no telephone number.
    NotAPhone,
    /// Numbers, although none is said to be published.
    PhoneAfterAll,
    /// A line that is no closure.
    NotAClosure,
    /// Not two degrees.
    NotAPosition,
    /// Not somewhere one can write to.
    NotAnAddress,
}

impl Trouble {
    /// The key of its text; `min` and `max` are variables of the range's.
    pub const fn key(self) -> &'static str {
        match self {
            Self::NoMatch => "form-problem-no-match",
            Self::NotTaken => "form-problem-not-taken",
            Self::NotInRange { .. } => "form-problem-range",
            Self::NotAnAge => "form-problem-age",
            Self::NotADay => "form-problem-day",
            Self::PastDay => "form-problem-past",
            Self::WhyMissing => "form-problem-why",
            Self::HoldTooLong => "form-problem-hold",
            Self::DayMissing => "form-problem-day-missing",
            Self::NameMissing => "form-problem-name",
            Self::NotHours => "form-problem-hours",
            Self::NotAPhone => "form-problem-phone",
            Self::PhoneAfterAll => "form-problem-phone-after-all",
            Self::NotAClosure => "form-problem-closure",
            Self::NotAPosition => "form-problem-position",
            Self::NotAnAddress => "form-problem-email",
        }
    }

    /// Whether it is worth saying while the answer is still being typed: more typing will not mend it.
    pub const fn is_plain_at_once(self) -> bool {
        matches!(self, Self::NoMatch | Self::NotInRange { .. } | Self::PastDay | Self::HoldTooLong)
    }
}

/// What a field made of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reply {
    /// Nothing: the key is for the form.
    Ignored,
    /// A cursor moved.
    Moved,
    /// The answer changed.
    Changed,
    /// The answer is complete: on to the next field.
    Advance,
    /// A paste of so many characters was refused.
    TooLong(usize),
    /// A letter was not taken: there are so many characters already.
    Full(usize),
}

/// What kind of answer a field takes.
#[derive(Clone, Debug)]
pub enum Kind {
    /// One of a few; one key chooses and moves on.
    Choice(Choice),
    /// Any of a few; one key each.
    Multi(Multi),
    /// One of many; typing narrows the list.
    Pick(Pick),
    /// A line of text.
    Text(Line),
    /// A whole number.
    Number(Number),
    /// An age or a band of ages.
    Age(AgeField),
    /// A day.
    Date(DateField),
    /// Several lines of text.
    Note(Note),
    /// Opening hours, as people write them.
    Hours(HoursField),
}

/// One field.
#[derive(Clone, Debug)]
pub struct Field {
    /// Its name.
    pub id: FieldId,
    /// What the screen calls it.
    pub label: String,
    /// The heading above it, where it begins a section.
    pub heading: Option<String>,
    /// What kind of answer, and the answer.
    pub kind: Kind,
    /// Where it is shown only under a condition: the condition.
    pub only_if: Option<Condition>,
    /// Whether it is shown.
    pub shown: bool,
    /// What is wrong with the answer.
    pub problem: Option<Trouble>,
    /// Whether the problem was the reason to refuse a save, and is said while the field is edited.
    pub(super) told: bool,
}

impl Field {
    /// The answer as one reads it, with what is typed and not taken yet.
    pub fn said(&self) -> String {
        match &self.kind {
            Kind::Pick(_) if super::merge::said(&self.kind).is_empty() => super::state::typed(&self.kind),
            kind => super::merge::said(kind),
        }
    }

    /// A field that is always shown.
    pub fn new(name: &'static str, label: String, kind: Kind) -> Self {
        let id = FieldId { name, part: 0 };
        Self { id, label, heading: None, kind, only_if: None, shown: true, problem: None, told: false }
    }

    /// The field under a heading of its own, which begins a section.
    #[must_use]
    pub fn under(mut self, heading: String) -> Self {
        self.heading = Some(heading);
        self
    }

    /// The field, shown only where a choice of the same part has this code.
    #[must_use]
    pub fn only_if(mut self, name: &'static str, code: &'static str) -> Self {
        self.only_if = Some(Condition { name, code });
        self
    }

    /// Whether a section begins here.
    pub fn begins_section(&self) -> bool {
        self.shown && self.heading.is_some()
    }

    /// The problem to show: while the field is being edited only what more typing will not mend.
    pub fn problem_to_show(&self, focused: bool) -> Option<Trouble> {
        self.problem.filter(|trouble| !focused || self.told || trouble.is_plain_at_once())
    }
}

impl Kind {
    /// Takes a key.
    pub(super) fn key(&mut self, key: Key) -> Reply {
        match self {
            Self::Choice(choice) => choice.key(key),
            Self::Multi(multi) => multi.key(key),
            Self::Pick(pick) => pick.key(key),
            Self::Text(line) => edit(line, key),
            Self::Number(number) => number.key(key),
            Self::Age(age) => age.key(key),
            Self::Date(date) => edit(&mut date.line, key),
            Self::Note(note) => note.key(key),
            Self::Hours(hours) => edit(&mut hours.line, key),
        }
    }

    /// Takes a pasted text.
    pub(super) fn paste(&mut self, text: &str) -> Reply {
        match self {
            Self::Choice(_) | Self::Multi(_) => Reply::Ignored,
            Self::Pick(pick) => paste(&mut pick.line, text),
            Self::Text(line) => paste(line, text),
            Self::Number(number) => paste(&mut number.line, text),
            Self::Age(age) => paste(&mut age.line, text),
            Self::Date(date) => paste(&mut date.line, text),
            Self::Note(note) => note.paste(text),
            Self::Hours(hours) => paste(&mut hours.line, text),
        }
    }

    /// The focus leaves: what is typed becomes a value where there is no doubt about it.
    pub(super) fn settle(&mut self) {
        match self {
            Self::Pick(pick) => pick.settle(),
            Self::Age(age) => age.settle(),
            _ => {}
        }
    }

    /// What is wrong with the answer by itself; also keeps the day that a date means.
    pub(super) fn check(&mut self, ctx: &Ctx<'_>) -> Option<Trouble> {
        match self {
            Self::Pick(pick) => pick.trouble(),
            Self::Number(number) => number.value().err(),
            Self::Age(age) => age.value().err(),
            Self::Date(date) => date.check(ctx),
            Self::Hours(hours) => hours.check(ctx),
            Self::Choice(_) | Self::Multi(_) | Self::Text(_) | Self::Note(_) => None,
        }
    }

    /// Whether nothing is answered or typed.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Choice(choice) => choice.code().is_none(),
            Self::Multi(multi) => multi.codes().next().is_none(),
            Self::Pick(pick) => pick.code().is_none() && pick.line.is_empty(),
            Self::Text(line) => line.is_empty(),
            Self::Number(number) => number.line.is_empty(),
            Self::Age(age) => age.line.is_empty(),
            Self::Date(date) => date.line.is_empty(),
            Self::Note(note) => note.is_empty(),
            Self::Hours(hours) => hours.line.is_empty(),
        }
    }

    /// The one code chosen.
    pub fn code(&self) -> Option<&Code> {
        match self {
            Self::Choice(choice) => choice.code(),
            Self::Pick(pick) => pick.code(),
            _ => None,
        }
    }

    /// Chooses a code, or none, where one is chosen.
    pub(super) fn set_code(&mut self, code: Option<&Code>, ctx: &Ctx<'_>) {
        match self {
            Self::Choice(choice) => choice.set(code),
            Self::Pick(pick) => pick.set(code, ctx),
            _ => {}
        }
    }
}

/// An editing key on a line.
pub(super) fn edit(line: &mut Line, key: Key) -> Reply {
    if matches!(key, Key::Char(_)) && line.is_full() {
        return Reply::Full(LONGEST);
    }
    let before = line.text().len();
    if !line.key(key) {
        Reply::Ignored
    } else if matches!(key, Key::Char(_)) || line.text().len() != before {
        Reply::Changed
    } else {
        Reply::Moved
    }
}

/// A paste into a line.
pub(super) fn paste(line: &mut Line, text: &str) -> Reply {
    match line.paste(text) {
        Ok(()) => Reply::Changed,
        Err(too_long) => Reply::TooLong(too_long.pasted),
    }
}
