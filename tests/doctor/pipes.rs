//! What is no file at all, under a name where one is looked for: a pipe that nobody fills, a device without an end. Whoever
//! gives one is told so at once; nobody waits at the counter for what never comes.

use std::{path::Path, process::Stdio};

use crate::{
    at_work,
    backups::newest,
    real::{Answer, House, comes_true},
};

const REFUSED: &str = "Ce n'est pas un fichier, mais un tube";

/// Runs a command that must end by itself.
fn ends(house: &House, args: &[&str]) -> Answer {
    let mut process = house.process(args);
    process.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut running = process.spawn().expect("it starts");
    if !comes_true(|| running.try_wait().expect("a process").is_some()) {
        running.kill().expect("it runs");
        panic!("{args:?} waits for ever");
    }
    let output = running.wait_with_output().expect("it ran");
    let text = |bytes| String::from_utf8(bytes).expect("text");
    Answer { status: output.status.code().expect("a status"), out: text(output.stdout), err: text(output.stderr) }
}

/// Lays a pipe down that nobody writes into.
fn pipe(path: &Path) -> String {
    let made = std::process::Command::new("mkfifo").arg(path).status().expect("mkfifo");
    assert!(made.success());
    path.display().to_string()
}

#[test]
fn a_pipe_and_a_device_are_refused_before_anybody_waits_for_them() {
    let house = at_work();
    let pipe = pipe(&house.path("pipe"));
    let saved = house.text("saved.db");
    for file in [pipe.as_str(), "/dev/zero"] {
        for args in [
            &["verify", file][..],
            &["rescue", file, "--output", &saved],
            &["restore", file, "--force"],
            &["directory", "import", file],
            &["visits", "import", file],
            &["vocabulary", "check", file],
        ] {
            let answer = ends(&house, args);
            answer.is_refusal(2, REFUSED);
            assert!(answer.err.contains(file) && !answer.err.contains("enregistrée"), "{args:?}: {answer:?}");
        }
    }
    assert!(!house.path("saved.db").exists());
    ends(&house, &["--db", &pipe, "queue"]).is_refusal(6, "n'est pas un fichier, mais un tube");
}

#[test]
fn a_pipe_in_the_place_of_a_backup_or_of_a_keyring_stops_nobody() {
    let house = House::sealed();
    house.done(&["add", "its", "f67"]);
    house.done(&["backup"]);
    let backup = newest(&house);
    let keys = backup.with_extension("db.keys");
    std::fs::remove_file(&keys).expect("removed");
    pipe(&keys);
    let answer = ends(&house, &["verify", &backup.display().to_string()]);
    answer.is_refusal(6, "Le trousseau de ce fichier est abîmé");
    pipe(&house.path("backups").join("guichet-2099-01-01-080000.db"));
    assert!(ends(&house, &["doctor"]).out.contains("sauvegarde"));
    assert_eq!(ends(&house, &["add", "log"]).status, 0);
}
