//! The record: one [`Store`], a method per use case, SQL by subject in the files beside this one.
//!
//! **Writing.** Every write is one transaction that takes the write lock before it reads (`BEGIN IMMEDIATE`): two
//! desks can never both find the same person waiting. Whoever changes a record says which version was read; when it
//! has another by now, the answer is `Conflict` and nothing is changed. A method that returned `Ok` has committed, and
//! the commit is on the disk (WAL, `synchronous=FULL`). A file that another desk is writing is waited for up to five
//! seconds, then reported as `Locked`. Reading never waits for writing.
//!
//! **Undo.** Each write leaves an action with the images of what it changed ([`actions`]). A record keeps two numbers:
//! `version`, which grows with every change, undo included, and `content_version`, which says whose content it has —
//! after an undo that of an older version. Undo asks whether the content is still the one the action made; so actions
//! can be taken back one after the other while a stale screen still meets `Conflict`.
//!
//! **Drafts** go through a second connection that does not wait for the disk ([`drafts`]).
//!
//! **Compatibility.** [`migrate`] brings older files up to date after a copy, and refuses newer ones. A program that
//! finds the schema changed under it by a newer one refuses to write, and so does one in whose record's place another file
//! was put. A damaged or foreign file is never repaired, replaced or deleted. In one process, make a new file once before
//! several threads open it.

use std::{
    cell::{Cell, OnceCell, RefCell},
    path::{self, Path, PathBuf},
};

use crate::{
    accounts::Was,
    domain::time::Stamp,
    error::{Error, Kind, Result},
};
use actions::{ActionName, Entry};
use db::{Db, Open, Purpose};
pub use files::{readable, unread};
pub use fresh::reproducibly;
pub use gaps::Gap;
use in_place::InPlace;
use key::Key;
use keyring::Keyring;
pub use people_search::People;
use typed_words::TypedWords;

pub mod actions;
pub mod audit;
pub mod backup;
pub mod begun_again;
pub mod begun_lines;
pub mod begun_nameless;
pub mod bulk;
mod by_day;
mod case_index;
mod case_links;
mod case_lists;
mod case_rows;
mod case_steps;
mod cases;
mod course;
mod day_close;
mod days;
pub mod db;
mod decisions;
pub mod directory;
pub mod doctor;
pub mod drafts;
mod drafts_about;
mod drafts_order;
mod drafts_undone;
pub mod encrypt;
mod entering;
pub mod erase;
mod evidence;
mod files;
mod fresh;
pub mod gaps;
pub mod gone;
mod grids;
mod holding;
mod in_place;
pub mod key;
pub mod keyring;
mod known_by;
mod known_workers;
mod looks;
pub mod loose_ends;
mod meta;
pub mod migrate;
mod moves;
mod nameless;
mod others_drafts;
mod people;
mod people_index;
mod people_merge;
mod people_search;
pub mod place;
mod publications;
pub mod recovery;
pub mod referrals;
pub mod register;
pub mod reports;
pub mod reports_rows;
pub mod rescue;
mod restrictions;
pub mod retention;
pub mod rights;
mod roots;
mod rows;
mod seals;
mod survey;
mod testimonies;
pub mod tombstones;
mod totals;
pub mod typed_words;
pub mod undo;
mod undone;
mod visit_rows;
pub mod visits;
mod watch;
mod work;

/// One open record, with everything that can be asked of it and done with it. Belongs to one thread at a time.
pub struct Store {
    db: Db,
    path: Option<PathBuf>,
    /// Where its log lies, said once: every write looks whether it is still there.
    log: PathBuf,
    /// What opens it, where it is encrypted.
    key: Option<Key>,
    /// Which files those are, and what became of them.
    in_place: InPlace,
    /// What others could do with the file until it was opened.
    was_open: Was,
    /// The drafts' own connection, once something was typed.
    typing: OnceCell<Db>,
    /// The seat from which is written.
    seat: RefCell<String>,
    /// Under which name what is typed is kept; the seat's where nobody said another.
    words: RefCell<String>,
    /// The words that the next action records.
    recording: RefCell<Vec<TypedWords>>,
    /// What was last seen of other connections' writes.
    seen: Cell<watch::Seen>,
    /// What came back with a backup, and was erased again on opening.
    came_back: Cell<erase::Erased>,
}

impl Store {
    /// Opens a file that is not encrypted: looks whether it is ours, brings its schema up to date after a copy, and makes
    /// it (and its folder) when it is missing and `open` allows that. An empty file counts as missing. `RecordGone` where
    /// what belonged to a record lies beside it: that one is not begun anew.
    pub fn open(path: &Path, open: Open) -> Result<Self> {
        Self::open_with(path, open, None)
    }

    /// The same with the key of an encrypted file. A new file is encrypted with it; one that is not encrypted is opened as
    /// it is. `KeyNeeded` where a keyring lies beside a file that cannot be read without a key.
    pub fn open_with(path: &Path, open: Open, key: Option<&Key>) -> Result<Self> {
        // An absolute path cannot be mistaken for one of SQLite's special names.
        let path = path::absolute(path).map_err(|error| Error::io(error, path))?;
        let was_there = !files::is_new(&path);
        Self::open_at(&path, open, key).map_err(|error| match error.kind() {
            // Nothing was asked of it yet: there is no last action that could be lost.
            Kind::DiskFull | Kind::System if was_there => error.at(format_args!("opening: {}", path.display())),
            // The record is there. Its log is not, and could not be made.
            Kind::Missing if was_there && !files::is_new(&path) && files::may_write(&path) => {
                error.called(Kind::System).at(format_args!("opening: {}", path.display()))
            }
            _ => error,
        })
    }

    fn open_at(path: &Path, open: Open, key: Option<&Key>) -> Result<Self> {
        let place = |error: Error| match error.place() {
            Some(_) => error,
            None => error.at(path.display()),
        };
        if files::is_new(path) {
            gone::refuse_beside(path)?;
            if key.is_none() && Keyring::path(path).exists() {
                return Err(place(Error::new(Kind::KeyNeeded)));
            }
        }
        files::prepare(path, open)?;
        let record = files::identity(path);
        let db = Self::checked(path, open, key).map_err(place)?;
        if files::identity(path) != record {
            return Err(place(Error::new(Kind::Replaced)));
        }
        migrate::bring_up_to_date(&db, Some((path, key))).map_err(place)?;
        people_index::catch_up(&db).map_err(place)?;
        let was_open = place::close(path);
        let mut store = Self::of(db, Some(path.to_owned()), key.cloned());
        store.was_open = was_open;
        store.bring_index_up_to_date().map_err(|error| match (error.place(), store.path()) {
            (None, Some(path)) => error.at(path.display()),
            _ => error,
        })?;
        // What was erased before this file was put back does not come back with it.
        store.keep_tombstones()?;
        store.clear_remains()?;
        roots::keep(&store.db);
        store.lies_in_place(record);
        Ok(store)
    }

    fn of(db: Db, path: Option<PathBuf>, key: Option<Key>) -> Self {
        let (typing, seat, words) = (OnceCell::new(), RefCell::default(), RefCell::default());
        let log = path.as_deref().map(|path| files::beside(path, "-wal")).unwrap_or_default();
        let (in_place, came_back, was_open) = (InPlace::default(), Cell::default(), Was::Closed);
        let (recording, seen) = (RefCell::default(), Self::nothing_seen());
        Self { db, path, log, key, in_place, was_open, typing, seat, words, recording, seen, came_back }
    }

    /// Looks before it touches: only a file that is known to be ours, or empty where a new one is wanted, is settled.
    fn checked(path: &Path, open: Open, key: Option<&Key>) -> Result<Db> {
        let is_closed = || Keyring::path(path).exists();
        let found = Db::open(path, key).and_then(|db| Ok((migrate::version(&db)?, db)));
        let (version, mut db) = found.map_err(|error| match error.kind() {
            Kind::NotADatabase if key.is_none() && is_closed() => Error::new(Kind::KeyNeeded).because(error),
            // What follows tells a record whose beginning is gone from somebody else's file.
            Kind::NotADatabase if key.is_none() && looks::has_lost_its_beginning(path) => {
                Error::new(Kind::Damaged).at(path.display()).about(path).because(error)
            }
            Kind::NotADatabase if key.is_none() => Keyring::missing_beside(path).unwrap_or(error),
            Kind::Damaged => error.about(path),
            _ => error,
        })?;
        if version == 0 && open == Open::Existing {
            return Err(Error::new(Kind::NotADatabase));
        }
        // Killed while it was begun, an encrypted record may have bytes that opening it takes back: empty by now, it is not
        // begun anew for everybody to read.
        if version == 0 && key.is_none() && Keyring::path(path).exists() {
            return Err(Error::new(Kind::KeyNeeded));
        }
        db.settle(Purpose::Record)?;
        Ok(db)
    }

    /// An empty record in memory, for tests and for trying things.
    pub fn in_memory() -> Result<Self> {
        let db = Db::in_memory()?;
        migrate::bring_up_to_date(&db, None)?;
        let store = Self::of(db, None, None);
        store.bring_index_up_to_date()?;
        Ok(store)
    }

    /// Says at which seat this process works: whose last action undo takes back, and whose drafts are typed.
    pub fn sit_at(&self, seat: &str) {
        self.seat.replace(entering::line(seat));
        self.words.replace(entering::line(seat));
    }

    /// Says under which name what is typed here is kept. A window does not move, but another worker may sit down at it,
    /// whose words are not those of the one before.
    pub fn words_are_of(&self, name: &str) {
        self.words.replace(entering::line(name));
    }

    /// Under which name what is typed here is kept.
    pub fn words(&self) -> String {
        self.words.borrow().clone()
    }

    /// Under which name the words that are recorded now were typed: where nobody sits, they are the desk's.
    fn words_at(&self, stamp: &Stamp) -> String {
        Some(self.words()).filter(|words| !words.is_empty()).unwrap_or_else(|| stamp.desk.clone())
    }

    /// Where the file lies; `None` in memory.
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// What other accounts could do with the file until it was opened, in the words of an error; they cannot any more.
    pub fn was_open(&self) -> Option<Error> {
        let path = self.path()?.display();
        match self.was_open {
            Was::Closed => None,
            Was::Readable => Some(Error::new(Kind::WasReadable).at(path)),
            Was::Writable => Some(Error::new(Kind::WasReadable).at(format_args!("writable: {path}"))),
        }
    }

    /// What opens the file, where it is encrypted.
    pub fn key(&self) -> Option<&Key> {
        self.key.as_ref()
    }

    /// Whether nothing was ever recorded here: nobody would miss it.
    pub fn is_untouched(&self) -> Result<bool> {
        let sql = "SELECT 1 WHERE EXISTS (SELECT 1 FROM visits) OR EXISTS (SELECT 1 FROM services)
                   OR EXISTS (SELECT 1 FROM people) OR EXISTS (SELECT 1 FROM actions)";
        Ok(self.db.rows(sql, vec![], |_| Ok(()))?.is_empty())
    }

    /// The seat of this process; empty where nobody sat down (the command line).
    pub fn seat(&self) -> String {
        self.seat.borrow().clone()
    }

    /// One unit of writing that can be undone: the journal gets what `work` touched.
    fn act<T>(&self, stamp: &Stamp, name: ActionName, work: impl FnOnce(&Db, &Entry<'_>) -> Result<T>) -> Result<T> {
        let stamp = entering::stamp(stamp);
        self.db
            .transaction(|| {
                let last = actions::last(&self.db, undo::midnight(&stamp))?;
                self.still_in_place()?;
                if last.is_of_a_day_before {
                    undo::forget_images_until(&self.db, last.seq)?;
                }
                Entry::run(&self.db, last.seq, &self.seat(), &stamp, name, |action| {
                    let done = work(&self.db, action)?;
                    typed_words::go_with(&self.db, action, &self.recording.borrow())?;
                    Ok(done)
                })
            })
            .inspect(|_| self.records_next(Vec::new()))
            .map_err(|error| self.or_astray(error, Some(stamp.now.local)))
    }

    /// One unit of writing.
    fn write<T>(&self, work: impl FnOnce(&Db) -> Result<T>) -> Result<T> {
        self.write_through(&self.db, work)
    }

    /// The same through one of this process's connections.
    fn write_through<T>(&self, db: &Db, work: impl FnOnce(&Db) -> Result<T>) -> Result<T> {
        db.transaction(|| {
            migrate::still_current(db)?;
            self.still_in_place()?;
            work(db)
        })
        .map_err(|error| self.or_astray(error, None))
    }
}
