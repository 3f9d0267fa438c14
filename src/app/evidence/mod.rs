//! Evidence as a page that can be published: what the figures say, then the method and its limits.
//!
//! Only an [`Evidence`] comes in here, in which nothing is left that must not be told.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use fluent_bundle::FluentValue;

use super::report::Words;
use crate::{
    domain::{
        evidence::{Evidence, Key, Parts, Range, share},
        ids::Code,
        period::Period,
        rights::Rules,
        vocabulary::List,
    },
    exchange::document::{Bar, Bars, Block, Column, Document, Table},
};

mod method;

/// How many testimonies stand on a page.
const QUOTES: usize = 6;

/// How many rows a table of a page has at most, so that it stays one page; the file has them all.
const ROWS: usize = 12;

/// How many reasons, or obstacles, are said of one institution.
const FEW: usize = 4;

/// Stands where something is kept back.
const KEPT_BACK: &str = "–";

/// For whom a page is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Everybody.
    Public,
    /// The house: its threshold is lower.
    Inside {
        /// The day on which the figures were made, where the period is not over.
        as_of: Option<NaiveDate>,
    },
}

/// The page.
pub fn page(evidence: &Evidence, audience: Audience, words: Words<'_>) -> Document {
    let page = Page { evidence, words };
    let t = |key: &str| words.texts.t(key);
    let mut blocks = Vec::new();
    if let Audience::Inside { as_of } = audience {
        blocks.push(Block::Remark(t("evidence-inside")));
        let said =
            |day: NaiveDate| words.texts.with("evidence-as-of", &[("day", day.format("%d/%m").to_string().into())]);
        blocks.extend(as_of.map(|day| Block::Remark(said(day))));
    }
    blocks.push(Block::Text(page.summary()));
    for (heading, said) in [
        ("evidence-counters", page.counters()),
        ("evidence-impossible", page.impossible()),
        ("evidence-obstacles", page.obstacles()),
        ("evidence-rights", page.rights()),
        ("evidence-by-institution", page.details()),
    ] {
        page.section(heading, page.or_nothing_to_tell(said), &mut blocks);
    }
    page.section("evidence-check", page.check(), &mut blocks);
    page.section("evidence-testimonies", page.testimonies(), &mut blocks);
    page.section("evidence-method", vec![Block::List(method::said(evidence, words.texts))], &mut blocks);
    let (period, who) = page.whose();
    let k = ("k", evidence.k.get().into());
    Document {
        lang: words.texts.lang(),
        title: words.texts.with("evidence-title", &[("period", period.into())]),
        subtitle: who,
        blocks,
        foot: words.texts.with("evidence-foot", &[k]),
    }
}

struct Page<'a> {
    evidence: &'a Evidence,
    words: Words<'a>,
}

impl Page<'_> {
    fn t(&self, key: &str) -> String {
        self.words.texts.t(key)
    }

    fn section(&self, heading: &str, said: Vec<Block>, blocks: &mut Vec<Block>) {
        if !said.is_empty() {
            blocks.push(Block::Heading(self.t(heading)));
            blocks.extend(said);
        }
    }

    /// A section in which nothing is told says so, in the same words whether there was nothing or too little: whoever
    /// reads it cannot tell the one from the other, and a section that is missing would be taken for an oversight.
    fn or_nothing_to_tell(&self, said: Vec<Block>) -> Vec<Block> {
        if !said.is_empty() || self.is_of_nothing() {
            return said;
        }
        let k = ("k", self.evidence.k.get().into());
        vec![Block::Remark(self.words.texts.with("evidence-nothing-to-tell", &[k]))]
    }

    /// Whether nobody came at all.
    fn is_of_nothing(&self) -> bool {
        self.evidence.visits.is_none() && self.evidence.institutions.total.is_none()
    }

    /// Which days, and whose: a name, or how many services of which communes.
    fn whose(&self) -> (String, String) {
        let sources = &self.evidence.sources;
        let from = sources.iter().map(|source| source.from).min().unwrap_or_default();
        let to = sources.iter().map(|source| source.to).max().unwrap_or_default();
        let period = Period::between(from, to).map_or_else(String::new, |period| self.words.period(&period));
        let services: BTreeSet<(&str, &str)> =
            sources.iter().map(|source| (source.service.as_str(), source.commune.as_str())).collect();
        let communes: BTreeSet<&str> =
            services.iter().map(|(_, commune)| *commune).filter(|commune| !commune.is_empty()).collect();
        let who = match services.first() {
            Some((service, commune)) if services.len() == 1 => {
                [*service, *commune].into_iter().filter(|name| !name.is_empty()).collect::<Vec<_>>().join(", ")
            }
            _ => {
                let values = [("n", services.len().into()), ("communes", communes.len().into())];
                self.words.texts.with("evidence-services", &values)
            }
        };
        (period, who)
    }

    fn label(&self, list: List, key: &Key) -> String {
        let code = Code::from(key.code.as_str());
        let known = || self.words.vocabulary.label(list, &code, self.words.texts.lang()).to_owned();
        key.label.clone().unwrap_or_else(known)
    }

    /// A figure as it is read: `40`, `40 à 54`, `au moins 40`, or a dash.
    fn figure(&self, figure: Range, said: impl Fn(u64) -> String) -> String {
        let texts = self.words.texts;
        match (figure.known(), figure.at_least, figure.at_most) {
            (Some(n), ..) => said(n),
            (_, 0, None) => KEPT_BACK.to_owned(),
            (_, least, None) => texts.with("evidence-at-least", &[("least", said(least).into())]),
            (_, least, Some(most)) => {
                texts.with("evidence-between", &[("least", said(least).into()), ("most", said(most).into())])
            }
        }
    }

    fn count(&self, figure: Range) -> String {
        self.figure(figure, |n| n.to_string())
    }

    /// The same for a sentence, which bends with a figure that is known.
    fn counted(&self, figure: Range) -> FluentValue<'static> {
        figure.known().map_or_else(|| self.count(figure).into(), FluentValue::from)
    }

    fn time(&self, figure: Range) -> String {
        self.figure(figure, |minutes| match (minutes / 60, minutes % 60) {
            (0, minutes) => format!("{minutes} min"),
            (hours @ 1..100, minutes) => format!("{hours} h {minutes:02}"),
            // Of so many hours, nobody reads the minutes.
            (hours, _) => format!("{hours} h"),
        })
    }

    /// A part that is told; a dash for one that is not.
    fn told(parts: &Parts, key: &Key, said: impl Fn(Range) -> String) -> String {
        parts.rows.get(key).map_or_else(|| KEPT_BACK.to_owned(), |part| said(*part))
    }

    fn summary(&self) -> String {
        let Evidence { visits, institutions, minutes, hold_minutes, .. } = self.evidence;
        if self.is_of_nothing() {
            return self.t("report-nothing");
        }
        let values = [
            ("visits", self.counted(*visits)),
            ("requests", self.counted(institutions.total)),
            ("institutions", institutions.rows.len().into()),
            ("time", self.time(minutes.total).into()),
            ("hold", self.time(hold_minutes.total).into()),
        ];
        let said = self.words.texts.with("evidence-summary", &values);
        let cost = if minutes.total == Range::UNKNOWN || minutes.total.is_none() {
            String::new()
        } else {
            [" ", &self.words.texts.with("evidence-summary-time", &values)].concat()
        };
        said + &cost
    }

    /// One row an institution: requests, minutes, and the cases that wait on it.
    fn counters(&self) -> Vec<Block> {
        let Evidence { institutions, minutes, hold_minutes, waiting, delays, .. } = self.evidence;
        let waited = waiting.by_size().into_iter().filter(|(key, _)| !institutions.rows.contains_key(key));
        let keys = institutions.by_size().into_iter().chain(waited).map(|(key, _)| key);
        let keys: Vec<&Key> = keys.take(ROWS).collect();
        let mut rows: Vec<Vec<String>> = keys
            .iter()
            .map(|key| {
                let delay = delays.iter().find(|delay| delay.on == **key);
                vec![
                    self.label(List::Institution, key),
                    Self::told(institutions, key, |part| self.count(part)),
                    Self::told(minutes, key, |part| self.time(part)),
                    Self::told(hold_minutes, key, |part| self.time(part)),
                    Self::told(waiting, key, |part| self.count(part)),
                    delay.map_or_else(|| KEPT_BACK.to_owned(), |delay| self.count(delay.median_days)),
                    delay.map_or_else(
                        || KEPT_BACK.to_owned(),
                        |delay| self.t(&format!("evidence-longest-{}", delay.longest.code())),
                    ),
                ]
            })
            .collect();
        let rest = [institutions, minutes, hold_minutes, waiting].map(|parts| parts.without(&keys));
        if rest.iter().any(|rest| !rest.is_none() && *rest != Range::UNKNOWN) {
            let [requests, minutes, hold, cases] = rest;
            rows.push(vec![
                self.t("evidence-others"),
                self.count(requests),
                KEPT_BACK.to_owned(),
                KEPT_BACK.to_owned(),
                self.count(cases),
                KEPT_BACK.to_owned(),
                KEPT_BACK.to_owned(),
            ]);
            // It is not only that of the row above: the time of institutions that are named may be hidden.
            let mut untold = vec![KEPT_BACK.to_owned(); 7];
            untold[0] = self.t("evidence-untold-time");
            (untold[2], untold[3]) = (self.time(minutes), self.time(hold));
            rows.push(untold);
        }
        let numbers = ["requests", "minutes", "hold", "waiting", "median"];
        let numbers = numbers.iter().map(|column| Column::numbers(self.t(&format!("evidence-column-{column}"))));
        let columns = std::iter::once(Column::words(self.t("evidence-column-institution")))
            .chain(numbers)
            .chain([Column::words(self.t("evidence-column-longest"))]);
        self.with_hidden(table(columns.collect(), rows), &[institutions, minutes, hold_minutes, waiting])
    }

    /// What is said, and below it that rows or figures of it are hidden, where some are.
    fn with_hidden(&self, mut said: Vec<Block>, parts: &[&Parts]) -> Vec<Block> {
        let hides = |parts: &&Parts| parts.others_at_most != Some(0) || parts.rows.len() > ROWS;
        if !said.is_empty() && parts.iter().any(hides) {
            let k = ("k", self.evidence.k.get().into());
            said.push(Block::Remark(self.words.texts.with("evidence-hidden-rows", &[k])));
        }
        said
    }

    fn impossible(&self) -> Vec<Block> {
        let parts = &self.evidence.impossible;
        let mut rows: Vec<_> = parts
            .by_size()
            .into_iter()
            .map(|(key, part)| vec![self.label(List::Impossible, key), self.count(part)])
            .collect();
        rows.truncate(ROWS);
        let keys: Vec<&Key> = parts.by_size().into_iter().take(ROWS).map(|(key, _)| key).collect();
        let rest = parts.without(&keys);
        if !rest.is_none() {
            rows.push(vec![self.t("evidence-other-reasons"), self.count(rest)]);
        }
        let columns =
            vec![Column::words(self.t("evidence-column-reason")), Column::numbers(self.t("evidence-column-requests"))];
        self.with_hidden(table(columns, rows), &[parts])
    }

    fn obstacles(&self) -> Vec<Block> {
        let bar = |(key, part): (&Key, Range)| Bar {
            label: self.label(List::Obstacle, key),
            amount: part.at_least,
            shown: self.count(part),
        };
        let bars: Vec<Bar> = self.evidence.obstacles.by_size().into_iter().take(ROWS).map(bar).collect();
        let said = if bars.is_empty() { Vec::new() } else { vec![Block::Bars(Bars { caption: String::new(), bars })] };
        self.with_hidden(said, &[&self.evidence.obstacles])
    }

    /// Help that people did not have and could be told of, by right.
    fn rights(&self) -> Vec<Block> {
        let name = |key: &Key| {
            let known = Rules::builtin().right(&Code::from(key.code.as_str()));
            let known = known.map(|right| right.name(self.words.texts.lang()).to_owned());
            key.label.clone().or(known).unwrap_or_else(|| key.code.clone())
        };
        let rights = self.evidence.rights.by_size().into_iter().take(ROWS);
        let bars: Vec<Bar> = rights
            .map(|(key, part)| Bar { label: name(key), amount: part.at_least, shown: self.count(part) })
            .collect();
        if bars.is_empty() {
            return Vec::new();
        }
        let said =
            vec![Block::Bars(Bars { caption: String::new(), bars }), Block::Remark(self.t("evidence-rights-remark"))];
        self.with_hidden(said, &[&self.evidence.rights])
    }

    /// Of each institution, what was impossible and what stood in the way, in words.
    fn details(&self) -> Vec<Block> {
        let said = |list, parts: &Parts| {
            let rows = parts.by_size().into_iter().take(FEW);
            let rows: Vec<_> =
                rows.map(|(key, part)| format!("{} {}", self.label(list, key), self.least(part))).collect();
            if rows.is_empty() { KEPT_BACK.to_owned() } else { rows.join(" · ") }
        };
        let mut details: Vec<_> = self.evidence.details.iter().collect();
        details.sort_by_key(|detail| std::cmp::Reverse(self.evidence.institutions.part(&detail.of).at_least));
        let rows = details
            .into_iter()
            .filter(|detail| !(detail.impossible.rows.is_empty() && detail.obstacles.rows.is_empty()))
            .take(ROWS)
            .map(|detail| {
                vec![
                    self.label(List::Institution, &detail.of),
                    said(List::Impossible, &detail.impossible),
                    said(List::Obstacle, &detail.obstacles),
                ]
            });
        let columns = ["institution", "impossible", "obstacles"];
        let columns = columns.iter().map(|column| Column::words(self.t(&format!("evidence-column-{column}"))));
        let parts = self.evidence.details.iter().flat_map(|detail| [&detail.impossible, &detail.obstacles]);
        self.with_hidden(table(columns.collect(), rows.collect()), &parts.collect::<Vec<_>>())
    }

    /// Within a line of words there is room for the lower bound only.
    fn least(&self, part: Range) -> String {
        self.count(if part.known().is_some() { part } else { Range { at_most: None, ..part } })
    }

    fn check(&self) -> Vec<Block> {
        let questions = ["space", "help", "connection"];
        let percent = |share: f64| self.words.texts.with("evidence-percent", &[("share", share.round().into())]);
        let rows = questions.iter().zip(self.evidence.check.all()).filter_map(|(question, answers)| {
            let base = answers.yes.saturating_add(answers.no);
            let cells = match share(answers.yes, base) {
                Some(share) => [
                    base.to_string(),
                    percent(share.percent),
                    format!("{} – {}", percent(share.from), percent(share.to)),
                ],
                None if answers.kept_back > 0 => [KEPT_BACK; 3].map(str::to_owned),
                None => return None,
            };
            let question = self.t(&format!("evidence-question-{question}"));
            Some(std::iter::once(question).chain(cells).collect::<Vec<_>>())
        });
        let numbers = ["base", "share", "interval"];
        let columns = std::iter::once(Column::words(self.t("evidence-column-question")))
            .chain(numbers.iter().map(|column| Column::numbers(self.t(&format!("evidence-column-{column}")))));
        let mut said = table(columns.collect(), rows.collect());
        let kept_back = self.evidence.check.all().iter().map(|answers| answers.kept_back).max().unwrap_or(0);
        if kept_back > 0 {
            said.push(Block::Remark(self.words.texts.with("evidence-check-kept-back", &[("n", kept_back.into())])));
        }
        said
    }

    fn testimonies(&self) -> Vec<Block> {
        let all = &self.evidence.testimonies;
        let quote = |quote: &crate::domain::evidence::Testimony| {
            let about = [
                quote.topic.as_ref().map(|key| self.label(List::Topic, key)),
                quote.institution.as_ref().map(|key| self.label(List::Institution, key)),
            ];
            let about: Vec<_> = about.into_iter().flatten().collect();
            let words = self.words.texts.with("evidence-quote", &[("text", quote.text.as_str().into())]);
            Block::Quote(if about.is_empty() { words } else { format!("{words} ({})", about.join(", ")) })
        };
        // Of many, some from everywhere: they stand in the order of their words.
        let step = all.len().div_ceil(QUOTES).max(1);
        let mut blocks: Vec<Block> = all.iter().step_by(step).take(QUOTES).map(quote).collect();
        if all.len() > blocks.len() {
            let values = [("shown", blocks.len().into()), ("all", all.len().into())];
            blocks.push(Block::Remark(self.words.texts.with("evidence-some-testimonies", &values)));
        }
        blocks
    }
}

/// A table, where it has rows.
fn table(columns: Vec<Column>, rows: Vec<Vec<String>>) -> Vec<Block> {
    if rows.is_empty() { Vec::new() } else { vec![Block::Table(Table { columns, rows, ..Table::default() })] }
}

#[cfg(test)]
mod tests;
