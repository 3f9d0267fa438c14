//! `guichet report`: what a period comes to, as text, Markdown, CSV or JSON.

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

pub(super) fn run(args: &args::Report, setting: &Setting, out: &mut Out) -> Result<()> {
    let usage = |place: &str| Error::new(Kind::BadUsage).at(place);
    let today = setting.clock.now().today();
    let period = Period::parse(&args.period, today).ok_or_else(|| usage("--period"))?;
    let bands = match &args.ages[..] {
        [] => Bands::default(),
        ages => Bands::starting(ages).ok_or_else(|| usage("--ages"))?,
    };
    let tables = tables(&args.by)?;
    let local = |at| setting.clock.local(at);
    let session = args.session.as_deref();
    let mut figures = setting.open_existing()?.figures(&Asked { period, session, bands, local: &local })?;
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

/// The tables that were asked for, in that order; all but the workers' where none was: who served how many is asked
/// for by name.
fn tables(by: &[String]) -> Result<Vec<Table>> {
    if by.is_empty() {
        return Ok(Table::ALL.iter().copied().filter(|table| *table != Table::Worker).collect());
    }
    let known = || Table::ALL.iter().map(|table| table.code()).collect::<Vec<_>>().join(", ");
    let table = |name: &String| {
        Table::from_code(name.trim()).ok_or_else(|| Error::new(Kind::BadUsage).at(format_args!("--by: {}", known())))
    };
    by.iter().map(table).collect()
}
