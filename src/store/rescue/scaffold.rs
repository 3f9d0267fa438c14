//! A new list of tables for a file whose own is spoiled.
//!
//! A page means the same in any file with pages as long and, where it is encrypted, with the same key and salt. So a
//! second file is made, longer than the damaged one, with a list of tables that begins on its first page and goes on
//! behind where the damaged one ends; the damaged one's pages, from the second on, are laid over its own; and the list
//! gets a row for each table and index whose first page is known ([`roots`]), where what is left of the file's own list says
//! the same, or else what stands there ([`standing`]). Then the engine reads it like any record.
//!
//! [`roots`]: crate::store::roots

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Seek as _, SeekFrom},
    path::Path,
};

use super::{
    copy::Copy,
    filler,
    form::{Form, PAGE},
    source::Source,
    standing,
    tree::{self, Tree},
};
use crate::{
    error::{Error, Result},
    store::{
        files, meta, migrate,
        roots::{self, Agree, Roots},
    },
};

/// Reads a copy by a list of tables of its own; says with it which schema it has. None where it is not known where its
/// tables begin.
pub fn raise<'a>(copy: &Copy, form: &'a Form<'a>) -> Result<Option<(Source<'a>, i64)>> {
    let file = files::beside(&copy.record, ".scaffold");
    let raised = raise_at(&file, &copy.record, form);
    if !matches!(raised, Ok(Some(_))) {
        // It is as long as the copy, and whoever tries otherwise needs the room.
        let _ = fs::remove_file(&file);
    }
    raised
}

fn raise_at<'a>(file: &Path, record: &Path, form: &'a Form<'a>) -> Result<Option<(Source<'a>, i64)>> {
    let length = fs::metadata(record).map_err(|error| Error::io(error, record))?.len();
    let scaffold = Scaffold { file, form, pages: length.div_ceil(PAGE) };
    scaffold.lay(record)?;
    let Some((version, roots)) = scaffold.said()? else { return Ok(None) };
    if version > migrate::CURRENT {
        return migrate::must_be_current(version).map(|()| None);
    }
    let left = scaffold.left_of(&roots.list)?;
    let begins = |tree: Tree| roots.trees.get(&tree.name).copied().map(|root| tree.at(root));
    let noted = tree::of_schema(version)?.into_iter().filter_map(begins).filter(|tree| scaffold.has(tree)).collect();
    let noted = match roots.agree(&left) {
        Agree::Otherwise => None,
        Agree::Enough => Some(noted),
        Agree::TooFew => standing::of_noted(&Source::open(form, file)?, noted, version)?,
    };
    let Some(noted) = noted else { return Ok(None) };
    scaffold.list(noted.into_iter())?;
    Ok(Some((Source::open(form, file)?, version)))
}

/// The second file.
struct Scaffold<'a> {
    file: &'a Path,
    form: &'a Form<'a>,
    /// How many pages the damaged file has.
    pages: u64,
}

impl Scaffold<'_> {
    /// Makes the file, with nothing in its list but `meta`.
    fn lay(&self, record: &Path) -> Result<()> {
        filler::of_nobody(self.file, self.form, self.pages)?;
        let overlaid = || -> io::Result<()> {
            let (mut from, mut to) = (File::open(record)?, OpenOptions::new().write(true).open(self.file)?);
            from.seek(SeekFrom::Start(PAGE))?;
            to.seek(SeekFrom::Start(PAGE))?;
            io::copy(&mut from, &mut to).map(drop)
        };
        overlaid().map_err(|error| Error::io(error, self.file))?;
        let meta = tree::of_schema(1)?.into_iter().filter(|tree| tree.name == "meta");
        self.list(meta.map(|tree| tree.at(META)))
    }

    /// Whether a tree begins in the damaged file: behind its end lies nothing but this list.
    fn has(&self, tree: &Tree) -> bool {
        (META..=self.pages as u32).contains(&tree.root)
    }

    /// Puts rows into the list, for whoever opens the file next.
    fn list(&self, trees: impl Iterator<Item = Tree>) -> Result<()> {
        let db = self.form.open(self.file)?;
        db.batch("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;")?;
        let sql = "INSERT INTO sqlite_schema (type, name, tbl_name, rootpage, sql) VALUES (?1, ?2, ?3, ?4, ?5)";
        db.transaction(|| {
            trees.filter(|tree| self.has(tree)).try_for_each(|tree| db.execute(sql, tree.row()).map(drop))
        })
    }

    /// What the record says of itself: its schema, and where its trees begin.
    fn said(&self) -> Result<Option<(i64, Roots)>> {
        let db = self.form.open(self.file)?;
        let said = |key| meta::text(&db, key).ok().flatten();
        let version = said("schema").and_then(|version| version.parse().ok()).filter(|version| *version > 0);
        Ok(version.zip(said(roots::KEY).and_then(|text| Roots::read(&text))))
    }

    /// The rows of SQLite's own list that can be read, on these pages of it: each is read as if it were a table.
    fn left_of(&self, list: &[u32]) -> Result<Vec<(String, u32)>> {
        let name = |page: u32| format!("list_{page}");
        self.list(list.iter().map(|page| {
            let sql = format!("CREATE TABLE {} (type, name, tbl_name, rootpage, sql)", name(*page));
            Tree::table(name(*page), *page, sql)
        }))?;
        let from = Source::open(self.form, self.file)?;
        let rows = |page: &u32| {
            let sql = format!("SELECT name, rootpage FROM {} WHERE type IN ('table', 'index')", name(*page));
            from.rows(&sql, vec![], |row| Ok((row.get(0)?, row.get(1)?))).unwrap_or_default()
        };
        Ok(list.iter().flat_map(rows).collect())
    }
}

/// Where `meta` begins in every record.
const META: u32 = 2;
