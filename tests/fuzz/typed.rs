//! What is typed on one line: nothing panics, nothing hangs, and no letter of it is lost.

use chrono::{NaiveDate, NaiveDateTime};
use guichet::{
    app::line::Line,
    domain::{
        clean, directory_query,
        fast_line::{self, ChipKind, ChipState, Context},
        hours::Hours,
        hours_typed::{self, closure},
        openings, past,
        period::Period,
        service::{Appointment, Phone},
        vocabulary::Vocabulary,
        when,
    },
    text::Lang,
};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization as _;

use crate::{
    corpus::{among, nasty},
    hunt::{Cost, hunt},
};

const WORDS: &[&str] = &[
    "num",
    "itsme",
    "banque",
    "f67",
    "h",
    "?",
    "!ven",
    "!3j",
    "@mutualité:5",
    "@cpas",
    "-eid",
    "-mail",
    "+",
    ">epn",
    ">\"",
    "=",
    "réglé",
    "impossible:bug",
    "20m",
    "1h30",
    "avec",
    "lang:ar",
    "interprète",
    "né:1950",
    "5000",
    "\"Mme",
    "Q7F3KD",
    "tel",
    "//",
    "rappeler",
    "x",
    ":",
    "::",
    "@",
    "-",
    ">",
    "!",
];

const HOURS: &[&str] = &[
    "Mo-Fr 08:30-12:30",
    "24/7",
    "PH off",
    "Mo[1]",
    "week 1-53/2",
    "Jan-Mar",
    "2026-2030",
    "sunrise-sunset",
    "off",
    "||",
    "\"sur rdv\"",
    "lun-ven",
    "8h30-12h",
    "lundi",
    "mardi et jeudi",
    "9-12",
    "13u-16u",
    "Montag",
    "sur rendez-vous",
    "fermé",
    "le premier mardi du mois",
    "sauf",
    "à",
    "et",
    "24:00",
    "48:00",
    "00:00-26:00+",
    "easter -1 day",
    "Dec 25",
    "1",
    "-",
    ",",
    ";",
];

fn moment() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 11, 18).and_then(|day| day.and_hms_opt(9, 42, 0)).expect("a moment")
}

fn lang() -> impl Strategy<Value = Lang> {
    prop::sample::select(Lang::ALL.to_vec())
}

#[test]
fn a_text_is_cleaned_once_and_its_letters_stay() {
    hunt("cleaning", Cost::Light, nasty(), |text| {
        for once in [clean::line(text), clean::paragraphs(text)] {
            prop_assert!(!once.chars().any(|c| c != '\n' && clean::is_unsafe(c)), "{:?}", once);
            prop_assert_eq!(clean::paragraphs(&once), &*once);
            prop_assert_eq!(clean::taken(&once), 0);
            let ink = |text: &str| text.nfd().filter(char::is_ascii_graphic).collect::<String>();
            prop_assert_eq!(ink(&once), ink(text));
        }
        prop_assert!(!clean::marked(text).replace(['\n', '\t', '\r'], "").chars().any(clean::is_unsafe));
        Ok(())
    });
}

#[test]
fn the_fast_line_takes_any_text_and_loses_none() {
    let case = (prop_oneof![among(WORDS), nasty()], lang(), any::<prop::sample::Index>());
    hunt("fast line", Cost::Light, case, |(typed, lang, cursor)| {
        let mut line = Line::default();
        line.paste(typed).expect("short enough");
        let line = line.text();
        prop_assert_eq!(line, clean::line(typed));
        let context = Context { vocabulary: Vocabulary::builtin(), lang: *lang, today: moment().date() };
        let read = fast_line::parse(line, &context);
        let (mut end, mut told) = (0, 0);
        for chip in &read.chips {
            prop_assert!(line[end..chip.span.start].trim().is_empty(), "between chips");
            end = chip.span.end;
            let kept = match &chip.state {
                ChipState::Understood(ChipKind::Note(note)) => note,
                ChipState::Understood(_) => continue,
                _ => &line[chip.span.clone()],
            };
            let at = read.draft.note[told..].find(kept);
            prop_assert!(at.is_some(), "{:?} is not in {:?}", kept, read.draft.note);
            told += at.unwrap_or(0) + kept.len();
        }
        prop_assert!(line[end..].trim().is_empty(), "behind the chips");
        let cursor =
            line.char_indices().map(|(at, _)| at).nth(cursor.index(line.chars().count() + 1)).unwrap_or(line.len());
        if let Some(more) = fast_line::completion(line, cursor, &context) {
            prop_assert!(line.is_char_boundary(more.span.start) && line.is_char_boundary(more.span.end));
        }
        Ok(())
    });
}

#[test]
fn opening_hours_of_any_kind_are_understood_or_refused() {
    hunt("opening hours", Cost::Light, (prop_oneof![among(HOURS), nasty()], lang()), |(text, lang)| {
        let now = moment();
        let typed = hours_typed::read(text, *lang).ok().and_then(|understood| understood.hours);
        for hours in [Some(text.clone()), typed.clone()].into_iter().flatten() {
            if let Some(read) = Hours::parse(&hours) {
                for appointment in Appointment::ALL {
                    read.state_at(*appointment, now);
                }
                read.spans_of(now.date());
                read.is_doubtful(now.date());
            }
            openings::from(Some(&hours), &[], Appointment::Unknown, now);
        }
        prop_assert!(typed.is_none_or(|hours| Hours::parse(&hours).is_some()), "what is understood are hours");
        Ok(())
    });
}

#[test]
fn small_questions_take_any_answer() {
    let words = &[
        "lundi",
        "demain",
        "3j",
        "31/12",
        "29/02/2025",
        "2026-13-45",
        "2026-T4",
        "99999",
        "-1",
        "S53",
        "/",
        ".",
        "juin",
    ];
    hunt("days, periods, numbers", Cost::Light, (prop_oneof![among(words), nasty()], lang()), |(text, lang)| {
        let today = moment().date();
        when::parse(text, today, *lang);
        past::parse(text, today, *lang);
        closure(text, today);
        fast_line::age(text);
        fast_line::minutes(text);
        directory_query::plain(text);
        if let Some(period) = Period::parse(text, today) {
            prop_assert_eq!(Period::parse(&period.code(), today), Some(period));
        }
        if let Some(phone) = Phone::new(text, text) {
            prop_assert!(!phone.number.chars().chain(phone.label.chars()).any(clean::is_unsafe));
        }
        Ok(())
    });
}
