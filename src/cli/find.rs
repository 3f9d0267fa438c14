//! `guichet find`: the same search as on the screen, with what is open now.

use serde::Serialize;

use super::{Setting, args, out::Out, table};
use crate::{
    app::words,
    domain::{
        hours::{OpenState, service_state},
        service::Service,
    },
    error::{Error, Kind, Result},
};

/// A service as scripts read it: its record, and whether it is open at this moment.
#[derive(Debug, Serialize)]
struct FoundJson<'a> {
    #[serde(flatten)]
    service: &'a Service,
    /// `true` open, `false` closed, `null` not known.
    open: Option<bool>,
    /// When that changes, on the counter's wall clock.
    until: Option<String>,
}

#[derive(Debug, Serialize)]
struct AnswerJson<'a> {
    services: Vec<FoundJson<'a>>,
    corrected: Option<&'a str>,
}

pub(super) fn run(args: &args::Find, setting: &Setting, out: &mut Out) -> Result<()> {
    let now = setting.clock.now().local;
    let store = setting.open()?;
    let found = store.search_services(&args.words.join(" "), &setting.synonyms, args.limit.into())?;
    let state = |service: &Service| service_state(service, now);
    if args.json {
        let services = found.hits.iter().map(|service| json(service, state(service))).collect();
        out.json(&AnswerJson { services, corrected: found.corrected.as_deref() })?;
    } else {
        if let Some(corrected) = &found.corrected {
            out.line(&setting.tx.with("cli-find-corrected", &[("words", corrected.as_str().into())]))?;
        }
        let row = |service: &Service| {
            let phone = service.phones.first().map(ToString::to_string).unwrap_or_default();
            let open = words::open_state(&setting.tx, state(service), now);
            vec![format!("{} · {}", service.name, service.organization), open, phone, service.place()]
        };
        let rows: Vec<_> = found.hits.iter().map(row).collect();
        table::lines(&rows).iter().try_for_each(|line| out.line(line))?;
    }
    if found.hits.is_empty() {
        out.finish()?;
        return Err(Error::new(Kind::NotFound).at("-"));
    }
    Ok(())
}

fn json(service: &Service, state: OpenState) -> FoundJson<'_> {
    let (open, until) = match state {
        OpenState::Open { until } => (Some(true), until),
        OpenState::Closed { opens } => (Some(false), opens),
        OpenState::Unknown => (None, None),
    };
    FoundJson { service, open, until: until.map(|until| until.format("%Y-%m-%dT%H:%M").to_string()) }
}
