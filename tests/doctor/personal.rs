//! Nothing that was told about somebody is in what the program says when something is wrong, in the names of files, in
//! its settings, or in the terminal's title.

use std::fs;

use crate::{all_below, first_start, real::House};

/// Nobody is called so.
const NAME: &str = "Quatresous";

#[test]
fn no_name_is_in_errors_settings_or_names_of_files() {
    let house = House::new();
    let mut screen = first_start(&house);
    screen.types(&format!("nlog \"{NAME}\" !3j")).sees(NAME).enter().sees("enregistré");
    screen.types(&format!("n{NAME} {NAME}")).sees(NAME);
    assert!(
        !screen.raw().windows(2).any(|two| two == b"\x1b]"),
        "no title is set, and nothing is put into a clipboard"
    );
    screen.sends(b"\x11");
    assert_eq!(screen.ends(), 0);
    house.done(&["backup"]);
    house.done(&["case", "add", "3j", "rappeler", "--name", &format!("Ana {NAME}")]);
    house.done(&["day", "show", "--output", &house.text("day.md")]);
    let wrong: &[&[&str]] = &[
        &["add", "log", &format!("\"{NAME}\""), "--date", "2026-01-01"],
        &["add", "--nonsense", NAME],
        &["close", NAME],
        &["close", "99", NAME],
        &["case", "show", NAME],
        &["case", "add", NAME, NAME],
        &["case", "close", "2026-0001", NAME],
        &["cases", "--search", NAME, "--all"],
        &["person", "show", NAME],
        &["person", "find"],
        &["referral", "outcome", NAME, NAME],
        &["find", NAME],
        &["slip", NAME],
        &["report", "--period", NAME],
        &["rights", "--age", NAME],
        &["doctor", NAME],
        &["--passphrase-file", "/nowhere", "queue", NAME],
    ];
    for command in wrong {
        let answer = house.run(command);
        assert_ne!(answer.status, 101, "{command:?}: {answer:?}");
        assert!(!answer.err.contains(NAME), "{command:?}: {answer:?}");
    }
    for path in all_below(&house.path("")) {
        assert!(!path.display().to_string().contains(NAME), "{}", path.display());
        // The records themselves hold what was recorded.
        let is_record = path.display().to_string().contains(".db");
        if path.is_file() && !is_record {
            let content = String::from_utf8_lossy(&fs::read(&path).expect("a file")).into_owned();
            assert!(!content.contains(NAME), "{}", path.display());
        }
    }
}
