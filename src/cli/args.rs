//! What can be written on the command line: the structure alone. The words are put in by `help`, in the language that
//! was chosen, and the same structure makes completions, manual pages and `docs/cli.md`.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand};
use clap_complete::Shell;

use crate::text::Lang;

/// The whole command line.
#[derive(Debug, Parser)]
#[command(
    name = "guichet",
    version,
    disable_help_flag = true,
    disable_help_subcommand = true,
    disable_version_flag = true
)]
pub(super) struct Cli {
    #[command(flatten)]
    pub global: Global,
    #[command(subcommand)]
    pub command: Option<Sub>,
}

/// What holds for every command.
#[derive(Clone, Debug, Default, Args)]
pub(super) struct Global {
    #[arg(long, global = true, env = "GUICHET_DB", value_name = "FILE")]
    pub db: Option<PathBuf>,
    #[arg(long, global = true, env = "GUICHET_LANG", value_name = "LANG", value_parser = lang)]
    pub lang: Option<Lang>,
    #[arg(long, global = true, env = "GUICHET_CONFIG", value_name = "FILE")]
    pub config: Option<PathBuf>,
    #[arg(long, global = true, env = "GUICHET_DESK", value_name = "DESK")]
    pub desk: Option<String>,
    #[arg(long, global = true, env = "GUICHET_WORKER", value_name = "INITIALS")]
    pub worker: Option<String>,
}

/// Only looks whether it is one: the language was settled before (`setting::language`). An empty variable is none.
fn lang(text: &str) -> Result<Lang, String> {
    if text.is_empty() {
        return Ok(Lang::of_system());
    }
    Lang::from_code(text).ok_or_else(|| "fr, en, nl, de".to_owned())
}

/// The commands.
#[derive(Debug, Subcommand)]
pub(super) enum Sub {
    Add(Add),
    Queue(Queue),
    Next(Next),
    Close(Close),
    Cases(Cases),
    Find(Find),
    #[command(subcommand, arg_required_else_help = true)]
    Directory(Directory),
    #[command(subcommand, arg_required_else_help = true)]
    Vocabulary(Vocabulary),
    Demo(Demo),
    Completions(Completions),
    Man(Man),
}

#[derive(Debug, Args)]
pub(super) struct Add {
    #[arg(long, group = "entry")]
    pub serve: bool,
    #[arg(long, group = "entry")]
    pub done: bool,
    #[arg(long, value_name = "YYYY-MM-DD", requires = "done")]
    pub date: Option<NaiveDate>,
    #[arg(long)]
    pub json: bool,
    #[arg(value_name = "LINE", num_args = 0..)]
    pub line: Vec<String>,
}

#[derive(Debug, Args)]
pub(super) struct Queue {
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(super) struct Next {
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(super) struct Close {
    #[arg(value_name = "TICKET")]
    pub ticket: u32,
    #[arg(value_name = "OUTCOME")]
    pub outcome: Vec<String>,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(super) struct Cases {
    #[arg(long)]
    pub all: bool,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(super) struct Find {
    #[arg(value_name = "WORDS", required = true)]
    pub words: Vec<String>,
    #[arg(long, value_name = "N", default_value_t = 10)]
    pub limit: u16,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Subcommand)]
pub(super) enum Directory {
    Import(Import),
    Export(Export),
}

#[derive(Debug, Args)]
pub(super) struct Import {
    #[arg(value_name = "FILE")]
    pub from: PathBuf,
    #[arg(long)]
    pub dry_run: bool,
    #[arg(long, value_name = "NAME")]
    pub source: Option<String>,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(super) struct Export {
    #[arg(value_name = "FILE")]
    pub to: PathBuf,
}

#[derive(Debug, Subcommand)]
pub(super) enum Vocabulary {
    Check(Check),
}

#[derive(Debug, Args)]
pub(super) struct Check {
    #[arg(value_name = "FILE")]
    pub file: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct Demo {
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub seed: u64,
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub visits: u32,
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=100))]
    pub years: u32,
    #[arg(long, value_name = "N", default_value_t = 80)]
    pub services: u32,
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub cases: u32,
    #[arg(long, value_name = "FILE")]
    pub write: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct Completions {
    #[arg(value_name = "SHELL")]
    pub shell: Shell,
}

#[derive(Debug, Args)]
pub(super) struct Man {
    #[arg(long, value_name = "DIR")]
    pub dir: Option<PathBuf>,
}
