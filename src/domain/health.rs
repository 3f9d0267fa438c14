//! What an examination of the record finds: one closed list of findings, each with how it is meant. The words are in the
//! translations: `doctor-<check>-<code>` says what was found, `doctor-<check>-<code>-do` what to do about it, wherever
//! there is something to do. Nothing about anybody is in a finding: counts, names of files, tables, days.

use crate::error::Kind;

/// How a finding is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// As it should be.
    Sound,
    /// Nothing is lost, but somebody should see to it.
    Look,
    /// Something may be lost or read by others: see to it now.
    Trouble,
}

impl State {
    /// The name under which scripts and translations know it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Sound => "sound",
            Self::Look => "look",
            Self::Trouble => "trouble",
        }
    }

    /// The status with which a command that found this ends.
    pub const fn exit_code(self) -> u8 {
        match self {
            Self::Sound => 0,
            Self::Look => 1,
            Self::Trouble => Kind::Damaged.exit_code(),
        }
    }
}

macro_rules! facts {
    ($($(#[$meta:meta])* $name:ident = $check:literal $code:literal $state:ident),+ $(,)?) => {
        /// What can be found.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Fact { $($(#[$meta])* $name),+ }

        impl Fact {
            /// Every one, in the order of the checks.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// What was looked at, and what was found there: the names in scripts and translations.
            pub const fn codes(self) -> (&'static str, &'static str) {
                match self { $(Self::$name => ($check, $code)),+ }
            }

            /// How it is meant.
            pub const fn state(self) -> State {
                match self { $(Self::$name => State::$state),+ }
            }
        }
    };
}

facts! {
    /// The record cannot be opened: `why`.
    Unopened = "record" "unopened" Trouble,
    /// This account may not read the record, `file`, which may well be whole.
    RecordDenied = "record" "denied" Trouble,
    /// This account may not enter `folder`, in which the record lies: nothing of it is known.
    FolderClosed = "record" "folder-closed" Trouble,
    /// The disk is full: the record cannot even be opened.
    NoRoom = "record" "no-room" Trouble,
    /// The record is missing or empty, and what belonged to it still lies there: `backup`, the newest, where there is one.
    Gone = "record" "gone" Trouble,
    /// The same, and no backup is known.
    GoneForGood = "record" "gone-for-good" Trouble,
    /// A folder has the record's name: `file`.
    RecordFolder = "record" "folder" Trouble,
    /// A pipe, a device or a socket has the record's name: `file`.
    RecordPipe = "record" "pipe" Trouble,
    /// Its schema is that of this program.
    SchemaCurrent = "schema" "current" Sound,
    /// Its schema is older: the next opening brings it up to date.
    SchemaOlder = "schema" "older" Look,
    /// Its schema is newer than this program.
    SchemaNewer = "schema" "newer" Trouble,
    /// Every page of the file is sound.
    Whole = "integrity" "whole" Sound,
    /// The file is damaged: `record`, its path.
    Damaged = "integrity" "damaged" Trouble,
    /// Every record leads to records that are there.
    Linked = "links" "sound" Sound,
    /// Records lead to others that are not there: `n`, in `tables` of `record`.
    Dangling = "links" "dangling" Trouble,
    /// Nobody tampered with the audit.
    AuditWhole = "audit" "whole" Sound,
    /// The audit is broken, first at `entry`.
    AuditBroken = "audit" "broken" Trouble,
    /// Entries of the audit before `entry` were lost with a damaged file; what is left of it holds.
    AuditLost = "audit" "lost" Trouble,
    /// The directory's search agrees with the services.
    DirectoryAgrees = "directory-index" "agrees" Sound,
    /// It does not, for `n` services.
    DirectoryDiffers = "directory-index" "differs" Look,
    /// The search of cases agrees with the cases.
    CasesAgree = "case-index" "agrees" Sound,
    /// It does not, for `n` cases.
    CasesDiffer = "case-index" "differs" Look,
    /// The computer's clock is behind nothing that was written.
    ClockRight = "clock" "right" Sound,
    /// The clock is behind the newest record, by `hours`.
    ClockBehind = "clock" "behind" Look,
    /// No unsaved words of windows that are no more.
    DraftsKnown = "drafts" "known" Sound,
    /// Unsaved words of `n` windows that are no more.
    DraftsLeft = "drafts" "left" Look,
    /// The list of the erased beside the record, `file`, names all that the record knows to be erased.
    ErasedListed = "erased" "listed" Sound,
    /// It does not, or something of it cannot be read.
    ErasedUnlisted = "erased" "unlisted" Look,
    /// Only its owner can read the files.
    FilesPrivate = "permissions" "private" Sound,
    /// Others can read `files`.
    FilesReadable = "permissions" "readable" Look,
    /// Others can write to `files`.
    FilesWritable = "permissions" "writable" Trouble,
    /// Others can read the backups in `folder`.
    BackupsReadable = "permissions" "backups" Look,
    /// Anybody can remove or replace the backups in `folder`.
    BackupsReplaceable = "permissions" "replaceable" Look,
    /// Others can read or write `files`, and these are not this account's to close.
    FilesNotOwn = "permissions" "not-own" Look,
    /// This account may read and write all that it needs.
    AccessOwn = "access" "own" Sound,
    /// This account may not read `files`, in `folder`.
    AccessUnreadable = "access" "unreadable" Trouble,
    /// This account may read `files`, in `folder`, and not write in them.
    AccessUnwritable = "access" "read-only" Trouble,
    /// This account may read the keyring, `file`, and not write in it: only what opens the record cannot be changed.
    AccessKeys = "access" "keys-read-only" Look,
    /// This account may not write in the record's `folder`, where its log lies already: what is recorded goes into that.
    AccessFolderHeld = "access" "folder-held" Trouble,
    /// This account may not write in the record's `folder`.
    AccessFolder = "access" "folder" Trouble,
    /// This account may write in a `folder`, the record's or the backups', and not see what lies in it.
    AccessUnlisted = "access" "folder-unlisted" Look,
    /// This account may not write in the backups' `folder`.
    AccessBackups = "access" "backups" Trouble,
    /// The place is the account's own, and no link leads there.
    PlaceSafe = "place" "safe" Sound,
    /// A link stands in the place of `file`.
    PlaceLink = "place" "link" Trouble,
    /// A link of another account's, `link`, leads there.
    PlaceWay = "place" "way" Trouble,
    /// Others can write in `folder`.
    PlaceFolder = "place" "folder" Trouble,
    /// `file` belongs to another account.
    PlaceOwner = "place" "owner" Trouble,
    /// A folder has the name of the record's log or journal, `file`; the record may be whole.
    PlaceBesideFolder = "place" "beside-folder" Trouble,
    /// A pipe, a device or a socket has it: `file`.
    PlaceBesidePipe = "place" "beside-pipe" Trouble,
    /// The disk is one of this machine.
    DiskHere = "disk" "here" Sound,
    /// The disk is reached over a network, or by a program: `how`.
    DiskRemote = "disk" "remote" Trouble,
    /// There is room: `free`, in megabytes.
    RoomEnough = "room" "enough" Sound,
    /// Less than three times the record is left: `free`, `size`.
    RoomLow = "room" "low" Look,
    /// Less than the record is left: `free`, `size`.
    RoomNone = "room" "none" Trouble,
    /// The system does not tell how much is left.
    RoomUnknown = "room" "unknown" Look,
    /// There is nothing to back up yet.
    BackupNeedless = "backup" "needless" Sound,
    /// The newest backup is sound: `file`, `day`.
    BackupFresh = "backup" "fresh" Sound,
    /// It is sound, but `days` old, and there is newer work.
    BackupOld = "backup" "old" Look,
    /// It is sound, but so old that weeks would be lost: `days`.
    BackupVeryOld = "backup" "very-old" Trouble,
    /// There is none.
    BackupNone = "backup" "none" Look,
    /// The newest one is not sound: `file`.
    BackupBad = "backup" "bad" Trouble,
    /// This account may not read the newest one: `file`, in `folder`.
    BackupUnreadable = "backup" "unreadable" Look,
    /// The newest one is encrypted, and nothing at hand opens it: `file`.
    BackupUnchecked = "backup" "unchecked" Look,
    /// The newest one is encrypted, its keyring is beside it, and nobody was asked for what opens it: `file`, `day`.
    BackupClosed = "backup" "closed" Look,
    /// The newest one is of another key, which the record had before or after its own, and nothing at hand opens it: `file`,
    /// `day`.
    BackupOtherKey = "backup" "other-key" Look,
    /// No keyring lies beside the newest one, which is encrypted: `file`.
    BackupKeyless = "backup" "keyless" Look,
    /// This account may not read the keyring beside the newest one: `file`, the keyring.
    BackupKeysDenied = "backup" "keys-denied" Look,
    /// The keyring beside the newest one is damaged: `file`.
    BackupKeysDamaged = "backup" "keys-damaged" Look,
    /// The record's recovery key does not open the newest one, whose keyring has another, of before or after: `file`.
    BackupOtherSheet = "backup" "other-sheet" Look,
    /// The newest one lies in the second place alone: `file`, and the first place's `folder`.
    BackupElsewhere = "backup" "elsewhere" Look,
    /// The record cannot be used, and this is the newest backup that is sound: `file`.
    WayBack = "backup" "way-back" Look,
    /// Something that is no file has the record's name, and this is the newest backup: `file`.
    BackInPlace = "backup" "back-in-place" Look,
    /// The second place holds the newest backup.
    SecondHolds = "second" "holds" Sound,
    /// No second place is named.
    SecondUnset = "second" "unset" Look,
    /// The second place is not there now.
    SecondAbsent = "second" "absent" Look,
    /// The second place lacks the newest backup.
    SecondBehind = "second" "behind" Look,
    /// The second place lacks the newest backup, and has no room for it: `folder`.
    SecondFull = "second" "full" Look,
    /// This account may not write in the second place: `folder`.
    SecondUnwritable = "second" "read-only" Look,
    /// This account may not read the copy in the second place: `file`.
    SecondUnreadable = "second" "unreadable" Look,
    /// The second place is the first one: `folder`.
    SecondSame = "second" "same-folder" Look,
    /// The second place, `folder`, lies on the disk of the first.
    SecondOnDisk = "second" "same-disk" Look,
    /// The copy of the newest backup in the second place is not sound: `file`.
    SecondBad = "second" "bad" Trouble,
    /// It is encrypted, and no keyring lies beside it: `file`.
    SecondKeyless = "second" "keyless" Trouble,
    /// This account may not read the keyring beside the copy: `file`, the keyring.
    SecondKeysDenied = "second" "keys-denied" Look,
    /// Nothing was left by a work that was cut short.
    NothingLeft = "left-over" "none" Sound,
    /// Half-made files lie about: `files`.
    HalfMade = "left-over" "half-made" Look,
    /// Old copies of the record lie beside it: `files`.
    OldCopies = "left-over" "copies" Look,
    /// A record that was set aside, `file`, holds what the record has not: `missing`, how many visits, `acts` of whatever
    /// kind, texts that were `begun`, `looks` that the audit tells of, and `decisions` of the register.
    SetAside = "left-over" "set-aside" Look,
    /// A record that was set aside, `file`, cannot be compared with the record: what it holds nobody knows.
    SetAsideUnread = "left-over" "set-aside-unread" Look,
    /// A record that was set aside and is to be kept, `file`, is not encrypted, and the record is.
    SetAsidePlain = "left-over" "set-aside-plain" Trouble,
    /// The damaged file from which the record was rescued lies beside it, the only proof of entries of the audit that were
    /// lost: `files`.
    Proof = "left-over" "proof" Look,
    /// The copy that a rescue wrote still lies beside the record, which holds all of it: `file`.
    RescuedCopy = "left-over" "rescued" Look,
    /// Unencrypted copies lie beside an encrypted record: `files`.
    PlainCopies = "left-over" "plain" Trouble,
    /// Unencrypted copies of an encrypted record lie in the second place: `files`, in `folder`.
    PlainInSecond = "left-over" "plain-second" Trouble,
    /// The record is encrypted, and its keyring is there.
    Sealed = "keys" "sealed" Sound,
    /// It is encrypted, and nobody has said that its recovery key is on paper; `coordinator` is who can make another, where one is to be named.
    SheetMissing = "keys" "sheet" Look,
    /// A change of keys was cut short: the keyring of the new key still waits beside.
    KeysInterrupted = "keys" "interrupted" Look,
    /// It is encrypted, and its keyring is damaged: somebody cannot open it.
    KeysDamaged = "keys" "damaged" Trouble,
    /// It is encrypted, and nothing of its keyring can be read: nobody can open it.
    KeysUnreadable = "keys" "unreadable" Trouble,
    /// It is encrypted, and this account may not read its keyring, `file`.
    KeysDenied = "keys" "denied" Trouble,
    /// It is encrypted, and its keyring is that of another key, or its beginning is spoiled: nothing of `record` opens.
    KeysOther = "keys" "other" Trouble,
    /// The record is not encrypted.
    Unsealed = "keys" "unsealed" Look,
    /// A keyring lies beside a record that is not encrypted.
    StaleKeys = "keys" "stale" Look,
    /// The record is encrypted, and no keyring lies beside it.
    KeysMissing = "keys" "missing" Trouble,
    /// A crash leaves no image of the memory.
    ClosedOff = "process" "closed" Sound,
    /// A crash might.
    NotClosedOff = "process" "open" Look,
}

/// What a finding tells beside its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// How many.
    Count(u64),
    /// A file, a table, a day.
    Text(String),
    /// Why something cannot be opened.
    Why(Kind),
}

/// One thing that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Which.
    pub fact: Fact,
    /// With these values, by name.
    pub values: Vec<(&'static str, Value)>,
}

impl Finding {
    /// A finding that its words say whole.
    pub fn new(fact: Fact) -> Self {
        Self { fact, values: Vec::new() }
    }

    /// The same with a number.
    #[must_use]
    pub fn count(mut self, name: &'static str, count: u64) -> Self {
        self.values.push((name, Value::Count(count)));
        self
    }

    /// The same with a text.
    #[must_use]
    pub fn text(mut self, name: &'static str, text: impl Into<String>) -> Self {
        self.values.push((name, Value::Text(text.into())));
        self
    }

    /// The same with a reason.
    #[must_use]
    pub fn why(mut self, kind: Kind) -> Self {
        self.values.push(("why", Value::Why(kind)));
        self
    }

    /// How it is meant.
    pub const fn state(&self) -> State {
        self.fact.state()
    }
}

/// How bad the worst of the findings is.
pub fn worst(findings: &[Finding]) -> State {
    findings.iter().map(Finding::state).max().unwrap_or(State::Sound)
}
