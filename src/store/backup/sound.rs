//! Whether a file is a whole copy of a record, and holds what it should.

use std::{
    collections::BTreeMap,
    fs::{self, OpenOptions},
    hash::{DefaultHasher, Hash, Hasher as _},
    io,
    path::{Path, PathBuf},
};

use super::{Known, Places, known};
use crate::{
    error::{Error, Kind, Result},
    reading,
    store::{
        db::{Db, Open, Value},
        files,
        key::Key,
        keyring::Keyring,
        migrate, roots,
    },
};

/// How many rows each table holds.
pub(super) type Rows = BTreeMap<String, i64>;

/// Writes a copy of a database into a file that is there and empty, and verifies it.
pub(in crate::store) fn copy_of(db: &Db, half: &Path, key: Option<&Key>) -> Result<()> {
    let text = half.to_str().ok_or_else(|| Error::new(Kind::System).at(half.display()))?;
    let before = rows(db)?;
    db.execute("VACUUM INTO ?1", vec![Value::Text(text.to_owned())]).map_err(|error| error.at(half.display()))?;
    let after = rows(db)?;
    roots::renew(half, key).map_err(|error| error.at(half.display()))?;
    files::to_disk(half)?;
    let found = checked(half, key)?;
    let same = before.len() == found.len()
        && found.iter().all(|(table, rows)| {
            let (least, most) = (before.get(table), after.get(table));
            matches!((least, most), (Some(a), Some(b)) if (a.min(b)..=a.max(b)).contains(&rows))
        });
    if same { Ok(()) } else { Err(Error::new(Kind::BadBackup).at(half.display())) }
}

/// Copies a record, closed or not, into a file of its own, and verifies that: what a record that was not closed still has
/// in its log comes along. Nothing but the file is left.
pub(in crate::store) fn copy_into(file: &Path, key: Option<&Key>, half: &Path) -> Result<()> {
    files::make_fresh(half)?;
    let has_log = fs::metadata(files::beside(file, "-wal")).is_ok_and(|found| found.len() > 0);
    let copied =
        if has_log { copy_of(&Db::open_to_read(file, key)?, half, key) } else { copy_of_closed(file, key, half) };
    // What reading it made beside it: it is empty, and nobody's.
    for ending in ["-wal", "-shm"] {
        let _ = fs::remove_file(files::beside(half, ending));
    }
    copied
}

fn copy_of_closed(file: &Path, key: Option<&Key>, half: &Path) -> Result<()> {
    let copied = || -> io::Result<()> {
        let mut to = OpenOptions::new().write(true).open(half)?;
        io::copy(&mut reading::open(file)?, &mut to)?;
        to.sync_all()
    };
    copied().map_err(|error| Error::io(error, half))?;
    if checked(half, key)? == checked(file, key)? {
        Ok(())
    } else {
        Err(Error::new(Kind::BadBackup).at(half.display()))
    }
}

/// Says whether a file holds, table by table, as many rows as a database that nobody writes in, and is whole.
pub(in crate::store) fn same_as(db: &Db, file: &Path, key: Option<&Key>) -> Result<()> {
    if rows(db)? == checked(file, key)? { Ok(()) } else { Err(Error::new(Kind::BadBackup).at(file.display())) }
}

/// Whether a file is a whole record that holds the very same as a database: each table's definition and each of its rows.
/// Anything else, whatever is wrong with it, is not.
pub(in crate::store) fn holds_the_same(db: &Db, file: &Path, key: Option<&Key>) -> bool {
    let same = || -> Result<bool> {
        let (ours, theirs) = (rows(db)?, checked(file, key)?);
        Ok(ours == theirs && {
            let other = Db::open_to_read(file, key)?;
            ours.keys().try_fold(true, |same, table| Ok::<_, Error>(same && sum(db, table)? == sum(&other, table)?))?
        })
    };
    same().unwrap_or(false)
}

/// A number that is another one where a row of the table is, in whatever order they lie.
fn sum(db: &Db, table: &str) -> Result<u64> {
    let columns = "SELECT name || ' ' || type, 'quote(\"' || name || '\")' FROM pragma_table_info(?1) ORDER BY cid";
    let columns = db
        .rows(columns, vec![Value::Text(table.to_owned())], |row| Ok((row.get::<String>(0)?, row.get::<String>(1)?)))?;
    let (names, quoted): (Vec<_>, Vec<_>) = columns.into_iter().unzip();
    // A copy has its tables elsewhere.
    let same = if table == "meta" { format!("key <> '{}'", roots::KEY) } else { "1".to_owned() };
    let sql = format!("SELECT {} FROM \"{table}\" WHERE {same}", quoted.join("||','||"));
    let hashed = db.rows(&sql, vec![], |row| Ok(hash(&row.text(0)?)))?;
    Ok(hashed.into_iter().fold(hash(&names), u64::wrapping_add))
}

fn hash(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

/// Opens a backup for reading alone and says whether it is one: whole, ours, of a schema that this program knows.
pub fn verify(file: &Path, key: Option<&Key>) -> Result<u64> {
    let rows = checked(file, key)?;
    Ok(rows.get("visits").copied().unwrap_or_default().unsigned_abs())
}

/// A backup that was verified just now.
#[derive(Debug)]
pub struct Sound {
    /// The file.
    pub file: PathBuf,
    rows: Rows,
}

impl Sound {
    /// The file's name, without its folder.
    pub fn name(&self) -> String {
        self.file.file_name().unwrap_or_default().to_string_lossy().into_owned()
    }

    /// How many rows one of its tables has.
    pub fn rows(&self, table: &str) -> Option<u64> {
        self.rows.get(table).map(|rows| rows.unsigned_abs())
    }
}

/// The newest backup of a record that is sound, in either place.
pub fn newest_sound(record: &Path, key: Option<&Key>, places: &Places) -> Option<Sound> {
    let all = known(record, key, &places.folders().collect::<Vec<_>>());
    all.into_iter().find_map(|Known { file, .. }| checked(&file, key).ok().map(|rows| Sound { file, rows }))
}

pub(super) fn checked(file: &Path, key: Option<&Key>) -> Result<Rows> {
    files::there(file, Open::Existing)?;
    let check = || {
        let db = Db::open_to_read(file, key)?;
        let version = migrate::version(&db).map_err(|error| match error.kind() {
            Kind::NotADatabase if key.is_none() && Keyring::path(file).exists() => Error::new(Kind::KeyNeeded),
            _ => error,
        })?;
        if version == 0 {
            return Err(Error::new(Kind::NotADatabase));
        }
        let said = db.rows("PRAGMA integrity_check", vec![], |row| row.get::<String>(0))?;
        if said != ["ok"] {
            return Err(Error::new(Kind::Damaged));
        }
        rows(&db)
    };
    check().map_err(|error| if error.place().is_some() { error } else { error.at(file.display()) })
}

fn rows(db: &Db) -> Result<Rows> {
    let tables = db.rows(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
           AND sql NOT LIKE 'CREATE VIRTUAL%'",
        vec![],
        |row| row.get::<String>(0),
    )?;
    let count = |table: String| {
        let counted = db.rows(&format!("SELECT count(*) FROM \"{table}\""), vec![], |row| row.get(0))?;
        Ok((table, counted.into_iter().next().unwrap_or_default()))
    };
    tables.into_iter().map(count).collect()
}
