//! What the cases are made of: texts that hide, command and pretend, and sound files with something wrong in them.

use std::{
    env, fmt, fs,
    path::{Path, PathBuf},
};

use proptest::{prelude::*, sample::Index};
use tempfile::TempDir;

/// Pieces of text that somewhere mean something else than themselves.
const PIECES: &[&str] = &[
    "\u{1B}[31m",
    "\u{1B}]52;c;eA==\u{7}",
    "\u{9B}2J",
    "\0",
    "\u{7}",
    "\u{8}",
    "\u{7F}",
    "\r",
    "\n",
    "\r\n",
    "\t",
    "\u{B}",
    "\u{85}",
    "\u{2028}",
    "\u{2029}",
    "\u{202E}",
    "\u{202C}",
    "\u{2066}",
    "\u{2069}",
    "\u{200E}",
    "\u{61C}",
    "\u{200B}",
    "\u{200C}",
    "\u{200D}",
    "\u{FEFF}",
    "\u{AD}",
    "\u{34F}",
    "\u{FE0F}",
    "\u{FE00}",
    "\u{E0041}\u{E007F}",
    "\u{3164}",
    "\u{1160}",
    "\u{2800}",
    "\u{FFF9}",
    "\u{FFFE}",
    "\u{301}",
    "\u{323}\u{323}\u{323}\u{323}\u{323}\u{323}\u{323}\u{323}",
    "e\u{301}",
    "é",
    "œ",
    "ß",
    "İ",
    "ﬁ",
    "محمد",
    "می\u{200C}خواهم",
    "क\u{94D}\u{200D}ष",
    "東京",
    "각",
    "👩\u{200D}👧",
    "1️⃣",
    "=1+1",
    "@SUM(A1)",
    "+32 470 12 34 56",
    "-2+3",
    "＝1",
    "'=1",
    "\"",
    "'",
    ";",
    ",",
    "|",
    "\\",
    "<b>",
    "&#8203;",
    "&amp;",
    "<script>",
    "[a](http://x.example)",
    "`",
    "*",
    "_",
    "#",
    "{",
    "}",
    "{$x}",
    "%s",
    "%00",
    "../",
    "--",
    "$(id)",
    "a",
    "Z",
    "0",
    "12",
    "9999999999999999999999",
    " ",
    "  ",
];

/// A text as nobody should write one.
pub fn nasty() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => prop::sample::select(PIECES).prop_map(str::to_owned),
        1 => "\\PC{0,6}",
        1 => any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

/// Words of a language between nasty ones.
pub fn among(words: &'static [&'static str]) -> impl Strategy<Value = String> {
    let word = prop_oneof![
        6 => prop::sample::select(words).prop_map(str::to_owned),
        1 => nasty(),
        1 => "[0-9]{1,5}",
    ];
    let gap = prop::sample::select(&[" ", " ", " ", "", ", ", "; ", "-", ":"][..]);
    prop::collection::vec((word, gap), 0..14)
        .prop_map(|words| words.iter().flat_map(|(word, gap)| [word.as_str(), gap]).collect())
}

/// Bytes, shown as text where a case fails.
#[derive(Clone, PartialEq, Eq)]
pub struct Bytes(pub Vec<u8>);

impl fmt::Debug for Bytes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "b\"{}\"", self.0.escape_ascii())
    }
}

/// What may go wrong at one place of a file.
#[derive(Clone, Debug)]
enum Slip {
    Other(u8),
    Insert(Vec<u8>),
    Cut(usize),
    Double(usize),
    End,
}

fn slips() -> impl Strategy<Value = Vec<(Index, Slip)>> {
    let slip = prop_oneof![
        4 => any::<u8>().prop_map(Slip::Other),
        4 => nasty().prop_map(|text| Slip::Insert(text.into_bytes())),
        1 => prop::collection::vec(any::<u8>(), 1..4).prop_map(Slip::Insert),
        3 => (1..400usize).prop_map(Slip::Cut),
        3 => (1..400usize).prop_map(Slip::Double),
        1 => Just(Slip::End),
    ];
    prop::collection::vec((any::<Index>(), slip), 0..6)
}

fn spoilt(mut bytes: Vec<u8>, slips: Vec<(Index, Slip)>) -> Bytes {
    for (place, slip) in slips {
        let at = place.index(bytes.len() + 1);
        let end = |length: usize| (at + length).min(bytes.len());
        match slip {
            Slip::Other(byte) => bytes.get_mut(at).into_iter().for_each(|known| *known = byte),
            Slip::Insert(more) => drop(bytes.splice(at..at, more)),
            Slip::Cut(length) => drop(bytes.drain(at..end(length))),
            Slip::Double(length) => {
                let again = bytes[at..end(length)].to_vec();
                bytes.splice(at..at, again);
            }
            Slip::End => bytes.truncate(at),
        }
    }
    Bytes(bytes)
}

/// One of several sound files, with something wrong in it, or nothing.
pub fn spoilt_one_of(files: Vec<Vec<u8>>) -> impl Strategy<Value = Bytes> {
    (prop::sample::select(files), slips()).prop_map(|(file, slips)| spoilt(file, slips))
}

/// Files that belong together, one of them with something wrong in it.
pub type Folder = Vec<(String, Bytes)>;

/// One of several folders, with something wrong in one of its files.
pub fn spoilt_folder(folders: Vec<Vec<(String, Vec<u8>)>>) -> impl Strategy<Value = Folder> {
    (prop::sample::select(folders), any::<Index>(), slips()).prop_map(|(files, which, slips)| {
        let which = which.index(files.len());
        let files = files.into_iter().enumerate();
        let spoil = |at, bytes| if at == which { spoilt(bytes, slips.clone()) } else { Bytes(bytes) };
        files.map(|(at, (name, bytes))| (name, spoil(at, bytes))).collect()
    })
}

/// A folder that goes with the test; in memory where the system has such a place, because a record waits for its disk at
/// every step.
pub fn own_folder() -> TempDir {
    let memory = Path::new("/dev/shm");
    let folder = if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() };
    folder.expect("a folder")
}

/// A file of this project.
pub fn ours(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The files of a folder by name, those that are not too large to be tried often.
pub fn folder(path: &Path) -> Vec<(String, Vec<u8>)> {
    let Ok(entries) = fs::read_dir(path) else { return Vec::new() };
    let files = entries.filter_map(|entry| {
        let entry = entry.ok().filter(|entry| entry.path().is_file())?;
        let bytes = fs::read(entry.path()).ok().filter(|bytes| bytes.len() < 100_000)?;
        Some((entry.file_name().into_string().ok()?, bytes))
    });
    let mut files: Vec<_> = files.collect();
    files.sort();
    files
}

/// A folder of real exports, empty where it is not at hand.
pub fn real(name: &str) -> Vec<(String, Vec<u8>)> {
    let shared = env::var_os("GUICHET_SHARED").map_or_else(|| ours("../shared"), PathBuf::from);
    folder(&shared.join("data").join(name))
}
