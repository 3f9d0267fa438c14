//! Questions over the board: a list answered with one key, or one line to type.

use super::{key::Key, line::Line};
use crate::domain::{
    case::{EntryKind, WaitingOn},
    ids::{CaseId, Code, ServiceId, VisitId},
};

/// A question with a list of answers.
#[derive(Debug)]
pub struct Choice {
    /// The question.
    pub title: String,
    /// The answers, in order; the first ten have the digits 1-9 and 0.
    pub options: Vec<String>,
    /// The answer that Enter takes.
    pub selected: usize,
    /// What is done with the answer.
    pub purpose: ChoicePurpose,
}

/// What a choice is for.
#[derive(Clone, Debug)]
pub enum ChoicePurpose {
    /// How a visit ended: the codes of the outcomes offered.
    Finish(VisitId, Vec<Code>),
    /// Why it was impossible: the codes of the reasons offered.
    Why(VisitId, Vec<Code>),
    /// Why somebody is turned away: the codes of the causes offered.
    TurnAway(VisitId, Vec<Code>),
    /// How somebody is sent to a service.
    How(VisitId, ServiceId, String),
    /// Who has to act in a case.
    WaitOn(CaseId, Vec<WaitingOn>),
    /// Why a case ends.
    CloseCase(CaseId),
}

/// A question answered by typing a line.
#[derive(Debug)]
pub struct Ask {
    /// The question.
    pub title: String,
    /// What is typed.
    pub line: Line,
    /// How the program understands it so far, or what to type.
    pub reading: String,
    /// Why Enter was not accepted.
    pub problem: Option<String>,
    /// What is done with the answer.
    pub purpose: AskPurpose,
    /// Under which name the words are kept until the question is answered.
    pub slot: String,
}

/// What a typed answer is for.
#[derive(Clone, Debug)]
pub enum AskPurpose {
    /// The desk that a visit is passed to.
    Pass(VisitId),
    /// `when what`: opens a case from a visit.
    FollowUp(VisitId),
    /// The time of an event, `9:42`.
    CorrectTime(VisitId, i64),
    /// An entry of a case's timeline.
    Entry(CaseId, EntryKind),
    /// What was done with a case's present action; what comes next is asked afterwards.
    CaseDone(CaseId),
    /// `when what`: what we do next, with what was done before.
    CaseNext(CaseId, Option<String>),
    /// When to look again at a case that waits on somebody.
    LookAgain(CaseId, WaitingOn),
    /// `when what`: reopens a case.
    Reopen(CaseId),
    /// The name of a case's person.
    PersonName(CaseId),
    /// How to reach a case's person.
    PersonReach(CaseId),
    /// The day to which entries belong; empty for today.
    EntryDay,
}

impl AskPurpose {
    /// The record that the question is about.
    pub fn record(&self) -> &str {
        match self {
            Self::Pass(id) | Self::FollowUp(id) | Self::CorrectTime(id, _) => id.as_str(),
            Self::Entry(id, _)
            | Self::CaseDone(id)
            | Self::CaseNext(id, _)
            | Self::LookAgain(id, _)
            | Self::Reopen(id)
            | Self::PersonName(id)
            | Self::PersonReach(id) => id.as_str(),
            Self::EntryDay => "",
        }
    }
}

/// What a key did to a question.
#[derive(Debug, PartialEq, Eq)]
pub enum Answer {
    /// Nothing yet.
    Open,
    /// Answered: with this option, or with the line.
    Given(usize),
    /// Left unanswered.
    Left,
}

impl Choice {
    /// Takes a key.
    pub fn key(&mut self, key: Key) -> Answer {
        let last = self.options.len().saturating_sub(1);
        match key {
            Key::Esc => return Answer::Left,
            Key::Enter | Key::Char(' ') => return Answer::Given(self.selected),
            Key::Up | Key::BackTab => self.selected = self.selected.checked_sub(1).unwrap_or(last),
            Key::Down | Key::Tab => self.selected = if self.selected == last { 0 } else { self.selected + 1 },
            Key::Home => self.selected = 0,
            Key::End => self.selected = last,
            key => {
                let index = key.digit().map(|digit| if digit == 0 { 9 } else { usize::from(digit) - 1 });
                if let Some(index) = index.filter(|index| *index <= last) {
                    return Answer::Given(index);
                }
            }
        }
        Answer::Open
    }
}

impl Ask {
    /// Takes a key; the caller reads the line anew after every [`Answer::Open`].
    pub fn key(&mut self, key: Key) -> Answer {
        match key {
            Key::Esc => Answer::Left,
            Key::Enter => Answer::Given(0),
            key => {
                if self.line.key(key) {
                    self.problem = None;
                }
                Answer::Open
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choice(options: usize) -> Choice {
        Choice {
            title: String::new(),
            options: (0..options).map(|n| n.to_string()).collect(),
            selected: 0,
            purpose: ChoicePurpose::CloseCase(CaseId::from("c")),
        }
    }

    #[test]
    fn a_digit_answers_with_or_without_shift_on_azerty() {
        assert_eq!(choice(10).key(Key::Char('2')), Answer::Given(1));
        assert_eq!(choice(10).key(Key::Char('é')), Answer::Given(1));
        assert_eq!(choice(10).key(Key::Char('à')), Answer::Given(9));
        assert_eq!(choice(3).key(Key::Char('9')), Answer::Open);
    }

    #[test]
    fn arrows_go_round() {
        let mut choice = choice(3);
        choice.key(Key::Up);
        assert_eq!(choice.selected, 2);
        choice.key(Key::Down);
        assert_eq!(choice.key(Key::Enter), Answer::Given(0));
        assert_eq!(choice.key(Key::Esc), Answer::Left);
    }
}
