//! What a change of keys that took effect says of itself: an error would say that nothing was done.

use crate::error::{Error, Kind, Result};

/// A change of keys that took effect.
#[derive(Debug)]
pub struct Changed<T> {
    /// What it made.
    pub made: T,
    /// What failed once it had taken effect: it holds, but the disk did not confirm that a power cut leaves it so. Until then
    /// both what opened the record before and what opens it now must be kept.
    pub trouble: Option<Error>,
}

impl<T> Changed<T> {
    /// The same with something else in the place of what was made.
    pub(in crate::store) fn with<U>(self, made: U) -> Changed<U> {
        Changed { made, trouble: self.trouble }
    }

    /// What was made, where nothing failed; for whoever counts on the disk.
    pub fn whole(self) -> Result<T> {
        self.trouble.map_or(Ok(self.made), Err)
    }
}

impl Changed<()> {
    /// Nothing failed.
    pub(in crate::store) const WHOLE: Self = Self { made: (), trouble: None };
}

/// The error of a change that did not take effect, as one that says so: a disk's own words would say it of a visit, and so
/// would those of a file that is in use, as a window of guichet has it.
pub fn unchanged(error: Error) -> Error {
    let is_own = error.place().is_some_and(|place| place.contains(": "));
    match error.kind() {
        Kind::System | Kind::DiskFull | Kind::Locked if !is_own => {
            let place = error.place().unwrap_or("-").to_owned();
            error.at(format_args!("keys: {place}"))
        }
        _ => error,
    }
}
