//! The day at the counter: visits, the review, the day's close, the slip.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand, ValueEnum};

use super::{Allowed, Written, word};
use crate::{config::Paper, text::slip::SlipLang};

/// The person's language: it stands behind the command, and has the name of the worker's, which stands before it. Of
/// the worker's, which clap hands on to every command, only the language counts, not the country.
fn slip_lang(text: &str) -> Result<String, Allowed> {
    let known = text.is_empty() || SlipLang::from_code(text).is_some();
    if known { Ok(text.to_owned()) } else { Err(Allowed::of(SlipLang::ALL.map(SlipLang::code))) }
}

fn paper(text: &str) -> Result<Paper, Allowed> {
    Paper::from_name(text).ok_or_else(|| Allowed::of(["a5", "a4"]))
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Add {
    #[arg(long, group = "entry")]
    pub serve: bool,
    #[arg(long, group = "entry")]
    pub done: bool,
    #[arg(long, visible_alias = "day", value_name = "YYYY-MM-DD", requires = "done")]
    pub date: Option<NaiveDate>,
    #[arg(long, value_name = "NAME", value_parser = word)]
    pub session: Option<String>,
    #[arg(long, value_name = "WORD")]
    pub topic: Option<String>,
    #[arg(long)]
    pub json: bool,
    #[arg(value_name = "LINE", num_args = 0..)]
    pub line: Vec<String>,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Queue {
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Next {
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Close {
    #[arg(value_name = "TICKET")]
    pub ticket: u32,
    #[arg(value_name = "OUTCOME")]
    pub outcome: Vec<String>,
    #[arg(long, value_name = "CODE")]
    pub why: Option<String>,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Review {
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub day: Option<NaiveDate>,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Slip {
    #[arg(value_name = "SERVICE", required = true)]
    pub service: Vec<String>,
    #[arg(long, value_name = "LANG", value_parser = slip_lang)]
    pub lang: Option<String>,
    #[arg(long, value_name = "SIZE", value_parser = paper)]
    pub size: Option<Paper>,
    #[arg(long, value_name = "FILE", conflicts_with_all = ["print", "json"])]
    pub pdf: Option<PathBuf>,
    #[arg(long, conflicts_with = "json")]
    pub print: bool,
    #[arg(long, requires = "pdf")]
    pub force: bool,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Day {
    Show(DayShow),
    Close(DayClose),
    Reopen(DayReopen),
    List(DayList),
}

#[derive(Debug, Args)]
pub(in crate::cli) struct DayShow {
    #[arg(long, value_name = "DAY")]
    pub day: Option<String>,
    #[arg(long, value_name = "FORMAT")]
    pub format: Option<DayFormat>,
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    #[arg(long, requires = "output")]
    pub force: bool,
}

/// What a day's page is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum DayFormat {
    Text,
    Md,
    Html,
    Pdf,
    Json,
}

impl Written for DayFormat {
    fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Text => &["txt", "text"],
            Self::Md => &["md", "markdown"],
            Self::Html => &["html", "htm"],
            Self::Pdf => &["pdf"],
            Self::Json => &["json"],
        }
    }
}

#[derive(Debug, Args)]
pub(in crate::cli) struct DayClose {
    #[arg(long, value_name = "DAY")]
    pub day: Option<String>,
    #[arg(long, value_name = "WORDS")]
    pub note: Option<String>,
    #[arg(long)]
    pub yes: bool,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct DayReopen {
    #[arg(long, value_name = "DAY")]
    pub day: Option<String>,
    #[arg(value_name = "BECAUSE", required = true)]
    pub why: Vec<String>,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct DayList {
    #[arg(long)]
    pub json: bool,
}
