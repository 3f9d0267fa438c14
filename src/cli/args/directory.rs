//! The directory and the words of the field.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

use super::Written;

#[derive(Debug, Args)]
pub(in crate::cli) struct Find {
    #[arg(value_name = "WORDS", required = true)]
    pub words: Vec<String>,
    #[arg(long, value_name = "N", default_value_t = 10, value_parser = clap::value_parser!(u16).range(1..))]
    pub limit: u16,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Directory {
    Import(Import),
    Export(Export),
    Stale(Stale),
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Import {
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
pub(in crate::cli) struct Export {
    #[arg(long, value_name = "FORMAT", value_enum)]
    pub format: Option<Format>,
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    #[arg(long, requires = "output")]
    pub force: bool,
}

/// The form in which the directory is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Format {
    Csv,
    Hsds,
    HsdsTabular,
    DataInclusion,
}

impl Written for Format {
    fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Csv => &["csv"],
            Self::Hsds | Self::DataInclusion => &["json"],
            Self::HsdsTabular => &[],
        }
    }
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Stale {
    #[arg(long, value_name = "N", default_value_t = 20, value_parser = clap::value_parser!(u16).range(1..))]
    pub limit: u16,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Vocabulary {
    Check(Check),
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Check {
    #[arg(value_name = "FILE")]
    pub file: Option<PathBuf>,
}
