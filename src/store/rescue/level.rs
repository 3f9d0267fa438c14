//! A copy made ready to be read: its log is written into it, and every page behind the first can be asked for.
//!
//! A connection to an encrypted file that met one page with a broken seal reads nothing more, whatever it is asked. A page
//! means the same in any file with the same key and salt; so over each page whose seal is broken an empty one is laid, from
//! a second file that is made for it. Nothing is lost by that: nobody can read what was there.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Read, Seek as _, SeekFrom, Write as _},
    path::Path,
};

use super::{
    filler,
    form::{Form, PAGE},
};
use crate::{
    error::{Error, Result},
    store::{files, seals},
};

/// Makes a copy ready.
pub fn make(record: &Path, form: &Form<'_>) -> Result<()> {
    with_passing(record, |passing| write_log_into(record, passing, form))?;
    with_passing(record, |passing| lay_over_broken_seals(record, passing, form))
}

/// Does something with a second file, and removes that: it may be as long as the copy, and the next one is made afresh.
fn with_passing(record: &Path, work: impl FnOnce(&Path) -> Result<()>) -> Result<()> {
    let passing = files::beside(record, ".passing");
    let done = work(&passing);
    let _ = fs::remove_file(&passing);
    done
}

/// Writes a copy's log into it. Where its first page is in the way, one of a fresh file takes its place: nothing of the
/// old one could be read, and what the log has of it comes back with the log.
fn write_log_into(record: &Path, passing: &Path, form: &Form<'_>) -> Result<()> {
    if !files::beside(record, "-wal").exists() || log_is_written_into(record, form) {
        return Ok(());
    }
    filler::of_nobody(passing, form, 0)?;
    lay(passing, record, &[1])?;
    // What cannot be read of a log that is damaged too is not in the copy.
    log_is_written_into(record, form);
    Ok(())
}

/// Writes the log into a file; says whether it could.
fn log_is_written_into(record: &Path, form: &Form<'_>) -> bool {
    let log = "PRAGMA wal_checkpoint(TRUNCATE)";
    let busy = form.open(record).and_then(|db| db.rows(log, vec![], |row| row.get::<i64>(0)));
    busy.is_ok_and(|busy| busy == [0])
}

fn lay_over_broken_seals(record: &Path, passing: &Path, form: &Form<'_>) -> Result<()> {
    if !form.is_sealed() {
        return Ok(());
    }
    let length = fs::metadata(record).map_err(|error| Error::io(error, record))?.len();
    // The first one names tables, and is somebody else's to mend.
    let broken: Vec<u64> = seals::broken(&form.open(record)?)?.into_iter().filter(|page| *page > 1).collect();
    let Some(last) = broken.last() else { return Ok(()) };
    // Where no seal is sound, the key or the salt is another one.
    if broken.len() as u64 + 1 >= length / PAGE {
        return Ok(());
    }
    filler::blank(passing, form, *last)?;
    lay(passing, record, &broken)
}

/// Lays pages of one file over those of another.
fn lay(from: &Path, onto: &Path, pages: &[u64]) -> Result<()> {
    let laid = || -> io::Result<()> {
        let (mut from, mut onto) = (File::open(from)?, OpenOptions::new().write(true).open(onto)?);
        for page in pages {
            let at = SeekFrom::Start((page - 1) * PAGE);
            let mut bytes = Vec::new();
            from.seek(at)?;
            Read::by_ref(&mut from).take(PAGE).read_to_end(&mut bytes)?;
            onto.seek(at)?;
            onto.write_all(&bytes)?;
        }
        Ok(())
    };
    laid().map_err(|error| Error::io(error, onto))
}
