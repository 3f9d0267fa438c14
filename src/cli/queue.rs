//! `guichet queue`: the day's visits, for people or for a script.

use chrono::{DateTime, Duration, Utc};
use serde::Serialize;

use super::{Setting, args, out::Out};
use crate::{
    app::words,
    domain::{
        ids::Code,
        visit::{Origin, Priority, Status, Visit},
        vocabulary::List,
    },
    error::Result,
};

/// A visit as scripts read it; `docs/cli.md` explains the fields.
#[derive(Debug, Serialize)]
pub(super) struct VisitJson<'a> {
    ticket: u32,
    day: String,
    status: Status,
    priority: Priority,
    origin: Origin,
    session: &'a str,
    desk: &'a str,
    worker: &'a str,
    calling_name: Option<&'a str>,
    card_code: Option<&'a str>,
    topic: Option<&'a Code>,
    procedure: Option<&'a Code>,
    wait_minutes: i64,
    service_minutes: i64,
    hold_minutes: i64,
}

impl<'a> VisitJson<'a> {
    pub(super) fn of(visit: &'a Visit, now: DateTime<Utc>) -> Self {
        let times = visit.times(now);
        let request = visit.draft.requests.first();
        Self {
            ticket: visit.ticket,
            day: visit.day.to_string(),
            status: visit.status,
            priority: visit.draft.priority,
            origin: visit.draft.origin,
            session: &visit.session,
            desk: &visit.desk,
            worker: &visit.worker,
            calling_name: visit.draft.calling_name.as_deref(),
            card_code: visit.card_code.as_deref(),
            topic: request.and_then(|request| request.topic.as_ref()),
            procedure: request.and_then(|request| request.procedure.as_ref()),
            wait_minutes: times.wait.num_minutes(),
            service_minutes: times.service.num_minutes(),
            hold_minutes: times.hold.num_minutes(),
        }
    }
}

pub(super) fn run(args: &args::Queue, setting: &Setting, out: &mut Out) -> Result<()> {
    let now = setting.clock.now();
    let visits = setting.open_existing()?.queue(now.today())?;
    if args.json {
        let list: Vec<_> = visits.iter().map(|visit| VisitJson::of(visit, now.at)).collect();
        return out.json(&list);
    }
    if visits.is_empty() {
        return out.line(&setting.tx.t("cli-queue-none"));
    }
    let rows: Vec<_> = visits.iter().map(|visit| row(visit, setting, now.at)).collect();
    out.table(&rows)
}

fn row(visit: &Visit, setting: &Setting, now: DateTime<Utc>) -> Vec<String> {
    let (sign, status) = words::status(&setting.tx, visit);
    vec![
        visit.ticket.to_string(),
        format!("{sign} {status}"),
        running(visit, now).map(words::minutes).unwrap_or_default(),
        label(visit).to_owned(),
        subject(visit, setting),
        [&*visit.desk, &*visit.worker].join(" ").trim().to_owned(),
    ]
}

/// What is called in the waiting room: the name, the card code, or nothing.
pub(super) fn label(visit: &Visit) -> &str {
    visit.called().unwrap_or_default()
}

fn subject(visit: &Visit, setting: &Setting) -> String {
    let Some(request) = visit.draft.requests.first() else { return String::new() };
    let lang = setting.tx.lang();
    let known =
        |list, code: &Option<Code>| code.as_ref().map(|code| setting.vocabulary.label(list, code, lang).to_owned());
    let parts = [known(List::Topic, &request.topic), known(List::Procedure, &request.procedure)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn running(visit: &Visit, now: DateTime<Utc>) -> Option<Duration> {
    let times = visit.times(now);
    match visit.status {
        Status::Expected | Status::NoShow => None,
        Status::Waiting | Status::Called | Status::Left | Status::TurnedAway => Some(times.wait),
        Status::InService | Status::Closed => Some(times.service),
        Status::OnHold => times.since.map(|since| now - since),
    }
}
