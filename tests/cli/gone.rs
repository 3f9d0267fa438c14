//! A record that is missing or empty although something of it is left: nothing begins it anew without a word, and the
//! newest backup is named and put back.

use std::{fs, path::Path};

use crate::real::House;

/// What everybody does first in the morning, and what is done by a script at night.
fn commands(services: &str) -> Vec<Vec<&str>> {
    let import = vec!["directory", "import", services];
    let tried = vec!["directory", "import", services, "--dry-run"];
    vec![vec![], vec!["queue"], vec!["add", "its f44"], vec!["next"], import, tried, vec!["backup"]]
}

/// How a record goes: it is deleted, or a disk leaves nothing of it but its name.
type Goes = fn(&Path);
const GOES: [Goes; 2] =
    [|record| fs::remove_file(record).expect("deleted"), |record| fs::write(record, "").expect("emptied")];

fn at_work(house: House) -> House {
    house.write("services.csv", crate::real::SERVICES);
    house.done(&["add", "log h40 // un mot"]);
    house
}

fn backups(house: &House) -> Vec<String> {
    let entries = fs::read_dir(house.path("backups")).expect("the backups");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let databases = paths.filter(|path| path.extension().is_some_and(|ending| ending == "db"));
    let mut names: Vec<String> = databases.map(|path| path.display().to_string()).collect();
    names.sort();
    names
}

/// Everything in the house's folder, by name and length.
fn all(house: &House) -> Vec<(String, u64)> {
    let of = |entry: fs::DirEntry| (entry.file_name().display().to_string(), entry.metadata().expect("there").len());
    let folder = house.db().parent().expect("a folder").to_owned();
    let mut found: Vec<_> = fs::read_dir(folder).expect("the folder").flatten().map(of).collect();
    found.sort();
    found
}

fn is_refused(house: &House, args: &[&str], named: &str) {
    let answer = house.run(args);
    answer.is_refusal(6, "n'est plus là, ou il est vide");
    assert!(answer.out.is_empty() && answer.err.contains(named), "{args:?}: {answer:?}");
}

#[test]
fn a_record_that_is_gone_is_not_begun_anew_and_the_newest_backup_puts_it_back() {
    for (goes, sealed) in GOES.into_iter().flat_map(|goes| [(goes, false), (goes, true)]) {
        let house = at_work(if sealed { House::sealed() } else { House::settled() });
        house.done(&["backup"]);
        house.done(&["backup"]);
        let newest = backups(&house).pop().expect("a backup");
        goes(&house.db());
        let before = all(&house);
        for args in commands(&house.text("services.csv")) {
            is_refused(&house, &args, &format!("guichet restore {newest}"));
            assert_eq!(all(&house), before, "{args:?} wrote something");
        }
        is_refused(&house, &["encrypt", "--new-passphrase-file", &house.text("passphrase")], &newest);

        let examined = house.run(&["doctor"]);
        assert!(examined.status == 6 && examined.out.contains(&format!("guichet restore {newest}")), "{examined:?}");
        house.done(&["restore", &newest]);
        assert_eq!(house.queue().len(), 1);
    }
}

/// The command that begins so, as it stands between the quotation marks of an answer.
fn command_in<'a>(said: &'a str, beginning: &str) -> &'a str {
    let commands = said.split("« ").skip(1).filter_map(|after| after.split_once(" »")).map(|(command, _)| command);
    commands
        .into_iter()
        .find(|command| command.starts_with("guichet") && command.contains(beginning))
        .unwrap_or_else(|| panic!("no command: {said}"))
}

#[cfg(unix)]
#[test]
fn the_command_that_puts_a_backup_back_can_be_typed_where_the_path_has_blanks_and_apostrophes() {
    let house = House::settled();
    let db = house.text("Application Support/l'accueil d'Eva/guichet.db");
    let record = Path::new(&db);
    fs::create_dir_all(record.parent().expect("a folder")).expect("a folder");
    house.done(&["--db", &db, "add", "log h40 // un mot"]);
    house.done(&["--db", &db, "backup"]);
    let spoiled: Goes = |record| {
        let mut bytes = fs::read(record).expect("the record");
        let middle = bytes.len() / 2;
        bytes.truncate(middle);
        fs::write(record, bytes).expect("spoiled");
    };
    for (goes, command) in
        [(GOES[0], vec!["queue"]), (GOES[1], vec!["queue"]), (GOES[0], vec!["doctor"]), (spoiled, vec!["queue"])]
    {
        goes(record);
        let said = house.run(&[vec!["--db", &db], command].concat());
        let typed = command_in(&[said.out, said.err].concat(), "restore").to_owned();
        let mut shell = std::process::Command::new("sh");
        let script = format!("guichet() {{ \"$0\" \"$@\"; }}; {typed}");
        shell.args(["-c", &script]).arg(house.process(&[]).get_program()).envs(house.around());
        let restored = shell.output().expect("a shell");
        assert!(restored.status.success(), "{typed}: {}", String::from_utf8_lossy(&restored.stderr));
        let queue = house.json(&["--db", &db, "queue", "--json"]);
        assert_eq!(queue.as_array().map(Vec::len), Some(1), "{typed}");
    }
}

#[test]
fn what_lies_beside_a_record_that_is_gone_is_enough_to_know() {
    for goes in GOES {
        for (trace, text) in
            [("guichet.db.erased", "person 1 2026-11-18\n"), ("guichet.db-wal", "a log"), ("guichet.db.keys", "{")]
        {
            let house = at_work(House::settled());
            goes(&house.db());
            house.write(trace, text);
            is_refused(&house, &["add", "its f44"], trace);
            assert_eq!(house.path(trace).metadata().expect("it stays").len(), text.len() as u64);
            let examined = house.run(&["doctor", "--json"]);
            assert!(examined.out.contains("gone-for-good"), "{examined:?}");
            // Somebody begins a new one on purpose.
            fs::rename(house.path(trace), house.path("elsewhere")).expect("moved away");
            house.done(&["add", "its f44"]);
        }
    }
}

#[test]
fn a_file_without_a_trace_of_a_record_is_begun_as_ever() {
    for goes in GOES {
        let house = at_work(House::settled());
        goes(&house.db());
        house.write("guichet.db-wal", "");
        house.write("backups/another-2026-11-18-170000.db", "of another record");
        house.done(&["add", "its f44"]);
        assert_eq!(house.queue().len(), 1);
    }
}

#[test]
fn a_log_that_is_left_is_not_taken_for_that_of_the_backup_that_is_put_back() {
    let house = at_work(House::settled());
    house.done(&["backup"]);
    fs::remove_file(house.db()).expect("deleted");
    house.write("guichet.db-wal", "what the lost record had not yet written home");
    let said = house.done(&["restore", &backups(&house)[0]]);
    let kept = all(&house).into_iter().map(|(name, _)| name).find(|name| name.ends_with(".bak-wal"));
    assert!(kept.is_some_and(|name| said.contains(&name)), "{said}");
    // The log alone is no record: nobody is sent to open it.
    assert!(said.contains("il ne restait que le journal") && said.contains("dans aucune sauvegarde"), "{said}");
    assert!(!said.contains("Les données d'avant sont gardées") && !said.contains("--db"), "{said}");
    assert_eq!(house.queue().len(), 1);
}

#[test]
fn a_keyring_that_is_left_of_another_key_is_kept_for_the_file_that_is_gone() {
    let house = at_work(House::sealed());
    house.done(&["backup"]);
    let backup = backups(&house).pop().expect("a backup");
    let ring = fs::read(house.path("guichet.db.keys")).expect("a keyring");
    fs::remove_file(house.db()).expect("deleted");
    fs::write(house.path("guichet.db.keys"), &ring[..ring.len() / 2]).expect("another");
    let said = house.done(&["restore", &backup]);
    assert!(said.contains("il ne restait que le trousseau") && said.contains(".bak.keys"), "{said}");
    assert!(!said.contains("Les données d'avant sont gardées") && !said.contains(".bak person"), "{said}");
    assert_eq!(house.queue().len(), 1);
}

#[test]
fn of_an_empty_file_nothing_can_be_rescued_and_the_newest_backup_is_named() {
    let house = at_work(House::settled());
    house.done(&["backup"]);
    fs::write(house.db(), "").expect("emptied");
    let answer = house.run(&["rescue", &house.text("guichet.db"), "--output", &house.text("saved.db")]);
    answer.is_refusal(6, "Rien de ce fichier ne peut être lu");
    assert!(answer.err.contains(&backups(&house)[0]) && !house.path("saved.db").exists(), "{answer:?}");
}

#[test]
fn the_keyring_of_a_record_that_has_gone_stays_when_an_older_backup_is_put_back() {
    let house = at_work(House::sealed());
    let before = fs::read_to_string(house.path("guichet.db.keys")).expect("the keyring");
    house.done(&["backup"]);
    house.done(&["rekey"]);
    let keys = fs::read_to_string(house.path("guichet.db.keys")).expect("the keyring");
    // Moved by somebody, it may come back.
    fs::rename(house.db(), house.path("elsewhere.db")).expect("moved");
    let mut backups = backups(&house);
    house.done(&["restore", &backups.remove(0)]);
    assert_eq!(fs::read_to_string(house.path("guichet.db.keys")).expect("the backup's"), before);
    let kept = all(&house).into_iter().find(|(name, _)| name.ends_with(".bak.keys")).expect("the record's").0;
    assert_eq!(fs::read_to_string(house.path(&kept)).expect("the record's"), keys);
    house.done(&["queue"]);
}
