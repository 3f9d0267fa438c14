//! Encryption from the command line, as whoever sets a counter up does it: with the real binary and real passphrases.

mod backups;
mod handed;
mod recovery;
mod secrets;
mod spoiled;
mod workers;

use std::{
    fs,
    os::unix::fs::PermissionsExt as _,
    path::PathBuf,
    process::{Child, Command, Output, Stdio},
};

use serde_json::Value;
use tempfile::TempDir;

/// A fresh account, with passphrases in files that only it may read.
struct House(TempDir);

struct Answer {
    status: i32,
    out: String,
    err: String,
}

const EB: &str = "sept chats au grenier";
const MD: &str = "trois vélos sous la pluie";

impl House {
    fn new() -> Self {
        let house = Self(tempfile::tempdir().expect("a folder"));
        house.secret("eb", EB);
        house.secret("md", MD);
        house
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn secret(&self, name: &str, text: &str) {
        fs::write(self.path(name), format!("{text}\n")).expect("written");
        fs::set_permissions(self.path(name), fs::Permissions::from_mode(0o600)).expect("private");
    }

    /// What the command answers when its words name files of this folder by `@`.
    fn run(&self, who: &str, words: &[&str]) -> Answer {
        answer(self.command(who, words).output().expect("run"))
    }

    /// The same of a command whose standard output goes there.
    fn run_into(&self, who: &str, words: &[&str], out: impl Into<Stdio>) -> Answer {
        let started = self.command(who, words).stdout(out).stderr(Stdio::piped()).stdin(Stdio::null()).spawn();
        answer(started.and_then(Child::wait_with_output).expect("run"))
    }

    fn command(&self, who: &str, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_guichet"));
        command.env_clear().env("HOME", self.0.path()).env("TZ", "Europe/Brussels");
        command.env("GUICHET_DB", self.path("guichet.db")).env("GUICHET_LANG", "en");
        if !who.is_empty() {
            command.env("GUICHET_WORKER", who.to_uppercase()).env("GUICHET_PASSPHRASE_FILE", self.path(who));
        }
        let words = words.iter().map(|word| word.strip_prefix('@').map_or_else(|| word.into(), |name| self.path(name)));
        command.args(words);
        command
    }

    fn good(&self, who: &str, words: &[&str]) -> Answer {
        let answer = self.run(who, words);
        assert_eq!(answer.status, 0, "{words:?}: {}{}", answer.out, answer.err);
        answer
    }

    /// Makes a backup in a folder of its own, and says which file it is.
    fn backup_apart(&self) -> String {
        let said = self.good("eb", &["backup", "--to", "@copies"]).out;
        said.trim().rsplit_once(' ').expect("a path").1.to_owned()
    }

    /// The newest backup that was made beside the record.
    fn newest_backup(&self) -> String {
        let found = fs::read_dir(self.path("backups")).expect("backups").flatten().map(|entry| entry.path());
        let is_backup = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "db");
        found.filter(is_backup).max().expect("a backup").display().to_string()
    }

    /// Encrypts the record for EB and says the recovery key.
    fn encrypt(&self) -> String {
        let said = self.good("eb", &["encrypt", "--new-passphrase-file", "@eb", "--json"]);
        let said: Value = serde_json::from_str(&said.out).expect("JSON");
        let groups = said["recovery_key"].as_array().expect("groups").iter().filter_map(Value::as_str);
        groups.collect::<Vec<_>>().join(" ")
    }
}

fn answer(done: Output) -> Answer {
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    Answer { status: done.status.code().unwrap_or(-1), out: text(done.stdout), err: text(done.stderr) }
}
