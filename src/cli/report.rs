//! `guichet report`: what a period comes to, for reading, for a spreadsheet, or for a script.

use std::{fs::File, path::Path};

use chrono::{DateTime, NaiveDateTime, Utc};
use indicatif::ProgressBar;

use super::{
    Setting,
    args::{self, ReportFormat as Format},
    out::Out,
    progress,
};
use crate::{
    app::{
        new_file,
        report::{Words, heat_map, page, sheet, visit_cells, visit_heads},
    },
    domain::{
        period::Period,
        report::{Bands, Table},
    },
    error::{Error, Kind, Result},
    exchange::{
        document::{self, Heat},
        report::{self, Book, Sheet},
    },
    store::{Store, reports::Asked},
};

/// From how many days on counting them is shown.
const WORTH_SHOWING: usize = 30;

pub(super) fn run(args: &args::Report, setting: &Setting, out: &mut Out) -> Result<()> {
    let usage = |place: &str| Error::new(Kind::BadUsage).at(place);
    // Asked before anything is counted.
    if args.output.is_none() && matches!(args.format, Format::Html | Format::Pdf | Format::Xlsx) {
        return Err(usage(&setting.tx.t("report-needs-file")));
    }
    let today = setting.clock.now().today();
    let period = Period::parse(&args.period, today).ok_or_else(|| usage("--period"))?;
    let bands = match &args.ages[..] {
        [] => Bands::default(),
        ages => Bands::starting(ages).ok_or_else(|| usage("--ages"))?,
    };
    let tables = tables(&args.by)?;
    let may_see = |table: &Table| !table.is_for_coordinators() || setting.loaded.config.is_coordinator(&setting.worker);
    if !tables.iter().all(may_see) {
        return Err(Error::new(Kind::NotCoordinator));
    }
    let local = |at| setting.clock.local(at);
    let session = args.session.as_deref();
    let asked = Asked { period, today, session, bands: bands.clone(), local: &local };
    let mut bar = Counting { name: setting.tx.t("report-counting"), shown: None };
    let store = setting.open_existing()?;
    let mut figures = store.figures_telling(&asked, &mut |done, of| bar.tell(done, of))?;
    let heat = args.by.is_empty() || tables.contains(&Table::WeekdayHour);
    figures.tables.retain(|table, _| tables.contains(table));
    let words = Words { texts: &setting.tx, vocabulary: &setting.vocabulary };
    let sheet = sheet(&figures, &tables, session, words);
    let heat = if heat { heat_map(&figures.heat, words) } else { None };
    let page = || page(&sheet, heat.clone(), foot(setting), words);
    let bytes = match args.format {
        Format::Json => {
            let json =
                serde_json::to_string_pretty(&figures).map_err(|error| Error::new(Kind::Internal).because(error))?;
            (json + "\n").into_bytes()
        }
        Format::Text => document::text(&page()).into_bytes(),
        Format::Md => document::markdown(&page()).into_bytes(),
        Format::Csv => report::csv(&sheet)?,
        Format::Html => document::html(&page()).into_bytes(),
        Format::Pdf => document::pdf(&page())?,
        Format::Xlsx => {
            let rows = Rows { store: &store, period, session, bands: &bands, local: &local, of: figures.sums.visits };
            let path = args.output.as_deref().ok_or_else(|| usage("--output"))?;
            return new_file::write_with(path, args.force, |file| {
                rows.workbook((&sheet, heat.as_ref()), path, file, words)
            });
        }
    };
    match &args.output {
        None => out.bytes(&bytes),
        Some(path) => new_file::write(path, &bytes, args.force),
    }
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
    let table = |name: &String| {
        Table::from_code(name.trim()).ok_or_else(|| Error::new(Kind::BadUsage).at(format_args!("--by: {}", known())))
    };
    by.iter().map(table).collect()
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
