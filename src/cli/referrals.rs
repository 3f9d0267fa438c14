//! `guichet referrals`: where people were sent, and what became of it; with `--due` whom to ask after today.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

use super::{Setting, args, out::Out};
use crate::{
    app::{referrals, words},
    domain::{
        audit::{Detail, What},
        ids::ReferralId,
        referral::{CheckRow, ReferralStatus},
    },
    error::Result,
    store::referrals::Asked,
};

/// More than anybody reads.
pub(super) const LIMIT: usize = 500;

/// How many characters name a referral.
pub(super) const REFERENCE: usize = 6;

/// A referral as scripts read it; `docs/cli.md` explains the fields.
#[derive(Debug, Serialize)]
pub(super) struct ReferralJson<'a> {
    id: &'a str,
    service: &'a str,
    label: String,
    case: Option<&'a str>,
    how: &'static str,
    status: &'static str,
    reason: Option<&'static str>,
    reason_words: Option<&'a str>,
    made_at: DateTime<Utc>,
    check_on: Option<NaiveDate>,
    worker: &'a str,
}

#[derive(Debug, Serialize)]
struct ReferralsJson<'a> {
    referrals: Vec<ReferralJson<'a>>,
    overdue: u32,
    today: u32,
    later: u32,
}

pub(super) fn run(args: &args::Referrals, setting: &Setting, out: &mut Out) -> Result<()> {
    let today = setting.clock.now().today();
    let store = setting.open_existing()?;
    let asked = match (args.due, args.open) {
        (true, _) => Asked::Due(today),
        (false, true) => Asked::Open,
        (false, false) => Asked::All,
    };
    let rows = store.referrals(asked, LIMIT)?;
    if !rows.is_empty() {
        let detail = Detail::of("referrals").counted(rows.len() as u64);
        store.audit(&setting.stamp(), What::ReadList, None, detail)?;
    }
    if args.json {
        let counts = store.due_checks(today, 0)?;
        let referrals = rows.iter().map(|row| json(row, setting)).collect();
        let (overdue, today, later) = (counts.overdue, counts.today, counts.later);
        return out.json(&ReferralsJson { referrals, overdue, today, later });
    }
    if rows.is_empty() {
        out.line(&setting.tx.t("cli-referrals-none"))?;
    }
    let rows: Vec<_> = rows.iter().map(|row| line(row, today, setting)).collect();
    out.table(&rows)
}

/// How people and scripts name a referral: by the end of its id, which chance makes its own.
pub(super) fn reference(id: &ReferralId) -> &str {
    let id = id.as_str();
    id.get(id.len().saturating_sub(REFERENCE)..).unwrap_or(id)
}

fn line(row: &CheckRow, today: NaiveDate, setting: &Setting) -> Vec<String> {
    let tx = &setting.tx;
    let status = match row.status {
        // How it was done is all that is known yet.
        ReferralStatus::Informed => tx.t(&format!("how-{}", row.how.code())),
        status => referrals::status_words(tx, status, row.reason.as_ref()),
    };
    vec![
        reference(&row.id).to_owned(),
        words::day_short(setting.clock.local(row.made_at).date(), today),
        row.check_on.map(|day| words::due(tx, day, today)).unwrap_or_default(),
        referrals::whom_words(tx, &row.whom),
        row.service_name.clone(),
        status,
        row.worker.clone(),
    ]
}

/// A referral as scripts read it.
pub(super) fn json<'a>(row: &'a CheckRow, setting: &Setting) -> ReferralJson<'a> {
    let reason = row.reason.as_ref();
    ReferralJson {
        id: row.id.as_str(),
        service: &row.service_name,
        label: referrals::whom_words(&setting.tx, &row.whom),
        case: row.whom.case.as_deref(),
        how: row.how.code(),
        status: row.status.code(),
        reason: reason.map(|reason| reason.why.code()),
        reason_words: reason.map(|reason| reason.words.as_str()).filter(|words| !words.is_empty()),
        made_at: row.made_at,
        check_on: row.check_on,
        worker: &row.worker,
    }
}
