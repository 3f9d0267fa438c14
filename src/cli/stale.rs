//! `guichet directory stale`: the services to verify first, by use and age.

use serde::Serialize;

use super::{Setting, args, out::Out};
use crate::{
    app::{service::stale, words},
    domain::freshness::Freshness,
    error::Result,
    store::directory::Stale,
};

/// A service to verify, as scripts read it: its record, how often people are sent there, how fresh the record is.
#[derive(Debug, Serialize)]
struct StaleJson<'a> {
    #[serde(flatten)]
    stale: &'a Stale,
    freshness: Freshness,
}

#[derive(Debug, Serialize)]
struct ListJson<'a> {
    services: Vec<StaleJson<'a>>,
}

pub(super) fn run(args: &args::Stale, setting: &Setting, out: &mut Out) -> Result<()> {
    let now = setting.clock.now();
    let today = now.today();
    let found = stale(&setting.open_existing()?, &now, args.limit.into())?;
    if args.json {
        let fresh = |stale: &Stale| Freshness::of(stale.service.verified_on, today);
        let services = found.iter().map(|stale| StaleJson { freshness: fresh(stale), stale }).collect();
        return out.json(&ListJson { services });
    }
    if found.is_empty() {
        return out.line(&setting.tx.t("stale-empty"));
    }
    let row = |stale: &Stale| {
        let service = &stale.service;
        let phone = service.phones.first().map(ToString::to_string);
        let none = || if service.no_phone { setting.tx.t("service-no-phone-short") } else { "–".to_owned() };
        let used = setting.tx.with("cli-stale-used", &[("n", stale.referrals.into())]);
        vec![
            service.full_name(),
            words::freshness_short(&setting.tx, service.verified_on, today),
            used,
            phone.unwrap_or_else(none),
        ]
    };
    let rows: Vec<_> = found.iter().map(row).collect();
    out.table(&rows)
}
