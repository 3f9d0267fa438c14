//! The worker's questionnaire: at most eight questions of at most nine answers, asked at a period's end.
//!
//! A question's answers are codes of a list of the vocabulary, so that they stand beside what people's visits say, or
//! its own. What is answered is kept without whose answer it is ([`Reply`] holds nothing else); what may be shown of it
//! is for [`Told`] to say, which gives counts only from a number of workers on.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;

use super::{
    ids::Code,
    period::{Period, Span},
    vocabulary::{List, Vocabulary},
};
use crate::text::Lang;

mod read;

pub use read::read;

/// The most questions: what can be answered between two visits.
pub const QUESTIONS: usize = 8;

/// The most answers of a question: each has a digit, and `0` is left for none of them.
pub const ANSWERS: usize = 9;

/// For how many days after a period its questions are asked.
const ASKED_FOR: i64 = 31;

/// At whose end the questions are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Every {
    /// Each month.
    Month,
    /// Each quarter.
    Quarter,
    /// Not at all.
    Never,
}

/// A text in the languages that have it; French always.
pub type Labels = HashMap<Lang, String>;

/// One question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Its stable code.
    pub code: String,
    /// The question itself.
    pub labels: Labels,
    /// The list of the vocabulary that its answers belong to; none where they are its own.
    pub list: Option<List>,
    /// The answers, each with a digit from 1 on.
    pub answers: Vec<Answer>,
}

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Its stable code.
    pub code: String,
    /// What it says; empty for a code of the vocabulary, which knows its label.
    pub labels: Labels,
}

/// The questionnaire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Survey {
    /// At whose end it is asked.
    pub every: Every,
    /// The questions.
    pub questions: Vec<Question>,
}

impl Survey {
    /// The questions that come with the program.
    pub fn builtin() -> Self {
        let empty = Self { every: Every::Quarter, questions: Vec::new() };
        read(include_str!("builtin.toml"), &empty, Vocabulary::builtin()).unwrap_or(empty)
    }

    /// The period about which is asked on a day: the last one that has ended, for a month after its end.
    pub fn asked_on(&self, today: NaiveDate) -> Option<Period> {
        let span = match self.every {
            Every::Month => Span::Month,
            Every::Quarter => Span::Quarter,
            Every::Never => return None,
        };
        let ended = Period::holding(today, span).before();
        let still = !self.questions.is_empty() && (today - ended.to).num_days() <= ASKED_FOR;
        still.then_some(ended)
    }

    /// A question by its code.
    pub fn question(&self, code: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.code == code)
    }
}

impl Question {
    /// The question in a language.
    pub fn label(&self, lang: Lang) -> &str {
        said(&self.labels, lang).unwrap_or(&self.code)
    }

    /// What an answer's code says in a language; the code itself where nobody knows it any more.
    pub fn answer_label(&self, code: &str, vocabulary: &Vocabulary, lang: Lang) -> String {
        if let Some(list) = self.list {
            return vocabulary.label(list, &Code::from(code), lang).to_owned();
        }
        let answer = self.answers.iter().find(|answer| answer.code == code);
        answer.and_then(|answer| said(&answer.labels, lang)).unwrap_or(code).to_owned()
    }
}

fn said(labels: &Labels, lang: Lang) -> Option<&str> {
    [lang, Lang::En, Lang::Fr].iter().find_map(|lang| labels.get(lang)).map(String::as_str)
}

/// What one question was answered with; empty where nothing fitted. Nothing says whose answer it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// The question's code.
    pub question: String,
    /// The answer's code; empty for none.
    pub answer: String,
}

/// What may be told of a period's answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// Too few have answered: how many have, and how many more it takes.
    TooFew {
        /// So many have answered.
        answered: u64,
        /// So many more it takes.
        needed: u64,
    },
    /// Enough have.
    Enough {
        /// So many have answered.
        answered: u64,
        /// For each question, how many gave each answer; the empty one is none of them.
        counts: BTreeMap<String, BTreeMap<String, u64>>,
    },
}

impl Told {
    /// What may be told of answers, counted by question and answer, once `k` workers have answered. Everybody gives
    /// each question one reply, if only the empty one: the question with most replies says how many they were.
    pub fn of(counts: BTreeMap<String, BTreeMap<String, u64>>, k: u64) -> Self {
        let answered = counts.values().map(|answers| answers.values().sum()).max().unwrap_or(0);
        match k.saturating_sub(answered) {
            0 => Self::Enough { answered, counts },
            needed => Self::TooFew { answered, needed },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    #[test]
    fn the_first_set_is_sound_and_short_in_every_language() {
        let survey = Survey::builtin();
        assert!((1..=QUESTIONS).contains(&survey.questions.len()));
        for question in &survey.questions {
            assert!((2..=ANSWERS).contains(&question.answers.len()), "{}", question.code);
            for lang in Lang::ALL {
                assert!(question.labels.contains_key(&lang), "{} in {}", question.code, lang.code());
                for answer in &question.answers {
                    let own = answer.labels.contains_key(&lang);
                    let known = question.list.is_some_and(|list| {
                        Vocabulary::builtin().entry(list, &Code::from(answer.code.as_str())).is_some()
                    });
                    assert!(own || known, "{} of {} in {}", answer.code, question.code, lang.code());
                }
            }
        }
    }

    #[test]
    fn a_period_is_asked_about_for_a_month_after_its_end() {
        let mut survey = Survey::builtin();
        let asked = |survey: &Survey, on| survey.asked_on(day(on)).map(|period| period.code());
        assert_eq!(asked(&survey, "2026-10-01").as_deref(), Some("2026-Q3"));
        assert_eq!(asked(&survey, "2026-10-31").as_deref(), Some("2026-Q3"));
        assert_eq!(asked(&survey, "2026-11-01"), None);
        survey.every = Every::Month;
        assert_eq!(asked(&survey, "2026-11-18").as_deref(), Some("2026-10"));
        assert_eq!(asked(&survey, "2026-01-01").as_deref(), Some("2025-12"));
        survey.every = Every::Never;
        assert_eq!(asked(&survey, "2026-10-01"), None);
    }

    #[test]
    fn counts_are_told_from_k_workers_on() {
        let counts = |n| BTreeMap::from([("q".to_owned(), BTreeMap::from([("a".to_owned(), n), (String::new(), 1)]))]);
        assert_eq!(Told::of(counts(3), 5), Told::TooFew { answered: 4, needed: 1 });
        assert_eq!(Told::of(counts(4), 5), Told::Enough { answered: 5, counts: counts(4) });
        assert_eq!(Told::of(BTreeMap::new(), 3), Told::TooFew { answered: 0, needed: 3 });
    }
}
