//! How a file is opened that somebody named, or that lies where one is looked for: a regular one. A pipe may never begin,
//! and a device never end; whoever waits for them at the counter believes that the program is stuck.

use std::{
    error, fmt,
    fs::{self, File},
    io::{self, Read as _},
    path::Path,
};

/// Why something was not opened: it is neither a file nor a folder, but a pipe, a device, a socket.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct NoFile;

impl fmt::Display for NoFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a regular file")
    }
}

impl error::Error for NoFile {}

/// Whether that is why something was not read.
pub fn was_no_file(error: &io::Error) -> bool {
    let Some(cause) = error.get_ref() else { return false };
    cause.is::<NoFile>()
}

/// Whether something is there that is neither a file nor a folder, wherever links lead. Looks without opening it.
pub fn is_no_file(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|found| !found.is_file() && !found.is_dir())
}

/// Opens a file to be read. What is none is refused before it is opened ([`was_no_file`]).
pub fn open(path: &Path) -> io::Result<File> {
    if is_no_file(path) { Err(io::Error::new(io::ErrorKind::InvalidInput, NoFile)) } else { File::open(path) }
}

/// Reads all of a file, as [`open`] opens it.
pub fn read(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    open(path)?.read_to_end(&mut bytes)?;
    Ok(bytes)
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn a_device_is_refused_before_it_is_opened_and_a_folder_keeps_its_own_words() {
        let refused = read(Path::new("/dev/zero")).expect_err("it never ends");
        assert!(was_no_file(&refused));
        assert!(!is_no_file(Path::new("/dev")) && !is_no_file(Path::new("Cargo.toml")));
        assert!(!read(Path::new("Cargo.toml")).expect("a file").is_empty());
    }
}
