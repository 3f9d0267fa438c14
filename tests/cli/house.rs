//! A fresh account on a fresh machine, and the real binary in it.

use std::{fs, path::PathBuf, process::Command as Process};

use assert_cmd::Command;
use chrono::NaiveDate;
use serde_json::Value;
use tempfile::TempDir;

/// A day in October 2026.
pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 10, 2).expect("a day")
}

/// A fresh account on a fresh machine.
pub struct House {
    pub folder: TempDir,
}

pub struct Answer {
    pub status: i32,
    pub out: String,
    pub err: String,
}

impl House {
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a folder") }
    }

    /// With an empty record.
    pub fn opened() -> Self {
        let house = Self::new();
        assert_eq!(house.run(&["next"]).status, 3);
        house
    }

    /// With the demonstration's directory and nothing else... but the half-day.
    pub fn with_demo() -> Self {
        let house = Self::new();
        assert_eq!(house.run(&["demo", "--write", &house.text("guichet.db")]).status, 0);
        house
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn text(&self, name: &str) -> String {
        self.path(name).display().to_string()
    }

    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(&path, bytes).expect("a file");
        path.display().to_string()
    }

    /// What every process of this house has around it.
    pub fn around(&self) -> Vec<(&'static str, PathBuf)> {
        let home = self.folder.path().to_owned();
        vec![
            ("HOME", home.clone()),
            ("USERPROFILE", home.clone()),
            ("XDG_CONFIG_HOME", home.join("config")),
            ("XDG_DATA_HOME", home.join("data")),
            ("APPDATA", home.join("config")),
            ("LOCALAPPDATA", home.join("data")),
            ("TMPDIR", home.clone()),
            ("TEMP", home),
            ("GUICHET_DB", self.path("guichet.db")),
            ("GUICHET_CONFIG", self.path("config.toml")),
            ("GUICHET_LANG", PathBuf::from("fr")),
        ]
    }

    pub fn process(&self, args: &[&str]) -> Process {
        let mut process = Process::new(assert_cmd::cargo::cargo_bin!("guichet"));
        for name in ["GUICHET_DESK", "GUICHET_WORKER", "RUST_BACKTRACE"] {
            process.env_remove(name);
        }
        process.envs(self.around()).args(args);
        process
    }

    pub fn run(&self, args: &[&str]) -> Answer {
        self.typing(args, "")
    }

    pub fn typing(&self, args: &[&str], stdin: impl Into<Vec<u8>>) -> Answer {
        let output = Command::from_std(self.process(args)).write_stdin(stdin).output().expect("it ran");
        Answer {
            status: output.status.code().expect("it was not killed"),
            out: String::from_utf8(output.stdout).expect("text"),
            err: String::from_utf8(output.stderr).expect("text"),
        }
    }

    pub fn json(&self, args: &[&str]) -> Value {
        let answer = self.run(args);
        assert_eq!(answer.status, 0, "{args:?}: {}", answer.err);
        serde_json::from_str(&answer.out).expect("JSON")
    }

    pub fn queue(&self) -> Vec<Value> {
        self.json(&["queue", "--json"]).as_array().expect("a list").clone()
    }

    pub fn status_of(&self, ticket: u64) -> String {
        let queue = self.queue();
        let visit = queue.iter().find(|visit| visit["ticket"] == ticket).expect("the ticket");
        visit["status"].as_str().expect("a status").to_owned()
    }
}
