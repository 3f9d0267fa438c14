//! What holds where the file has a mistake: each key that is sound by itself, also within a section. What cannot be read
//! takes its default, unless the default would protect less than what may have been written; then it takes the value that
//! protects most, until somebody has mended the line.

use serde::Deserialize as _;
use toml::{Table, Value};

use super::{Config, Evidence, Lock, Retention, evidence, lock};
use crate::error::Error;

/// The sections whose keys stand each for itself.
const SECTIONS: [&str; 5] = ["print", "backup", "evidence", "retention", "lock"];

/// What of a file with a mistake can be kept; `None` when the file is no TOML.
pub(super) fn keys_that_are_sound(text: &str) -> Option<Config> {
    let table: Table = toml::from_str(text).ok()?;
    let mut kept = Table::new();
    for (key, value) in table {
        if is_sound(&key, &value) {
            kept.insert(key, value);
        } else if SECTIONS.contains(&key.as_str()) {
            let section = sound_part(&key, value);
            kept.insert(key, section.into());
        }
    }
    Config::deserialize(kept).ok()
}

/// What holds where nothing of the file can be read: it may have said anything.
pub(super) fn nothing_known() -> Config {
    Config {
        evidence: Evidence { k: evidence::MOST, inside: evidence::MOST, ..Evidence::default() },
        lock: Lock { after_minutes: Some(lock::USUAL) },
        ..Config::default()
    }
}

/// What nobody can be sure of is not erased: whatever the mistake is, it may be in the name of the section or of the key
/// that says so.
pub(super) fn only_proposes(config: &mut Config, problem: &Error) {
    let reason = std::error::Error::source(problem).map(ToString::to_string).unwrap_or_default();
    let mistake = (problem.place().unwrap_or_default().to_owned(), reason);
    config.retention = Retention { mistake: Some(mistake), ..config.retention.clone() };
}

fn is_sound(key: &str, value: &Value) -> bool {
    let alone = Table::from_iter([(key.to_owned(), value.clone())]);
    Config::deserialize(alone).is_ok_and(|config| config.recall_limit > 0)
}

/// The keys of a section that are sound, and the cautious values of those that are not.
fn sound_part(name: &str, section: Value) -> Table {
    let Value::Table(section) = section else { return cautious(name, Table::new(), |_| true) };
    let is_kept =
        |key: &String, value: &Value| is_sound(name, &Table::from_iter([(key.clone(), value.clone())]).into());
    let (kept, wrong): (Table, Table) = section.into_iter().partition(|(key, value)| is_kept(key, value));
    cautious(name, kept, |concerns| wrong.keys().any(|key| concerns(key)))
}

/// Adds to the sound keys of a section what protects most, where a key that may have said so cannot be read. A key that
/// is misspelt may have said anything.
fn cautious(name: &str, mut kept: Table, is_wrong: impl Fn(fn(&str) -> bool) -> bool) -> Table {
    let (keys, value): (&[&str], i64) = match name {
        "lock" if is_wrong(|_| true) => (&["after_minutes"], lock::USUAL.into()),
        "evidence" if is_wrong(|key| key != "commune") => (&["k", "inside"], evidence::MOST.cast_signed()),
        _ => (&[], 0),
    };
    for key in keys {
        kept.entry(*key).or_insert(Value::Integer(value));
    }
    kept
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use proptest::prelude::*;

    use super::*;
    use crate::config::{Loaded, Mode};

    fn read(text: &str) -> Loaded {
        Config::understand(text, PathBuf::from("config.toml"))
    }

    #[test]
    fn as_long_as_there_is_a_mistake_the_house_only_proposes_what_to_erase() {
        let mistakes = [
            ("[retention]\nmode = \"proposer\"\n", 2),
            ("[retention]\nmode = \"propose\"\npeople = \"120\"\n", 3),
            ("[retention]\nmode = \"propose\"\npeople = 1200\n", 3),
            ("[retention]\nmode = \"confirm\"\npeoples = 120\n", 3),
            ("[retention]\nmodus = \"propose\"\n", 2),
            ("[retension]\nmode = \"propose\"\n", 1),
            ("retention = \"propose\"\n", 1),
            ("[[retention]]\nmode = \"propose\"\n", 2),
            ("[lock]\nmode = \"propose\"\n", 2),
            ("[retention]\nmode = \"propose\n", 2),
        ];
        for (text, line) in mistakes {
            let retention = read(text).config.retention;
            assert!(retention.only_proposes(), "{text}");
            assert_eq!(retention.mistake.expect("a mistake").0, format!("config.toml:{line}"), "{text}");
        }
        let sound = read("[retention]\nmode = \"confirm\"\npeople = 120\n").config.retention;
        assert!(!sound.only_proposes() && sound.mistake.is_none());
    }

    #[test]
    fn a_file_that_cannot_be_read_proposes_only_too() {
        let folder = tempfile::tempdir().expect("a folder");
        let loaded = Config::load(Some(folder.path())).expect("a configuration");
        assert!(loaded.unreadable && loaded.config.retention.only_proposes());
        assert_eq!(loaded.config.lock.minutes(false), Some(4));
        assert_eq!((loaded.config.evidence.k, loaded.config.evidence.inside), (1_000, 1_000));
    }

    #[test]
    fn the_sound_keys_of_a_section_stay() {
        let loaded = read("[retention]\nmode = \"propose\"\npeople = 120\nnotes = \"6\"\n");
        let retention = loaded.config.retention;
        assert_eq!((retention.mode, retention.people, retention.notes), (Mode::Propose, 120, 12));
        let backup = read("[backup]\nfolder = \"/srv/copies\"\nsecond = 5\n").config.backup;
        assert_eq!((backup.folder.as_deref(), backup.second), (Some(Path::new("/srv/copies")), None));
        let backup = read("[backup]\nsecond = \"/media/usb\"\nfolders = \"x\"\n").config.backup;
        assert_eq!((backup.folder, backup.second.as_deref()), (None, Some(Path::new("/media/usb"))));
    }

    #[test]
    fn a_mistake_never_switches_the_lock_off_and_never_publishes_more() {
        for text in
            ["[lock]\nafter_minutes = \"2\"", "[lock]\nafter_minute = 2", "[lock]\nafter_minutes = -1", "lock = 2"]
        {
            let lock = read(text).config.lock;
            assert_eq!([lock.minutes(true), lock.minutes(false)], [Some(4), Some(4)], "{text}");
        }
        assert_eq!(read("[lock]\nafter_minutes = 2\nsound = true").config.lock.minutes(false), Some(2));

        for text in ["[evidence]\nk = \"20\"", "[evidence]\nK = 20", "[evidence]\nk = 2000", "evidence = 20"] {
            assert_eq!(read(text).config.evidence.k, 1_000, "{text}");
        }
        let commune = read("[evidence]\nk = 20\ncommune = 5000").config.evidence;
        assert_eq!((commune.k, commune.inside, commune.commune.as_str()), (20, 5, ""));
    }

    proptest! {
        /// Whatever is written into the section: either it is understood whole, or nothing is erased.
        #[test]
        fn no_section_is_half_understood_and_erases(keys in prop::collection::vec(
            ("(mode|people|notes|cases|drafts|audit|[a-z]{1,8})", "(\"(confirm|propose|[a-z]{0,9})\"|-?[0-9]{1,4}|true|\\[\\])"), 0..5))
        {
            let lines: Vec<String> = keys.iter().map(|(key, value)| format!("{key} = {value}\n")).collect();
            let text = format!("[retention]\n{}", lines.concat());
            let loaded = read(&text);
            let sound = toml::from_str::<Config>(&text).ok().map(|config| config.retention);
            match sound {
                Some(sound) => prop_assert_eq!(loaded.config.retention, sound),
                None => prop_assert!(loaded.config.retention.only_proposes()),
            }
        }
    }
}
