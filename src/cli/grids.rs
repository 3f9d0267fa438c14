//! `guichet report --grid`: the same requests in funders' lists.

use std::path::Path;

use serde::Serialize;

use super::{Setting, args, out::Out, rights};
use crate::{
    app::report::Words,
    domain::{
        grid::{BuiltIn, Counted, Grid},
        ids::Code,
        period::Period,
        vocabulary::List,
    },
    error::{Error, Kind, Result},
    exchange::report::{Sheet, SheetRow, SheetTable},
    reading,
    store::Store,
};

/// A grid that was asked for, with what a period and the one before come to in it.
struct Asked {
    grid: Grid,
    /// For scripts: the table of its rows, and of what is left out.
    codes: (&'static str, &'static str),
    now: Counted,
    before: Counted,
}

/// Grids in words, and as scripts read them.
pub(super) struct Grids {
    asked: Vec<Asked>,
    period: Period,
}

/// What a grid leaves out, how often now and before.
type LeftOut<'a> = (Option<&'a (List, Code)>, u64, u64);

#[derive(Serialize)]
struct RowJson<'a> {
    code: &'a str,
    label: &'a str,
    count: u64,
    before: u64,
}

#[derive(Serialize)]
struct LeftJson<'a> {
    list: Option<&'static str>,
    code: Option<&'a str>,
    count: u64,
    before: u64,
}

#[derive(Serialize)]
struct GridJson<'a> {
    grid: &'a str,
    source: &'a str,
    requests: u64,
    rows: Vec<RowJson<'a>>,
    left_out: Vec<LeftJson<'a>>,
}

/// Counts the requests of a period in the grids that were asked for.
pub(super) fn count(args: &args::Report, period: Period, setting: &Setting, out: &mut Out) -> Result<(Grids, Store)> {
    // Read before anything is counted: a mistake is said at once.
    let grids = args.grid.iter().map(|name| grid(name, setting, out)).collect::<Result<Vec<_>>>()?;
    let store = setting.open_existing()?;
    let now = store.requests_for_grids(&period, args.session.as_deref())?;
    let before = store.requests_for_grids(&period.before(), args.session.as_deref())?;
    let asked = grids.into_iter().map(|(grid, codes)| Asked {
        now: grid.count(&now),
        before: grid.count(&before),
        grid,
        codes,
    });
    Ok((Grids { asked: asked.collect(), period }, store))
}

/// A grid by its name, or from a file.
fn grid(name: &str, setting: &Setting, out: &mut Out) -> Result<(Grid, (&'static str, &'static str))> {
    if let Some(built) = BuiltIn::from_code(name.trim()) {
        let codes = match built {
            BuiltIn::Coop => ("grid-coop", "left-out-coop"),
            BuiltIn::DataInclusion => ("grid-data-inclusion", "left-out-data-inclusion"),
            BuiltIn::Activities => ("grid-activites", "left-out-activites"),
        };
        return Ok((built.grid().clone(), codes));
    }
    let path = Path::new(name.trim());
    let bytes = reading::read(path).map_err(|error| Error::io(error, path))?;
    match Grid::parse(&String::from_utf8_lossy(&bytes), &setting.vocabulary) {
        Ok(grid) => Ok((grid, ("grid", "left-out"))),
        Err(mistakes) => {
            let error = rights::refused(Kind::BadRules, &mistakes, path, &setting.tx, out)?;
            out.finish()?;
            Err(error)
        }
    }
}

impl Grids {
    /// In words: the sums, then for each grid its rows and what it leaves out.
    pub(super) fn sheet(&self, words: Words<'_>) -> Sheet {
        let texts = words.texts;
        let title = texts.with("report-title", &[("period", words.period(&self.period).into())]);
        let compared = texts.with("report-compared", &[("period", words.period(&self.period.before()).into())]);
        let mut tables = vec![SheetTable { code: "sums", title: texts.t("report-sums"), rows: self.sums(words) }];
        for asked in &self.asked {
            tables.extend(asked.tables(words));
        }
        Sheet {
            title: format!("{title}, {compared}"),
            sentences: Vec::new(),
            compares: true,
            columns: [texts.t("report-count"), texts.t("report-share"), texts.t("report-before")],
            tables,
        }
    }

    fn sums(&self, words: Words<'_>) -> Vec<SheetRow> {
        let row = |label: String, count, before| SheetRow { label, count, share: None, before };
        let all = |counted: &Counted| counted.inside() + counted.outside();
        let first = self.asked.first();
        let mut rows: Vec<_> = first
            .iter()
            .map(|asked| row(words.texts.t("grid-requests"), all(&asked.now), all(&asked.before)))
            .collect();
        for asked in &self.asked {
            let name = asked.grid.name(words.texts.lang()).to_owned();
            let said = |key| words.texts.with(key, &[("grid", name.clone().into())]);
            rows.push(row(said("grid-inside"), asked.now.inside(), asked.before.inside()));
            rows.push(row(said("grid-outside"), asked.now.outside(), asked.before.outside()));
        }
        rows
    }

    /// As scripts read them.
    pub(super) fn json(&self, words: Words<'_>) -> serde_json::Value {
        let grids: Vec<_> = self.asked.iter().map(|asked| asked.json(words)).collect();
        serde_json::json!({ "from": self.period.from, "to": self.period.to, "grids": grids })
    }
}

impl Asked {
    fn tables(&self, words: Words<'_>) -> [SheetTable; 2] {
        let lang = words.texts.lang();
        let whole = self.now.inside() + self.now.outside();
        let share = |count: u64| (whole > 0).then(|| (count * 100 + whole / 2) / whole);
        let numbers = self.now.rows.iter().zip(&self.before.rows);
        let rows = self.grid.rows.iter().zip(numbers).map(|(row, (count, before))| SheetRow {
            label: row.name(lang).to_owned(),
            count: *count,
            share: share(*count),
            before: *before,
        });
        let left = self.left().into_iter().map(|(code, count, before)| SheetRow {
            label: match code {
                None => words.texts.t("grid-unsaid"),
                Some((list, code)) => {
                    format!("{} ({code})", words.vocabulary.label(*list, code, lang))
                }
            },
            count,
            share: share(count),
            before,
        });
        let name = self.grid.name(lang).to_owned();
        let left_title = words.texts.with("grid-left-out", &[("grid", name.clone().into())]);
        [
            SheetTable { code: self.codes.0, title: name, rows: rows.collect() },
            SheetTable { code: self.codes.1, title: left_title, rows: left.collect() },
        ]
    }

    /// What is left out now or was before, the most first.
    fn left(&self) -> Vec<LeftOut<'_>> {
        let mut codes: Vec<_> = self.now.left_out.keys().chain(self.before.left_out.keys()).collect();
        codes.sort();
        codes.dedup();
        let of = |counted: &Counted, code| counted.left_out.get(code).copied().unwrap_or(0);
        let mut left: Vec<_> =
            codes.into_iter().map(|code| (code.as_ref(), of(&self.now, code), of(&self.before, code))).collect();
        left.sort_by_key(|(_, now, _)| std::cmp::Reverse(*now));
        left
    }

    fn json(&self, words: Words<'_>) -> serde_json::Value {
        let lang = words.texts.lang();
        let numbers = self.now.rows.iter().zip(&self.before.rows);
        let rows = self.grid.rows.iter().zip(numbers).map(|(row, (count, before))| RowJson {
            code: row.code.as_str(),
            label: row.name(lang),
            count: *count,
            before: *before,
        });
        let left = self.left().into_iter().map(|(code, count, before)| LeftJson {
            list: code.map(|(list, _)| list.key()),
            code: code.map(|(_, code)| code.as_str()),
            count,
            before,
        });
        let json = GridJson {
            grid: self.grid.name(lang),
            source: &self.grid.source,
            requests: self.now.inside() + self.now.outside(),
            rows: rows.collect(),
            left_out: left.collect(),
        };
        serde_json::json!(json)
    }
}
