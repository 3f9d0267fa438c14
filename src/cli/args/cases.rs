//! Cases, referrals, rights worth checking.

use std::path::PathBuf;

use clap::{Args, Subcommand};

#[derive(Debug, Args)]
pub(in crate::cli) struct Cases {
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
pub(in crate::cli) enum Case {
    Show(CaseShow),
    Add(CaseAdd),
    Close(CaseClose),
}

#[derive(Debug, Args)]
pub(in crate::cli) struct CaseShow {
    #[arg(value_name = "NUMBER")]
    pub number: String,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct CaseAdd {
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
pub(in crate::cli) struct CaseClose {
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
pub(in crate::cli) struct Referrals {
    #[arg(long, group = "which")]
    pub due: bool,
    #[arg(long, group = "which")]
    pub open: bool,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Referral {
    Outcome(ReferralOutcome),
}

#[derive(Debug, Args)]
pub(in crate::cli) struct ReferralOutcome {
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
#[command(args_conflicts_with_subcommands = true)]
pub(in crate::cli) struct Rights {
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
pub(in crate::cli) enum RightsCommand {
    Check(RightsCheck),
    Found(RightsFound),
}

#[derive(Debug, Args)]
pub(in crate::cli) struct RightsCheck {
    #[arg(value_name = "FILE")]
    pub file: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct RightsFound {
    #[arg(long, value_name = "PERIOD", default_value = "year")]
    pub period: String,
    #[arg(long)]
    pub json: bool,
}
