//! Reading a questionnaire file over another one.

use std::{collections::HashSet, ops::Range};

use toml::de::DeTable;

use super::{ANSWERS, Answer, Every, Labels, QUESTIONS, Question, Survey};
use crate::{
    domain::{
        ids::Code,
        rules_file::{self, Mistake, MistakeKind, Reader, Value},
        vocabulary::{List, Vocabulary},
    },
    text::Lang,
};

/// The longest code.
const LONGEST: usize = 24;

/// Reads a file over another questionnaire: a question of the same code takes the other's place, or takes it away.
pub fn read(text: &str, base: &Survey, vocabulary: &Vocabulary) -> Result<Survey, Vec<Mistake>> {
    rules_file::read(text, |reader, root| {
        let mut survey = Survey { every: base.every, questions: base.questions.clone() };
        let mut seen = HashSet::new();
        for (key, value) in root {
            match key.get_ref().as_ref() {
                "every" => survey.every = every(reader, value).unwrap_or(base.every),
                "question" => {
                    for (at, table) in reader.tables("question", value) {
                        put(reader, &mut survey, table, &at, &mut seen, vocabulary);
                    }
                }
                other => reader.mistake(&key.span(), MistakeKind::UnknownKey(other.to_owned())),
            }
        }
        survey
    })
}

fn every(reader: &mut Reader<'_>, value: &Value<'_>) -> Option<Every> {
    let word = reader.string("every", value)?;
    let every = match word.as_str() {
        "month" => Some(Every::Month),
        "quarter" => Some(Every::Quarter),
        "never" => Some(Every::Never),
        _ => None,
    };
    if every.is_none() {
        reader.mistake(&value.span(), MistakeKind::UnknownCode(word));
    }
    every
}

/// Puts a question in its place, or takes it away.
fn put(
    reader: &mut Reader<'_>,
    survey: &mut Survey,
    table: &DeTable<'_>,
    at: &Range<usize>,
    seen: &mut HashSet<String>,
    vocabulary: &Vocabulary,
) {
    let Some((code, code_at)) = code(reader, table, at, seen) else { return };
    let hidden = table.get("hidden").and_then(|value| reader.flag("hidden", value)).unwrap_or_default();
    let place = survey.questions.iter().position(|known| known.code == code);
    match (place, hidden) {
        (Some(place), true) => drop(survey.questions.remove(place)),
        (None, true) => reader.mistake(&code_at, MistakeKind::UnknownCode(code)),
        (Some(place), false) => survey.questions[place] = question(reader, table, code, &code_at, vocabulary),
        (None, false) => survey.questions.push(question(reader, table, code, &code_at, vocabulary)),
    }
    if survey.questions.len() == QUESTIONS + 1 {
        reader.mistake(&code_at, MistakeKind::TooMany(format!("question ({QUESTIONS})")));
    }
}

/// The code of a question or an answer, and where it stands: lower-case letters, digits and dashes, each once.
fn code(
    reader: &mut Reader<'_>,
    table: &DeTable<'_>,
    at: &Range<usize>,
    seen: &mut HashSet<String>,
) -> Option<(String, Range<usize>)> {
    let Some(value) = table.get("code") else {
        reader.mistake(at, MistakeKind::Missing("code".to_owned()));
        return None;
    };
    let code = reader.code("code", value, LONGEST)?.to_string();
    if code.chars().any(|letter| letter.is_ascii_uppercase()) {
        reader.mistake(&value.span(), MistakeKind::BadCode(code));
        return None;
    }
    if !seen.insert(code.clone()) {
        reader.mistake(&value.span(), MistakeKind::Duplicate(code));
        return None;
    }
    Some((code, value.span()))
}

fn question(
    reader: &mut Reader<'_>,
    table: &DeTable<'_>,
    code: String,
    at: &Range<usize>,
    vocabulary: &Vocabulary,
) -> Question {
    let mut question = Question { code, labels: Labels::new(), list: None, answers: Vec::new() };
    question.list = table.get("list").and_then(|value| list(reader, value));
    let mut own = 0;
    for (key, value) in table {
        match key.get_ref().as_ref() {
            "code" | "hidden" | "list" => {}
            "answers" => question.answers.extend(of_list(reader, question.list, value, vocabulary)),
            "answer" => {
                let answers = own_answers(reader, value);
                own = answers.len();
                question.answers.extend(answers);
            }
            name => label(reader, &mut question.labels, name, &key.span(), value),
        }
    }
    in_french(reader, &question.labels, &question.code, at);
    let of_list = table.get("answers").and_then(|value| value.get_ref().as_array()).map_or(0, |answers| answers.len());
    // Codes of a list and answers of one's own do not mix: they could not be counted beside what people's visits say.
    match (table.contains_key("list"), of_list, own) {
        (true, _, own) if own > 0 => reader.mistake(at, MistakeKind::UnknownKey("answer".to_owned())),
        (false, of_list, _) if of_list > 0 => reader.mistake(at, MistakeKind::Missing("list".to_owned())),
        (_, 0, 0) => reader.mistake(at, MistakeKind::Missing(format!("answer ({})", question.code))),
        (_, of_list, own) if of_list + own > ANSWERS => {
            reader.mistake(at, MistakeKind::TooMany(format!("answer ({ANSWERS})")));
        }
        _ => {}
    }
    question
}

/// A key that is a language's holds what is said in it.
fn label(reader: &mut Reader<'_>, labels: &mut Labels, name: &str, at: &Range<usize>, value: &Value<'_>) {
    match Lang::ALL.into_iter().find(|lang| lang.code() == name) {
        Some(lang) => labels.extend(reader.string(name, value).map(|text| (lang, text))),
        None => reader.mistake(at, MistakeKind::UnknownKey(name.to_owned())),
    }
}

fn in_french(reader: &mut Reader<'_>, labels: &Labels, code: &str, at: &Range<usize>) {
    if !labels.contains_key(&Lang::Fr) {
        reader.mistake(at, MistakeKind::Missing(format!("fr ({code})")));
    }
}

fn own_answers(reader: &mut Reader<'_>, value: &Value<'_>) -> Vec<Answer> {
    let mut seen = HashSet::new();
    let mut answers = Vec::new();
    for (at, table) in reader.tables("answer", value) {
        let Some((code, code_at)) = code(reader, table, &at, &mut seen) else { continue };
        let mut labels = Labels::new();
        for (key, value) in table.iter().filter(|(key, _)| key.get_ref() != "code") {
            label(reader, &mut labels, key.get_ref(), &key.span(), value);
        }
        in_french(reader, &labels, &code, &code_at);
        answers.push(Answer { code, labels });
    }
    answers
}

fn list(reader: &mut Reader<'_>, value: &Value<'_>) -> Option<List> {
    let name = reader.string("list", value)?;
    let list = List::ALL.into_iter().find(|list| list.key() == name);
    if list.is_none() {
        reader.mistake(&value.span(), MistakeKind::UnknownCode(name));
    }
    list
}

/// Answers that are codes of a list of the vocabulary; of a list that there is not, nothing more is said.
fn of_list(reader: &mut Reader<'_>, list: Option<List>, value: &Value<'_>, vocabulary: &Vocabulary) -> Vec<Answer> {
    let Some(list) = list else { return Vec::new() };
    let known = |text: &str| vocabulary.entry(list, &Code::from(text)).map(|_| text.to_owned());
    let codes = reader.list("answers", value, known).into_iter();
    codes.map(|(_, code)| Answer { code, labels: Labels::new() }).collect()
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
        assert_eq!(lines("every = \"quarter\"\nwhat = 1\n"), [(2, "rules-unknown-key")]);
        assert_eq!(lines("every = \"daily\"\n"), [(1, "rules-unknown-code")]);
        let own = "[[question]]\ncode = \"Q\"\nfr = \"Qui ?\"\nlist = \"nobody\"\nanswers = [\"cpas\"]\n\
                   [[question]]\ncode = \"two\"\nlist = \"institution\"\nanswers = [\n\"cpas\",\n\"nobody\",\n]\n\
                   [[question]]\ncode = \"two\"\nfr = \"Quoi ?\"\n";
        // Of a question whose code is wrong, nothing more is said.
        let told = [(2, "rules-bad-code"), (7, "rules-missing"), (11, "rules-unknown-code"), (14, "rules-duplicate")];
        assert_eq!(lines(own), told);
        let own = "[[question]]\ncode = \"q\"\nfr = \"Qui ?\"\nlist = \"nobody\"\nanswers = [\"cpas\"]\n";
        assert_eq!(lines(own), [(4, "rules-unknown-code")]);
        assert_eq!(lines("[[question]]\ncode = \"q\"\nfr = \"Qui ?\"\n"), [(2, "rules-missing")]);
        assert_eq!(lines("[[question]]\nfr = \"Qui ?\"\n"), [(1, "rules-missing")]);
        assert_eq!(lines("[[question]\n"), [(1, "rules-syntax")]);
    }

    #[test]
    fn more_than_can_be_answered_with_one_key_is_refused() {
        let answer = |n| format!("[[question.answer]]\ncode = \"a{n}\"\nfr = \"{n}\"\n");
        let answers: String = (0..10).map(answer).collect();
        assert_eq!(lines(&format!("[[question]]\ncode = \"q\"\nfr = \"?\"\n{answers}")), [(2, "rules-too-many")]);
        let one = |n| format!("[[question]]\ncode = \"q{n}\"\nfr = \"?\"\nlist = \"obstacle\"\nanswers = [\"mail\"]\n");
        let questions: String = (0..4).map(one).collect();
        assert_eq!(lines(&questions), [(17, "rules-too-many")]);
        let mixed = "[[question]]\ncode = \"q\"\nfr = \"?\"\nlist = \"obstacle\"\nanswers = [\"mail\"]\n\
                     [[question.answer]]\ncode = \"a\"\nfr = \"a\"\n";
        assert_eq!(lines(mixed), [(2, "rules-unknown-key")]);
    }
}
