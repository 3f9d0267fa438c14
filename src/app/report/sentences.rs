//! The sentences of a yearly report, written from the figures. A sentence that the figures do not carry is not written.

use chrono::Datelike as _;

use super::Words;
use crate::{
    domain::{
        period::Span,
        report::{Answers, Figures, Table},
        visit::Gender,
    },
    text::{Lang, Texts},
};

/// The fewest answers to the digital check of which percentages are said.
const FEWEST_ANSWERS: u64 = 10;

/// What the figures say, in whole sentences.
pub fn sentences(figures: &Figures, session: Option<&str>, words: Words<'_>) -> Vec<String> {
    let texts = words.texts;
    if figures.sums.visits == 0 {
        return vec![texts.t("report-nothing")];
    }
    let first = [
        Some(requests(figures, session, words)),
        most_are(figures, texts),
        devices(figures, words),
        ages(figures, texts),
    ];
    let others = [check(figures, texts), counters(figures, texts)];
    let first = first.into_iter().flatten().collect::<Vec<_>>().join(texts.t("report-and-then").as_str());
    std::iter::once(first)
        .chain(others.into_iter().flatten())
        .map(|said| sentence(&said))
        .chain(times(figures, texts))
        .collect()
}

/// With a capital letter and a full stop.
fn sentence(said: &str) -> String {
    let mut letters = said.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}.", letters.as_str())
}

fn requests(figures: &Figures, session: Option<&str>, words: Words<'_>) -> String {
    let (period, texts) = (&figures.period, words.texts);
    let day = |day: chrono::NaiveDate| day.format("%d/%m/%Y").to_string();
    let when = match period.span {
        Span::Year => texts.with("report-in-year", &[("year", period.from.year().to_string().into())]),
        _ => texts.with("report-in-period", &[("from", day(period.from).into()), ("to", day(period.to).into())]),
    };
    let session = session.unwrap_or("none").to_owned();
    let values = [("when", when.into()), ("n", figures.sums.requests.into()), ("session", session.into())];
    texts.with("report-sentence-requests", &values)
}

fn most_are(figures: &Figures, texts: &Texts) -> Option<String> {
    let count = |gender: Gender| figures.count(Table::Gender, gender.code());
    let (women, men) = (count(Gender::F), count(Gender::H));
    let most = |some: u64| some * 2 > figures.sums.visits;
    let key = if most(women) {
        "report-sentence-women"
    } else if most(men) {
        "report-sentence-men"
    } else {
        return None;
    };
    Some(texts.t(key))
}

fn devices(figures: &Figures, words: Words<'_>) -> Option<String> {
    let mut said =
        figures.table(Table::Device).iter().filter(|row| row.count > 0).filter_map(|row| row.code.as_deref());
    let name = |code| {
        let name = words.row(Table::Device, Some(code));
        // In German, what names a thing keeps its capital everywhere.
        if words.texts.lang() == Lang::De { name } else { name.to_lowercase() }
    };
    let first = name(said.next()?);
    Some(match said.next() {
        Some(second) => {
            words.texts.with("report-sentence-devices", &[("first", first.into()), ("second", name(second).into())])
        }
        None => words.texts.with("report-sentence-device", &[("first", first.into())]),
    })
}

/// The oldest band and the one below it.
fn ages(figures: &Figures, texts: &Texts) -> Option<String> {
    let rows = figures.table(Table::Age);
    let (last, from) = rows.iter().find_map(|row| Some((row, row.code.as_deref()?.strip_suffix('+')?)))?;
    let from: u64 = from.parse().ok()?;
    let ends = |code: &str| code.split_once('-').and_then(|(low, high)| Some((low.parse().ok()?, high.parse().ok()?)));
    let below = rows.iter().filter_map(|row| Some((row.count, ends(row.code.as_deref()?)?)));
    let (middle, (low, high)): (u64, (u64, u64)) = below.rev().find(|(_, (_, high))| high + 1 == from)?;
    let values = [
        ("old", last.count.into()),
        ("from", (from - 1).into()),
        ("middle", middle.into()),
        ("low", low.into()),
        ("high", high.into()),
    ];
    Some(texts.with("report-sentence-ages", &values))
}

fn check(figures: &Figures, texts: &Texts) -> Option<String> {
    let asked = |answers: &Answers| answers.yes + answers.no;
    let n = figures.check.iter().map(asked).max().filter(|n| *n >= FEWEST_ANSWERS)?;
    let percent = |some: u64, of: &Answers| (some * 100 + asked(of) / 2).checked_div(asked(of));
    let [known, help, stable] = &figures.check;
    let values = [
        ("n", n.into()),
        ("known", percent(known.no, known)?.into()),
        ("help", percent(help.yes, help)?.into()),
        ("unstable", percent(stable.no, stable)?.into()),
    ];
    Some(texts.with("report-sentence-check", &values))
}

fn counters(figures: &Figures, texts: &Texts) -> Option<String> {
    let institutions: Vec<_> = figures.table(Table::Institution).iter().filter(|row| row.count > 0).collect();
    if institutions.is_empty() {
        return None;
    }
    let values = [
        ("n", institutions.iter().map(|row| row.count).sum::<u64>().into()),
        ("m", institutions.len().into()),
        ("hours", (figures.sums.replaced_minutes / 60).into()),
        ("hold", (figures.sums.replaced_hold_minutes / 60).into()),
    ];
    Some(texts.with("report-sentence-counters", &values))
}

fn times(figures: &Figures, texts: &Texts) -> Vec<String> {
    [("report-waits", figures.waits), ("report-services", figures.services)]
        .into_iter()
        .filter(|(_, spread)| spread.measured > 0)
        .map(|(key, spread)| {
            let values = [
                ("median", spread.median.into()),
                ("decile", spread.ninth_decile.into()),
                ("longest", spread.longest.into()),
                ("n", spread.measured.into()),
            ];
            texts.with(key, &values)
        })
        .collect()
}
