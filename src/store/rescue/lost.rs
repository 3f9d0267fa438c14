//! Pages that nothing leads to, because the page that led to them is spoiled: the rows on them are as sound as ever.
//!
//! The engine itself says which pages belong to no tree and are not free, and reads each like any table once the list of
//! tables has one that begins there ([`scaffold`](super::scaffold) reads a spoiled list in the same way). A page is taken
//! for one of a table where every row on it holds what the program writes into that table, and into no other one of which
//! something is missing. A row is believed as those are that the table's order leads to.
//!
//! What was deleted does not come back: a free page is not asked for, and was written over when it became free; on a page
//! that is in use, nothing leads to a row that was.

use std::cell::Cell;

use super::{likeness, reading::Reading, source::Source, tables::Table};
use crate::error::{Error, Kind, Result};

/// How many pages the list of tables has at once: whoever opens the file reads all of it.
const AT_ONCE: usize = 128;

/// Reads pages that nothing leads to into the tables of which something is missing; says whether of each it is known whose
/// it is, and all of its rows were taken.
pub fn read(from: &Source<'_>, torn: &mut [&mut Reading<'_>]) -> Result<bool> {
    let Some(pages) = as_listed(pages(from))? else { return Ok(false) };
    let mut all = true;
    for pages in pages.chunks(AT_ONCE) {
        let Some(listed) = as_listed(list(from, pages, torn))? else { return Ok(false) };
        for page in pages {
            all &= match whose(&listed, *page, torn) {
                Some(at) => take(&listed, &name(*page, at), torn[at])?,
                None => false,
            };
        }
    }
    Ok(all)
}

/// A list of tables that cannot be written is a part of the damage; but with room on the disk more can be read.
fn as_listed<T>(done: Result<T>) -> Result<Option<T>> {
    match done {
        Err(error) if error.kind() != Kind::DiskFull => Ok(None),
        done => done.map(Some),
    }
}

/// How the engine says that a page belongs to no tree and is not free.
const UNUSED: [&str; 2] = ["Page ", ": never used"];

/// The pages that nothing leads to.
fn pages(from: &Source<'_>) -> Result<Vec<u32>> {
    // What has no pages of its own, as an index of words, may come first in the check; then it looks at no page that is not
    // in a tree.
    from.list(|db| db.execute("DELETE FROM sqlite_schema WHERE rootpage = 0", vec![]).map(drop))?;
    let mut said = String::new();
    let sql = format!("PRAGMA quick_check({})", i32::MAX);
    // Of trees and pages it speaks in one piece, and first; the rest is not asked for.
    let _ = from.again()?.rows(&sql, vec![], |row| {
        said = row.get(0)?;
        Err::<(), _>(Error::new(Kind::Damaged))
    });
    let [before, behind] = UNUSED;
    Ok(said.lines().filter_map(|line| line.strip_prefix(before)?.strip_suffix(behind)?.parse().ok()).collect())
}

/// What a page is called where it is read as one of this table.
fn name(page: u32, table: usize) -> String {
    format!("lost_{page}_{table}")
}

/// The file with a table for each of these pages and each that they may belong to.
fn list<'a>(from: &Source<'a>, pages: &[u32], torn: &[&mut Reading<'_>]) -> Result<Source<'a>> {
    from.list(|db| {
        db.execute("DELETE FROM sqlite_schema WHERE name GLOB 'lost_*'", vec![])?;
        pages.iter().try_for_each(|page| {
            (0..torn.len()).try_for_each(|at| likeness::enter(db, &name(*page, at), *page, torn[at].table))
        })
    })?;
    from.again()
}

/// The one table whose page this may be.
fn whose(listed: &Source<'_>, page: u32, torn: &[&mut Reading<'_>]) -> Option<usize> {
    let mut fitting = (0..torn.len()).filter(|at| fits(listed, &name(page, *at), torn[*at].table));
    fitting.next().filter(|_| fitting.next().is_none())
}

/// Whether there are rows on a page, and all of them are as the program writes them into a table.
fn fits(listed: &Source<'_>, name: &str, table: &Table) -> bool {
    let (any, all) = (Cell::new(false), Cell::new(true));
    // Another page that is spoiled too may end the reading; what came before counts.
    let _ = likeness::each(listed, name, table, |_, values| {
        any.set(true);
        all.set(table.believes(&values));
        if all.get() { Ok(()) } else { Err(Error::new(Kind::Damaged)) }
    });
    any.get() && all.get()
}

/// Takes the rows of a page; says whether these were all.
fn take(listed: &Source<'_>, name: &str, reading: &mut Reading<'_>) -> Result<bool> {
    let (mut all, mut failed) = (true, None);
    let table = reading.table;
    let read = likeness::each(listed, name, table, |key, values| match reading.take_lost(&key, values) {
        Ok(is_taken) => {
            all &= is_taken;
            Ok(())
        }
        Err(error) => {
            failed = Some(error);
            Err(Error::new(Kind::Damaged))
        }
    });
    failed.map_or(Ok(all && read.is_ok()), Err)
}
