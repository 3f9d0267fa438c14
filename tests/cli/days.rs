//! Days shown, closed and reopened; backups.

use std::fs;

use crate::real::House;

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

    let closed = house.json(&["--worker", "EB", "day", "close", "--note", "à demain", "--yes", "--json"]);
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
    open.is_refusal(5, "Ce jour n'est pas clôturé");
    assert!(!open.err.contains("non comprise"), "{}", open.err);
}

#[test]
fn a_day_typed_where_the_reason_goes_opens_no_other_day() {
    let house = House::new();
    house.run(&["add", "log", "f67"]);
    house.done(&["--worker", "EB", "day", "close", "--yes"]);
    for words in [&["2026-11-23"][..], &["2026-11-23 oubli"], &["23/11/2026", "oubli"], &["hier"], &["31/12/2030"]] {
        let refused = house.run(&[&["day", "reopen"], words].concat());
        refused.is_refusal(2, "Un jour se trouve là où va la raison");
        assert!(refused.err.contains("guichet day reopen --day"), "{refused:?}");
    }
    let shown = house.json(&["day", "show", "--format", "json"]);
    assert!(!shown["closed"].is_null(), "nothing was opened");
    assert_eq!(house.run(&["day", "reopen", "hier,", "un", "oubli"]).status, 0);
}

#[test]
fn a_closed_day_says_that_it_keeps_no_name_and_an_empty_one_is_not_closed() {
    let house = House::new();
    let empty = house.run(&["--lang", "fr", "day", "close"]);
    empty.is_refusal(2, "rien n'est noté");
    assert!(!empty.err.contains("non comprise"), "{}", empty.err);
    let file = house.run(&["--lang", "fr", "day", "show", "--format", "pdf"]);
    assert!(file.status == 2 && file.out.is_empty() && file.err.contains("--output"), "{}", file.err);
    assert_eq!(house.run(&["--lang", "fr", "day", "show", "--day", "hier"]).status, 0);
    assert_eq!(house.run(&["day", "show", "--day", "xyz"]).status, 2);
    let added = house.json(&["add", "its", "\"Ana Quatresous\"", "--json"]);
    assert_eq!(added[0]["name_kept"], true);
    assert_eq!(house.run(&["day", "close", "--yes"]).status, 0);
    let late = house.run(&["--lang", "fr", "add", "its", "\"Bea Cinqsous\""]);
    assert!(late.status == 0 && late.err.contains("nom d'appel du ticket 2 n'a pas été gardé"), "{}", late.err);
    assert_eq!(house.json(&["add", "its", "\"Bea Cinqsous\"", "--json"])[0]["name_kept"], false);
    assert!(!house.run(&["--lang", "fr", "add", "its"]).err.contains("nom d'appel"));
}

#[test]
fn a_day_on_which_somebody_still_waits_is_closed_only_when_it_is_meant() {
    let house = House::new();
    for line in ["its \"Ana Quatresous\"", "log \"Bea Cinqsous\"", "num"] {
        house.done(&["add", line]);
    }
    house.done(&["close", "2", "ok"]);
    let unsure = house.run(&["--lang", "fr", "day", "close"]);
    assert_eq!((unsure.status, unsure.out.as_str()), (2, ""), "{}", unsure.err);
    for says in ["2 passages ne sont pas terminés. 2 noms d'appel seront effacés", "Il manque --yes"] {
        assert!(unsure.err.contains(says), "{says} in {}", unsure.err);
    }
    assert!(house.run(&["queue"]).out.contains("Ana Quatresous"), "she still waits, under her name");
    assert!(house.json(&["day", "show", "--format", "json"])["closed"].is_null());
    assert!(!house.path("backups").exists(), "nothing was done");

    house.done(&["close", "1", "ok"]);
    house.done(&["close", "3", "ok"]);
    let closed = house.json(&["day", "close", "--json"]);
    assert_eq!(closed["erased"]["names"], 2, "where nobody waits, a script closes as before");
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

/// A backup of now, and its file.
pub fn backed_up(house: &House) -> String {
    let made = house.run(&["backup", "--to", &house.text("copies")]);
    made.out.trim().rsplit_once(": ").map(|(_, path)| path.to_owned()).expect("a path")
}

#[test]
fn a_backup_of_another_record_takes_no_place_unless_it_is_meant() {
    let (house, other) = (House::new(), House::new());
    house.done(&["add", "log", "\"Ana\""]);
    other.done(&["add", "its", "\"Bea\""]);
    let file = backed_up(&other);
    let refused = house.run(&["--lang", "fr", "restore", &file, "--force"]);
    assert!(refused.status == 2 && refused.out.is_empty(), "{refused:?}");
    for says in ["celle d'autres données", "aucun passage en commun", "Rien n'a été fait", "--other"] {
        assert!(refused.err.contains(says), "{says}: {refused:?}");
    }
    assert!(house.run(&["queue"]).out.contains("Ana"));
    assert_eq!(house.run(&["restore", &file, "--force", "--other"]).status, 0);
    assert!(house.run(&["queue"]).out.contains("Bea"));
    // A record in which nobody ever was makes room for any.
    let new = House::new();
    new.run(&["queue"]);
    assert_eq!(new.run(&["restore", &file, "--force"]).status, 0);
}

#[test]
fn a_backup_says_until_when_it_goes() {
    let house = House::new();
    house.done(&["add", "log"]);
    let said = house.run(&["--lang", "fr", "verify", &backed_up(&house)]).out;
    let day = house.json(&["day", "show", "--format", "json"])["day"].as_str().expect("a day").to_owned();
    let year = day.split('-').next().expect("a year");
    assert!(said.contains("entière · passages : 1 · dernière inscription : ") && said.contains(year), "{said}");
}

/// The stick was at the counter in the morning, and is not when the day is closed: whoever closes knows what is on it.
#[test]
fn a_close_that_cannot_reach_the_second_place_says_that_older_copies_there_keep_the_names() {
    let house = House::new();
    fs::create_dir(house.path("usb")).expect("plugged in");
    house.write("config.toml", "[backup]\nsecond = \"usb\"\n");
    house.done(&["add", "its", "\"Yolandasix\""]);
    house.done(&["backup"]);
    fs::rename(house.path("usb"), house.path("pocket")).expect("taken away");
    let closed = house.run(&["--lang", "fr", "day", "close", "--yes"]);
    let said = "Les copies d'avant qui s'y trouvent gardent les noms d'appel effacés";
    assert!(closed.status == 0 && closed.err.contains(said), "{closed:?}");
    let examined = || house.run(&["--lang", "fr", "doctor"]).out;
    let kept = "peuvent garder des noms d'appel effacés depuis";
    assert!(examined().contains(kept), "{}", examined());
    fs::rename(house.path("pocket"), house.path("usb")).expect("plugged in again");
    assert!(examined().contains(kept), "{}", examined());
    // The next backup that gets there rids them of the names.
    let made = house.run(&["--lang", "fr", "backup"]);
    assert!(!made.err.contains(said) && !examined().contains(kept), "{made:?}");
    let holds = |path: &std::path::Path| {
        let bytes = fs::read(path).expect("a file");
        bytes.windows(b"Yolandasix".len()).any(|window| window == b"Yolandasix")
    };
    let stick = fs::read_dir(house.path("usb")).expect("the stick").map(|entry| entry.expect("an entry").path());
    assert!(stick.into_iter().all(|path| !holds(&path)));
}
