//! Opening hours as one says them to somebody: "demain, jeudi, de 8h30 à 13h".

use chrono::{Datelike as _, NaiveDate, NaiveDateTime, NaiveTime, Timelike as _};

use super::openings::{Day, Known, Span};
use crate::text::slip::SlipTexts;

/// From how many days in a row on one says "from Monday to Friday".
const RANGE: usize = 3;

/// The next openings: "demain, jeudi, de 8h30 à 13h", and a second line where the first is nearly over.
pub fn next(known: &Known, now: NaiveDateTime, words: &SlipTexts) -> Vec<String> {
    let said = known.next.iter().enumerate().map(|(at, day)| {
        let values = [("day", day_said(day.date, now, words).into()), ("spans", spans(&day.spans, now, words).into())];
        let opening = words.say_with("opening", &values);
        if at == 0 { opening } else { words.say_with("opening-then", &[("opening", opening.into())]) }
    });
    said.collect()
}

/// The usual week, a line for the days that are alike; closed days last.
pub fn week(week: &[Vec<Span>; 7], words: &SlipTexts) -> Vec<String> {
    let shape = |at: usize| week[at].iter().map(|span| (span.from.time(), span.to - span.from)).collect::<Vec<_>>();
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for at in 0..7 {
        match groups.iter_mut().find(|group| shape(group[0]) == shape(at)) {
            Some(group) => group.push(at),
            None => groups.push(vec![at]),
        }
    }
    groups.sort_by_key(|group| week[group[0]].is_empty());
    let line = |group: &Vec<usize>| line(&weekdays(group, words), &openings(&week[group[0]], words), words);
    groups.iter().map(line).collect()
}

/// Days named by their dates, each on a line: "vendredi 25 décembre : fermé".
pub fn days(days: &[Day], words: &SlipTexts) -> Vec<String> {
    let said = |day: &Day| if day.doubtful { words.say("closed-perhaps") } else { openings(&day.spans, words) };
    days.iter().map(|day| line(&date(day.date, words), &said(day), words)).collect()
}

fn line(days: &str, said: &str, words: &SlipTexts) -> String {
    words.say_with("week-line", &[("days", days.into()), ("spans", said.into())])
}

fn openings(open: &[Span], words: &SlipTexts) -> String {
    if open.is_empty() { words.say("closed") } else { listed(open.iter().map(|at| span(*at, words)), words) }
}

/// `jeudi 19 novembre`.
pub fn date(day: NaiveDate, words: &SlipTexts) -> String {
    words.say_with(
        "day-date",
        &[
            ("weekday", weekday(day, words).into()),
            ("day", day.day().into()),
            ("month", words.say(&format!("month-{}", day.month())).into()),
        ],
    )
}

/// `jeudi 19 novembre 2026`.
pub fn date_with_year(day: NaiveDate, words: &SlipTexts) -> String {
    words.say_with(
        "day-year",
        &[
            ("weekday", weekday(day, words).into()),
            ("day", day.day().into()),
            ("month", words.say(&format!("month-{}", day.month())).into()),
            ("year", day.year().to_string().into()),
        ],
    )
}

fn weekday(day: NaiveDate, words: &SlipTexts) -> String {
    words.say(&format!("weekday-{}", day.weekday().number_from_monday()))
}

fn day_said(day: NaiveDate, now: NaiveDateTime, words: &SlipTexts) -> String {
    let key = match (day - now.date()).num_days() {
        0 => "day-today",
        1 => "day-tomorrow",
        _ => return date(day, words),
    };
    words.say_with(key, &[("weekday", weekday(day, words).into())])
}

fn weekdays(days: &[usize], words: &SlipTexts) -> String {
    let name = |at: usize| words.say(&format!("weekday-{}", at + 1));
    match days {
        [_, _, _, _, _, _, _] => words.say("every-day"),
        [first, .., last] if days.len() >= RANGE && last - first == days.len() - 1 => {
            words.say_with("day-range", &[("from", name(*first).into()), ("to", name(*last).into())])
        }
        _ => listed(days.iter().map(|at| name(*at)), words),
    }
}

/// What remains of a day's openings: one that has begun lasts "until".
fn spans(open: &[Span], now: NaiveDateTime, words: &SlipTexts) -> String {
    let said = open.iter().map(|at| {
        if at.from > now || at.is_whole_day() {
            return span(*at, words);
        }
        let key = if at.to.date() > now.date() && at.to.time() > NaiveTime::MIN {
            "span-until-overnight"
        } else {
            "span-until"
        };
        words.say_with(key, &[("to", end(*at, words).into())])
    });
    listed(said, words)
}

fn span(span: Span, words: &SlipTexts) -> String {
    if span.is_whole_day() {
        return words.say("span-all-day");
    }
    let overnight = span.to.date() > span.from.date() && span.to.time() > NaiveTime::MIN;
    let key = if overnight { "span-overnight" } else { "span" };
    words.say_with(key, &[("from", time(span.from.time(), words).into()), ("to", end(span, words).into())])
}

fn end(span: Span, words: &SlipTexts) -> String {
    if span.to.time() == NaiveTime::MIN { words.say("time-midnight") } else { time(span.to.time(), words) }
}

fn time(time: NaiveTime, words: &SlipTexts) -> String {
    let hour = ("hour", time.hour().to_string().into());
    if time.minute() == 0 {
        return words.say_with("time-whole", &[hour]);
    }
    words.say_with("time", &[hour, ("minute", format!("{:02}", time.minute()).into())])
}

fn listed(parts: impl Iterator<Item = String>, words: &SlipTexts) -> String {
    let parts: Vec<String> = parts.collect();
    let Some((last, start)) = parts.split_last() else { return String::new() };
    let start = start
        .iter()
        .cloned()
        .reduce(|start, next| words.say_with("list", &[("start", start.into()), ("next", next.into())]));
    match start {
        None => last.clone(),
        Some(start) => words.say_with("list-last", &[("start", start.into()), ("last", last.as_str().into())]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::{
            openings::{self, Openings},
            service::{Appointment, Closure},
        },
        text::slip::SlipLang,
    };

    /// 2026-11-18 is a Wednesday.
    fn at(month: u32, day: u32, hour: u32, minute: u32) -> NaiveDateTime {
        NaiveDate::from_ymd_opt(2026, month, day).and_then(|date| date.and_hms_opt(hour, minute, 0)).expect("a moment")
    }

    fn known(hours: &str, closures: &[Closure], now: NaiveDateTime) -> Known {
        match openings::from(Some(hours), closures, Appointment::Unknown, now) {
            Openings::Known(known) => *known,
            other => panic!("{hours}: {other:?}"),
        }
    }

    fn in_lang(hours: &str, now: NaiveDateTime, lang: SlipLang) -> String {
        next(&known(hours, &[], now), now, &SlipTexts::new(lang)).join(" | ")
    }

    fn french(hours: &str, now: NaiveDateTime) -> String {
        in_lang(hours, now, SlipLang::Fr)
    }

    const COUNTER: &str = "Mo,Tu,Fr 08:30-12:30,13:30-16:00; Th 08:30-13:00; PH off";

    #[test]
    fn the_next_opening_is_said_as_one_says_it() {
        for (now, said) in [
            (at(11, 17, 7, 0), "aujourd'hui, mardi, de 8h30 à 12h30 et de 13h30 à 16h"),
            (at(11, 17, 9, 0), "aujourd'hui, mardi, jusqu'à 12h30 et de 13h30 à 16h"),
            (at(11, 17, 12, 45), "aujourd'hui, mardi, de 13h30 à 16h"),
            (at(11, 17, 15, 20), "aujourd'hui, mardi, jusqu'à 16h | puis jeudi 19 novembre, de 8h30 à 13h"),
            (at(11, 17, 16, 0), "jeudi 19 novembre, de 8h30 à 13h"),
            (at(11, 18, 9, 42), "demain, jeudi, de 8h30 à 13h"),
            (at(11, 20, 17, 0), "lundi 23 novembre, de 8h30 à 12h30 et de 13h30 à 16h"),
            (at(10, 30, 17, 0), "lundi 2 novembre, de 8h30 à 12h30 et de 13h30 à 16h"),
        ] {
            assert_eq!(french(COUNTER, now), said, "{now}");
        }
    }

    #[test]
    fn a_holiday_is_passed_over() {
        // 25 December 2026 is a Friday.
        assert_eq!(french("Fr 09:00-12:00; PH off", at(12, 24, 9, 0)), "vendredi 8 janvier, de 9h à 12h");
        assert_eq!(french("Mo-Fr 09:00-12:00; PH off", at(12, 24, 13, 0)), "lundi 28 décembre, de 9h à 12h");
    }

    #[test]
    fn a_closure_is_passed_over() {
        let day = |day| at(11, day, 0, 0).date();
        let closure = Closure { from: day(19), to: day(25), why: String::new() };
        let now = at(11, 18, 9, 42);
        let said = next(&known(COUNTER, &[closure], now), now, &SlipTexts::new(SlipLang::Fr));
        assert_eq!(said, ["jeudi 26 novembre, de 8h30 à 13h"]);
    }

    #[test]
    fn a_night_shelter_is_open_until_the_morning() {
        const NIGHT: &str = "20:00-08:00";
        assert_eq!(french(NIGHT, at(11, 18, 9, 42)), "aujourd'hui, mercredi, de 20h à 8h le lendemain");
        assert_eq!(french(NIGHT, at(11, 18, 23, 0)), "aujourd'hui, mercredi, jusqu'à 8h le lendemain");
        let early = "aujourd'hui, mercredi, jusqu'à 8h et de 20h à 8h le lendemain";
        assert_eq!(french(NIGHT, at(11, 18, 2, 0)), early);
        // The clocks go back in the night to 25 October 2026: the hours on the door are the same.
        assert_eq!(french(NIGHT, at(10, 24, 21, 0)), "aujourd'hui, samedi, jusqu'à 8h le lendemain");
        let week_said =
            week(&known(NIGHT, &[], at(10, 24, 21, 0)).week.expect("a week"), &SlipTexts::new(SlipLang::Fr));
        assert_eq!(week_said, ["tous les jours : de 20h à 8h le lendemain"]);
    }

    #[test]
    fn midnight_and_whole_days_have_their_words() {
        assert_eq!(french("Fr 18:00-24:00", at(11, 18, 9, 0)), "vendredi 20 novembre, de 18h à minuit");
        assert_eq!(french("Sa,Su 00:00-24:00", at(11, 20, 9, 0)), "demain, samedi, jour et nuit");
    }

    #[test]
    fn the_week_is_said_in_as_few_lines_as_it_has_kinds_of_days() {
        let said = |hours: &str, lang| {
            week(&known(hours, &[], at(11, 18, 9, 42)).week.expect("a week"), &SlipTexts::new(lang))
        };
        assert_eq!(
            said(COUNTER, SlipLang::Fr),
            [
                "lundi, mardi et vendredi : de 8h30 à 12h30 et de 13h30 à 16h",
                "jeudi : de 8h30 à 13h",
                "mercredi, samedi et dimanche : fermé",
            ]
        );
        assert_eq!(said("Mo-Fr 09:00-12:00", SlipLang::Fr)[0], "du lundi au vendredi : de 9h à 12h");
        assert_eq!(said("Mo-Fr 09:00-12:00", SlipLang::Nl)[0], "maandag tot en met vrijdag: van 9 uur tot 12 uur");
        assert_eq!(said("Mo-Fr 09:00-12:00", SlipLang::Uk)[0], "понеділок – п'ятниця: з 9:00 до 12:00");
    }

    #[test]
    fn each_language_says_it_its_own_way() {
        let now = at(11, 18, 9, 42);
        for (lang, said) in [
            (SlipLang::En, "tomorrow, Thursday, from 8:30 to 13:00"),
            (SlipLang::Nl, "morgen, donderdag, van 8.30 uur tot 13 uur"),
            (SlipLang::De, "morgen, Donnerstag, von 8.30 Uhr bis 13 Uhr"),
            (SlipLang::Es, "mañana, jueves, de 8:30 a 13:00"),
            (SlipLang::Tr, "yarın, perşembe, 8.30 – 13.00 arası"),
            (SlipLang::Uk, "завтра, четвер, з 8:30 до 13:00"),
            (SlipLang::Ar, "غدًا، الخميس، من الساعة 8:30 إلى الساعة 13:00"),
        ] {
            assert_eq!(in_lang(COUNTER, now, lang), said);
        }
    }

    /// Each language's words for an opening, seen from a moment.
    #[track_caller]
    fn in_all(hours: &str, now: NaiveDateTime, said: [&str; 8]) {
        for (lang, said) in SlipLang::ALL.into_iter().zip(said) {
            assert_eq!(in_lang(hours, now, lang), said, "{}", lang.code());
        }
    }

    #[test]
    fn a_night_is_said_right_before_and_after_midnight_in_each_language() {
        const NIGHT: &str = "Mo-Fr 20:00-08:00; PH off";
        in_all(
            NIGHT,
            at(11, 18, 23, 30),
            [
                "aujourd'hui, mercredi, jusqu'à 8h le lendemain",
                "vandaag, woensdag, tot 8 uur de volgende dag",
                "heute, Mittwoch, bis 8 Uhr am nächsten Tag",
                "today, Wednesday, until 8:00 the next day",
                "اليوم، الأربعاء، حتى الساعة 8:00 من اليوم التالي",
                "bugün, çarşamba, kapanış: ertesi gün 8.00",
                "сьогодні, середа, до 8:00 наступного дня",
                "hoy, miércoles, hasta 8:00 h del día siguiente",
            ],
        );
        // Saturday, a quarter past midnight: the night of Friday goes on, and none begins today.
        in_all(
            NIGHT,
            at(11, 21, 0, 15),
            [
                "aujourd'hui, samedi, jusqu'à 8h",
                "vandaag, zaterdag, tot 8 uur",
                "heute, Samstag, bis 8 Uhr",
                "today, Saturday, until 8:00",
                "اليوم، السبت، حتى الساعة 8:00",
                "bugün, cumartesi, kapanış: 8.00",
                "сьогодні, субота, до 8:00",
                "hoy, sábado, hasta 8:00 h",
            ],
        );
    }

    #[test]
    fn what_ends_at_midnight_has_its_word_in_each_language() {
        in_all(
            "Fr 18:00-24:00",
            at(11, 20, 23, 10),
            [
                "aujourd'hui, vendredi, jusqu'à minuit | puis vendredi 27 novembre, de 18h à minuit",
                "vandaag, vrijdag, tot middernacht | daarna vrijdag 27 november, van 18 uur tot middernacht",
                "heute, Freitag, bis Mitternacht | danach Freitag, 27. November, von 18 Uhr bis Mitternacht",
                "today, Friday, until midnight | then Friday 27 November, from 18:00 to midnight",
                "اليوم، الجمعة، حتى الساعة 24:00 | ثم الجمعة 27 نوفمبر، من الساعة 18:00 إلى الساعة 24:00",
                "bugün, cuma, kapanış: gece yarısı | sonra 27 Kasım, cuma, 18.00 – gece yarısı arası",
                "сьогодні, п'ятниця, до 24:00 | потім п'ятниця, 27 листопада, з 18:00 до 24:00",
                "hoy, viernes, hasta 24:00 h | después viernes 27 de noviembre, de 18:00 a 24:00",
            ],
        );
        // At midnight it is over: the next day has begun, and with it the next opening.
        assert_eq!(french("Fr 18:00-24:00", at(11, 21, 0, 0)), "vendredi 27 novembre, de 18h à minuit");
        assert_eq!(french("Sa 00:00-06:00", at(11, 20, 23, 59)), "demain, samedi, de 0h à 6h");
    }

    #[test]
    fn a_night_before_a_closed_day_is_whole_and_one_that_never_began_is_not_said() {
        const SHELTER: &str = "Mo-Su 20:00-08:00; PH off";
        // 11 November is a holiday: its night does not begin, that of the 10th ends on it.
        assert_eq!(french(SHELTER, at(11, 10, 23, 0)), "aujourd'hui, mardi, jusqu'à 8h le lendemain");
        assert_eq!(french(SHELTER, at(11, 11, 2, 0)), "aujourd'hui, mercredi, jusqu'à 8h");
        assert_eq!(french(SHELTER, at(11, 11, 9, 0)), "demain, jeudi, de 20h à 8h le lendemain");
        assert_eq!(french(SHELTER, at(11, 12, 2, 0)), "aujourd'hui, jeudi, de 20h à 8h le lendemain");
        let known = known(SHELTER, &[], at(11, 9, 12, 0));
        let words = SlipTexts::new(SlipLang::Fr);
        assert_eq!(week(&known.week.expect("a week"), &words), ["tous les jours : de 20h à 8h le lendemain"]);
        assert_eq!(days(&known.except, &words), ["mercredi 11 novembre : fermé"]);
    }

    #[test]
    fn hours_are_those_on_the_door_when_the_clock_is_changed() {
        // In 2026 the clocks go forward in the night to 29 March, back in that to 25 October.
        for (night, morning) in [(at(3, 28, 23, 0), at(3, 29, 3, 30)), (at(10, 24, 23, 0), at(10, 25, 2, 30))] {
            assert_eq!(french("20:00-08:00", night), "aujourd'hui, samedi, jusqu'à 8h le lendemain");
            let said = "aujourd'hui, dimanche, jusqu'à 8h et de 20h à 8h le lendemain";
            assert_eq!(french("20:00-08:00", morning), said);
            assert_eq!(french("Su 02:30-06:00", night), "demain, dimanche, de 2h30 à 6h");
        }
    }

    #[test]
    fn a_holiday_of_which_the_hours_say_nothing_is_perhaps_closed_in_each_language() {
        let known = known("Mo-Fr 09:00-12:00", &[], at(12, 18, 9, 0));
        let said = SlipLang::ALL.map(|lang| days(&known.except, &SlipTexts::new(lang)).remove(0));
        assert_eq!(
            said,
            [
                "vendredi 25 décembre : peut-être fermé (jour férié)",
                "vrijdag 25 december: misschien gesloten (feestdag)",
                "Freitag, 25. Dezember: vielleicht geschlossen (Feiertag)",
                "Friday 25 December: perhaps closed (public holiday)",
                "الجمعة 25 ديسمبر: قد يكون مغلقًا (يوم عطلة رسمية)",
                "25 Aralık, cuma: kapalı olabilir (resmî tatil)",
                "п'ятниця, 25 грудня: можливо, зачинено (святковий день)",
                "viernes 25 de diciembre: quizá cerrado (día festivo)",
            ]
        );
    }

    #[test]
    fn exceptions_are_named_by_their_date() {
        let known = known("Mo-Fr 09:00-12:00; PH off", &[], at(12, 18, 9, 0));
        let said = days(&known.except, &SlipTexts::new(SlipLang::Fr));
        assert_eq!(said, ["vendredi 25 décembre : fermé", "vendredi 1er janvier : fermé"]);
    }
}
