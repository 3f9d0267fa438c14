//! The way to a file that somebody named: the folder it lies in, and the links that lead there.

use std::{
    fs,
    path::{self, Path, PathBuf},
};

use super::{Kept, is_anothers};

/// How many links may lead to a place before the system itself gives up.
const LINKS: usize = 40;

/// The folder of a file; the one where we are for a bare name.
pub fn folder_of(file: &Path) -> &Path {
    file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// The first link on the way to a folder, itself among them, that neither this account nor the administrator laid: it
/// leads where somebody else wants the file. The system's own links, as `/tmp` and `/home` are on some, are followed, and
/// so is what they lead through. A way that ends before is looked at as far as it goes.
pub fn strange_link(folder: &Path) -> Option<PathBuf> {
    let mut ahead = steps(&path::absolute(folder).ok()?);
    let mut here = PathBuf::new();
    let mut links = 0;
    while let Some(step) = ahead.pop() {
        if step == Path::new("..") {
            here.pop();
            continue;
        }
        here.push(step);
        let found = fs::symlink_metadata(&here).ok()?;
        if !found.is_symlink() {
            continue;
        }
        links += 1;
        if links > LINKS || is_anothers(&found, Kept::Settings) {
            return Some(here);
        }
        ahead.extend(steps(&fs::read_link(&here).ok()?));
        here.pop();
    }
    None
}

/// The parts of a path, the last first.
fn steps(path: &Path) -> Vec<PathBuf> {
    path.components().rev().map(|step| PathBuf::from(step.as_os_str())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bare_name_lies_in_the_folder_where_we_are() {
        assert_eq!(folder_of(Path::new("z.db")), Path::new("."));
        assert_eq!(folder_of(Path::new("a/z.db")), Path::new("a"));
        assert_eq!(folder_of(Path::new("/")), Path::new("."));
    }

    #[cfg(unix)]
    #[test]
    fn links_of_others_are_seen_wherever_on_the_way_they_lie() {
        use std::os::unix::fs::{lchown, symlink};
        let folder = tempfile::tempdir().expect("a folder");
        let at = |name: &str| folder.path().join(name);
        fs::create_dir_all(at("own/below")).expect("folders");
        symlink("own", at("link")).expect("a link");
        symlink(at("link/../link"), at("round")).expect("a link");
        symlink("loop", at("loop")).expect("a link");
        for fit in ["own/below", "link/below", "round/below", "link/../own", "link/not/there"] {
            assert_eq!(strange_link(&at(fit)), None, "{fit}");
        }
        assert_eq!(strange_link(&at("loop/x")), Some(fs::canonicalize(folder.path()).expect("a folder").join("loop")));
        // Giving a link away needs rights that not everybody has who runs tests.
        if lchown(at("link"), Some(65_534), None).is_ok() {
            let laid = Some(fs::canonicalize(folder.path()).expect("a folder").join("link"));
            for led in ["link", "link/.", "link/below", "link/not/there", "round", "round/below", "own/../link/below"] {
                assert_eq!(strange_link(&at(led)), laid, "{led}");
            }
            assert_eq!(strange_link(&at("own/below")), None);
        }
    }
}
