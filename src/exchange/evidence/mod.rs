//! Evidence as a file: what a service publishes, and what a commune or a region adds. `docs/evidence.schema.json`
//! describes it.
//!
//! A file comes from another house, and may be anything. It is taken in whole or not at all: what is not exactly of the
//! format, says impossible numbers, or tells what must not be told, is refused with its reason, and nothing in a reason
//! is copied from the file but its version, its threshold and the period of a service that is known already.

use chrono::NaiveDate;
use serde::Deserialize;

use crate::{
    domain::{
        clean,
        evidence::{
            Answers, Evidence, FORMAT, Key, LONGEST, Overlap, Parts, Range, Source, Threshold, VERSION, revealing,
        },
    },
    error::{Error, Kind, Result},
    text::Texts,
};

/// The largest file that is read. A thousand services with their testimonies need an eighth of it.
pub const LARGEST: u64 = 16 << 20;

/// No figure is larger: even in a sum of millions of them nothing overflows.
const MANY: u64 = 1_000_000_000_000;

/// The longest name or label.
const LONGEST_NAME: usize = 200;

/// The most days of a source: ten years.
const LONGEST_PERIOD: i64 = 3_653;

mod consistent;

/// Why a file is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It cannot be read; the kind of trouble.
    Unreadable(Kind),
    /// It is larger than any such file.
    TooLarge,
    /// It is no JSON; the line and column where it ends to be.
    NoJson(usize, usize),
    /// It is something else.
    OtherFormat,
    /// It is of a version that this program does not know.
    OtherVersion(u64),
    /// It is not what the format asks for; the line and column.
    Malformed(usize, usize),
    /// A service without a name, or with a period that ends before it begins.
    BadSource,
    /// A figure larger than any service's, or a range that ends before it begins.
    BadFigure,
    /// A period longer than ten years, or that is not over.
    ImpossiblePeriod,
    /// Its figures contradict one another, or are more than a service can have.
    Contradicting,
    /// Words in it would tell who said them.
    Revealing,
    /// It tells what must not be told.
    Unprotected,
    /// It was made for a smaller threshold than is asked for: its own.
    LowerThreshold(u64),
    /// The same service and days are there already.
    Twice(Source),
    /// Some of the days of this service are there already.
    Overlapping(Source),
}

impl From<Overlap> for Refused {
    fn from(overlap: Overlap) -> Self {
        match overlap {
            Overlap::Twice(source) => Self::Twice(source),
            Overlap::Overlapping(source) => Self::Overlapping(source),
        }
    }
}

impl Refused {
    /// The reason in words.
    pub fn words(&self, texts: &Texts) -> String {
        let at = |key: &str, line: usize, column: usize| {
            texts.with(key, &[("line", line.into()), ("column", column.into())])
        };
        let known = |key: &str, source: &Source| {
            let period = format!("{}..{}", source.from, source.to);
            texts.with(key, &[("service", source.service.as_str().into()), ("period", period.into())])
        };
        match self {
            Self::Unreadable(kind) => texts.error(&Error::new(*kind)).0,
            Self::TooLarge => texts.with("evidence-refused-too-large", &[("mebibytes", (LARGEST >> 20).into())]),
            Self::NoJson(line, column) => at("evidence-refused-no-json", *line, *column),
            Self::OtherFormat => texts.t("evidence-refused-format"),
            Self::OtherVersion(version) => texts.with(
                "evidence-refused-version",
                &[("version", (*version).into()), ("known", u64::from(VERSION).into())],
            ),
            Self::Malformed(line, column) => at("evidence-refused-malformed", *line, *column),
            Self::BadSource => texts.t("evidence-refused-source"),
            Self::BadFigure => texts.t("evidence-refused-figure"),
            Self::ImpossiblePeriod => texts.t("evidence-refused-period"),
            Self::Contradicting => texts.t("evidence-refused-contradicting"),
            Self::Revealing => texts.t("evidence-refused-revealing"),
            Self::Unprotected => texts.t("evidence-refused-unprotected"),
            Self::LowerThreshold(k) => texts.with("evidence-refused-threshold", &[("k", (*k).into())]),
            Self::Twice(source) => known("evidence-refused-twice", source),
            Self::Overlapping(source) => known("evidence-refused-overlap", source),
        }
    }
}

/// Writes a file.
pub fn write(evidence: &Evidence) -> Result<String> {
    let json = serde_json::to_string_pretty(evidence).map_err(|error| Error::new(Kind::Internal).because(error))?;
    Ok(json + "\n")
}

/// Reads a file for a sum with a threshold; `today`, because no figure is of days to come.
pub fn read(bytes: &[u8], asked: Threshold, today: NaiveDate) -> Result<Evidence, Refused> {
    #[derive(Deserialize)]
    struct Head {
        format: String,
        version: u64,
    }
    if bytes.len() as u64 > LARGEST {
        return Err(Refused::TooLarge);
    }
    let no_json = |error: serde_json::Error| Refused::NoJson(error.line(), error.column());
    // Some editors put a mark before the text.
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let head = match serde_json::from_slice::<Head>(bytes) {
        Ok(head) if head.format == FORMAT => head,
        Err(error) if !error.is_data() => return Err(no_json(error)),
        _ => return Err(Refused::OtherFormat),
    };
    if head.version != u64::from(VERSION) {
        return Err(Refused::OtherVersion(head.version));
    }
    let found = serde_json::from_slice::<Evidence>(bytes);
    let evidence = found.map_err(|error| Refused::Malformed(error.line(), error.column()))?;
    judged(evidence, asked, today)
}

/// What a file says, if it can be.
fn judged(evidence: Evidence, asked: Threshold, today: NaiveDate) -> Result<Evidence, Refused> {
    let named = |source: &Source| is_name(&source.service) && !source.service.is_empty() && is_name(&source.commune);
    if evidence.sources.is_empty() || !evidence.sources.iter().all(|source| named(source) && source.from <= source.to) {
        return Err(Refused::BadSource);
    }
    let possible = |source: &Source| source.to <= today && (source.to - source.from).num_days() <= LONGEST_PERIOD;
    if !evidence.sources.iter().all(possible) {
        return Err(Refused::ImpossiblePeriod);
    }
    if evidence.k < asked {
        return Err(Refused::LowerThreshold(evidence.k.get()));
    }
    if !figures(&evidence).all(is_figure) || !evidence.check.all().iter().all(is_answer) || !words(&evidence) {
        return Err(Refused::BadFigure);
    }
    if !consistent::is_consistent(&evidence) {
        return Err(Refused::Contradicting);
    }
    // Whatever the program asked when the words were kept, a file may have been written by hand.
    if evidence.testimonies.iter().any(|quote| revealing(&quote.text, &[]).is_some()) {
        return Err(Refused::Revealing);
    }
    let mut protected = evidence.clone();
    protected.protect();
    if protected == evidence { Ok(evidence) } else { Err(Refused::Unprotected) }
}

fn parts(evidence: &Evidence) -> impl Iterator<Item = &Parts> {
    let Evidence { institutions, minutes, hold_minutes, waiting, impossible, obstacles, rights, .. } = evidence;
    let details = evidence.details.iter().flat_map(|detail| [&detail.impossible, &detail.obstacles]);
    [institutions, minutes, hold_minutes, waiting, impossible, obstacles, rights].into_iter().chain(details)
}

fn figures(evidence: &Evidence) -> impl Iterator<Item = Range> {
    let of_parts = |parts: &Parts| {
        let bounds = [parts.total, Range::up_to(parts.others_at_most)];
        bounds.into_iter().chain(parts.rows.values().copied()).collect::<Vec<_>>()
    };
    let medians = evidence.delays.iter().map(|delay| delay.median_days);
    std::iter::once(evidence.visits).chain(parts(evidence).flat_map(of_parts)).chain(medians)
}

fn is_figure(figure: Range) -> bool {
    figure.at_least <= MANY && figure.at_most.is_none_or(|most| figure.at_least <= most && most <= MANY)
}

fn is_answer(answers: &Answers) -> bool {
    answers.yes <= MANY && answers.no <= MANY && u64::from(answers.kept_back) <= MANY
}

/// Whether all its words are such as this program writes: one line, nothing that a terminal obeys, not too long.
fn words(evidence: &Evidence) -> bool {
    let is_key = |key: &Key| is_name(&key.code) && key.label.as_deref().is_none_or(is_name);
    let keys = parts(evidence).flat_map(|parts| parts.rows.keys());
    let keys = keys.chain(evidence.details.iter().map(|detail| &detail.of));
    let mut keys = keys.chain(evidence.delays.iter().map(|delay| &delay.on));
    let mut quotes = evidence.testimonies.iter();
    keys.all(is_key)
        && quotes.all(|quote| is_line(&quote.text, LONGEST) && quote.topic.iter().chain(&quote.institution).all(is_key))
}

fn is_name(text: &str) -> bool {
    is_line(text, LONGEST_NAME)
}

fn is_line(text: &str, longest: usize) -> bool {
    text.chars().count() <= longest && clean::line(text) == text
}

#[cfg(test)]
mod tests;
