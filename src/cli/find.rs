//! `guichet find`: the same search as on the screen, with what is open now.

use chrono::NaiveDateTime;
use serde::Serialize;

use super::{Setting, args, out::Out};
use crate::{
    app::{
        directory::{States, other_opening},
        words,
    },
    domain::{
        directory_query::{Filter, Opening, Part},
        hours::OpenState,
        service::Service,
    },
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
    /// Where another time than now was asked for: the openings of that day, from and to.
    #[serde(skip_serializing_if = "Option::is_none")]
    then: Option<Vec<[String; 2]>>,
    /// Whether the team keeps it as a favourite.
    favourite: bool,
    /// Where it is not in the commune that was named: how far its commune is, in kilometres.
    km_away: Option<u32>,
}

#[derive(Debug, Serialize)]
struct FilterJson {
    /// What narrows, by its code: `open`, `open-on`, `walk-in`, `free`, `counter`, `language`, `place`.
    filter: &'static str,
    /// Which day and part of it or hour (`2026-11-22 any`, `2026-11-22 10:30`), which language, which place.
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
        is_open: &mut |service, opening| states.at(opening, service, now).is_some(),
    })?;
    let other = other_opening(&found.filters);
    if args.json {
        let services = found
            .services
            .iter()
            .map(|hit| {
                let (open, until) = changes(states.of(&hit.service, now));
                let then = other.map(|opening| states.at(opening, &hit.service, now).unwrap_or_default());
                let then = then.map(|spans| spans.into_iter().map(|span| [said_at(span.0), said_at(span.1)]).collect());
                FoundJson { service: &hit.service, open, until, then, favourite: hit.favourite, km_away: hit.away }
            })
            .collect();
        let filters = found.filters.iter().map(|answered| filter_json(answered, now)).collect();
        let (corrected, missing) = (found.corrected.as_deref(), found.missing.as_deref());
        out.json(&AnswerJson { services, filters, corrected, missing })?;
    } else {
        for line in said(setting, &found, now) {
            out.line(&line)?;
        }
        let rows: Vec<_> = found
            .services
            .iter()
            .map(|hit| {
                let service = &hit.service;
                let phone = service.phones.first().map(ToString::to_string).unwrap_or_default();
                let then = other.and_then(|opening| states.at(opening, service, now));
                let open = words::answer_state(&setting.tx, states.of(service, now), then.as_deref(), now);
                let away = hit.away.map(|km| format!(" · {}", setting.tx.with("directory-away", &[("km", km.into())])));
                let place = format!("{}{}", service.place(), away.unwrap_or_default());
                vec![format!("{} · {}", service.name, service.organization), open, phone, place]
            })
            .collect();
        out.table(&rows)?;
    }
    if found.services.is_empty() {
        out.finish()?;
        return Err(Error::new(Kind::NotFound).at("-"));
    }
    Ok(())
}

/// How the words were understood, where that is worth a line.
fn said(setting: &Setting, found: &Found, now: NaiveDateTime) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(corrected) = &found.corrected {
        lines.push(setting.tx.with("cli-find-corrected", &[("words", corrected.as_str().into())]));
    }
    if let Some(missing) = &found.missing {
        lines.push(words::missing(&setting.tx, missing));
    }
    let chip = |answered| words::filter_chip(&setting.tx, &setting.vocabulary, answered, now);
    let chips: Vec<_> = found.filters.iter().map(chip).collect();
    lines.extend((!chips.is_empty()).then(|| chips.join(" ")));
    lines
}

fn filter_json(answered: &Answered, now: NaiveDateTime) -> FilterJson {
    let (filter, value) = match &answered.filter {
        Filter::Open(Opening::Now) => ("open", None),
        Filter::Open(opening @ Opening::On(_, part)) => {
            let time =
                if let Part::At(time) = part { time.format("%H:%M").to_string() } else { part.code().to_owned() };
            ("open-on", Some(format!("{} {time}", opening.day(now))))
        }
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
    (open, until.map(said_at))
}

fn said_at(at: NaiveDateTime) -> String {
    at.format("%Y-%m-%dT%H:%M").to_string()
}
