//! What a record must say to pass what narrows. What nobody said does not pass, but for two cases in which a record
//! says it in another way.

use crate::domain::{
    fold,
    service::{Appointment, Fee, Service},
};

/// Whether one can come without an appointment.
pub fn is_walk_in(service: &Service) -> bool {
    matches!(service.appointment, Appointment::None | Appointment::Possible)
}

/// Whether there is nothing to pay: said outright, or in the words of the cost.
pub fn is_free(service: &Service) -> bool {
    const WORDS: &[&str] = &["gratuit", "gratuite", "free", "gratis", "kostenlos", "kosteloos", "0"];
    match service.fee {
        Fee::Free => true,
        Fee::Paid => false,
        Fee::Unknown => {
            let words = fold::words(&service.cost);
            // "Gratuit pour les inscrits" is not free for everybody.
            matches!(&words[..], [word] if WORDS.contains(&word.as_str())) || words == ["0", "eur"]
        }
    }
}

/// Whether there is a counter to which one can go. Many directories do not say it, but give a street.
pub fn has_counter(service: &Service) -> bool {
    service.has_counter().unwrap_or(!service.address.is_empty())
}
