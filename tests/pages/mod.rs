//! A record's pages as whoever has the key can read them, the free ones too, and what is left between rows: where bytes of
//! what was erased could still stand.

use std::{fs, path::Path, ptr};

use guichet::store::{db::Db, key::Key};
use rusqlite::ffi;

/// Every page of a record or a backup, decrypted where it is encrypted. What the log holds counts as the file does.
pub fn pages(file: &Path, key: Option<&Key>) -> Vec<u8> {
    let Some(key) = key else { return fs::read(file).expect("the file") };
    let Db::Sqlite(record) = Db::open_to_read(file, Some(key)).expect("the key opens it");
    let mut length = 0;
    // The only way that gives whole pages: tables that show them are not compiled in, and an export copies rows alone.
    #[expect(unsafe_code, reason = "the library offers it behind a feature that nothing else needs")]
    // SAFETY: the connection is open, and the bytes are copied before they are given back.
    let pages = unsafe {
        let found = ffi::sqlite3_serialize(record.handle(), c"main".as_ptr(), &raw mut length, 0);
        assert!(!found.is_null(), "no pages");
        let pages = std::slice::from_raw_parts(found, usize::try_from(length).expect("a length")).to_vec();
        ptr::write_bytes(found, 0, pages.len());
        ffi::sqlite3_free(found.cast());
        pages
    };
    assert!(pages.starts_with(b"SQLite format 3\0"), "they are decrypted");
    pages
}

/// Every file of a folder and of those in it, records and backups as [`pages`], in small letters.
pub fn everything(folder: &Path, key: Option<&Key>) -> Vec<u8> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            all.extend(everything(&path, key));
        } else if path.extension().is_some_and(|ending| ending == "db") {
            all.extend(pages(&path, key));
        } else {
            all.extend(fs::read(&path).expect("a file"));
        }
    }
    all.make_ascii_lowercase();
    all
}

/// Which of these words stand somewhere among the bytes. An index keeps a word without what it has in common with the
/// one before it, so each is looked for without its first three letters.
pub fn found<'a>(bytes: &[u8], words: &'a [String]) -> Vec<&'a str> {
    let ends = |word: &&'a String| {
        let end = word.to_lowercase().into_bytes().split_off(3);
        bytes.windows(end.len()).any(|window| window == end)
    };
    words.iter().filter(ends).map(String::as_str).collect()
}
