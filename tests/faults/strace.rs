//! Faults at chosen calls to the system: under `strace`, the program is killed when it comes to its nth write, or a call
//! fails as it does on a failing disk. Nothing of the kernel's own is needed; where processes may not be traced, the tests
//! say so and are skipped.

use std::{
    collections::BTreeSet,
    fs,
    os::unix::process::ExitStatusExt as _,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::LazyLock,
};

use crate::real::{Answer, House};

/// Every call that can change what is on the disk or make it stay there. A call that this machine's system does not know
/// is passed over (`?`).
pub const WRITES: &str = "?write,?writev,?pwrite64,?pwritev,?pwritev2,?fsync,?fdatasync,?sync_file_range,?ftruncate,\
                          ?fallocate,?copy_file_range,?sendfile,?rename,?renameat,?renameat2,?link,?linkat,?unlink,\
                          ?unlinkat,?mkdir,?mkdirat,?chmod,?fchmod,?open,?openat";

/// The calls that put what was written on the disk.
pub const SYNCS: &str = "?fsync,?fdatasync";

/// The calls that give and take names.
pub const NAMES: &str = "?rename,?renameat,?renameat2,?link,?linkat,?unlink,?unlinkat";

/// The calls that ask the disk for room for a database's pages.
pub const ROOM: &str = "?pwrite64,?pwritev,?pwritev2,?ftruncate,?fallocate,?copy_file_range,?sendfile";

/// The same, and the calls that ask for room for small files and for names of new ones.
pub const ANY_ROOM: &str = "?pwrite64,?pwritev,?pwritev2,?ftruncate,?fallocate,?copy_file_range,?sendfile,?write,?writev,\
                            ?open,?openat,?mkdir,?mkdirat";

/// The calls that also speak to people, or open what is only read: they fail one at a time, or nobody could say anything.
const OF_ALL_KINDS: [&str; 4] = ["write", "writev", "open", "openat"];

/// What became of a command under a fault.
#[derive(Debug)]
pub struct Ended {
    /// Whether it was killed before it could end.
    pub killed: bool,
    /// What it had said by then; a killed one has no status.
    pub answer: Answer,
}

/// Whether processes may be traced here; says why where they may not.
pub fn is_there() -> bool {
    static WHY: LazyLock<Result<(), String>> = LazyLock::new(|| {
        let tried = Command::new("strace")
            .args(["-f", "-qqq", "-o", "/dev/null", "-e", "inject=?fsync:error=EIO:when=1", "true"])
            .output();
        match tried {
            Ok(output) if output.status.success() => Ok(()),
            Ok(output) => Err(String::from_utf8_lossy(&output.stderr).trim().replace('\n', "; ")),
            Err(error) => Err(format!("strace: {error}")),
        }
    });
    if let Err(why) = &*WHY {
        println!("skipped: processes cannot be traced here ({why})");
    }
    WHY.is_ok()
}

/// Whether every point is tried (`GUICHET_FAULTS=all`), and not only some of them.
pub fn is_all() -> bool {
    std::env::var_os("GUICHET_FAULTS").is_some_and(|value| value == "all")
}

/// Which of so many places are tried: all of them where that was asked for, else this many, evenly spread, the last among
/// them.
fn picks(count: usize, few: usize) -> Vec<usize> {
    if is_all() || count <= few { (0..count).collect() } else { (1..=few).map(|pick| pick * count / few - 1).collect() }
}

/// The calls that a command makes when nobody disturbs it, in their order.
pub struct Calls {
    /// Which process or thread makes it, and what it is called.
    made: Vec<(String, String)>,
    /// Those at which something is tried.
    places: Vec<usize>,
    /// Those at which something is tried where only every so manieth page that is like the one before counts.
    different: Vec<usize>,
    /// Those of them that make the record's journal: few among hundreds, of which the engine says something of its own.
    journals: Vec<usize>,
}

/// Unless all are asked for: of so many pages of a copy that has no name yet, one is tried, since nobody can meet any of
/// them. The same of pages that follow so many others into the log, or out of it: a record that is written anew, of which
/// each is like the one before.
const COPIED: usize = 10;
const ALIKE: usize = 60;

impl Calls {
    /// Watches a command for these calls. The house is changed by it.
    pub fn of(house: &House, calls: &str, args: &[&str]) -> Self {
        let log = house.text("calls.log");
        let trace = format!("trace={calls}");
        let words = ["strace", "-f", "-qqq", "-y", "-o", &log, "-e", "signal=none", "-e", &trace].map(String::from);
        let mut there = files_in(&house.path(""));
        let ended = run(house, &words, args);
        assert_eq!(ended.answer.status, 0, "undisturbed, it does its work: {:?}", ended.answer);
        let lines = fs::read_to_string(&log).expect("the log");
        fs::remove_file(&log).expect("the log goes");
        let lines: Vec<&str> = lines.lines().filter(|line| line.contains('(') && !line.contains("resumed")).collect();
        let made = |line: &&str| {
            let words: Vec<&str> = line.split_once('(')?.0.split_whitespace().collect();
            let (name, who) = words.split_last()?;
            Some((who.join(" "), (*name).to_owned()))
        };
        let (mut copied, mut alike) = (0, (0, ""));
        let mut is_one_of_many = |line: &str| {
            let nameless =
                line.contains("write") && [".part>", ".part-journal>"].iter().any(|file| line.contains(file));
            copied = if nameless { copied + 1 } else { 0 };
            let page = [".db-wal>", ".db>"].into_iter().find(|file| line.contains("pwrite") && line.contains(file));
            alike = page.map_or((0, ""), |page| (if alike.1 == page { alike.0 + 1 } else { 1 }, page));
            (copied >= 2 && copied % COPIED != 0) || (alike.0 >= ALIKE && alike.0 % COPIED != 0)
        };
        let many: Vec<bool> = lines.iter().map(|line| is_one_of_many(line)).collect();
        let opens = |line: &str| line.contains(" open") && !line.contains("O_CREAT") && !line.contains("O_TRUNC");
        let all: Vec<usize> = (0..lines.len()).filter(|place| !opens(lines[*place])).collect();
        let different: Vec<usize> = all.iter().copied().filter(|place| !many[*place]).collect();
        let is_journal = |place: &usize| lines[*place].contains(" open") && lines[*place].contains(".db-journal\"");
        let journals = different.iter().copied().filter(is_journal).collect();
        let mut asks_disk = |place: &usize| asks_disk(lines[*place], house, &mut there);
        Self {
            places: if is_all() { all } else { different.clone() },
            different: different.into_iter().filter(|place| asks_disk(place)).collect(),
            journals,
            made: lines.iter().filter_map(made).collect(),
        }
    }

    /// The places of calls at which a fault can make a difference: of those that open files, only the ones that make one.
    /// All of them where that was asked for, else a few.
    pub fn places(&self, few: usize) -> Vec<usize> {
        picks(self.places.len(), few).into_iter().map(|pick| self.places[pick]).collect()
    }

    /// The same of calls that a disk can refuse, and of pages that are like one another only some.
    pub fn places_on_disk(&self, few: usize) -> Vec<usize> {
        let picked = picks(self.different.len(), few).into_iter().map(|pick| self.different[pick]);
        picked.chain(self.journals.iter().copied()).collect::<BTreeSet<_>>().into_iter().collect()
    }

    /// How many calls there are.
    pub fn len(&self) -> usize {
        self.made.len()
    }

    /// A call of this name that comes to a place, or behind it, as strace counts them: each name by itself, and each thread's.
    fn when(&self, place: usize, name: &str) -> usize {
        let who = &self.made[place].0;
        self.made[..place].iter().filter(|(by, call)| by == who && call == name).count() + 1
    }

    /// Words before the program's own under which it is killed when it comes to the call at this place.
    pub fn kill_at(&self, place: usize) -> Vec<String> {
        let name = &self.made[place].1;
        under(&[format!("{name}:signal=KILL:when={}", self.when(place, name))])
    }

    /// The same under which this call alone fails.
    pub fn fail_at(&self, place: usize, error: &str) -> Vec<String> {
        let name = &self.made[place].1;
        under(&[format!("{name}:error={error}:when={}", self.when(place, name))])
    }

    /// The same under which it fails with all that follow it.
    pub fn fail_from(&self, place: usize, error: &str) -> Vec<String> {
        let own = &self.made[place].1;
        let names: BTreeSet<&String> = self.made.iter().map(|(_, name)| name).collect();
        let faults = names.into_iter().filter_map(|name| {
            let when = self.when(place, name);
            match OF_ALL_KINDS.contains(&name.as_str()) {
                true if name == own => Some(format!("{name}:error={error}:when={when}")),
                true => None,
                false => Some(format!("{name}:error={error}:when={when}+")),
            }
        });
        under(&faults.collect::<Vec<_>>())
    }
}

/// Whether a call asks a disk for something, and neither speaks to people nor only opens a file that is `there`.
fn asks_disk(line: &str, house: &House, there: &mut BTreeSet<PathBuf>) -> bool {
    if line.contains(" open") {
        return line.split('"').nth(1).is_some_and(|named| there.insert(house.path(named)));
    }
    !["write(1<", "write(2<", "<pipe:", "<anon", "</dev/"].iter().any(|to| line.contains(to))
}

fn files_in(folder: &Path) -> BTreeSet<PathBuf> {
    let entries = fs::read_dir(folder).expect("the folder").map(|entry| entry.expect("an entry").path());
    entries.flat_map(|path| if path.is_dir() { files_in(&path) } else { BTreeSet::from([path]) }).collect()
}

/// Words before the program's own that let such faults happen: a call's name and what becomes of it.
pub fn under(faults: &[String]) -> Vec<String> {
    let mut words = ["strace", "-f", "-qqq", "-o", "/dev/null", "-e", "signal=none"].map(String::from).to_vec();
    // Only what is traced can be disturbed.
    let names: Vec<&str> = faults.iter().filter_map(|fault| fault.split(':').next()).collect();
    words.extend(["-e".to_owned(), format!("trace={}", names.join(","))]);
    words.extend(faults.iter().flat_map(|fault| ["-e".to_owned(), format!("inject={fault}")]));
    words
}

/// Runs a command of a house behind other words, in the house's own folder.
pub fn run(house: &House, before: &[String], args: &[&str]) -> Ended {
    let plain = house.process(args);
    let mut command = Command::new(&before[0]);
    command.args(&before[1..]).arg(plain.get_program()).args(plain.get_args()).current_dir(house.path(""));
    for (name, value) in plain.get_envs() {
        match value {
            Some(value) => command.env(name, value),
            None => command.env_remove(name),
        };
    }
    let output = command.stdin(Stdio::null()).output().expect("it ran");
    let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
    // strace ends as the program did.
    let killed = output.status.signal() == Some(9);
    let status = output.status.code().unwrap_or(-1);
    assert!(killed || output.status.signal().is_none(), "it ended by a signal of its own: {:?}", output.status);
    let answer = Answer { status, out: text(output.stdout), err: text(output.stderr) };
    assert!(!answer.err.contains("panicked"), "{answer:?}");
    Ended { killed, answer }
}

/// Runs a command of a house in its folder, undisturbed.
pub fn peacefully(house: &House, args: &[&str]) {
    let ended = run(house, &["env".to_owned()], args);
    assert_eq!(ended.answer.status, 0, "{args:?}: {:?}", ended.answer);
}
