//! `guichet person erase`: the person's record, and with `--backups` the copies that still hold it; those also of somebody
//! whom the screen erased.

use std::{
    io::{self, BufRead as _, IsTerminal as _},
    path::PathBuf,
};

use chrono::NaiveDate;
use serde::Serialize;

use super::{
    Setting, args, note,
    out::Out,
    person_rights::{held_of_code, opened},
    warn_not_entered,
};
use crate::{
    app::{
        day::places,
        wishes::{said_of_set_aside, said_of_struck},
        words,
    },
    domain::{
        audit::{Detail, What},
        fold,
        ids::PersonId,
        person::Person,
        privacy::{Erased, Subject},
        rotation::held_until,
    },
    error::{Error, Kind, Result},
    store::{
        Store,
        backup::{self, Made},
        tombstones,
    },
    text::Texts,
};

/// What erasing did, as scripts read it; `docs/people.md` explains the fields.
#[derive(Serialize)]
struct ErasedJson<'a> {
    person: &'a PersonId,
    erased: Erased,
    /// Until when older backups may hold the person; none once they are removed.
    in_backups_until: Option<NaiveDate>,
    /// How many older copies were removed.
    backups_removed: u64,
    /// Older copies that may hold the person: all, or those that could not be removed; none where a place is away, so that
    /// nobody knows.
    backups_left: Option<usize>,
    /// What restores set aside beside the record: no rotation removes it.
    set_aside: Vec<PathBuf>,
}

pub(super) fn erase(args: &args::ErasePerson, setting: &Setting, out: &mut Out) -> Result<()> {
    let tx = &setting.tx;
    let store = opened(setting)?;
    let person = match held_of_code(&store, &args.code) {
        Err(error) if args.backups && error.kind() == Kind::NotFound => {
            let day = store.erased_on(&args.code)?.ok_or(error)?;
            return only_backups(&store, day, args, setting, out);
        }
        found => found?,
    };
    store.must_be_reason(&person.id, &args.reason)?;
    let quoted = args.testimony.iter().cloned().map(Subject::Testimony);
    let subjects: Vec<Subject> = std::iter::once(Subject::Person(person.id.clone())).chain(quoted).collect();
    let would = store.would_erase(&subjects)?;
    if !args.yes && !confirmed(&person, would, args.backups, setting)? {
        return out.line(&tx.t("cli-person-not-erased"));
    }
    let erased = store.erase_person(&person.id, &subjects[1..], &args.reason, &setting.stamp())?;
    let older = args.backups.then(|| without_older(&store, setting)).transpose();
    lay_tombstones(&store, setting);
    // The person is erased: what failed behind it is said after that.
    let (older, failed) = older.map_or_else(|error| (None, Err(error)), |older| (older, Ok(())));
    let until = latest_backup(setting);
    if args.json {
        let in_backups_until = older.as_ref().is_none_or(are_left).then_some(until);
        let backups_removed = older.as_ref().map_or(0, |(_, removed, _)| *removed);
        let backups_left = count_left(older.as_ref(), &store, setting);
        let (person, set_aside) = (&person.id, set_aside(&store));
        out.json(&ErasedJson { person, erased, in_backups_until, backups_removed, backups_left, set_aside })?;
        return failed;
    }
    out.line(&counts(tx, "cli-person-erased", erased))?;
    said_of_struck(tx, erased.reasons).map_or(Ok(()), |said| out.line(&said))?;
    if !erased.to_the_byte {
        out.line(&tx.t("cli-erased-not-to-the-byte"))?;
    }
    say_backups(older.as_ref(), until, &store, setting, out)?;
    failed
}

/// What restores set aside beside a record.
fn set_aside(store: &Store) -> Vec<PathBuf> {
    store.path().map(backup::set_aside).unwrap_or_default()
}

/// Removes the copies that hold somebody who was erased before, on the screen or by a command that left them.
fn only_backups(
    store: &Store,
    day: NaiveDate,
    args: &args::ErasePerson,
    setting: &Setting,
    out: &mut Out,
) -> Result<()> {
    let tx = &setting.tx;
    let said = tx.with("cli-erased-already", &[("day", words::long_date(tx, day).into())]);
    if !args.yes {
        must_be_asked()?;
        note(&said);
        note(&tx.t("cli-erase-with-backups"));
        if !typed_word(tx)? {
            return out.line(&tx.t("cli-person-not-erased"));
        }
    }
    let older = without_older(store, setting)?;
    lay_tombstones(store, setting);
    let until = latest_backup(setting);
    if args.json {
        let left_until = are_left(&older).then_some(until);
        return out.json(&BackupsJson {
            erased_on: day,
            in_backups_until: left_until,
            backups_removed: older.1,
            backups_left: count_left(Some(&older), store, setting),
            set_aside: set_aside(store),
        });
    }
    out.line(&said)?;
    say_backups(Some(&older), until, store, setting, out)
}

/// What became of the backups that still hold the person.
fn say_backups(
    older: Option<&(Made, u64, Vec<PathBuf>)>,
    until: NaiveDate,
    store: &Store,
    setting: &Setting,
    out: &mut Out,
) -> Result<()> {
    let tx = &setting.tx;
    let Some((made, removed, left)) = older else {
        out.line(&tx.with("cli-erased-backups", &[("day", words::long_date(tx, until).into())]))?;
        let aside = store.path().and_then(|record| said_of_set_aside(tx, record));
        return aside.map_or(Ok(()), |said| out.line(&said));
    };
    let values = [("path", made.file.display().to_string().into()), ("count", (*removed).into())];
    out.line(&tx.with("cli-erased-backups-removed", &values))?;
    let record = store.path().ok_or_else(|| Error::new(Kind::Missing))?;
    let needed = backup::still_needed(record, store.key());
    let (needed, left): (Vec<_>, Vec<_>) = left.iter().partition(|path| needed.contains(path));
    for path in &needed {
        out.line(&tx.with("cli-erased-backups-needed", &[("path", path.display().to_string().into())]))?;
    }
    left.iter().try_for_each(|path| out.row(&format!("  {}", path.display())))?;
    let is_away = matches!(made.second, Some(Err(_)));
    if is_away || !left.is_empty() { out.line(&tx.t("cli-erased-backups-left")) } else { Ok(()) }
}

/// Whether some copies were not within reach: they could not be removed, or the second place is away.
fn are_left((made, _, left): &(Made, u64, Vec<PathBuf>)) -> bool {
    !left.is_empty() || matches!(made.second, Some(Err(_)))
}

/// How many older copies may still hold the person; `None` where it cannot be told, because a place is away.
fn count_left(older: Option<&(Made, u64, Vec<PathBuf>)>, store: &Store, setting: &Setting) -> Option<usize> {
    if let Some((made, _, left)) = older {
        return made.second.as_ref().is_none_or(Result::is_ok).then_some(left.len());
    }
    let record = store.path()?;
    let places = places(&setting.loaded.backup(), record);
    backup::within_reach(record, store.key(), &places).ok().map(|copies| copies.len())
}

/// What would be erased, as a sentence.
fn counts(tx: &Texts, key: &str, erased: Erased) -> String {
    let values = [
        ("visits", erased.visits.into()),
        ("cases", erased.cases.into()),
        ("referrals", erased.referrals.into()),
        ("drafts", erased.drafts.into()),
        ("testimonies", erased.testimonies.into()),
    ];
    tx.with(key, &values)
}

/// What a later removal of backups did, as scripts read it.
#[derive(Serialize)]
struct BackupsJson {
    /// The day on which the person was erased.
    erased_on: NaiveDate,
    in_backups_until: Option<NaiveDate>,
    backups_removed: u64,
    backups_left: Option<usize>,
    set_aside: Vec<PathBuf>,
}

/// Says what will happen, and takes the word for it.
fn confirmed(person: &Person, would: Erased, backups: bool, setting: &Setting) -> Result<bool> {
    let tx = &setting.tx;
    must_be_asked()?;
    note(&tx.with("cli-erase-who", &[("code", person.card_code.as_str().into())]));
    note(&counts(tx, "cli-erase-would", would));
    note(&tx.t("cli-erase-stays"));
    let until = words::long_date(tx, latest_backup(setting));
    note(&if backups {
        tx.t("cli-erase-with-backups")
    } else {
        tx.with("cli-erased-backups", &[("day", until.into())])
    });
    typed_word(tx)
}

/// Refuses where nobody is there to be asked.
fn must_be_asked() -> Result<()> {
    if io::stdin().is_terminal() { Ok(()) } else { Err(Error::new(Kind::BadUsage).at("--yes")) }
}

/// Takes the word without which nothing is erased.
fn typed_word(tx: &Texts) -> Result<bool> {
    let word = tx.t("erase-word");
    note(&tx.with("cli-erase-type", &[("word", word.as_str().into())]));
    let mut typed = String::new();
    io::stdin().lock().read_line(&mut typed).map_err(|error| Error::new(Kind::Terminal).because(error))?;
    Ok(fold::words(&typed) == fold::words(&word))
}

/// Until when a backup that was made today is kept at most, as long as others follow it.
fn latest_backup(setting: &Setting) -> NaiveDate {
    held_until(setting.clock.now().today())
}

fn without_older(store: &Store, setting: &Setting) -> Result<(Made, u64, Vec<PathBuf>)> {
    let record = store.path().ok_or_else(|| Error::new(Kind::Missing))?;
    let places = places(&setting.loaded.backup(), record);
    let made = backup::make(record, store.key(), &places, setting.clock.now().local)?;
    let removed = backup::remove_older(record, store.key(), &places, &made);
    let count = removed.as_ref().map_or(0, |(removed, _)| *removed);
    let said = if removed.is_ok() { "cli-erased-backups-not-entered" } else { "cli-backup-not-entered" };
    warn_not_entered(enter_removed(store, count, setting), said, &setting.tx);
    let (removed, left) = removed?;
    Ok((made, removed, left))
}

/// Enters that a backup was made, and how many older ones are gone.
fn enter_removed(store: &Store, removed: u64, setting: &Setting) -> Result<()> {
    store.audit(&setting.stamp(), What::BackedUp, None, Detail::NONE)?;
    store.audit(&setting.stamp(), What::Erased, None, Detail::of("backups").counted(removed))
}

/// Lays the tombstones beside the backups that are within reach; the next backup does it for the others.
pub(super) fn lay_tombstones(store: &Store, setting: &Setting) {
    let Some(record) = store.path() else { return };
    let places = places(&setting.loaded.backup(), record);
    for folder in [Some(&places.folder), places.second.as_ref()].into_iter().flatten() {
        let _ = tombstones::lay_beside(record, folder);
    }
}
