//! Reading a questionnaire file over another one, and saying what is wrong with it, where.

use std::{collections::HashSet, ops::Range};

use serde::Deserialize;
use toml::Spanned;

use super::{ANSWERS, Answer, Every, Labels, QUESTIONS, Question, Survey};
use crate::{
    domain::{
        clean,
        ids::Code,
        vocabulary::{List, Vocabulary},
    },
    text::Lang,
};

/// A mistake in a questionnaire file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong there.
    pub what: MistakeKind,
}

/// What is wrong in a questionnaire file. The words are the file's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MistakeKind {
    /// Not TOML, or a key that does not belong there; what the TOML reader says, in English.
    Syntax(String),
    /// A code has other characters than `a`-`z`, `0`-`9` and `-`, or more than 24.
    BadCode(String),
    /// The code stands twice.
    Duplicate(String),
    /// There is no French text.
    MissingLabel(String),
    /// The vocabulary has no such list.
    UnknownList(String),
    /// The list has no such code.
    UnknownValue(String),
    /// A question without answers.
    NoAnswers(String),
    /// More answers than digits.
    TooManyAnswers(String),
    /// More questions than anybody answers between two visits.
    TooManyQuestions(String),
}

impl MistakeKind {
    /// The name under which the translations know it (`mistake-<code>`).
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Syntax(_) => "survey-syntax",
            Self::BadCode(_) => "survey-bad-code",
            Self::Duplicate(_) => "survey-duplicate",
            Self::MissingLabel(_) => "survey-missing-label",
            Self::UnknownList(_) => "survey-unknown-list",
            Self::UnknownValue(_) => "survey-unknown-value",
            Self::NoAnswers(_) => "survey-no-answers",
            Self::TooManyAnswers(_) => "survey-too-many-answers",
            Self::TooManyQuestions(_) => "survey-too-many-questions",
        }
    }

    /// The word of the file in question, the `$word` of the translations.
    pub fn word(&self) -> &str {
        match self {
            Self::Syntax(word)
            | Self::BadCode(word)
            | Self::Duplicate(word)
            | Self::MissingLabel(word)
            | Self::UnknownList(word)
            | Self::UnknownValue(word)
            | Self::NoAnswers(word)
            | Self::TooManyAnswers(word)
            | Self::TooManyQuestions(word) => word,
        }
    }
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum EveryWord {
    Month,
    Quarter,
    Never,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileText {
    every: Option<EveryWord>,
    #[serde(default)]
    question: Vec<QuestionText>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct QuestionText {
    code: Spanned<String>,
    fr: Option<String>,
    en: Option<String>,
    nl: Option<String>,
    de: Option<String>,
    list: Option<Spanned<String>>,
    #[serde(default)]
    answers: Vec<Spanned<String>>,
    #[serde(default)]
    answer: Vec<AnswerText>,
    #[serde(default)]
    hidden: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AnswerText {
    code: Spanned<String>,
    fr: Option<String>,
    en: Option<String>,
    nl: Option<String>,
    de: Option<String>,
}

/// Reads a file over another questionnaire: a question of the same code takes the other's place, or takes it away.
pub fn read(text: &str, base: &Survey, vocabulary: &Vocabulary) -> Result<Survey, Vec<Mistake>> {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let mut reader = Reader { text, vocabulary, mistakes: Vec::new() };
    let file: FileText = match toml::from_str(text) {
        Ok(file) => file,
        Err(error) => {
            let at = error.span().unwrap_or(0..0);
            reader.mistake(&at, MistakeKind::Syntax(clean::line(error.message())));
            return Err(reader.mistakes);
        }
    };
    let every = file.every.map_or(base.every, |every| match every {
        EveryWord::Month => Every::Month,
        EveryWord::Quarter => Every::Quarter,
        EveryWord::Never => Every::Never,
    });
    let mut survey = Survey { every, questions: base.questions.clone() };
    let mut seen = HashSet::new();
    for question in file.question {
        let (at, hidden) = (question.code.span(), question.hidden);
        let code = question.code.get_ref().clone();
        reader.check_code(&question.code, &mut seen);
        let place = survey.questions.iter().position(|known| known.code == code);
        match (place, hidden) {
            (Some(place), true) => drop(survey.questions.remove(place)),
            (None, true) => reader.mistake(&at, MistakeKind::UnknownValue(code)),
            (Some(place), false) => survey.questions[place] = reader.question(question),
            (None, false) => survey.questions.push(reader.question(question)),
        }
        if survey.questions.len() == QUESTIONS + 1 {
            reader.mistake(&at, MistakeKind::TooManyQuestions(QUESTIONS.to_string()));
        }
    }
    if reader.mistakes.is_empty() {
        return Ok(survey);
    }
    reader.mistakes.sort_by_key(|mistake| mistake.line);
    Err(reader.mistakes)
}

struct Reader<'a> {
    text: &'a str,
    vocabulary: &'a Vocabulary,
    mistakes: Vec<Mistake>,
}

impl Reader<'_> {
    fn mistake(&mut self, at: &Range<usize>, what: MistakeKind) {
        let line = 1 + self.text.bytes().take(at.start).filter(|byte| *byte == b'\n').count();
        self.mistakes.push(Mistake { line, what });
    }

    fn check_code(&mut self, code: &Spanned<String>, seen: &mut HashSet<String>) {
        let word = code.get_ref();
        let letter = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if word.is_empty() || word.len() > 24 || !word.chars().all(letter) {
            self.mistake(&code.span(), MistakeKind::BadCode(word.clone()));
        } else if !seen.insert(word.clone()) {
            self.mistake(&code.span(), MistakeKind::Duplicate(word.clone()));
        }
    }

    fn labels(&mut self, code: &Spanned<String>, texts: [Option<String>; 4]) -> Labels {
        let langs = [Lang::Fr, Lang::En, Lang::Nl, Lang::De];
        let labels = langs.into_iter().zip(texts).filter_map(|(lang, text)| Some((lang, clean::line(&text?))));
        let labels: Labels = labels.filter(|(_, text)| !text.is_empty()).collect();
        if !labels.contains_key(&Lang::Fr) {
            self.mistake(&code.span(), MistakeKind::MissingLabel(code.get_ref().clone()));
        }
        labels
    }

    fn question(&mut self, text: QuestionText) -> Question {
        let (code, at) = (text.code.get_ref().clone(), text.code.span());
        let labels = self.labels(&text.code, [text.fr, text.en, text.nl, text.de]);
        let list = text.list.as_ref().and_then(|name| self.list(name));
        let mut answers: Vec<Answer> = match list {
            Some(list) => text.answers.iter().filter_map(|code| self.of_list(list, code)).collect(),
            None => Vec::new(),
        };
        let mut seen = HashSet::new();
        for answer in text.answer {
            self.check_code(&answer.code, &mut seen);
            let labels = self.labels(&answer.code, [answer.fr, answer.en, answer.nl, answer.de]);
            answers.push(Answer { code: answer.code.into_inner(), labels });
        }
        // Codes of a list and answers of one's own do not mix: they could not be counted beside what people's visits say.
        let (of_list, own) = (text.answers.len(), seen.len());
        match (text.list.is_some(), of_list, own) {
            (true, _, own) if own > 0 => self.mistake(&at, MistakeKind::UnknownValue(code.clone())),
            (false, of_list, _) if of_list > 0 => self.mistake(&at, MistakeKind::UnknownList(String::new())),
            (_, 0, 0) => self.mistake(&at, MistakeKind::NoAnswers(code.clone())),
            (_, of_list, own) if of_list + own > ANSWERS => {
                self.mistake(&at, MistakeKind::TooManyAnswers(ANSWERS.to_string()));
            }
            _ => {}
        }
        Question { code, labels, list, answers }
    }

    fn list(&mut self, name: &Spanned<String>) -> Option<List> {
        let list = List::ALL.into_iter().find(|list| list.key() == name.get_ref());
        if list.is_none() {
            self.mistake(&name.span(), MistakeKind::UnknownList(name.get_ref().clone()));
        }
        list
    }

    fn of_list(&mut self, list: List, code: &Spanned<String>) -> Option<Answer> {
        if self.vocabulary.entry(list, &Code::from(code.get_ref().as_str())).is_none() {
            self.mistake(&code.span(), MistakeKind::UnknownValue(code.get_ref().clone()));
            return None;
        }
        Some(Answer { code: code.get_ref().clone(), labels: Labels::new() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn over(text: &str) -> Result<Survey, Vec<Mistake>> {
        read(text, &Survey::builtin(), Vocabulary::builtin())
    }

    fn lines(text: &str) -> Vec<(usize, &'static str)> {
        let mistakes = over(text).expect_err("mistakes");
        mistakes.into_iter().map(|mistake| (mistake.line, mistake.what.code())).collect()
    }

    #[test]
    fn a_team_adds_replaces_and_hides() {
        let own = "every = \"month\"\n[[question]]\ncode = \"time\"\nhidden = true\n[[question]]\ncode = \"trend\"\n\
                   fr = \"Et demain ?\"\n[[question.answer]]\ncode = \"yes\"\nfr = \"oui\"\n[[question]]\ncode = \"new\"\n\
                   fr = \"Qui ?\"\nlist = \"institution\"\nanswers = [\"cpas\"]\n";
        let survey = over(own).expect("sound");
        assert_eq!(survey.every, Every::Month);
        assert!(survey.question("time").is_none());
        assert_eq!(survey.question("trend").map(|question| question.label(Lang::Nl)), Some("Et demain ?"));
        assert_eq!(survey.questions.last().map(|question| question.code.as_str()), Some("new"));
        assert_eq!(over("").expect("nothing"), Survey::builtin());
    }

    #[test]
    fn mistakes_are_said_by_line() {
        assert_eq!(lines("every = \"quarter\"\nwhat = 1\n"), [(2, "survey-syntax")]);
        assert_eq!(lines("every = \"daily\"\n"), [(1, "survey-syntax")]);
        let own = "[[question]]\ncode = \"Q\"\nfr = \"Qui ?\"\nlist = \"nobody\"\nanswers = [\"cpas\"]\n\
                   [[question]]\ncode = \"two\"\nlist = \"institution\"\nanswers = [\n\"cpas\",\n\"nobody\",\n]\n\
                   [[question]]\ncode = \"two\"\nfr = \"Quoi ?\"\n";
        let told = [(2, "survey-bad-code"), (4, "survey-unknown-list"), (7, "survey-missing-label")];
        let more = [(11, "survey-unknown-value"), (14, "survey-duplicate"), (14, "survey-no-answers")];
        assert_eq!(lines(own), [&told[..], &more].concat());
    }

    #[test]
    fn more_than_can_be_answered_with_one_key_is_refused() {
        let answer = |n| format!("[[question.answer]]\ncode = \"a{n}\"\nfr = \"{n}\"\n");
        let answers: String = (0..10).map(answer).collect();
        assert_eq!(
            lines(&format!("[[question]]\ncode = \"q\"\nfr = \"?\"\n{answers}")),
            [(2, "survey-too-many-answers")]
        );
        let one = |n| format!("[[question]]\ncode = \"q{n}\"\nfr = \"?\"\nlist = \"obstacle\"\nanswers = [\"mail\"]\n");
        let questions: String = (0..4).map(one).collect();
        assert_eq!(lines(&questions), [(17, "survey-too-many-questions")]);
        let mixed = "[[question]]\ncode = \"q\"\nfr = \"?\"\nlist = \"obstacle\"\nanswers = [\"mail\"]\n\
                     [[question.answer]]\ncode = \"a\"\nfr = \"a\"\n";
        assert_eq!(lines(mixed), [(2, "survey-unknown-value")]);
    }
}
