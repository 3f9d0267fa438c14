//! Due dates as people type them: `3j`, `2sem`, `demain`, `ven`, `12/12`.
//!
//! | typed | means |
//! |---|---|
//! | `3j` `+3d` `2sem` `2w` `1mois` `1an` | so many days, weeks, months or years from today |
//! | `auj` `demain` `today` `morgen`... | today, tomorrow, the day after |
//! | `ven` `vendredi` `fri` `vr`... | the next such day, never today |
//! | `12/12` `12.12` | that day of this year, or of the next where it has gone by |
//! | `12/12/2026` `12-12-26` `2026-12-12` | that day |
//!
//! Words of all languages are understood, from three letters on; where two languages disagree, or where only two
//! letters are typed, the interface's language decides. A date before today, or more than ten years ahead, is
//! taken for a slip and refused.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use super::vocabulary::fold;
use crate::text::Lang;

/// The furthest due date: further ahead it is a typing mistake.
const FURTHEST: Months = Months::new(120);

/// The day that is meant, seen from today; `None` where the text is no due date.
pub fn parse(text: &str, today: NaiveDate, lang: Lang) -> Option<NaiveDate> {
    let text = text.trim();
    let day = distance(text, today).or_else(|| date(text, today)).or_else(|| word(text, today, lang))?;
    (day >= today && day <= today.checked_add_months(FURTHEST)?).then_some(day)
}

fn distance(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let text = text.strip_prefix('+').unwrap_or(text);
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let count: u32 = text[..digits].parse().ok()?;
    let unit = fold::words(&text[digits..]);
    let [unit] = &unit[..] else { return None };
    match unit.as_str() {
        "j" | "jr" | "jrs" | "jour" | "jours" | "d" | "day" | "days" | "dag" | "dagen" | "t" | "tag" | "tage" => {
            today.checked_add_days(Days::new(count.into()))
        }
        "s" | "sem" | "semaine" | "semaines" | "w" | "wk" | "week" | "weeks" | "weken" | "woche" | "wochen" => {
            today.checked_add_days(Days::new(u64::from(count) * 7))
        }
        "m" | "mo" | "mois" | "month" | "months" | "mnd" | "maand" | "maanden" | "monat" | "monate" => {
            today.checked_add_months(Months::new(count))
        }
        "an" | "ans" | "y" | "year" | "years" | "jaar" | "jahr" | "jahre" => {
            today.checked_add_months(Months::new(count.checked_mul(12)?))
        }
        _ => None,
    }
}

fn date(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let parts: Vec<&str> = text.trim_end_matches('.').split(['/', '.', '-']).collect();
    if !parts.iter().all(|part| (1..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit())) {
        return None;
    }
    let number = |part: &str| part.parse::<u32>().ok();
    match parts[..] {
        [year, month, day] if year.len() == 4 => {
            NaiveDate::from_ymd_opt(number(year)? as i32, number(month)?, number(day)?)
        }
        [day, month, year] if year.len() == 4 || year.len() == 2 => {
            let century = if year.len() == 2 { today.year() / 100 * 100 } else { 0 };
            NaiveDate::from_ymd_opt(century + number(year)? as i32, number(month)?, number(day)?)
        }
        [day, month] => (0..=1)
            .filter_map(|ahead| NaiveDate::from_ymd_opt(today.year() + ahead, number(month)?, number(day)?))
            .find(|date| *date >= today),
        _ => None,
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Word {
    Ahead(u64),
    Day(Weekday),
}

/// The words of each language, folded and in full; three letters of one are enough.
const WORDS: &[(Lang, &str, Word)] = &[
    (Lang::Fr, "aujourdhui", Word::Ahead(0)),
    (Lang::Fr, "demain", Word::Ahead(1)),
    (Lang::Fr, "apresdemain", Word::Ahead(2)),
    (Lang::Fr, "surlendemain", Word::Ahead(2)),
    (Lang::Fr, "lundi", Word::Day(Weekday::Mon)),
    (Lang::Fr, "mardi", Word::Day(Weekday::Tue)),
    (Lang::Fr, "mercredi", Word::Day(Weekday::Wed)),
    (Lang::Fr, "jeudi", Word::Day(Weekday::Thu)),
    (Lang::Fr, "vendredi", Word::Day(Weekday::Fri)),
    (Lang::Fr, "samedi", Word::Day(Weekday::Sat)),
    (Lang::Fr, "dimanche", Word::Day(Weekday::Sun)),
    (Lang::En, "today", Word::Ahead(0)),
    (Lang::En, "tomorrow", Word::Ahead(1)),
    (Lang::En, "monday", Word::Day(Weekday::Mon)),
    (Lang::En, "tuesday", Word::Day(Weekday::Tue)),
    (Lang::En, "wednesday", Word::Day(Weekday::Wed)),
    (Lang::En, "thursday", Word::Day(Weekday::Thu)),
    (Lang::En, "friday", Word::Day(Weekday::Fri)),
    (Lang::En, "saturday", Word::Day(Weekday::Sat)),
    (Lang::En, "sunday", Word::Day(Weekday::Sun)),
    (Lang::Nl, "vandaag", Word::Ahead(0)),
    (Lang::Nl, "morgen", Word::Ahead(1)),
    (Lang::Nl, "overmorgen", Word::Ahead(2)),
    (Lang::Nl, "maandag", Word::Day(Weekday::Mon)),
    (Lang::Nl, "dinsdag", Word::Day(Weekday::Tue)),
    (Lang::Nl, "woensdag", Word::Day(Weekday::Wed)),
    (Lang::Nl, "donderdag", Word::Day(Weekday::Thu)),
    (Lang::Nl, "vrijdag", Word::Day(Weekday::Fri)),
    (Lang::Nl, "zaterdag", Word::Day(Weekday::Sat)),
    (Lang::Nl, "zondag", Word::Day(Weekday::Sun)),
    (Lang::De, "heute", Word::Ahead(0)),
    (Lang::De, "morgen", Word::Ahead(1)),
    (Lang::De, "ubermorgen", Word::Ahead(2)),
    (Lang::De, "montag", Word::Day(Weekday::Mon)),
    (Lang::De, "dienstag", Word::Day(Weekday::Tue)),
    (Lang::De, "mittwoch", Word::Day(Weekday::Wed)),
    (Lang::De, "donnerstag", Word::Day(Weekday::Thu)),
    (Lang::De, "freitag", Word::Day(Weekday::Fri)),
    (Lang::De, "samstag", Word::Day(Weekday::Sat)),
    (Lang::De, "sonntag", Word::Day(Weekday::Sun)),
];

fn word(text: &str, today: NaiveDate, lang: Lang) -> Option<NaiveDate> {
    let typed = fold::words(text).concat();
    let letters = typed.chars().count();
    let means = |of: &dyn Fn(Lang) -> bool| {
        let mut meant = WORDS.iter().filter(|(lang, word, _)| of(*lang) && word.starts_with(&typed)).map(|it| it.2);
        let first = meant.next()?;
        meant.all(|other| other == first).then_some(first)
    };
    let day = match letters {
        0 | 1 => None,
        2 => means(&|of| of == lang),
        _ => means(&|of| of == lang).or_else(|| means(&|of| of != lang)),
    }?;
    let ahead = match day {
        Word::Ahead(days) => days,
        Word::Day(day) => match day.days_since(today.weekday()) {
            0 => 7,
            days => u64::from(days),
        },
    };
    today.checked_add_days(Days::new(ahead))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("a date")
    }

    /// A Wednesday.
    fn today() -> NaiveDate {
        day(2026, 11, 18)
    }

    fn french(text: &str) -> Option<NaiveDate> {
        parse(text, today(), Lang::Fr)
    }

    #[test]
    fn distances_count_from_today() {
        for text in ["3j", "+3j", "3d", "3 jours", "3dagen", "3Tage"] {
            assert_eq!(french(text), Some(day(2026, 11, 21)), "{text}");
        }
        for text in ["2sem", "+2sem", "2w", "2 semaines", "2weken"] {
            assert_eq!(french(text), Some(day(2026, 12, 2)), "{text}");
        }
        assert_eq!(french("1mois"), Some(day(2026, 12, 18)));
        assert_eq!(parse("1m", day(2026, 1, 31), Lang::Fr), Some(day(2026, 2, 28)));
        assert_eq!(french("0j"), Some(today()));
    }

    #[test]
    fn days_are_the_next_ones_never_today() {
        for text in ["ven", "vendredi", "VEN", "fri", "vrij", "freitag", "ve"] {
            assert_eq!(french(text), Some(day(2026, 11, 20)), "{text}");
        }
        assert_eq!(french("mer"), Some(day(2026, 11, 25)));
        assert_eq!(french("mar"), Some(day(2026, 11, 24)));
        assert_eq!(french("lun"), Some(day(2026, 11, 23)));
        assert_eq!(french("auj"), Some(today()));
        assert_eq!(french("aujourd'hui"), Some(today()));
        assert_eq!(french("demain"), Some(day(2026, 11, 19)));
        assert_eq!(french("après-demain"), Some(day(2026, 11, 20)));
        assert_eq!(french("übermorgen"), Some(day(2026, 11, 20)));
    }

    #[test]
    fn two_letters_follow_the_language() {
        assert_eq!(parse("di", today(), Lang::Fr), Some(day(2026, 11, 22)));
        assert_eq!(parse("di", today(), Lang::Nl), Some(day(2026, 11, 24)));
        assert_eq!(parse("ma", today(), Lang::Fr), Some(day(2026, 11, 24)));
        assert_eq!(parse("ma", today(), Lang::Nl), Some(day(2026, 11, 23)));
        assert_eq!(parse("zz", today(), Lang::Nl), None);
    }

    #[test]
    fn a_day_gone_by_is_next_years() {
        assert_eq!(french("12/12"), Some(day(2026, 12, 12)));
        assert_eq!(french("12.12."), Some(day(2026, 12, 12)));
        assert_eq!(french("1/2"), Some(day(2027, 2, 1)));
        assert_eq!(french("18/11"), Some(today()));
        for text in ["12/12/2026", "12.12.26", "2026-12-12", "12-12-2026"] {
            assert_eq!(french(text), Some(day(2026, 12, 12)), "{text}");
        }
    }

    #[test]
    fn slips_are_refused() {
        let slips = ["", "3", "j", "+", "17/11/2026", "2025-12-12", "31/02", "12/13", "999999999sem", "99999999999j"];
        for text in slips.into_iter().chain(["2099-01-01", "4000mois", "99999999an", "1/1/1/1", "é", "plus tard"]) {
            assert_eq!(french(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn never_the_past_and_never_a_panic(text in any::<String>()) {
            prop_assert!(french(&text).is_none_or(|date| date >= today()));
        }

        #[test]
        fn any_number_and_unit_is_safe(text in "[+]?[0-9]{0,20}(j|sem|mois|an|/|-|\\.)[0-9]{0,5}") {
            prop_assert!(french(&text).is_none_or(|date| date >= today()));
        }
    }
}
