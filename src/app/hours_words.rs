//! Opening hours in words: each rule on a line of its own, days and months in the person's language, and the days to
//! come as a table. What stands here can be typed as it stands, and means the same again.

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime};

use crate::{
    domain::{
        hours::{DAYS, Hours},
        hours_typed,
    },
    text::Texts,
};

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// `Mo-Fr 08:30-12:30; PH off` as `lun.-ven. 8:30-12:30`, `jours fériés fermé`: one rule after the other.
pub fn rules(texts: &Texts, hours: &str) -> Vec<String> {
    hours.split("; ").map(|rule| rule_words(texts, rule)).collect()
}

/// All rules in one text.
pub fn hours(texts: &Texts, hours: &str) -> String {
    rules(texts, hours).join("; ")
}

/// Hours as somebody may go on typing them: in words where these mean the same again, else as they are kept.
pub fn typed(texts: &Texts, hours: &str) -> String {
    let words = self::hours(texts, hours);
    match hours_typed::read(&words, texts.lang()) {
        Ok(read) if read.hours.as_deref() == Some(hours) => words,
        _ => hours.to_owned(),
    }
}

fn rule_words(texts: &Texts, rule: &str) -> String {
    // What stands in quotes are somebody's own words.
    if let Some((before, words)) = rule.split_once('"') {
        return format!("{} \"{words}", rule_words(texts, before));
    }
    let mut said = String::new();
    let mut rest = rule;
    while let Some(c) = rest.chars().next() {
        let (word, behind) = rest.split_at(rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len()));
        if word.is_empty() {
            said.push(c);
            rest = &rest[c.len_utf8()..];
            if c == ',' && !rest.starts_with(' ') {
                said.push(' ');
            }
            continue;
        }
        rest = behind;
        if let Some(day) = DAYS.iter().position(|known| *known == word) {
            let day = texts.t(&format!("weekday-{}", day + 1));
            match rest.strip_prefix('[').and_then(|nth| nth.split_once(']')) {
                Some((nths, behind)) => {
                    rest = behind;
                    let nths: Vec<String> = nths.split(',').map(|nth| nth_words(texts, nth)).collect();
                    said.push_str(&[&nths.join(", "), " ", &day].concat());
                }
                None => said += &day,
            }
        } else if let Some(month) = MONTHS.iter().position(|known| *known == word) {
            let month = texts.t(&format!("month-{}", month + 1));
            // The day stands before its month.
            match rest
                .strip_prefix(' ')
                .map(|day| day.split_at(day.find(|c: char| !c.is_ascii_digit()).unwrap_or(day.len())))
            {
                Some((day, behind)) if !day.is_empty() && !behind.starts_with(':') => {
                    let year = year_before(&mut said);
                    said.push_str(&[day.trim_start_matches('0'), " ", &month, &year].concat());
                    rest = behind;
                }
                _ => said += &month,
            }
        } else {
            match word {
                "PH" => said += &texts.t("hours-holidays"),
                "off" | "closed" => said += &texts.t("hours-off"),
                _ => said += word,
            }
        }
    }
    said.trim_end().to_owned()
}

/// Takes a year from the end of what is said so far: it stands behind its day.
fn year_before(said: &mut String) -> String {
    let start = said.trim_end().len().saturating_sub(4);
    match said.get(start..).map(str::trim_end) {
        Some(year) if year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit()) => {
            let year = format!(" {year}");
            said.truncate(start);
            year
        }
        _ => String::new(),
    }
}

fn nth_words(texts: &Texts, nth: &str) -> String {
    match nth.trim() {
        "-1" => texts.t("hours-last"),
        nth => texts.with("hours-nth", &[("n", nth.parse::<u8>().unwrap_or_default().into())]),
    }
}

/// The seven days from one on, those with the same hours together: `lun. 23 – ven. 27  8:30-12:30, 13:00-16:00`.
pub fn coming_week(texts: &Texts, hours: &Hours, from: NaiveDate) -> Vec<(String, String)> {
    let mut days: Vec<(NaiveDate, NaiveDate, String)> = Vec::new();
    for day in (0..7).filter_map(|ahead| from.checked_add_days(Days::new(ahead))) {
        let doubtful = hours.is_doubtful(day);
        let said = if doubtful { texts.t("hours-perhaps-off") } else { spans_words(texts, &hours.spans_of(day)) };
        match days.last_mut() {
            Some(last) if last.2 == said => last.1 = day,
            _ => days.push((day, day, said)),
        }
    }
    let day = |day: NaiveDate| {
        format!("{} {}", texts.t(&format!("weekday-{}", day.weekday().number_from_monday())), day.day())
    };
    let row = |(first, last, said): (NaiveDate, NaiveDate, String)| {
        (if first == last { day(first) } else { format!("{} – {}", day(first), day(last)) }, said)
    };
    days.into_iter().map(row).collect()
}

pub(super) fn spans_words(texts: &Texts, spans: &[(NaiveDateTime, NaiveDateTime)]) -> String {
    if spans.is_empty() {
        return texts.t("hours-off");
    }
    let span = |(from, to): &(NaiveDateTime, NaiveDateTime)| {
        let end =
            if to.time() == chrono::NaiveTime::MIN { "24:00".to_owned() } else { to.format("%-H:%M").to_string() };
        format!("{}-{end}", from.format("%-H:%M"))
    };
    spans.iter().map(span).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::text::Lang;

    #[test]
    fn hours_are_said_in_words_that_can_be_typed_again() {
        let texts = [Lang::Fr, Lang::En].map(Texts::new);
        for (hours, french) in [
            (
                "Mo,Tu,Th,Fr 08:30-12:30,13:00-16:00; We off; PH off",
                "lun., mar., jeu., ven. 08:30-12:30, 13:00-16:00; mer. fermé; jours fériés fermé",
            ),
            ("Sa[1,3] 10:00-12:00", "1er, 3e sam. 10:00-12:00"),
            ("Th[-1] 14:00-16:00", "dernier jeu. 14:00-16:00"),
            ("Mo 09:00-12:00; Aug off; Sep 27 off", "lun. 09:00-12:00; août fermé; 27 sept. fermé"),
            ("Mo 09:00-12:00; Dec 24-Jan 02 off", "lun. 09:00-12:00; 24 déc.-2 janv. fermé"),
            ("Mo 09:00-12:00; 2026 Dec 24-2027 Jan 02 off", "lun. 09:00-12:00; 24 déc. 2026-2 janv. 2027 fermé"),
            ("Mo,Tu 09:00-12:00 \"sur rendez-vous\"", "lun., mar. 09:00-12:00 \"sur rendez-vous\""),
        ] {
            assert_eq!(super::hours(&texts[0], hours), french);
            for texts in &texts {
                let typed = typed(texts, hours);
                let again = hours_typed::read(&typed, texts.lang()).expect("understood").hours;
                assert_eq!(again.as_deref(), Some(hours), "{typed}");
            }
        }
    }

    /// Hours as the grammar writes them.
    fn written() -> impl Strategy<Value = String> {
        let times = [
            "09:00-12:00",
            "08:30-12:30,13:00-16:00",
            "20:00-08:00",
            "14:00+",
            "00:00-24:00",
            "09:00-01:00",
            "01:30-05:00",
        ];
        let of_week = prop::sample::select(vec!["Mo-Fr", "Mo,Tu", "We", "Mo-Sa", "Th,Fr,Su", "Tu[1,3]", "Sa[-1]"]);
        let closed = prop::sample::subsequence(
            vec!["PH off", "Aug off", "Sep 27 off", "Dec 24-Jan 02 off", "2026 Dec 24-2027 Jan 02 off"],
            0..5,
        );
        (of_week, prop::sample::select(times.to_vec()), closed)
            .prop_map(|(days, times, closed)| [vec![format!("{days} {times}").as_str()], closed].concat().join("; "))
    }

    #[test]
    fn hours_in_words_are_read_as_the_same_hours_in_every_language() {
        let texts = Lang::ALL.map(Texts::new);
        proptest!(|(hours in written())| {
            for texts in &texts {
                let said = super::hours(texts, &hours);
                let again = hours_typed::read(&said, texts.lang()).map(|read| read.hours);
                // German days are those of `opening_hours`, whose text is taken as it is, with its spaces.
                let meant = again.as_ref().ok().and_then(Option::as_deref).map(|again| again.replace(", ", ","));
                prop_assert_eq!(meant.as_deref(), Some(hours.as_str()), "{}: {:?}", said, again);
            }
        });
    }

    #[test]
    fn the_days_to_come_know_nights_and_doubtful_holidays() {
        let texts = Texts::new(Lang::Fr);
        let from = NaiveDate::from_ymd_opt(2026, 11, 10).expect("a day");
        let rows = |hours: &str| coming_week(&texts, &Hours::parse(hours).expect("hours"), from);
        // Wednesday 11 November is a holiday.
        let shelter = rows("Mo-Su 20:00-08:00; PH off");
        assert_eq!(shelter[0], ("mar. 10".to_owned(), "20:00-8:00".to_owned()));
        assert_eq!(shelter[1], ("mer. 11".to_owned(), "fermé".to_owned()));
        assert_eq!(shelter[2], ("jeu. 12 – lun. 16".to_owned(), "20:00-8:00".to_owned()));
        assert_eq!(rows("Mo-Fr 09:00-12:00")[1].1, "peut-être fermé (jour férié)");
    }

    #[test]
    fn days_to_come_with_the_same_hours_stand_together() {
        let hours = Hours::parse("Mo-Fr 08:30-12:30,13:00-16:00; PH off").expect("hours");
        let from = NaiveDate::from_ymd_opt(2026, 11, 9).expect("a day");
        let rows = coming_week(&Texts::new(Lang::Fr), &hours, from);
        let rows: Vec<_> = rows.iter().map(|(days, said)| (days.as_str(), said.as_str())).collect();
        let open = "8:30-12:30, 13:00-16:00";
        assert_eq!(
            rows,
            [
                ("lun. 9 – mar. 10", open),
                ("mer. 11", "fermé"),
                ("jeu. 12 – ven. 13", open),
                ("sam. 14 – dim. 15", "fermé")
            ]
        );
    }
}
