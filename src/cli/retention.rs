//! `guichet retention`: what has come to its end, keeping some of it, erasing the rest. For coordinators.

use std::path::Path;

use serde::Serialize;

use super::{
    Setting,
    args::{self, DueFormat, Written as _},
    backup,
    out::Out,
    table, warn_of_folder,
};
use crate::{
    app::{
        new_file,
        retention::{self, Look, Row, may_erase, policy, words},
    },
    domain::{
        audit::What,
        person::as_written,
        privacy,
        retention::{DueList, RecordId, Run},
    },
    error::{Error, Kind, Result},
    store::Store,
};

/// What an erasing came to, as scripts read it.
#[derive(Serialize)]
struct RunJson<'a> {
    #[serde(flatten)]
    run: &'a Run,
    /// The verified backup made before.
    backup: &'a Path,
}

#[derive(Serialize)]
struct KeptJson<'a> {
    #[serde(flatten)]
    record: &'a RecordId,
    until: chrono::NaiveDate,
}

pub(super) fn run(args: &args::Retention, setting: &Setting, out: &mut Out) -> Result<()> {
    // Who asks is known once the record is open.
    let store = setting.open_existing()?;
    if !setting.may_coordinate() {
        return Err(Error::new(Kind::NotCoordinator).at("retention"));
    }
    match args {
        args::Retention::Show(args) => show(args, &store, setting, out),
        args::Retention::Run(args) => erase(args, &store, setting, out),
        args::Retention::Keep(args) => keep(args, &store, setting, out),
    }
}

fn look(store: &Store, setting: &Setting) -> Result<Look> {
    Look::take(store, policy(&setting.loaded.config.retention), setting.clock.now().today())
}

fn show(args: &args::RetentionShow, store: &Store, setting: &Setting, out: &mut Out) -> Result<()> {
    let named = args.csv.then_some(DueFormat::Csv);
    let format = args::format(named, args.output.as_deref(), DueFormat::Text)?;
    let look = look(store, setting)?;
    let (bytes, named) = match format {
        DueFormat::Csv => (retention::csv(&look)?, retention::tabled(&look)),
        DueFormat::Text => ((lines(&look, setting).join("\n") + "\n").into_bytes(), retention::listed(&look)),
    };
    match &args.output {
        None => {
            store.audit(&setting.stamp(), What::ReadList, None, named)?;
            if args.json { out.json(&retention::json(&look)) } else { out.bytes(&bytes) }
        }
        Some(path) => {
            warn_of_folder(path, &setting.tx);
            new_file::write(path, &bytes, args.force)?;
            // What went out is one entry; that somebody read it goes without saying.
            store.audit(&setting.stamp(), What::Exported, None, named.as_form(format.ending()))
        }
    }
}

/// The page of the screen, line by line; each record with what it is named by in `retention keep`.
fn lines(look: &Look, setting: &Setting) -> Vec<String> {
    let tx = &setting.tx;
    let mut lines: Vec<String> = words::head(tx, look, &setting.loaded.config.retention, setting.clock).into();
    let mut part: Vec<Vec<String>> = Vec::new();
    for row in look.rows() {
        let (what, facts) = words::cells(tx, row, look);
        if matches!(row, Row::Heading(_)) {
            lines.extend(table::lines(&part));
            part.clear();
            lines.extend([String::new(), what]);
        } else {
            let id = row.record().map_or_else(String::new, |record| record.id().to_owned());
            part.push(vec![format!("  {what}"), facts, id]);
        }
    }
    lines.extend(table::lines(&part));
    lines
}

fn erase(args: &args::RetentionRun, store: &Store, setting: &Setting, out: &mut Out) -> Result<()> {
    may_erase(&setting.loaded.config.retention)?;
    let look = look(store, setting)?;
    let nothing = look.now.is_empty();
    if !args.yes && !nothing {
        let what = words::going(&setting.tx, &look.now);
        return Err(Error::new(Kind::BadUsage).at("--yes").because(what));
    }
    if nothing {
        let none = Run { at: setting.clock.now().at, worker: setting.worker().to_owned(), ..Run::default() };
        return tell(&none, Path::new(""), args.json, setting, out);
    }
    let (file, run) = backed_up(store, &look.now, &look, setting)?;
    tell(&run, &file, args.json, setting, out)
}

/// Makes a verified backup, then erases what is due.
fn backed_up(store: &Store, listed: &DueList, look: &Look, setting: &Setting) -> Result<(std::path::PathBuf, Run)> {
    let record = store.path().ok_or_else(|| Error::new(Kind::Missing))?;
    let stamp = setting.stamp();
    let made = backup::make_first(record, store.key(), setting, "retention run --yes")?;
    let run = store.erase_due(listed, &look.policy, &made.name(), &stamp)?;
    Ok((made.file, run))
}

fn tell(run: &Run, file: &Path, as_json: bool, setting: &Setting, out: &mut Out) -> Result<()> {
    let tx = &setting.tx;
    if as_json {
        return out.json(&RunJson { run, backup: file });
    }
    out.line(&tx.with("notice-retention-erased", &[("what", words::ran(tx, run).into())]))?;
    if run.spared > 0 {
        out.line(&tx.with("notice-retention-spared", &[("count", run.spared.into())]))?;
    }
    match file.file_name() {
        // A backup is said to hold what was erased.
        None => Ok(()),
        Some(_) if run.is_nothing() => Ok(()),
        Some(_) => out.line(&tx.with("notice-retention-backup", &[("file", file.display().to_string().into())])),
    }
}

fn keep(args: &args::RetentionKeep, store: &Store, setting: &Setting, out: &mut Out) -> Result<()> {
    let reason = args.reason.join(" ");
    if privacy::reason_of(&reason).is_none() {
        return Err(Error::new(Kind::BadUsage).at("missing-retention-keep"));
    }
    let record = record(store, args.record.trim())?;
    let until = store.keep_on_purpose(&record, &reason, &setting.stamp())?;
    if args.json {
        return out.json(&KeptJson { record: &record, until });
    }
    let day = crate::app::words::long_date(&setting.tx, until);
    out.line(&setting.tx.with("notice-retention-kept", &[("day", day.into())]))
}

/// The record of a card code, a case's number, or an id as `show` lists it.
fn record(store: &Store, named: &str) -> Result<RecordId> {
    if let Some(person) = as_written(named).map(|code| store.person_by_card(&code)).transpose()?.flatten() {
        return Ok(RecordId::Person(person.id));
    }
    match store.case_by_number(named) {
        Ok(case) => return Ok(RecordId::Case(case.id)),
        Err(error) if error.kind() != Kind::NotFound => return Err(error),
        Err(_) => {}
    }
    store.record_of_id(named)?.ok_or_else(|| Error::new(Kind::NotFound).at("retention-record"))
}
