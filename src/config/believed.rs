//! Whether settings are believed: they say which program prints, when the screen locks and where backups go, and whoever
//! could write them would decide that.
//!
//! A file is where its folder lets others through: what an account keeps in a folder of its own, as this program makes
//! them, nobody else reaches, whatever the file's own rights.
//!
//! They are where a link leads, for whoever keeps their settings in one place; then each folder on the way must be
//! as safe as the last. Settings of the administrator, for everybody on the machine, are believed.

use std::{
    fs,
    path::{self, Path},
};

use crate::{
    accounts::{self, Kept, Open},
    error::{Error, Kind, Result},
};

/// How many links may lead to a file before the system itself gives up.
const LINKS: usize = 40;

/// Refuses settings that somebody else could write. What is not there is nobody's yet, but in a folder of others it would
/// be theirs.
pub fn believed(file: &Path) -> Result<()> {
    // Counted from where we are, a bare name has no folders above it.
    let mut file = path::absolute(file).unwrap_or_else(|_| file.to_owned());
    for _ in 0..LINKS {
        let folder = file.parent().unwrap_or(Path::new("/"));
        match accounts::folder(folder, Kept::Settings) {
            Some(Open::Folder(folder)) => return Err(unsafe_settings("folder", &folder)),
            Some(Open::Owner(folder)) => return Err(unsafe_settings("owner", &folder)),
            None => {}
        }
        let Ok(found) = fs::symlink_metadata(&file) else { return Ok(()) };
        if accounts::is_anothers(&found, Kept::Settings) {
            return Err(unsafe_settings("owner", &file));
        }
        if accounts::may_enter(folder) && accounts::is_written_by_others(&file, &found) {
            return Err(unsafe_settings("file", &file));
        }
        match fs::read_link(&file) {
            Ok(to) if found.is_symlink() => file = folder.join(to),
            _ => return Ok(()),
        }
    }
    Ok(())
}

fn unsafe_settings(what: &str, path: &Path) -> Error {
    Error::new(Kind::UnsafePlace).at(format_args!("settings-{what}: {}", path.display()))
}

#[cfg(all(test, unix))]
mod tests {
    use std::{
        os::unix::fs::{PermissionsExt as _, chown, lchown, symlink},
        path::PathBuf,
    };

    use super::*;

    struct Account(tempfile::TempDir);

    impl Account {
        fn new() -> Self {
            let account = Self(tempfile::tempdir().expect("a folder"));
            fs::create_dir(account.path("guichet")).expect("a folder");
            permit(&account.path("guichet"), 0o755);
            fs::write(account.config(), "desk = \"9\"\n").expect("settings");
            permit(&account.config(), 0o644);
            account
        }

        fn path(&self, name: &str) -> PathBuf {
            self.0.path().join(name)
        }

        fn config(&self) -> PathBuf {
            self.path("guichet/config.toml")
        }
    }

    fn permit(path: &Path, mode: u32) {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("the owner says who may");
    }

    fn refusal(file: &Path) -> Option<String> {
        let error = believed(file).err()?;
        assert_eq!(error.kind(), Kind::UnsafePlace);
        error.place().and_then(|place| place.split(": ").next()).map(str::to_owned)
    }

    #[test]
    fn what_others_can_write_is_not_believed() {
        let account = Account::new();
        let (config, folder) = (account.config(), account.path("guichet"));
        assert_eq!(refusal(&config), None);
        for mode in [0o602, 0o666, 0o646] {
            permit(&config, mode);
            assert_eq!(refusal(&config).as_deref(), Some("settings-file"), "{mode:o}");
        }
        for (mode, reaches) in
            [(0o700, None), (0o744, None), (0o701, Some("settings-file")), (0o710, Some("settings-file"))]
        {
            permit(&folder, mode);
            assert_eq!(refusal(&config).as_deref(), reaches, "a folder that others may not enter: {mode:o}");
        }
        permit(&config, 0o600);
        for mode in [0o707, 0o777] {
            permit(&folder, mode);
            assert_eq!(refusal(&config).as_deref(), Some("settings-folder"), "{mode:o}");
            assert_eq!(refusal(&folder.join("rights.toml")).as_deref(), Some("settings-folder"), "{mode:o}");
        }
        permit(&folder, 0o755);
        permit(account.0.path(), 0o777);
        assert_eq!(refusal(&config).as_deref(), Some("settings-folder"), "the folder itself could be replaced");
        permit(account.0.path(), 0o1777);
        assert_eq!(refusal(&config), None, "a folder like /tmp protects what is in it");
    }

    #[test]
    fn what_is_another_accounts_or_another_groups_is_not_believed() {
        let account = Account::new();
        let (config, folder) = (account.config(), account.path("guichet"));
        // Giving a file away needs rights that not everybody has who runs tests.
        if chown(&config, Some(0), Some(65_534)).is_err() {
            return;
        }
        permit(&config, 0o660);
        assert_eq!(refusal(&config).as_deref(), Some("settings-file"));
        chown(&config, Some(65_534), None).expect("given away");
        permit(&config, 0o600);
        assert_eq!(refusal(&config).as_deref(), Some("settings-owner"));
        chown(&config, Some(0), Some(0)).expect("taken back");
        chown(&folder, Some(65_534), None).expect("given away");
        assert_eq!(refusal(&config).as_deref(), Some("settings-owner"));
    }

    #[test]
    fn a_link_is_followed_to_what_is_safe_all_the_way() {
        let account = Account::new();
        let (config, kept) = (account.config(), account.path("kept"));
        fs::create_dir(&kept).expect("a folder");
        permit(&kept, 0o755);
        fs::rename(&config, kept.join("guichet.toml")).expect("moved");
        symlink("../kept/between.toml", &config).expect("a link");
        symlink("guichet.toml", kept.join("between.toml")).expect("a link");
        assert_eq!(refusal(&config), None);
        permit(&kept.join("guichet.toml"), 0o666);
        assert_eq!(refusal(&config).as_deref(), Some("settings-file"));
        permit(&kept.join("guichet.toml"), 0o600);
        permit(&kept, 0o777);
        assert_eq!(refusal(&config).as_deref(), Some("settings-folder"));
        permit(&kept, 0o700);
        if lchown(kept.join("between.toml"), Some(65_534), None).is_ok() {
            assert_eq!(refusal(&config).as_deref(), Some("settings-owner"));
        }
        fs::remove_file(&config).expect("gone");
        symlink("config.toml", &config).expect("a link to itself");
        assert_eq!(refusal(&config), None, "reading it will say what is wrong");
    }
}
