//! What every command needs to know before it begins: language, configuration, vocabulary, which file, which desk.

use std::{
    cell::{Cell, OnceCell},
    env,
    ffi::OsString,
    fs,
    io::ErrorKind,
    path::{Path, PathBuf},
};

use super::{
    args::{self, Global},
    note, peek, unlock, warn,
    way_back::WayBack,
};
use crate::{
    app::{
        Start,
        clock::Clock,
        unlock::{
            Door, expected,
            way_in::{Beginning, CameIn, Closed},
        },
        wishes::erased_again,
    },
    config::{self, Config, Loaded},
    domain::{
        access::Access,
        clean,
        rights::Rules,
        survey::{self, Survey},
        synonyms::Synonyms,
        time::Stamp,
        vocabulary::Vocabulary,
    },
    error::{Error, Kind, Result},
    reading,
    store::{Store, db::Open, encrypt},
    text::{Lang, Texts},
};

/// The screen, ready to be started.
pub struct Screen {
    /// The language in which an error is said that ends it.
    pub lang: Lang,
    /// The open record, or the way in.
    pub beginning: Beginning,
    /// The demonstration's folder, removed when this is dropped: to be kept as long as the screen is open, and dropped
    /// after the record.
    pub throwaway: Option<Throwaway>,
    /// What to name beside the news that the record is damaged.
    pub(super) way_back: WayBack,
}

/// What holds for a command.
pub(super) struct Setting {
    pub tx: Texts,
    pub loaded: Loaded,
    pub vocabulary: Vocabulary,
    pub synonyms: Synonyms,
    pub rights: Rules,
    pub survey: Survey,
    pub clock: Clock,
    pub desk: String,
    /// The desk named on the command line or by the environment.
    pub desk_given: Option<String>,
    pub worker: String,
    /// The initials named on the command line or by the environment.
    worker_given: bool,
    /// The file named on the command line or by the environment.
    pub db: Option<PathBuf>,
    /// The file that holds the passphrase, where one was named.
    pub passphrase_file: Option<PathBuf>,
    pub problems: Vec<Error>,
    /// Whether the configuration has a mistake.
    config_mistaken: bool,
    /// How the record was opened.
    access: OnceCell<Access>,
    /// What to name where the record turns out to be damaged.
    pub way_back: WayBack,
    /// Others could read the record until it was opened just now.
    readable: Cell<Option<Error>>,
}

/// The language, before the command line is read: command line, environment, configuration, system.
pub(super) fn language(words: &[OsString]) -> Lang {
    // Behind `slip` stands the language of the person who takes it along.
    let command = words.iter().position(|word| word.to_str().is_some_and(args::is_command));
    let slip = command.filter(|at| words[*at] == "slip");
    let words = &words[..slip.unwrap_or(words.len())];
    let of = |value: Option<OsString>| value.and_then(|value| Lang::from_code(value.to_str()?));
    let configured = || {
        let path = peek(words, "--config").map(OsString::from).or_else(|| env::var_os("GUICHET_CONFIG"));
        let path = path.filter(|path| !path.is_empty()).map(PathBuf::from);
        Config::load(path.as_deref()).ok().and_then(|loaded| loaded.config.lang)
    };
    of(peek(words, "--lang").map(OsString::from))
        .or_else(|| of(env::var_os("GUICHET_LANG")))
        .or_else(configured)
        .unwrap_or_else(Lang::of_system)
}

impl Setting {
    pub(super) fn new(global: &Global, tx: Texts) -> Result<Self> {
        let path = |path: &Option<PathBuf>| path.clone().filter(|path| !path.as_os_str().is_empty());
        let mut loaded = Config::load(path(&global.config).as_deref())?;
        let mut problems = Vec::new();
        // They stand in the record and in the keyring as any words that come in, and are compared with those there.
        let Config { desk, worker, sessions, coordinators, .. } = &mut loaded.config;
        let names = sessions.iter_mut().map(|session| &mut session.name);
        for word in names.chain(coordinators).chain([desk, worker]) {
            *word = clean::name(word);
        }
        let config_mistaken = loaded.problem.is_some();
        problems.extend(loaded.problem.take());
        for file in [loaded.vocabulary(), loaded.synonyms(), loaded.rights(), loaded.survey()] {
            config::believed(&file)?;
        }
        let (vocabulary, problem) = vocabulary(&loaded.vocabulary());
        problems.extend(problem);
        let (synonyms, problem) = synonyms(&loaded.synonyms());
        problems.extend(problem);
        let (rights, problem) = rights(&loaded.rights(), &vocabulary);
        problems.extend(problem);
        let (survey, problem) = survey(&loaded.survey(), &vocabulary);
        problems.extend(problem);
        let given = |given: &Option<String>| given.as_deref().map(clean::name).filter(|text| !text.is_empty());
        let (desk_given, worker_given) = (given(&global.desk), given(&global.worker));
        let db = path(&global.db);
        let way_back = WayBack::new(db.clone().or_else(|| loaded.db().ok()), loaded.backup());
        Ok(Self {
            desk: desk_given.clone().unwrap_or_else(|| loaded.config.desk.clone()),
            desk_given,
            worker_given: worker_given.is_some(),
            worker: worker_given.unwrap_or_else(|| loaded.config.worker.clone()),
            db,
            passphrase_file: path(&global.passphrase_file),
            access: OnceCell::new(),
            readable: Cell::new(None),
            way_back,
            clock: Clock::System,
            tx,
            loaded,
            vocabulary,
            synonyms,
            rights,
            survey,
            problems,
            config_mistaken,
        })
    }

    /// Where the record lies.
    pub(super) fn db(&self) -> Result<PathBuf> {
        self.db.clone().map_or_else(|| self.loaded.db(), Ok)
    }

    /// For a command that nobody watches: what is amiss goes to standard error; and where the configuration might
    /// have named another file than the usual one, nothing is written at all.
    pub(super) fn for_script(self) -> Result<Self> {
        let mut this = self.of_known_record()?;
        if this.loaded.unreadable && this.db.is_none() {
            return Err(this.hidden());
        }
        this.problems.drain(..).for_each(|problem| warn(&problem, &this.tx));
        Ok(this)
    }

    /// Refuses to work in the usual record where the configuration names another that cannot be read in it: it would be
    /// an empty one, and what is written there nobody would look for.
    fn of_known_record(mut self) -> Result<Self> {
        if self.loaded.hides_record && self.db.is_none() { Err(self.hidden()) } else { Ok(self) }
    }

    fn hidden(&mut self) -> Error {
        let problem = self.problems.swap_remove(0);
        let place = problem.place().map(str::to_owned).unwrap_or_default();
        let why = std::error::Error::source(&problem).map_or_else(|| problem.to_string(), ToString::to_string);
        Error::new(Kind::RecordHidden).at(place).because(why)
    }

    /// For the screen, which shows by itself what is amiss. The command line's desk, worker and language go before the
    /// configuration's.
    /// Where the record is encrypted and no file holds the passphrase, the screen itself asks for it.
    pub(super) fn for_screen(self) -> Result<Screen> {
        let this = self.of_known_record()?;
        let (lang, way_back) = (this.tx.lang(), this.way_back.clone());
        let beginning = if this.passphrase_file.is_some() {
            Beginning::Open(Box::new(this.start()?))
        } else {
            let path = this.db()?;
            way_back.not_gone(&path)?;
            match Store::open(&path, Open::OrNew) {
                Err(error) if error.kind() == Kind::KeyNeeded => Beginning::Closed(Box::new(this.closed(&path)?)),
                opened => Beginning::Open(Box::new(this.start_with(opened?, Access::Open))),
            }
        };
        Ok(Screen { lang, beginning, throwaway: None, way_back })
    }

    /// The way into an encrypted record.
    fn closed(self, path: &Path) -> Result<Closed> {
        let door = Door::of(path)?;
        // Whoever is named on the command line goes before whoever came in last.
        let guessed = || expected(&config::seats(), door.workers(), &self.worker);
        let likely = if self.worker_given { Some(self.worker.clone()) } else { guessed() };
        Ok(Closed {
            door,
            likely,
            texts: Texts::new(self.tx.lang()),
            clock: self.clock,
            then: Box::new(|CameIn { opened: (store, access), missed }| {
                let found_plain = (!access.is_sealed()).then(|| Error::new(Kind::Decrypted));
                let mut start = self.start_with(store, access);
                start.problems.extend(found_plain);
                start.missed = missed;
                Ok(start)
            }),
        })
    }

    /// What the screen starts with, once the record was opened as a command opens it.
    pub(super) fn start(self) -> Result<Start> {
        let store = self.unlocked(&self.db()?, Open::OrNew)?;
        let access = self.access().clone();
        Ok(self.start_with(store, access))
    }

    fn start_with(mut self, store: Store, access: Access) -> Start {
        self.way_back.opened_with(store.key());
        self.heed_lists(&store);
        self.problems.extend(store.was_open());
        self.problems.extend(store.path().filter(|_| store.key().is_some()).and_then(encrypt::damage_of_keys));
        let worker = access.worker().map_or_else(|| self.worker.clone(), |worker| worker.name.clone());
        // A file with a mistake is mended by hand, not written over with what could be read of it.
        let sound = !self.config_mistaken && !self.loaded.unreadable;
        let found = self.loaded.config.clone();
        let backup = self.loaded.backup();
        let own = self.loaded.config;
        let config = Config { lang: Some(self.tx.lang()), desk: self.desk, worker, backup, ..own };
        Start {
            store,
            access,
            missed: Vec::new(),
            config,
            found,
            config_path: sound.then_some(self.loaded.path),
            first_start: self.loaded.first_start,
            vocabulary: self.vocabulary,
            synonyms: self.synonyms,
            rights: self.rights,
            survey: self.survey,
            clock: self.clock,
            problems: self.problems,
            seat: config::seats(),
            throwaway: None,
        }
    }

    /// Opens the record to write in it; a first command makes it.
    pub(super) fn open(&self) -> Result<Store> {
        self.warned(Open::OrNew)
    }

    /// Opens a record that must be there, to read in it or to change what is in it: with a slip of the hand in its path an
    /// empty one would be left behind, and the answer would be that nobody ever came.
    pub(super) fn open_existing(&self) -> Result<Store> {
        self.warned(Open::Existing)
    }

    fn warned(&self, how: Open) -> Result<Store> {
        let opened = self.unlocked(&self.db()?, how);
        if let Some(readable) = self.readable.take() {
            warn(&readable, &self.tx);
        }
        let opened = opened?;
        self.heed_lists(&opened);
        let again = opened.came_back();
        if !again.is_nothing() {
            note(&erased_again(&self.tx, &again));
        }
        // What cannot be entered now is with whatever is entered next.
        let _ = opened.enter_what_came_back(&self.stamp());
        Ok(opened)
    }

    /// A record that was laid in its place by hand is met by the list in the folder of its backups. A second place may be far
    /// away: each backup looks there.
    fn heed_lists(&self, opened: &Store) {
        if let Some(record) = opened.path() {
            // What cannot be looked at now is at the next opening.
            let _ = opened.heed_list_in(&self.loaded.backup().folder_for(record));
        }
    }

    fn unlocked(&self, path: &Path, how: Open) -> Result<Store> {
        let opened = unlock::open(self, path, how)?;
        if let Some(open) = opened.store.was_open() {
            self.readable.set(Some(open));
        }
        self.way_back.opened_with(opened.store.key());
        let _ = self.access.set(opened.worker.map_or(Access::Open, Access::Worker));
        Ok(opened.store)
    }

    /// How the record was opened; open to all as long as none was.
    pub(super) fn access(&self) -> &Access {
        self.access.get().unwrap_or(&Access::Open)
    }

    /// Whether whoever opened the record coordinates. After it was opened.
    pub(super) fn may_coordinate(&self) -> bool {
        self.access().may_coordinate(self.loaded.config.is_coordinator(&self.worker))
    }

    /// The worker whom the command line named, as the next command must name them again; empty where it named nobody.
    pub(super) fn named_worker(&self) -> &str {
        if self.worker_given { &self.worker } else { "" }
    }

    /// Who works: whose passphrase opened the record, or who says so.
    pub(super) fn worker(&self) -> &str {
        self.access().worker().map_or(&self.worker, |worker| &worker.name)
    }

    /// The same for a trial before anything was ever recorded: where no file is there yet, an empty record that nobody
    /// keeps, as the import itself would make one. A folder that was named and is not there is a slip of the hand.
    pub(super) fn open_to_try(&self) -> Result<Store> {
        let named = self.db.as_ref().or(self.loaded.config.db.as_ref());
        let folder = named.and_then(|file| file.parent());
        let could_be = folder.is_none_or(|folder| folder.as_os_str().is_empty() || folder.is_dir());
        match self.open_existing() {
            Err(error) if error.kind() == Kind::Missing && could_be => Store::in_memory(),
            opened => opened,
        }
    }

    /// Who does this, where and when.
    pub(super) fn stamp(&self) -> Stamp {
        Stamp { now: self.clock.now(), desk: self.desk.clone(), worker: self.worker().to_owned() }
    }
}

/// What is built in with a team's file over it. A file that cannot be used is left out, and said; `read` says on which
/// line the first mistake is.
fn over<T>(
    builtin: T,
    path: &Path,
    mistaken: Kind,
    read: impl FnOnce(T, &str) -> (T, Option<usize>),
) -> (T, Option<Error>) {
    let text = match reading::read(path) {
        Ok(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
        Err(error) if error.kind() == ErrorKind::NotFound => return (builtin, None),
        Err(error) => return (builtin, Some(Error::io(error, path))),
    };
    let (value, line) = read(builtin, &text);
    (value, line.map(|line| Error::new(mistaken).at(format_args!("{}:{line}", path.display()))))
}

fn vocabulary(path: &Path) -> (Vocabulary, Option<Error>) {
    over(Vocabulary::builtin().clone(), path, Kind::BadVocabulary, |builtin, text| match builtin.parse_team(text) {
        Ok(team) => (builtin.with_team(&team), None),
        Err(mistakes) => (builtin, Some(mistakes.first().map_or(1, |mistake| mistake.line))),
    })
}

/// The lines that are sound count, also where others are not.
fn synonyms(path: &Path) -> (Synonyms, Option<Error>) {
    over(Synonyms::built_in(), path, Kind::BadVocabulary, |mut synonyms, text| {
        let mistakes = synonyms.add(text);
        (synonyms, mistakes.first().map(|mistake| mistake.line))
    })
}

fn rights(path: &Path, vocabulary: &Vocabulary) -> (Rules, Option<Error>) {
    over(Rules::builtin().clone(), path, Kind::BadRules, |builtin, text| match builtin.with_team(text, vocabulary) {
        Ok(rules) => (rules, None),
        Err(mistakes) => (builtin, Some(mistakes.first().map_or(1, |mistake| mistake.line))),
    })
}

fn survey(path: &Path, vocabulary: &Vocabulary) -> (Survey, Option<Error>) {
    over(Survey::builtin(), path, Kind::BadSurvey, |builtin, text| match survey::read(text, &builtin, vocabulary) {
        Ok(survey) => (survey, None),
        Err(mistakes) => (builtin, Some(mistakes.first().map_or(1, |mistake| mistake.line))),
    })
}

/// A folder of our own that goes when this goes.
pub struct Throwaway(PathBuf);

impl Throwaway {
    /// Makes a fresh folder that only this account may enter.
    pub(super) fn new() -> Result<Self> {
        let path = env::temp_dir().join(format!("guichet-{}", uuid::Uuid::now_v7()));
        #[cfg_attr(not(unix), expect(unused_mut, reason = "only Unix has a mode to set"))]
        let mut builder = fs::DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        // Not recursive: a folder that somebody else laid there is refused.
        builder.create(&path).map_err(|error| Error::io(error, &path))?;
        Ok(Self(path))
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Throwaway {
    fn drop(&mut self) {
        // What cannot be removed now lies in the system's own throw-away folder.
        let _ = fs::remove_dir_all(&self.0);
    }
}
