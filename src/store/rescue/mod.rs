//! The rescue of a damaged record: what can be read of it goes into a new one. The damaged file is copied and never
//! opened itself, so that it stays as it is, to the byte, for whoever may know better.
//!
//! Where tables begin, the file says itself, or else the list that it has of that beside its own ([`scaffold`]).
//! Each table is read around the pages that cannot be ([`sweep`]), row by row, and then the pages to which only those led
//! ([`lost`]); a row is believed where its columns hold
//! what the program writes there and its index leads to it. The new record gets the schema that the old one had, then
//! that of today; what is made of other tables (searches, words of names, figures of days that have none) is made anew,
//! and every link that leads nowhere is seen to ([`links`]). An encrypted record becomes an encrypted one, with the same
//! key and a copy of its keyring.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use super::{
    Store,
    audit::{listing, lost as lost_entries},
    backup::Named,
    case_index,
    db::{Db, Open, Value},
    files,
    key::Key,
    keyring::Keyring,
    meta, migrate, place, tombstones,
};
use crate::{
    domain::{
        privacy::Grave,
        time::{Now, Stamp},
    },
    error::{Error, Kind, Result},
};

mod beside;
mod copy;
mod filler;
mod form;
mod level;
mod likeness;
mod links;
mod lost;
mod origin;
mod reading;
mod run;
mod scaffold;
mod source;
mod standing;
mod sweep;
mod tables;
mod tree;
mod untouched;
mod whose;

pub use beside::Beside;
use copy::Copy;
use form::Form;
pub use links::Mended;
pub use origin::{Taken, taken};
use reading::Reading;
use source::Source;
use tables::Table;
pub use untouched::{ENTERED, ENTERED_BY_RECOVERY, Untouched, is_held_by, untouched};
pub use whose::Name;

/// What became of one table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// Its name.
    pub table: String,
    /// How many of its rows are in the new record.
    pub rows: u64,
    /// How many are missing, where that can be known from an index or from the rows' own numbers; `None` where something is
    /// missing and nobody knows how much.
    pub missing: Option<u64>,
}

/// What was rescued.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rescued {
    /// The new record.
    pub file: PathBuf,
    /// What became of each table, those of the record's own subjects first.
    pub tables: Vec<Saved>,
    /// What became of links.
    pub links: Mended,
    /// How many pieces of the file the disk itself could not read.
    pub unread: u64,
    /// What became of the name by which its backups go.
    pub name: Name,
}

/// What is known of a damaged record from its copies.
#[derive(Clone, Debug, Default)]
pub struct Copies {
    /// A sound backup of it.
    pub sound: Option<PathBuf>,
    /// Those that say whose they are.
    pub named: Vec<Named>,
}

impl Rescued {
    /// Whether nothing is missing, and its backups are still known as its own.
    pub fn is_whole(&self) -> bool {
        is_whole(&self.tables, &self.links, &self.name)
    }

    /// Whether entries of the audit are missing: then the new record's own audit says so.
    pub fn has_lost_entries(&self) -> bool {
        has_lost_entries(&self.tables)
    }
}

/// Reads what can be read of a damaged record into a new one at `output`, where nothing may be. `Damaged` where nothing
/// can; `Missing` where its folder is not there. A sound backup of it knows the salt of an encrypted one whose first bytes are
/// gone, and how far the audit had come; and whatever copies say whose they are know the name that it gave itself.
pub fn rescue(damaged: &Path, key: Option<&Key>, copies: &Copies, output: &Path, stamp: &Stamp) -> Result<Rescued> {
    let backup = copies.sound.as_deref();
    let output = std::path::absolute(output).map_err(|error| Error::io(error, output))?;
    if let Ok(there) = fs::symlink_metadata(&output) {
        let taken = || Error::new(Kind::Exists).at(output.display());
        return Err(if there.is_symlink() { Error::a_link(&output) } else { taken() });
    }
    if fs::metadata(damaged).is_ok_and(|found| found.is_file() && found.len() < form::PAGE) {
        return Err(Error::new(Kind::Damaged).at(NOTHING));
    }
    files::there(damaged, Open::Existing)?;
    folder_is_there(files::folder_of(&output))?;
    place::fit(&output)?;
    let copy = Copy::of(damaged, &output)?;
    // Reading it will change it.
    let origin = origin::digest(&copy.record)?;
    let half = files::beside(&output, ".part");
    remove(&half);
    let forms = forms(&copy, key, backup);
    let filled = forms.and_then(|forms| {
        // What the list beside the damaged file alone knows is erased again, as it would be in the record itself. A list
        // that cannot be read says nothing.
        let erased = tombstones::read(&tombstones::of_record(damaged)).unwrap_or_default();
        tombstones::add(&tombstones::of_record(&half), &erased)?;
        let entered = backup.map_or(0, |backup| lost_entries::last_of(backup, key));
        let rescuer = Rescuer { stamp, entered, named: &copies.named, origin: &origin };
        rescue_into(&half, &copy, key, &forms, &rescuer)
    });
    let done = filled.and_then(|Filled { tables, links, name }| {
        if let Some(ring) = key.and_then(|_| Keyring::of(damaged).transpose()) {
            ring?.lay_beside(&output)?;
        }
        fs::rename(&half, &output).map_err(|error| Error::io(error, &output))?;
        files::folder_to_disk(&output)?;
        Ok(Rescued { file: output.clone(), tables, links, unread: copy.unread, name })
    });
    remove(&half);
    done
}

/// Refuses a folder that is not there: where a stick should be and is not, the record would lie on the computer's own disk.
fn folder_is_there(folder: &Path) -> Result<()> {
    files::our_way(folder)?;
    if folder.is_dir() { Ok(()) } else { Err(Error::new(Kind::Missing).at(format_args!("file: {}", folder.display()))) }
}

/// Removes a half-made record; of one that got its name, the list beside it, which whoever opens it next writes anew.
fn remove(half: &Path) {
    for ending in ["", "-wal", "-shm", "-journal", ".erased"] {
        let _ = fs::remove_file(files::beside(half, ending));
    }
}

/// How the copy may have to be read; the likeliest first.
fn forms<'a>(copy: &Copy, key: Option<&'a Key>, backup: Option<&Path>) -> Result<Vec<Form<'a>>> {
    let form = Form::of(&copy.record, key)?;
    let other = backup.and_then(|backup| form.like(backup).ok().flatten());
    Ok(std::iter::once(form).chain(other).collect())
}

/// Who rescues, and what is known beside the damaged file.
struct Rescuer<'a> {
    stamp: &'a Stamp,
    /// The last entry of the audit that a backup holds.
    entered: i64,
    /// The copies that say whose they are.
    named: &'a [Named],
    /// The digest of what is read.
    origin: &'a str,
}

/// What came into the new record.
struct Filled {
    tables: Vec<Saved>,
    links: Mended,
    name: Name,
}

fn rescue_into(
    half: &Path,
    copy: &Copy,
    key: Option<&Key>,
    forms: &[Form<'_>],
    rescuer: &Rescuer<'_>,
) -> Result<Filled> {
    let (from, version) = best_of(copy, forms)?;
    files::make_fresh(half)?;
    let into = Db::open(half, key)?;
    let (tables, links, is_nameless) = fill(&from, &into, version, &rescuer.stamp.now)?;
    if tables.iter().all(|saved| saved.rows == 0) {
        return Err(Error::new(Kind::Damaged).at(NOTHING));
    }
    if has_lost_entries(&tables) {
        let missing = missing_of(&tables, "audit");
        into.transaction(|| lost_entries::enter(&into, rescuer.stamp, missing, rescuer.entered))?;
    }
    let take_name_back = || into.transaction(|| whose::take_back(&into, key, rescuer.named));
    let name = if is_nameless { take_name_back()? } else { Name::Kept };
    drop((from, into));
    // Opening makes the searches anew, and settles the file.
    let store = Store::open_with(half, Open::Existing, key)?;
    erase_again(&store)?;
    store.write(|db| origin::note(db, rescuer.origin, is_whole(&tables, &links, &name)))?;
    let said = store.db.rows("PRAGMA integrity_check", vec![], |row| row.get::<String>(0))?;
    if said != ["ok"] {
        return Err(Error::new(Kind::Internal).at("rescue"));
    }
    drop(store);
    files::to_disk(half)?;
    Ok(Filled { tables, links, name })
}

/// Nobody comes back with a page of before: whom the record knows to be erased is erased once more. Of texts and of names of
/// a day it is not known whether they were typed since.
fn erase_again(store: &Store) -> Result<()> {
    let for_good = |grave| matches!(grave, Grave::Person | Grave::Case | Grave::Testimony);
    let erased: BTreeSet<_> = store.tombstones()?.into_iter().filter(|erased| for_good(erased.grave)).collect();
    if erased.is_empty() { Ok(()) } else { store.erase_again(&erased).map(drop) }
}

/// The copy in the first form in which anything of it can be read.
fn best_of<'a>(copy: &Copy, forms: &'a [Form<'a>]) -> Result<(Source<'a>, i64)> {
    let mut refused = Error::new(Kind::Damaged).at(NOTHING);
    for form in forms {
        match best(copy, form) {
            Err(error) if error.kind() == Kind::Damaged => refused = error,
            found => return found,
        }
    }
    Err(refused)
}

/// The copy as it is best read, and which schema it has: by its own list of tables where that is whole, else by one that
/// is made for it, else by what is left of its own.
fn best<'a>(copy: &Copy, form: &'a Form<'a>) -> Result<(Source<'a>, i64)> {
    level::make(&copy.record, form)?;
    let as_it_is = || {
        let from = Source::open(form, &copy.record)?;
        version(&from).map(|version| (from, version))
    };
    match as_it_is() {
        Ok((from, version)) if lists_all(&from, version)? => return Ok((from, version)),
        Err(error) if error.kind() == Kind::NewerSchema => return Err(error),
        _ => {}
    }
    match scaffold::raise(copy, form) {
        Ok(Some(raised)) => return Ok(raised),
        // With room on the disk more can be read.
        Err(error) if matches!(error.kind(), Kind::NewerSchema | Kind::DiskFull) => return Err(error),
        _ => {}
    }
    as_it_is().map_err(|error| match error.kind() {
        Kind::NotADatabase | Kind::Damaged | Kind::Internal | Kind::System => {
            Error::new(Kind::Damaged).at(NOTHING).because(error)
        }
        _ => error,
    })
}

/// Whether a record's own list of tables can be read to its end, and has all of them.
fn lists_all(from: &Source<'_>, version: i64) -> Result<bool> {
    let sql = "SELECT name, tbl_name, rootpage, sql FROM sqlite_schema WHERE rootpage > 0";
    let sound = Db::in_memory()?;
    migrate::up_to(&sound, version)?;
    let known = sound.rows(sql, vec![], |row| row.get::<String>(0))?;
    Ok(from
        .rows(sql, vec![], |row| row.get::<String>(0))
        .is_ok_and(|listed| known.iter().all(|name| listed.contains(name))))
}

/// Stands for a record of which nothing can be read: the texts have words of their own for it.
pub const NOTHING: &str = "nothing";

/// Which schema the damaged record has: as it says itself, or else the newest one whose tables are like those that can
/// be seen.
fn version(from: &Source<'_>) -> Result<i64> {
    let said = from.rows("SELECT value FROM meta WHERE key = 'schema'", vec![], |row| row.get::<String>(0));
    let said = said.ok().and_then(|said| said.first()?.parse::<i64>().ok());
    match said {
        Some(said) if said > migrate::CURRENT => {
            return Err(Error::new(Kind::NewerSchema).at(format_args!("schema {said} > {}", migrate::CURRENT)));
        }
        Some(said) if said > 0 => return Ok(said),
        _ => {}
    }
    let seen = seen(from)?;
    for version in (1..=migrate::CURRENT).rev() {
        let known = schema(version)?;
        if !seen.is_empty() && seen.iter().all(|table| known.contains(table)) {
            return Ok(version);
        }
    }
    Err(Error::new(Kind::NotADatabase))
}

/// The tables in a damaged record's own list: all of them, or where it cannot be read to its end those of today's that
/// stand before it breaks off. What the engine keeps of its own, as of rows it has counted, is in no schema.
fn seen(from: &Source<'_>) -> Result<Vec<(String, String)>> {
    let table =
        "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND sql IS NOT NULL AND name NOT GLOB 'sqlite_*'";
    let rows = |sql: &str, values| from.rows(sql, values, |row| Ok((row.get::<String>(0)?, row.get::<String>(1)?)));
    rows(table, vec![]).or_else(|broken| {
        let up_to_it = format!("{table} AND name = ?1 LIMIT 1");
        let found = |(name, _)| rows(&up_to_it, vec![Value::Text(name)]).unwrap_or_default();
        let seen: Vec<_> = schema(migrate::CURRENT)?.into_iter().flat_map(found).collect();
        if seen.is_empty() { Err(broken) } else { Ok(seen) }
    })
}

/// The tables of a schema.
fn schema(version: i64) -> Result<Vec<(String, String)>> {
    let db = Db::in_memory()?;
    migrate::up_to(&db, version)?;
    db.rows("SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND sql IS NOT NULL", vec![], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
}

/// Fills the new record, in one go: it is not there before all of it is. Says also whether its own name was lost: then it has
/// a new one.
fn fill(from: &Source<'_>, into: &Db, version: i64, now: &Now) -> Result<(Vec<Saved>, Mended, bool)> {
    into.batch("PRAGMA foreign_keys=OFF; PRAGMA synchronous=OFF; PRAGMA temp_store=MEMORY;")?;
    migrate::up_to(into, version)?;
    let triggers =
        into.rows("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY rowid", vec![], |row| {
            Ok((row.get::<String>(0)?, row.get::<String>(1)?))
        })?;
    let tables = tables::of(into)?;
    let (mut saved, is_nameless) = into.transaction(|| {
        // Rows come as they were, and set off nothing.
        for (name, _) in &triggers {
            into.batch(&format!("DROP TRIGGER \"{name}\""))?;
        }
        let meta = into.rows("SELECT key, value FROM meta", vec![], |row| {
            Ok([Value::Text(row.get(0)?), Value::Text(row.get(1)?)])
        })?;
        // What a fresh record begins with is not the damaged one's.
        for table in &tables {
            into.execute(&format!("DELETE FROM \"{}\"", table.name), vec![])?;
        }
        let saved = save(from, into, &tables, lists_all(from, version)?)?;
        let mut is_nameless = false;
        for row in meta {
            // Its own name the record keeps: its backups go by it.
            let is_name = row[0] == Value::Text(meta::RECORD.to_owned());
            let how = if is_name { "OR IGNORE" } else { "OR REPLACE" };
            let sql = format!("INSERT {how} INTO meta (key, value) VALUES (?1, ?2)");
            let is_new = into.execute(&sql, row.to_vec())? > 0;
            is_nameless |= is_name && is_new;
        }
        for (_, sql) in &triggers {
            into.batch(sql)?;
        }
        Ok((saved, is_nameless))
    })?;
    migrate::up_to(into, migrate::CURRENT)?;
    let links = into.transaction(|| {
        let links = links::mend(into, now)?;
        make_anew(into)?;
        Ok(links)
    })?;
    for saved in &mut saved {
        let rows = rows(into, &saved.table)?;
        // What was read and could not stay is missing too.
        saved.missing = saved.missing.map(|missing| missing + saved.rows.saturating_sub(rows));
        saved.rows = rows;
    }
    saved.retain(|saved| saved.table != "meta");
    Ok((saved, links, is_nameless))
}

/// Whether nothing is missing, every link leads somewhere, and the record's own name is known.
fn is_whole(tables: &[Saved], links: &Mended, name: &Name) -> bool {
    *name == Name::Kept && *links == Mended::default() && tables.iter().all(|saved| saved.missing == Some(0))
}

/// Whether the audit lost entries, or where it begins.
fn has_lost_entries(saved: &[Saved]) -> bool {
    ["audit", "audit_forgotten"].iter().any(|table| missing_of(saved, table) != Some(0))
}

/// How many rows of a table are missing; `None` where nobody knows. An older schema may have no such table.
fn missing_of(saved: &[Saved], table: &str) -> Option<u64> {
    saved.iter().find(|saved| saved.table == table).map_or(Some(0), |saved| saved.missing)
}

fn rows(db: &Db, table: &str) -> Result<u64> {
    let counts = db.rows(&format!("SELECT count(*) FROM \"{table}\""), vec![], |row| row.get::<i64>(0));
    match counts {
        Ok(counts) => Ok(counts.first().copied().unwrap_or_default().unsigned_abs()),
        // A table of an older schema that is no more.
        Err(error) if error.kind() == Kind::Internal => Ok(0),
        Err(error) => Err(error),
    }
}

/// Reads each table; pages that nothing leads to only where every table's are known.
fn save(from: &Source<'_>, into: &Db, tables: &[Table], knows_all: bool) -> Result<Vec<Saved>> {
    // Reads nothing of it. The list of tables itself may be readable in part only.
    let is_listed =
        |table: &&Table| from.rows(&format!("SELECT 1 FROM \"{}\" LIMIT 0", table.name), vec![], |_| Ok(())).is_ok();
    let mut readings: Vec<Reading> =
        tables.iter().filter(is_listed).map(|table| Reading::new(from, into, table)).collect();
    readings.iter_mut().try_for_each(Reading::read)?;
    let mut torn: Vec<&mut Reading> = readings.iter_mut().filter(|reading| !reading.whole).collect();
    let pages_are_read = knows_all && !torn.is_empty() && lost::read(from, &mut torn)?;
    let saved = |table: &Table| {
        let reading = readings.iter().find(|reading| reading.table.name == table.name);
        let (rows, missing) = reading.map_or((0, None), |reading| (reading.kept, reading.missing(pages_are_read)));
        Saved { table: table.name.clone(), rows, missing }
    };
    Ok(tables.iter().map(saved).collect())
}

/// Makes anew what is made of other tables; the directory's and the people's words follow when the record is opened.
fn make_anew(db: &Db) -> Result<()> {
    meta::clear(db, "index")?;
    db.execute("UPDATE people SET indexed = 0", vec![])?;
    db.execute("DELETE FROM people_words", vec![])?;
    db.execute("DELETE FROM people_phones", vec![])?;
    case_index::make_anew(db)?;
    listing::begin_anew(db)?;
    db.execute(
        "INSERT OR IGNORE INTO days_to_count (day)
         SELECT DISTINCT day FROM visits WHERE day NOT IN (SELECT day FROM day_totals)",
        vec![],
    )?;
    Ok(())
}
