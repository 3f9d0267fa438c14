//! `guichet report`: what a period comes to, as text, Markdown, CSV or JSON.

use std::io::{self, IsTerminal as _};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::{
    Setting,
    args::{self, ReportFormat as Format},
    out::Out,
};
use crate::{
    app::{
        new_file,
        report::{Words, sheet},
    },
    domain::{
        period::Period,
        report::{Bands, Table},
    },
    error::{Error, Kind, Result},
    exchange::report,
    store::reports::Asked,
};

/// From how many days on counting them is shown.
const WORTH_SHOWING: usize = 30;

pub(super) fn run(args: &args::Report, setting: &Setting, out: &mut Out) -> Result<()> {
    let usage = |place: &str| Error::new(Kind::BadUsage).at(place);
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
    let asked = Asked { period, today, session, bands, local: &local };
    let mut bar = Bar { name: setting.tx.t("report-counting"), shown: None };
    let mut figures = setting.open()?.figures_telling(&asked, &mut |done, of| bar.tell(done, of))?;
    figures.tables.retain(|table, _| tables.contains(table));
    let words = Words { texts: &setting.tx, vocabulary: &setting.vocabulary };
    let bytes = match args.format {
        Format::Json => {
            let json =
                serde_json::to_string_pretty(&figures).map_err(|error| Error::new(Kind::Internal).because(error))?;
            (json + "\n").into_bytes()
        }
        Format::Text => report::text(&sheet(&figures, &tables, session, words)).into_bytes(),
        Format::Md => report::markdown(&sheet(&figures, &tables, session, words)).into_bytes(),
        Format::Csv => report::csv(&sheet(&figures, &tables, session, words))?,
    };
    match &args.output {
        None => out.bytes(&bytes),
        Some(path) => new_file::write(path, &bytes, args.force),
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

/// How far counting is, on standard error, where somebody sees it; a few days are counted before anybody looks.
struct Bar {
    name: String,
    shown: Option<ProgressBar>,
}

impl Bar {
    fn tell(&mut self, done: usize, of: usize) {
        if of < WORTH_SHOWING || !io::stderr().is_terminal() {
            return;
        }
        let bar = self.shown.get_or_insert_with(|| {
            let bar = ProgressBar::with_draw_target(Some(of as u64), ProgressDrawTarget::stderr());
            let bar = bar.with_prefix(self.name.clone());
            // A template that is not understood leaves indicatif's own.
            match ProgressStyle::with_template("{prefix} {wide_bar} {pos}/{len} {eta}") {
                Ok(style) => bar.with_style(style),
                Err(_) => bar,
            }
        });
        bar.set_position(done as u64);
        if done == of {
            bar.finish_and_clear();
        }
    }
}
