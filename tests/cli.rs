//! The real binary, as a script runs it, in a folder of its own: nothing of the account is read or touched.

use std::{
    collections::BTreeSet,
    fs,
    io::Read as _,
    path::{Path, PathBuf},
    process::{Command as Process, Stdio},
};

use assert_cmd::Command;
use serde_json::Value;
use tempfile::TempDir;

/// A fresh account on a fresh machine.
struct House {
    folder: TempDir,
}

struct Answer {
    status: i32,
    out: String,
    err: String,
}

impl House {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a folder") }
    }

    /// With the demonstration's directory and nothing else... but the half-day.
    fn with_demo() -> Self {
        let house = Self::new();
        assert_eq!(house.run(&["demo", "--write", &house.text("guichet.db")]).status, 0);
        house
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn text(&self, name: &str) -> String {
        self.path(name).display().to_string()
    }

    fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(&path, bytes).expect("a file");
        path.display().to_string()
    }

    /// What every process of this house has around it.
    fn around(&self) -> Vec<(&'static str, PathBuf)> {
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

    fn process(&self, args: &[&str]) -> Process {
        let mut process = Process::new(assert_cmd::cargo::cargo_bin!("guichet"));
        for name in ["GUICHET_DESK", "GUICHET_WORKER", "RUST_BACKTRACE"] {
            process.env_remove(name);
        }
        process.envs(self.around()).args(args);
        process
    }

    fn run(&self, args: &[&str]) -> Answer {
        self.typing(args, "")
    }

    fn typing(&self, args: &[&str], stdin: impl Into<Vec<u8>>) -> Answer {
        let output = Command::from_std(self.process(args)).write_stdin(stdin).output().expect("it ran");
        Answer {
            status: output.status.code().expect("it was not killed"),
            out: String::from_utf8(output.stdout).expect("text"),
            err: String::from_utf8(output.stderr).expect("text"),
        }
    }

    fn json(&self, args: &[&str]) -> Value {
        let answer = self.run(args);
        assert_eq!(answer.status, 0, "{args:?}: {}", answer.err);
        serde_json::from_str(&answer.out).expect("JSON")
    }

    fn queue(&self) -> Vec<Value> {
        self.json(&["queue", "--json"]).as_array().expect("a list").clone()
    }

    fn status_of(&self, ticket: u64) -> String {
        let queue = self.queue();
        let visit = queue.iter().find(|visit| visit["ticket"] == ticket).expect("the ticket");
        visit["status"].as_str().expect("a status").to_owned()
    }
}

#[test]
fn a_line_becomes_a_ticket_and_goes_through_the_queue() {
    let house = House::new();
    let added = house.run(&["add", "num", "itsme", "f", "67", "ordi", "avec", "\"Fatima B.\""]);
    assert_eq!((added.status, added.out.trim()), (0, "N° 1 : en attente"));
    assert_eq!(house.status_of(1), "waiting");
    assert!(house.run(&["queue"]).out.contains("Fatima B."));

    let called = house.run(&["next", "--desk", "2"]);
    assert!(called.status == 0 && called.out.contains("N° 1 Fatima B. : bureau 2"), "{}", called.out);
    assert_eq!(house.status_of(1), "called");

    assert_eq!(house.run(&["close", "1", "ok"]).out.trim(), "N° 1 : clôturé");
    assert_eq!(house.status_of(1), "closed");
}

#[test]
fn nobody_waiting_is_status_3_and_null() {
    let house = House::new();
    let answer = house.run(&["next"]);
    assert_eq!((answer.status, answer.out.trim()), (3, "Personne n'attend."));
    let answer = house.run(&["next", "--json"]);
    assert_eq!((answer.status, answer.out.trim()), (3, "null"));
}

#[test]
fn add_serves_and_records_what_is_over_on_another_day() {
    let house = House::new();
    assert_eq!(house.run(&["add", "--serve", "--desk", "4", "logement"]).out.trim(), "N° 1 : en cours au bureau 4");
    assert_eq!(house.status_of(1), "in-service");
    let added = house.json(&["add", "imprimer cv h22 seul ok", "--done", "--date", "2026-01-15", "--json"]);
    assert_eq!((added[0]["ticket"].as_u64(), added[0]["day"].as_str()), (Some(1), Some("2026-01-15")));
    assert_eq!(house.queue().len(), 1, "the other day's visit is not in today's queue");
    assert_eq!(house.run(&["add", "--serve", "--done", "x"]).status, 2);
    assert_eq!(house.run(&["add", "--date", "2026-01-15", "x"]).status, 2);
}

#[test]
fn a_dash_begins_an_obstacle_and_two_an_option_wherever_it_stands() {
    let house = House::new();
    let added = house.json(&["add", "its", "f67", "-mail", "--json"]);
    assert_eq!(added[0]["unknown"], 0);
    assert_eq!(house.run(&["add", "its", "--jsno"]).status, 2);
    assert_eq!(house.queue().len(), 1);
}

#[test]
fn lines_from_standard_input_are_all_read_before_the_first_is_recorded() {
    let house = House::new();
    let added = house.typing(&["add"], "logement f34\n\n  courrier h58 \"Émile\"\r\n");
    assert_eq!((added.status, added.out.lines().count()), (0, 2));
    let refused = house.typing(&["add"], b"courrier\nb\xE9b\xE9\n".to_vec());
    assert_eq!(refused.status, 4);
    assert!(refused.err.contains("stdin:2"), "{}", refused.err);
    let refused = house.typing(&["add"], format!("courrier\n{}\n", "x".repeat(400_000)));
    assert!(refused.status == 4 && refused.err.contains("stdin:2"));
    assert_eq!(house.queue().len(), 2, "what is refused changes nothing");
}

#[test]
fn a_line_that_says_nothing_is_refused_by_its_number_and_nothing_is_recorded() {
    let house = House::new();
    let answer = house.typing(&["add", "-"], "its f67\n//\nlog h40\n");
    assert_eq!(answer.status, 2, "{}", answer.err);
    assert!(answer.err.contains("LINE 2"), "{}", answer.err);
    assert!(house.queue().is_empty());
}

#[test]
fn a_follow_up_opens_a_case_that_cases_lists() {
    let house = House::new();
    let added = house.json(&["add", "--json", "log f34 !3j \"Amina\" // expulsion"]);
    let number = added[0]["case"].as_str().expect("a case").to_owned();
    let cases = house.json(&["cases", "--json"]);
    assert_eq!(cases["cases"][0]["number"], number.as_str());
    assert_eq!((cases["overdue"].as_u64(), cases["later"].as_u64()), (Some(0), Some(1)));
    assert!(house.run(&["cases"]).out.contains(&number));
}

#[test]
fn cases_lists_what_waits_on_others_only_when_asked() {
    let house = House::with_demo();
    let ours = house.json(&["cases", "--json"]);
    let all = house.json(&["cases", "--all", "--json"]);
    let waits = |list: &Value| {
        list["cases"].as_array().expect("a list").iter().filter(|case| case["waiting_on"] != "us").count()
    };
    assert_eq!((waits(&ours), waits(&all)), (0, 4));
    assert!(ours["overdue"].as_u64() >= Some(2));
    assert!(house.run(&["cases"]).out.contains("Chez d'autres : 4"));
}

#[test]
fn closing_says_what_is_not_possible() {
    let house = House::new();
    house.run(&["add", "logement"]);
    assert_eq!(house.run(&["close", "7"]).status, 3);
    assert_eq!(house.run(&["close", "1", "whatever"]).status, 2);
    assert_eq!(house.json(&["close", "1", "--json"])["status"], "closed");
    assert_eq!(house.run(&["close", "1"]).status, 5);
}

#[test]
fn several_desks_that_call_at_once_never_call_the_same_person() {
    const DESKS: usize = 6;
    const WAITING: usize = 24;
    let house = House::new();
    assert_eq!(house.typing(&["add"], "courrier\n".repeat(WAITING)).status, 0);
    let mut called = Vec::new();
    for _ in 0..WAITING / DESKS {
        let desks: Vec<_> = (1..=DESKS)
            .map(|desk| {
                let desk = desk.to_string();
                house.process(&["next", "--json", "--desk", &desk]).stdout(Stdio::piped()).spawn().expect("it runs")
            })
            .collect();
        for desk in desks {
            let output = desk.wait_with_output().expect("it ran");
            assert!(output.status.success());
            let visit: Value = serde_json::from_slice(&output.stdout).expect("JSON");
            called.push(visit["ticket"].as_u64().expect("a ticket"));
        }
    }
    let distinct: BTreeSet<_> = called.iter().copied().collect();
    assert_eq!((called.len(), distinct.len()), (WAITING, WAITING), "{called:?}");
    assert_eq!(house.run(&["next"]).status, 3);
}

#[test]
fn find_understands_accents_and_says_what_it_corrected() {
    let house = House::with_demo();
    let found = house.json(&["find", "mediation", "dettes", "--json", "--limit", "2"]);
    assert_eq!(found["services"].as_array().map(Vec::len), Some(2));
    assert_eq!(found["services"][0]["name"], "Médiation de dettes");
    assert!(found["services"][0]["open"].is_boolean());
    let corrected = house.run(&["find", "huisier"]);
    assert!(corrected.out.starts_with("Résultats pour :"), "{}", corrected.out);
    assert_eq!(house.run(&["find", "zzzzzzzz"]).status, 3);
}

#[test]
fn find_narrows_by_words_and_says_how_it_understood_them() {
    let house = House::with_demo();
    let found = house.json(&["find", "dettes", "sans", "rdv", "gratuit", "jambes", "--json"]);
    let filters: Vec<_> = found["filters"].as_array().expect("a list").iter().map(|f| &f["filter"]).collect();
    assert_eq!(filters, ["walk-in", "free", "place"]);
    assert!(found["filters"].as_array().expect("a list").iter().all(|filter| filter["heeded"] == true));
    let services = found["services"].as_array().expect("a list");
    assert!(!services.is_empty() && services.iter().all(|service| service["fee"] == "free"));
    assert_eq!(services[0]["city"], "Jambes");
    assert!(services[0]["km_away"].is_null() && services[1]["km_away"].is_u64());
    let lines = house.run(&["find", "dettes xylophone jambes"]).out;
    assert!(lines.starts_with("résultats sans : xylophone\n[Jambes]\n"), "{lines}");
}

const CSV: &str = "id;name;organization;hours;phones\n\
    1;Médiation de dettes;CPAS;Mo 09:00-12:00;081 00 00 01\n\
    2;Énergie;CPAS;;\n";

fn exported(house: &House) -> String {
    let answer = house.run(&["directory", "export", "-"]);
    assert_eq!(answer.status, 0, "{}", answer.err);
    answer.out
}

#[test]
fn a_dry_run_changes_nothing_and_a_second_import_makes_no_duplicates() {
    let house = House::new();
    let file = house.write("services.csv", CSV);
    let before = exported(&house);
    let dry = house.json(&["directory", "import", &file, "--dry-run", "--json"]);
    assert_eq!((dry["new"].as_u64(), dry["dry_run"].as_bool()), (Some(2), Some(true)));
    assert_eq!(exported(&house), before);

    assert_eq!(house.json(&["directory", "import", &file, "--json"])["new"], 2);
    let once = exported(&house);
    let again = house.json(&["directory", "import", &file, "--json"]);
    assert_eq!((again["new"].as_u64(), again["same"].as_u64()), (Some(0), Some(2)));
    assert_eq!(exported(&house), once);
}

#[test]
fn an_export_is_read_back_by_another_house_as_it_was() {
    let house = House::with_demo();
    let file = house.text("out.csv");
    assert_eq!(house.run(&["directory", "export", &file]).status, 0);
    assert_eq!(fs::read_to_string(&file).expect("the export"), exported(&house));
    let other = House::new();
    assert_eq!(other.run(&["directory", "import", &file]).status, 0);
    assert_eq!(exported(&other), exported(&house));
}

#[test]
fn windows_1252_and_utf_16_are_read_and_what_is_no_text_is_refused() {
    let latin: Vec<u8> = CSV.chars().map(|c| u8::try_from(u32::from(c)).expect("Latin")).collect();
    let utf16: Vec<u8> = "\u{FEFF}".chars().chain(CSV.chars()).flat_map(|c| (c as u16).to_le_bytes()).collect();
    for (name, bytes) in [("latin.csv", latin), ("utf16.csv", utf16)] {
        let house = House::new();
        let file = house.write(name, bytes);
        assert_eq!(house.run(&["directory", "import", &file]).status, 0, "{name}");
        assert!(exported(&house).contains("Médiation de dettes"), "{name}");
    }
    let house = House::new();
    let file = house.write("noise.csv", [0u8, 159, 146, 150, 0, 1, 2, 3]);
    let refused = house.run(&["directory", "import", &file]);
    assert!(refused.status == 4 && refused.err.contains("noise.csv"), "{}", refused.err);
}

#[test]
fn a_bad_row_is_refused_by_file_and_line_and_the_others_are_taken_in() {
    let house = House::new();
    let file = house.write("services.csv", "id;name\n1;Énergie\n2;\n3;Logement\n");
    let answer = house.run(&["directory", "import", &file]);
    assert_eq!(answer.status, 4);
    assert!(answer.err.contains("services.csv:3"), "{}", answer.err);
    assert!(exported(&house).contains("Énergie") && exported(&house).contains("Logement"));
}

#[test]
fn a_vocabulary_is_checked_by_line_and_a_broken_one_stops_nothing() {
    let house = House::new();
    assert_eq!(house.run(&["vocabulary", "check"]).status, 0);
    let broken = house
        .write("vocabulary.toml", "[[topic]]\ncode = \"zoo\"\nfr = \"Animaux\"\n\n[[topic]]\nfr = \"Sans code\"\n");
    let checked = house.run(&["vocabulary", "check"]);
    assert!(checked.status == 4 && checked.out.contains("vocabulary.toml:5"), "{}{}", checked.out, checked.err);
    let added = house.run(&["add", "logement"]);
    assert!(added.status == 0 && added.err.contains("vocabulary.toml:5"), "{}", added.err);

    fs::write(&broken, "[[topic]]\ncode = \"zoo\"\nfr = \"Animaux\"\n").expect("a file");
    assert_eq!(house.run(&["vocabulary", "check"]).status, 0);
    assert_eq!(house.json(&["add", "animaux", "--json"])[0]["unknown"], 0);
    assert_eq!(house.queue()[1]["topic"], "zoo");
}

#[test]
fn a_broken_configuration_is_said_by_line_and_never_leads_to_another_record() {
    let house = House::new();
    house.write("config.toml", "desk = \"9\"\nrecal_limit = 3\n");
    let added = house.run(&["add", "--serve", "logement"]);
    assert!(added.status == 0 && added.err.contains("config.toml:2"), "{}", added.err);
    assert_eq!(house.queue()[0]["desk"], "9", "what is sound is kept");

    house.write("config.toml", "db = \"/somewhere/team.db\n");
    let mut process = house.process(&["add", "logement"]);
    process.env_remove("GUICHET_DB");
    let refused = process.output().expect("it ran");
    assert_eq!(refused.status.code(), Some(4));
    assert!(!house.path("data").exists(), "no other record was begun");
}

#[test]
fn the_command_line_goes_before_the_environment_and_that_before_the_file() {
    let house = House::new();
    house.write("config.toml", "lang = \"nl\"\ndesk = \"file\"\n");
    let desk = |args: &[&str], environment: Option<&str>| {
        house.run(&["add", "logement"]);
        let mut process = house.process(args);
        if let Some(desk) = environment {
            process.env("GUICHET_DESK", desk);
        }
        let visit: Value = serde_json::from_slice(&process.output().expect("it ran").stdout).expect("JSON");
        visit["desk"].as_str().expect("a desk").to_owned()
    };
    assert_eq!(desk(&["next", "--json"], None), "file");
    assert_eq!(desk(&["next", "--json"], Some("env")), "env");
    assert_eq!(desk(&["next", "--json", "--desk", "line"], Some("env")), "line");

    let mut process = house.process(&["--help"]);
    process.env_remove("GUICHET_LANG");
    assert!(String::from_utf8(process.output().expect("it ran").stdout).expect("text").contains("Gebruik:"));
}

#[test]
fn errors_and_panics_repeat_nothing_of_what_was_typed() {
    let house = House::new();
    house.write("guichet.db", "this is no database, Zénobie");
    for args in [
        &["add", "log f34 \"Zénobie Quatresous\""][..],
        &["find", "Zénobie"],
        &["close", "Zénobie"],
        &["Zénobie"],
        &["queue", "Zénobie"],
        &["add", "--date", "Zénobie", "--done", "x"],
        &["cases"],
    ] {
        let answer = house.run(args);
        assert!(answer.status != 0 && answer.status != 101, "{args:?}");
        assert!(!answer.err.contains("nobie") && !answer.out.contains("nobie"), "{args:?}: {}", answer.err);
        assert!(answer.err.starts_with("erreur : ") && answer.err.lines().count() >= 2, "{args:?}: {}", answer.err);
    }
    let kept = fs::read_to_string(house.path("guichet.db")).expect("the file");
    assert_eq!(kept, "this is no database, Zénobie", "a foreign file stays as it is");
    assert_eq!(house.run(&["queue"]).status, 6);
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let house = House::with_demo();
    for args in [&["directory", "export", "-"][..], &["queue"], &["--help"], &["completions", "bash"]] {
        let mut process = house.process(args).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it runs");
        drop(process.stdout.take());
        let mut said = String::new();
        process.stderr.take().expect("its errors").read_to_string(&mut said).expect("text");
        assert!(process.wait().expect("it ran").success(), "{args:?}: {said}");
        assert_eq!(said, "", "{args:?}");
    }
}

#[test]
fn the_demonstration_never_overwrites_and_is_the_same_for_a_seed() {
    let house = House::new();
    let write = |name: &str, seed: &str| {
        let args = ["demo", "--write", &house.text(name), "--seed", seed, "--visits", "300", "--cases", "30"];
        house.run(&args).status
    };
    assert_eq!((write("a.db", "5"), write("b.db", "5"), write("c.db", "6")), (0, 0, 0));
    assert_eq!(write("a.db", "5"), 2, "an existing file is refused");
    let directory = |name: &str| house.run(&["--db", &house.text(name), "directory", "export", "-"]).out;
    assert_eq!(directory("a.db"), directory("b.db"));
    assert_ne!(directory("a.db"), directory("c.db"));
    let queue = house.json(&["--db", &house.text("a.db"), "queue", "--json"]);
    assert_eq!(queue.as_array().map(Vec::len), Some(30));
    assert_eq!(house.run(&["demo", "--write", &house.text(".")]).status, 2, "so is a folder");
}

#[test]
fn without_a_terminal_the_screen_says_so_and_leaves_nothing_behind() {
    let house = House::new();
    let answer = house.run(&["demo"]);
    assert_eq!(answer.status, 1, "{}", answer.err);
    let left: Vec<_> = fs::read_dir(house.folder.path()).expect("the folder").collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn completions_and_manual_pages_are_written_in_the_chosen_language() {
    let house = House::new();
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        assert!(house.run(&["completions", shell]).out.contains("vocabulary"), "{shell}");
    }
    assert!(house.run(&["man"]).out.contains("guichet"));
    let pages = house.text("man");
    assert_eq!(house.run(&["man", "--dir", &pages]).status, 0);
    let page = fs::read_to_string(Path::new(&pages).join("guichet-directory-import.1")).expect("a page");
    assert!(page.contains("guichet") && page.contains("HSDS"));
}

#[test]
fn help_speaks_the_chosen_language_and_names_every_command() {
    let house = House::new();
    for (lang, word) in [("fr", "Utilisation :"), ("en", "Usage:"), ("nl", "Gebruik:"), ("de", "Verwendung:")] {
        let help = house.run(&["--lang", lang, "--help"]);
        assert!(help.status == 0 && help.out.contains(word), "{lang}: {}", help.out);
        for command in
            ["add", "queue", "next", "close", "cases", "find", "directory", "vocabulary", "demo", "completions", "man"]
        {
            assert!(help.out.contains(&format!("  {command} ")), "{lang}: {command}");
        }
    }
    assert_eq!(house.run(&["--lang", "xx", "queue"]).status, 2);
}
