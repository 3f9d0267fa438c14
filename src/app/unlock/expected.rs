//! Whose passphrase the way in asks for first, where nobody is named.

use crate::{config::SeatPlace, domain::initials::are_alike};

/// Who most likely comes in now: of those without an open window on this machine, whoever came in last, also where they have
/// no passphrase any more, so that they are told. Where there is nobody else, it is the worker of the settings where nobody
/// ever came in here, or where they are not one of `workers`, who have a passphrase. Nobody else is guessed: the list can be
/// shown, and a passphrase that is typed at another's name counts against that name.
pub fn expected(seats: &SeatPlace, workers: &[String], of_settings: &str) -> Option<String> {
    let (came, sitting) = (seats.came(), seats.sitting());
    let is_free = |name: &str| !sitting.iter().any(|sits| are_alike(sits, name));
    let has_one = workers.iter().any(|name| are_alike(name, of_settings));
    let is_expected = (came.is_empty() || !has_one) && is_free(of_settings);
    let found = came.into_iter().find(|name| is_free(name));
    found.or_else(|| is_expected.then(|| of_settings.to_owned())).filter(|name| !name.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Seat;

    /// Somebody comes in at the first free seat.
    fn comes(place: &SeatPlace, worker: &str) -> Seat {
        let seat = place.take();
        seat.is_taken_by(worker);
        place.remember_worker(worker);
        seat
    }

    #[test]
    fn whoever_came_last_and_has_no_window_is_asked_wherever_they_sat() {
        let folder = tempfile::tempdir().expect("a folder");
        let place = SeatPlace::Folder(folder.path().to_owned());
        let workers = ["MD", "SK", "EB"].map(str::to_owned);
        let likely = || expected(&place, &workers, "EB");
        assert_eq!(likely().as_deref(), Some("EB"), "nobody was ever here, but the settings name her");
        let first = comes(&place, "MD");
        assert_eq!(likely(), None, "nobody else ever came");
        drop(comes(&place, "SK"));
        drop(first);
        drop(comes(&place, "EB"));
        let first = comes(&place, "MD");
        assert_eq!(likely().as_deref(), Some("EB"), "SK, at the second seat, was there before her");
        let second = comes(&place, "EB");
        assert_eq!(likely().as_deref(), Some("SK"));
        let third = comes(&place, "SK");
        assert_eq!(likely(), None, "all who came have a window");
        drop((first, second, third));
        assert_eq!(likely().as_deref(), Some("SK"));
    }

    #[test]
    fn nobody_is_asked_who_never_came_and_whoever_lost_their_passphrase_is_told() {
        let folder = tempfile::tempdir().expect("a folder");
        let place = SeatPlace::Folder(folder.path().to_owned());
        let workers = ["MD", "SK", "LM"].map(str::to_owned);
        let _open = [comes(&place, "MD"), comes(&place, "SK")];
        assert_eq!(expected(&place, &workers, "eb").as_deref(), Some("eb"), "removed");
        assert_eq!(expected(&place, &workers, "LM"), None);
        assert_eq!(expected(&place, &workers, "md"), None, "has a window");
        assert_eq!(expected(&place, &workers, ""), None);
        drop(comes(&place, "EB"));
        assert_eq!(expected(&place, &workers, "MD").as_deref(), Some("EB"), "removed since");
    }
}
