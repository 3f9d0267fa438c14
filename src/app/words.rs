//! Values in the person's words: days, durations, states. The screen and the command line say them alike.

use chrono::{Datelike, Duration, NaiveDate, NaiveDateTime};

pub use super::hours_words::hours;
use super::hours_words::spans_words;
use super::{App, action::Action, key::Key};
use crate::{
    domain::{
        directory_query::{Filter, Opening, Part, Span},
        freshness::{self, Freshness},
        hours::{OpenState, minutes_between},
        ids::Code,
        privacy::Restriction,
        request::Outcome,
        visit::{Age, Status, Visit},
        vocabulary::{List, Vocabulary},
    },
    store::directory::Answered,
    text::Texts,
};

/// A visit by its ticket, and by its day where that is another one than the day at hand: tickets begin anew every day.
pub fn visit_title(texts: &Texts, ticket: u32, day: NaiveDate, here: NaiveDate) -> String {
    let ticket = ("ticket", ticket.into());
    if day == here {
        return texts.with("visit-title", &[ticket]);
    }
    texts.with("visit-title-of-day", &[ticket, ("day", long_date(texts, day).into())])
}

/// `mer. 18 nov. 2026`.
pub fn long_date(texts: &Texts, day: NaiveDate) -> String {
    texts.day(day)
}

/// That a record is only kept: since when and why.
pub fn restricted(texts: &Texts, restricted: &Restriction) -> String {
    let values = [
        ("day", restricted.since.format("%d/%m/%Y").to_string().into()),
        ("reason", restricted.reason.as_str().into()),
    ];
    texts.with("person-restricted-since", &values)
}

/// A due day as seen from today: `−3 j`, `auj.`, `dem.`, a weekday within the week, else `12/12` (with the year where
/// it is another).
pub fn due(texts: &Texts, day: NaiveDate, today: NaiveDate) -> String {
    match (day - today).num_days() {
        days @ ..=-1 => texts.with("due-late", &[("days", (-days).into())]),
        0 => texts.t("due-today"),
        1 => texts.t("due-tomorrow"),
        2..=6 => texts.t(&format!("weekday-{}", day.weekday().number_from_monday())),
        _ if day.year() == today.year() => day.format("%d/%m").to_string(),
        _ => day.format("%d/%m/%y").to_string(),
    }
}

/// A day gone by as a date: `12/11`, with the year where it is another.
pub fn day_short(day: NaiveDate, today: NaiveDate) -> String {
    day.format(if day.year() == today.year() { "%d/%m" } else { "%d/%m/%y" }).to_string()
}

/// `23 min`, `1 h 05`.
pub fn minutes(span: Duration) -> String {
    let minutes = span.num_minutes().max(0);
    match minutes / 60 {
        0 => format!("{minutes} min"),
        hours => format!("{hours} h {:02}", minutes % 60),
    }
}

/// A time of day, with the day where it is not today: `à 12:30`, `demain 9:30`, `jeu. 9:30`.
fn moment(texts: &Texts, at: NaiveDateTime, now: NaiveDateTime) -> String {
    let time = at.format("%-H:%M").to_string();
    match (at.date() - now.date()).num_days() {
        0 => texts.with("date-at", &[("time", time.into())]),
        1 => format!("{} {time}", texts.t("date-tomorrow")),
        2..=6 => format!("{} {time}", texts.t(&format!("weekday-{}", at.weekday().number_from_monday()))),
        _ if at.year() == now.year() => format!("{} {time}", at.format("%d/%m")),
        _ => format!("{} {time}", at.format("%d/%m/%y")),
    }
}

/// From how many minutes on one says how long it is still open instead of until when.
const SOON: i64 = 30;

/// Whether a service is open, in words: `ouvert, ferme à 12:30`, `ferme dans 20 min`, `ouvre jeu. 9:30`.
pub fn open_state(texts: &Texts, state: OpenState, now: NaiveDateTime) -> String {
    match state {
        OpenState::Open { until: None } => texts.t("open-always"),
        OpenState::Open { until: Some(until) } if minutes_between(now, until) <= SOON => {
            texts.with("open-closes-soon", &[("minutes", minutes_between(now, until).max(1).into())])
        }
        OpenState::Open { until: Some(until) } => {
            texts.with("open-until", &[("when", moment(texts, until, now).into())])
        }
        OpenState::Closed { opens: Some(opens) } => {
            texts.with("closed-opens", &[("when", moment(texts, opens, now).into())])
        }
        OpenState::Closed { opens: None } => texts.t("closed-now"),
        OpenState::Unknown => texts.t("open-unknown"),
    }
}

/// How fresh a record is, in words: `vérifié il y a 2 mois`, `jamais vérifié`.
pub fn freshness(texts: &Texts, verified_on: Option<NaiveDate>, today: NaiveDate) -> String {
    let level = Freshness::of(verified_on, today);
    let months = verified_on.map_or(0, |day| freshness::months_between(day, today));
    let said = if verified_on == Some(today) {
        texts.t("freshness-today")
    } else {
        texts
            .with(&format!("freshness-{}", level.code()), &[("months", months.into()), ("years", (months / 12).into())])
    };
    format!("{} {said}", level.sign())
}

/// The same in a few letters, for a row: `✓ aujourd'hui`, `✓ 2 mois`, `~ 14 mois`, `! 3 ans`, `? jamais`.
pub fn freshness_short(texts: &Texts, verified_on: Option<NaiveDate>, today: NaiveDate) -> String {
    let level = Freshness::of(verified_on, today);
    let months = verified_on.map_or(0, |day| freshness::months_between(day, today));
    let said = match level {
        _ if verified_on == Some(today) => texts.t("freshness-short-today"),
        Freshness::Never => texts.t("freshness-short-never"),
        Freshness::Old => texts.with("freshness-short-years", &[("years", (months / 12).into())]),
        Freshness::Fresh if months == 0 => texts.t("freshness-short-month"),
        Freshness::Fresh | Freshness::Ageing => texts.with("freshness-short-months", &[("months", months.into())]),
    };
    format!("{} {said}", level.sign())
}

/// What narrows a search, as it was understood: `[gratuit]`, or `‹gratuit : aucun›` where nothing was found with it.
pub fn filter_chip(texts: &Texts, vocabulary: &Vocabulary, answered: &Answered, now: NaiveDateTime) -> String {
    let said = match &answered.filter {
        Filter::Open(opening) => opening_said(texts, *opening, now),
        Filter::WalkIn => texts.t("filter-walk-in"),
        Filter::Free => texts.t("filter-free"),
        Filter::Counter => texts.t("filter-counter"),
        Filter::Language(code) => vocabulary.label(List::Language, code, texts.lang()).to_owned(),
        Filter::Place(place) => place.name.clone(),
    };
    if answered.heeded {
        format!("[{said}]")
    } else {
        format!("‹{}›", texts.with("filter-unheeded", &[("filter", said.into())]))
    }
}

/// When it should be open: `ouvert maintenant`, `ouvert dim. 22/11 à 10:30`.
fn opening_said(texts: &Texts, opening: Opening, now: NaiveDateTime) -> String {
    let Opening::On(_, part) = opening else { return texts.t("filter-open") };
    let day = opening.day(now);
    let weekday = texts.t(&format!("weekday-{}", day.weekday().number_from_monday()));
    let time = if let Part::At(time) = part { time.format("%-H:%M").to_string() } else { String::new() };
    let day = format!("{weekday} {}", day_short(day, now.date()));
    let key = match part {
        Part::Any => "filter-open-any",
        Part::Morning => "filter-open-morning",
        Part::Afternoon => "filter-open-afternoon",
        Part::Evening => "filter-open-evening",
        Part::At(_) => "filter-open-at",
    };
    texts.with(key, &[("day", day.into()), ("time", time.into())])
}

/// Whether a service is open, in words; where another time was asked for, when it is open on that day.
pub fn answer_state(texts: &Texts, state: OpenState, then: Option<&[Span]>, now: NaiveDateTime) -> String {
    let Some([first, ..]) = then else { return open_state(texts, state, now) };
    let day = match (first.0.date() - now.date()).num_days() {
        0 => texts.t("due-today"),
        _ => texts.t(&format!("weekday-{}", first.0.weekday().number_from_monday())),
    };
    format!("{day} {}", spans_words(texts, then.unwrap_or_default()))
}

/// That no service has all the words of a search, and which of them none has.
pub fn missing(texts: &Texts, missing: &[String]) -> String {
    if missing.is_empty() {
        texts.t("directory-partial")
    } else {
        texts.with("directory-missing", &[("words", missing.join(", ").into())])
    }
}

/// A key as people call it: the ones without a letter of their own have a name in each language.
pub fn key(texts: &Texts, key: Key) -> String {
    match key {
        Key::Char(' ') => texts.t("key-space"),
        Key::Enter => texts.t("key-enter"),
        key => key.to_string(),
    }
}

/// The key to show for an action, wherever it is mentioned.
pub fn key_of(texts: &Texts, action: Action) -> String {
    action.spec().keys.first().map(|first| key(texts, *first)).unwrap_or_default()
}

/// An age in words: `67 ans`, `45-59 ans`, `60 ans et plus`.
pub fn age_said(texts: &Texts, age: Age) -> String {
    match age {
        Age::Years(years) => texts.with("chip-age", &[("age", years.into())]),
        Age::Band { from, to: Some(to) } => texts.with("chip-age", &[("age", format!("{from}-{to}").into())]),
        Age::Band { from, to: None } => texts.with("chip-age-more", &[("age", from.into())]),
    }
}

/// A visit's status as a sign and a word, so that nobody needs to see a colour: closed with a referral is said so.
pub fn status(texts: &Texts, visit: &Visit) -> (&'static str, String) {
    let referred = visit.draft.requests.iter().any(|request| request.outcome == Some(Outcome::Referred));
    if visit.status == Status::Closed && referred {
        return ("→", texts.t("status-referred"));
    }
    let urgent = visit.draft.priority == crate::domain::visit::Priority::Urgent;
    let sign = match visit.status {
        Status::Waiting | Status::Called if urgent => "‼",
        Status::Expected => "○",
        Status::Waiting => "·",
        Status::Called => "◂",
        Status::InService => "▶",
        Status::OnHold => "‖",
        Status::Closed => "✓",
        Status::Left | Status::NoShow => "✗",
        Status::TurnedAway => "⊘",
    };
    (sign, texts.t(&format!("status-{}", visit.status.code())))
}

impl App {
    /// The label of a vocabulary's code, in the interface's language.
    pub fn label(&self, list: List, code: &Code) -> String {
        self.vocabulary.label(list, code, self.lang()).to_owned()
    }

    /// The label of a closed list's code.
    pub fn label_of(&self, list: List, code: &str) -> String {
        self.label(list, &Code::from(code))
    }

    /// A day in words.
    pub fn long_date(&self, day: NaiveDate) -> String {
        long_date(&self.texts, day)
    }

    /// The time that a row of the queue shows: waiting, at the desk or paused, whichever is running; of what is over,
    /// the service, or the wait where there was none.
    pub fn running_time(&self, visit: &Visit) -> Option<Duration> {
        let times = visit.times(self.now.at);
        match visit.status {
            Status::Expected | Status::NoShow => None,
            Status::Waiting | Status::Called | Status::Left | Status::TurnedAway => Some(times.wait),
            Status::InService | Status::Closed => Some(times.service),
            Status::OnHold => times.since.map(|since| self.now.at - since),
        }
    }
}

/// The beginning of a long answer.
pub(super) fn shortened(value: &str) -> String {
    shortened_to(value, 60)
}

/// The beginning of a text that has more characters than this.
pub(super) fn shortened_to(value: &str, longest: usize) -> String {
    if value.chars().count() <= longest {
        return value.to_owned();
    }
    let cut: String = value.chars().take(longest.saturating_sub(1)).collect();
    format!("{}…", cut.trim_end())
}
