//! The words that narrow, in four languages, and the little words that say nothing by themselves. All folded.

use super::Filter;

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

/// The days of the week: words of their own, near many others, which are never what was meant.
const DAYS: &[&str] = &[
    "lundi",
    "mardi",
    "mercredi",
    "jeudi",
    "vendredi",
    "samedi",
    "dimanche",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "maandag",
    "dinsdag",
    "woensdag",
    "donderdag",
    "vrijdag",
    "zaterdag",
    "zondag",
    "montag",
    "dienstag",
    "mittwoch",
    "donnerstag",
    "freitag",
    "samstag",
    "sonnabend",
    "sonntag",
];

/// Whether a word is a day of the week, or several of them ("lundis").
pub(super) fn is_day(word: &str) -> bool {
    DAYS.contains(&word) || word.strip_suffix('s').is_some_and(|one| DAYS.contains(&one))
}

pub(super) fn is_little(word: &str) -> bool {
    LITTLE.contains(&word)
}

/// What these words say when they narrow; places and languages are looked for elsewhere.
pub(super) fn filter(said: &str) -> Option<Filter> {
    let lists = [(OPEN, Filter::Open), (WALK_IN, Filter::WalkIn), (FREE, Filter::Free), (COUNTER, Filter::Counter)];
    lists.into_iter().find(|(words, _)| words.contains(&said)).map(|(_, filter)| filter)
}

/// The single words among them.
pub(super) fn single() -> impl Iterator<Item = &'static str> {
    [OPEN, WALK_IN, FREE, COUNTER].into_iter().flatten().copied().filter(|said| !said.contains(' '))
}
