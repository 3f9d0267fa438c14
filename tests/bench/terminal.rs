//! The program as a person meets it, through a pseudo-terminal: how long from its start to the first frame, how long
//! from a key to the last byte drawn for it, how much memory, how busy it is when nobody types.
//!
//! Where `vim` is installed, each key is followed by one typed into it: what it takes is mostly the pseudo-terminal's own
//! time, and whatever else the machine does falls on both.

mod data;
#[path = "terminal/pty.rs"]
mod pty;

use std::{
    env,
    ffi::OsStr,
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

use guichet::{
    domain::access::{Role, Worker},
    store::{encrypt, keyring::Keyring},
};
use pty::Program;

/// Starts of each program.
const STARTS: usize = 25;

/// Keys of each kind.
const KEYS: usize = 500;

/// How long the idle program is watched.
const IDLE: Duration = Duration::from_secs(10);

/// A line with everything in it.
const LINE: &str =
    "num itsme f 67 ordi avec 20m @mutuelle:15 -mail 5000 !ven ok \"Fatima B.\" // revient avec sa carte";

/// Where a frame ends: the program says so itself.
const FRAME: &[u8] = b"\x1b[?2026l";

/// What stands on the board, and on no page before it.
const BOARD: &str = "File du jour";

const WORDS: &str = "four words for a bench";

fn main() {
    let peer = peer();
    let usual = data::usual_services();
    for (services, size) in [(usual, (80, 24)), (usual, (120, 40)), (data::MANY_SERVICES, (120, 40))] {
        // Typing leaves drafts, so a copy is measured.
        let path = data::copy(&data::large(services), "terminal.db");
        println!("{services} services, {} x {}", size.0, size.1);
        measure(&path, size, peer.as_deref());
        println!();
        data::remove(&path);
    }
    sealed_starts((80, 24));
}

fn measure(record: &Path, size: (u16, u16), vim: Option<&Path>) {
    starts(record, size, vim);
    let mut peer = vim.map(|vim| editor(vim, size));
    let mut program = guichet(record, size);
    program.until(FRAME);
    program.rest(Duration::from_millis(500));
    if let Some(vim) = &mut peer {
        vim.press("i");
    }
    println!(
        "{:<28} {:>8} {:>8} {:>8} {:>6} {:>9} {:>8}",
        "key to last byte, ms", "p50", "p99", "max", "keys", "vim p50", "vim p99"
    );
    let mut keys = |name, keys: &[String], program: &mut Program| {
        let turns = keys.iter().cycle().take(KEYS).zip(["x", "\x7f"].iter().cycle());
        let (mut ours, mut theirs) = (Vec::new(), Vec::new());
        for (key, letter) in turns {
            ours.extend(program.press(key));
            theirs.extend(peer.as_mut().and_then(|vim| vim.press(letter)));
        }
        row(name, ours, theirs);
    };
    let arrows = ["\x1b[B", "\x1b[B", "\x1b[B", "\x1b[A", "\x1b[A", "\x1b[A"].map(String::from);
    keys("selection", &arrows, &mut program);
    program.press("n");
    keys("fast line", &with_deleting(LINE), &mut program);
    program.press("\x1b");
    program.press("/");
    keys("directory search", &with_deleting("logement namur"), &mut program);
    keys("directory search, misspelt", &with_deleting("logemant"), &mut program);
    println!("{:<28} {:>8}", "memory at most, MB", shown(program.memory()));
    program.press("\x1b");
    println!("{:<28} {:>8}", "idle, % of a core", shown(program.busy(IDLE)));
}

/// From the start to the end of the first frame; the peer takes its turn after each.
fn starts(record: &Path, size: (u16, u16), peer: Option<&Path>) {
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..STARTS {
        ours.push(guichet(record, size).until(FRAME));
        if let Some(vim) = peer {
            // The last line of an empty page.
            theirs.push(editor(vim, size).until(b"~"));
        }
    }
    spread("start to first frame, ms", [("guichet", ours), ("vim", theirs)]);
}

/// From the start to the board on an encrypted record, by a passphrase that stands in a file, each followed by a start on
/// the same record plain.
fn sealed_starts(size: (u16, u16)) {
    let large = data::large(data::usual_services());
    let (plain, sealed) = (data::copy(&large, "terminal.db"), data::copy(&large, "terminal-sealed.db"));
    let words = data::folder().join("passphrase.txt");
    fs::write(&words, WORDS).expect("a passphrase");
    closed_to_others(&words);
    let worker = Worker { name: "EB".to_owned(), role: Role::Coordinator };
    drop(encrypt::turn_on(&sealed, &worker, WORDS, &data::stamp("1")).expect("encrypted"));
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..STARTS {
        let option = ["--passphrase-file".as_ref(), words.as_os_str()];
        ours.push(guichet_with(&sealed, size, &option).until(BOARD.as_bytes()));
        theirs.push(guichet(&plain, size).until(BOARD.as_bytes()));
    }
    println!("encrypted, {} x {}", size.0, size.1);
    spread("start to the board, ms", [("encrypted", ours), ("plain", theirs)]);
    data::remove(&plain);
    data::remove(&sealed);
    for left in [Keyring::path(&sealed), words] {
        let _ = fs::remove_file(left);
    }
}

/// A passphrase that others can read is refused.
fn closed_to_others(file: &Path) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        fs::set_permissions(file, fs::Permissions::from_mode(0o600)).expect("a file of one's own");
    }
    let _ = file;
}

fn spread(what: &str, rows: [(&str, Vec<f64>); 2]) {
    println!("{what:<28} {:>8} {:>8} {:>8}", "min", "p50", "max");
    for (name, mut times) in rows {
        times.sort_by(f64::total_cmp);
        if let (Some(first), Some(last)) = (times.first(), times.last()) {
            println!("{name:<28} {first:>8.2} {:>8.2} {last:>8.2}", data::percentile(&times, 0.5));
        }
    }
}

fn row(name: &str, mut ours: Vec<f64>, mut theirs: Vec<f64>) {
    ours.sort_by(f64::total_cmp);
    theirs.sort_by(f64::total_cmp);
    let [half, most, max] = [0.5, 0.99, 1.0].map(|share| data::percentile(&ours, share));
    let [vim_half, vim_most] = [0.5, 0.99].map(|share| data::percentile(&theirs, share));
    println!("{name:<28} {half:>8.2} {most:>8.2} {max:>8.2} {:>6} {vim_half:>9.2} {vim_most:>8.2}", ours.len());
}

/// A text letter by letter, and as many deletions, so that it can be typed again and again.
fn with_deleting(text: &str) -> Vec<String> {
    let letters = text.chars().map(String::from);
    letters.chain(text.chars().map(|_| "\x7f".to_owned())).collect()
}

fn guichet(record: &Path, size: (u16, u16)) -> Program {
    guichet_with(record, size, &[])
}

fn guichet_with(record: &Path, size: (u16, u16), options: &[&OsStr]) -> Program {
    let settings = data::folder().join("config.toml");
    fs::write(&settings, "service = \"Mesure\"\ndesk = \"2\"\nworker = \"EB\"\n").expect("settings");
    let mut words = vec!["--db".as_ref(), record.as_os_str(), "--lang".as_ref(), "fr".as_ref()];
    words.extend(options);
    let environment = [("GUICHET_CONFIG", settings.as_os_str())];
    Program::start(Path::new(env!("CARGO_BIN_EXE_guichet")), &words, &environment, size)
}

fn editor(vim: &Path, size: (u16, u16)) -> Program {
    let words = ["-u", "NONE", "-i", "NONE", "-n", "-N"].map(AsRef::as_ref);
    Program::start(vim, &words, &[], size)
}

fn peer() -> Option<PathBuf> {
    let folders = env::var_os("PATH")?;
    env::split_paths(&folders).map(|folder| folder.join("vim")).find(|path| path.is_file())
}

fn shown(figure: Option<f64>) -> String {
    figure.map_or_else(|| "-".to_owned(), |figure| format!("{figure:.2}"))
}
