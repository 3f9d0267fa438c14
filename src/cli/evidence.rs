//! `guichet evidence`: what a service publishes, and what several come to together.

use std::{
    collections::BTreeSet,
    fs::{self, File},
    io::Read as _,
    path::Path,
};

use chrono::NaiveDate;

use super::{
    Setting,
    args::{self, EvidenceFormat as Format, Written as _},
    note,
    out::Out,
    warn_of_folder,
};
use crate::{
    app::{
        evidence::{Audience, page},
        new_file,
        report::Words,
    },
    domain::{
        audit::{Detail, What},
        clean,
        evidence::{Counted, Evidence, Source, Threshold, Unfit, capitalised, publishable},
        period::{Period, Span},
        rights::Rules,
    },
    error::{Error, Kind, Result},
    exchange::{
        document,
        evidence::{self, LARGEST, Refused},
    },
    store::Store,
};

/// The most characters of a service's name that a file takes.
const LONGEST_NAME: usize = 200;

pub(super) fn run(args: &args::Evidence, setting: &Setting, out: &mut Out) -> Result<()> {
    match &args.sub {
        Some(args::EvidenceSub::Merge(args)) => merge(args, setting, out),
        Some(args::EvidenceSub::Withdraw(args)) => withdraw(args, setting, out),
        None => tell(&args.page, setting, out),
    }
}

fn tell(args: &args::EvidencePage, setting: &Setting, out: &mut Out) -> Result<()> {
    let format = args::format(args.to.format, args.to.output.as_deref(), Format::Text)?;
    let today = setting.clock.now().today();
    let period = period(args, today, setting)?;
    let config = &setting.loaded.config;
    let asked = args.k.unwrap_or(if args.inside { config.evidence.inside } else { config.evidence.k });
    let k = threshold(asked, setting)?;
    let name = |text: &str| clean::line(text).trim().chars().take(LONGEST_NAME).collect::<String>();
    let service = name(&config.service);
    if format == Format::Json && service.is_empty() {
        note(&setting.tx.t("cli-evidence-no-service"));
        return Err(Error::new(Kind::BadConfig).at(setting.loaded.path.display()));
    }
    let source =
        Source { service, commune: name(&config.evidence.commune), from: period.from, to: period.to.min(today) };
    let local = |at| setting.clock.local(at).date();
    let store = setting.open()?;
    let mut tally = store.evidence(&period, today, &local, &setting.vocabulary)?;
    for found in store.rights_found(&period)? {
        // What no file names any more has no words for others.
        if let Some(right) = setting.rights.right(&found.code) {
            let is_own = Rules::builtin().right(&found.code).is_none();
            tally.right(right, is_own, found.explained + found.asked);
        }
    }
    let evidence = tally.disclose(k, source, &setting.vocabulary);
    if !args.inside
        && let Some(other) = store.publish(&period, &setting.stamp())?
    {
        let values = [("period", period.code().into()), ("other", other.code().into())];
        let said = setting.tx.with("cli-evidence-overlaps", &values);
        return Err(Error::new(Kind::BadUsage).at(format_args!("publish: {said}")));
    }
    if !args.inside {
        warn_of_names(&store, &evidence, setting)?;
    }
    let audience =
        if args.inside { Audience::Inside { as_of: (period.to >= today).then_some(today) } } else { Audience::Public };
    write(&evidence, audience, (&args.to, format), setting, out)?;
    if args.to.output.is_none() {
        return Ok(());
    }
    let detail = Detail::of("evidence").as_form(format.ending());
    store.audit(&setting.stamp(), What::Exported, None, detail)
}

/// Names the words of testimonies that are also in the name of somebody who is followed up: only a person can see
/// whether they are names there.
fn warn_of_names(store: &Store, evidence: &Evidence, setting: &Setting) -> Result<()> {
    let mut warned = BTreeSet::new();
    for quoted in &evidence.testimonies {
        for word in capitalised(&quoted.text) {
            if !warned.contains(&word) && store.is_in_a_name(&word)? {
                note(&setting.tx.with("cli-evidence-name", &[("word", word.as_str().into())]));
                warned.insert(word);
            }
        }
    }
    Ok(())
}

/// Takes back that a period was published: it was only looked at, or nobody has the page any more.
fn withdraw(args: &args::EvidenceWithdraw, setting: &Setting, out: &mut Out) -> Result<()> {
    let today = setting.clock.now().today();
    let period = Period::parse(&args.period, today).ok_or_else(|| Error::new(Kind::BadUsage).at("PERIOD"))?;
    setting.open()?.withdraw_publication(&period)?;
    out.line(&setting.tx.with("cli-evidence-withdrawn", &[("period", period.code().into())]))
}

/// Adds files, one in memory at a time. When one of them is refused, each is told by name and reason, and nothing is
/// written.
fn merge(args: &args::EvidenceMerge, setting: &Setting, out: &mut Out) -> Result<()> {
    let format = args::format(args.to.format, args.to.output.as_deref(), Format::Text)?;
    let k = threshold(args.k.unwrap_or(setting.loaded.config.evidence.k), setting)?;
    let today = setting.clock.now().today();
    let mut sum: Option<Evidence> = None;
    let mut counted = Counted::default();
    let mut refused = 0u64;
    for path in &args.files {
        let added = read(path, k, today).and_then(|evidence| {
            counted.add(&evidence.sources)?;
            Ok(evidence)
        });
        match added {
            Ok(evidence) => {
                sum = Some(match sum {
                    Some(sum) => sum.plus(evidence),
                    None => evidence,
                });
            }
            Err(why) => {
                refused += 1;
                let values = [("file", path.display().to_string().into()), ("why", why.words(&setting.tx).into())];
                note(&setting.tx.with("cli-evidence-refused", &values));
            }
        }
    }
    match sum {
        Some(sum) if refused == 0 => write(&sum, Audience::Public, (&args.to, format), setting, out),
        _ => {
            note(&setting.tx.with("cli-evidence-nothing-added", &[("n", refused.into())]));
            Err(Error::new(Kind::BadFile).at("evidence"))
        }
    }
}

/// Reads a file, and no more of it than such a file can be long.
fn read(path: &Path, k: Threshold, today: NaiveDate) -> Result<Evidence, Refused> {
    let trouble = |error: std::io::Error| Refused::Unreadable(Error::io(error, path).kind());
    // A pipe might never end, nor begin.
    if !fs::metadata(path).map_err(trouble)?.is_file() {
        return Err(Refused::OtherFormat);
    }
    let mut bytes = Vec::new();
    File::open(path).and_then(|file| file.take(LARGEST + 1).read_to_end(&mut bytes)).map_err(trouble)?;
    evidence::read(&bytes, k, today)
}

/// The days that are asked for: any inside, but for the future; whole ones that are over to be published.
fn period(args: &args::EvidencePage, today: NaiveDate, setting: &Setting) -> Result<Period> {
    let refused = |said: String| Error::new(Kind::BadUsage).at(format_args!("publish: {said}"));
    // Where none is named, the last month that is over.
    let last = || Period::holding(today, Span::Month).before();
    let found = args.period.as_deref().map_or_else(|| Some(last()), |typed| Period::parse(typed, today));
    let period = found.ok_or_else(|| Error::new(Kind::BadUsage).at("--period"))?;
    match publishable(&period, today) {
        Err(Unfit::Future) => Err(refused(setting.tx.t("cli-evidence-period-future"))),
        Err(Unfit::Unfinished(last)) if !args.inside => {
            Err(refused(setting.tx.with("cli-evidence-period-open", &[("last", last.code().into())])))
        }
        Err(Unfit::NotWhole) if !args.inside => Err(refused(setting.tx.t("cli-evidence-period-odd"))),
        _ => Ok(period),
    }
}

fn threshold(k: u64, setting: &Setting) -> Result<Threshold> {
    Threshold::new(k).ok_or_else(|| {
        let values = [("lowest", Threshold::LOWEST.into()), ("highest", Threshold::HIGHEST.into())];
        note(&setting.tx.with("cli-evidence-k", &values));
        Error::new(Kind::BadUsage).at("--k")
    })
}

fn write(
    evidence: &Evidence,
    audience: Audience,
    (to, format): (&args::EvidenceTo, Format),
    setting: &Setting,
    out: &mut Out,
) -> Result<()> {
    let words = Words { texts: &setting.tx, vocabulary: &setting.vocabulary };
    let document = || page(evidence, audience, words);
    let bytes = match format {
        Format::Json => evidence::write(evidence)?.into_bytes(),
        Format::Text => document::bytes(&document(), document::Format::Text)?,
        Format::Md => document::bytes(&document(), document::Format::Markdown)?,
        Format::Html => document::bytes(&document(), document::Format::Html)?,
        Format::Pdf => document::bytes(&document(), document::Format::Pdf)?,
    };
    match &to.output {
        None => out.bytes(&bytes),
        Some(path) => {
            warn_of_folder(path, &setting.tx);
            new_file::write(path, &bytes, to.force)
        }
    }
}
