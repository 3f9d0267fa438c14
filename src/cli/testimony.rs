//! `guichet testimony`: the words that may be quoted, and taking an agreement back.

use serde::Serialize;

use super::{Setting, args, out::Out, person_erase::lay_tombstones};
use crate::{
    domain::{ids::Code, period::Period, vocabulary::List},
    error::{Error, Kind, Result},
};

#[derive(Serialize)]
struct WithdrawJson<'a> {
    withdrawn: &'a str,
}

pub(super) fn run(args: &args::Testimony, setting: &Setting, out: &mut Out) -> Result<()> {
    match args {
        args::Testimony::List(args) => list(args, setting, out),
        args::Testimony::Withdraw(args) => withdraw(args, setting, out),
    }
}

fn list(args: &args::TestimonyList, setting: &Setting, out: &mut Out) -> Result<()> {
    let today = setting.clock.now().today();
    let period = |text: &String| Period::parse(text, today).ok_or_else(|| Error::new(Kind::BadUsage).at("--period"));
    let period = args.period.as_ref().map(period).transpose()?;
    let kept = setting.open()?.testimonies(period.as_ref())?;
    if args.json {
        return out.json(&kept);
    }
    if kept.is_empty() {
        return out.line(&setting.tx.t("cli-testimonies-none"));
    }
    let label = |list, code: &Option<Code>| {
        code.as_ref()
            .map_or_else(String::new, |code| setting.vocabulary.label(list, code, setting.tx.lang()).to_owned())
    };
    let rows: Vec<Vec<String>> = kept
        .iter()
        .map(|kept| {
            vec![
                kept.code.clone(),
                kept.month.format("%Y-%m").to_string(),
                setting.tx.t(&format!("given-{}", kept.words.given.code())),
                kept.recorded_by.clone(),
                label(List::Topic, &kept.words.topic),
                label(List::Institution, &kept.words.institution),
                kept.words.text.clone(),
            ]
        })
        .collect();
    out.table(&rows)
}

fn withdraw(args: &args::TestimonyWithdraw, setting: &Setting, out: &mut Out) -> Result<()> {
    let store = setting.open()?;
    store.withdraw_testimony(&args.code, &setting.stamp())?;
    lay_tombstones(&store, setting);
    let code = args.code.trim().to_uppercase();
    if args.json {
        return out.json(&WithdrawJson { withdrawn: &code });
    }
    out.line(&setting.tx.with("cli-testimony-withdrawn", &[("code", code.into())]))?;
    out.line(&setting.tx.t("cli-testimony-backups"))
}
