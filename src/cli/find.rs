//! `guichet find`: the same search as on the screen, with what is open now.

use serde::Serialize;

use super::{Setting, args, out::Out, table};
use crate::{
    app::{directory::States, words},
    domain::{hours::OpenState, service::Service},
    error::{Error, Kind, Result},
    store::directory::{Answered, Found, Looking},
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
    /// Whether the team keeps it as a favourite.
    favourite: bool,
    /// Where it is not in the commune that was named: how far its commune is, in kilometres.
    km_away: Option<u32>,
}

#[derive(Debug, Serialize)]
struct FilterJson {
    /// What narrows, by its code: `open`, `walk-in`, `free`, `counter`, `language`, `place`.
    filter: &'static str,
    /// Which language or place.
    value: Option<String>,
    /// `false` when nothing was found with it, and the services are those without.
    heeded: bool,
}

#[derive(Debug, Serialize)]
struct AnswerJson<'a> {
    services: Vec<FoundJson<'a>>,
    filters: Vec<FilterJson>,
    /// The words that were answered, when nothing was found for those typed.
    corrected: Option<&'a str>,
    /// When no service has all the words: those that none has.
    missing: Option<&'a [String]>,
}

pub(super) fn run(args: &args::Find, setting: &Setting, out: &mut Out) -> Result<()> {
    let now = setting.clock.now().local;
    let store = setting.open_existing()?;
    let mut states = States::default();
    let found = store.find_services(Looking {
        line: &args.words.join(" "),
        synonyms: &setting.synonyms,
        limit: args.limit.into(),
        is_open: &mut |service| matches!(states.of(service, now), OpenState::Open { .. }),
    })?;
    let mut state = |service: &Service| states.of(service, now);
    if args.json {
        let services = found
            .services
            .iter()
            .map(|hit| {
                let (open, until) = changes(state(&hit.service));
                FoundJson { service: &hit.service, open, until, favourite: hit.favourite, km_away: hit.away }
            })
            .collect();
        let filters = found.filters.iter().map(filter_json).collect();
        let (corrected, missing) = (found.corrected.as_deref(), found.missing.as_deref());
        out.json(&AnswerJson { services, filters, corrected, missing })?;
    } else {
        for line in said(setting, &found) {
            out.line(&line)?;
        }
        let rows: Vec<_> = found
            .services
            .iter()
            .map(|hit| {
                let service = &hit.service;
                let phone = service.phones.first().map(ToString::to_string).unwrap_or_default();
                let open = words::open_state(&setting.tx, state(service), now);
                let away = hit.away.map(|km| format!(" · {}", setting.tx.with("directory-away", &[("km", km.into())])));
                let place = format!("{}{}", service.place(), away.unwrap_or_default());
                vec![format!("{} · {}", service.name, service.organization), open, phone, place]
            })
            .collect();
        table::lines(&rows).iter().try_for_each(|line| out.line(line))?;
    }
    if found.services.is_empty() {
        out.finish()?;
        return Err(Error::new(Kind::NotFound).at("-"));
    }
    Ok(())
}

/// How the words were understood, where that is worth a line.
fn said(setting: &Setting, found: &Found) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(corrected) = &found.corrected {
        lines.push(setting.tx.with("cli-find-corrected", &[("words", corrected.as_str().into())]));
    }
    if let Some(missing) = &found.missing {
        lines.push(words::missing(&setting.tx, missing));
    }
    let chips: Vec<_> =
        found.filters.iter().map(|answered| words::filter_chip(&setting.tx, &setting.vocabulary, answered)).collect();
    lines.extend((!chips.is_empty()).then(|| chips.join(" ")));
    lines
}

fn filter_json(answered: &Answered) -> FilterJson {
    use crate::domain::directory_query::Filter;
    let (filter, value) = match &answered.filter {
        Filter::Open => ("open", None),
        Filter::WalkIn => ("walk-in", None),
        Filter::Free => ("free", None),
        Filter::Counter => ("counter", None),
        Filter::Language(code) => ("language", Some(code.to_string())),
        Filter::Place(place) => ("place", Some(place.name.clone())),
    };
    FilterJson { filter, value, heeded: answered.heeded }
}

/// Whether it is open, and when that changes.
fn changes(state: OpenState) -> (Option<bool>, Option<String>) {
    let (open, until) = match state {
        OpenState::Open { until } => (Some(true), until),
        OpenState::Closed { opens } => (Some(false), opens),
        OpenState::Unknown => (None, None),
    };
    (open, until.map(|until| until.format("%Y-%m-%dT%H:%M").to_string()))
}
