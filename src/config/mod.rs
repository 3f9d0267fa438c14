//! The configuration: who we are and how we work, as one small TOML file that a team may edit by hand.
//!
//! Precedence is command line, `GUICHET_*` variable, file, default; the first two are the command line's business
//! (clap reads both). A file with a mistake never stops the counter: what is sound in it is kept, the rest takes its
//! default or what protects most ([`sound`]), and [`Loaded::problem`] says file and line. One that somebody else could
//! write does ([`believed()`]). The team's vocabulary and synonyms lie beside this file; the
//! record itself lies in the data folder, because it is kept and backed up by other rules than settings.
//!
//! Compatibility: a key is never reused with another meaning. A key that this program does not know is reported as a
//! mistake, since it is more often a typing error than a newer program's key, and changes nothing else.

use std::{
    fs,
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use chrono::NaiveDateTime;
use directories::{ProjectDirs, UserDirs};
use serde::{Deserialize, Serialize};

use crate::{
    error::{Error, Kind, Result},
    reading,
    text::Lang,
};

mod backup;
mod believed;
mod evidence;
mod lock;
mod print;
mod retention;
mod seat;
mod session;
mod sound;

pub use backup::Backup;
pub use believed::believed;
pub use evidence::Evidence;
pub use lock::Lock;
pub use print::{Form, Paper, Print};
pub use retention::{Mode, Retention};
pub use seat::{Seat, SeatPlace};
pub use session::{Days, Session, Time};

/// What a team sets once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    /// The language of the interface; the system's where it is not set.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lang: Option<Lang>,
    /// The name of the house, for the top line and for printed slips.
    pub service: String,
    /// The house's telephone, for slips.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub phone: String,
    /// Where the house is, for slips.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub address: String,
    /// The name of the desk this program runs at ("2", "accueil").
    pub desk: String,
    /// The worker's initials.
    pub worker: String,
    /// The initials of those who coordinate: they alone are shown figures by worker. A courtesy among colleagues, no
    /// lock: whoever can read the record can count it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub coordinators: Vec<String>,
    /// After how many unanswered calls a visit counts as left; 1 or more.
    pub recall_limit: u32,
    /// Where the record lies, if not in the data folder.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub db: Option<PathBuf>,
    /// How slips are printed.
    #[serde(skip_serializing_if = "Print::is_usual")]
    pub print: Print,
    /// Where backups go.
    #[serde(skip_serializing_if = "Backup::is_usual")]
    pub backup: Backup,
    /// What may be published.
    #[serde(skip_serializing_if = "Evidence::is_usual")]
    pub evidence: Evidence,
    /// How long what is kept stays.
    #[serde(skip_serializing_if = "Retention::is_usual")]
    pub retention: Retention,
    /// When the screen locks by itself.
    #[serde(skip_serializing_if = "Lock::is_usual")]
    pub lock: Lock,
    /// The week's sessions; the first that fits names the present one.
    #[serde(rename = "session", skip_serializing_if = "Vec::is_empty")]
    pub sessions: Vec<Session>,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            lang: None,
            service: String::new(),
            phone: String::new(),
            address: String::new(),
            desk: "1".to_owned(),
            worker: String::new(),
            coordinators: Vec::new(),
            recall_limit: 3,
            db: None,
            print: Print::default(),
            backup: Backup::default(),
            evidence: Evidence::default(),
            retention: Retention::default(),
            lock: Lock::default(),
            sessions: Vec::new(),
        }
    }
}

/// A configuration as it was found.
#[derive(Debug)]
pub struct Loaded {
    /// What holds now.
    pub config: Config,
    /// The file it comes from, or would be written to.
    pub path: PathBuf,
    /// Whether there is no such file yet.
    pub first_start: bool,
    /// The first mistake in the file; `config` then holds what could be kept.
    pub problem: Option<Error>,
    /// Whether nothing of the file could be read: whoever writes without a person who sees the warning should stop.
    pub unreadable: bool,
    /// Whether the file may say where the record lies and cannot be read for it: whatever opens the usual one now works
    /// in another than the team's, and nobody should.
    pub hides_record: bool,
}

impl Config {
    /// Reads the file at `path`, or in its usual place. Fails only when there is no usual place, and where somebody else
    /// could have written what would be read.
    pub fn load(path: Option<&Path>) -> Result<Loaded> {
        let path = path.map_or_else(usual_path, |path| Ok(path.to_owned()))?;
        believed(&path)?;
        let bytes = match reading::read(&path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                let config = Self::default();
                return Ok(Loaded { first_start: true, ..Loaded::sound(config, path) });
            }
            Err(error) => {
                let problem = Error::io(error, &path);
                let mut config = sound::nothing_known();
                sound::only_proposes(&mut config, &problem);
                let nothing = Loaded::sound(config, path);
                return Ok(Loaded { problem: Some(problem), unreadable: true, hides_record: true, ..nothing });
            }
        };
        // A file saved by an old editor may hold a few bytes of another encoding, in a name or a comment.
        let text = String::from_utf8_lossy(&bytes);
        let text = text.strip_prefix('\u{FEFF}').unwrap_or(&text);
        Ok(Self::understand(text, path))
    }

    fn understand(text: &str, path: PathBuf) -> Loaded {
        let mistake = match toml::from_str::<Self>(text) {
            Ok(config) if config.recall_limit > 0 => {
                return Loaded::sound(config, path);
            }
            Ok(_) => (line_of_key(text, "recall_limit"), "recall_limit must be 1 or more".to_owned()),
            Err(error) => (error.span().map_or(1, |span| line_at(text, span.start)), error.message().to_owned()),
        };
        let (line, reason) = mistake;
        let problem = Error::new(Kind::BadConfig).at(format_args!("{}:{line}", path.display())).because(reason);
        let sound = sound::keys_that_are_sound(text);
        let unreadable = sound.is_none();
        let mut config = sound.unwrap_or_else(sound::nothing_known);
        sound::only_proposes(&mut config, &problem);
        let hides_record = config.db.is_none() && names_record(text);
        Loaded { problem: Some(problem), unreadable, hides_record, ..Loaded::sound(config, path) }
    }

    /// Writes the file whole: beside it first, then in its place, so that a power cut leaves the old or the new one.
    /// Readable by its owner alone, where the system knows owners.
    pub fn save(&self, path: &Path) -> Result<()> {
        // A link, for whoever keeps their settings in one place, stays one; a folder in which others write was refused when
        // the settings were read.
        let path = &fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        let folder = path.parent().unwrap_or(Path::new("."));
        fs::create_dir_all(folder).map_err(|error| Error::io(error, folder))?;
        let text = toml::to_string(self).map_err(|error| Error::new(Kind::Internal).because(error))?;
        let mut name = path.file_name().unwrap_or_default().to_owned();
        name.push(format!(".{}.new", std::process::id()));
        let beside = path.with_file_name(name);
        let written = write_whole(&beside, text.as_bytes()).and_then(|()| fs::rename(&beside, path));
        written.map_err(|error| {
            // Nothing half-written is left behind; the error that counts is the first.
            let _ = fs::remove_file(&beside);
            Error::io(error, path)
        })
    }

    /// Whether a worker, by initials, is one of those who coordinate. Nobody is as long as none is named.
    pub fn is_coordinator(&self, worker: &str) -> bool {
        let same = |initials: &String| initials.trim().to_lowercase() == worker.trim().to_lowercase();
        !worker.trim().is_empty() && self.coordinators.iter().any(same)
    }

    /// The name of the session that a moment of the counter's clock falls into.
    pub fn session_at(&self, local: NaiveDateTime) -> Option<&str> {
        self.sessions.iter().find(|session| session.covers(local)).map(|session| session.name.as_str())
    }
}

impl Loaded {
    fn sound(config: Config, path: PathBuf) -> Self {
        Self { config, path, first_start: false, problem: None, unreadable: false, hides_record: false }
    }

    /// A team's file beside the configuration: its own words.
    pub fn vocabulary(&self) -> PathBuf {
        self.path.with_file_name("vocabulary.toml")
    }

    /// A team's file beside the configuration: rights worth checking.
    pub fn rights(&self) -> PathBuf {
        self.path.with_file_name("rights.toml")
    }

    /// A team's file beside the configuration: its questions to workers.
    pub fn survey(&self) -> PathBuf {
        self.path.with_file_name("survey.toml")
    }

    /// A team's file beside the configuration: which words mean the same when the directory is searched.
    pub fn synonyms(&self) -> PathBuf {
        self.path.with_file_name("synonyms.toml")
    }

    /// Where backups go, as configured; a relative path counts from the configuration's folder.
    pub fn backup(&self) -> Backup {
        self.config.backup.below(self.path.parent().unwrap_or(Path::new("")))
    }

    /// Where the record lies: as configured (a relative path counts from the configuration's folder), or in the data
    /// folder of the person's account.
    pub fn db(&self) -> Result<PathBuf> {
        match &self.config.db {
            Some(path) => Ok(self.path.parent().unwrap_or(Path::new("")).join(path)),
            None => Ok(folders()?.data_dir().join("guichet.db")),
        }
    }
}

/// Where the seats of this account's windows lie: on this machine, never on a team's share.
pub fn seats() -> SeatPlace {
    let folder = |folders: ProjectDirs| folders.state_dir().unwrap_or_else(|| folders.data_local_dir()).to_owned();
    folders().map_or(SeatPlace::Passing, |folders| SeatPlace::Folder(folder(folders)))
}

/// The configuration file's usual place on this system.
pub fn usual_path() -> Result<PathBuf> {
    Ok(folders()?.config_dir().join("config.toml"))
}

/// Where a file lies that somebody named: a name alone counts from the account's folder of documents.
pub fn in_documents(name: &str) -> PathBuf {
    let folders = UserDirs::new();
    let home = folders.as_ref().map_or(Path::new(""), UserDirs::home_dir);
    if let Some(below) = name.strip_prefix("~/") {
        return home.join(below);
    }
    let documents = folders.as_ref().and_then(UserDirs::document_dir).filter(|folder| folder.is_dir());
    documents.unwrap_or(home).join(name)
}

fn folders() -> Result<ProjectDirs> {
    ProjectDirs::from("", "", "guichet").ok_or_else(|| Error::new(Kind::Missing).at("HOME"))
}

/// Whether a text that is no TOML, or whose `db` is no path, seems to say where the record lies.
fn names_record(text: &str) -> bool {
    // In an encoding of two bytes to a letter, nobody knows.
    text.contains('\0')
        || text.split(['\n', '\r']).any(|line| {
            let key = line.split_once('=').map_or("", |(key, _)| key);
            key.trim().trim_matches(['"', '\'']) == "db"
        })
}

fn line_at(text: &str, offset: usize) -> usize {
    1 + text.bytes().take(offset).filter(|byte| *byte == b'\n').count()
}

fn line_of_key(text: &str, key: &str) -> usize {
    1 + text.lines().position(|line| line.trim_start().starts_with(key)).unwrap_or(0)
}

fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut options = fs::OpenOptions::new();
    // What a save left that was killed, under the same process number.
    let _ = fs::remove_file(path);
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    let mut file = options.open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;

    fn read(text: &str) -> Loaded {
        Config::understand(text, PathBuf::from("config.toml"))
    }

    #[test]
    fn a_missing_file_is_a_first_start_on_defaults() {
        let folder = tempfile::tempdir().expect("a folder");
        let loaded = Config::load(Some(&folder.path().join("config.toml"))).expect("defaults");
        assert!(loaded.first_start && loaded.problem.is_none());
        assert_eq!(loaded.config, Config::default());
        assert_eq!(loaded.vocabulary(), folder.path().join("vocabulary.toml"));
        assert_eq!(loaded.synonyms(), folder.path().join("synonyms.toml"));
    }

    #[test]
    fn what_is_saved_is_read_again() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("deep").join("config.toml");
        let config = Config {
            lang: Some(Lang::Nl),
            service: "Maison \"du\" quai".to_owned(),
            phone: "081 00 00 00".to_owned(),
            print: Print { printer: "accueil".to_owned(), paper: Paper::A4, ..Print::default() },
            sessions: vec![Session {
                name: "Permanence sociale".to_owned(),
                days: "mer,jeu,ven".parse().expect("days"),
                from: "08:30".parse().expect("a time"),
                to: "13:00".parse().expect("a time"),
            }],
            ..Config::default()
        };
        config.save(&path).expect("saved");
        config.save(&path).expect("saved again");
        let loaded = Config::load(Some(&path)).expect("read");
        assert!(!loaded.first_start && loaded.problem.is_none());
        assert_eq!(loaded.config, config);
        assert_eq!(fs::read_dir(path.parent().expect("a folder")).expect("a folder").count(), 1, "nothing left beside");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            assert_eq!(fs::metadata(&path).expect("a file").permissions().mode() & 0o777, 0o600);
        }
    }

    #[test]
    fn the_settings_for_slips_are_those_that_their_page_shows() {
        let page = include_str!("../../docs/slip.md");
        let example = page.split("```toml\n").nth(1).and_then(|rest| rest.split("```").next()).expect("an example");
        let loaded = read(example);
        assert!(loaded.problem.is_none(), "{:?}", loaded.problem);
        assert!(!loaded.config.phone.is_empty() && !loaded.config.address.is_empty());
        let usual = Print { command: Vec::new(), ..loaded.config.print.clone() };
        let sorted = |print: &Print| {
            let mut words = print.words(Paper::A5);
            words.sort();
            words
        };
        assert_eq!(sorted(&loaded.config.print), sorted(&usual), "what is used where no command is named");
    }

    #[test]
    fn a_mistake_is_told_by_line_and_the_sound_keys_stay() {
        let loaded = read("service = \"Le Quai\"\ndesk = \"accueil\"\nrecal_limit = 2\n");
        let problem = loaded.problem.expect("a problem");
        assert_eq!((problem.kind(), problem.place()), (Kind::BadConfig, Some("config.toml:3")));
        assert_eq!((loaded.config.service.as_str(), loaded.config.recall_limit), ("Le Quai", 3));
        assert!(!loaded.unreadable);

        let loaded = read("db = \"/srv/guichet.db\"\nrecall_limit = 0\n");
        assert_eq!(loaded.problem.expect("a problem").place(), Some("config.toml:2"));
        assert_eq!(loaded.config.db, Some(PathBuf::from("/srv/guichet.db")));

        let loaded = read(
            "desk = \"1\"\n[[session]]\nname = \"Permanence\"\ndays = \"mer,jui\"\nfrom = \"08:30\"\nto = \"13:00\"\n",
        );
        assert_eq!(loaded.problem.expect("a problem").place(), Some("config.toml:4"));
        assert!(loaded.config.sessions.is_empty());
    }

    #[test]
    fn a_file_that_is_no_toml_gives_defaults_and_says_that_the_record_may_lie_elsewhere() {
        let loaded = read("desk = \"1\"\nservice = \"Le Quai\n");
        assert_eq!(loaded.problem.expect("a problem").place(), Some("config.toml:2"));
        assert_eq!((loaded.config.desk.as_str(), loaded.config.service.as_str()), ("1", ""));
        assert!(loaded.unreadable);
    }

    #[test]
    fn the_session_is_the_one_of_the_weekday_and_hour() {
        let text = "[[session]]\nname = \"Permanence\"\ndays = \"mer-ven\"\nfrom = \"8:30\"\nto = \"13:00\"\n";
        let config = read(text).config;
        // 18 November 2026 is a Wednesday.
        let at = |day, hour, minute| {
            NaiveDate::from_ymd_opt(2026, 11, day).and_then(|day| day.and_hms_opt(hour, minute, 0)).expect("a moment")
        };
        assert_eq!(config.session_at(at(18, 8, 30)), Some("Permanence"));
        assert_eq!(config.session_at(at(18, 8, 29)), None);
        assert_eq!(config.session_at(at(20, 12, 59)), Some("Permanence"));
        assert_eq!(config.session_at(at(20, 13, 0)), None);
        assert_eq!(config.session_at(at(17, 9, 0)), None);
    }

    #[test]
    fn a_relative_record_lies_beside_the_configuration() {
        let mut loaded = Config::understand("db = \"records/g.db\"", PathBuf::from("/etc/guichet/config.toml"));
        assert_eq!(loaded.db().expect("a path"), PathBuf::from("/etc/guichet/records/g.db"));
        loaded.config.db = None;
        assert!(loaded.db().is_ok_and(|path| path.ends_with("guichet.db")));
    }
}
