//! Keys, backups, rescue, the audit, retention: what keeps the record whole and closed.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand, ValueEnum};

use super::Written;

#[derive(Debug, Args)]
pub(in crate::cli) struct Backup {
    #[arg(long, value_name = "DIR")]
    pub to: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Verify {
    #[arg(value_name = "FILE")]
    pub from: PathBuf,
    #[command(flatten)]
    pub recovery: Recovery,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Restore {
    #[arg(value_name = "FILE")]
    pub from: PathBuf,
    #[arg(long)]
    pub force: bool,
    #[arg(long)]
    pub plain: bool,
    #[arg(long)]
    pub other: bool,
    #[command(flatten)]
    pub recovery: Recovery,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Encrypt {
    #[command(flatten)]
    pub new: NewPassphrase,
    #[command(flatten)]
    pub sheet: RecoverySheet,
    #[arg(long)]
    pub forget_plain: bool,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Decrypt {
    #[arg(long)]
    pub yes: bool,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Rekey {
    #[command(flatten)]
    pub sheet: RecoverySheet,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Passphrase {
    #[command(flatten)]
    pub recovery: Recovery,
    #[command(flatten)]
    pub new: NewPassphrase,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct NewRecovery {
    #[command(flatten)]
    pub sheet: RecoverySheet,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Workers {
    List(WorkersList),
    Add(WorkersAdd),
    Remove(WorkersRemove),
}

#[derive(Debug, Args)]
pub(in crate::cli) struct WorkersList {
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct WorkersAdd {
    #[arg(value_name = "INITIALS")]
    pub name: String,
    #[arg(long)]
    pub coordinator: bool,
    #[arg(long)]
    pub replace: bool,
    #[command(flatten)]
    pub new: NewPassphrase,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct WorkersRemove {
    #[arg(value_name = "INITIALS")]
    pub name: String,
}

/// Where a passphrase that is yet to hold is read, instead of being asked twice.
#[derive(Debug, Args)]
pub(in crate::cli) struct NewPassphrase {
    #[arg(long, value_name = "FILE")]
    pub new_passphrase_file: Option<PathBuf>,
}

/// Where the sheet with the recovery key goes, instead of to standard output.
#[derive(Debug, Args)]
pub(in crate::cli) struct RecoverySheet {
    #[arg(long, value_name = "FILE")]
    pub sheet: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Doctor {
    #[arg(long)]
    pub reindex: bool,
    #[arg(long)]
    pub json: bool,
    #[command(flatten)]
    pub recovery: Recovery,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Rescue {
    #[arg(value_name = "DAMAGED")]
    pub damaged: PathBuf,
    #[arg(long, value_name = "NEW", required = true)]
    pub output: PathBuf,
    #[arg(long)]
    pub json: bool,
    #[command(flatten)]
    pub recovery: Recovery,
}

/// Whether the recovery key opens it, and where that is to be read.
#[derive(Debug, Args)]
pub(in crate::cli) struct Recovery {
    #[arg(long = "recovery")]
    pub by_recovery: bool,
    #[arg(long, value_name = "FILE")]
    pub recovery_file: Option<PathBuf>,
}

impl Recovery {
    /// Whether it is the recovery key that opens.
    pub fn is_asked(&self) -> bool {
        self.by_recovery || self.recovery_file.is_some()
    }
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Retention {
    Show(RetentionShow),
    Run(RetentionRun),
    Keep(RetentionKeep),
}

#[derive(Debug, Args)]
pub(in crate::cli) struct RetentionShow {
    #[arg(long, conflicts_with = "csv")]
    pub json: bool,
    #[arg(long)]
    pub csv: bool,
    #[arg(long, value_name = "FILE", conflicts_with = "json")]
    pub output: Option<PathBuf>,
    #[arg(long, requires = "output")]
    pub force: bool,
}

/// What the list of what is due is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum DueFormat {
    Text,
    Csv,
}

impl Written for DueFormat {
    fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Text => &["txt", "text"],
            Self::Csv => &["csv"],
        }
    }
}

#[derive(Debug, Args)]
pub(in crate::cli) struct RetentionRun {
    #[arg(long)]
    pub yes: bool,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct RetentionKeep {
    #[arg(value_name = "RECORD")]
    pub record: String,
    #[arg(long, value_name = "REASON", required = true, num_args = 1..)]
    pub reason: Vec<String>,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Audit {
    Show(AuditShow),
    Verify(AuditVerify),
}

#[derive(Debug, Args)]
pub(in crate::cli) struct AuditShow {
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub from: Option<NaiveDate>,
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub to: Option<NaiveDate>,
    #[arg(long, value_name = "INITIALS")]
    pub by: Option<String>,
    #[arg(long, value_name = "RECORD")]
    pub record: Option<String>,
    #[arg(long, value_name = "N", default_value_t = 200, value_parser = clap::value_parser!(u32).range(1..))]
    pub limit: u32,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct AuditVerify {
    #[arg(value_name = "SEAL")]
    pub seal: Option<String>,
    #[arg(long)]
    pub json: bool,
}
