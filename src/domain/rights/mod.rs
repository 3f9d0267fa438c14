//! Rights worth checking: help to which somebody may be entitled and which is often not asked for.
//!
//! A country's rules are a TOML file ([`Rules`]); a team's own file goes over it. [`Rules::worth_checking`] looks at what
//! a visit is about, at an age as it was said and at a few answers, and lists what is worth a look, with why. It advises
//! to check and never decides: what is not known excludes nothing, and no amount or threshold stands in a rule.

use std::{collections::BTreeMap, sync::OnceLock};

use chrono::{Months, NaiveDate};

use super::{
    ids::Code,
    request::{Request, coded_enum},
    rules_file::{self, Mistake, Said},
    visit::Age,
    vocabulary::Vocabulary,
};
use crate::text::Lang;

mod read;
#[cfg(test)]
mod tests;

coded_enum! {
    /// What is worth asking, each answered with one key.
    Question {
        /// Whether money is short at home.
        LowIncome = "low-income",
        /// Whether the increased reimbursement is there already.
        Bim = "bim",
        /// Whether children live there or are paid for.
        Children = "children",
        /// Whether there is a disability, a long illness, or less and less that goes without help.
        Disability = "disability",
        /// Whether the home is heated with oil, or with gas from a tank.
        HeatingOil = "heating-oil",
        /// Whether the person has no right to stay.
        NoPapers = "no-papers",
    }
}

coded_enum! {
    /// What became of a right that was shown.
    Found {
        /// Told that it exists.
        Explained = "explained",
        /// Asked for, with the person or by them.
        Asked = "asked",
        /// The person has it.
        Has = "has",
        /// It is not for this person.
        NotConcerned = "not-concerned",
    }
}

impl Found {
    /// Whether somebody who may be entitled did not have it: non-take-up.
    pub const fn is_non_take_up(self) -> bool {
        matches!(self, Self::Explained | Self::Asked)
    }
}

/// What was answered; what was not asked is not there.
pub type Answers = BTreeMap<Question, bool>;

/// What is kept of a visit: what was answered, and what became of each right, by its code.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Checked {
    /// The answers.
    pub answers: Answers,
    /// The rights.
    pub found: BTreeMap<Code, Found>,
}

/// One right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Right {
    /// Its stable code.
    pub code: Code,
    name: Said,
    short: Said,
    reason: Said,
    /// Whom to ask: institutions of the vocabulary.
    pub ask: Vec<Code>,
    /// The topics to which it belongs.
    pub topics: Vec<Code>,
    /// The procedures to which it belongs, where a topic would be too much.
    pub procedures: Vec<Code>,
    /// The youngest age.
    pub age_from: Option<u8>,
    /// The oldest age.
    pub age_to: Option<u8>,
    /// Excluded where one of these was answered with no.
    pub needs: Vec<Question>,
    /// Excluded where one of these was answered with yes.
    pub unless: Vec<Question>,
    /// The law, or the official page.
    pub source: String,
    /// The day on which somebody compared the rule with its source.
    pub checked_on: NaiveDate,
    /// No longer shown; the name stays for what was recorded.
    pub hidden: bool,
}

impl Right {
    /// Its official name in a language, or else in French.
    pub fn name(&self, lang: Lang) -> &str {
        rules_file::in_language(&self.name, lang)
    }

    /// The name as it is said at the counter.
    pub fn short(&self, lang: Lang) -> &str {
        match rules_file::in_language(&self.short, lang) {
            "" => self.name(lang),
            short => short,
        }
    }

    /// Why it is worth a look.
    pub fn reason(&self, lang: Lang) -> &str {
        rules_file::in_language(&self.reason, lang)
    }

    /// Whether nobody compared the rule with its source for a year.
    pub fn is_old(&self, today: NaiveDate) -> bool {
        self.checked_on.checked_add_months(Months::new(12)).is_some_and(|until| until < today)
    }

    /// Whether what is known excludes it.
    fn is_excluded(&self, situation: &Situation<'_>) -> bool {
        let said = |question: &Question, answer| situation.answers.get(question) == Some(&answer);
        let (youngest, oldest) = (self.age_from.unwrap_or(0), self.age_to.unwrap_or(u8::MAX));
        let too_young_or_old = match situation.age {
            None => false,
            Some(Age::Years(years)) => !(youngest..=oldest).contains(&years),
            Some(Age::Band { from, to }) => from > oldest || to.unwrap_or(u8::MAX) < youngest,
        };
        let by_answer = self.needs.iter().any(|question| said(question, false))
            || self.unless.iter().any(|question| said(question, true));
        self.hidden || too_young_or_old || by_answer
    }

    /// The first thing for which it is worth a look.
    fn because(&self, situation: &Situation<'_>) -> Option<Because> {
        let procedure = situation.procedures.iter().find(|code| self.procedures.contains(code));
        let topic = || situation.topics.iter().find(|code| self.topics.contains(code));
        procedure
            .map(|code| Because::Procedure(code.clone()))
            .or_else(|| topic().map(|code| Because::Topic(code.clone())))
    }
}

/// What is known of somebody.
#[derive(Clone, Debug)]
pub struct Situation<'a> {
    /// What they came for, broadly.
    pub topics: Vec<Code>,
    /// What they came for, precisely.
    pub procedures: Vec<Code>,
    /// Their age as it was said.
    pub age: Option<Age>,
    /// What they answered.
    pub answers: &'a Answers,
}

impl<'a> Situation<'a> {
    /// What a visit's requests, an age and answers tell.
    pub fn of(requests: &[Request], age: Option<Age>, answers: &'a Answers) -> Self {
        Self {
            topics: requests.iter().filter_map(|request| request.topic.clone()).collect(),
            procedures: requests.iter().filter_map(|request| request.procedure.clone()).collect(),
            age,
            answers,
        }
    }
}

/// For what a right is shown.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Because {
    /// Somebody came for this very thing.
    Procedure(Code),
    /// Somebody came for something of this kind.
    Topic(Code),
}

/// A right worth a look, and for what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice<'a> {
    /// The right.
    pub right: &'a Right,
    /// For what it is shown.
    pub because: Because,
}

/// A country's rules, with a team's over them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rules {
    rights: Vec<Right>,
}

impl Rules {
    /// The Belgian rules, which come with the program.
    pub fn builtin() -> &'static Self {
        static BUILTIN: OnceLock<Rules> = OnceLock::new();
        BUILTIN.get_or_init(|| {
            // A test refuses a built-in file with a mistake; without it, the counter would still work without rights.
            Self::parse(include_str!("be.toml"), Vocabulary::builtin()).unwrap_or_default()
        })
    }

    /// Reads rules, whole; their codes must be the vocabulary's.
    ///
    /// # Errors
    /// Every mistake found, in the order of their lines.
    pub fn parse(text: &str, vocabulary: &Vocabulary) -> Result<Self, Vec<Mistake>> {
        read::read(text, vocabulary, &[]).map(|rights| Self { rights })
    }

    /// These rules with a team's file over them: a right of the same code takes the place of the one here, and keeps what
    /// the file does not say; others are added behind.
    ///
    /// # Errors
    /// Every mistake found, in the order of their lines.
    pub fn with_team(&self, text: &str, vocabulary: &Vocabulary) -> Result<Self, Vec<Mistake>> {
        let mut rights = self.rights.clone();
        for new in read::read(text, vocabulary, &self.rights)? {
            match rights.iter_mut().find(|old| old.code == new.code) {
                Some(old) => *old = new,
                None => rights.push(new),
            }
        }
        Ok(Self { rights })
    }

    /// Every right that is shown, in the order of the file.
    pub fn all(&self) -> impl Iterator<Item = &Right> {
        self.rights.iter().filter(|right| !right.hidden)
    }

    /// The right with a code, hidden or not.
    pub fn right(&self, code: &Code) -> Option<&Right> {
        self.rights.iter().find(|right| right.code == *code)
    }

    /// Those that nobody compared with their source for a year.
    pub fn old(&self, today: NaiveDate) -> impl Iterator<Item = &Right> {
        self.all().filter(move |right| right.is_old(today))
    }

    /// What is worth a look: first what somebody came for precisely, then the rest, each in the order of the file.
    pub fn worth_checking(&self, situation: &Situation<'_>) -> Vec<Advice<'_>> {
        let shown = self.rights.iter().filter(|right| !right.is_excluded(situation));
        let mut advice: Vec<_> =
            shown.filter_map(|right| Some(Advice { right, because: right.because(situation)? })).collect();
        advice.sort_by_key(|advice| matches!(advice.because, Because::Topic(_)));
        advice
    }

    /// The questions on which what is shown depends: those that could still exclude something, and those that were
    /// answered.
    pub fn questions(&self, situation: &Situation<'_>) -> Vec<Question> {
        let unasked = Answers::new();
        let open = Situation { answers: &unasked, ..situation.clone() };
        let shown = self.worth_checking(&open);
        let asks = |question: &Question| {
            shown.iter().any(|advice| advice.right.needs.contains(question) || advice.right.unless.contains(question))
        };
        let asked = |question: &Question| situation.answers.contains_key(question);
        Question::ALL.iter().copied().filter(|question| asks(question) || asked(question)).collect()
    }
}
