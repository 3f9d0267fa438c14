//! `guichet rights`: the rights worth checking, what is wrong in the team's file, and what was found that people did not
//! have.

use std::{io::ErrorKind, path::Path};

use serde::Serialize;

use super::{
    Setting,
    args::{self, RightsCommand},
    out::Out,
};
use crate::{
    domain::{
        ids::Code,
        period::Period,
        rights::{Answers, Because, Right, Rules, Situation},
        rules_file::Mistake,
        visit::Age,
        vocabulary::List,
    },
    error::{Error, Kind, Result},
    exchange::report::{SheetRow, SheetTable},
    reading,
    store::rights::NonTakeUp,
    text::Texts,
};

#[derive(Serialize)]
struct RightJson<'a> {
    code: &'a str,
    name: &'a str,
    ask: Vec<&'a str>,
    reason: &'a str,
    because: Option<&'a str>,
    source: &'a str,
    checked_on: String,
    old: bool,
}

#[derive(Serialize)]
struct RightsJson<'a> {
    rights: Vec<RightJson<'a>>,
}

pub(super) fn run(args: &args::Rights, setting: Setting, out: &mut Out) -> Result<()> {
    match &args.command {
        None => list(args, &setting.for_script()?, out),
        Some(RightsCommand::Check(args)) => check(args, &setting, out),
        Some(RightsCommand::Found(args)) => found(args, &setting.for_script()?, out),
    }
}

fn usage(place: &str) -> Error {
    Error::new(Kind::BadUsage).at(place)
}

/// An age as it is typed: `71`, `60-70`, `60+`.
fn age(text: &str) -> Option<Age> {
    let years = |text: &str| text.trim().parse::<u8>().ok().filter(|years| *years <= 120);
    if let Some(from) = text.trim().strip_suffix('+') {
        return Some(Age::Band { from: years(from)?, to: None });
    }
    match text.split_once('-') {
        None => years(text).map(Age::Years),
        Some((from, to)) => {
            let (from, to) = (years(from)?, years(to)?);
            (from <= to).then_some(Age::Band { from, to: Some(to) })
        }
    }
}

fn list(args: &args::Rights, setting: &Setting, out: &mut Out) -> Result<()> {
    let (mut topics, mut procedures) = (Vec::new(), Vec::new());
    for code in args.topic.iter().map(|code| Code::from(code.trim())) {
        let topic = setting.vocabulary.entry(List::Topic, &code).is_some();
        let procedure = setting.vocabulary.entry(List::Procedure, &code);
        // A procedure brings its topic along, as in the fast line.
        topics.extend(procedure.filter(|_| !topic).and_then(|entry| entry.topic.clone()));
        match (topic, procedure) {
            (true, _) => topics.push(code),
            (false, Some(_)) => procedures.push(code),
            (false, None) => return Err(usage("--topic")),
        }
    }
    let age = args.age.as_deref().map(|text| age(text).ok_or_else(|| usage("--age"))).transpose()?;
    let answers = Answers::new();
    // Without a topic, every right is asked about by its own.
    let every = args.topic.is_empty();
    if every {
        topics = setting.vocabulary.entries(List::Topic).map(|entry| entry.code.clone()).collect();
        procedures = setting.vocabulary.entries(List::Procedure).map(|entry| entry.code.clone()).collect();
    }
    let shown = setting.rights.worth_checking(&Situation { topics, procedures, age, answers: &answers });
    let because = |because: &Because| match because {
        Because::Topic(code) => (List::Topic, code.clone()),
        Because::Procedure(code) => (List::Procedure, code.clone()),
    };
    if args.json {
        let codes: Vec<_> = shown.iter().map(|advice| because(&advice.because).1).collect();
        let rights = shown.iter().zip(&codes);
        let rights =
            rights.map(|(advice, code)| json(advice.right, (!every).then(|| code.as_str()), setting)).collect();
        return out.json(&RightsJson { rights });
    }
    if shown.is_empty() {
        return out.line(&setting.tx.t("cli-rights-none"));
    }
    let lang = setting.tx.lang();
    let rows: Vec<_> = shown
        .iter()
        .map(|advice| {
            vec![advice.right.name(lang).to_owned(), asked(advice.right, setting), advice.right.reason(lang).to_owned()]
        })
        .collect();
    out.line(&setting.tx.t("rights-advice"))?;
    out.table(&rows)
}

fn json<'a>(right: &'a Right, because: Option<&'a str>, setting: &Setting) -> RightJson<'a> {
    let lang = setting.tx.lang();
    RightJson {
        code: right.code.as_str(),
        name: right.name(lang),
        ask: right.ask.iter().map(Code::as_str).collect(),
        reason: right.reason(lang),
        because,
        source: &right.source,
        checked_on: right.checked_on.to_string(),
        old: right.is_old(setting.clock.now().today()),
    }
}

fn asked(right: &Right, setting: &Setting) -> String {
    let label = |code: &Code| setting.vocabulary.label(List::Institution, code, setting.tx.lang()).to_owned();
    right.ask.iter().map(label).collect::<Vec<_>>().join(", ")
}

fn check(args: &args::RightsCheck, setting: &Setting, out: &mut Out) -> Result<()> {
    let tx = &setting.tx;
    let path = args.file.clone().unwrap_or_else(|| setting.loaded.rights());
    let rules = match reading::read(&path) {
        Err(error) if error.kind() == ErrorKind::NotFound && args.file.is_none() => {
            out.line(&tx.with("cli-rights-no-team", &[("path", path.display().to_string().into())]))?;
            Rules::builtin().clone()
        }
        read => {
            let bytes = read.map_err(|error| Error::io(error, &path))?;
            match Rules::builtin().with_team(&String::from_utf8_lossy(&bytes), &setting.vocabulary) {
                Ok(rules) => rules,
                Err(mistakes) => return Err(refused(Kind::BadRules, &mistakes, &path, tx, out)?),
            }
        }
    };
    out.line(&tx.with("cli-rights-sound", &[("count", rules.all().count().into())]))?;
    let mut fresh = true;
    for right in rules.old(setting.clock.now().today()) {
        fresh = false;
        let values = [
            ("right", right.name(tx.lang()).to_owned().into()),
            ("day", right.checked_on.format("%d/%m/%Y").to_string().into()),
            ("source", right.source.clone().into()),
        ];
        out.line(&tx.with("cli-rights-old", &values))?;
    }
    if fresh { out.line(&tx.t("cli-rights-all-fresh")) } else { Ok(()) }
}

/// Says every mistake with file and line; the error that the command then ends with.
pub(super) fn refused(kind: Kind, mistakes: &[Mistake], path: &Path, tx: &Texts, out: &mut Out) -> Result<Error> {
    for mistake in mistakes {
        let reason = tx.with(&format!("mistake-{}", mistake.what.code()), &[("word", mistake.what.word().into())]);
        out.line(&format!("{}:{}: {reason}", path.display(), mistake.line))?;
    }
    let line = mistakes.first().map_or(1, |mistake| mistake.line);
    Ok(Error::new(kind).at(format_args!("{}:{line}", path.display())))
}

fn found(args: &args::RightsFound, setting: &Setting, out: &mut Out) -> Result<()> {
    let period = Period::parse(&args.period, setting.clock.now().today()).ok_or_else(|| usage("--period"))?;
    let rights = setting.open_existing()?.rights_found(&period)?;
    if args.json {
        return out.json(&serde_json::json!({ "from": period.from, "to": period.to, "rights": rights }));
    }
    if rights.is_empty() {
        return out.line(&setting.tx.t("rights-found-none"));
    }
    let head = ["rights-column-right", "rights-column-explained", "rights-column-asked"];
    let mut rows = vec![head.map(|key| setting.tx.t(key)).to_vec()];
    rows.extend(
        rights
            .iter()
            .map(|right| vec![name(&right.code, setting), right.explained.to_string(), right.asked.to_string()]),
    );
    out.table(&rows)
}

/// A right's name; its code where the rules do not know it any more.
fn name(code: &Code, setting: &Setting) -> String {
    let right = setting.rights.right(code);
    right.map_or_else(|| code.to_string(), |right| right.name(setting.tx.lang()).to_owned())
}

/// The name under which a report's `--by` asks for what was found.
pub(super) const BY: &str = "rights";

/// Non-take-up found in a period beside the one before it, as a table of a report.
pub(super) fn report_table(now: &[NonTakeUp], before: &[NonTakeUp], setting: &Setting) -> SheetTable {
    let mut codes: Vec<_> = now.iter().map(|right| &right.code).collect();
    codes.extend(before.iter().map(|right| &right.code).filter(|code| now.iter().all(|right| right.code != **code)));
    let of = |rights: &[NonTakeUp], code: &Code| {
        rights.iter().find(|right| right.code == *code).map_or(0, |right| right.explained + right.asked)
    };
    let row = |code: &&Code| SheetRow {
        label: name(code, setting),
        count: of(now, code),
        share: None,
        before: of(before, code),
    };
    SheetTable { code: BY, title: setting.tx.t("report-table-rights"), rows: codes.iter().map(row).collect() }
}
