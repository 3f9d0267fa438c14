//! Opening hours as people write them, made into `opening_hours` text.
//!
//! | typed | means |
//! |---|---|
//! | `lu-ve 8h30-12h30 et 13h-16h, fermé jours fériés` | `Mo-Fr 08:30-12:30,13:00-16:00; PH off` |
//! | `lundi au vendredi de 9h à 12h, mercredi aussi 13h30-16h` | `Mo,Tu,Th,Fr 09:00-12:00; We 09:00-12:00,13:30-16:00` |
//! | `tous les jours sauf dimanche 9-17h` | `Mo-Sa 09:00-17:00; Su off` |
//! | `1er et 3e samedi du mois 10h-12h` | `Sa[1,3] 10:00-12:00` |
//! | `permanence mardi 14h` | `Tu 14:00+`: an end is not known |
//! | `lu-ve 9-16, fermé de 12h à 13h` | `Mo-Fr 09:00-12:00,13:00-16:00` |
//! | `fermé en août`, `fermé du 24 décembre au 2 janvier` | `Aug off`, `Dec 24-Jan 02 off` |
//! | `fermé fêtes communautaires` | `Sep 27 off; Nov 15 off` |
//! | `sur rendez-vous` | no hours at all: an appointment is needed |
//!
//! English, Dutch and German in the same way (`Mon-Fri 9am-5pm, closed on public holidays`, `ma-vr 9u-12u, gesloten in
//! augustus`, `Mo-Fr 9-12 Uhr, nach Vereinbarung`). Two-letter days that two languages share (`ma`, `di`) go by the other
//! days of the text, then by the interface's language. What is `opening_hours` text already is taken as it
//! is; `|| "sur rdv"` behind it says that an appointment is possible.
//!
//! Who counts to twelve writes `9-5`: where no other reading is possible it is taken so in English. `9-1` and `1-5` may be
//! a night as well, and are asked about ([`Why::Half`]); `9am-1am`, `09:00-01:00`, `13h-17h` are not.
//!
//! Nothing is guessed. Each word must be understood; one that is not refuses the whole text, and says which part
//! ([`Refused`]). A day named twice needs "aussi" (both hold) or "seulement", "sauf" (the later one holds). The three
//! steps have a file each: [`scan`] cuts the text into [`words`], [`parse`] makes a [`plan`] of them, the plan
//! becomes text.

use std::ops::Range;

use super::{
    hours::{Hours, otherwise},
    service::Appointment,
};
use crate::text::Lang;

mod closures;
mod parse;
mod plan;
mod scan;
#[cfg(test)]
mod tests;
mod words;

pub use closures::{closure, closure_said};

/// What was understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Understood {
    /// The hours, as `opening_hours` text; `None` where only an appointment was spoken of.
    pub hours: Option<String>,
    /// Whether one needs an appointment, where the text says so.
    pub appointment: Option<Appointment>,
}

/// Why a text is no hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Words that are not known here.
    Unknown,
    /// Hours, but of which days?
    DaysMissing,
    /// Days, but at what hours?
    HoursMissing,
    /// A day for the second time: does it add to the first, or replace it?
    Twice,
    /// Hours that overlap, go nowhere, or last too long.
    BadTime,
    /// A short form that means two things.
    Ambiguous,
    /// Hours that a clock of twelve hours means otherwise than one of twenty-four: `9-1`.
    Half,
    /// School holidays: they move, and are not known here.
    School,
    /// Hours of a season: only closing can be limited to one.
    Season,
    /// Far too long a text.
    TooLong,
}

impl Why {
    /// The name under which the translations know it (`hours-why-<code>`).
    pub const fn code(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::DaysMissing => "days",
            Self::HoursMissing => "hours",
            Self::Twice => "twice",
            Self::BadTime => "time",
            Self::Ambiguous => "ambiguous",
            Self::Half => "half",
            Self::School => "school",
            Self::Season => "season",
            Self::TooLong => "long",
        }
    }
}

/// A text that was not understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Which part of it, in bytes.
    pub part: Range<usize>,
    /// Why.
    pub why: Why,
}

/// Longer texts are no hours.
const LONGEST: usize = 600;

/// Reads hours as somebody typed them. An empty text says nothing, and is understood.
pub fn read(text: &str, lang: Lang) -> Result<Understood, Refused> {
    if text.trim().is_empty() {
        return Ok(Understood::default());
    }
    if text.len() > LONGEST {
        return Err(Refused { part: 0..text.len(), why: Why::TooLong });
    }
    if is_opening_hours(text) {
        // Beside its hours, it is open to who has an appointment.
        let otherwise = otherwise(text).1.and_then(|comment| read(comment, lang).ok());
        let by_appointment = otherwise.is_some_and(|read| read.appointment == Some(Appointment::Required));
        let appointment = by_appointment.then_some(Appointment::Possible);
        return Ok(Understood { hours: Some(text.trim().to_owned()), appointment });
    }
    let tokens = scan::scan(text, lang)?;
    let understood = parse::parse(text, &tokens, lang)?;
    match &understood.hours {
        // Cannot happen as long as the plan writes what `Hours` reads; a wrong record would be worse than a refusal.
        Some(hours) if Hours::parse(hours).is_none() => Err(Refused { part: 0..text.len(), why: Why::Unknown }),
        _ => Ok(understood),
    }
}

/// Whether a text is `opening_hours` text. `we` is a weekend to who writes French, unless it is written `We`; a night is
/// one only where its hours have two digits.
fn is_opening_hours(text: &str) -> bool {
    if has_short_hour(text) && Hours::parse(text).is_some_and(|hours| hours.has_early_or_night_hours()) {
        return false;
    }
    let weekend = |word: &str| word.eq_ignore_ascii_case("we") && word != "We";
    Hours::parse(text).is_some() && !text.split(|c: char| !c.is_alphanumeric()).any(weekend)
}

/// Whether an hour before a colon has one digit only.
fn has_short_hour(text: &str) -> bool {
    let mut digits = 0;
    text.chars().any(|c| {
        let short = c == ':' && digits == 1;
        digits = if c.is_ascii_digit() { digits + 1 } else { 0 };
        short
    })
}
