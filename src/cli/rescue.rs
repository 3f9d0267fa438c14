//! `guichet rescue`: reads what can be read of a damaged record into a new one.

use std::path::{Path, PathBuf};

use serde::Serialize;

use super::{Setting, args, given::Given, out::Out, unlock, warn_not_entered};
use crate::{
    app::{day::places, new_file},
    domain::audit::{Detail, What},
    error::Result,
    store::{
        Store,
        backup::{self, Named, Sound},
        db::Open,
        gone,
        key::Key,
        rescue::{self, Beside, Copies, Name, Rescued, Saved},
    },
    text::Texts,
};

#[derive(Serialize)]
struct RescueJson<'a> {
    file: String,
    whole: bool,
    tables: Vec<TableJson<'a>>,
    unlinked: u64,
    left_out: u64,
    nameless: u64,
    unread_pieces: u64,
    backup: Option<String>,
    /// Where the record's own name was lost: the copies that will not be known as this one's.
    unknown_backups: Option<Vec<String>>,
}

#[derive(Serialize)]
struct TableJson<'a> {
    table: &'a str,
    rows: u64,
    /// `null` where something is missing and nobody knows how much.
    missing: Option<u64>,
    in_backup: Option<u64>,
}

/// Rescues a record; the status is 1 where something is missing.
pub(super) fn run(args: &args::Rescue, setting: &Setting, out: &mut Out) -> Result<u8> {
    let given = Given::new(&args.damaged, setting);
    given.has_content()?;
    new_file::names_a_file(&args.output)?;
    // Finding its key and its backups looks into it.
    let _stays = Beside::of(&args.damaged);
    let key = unlock::key_of_record(setting, &args.damaged, &args.recovery).map_err(|error| given.of_keys(error))?;
    setting.way_back.opened_with(key.as_ref().filter(|_| given.is_record));
    // It may be whole: what opens it is missing, not what is in it.
    if let (None, Some(missing)) = (&key, given.lacks_keys()) {
        return Err(missing);
    }
    let stamp = setting.stamp();
    // The damaged file may be a copy under another name: then the backups are those of the record in its usual place.
    let of = |record: &Path| backup::newest_sound(record, key.as_ref(), &places(&setting.loaded.backup(), record));
    let backup = of(&args.damaged).or_else(|| setting.db().ok().and_then(|record| of(&record)));
    let sound = backup.as_ref().map(|backup| backup.file.clone());
    let copies = Copies { sound, named: named(&args.damaged, key.as_ref(), setting) };
    let rescued = rescue::rescue(&args.damaged, key.as_ref(), &copies, &args.output, &stamp)
        .map_err(|error| given.as_rescued(error, key.as_ref()))?;
    // It is there: what fails from here on must not look as if it were not.
    let entered = enter(&rescued.file, key.as_ref(), args.recovery.is_asked(), setting);
    warn_not_entered(entered, "cli-rescue-not-entered", &setting.tx);
    if args.json {
        out.json(&json(&rescued, backup.as_ref()))?;
    } else {
        tell(&rescued, backup.as_ref(), &setting.tx, out)?;
        out.line(&next(&given, &rescued.file, backup.as_ref(), setting))?;
    }
    Ok(u8::from(!rescued.is_whole()))
}

/// The copies that say whose they are: those of the damaged file, or else those of the record in its usual place, of which a
/// file of whatever name may be a copy. There those alone count of which more than the name can be read.
fn named(damaged: &Path, key: Option<&Key>, setting: &Setting) -> Vec<Named> {
    let of = |record: &Path| backup::named(record, key, &places(&setting.loaded.backup(), record));
    let own = of(damaged);
    if !own.is_empty() {
        return own;
    }
    let mut usual = setting.db().map(|record| of(&record)).unwrap_or_default();
    usual.retain(|copy| backup::contents(&copy.file, key).is_ok());
    usual
}

/// Enters that a whole copy was written: into the copy, because nothing is ever written into a damaged record.
fn enter(copy: &Path, key: Option<&Key>, by_recovery: bool, setting: &Setting) -> Result<()> {
    let detail = if key.is_some() && by_recovery { rescue::ENTERED_BY_RECOVERY } else { rescue::ENTERED };
    Store::open_with(copy, Open::Existing, key)?.audit(&setting.stamp(), What::Exported, None, Detail::of(detail))
}

fn json<'a>(rescued: &'a Rescued, backup: Option<&Sound>) -> RescueJson<'a> {
    let row = |saved: &'a Saved| TableJson {
        table: &saved.table,
        rows: saved.rows,
        missing: saved.missing,
        in_backup: backup.and_then(|backup| backup.rows(&saved.table)),
    };
    RescueJson {
        file: rescued.file.display().to_string(),
        whole: rescued.is_whole(),
        tables: rescued.tables.iter().map(row).collect(),
        unlinked: rescued.links.unlinked,
        left_out: rescued.links.left_out,
        nameless: rescued.links.nameless,
        unread_pieces: rescued.unread,
        backup: backup.map(Sound::name),
        unknown_backups: lost_name(&rescued.name).map(|files| shown(files).collect()),
    }
}

/// Where the record's name was lost, the copies of which nobody knows any more whether they are its own.
fn lost_name(name: &Name) -> Option<&[PathBuf]> {
    match name {
        Name::Kept => None,
        Name::Lost(files) => Some(files),
    }
}

fn shown(files: &[PathBuf]) -> impl Iterator<Item = String> + '_ {
    files.iter().map(|file| file.display().to_string())
}

/// Tables that people know by a name; the others are counted together, where something of them is missing.
const KNOWN: &[(&str, &str)] = &[
    ("visits", "rescue-visits"),
    ("requests", "rescue-requests"),
    ("people", "rescue-people"),
    ("cases", "rescue-cases"),
    ("case_entries", "rescue-case-entries"),
    ("referrals", "rescue-referrals"),
    ("referral_news", "rescue-referral-news"),
    ("services", "rescue-services"),
    ("days", "rescue-days"),
    ("testimonies", "rescue-testimonies"),
    ("drafts", "rescue-drafts"),
    ("audit", "rescue-audit"),
];

fn tell(rescued: &Rescued, backup: Option<&Sound>, tx: &Texts, out: &mut Out) -> Result<()> {
    let columns = ["rescue-table", "rescue-read", "rescue-missing", "rescue-in-backup"];
    let mut rows = vec![columns.map(|key| tx.t(key)).to_vec()];
    let in_backup = |table: &str| backup.and_then(|backup| backup.rows(table));
    let counts = |missing: Option<u64>, in_backup: Option<u64>| {
        let missing = missing.map_or_else(|| tx.t("rescue-unknown"), |missing| missing.to_string());
        [missing, in_backup.map_or_else(|| "–".to_owned(), |rows| rows.to_string())]
    };
    let mut others = Vec::new();
    for saved in &rescued.tables {
        let Some((_, key)) = KNOWN.iter().find(|(table, _)| *table == saved.table) else {
            others.push(saved);
            continue;
        };
        let [missing, in_backup] = counts(saved.missing, in_backup(&saved.table));
        rows.push(vec![tx.t(key), saved.rows.to_string(), missing, in_backup]);
    }
    if others.iter().any(|saved| saved.missing != Some(0)) {
        let missing = others.iter().map(|saved| saved.missing).sum();
        let [missing, in_backup] = counts(missing, others.iter().map(|saved| in_backup(&saved.table)).sum());
        let read: u64 = others.iter().map(|saved| saved.rows).sum();
        rows.push(vec![tx.t("rescue-others"), read.to_string(), missing, in_backup]);
    }
    out.table(&rows)?;
    let links = &rescued.links;
    for (key, n) in [
        ("rescue-unlinked", links.unlinked),
        ("rescue-left-out", links.left_out),
        ("rescue-nameless", links.nameless),
        ("rescue-unread", rescued.unread),
    ] {
        if n > 0 {
            out.line(&tx.with(key, &[("n", n.into())]))?;
        }
    }
    if rescued.has_lost_entries() {
        out.line(&tx.t("rescue-audit-lost"))?;
    }
    if let Some(files) = lost_name(&rescued.name) {
        out.line(&tx.with("rescue-name-lost", &[("n", (files.len() as u64).into())]))?;
        shown(files).try_for_each(|file| out.line(&format!("  {file}")))?;
    }
    out.line(&tx.with("rescue-written", &[("path", rescued.file.display().to_string().into())]))
}

/// What to do with the new record, with the command that puts it, or the backup, in the record's place: that of a file that is
/// not the record takes nobody's place where there is a record.
fn next(given: &Given<'_>, new: &Path, backup: Option<&Sound>, setting: &Setting) -> String {
    let is_there = setting.db().is_ok_and(|record| !gone::is_new(&record));
    if let (false, true, Ok(record)) = (given.is_record, is_there, setting.db()) {
        return setting.tx.with("rescue-of-other", &[("path", record.display().to_string().into())]);
    }
    let mut values = vec![
        ("new", new.display().to_string().into()),
        ("flag", if is_there { " --force" } else { "" }.into()),
        ("worker", setting.named_worker().into()),
    ];
    let Some(backup) = backup else { return setting.tx.with("rescue-no-backup", &values) };
    values.push(("file", backup.file.display().to_string().into()));
    setting.tx.with("rescue-backup", &values)
}
