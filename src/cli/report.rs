//! `guichet report`: what a period comes to, for reading, for a spreadsheet, or for a script.

use std::{fs::File, path::Path};

use chrono::{DateTime, NaiveDateTime, Utc};
use indicatif::ProgressBar;
use serde::Serialize;

use super::{
    Setting,
    args::{self, ReportFormat as Format, Written as _},
    grids,
    out::Out,
    progress, rights, warn_of_folder,
};
use crate::{
    app::{
        new_file,
        report::{Words, heat_map, page, sheet, visit_cells, visit_heads},
    },
    domain::{
        audit::{Detail, What},
        period::Period,
        report::{Bands, Figures, Table},
    },
    error::{Error, Kind, Result},
    exchange::{
        document::{self, Document, Heat},
        report::{self, Book, Sheet},
    },
    store::{Store, reports::Asked, rights::NonTakeUp},
};

/// From how many days on counting them is shown.
const WORTH_SHOWING: usize = 30;

pub(super) fn run(args: &args::Report, setting: &Setting, out: &mut Out) -> Result<()> {
    let usage = |place: &str| Error::new(Kind::BadUsage).at(place);
    if let Some(path) = &args.output {
        warn_of_folder(path, &setting.tx);
    }
    // Asked before anything is counted.
    let format = args::format(args.format, args.output.as_deref(), Format::Text)?;
    if args.output.is_none() && matches!(format, Format::Html | Format::Pdf | Format::Xlsx) {
        return Err(usage(&setting.tx.t("report-needs-file")));
    }
    let today = setting.clock.now().today();
    let period = Period::parse(&args.period, today).ok_or_else(|| usage("--period"))?;
    let bands = match &args.ages[..] {
        [] => Bands::default(),
        ages => Bands::starting(ages).ok_or_else(|| usage("--ages"))?,
    };
    if !args.grid.is_empty() {
        return in_grids(args, format, period, setting, out);
    }
    let tables = tables(&args.by)?;
    // Opening it tells who asks.
    let store = setting.open_existing()?;
    let may_see = |table: &Table| !table.is_for_coordinators() || setting.may_coordinate();
    if !tables.iter().all(may_see) {
        return Err(Error::new(Kind::NotCoordinator).at("figures"));
    }
    let local = |at| setting.clock.local(at);
    let session = args.session.as_deref();
    let asked = Asked { period, today, session, bands: bands.clone(), local: &local };
    let mut bar = Counting { name: setting.tx.t("report-counting"), shown: None };
    let mut figures = store.figures_telling(&asked, &mut |done, of| bar.tell(done, of))?;
    known_session(&asked, &store, setting)?;
    let heat = args.by.is_empty() || tables.contains(&Table::WeekdayHour);
    figures.tables.retain(|table, _| tables.contains(table));
    let words = Words { texts: &setting.tx, vocabulary: &setting.vocabulary };
    let mut sheet = sheet(&figures, &tables, session, words);
    let by_rights = args.by.iter().any(|name| name.trim() == rights::BY);
    let rights = by_rights.then(|| store.rights_found(&period)).transpose()?;
    if let Some(now) = &rights {
        sheet.tables.push(rights::report_table(now, &store.rights_found(&period.before())?, setting));
    }
    let sheet = sheet;
    let heat = if heat { heat_map(&figures.heat, words) } else { None };
    let page = || page(&sheet, heat.clone(), foot(setting), words);
    let bytes = match format {
        Format::Json => {
            let json = serde_json::to_string_pretty(&FiguresJson { figures: &figures, rights });
            (json.map_err(internal)? + "\n").into_bytes()
        }
        Format::Xlsx => {
            let rows = Rows { store: &store, period, session, bands: &bands, local: &local, of: figures.sums.visits };
            let path = args.output.as_deref().ok_or_else(|| usage("--output"))?;
            new_file::write_with(path, args.force, |file| rows.workbook((&sheet, heat.as_ref()), path, file, words))?;
            return enter(format, &store, setting);
        }
        format => said(format, &sheet, page)?,
    };
    give(&bytes, (args, format), &store, setting, out)
}

/// A name that is mistyped would look like a permanence to which nobody came.
fn known_session(asked: &Asked<'_>, store: &Store, setting: &Setting) -> Result<()> {
    let Some(name) = asked.session else { return Ok(()) };
    let mut known: Vec<String> = setting.loaded.config.sessions.iter().map(|session| session.name.clone()).collect();
    known.extend(store.sessions_counted(asked)?);
    if known.iter().any(|known| known == name) {
        return Ok(());
    }
    known.sort();
    known.dedup();
    let known = if known.is_empty() { "—".to_owned() } else { known.join(", ") };
    Err(Error::new(Kind::BadUsage).at(format_args!("--session: {known}")))
}

/// The requests of the period in funders' lists instead.
fn in_grids(args: &args::Report, format: Format, period: Period, setting: &Setting, out: &mut Out) -> Result<()> {
    let (grids, store) = grids::count(args, period, setting, out)?;
    let words = Words { texts: &setting.tx, vocabulary: &setting.vocabulary };
    let sheet = grids.sheet(words);
    let page = || page(&sheet, None, foot(setting), words);
    let bytes = match format {
        Format::Json => {
            let json = serde_json::to_string_pretty(&grids.json(words));
            (json.map_err(internal)? + "\n").into_bytes()
        }
        Format::Xlsx => {
            let path = args.output.as_deref().ok_or_else(|| Error::new(Kind::BadUsage).at("--output"))?;
            new_file::write_with(path, args.force, |file| Book::new(&sheet, path)?.save(file))?;
            return enter(format, &store, setting);
        }
        format => said(format, &sheet, page)?,
    };
    give(&bytes, (args, format), &store, setting, out)
}

/// A report in the formats that are made of its words alone; the callers have made JSON and the workbook already.
fn said(format: Format, sheet: &Sheet, page: impl Fn() -> Document) -> Result<Vec<u8>> {
    match format {
        Format::Csv => report::csv(sheet),
        Format::Md => document::bytes(&page(), document::Format::Markdown),
        Format::Html => document::bytes(&page(), document::Format::Html),
        Format::Pdf => document::bytes(&page(), document::Format::Pdf),
        Format::Text | Format::Json | Format::Xlsx => document::bytes(&page(), document::Format::Text),
    }
}

fn give(
    bytes: &[u8],
    (args, format): (&args::Report, Format),
    store: &Store,
    setting: &Setting,
    out: &mut Out,
) -> Result<()> {
    match &args.output {
        None => out.bytes(bytes),
        Some(path) => {
            new_file::write(path, bytes, args.force)?;
            enter(format, store, setting)
        }
    }
}

/// Enters into the audit that a file was written.
fn enter(format: Format, store: &Store, setting: &Setting) -> Result<()> {
    let detail = Detail::of("report").as_form(format.ending());
    store.audit(&setting.stamp(), What::Exported, None, detail)
}

fn internal(error: serde_json::Error) -> Error {
    Error::new(Kind::Internal).because(error)
}

/// Figures as scripts read them; what was found of rights where it was asked for.
#[derive(Serialize)]
struct FiguresJson<'a> {
    #[serde(flatten)]
    figures: &'a Figures,
    #[serde(skip_serializing_if = "Option::is_none")]
    rights: Option<Vec<NonTakeUp>>,
}

/// Who made the page, and when.
fn foot(setting: &Setting) -> String {
    let day = setting.clock.now().today().format("%d/%m/%Y").to_string();
    setting.tx.with("report-foot", &[("day", day.into())])
}

/// The visits that a workbook has, one a row.
struct Rows<'a> {
    store: &'a Store,
    period: Period,
    session: Option<&'a str>,
    bands: &'a Bands,
    local: &'a dyn Fn(DateTime<Utc>) -> NaiveDateTime,
    /// How many there are.
    of: u64,
}

impl Rows<'_> {
    fn workbook(
        &self,
        (sheet, heat): (&Sheet, Option<&Heat>),
        path: &Path,
        file: &mut File,
        words: Words<'_>,
    ) -> Result<()> {
        let mut book = Book::new(sheet, path)?;
        heat.map_or(Ok(()), |heat| book.heat(heat))?;
        book.start_rows(&words.texts.t("report-visits"), visit_heads(words))?;
        let bar = progress::bar(words.texts.t("report-visits"), self.of);
        self.store.each_visit(&self.period, self.session, |visit| {
            bar.inc(1);
            book.row(&visit_cells(visit, self.bands, self.local, words))
        })?;
        bar.finish();
        book.save(file)
    }
}

/// The tables that were asked for, in that order; where none was, all but those that are asked for by name.
fn tables(by: &[String]) -> Result<Vec<Table>> {
    if by.is_empty() {
        return Ok(Table::ALL.iter().copied().filter(|table| !table.is_asked_by_name()).collect());
    }
    let known = || Table::ALL.iter().map(|table| table.code()).collect::<Vec<_>>().join(", ");
    let by = by.iter().filter(|name| name.trim() != rights::BY);
    let table = |name: &String| {
        Table::from_code(name.trim()).ok_or_else(|| Error::new(Kind::BadUsage).at(format_args!("--by: {}", known())))
    };
    by.map(table).collect()
}

/// How far counting is; a few days are counted before anybody looks.
struct Counting {
    name: String,
    shown: Option<ProgressBar>,
}

impl Counting {
    fn tell(&mut self, done: usize, of: usize) {
        if of < WORTH_SHOWING {
            return;
        }
        let bar = self.shown.get_or_insert_with(|| progress::bar(self.name.clone(), of as u64));
        bar.set_position(done as u64);
        if done == of {
            bar.finish_and_clear();
        }
    }
}
