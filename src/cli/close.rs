//! `guichet close TICKET [OUTCOME]`: ends one of today's visits.

use super::{Setting, args, cases::code_of, out::Out, queue::VisitJson, to_stderr};
use crate::{
    domain::{
        ids::Code,
        request::Outcome,
        visit::Move,
        vocabulary::{Found, List},
    },
    error::{Error, Kind, Result},
};

pub(super) fn run(args: &args::Close, setting: &Setting, out: &mut Out) -> Result<()> {
    let (outcome, why) = ending(args, setting)?;
    let store = setting.open_existing()?;
    let stamp = setting.stamp();
    let visits = store.queue(stamp.now.today())?;
    let Some(visit) = visits.iter().find(|visit| visit.ticket == args.ticket) else {
        return Err(Error::new(Kind::NotFound).at(args.ticket));
    };
    let step = Move::Close { outcome, why };
    let closed = store.move_visit(&visit.id, visit.version, &step, &stamp);
    let closed = closed.map_err(|error| error.at(args.ticket))?;
    if outcome == Some(Outcome::FollowUp) && store.cases_of_visit(&visit.id)?.is_empty() {
        to_stderr(&setting.tx.with("cli-no-follow-up", &[("ticket", closed.ticket.into())]));
    }
    if args.json {
        return out.json(&VisitJson::of(&closed, stamp.now.at));
    }
    out.line(&setting.tx.with("cli-closed", &[("ticket", closed.ticket.into())]))
}

/// How it ended, and why where it was impossible: a reason says by itself that it was.
fn ending(args: &args::Close, setting: &Setting) -> Result<(Option<Outcome>, Option<Code>)> {
    let outcome = outcome(&args.outcome, setting)?;
    let Some(why) = &args.why else { return Ok((outcome, None)) };
    let mistake = || Error::new(Kind::BadUsage).at("CODE");
    if outcome.is_some_and(|outcome| outcome != Outcome::Impossible) {
        return Err(mistake());
    }
    let why = code_of(List::Impossible, why, setting).map_err(|_| mistake())?;
    Ok((Some(Outcome::Impossible), Some(why)))
}

/// The outcome of words: its code, its label or its beginning, in the vocabulary's languages.
fn outcome(words: &[String], setting: &Setting) -> Result<Option<Outcome>> {
    if words.is_empty() {
        return Ok(None);
    }
    let joined = words.join(" ");
    let words: Vec<&str> = joined.split_whitespace().collect();
    let by_words = || match setting.vocabulary.find(&[List::Outcome], &words, setting.tx.lang()) {
        Found::One(entry) => Outcome::from_code(entry.code.as_str()),
        _ => None,
    };
    let found = Outcome::from_code(&joined).or_else(by_words);
    found.map(Some).ok_or_else(|| Error::new(Kind::BadUsage).at("OUTCOME"))
}
