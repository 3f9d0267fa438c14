//! Figures, registers that are read in, evidence, questionnaires, testimonies.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

use super::{Check, Written, word};

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Visits {
    Import(Register),
    Withdraw(Withdraw),
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Register {
    #[arg(value_name = "FILE")]
    pub from: PathBuf,
    #[arg(long, value_name = "FILE")]
    pub mapping: Option<PathBuf>,
    #[arg(long, value_name = "NAME", default_value = "")]
    pub session: String,
    #[arg(long, value_name = "NAME")]
    pub source: Option<String>,
    #[arg(long)]
    pub dry_run: bool,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Withdraw {
    #[arg(value_name = "NAME")]
    pub source: String,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Report {
    #[arg(long, value_name = "PERIOD", default_value = "year")]
    pub period: String,
    #[arg(long, value_name = "NAME", value_parser = word)]
    pub session: Option<String>,
    #[arg(long, value_name = "TABLES", value_delimiter = ',')]
    pub by: Vec<String>,
    #[arg(long, value_name = "GRIDS", value_delimiter = ',', conflicts_with_all = ["by", "ages"])]
    pub grid: Vec<String>,
    #[arg(long, value_name = "AGES", value_delimiter = ',')]
    pub ages: Vec<u8>,
    #[arg(long, value_name = "FORMAT")]
    pub format: Option<ReportFormat>,
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    #[arg(long, requires = "output")]
    pub force: bool,
}

/// What figures are written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum ReportFormat {
    Text,
    Md,
    Csv,
    Json,
    Html,
    Pdf,
    Xlsx,
}

impl Written for ReportFormat {
    fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Text => &["txt", "text"],
            Self::Md => &["md", "markdown"],
            Self::Csv => &["csv"],
            Self::Json => &["json"],
            Self::Html => &["html", "htm"],
            Self::Pdf => &["pdf"],
            Self::Xlsx => &["xlsx"],
        }
    }
}

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(in crate::cli) struct Evidence {
    #[command(flatten)]
    pub page: EvidencePage,
    #[command(subcommand)]
    pub sub: Option<EvidenceSub>,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct EvidencePage {
    #[arg(long, value_name = "PERIOD")]
    pub period: Option<String>,
    #[arg(long, value_name = "N", conflicts_with = "inside")]
    pub k: Option<u64>,
    #[arg(long)]
    pub inside: bool,
    #[command(flatten)]
    pub to: EvidenceTo,
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum EvidenceSub {
    Merge(EvidenceMerge),
    Withdraw(EvidenceWithdraw),
}

#[derive(Debug, Args)]
pub(in crate::cli) struct EvidenceWithdraw {
    #[arg(value_name = "PERIOD")]
    pub period: String,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct EvidenceMerge {
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,
    #[arg(long, value_name = "N")]
    pub k: Option<u64>,
    #[command(flatten)]
    pub to: EvidenceTo,
}

/// As what evidence is written, and where.
#[derive(Debug, Args)]
pub(in crate::cli) struct EvidenceTo {
    #[arg(long, value_name = "FORMAT")]
    pub format: Option<EvidenceFormat>,
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    #[arg(long, requires = "output")]
    pub force: bool,
}

/// What evidence is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum EvidenceFormat {
    Text,
    Md,
    Html,
    Json,
    Pdf,
}

impl Written for EvidenceFormat {
    fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Text => &["txt", "text"],
            Self::Md => &["md", "markdown"],
            Self::Html => &["html", "htm"],
            Self::Json => &["json"],
            Self::Pdf => &["pdf"],
        }
    }
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Survey {
    Show(SurveyShow),
    Check(Check),
}

#[derive(Debug, Args)]
pub(in crate::cli) struct SurveyShow {
    #[arg(long, value_name = "PERIOD")]
    pub period: Option<String>,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Testimony {
    List(TestimonyList),
    Withdraw(TestimonyWithdraw),
}

#[derive(Debug, Args)]
pub(in crate::cli) struct TestimonyList {
    #[arg(long, value_name = "PERIOD")]
    pub period: Option<String>,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct TestimonyWithdraw {
    #[arg(value_name = "CODE")]
    pub code: String,
    #[arg(long)]
    pub json: bool,
}
