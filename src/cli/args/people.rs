//! People, and what they may ask.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

use super::DayFormat;
use crate::domain::privacy;

/// A reason for the register: refused where nothing is said, before anything is opened.
fn reason(typed: &str) -> Result<String, &'static str> {
    privacy::reason_of(typed).ok_or("no reason")
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Person {
    Find(FindPerson),
    Show(ShowPerson),
    Export(ExportPerson),
    Correct(CorrectPerson),
    Erase(ErasePerson),
    Restrict(RestrictPerson),
    Refuse(RefusePerson),
    Decisions(PersonDecisions),
}

#[derive(Debug, Args)]
pub(in crate::cli) struct ExportPerson {
    #[arg(value_name = "WHO", num_args = 1.., required = true)]
    pub who: Vec<String>,
    #[arg(long, value_name = "FORMAT", conflicts_with = "json")]
    pub format: Option<DayFormat>,
    #[arg(long)]
    pub json: bool,
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    #[arg(long, requires = "output")]
    pub force: bool,
    #[arg(long)]
    pub with_private: bool,
    #[arg(long, conflicts_with = "with_private")]
    pub without_private: bool,
    #[arg(long, value_name = "WORDS", value_parser = reason)]
    pub reason: Option<String>,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct CorrectPerson {
    #[arg(value_name = "CARD")]
    pub code: String,
    #[arg(long, value_name = "NAME", required_unless_present_any = ["reach", "language"])]
    pub name: Option<String>,
    #[arg(long, value_name = "HOW")]
    pub reach: Option<String>,
    #[arg(long, value_name = "LANGUAGE")]
    pub language: Option<String>,
    #[arg(long, value_name = "WORDS", required = true, value_parser = reason)]
    pub reason: String,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct ErasePerson {
    #[arg(value_name = "CARD")]
    pub code: String,
    #[arg(long, value_name = "WORDS", required = true, value_parser = reason)]
    pub reason: String,
    #[arg(long, value_name = "CODE")]
    pub testimony: Vec<String>,
    #[arg(long)]
    pub backups: bool,
    #[arg(long)]
    pub yes: bool,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct RestrictPerson {
    #[arg(value_name = "CARD")]
    pub code: String,
    #[arg(long, value_name = "WORDS", required = true, value_parser = reason)]
    pub reason: String,
    #[arg(long)]
    pub lift: bool,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct RefusePerson {
    #[arg(value_name = "CARD")]
    pub code: String,
    #[arg(value_name = "WISH", value_enum)]
    pub wish: Wished,
    #[arg(long, value_name = "WORDS", required = true, value_parser = reason)]
    pub reason: String,
}

/// What a person asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Wished {
    Access,
    Correction,
    Erasure,
    Restriction,
    Objection,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct PersonDecisions {
    #[arg(value_name = "CARD")]
    pub code: Option<String>,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct FindPerson {
    #[arg(value_name = "WORDS", num_args = 1.., required = true)]
    pub words: Vec<String>,
    #[arg(long, value_name = "N", default_value_t = 10, value_parser = clap::value_parser!(u16).range(1..))]
    pub limit: u16,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct ShowPerson {
    #[arg(value_name = "CARD")]
    pub code: String,
    #[arg(long)]
    pub json: bool,
}
