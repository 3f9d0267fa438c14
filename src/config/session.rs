//! A named session of the week ("Permanence sociale", Wednesday to Friday from 8:30 to 13:00), as the configuration
//! writes it: weekdays in any of the program's languages, one by one or as a span.

use std::{fmt, str::FromStr};

use chrono::{Datelike as _, NaiveDate, NaiveDateTime, NaiveTime, Weekday};
use serde::{Deserialize, Serialize};

/// One session of the week.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Session {
    /// What the top line and each visit call it.
    pub name: String,
    /// On which days.
    pub days: Days,
    /// From when.
    pub from: Time,
    /// Until when, this minute not included.
    pub to: Time,
}

impl Session {
    /// Whether it is held on a day of the week like this one.
    pub fn falls_on(&self, day: NaiveDate) -> bool {
        self.days.0.contains(&day.weekday())
    }

    /// Whether a moment of the counter's clock lies in it.
    pub fn covers(&self, local: NaiveDateTime) -> bool {
        self.days.0.contains(&local.weekday()) && self.from.0 <= local.time() && local.time() < self.to.0
    }
}

/// Days of the week, Monday first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Days(Vec<Weekday>);

/// A time of day, `08:30`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Time(pub NaiveTime);

/// What people write for a weekday. No word stands for two days: `ma` is Dutch Monday, French Tuesday is `mar`.
const WORDS: [(Weekday, &[&str]); 7] = [
    (Weekday::Mon, &["lun", "lundi", "mon", "monday", "ma", "maandag", "mo", "montag"]),
    (Weekday::Tue, &["mar", "mardi", "tue", "tuesday", "di", "dinsdag", "tu", "dienstag"]),
    (Weekday::Wed, &["mer", "mercredi", "wed", "wednesday", "wo", "woensdag", "we", "mi", "mittwoch"]),
    (Weekday::Thu, &["jeu", "jeudi", "thu", "thursday", "do", "donderdag", "th", "donnerstag"]),
    (Weekday::Fri, &["ven", "vendredi", "fri", "friday", "vr", "vrijdag", "fr", "freitag"]),
    (Weekday::Sat, &["sam", "samedi", "sat", "saturday", "za", "zaterdag", "sa", "samstag"]),
    (Weekday::Sun, &["dim", "dimanche", "sun", "sunday", "zo", "zondag", "su", "so", "sonntag"]),
];

fn weekday(word: &str) -> Result<Weekday, String> {
    let word = word.trim().trim_end_matches('.').to_lowercase();
    WORDS
        .iter()
        .find_map(|(day, words)| words.contains(&word.as_str()).then_some(*day))
        .ok_or_else(|| "not a weekday".to_owned())
}

impl FromStr for Days {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let mut days = Vec::new();
        for part in text.split(',') {
            let (first, last) = part.split_once('-').unwrap_or((part, part));
            let (mut day, last) = (weekday(first)?, weekday(last)?);
            days.push(day);
            while day != last {
                day = day.succ();
                days.push(day);
            }
        }
        days.sort_by_key(Weekday::num_days_from_monday);
        days.dedup();
        Ok(Self(days))
    }
}

impl FromStr for Time {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        NaiveTime::parse_from_str(text.trim(), "%H:%M").map(Self).map_err(|_| "not a time such as 08:30".to_owned())
    }
}

impl fmt::Display for Days {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, day) in self.0.iter().enumerate() {
            let word = WORDS[day.num_days_from_monday() as usize].1[0];
            write!(f, "{}{word}", if index > 0 { "," } else { "" })?;
        }
        Ok(())
    }
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.format("%H:%M"))
    }
}

macro_rules! as_text {
    ($($name:ident)+) => {$(
        impl TryFrom<String> for $name {
            type Error = String;

            fn try_from(text: String) -> Result<Self, String> {
                text.parse()
            }
        }

        impl From<$name> for String {
            fn from(value: $name) -> Self {
                value.to_string()
            }
        }
    )+};
}
as_text!(Days Time);

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn no_word_means_two_days_and_the_table_is_in_the_order_of_the_week() {
        let mut seen = HashSet::new();
        for (index, (day, words)) in WORDS.iter().enumerate() {
            assert_eq!(day.num_days_from_monday() as usize, index);
            assert!(words.iter().all(|word| seen.insert(word)));
        }
    }

    #[test]
    fn days_are_read_in_four_languages_and_as_spans() {
        for text in ["mer,jeu,ven", "Mercredi, jeudi, vendredi", "wed-fri", "wo-vr", "Mi-Fr", "ven,mer-jeu"] {
            assert_eq!(text.parse::<Days>().map(|days| days.to_string()), Ok("mer,jeu,ven".to_owned()), "{text}");
        }
        assert_eq!("sam-lun".parse::<Days>().map(|days| days.to_string()), Ok("lun,sam,dim".to_owned()));
        assert!("".parse::<Days>().is_err() && "mer,".parse::<Days>().is_err() && "x-y".parse::<Days>().is_err());
    }

    #[test]
    fn times_are_of_the_day() {
        assert_eq!("8:30".parse::<Time>().map(|time| time.to_string()), Ok("08:30".to_owned()));
        assert!("24:00".parse::<Time>().is_err() && "8h30".parse::<Time>().is_err());
    }
}
