//! What can be written on the command line: the structure alone. The words are put in by `help`, in the language that
//! was chosen, and the same structure makes completions, manual pages and `docs/cli.md`.

use std::{convert::Infallible, error, fmt, path::PathBuf};

use clap::{Args, CommandFactory as _, Parser, Subcommand};
use clap_complete::Shell;

use crate::{domain::clean, text::Lang};

mod cases;
mod counter;
mod directory;
mod ending;
mod figures;
mod people;
mod safe;

pub(super) use cases::{
    Case, CaseAdd, CaseClose, Cases, Referral, Referrals, Rights, RightsCheck, RightsCommand, RightsFound,
};
pub(super) use counter::{
    Add, Close, Day, DayClose, DayFormat, DayList, DayReopen, DayShow, Next, Queue, Review, Slip,
};
pub(super) use directory::{Check, Directory, Export, Find, Format, Import, Stale, Vocabulary};
pub(super) use ending::{Written, format};
pub(super) use figures::{
    Evidence, EvidenceFormat, EvidenceMerge, EvidencePage, EvidenceSub, EvidenceTo, EvidenceWithdraw, Register, Report,
    ReportFormat, Survey, SurveyShow, Testimony, TestimonyList, TestimonyWithdraw, Visits, Withdraw,
};
pub(super) use people::{
    CorrectPerson, ErasePerson, ExportPerson, FindPerson, Person, PersonDecisions, RefusePerson, RestrictPerson,
    ShowPerson, Wished,
};
pub(super) use safe::{
    Audit, AuditShow, AuditVerify, Backup, Decrypt, Doctor, DueFormat, Encrypt, NewRecovery, Passphrase, Recovery,
    Rekey, Rescue, Restore, Retention, RetentionKeep, RetentionRun, RetentionShow, Verify, Workers, WorkersAdd,
    WorkersList, WorkersRemove,
};

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
    pub lang: Option<String>,
    #[arg(long, global = true, env = "GUICHET_CONFIG", value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// Whether the configuration was named here, rather than by the environment.
    #[arg(skip)]
    pub config_given: bool,
    #[arg(long, global = true, env = "GUICHET_DESK", value_name = "DESK")]
    pub desk: Option<String>,
    #[arg(long, global = true, env = "GUICHET_WORKER", value_name = "INITIALS")]
    pub worker: Option<String>,
    #[arg(long, global = true, env = "GUICHET_PASSPHRASE_FILE", value_name = "FILE")]
    pub passphrase_file: Option<PathBuf>,
}

/// Only looks whether it is one: the language was settled before (`setting::language`). An empty variable is none.
fn lang(text: &str) -> Result<String, Allowed> {
    let known = text.is_empty() || Lang::from_code(text).is_some();
    if known { Ok(text.to_owned()) } else { Err(Allowed::of(Lang::ALL.map(Lang::code))) }
}

/// A name as the record keeps it: else what nobody sees in it makes another name of it.
fn word(text: &str) -> Result<String, Infallible> {
    Ok(clean::name(text))
}

/// Why a value is refused: it is none of these.
#[derive(Debug)]
pub(super) struct Allowed(pub Vec<&'static str>);

impl Allowed {
    pub(in crate::cli) fn of(values: impl IntoIterator<Item = &'static str>) -> Self {
        Self(values.into_iter().collect())
    }
}

impl fmt::Display for Allowed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.join(", "))
    }
}

impl error::Error for Allowed {}

/// Whether a word is the name of a command.
pub(super) fn is_command(word: &str) -> bool {
    Cli::command().find_subcommand(word).is_some()
}

/// The commands.
#[derive(Debug, Subcommand)]
pub(super) enum Sub {
    Add(Add),
    Queue(Queue),
    Next(Next),
    Close(Close),
    Review(Review),
    Cases(Cases),
    Referrals(Referrals),
    #[command(subcommand, arg_required_else_help = true)]
    Referral(Referral),
    #[command(subcommand, arg_required_else_help = true)]
    Case(Case),
    Find(Find),
    Slip(Slip),
    #[command(subcommand, arg_required_else_help = true)]
    Person(Person),
    #[command(subcommand, arg_required_else_help = true)]
    Directory(Directory),
    #[command(subcommand, arg_required_else_help = true)]
    Vocabulary(Vocabulary),
    #[command(subcommand, arg_required_else_help = true)]
    Visits(Visits),
    Report(Report),
    Rights(Rights),
    #[command(subcommand, arg_required_else_help = true)]
    Day(Day),
    Backup(Backup),
    Verify(Verify),
    Restore(Restore),
    Encrypt(Encrypt),
    Decrypt(Decrypt),
    Rekey(Rekey),
    Passphrase(Passphrase),
    #[command(name = "recovery")]
    Recovery(NewRecovery),
    #[command(subcommand, arg_required_else_help = true)]
    Workers(Workers),
    Doctor(Doctor),
    Rescue(Rescue),
    Evidence(Evidence),
    #[command(subcommand, arg_required_else_help = true)]
    Survey(Survey),
    #[command(subcommand, arg_required_else_help = true)]
    Testimony(Testimony),
    #[command(subcommand, arg_required_else_help = true)]
    Retention(Retention),
    #[command(subcommand, arg_required_else_help = true)]
    Audit(Audit),
    Demo(Demo),
    Completions(Completions),
    Man(Man),
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
    #[arg(long, requires = "dir")]
    pub force: bool,
}
