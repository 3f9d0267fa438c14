//! Questions over the board: a list answered with one key, or one line to type.

mod purpose;

pub use self::purpose::{AskPurpose, ChoicePurpose, PersonAsk};
pub use super::{
    case_prompt::{CaseAsk, CasePick},
    wishes::WishAsk,
};
use super::{key::Key, line::Line};
use crate::{domain::fold, store::drafts::Held};

/// How many answers have a digit of their own. A list with more is narrowed by typing.
const DIGITS: usize = 10;

/// A question with a list of answers.
#[derive(Debug)]
pub struct Choice {
    /// The question.
    pub title: String,
    /// The answers, in order.
    options: Vec<String>,
    /// The digit of each answer, where answers keep theirs whatever else is offered; otherwise they are counted.
    digits: Option<Vec<u8>>,
    /// What is typed to narrow a long list.
    pub filter: Line,
    /// The place among those shown of the answer that Enter takes.
    pub selected: usize,
    /// Whether a letter was typed that is no answer: it may be the first of a whole line that somebody types who did not
    /// read the question, so that neither a space nor Enter behind it answers until somebody goes through the list.
    pub(super) astray: bool,
    /// Whether the digit of an answer was typed last, behind such a letter: Enter takes it.
    marked: bool,
    /// What is done with the answer.
    pub purpose: ChoicePurpose,
    /// The version of the record that was on the screen when the question was asked.
    pub version: Option<i64>,
    /// What the visit that it is about had to lose when it was asked.
    pub had: Held,
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
    /// What to type, where nothing is understood yet.
    pub hint: String,
    /// Whether the line holds what the program put there, which the first letter replaces.
    pub proposed: bool,
    /// Why Enter was not accepted.
    pub problem: Option<String>,
    /// What is done with the answer.
    pub purpose: AskPurpose,
    /// Under which name the words are kept until the question is answered.
    pub slot: String,
    /// The version of the record that was on the screen when the question was asked.
    pub version: Option<i64>,
    /// What the visit that it is about had to lose when it was asked.
    pub had: Held,
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
    /// A question; Enter takes the answer `selected`.
    pub fn new(title: String, options: Vec<String>, selected: usize, purpose: ChoicePurpose) -> Self {
        Self {
            title,
            options,
            digits: None,
            filter: Line::default(),
            selected,
            astray: false,
            marked: false,
            purpose,
            version: None,
            had: Held::default(),
        }
    }

    /// The same with a digit for each answer, so that fingers find it also where others are left out.
    #[must_use]
    pub fn with_digits(mut self, digits: Vec<u8>) -> Self {
        self.digits = Some(digits);
        self
    }

    /// The digit that gives the answer in a row of those shown.
    pub fn digit_of(&self, row: usize) -> Option<u8> {
        match &self.digits {
            Some(digits) => digits.get(row).copied(),
            None => u8::try_from((row + 1) % DIGITS).ok().filter(|_| row < DIGITS),
        }
    }

    /// The row that has a digit.
    pub(super) fn row_of(&self, digit: u8) -> Option<usize> {
        (0..self.options.len()).find(|row| self.digit_of(*row) == Some(digit))
    }

    /// Whether the list is too long for digits alone, so that letters narrow it.
    pub fn is_long(&self) -> bool {
        self.options.len() > DIGITS
    }

    /// The answers that fit what is typed, each with its place in the whole list. The first ten have the digits 1-9 and
    /// 0.
    pub fn shown(&self) -> impl Iterator<Item = (usize, &str)> {
        let typed = fold::words(self.filter.text());
        self.options.iter().map(String::as_str).enumerate().filter(move |(_, option)| {
            let words = fold::words(option);
            typed.iter().all(|part| words.iter().any(|word| word.starts_with(part.as_str())))
        })
    }

    fn given(&self, row: usize) -> Answer {
        self.shown().nth(row).map_or(Answer::Open, |(index, _)| Answer::Given(index))
    }

    /// Whether it comes by itself, while somebody may be typing already: then nothing answers it by the way.
    pub fn comes_by_itself(&self) -> bool {
        matches!(self.purpose, ChoicePurpose::Left(_))
    }

    /// Takes a key.
    pub fn key(&mut self, key: Key) -> Answer {
        if let Some(answer) = self.key_unseen(key).or_else(|| self.key_astray(key)) {
            return answer;
        }
        let last = self.shown().count().saturating_sub(1);
        match key {
            Key::Esc => return Answer::Left,
            Key::Enter => return self.given(self.selected),
            Key::Char(' ') if !self.is_long() => return self.given(self.selected),
            Key::Up | Key::BackTab => self.selected = self.selected.checked_sub(1).unwrap_or(last),
            Key::Down | Key::Tab => self.selected = if self.selected >= last { 0 } else { self.selected + 1 },
            Key::PageUp => self.selected = self.selected.saturating_sub(DIGITS),
            Key::PageDown => self.selected = (self.selected + DIGITS).min(last),
            Key::Home => self.selected = 0,
            Key::End => self.selected = last,
            key => return self.digit_or_letter(key),
        }
        Answer::Open
    }

    /// What a key does where letters are no answers and one was typed, or is now; `None` where it does what it does in any
    /// list. Whoever types a whole line at a list answers nothing with a space or a digit in it: a digit behind letters only
    /// marks its answer, and Enter takes that.
    fn key_astray(&mut self, key: Key) -> Option<Answer> {
        if self.is_long() {
            return None;
        }
        let marks = std::mem::take(&mut self.marked);
        let row = key.digit().and_then(|digit| self.row_of(digit));
        match key {
            Key::Enter if self.astray && !marks => Some(Answer::Open),
            Key::Char(' ') if !self.astray => None,
            // A number that nothing has is mistyped, and no word begins.
            Key::Char(c) if self.astray || row.is_none() && !c.is_ascii_digit() => {
                self.marked = row.is_some();
                self.selected = row.unwrap_or(self.selected);
                self.astray = true;
                Some(Answer::Open)
            }
            Key::Up | Key::Down | Key::Tab | Key::BackTab | Key::PageUp | Key::PageDown | Key::Home | Key::End => {
                self.astray = false;
                None
            }
            _ => None,
        }
    }

    fn digit_or_letter(&mut self, key: Key) -> Answer {
        // In a long list the unshifted digit row of a French keyboard types letters that somebody may look for.
        let digit = match key {
            Key::Char(c) if self.is_long() => c.to_digit(10).map(|digit| digit as u8),
            key => key.digit(),
        };
        if let Some(digit) = digit {
            return self.row_of(digit).map_or(Answer::Open, |row| self.given(row));
        }
        if self.is_long() && self.filter.key(key) {
            self.selected = 0;
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
                if std::mem::take(&mut self.proposed) && matches!(key, Key::Char(_)) {
                    self.line.set("");
                }
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
    use crate::domain::ids::CaseId;

    fn choice(options: usize) -> Choice {
        let options = (0..options).map(|n| format!("réponse {n}")).collect();
        Choice::new(String::new(), options, 0, ChoicePurpose::OfCase(CaseId::from("c"), CasePick::Close))
    }

    #[test]
    fn a_digit_answers_with_or_without_shift_on_azerty() {
        assert_eq!(choice(10).key(Key::Char('2')), Answer::Given(1));
        assert_eq!(choice(10).key(Key::Char('é')), Answer::Given(1));
        assert_eq!(choice(10).key(Key::Char('à')), Answer::Given(9));
        assert_eq!(choice(3).key(Key::Char('9')), Answer::Open);
    }

    #[test]
    fn typing_narrows_a_long_list_whatever_the_accents() {
        let mut choice = choice(82);
        for c in "REPONSE 77".chars().filter(|c| !c.is_ascii_digit()) {
            choice.key(Key::Char(c));
        }
        assert_eq!(choice.shown().count(), 82);
        for (typed, key, answer) in [("é", Key::Enter, Answer::Open), ("", Key::Char('3'), Answer::Given(2))] {
            for c in typed.chars() {
                choice.key(Key::Char(c));
            }
            assert_eq!(choice.key(key), answer, "{typed}");
            choice.filter.set("");
        }
    }

    #[test]
    fn an_answer_with_a_digit_of_its_own_keeps_it_where_others_are_left_out() {
        let mut choice = choice(2).with_digits(vec![2, 7]);
        assert_eq!(choice.key(Key::Char('1')), Answer::Open);
        assert_eq!(choice.key(Key::Char('2')), Answer::Given(0));
        assert_eq!(choice.key(Key::Char('è')), Answer::Given(1));
        assert_eq!(choice.key(Key::Enter), Answer::Given(0));
    }

    #[test]
    fn a_line_typed_at_a_list_of_digits_answers_nothing() {
        for line in ["pas joint 2e essai", "joint", "x 1 ", "à rappeler"] {
            let mut choice = choice(3);
            for c in line.chars() {
                assert_eq!(choice.key(Key::Char(c)), Answer::Open, "{line}");
                assert!(choice.astray, "{line}");
            }
            assert_eq!(choice.key(Key::Enter), Answer::Open, "{line}");
            // Whoever reads what is asked marks an answer, and takes it.
            assert_eq!(choice.key(Key::Char('é')), Answer::Open);
            assert_eq!(choice.key(Key::Enter), Answer::Given(1));
            choice.key(Key::Down);
            assert_eq!(choice.key(Key::Char(' ')), Answer::Given(2));
        }
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
