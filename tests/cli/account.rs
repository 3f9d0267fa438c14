//! Settings, languages, help, the demonstration, and what a shell expects of a command.

use std::{fs, io::Read as _, path::Path, process::Stdio};

use serde_json::Value;

use crate::real::House;

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

    let in_two_bytes: String = "db = 'team.db'\n".chars().flat_map(|c| [c, '\0']).collect();
    for hidden in ["db = \"/somewhere/team.db\n", "db = 5\n", "\"db\" = 'team.db'\ndesk = \"1\n", &in_two_bytes] {
        house.write("config.toml", hidden);
        for args in [&["add", "logement"][..], &[]] {
            let mut process = house.process(args);
            process.env_remove("GUICHET_DB");
            let refused = process.output().expect("it ran");
            let said = String::from_utf8(refused.stderr).expect("text");
            assert_eq!(refused.status.code(), Some(4), "{args:?}: {said}");
            assert!(said.contains("config.toml:") && said.contains("guichet --db"), "{said}");
            assert!(!house.path("data").exists(), "no other record was begun");
        }
    }
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
    for args in [&["directory", "export"][..], &["queue"], &["--help"], &["completions", "bash"]] {
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
    assert_eq!(write("a.db", "5"), 5, "an existing file is refused");
    let directory = |name: &str| house.run(&["--db", &house.text(name), "directory", "export"]).out;
    assert_eq!(directory("a.db"), directory("b.db"));
    assert_ne!(directory("a.db"), directory("c.db"));
    let queue = house.json(&["--db", &house.text("a.db"), "queue", "--json"]);
    assert_eq!(queue.as_array().map(Vec::len), Some(30));
    assert_eq!(house.run(&["demo", "--write", &house.text(".")]).status, 5, "so is a folder");
    let mine = house.write("mine.db", "precious");
    let refused = house.run(&["demo", "--write", &mine]);
    refused.is_refusal(5, "mine.db");
    for words in ["Il y a déjà quelque chose", "Rien n'a été écrit", "--write"] {
        assert!(refused.err.contains(words) && !refused.err.contains("non comprise"), "{words}: {}", refused.err);
    }
    assert_eq!(fs::read_to_string(&mine).expect("the file"), "precious");
}

#[test]
fn without_a_terminal_the_screen_says_so_and_leaves_nothing_behind() {
    let house = House::new();
    let answer = house.run(&["demo"]);
    assert_eq!(answer.status, 1, "{}", answer.err);
    let left: Vec<_> = fs::read_dir(house.path("")).expect("the folder").collect();
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
    assert_eq!(house.run(&["man", "--dir", &pages]).status, 5, "nothing is written over");
    assert_eq!(house.run(&["man", "--dir", &pages, "--force"]).status, 0);
}

#[test]
fn what_nobody_sees_is_left_out_and_told() {
    let house = House::new();
    let added = house.run(&["add", "its f67 \"Zoé\u{202E}\u{200B}\""]);
    assert!(added.status == 0 && added.err.contains("2 caractères invisibles retirés"), "{}", added.err);
    assert!(house.run(&["queue"]).out.contains("Zoé "));
    let english = house.run(&["--lang", "en", "add", "its\u{AD} h"]);
    assert!(english.err.contains("1 invisible character taken out"), "{}", english.err);
    assert_eq!(house.run(&["add", "its f 34"]).err, "");
    let table = house.write("annuaire.csv", "nom;commune;note\nÉnergie\u{200B};Namur;a\u{7}b\nEau;Dinant;\u{202E}\n");
    let read = house.run(&["directory", "import", &table]);
    assert!(read.err.contains("annuaire.csv : caractères invisibles retirés : 2"), "{}", read.err);
    assert!(read.err.contains("annuaire.csv:2 : caractères de commande retirés"), "{}", read.err);
}

#[test]
fn an_error_shows_marks_for_what_a_terminal_would_obey() {
    let refused = House::new().run(&["directory", "import", "non\u{1B}[31m\u{202E}.csv"]);
    assert!(refused.status != 0 && refused.err.contains("non·[31m·.csv"), "{}", refused.err);
}

#[test]
fn help_speaks_the_chosen_language_and_names_every_command() {
    let house = House::new();
    for (lang, word) in [("fr", "Utilisation :"), ("en", "Usage:"), ("nl", "Gebruik:"), ("de", "Verwendung:")] {
        let help = house.run(&["--lang", lang, "--help"]);
        assert!(help.status == 0 && help.out.contains(word), "{lang}: {}", help.out);
        for command in [
            "add",
            "queue",
            "next",
            "close",
            "cases",
            "case",
            "find",
            "directory",
            "vocabulary",
            "demo",
            "completions",
            "man",
        ] {
            assert!(help.out.contains(&format!("  {command} ")), "{lang}: {command}");
        }
    }
    let none = house.run(&["--lang", "xx", "queue"]);
    none.is_refusal(2, "--lang fr|en|nl|de");
    house
        .run(&["directory", "export", "--format", "xls"])
        .is_refusal(2, "--format csv|hsds|hsds-tabular|data-inclusion");
    house.run(&["completions", "word"]).is_refusal(2, "bash|elvish|fish|powershell|zsh");
    let slip = house.run(&["slip", "dettes", "--lang", "xx"]);
    slip.is_refusal(2, "--lang fr|nl|de|en|ar|tr|uk|es");
    let shown = house.run(&["demo", "--help", "--lang", "en"]).out;
    assert!(shown.contains("How many services in the directory (80)"), "{shown}");
}

#[test]
fn a_named_configuration_that_is_not_there_stops_a_command_before_it_writes_elsewhere() {
    let house = House::new();
    let nowhere = house.text("nulle-part/c.toml");
    for args in [
        &["--config", &nowhere, "add", "its"][..],
        &["add", "its", "--config", &nowhere],
        &["queue", "--config", &nowhere],
    ] {
        let refused = house.run(args);
        refused.is_refusal(2, "c.toml");
        assert!(refused.err.contains("--config") && refused.out.is_empty(), "{args:?}: {}", refused.err);
    }
    assert!(!house.db().exists(), "nothing was written");
    // The variable may stand in a profile before anybody ever opened the screen.
    let mut process = house.process(&["add", "its"]);
    assert!(process.env("GUICHET_CONFIG", &nowhere).output().expect("it ran").status.success());
    let there = house.write("team.toml", "desk = \"7\"\n");
    let added = house.run(&["--config", &there, "next", "--json"]);
    assert!(added.status == 0 && added.out.contains("\"desk\": \"7\""), "{added:?}");
}

#[test]
fn the_same_seed_gives_the_same_cards() {
    let cards = || {
        let cases = House::with_demo().json(&["cases", "--all", "--json"]);
        let cases = cases["cases"].as_array().expect("cases").iter().map(|case| case["label"].clone());
        cases.collect::<Vec<_>>()
    };
    assert_eq!(cards(), cards());
}
