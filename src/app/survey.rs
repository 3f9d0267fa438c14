//! The worker's questionnaire on the screen, and what may be told of its answers.
//!
//! The answers are in memory only until they are sent: no draft, no journal, no image. The last page shows them and one
//! key sends them; that is the moment to go back, because afterwards nobody knows whose they are.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{
    App,
    action::{Action, Place},
    key::Key,
    notice::{Notice, Tone},
    pages::Page,
    report::Words,
};
use crate::{
    domain::{
        period::Period,
        report::{Figures, Table},
        survey::{ANSWERS, Question, Reply, Survey, Told},
        vocabulary::List,
    },
    error::{Kind, Result},
    exchange::document::{Block, Column, Document, Table as Rows},
};

/// The questions, one after the other.
#[derive(Clone, Debug)]
pub struct SurveyPage {
    /// The period that is asked about.
    pub period: Period,
    /// The questions.
    pub questions: Vec<Question>,
    /// What was answered so far: the code, or empty for none of the answers.
    pub replies: Vec<String>,
}

impl SurveyPage {
    /// The question to be answered; none once all are.
    pub fn question(&self) -> Option<&Question> {
        self.questions.get(self.replies.len())
    }

    /// Whether every question is answered.
    pub fn is_whole(&self) -> bool {
        self.question().is_none()
    }

    fn answer(&mut self, digit: u8) -> bool {
        let Some(question) = self.question() else { return false };
        let code = match digit {
            0 => String::new(),
            digit => match question.answers.get(usize::from(digit) - 1) {
                Some(answer) => answer.code.clone(),
                None => return false,
            },
        };
        self.replies.push(code);
        true
    }

    fn sent(&self) -> Vec<Reply> {
        let pairs = self.questions.iter().zip(&self.replies);
        pairs.map(|(question, answer)| Reply { question: question.code.clone(), answer: answer.clone() }).collect()
    }
}

impl App {
    /// The questionnaire, where it is what one sees.
    pub fn survey_page(&self) -> Option<&SurveyPage> {
        match self.pages.last() {
            Some(Page::Survey(page)) => Some(page),
            _ => None,
        }
    }

    /// Looks whether this worker is still to be asked about the period that ended last.
    pub(super) fn read_survey_due(&mut self) -> Result<()> {
        let asked = self.survey.asked_on(self.now.today());
        self.survey_due = match asked {
            Some(period) if self.store.survey_is_open(&period, &self.config.worker)? => Some(period),
            _ => None,
        };
        Ok(())
    }

    pub(super) fn act_on_survey(&mut self, action: Action) -> Result<()> {
        match action {
            Action::SurveySend => self.send_survey(),
            Action::SurveyDecline => self.decline_survey(),
            _ => {
                self.open_survey();
                Ok(())
            }
        }
    }

    fn open_survey(&mut self) {
        let Some(period) = self.survey_due else {
            let key = if self.config.worker.is_empty() { "survey-no-initials" } else { "survey-nothing-asked" };
            self.notice = Some(Notice::new(Tone::Info, self.texts.t(key)));
            return;
        };
        let questions = self.survey.questions.clone();
        let page = Box::new(SurveyPage { period, questions, replies: Vec::new() });
        self.intake.open = false;
        self.pages.retain(|page| !matches!(page, Page::Survey(_)));
        self.pages.push(Page::Survey(page));
    }

    /// Takes a digit as the answer to the question at hand, and undo as the way back; `false` for every other key.
    pub(super) fn answers_survey(&mut self, key: Key) -> bool {
        // What is taken back here is an answer, never what this desk recorded before.
        if Action::of(Place::Survey, key) == Some(Action::Undo) {
            self.survey_back();
            return true;
        }
        let Some(digit) = key.digit() else { return false };
        let Some(Page::Survey(page)) = self.pages.last_mut() else { return false };
        self.notice = None;
        // A digit that is no answer is still no other key: on a French keyboard it would be one.
        page.answer(digit);
        true
    }

    /// Back to the question before; from the first one, to the board.
    pub(super) fn survey_back(&mut self) {
        let Some(Page::Survey(page)) = self.pages.last_mut() else { return };
        if page.replies.pop().is_none() {
            self.pages.pop();
        }
    }

    fn send_survey(&mut self) -> Result<()> {
        let Some(page) = self.survey_page().filter(|page| page.is_whole()).cloned() else { return Ok(()) };
        self.close_survey(&page.period, &page.sent(), "notice-survey-sent")
    }

    fn decline_survey(&mut self) -> Result<()> {
        let Some(period) = self.survey_page().map(|page| page.period) else { return Ok(()) };
        self.close_survey(&period, &[], "notice-survey-declined")
    }

    fn close_survey(&mut self, period: &Period, replies: &[Reply], said: &str) -> Result<()> {
        let closed = self.store.close_survey(period, &self.config.worker, replies, &self.now);
        let before = closed.as_ref().is_err_and(|error| error.kind() == Kind::Conflict);
        if !before {
            closed?;
        }
        self.pages.pop();
        self.read_survey_due()?;
        let said = if before { "notice-survey-before" } else { said };
        self.done(self.texts.t(said));
        Ok(())
    }
}

/// What is told of one period, as scripts read it.
#[derive(Debug, Serialize)]
pub struct SurveyJson {
    /// The period.
    pub period: String,
    /// How many workers have answered.
    pub answered: u64,
    /// How many more it takes before anything is told.
    pub needed: u64,
    /// The answers; empty while too few have answered.
    pub questions: Vec<QuestionJson>,
    /// What the people of the same period said: question, yes, no; empty while too few workers have answered.
    pub digital_check: Vec<CheckJson>,
}

/// One question's answers.
#[derive(Debug, Serialize)]
pub struct QuestionJson {
    /// Its code.
    pub code: String,
    /// Its answers.
    pub answers: Vec<AnswerJson>,
}

/// How many gave one answer.
#[derive(Debug, Serialize)]
pub struct AnswerJson {
    /// Its code; none for none of the answers.
    pub code: Option<String>,
    /// How many workers.
    pub workers: u64,
    /// How many of the people's requests name it, where they can.
    pub requests: Option<u64>,
}

/// What the people said to one question of the digital check.
#[derive(Debug, Serialize)]
pub struct CheckJson {
    /// The question.
    pub question: &'static str,
    /// How many said yes.
    pub yes: u64,
    /// How many said no.
    pub no: u64,
}

/// What may be told, for scripts.
pub fn json(told: &Told, survey: &Survey, figures: &Figures) -> SurveyJson {
    let period = figures.period.code();
    match told {
        Told::TooFew { answered, needed } => {
            let (questions, digital_check) = (Vec::new(), Vec::new());
            SurveyJson { period, answered: *answered, needed: *needed, questions, digital_check }
        }
        Told::Enough { answered, counts } => {
            let questions = in_order(counts, survey).map(|(code, question, counts)| QuestionJson {
                code: code.to_owned(),
                answers: rows(question, counts, figures),
            });
            let checked = CHECK.iter().zip(&figures.check);
            SurveyJson {
                period,
                answered: *answered,
                needed: 0,
                questions: questions.collect(),
                digital_check: checked.map(|((question, _), a)| CheckJson { question, yes: a.yes, no: a.no }).collect(),
            }
        }
    }
}

/// The questions of the digital check, with their words.
const CHECK: [(&str, &str); 3] = [
    ("knows-space", "field-check-space"),
    ("needs-help", "field-check-help"),
    ("stable-connection", "field-check-connection"),
];

/// What may be told, as a page: the workers' answers beside what the people of the same period said.
pub fn document(told: &Told, survey: &Survey, figures: &Figures, words: Words<'_>) -> Document {
    let texts = words.texts;
    let mut blocks = Vec::new();
    match told {
        Told::TooFew { answered, needed } => {
            let values = [("answered", (*answered).into()), ("needed", (*needed).into())];
            blocks.push(Block::Text(texts.with("survey-too-few", &values)));
        }
        Told::Enough { answered, counts } => {
            blocks.push(Block::Text(texts.with("survey-answered", &[("answered", (*answered).into())])));
            for (code, question, counts) in in_order(counts, survey) {
                blocks.push(Block::Heading(question.map_or(code, |known| known.label(texts.lang())).to_owned()));
                blocks.push(Block::Table(table(question, &rows(question, counts, figures), words)));
            }
            blocks.push(Block::Heading(texts.t("survey-check")));
            blocks.push(Block::Table(check(figures, words)));
            blocks.push(Block::Remark(texts.t("survey-remark")));
        }
    }
    let title = texts.with("survey-title", &[("period", words.period(&figures.period).into())]);
    Document { lang: texts.lang(), title, subtitle: String::new(), blocks, foot: String::new() }
}

type Counts = BTreeMap<String, u64>;

/// The questions in the order in which they are asked; those that are no longer asked come last.
fn in_order<'a>(
    counts: &'a BTreeMap<String, Counts>,
    survey: &'a Survey,
) -> impl Iterator<Item = (&'a str, Option<&'a Question>, &'a Counts)> {
    let place = |code: &str| survey.questions.iter().position(|question| question.code == code);
    let mut all: Vec<_> = counts.iter().collect();
    all.sort_by_key(|(code, _)| place(code).unwrap_or(usize::MAX));
    all.into_iter().map(|(code, counts)| (code.as_str(), survey.question(code), counts))
}

/// The answers that were offered, in their order, then those that no longer are, then none of them.
fn rows(question: Option<&Question>, counts: &Counts, figures: &Figures) -> Vec<AnswerJson> {
    let offered: Vec<&str> = question
        .map(|question| question.answers.iter().map(|answer| answer.code.as_str()).collect())
        .unwrap_or_default();
    let gone = counts.keys().map(String::as_str).filter(|code| !code.is_empty() && !offered.contains(code));
    let of_people = question.and_then(|question| question.list).and_then(counted);
    let count = |code: &str| counts.get(code).copied().unwrap_or(0);
    let row = |code: &str| AnswerJson {
        code: Some(code.to_owned()),
        workers: count(code),
        requests: of_people.map(|table| figures.count(table, code)),
    };
    let mut rows: Vec<_> = offered.iter().copied().chain(gone).map(row).collect();
    rows.extend(counts.get("").map(|workers| AnswerJson { code: None, workers: *workers, requests: None }));
    rows
}

/// The table of figures that counts a list of the vocabulary among people's requests.
const fn counted(list: List) -> Option<Table> {
    Some(match list {
        List::Institution => Table::Institution,
        List::Obstacle => Table::Obstacle,
        List::Topic => Table::Topic,
        List::Procedure => Table::Procedure,
        List::Device => Table::Device,
        List::Support => Table::Support,
        List::Impossible => Table::Impossible,
        _ => return None,
    })
}

fn table(question: Option<&Question>, rows: &[AnswerJson], words: Words<'_>) -> Rows {
    let texts = words.texts;
    let beside = rows.iter().any(|row| row.requests.is_some());
    let mut columns = vec![Column::words(texts.t("survey-answer")), Column::numbers(texts.t("survey-workers"))];
    if beside {
        columns.push(Column::numbers(texts.t("survey-requests")));
    }
    let label = |row: &AnswerJson| match (&row.code, question) {
        (None, _) => texts.t("survey-none-of-them"),
        (Some(code), Some(question)) => question.answer_label(code, words.vocabulary, texts.lang()),
        (Some(code), None) => code.clone(),
    };
    let cells = |row: &AnswerJson| {
        let mut cells = vec![label(row), row.workers.to_string()];
        if beside {
            cells.push(row.requests.map_or_else(String::new, |count| count.to_string()));
        }
        cells
    };
    Rows { caption: String::new(), columns, rows: rows.iter().map(cells).collect(), amounts: Vec::new() }
}

/// What the people asked said, with how many they were.
fn check(figures: &Figures, words: Words<'_>) -> Rows {
    let texts = words.texts;
    let columns = vec![
        Column::words(texts.t("survey-people")),
        Column::numbers(texts.t("survey-yes")),
        Column::numbers(texts.t("survey-asked")),
    ];
    let row = |((_, key), answers): (&(&str, &str), &crate::domain::report::Answers)| {
        let asked = answers.yes + answers.no;
        let share = (answers.yes * 100 + asked / 2).checked_div(asked);
        let share = share.map_or_else(|| "–".to_owned(), |share| format!("{share} %"));
        vec![texts.t(key), share, asked.to_string()]
    };
    Rows {
        caption: String::new(),
        columns,
        rows: CHECK.iter().zip(&figures.check).map(row).collect(),
        amounts: Vec::new(),
    }
}

// Each answer has a digit of its own, and `0` is left.
const _: () = assert!(ANSWERS == 9);
