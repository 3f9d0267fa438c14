//! Places where others could meddle with the record are refused, with the command that mends them.

use std::{
    fs,
    os::unix::fs::{MetadataExt as _, PermissionsExt as _, chown, symlink},
    path::Path,
};

use crate::{all_below, at_work, first_start, permit, real::House};

const UNUSABLE: i32 = 6;

fn mode(path: &Path) -> u32 {
    fs::metadata(path).expect("it is there").permissions().mode() & 0o777
}

fn with_a_visit() -> House {
    let house = House::settled();
    house.done(&["add", "its", "f67", "\"Ana Quatresous\""]);
    house
}

/// Every way in is refused: a command that reads, one that writes, the screen.
fn is_refused(house: &House, words: &str) {
    house.run(&["queue"]).is_refusal(UNUSABLE, words);
    house.run(&["add", "log", "\"Bob Quatresous\""]).is_refusal(UNUSABLE, words);
    let mut screen = house.screen();
    assert_eq!(screen.ends(), 6);
    assert!(screen.contents().replace("\r\n", "").replace('\n', "").contains(words), "{}", screen.contents());
}

#[test]
fn a_link_in_the_place_of_the_record_is_not_followed() {
    let house = with_a_visit();
    fs::rename(house.db(), house.path("elsewhere.db")).expect("moved");
    let before = fs::read(house.path("elsewhere.db")).expect("the file");
    symlink(house.path("elsewhere.db"), house.db()).expect("a link");
    is_refused(&house, "Un lien est à la place du fichier");
    assert_eq!(fs::read(house.path("elsewhere.db")).expect("the file"), before);
}

#[test]
fn a_link_in_the_place_of_the_log_is_not_followed() {
    let house = with_a_visit();
    let victim = house.write("victim", "intact");
    symlink(&victim, house.path("guichet.db-journal")).expect("a link");
    is_refused(&house, "Un lien est à la place du fichier");
    assert_eq!(fs::read_to_string(&victim).expect("the file"), "intact");
}

#[test]
fn a_folder_that_others_can_write_to_is_refused_with_the_command_that_mends_it() {
    let house = with_a_visit();
    for mode in [0o770, 0o777] {
        permit(&house.path(""), mode);
        is_refused(&house, "D'autres comptes peuvent écrire dans le dossier");
    }
    let answer = house.run(&["queue"]);
    assert!(answer.err.contains("chmod go-w /"), "{answer:?}");
    permit(&house.path(""), 0o755);
    assert!(house.done(&["queue"]).contains("Ana"), "others may see the folder: they cannot change it");
}

#[test]
fn a_record_that_others_could_read_is_closed_and_that_is_said_once() {
    let house = with_a_visit();
    permit(&house.db(), 0o644);
    let answer = house.run(&["queue"]);
    assert!(answer.status == 0 && answer.out.contains("Ana"), "{answer:?}");
    assert!(answer.err.starts_with("attention : D'autres comptes"), "{answer:?}");
    assert_eq!(mode(&house.db()), 0o600);
    assert_eq!(house.run(&["queue"]).err, "");
    permit(&house.db(), 0o640);
    house.screen().sees("D'autres comptes de cet ordinateur pouvaient lire").sees("File du jour").sends(b"\x11");
    assert_eq!(mode(&house.db()), 0o600);
    permit(&house.db(), 0o666);
    let answer = house.run(&["queue"]);
    assert!(answer.status == 0 && answer.err.contains("pouvaient lire et changer"), "{answer:?}");
    assert!(answer.err.contains("guichet audit verify") && !answer.err.contains("rien d'autre à faire"), "{answer:?}");
}

#[test]
fn a_record_of_another_account_is_refused() {
    let mut house = with_a_visit();
    if let Err(reason) = house.without_privilege() {
        println!("skipped: {reason}");
        return;
    }
    if fs::metadata(house.path("")).expect("the folder").uid() == rustix::process::geteuid().as_raw() {
        println!("skipped: only root gives files away");
        return;
    }
    chown(house.db(), Some(12_345), None).expect("root gives the file away");
    house.run(&["queue"]).is_refusal(UNUSABLE, "appartient à un autre compte");
}

/// A house whose settings lie apart from its record, and name a program that prints.
fn with_settings_apart() -> House {
    let house = with_a_visit();
    let ran = house.text("ran");
    house.write("settings/config.toml", format!("worker = \"EB\"\n[print]\ncommand = [\"touch\", \"{ran}\"]\n"));
    permit(&house.path("settings"), 0o755);
    house.write("config.toml", "worker = \"EB\"\n");
    house
}

#[test]
fn settings_that_others_can_write_are_not_believed_whatever_is_asked_for() {
    let house = with_settings_apart();
    let settings = house.text("settings/config.toml");
    let refused = |words: &str| {
        for asked in [&["add", "log"][..], &["slip", "dette", "--print"], &["doctor"], &["man"], &[]] {
            let mut asked = asked.to_vec();
            asked.extend(["--config", &settings]);
            house.run(&asked).is_refusal(UNUSABLE, words);
        }
        assert!(!house.path("ran").exists());
    };
    permit(Path::new(&settings), 0o666);
    refused("D'autres comptes peuvent écrire dans ce fichier de réglages");
    assert!(house.run(&["queue", "--config", &settings]).err.contains("chmod go-w /"));
    // In a folder of one's own nobody else reaches it.
    permit(&house.path("settings"), 0o700);
    assert_eq!(house.run(&["queue", "--config", &settings]).status, 0);
    permit(Path::new(&settings), 0o644);
    permit(&house.path("settings"), 0o777);
    refused("D'autres comptes peuvent écrire dans le dossier");
    permit(&house.path("settings"), 0o755);
    // A team's words beside them say nothing of programs, but what they say is recorded.
    for beside in ["vocabulary.toml", "synonyms.toml", "rights.toml", "survey.toml"] {
        let file = house.write(&format!("settings/{beside}"), "");
        permit(Path::new(&file), 0o646);
        refused("D'autres comptes peuvent écrire dans ce fichier de réglages");
        fs::remove_file(&file).expect("gone");
    }
    assert_eq!(house.run(&["queue", "--config", &settings]).status, 0);
}

#[test]
fn settings_of_another_account_are_not_believed_and_those_behind_a_safe_link_are() {
    let house = with_settings_apart();
    let (settings, kept) = (house.path("settings/config.toml"), house.path("settings/kept.toml"));
    fs::rename(&settings, &kept).expect("moved");
    symlink("kept.toml", &settings).expect("a link");
    let settings = settings.display().to_string();
    assert_eq!(house.run(&["queue", "--config", &settings]).status, 0);
    if chown(&kept, Some(12_345), None).is_err() {
        println!("skipped: only root gives files away");
        return;
    }
    let answer = house.run(&["queue", "--config", &settings]);
    answer.is_refusal(UNUSABLE, "appartiennent à un autre compte");
    assert!(answer.err.contains("le compte à qui ils sont"), "{answer:?}");
}

/// Whatever leaves the record says so where anybody could swap it: the warning comes beside the answer.
#[test]
fn whatever_is_written_where_anybody_may_replace_it_says_so() {
    let house = at_work();
    let found = house.json(&["person", "find", "--json", "a"]);
    let card = found["people"][0]["card_code"].as_str().expect("somebody");
    house.keeps_passphrase();
    fs::create_dir(house.path("ww")).expect("a folder");
    let to = |name: &str| house.text(&format!("ww/{name}"));
    let (passphrase, sheets) = (house.text("passphrase"), [to("1.pdf"), to("2.txt"), to("3.pdf")]);
    let files = ["a.pdf", "b.pdf", "c.pdf", "d.md", "e.csv", "f.txt", "g.json", "h.csv"].map(to);
    let folder = house.text("ww");
    let asked: Vec<Vec<&str>> = vec![
        vec!["encrypt", "--new-passphrase-file", &passphrase, "--sheet", &sheets[0]],
        vec!["recovery", "--sheet", &sheets[1]],
        vec!["rekey", "--sheet", &sheets[2]],
        vec!["person", "export", card, "--format", "pdf", "--output", &files[0]],
        vec!["slip", "dettes", "--pdf", &files[1]],
        vec!["report", "--format", "pdf", "--output", &files[2]],
        vec!["day", "show", "--format", "md", "--output", &files[3]],
        vec!["directory", "export", "--output", &files[4]],
        vec!["retention", "show", "--output", &files[5]],
        vec!["evidence", "--format", "json", "--output", &files[6]],
        vec!["report", "--format", "csv", "--output", &files[7]],
        vec!["backup", "--to", &folder],
    ];
    for (at, words) in asked.iter().enumerate() {
        let said = |answer: &crate::real::Answer| answer.err.contains("n'importe qui peut remplacer");
        permit(&house.path("ww"), 0o777);
        let open = house.run(words);
        assert!(open.status == 0 && said(&open) && open.err.contains(&folder), "{words:?}: {open:?}");
        // The sheets and the encrypting are done once.
        if at >= 3 {
            permit(&house.path("ww"), 0o1777);
            let forced = if words[0] == "backup" { words.clone() } else { [words.as_slice(), &["--force"]].concat() };
            let closed = house.run(&forced);
            assert!(closed.status == 0 && !said(&closed), "{words:?}: {closed:?}");
        }
    }
}

#[test]
fn backups_that_anybody_could_replace_are_found_in_both_places() {
    let house = at_work();
    fs::create_dir(house.path("usb")).expect("a folder");
    house
        .write("config.toml", format!("desk = \"1\"\nworker = \"EB\"\n[backup]\nsecond = \"{}\"\n", house.text("usb")));
    house.done(&["backup"]);
    let found = |mode: [u32; 2]| {
        permit(&house.path("backups"), mode[0]);
        permit(&house.path("usb"), mode[1]);
        let said = house.run(&["doctor"]).out;
        ["backups", "usb"].map(|place| {
            let path = house.text(place);
            said.lines().any(|line| line.contains("N'importe quel compte peut effacer") && line.contains(&path))
        })
    };
    assert_eq!(found([0o700, 0o755]), [false, false]);
    assert_eq!(found([0o777, 0o1777]), [true, false]);
    assert_eq!(found([0o700, 0o777]), [false, true]);
    let said = house.run(&["doctor"]).out;
    assert!(said.contains(&format!("chmod go-w {}", house.text("usb"))), "{said}");
}

#[test]
fn every_file_that_the_program_makes_is_for_its_owner_alone() {
    let house = House::new();
    let mut screen = first_start(&house);
    screen.types("nlog \"Ana\"").enter();
    screen.sees("enregistré").sends(b"\x11");
    assert_eq!(screen.ends(), 0);
    house.done(&["backup"]);
    let made = all_below(&house.path(""));
    for path in &made {
        assert_eq!(mode(path) & 0o077, 0, "{}", path.display());
    }
    assert!(made.len() > 4, "the record, a backup, the settings, a seat");
}
