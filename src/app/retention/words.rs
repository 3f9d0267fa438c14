//! What has come to its end, in words: the same on the screen, on the command line and in a file.

use super::{Look, Row, Section};
use crate::{
    app::{clock::Clock, words::day_short},
    config::Retention,
    domain::retention::{After, Amount, DueList, DueRecord, Kept, Kind, RecordId, Rule, Run, end_of_next_month},
    text::Texts,
};

/// A list in one line: so many people, cases, visits with notes.
pub fn sum(texts: &Texts, list: &DueList) -> String {
    summed(texts, list, n_of)
}

/// What would go of a list, in one line: of visits and days their texts, because they stay themselves.
pub fn going(texts: &Texts, list: &DueList) -> String {
    summed(texts, list, n_going_of)
}

fn summed(texts: &Texts, list: &DueList, n_of: fn(Kind) -> &'static str) -> String {
    let more = list.more;
    let (people, cases) = (list.people() as u64, list.cases() as u64);
    let records = [
        ("retention-n-people", Amount { count: people, more: more && people > 0 }),
        ("retention-n-cases", Amount { count: cases, more: more && people == 0 }),
    ];
    let amounts = list.amounts().map(|(kind, amount)| (n_of(kind), amount));
    together(texts, &[&records[..], &amounts[..]].concat())
}

/// What an erasing came to, in one line.
pub fn ran(texts: &Texts, run: &Run) -> String {
    let of = |count| Amount { count, more: false };
    together(
        texts,
        &[
            ("retention-n-people", of(run.people)),
            ("retention-n-cases", of(run.cases)),
            ("retention-n-texts", of(run.notes)),
            ("retention-n-drafts", of(run.drafts)),
            ("retention-n-lines", of(run.audit)),
        ],
    )
}

/// The text that says how much there is of what has no list.
const fn n_of(kind: Kind) -> &'static str {
    match kind {
        Kind::Days => "retention-n-days",
        Kind::Drafts => "retention-n-drafts",
        Kind::Audit => "retention-n-audit",
        Kind::Actions => "retention-n-actions",
        _ => "retention-n-notes",
    }
}

/// The text that says how much of it would go.
const fn n_going_of(kind: Kind) -> &'static str {
    match kind {
        Kind::Days => "retention-n-day-notes",
        Kind::Notes => "retention-n-visit-texts",
        kind => n_of(kind),
    }
}

/// The text that says what happens to it.
const fn end_of(kind: Kind) -> &'static str {
    match kind {
        Kind::Days => "retention-days-go",
        Kind::Drafts => "retention-drafts-go",
        Kind::Audit => "retention-audit-goes",
        Kind::Actions => "retention-actions-go",
        _ => "retention-notes-go",
    }
}

fn together(texts: &Texts, parts: &[(&str, Amount)]) -> String {
    let said: Vec<String> =
        parts.iter().filter(|(_, of)| !of.is_empty()).map(|(key, of)| amount(texts, key, *of)).collect();
    if said.is_empty() { texts.t("retention-nothing") } else { said.join(", ") }
}

fn amount(texts: &Texts, key: &str, of: Amount) -> String {
    let said = texts.with(key, &[("count", of.count.into())]);
    if of.more { texts.with("retention-more-than", &[("what", said.into())]) } else { said }
}

/// What a part of the page holds.
pub fn heading(texts: &Texts, section: Section, look: &Look) -> String {
    match section {
        Section::Now => texts.t("retention-now"),
        Section::Coming => {
            let by = end_of_next_month(look.today).format("%d/%m/%Y").to_string();
            texts.with("retention-coming", &[("day", by.into())])
        }
        Section::Held => texts.t("retention-held"),
        Section::Kept => texts.t("retention-kept"),
        Section::Rules => texts.t("retention-rules"),
    }
}

/// A line that is no heading: what it is about, and what is to be known of it.
pub fn cells(texts: &Texts, row: Row<'_>, look: &Look) -> (String, String) {
    match row {
        Row::Heading(section) => (heading(texts, section, look), String::new()),
        Row::Nothing => (texts.t("retention-nothing"), String::new()),
        Row::More => (texts.t("retention-more"), String::new()),
        Row::Amount(kind, of) => (amount(texts, n_of(kind), of), texts.t(end_of(kind))),
        Row::Due(due) => (name(due), facts(texts, due, look)),
        Row::Kept(kept) => (kept.label.clone(), why_kept(texts, kept, look)),
        Row::Rule(rule) => (texts.t(&format!("retention-kind-{}", rule.kind.code())), rule_words(texts, rule)),
    }
}

/// What a record is called.
pub fn name(due: &DueRecord) -> String {
    match due.record {
        RecordId::Person(_) => due.label.clone(),
        RecordId::Case(_) => format!("{} · {}", due.label, due.about),
    }
}

fn facts(texts: &Texts, due: &DueRecord, look: &Look) -> String {
    let last = texts.with("retention-last", &[("day", day_short(due.last, look.today).into())]);
    match due.cases {
        0 => last,
        // The day decides: it stands first, where the rest may be cut.
        cases => format!("{last} · {}", texts.with("retention-n-cases", &[("count", cases.into())])),
    }
}

/// What must be known of a line where there is no room for all: of a record, since when nobody was in contact.
pub fn in_short(texts: &Texts, row: Row<'_>, look: &Look) -> String {
    match row {
        Row::Due(due) => day_short(due.last, look.today),
        _ => cells(texts, row, look).1,
    }
}

fn why_kept(texts: &Texts, kept: &Kept, look: &Look) -> String {
    let until = day_short(kept.until, look.today);
    let values = [("day", until.into()), ("reason", kept.reason.as_str().into())];
    let said = texts.with("retention-until", &values);
    if kept.worker.is_empty() { said } else { format!("{said} ({})", kept.worker) }
}

/// How long something stays, and what happens then.
fn rule_words(texts: &Texts, rule: Rule) -> String {
    let after = match rule.after {
        After::Close => texts.t("retention-after-close"),
        After::Day => texts.t("retention-after-day"),
        After::Once => texts.t("retention-after-once"),
        After::Months(months) => {
            let key = match rule.kind {
                Kind::People | Kind::Cases => "retention-after-contact",
                Kind::Drafts => "retention-after-seat",
                _ => "retention-after-months",
            };
            texts.with(key, &[("months", months.into())])
        }
    };
    texts.labelled(&after, &texts.t(&format!("retention-then-{}", rule.then.code())))
}

/// Who decides, and when it was done last.
pub fn head(texts: &Texts, look: &Look, set: &Retention, clock: Clock) -> [String; 2] {
    let mode = match &set.mistake {
        Some((place, _)) => texts.with("retention-mode-mistaken", &[("place", place.as_str().into())]),
        None if look.policy.proposes_only => texts.t("retention-mode-propose"),
        None => texts.t("retention-mode-confirm"),
    };
    let last = match &look.last {
        None => texts.t("retention-never"),
        Some(run) => {
            let day = clock.local(run.at).format("%d/%m/%Y").to_string();
            let values = [
                ("day", day.into()),
                ("by", if run.worker.is_empty() { "–".into() } else { run.worker.as_str().into() }),
                ("what", ran(texts, run).into()),
            ];
            texts.with("retention-last-run", &values)
        }
    };
    [mode, last]
}
