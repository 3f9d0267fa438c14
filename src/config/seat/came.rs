//! Who came in on this machine, and who has a window open there: by that the way in knows whose passphrase to ask for.
//!
//! A list in the folder of the seats, one to a line, whoever came last first. What stands beside the seats says only who sat
//! there last, not when.

use std::fs;

use super::{SEATS, Seat, SeatPlace, file, sitter, write};

/// The file of a folder of seats that names the workers who came in on this machine.
const CAME: &str = "worker";

/// How many are kept of those who came: somebody who has not come since so many others is not expected.
const KEPT: usize = 32;

impl SeatPlace {
    /// Who came in on this machine, whoever came last first.
    pub fn came(&self) -> Vec<String> {
        let Self::Folder(folder) = self else { return Vec::new() };
        let text = fs::read_to_string(folder.join(CAME)).unwrap_or_default();
        text.lines().map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect()
    }

    /// Who sits at a window of this machine now.
    pub fn sitting(&self) -> Vec<String> {
        let Self::Folder(folder) = self else { return Vec::new() };
        let seats = (1..=SEATS).map(|number| file(folder, number)).filter(|file| file.is_file());
        let taken = seats.filter(|seat| Seat::try_take(seat).is_none());
        let names = taken.filter_map(|seat| fs::read_to_string(sitter(&seat)).ok());
        names.map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()).collect()
    }

    /// Remembers who came in just now. It is a convenience: where it cannot be kept, the next start asks somebody else first.
    pub fn remember_worker(&self, name: &str) {
        let Self::Folder(folder) = self else { return };
        let mut came = self.came();
        came.retain(|other| other != name);
        came.insert(0, name.to_owned());
        came.truncate(KEPT);
        let _ = write(&folder.join(CAME), &came.join("\n"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_machine_knows_who_came_in_and_a_passing_seat_does_not() {
        let folder = tempfile::tempdir().expect("a folder");
        let place = SeatPlace::Folder(folder.path().join("state"));
        assert!(place.came().is_empty());
        for name in ["EB", "AV", "EB", "MD"] {
            place.remember_worker(name);
        }
        assert_eq!(place.came(), ["MD", "EB", "AV"]);
        SeatPlace::Passing.remember_worker("EB");
        assert!(SeatPlace::Passing.came().is_empty());
    }
}
