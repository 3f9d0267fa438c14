//! The one error type: what kind of trouble, where, and caused by what. What to tell people — what happened, what it
//! means for the record, what to do — is written once per kind in the translations (`error-<kind>` and
//! `error-<kind>-hint`), so the screen and the command line say the same.
//!
//! Nothing personal goes into an error: a path, a line number, a table, a version, never a value that somebody typed
//! about a person.

use std::{
    error, fmt, io,
    path::{self, Path, PathBuf},
};

use crate::reading;

/// Stands in a place between what is said to be wrong and who can help.
pub const APART: char = '\u{1f}';

/// What kind of trouble; decides the message, the hint and the exit status.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A folder or file that should exist does not.
    Missing,
    /// No permission to read or write.
    Denied,
    /// The file is not a guichet database.
    NotADatabase,
    /// The file is a database, but damaged.
    Damaged,
    /// The record is missing or has no bytes, and what belonged to it still lies there.
    RecordGone,
    /// The file was written by a newer guichet.
    NewerSchema,
    /// Another program holds the file locked.
    Locked,
    /// The disk is full.
    DiskFull,
    /// Somebody else changed the record in between.
    Conflict,
    /// No such record.
    NotFound,
    /// The record's status does not allow this step.
    WrongMove,
    /// A moment at which it cannot have happened: before what came before it, after what followed, or still to come.
    WrongTime,
    /// A day was closed: what was asked for is over with it.
    DayClosed,
    /// A backup is not what it must be: it does not hold what the record holds.
    BadBackup,
    /// No backup could be written where it was to go.
    NoBackup,
    /// The copy of a backup could not be written in the second place; the backup itself is there.
    NoSecond,
    /// A backup of before a close still holds the calling names that the close erased.
    NamesLeft,
    /// A file to read in has a form that is not understood.
    BadFile,
    /// A file to be written is there already.
    Exists,
    /// The program that prints is not there.
    PrintProgram,
    /// The program that prints did not end in time.
    PrintTime,
    /// The program that prints says no.
    PrintRefused,
    /// The configuration has a mistake.
    BadConfig,
    /// The configuration has a mistake, and may say where the record lies.
    RecordHidden,
    /// The vocabulary has a mistake.
    BadVocabulary,
    /// A file of rules has a mistake: rights worth checking, a funder's grid.
    BadRules,
    /// The questionnaire has a mistake.
    BadSurvey,
    /// Something on the command line is not understood.
    BadUsage,
    /// Only a coordinator may see this.
    NotCoordinator,
    /// The record is encrypted and no passphrase was given.
    KeyNeeded,
    /// A passphrase or a recovery key that opens nothing.
    WrongPassphrase,
    /// A file that holds a secret can be read by others.
    OpenSecret,
    /// The record is not encrypted.
    NotSealed,
    /// A passphrase that is too short.
    ShortPassphrase,
    /// The keyring beside the record is damaged.
    BadKeys,
    /// The last coordinator cannot be taken away.
    LastCoordinator,
    /// Another file was put in the place of the open record.
    Replaced,
    /// The house only proposes what to erase, and never erases.
    ProposesOnly,
    /// Nothing can be shown: standard output or the terminal is gone.
    Terminal,
    /// The command did its work, and its answer could not be written.
    NotSaid,
    /// Anything else the system reported.
    System,
    /// A fault of the program itself.
    Internal,
    /// The person's record is only kept: nothing else is done with it.
    Restricted,
    /// A reason names the person: in the register of decisions it would outlive them.
    NamesPerson,
    /// Somebody tampered with the audit.
    AuditBroken,
    /// Others could put another file in the record's place.
    UnsafePlace,
    /// The disk is another machine's, or behaves like one.
    NetworkDisk,
    /// Others could read the record, or also change it, until now.
    WasReadable,
    /// The record is no longer encrypted, and opened without the passphrase that was asked for.
    Decrypted,
}

impl Kind {
    /// Every kind, for the test that each has its words in every language.
    pub const ALL: &'static [Self] = &[
        Self::Missing,
        Self::Denied,
        Self::NotADatabase,
        Self::Damaged,
        Self::RecordGone,
        Self::NewerSchema,
        Self::Locked,
        Self::DiskFull,
        Self::Conflict,
        Self::NotFound,
        Self::WrongMove,
        Self::WrongTime,
        Self::DayClosed,
        Self::BadBackup,
        Self::NoBackup,
        Self::NoSecond,
        Self::NamesLeft,
        Self::BadFile,
        Self::Exists,
        Self::PrintProgram,
        Self::PrintTime,
        Self::PrintRefused,
        Self::BadConfig,
        Self::RecordHidden,
        Self::BadVocabulary,
        Self::BadRules,
        Self::BadSurvey,
        Self::BadUsage,
        Self::NotCoordinator,
        Self::KeyNeeded,
        Self::WrongPassphrase,
        Self::OpenSecret,
        Self::NotSealed,
        Self::ShortPassphrase,
        Self::BadKeys,
        Self::LastCoordinator,
        Self::Replaced,
        Self::ProposesOnly,
        Self::Terminal,
        Self::NotSaid,
        Self::System,
        Self::Internal,
        Self::Restricted,
        Self::NamesPerson,
        Self::AuditBroken,
        Self::UnsafePlace,
        Self::NetworkDisk,
        Self::WasReadable,
        Self::Decrypted,
    ];

    /// The name under which the translations and scripts (`--json`) know it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Denied => "denied",
            Self::NotADatabase => "not-a-database",
            Self::Damaged => "damaged",
            Self::RecordGone => "record-gone",
            Self::NewerSchema => "newer-schema",
            Self::Locked => "locked",
            Self::DiskFull => "disk-full",
            Self::Conflict => "conflict",
            Self::NotFound => "not-found",
            Self::WrongMove => "wrong-move",
            Self::WrongTime => "wrong-time",
            Self::DayClosed => "day-closed",
            Self::BadBackup => "bad-backup",
            Self::NoBackup => "no-backup",
            Self::NoSecond => "no-second",
            Self::NamesLeft => "names-left",
            Self::BadFile => "bad-file",
            Self::Exists => "exists",
            Self::PrintProgram => "print-program",
            Self::PrintTime => "print-time",
            Self::PrintRefused => "print-refused",
            Self::BadConfig => "bad-config",
            Self::RecordHidden => "record-hidden",
            Self::BadVocabulary => "bad-vocabulary",
            Self::BadRules => "bad-rules",
            Self::BadSurvey => "bad-survey",
            Self::BadUsage => "bad-usage",
            Self::NotCoordinator => "not-coordinator",
            Self::KeyNeeded => "key-needed",
            Self::WrongPassphrase => "wrong-passphrase",
            Self::OpenSecret => "open-secret",
            Self::NotSealed => "not-sealed",
            Self::ShortPassphrase => "short-passphrase",
            Self::BadKeys => "bad-keys",
            Self::LastCoordinator => "last-coordinator",
            Self::Replaced => "replaced",
            Self::ProposesOnly => "proposes-only",
            Self::Terminal => "terminal",
            Self::NotSaid => "not-said",
            Self::System => "system",
            Self::Internal => "internal",
            Self::Restricted => "restricted",
            Self::NamesPerson => "names-person",
            Self::AuditBroken => "audit-broken",
            Self::UnsafePlace => "unsafe-place",
            Self::NetworkDisk => "network-disk",
            Self::WasReadable => "was-readable",
            Self::Decrypted => "decrypted",
        }
    }

    /// The process's exit status: 2 a mistake on the command line, 3 no such record or nobody there, 4 a file that is
    /// refused, 5 changed by somebody else or not possible now or for you, 6 the database cannot be used, 7 done and not
    /// said, 1 anything else.
    pub const fn exit_code(self) -> u8 {
        match self {
            Self::BadUsage | Self::NamesPerson | Self::ShortPassphrase | Self::OpenSecret => 2,
            Self::NotFound => 3,
            Self::BadFile
            | Self::BadConfig
            | Self::RecordHidden
            | Self::BadVocabulary
            | Self::BadRules
            | Self::BadSurvey => 4,
            Self::Conflict
            | Self::WrongMove
            | Self::WrongTime
            | Self::DayClosed
            | Self::Exists
            | Self::Restricted
            | Self::NotCoordinator
            | Self::LastCoordinator
            | Self::NotSealed
            | Self::ProposesOnly => 5,
            Self::BadBackup
            | Self::NoBackup
            | Self::NoSecond
            | Self::NamesLeft
            | Self::Missing
            | Self::Denied
            | Self::NotADatabase
            | Self::Damaged
            | Self::RecordGone
            | Self::NewerSchema
            | Self::Locked
            | Self::DiskFull
            | Self::KeyNeeded
            | Self::WrongPassphrase
            | Self::BadKeys
            | Self::Replaced
            | Self::UnsafePlace
            | Self::NetworkDisk
            | Self::WasReadable
            | Self::Decrypted
            | Self::AuditBroken => 6,
            Self::NotSaid => 7,
            Self::PrintProgram
            | Self::PrintTime
            | Self::PrintRefused
            | Self::Terminal
            | Self::System
            | Self::Internal => 1,
        }
    }
}

/// What the place of an error begins with where it is a file that somebody asked for.
const ASKED_FOR: &str = "file: ";

/// An error: its kind, where it happened, and the cause for whoever looks deeper.
#[derive(Debug)]
pub struct Error {
    kind: Kind,
    place: Option<String>,
    file: Option<PathBuf>,
    newest: Newest,
    cause: Option<Box<dyn error::Error + Send + Sync>>,
}

/// The newest backup that may help, for what to do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
enum Newest {
    /// Nobody looked for it.
    #[default]
    Unasked,
    /// There is none.
    Absent,
    /// Its path.
    Named(String),
}

/// What every fallible function of the program returns.
pub type Result<T, E = Error> = std::result::Result<T, E>;

impl Error {
    /// An error of a kind, without more.
    pub fn new(kind: Kind) -> Self {
        Self { kind, place: None, file: None, newest: Newest::Unasked, cause: None }
    }

    /// The same, saying where: a path, `file:line`, a table. Never personal data.
    #[must_use]
    pub fn at(mut self, place: impl fmt::Display) -> Self {
        self.place = Some(place.to_string());
        self
    }

    /// The same trouble with the same cause, as whoever knows more about it calls it.
    #[must_use]
    pub fn called(mut self, kind: Kind) -> Self {
        self.kind = kind;
        self
    }

    /// The same, naming the file that it is about, for a command that says what to do: it is typed in whichever folder.
    #[must_use]
    pub fn about(mut self, file: &Path) -> Self {
        self.file = Some(path::absolute(file).unwrap_or_else(|_| file.to_owned()));
        self
    }

    /// The same, naming the newest backup, for what to do; or saying that there is none.
    #[must_use]
    pub fn with_backup(mut self, backup: Option<&Path>) -> Self {
        self.newest = backup.map_or(Newest::Absent, |backup| Newest::Named(backup.display().to_string()));
        self
    }

    /// The same, with its technical cause.
    #[must_use]
    pub fn because(mut self, cause: impl Into<Box<dyn error::Error + Send + Sync>>) -> Self {
        self.cause = Some(cause.into());
        self
    }

    /// An input/output error on a file.
    pub fn io(error: io::Error, path: &Path) -> Self {
        if reading::was_no_file(&error) {
            return Self::no_file(path);
        }
        let kind = match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Kind::Missing,
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Kind::Denied,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Kind::DiskFull,
            _ => Kind::System,
        };
        Self::new(kind).at(path.display()).because(error)
    }

    /// A pipe or a device was named where a file is meant: it was not opened.
    pub fn no_file(path: &Path) -> Self {
        Self::new(Kind::BadUsage).at(format_args!("no-file: {}", path.display()))
    }

    /// `-` was named where a file is to be written: nothing was.
    pub fn dash() -> Self {
        Self::new(Kind::BadUsage).at("dash")
    }

    /// A file that somebody named to be read is not there. The record has no part in it.
    pub fn not_there(path: &Path) -> Self {
        Self::new(Kind::Missing).at(format_args!("given: {}", path.display()))
    }

    /// A folder was named where a file is meant: nothing was read or written.
    pub fn folder(path: &Path) -> Self {
        Self::new(Kind::BadUsage).at(format_args!("folder: {}", path.display()))
    }

    /// Something is where a file was to be written, which asking for that would replace: it was not touched.
    pub fn taken(path: &Path) -> Self {
        Self::new(Kind::Exists).at(format_args!("output: {}", path.display()))
    }

    /// A link is where a file was to be written: it was neither followed nor replaced.
    pub fn a_link(path: &Path) -> Self {
        Self::new(Kind::Exists).at(format_args!("linked: {}", path.display()))
    }

    /// A link that somebody else laid leads to where something was to be written: nothing was, and it was not followed.
    pub fn strange_link(link: &Path) -> Self {
        Self::new(Kind::Denied).at(format_args!("link: {}", link.display()))
    }

    /// The same trouble with a file that somebody asked for, which has words of its own: the record has no part in it.
    #[must_use]
    pub fn of_file(self, path: &Path) -> Self {
        self.at(format_args!("{ASKED_FOR}{}", path.display()))
    }

    /// The process's exit status: that of the kind; of a file that somebody asked for and that could not be written, the one
    /// of a file that is refused, since the record can be used.
    pub fn exit_code(&self) -> u8 {
        let is_of_file = self.place().is_some_and(|place| place.starts_with(ASKED_FOR));
        match self.kind {
            Kind::Missing | Kind::Denied | Kind::DiskFull | Kind::System if is_of_file => Kind::BadFile.exit_code(),
            kind => kind.exit_code(),
        }
    }

    /// What kind of trouble.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// Where, if known.
    pub fn place(&self) -> Option<&str> {
        self.place.as_deref()
    }

    /// Whether it happened there and nowhere else.
    pub fn is_at(&self, path: &Path) -> bool {
        self.place.as_deref() == Some(&*path.to_string_lossy())
    }

    /// The file that it is about, where a command that says what to do can name it.
    pub fn file(&self) -> Option<&Path> {
        self.file.as_deref()
    }

    /// The newest backup, where it was looked for and is there.
    pub fn backup(&self) -> Option<&str> {
        match &self.newest {
            Newest::Named(backup) => Some(backup),
            Newest::Unasked | Newest::Absent => None,
        }
    }

    /// Whether a backup was looked for, and there is none.
    pub fn has_no_backup(&self) -> bool {
        self.newest == Newest::Absent
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.kind.code())?;
        if let Some(place) = &self.place {
            write!(f, " ({place})")?;
        }
        Ok(())
    }
}

impl error::Error for Error {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        self.cause.as_ref().map(|cause| &**cause as _)
    }
}
