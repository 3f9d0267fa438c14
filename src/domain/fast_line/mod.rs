//! The fast line: a visit typed as one line of words in any order.
//!
//! ```text
//! num itsme f 67 ordi avec 20m @mutuelle:15 -mail 5000 >epn !ven ok "Fatima B." // revient avec sa carte
//! ```
//!
//! | typed | means |
//! |---|---|
//! | a topic or a procedure: code, label, synonym or the beginning of one, of one word or several | what is asked for; the longest run of words that means one thing counts; a procedure brings its topic along |
//! | `f` `h` `x`, woman, man... | gender |
//! | `67`, `f67`, `67 ans`, `45-59`, `60+` | age, 0-120 |
//! | `5000`, `31000`, `lieu:Namur` | place: a Belgian or a French postcode, or a name |
//! | `ordi` `gsm` `tab`..., `avec` `pour` `exp` `seul`, `ok` `fini`... | device, how the worker helped, outcome |
//! | `impossible bug`, `impossible:itsme` | an outcome with its reason |
//! | `20m` `20 min` `1h` `1h30` | minutes spent |
//! | `@institution`, `@institution:15` | whose counter it replaces, and minutes on hold |
//! | `-thing`, `-"several words"` | an obstacle |
//! | `>service`, `>"several words"` | a referral, left to the directory to find |
//! | `!when` (see [`when`](super::when)) | a follow-up |
//! | `!` `!!` `urgent` | goes first |
//! | `arabe`, `lang:ar`, `interprète` | language spoken; interpreter needed |
//! | a way of coming (`sur rdv`) | origin, where the word is nothing else |
//! | `"name"`, also « » “ ” „ “ | the name to call; without its end it takes the rest of the line |
//! | `K7M-49`, between quotes or not | the person who has this card |
//! | `+` | another request begins |
//! | `// rest` | note; what we do next, where there is a follow-up |
//!
//! **Several requests.** A topic and its own procedure are one request, in any order. A second procedure, or a topic that
//! is not the first one's, begins another, and what follows (device, help, minutes, `@`, `-`, outcome) belongs to it.
//!
//! **Nothing is lost.** A word that is not understood, that could mean several things, or that says a second time and
//! differently what is said already, stays in the note, in its place, and its chip says so.
//!
//! **A word with several meanings.** A code goes before a full word, that before a beginning; codes and full words of the
//! short lists (gender, help, outcome, device) go before topics and procedures, these before languages, these before
//! origins. A run of several words never swallows a word of the short lists (`courrier expli` is a topic and a help)
//! unless it is the full name of something. Beginnings need three letters, in the short lists two, in another
//! language than the interface's four; where two lists know the beginning, it stays undecided. Only a help (`expli`)
//! then wins, from four letters on.
//!
//! **AZERTY.** A word of two or more characters, all of the digit row without Shift, is the number it would be with
//! Shift: `§è` is 67, `f§è` is f67, `'(-(ç` 45-59 (the dash is a dash where that gives a band, else the French 6).
//! It goes before quotes and signs (`"&` is 31) when the number is an age or a postcode. One such character alone, `!!`
//! and `--` are never numbers.
//!
//! Pure and quick: it runs at every key.

use std::ops::Range;

use chrono::NaiveDate;

use super::{
    calling_name,
    ids::Code,
    person::Card,
    request::{Outcome, Support},
    visit::{Age, Gender, Origin, VisitDraft},
    vocabulary::{List, Vocabulary},
};
use crate::text::Lang;

mod complete;
mod number;
mod parse;
mod scan;
#[cfg(test)]
mod tests;
mod words;

pub use complete::{Completion, completion};
pub use number::{age, minutes};

/// What a line is read with.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The team's vocabulary.
    pub vocabulary: &'a Vocabulary,
    /// The interface's language: its words go first.
    pub lang: Lang,
    /// The day at the counter.
    pub today: NaiveDate,
}

/// A line as it was understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FastLine {
    /// What each part of the line means, in the order of the line. Only spaces are between them.
    pub chips: Vec<Chip>,
    /// The record. `referrals` is empty: see [`FastLine::referrals`].
    pub draft: VisitDraft,
    /// Services to look up in the directory. A caller that finds none adds the words to the note.
    pub referrals: Vec<ReferralWord>,
    /// The card code of the person whom a caller looks up, and links; a caller that finds nobody adds it to the note.
    pub card: Option<String>,
}

impl FastLine {
    /// The codes of other cards than [`FastLine::card`]. A visit has one person: these stay in the note.
    pub fn other_cards(&self) -> impl Iterator<Item = &str> {
        self.chips.iter().filter_map(|chip| match &chip.state {
            ChipState::Repeated(ChipKind::Card(code)) => Some(code.as_str()),
            _ => None,
        })
    }
}

/// Words that ask for a service of the directory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReferralWord {
    /// The words, without sign and quotes.
    pub words: String,
    /// Where they stand in the line, sign included, in bytes.
    pub span: Range<usize>,
}

/// A part of the line and what it means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chip {
    /// Where it stands, in bytes; may cover several words.
    pub span: Range<usize>,
    /// What was made of it.
    pub state: ChipState,
}

/// What was made of a part of the line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChipState {
    /// It means this and went into the record.
    Understood(ChipKind),
    /// It means this, but the record says something else there already; kept in the note.
    Repeated(ChipKind),
    /// It may mean any of these; kept in the note.
    Ambiguous(Vec<Choice>),
    /// Nothing known; kept in the note.
    Unknown(Expected),
}

/// One of several things that a word may mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The list.
    pub list: List,
    /// The entry's code.
    pub code: Code,
}

/// What would have been understood in the place of unknown words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Expected {
    /// Anything.
    Word,
    /// An institution, after `@`.
    Institution,
    /// An obstacle, after `-`.
    Obstacle,
    /// A service, after `>`.
    Service,
    /// A day, after `!`.
    Day,
    /// A language, after `lang:`.
    Language,
    /// A reason, after `impossible:`.
    Why,
    /// A card code without a typing mistake.
    Card,
}

/// What a part of the line means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChipKind {
    /// A topic.
    Topic(Code),
    /// A procedure.
    Procedure {
        /// The procedure.
        code: Code,
        /// The topic it brings along.
        topic: Option<Code>,
    },
    /// An age or a band.
    Age(Age),
    /// A gender.
    Gender(Gender),
    /// A postcode or a place.
    Place(String),
    /// A language spoken.
    Language(Code),
    /// An interpreter is needed.
    Interpreter,
    /// How the person came.
    Origin(Origin),
    /// Goes first.
    Urgent,
    /// A device.
    Device(Code),
    /// How the worker helped.
    Support(Support),
    /// Minutes spent, 0-1440.
    Minutes(u16),
    /// Whose counter it replaces.
    Institution {
        /// The institution.
        code: Code,
        /// Minutes on hold, 0-1440.
        hold: Option<u16>,
    },
    /// What stood in the way.
    Obstacle(Code),
    /// How it ended.
    Outcome(Outcome),
    /// Why it was impossible.
    Why(Code),
    /// A service to look up.
    Referral(String),
    /// A follow-up, due that day.
    FollowUp(NaiveDate),
    /// The name to call.
    Name(String),
    /// The mark of a name that a close erased: nothing, and in sight.
    NameGone,
    /// A card code: whose visit it is.
    Card(String),
    /// Another request begins.
    Another,
    /// The note behind `//`.
    Note(String),
}

impl ChipKind {
    /// The vocabulary's list and code, where it means an entry.
    pub fn entry(&self) -> Option<(List, Code)> {
        Some(match self {
            Self::Topic(code) => (List::Topic, code.clone()),
            Self::Procedure { code, .. } => (List::Procedure, code.clone()),
            Self::Gender(gender) => (List::Gender, gender.code().into()),
            Self::Language(code) => (List::Language, code.clone()),
            Self::Origin(origin) => (List::Origin, origin.code().into()),
            Self::Device(code) => (List::Device, code.clone()),
            Self::Support(support) => (List::Support, support.code().into()),
            Self::Institution { code, .. } => (List::Institution, code.clone()),
            Self::Obstacle(code) => (List::Obstacle, code.clone()),
            Self::Outcome(outcome) => (List::Outcome, outcome.code().into()),
            Self::Why(code) => (List::Impossible, code.clone()),
            Self::Age(_)
            | Self::Place(_)
            | Self::Interpreter
            | Self::Urgent
            | Self::Minutes(_)
            | Self::Referral(_)
            | Self::FollowUp(_)
            | Self::Name(_)
            | Self::NameGone
            | Self::Card(_)
            | Self::Another
            | Self::Note(_) => return None,
        })
    }

    /// The vocabulary's label, where it means an entry.
    pub fn label<'a>(&self, vocabulary: &'a Vocabulary, lang: Lang) -> Option<&'a str> {
        let (list, code) = self.entry()?;
        vocabulary.entry(list, &code).map(|entry| entry.label(lang))
    }
}

impl Chip {
    /// Whether it is a name that looks like a card code with a typing mistake: it may be one, and is taken as a name.
    pub fn is_name_like_card(&self) -> bool {
        matches!(self.understood(), Some(ChipKind::Name(name)) if Card::read(name) == Some(Card::Mistyped))
    }

    /// What it means, where that went into the record.
    pub fn understood(&self) -> Option<&ChipKind> {
        match &self.state {
            ChipState::Understood(kind) => Some(kind),
            _ => None,
        }
    }
}

/// Reads a line. Never fails: what is not understood stays in the note.
pub fn parse(line: &str, ctx: &Context<'_>) -> FastLine {
    parse::parse(line, ctx)
}

/// The line with the mark of an erased name in place of each name between quotes, and wherever the words of that name stand
/// in the rest of the line; `None` where it has none. All else stays as it was typed; nothing is left of a line that was a
/// name and no more.
pub fn without_names(line: &str) -> Option<String> {
    let (mut kept, mut names) = (line.to_owned(), Vec::new());
    let tokens = scan::scan(line);
    let is_name = |shape: &scan::Shape<'_>| matches!(shape, scan::Shape::Name(_));
    let has_more = tokens.iter().any(|token| !is_name(&token.shape));
    for token in tokens.iter().rev() {
        if let scan::Shape::Name(name) = token.shape
            && !calling_name::is_gone(name)
        {
            kept.replace_range(token.start..token.end(), &format!("\"{}\"", calling_name::GONE));
            names.push(name);
        }
    }
    for name in names {
        kept = calling_name::without(name, &kept).unwrap_or(kept);
    }
    (kept != line).then(|| if has_more { kept } else { String::new() })
}
