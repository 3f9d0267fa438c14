//! Whose half-typed words these are: one keyboard in front of one window.
//!
//! Two machines may both call themselves desk 1, and one machine may have two windows open; none of them may find the
//! other's unsaved words, or record them. A seat is therefore a small file in the account's own folder on this machine,
//! locked while a window uses it, with a name in it that nobody else has. A window takes the first seat that is free: after a
//! crash the system has given the lock back, and the words are found again at the same seat.
//!
//! Windows that are opened again in another order sit at other seats than before. So whoever says who they are finds their
//! words also at the seats where they do not sit now; a file beside each seat's says who does.

use std::{
    fs::{self, File, OpenOptions, TryLockError},
    io::{self, Read, Seek, Write},
    path::{Path, PathBuf},
};

mod came;

/// How many windows of one account can each have their own seat; a further one gets a passing seat.
const SEATS: u32 = 32;

/// Where a seat is taken, once the window is really there.
#[derive(Clone, Debug)]
pub enum SeatPlace {
    /// The first free one of a folder.
    Folder(PathBuf),
    /// This one: for tests.
    Named(String),
    /// One that nobody takes again: for a file that is thrown away.
    Passing,
}

impl SeatPlace {
    /// Takes the seat.
    pub fn take(&self) -> Seat {
        match self {
            Self::Folder(folder) => Seat::take(folder),
            Self::Named(name) => Seat::named(name),
            Self::Passing => Seat::passing(),
        }
    }

    /// The names of the seats to which a window may come back.
    pub fn known(&self) -> Vec<String> {
        match self {
            Self::Folder(folder) => (1..=SEATS)
                .filter_map(|number| fs::read_to_string(file(folder, number)).ok())
                .map(|name| name.trim().to_owned())
                .collect(),
            Self::Named(name) => vec![name.clone()],
            Self::Passing => Vec::new(),
        }
    }

    /// The other seats of this machine than a window's own.
    pub fn neighbours(&self, own: &Seat) -> Vec<Neighbour> {
        let Self::Folder(folder) = self else { return Vec::new() };
        let files = (1..=SEATS).map(|number| file(folder, number)).filter(|file| file.is_file());
        files.filter_map(|file| Neighbour::at(&file)).filter(|other| other.seat != own.name).collect()
    }

    /// The names of the seats at which this worker may have sat and does not sit now: nobody does, or somebody else.
    pub fn left_by(&self, worker: &str) -> Vec<String> {
        let Self::Folder(folder) = self else { return Vec::new() };
        let files = (1..=SEATS).map(|number| file(folder, number)).filter(|file| file.is_file());
        files.filter_map(|file| left_by(worker, &file)).collect()
    }
}

/// Another seat of the machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Neighbour {
    /// Its name.
    pub seat: String,
    /// Who sits there now, by their initials, which are empty where nobody said them; none where nobody sits.
    pub sits: Option<String>,
}

impl Neighbour {
    fn at(file: &Path) -> Option<Self> {
        if let Some(free) = Seat::try_take(file) {
            return Some(Self { seat: free.name, sits: None });
        }
        let seat = fs::read_to_string(file).ok()?.trim().to_owned();
        let sits = fs::read_to_string(sitter(file)).unwrap_or_default();
        Some(Self { seat, sits: Some(sits) })
    }

    /// Whether this worker, or where it is empty nobody who was named, left the seat: nobody sits there now, or somebody
    /// else who is named.
    pub fn was_left_by(&self, worker: &str) -> bool {
        self.sits.as_ref().is_none_or(|sits| !worker.is_empty() && sits != worker)
    }
}

/// The name of a seat, by its file, where this worker does not sit.
fn left_by(worker: &str, file: &Path) -> Option<String> {
    if let Some(free) = Seat::try_take(file) {
        return Some(free.name);
    }
    let sits = fs::read_to_string(sitter(file)).ok()?;
    let name = fs::read_to_string(file).ok()?;
    (sits != worker).then(|| name.trim().to_owned())
}

/// The file that says who sits at a seat, as long as somebody does.
fn sitter(seat: &Path) -> PathBuf {
    seat.with_extension("worker")
}

/// Writes a file that this account alone reads, in a folder that is made where it is not there.
fn write(file: &Path, text: &str) -> io::Result<()> {
    file.parent().map_or(Ok(()), fs::create_dir_all)?;
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(file)?.write_all(text.as_bytes())
}

fn file(folder: &Path, number: u32) -> PathBuf {
    folder.join(format!("seat-{number}"))
}

/// A seat, taken until this is dropped.
#[derive(Debug)]
pub struct Seat {
    name: String,
    /// Of a seat that others can take when this one is dropped: its file, and the lock on it.
    lock: Option<(PathBuf, File)>,
}

impl Seat {
    /// Takes the first free seat of a folder. Where the folder cannot be used, the seat is a passing one: what is left
    /// unsaved in it is still on disk, but not offered again.
    fn take(folder: &Path) -> Self {
        let files = || fs::create_dir_all(folder).is_ok().then(|| (1..=SEATS).map(|number| file(folder, number)));
        files().into_iter().flatten().find_map(|file| Self::try_take(&file)).unwrap_or_else(Self::passing)
    }

    /// A seat that nobody takes again.
    fn passing() -> Self {
        Self::named(&fresh_name())
    }

    /// A seat by its name, without a lock.
    fn named(name: &str) -> Self {
        Self { name: name.to_owned(), lock: None }
    }

    /// The name under which drafts are kept.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Says who sits here from now on. Where it cannot be written, whoever sat here before finds the words that they left
    /// at this seat here alone.
    pub fn is_taken_by(&self, worker: &str) {
        if let Some((file, _)) = &self.lock {
            let _ = write(&sitter(file), worker);
        }
    }

    fn try_take(path: &Path) -> Option<Self> {
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(path).ok()?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock | TryLockError::Error(_)) => return None,
        }
        let mut name = String::new();
        file.read_to_string(&mut name).ok()?;
        let name = name.trim();
        if !name.is_empty() {
            return Some(Self { name: name.to_owned(), lock: Some((path.to_owned(), file)) });
        }
        let name = fresh_name();
        file.rewind().ok()?;
        file.write_all(name.as_bytes()).ok()?;
        Some(Self { name, lock: Some((path.to_owned(), file)) })
    }
}

fn fresh_name() -> String {
    uuid::Uuid::now_v7().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_windows_never_share_a_seat_and_a_freed_one_is_found_again() {
        let folder = tempfile::tempdir().expect("a folder");
        let first = Seat::take(folder.path());
        let second = Seat::take(folder.path());
        assert_ne!(first.name(), second.name());
        let left = first.name().to_owned();
        drop(first);
        assert_eq!(Seat::take(folder.path()).name(), left);
    }

    #[test]
    fn somebody_left_the_seats_that_are_free_and_those_where_somebody_else_sits() {
        let folder = tempfile::tempdir().expect("a folder");
        let place = SeatPlace::Folder(folder.path().to_owned());
        assert!(place.left_by("EB").is_empty(), "nobody was ever here");
        let (first, second, third) = (place.take(), place.take(), place.take());
        let names = [&first, &second, &third].map(|seat| seat.name().to_owned());
        assert!(place.left_by("EB").is_empty(), "nobody knows yet who sits there");
        first.is_taken_by("EB");
        second.is_taken_by("AV");
        assert_eq!((place.left_by("EB"), place.left_by("AV")), (vec![names[1].clone()], vec![names[0].clone()]));
        drop((first, third));
        assert_eq!(place.left_by("EB"), names, "nobody sits at her seat any more");
        assert_eq!(place.left_by("AV"), [names[0].clone(), names[2].clone()]);
        assert_eq!(place.take().name(), names[0], "looking keeps no seat");
    }

    #[test]
    fn a_window_knows_who_sits_beside_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let place = SeatPlace::Folder(folder.path().to_owned());
        let (own, other, third) = (place.take(), place.take(), place.take());
        other.is_taken_by("MD");
        let left = third.name().to_owned();
        drop(third);
        let found = place.neighbours(&own);
        let beside =
            |seat: &str, sits: Option<&str>| Neighbour { seat: seat.to_owned(), sits: sits.map(str::to_owned) };
        assert_eq!(found, [beside(other.name(), Some("MD")), beside(&left, None)]);
        assert_eq!(found.iter().map(|other| other.was_left_by("EB")).collect::<Vec<_>>(), [true, true]);
        assert_eq!(found.iter().map(|other| other.was_left_by("MD")).collect::<Vec<_>>(), [false, true]);
        assert_eq!(found.iter().map(|other| other.was_left_by("")).collect::<Vec<_>>(), [false, true]);
    }

    #[test]
    fn two_machines_never_share_a_seat() {
        let (here, there) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
        assert_ne!(Seat::take(here.path()).name(), Seat::take(there.path()).name());
    }

    #[test]
    fn a_folder_that_cannot_be_used_gives_a_passing_seat() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("file");
        fs::write(&file, "").expect("a file");
        assert_ne!(Seat::take(&file).name(), Seat::take(&file).name());
    }
}
