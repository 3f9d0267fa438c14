//! Where each table and index begins, written a second time: in `meta`, beside the list of tables that SQLite keeps.
//!
//! Nobody needs it but the rescue, when a page of SQLite's own list is spoiled: then tables whose pages are whole would
//! be lost because nobody knows where they begin. `meta` is the first table that is ever made and so begins on the second
//! page of every record.
//!
//! It is no more than a hint. Whatever writes the file anew moves the tables, and another program says nothing of it here.
//! So it also says on which pages SQLite's list lies: those of them that are left must tell the same ([`Roots::agree`]).

use std::{collections::BTreeMap, path::Path};

use super::{db::Db, key::Key, meta};
use crate::error::Result;

/// The key in `meta`.
pub const KEY: &str = "roots";

/// Where the trees of a record begin, by their pages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Roots {
    /// The pages of SQLite's own list that hold its rows, but for the first page of the file.
    pub list: Vec<u32>,
    /// The first page of each table and index, by its name.
    pub trees: BTreeMap<String, u32>,
}

impl Roots {
    /// As they are.
    fn of(db: &Db) -> Result<Self> {
        let list = "SELECT pageno FROM dbstat WHERE name = 'sqlite_schema' AND pagetype = 'leaf' AND pageno > 1";
        let trees = "SELECT name, rootpage FROM sqlite_schema WHERE rootpage > 0";
        Ok(Self {
            list: db.rows(list, vec![], |row| row.get(0))?,
            trees: db.rows(trees, vec![], |row| Ok((row.get(0)?, row.get(1)?)))?.into_iter().collect(),
        })
    }

    /// As text: the pages of the list on the first line, then a line for each tree.
    fn text(&self) -> String {
        let list: Vec<String> = self.list.iter().map(u32::to_string).collect();
        let trees = self.trees.iter().map(|(name, root)| format!("{name} {root}"));
        std::iter::once(list.join(" ")).chain(trees).collect::<Vec<_>>().join("\n")
    }

    /// Reads such a text; none where it is not one.
    pub fn read(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        let list = lines.next()?.split_whitespace().map(|page| page.parse().ok()).collect::<Option<Vec<_>>>()?;
        let tree = |line: &str| {
            let (name, root) = line.rsplit_once(' ')?;
            Some((name.to_owned(), root.parse().ok()?))
        };
        Some(Self { list, trees: lines.map(tree).collect::<Option<_>>()? })
    }

    /// Whether they are those of a record, by the rows of SQLite's own list that can be read.
    pub fn agree(&self, rows: &[(String, u32)]) -> Agree {
        let known = |(name, root): &(String, u32)| self.trees.get(name).map(|known| known == root);
        let same: Vec<bool> = rows.iter().filter_map(known).collect();
        match same.iter().all(|same| *same) {
            false => Agree::Otherwise,
            true if !same.is_empty() && same.len() * 2 >= self.trees.len() => Agree::Enough,
            true => Agree::TooFew,
        }
    }
}

/// What the rows that are left of SQLite's own list say of where trees were noted to begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Agree {
    /// One of them says otherwise: they were noted of another state of the file.
    Otherwise,
    /// None says otherwise, and half of all say the same.
    Enough,
    /// None says otherwise, and too few say the same: a record that was written anew begins like one that was not.
    TooFew,
}

/// Notes where everything begins, if something else stands there. In a transaction.
pub fn note(db: &Db) -> Result<()> {
    if is_noted(db)? { Ok(()) } else { meta::set(db, KEY, &Roots::of(db)?.text()) }
}

fn is_noted(db: &Db) -> Result<bool> {
    Ok(meta::text(db, KEY)? == Some(Roots::of(db)?.text()))
}

/// Sees to it that it is noted. Where it cannot be now, it will be at another opening: nobody waits for it.
pub fn keep(db: &Db) {
    if is_noted(db).is_ok_and(|noted| !noted) {
        let _ = db.transaction(|| note(db));
    }
}

/// Notes it in a copy that was written just now and that nobody has open, where the record had it noted.
pub fn renew(copy: &Path, key: Option<&Key>) -> Result<()> {
    let db = Db::open(copy, key)?;
    // The copy goes to the disk when it is whole; a journal would lie beside it.
    db.batch("PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF;")?;
    db.transaction(|| if meta::text(&db, KEY)?.is_some() { note(&db) } else { Ok(()) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::migrate;

    fn roots() -> Roots {
        let db = Db::in_memory().expect("a database");
        migrate::bring_up_to_date(&db, None).expect("a record");
        Roots::read(&meta::text(&db, KEY).expect("meta").expect("noted")).expect("a list")
    }

    #[test]
    fn a_new_record_knows_where_it_begins() {
        let roots = roots();
        assert_eq!(roots.trees["meta"], 2, "the rescue looks for it there");
        assert!(roots.list.len() > 5 && roots.trees.contains_key("visits_by_person"), "{roots:?}");
        assert_eq!(Roots::read(&roots.text()), Some(roots));
    }

    #[test]
    fn what_is_no_list_is_not_read() {
        for text in ["", "3 x", "3 4\nvisits", "3 4\nvisits -1", "3 4\nvisits 99999999999"] {
            let read = Roots::read(text);
            assert!(read.as_ref().is_none_or(|roots| roots.trees.is_empty()), "{text:?}: {read:?}");
        }
    }

    #[test]
    fn a_list_agrees_with_the_rows_that_are_left_or_not_at_all() {
        let roots = roots();
        let rows: Vec<(String, u32)> = roots.trees.clone().into_iter().collect();
        let half = rows.len().div_ceil(2);
        assert_eq!((roots.agree(&rows), roots.agree(&rows[..half])), (Agree::Enough, Agree::Enough));
        assert_eq!((roots.agree(&rows[..half - 1]), roots.agree(&[])), (Agree::TooFew, Agree::TooFew));
        let mut moved = rows.clone();
        moved[3].1 += 1;
        assert_eq!(roots.agree(&moved), Agree::Otherwise, "one that says otherwise is enough");
        moved[3].0 = "a table of another program".to_owned();
        assert_eq!(roots.agree(&moved), Agree::Enough, "what the list does not know says nothing");
    }
}
