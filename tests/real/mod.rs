//! The real binary on a fresh account: in a folder of its own, run as a script does, or typed at in a pseudo-terminal.
//! Nothing of the account that runs the tests is read or touched.

#![allow(dead_code, reason = "each test program uses the part it needs")]

use std::{
    cell::{Cell, OnceCell},
    fs,
    path::{Path, PathBuf},
    process::Command as Process,
    time::{Duration, Instant},
};

use assert_cmd::Command;
use guichet::{
    domain::access::{Role, Worker},
    store::{Store, db::Open, drafts::FAST_LINE, encrypt, key::Key, keyring::Keyring},
};
use portable_pty::CommandBuilder;
use tempfile::TempDir;

mod asked;
pub mod screen;

use screen::Screen;

/// How long a test waits for what must come. Far longer than it ever takes: only a fault makes anybody wait for it.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// What the tests' process may have around it and a fresh account has not.
const FOREIGN: &[&str] = &["GUICHET_DESK", "GUICHET_PASSPHRASE_FILE", "GUICHET_WORKER", "NO_COLOR", "RUST_BACKTRACE"];

/// The passphrase of every encrypted record of the tests.
pub const PASSPHRASE: &str = "sept chats au grenier";

/// The file of a house that holds its passphrase.
const KEPT: &str = "passphrase";

/// A fresh account on a fresh machine.
pub struct House {
    folder: TempDir,
    /// What opens the record, where it is encrypted: found once, because finding it is dear.
    key: OnceCell<Key>,
    /// Whether the first questions are answered.
    is_settled: bool,
    /// Whether another house is laid down in it, as that one was.
    is_copy: bool,
    /// Whether the record knows the answer of the last one.
    was_asked: Cell<bool>,
    /// Words that stand before the program's own: `setpriv` and its options.
    before: Vec<String>,
    /// The program, where it is not the one that was built.
    program: Option<PathBuf>,
}

/// What a command answered.
#[derive(Debug)]
pub struct Answer {
    pub status: i32,
    pub out: String,
    pub err: String,
}

impl Answer {
    /// What an error must be to help anybody: its status, what happened in so many words, and a second line that says
    /// what to do; nothing of what a person told, and no fault of the program.
    pub fn is_refusal(&self, status: i32, words: &str) {
        assert_eq!(self.status, status, "{self:?}");
        let lines: Vec<_> = self.err.lines().collect();
        assert!(lines.first().is_some_and(|line| line.starts_with("erreur : ") && line.contains(words)), "{self:?}");
        assert!(lines.get(1).is_some_and(|line| line.len() > 20), "no word of what to do: {self:?}");
        assert!(!self.err.contains("panicked") && !self.err.contains("Quatresous"), "{self:?}");
    }
}

impl House {
    /// Nothing was ever set here.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        Self {
            folder,
            key: OnceCell::new(),
            is_settled: false,
            is_copy: false,
            was_asked: Cell::default(),
            before: Vec::new(),
            program: None,
        }
    }

    /// A folder in which another house is laid down.
    pub fn copy() -> Self {
        Self { is_copy: true, ..Self::new() }
    }

    /// The first page was answered, and whether the data shall be encrypted: no.
    pub fn settled() -> Self {
        let house = Self { is_settled: true, ..Self::new() };
        house.write("config.toml", "service = \"Maison ouverte\"\ndesk = \"1\"\nworker = \"EB\"\n");
        house
    }

    /// The same with an encrypted record that the passphrase of EB opens; the commands find it in a file.
    pub fn sealed() -> Self {
        let house = Self::settled();
        house.keeps_passphrase();
        let worker = Worker { name: "EB".to_owned(), role: Role::Coordinator };
        let sealed = encrypt::create(&house.db(), &worker, PASSPHRASE).expect("an encrypted record");
        house.opens_with(Some(sealed.key));
        house
    }

    /// Lays the passphrase down where commands find it.
    pub fn keeps_passphrase(&self) {
        self.write(KEPT, format!("{PASSPHRASE}\n"));
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            fs::set_permissions(self.path(KEPT), fs::Permissions::from_mode(0o600)).expect("for its owner alone");
        }
    }

    /// What opens the record; none where it is not encrypted.
    pub fn key(&self) -> Option<Key> {
        let sealed = fs::read(self.db()).is_ok_and(|bytes| !bytes.is_empty() && !bytes.starts_with(b"SQLite format 3"));
        let keyring = self.path("guichet.db.keys").exists();
        if self.key.get().is_none() && sealed && keyring {
            self.opens_with(Some(encrypt::unlock(&self.db(), "EB", PASSPHRASE).expect("the passphrase").key));
        }
        self.key.get().cloned()
    }

    /// Says what opens the record, where somebody knows it already.
    pub fn opens_with(&self, key: Option<Key>) {
        if let Some(key) = key {
            let _ = self.key.set(key);
        }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn text(&self, name: &str) -> String {
        self.path(name).display().to_string()
    }

    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(&path, bytes).expect("a file");
        path.display().to_string()
    }

    /// The record.
    pub fn db(&self) -> PathBuf {
        self.path("guichet.db")
    }

    /// A second connection to the record.
    pub fn store(&self) -> Store {
        Store::open_with(&self.db(), Open::Existing, self.key().as_ref()).expect("the record opens")
    }

    /// Under which names the words typed at the first window are kept: EB's, and those of nobody in particular.
    fn typists(&self) -> [String; 2] {
        let places = ["state/guichet/seat-1", "data/guichet/seat-1"];
        let seat = places.iter().find_map(|place| fs::read_to_string(self.path(place)).ok()).unwrap_or_default();
        [format!("{}/EB", seat.trim()), seat.trim().to_owned()]
    }

    /// What is kept of the fast line of this house's first window.
    pub fn draft(&self) -> Option<String> {
        let store = self.store();
        self.typists().iter().find_map(|name| store.draft(name, FAST_LINE).expect("the drafts are read"))
    }

    /// Waits until the fast line's draft on the disk is this text.
    pub fn waits_for_draft(&self, text: &str) {
        let kept = || self.draft();
        let came = comes_true(|| kept().as_deref() == Some(text));
        assert!(came, "the draft on the disk never became {text:?}; it is {:?}", kept());
    }

    /// What every process of this house has around it.
    pub fn around(&self) -> Vec<(&'static str, PathBuf)> {
        let home = self.folder.path().to_owned();
        let mut around = vec![
            ("HOME", home.clone()),
            ("USERPROFILE", home.clone()),
            ("XDG_CONFIG_HOME", home.join("config")),
            ("XDG_DATA_HOME", home.join("data")),
            ("XDG_CACHE_HOME", home.join("cache")),
            ("XDG_STATE_HOME", home.join("state")),
            ("APPDATA", home.join("config")),
            ("LOCALAPPDATA", home.join("data")),
            ("TMPDIR", home.clone()),
            ("TEMP", home),
            ("GUICHET_DB", self.db()),
            ("GUICHET_CONFIG", self.path("config.toml")),
            ("GUICHET_LANG", PathBuf::from("fr")),
            ("TERM", PathBuf::from("xterm-256color")),
        ];
        if self.path(KEPT).exists() {
            around.push(("GUICHET_PASSPHRASE_FILE", self.path(KEPT)));
        }
        around
    }

    fn words(&self, args: &[&str]) -> Vec<String> {
        let built = || PathBuf::from(env!("CARGO_BIN_EXE_guichet"));
        let program = self.program.clone().unwrap_or_else(built).display().to_string();
        self.before.iter().cloned().chain([program]).chain(args.iter().map(ToString::to_string)).collect()
    }

    /// A command of this house, to be started.
    pub fn process(&self, args: &[&str]) -> Process {
        let words = self.words(args);
        let mut process = Process::new(&words[0]);
        for name in FOREIGN {
            process.env_remove(name);
        }
        process.envs(self.around()).args(&words[1..]);
        process
    }

    /// Runs a command to its end.
    pub fn run(&self, args: &[&str]) -> Answer {
        self.typing(args, "")
    }

    /// The same of one that reads something.
    pub fn typing(&self, args: &[&str], stdin: impl Into<Vec<u8>>) -> Answer {
        let output = Command::from_std(self.process(args)).write_stdin(stdin).output().expect("it ran");
        self.is_asked_nothing(&self.db(), false);
        Answer {
            status: output.status.code().expect("it was not killed"),
            out: String::from_utf8(output.stdout).expect("text"),
            err: String::from_utf8(output.stderr).expect("text"),
        }
    }

    /// Runs a command that must succeed.
    pub fn done(&self, args: &[&str]) -> String {
        let answer = self.run(args);
        assert_eq!(answer.status, 0, "{args:?}: {answer:?}");
        answer.out
    }

    /// Where the first page was answered, so was the question behind it, which every record asks once: in the record that
    /// a command made, or else in the one that the screen is about to open. What cannot be opened is for others to say.
    fn is_asked_nothing(&self, db: &Path, may_begin: bool) {
        // What root would make, a program without its rights could not write.
        let is_settled = self.is_settled || may_begin && self.is_copy && self.path("config.toml").exists();
        let is_due = is_settled && !self.was_asked.get() && self.program.is_none();
        if !is_due || Keyring::path(db).exists() {
            return;
        }
        let how = if may_begin { Open::OrNew } else { Open::Existing };
        let done = Store::open(db, how).and_then(|store| store.encryption_is_refused());
        self.was_asked.set(done.is_ok());
    }

    /// The same command for a pseudo-terminal.
    pub fn typed(&self, args: &[&str]) -> CommandBuilder {
        let named = args.iter().position(|word| *word == "--db").and_then(|at| args.get(at + 1));
        let db = named.map_or_else(|| self.db(), PathBuf::from);
        self.is_asked_nothing(&db, args.first().is_none_or(|word| word.starts_with("--")));
        let words = self.words(args);
        let mut command = CommandBuilder::new(&words[0]);
        for name in FOREIGN {
            command.env_remove(name);
        }
        for (name, value) in self.around() {
            command.env(name, value);
        }
        command.args(&words[1..]);
        command
    }

    /// Opens the screen, wide enough for the three panes.
    pub fn screen(&self) -> Screen {
        Screen::start(self.typed(&[]), (120, 36))
    }

    /// Opens the screen, and the fast line on it.
    pub fn fast_line(&self) -> Screen {
        let mut screen = self.screen();
        screen.sees("File du jour").types("n").sees("sujet ou démarche");
        screen
    }

    /// From now on the program runs without root's right to pass over permissions. Says why where that is impossible.
    #[cfg(unix)]
    pub fn without_privilege(&mut self) -> Result<(), &'static str> {
        use std::os::unix::fs::{MetadataExt as _, chown};
        const NOBODY: u32 = 65534;
        if fs::metadata(self.folder.path()).expect("the folder").uid() != 0 {
            return Ok(());
        }
        let setpriv = format!("setpriv --reuid={NOBODY} --regid={NOBODY} --clear-groups");
        self.before = setpriv.split(' ').map(String::from).collect();
        // The program may lie where only root looks.
        let program = self.path("guichet-bin");
        fs::copy(env!("CARGO_BIN_EXE_guichet"), &program).expect("a copy of the program");
        chown(self.folder.path(), Some(NOBODY), Some(NOBODY)).expect("root gives the folder away");
        for entry in fs::read_dir(self.folder.path()).expect("the folder") {
            chown(entry.expect("an entry").path(), Some(NOBODY), Some(NOBODY)).expect("root gives the file away");
        }
        self.program = Some(program);
        let tried = self.process(&["--version"]).output();
        if tried.is_ok_and(|output| output.status.success()) { Ok(()) } else { Err("setpriv does not work here") }
    }
}

/// Opens a record as a program of the tests' own, with the passphrase where it is encrypted.
pub fn open(db: &Path) -> Store {
    match Store::open(db, Open::Existing) {
        Ok(store) => store,
        Err(_) => encrypt::open(db, "EB", PASSPHRASE).expect("the record opens").0,
    }
}

/// A directory as the tests need it: a few services that a search can tell apart.
pub const SERVICES: &str = "id;name;organization;categories;phones\n\
    1;Médiation de dettes;CPAS de Namur;Dettes;081 00 00 01\n\
    2;Espace public numérique;Maison du Numérique;Numérique;081 00 00 02\n";

/// Looks again and again until it is so; `false` when patience ends.
pub fn comes_true(is_so: impl FnMut() -> bool) -> bool {
    comes_true_within(PATIENCE, is_so)
}

/// The same with another patience.
pub fn comes_true_within(patience: Duration, mut is_so: impl FnMut() -> bool) -> bool {
    let until = Instant::now() + patience;
    while !is_so() {
        if Instant::now() > until {
            return false;
        }
        std::thread::park_timeout(Duration::from_millis(10));
    }
    true
}

/// A file's bytes.
pub fn bytes(path: &Path) -> Vec<u8> {
    fs::read(path).expect("the file is there")
}
