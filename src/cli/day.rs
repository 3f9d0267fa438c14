//! `guichet day`: a day's page, its close, and opening it again.

use chrono::NaiveDate;
use serde_json::json;

use super::{
    Setting,
    args::{self, DayFormat, Written as _},
    backup, note,
    out::Out,
    warn_of_folder,
};
use crate::{
    app::{
        day::{self, DayFigures, DayPage, document},
        new_file,
        words::long_date,
    },
    domain::{
        audit::{Detail, What},
        day::Day,
        past,
    },
    error::{Error, Kind, Result},
    exchange::document::{Format, bytes},
    store::Store,
};

/// How many days are listed.
const LISTED: usize = 31;

pub(super) fn run(args: &args::Day, setting: &Setting, out: &mut Out) -> Result<()> {
    match args {
        args::Day::Show(args) => show(args, setting, out),
        args::Day::Close(args) => close(args, setting, out),
        args::Day::Reopen(args) => reopen(args, setting, out),
        args::Day::List(args) => list(args, setting, out),
    }
}

fn today(setting: &Setting) -> NaiveDate {
    setting.clock.now().today()
}

/// The day that was named, as the screen understands it; today where none was.
fn day_of(named: Option<&str>, setting: &Setting) -> Result<NaiveDate> {
    let today = today(setting);
    let Some(named) = named else { return Ok(today) };
    let day = named.parse().ok().or_else(|| past::parse(named, today, setting.tx.lang()));
    day.ok_or_else(|| Error::new(Kind::BadUsage).at("--day"))
}

/// A day's page as the screen has it, without words that somebody is still typing.
fn page(store: &Store, day: NaiveDate, setting: &Setting) -> Result<DayPage> {
    let record = store.day(day)?;
    let figures: DayFigures = day::figures(store, &setting.clock, day)?;
    let ends = store.loose_ends(&setting.clock.span(day), &setting.clock.now())?;
    let note = day::noted(&record, &ends, &setting.tx);
    let seal = store.audit_seal(day)?;
    Ok(DayPage { record, figures, note, ends, seal, scroll: 0 })
}

fn show(args: &args::DayShow, setting: &Setting, out: &mut Out) -> Result<()> {
    let day = day_of(args.day.as_deref(), setting)?;
    // Asked before anything is counted.
    let format = args::format(args.format, args.output.as_deref(), DayFormat::Text)?;
    if args.output.is_none() && format == DayFormat::Pdf {
        return Err(Error::new(Kind::BadUsage).at("pdf"));
    }
    let store = setting.open()?;
    let page = page(&store, day, setting)?;
    let document = || document::of(&page, &setting.tx, &setting.vocabulary, &setting.loaded.config, setting.clock);
    let bytes = match format {
        DayFormat::Json => {
            let json = serde_json::to_string_pretty(&shown(&page))
                .map_err(|error| Error::new(Kind::Internal).because(error))?;
            (json + "\n").into_bytes()
        }
        DayFormat::Text => bytes(&document(), Format::Text)?,
        DayFormat::Md => bytes(&document(), Format::Markdown)?,
        DayFormat::Html => bytes(&document(), Format::Html)?,
        DayFormat::Pdf => bytes(&document(), Format::Pdf)?,
    };
    match &args.output {
        None => out.bytes(&bytes),
        Some(path) => {
            warn_of_folder(path, &setting.tx);
            new_file::write(path, &bytes, args.force)?;
            let detail = Detail::of("day").as_form(format.ending());
            store.audit(&setting.stamp(), What::Exported, None, detail)
        }
    }
}

fn shown(page: &DayPage) -> serde_json::Value {
    let DayPage { record, figures, note, ends, seal, .. } = page;
    json!({
        "day": record.day,
        "closed": record.closed,
        "note": note.text,
        "loose_ends": ends.len(),
        "figures": figures.counts,
        "new": figures.news,
        "trace": record.events,
        "seal": seal.as_ref().map(ToString::to_string),
    })
}

fn close(args: &args::DayClose, setting: &Setting, out: &mut Out) -> Result<()> {
    let day = day_of(args.day.as_deref(), setting)?;
    let store = setting.open()?;
    let record = store.path().ok_or_else(|| Error::new(Kind::Missing))?;
    let page = page(&store, day, setting)?;
    if args.note.is_none() && page.record.version == 0 && page.figures.counts.sums.visits == 0 {
        return Err(Error::new(Kind::BadUsage).at(format_args!("empty-day: {day}")));
    }
    let open = page.figures.unfinished();
    if open > 0 && !args.yes && page.record.closed.is_none() {
        note(&day::said_before_closing(&store, day, open, &setting.tx)?);
        return Err(Error::new(Kind::BadUsage).at("--yes"));
    }
    let words = args.note.as_ref().unwrap_or(&page.note.text);
    let (_, erased) = store.close_day(day, page.record.version, words, &setting.stamp())?;
    // Asked before the backup: a day that another desk closes meanwhile may not be in it.
    let mut days = store.days_without_backup(today(setting))?;
    if !days.contains(&day) {
        days.push(day);
    }
    let named = long_date(&setting.tx, day);
    let made = match backup::make(record, store.key(), setting) {
        Ok(made) => made,
        Err(error) => {
            // The day is closed; that its backup is missing must not look as if it were not.
            let said = setting.tx.with("cli-day-closed-alone", &[("day", named.into())]);
            out.line(&said)?;
            return Err(error);
        }
    };
    if made.leaves_names_in_second() {
        note(&setting.tx.t("backup-second-keeps-names"));
    }
    let noted = store.backup_made(&days, &made.name(), &setting.stamp());
    if args.json {
        out.json(&json!({ "day": day, "erased": erased, "backup": made.name() }))?;
        return noted;
    }
    let values = [
        ("day", named.into()),
        ("names", erased.names.into()),
        ("unrecorded", erased.unrecorded.into()),
        ("file", made.name().into()),
    ];
    out.line(&setting.tx.with("cli-day-closed", &values))?;
    if noted.is_err() {
        // The backup is there and verified, whether the record knows of it or not.
        out.line(&setting.tx.t("cli-day-not-noted"))?;
    }
    noted
}

fn reopen(args: &args::DayReopen, setting: &Setting, out: &mut Out) -> Result<()> {
    let day = day_of(args.day.as_deref(), setting)?;
    if begins_with_a_day(&args.why, setting) {
        return Err(Error::new(Kind::BadUsage).at("day-as-reason"));
    }
    let store = setting.open()?;
    if store.day(day)?.closed.is_none() {
        return Err(Error::new(Kind::WrongMove).at(format_args!("open-day: {day}")));
    }
    store.reopen_day(day, &args.why.join(" "), &setting.stamp())?;
    out.line(&setting.tx.with("notice-day-reopened", &[("day", long_date(&setting.tx, day).into())]))
}

/// Whether a day stands where the reason is meant to: as all of it, or in figures before it. Taken for the reason, it would
/// open another day.
fn begins_with_a_day(why: &[String], setting: &Setting) -> bool {
    let words: Vec<&str> = why.iter().flat_map(|words| words.split_whitespace()).collect();
    let is_day = |word: &str| past::is_written(word) || past::parse(word, today(setting), setting.tx.lang()).is_some();
    match words.as_slice() {
        [] => false,
        [only] => is_day(only),
        [first, ..] => past::is_written(first),
    }
}

fn list(args: &args::DayList, setting: &Setting, out: &mut Out) -> Result<()> {
    let store = setting.open()?;
    let mut days = store.days(LISTED)?;
    for day in store.forgotten_days(today(setting))? {
        if days.iter().all(|known| known.day != day) {
            days.push(Day::untouched(day));
        }
    }
    days.sort_by_key(|day| std::cmp::Reverse(day.day));
    if args.json {
        let days: Vec<_> =
            days.iter().map(|day| json!({ "day": day.day, "closed": day.closed, "note": day.note })).collect();
        return out.json(&json!({ "days": days }));
    }
    if days.is_empty() {
        return out.line(&setting.tx.t("cli-day-none"));
    }
    days.iter().try_for_each(|day| out.line(&format!("{}  {}", day.day, document::state(day, &setting.tx))))
}
