//! Questions over the board: a list answered with one key, or one line to type.

use chrono::NaiveDate;

use super::{
    action::Action,
    day::Again,
    figures::{FileFormat, View},
    key::Key,
    line::Line,
    referrals::Offer,
    referring::Picked,
};
pub use super::{
    case_prompt::{CaseAsk, CasePick},
    wishes::WishAsk,
};
use crate::{
    domain::{
        case::CaseFilter,
        fold,
        ids::{CaseId, Code, PersonId, ReferralId, ServiceId, VisitId},
        loose_end::OwnDraft,
        referral::{How, NewsKind},
        retention::RecordId,
    },
    store::drafts::Held,
};

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

/// What a choice is for.
#[derive(Clone, Debug)]
pub enum ChoicePurpose {
    /// How a visit ended: the codes of the outcomes offered.
    Finish(VisitId, Vec<Code>),
    /// Why it was impossible: the codes of the reasons offered.
    Why(VisitId, Vec<Code>),
    /// Why a visit that is over had been impossible: the codes of the reasons offered.
    WhySaid(VisitId, Vec<Code>),
    /// What a visit was about: the codes of the topics offered.
    VisitTopic(VisitId, Vec<Code>),
    /// Why somebody is turned away: the codes of the causes offered.
    TurnAway(VisitId, Vec<Code>),
    /// How somebody is sent to a service.
    How(Box<Picked>),
    /// What became of a referral: the answers offered.
    News(ReferralId, Vec<Offer>),
    /// Why a service refused, or did not help.
    WhyNews(ReferralId, NewsKind),
    /// About a case.
    OfCase(CaseId, CasePick),
    /// Which cases the pane shows: what each answer would show.
    FilterCases(Vec<CaseFilter>),
    /// Whether to take over a visit that another desk has: the action that was asked for.
    TakeOver(VisitId, Action),
    /// Which language a person speaks: the codes offered; behind them, none.
    PersonLanguage(PersonId, Vec<Code>),
    /// Whether the private notes of others are handed out with what is held about a person; how many there are.
    HoldingNotes(PersonId, u64),
    /// Whether to throw away what is typed in the form on top.
    Discard,
    /// How somebody made sure of a service.
    Confirm(ServiceId),
    /// Whether to close a day, as of this version of it.
    CloseDay(NaiveDate, i64),
    /// To which of two days a visit belongs: what is done then.
    WhichDay(Again),
    /// Whether to add a visit to a closed day: what is done then.
    OnClosedDay(Again),
    /// To which permanence a sheet of paper belongs: those offered, then none.
    SheetSession(Vec<String>),
    /// The topic of a sheet's lines that name none: none, then the codes offered.
    SheetTopic(Vec<Code>),
    /// How the person of a visit agreed to be quoted with these words.
    Testimony(VisitId, String),
    /// Of which permanence the figures are: the names offered, behind all of them.
    FiguresSession(Vec<String>),
    /// Which view of the figures is shown: those offered.
    FiguresView(Vec<View>),
    /// As what the figures are written to a file.
    FiguresFormat,
    /// Which of the texts that were left unfinished is taken up: those offered, then none.
    Left(Vec<OwnDraft>),
}

impl ChoicePurpose {
    /// The record of a person, their visit, case or referral that the question is about.
    pub(super) fn record(&self) -> Option<&str> {
        Some(match self {
            Self::Finish(id, _)
            | Self::Why(id, _)
            | Self::WhySaid(id, _)
            | Self::VisitTopic(id, _)
            | Self::TurnAway(id, _)
            | Self::TakeOver(id, _)
            | Self::Testimony(id, _) => id.as_str(),
            Self::How(picked) => picked.record(),
            Self::News(id, _) | Self::WhyNews(id, _) => id.as_str(),
            Self::OfCase(id, _) => id.as_str(),
            Self::PersonLanguage(id, _) | Self::HoldingNotes(id, _) => id.as_str(),
            Self::FilterCases(_)
            | Self::Discard
            | Self::Confirm(_)
            | Self::CloseDay(..)
            | Self::WhichDay(_)
            | Self::OnClosedDay(_)
            | Self::SheetSession(_)
            | Self::SheetTopic(_)
            | Self::FiguresSession(_)
            | Self::FiguresView(_)
            | Self::FiguresFormat
            | Self::Left(_) => return None,
        })
    }
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

/// What a typed answer is for.
#[derive(Clone, Debug)]
pub enum AskPurpose {
    /// The desk that a visit is passed to.
    Pass(VisitId),
    /// `when what`: opens a case from a visit.
    FollowUp(VisitId),
    /// The time of an event, `9:42`.
    CorrectTime(VisitId, i64),
    /// About a case.
    OfCase(CaseId, CaseAsk),
    /// The name of a case's person.
    PersonName(CaseId),
    /// How to reach a case's person.
    PersonReach(CaseId),
    /// The day on which to ask what became of a referral that is about to be recorded.
    CheckBack(Box<Picked>, How),
    /// The day on which to ask what became of a referral.
    CheckDay(ReferralId),
    /// In words, why a service refused or did not help.
    WhyWords(ReferralId, NewsKind),
    /// Something about a person.
    Person(PersonId, PersonAsk),
    /// What a person asked for.
    Wish(PersonId, WishAsk),
    /// The file that a slip is written to.
    SlipPdf(ServiceId),
    /// The file that a person's card is written to.
    CardPdf(PersonId),
    /// The day to which entries belong; empty for today.
    EntryDay,
    /// The permanence of a sheet of paper; empty for none.
    SheetSession,
    /// The desk that served the visits of a sheet of paper.
    SheetDesk,
    /// The day that is walked through; empty for today.
    ReviewDay,
    /// Why a closed day is opened again.
    ReopenDay(NaiveDate),
    /// The file that a day's page is written to.
    DayFile(NaiveDate),
    /// The days of the figures.
    FiguresPeriod,
    /// The file that the figures are written to.
    FiguresFile(FileFormat),
    /// The team's note on a service.
    ServiceNote(ServiceId),
    /// A passing notice about a service; its last day is asked afterwards.
    ServiceAlert(ServiceId),
    /// The last day of a passing notice with this text.
    AlertUntil(ServiceId, String),
    /// Words of a visit to be quoted; what its person is called must not be among them.
    Testimony(VisitId, Vec<String>),
    /// Why a record is kept longer than the rules say.
    KeepOnPurpose(RecordId),
    /// The word without which nothing is erased.
    EraseDue,
    /// The file that the list of what is due is written to.
    RetentionFile,
}

/// What is asked about a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PersonAsk {
    /// The name.
    Name,
    /// How to reach them.
    Reach,
    /// `when what`: opens a case for them.
    Case,
}

impl AskPurpose {
    /// Under which name the words of a question about this record are kept; none where it asks for a file. A path is
    /// nobody's words about a record, and one of a worker's folder carries the name of their account.
    pub fn slot(&self, question: &str) -> String {
        match self {
            _ if self.asks_for_file() => String::new(),
            Self::CorrectTime(_, event) => format!("{question}:{}:{event}", self.record()),
            Self::OfCase(case, about) => about.slot(question, case),
            Self::ReopenDay(day) => format!("{question}:{day}"),
            _ => format!("{question}:{}", self.record()),
        }
    }

    /// Whether it asks into which file something shall go.
    const fn asks_for_file(&self) -> bool {
        matches!(
            self,
            Self::SlipPdf(_)
                | Self::CardPdf(_)
                | Self::DayFile(_)
                | Self::FiguresFile(_)
                | Self::RetentionFile
                | Self::Wish(_, WishAsk::Export(..))
        )
    }

    /// The record that the question is about.
    pub(super) fn record(&self) -> &str {
        match self {
            Self::Pass(id) | Self::FollowUp(id) | Self::CorrectTime(id, _) | Self::Testimony(id, _) => id.as_str(),
            Self::OfCase(id, _) | Self::PersonName(id) | Self::PersonReach(id) => id.as_str(),
            Self::CheckBack(picked, _) => picked.record(),
            Self::CheckDay(id) | Self::WhyWords(id, _) => id.as_str(),
            Self::Person(id, _) | Self::Wish(id, _) | Self::CardPdf(id) => id.as_str(),
            Self::EntryDay
            | Self::SheetSession
            | Self::SheetDesk
            | Self::ReviewDay
            | Self::ReopenDay(_)
            | Self::DayFile(_)
            | Self::FiguresPeriod
            | Self::EraseDue
            | Self::RetentionFile => "",
            Self::KeepOnPurpose(record) => record.id(),
            Self::FiguresFile(format) => format.code(),
            Self::SlipPdf(id) | Self::ServiceNote(id) | Self::ServiceAlert(id) | Self::AlertUntil(id, _) => id.as_str(),
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
