//! A disk in memory that is given what a watched program did, with a cache that loses, keeps or tears what nobody waited
//! for: see [`power`](crate::power).

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use rand::RngExt as _;
use rand_chacha::ChaCha8Rng;

use crate::{real::House, strace};

/// What a watched program did to the disk, in its order.
#[derive(Debug)]
pub enum Deed {
    /// It opened a file, which is made, or emptied, where the flags say so.
    Open { file: PathBuf, make: bool, empty: bool },
    /// It wrote at a place, or behind what it wrote last.
    Write { file: PathBuf, at: Option<usize>, bytes: Vec<u8> },
    /// It gave a file a length.
    Cut { file: PathBuf, length: usize },
    /// It waited until a file, or a folder, was on the disk.
    Sync(PathBuf),
    /// It gave a file another name.
    Rename(PathBuf, PathBuf),
    /// It took a name away.
    Remove(PathBuf),
    /// It said something on standard output.
    Say,
}

/// The calls of which [`Deed`]s are made.
const WATCHED: &str = "trace=?open,?openat,?write,?pwrite64,?ftruncate,?fsync,?fdatasync,?rename,?renameat,?renameat2,\
                       ?unlink,?unlinkat,?copy_file_range,?sendfile,?pwritev,?writev";

/// Watches a command do its work.
pub fn watch(house: &House, args: &[&str]) -> Vec<Deed> {
    let log = house.text("calls.log");
    let words = ["strace", "-f", "-qqq", "-y", "-xx", "-s", "10000000", "-o", &log, "-e", "signal=none", "-e", WATCHED];
    let ended = strace::run(house, &words.map(String::from), args);
    assert_eq!(ended.answer.status, 0, "{:?}", ended.answer);
    let lines = fs::read_to_string(&log).expect("the log");
    fs::remove_file(&log).expect("the log goes");
    lines.lines().filter_map(|line| deed(line, &house.path(""))).collect()
}

/// Reads a line of the log; none where the call failed or concerns no file of the house.
fn deed(line: &str, house: &Path) -> Option<Deed> {
    let line = line.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
    assert!(!line.contains("unfinished"), "two threads write at once: {line}");
    let (call, rest) = line.split_once('(')?;
    let (args, answer) = rest.rsplit_once(" = ")?;
    let args = args.trim_end().strip_suffix(')')?;
    if answer.starts_with('-') || answer.starts_with('?') {
        return None;
    }
    let args: Vec<&str> = args.split(", ").collect();
    // `5</path>` is a file that is open, a text in quotes a path or what is written.
    let open = |arg: &str| Some(PathBuf::from(text(arg.split_once('<')?.1.trim_end_matches('>'))));
    let named = |arg: &str| house.join(text(arg.trim_matches('"')));
    let ours = |file: PathBuf| (file.starts_with(house) && !is_memory(&file)).then_some(file);
    let number = |arg: &str| arg.parse::<usize>().ok();
    Some(match call {
        "write" if args[0].starts_with("1<") => Deed::Say,
        "write" => Deed::Write { file: ours(open(args[0])?)?, at: None, bytes: raw(args[1]) },
        "pwrite64" => Deed::Write { file: ours(open(args[0])?)?, at: number(args[3]), bytes: raw(args[1]) },
        "ftruncate" => Deed::Cut { file: ours(open(args[0])?)?, length: number(args[1])? },
        "fsync" | "fdatasync" => Deed::Sync(ours(open(args[0])?)?),
        "rename" => Deed::Rename(ours(named(args[0]))?, ours(named(args[1]))?),
        "unlink" => Deed::Remove(ours(named(args[0]))?),
        "unlinkat" => Deed::Remove(ours(named(args[1]))?),
        "openat" => {
            let make = args[2].contains("O_CREAT");
            Deed::Open { file: ours(named(args[1]))?, make, empty: args[2].contains("O_TRUNC") }
        }
        other => panic!("{other} is not played"),
    })
}

/// The index of the log is memory that the desks share: nothing of it outlives the power.
fn is_memory(file: &Path) -> bool {
    file.extension().is_some_and(|ending| ending == "db-shm")
}

fn raw(arg: &str) -> Vec<u8> {
    let hex = arg.trim_matches('"');
    let byte = |pair: &str| u8::from_str_radix(pair, 16).expect("a byte in hexadecimal digits");
    hex.split("\\x").skip(1).map(byte).collect()
}

fn text(arg: &str) -> String {
    if arg.contains("\\x") { String::from_utf8(raw(arg)).expect("a path") } else { arg.to_owned() }
}

/// A change of a file that nobody waited for yet.
#[derive(Clone)]
enum Change {
    Write(usize, Vec<u8>),
    Cut(usize),
}

impl Change {
    fn apply(&self, content: &mut Vec<u8>) {
        match self {
            Self::Write(at, bytes) => {
                content.resize(content.len().max(at + bytes.len()), 0);
                content[*at..at + bytes.len()].copy_from_slice(bytes);
            }
            Self::Cut(length) => content.resize(*length, 0),
        }
    }
}

/// A file apart from its name.
#[derive(Clone, Default)]
struct Body {
    kept: Vec<u8>,
    waiting: Vec<Change>,
    /// Where the next write without a place goes.
    next: usize,
}

/// A change of names that nobody waited for yet.
#[derive(Clone)]
enum Naming {
    Give(PathBuf, usize),
    Rename(PathBuf, PathBuf),
    Remove(PathBuf),
}

impl Naming {
    /// The folder that has to keep it.
    fn folder(&self) -> Option<&Path> {
        match self {
            Self::Give(file, _) | Self::Rename(_, file) | Self::Remove(file) => file.parent(),
        }
    }
}

type Names = BTreeMap<PathBuf, usize>;

fn rename(names: &mut Names, naming: &Naming) {
    match naming {
        Naming::Give(file, body) => drop(names.insert(file.clone(), *body)),
        Naming::Rename(from, to) => {
            if let Some(body) = names.remove(from) {
                names.insert(to.clone(), body);
            }
        }
        Naming::Remove(file) => drop(names.remove(file)),
    }
}

/// A disk with a cache.
#[derive(Default)]
pub struct Disk {
    bodies: Vec<Body>,
    kept: Names,
    live: Names,
    waiting: Vec<Naming>,
}

impl Disk {
    /// The house's files as they lie there, all of them on the disk.
    pub fn of(house: &House) -> Self {
        let mut disk = Self::default();
        for entry in fs::read_dir(house.path("")).expect("the folder") {
            let file = entry.expect("an entry").path();
            if file.is_file() && !is_memory(&file) {
                disk.kept.insert(file.clone(), disk.bodies.len());
                disk.bodies.push(Body { kept: fs::read(file).expect("a file"), ..Body::default() });
            }
        }
        disk.live = disk.kept.clone();
        disk
    }

    fn names(&mut self, naming: Naming) {
        rename(&mut self.live, &naming);
        self.waiting.push(naming);
    }

    fn body(&mut self, file: &Path) -> &mut Body {
        let body = self.live.get(file).unwrap_or_else(|| panic!("{} was never opened", file.display()));
        &mut self.bodies[*body]
    }

    pub fn done(&mut self, deed: &Deed) {
        match deed {
            Deed::Open { file, make, empty } => {
                if *make && !self.live.contains_key(file) {
                    self.bodies.push(Body::default());
                    self.names(Naming::Give(file.clone(), self.bodies.len() - 1));
                }
                if let Some(body) = self.live.get(file).map(|body| &mut self.bodies[*body]) {
                    body.next = 0;
                    if *empty {
                        body.waiting.push(Change::Cut(0));
                    }
                }
            }
            Deed::Write { file, at, bytes } => {
                let body = self.body(file);
                let at = at.unwrap_or(body.next);
                body.next = at + bytes.len();
                body.waiting.push(Change::Write(at, bytes.clone()));
            }
            Deed::Cut { file, length } => self.body(file).waiting.push(Change::Cut(*length)),
            Deed::Sync(file) => self.sync(file),
            Deed::Rename(from, to) => self.names(Naming::Rename(from.clone(), to.clone())),
            Deed::Remove(file) => self.names(Naming::Remove(file.clone())),
            Deed::Say => {}
        }
    }

    /// A file that is synced keeps the name that it was made under, as on every journalling file system; other names wait
    /// for the folder.
    fn sync(&mut self, file: &Path) {
        let Some(number) = self.live.get(file).copied() else {
            let here = |naming: &Naming| naming.folder() == Some(file);
            self.waiting.iter().filter(|naming| here(naming)).for_each(|naming| rename(&mut self.kept, naming));
            self.waiting.retain(|naming| !here(naming));
            return;
        };
        let body = &mut self.bodies[number];
        for change in std::mem::take(&mut body.waiting) {
            change.apply(&mut body.kept);
        }
        let made = self.waiting.iter().position(|naming| matches!(naming, Naming::Give(_, body) if *body == number));
        if let Some(made) = made {
            self.waiting.drain(..=made).for_each(|naming| rename(&mut self.kept, &naming));
        }
    }

    /// The power goes: what is found afterwards is laid into a folder.
    pub fn found(&self, rng: &mut ChaCha8Rng, from: &Path, to: &Path) {
        let mut names = self.kept.clone();
        let arrived = rng.random_range(0..=self.waiting.len());
        self.waiting[..arrived].iter().for_each(|naming| rename(&mut names, naming));
        for (file, number) in names {
            let body = &self.bodies[number];
            let mut content = body.kept.clone();
            let (first, odds) = (rng.random_range(0..=body.waiting.len()), rng.random_range(0..4));
            for (place, change) in body.waiting.iter().enumerate() {
                // All of them up to one, or any of them; one in eight of them torn at a sector.
                if if odds == 0 { place < first } else { rng.random_ratio(odds, 4) } {
                    match change {
                        Change::Write(at, bytes) if bytes.len() > 512 && rng.random_ratio(1, 8) => {
                            let end = rng.random_range(1..bytes.len() / 512) * 512;
                            Change::Write(*at, bytes[..end].to_vec()).apply(&mut content);
                        }
                        change => change.apply(&mut content),
                    }
                }
            }
            let file = to.join(file.strip_prefix(from).expect("a file of the house"));
            fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
            fs::write(file, content).expect("laid down");
        }
    }
}
