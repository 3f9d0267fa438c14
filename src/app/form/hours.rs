//! Opening hours, typed as people write them; what they are understood as is shown below while they are typed.

use chrono::NaiveDate;

use super::{Ctx, Trouble};
use crate::{
    app::{hours_words, line::Line},
    domain::{
        hours::Hours,
        hours_typed::{self, Understood},
        service::Appointment,
    },
    text::Lang,
};

/// How a text is understood so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Reading {
    /// Nothing is typed.
    #[default]
    Nothing,
    /// It means this.
    Understood {
        /// What it means.
        meant: Understood,
        /// The same in words.
        rules: Vec<String>,
        /// The days to come, with their hours.
        week: Vec<(String, String)>,
    },
    /// It is not understood as a whole.
    Refused {
        /// Why, and which part.
        why: String,
        /// What stands before that part, in words, where that is understood.
        so_far: Vec<String>,
    },
}

/// A field for opening hours.
#[derive(Clone, Debug, Default)]
pub struct HoursField {
    /// What is typed.
    pub line: Line,
    /// Days on which it is closed as well, chosen elsewhere in the form, as rules of their own.
    also: Vec<String>,
    read: Reading,
    /// What was read, so that it is read once per change.
    asked: Option<(String, Vec<String>, NaiveDate, Lang)>,
}

impl HoursField {
    /// A field with hours as they are to be typed on.
    pub fn of(text: &str) -> Self {
        Self { line: Line::of(text), ..Self::default() }
    }

    /// Closed on more days: rules that are added to what is typed.
    pub fn close_also(&mut self, rules: Vec<String>) {
        self.also = rules;
    }

    /// How the text is understood, as of the last check.
    pub fn reading(&self) -> &Reading {
        &self.read
    }

    /// The hours meant, and whether an appointment is needed where the text says so.
    pub fn meant(&self) -> (Option<String>, Option<Appointment>) {
        match &self.read {
            Reading::Understood { meant, .. } => (meant.hours.clone(), meant.appointment),
            _ => (None, None),
        }
    }

    pub(super) fn check(&mut self, ctx: &Ctx<'_>) -> Option<Trouble> {
        let asked = Some((self.line.text().to_owned(), self.also.clone(), ctx.today, ctx.texts.lang()));
        if self.asked != asked {
            self.read = self.understand(ctx);
            self.asked = asked;
        }
        matches!(self.read, Reading::Refused { .. }).then_some(Trouble::NotHours)
    }

    fn understand(&self, ctx: &Ctx<'_>) -> Reading {
        let text = self.line.text();
        let mut meant = match hours_typed::read(text, ctx.texts.lang()) {
            Ok(meant) => meant,
            Err(refused) => {
                let part = text.get(refused.part.clone()).unwrap_or(text).trim().to_owned();
                let why = format!("hours-why-{}", refused.why.code());
                let before = text.get(..refused.part.start).unwrap_or_default();
                let before = before.trim_end_matches(|c: char| !c.is_alphanumeric());
                let so_far = hours_typed::read(before, ctx.texts.lang()).ok().and_then(|meant| meant.hours);
                return Reading::Refused {
                    why: ctx.texts.with(&why, &[("part", part.into())]),
                    so_far: so_far.map(|hours| hours_words::rules(ctx.texts, &hours)).unwrap_or_default(),
                };
            }
        };
        for rule in &self.also {
            let said = meant.hours.as_deref().unwrap_or_default();
            if !said.split("; ").any(|known| known == rule) {
                meant.hours = Some(if said.is_empty() { rule.clone() } else { format!("{said}; {rule}") });
            }
        }
        let hours = meant.hours.as_deref();
        if hours.is_none() && meant.appointment.is_none() {
            return Reading::Nothing;
        }
        let mut rules = hours.map(|hours| hours_words::rules(ctx.texts, hours)).unwrap_or_default();
        rules.extend(meant.appointment.map(|appointment| ctx.texts.t(appointment_key(appointment))));
        // Days that are closed tell nothing of the week.
        let opens = hours.filter(|hours| hours.split("; ").any(|rule| !rule.ends_with(" off")));
        let week = opens.and_then(Hours::parse).map(|hours| hours_words::coming_week(ctx.texts, &hours, ctx.today));
        Reading::Understood { meant, rules, week: week.unwrap_or_default() }
    }
}

/// The text that says whether an appointment is needed.
pub fn appointment_key(appointment: Appointment) -> &'static str {
    match appointment {
        Appointment::Unknown => "appointment-unknown",
        Appointment::None => "appointment-none",
        Appointment::Possible => "appointment-possible",
        Appointment::Required => "appointment-required",
    }
}
