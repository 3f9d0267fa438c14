//! `guichet review`: what is not finished in a day. Deciding is the screen's: a script only sees.

use serde::Serialize;

use super::{Setting, args, out::Out};
use crate::{
    app::review_words::{EndWords, nothing_left},
    domain::{
        audit::{Detail, What},
        loose_end::{LooseEnd, Odd},
    },
    error::Result,
};

/// A loose end as scripts read it: never a name, nor what somebody typed.
#[derive(Debug, Serialize)]
struct EndJson<'a> {
    kind: &'static str,
    blocks: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    ticket: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    odd: Option<Odd>,
    #[serde(skip_serializing_if = "Option::is_none")]
    minutes: Option<i64>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    lacks: Vec<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    case: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    service: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    drafts: Option<u32>,
    /// Whether it is about somebody whose record is only kept.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    restricted: bool,
}

#[derive(Debug, Serialize)]
struct ReviewJson<'a> {
    day: chrono::NaiveDate,
    left: Vec<EndJson<'a>>,
}

pub(super) fn run(args: &args::Review, setting: &Setting, out: &mut Out) -> Result<()> {
    let now = setting.clock.now();
    let day = args.day.unwrap_or_else(|| now.today());
    let store = setting.open()?;
    let ends = store.loose_ends(&setting.clock.span(day), &now)?;
    if args.json {
        return out.json(&ReviewJson { day, left: ends.iter().map(json).collect() });
    }
    if ends.is_empty() {
        return out.line(&nothing_left(&setting.tx, day, store.kept_loose_ends(day)?));
    }
    // The words name people; what a script reads does not.
    store.audit(&setting.stamp(), What::ReadList, None, Detail::of("review").counted(ends.len() as u64))?;
    let said = EndWords { texts: &setting.tx, vocabulary: &setting.vocabulary, clock: &setting.clock, now, day };
    let row = |end: &LooseEnd| {
        let sign = if end.kind().blocks() { "‼" } else { "·" };
        vec![format!("{sign} {}", said.kind(end)), said.about(end), said.reason(end)]
    };
    let rows: Vec<_> = ends.iter().map(row).collect();
    out.table(&rows)
}

fn json(end: &LooseEnd) -> EndJson<'_> {
    let (odd, minutes) = match end {
        LooseEnd::Times(odd) => (Some(odd.odd), Some(odd.minutes)),
        _ => (None, None),
    };
    let lacks = match end {
        LooseEnd::Unsaid(unsaid) => [("topic", unsaid.topic), ("outcome", unsaid.outcome)].to_vec(),
        _ => Vec::new(),
    };
    EndJson {
        kind: end.kind().code(),
        blocks: end.kind().blocks(),
        ticket: end.visit().map(|visit| visit.ticket),
        status: if let LooseEnd::Open(open) = end { Some(open.status.code()) } else { None },
        odd,
        minutes,
        lacks: lacks.into_iter().filter_map(|(what, missing)| missing.then_some(what)).collect(),
        case: end.case().map(|case| case.number.as_str()),
        service: end.referral().map(|check| check.service_name.as_str()),
        drafts: if let LooseEnd::OthersDrafts(others) = end { Some(others.count()) } else { None },
        restricted: end.is_restricted(),
    }
}
