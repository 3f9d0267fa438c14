//! `guichet survey`: what workers answered, beside what people's visits say; and the mistakes of a team's questions.

use std::io::ErrorKind;

use super::{Setting, args, out::Out, rights};
use crate::{
    app::{
        report::Words,
        survey::{document, json},
    },
    domain::{
        period::{Period, Span},
        report::Bands,
        survey::{Every, Survey, Told, read},
    },
    error::{Error, Kind, Result},
    exchange::document as page,
    reading,
    store::reports::Asked,
};

pub(super) fn run(args: &args::Survey, setting: &Setting, out: &mut Out) -> Result<()> {
    match args {
        args::Survey::Show(args) => show(args, setting, out),
        args::Survey::Check(args) => check(args, setting, out),
    }
}

fn show(args: &args::SurveyShow, setting: &Setting, out: &mut Out) -> Result<()> {
    let today = setting.clock.now().today();
    let usage = || Error::new(Kind::BadUsage).at("QUARTER");
    let period = match &args.period {
        Some(text) => Period::parse(text, today).ok_or_else(usage)?,
        None => last_ended(&setting.survey, today),
    };
    // Questions are asked of these alone; another period would put together answers that were kept apart.
    if !matches!(period.span, Span::Month | Span::Quarter) {
        return Err(usage());
    }
    let store = setting.open()?;
    let told = Told::of(store.survey_counts(&period)?, setting.loaded.config.evidence.inside);
    let local = |at| setting.clock.local(at);
    let figures = store.figures(&Asked { period, today, session: None, bands: Bands::default(), local: &local })?;
    if args.json {
        return out.json(&json(&told, &setting.survey, &figures));
    }
    let words = Words { texts: &setting.tx, vocabulary: &setting.vocabulary };
    out.bytes(page::text(&document(&told, &setting.survey, &figures, words)).as_bytes())
}

/// The period that ended last, whether its questions are still asked or not.
fn last_ended(survey: &Survey, today: chrono::NaiveDate) -> Period {
    let span = if survey.every == Every::Month { Span::Month } else { Span::Quarter };
    Period::holding(today, span).before()
}

fn check(args: &args::Check, setting: &Setting, out: &mut Out) -> Result<()> {
    let tx = &setting.tx;
    let path = args.file.clone().unwrap_or_else(|| setting.loaded.survey());
    let bytes = match reading::read(&path) {
        Err(error) if error.kind() == ErrorKind::NotFound && args.file.is_none() => {
            return out.line(&tx.with("cli-survey-none", &[("path", path.display().to_string().into())]));
        }
        read => read.map_err(|error| Error::io(error, &path))?,
    };
    match read(&String::from_utf8_lossy(&bytes), &Survey::builtin(), &setting.vocabulary) {
        Ok(survey) => out.line(&tx.with("cli-survey-sound", &[("questions", survey.questions.len().into())])),
        Err(mistakes) => Err(rights::refused(Kind::BadSurvey, &mistakes, &path, tx, out)?),
    }
}
