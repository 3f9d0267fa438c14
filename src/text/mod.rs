//! Every word the program says, in every language it speaks.
//!
//! One folder per language, one Fluent file per subject. French and English are complete; a key that another language
//! lacks is said in English. The checks (same keys, same variables, no key that nobody uses, none missing that the
//! code asks for) are tests beside this file.

use std::{
    fmt,
    path::{Path, PathBuf},
    sync::OnceLock,
};

use chrono::{Datelike as _, NaiveDate};
use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use serde::{Deserialize, Serialize};
use unic_langid::LanguageIdentifier;

use crate::error::{APART, Error, Kind};

#[cfg(test)]
mod checks;
#[cfg(test)]
mod counts;
mod elision;
mod printed;
pub mod slip;
mod typed;
mod unbroken;

pub use printed::{name_record, of_record, program};
use typed::by;
pub use typed::{is_within_quotes, typed};
pub use unbroken::unbroken;

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// French, the language of the first users.
    #[default]
    Fr,
    /// English.
    En,
    /// Dutch.
    Nl,
    /// German.
    De,
}

impl Lang {
    /// Every language, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Fr, Self::En, Self::Nl, Self::De];

    /// The ISO 639-1 code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::En => "en",
            Self::Nl => "nl",
            Self::De => "de",
        }
    }

    /// The language's own name for itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Fr => "Français",
            Self::En => "English",
            Self::Nl => "Nederlands",
            Self::De => "Deutsch",
        }
    }

    /// The language of a code or a locale (`fr`, `fr-BE`, `nl_BE.UTF-8`).
    pub fn from_code(code: &str) -> Option<Self> {
        let primary = code.split(['-', '_', '.']).next().unwrap_or_default().to_ascii_lowercase();
        Self::ALL.into_iter().find(|lang| lang.code() == primary)
    }

    /// The language of the person's system; French where it is none of ours.
    pub fn of_system() -> Self {
        sys_locale::get_locale().and_then(|locale| Self::from_code(&locale)).unwrap_or_default()
    }

    const fn files(self) -> &'static [&'static str] {
        macro_rules! files {
            ($lang:literal) => {
                &[
                    include_str!(concat!($lang, "/board.ftl")),
                    include_str!(concat!($lang, "/actions.ftl")),
                    include_str!(concat!($lang, "/fast_line.ftl")),
                    include_str!(concat!($lang, "/form.ftl")),
                    include_str!(concat!($lang, "/cases.ftl")),
                    include_str!(concat!($lang, "/referrals.ftl")),
                    include_str!(concat!($lang, "/people.ftl")),
                    include_str!(concat!($lang, "/directory.ftl")),
                    include_str!(concat!($lang, "/exchange.ftl")),
                    include_str!(concat!($lang, "/services.ftl")),
                    include_str!(concat!($lang, "/slip.ftl")),
                    include_str!(concat!($lang, "/day.ftl")),
                    include_str!(concat!($lang, "/search.ftl")),
                    include_str!(concat!($lang, "/cli.ftl")),
                    include_str!(concat!($lang, "/encryption.ftl")),
                    include_str!(concat!($lang, "/report.ftl")),
                    include_str!(concat!($lang, "/review.ftl")),
                    include_str!(concat!($lang, "/exports.ftl")),
                    include_str!(concat!($lang, "/clean.ftl")),
                    include_str!(concat!($lang, "/rights.ftl")),
                    include_str!(concat!($lang, "/grids.ftl")),
                    include_str!(concat!($lang, "/figures.ftl")),
                    include_str!(concat!($lang, "/figures_page.ftl")),
                    include_str!(concat!($lang, "/evidence.ftl")),
                    include_str!(concat!($lang, "/survey.ftl")),
                    include_str!(concat!($lang, "/retention.ftl")),
                    include_str!(concat!($lang, "/sheet.ftl")),
                    include_str!(concat!($lang, "/erase.ftl")),
                    include_str!(concat!($lang, "/doctor.ftl")),
                    include_str!(concat!($lang, "/audit.ftl")),
                    include_str!(concat!($lang, "/lock.ftl")),
                    include_str!(concat!($lang, "/errors.ftl")),
                ]
            };
        }
        match self {
            Self::Fr => files!("fr"),
            Self::En => files!("en"),
            Self::Nl => files!("nl"),
            Self::De => files!("de"),
        }
    }
}

/// The texts of one language. Made at no cost once they were read: the program is full of places that say something.
#[derive(Clone, Copy)]
pub struct Texts {
    lang: Lang,
    bundle: &'static Bundle,
    fallback: Option<&'static Bundle>,
}

type Bundle = FluentBundle<FluentResource>;

impl fmt::Debug for Texts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Texts").field(&self.lang).finish()
    }
}

impl Texts {
    /// The texts of a language, with English behind those that are not complete.
    pub fn new(lang: Lang) -> Self {
        let fallback = matches!(lang, Lang::Nl | Lang::De).then(|| bundle(Lang::En));
        Self { lang, bundle: bundle(lang), fallback }
    }

    /// The language.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The text of a key without variables.
    pub fn t(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// The text of a key with its variables.
    pub fn with(&self, key: &str, values: &[(&str, FluentValue<'_>)]) -> String {
        let mut args = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            args.set(*name, value.clone());
        }
        format(self.bundle, key, &args)
            .or_else(|| self.fallback.and_then(|fallback| format(fallback, key, &args)))
            // Unreachable while the checks pass; a visible key is still better than a panic at the counter.
            .unwrap_or_else(|| key.to_owned())
    }

    /// A day in words: `mer. 18 nov. 2026`.
    pub fn day(&self, day: NaiveDate) -> String {
        let weekday = self.t(&format!("weekday-{}", day.weekday().number_from_monday()));
        let month = self.t(&format!("month-{}", day.month()));
        let values = [
            ("weekday", weekday.into()),
            ("day", day.day().into()),
            ("month", month.into()),
            ("year", day.year().to_string().into()),
        ];
        self.with("date-long", &values)
    }

    /// What a label says: each language has its own way with the colon.
    pub fn labelled(&self, label: &str, said: &str) -> String {
        self.with("labelled", &[("label", label.into()), ("said", said.into())])
    }

    /// An error in words: what happened and what it means, and what to do next.
    pub fn error(&self, error: &Error) -> (String, String) {
        self.error_in(error, None)
    }

    /// The same where somebody works in a record, which what is to be typed names.
    pub fn error_in(&self, error: &Error, record: Option<&Path>) -> (String, String) {
        let code = error.kind().code();
        let place = error.place().filter(|place| *place != "-").unwrap_or(NOWHERE);
        // Some places have words of their own, because more can be said there of what to do.
        let bare = place.trim_matches(['<', '>', '[', ']', '.']);
        // What is allowed there stands behind a colon; without one, the place is only a name that nobody needs to read.
        let (name, allowed) = bare.split_once(": ").unwrap_or((bare, NOWHERE));
        let own = format!("error-{code}-{}", name.to_lowercase());
        let (key, place) = if self.has(&own) { (own, allowed) } else { (format!("error-{code}"), place) };
        let (place, others) = place.split_once(APART).unwrap_or((place, NOWHERE));
        // Since when, or of which day: said as everywhere.
        let place = place.parse::<NaiveDate>().map_or_else(|_| place.to_owned(), |day| self.day(day));
        let place = place.as_str();
        let said = self.with(&key, &[("place", place.into())]);
        let [file, new] = self.rescue_of(error.file().or(record));
        // Whoever of them is asked first.
        let first = others.split(", ").next().unwrap_or_default();
        let mut values = vec![
            ("place", place.into()),
            ("others", others.into()),
            ("first", first.into()),
            ("file", file.into()),
            ("new", new.into()),
        ];
        values.extend(error.backup().map(|backup| ("backup", backup.into())));
        let of_backup = match error.backup() {
            Some(_) => format!("{key}-backup-hint"),
            None if error.has_no_backup() => format!("{key}-no-backup-hint"),
            None => format!("{key}-hint"),
        };
        let hint = if self.has(&of_backup) { of_backup } else { format!("{key}-hint") };
        (without_nowhere(&said), self.with(&hint, &values))
    }

    /// A file and the new one into which it would be rescued, as they are typed; words that stand for them where nobody
    /// knows which file it is.
    pub fn rescue_of(&self, file: Option<&Path>) -> [String; 2] {
        let Some(file) = file else { return ["error-file", "error-file-new"].map(|key| self.t(key)) };
        [file, &rescued_beside(file)].map(|path| typed(&path.display().to_string()))
    }

    /// Whether an error of this kind has words of its own for a place.
    pub fn has_error(&self, kind: Kind, place: &str) -> bool {
        self.has(&format!("error-{}-{place}", kind.code()))
    }

    /// Whether a key has a text in this very language: a general sentence in it is better than a special one in another.
    fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }
}

/// The file into which a damaged one would be rescued, where a command that is printed says so.
pub fn rescued_beside(file: &Path) -> PathBuf {
    let [stem, ending] = [file.file_stem(), file.extension()].map(|part| part.unwrap_or_default().to_string_lossy());
    file.with_file_name(format!("{stem}-new.{}", if ending.is_empty() { "db" } else { &ending }))
}

/// Stands for a place that is not known, until the sentence is made.
const NOWHERE: &str = "\u{1}";

/// A sentence without the part that names a place, where there is none: `(…)`, or what follows a colon.
fn without_nowhere(said: &str) -> String {
    [" (\u{1})", " : \u{1}", ": \u{1}"].iter().fold(said.to_owned(), |said, part| said.replace(part, ""))
}

fn format(bundle: &Bundle, key: &str, args: &FluentArgs<'_>) -> Option<String> {
    let pattern = bundle.get_message(key)?.value()?;
    let mut errors = Vec::new();
    Some(bundle.format_pattern(pattern, Some(args), &mut errors).into_owned())
}

/// What a language says, read once.
fn bundle(lang: Lang) -> &'static Bundle {
    static READ: [OnceLock<Bundle>; Lang::ALL.len()] = [const { OnceLock::new() }; Lang::ALL.len()];
    READ[lang as usize].get_or_init(|| bundle_of(lang.code(), lang.files()))
}

fn bundle_of(code: &str, files: &[&str]) -> Bundle {
    let id: LanguageIdentifier = code.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    // The isolating marks are bidi controls, which the screen must never show.
    bundle.set_use_isolating(false);
    // A language whose words change before a name says so in its texts: a bundle takes one function of a name.
    let _ = bundle.add_function("ELIDED", |values, _| match values {
        [FluentValue::String(word), FluentValue::String(name)] => elision::elided(word, name).into(),
        _ => FluentValue::Error,
    });
    let _ = bundle.add_function("TYPED", |values, _| match values {
        [FluentValue::String(word)] => typed(word).into(),
        _ => FluentValue::Error,
    });
    let _ = bundle.add_function("BY", |values, _| match values {
        [FluentValue::String(worker)] => by(worker.trim_start_matches(NOWHERE)).into(),
        _ => FluentValue::Error,
    });
    for text in files {
        // What parses is used; the checks refuse a file with a mistake.
        let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
    }
    bundle
}
