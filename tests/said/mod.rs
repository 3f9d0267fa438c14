//! What a fast line says, in one short text: for tables of lines and what they must mean.

use chrono::NaiveDate;
use guichet::domain::{
    fast_line::{self, ChipState, Context, FastLine},
    request::Request,
    visit::{Age, Origin, Priority, VisitDraft},
    vocabulary::Vocabulary,
};
use guichet::text::Lang;

/// Wednesday 18 November 2026.
pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 18).expect("a date")
}

pub fn read(line: &str, lang: Lang) -> FastLine {
    fast_line::parse(line, &Context { vocabulary: Vocabulary::builtin(), lang, today: today() })
}

/// For example `f 67 · num/its or with 20m done · note: comes back`; words not understood are marked `?`.
pub fn said(line: &str, lang: Lang) -> String {
    let read = read(line, lang);
    let mut parts = vec![person(&read.draft)];
    parts.extend(read.draft.requests.iter().map(request));
    parts.extend(read.referrals.iter().map(|referral| format!("to: {}", referral.words)));
    parts.extend(read.draft.follow_up.iter().map(|follow_up| format!("due: {}", follow_up.due)));
    if !read.draft.note.is_empty() {
        parts.push(format!("note: {}", read.draft.note));
    }
    parts.extend(read.chips.iter().filter_map(|chip| {
        let sign = match chip.state {
            ChipState::Understood(_) => return None,
            ChipState::Repeated(_) => "twice",
            ChipState::Ambiguous(_) => "which",
            ChipState::Unknown(_) => "unknown",
        };
        Some(format!("{sign}? {}", &line[chip.span.clone()]))
    }));
    parts.retain(|part| !part.is_empty());
    parts.join(" · ")
}

fn person(draft: &VisitDraft) -> String {
    let profile = &draft.profile;
    let words = [
        draft.calling_name.as_ref().map(|name| format!("“{name}”")),
        profile.gender.map(|gender| gender.code().to_owned()),
        profile.age.map(|age| match age {
            Age::Years(years) => years.to_string(),
            Age::Band { from, to: Some(to) } => format!("{from}-{to}"),
            Age::Band { from, to: None } => format!("{from}+"),
        }),
        profile.place.clone(),
        profile.language.as_ref().map(|language| format!("lang:{language}")),
        profile.interpreter.then(|| "interpreter".to_owned()),
        (draft.priority == Priority::Urgent).then(|| "urgent".to_owned()),
        (draft.origin != Origin::WalkIn).then(|| draft.origin.code().to_owned()),
    ];
    joined(words)
}

fn request(request: &Request) -> String {
    let about = match (&request.topic, &request.procedure) {
        (Some(topic), Some(procedure)) => Some(format!("{topic}/{procedure}")),
        (topic, procedure) => topic.as_ref().or(procedure.as_ref()).map(ToString::to_string),
    };
    let institution = request.institution.as_ref().map(|code| match request.hold_minutes {
        Some(hold) => format!("@{code}:{hold}"),
        None => format!("@{code}"),
    });
    let mut words = vec![about, institution, request.device.as_ref().map(ToString::to_string)];
    words.push(request.support.map(|support| support.code().to_owned()));
    words.extend(request.obstacles.iter().map(|obstacle| Some(format!("-{obstacle}"))));
    words.push(request.minutes.map(|minutes| format!("{minutes}m")));
    words.push(request.outcome.map(|outcome| outcome.code().to_owned()));
    words.push(request.why.as_ref().map(|why| format!("({why})")));
    joined(words)
}

fn joined(words: impl IntoIterator<Item = Option<String>>) -> String {
    words.into_iter().flatten().collect::<Vec<_>>().join(" ")
}
