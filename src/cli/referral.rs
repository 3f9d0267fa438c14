//! `guichet referral outcome REFERRAL NEWS [WHY]`: what became of a referral.

use super::{Setting, args, out::Out, referrals};
use crate::{
    app::{referrals::status_words, words},
    domain::{
        fold,
        ids::ReferralId,
        referral::{CheckRow, Followed, News, NewsKind, Reason, Referral, ReferredFrom, Why, check_day},
        vocabulary::CHECK_BACK,
    },
    error::{Error, Kind, Result},
    store::{Store, referrals::Asked},
    text::Texts,
};

pub(super) fn run(args: &args::Referral, setting: &Setting, out: &mut Out) -> Result<()> {
    let args::Referral::Outcome(args) = args;
    let news = news(&args.news, &args.why.join(" "), &setting.tx)?;
    let store = setting.open()?;
    let before = find(&store, &args.referral, setting)?;
    let followed = store.hear(
        &before.referral.id,
        before.referral.version,
        &news,
        check_on(&before, &news, setting),
        &setting.stamp(),
    )?;
    let Followed { referral, whom, .. } = followed;
    if args.json {
        return out.json(&referrals::json(&row(referral, whom), setting));
    }
    let tx = &setting.tx;
    let status = status_words(tx, referral.status, referral.reason.as_ref());
    let values = [("service", referral.service_name.as_str().into()), ("status", status.into())];
    let mut said = tx.with("notice-heard", &values);
    if let Some(day) = referral.check_on {
        let asked = tx.with("notice-check-on", &[("day", words::long_date(tx, day).into())]);
        said = format!("{said} · {asked}");
    }
    out.line(&said)
}

/// The referral of a name: the end of its id, as `guichet referrals` shows it; or the last one without an outcome of a
/// case, or of a visit of today.
fn find(store: &Store, typed: &str, setting: &Setting) -> Result<Followed> {
    let typed = typed.trim();
    let unknown = || Error::new(Kind::NotFound).at("REFERRAL");
    let last = |from: &ReferredFrom| Ok(store.unresolved_from(from)?.map(|row| row.id));
    let id = if let Ok(case) = store.case_by_number(typed) {
        last(&ReferredFrom::Case(case.id))?
    } else if let Some(ticket) = typed.parse::<u32>().ok().filter(|_| typed.len() < referrals::REFERENCE) {
        let visits = store.queue(setting.stamp().now.today())?;
        let visit = visits.into_iter().find(|visit| visit.ticket == ticket).ok_or_else(unknown)?;
        last(&ReferredFrom::Visit(visit.id))?
    } else {
        by_reference(store, typed)?
    };
    store.followed(&id.ok_or_else(unknown)?)
}

/// The one referral whose id is this, or ends so.
fn by_reference(store: &Store, typed: &str) -> Result<Option<ReferralId>> {
    let typed = typed.to_ascii_lowercase();
    if typed.len() < referrals::REFERENCE {
        return Ok(None);
    }
    for asked in [Asked::Open, Asked::All] {
        let rows = store.referrals(asked, referrals::LIMIT)?;
        let mut fits = rows.into_iter().filter(|row| row.id.as_str().ends_with(&typed));
        if let (Some(row), None) = (fits.next(), fits.next()) {
            return Ok(Some(row.id));
        }
    }
    Ok(None)
}

/// When we ask again: as the topic says; whoever wants to ask again asks again whatever it says.
fn check_on(before: &Followed, news: &News, setting: &Setting) -> Option<chrono::NaiveDate> {
    let today = setting.stamp().now.today();
    let usual = check_day(today, setting.vocabulary.check_back(before.topic.as_ref()));
    usual.or_else(|| check_day(today, CHECK_BACK).filter(|_| *news == News::AskAgain))
}

/// News of their code or the beginnings of their words, with the reason where they have one.
fn news(typed: &str, why: &str, tx: &Texts) -> Result<News> {
    let kind = NewsKind::from_code(typed.trim())
        .or_else(|| by_words(NewsKind::ALL, typed, |kind| tx.t(&format!("news-{}", kind.code()))));
    let kind = kind.ok_or_else(|| Error::new(Kind::BadUsage).at("NEWS"))?;
    // A reason that would be dropped, or one that is missing, is a mistake.
    if kind.reasons().is_empty() != why.trim().is_empty() {
        return Err(Error::new(Kind::BadUsage).at("WHY"));
    }
    let reason = if why.trim().is_empty() { None } else { Some(reason(kind, why, tx)?) };
    kind.with(reason).ok_or_else(|| Error::new(Kind::BadUsage).at("WHY"))
}

/// The reason of a code or of its words; `other` with words behind it.
fn reason(kind: NewsKind, typed: &str, tx: &Texts) -> Result<Reason> {
    let typed = typed.trim();
    if let Some(words) = typed.strip_prefix(Why::Other.code()).map(str::trim).filter(|words| !words.is_empty()) {
        return Ok(Reason { why: Why::Other, words: words.to_owned() });
    }
    let code = Why::from_code(typed).filter(|why| kind.reasons().contains(why) && *why != Why::Other);
    let found = code.or_else(|| {
        by_words(kind.reasons(), typed, |why| tx.t(&format!("why-{}", why.code()))).filter(|why| *why != Why::Other)
    });
    found.map(Reason::from).ok_or_else(|| Error::new(Kind::BadUsage).at("WHY"))
}

/// The one of several whose words are those typed, or begin with all of them.
fn by_words<T: Copy>(all: &[T], typed: &str, label: impl Fn(T) -> String) -> Option<T> {
    let typed = fold::words(typed);
    let fits = |one: &T| {
        let known = fold::words(&label(*one));
        typed.iter().all(|word| known.iter().any(|other| other.starts_with(word.as_str())))
    };
    let exact = all.iter().copied().find(|one| !typed.is_empty() && fold::words(&label(*one)) == typed);
    if exact.is_some() {
        return exact;
    }
    let mut found = all.iter().copied().filter(|one| !typed.is_empty() && fits(one));
    match (found.next(), found.next()) {
        (Some(one), None) => Some(one),
        _ => None,
    }
}

fn row(referral: Referral, whom: crate::domain::referral::Whom) -> CheckRow {
    let Referral { id, service_name, how, status, reason, made_at, check_on, worker, .. } = referral;
    CheckRow { id, whom, service_name, how, status, reason, made_at, check_on, worker }
}
