//! The words that narrow, in four languages, and the little words that say nothing by themselves. All folded.

use chrono::Weekday;

use super::{
    Filter,
    opening::{Part, Said},
};

/// Words that say nothing by themselves; left out where others remain.
const LITTLE: &[&str] = &[
    "a", "au", "aux", "avec", "chez", "d", "dans", "de", "des", "du", "en", "et", "l", "la", "le", "les", "ou", "par",
    "pour", "qu", "sur", "un", "une", "ne", "pas", "n", "je", "j", "il", "elle", "on", "qui", "que", "se", "s", "sa",
    "son", "ses", "c", "ce", "cet", "cette", "ces", "est", "me", "m", "te", "t", "moi", "lui", "leur", "nous", "vous",
    "ils", "elles", "y", "ma", "mon", "mes", "ai", "suis", "sont", "peut", "doit", "an", "and", "at", "for", "in",
    "of", "or", "the", "to", "with", "een", "het", "op", "van", "voor", "das", "der", "die", "im", "mit", "und", "von",
    "fur",
];

/// Before the name of a language they say that one wants to learn it.
pub(super) const LESSONS: &[&str] = &[
    "cours",
    "lecon",
    "lecons",
    "apprendre",
    "conversation",
    "table",
    "tables",
    "course",
    "courses",
    "lesson",
    "lessons",
    "learn",
    "lessen",
    "leren",
    "kurs",
    "kurse",
    "lernen",
];

const OPEN: &[&str] = &[
    "ouvert",
    "ouverte",
    "ouverts",
    "ouvertes",
    "ouvert maintenant",
    "open",
    "open now",
    "nu open",
    "geopend",
    "offen",
    "geoffnet",
    "jetzt offen",
];

const WALK_IN: &[&str] = &[
    "sans rdv",
    "sans rendez vous",
    "sans rendezvous",
    "no appointment",
    "without appointment",
    "walk in",
    "walkin",
    "zonder afspraak",
    "ohne termin",
];

const FREE: &[&str] =
    &["gratuit", "gratuite", "gratuits", "gratuites", "gratuitement", "free", "gratis", "kostenlos", "kosteloos"];

const COUNTER: &[&str] =
    &["guichet", "guichet physique", "counter", "loket", "schalter", "sur place", "ter plaatse", "vor ort"];

/// What stands between "open", a day and an hour.
const JOINING: &[&str] = &[
    "le", "les", "la", "a", "au", "ce", "cet", "cette", "des", "vers", "on", "at", "this", "the", "op", "om", "deze",
    "de", "am", "um",
];

/// The days of the week, Monday first: words of their own, near many others, which are never what was meant.
const DAYS: [(Weekday, &[&str]); 7] = [
    (Weekday::Mon, &["lundi", "monday", "maandag", "montag"]),
    (Weekday::Tue, &["mardi", "tuesday", "dinsdag", "dienstag"]),
    (Weekday::Wed, &["mercredi", "wednesday", "woensdag", "mittwoch"]),
    (Weekday::Thu, &["jeudi", "thursday", "donderdag", "donnerstag"]),
    (Weekday::Fri, &["vendredi", "friday", "vrijdag", "freitag"]),
    (Weekday::Sat, &["samedi", "saturday", "zaterdag", "samstag", "sonnabend"]),
    (Weekday::Sun, &["dimanche", "sunday", "zondag", "sonntag"]),
];

const TODAY: &[&str] = &["aujourd hui", "aujourdhui", "today", "vandaag", "heute"];

const TOMORROW: &[&str] = &["demain", "tomorrow", "morgen"];

const MORNING: &[&str] = &["matin", "morning", "voormiddag", "ochtend", "vormittag"];

const AFTERNOON: &[&str] = &["apres midi", "aprem", "afternoon", "namiddag", "nachmittag"];

const EVENING: &[&str] = &["soir", "soiree", "evening", "tonight", "avond", "vanavond", "abend"];

/// Whether a word is a day, or a part of one.
pub(super) fn is_day(word: &str) -> bool {
    let said = [TODAY, TOMORROW, MORNING, AFTERNOON, EVENING];
    weekday(word).is_some() || said.into_iter().flatten().any(|said| said.split(' ').any(|part| part == word))
}

/// The day of the week that a word is, perhaps as several of them ("lundis").
fn weekday(word: &str) -> Option<Weekday> {
    let one = word.strip_suffix('s').unwrap_or(word);
    DAYS.iter().find(|(_, names)| names.contains(&word) || names.contains(&one)).map(|(day, _)| *day)
}

/// How many words at the beginning of these are the longest of a list.
fn longest(list: &[&str], line: &[String]) -> Option<usize> {
    (1..=line.len().min(3)).rev().find(|length| list.contains(&line[..*length].join(" ").as_str()))
}

/// How many words at the beginning of these only join what is around them.
pub(super) fn joining(line: &[String]) -> usize {
    line.iter().take_while(|word| JOINING.contains(&word.as_str())).count()
}

/// How many words at the beginning of these say that it should be open.
pub(super) fn open(line: &[String]) -> Option<usize> {
    longest(OPEN, line)
}

/// The day that the first words say.
pub(super) fn day(line: &[String]) -> Option<(Said, usize)> {
    let weekday = || weekday(line.first()?).map(|day| (Said::Weekday(day), 1));
    let said = [(TODAY, Said::Today), (TOMORROW, Said::Tomorrow)];
    said.into_iter().find_map(|(list, said)| Some((said, longest(list, line)?))).or_else(weekday)
}

/// The part of a day that the first words say. Behind a day, Dutch and German say "morgen" for its morning.
pub(super) fn part(line: &[String], behind_a_day: bool) -> Option<(Part, usize)> {
    if behind_a_day && line.first().is_some_and(|word| word == "morgen") {
        return Some((Part::Morning, 1));
    }
    let said = [(MORNING, Part::Morning), (AFTERNOON, Part::Afternoon), (EVENING, Part::Evening)];
    said.into_iter().find_map(|(list, part)| Some((part, longest(list, line)?)))
}

pub(super) fn is_little(word: &str) -> bool {
    LITTLE.contains(&word)
}

/// What these words say when they narrow; openings, places and languages are looked for elsewhere.
pub(super) fn filter(said: &str) -> Option<Filter> {
    let lists = [(WALK_IN, Filter::WalkIn), (FREE, Filter::Free), (COUNTER, Filter::Counter)];
    lists.into_iter().find(|(words, _)| words.contains(&said)).map(|(_, filter)| filter)
}

/// The single words among them.
pub(super) fn single() -> impl Iterator<Item = &'static str> {
    [OPEN, WALK_IN, FREE, COUNTER].into_iter().flatten().copied().filter(|said| !said.contains(' '))
}
