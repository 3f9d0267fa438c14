//! Whether trees begin where it was noted, by what stands there: for a file whose own list of tables has too few rows left
//! to say so.
//!
//! Each tree's first page must be of its kind, a table's or an index's, and what a table holds must be what the program
//! writes into it. Where another program moved the tables since it was noted, that is so of hardly any table that holds
//! something. A page that cannot be read says nothing for or against.

use std::{cell::Cell, collections::BTreeMap};

use super::{
    likeness,
    source::Source,
    tables::{self, Table},
    tree::Tree,
};
use crate::{
    error::Result,
    store::{db::Db, migrate},
};

/// How many tables that hold what is theirs outweigh one place where something else stands: a page may have been overwritten
/// by another one.
const OUTWEIGH: usize = 8;

/// What stands where a tree was noted to begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    /// What the program writes into that table.
    Its,
    /// Something of the same kind, or nothing, or what cannot be read.
    Unsaid,
    /// Something else.
    Other,
}

/// Those of the trees where nothing else stands; none where too much does, so that it was noted of another state of the
/// file.
pub fn of_noted(from: &Source<'_>, trees: Vec<Tree>, version: i64) -> Result<Option<Vec<Tree>>> {
    let tables = known(version)?;
    from.list(|db| trees.iter().enumerate().try_for_each(|(at, tree)| enter(db, at, tree, &tables)))?;
    let listed = from.again()?;
    let standing = |(at, tree): (usize, &Tree)| of_tree(&listed, at, tree, tables.get(&tree.name));
    let standings: Vec<Standing> = trees.iter().enumerate().map(standing).collect();
    from.list(|db| db.execute("DELETE FROM sqlite_schema WHERE name GLOB 'noted_*'", vec![]).map(drop))?;
    let count = |which| standings.iter().filter(|standing| **standing == which).count();
    if count(Standing::Its) == 0 || count(Standing::Other) * OUTWEIGH > count(Standing::Its) {
        return Ok(None);
    }
    let stays = |(tree, standing): (Tree, Standing)| (standing != Standing::Other).then_some(tree);
    Ok(Some(trees.into_iter().zip(standings).filter_map(stays).collect()))
}

/// The tables whose rows are known, by their names; not the one in which it is noted where the trees begin.
fn known(version: i64) -> Result<BTreeMap<String, Table>> {
    let db = Db::in_memory()?;
    migrate::up_to(&db, version)?;
    let tables = tables::of(&db)?.into_iter().filter(|table| table.name != "meta");
    Ok(tables.map(|table| (table.name.clone(), table)).collect())
}

/// What a page is called where it is read as one of either kind, or as one of the table that was noted.
fn name(at: usize, how: &str) -> String {
    format!("noted_{at}_{how}")
}

fn enter(db: &Db, at: usize, tree: &Tree, tables: &BTreeMap<String, Table>) -> Result<()> {
    let (table, index) = (name(at, "table"), name(at, "index"));
    likeness::list(db, &table, tree.root, &format!("CREATE TABLE {table} (a)"))?;
    likeness::list(db, &index, tree.root, &format!("CREATE TABLE {index} (a PRIMARY KEY) WITHOUT ROWID"))?;
    tables.get(&tree.name).map_or(Ok(()), |table| likeness::enter(db, &name(at, "its"), tree.root, table))
}

fn of_tree(listed: &Source<'_>, at: usize, tree: &Tree, table: Option<&Table>) -> Standing {
    let is_read = |kind| is_read(listed, &name(at, kind));
    let (its, other) = if tree.is_like_an_index() { ("index", "table") } else { ("table", "index") };
    if !is_read(its) {
        return if is_read(other) { Standing::Other } else { Standing::Unsaid };
    }
    match table.map(|table| rows(listed, &name(at, "its"), table)).unwrap_or_default() {
        (0, 0) => Standing::Unsaid,
        // A row of its own may be spoiled.
        (like, unlike) if like > unlike => Standing::Its,
        _ => Standing::Other,
    }
}

/// How many rows are as the program writes them into a table, and how many are not, up to the first page that cannot be read.
fn rows(listed: &Source<'_>, name: &str, table: &Table) -> (u64, u64) {
    let rows = Cell::new((0, 0));
    let _ = likeness::each(listed, name, table, |_, values| {
        let ((like, unlike), is_like) = (rows.get(), table.believes(&values));
        rows.set((like + u64::from(is_like), unlike + u64::from(!is_like)));
        Ok(())
    });
    rows.get()
}

/// Whether a page is one of the kind as which it was entered. No more than its first row is read.
fn is_read(listed: &Source<'_>, name: &str) -> bool {
    listed.rows(&format!("SELECT 1 FROM {name} LIMIT 1"), vec![], |_| Ok(())).is_ok()
}
