//! What can be written on the command line: the structure alone. The words are put in by `help`, in the language that
//! was chosen, and the same structure makes completions, manual pages and `docs/cli.md`.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, CommandFactory as _, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

use crate::{
    config::Paper,
    text::{Lang, slip::SlipLang},
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
    #[arg(long, global = true, env = "GUICHET_DESK", value_name = "DESK")]
    pub desk: Option<String>,
    #[arg(long, global = true, env = "GUICHET_WORKER", value_name = "INITIALS")]
    pub worker: Option<String>,
    #[arg(long, global = true, env = "GUICHET_PASSPHRASE_FILE", value_name = "FILE")]
    pub passphrase_file: Option<PathBuf>,
}

/// Only looks whether it is one: the language was settled before (`setting::language`). An empty variable is none.
fn lang(text: &str) -> Result<String, String> {
    let known = text.is_empty() || Lang::from_code(text).is_some();
    if known { Ok(text.to_owned()) } else { Err("fr, en, nl, de".to_owned()) }
}

/// The person's language: it stands behind the command, and has the name of the worker's, which stands before it. Of
/// the worker's, which clap hands on to every command, only the language counts, not the country.
fn slip_lang(text: &str) -> Result<String, String> {
    let known = text.is_empty() || SlipLang::from_code(text).is_some();
    if known { Ok(text.to_owned()) } else { Err("fr, nl, de, en, ar, tr, uk, es".to_owned()) }
}

fn paper(text: &str) -> Result<Paper, String> {
    Paper::from_name(text).ok_or_else(|| "a5, a4".to_owned())
}

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
    Evidence(Evidence),
    #[command(subcommand, arg_required_else_help = true)]
    Survey(Survey),
    #[command(subcommand, arg_required_else_help = true)]
    Testimony(Testimony),
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
    #[arg(long, visible_alias = "day", value_name = "YYYY-MM-DD", requires = "done")]
    pub date: Option<NaiveDate>,
    #[arg(long, value_name = "NAME")]
    pub session: Option<String>,
    #[arg(long, value_name = "WORD")]
    pub topic: Option<String>,
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
    #[arg(long, value_name = "CODE")]
    pub why: Option<String>,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(super) struct Review {
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub day: Option<NaiveDate>,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(super) struct Cases {
    #[arg(long)]
    pub all: bool,
    #[arg(long, conflicts_with = "followed_by")]
    pub mine: bool,
    #[arg(long, value_name = "INITIALS")]
    pub followed_by: Option<String>,
    #[arg(long, value_name = "TOPIC")]
    pub topic: Option<String>,
    #[arg(long, value_name = "INSTITUTION")]
    pub institution: Option<String>,
    #[arg(long, value_name = "WORDS", conflicts_with = "all")]
    pub search: Option<String>,
    #[arg(long)]
    pub ics: bool,
    #[arg(long, requires = "ics")]
    pub with_names: bool,
    #[arg(long, conflicts_with = "ics")]
    pub json: bool,
}

#[derive(Debug, Subcommand)]
pub(super) enum Case {
    Show(CaseShow),
    Add(CaseAdd),
    Close(CaseClose),
}

#[derive(Debug, Args)]
pub(super) struct CaseShow {
    #[arg(value_name = "NUMBER")]
    pub number: String,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(super) struct CaseAdd {
    #[arg(value_name = "WHEN")]
    pub when: String,
    #[arg(value_name = "WHAT", required = true)]
    pub what: Vec<String>,
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,
    #[arg(long, value_name = "CARD", conflicts_with_all = ["name", "reach"])]
    pub card: Option<String>,
    #[arg(long, value_name = "HOW")]
    pub reach: Option<String>,
    #[arg(long, value_name = "WORDS")]
    pub subject: Option<String>,
    #[arg(long, value_name = "TOPIC")]
    pub topic: Option<String>,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(super) struct CaseClose {
    #[arg(value_name = "NUMBER")]
    pub number: String,
    #[arg(value_name = "REASON", required = true)]
    pub reason: Vec<String>,
    #[arg(long, value_name = "WORDS")]
    pub note: Option<String>,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(super) struct Referrals {
    #[arg(long, group = "which")]
    pub due: bool,
    #[arg(long, group = "which")]
    pub open: bool,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Subcommand)]
pub(super) enum Referral {
    Outcome(ReferralOutcome),
}

#[derive(Debug, Args)]
pub(super) struct ReferralOutcome {
    #[arg(value_name = "REFERRAL")]
    pub referral: String,
    #[arg(value_name = "NEWS")]
    pub news: String,
    #[arg(value_name = "WHY")]
    pub why: Vec<String>,
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

#[derive(Debug, Args)]
pub(super) struct Slip {
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
pub(super) enum Person {
    Find(FindPerson),
    Show(ShowPerson),
}

#[derive(Debug, Args)]
pub(super) struct FindPerson {
    #[arg(value_name = "WORDS", num_args = 1.., required = true)]
    pub words: Vec<String>,
    #[arg(long, value_name = "N", default_value_t = 10)]
    pub limit: u16,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(super) struct ShowPerson {
    #[arg(value_name = "CARD")]
    pub code: String,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Subcommand)]
pub(super) enum Directory {
    Import(Import),
    Export(Export),
    Stale(Stale),
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
    #[arg(long, value_name = "FORMAT", value_enum, default_value = "csv")]
    pub format: Format,
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    #[arg(long, requires = "output")]
    pub force: bool,
}

/// The form in which the directory is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    Csv,
    Hsds,
    HsdsTabular,
    DataInclusion,
}

#[derive(Debug, Args)]
pub(super) struct Stale {
    #[arg(long, value_name = "N", default_value_t = 20)]
    pub limit: u16,
    #[arg(long)]
    pub json: bool,
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

#[derive(Debug, Subcommand)]
pub(super) enum Visits {
    Import(Register),
    Withdraw(Withdraw),
}

#[derive(Debug, Args)]
pub(super) struct Register {
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
pub(super) struct Withdraw {
    #[arg(value_name = "NAME")]
    pub source: String,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(super) struct Report {
    #[arg(long, value_name = "PERIOD", default_value = "year")]
    pub period: String,
    #[arg(long, value_name = "NAME")]
    pub session: Option<String>,
    #[arg(long, value_name = "TABLES", value_delimiter = ',')]
    pub by: Vec<String>,
    #[arg(long, value_name = "GRIDS", value_delimiter = ',', conflicts_with_all = ["by", "ages"])]
    pub grid: Vec<String>,
    #[arg(long, value_name = "AGES", value_delimiter = ',')]
    pub ages: Vec<u8>,
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub format: ReportFormat,
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    #[arg(long, requires = "output")]
    pub force: bool,
}

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(super) struct Rights {
    #[arg(long, value_name = "CODES", value_delimiter = ',')]
    pub topic: Vec<String>,
    #[arg(long, value_name = "AGE")]
    pub age: Option<String>,
    #[arg(long)]
    pub json: bool,
    #[command(subcommand)]
    pub command: Option<RightsCommand>,
}

#[derive(Debug, Subcommand)]
pub(super) enum RightsCommand {
    Check(RightsCheck),
    Found(RightsFound),
}

#[derive(Debug, Args)]
pub(super) struct RightsCheck {
    #[arg(value_name = "FILE")]
    pub file: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct RightsFound {
    #[arg(long, value_name = "PERIOD", default_value = "year")]
    pub period: String,
    #[arg(long)]
    pub json: bool,
}

/// What figures are written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum ReportFormat {
    Text,
    Md,
    Csv,
    Json,
    Html,
    Pdf,
    Xlsx,
}

#[derive(Debug, Subcommand)]
pub(super) enum Day {
    Show(DayShow),
    Close(DayClose),
    Reopen(DayReopen),
    List(DayList),
}

#[derive(Debug, Args)]
pub(super) struct DayShow {
    #[arg(long, value_name = "DAY")]
    pub day: Option<String>,
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub format: DayFormat,
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    #[arg(long, requires = "output")]
    pub force: bool,
}

/// What a day's page is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum DayFormat {
    Text,
    Md,
    Html,
    Pdf,
    Json,
}

#[derive(Debug, Args)]
pub(super) struct DayClose {
    #[arg(long, value_name = "DAY")]
    pub day: Option<String>,
    #[arg(long, value_name = "WORDS")]
    pub note: Option<String>,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(super) struct DayReopen {
    #[arg(long, value_name = "DAY")]
    pub day: Option<String>,
    #[arg(value_name = "BECAUSE", required = true)]
    pub why: Vec<String>,
}

#[derive(Debug, Args)]
pub(super) struct DayList {
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(super) struct Backup {
    #[arg(long, value_name = "DIR")]
    pub to: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct Verify {
    #[arg(value_name = "FILE")]
    pub from: PathBuf,
    #[command(flatten)]
    pub recovery: Recovery,
}

#[derive(Debug, Args)]
pub(super) struct Restore {
    #[arg(value_name = "FILE")]
    pub from: PathBuf,
    #[arg(long)]
    pub force: bool,
    #[command(flatten)]
    pub recovery: Recovery,
}

#[derive(Debug, Args)]
pub(super) struct Encrypt {
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
pub(super) struct Decrypt {
    #[arg(long)]
    pub yes: bool,
}

#[derive(Debug, Args)]
pub(super) struct Rekey {
    #[command(flatten)]
    pub sheet: RecoverySheet,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(super) struct Passphrase {
    #[command(flatten)]
    pub recovery: Recovery,
    #[command(flatten)]
    pub new: NewPassphrase,
}

#[derive(Debug, Args)]
pub(super) struct NewRecovery {
    #[command(flatten)]
    pub sheet: RecoverySheet,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Subcommand)]
pub(super) enum Workers {
    List(WorkersList),
    Add(WorkersAdd),
    Remove(WorkersRemove),
}

#[derive(Debug, Args)]
pub(super) struct WorkersList {
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(super) struct WorkersAdd {
    #[arg(value_name = "INITIALS")]
    pub name: String,
    #[arg(long)]
    pub coordinator: bool,
    #[command(flatten)]
    pub new: NewPassphrase,
}

#[derive(Debug, Args)]
pub(super) struct WorkersRemove {
    #[arg(value_name = "INITIALS")]
    pub name: String,
}

/// Where a passphrase that is yet to hold is read, instead of being asked twice.
#[derive(Debug, Args)]
pub(super) struct NewPassphrase {
    #[arg(long, value_name = "FILE")]
    pub new_passphrase_file: Option<PathBuf>,
}

/// Where the sheet with the recovery key goes, instead of to standard output.
#[derive(Debug, Args)]
pub(super) struct RecoverySheet {
    #[arg(long, value_name = "FILE")]
    pub sheet: Option<PathBuf>,
}

/// Whether the recovery key opens it, and where that is to be read.
#[derive(Debug, Args)]
pub(super) struct Recovery {
    #[arg(long = "recovery")]
    pub by_recovery: bool,
    #[arg(long, value_name = "FILE")]
    pub recovery_file: Option<PathBuf>,
}

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(super) struct Evidence {
    #[command(flatten)]
    pub page: EvidencePage,
    #[command(subcommand)]
    pub sub: Option<EvidenceSub>,
}

#[derive(Debug, Args)]
pub(super) struct EvidencePage {
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
pub(super) enum EvidenceSub {
    Merge(EvidenceMerge),
}

#[derive(Debug, Args)]
pub(super) struct EvidenceMerge {
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,
    #[arg(long, value_name = "N")]
    pub k: Option<u64>,
    #[command(flatten)]
    pub to: EvidenceTo,
}

/// As what evidence is written, and where.
#[derive(Debug, Args)]
pub(super) struct EvidenceTo {
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub format: EvidenceFormat,
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    #[arg(long, requires = "output")]
    pub force: bool,
}

/// What evidence is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum EvidenceFormat {
    Text,
    Md,
    Html,
    Json,
    Pdf,
}

#[derive(Debug, Subcommand)]
pub(super) enum Survey {
    Show(SurveyShow),
    Check(Check),
}

#[derive(Debug, Args)]
pub(super) struct SurveyShow {
    #[arg(long, value_name = "PERIOD")]
    pub period: Option<String>,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Subcommand)]
pub(super) enum Testimony {
    List(TestimonyList),
    Withdraw(TestimonyWithdraw),
}

#[derive(Debug, Args)]
pub(super) struct TestimonyList {
    #[arg(long, value_name = "PERIOD")]
    pub period: Option<String>,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(super) struct TestimonyWithdraw {
    #[arg(value_name = "CODE")]
    pub code: String,
    #[arg(long)]
    pub json: bool,
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
