//! What a day came to, in words: the same on the screen, on paper and in a file.

use std::collections::BTreeMap;

use super::DayFigures;
use crate::{
    app::report::Words,
    domain::{
        loose_end::{EndKind, LooseEnd},
        report::{Spread, Table},
    },
    text::Texts,
};

/// Facts that belong together: what they are about, and each with its amount.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// What they are about.
    pub title: String,
    /// What is counted or measured, and how much.
    pub facts: Vec<(String, String)>,
}

/// What a day came to; sections without any fact are left out.
pub fn sections(figures: &DayFigures, words: Words<'_>) -> Vec<Section> {
    let texts = words.texts;
    let mut sections = vec![visits(figures, words)];
    sections.push(times("day-waits", figures.counts.waits, texts));
    sections.push(times("day-services", figures.counts.services, texts));
    for (title, table) in [
        ("day-topics", Table::Topic),
        ("day-institutions", Table::Institution),
        ("day-origins", Table::Origin),
        ("day-refused", Table::TurnedAway),
    ] {
        sections.push(Section { title: texts.t(title), facts: rows(figures, table, words) });
    }
    sections.push(news(figures, texts));
    sections.retain(|section| !section.facts.is_empty());
    sections
}

fn visits(figures: &DayFigures, words: Words<'_>) -> Section {
    let texts = words.texts;
    let mut facts = vec![(texts.t("day-all"), figures.counts.sums.visits.to_string())];
    facts.extend(rows(figures, Table::Status, words));
    Section { title: texts.t("day-visits"), facts }
}

fn rows(figures: &DayFigures, table: Table, words: Words<'_>) -> Vec<(String, String)> {
    let rows = figures.counts.table(table).iter().filter(|row| row.count > 0);
    rows.map(|row| (words.row(table, row.code.as_deref()), row.count.to_string())).collect()
}

fn times(title: &str, spread: Spread, texts: &Texts) -> Section {
    let minutes = |minutes: u32| texts.with("day-minutes", &[("n", minutes.into())]);
    let facts = match spread.measured {
        0 => Vec::new(),
        measured => vec![
            (texts.t("day-median"), minutes(spread.median)),
            (texts.t("day-longest"), minutes(spread.longest)),
            (texts.t("day-measured"), measured.to_string()),
        ],
    };
    Section { title: texts.t(title), facts }
}

fn news(figures: &DayFigures, texts: &Texts) -> Section {
    let news = &figures.news;
    let facts = [
        ("day-new-referrals", news.referrals),
        ("day-new-cases", news.cases_opened),
        ("day-closed-cases", news.cases_closed),
        ("day-new-people", news.people),
    ];
    let facts = facts.into_iter().filter(|(_, count)| *count > 0);
    Section { title: texts.t("day-news"), facts: facts.map(|(key, n)| (texts.t(key), n.to_string())).collect() }
}

/// The note that is proposed: what is not finished, by tickets and numbers, one line a kind. No names: whoever reads it
/// tomorrow opens the record.
pub fn prefilled(ends: &[LooseEnd], texts: &Texts) -> String {
    let mut by_kind: BTreeMap<EndKind, Vec<String>> = BTreeMap::new();
    for end in ends {
        let visit = end.visit().map(|visit| visit.ticket.to_string());
        let case = || end.case().map(|case| case.number.clone());
        let referral = || end.referral().map(|check| check.service_name.clone());
        let Some(which) = visit.or_else(case).or_else(referral) else { continue };
        by_kind.entry(end.kind()).or_default().push(which);
    }
    let line = |(kind, which): (EndKind, Vec<String>)| {
        let what = texts.t(&format!("day-end-{}", kind.code()));
        // Names of services hold commas.
        let between = if matches!(kind, EndKind::NoCheckBack | EndKind::CheckDue) { " ; " } else { ", " };
        texts.with("day-note-line", &[("what", what.into()), ("which", which.join(between).into())])
    };
    by_kind.into_iter().map(line).collect::<Vec<_>>().join("\n")
}
