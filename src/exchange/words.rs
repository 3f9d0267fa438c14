//! The closed lists of a record as people and files write them: our codes, and the French and English words beside.

use super::{Reason, quoted};
use crate::domain::{
    fold,
    service::{Appointment, Checked, Fee, Reception, Referrer},
};

type Words<T> = &'static [(T, &'static [&'static str])];

const APPOINTMENT: Words<Appointment> = &[
    (Appointment::Unknown, &["unknown", "inconnu"]),
    (Appointment::None, &["none", "no", "non", "sans", "aucun"]),
    (Appointment::Possible, &["possible"]),
    (Appointment::Required, &["required", "yes", "oui", "obligatoire", "requis"]),
];

const FEE: Words<Fee> = &[
    (Fee::Unknown, &["unknown", "inconnu"]),
    (Fee::Free, &["free", "gratuit", "no", "non", "none"]),
    (Fee::Paid, &["paid", "payant", "yes", "oui"]),
];

const CHECKED: Words<Checked> = &[
    (Checked::Unknown, &["unknown", "inconnu"]),
    (Checked::Phone, &["phone", "telephone", "tel"]),
    (Checked::Visit, &["visit", "visite", "sur place"]),
    (Checked::Web, &["web", "site"]),
    (Checked::Written, &["written", "ecrit", "courrier", "mail"]),
    (Checked::Feedback, &["feedback", "retour"]),
];

const RECEPTION: Words<Reception> = &[
    (Reception::OnSite, &["on site", "sur place", "guichet", "en presentiel", "presentiel"]),
    (Reception::Remote, &["remote", "a distance", "distance"]),
];

const REFERRER: Words<Referrer> = &[
    (Referrer::Person, &["person", "personne", "usager", "usagers"]),
    (Referrer::Professional, &["professional", "professionnel", "professionnels"]),
];

const YES: Words<bool> = &[(true, &["yes", "oui", "true", "1", "x"]), (false, &["no", "non", "false", "0"])];

fn find<T: Copy>(words: Words<T>, text: &str) -> Option<T> {
    let word = fold::words(text).join(" ");
    words.iter().find(|(_, known)| known.contains(&word.as_str())).map(|(value, _)| *value)
}

fn or_default<T: Copy>(words: Words<T>, default: T, text: &str) -> Result<T, Reason> {
    if text.is_empty() {
        return Ok(default);
    }
    find(words, text).ok_or_else(|| Reason::BadWord(quoted(text)))
}

/// Whether one needs an appointment.
pub(super) fn appointment(text: &str) -> Result<Appointment, Reason> {
    or_default(APPOINTMENT, Appointment::Unknown, text).map_err(|_| Reason::BadAppointment(quoted(text)))
}

/// Whether one pays.
pub(super) fn fee(text: &str) -> Result<Fee, Reason> {
    or_default(FEE, Fee::Unknown, text)
}

/// How somebody made sure.
pub(super) fn checked(text: &str) -> Result<Checked, Reason> {
    or_default(CHECKED, Checked::Unknown, text)
}

/// How people are received.
pub(super) fn reception(text: &str) -> Result<Reception, Reason> {
    find(RECEPTION, text).ok_or_else(|| Reason::BadWord(quoted(text)))
}

/// Who may send somebody.
pub(super) fn referrer(text: &str) -> Result<Referrer, Reason> {
    find(REFERRER, text).ok_or_else(|| Reason::BadWord(quoted(text)))
}

/// Yes or no; nothing is no.
pub(super) fn yes(text: &str) -> Result<bool, Reason> {
    or_default(YES, false, text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_read_as_itself() {
        assert!(Appointment::ALL.iter().all(|value| appointment(value.code()) == Ok(*value)));
        assert!(Fee::ALL.iter().all(|value| fee(value.code()) == Ok(*value)));
        assert!(Checked::ALL.iter().all(|value| checked(value.code()) == Ok(*value)));
        assert!(Reception::ALL.iter().all(|value| reception(value.code()) == Ok(*value)));
        assert!(Referrer::ALL.iter().all(|value| referrer(value.code()) == Ok(*value)));
    }

    #[test]
    fn words_need_no_accents_and_unknown_ones_are_told() {
        assert_eq!(reception("À distance"), Ok(Reception::Remote));
        assert_eq!(yes(""), Ok(false));
        assert_eq!(fee("peut-être"), Err(Reason::BadWord("peut-être".to_owned())));
    }
}
