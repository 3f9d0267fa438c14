//! A day as a page for people: printed, or kept as a file.

use super::{DayPage, sections};
use crate::{
    app::{clock::Clock, report::Words, words::long_date},
    config::Config,
    domain::{
        audit::Seal,
        day::{Day, DayEvent, DayEventKind},
        vocabulary::Vocabulary,
    },
    exchange::document::{Block, Column, Document, Table},
    text::Texts,
};

/// The page of a day.
pub fn of(page: &DayPage, texts: &Texts, vocabulary: &Vocabulary, config: &Config, clock: Clock) -> Document {
    let mut blocks = Vec::new();
    for section in sections(&page.figures, Words { texts, vocabulary }) {
        blocks.push(Block::Table(Table {
            caption: section.title.clone(),
            columns: vec![Column::words(""), Column::numbers(texts.t("report-count"))],
            rows: section.facts.into_iter().map(|(what, amount)| vec![what, amount]).collect(),
            ..Table::default()
        }));
    }
    if !page.written().is_empty() {
        blocks.push(Block::Heading(texts.t("day-note")));
        blocks.extend(
            page.written().lines().filter(|line| !line.trim().is_empty()).map(|line| Block::Text(line.to_owned())),
        );
    }
    let later: Vec<String> = page.record.events.iter().map(|event| event_words(event, texts, clock)).collect();
    if !later.is_empty() {
        blocks.push(Block::Heading(texts.t("day-trace")));
        blocks.push(Block::List(later));
    }
    Document {
        lang: texts.lang(),
        title: texts.with("day-title", &[("day", long_date(texts, page.record.day).into())]),
        subtitle: [config.service.clone(), state(&page.record, texts)].join(" · ").trim_matches([' ', '·']).to_owned(),
        blocks,
        foot: page.seal.as_ref().map(|seal| seal_words(seal, texts)).unwrap_or_default(),
    }
}

/// What stood at the end of the audit when the day was closed: on paper, where nobody can change it.
pub fn seal_words(seal: &Seal, texts: &Texts) -> String {
    texts.with("audit-seal", &[("seal", seal.to_string().into())])
}

/// Whether a day is closed, by whom, and whether it is in a backup.
pub fn state(day: &Day, texts: &Texts) -> String {
    let Some(closed) = &day.closed else { return texts.t("day-open") };
    let said = texts.with("day-closed", &[("by", by_whom(&closed.by, &closed.desk, texts).into())]);
    match &closed.backup {
        Some(_) => said,
        None => format!("{said} · {}", texts.t("day-no-backup")),
    }
}

/// The worker's initials, or the desk where nobody said who works there.
fn by_whom(worker: &str, desk: &str, texts: &Texts) -> String {
    if worker.is_empty() { texts.with("day-by-desk", &[("desk", desk.into())]) } else { worker.to_owned() }
}

/// One line of a day's trace.
pub fn event_words(event: &DayEvent, texts: &Texts, clock: Clock) -> String {
    let by = by_whom(&event.worker, &event.desk, texts);
    let key = match event.kind {
        DayEventKind::Closed => "day-event-closed",
        DayEventKind::Reopened => "day-event-reopened",
        DayEventKind::Added => "day-event-added",
        DayEventKind::Changed => "day-event-changed",
    };
    let values = [
        ("by", by.into()),
        ("at", clock.local(event.at).format("%d/%m/%Y %H:%M").to_string().into()),
        ("detail", event.detail.as_str().into()),
    ];
    texts.with(key, &values)
}
