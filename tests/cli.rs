//! The real binary, as a script runs it, in a folder of its own: nothing of the account is read or touched.

use std::{
    collections::BTreeSet,
    fs,
    io::Read as _,
    path::{Path, PathBuf},
    process::{Command as Process, Stdio},
};

use assert_cmd::Command;
use chrono::NaiveDate;
use guichet::{
    domain::{
        case::{CloseReason, NewCase},
        period::Period,
        survey::Reply,
        time::{Now, Stamp},
        visit::{Entry, VisitDraft},
    },
    store::{Store, db::Open},
};
use serde_json::Value;
use tempfile::TempDir;

#[test]
fn what_to_verify_first_is_listed_by_use_and_age() {
    let house = House::with_demo();
    let list = house.json(&["directory", "stale", "--limit", "5", "--json"]);
    let services = list["services"].as_array().expect("a list");
    assert_eq!(services.len(), 5);
    for service in services {
        assert!(["ageing", "old", "never"].iter().any(|level| service["freshness"] == *level), "{service}");
        assert!(service["referrals"].is_u64() && service["phones"].is_array());
    }
    let used: Vec<u64> = services.iter().filter_map(|service| service["referrals"].as_u64()).collect();
    assert!(used.is_sorted_by(|one, next| one >= next), "{used:?}");
    let lines = house.run(&["directory", "stale", "--limit", "3"]);
    assert_eq!((lines.status, lines.out.lines().count()), (0, 3), "{}", lines.out);
    let empty = House::new();
    let file = empty.write("d.csv", "id,name,verified_on\n1,CPAS,\n");
    empty.run(&["directory", "import", &file]);
    assert!(empty.run(&["directory", "stale"]).out.contains("CPAS"));
}

/// A day in October 2026.
fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 10, 2).expect("a day")
}

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

    /// With an empty record.
    fn opened() -> Self {
        let house = Self::new();
        assert_eq!(house.run(&["next"]).status, 3);
        house
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
fn what_is_not_finished_is_listed_for_people_with_words_and_for_scripts_without_names() {
    let house = House::new();
    assert!(house.run(&["review"]).out.starts_with("Il ne reste rien pour"));
    house.run(&["add", "its", "f67", "\"Fatima B.\""]);
    house.run(&["add", "--done", "log", "h40"]);
    let said = house.run(&["review"]).out;
    let lines: Vec<&str> = said.lines().collect();
    assert_eq!(lines.len(), 2, "{said}");
    assert!(lines[0].contains("Fatima B.") && lines[0].contains("attend depuis"), "what blocks comes first: {said}");
    assert!(lines[1].contains("sans résultat"), "{said}");
    let list = house.json(&["review", "--json"]);
    let left = list["left"].as_array().expect("a list");
    assert_eq!(
        (&left[0]["kind"], &left[0]["ticket"], &left[0]["blocks"]),
        (&"open-visit".into(), &1.into(), &true.into())
    );
    assert_eq!((&left[1]["kind"], &left[1]["lacks"][0]), (&"unsaid-visit".into(), &"outcome".into()));
    assert!(!list.to_string().contains("Fatima"));
    assert_eq!(house.json(&["review", "--day", "2020-01-02", "--json"])["left"].as_array().map(Vec::len), Some(0));
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
fn a_paper_list_is_added_with_its_day_session_desk_and_topic() {
    let house = House::new();
    let common = ["--day", "2026-01-15", "--done", "--session", "Permanence", "--desk", "3", "--topic", "logement"];
    let added = house.json(&[&["add", "f67"], &common[..], &["--json"]].concat());
    assert_eq!((added[0]["ticket"].as_u64(), added[0]["entry"].as_str()), (Some(1), Some("done")));
    house.run(&[&["add", "num h30"], &common[..]].concat());
    let report = house.json(&["report", "--period", "2026-01", "--session", "Permanence", "--format", "json"]);
    let rows = |table: &str| report["tables"][table].to_string();
    assert!(rows("topic").contains("log") && rows("topic").contains("num"), "{}", rows("topic"));
    assert_eq!(
        rows("hour").matches("\"count\"").count(),
        rows("hour").matches("\"code\":null").count(),
        "no hour is made up"
    );
    assert_eq!(report["waits"]["count"].as_u64().unwrap_or(0), 0, "{}", report["waits"]);
    assert_eq!(house.run(&[&["add", "x"], &common[..8], &["nothing-like-it"]].concat()).status, 2);
}

#[test]
fn workers_answers_are_shown_beside_the_visits_once_enough_have_answered() {
    let house = House::new();
    let shown = house.run(&["survey", "show", "--period", "2026-Q3"]);
    assert!(shown.status == 0 && shown.out.contains("Personne n'a répondu. Encore 5"), "{}{}", shown.out, shown.err);
    let store = Store::open(&house.path("guichet.db"), Open::Existing).expect("the record");
    let period = Period::parse("2026-Q3", today()).expect("a period");
    let now =
        Now { at: "2026-10-02T08:00:00Z".parse().expect("a moment"), local: today().and_time(chrono::NaiveTime::MIN) };
    let reply = |question: &str, answer: &str| Reply { question: question.to_owned(), answer: answer.to_owned() };
    for worker in ["A", "B", "C", "D"] {
        let replies = [reply("inaccessible", "cpas"), reply("time", "hold"), reply("gone-by", "x")];
        store.close_survey(&period, worker, &replies, &now).expect("sent");
    }
    let few = house.json(&["survey", "show", "--period", "2026-Q3", "--json"]);
    assert_eq!((few["answered"].as_u64(), few["needed"].as_u64()), (Some(4), Some(1)));
    assert_eq!(few["questions"].as_array().map(Vec::len), Some(0));
    assert!(!house.run(&["survey", "show", "--period", "2026-Q3"]).out.contains("CPAS"));
    store.close_survey(&period, "E", &[reply("inaccessible", ""), reply("time", "hold")], &now).expect("sent");
    house.run(&["add", "num @cpas", "--done", "--day", "2026-09-15"]);
    let enough = house.json(&["survey", "show", "--period", "2026-Q3", "--json"]);
    assert_eq!((enough["answered"].as_u64(), enough["needed"].as_u64()), (Some(5), Some(0)));
    let cpas = enough["questions"][0]["answers"].as_array().expect("answers").iter().find(|row| row["code"] == "cpas");
    assert_eq!(cpas.map(|row| (row["workers"].as_u64(), row["requests"].as_u64())), Some((Some(4), Some(1))));
    let shown = house.run(&["survey", "show", "--period", "2026-Q3"]).out;
    for said in ["5 travailleurs ont répondu", "CPAS", "Attendre au téléphone", "Volet numérique", "rien de tout cela"]
    {
        assert!(shown.contains(said), "{said} in {shown}");
    }
    assert_eq!(house.run(&["survey", "show", "--period", "2026"]).status, 2, "periods are not put together");
    // The threshold is the house's own, and never so low that an answer tells who gave it.
    let config = house.write("config.toml", "[evidence]\ninside = 6\n");
    assert!(house.run(&["--config", &config, "survey", "show", "--period", "2026-Q3"]).out.contains("Encore une"));
}

#[test]
fn a_team_has_questions_of_its_own_and_mistakes_are_said_by_line() {
    let house = House::new();
    assert!(house.run(&["survey", "check"]).out.contains("n'existe pas"));
    let own = house.write("own.toml", "[[question]]\ncode = \"time\"\nhidden = true\n");
    assert_eq!(house.run(&["survey", "check", &own]).out.trim(), "Le questionnaire est juste : 4 questions.");
    let wrong = house.write("wrong.toml", "[[question]]\ncode = \"Mine\"\nfr = \"Qui ?\"\n");
    let answer = house.run(&["survey", "check", &wrong]);
    assert_eq!(answer.status, 4);
    assert!(answer.out.contains("wrong.toml:2: un code n'a que des lettres"), "{}", answer.out);
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
fn a_person_is_found_shown_and_linked_by_the_card() {
    let house = House::new();
    house.json(&["add", "--json", "log f34 5000 !3j \"Amina Bah\" // expulsion"]);
    let found = house.json(&["person", "find", "--json", "bah", "AMÍNA"]);
    let code = found["people"][0]["card_code"].as_str().expect("a card").to_owned();
    assert_eq!(found["people"][0]["seen"]["place"], "5000");
    assert!(house.run(&["person", "find", "amina"]).out.contains(&code));

    house.json(&["add", "--json", &format!("its {}", code.to_lowercase())]);
    let shown = house.json(&["person", "show", "--json", &code.replace('-', "")]);
    assert_eq!((shown["visit_count"].as_u64(), shown["visits"][0]["procedure"].as_str()), (Some(2), Some("its")));
    assert_eq!(shown["cases"][0]["number"], found_number(&house).as_str());
    let said = house.run(&["person", "show", &code]).out;
    assert!(said.contains("Amina Bah") && said.contains("itsme"), "{said}");

    for (words, status) in [
        (vec!["person", "find", "Zoltan"], 3),
        (vec!["person", "find", "K7M-4D"], 2),
        (vec!["person", "show", "K7M-4D"], 2),
        (vec!["person", "show", "333-33"], 3),
    ] {
        let answer = house.run(&words);
        assert_eq!((answer.status, answer.out.as_str()), (status, ""), "{words:?}");
        assert!(!answer.err.contains(words[2]), "errors say nothing of a person: {}", answer.err);
    }
}

#[test]
fn a_person_is_given_what_is_held_corrected_restricted_and_erased() {
    let house = House::new();
    house.json(&["add", "--json", "log f34 5000 !3j \"Amina Bah\" // expulsion lundi"]);
    let found = house.json(&["person", "find", "--json", "amina"]);
    let code = found["people"][0]["card_code"].as_str().expect("a card").to_owned();
    let id = found["people"][0]["id"].as_str().expect("an id").to_owned();

    let page = house.run(&["person", "export", "amina", "bah"]).out;
    assert!(page.contains("Ce que nous gardons de vous") && page.contains("expulsion lundi"), "{page}");
    let held = house.json(&["person", "export", &id, "--json", "--reason", "demande écrite"]);
    assert_eq!(
        (held["person"]["name"].as_str(), held["visits"][0]["draft"]["note"].as_str()),
        (Some("Amina Bah"), Some("expulsion lundi"))
    );
    let file = house.text("pour-elle.pdf");
    assert_eq!(house.run(&["person", "export", &code, "--format", "pdf"]).status, 2, "a PDF wants a file");
    assert_eq!(house.run(&["person", "export", &code, "--format", "pdf", "--output", &file]).status, 0);
    assert_eq!(house.run(&["person", "export", &code, "--output", &file]).status, 5, "never over what is there");

    let corrected = ["person", "correct", &code, "--name", "Aminata Ba", "--language", "nl", "--reason", "orthographe"];
    assert_eq!(house.run(&corrected).status, 0);
    let page = house.run(&["person", "export", &code]).out;
    assert!(page.contains("Wat we over u bewaren") && page.contains("Aminata Ba"), "{page}");

    assert_eq!(house.run(&["person", "restrict", &code, "--reason", "conteste"]).status, 0);
    let refused = house.run(&["person", "correct", &code, "--reach", "0470", "--reason", "x"]);
    assert!(refused.status == 5 && refused.err.contains("limité"), "{}", refused.err);
    assert!(house.run(&["person", "show", &code]).out.contains("conteste"));
    assert_eq!(house.run(&["person", "restrict", &code, "--lift", "--reason", "vérifié"]).status, 0);
    assert_eq!(house.run(&["person", "refuse", &code, "erasure", "--reason", "obligation légale"]).status, 0);

    let before = house.json(&["report", "--format", "json"]);
    let asked = house.run(&["person", "erase", &code, "--reason", "à sa demande"]);
    assert_eq!(asked.status, 2, "without anybody to ask, nothing is erased: {}", asked.err);
    let named = house.run(&["person", "erase", &code, "--reason", "Aminata le veut", "--yes"]);
    assert!(named.status == 2 && named.err.contains("nomme la personne"), "{}", named.err);
    let erased = house.json(&["person", "erase", &code, "--reason", "à sa demande", "--backups", "--yes", "--json"]);
    assert_eq!((erased["erased"]["cases"].as_u64(), erased["erased"]["to_the_byte"].as_bool()), (Some(1), Some(true)));
    assert!(erased["in_backups_until"].is_null(), "{erased}");
    assert_eq!(house.run(&["person", "show", &code]).status, 3);
    let after = house.json(&["report", "--format", "json"]);
    assert_eq!(after["sums"]["visits"], before["sums"]["visits"]);
    let register = house.json(&["person", "decisions", &id, "--json"]);
    let answers: Vec<_> = register.as_array().expect("a list").iter().map(|said| said["answer"].clone()).collect();
    assert_eq!(answers[..2], ["erased", "refused"]);
    let said = house.run(&["person", "decisions"]).out;
    assert!(said.contains("obligation légale") && said.contains(&id) && !said.contains("Amina"), "{said}");
}

#[test]
fn a_backup_that_is_put_back_says_who_was_erased_again() {
    let house = House::new();
    house.json(&["add", "--json", "log !3j \"Amina Bah\" // expulsion"]);
    let code = house.json(&["person", "find", "--json", "amina"])["people"][0]["card_code"]
        .as_str()
        .expect("a card")
        .to_owned();
    let stick = house.text("stick");
    let made = house.run(&["backup", "--to", &stick]).out;
    let file = made
        .split_whitespace()
        .find(|word| Path::new(word).extension().is_some_and(|ending| ending == "db"))
        .expect("a file")
        .to_owned();
    let erased = house.run(&["person", "erase", &code, "--reason", "à sa demande", "--yes"]);
    assert!(erased.status == 0 && erased.out.contains("sauvegardes"), "{}", erased.out);
    let restored = house.run(&["restore", &file, "--force"]);
    assert!(restored.status == 0 && restored.out.contains("Effacé à nouveau"), "{} {}", restored.out, restored.err);
    assert_eq!(house.run(&["person", "find", "amina"]).status, 3);
}

/// The number of the only case.
fn found_number(house: &House) -> String {
    house.json(&["cases", "--json"])["cases"][0]["number"].as_str().expect("a case").to_owned()
}

#[test]
fn cases_lists_what_waits_on_others_too_long_and_the_rest_only_when_asked() {
    let house = House::with_demo();
    let ours = house.json(&["cases", "--json"]);
    let all = house.json(&["cases", "--all", "--json"]);
    let waits = |list: &Value| {
        list["cases"].as_array().expect("a list").iter().filter(|case| case["waiting_on"] != "us").count()
    };
    // Three have waited for longer than we are patient.
    assert_eq!((waits(&ours), waits(&all), ours["too_long"].as_u64()), (3, 4, Some(3)));
    assert!(ours["overdue"].as_u64() >= Some(2));
    assert!(house.run(&["cases"]).out.contains("Chez d'autres : 4"));
}

#[test]
fn referrals_lists_where_people_were_sent_and_whom_to_ask_after() {
    let house = House::with_demo();
    let all = house.json(&["referrals", "--json"]);
    let due = house.json(&["referrals", "--due", "--json"]);
    let open = house.json(&["referrals", "--open", "--json"]);
    let count = |list: &Value| list["referrals"].as_array().expect("a list").len();
    assert!(0 < count(&due) && count(&due) < count(&open) && count(&open) < count(&all));
    assert_eq!(due["overdue"].as_u64().zip(due["today"].as_u64()).map(|(a, b)| a + b), Some(count(&due) as u64));
    let list = all["referrals"].as_array().expect("a list");
    assert!(list.iter().any(|row| row["status"] == "refused" && row["reason"] == "full"));
    assert!(house.run(&["referrals"]).out.contains("refusé (complet)"));
    assert_eq!(house.run(&["referrals", "--due", "--open"]).status, 2);
    assert!(House::opened().run(&["referrals"]).out.contains("Aucune orientation"));
}

#[test]
fn a_word_of_a_line_is_a_referral_that_is_asked_after() {
    let house = House::with_demo();
    house.json(&["add", "--json", "dettes f50 >dettes"]);
    let all = house.json(&["referrals", "--json"]);
    let newest = &all["referrals"][0];
    assert!(newest["label"].as_str().is_some_and(|label| label.starts_with("n° ")), "{newest}");
    assert!(newest["check_on"].is_string() && newest["status"] == "informed");
}

#[test]
fn a_case_is_opened_shown_and_closed_by_its_number() {
    let house = House::new();
    let words = ["case", "add", "3j", "rappeler", "le", "CPAS", "--name", "Amina", "--topic", "logement", "--json"];
    let case = house.json(&words);
    assert_eq!((case["status"].as_str(), case["topic"].as_str()), (Some("open"), Some("log")));
    assert_eq!(case["next_action"], "rappeler le CPAS");
    let number = case["number"].as_str().expect("a number").to_owned();
    let shown = house.run(&["case", "show", &number]);
    assert!(
        shown.status == 0 && shown.out.contains("Amina") && shown.out.contains("rappeler le CPAS"),
        "{}",
        shown.out
    );
    assert_eq!(house.json(&["case", "show", &number, "--json"]), case);

    assert_eq!(house.run(&["case", "close", &number, "peut-être"]).status, 2);
    let closed = house.json(&["case", "close", &number, "réglé", "--note", "payé", "--json"]);
    assert_eq!((closed["status"].as_str(), closed["closed_reason"].as_str()), (Some("closed"), Some("settled")));
    assert_eq!(closed["entries"][1]["text"], "payé");
    assert_eq!(house.run(&["case", "close", &number, "settled"]).status, 5, "closed already");
    assert_eq!(house.run(&["case", "show", "2020-0001"]).status, 3);
    assert_eq!(house.run(&["case", "add", "jamais", "rappeler"]).status, 2);
    assert_eq!(house.run(&["case"]).status, 2);
}

#[test]
fn a_case_shows_the_visits_of_its_person_and_where_these_sent_them() {
    let house = House::with_demo();
    let case = house.json(&["case", "add", "3j", "rappeler", "--name", "Amina", "--json"]);
    let (number, card) = (case["number"].as_str().expect("a number"), case["card_code"].as_str().expect("a card"));
    let own = house.json(&["add", "--json", &format!("itsme {card} >dettes")]);
    let other = house.json(&["add", "--json", "logement f50 >dettes"]);
    let shown = house.json(&["case", "show", number, "--json"]);
    let visits = shown["visits"].as_array().expect("a list");
    assert_eq!((visits.len(), &visits[0]["procedure"]), (1, &Value::from("its")), "{shown}");
    let referrals = shown["referrals"].as_array().expect("a list");
    assert_eq!((referrals.len(), &referrals[0]["status"]), (1, &Value::from("informed")), "{shown}");
    let service = referrals[0]["service"].as_str().expect("a name");
    let lines = house.run(&["case", "show", number]).out;
    assert!(lines.contains(&format!("→ {service}")), "{lines}");
    let ticket = |added: &Value| format!("n° {}", added[0]["ticket"]);
    assert!(lines.contains(&ticket(&own)) && !lines.contains(&ticket(&other)), "{lines}");
}

#[test]
fn a_case_that_is_opened_says_the_code_of_the_card_that_finds_its_person() {
    let house = House::new();
    let said = house.run(&["case", "add", "3j", "rappeler"]).out;
    let found = house.json(&["cases", "--json"]);
    let code = found["cases"][0]["label"].as_str().expect("a code").to_owned();
    assert!(said.contains(&code), "{said}");
    let json = house.json(&["case", "add", "3j", "rappeler", "--name", "Amina", "--json"]);
    assert_eq!(json["card_code"].as_str().map(str::len), Some(6));
}

#[test]
fn a_case_for_somebody_known_names_the_card_and_a_name_known_is_told() {
    let house = House::new();
    let first = house.json(&["case", "add", "3j", "rappeler", "--name", "Fatima Noël", "--json"]);
    let card = first["card_code"].as_str().expect("a code").to_owned();
    let again = house.run(&["case", "add", "3j", "écrire", "--name", "Fatima Noël", "--json"]);
    assert_eq!(again.status, 0, "{}", again.err);
    assert!(again.err.contains(&card) && again.err.contains("--card"), "{}", again.err);
    assert!(!again.out.contains(&card), "a person of its own: {}", again.out);
    let known = house.run(&["case", "add", "4j", "relancer", "--card", &card.to_lowercase(), "--json"]);
    assert!(known.status == 0 && known.err.is_empty(), "{}", known.err);
    assert!(known.out.contains(&card) && known.out.contains("Fatima Noël"), "{}", known.out);
    assert_eq!(house.json(&["person", "show", &card, "--json"])["cases"].as_array().map(Vec::len), Some(2));
    let other = house.run(&["case", "add", "3j", "rappeler", "--name", "Zoltan Kiss"]);
    assert!(other.status == 0 && other.err.is_empty(), "{}", other.err);
}

#[test]
fn a_dry_run_beside_no_record_compares_with_an_empty_one_also_where_a_file_is_named() {
    let house = House::new();
    let file = house.write("services.csv", "id;name;city\n1;Énergie;Namur\n2;Logement;Dinant\n");
    let db = house.path("new.db").display().to_string();
    let dry = house.json(&["directory", "import", &file, "--dry-run", "--json", "--db", &db]);
    assert_eq!(dry["new"].as_u64(), Some(2));
    assert!(!house.path("new.db").exists(), "a dry run leaves nothing behind");
}

#[test]
fn a_row_whose_cells_were_moved_is_refused_by_its_line() {
    let house = House::new();
    let rows = "id;name;hours;city;fee\n1;Énergie;Mo 09:00-12:00;Namur;free\n2;Logement;Mo 09:00-12:00; Tu 13:00-16:00;Dinant;\n";
    let answer = house.run(&["directory", "import", &house.write("services.csv", rows)]);
    assert_eq!(answer.status, 4, "{}", answer.err);
    assert!(answer.err.contains("services.csv:3"), "{}", answer.err);
    assert!(answer.out.contains("1 nouve"), "{}", answer.out);
    // Every row with the same empty cell behind it was written so by a program.
    let rows = "id;name;city\n1;Énergie;Namur;\n2;Logement;Dinant;\n";
    assert_eq!(house.run(&["directory", "import", &house.write("others.csv", rows)]).status, 0);
}

#[test]
fn a_mistake_about_a_case_says_what_it_means_and_what_to_do() {
    let house = House::new();
    let case = house.json(&["case", "add", "3j", "rappeler", "--json"]);
    let number = case["number"].as_str().expect("a number").to_owned();
    let said = |args: &[&str], status: i32, words: &[&str]| {
        let answer = house.run(args);
        assert_eq!(answer.status, status, "{}", answer.err);
        for word in words {
            assert!(answer.err.contains(word), "{word}: {}", answer.err);
        }
    };
    said(&["case", "add", "jamais", "rappeler"], 2, &["Ce n'est pas un jour", "Aucun dossier n'a été ouvert", "12/12"]);
    said(&["case", "close", &number], 2, &["Il manque la raison", "n'a pas été clos", "settled"]);
    said(&["case", "close", &number, "peut-être"], 2, &["Il manque la raison, ou elle n'est pas connue", "no-news"]);
    said(&["case", "show", "2020-0001"], 3, &["Aucun dossier sous ce numéro", "guichet cases --all"]);
    said(&["case", "add", "3j", "rappeler", "--topic", "nonsense"], 2, &["Ce sujet n'est pas connu", "log"]);
    said(&["add", "its", "--topic", "nonsense"], 2, &["Ce sujet n'est pas connu", "log"]);
    said(&["report", "--period", "nope"], 2, &["Cette période n'est pas comprise", "2023-05"]);
    said(&["survey", "show", "--period", "2026"], 2, &["ni un mois ni un trimestre", "2026-Q3"]);
    for args in [["person", "show", "WF9-YG"], ["person", "show", "nobody"], ["person", "find", "WF9-YG"]] {
        said(&args, 2, &["Ce n'est pas un code de carte", "Rien n'a changé", "person find NOM"]);
    }
    said(&["person", "show", "333-33"], 3, &["Aucune personne sous ce code de carte", "person find NOM"]);
    said(&["person", "show"], 2, &["Ce n'est pas un code de carte"]);
    said(&["case", "add", "3j", "rappeler", "--card", "WF9-YG"], 2, &["Ce n'est pas un code de carte"]);
    said(&["case", "add", "3j", "rappeler", "--card", "333-33"], 3, &["Aucune personne sous ce code de carte"]);
    said(&["close", "1", "--why", "nonsense"], 2, &["Cette raison n'est pas connue", "clôturé"]);
    assert_eq!(house.run(&["case", "close", &number, "settled"]).status, 0);
    said(&["case", "close", &number, "settled"], 5, &["un dossier clos se rouvre d'abord", "guichet case show"]);
}

#[test]
fn what_became_of_a_referral_is_noted_by_script() {
    let house = House::with_demo();
    let open = house.json(&["referrals", "--open", "--json"]);
    let first = &open["referrals"][0];
    let id = first["id"].as_str().expect("an id").to_owned();
    let reference = &id[id.len() - 6..];
    assert!(house.run(&["referrals", "--open"]).out.contains(reference));
    assert_eq!(house.run(&["referral", "outcome", reference, "refused"]).status, 2, "a reason is needed");
    assert_eq!(
        house.run(&["referral", "outcome", reference, "helped", "full"]).status,
        2,
        "and else none goes with it"
    );
    assert_eq!(house.run(&["referral", "outcome", "zzzzzz", "helped"]).status, 3);
    let refused = house.json(&["referral", "outcome", reference, "refused", "full", "--json"]);
    assert_eq!((&refused["status"], &refused["reason"]), (&Value::from("refused"), &Value::from("full")));
    assert_eq!(refused["id"].as_str(), Some(id.as_str()));
    assert_eq!(house.run(&["referral", "outcome", reference, "contacted"]).status, 5);
    let other = house.json(&["referral", "outcome", &id, "not-helped", "other", "bureau", "déménagé", "--json"]);
    assert_eq!(other["reason_words"], "bureau déménagé");
    let said = house.run(&["referral", "outcome", reference, "cela a aidé"]);
    assert!(said.status == 0 && said.out.contains("aidé"), "{}{}", said.out, said.err);
}

#[test]
fn an_impossible_visit_is_closed_with_its_reason() {
    let house = House::new();
    for _ in 0..2 {
        house.run(&["add", "its f67"]);
    }
    assert_eq!(house.run(&["close", "1", "ok", "--why", "bug"]).status, 2);
    let unknown = house.run(&["close", "1", "--why", "zzzz"]);
    assert!(unknown.status == 2 && unknown.err.contains("n'a pas été clôturé"), "{}", unknown.err);
    assert_eq!(house.run(&["close", "1", "--why", "bug"]).status, 0);
    assert_eq!(house.status_of(1), "closed");
    assert_eq!(house.run(&["close", "2", "impossible", "--why", "bug"]).status, 0);
}

#[test]
fn cases_are_filtered_and_found_by_words() {
    let house = House::new();
    for (worker, topic, what) in [("EB", "log", "rappeler"), ("MD", "det", "écrire à l'huissier")] {
        house.run(&["--worker", worker, "case", "add", "3j", what, "--topic", topic]);
    }
    let numbers = |words: &[&str]| {
        let list = house.json(&[words, &["--json"]].concat());
        let cases = list["cases"].as_array().expect("a list").iter();
        cases.map(|case| case["number"].as_str().expect("a number").to_owned()).collect::<Vec<_>>()
    };
    let second = numbers(&["cases"])[1].clone();
    for filter in [
        &["--worker", "MD", "cases", "--mine"][..],
        &["cases", "--followed-by", "MD"],
        &["cases", "--topic", "dettes"],
        &["cases", "--search", "ecrire huiss"],
    ] {
        assert_eq!(numbers(filter), std::slice::from_ref(&second), "{filter:?}");
    }
    assert_eq!(numbers(&["cases", "--institution", "cpas"]), Vec::<String>::new());
    assert_eq!(house.run(&["cases", "--topic", "xyzzy"]).status, 2);
    assert_eq!(house.run(&["cases", "--with-names"]).status, 2, "only in a calendar");
}

#[test]
fn a_calendar_names_nobody_unless_asked_to() {
    let house = House::new();
    let added =
        house.json(&["case", "add", "3j", "voir l'avocat de Roza", "--name", "Amina", "--reach", "0470", "--json"]);
    let number = added["number"].as_str().expect("a number");
    let plain = house.run(&["cases", "--ics"]).out;
    assert!(plain.starts_with("BEGIN:VCALENDAR") && plain.contains(number), "{plain}");
    let day = added["due"].as_str().expect("a day").replace('-', "");
    assert!(plain.contains(&format!("DTSTART;VALUE=DATE:{day}")), "{plain}");
    for personal in ["Amina", "Roza", "0470", added["card_code"].as_str().expect("a code")] {
        assert!(!plain.contains(personal), "{personal} in {plain}");
    }
    let named = house.run(&["cases", "--ics", "--with-names"]).out;
    assert!(named.contains("Amina") && named.contains("Roza"), "{named}");
    house.run(&["case", "close", number, "settled"]);
    assert!(!house.run(&["cases", "--ics"]).out.contains(number));
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
fn find_asks_for_another_day_and_gives_its_hours() {
    let house = House::with_demo();
    let found = house.json(&["find", "ouvert", "lundi", "10h", "--json"]);
    assert_eq!((&found["filters"][0]["filter"], &found["filters"][0]["heeded"]), (&"open-on".into(), &true.into()));
    let monday = found["filters"][0]["value"].as_str().expect("a day").strip_suffix(" 10:00").expect("an hour");
    let then = |service: &Value| service["then"][0][0].as_str().map(|from| from.starts_with(monday));
    let services = found["services"].as_array().expect("a list");
    assert!(!services.is_empty() && services.iter().all(|service| then(service) != Some(false)), "{found}");
    assert!(services.iter().any(|service| then(service) == Some(true)), "{found}");
}

#[test]
fn find_knows_a_service_by_its_telephone_number() {
    let house = House::with_demo();
    let all = house.json(&["find", "dettes", "--json"]);
    let with_phone = all["services"].as_array().expect("a list").iter().find(|it| it["phones"][0].is_object());
    let service = with_phone.expect("a telephone number");
    let digits: String =
        service["phones"][0]["number"].as_str().expect("digits").chars().filter(char::is_ascii_digit).collect();
    for typed in [&*digits, &digits[digits.len() - 6..]] {
        let found = house.json(&["find", typed, "--json"]);
        let ids: Vec<_> = found["services"].as_array().expect("a list").iter().map(|it| &it["id"]).collect();
        assert!(ids.contains(&&service["id"]), "{typed}: {found}");
    }
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
    let answer = house.run(&["directory", "export"]);
    assert_eq!(answer.status, 0, "{}", answer.err);
    answer.out
}

#[test]
fn a_dry_run_changes_nothing_and_a_second_import_makes_no_duplicates() {
    let house = House::opened();
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
    assert_eq!(house.run(&["directory", "export", "--output", &file]).status, 0);
    assert_eq!(fs::read_to_string(&file).expect("the export"), exported(&house));
    let other = House::new();
    assert_eq!(other.run(&["directory", "import", &file]).status, 0);
    assert_eq!(exported(&other), exported(&house));
}

#[test]
fn every_form_of_the_directory_is_read_back_by_another_house() {
    let house = House::with_demo();
    for (format, name) in [("hsds", "out.json"), ("hsds-tabular", "tables"), ("data-inclusion", "di.json")] {
        let file = house.text(name);
        let answer = house.run(&["directory", "export", "--format", format, "--output", &file]);
        assert_eq!(answer.status, 0, "{format}: {}", answer.err);
        let other = House::new();
        assert_eq!(other.run(&["directory", "import", &file]).status, 0, "{format}");
        let again = other.json(&["directory", "import", &file, "--json"]);
        assert_eq!((again["new"].as_u64(), again["changed"].as_u64()), (Some(0), Some(0)), "{format}");
        // Nothing that a form has no place for is lost where it was known.
        let here = house.json(&["directory", "import", &file, "--dry-run", "--json"]);
        assert_eq!(here["new"].as_u64(), Some(0), "{format}");
        assert_eq!(here["changed"].as_u64(), Some(0), "{format}: {here}");
    }
    assert_eq!(house.run(&["directory", "export", "--format", "hsds-tabular"]).status, 2);
}

#[test]
fn an_export_writes_over_nothing_and_through_no_link() {
    let house = House::with_demo();
    let file = house.write("mine.csv", "precious");
    let export = |more: &[&str]| house.run(&[&["directory", "export", "--output", &file], more].concat());
    let refused = export(&[]);
    assert!(
        refused.status == 5 && refused.err.contains("mine.csv") && refused.err.contains("--force"),
        "{}",
        refused.err
    );
    assert_eq!(fs::read_to_string(&file).expect("the file"), "precious");
    assert_eq!(export(&["--force"]).status, 0);
    assert_eq!(fs::read_to_string(&file).expect("the export"), exported(&house));
    let folder = house.text("folder");
    fs::create_dir(&folder).expect("a folder");
    fs::write(Path::new(&folder).join("mine"), "precious").expect("a file");
    assert_eq!(house.run(&["directory", "export", "--format", "hsds-tabular", "--output", &folder]).status, 5);
    #[cfg(unix)]
    {
        use std::os::unix::fs::{PermissionsExt as _, symlink};
        assert_eq!(fs::metadata(&file).expect("the export").permissions().mode() & 0o777, 0o600);
        let (target, link) = (house.write("target", "precious"), house.text("link"));
        symlink(&target, &link).expect("a link");
        assert_eq!(house.run(&["directory", "export", "--output", &link]).status, 5);
        assert_eq!(house.run(&["directory", "export", "--output", &link, "--force"]).status, 0);
        assert_eq!(fs::read_to_string(&target).expect("the target"), "precious");
        assert!(!fs::symlink_metadata(&link).expect("the export").is_symlink());
    }
}

#[test]
fn a_dry_run_says_what_would_change_field_by_field() {
    let house = House::new();
    let first = house.write("services.csv", "id;name;appointment;city\n1;Énergie;;Namur\n2;Logement;non;\n");
    assert_eq!(house.run(&["directory", "import", &first]).status, 0);
    // The second file has no column for the commune: that is kept.
    let second = house.write(
        "again.csv",
        "source;id;name;appointment\nservices;1;Énergies;oui\nservices;2;Logement;non\nservices;3;Santé;\n",
    );
    let said = house.run(&["directory", "import", &second, "--dry-run"]).out;
    for line in [
        "modifié : Énergies",
        "    nom : Énergie → Énergies",
        "    rendez-vous : pas connu → obligatoire",
        "nouveau : Santé",
    ] {
        assert!(said.lines().any(|found| found == line), "{line} in {said}");
    }
    assert!(!said.contains("Logement") && !said.contains("commune"), "{said}");
    let json = house.json(&["directory", "import", &second, "--dry-run", "--json"]);
    let what: Vec<_> = json["changes"].as_array().expect("a list").iter().map(|one| one["what"].as_str()).collect();
    assert_eq!(what, [Some("changed"), Some("same"), Some("new")]);
    assert_eq!(json["changes"][0]["fields"][1]["old"], "Énergie");
    assert_eq!(house.run(&["directory", "import", &second]).status, 0);
    assert!(exported(&house).contains("Énergies") && exported(&house).contains("Namur"));
}

#[test]
fn a_bad_record_of_json_is_refused_by_its_place() {
    let house = House::new();
    let page = "{\"contents\": [\n{\"id\": \"1\", \"name\": \"Énergie\", \"status\": \"active\"},\n{\"id\": 2, \"status\": \"active\"}\n]}";
    let file = house.write("page.json", page);
    let answer = house.run(&["directory", "import", &file]);
    assert!(answer.status == 4 && answer.err.contains("page.json:3 (contents[1]) : sans nom"), "{}", answer.err);
    let told = house.run(&["directory", "import", &file, "--dry-run", "--json"]).out;
    let json: serde_json::Value = serde_json::from_str(&told).expect("JSON");
    assert_eq!(
        (json["refused"][0]["line"].as_u64(), json["refused"][0]["at"].as_str()),
        (Some(3), Some("contents[1]"))
    );
    assert!(exported(&house).contains("Énergie"));
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
fn rows_refused_for_one_reason_are_told_together_and_none_is_hidden() {
    let house = House::new();
    let file = house.write("services.csv", "id;name\n1;Énergie\n2;\n3;\n4;\n5;Logement\n6;\n1;Encore\n");
    let answer = house.run(&["directory", "import", &file]);
    assert!(answer.err.contains("refusé : services.csv, lignes 3-5, 7 : sans nom"), "{}", answer.err);
    assert!(answer.err.contains("services.csv:8 : même identifiant que services.csv:2"), "{}", answer.err);
}

#[test]
fn a_folder_that_names_a_record_twice_is_the_same_at_every_repeat() {
    let house = House::new();
    house.write("annuaire/a.csv", "id;name\n1;Énergie\n");
    house.write("annuaire/b.json", "[{\"id\": \"1\", \"name\": \"Énergies\", \"status\": \"active\"}]");
    let folder = house.text("annuaire");
    let first = house.run(&["directory", "import", &folder]);
    assert!(first.err.contains("a.csv:2 : même identifiant que b.json:1"), "{}", first.err);
    for _ in 0..2 {
        let again = house.run(&["directory", "import", &folder, "--json"]);
        let json: Value = serde_json::from_str(&again.out).expect("JSON");
        assert_eq!([&json["new"], &json["changed"], &json["same"]], [0, 0, 1], "{json}");
        assert_eq!(json["refused"][0]["value"]["file"], "b.json");
    }
}

#[test]
fn a_record_that_is_not_there_is_read_by_nobody_and_not_made() {
    let house = House::new();
    let file = house.write("services.csv", CSV);
    let typo = house.text("typo/x.db");
    for args in [
        &["queue"][..],
        &["find", "dettes"],
        &["cases"],
        &["case", "show", "1"],
        &["close", "1"],
        &["referrals"],
        &["person", "find", "Amina"],
        &["report"],
        &["slip", "dettes"],
        &["directory", "export"],
        &["directory", "stale"],
        &["directory", "import", &file, "--dry-run"],
    ] {
        let answer = house.run(&[args, &["--db", &typo]].concat());
        assert_eq!(answer.status, 6, "{args:?}: {}", answer.err);
        assert!(answer.err.contains("x.db") && answer.err.lines().count() == 2, "{args:?}: {}", answer.err);
    }
    assert!(!house.path("typo").exists());
    assert_eq!(house.run(&["add", "logement", "--db", &typo]).status, 0);
    assert!(house.path("typo/x.db").exists(), "a first command that writes makes it");

    // A trial before anything was ever recorded, where nobody named a file.
    let mut process = house.process(&["directory", "import", &file, "--dry-run", "--json"]);
    process.env_remove("GUICHET_DB");
    let tried = process.output().expect("it ran");
    let json: Value = serde_json::from_slice(&tried.stdout).expect("JSON");
    assert_eq!((tried.status.code(), &json["new"]), (Some(0), &Value::from(2)));
    assert!(!house.path("data").exists());
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
    assert_eq!(write("a.db", "5"), 2, "an existing file is refused");
    let directory = |name: &str| house.run(&["--db", &house.text(name), "directory", "export"]).out;
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
    assert_eq!(house.run(&["--lang", "xx", "queue"]).status, 2);
}

#[test]
fn a_register_is_taken_over_and_its_year_told() {
    let house = House::opened();
    let rows = "Date;Sexe;Démarche\n05/01/2023;F;itsme\n06/01/2023;H;danse\n31/02/2023;H;itsme\n";
    let register = house.write("registre 2023.csv", rows);
    let dry = house.run(&["visits", "import", &register, "--dry-run"]);
    assert!(dry.status == 4 && dry.out.contains("2 nouveaux passages"), "{}", dry.out);
    assert!(dry.err.contains("registre 2023.csv:4") && dry.err.contains("danse"), "{}", dry.err);
    let json: Value = house.json(&["report", "--period", "2023", "--format", "json"]);
    assert_eq!(json["sums"]["visits"], 0, "a dry run changes nothing");
    assert_eq!(house.run(&["visits", "import", &register]).status, 4);
    let json: Value = house.json(&["report", "--period", "2023", "--by", "gender,age", "--format", "json"]);
    assert_eq!((&json["sums"]["visits"], json["tables"].as_object().expect("tables").len()), (&2.into(), 2));
    let withdrawn = house.json(&["visits", "withdraw", "registre 2023", "--json"]);
    assert_eq!(withdrawn["withdrawn"], 2);
}

#[test]
fn a_permanence_that_nobody_knows_is_no_permanence_without_visits() {
    let house = House::opened();
    let register = house.write("registre.csv", "Date;Démarche\n05/01/2023;itsme\n");
    assert_eq!(house.run(&["visits", "import", &register, "--session", "Numérique"]).status, 0);
    let of = |session: &str, period: &str| house.run(&["report", "--period", period, "--session", session]);
    let mistyped = of("Numerique", "2023");
    assert_eq!((mistyped.status, mistyped.out.as_str()), (2, ""));
    assert!(mistyped.err.contains("connues : Numérique."), "{}", mistyped.err);
    assert!(of("Numérique", "2023").out.contains("une démarche a été effectuée"));
    house
        .write("config.toml", "[[session]]\nname = \"Sociale\"\ndays = \"mer-ven\"\nfrom = \"8:30\"\nto = \"13:00\"\n");
    let known = of("Sociale", "2023");
    assert!(known.status == 0 && known.out.contains("Aucun passage"), "{}{}", known.out, known.err);
}

#[test]
fn every_month_has_its_row_and_nothing_is_compared_with_nothing() {
    let house = House::opened();
    let register = house.write("registre.csv", "Date;Démarche\n05/05/2023;itsme\n");
    assert_eq!(house.run(&["visits", "import", &register]).status, 0);
    let year = house.run(&["report", "--period", "2023", "--by", "month,origin"]).out;
    assert!(year.starts_with("Chiffres 2023\n") && !year.contains("Avant"), "{year}");
    assert!(year.contains("janv. 2023") && year.contains("déc. 2023"), "{year}");
    assert!(year.contains("non dit") && !year.contains("Sans rendez-vous"), "{year}");
    let next = house.run(&["report", "--period", "2024", "--by", "month"]).out;
    assert!(next.starts_with("Chiffres 2024, comparés à 2023\n") && next.contains("Avant"), "{next}");
}

#[test]
fn what_is_not_understood_is_told_with_what_would_be() {
    let house = House::opened();
    let told = |args: &[&str], words: &[&str]| {
        let said = house.run(args);
        assert_eq!(said.status, 2, "{args:?}");
        assert!(words.iter().all(|word| said.err.contains(word)), "{args:?}: {}", said.err);
    };
    told(&["report", "--period", "2023-13"], &["Cette période", "2023-T2", "2023-05..2023-07"]);
    told(&["day", "reopen"], &["pourquoi ce jour est rouvert", "deux passages oubliés"]);
    let register = house.write("registre.csv", "Date;Démarche\n05/01/2023;itsme\n");
    let new = house.write("neuf.txt", "").replace("neuf.txt", "neuf.db");
    let dry = house.run(&["--db", &new, "visits", "import", &register, "--dry-run"]);
    assert!(dry.status == 0 && dry.out.contains("un nouveau passage"), "{}{}", dry.out, dry.err);
    assert!(!std::path::Path::new(&new).exists(), "a trial makes nothing");
    told(&["restore", "a.db", "b.db"], &["un mot de trop", "guillemets"]);
    let no_such = house.run(&["verify", "nope.db"]);
    assert!(no_such.status == 6 && no_such.err.contains("celui de la commande"), "{}", no_such.err);
}

#[test]
fn figures_by_worker_are_shown_to_coordinators_alone() {
    let house = House::with_demo();
    let by_worker = |worker: &str| house.run(&["--worker", worker, "report", "--by", "topic,worker"]);
    let refused = by_worker("EB");
    assert_eq!((refused.status, refused.out.as_str()), (5, ""), "nobody coordinates as long as nobody is named");
    assert!(refused.err.contains("réservé à la coordination"), "{}", refused.err);
    house.write("config.toml", "coordinators = [\"eb\"]\n");
    assert_eq!(by_worker("CD").status, 5);
    assert_eq!(house.run(&["report", "--by", "worker"]).status, 5, "nor is nobody a coordinator");
    let shown = by_worker("EB");
    assert!(shown.status == 0 && shown.out.contains("Travailleur"), "{}{}", shown.out, shown.err);
}

#[test]
fn a_report_says_referrals_cases_and_what_is_missing() {
    let house = House::with_demo();
    let text = house.run(&["report", "--period", "semaine"]).out;
    for title in ["Non dit, parmi les passages reçus", "Orientations, comment", "Dossiers ouverts à la fin"] {
        assert!(text.contains(title), "{title} in {text}");
    }
    assert!(!text.contains("Travailleur") && !text.contains("Jour et heure"), "{text}");
    let week = house.json(&["report", "--period", "semaine", "--by", "weekday-hour,hour", "--format", "json"]);
    let sum = |table: &str| -> u64 {
        let rows = week["tables"][table].as_array().expect("rows");
        rows.iter().map(|row| row["count"].as_u64().expect("a count")).sum()
    };
    let heat: u64 = week["heat"]
        .as_array()
        .expect("days")
        .iter()
        .flat_map(|day| day.as_array().expect("hours"))
        .map(|count| count.as_u64().expect("a count"))
        .sum();
    assert!(heat > 0 && heat == sum("weekday-hour") && heat == sum("hour"));
}

#[test]
fn a_report_is_never_written_over_another_file_unasked() {
    let house = House::opened();
    let file = house.write("chiffres.csv", "mine");
    let report = |more: &[&str]| {
        let words = ["report", "--period", "2023", "--format", "csv", "--output", &file];
        house.run(&[&words[..], more].concat()).status
    };
    assert_ne!(report(&[]), 0);
    assert_eq!(fs::read_to_string(&file).expect("the file"), "mine");
    assert_eq!(report(&["--force"]), 0);
    assert!(fs::read_to_string(&file).expect("the file").contains("table;row;count"));
    for wrong in [["--period", "2023-13"], ["--by", "colour"], ["--ages", "30,20"]] {
        assert_eq!(house.run(&[&["report"][..], &wrong].concat()).status, 2, "{wrong:?}");
    }
}

#[test]
fn a_report_becomes_a_page_a_paper_and_a_workbook_without_names() {
    use calamine::{DataType as _, Reader as _};
    let house = House::new();
    for line in ["num itsme f67 ordi avec 20m 5000 ok \"Fatima B.\" // revient avec Karim", "log h40 @cpas:15"] {
        assert_eq!(house.run(&["add", "--done", line]).status, 0, "{line}");
    }
    let report =
        |format: &str, file: &str| house.run(&["report", "--period", "semaine", "--format", format, "--output", file]);
    for format in ["html", "pdf", "xlsx"] {
        let refused = house.run(&["report", "--period", "semaine", "--format", format]);
        assert_eq!((refused.status, refused.out.as_str()), (2, ""), "{format}");
        assert!(refused.err.contains("--output"), "{}", refused.err);
    }
    let file = |name: &str| house.folder.path().join(name).display().to_string();
    let html = file("page.html");
    assert_eq!(report("html", &html).status, 0);
    let page = fs::read_to_string(&html).expect("a page");
    assert!(page.contains("<caption>Thème</caption>") && page.contains("2 démarches"), "{page}");
    let pdf = file("page.pdf");
    assert_eq!(report("pdf", &pdf).status, 0);
    let paper = lopdf::Document::load(&pdf).expect("a PDF");
    let text: String = paper.extract_text(&[1]).expect("text").split_whitespace().collect();
    assert!(text.contains("2démarches"), "{text}");
    let xlsx = file("book.xlsx");
    assert_eq!(report("xlsx", &xlsx).status, 0);
    assert_eq!(report("xlsx", &xlsx).status, 5, "never over another file unasked");
    let mut book: calamine::Xlsx<_> = calamine::open_workbook(&xlsx).expect("a workbook");
    let names = book.sheet_names();
    assert_eq!(
        (names.first().map(String::as_str), names.last().map(String::as_str)),
        (Some("En tout"), Some("Passages"))
    );
    let rows = book.worksheet_range("Passages").expect("the visits");
    assert_eq!(rows.height(), 3);
    let column = |name: &str| {
        let heads = rows.rows().next().expect("heads");
        heads
            .iter()
            .position(|head| head.as_string().as_deref() == Some(name))
            .unwrap_or_else(|| panic!("no {name} in {heads:?}"))
    };
    let cell = |row: u32, name: &str| rows.get_value((row, column(name) as u32)).map(ToString::to_string);
    assert_eq!(cell(1, "Âge").as_deref(), Some("61 ans et plus"));
    assert_eq!(cell(1, "Code postal").as_deref(), Some("5000"));
    assert_eq!(cell(1, "Minutes").as_deref(), Some("20"));
    assert_eq!(cell(1, "Thème").as_deref(), Some("Numérique"));
    assert!(
        cell(2, "Institution remplacée").is_some_and(|name| name.contains("CPAS")),
        "{:?}",
        cell(2, "Institution remplacée")
    );
    for name in names {
        let sheet = book.worksheet_range(&name).expect("a sheet");
        for cell in sheet.rows().flatten().map(ToString::to_string) {
            assert!(!["Fatima", "Karim", "revient"].iter().any(|said| cell.contains(said)), "{name}: {cell}");
        }
    }
}

#[test]
fn a_follow_up_that_nobody_would_be_reminded_of_is_said() {
    let house = House::new();
    let done = house.run(&["add", "--done", "log f40 suivre"]);
    assert!(done.status == 0 && done.err.contains("aucun suivi n'est ouvert"), "{}", done.err);
    let with_a_day = house.run(&["add", "--done", "log f40 suivre !3j"]);
    assert_eq!((with_a_day.status, with_a_day.err.as_str()), (0, ""));
    let cases = house.json(&["cases", "--json"]);
    assert_eq!(cases["cases"][0]["next_action"], "Logement", "a case says what it is about");
}

#[test]
fn nobody_waiting_is_told_once_and_by_the_status() {
    let house = House::new();
    let next = house.run(&["next"]);
    assert_eq!((next.status, next.out.as_str(), next.err.as_str()), (3, "Personne n'attend.\n", ""));
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

#[test]
fn a_day_is_shown_closed_listed_and_reopened() {
    let house = House::new();
    house.run(&["add", "log", "f67", "\"Ana Quatresous\""]);
    let shown = house.json(&["day", "show", "--format", "json"]);
    assert_eq!((&shown["figures"]["sums"]["visits"], &shown["loose_ends"]), (&1.into(), &1.into()));
    assert!(shown["closed"].is_null() && shown["note"].as_str().is_some_and(|note| note.contains('1')), "{shown}");
    let text = house.run(&["--lang", "fr", "day", "show"]);
    assert!(text.out.contains("Logement") && !text.out.contains("Quatresous"), "{}", text.out);
    let page = house.text("jour.pdf");
    assert_eq!(house.run(&["day", "show", "--format", "pdf", "--output", &page]).status, 0);
    assert!(fs::read(&page).expect("the page").starts_with(b"%PDF-"));
    assert_eq!(house.run(&["day", "show", "--format", "pdf", "--output", &page]).status, 5, "never over another");

    let closed = house.json(&["--worker", "EB", "day", "close", "--note", "à demain", "--json"]);
    let backup = closed["backup"].as_str().expect("a backup");
    assert_eq!(closed["erased"]["names"], 1);
    assert!(house.path("backups").join(backup).exists(), "beside the record");
    assert!(!house.run(&["queue"]).out.contains("Quatresous"));
    assert_eq!(house.run(&["day", "close"]).status, 5, "closed already");
    let listed = house.json(&["day", "list", "--json"]);
    assert_eq!(listed["days"][0]["closed"]["by"], "EB");
    assert_eq!(listed["days"][0]["note"], "à demain");
    assert_eq!(house.run(&["day", "reopen", "oubli", "au", "guichet"]).status, 0);
    let shown = house.json(&["day", "show", "--format", "json"]);
    assert!(shown["closed"].is_null());
    assert_eq!(shown["trace"][1]["detail"], "oubli au guichet");
    let open = house.run(&["--lang", "fr", "day", "reopen", "encore"]);
    assert!(open.status == 2 && open.err.contains("n'est pas clôturé"), "{}", open.err);
}

#[test]
fn a_closed_day_says_that_it_keeps_no_name_and_an_empty_one_is_not_closed() {
    let house = House::new();
    let empty = house.run(&["--lang", "fr", "day", "close"]);
    assert!(empty.status == 2 && empty.err.contains("rien n'est noté"), "{}", empty.err);
    let file = house.run(&["--lang", "fr", "day", "show", "--format", "pdf"]);
    assert!(file.status == 2 && file.out.is_empty() && file.err.contains("--output"), "{}", file.err);
    assert_eq!(house.run(&["--lang", "fr", "day", "show", "--day", "hier"]).status, 0);
    assert_eq!(house.run(&["day", "show", "--day", "xyz"]).status, 2);
    let added = house.json(&["add", "its", "\"Ana Quatresous\"", "--json"]);
    assert_eq!(added[0]["name_kept"], true);
    assert_eq!(house.run(&["day", "close"]).status, 0);
    let late = house.run(&["--lang", "fr", "add", "its", "\"Bea Cinqsous\""]);
    assert!(late.status == 0 && late.err.contains("nom d'appel du ticket 2 n'a pas été gardé"), "{}", late.err);
    assert_eq!(house.json(&["add", "its", "\"Bea Cinqsous\"", "--json"])[0]["name_kept"], false);
    assert!(!house.run(&["--lang", "fr", "add", "its"]).err.contains("nom d'appel"));
}

#[test]
fn a_backup_is_made_verified_and_put_back() {
    let house = House::new();
    house.run(&["add", "log", "\"Ana\""]);
    let folder = house.text("copies");
    let made = house.run(&["backup", "--to", &folder]);
    assert_eq!(made.status, 0, "{}", made.err);
    let file = made.out.trim().rsplit_once(": ").map(|(_, path)| path.to_owned()).expect("a path");
    assert_eq!(house.run(&["verify", &file]).status, 0);
    house.run(&["add", "its", "\"Bea\""]);
    assert_eq!(house.run(&["restore", &file]).status, 5, "there is a record");
    assert!(house.run(&["queue"]).out.contains("Bea"));
    let restored = house.run(&["restore", &file, "--force"]);
    assert_eq!(restored.status, 0, "{}", restored.err);
    let queue = house.run(&["queue"]).out;
    assert!(queue.contains("Ana") && !queue.contains("Bea"), "{queue}");
    let kept = restored.out.lines().nth(1).and_then(|line| line.rsplit_once(": ")).expect("kept").1.to_owned();
    assert!(house.run(&["--db", &kept, "queue"]).out.contains("Bea"));
    let broken = house.write("broken.db", "x".repeat(4000));
    assert_eq!(house.run(&["verify", &broken]).status, 6);
    assert_eq!(house.run(&["restore", &broken, "--force"]).status, 6);
    assert!(house.run(&["queue"]).out.contains("Ana"), "a file that is no backup replaces nothing");
}

#[test]
fn who_read_and_printed_what_is_shown_without_a_name() {
    let house = House::new();
    house.run(&["add", "--worker", "MD", "log", "f40", "\"Amina Bah\"", "!3j"]);
    let number = house.json(&["cases", "--json"])["cases"][0]["number"].as_str().expect("a number").to_owned();
    assert_eq!(house.run(&["case", "show", &number, "--worker", "EB"]).status, 0);
    let card = house.json(&["case", "show", &number, "--json"])["card_code"].as_str().expect("a card").to_owned();
    house.run(&["person", "show", &card, "--worker", "EB"]);
    let file = house.text("rapport.csv");
    assert_eq!(house.run(&["report", "--format", "csv", "--output", &file]).status, 0);

    let shown = house.run(&["audit", "show"]).out;
    for words in ["lecture du dossier", "lecture de la fiche", "fichier écrit : rapport (CSV)", &number, &card] {
        assert!(shown.contains(words), "no {words:?} in\n{shown}");
    }
    assert!(!shown.contains("Amina"), "{shown}");
    assert!(shown.lines().next().is_some_and(|line| line.contains("rapport")), "the latest first:\n{shown}");

    let whats = |args: &[&str]| -> Vec<String> {
        let list = house.json(args);
        let entries = list["entries"].as_array().expect("a list").iter();
        entries.map(|entry| entry["what"].as_str().expect("what").to_owned()).collect()
    };
    assert_eq!(whats(&["audit", "show", "--by", "eb", "--json"]), ["read-person", "read-case"]);
    let of_case = whats(&["audit", "show", "--record", &number, "--json"]);
    assert_eq!(of_case, ["read-case", "read-case", "changed"]);
    assert!(whats(&["audit", "show", "--record", &card, "--json"]).contains(&"read-person".to_owned()));
    assert_eq!(whats(&["audit", "show", "--from", "2999-01-01", "--json"]), [""; 0]);
    assert_eq!(house.run(&["audit", "show", "--record", "rien"]).status, 3);
    // Looking is entered, too.
    assert_eq!(whats(&["audit", "show", "--limit", "1", "--json"]), ["read-list"]);

    house.write("config.toml", "coordinators = [\"CH\"]\n");
    assert_eq!(house.run(&["audit", "show", "--worker", "EB"]).status, 5);
    assert_eq!(house.run(&["audit", "show", "--worker", "ch"]).status, 0);
}

#[test]
#[expect(clippy::disallowed_methods, reason = "somebody who tampers does not use ours")]
fn a_chain_that_was_tampered_with_is_told_by_its_first_broken_entry() {
    let house = House::new();
    (0..3).for_each(|_| drop(house.run(&["add", "log"])));
    let sound = house.run(&["audit", "verify"]);
    assert!(sound.status == 0 && sound.out.contains("4 inscriptions vérifiées"), "{}{}", sound.out, sound.err);
    assert_eq!(house.run(&["day", "close"]).status, 0);
    let day = house.run(&["day", "show"]).out;
    let seal = day.lines().find_map(|line| line.split("Sceau du journal d'accès : ").nth(1)).expect("a seal").trim();
    assert_eq!(house.run(&["audit", "verify", seal]).status, 0);
    assert_eq!(house.run(&["audit", "verify", "n'importe quoi"]).status, 2);
    let head = house.json(&["audit", "verify", "--json"]);
    assert_eq!((&head["broken"], &head["checked"]), (&Value::Null, &head["head"]["seq"]));
    // A seal that belongs to another past.
    let (seq, digits) = seal.split_once('-').expect("a number");
    let other: String = digits
        .chars()
        .map(|digit| {
            if digit == '0' {
                '1'
            } else if digit == '-' {
                '-'
            } else {
                '0'
            }
        })
        .collect();
    let wrong = house.run(&["audit", "verify", &format!("{seq}-{other}")]);
    assert_eq!(wrong.status, 6, "{}", wrong.err);

    let db = rusqlite::Connection::open(house.path("guichet.db")).expect("the file");
    db.execute_batch("DROP TRIGGER audit_is_not_changed; UPDATE audit SET worker = 'XX' WHERE seq = 3").expect("done");
    drop(db);
    let broken = house.run(&["audit", "verify"]);
    assert_eq!(broken.status, 6);
    assert!(broken.err.contains("3 : inscription modifiée"), "{}", broken.err);
    let told = house.run(&["audit", "verify", "--json"]);
    let told_json: Value = serde_json::from_str(&told.out).expect("JSON");
    assert_eq!((&told_json["broken"]["seq"], &told_json["broken"]["fault"]), (&3.into(), &"changed".into()));
    assert_eq!(told.status, 6);
    // The counter goes on.
    assert_eq!(house.run(&["add", "log"]).status, 0);
}

#[test]
fn a_backup_that_is_put_back_says_so_in_its_chain() {
    let house = House::new();
    house.run(&["add", "log"]);
    let made = house.run(&["backup", "--to", &house.text("ailleurs")]).err;
    assert!(made.contains("Sceau du journal d'accès : 2-"), "{made}");
    let file =
        fs::read_dir(house.path("ailleurs")).expect("the folder").next().expect("a file").expect("a file").path();
    house.run(&["add", "log"]);
    assert_eq!(house.run(&["restore", &file.display().to_string(), "--force"]).status, 0);
    let list = house.json(&["audit", "show", "--json"]);
    let whats: Vec<_> = list["entries"].as_array().expect("a list").iter().map(|entry| entry["what"].clone()).collect();
    assert_eq!(whats, ["restored", "changed", "began"]);
    assert_eq!(house.run(&["audit", "verify"]).status, 0);
}

/// A record in which two people were last seen in 2020, and a visit of nobody known has a note from then.
fn house_of_2020() -> House {
    let house = House::new();
    let local = NaiveDate::from_ymd_opt(2020, 3, 2).and_then(|day| day.and_hms_opt(12, 0, 0)).expect("a moment");
    let now = Now { at: local.and_utc(), local };
    let stamp = Stamp { now, desk: "1".to_owned(), worker: "EB".to_owned() };
    let store = Store::open(&house.path("guichet.db"), Open::OrNew).expect("a record");
    for name in ["Amina Belkacem", "=Boris Lambert"] {
        let new = NewCase {
            visit: None,
            person: None,
            name: Some(name.to_owned()),
            reach: None,
            topic: None,
            subject: "garantie".to_owned(),
            next_action: "rappeler".to_owned(),
            due: local.date(),
        };
        let case = store.open_case(&new, &stamp).expect("opened");
        store.close_case(&case.id, case.version, CloseReason::Settled, "", &stamp).expect("closed");
    }
    let visit = VisitDraft { note: "parle de son frère".to_owned(), ..VisitDraft::default() };
    store.record(local.date(), "", &visit, Entry::Done, None, &stamp).expect("recorded");
    house.write("config.toml", "worker = \"eb\"\ncoordinators = [\"EB\"]\n");
    house
}

#[test]
fn what_is_due_is_listed_kept_and_erased_behind_a_backup_when_it_is_confirmed() {
    let house = house_of_2020();
    let shown = house.run(&["retention", "show"]);
    assert_eq!(shown.status, 0, "{}", shown.err);
    for text in ["À échéance maintenant", "Amina Belkacem", "1 note de passage", "dernier contact 02/03/20"] {
        assert!(shown.out.contains(text), "{text} in {}", shown.out);
    }
    let look = house.json(&["retention", "show", "--json"]);
    assert_eq!(look["due"]["records"].as_array().expect("a list").len(), 2);
    assert_eq!((&look["due"]["notes"]["count"], &look["proposes_only"]), (&Value::from(1), &Value::from(false)));

    let unsure = house.run(&["retention", "run"]);
    assert_eq!((unsure.status, unsure.out.as_str()), (2, ""));
    assert!(unsure.err.contains("--yes") && !house.path("backups").exists(), "{}", unsure.err);

    let kept = house.json(&["retention", "keep", "2020-0001", "--reason", "recours", "en", "cours", "--json"]);
    assert_eq!(kept["kind"], "case");
    let run = house.json(&["retention", "run", "--yes", "--json"]);
    assert_eq!((&run["people"], &run["notes"], &run["spared"]), (&1.into(), &1.into(), &0.into()));
    assert!(Path::new(run["backup"].as_str().expect("a file")).is_file());
    assert_eq!(house.run(&["person", "find", "Lambert"]).status, 3);
    assert_eq!(house.run(&["person", "find", "Belkacem"]).status, 0);
    let again = house.run(&["retention", "run", "--yes"]);
    assert!(again.status == 0 && again.out.contains("rien"), "{}{}", again.out, again.err);
    assert_eq!(fs::read_dir(house.path("backups")).expect("backups").count(), 1, "nothing to back up for");
}

#[test]
fn a_record_is_kept_by_its_card_or_the_reference_that_is_shown() {
    let house = house_of_2020();
    let look = house.json(&["retention", "show", "--json"]);
    let records = look["due"]["records"].as_array().expect("a list").clone();
    let id = records[0]["id"].as_str().expect("an id");
    assert_eq!(house.run(&["retention", "keep", id, "--reason", "recours"]).status, 0);
    let found = house.json(&["person", "find", "Lambert", "--json"]);
    let card = found["people"][0]["card_code"].as_str().expect("a card").to_owned();
    assert_eq!(house.json(&["retention", "keep", &card, "--reason", "procès", "--json"])["kind"], "person");
    let look = house.json(&["retention", "show", "--json"]);
    assert_eq!(look["kept"].as_array().expect("a list").len(), 2);
    assert_eq!(look["due"]["records"].as_array().expect("a list").len(), 0);
    assert_eq!(house.run(&["retention", "keep", "nobody", "--reason", "x"]).status, 3);
    assert_eq!(house.run(&["retention", "keep", id]).status, 2);
    assert_eq!(house.run(&["retention", "keep", id, "--reason", " "]).status, 2);
}

#[test]
fn a_house_that_only_proposes_lists_for_its_archivist_and_erases_nothing() {
    let house = house_of_2020();
    house.write(
        "config.toml",
        "worker = \"eb\"\ncoordinators = [\"EB\"]\n[retention]\nmode = \"propose\"\npeople = 36\n",
    );
    let refused = house.run(&["retention", "run", "--yes"]);
    assert_eq!((refused.status, refused.out.as_str()), (5, ""));
    assert!(refused.err.contains("ne fait que proposer"), "{}", refused.err);
    let file = house.text("archives.csv");
    assert_eq!(house.run(&["retention", "show", "--csv", "--output", &file]).status, 0);
    let list = fs::read_to_string(&file).expect("the list");
    assert!(list.contains("due;person;") && list.contains("Amina Belkacem") && list.contains(";'=Boris"), "{list}");
    assert_ne!(house.run(&["retention", "show", "--csv", "--output", &file]).status, 0, "not over what is there");
    assert_eq!(house.run(&["person", "find", "Lambert"]).status, 0);
    assert!(!house.path("backups").exists());
}

#[test]
fn only_a_coordinator_decides_what_goes() {
    let house = house_of_2020();
    for words in [&["show"][..], &["run", "--yes"], &["keep", "2020-0001", "--reason", "x"]] {
        let refused = house.run(&[&["--worker", "cd", "retention"][..], words].concat());
        assert_eq!((refused.status, refused.out.as_str()), (5, ""), "{words:?}");
        assert!(refused.err.contains("réservé à la coordination"), "{}", refused.err);
    }
}
