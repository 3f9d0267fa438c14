//! Who can open the record, and what is said of them.

use std::fs;

use serde_json::Value;

use crate::{EB, House, MD};

#[test]
fn a_team_shares_an_encrypted_record_and_each_has_a_passphrase() {
    let house = House::new();
    house.good("eb", &["add", "f67", "num"]);
    house.encrypt();
    let refused = house.run("", &["queue"]);
    assert_eq!(refused.status, 6, "{}", refused.err);
    assert!(refused.err.contains("encrypted") && refused.out.is_empty());
    assert!(house.good("eb", &["queue", "--json"]).out.contains("num"));
    assert_eq!(house.run("md", &["queue"]).status, 6);
    house.good("eb", &["workers", "add", "MD", "--new-passphrase-file", "@md"]);
    house.good("md", &["add", "h30", "log"]);
    let queue = house.good("eb", &["queue", "--json"]).out;
    assert!(queue.contains("num") && queue.contains("log"), "{queue}");
    let refused = house.run("md", &["workers", "add", "ZZ", "--new-passphrase-file", "@md"]);
    assert_eq!(refused.status, 5, "{}", refused.err);
    assert_eq!(
        house.run("md", &["report", "--period", "2026", "--by", "worker"]).status,
        5,
        "a worker counts no colleagues"
    );
    house.good("eb", &["report", "--period", "2026", "--by", "worker"]);
    house.good("eb", &["workers", "remove", "MD"]);
    assert_eq!(house.run("md", &["queue"]).status, 6);
    assert_eq!(house.run("eb", &["workers", "remove", "EB"]).status, 5, "somebody must be able to add others");
}

#[test]
fn initials_are_cleaned_before_they_stand_in_the_keyring() {
    let house = House::new();
    let with_signs_unseen = "E\u{200b}B\u{1b}[31m";
    let house_words = ["--worker", with_signs_unseen, "encrypt", "--new-passphrase-file", "@eb"];
    let said = house.run("eb", &house_words);
    assert_eq!(said.status, 0, "{}", said.err);
    let workers = house.good("eb", &["workers", "list"]).out;
    assert!(workers.starts_with("EB") && !workers.contains(['\u{200b}', '\u{1b}']), "{workers:?}");
}

#[test]
fn a_name_that_has_a_passphrase_is_given_another_one_only_on_demand() {
    let house = House::new();
    house.encrypt();
    let add = |name: &str, more: &[&str]| {
        house.run("eb", &[&["workers", "add", name, "--new-passphrase-file", "@new"], more].concat())
    };
    house.secret("new", MD);
    assert_eq!(add("MD", &[]).err, "", "somebody new");
    house.good("md", &["case", "add", "3j", "call", "back"]);
    house.secret("new", "une phrase toute neuve");
    for slip in ["MD", "md"] {
        let refused = add(slip, &[]);
        assert_eq!(refused.status, 5, "{}", refused.err);
        assert!(
            refused.err.contains("MD has a passphrase already") && refused.err.contains("--replace"),
            "{}",
            refused.err
        );
    }
    assert_eq!(add("ZZ", &["--replace"]).status, 3, "nobody is there to be given another one");
    house.good("md", &["queue"]);
    // Typed in small letters, it still is MD, whose cases are found.
    let given = add("md", &["--replace"]);
    assert!(given.status == 0 && given.out.contains("MD has a new passphrase"), "{}{}", given.out, given.err);
    assert!(given.err.contains("still opens with the old passphrase") && given.err.contains("rekey"), "{}", given.err);
    assert_eq!(house.run("md", &["queue"]).status, 6, "the old one opens nothing");
    house.secret("md", "une phrase toute neuve");
    assert!(house.good("md", &["cases", "--mine", "--json"]).out.contains("call back"));
    assert!(house.good("eb", &["workers", "list"]).out.contains("MD"));
    // Another role is said, too.
    assert!(add("MD", &["--replace", "--coordinator"]).err.contains("MD will coordinate"));
    assert!(add("MD", &["--replace"]).err.contains("MD coordinated"));
}

#[test]
fn initials_that_are_a_whole_sentence_are_refused_before_a_passphrase_is_asked_for() {
    let house = House::new();
    house.encrypt();
    let add = |name: &str| house.run("eb", &["workers", "add", name, "--new-passphrase-file", "@md"]);
    let refused = add(&"b".repeat(21));
    assert!(refused.status == 2 && refused.err.contains("20 characters at most"), "{}", refused.err);
    assert_eq!(add(&"b".repeat(20)).status, 0);
}

#[test]
fn a_name_that_the_record_knows_from_before_is_not_given_out_without_a_word() {
    let house = House::new();
    house.encrypt();
    house.good("eb", &["workers", "add", "MD", "--new-passphrase-file", "@md"]);
    house.good("md", &["case", "add", "3j", "call", "back"]);
    assert!(house.good("eb", &["workers", "remove", "md"]).out.contains("MD can no longer"));
    // In small letters it is nobody else: capitals make no other person.
    let given = house.good("eb", &["workers", "add", "md", "--new-passphrase-file", "@md"]);
    assert!(given.err.contains("knows MD: it stays written so (and not md)"), "{}", given.err);
    assert!(
        given.err.contains("The record knows MD already") && given.out.contains("MD"),
        "{}{}",
        given.err,
        given.out
    );
    assert!(house.good("md", &["cases", "--mine", "--json"]).out.contains("call back"));
    house.good("eb", &["workers", "remove", "md"]);
    // An accent may.
    let said = house.good("eb", &["workers", "add", "M\u{10e}", "--new-passphrase-file", "@md"]).err;
    assert!(said.contains("written MD, with other capitals or accents"), "{said}");
    assert!(house.good("eb", &["workers", "list"]).out.contains("M\u{10e}"));
    let said = house.good("eb", &["workers", "add", "MD", "--new-passphrase-file", "@md"]).err;
    assert!(said.contains("The record knows MD already") && said.contains("other initials"), "{said}");
    assert!(!house.good("eb", &["workers", "add", "ZZ", "--new-passphrase-file", "@md"]).err.contains("knows"));
}

#[test]
fn whoever_encrypts_a_record_is_told_who_has_no_passphrase_yet() {
    let house = House::new();
    house.good("eb", &["add", "f67", "num"]);
    assert!(
        !house.good("eb", &["encrypt", "--new-passphrase-file", "@eb", "--json"]).err.contains("workers add"),
        "nobody else has worked here"
    );
    let house = House::new();
    for who in ["md", "eb", "nl", "md"] {
        house.good(who, &["add", "f67", "num"]);
    }
    let said = house.good("eb", &["encrypt", "--new-passphrase-file", "@eb", "--json"]).err;
    assert!(said.contains("2 others have worked here"), "{said}");
    for command in ["MD: “guichet --worker EB workers add MD”", "NL: “guichet --worker EB workers add NL”"] {
        assert_eq!(said.matches(command).count(), 1, "{said}");
    }
    house.good("eb", &["workers", "add", "MD", "--new-passphrase-file", "@md"]);
    house.good("md", &["queue"]);
}

#[test]
fn the_audit_says_whose_passphrase_was_given_replaced_changed_and_taken_away() {
    let house = House::new();
    let key = house.encrypt();
    let add = ["workers", "add", "M D", "--new-passphrase-file", "@md"];
    house.good("eb", &add);
    house.good("eb", &[&add[..], &["--replace"]].concat());
    house.good("eb", &[&add[..], &["--replace", "--coordinator"]].concat());
    house.secret("key", &key);
    let words = ["--worker", "M D", "passphrase", "--recovery-file", "@key", "--new-passphrase-file", "@eb"];
    house.good("", &words);
    house.good("eb", &["workers", "remove", "m d"]);
    let said: Value = serde_json::from_str(&house.good("eb", &["audit", "show", "--json"]).out).expect("JSON");
    let about_keys = |entry: &&Value| entry["what"] == "keys" && entry["records"][0]["kind"] == "worker";
    let told = said["entries"].as_array().expect("entries").iter().filter(about_keys);
    let told: Vec<_> = told.map(|entry| (entry["detail"].as_str(), entry["records"][0]["id"].as_str())).collect();
    let of = |detail| (Some(detail), Some("M D"));
    let expected = ["worker-removed", "passphrase-recovery", "coordinator-replaced", "worker-replaced", "worker-added"];
    assert_eq!(told, expected.map(of));
    let said = house.good("eb", &["audit", "show"]).out;
    assert!(said.contains("access given · M D") && said.contains("passphrase replaced by another · M D"), "{said}");
    house.good("eb", &["audit", "verify"]);
}

#[test]
fn the_only_passphrase_says_who_works() {
    let house = House::new();
    house.encrypt();
    let alone = |words: &[&str]| house.good("", &[&["--passphrase-file", "@eb"], words].concat()).out;
    alone(&["case", "add", "3j", "call", "back"]);
    assert!(alone(&["cases", "--mine", "--json"]).contains("call back"));
    alone(&["add", "f67", "num"]);
    assert!(alone(&["next", "--json"]).contains("\"EB\""));
    // However the initials are typed, it is the one who has the passphrase.
    house.good("eb", &["--worker", "eb", "case", "add", "3j", "write", "to", "them"]);
    assert!(alone(&["cases", "--mine", "--json"]).contains("write to them"));
}

#[test]
fn whoever_encrypts_keeps_the_initials_as_the_record_knows_them() {
    let house = House::new();
    house.good("", &["--worker", "eb", "case", "add", "3j", "call", "back"]);
    let encrypt = ["--worker", "EB", "encrypt", "--new-passphrase-file", "@eb"];
    let said = house.run("", &encrypt);
    assert!(said.status == 0 && said.err.contains("knows you as eb"), "{}{}", said.out, said.err);
    assert!(house.good("eb", &["workers", "list"]).out.starts_with("eb "));
    assert!(house.good("eb", &["cases", "--mine", "--json"]).out.contains("call back"), "their own case");
}

#[test]
fn whoever_encrypts_is_told_of_others_who_are_written_almost_so() {
    let house = House::new();
    house.good("", &["--worker", "eb", "case", "add", "3j", "call", "back"]);
    house.good("", &["--worker", "Eb", "add", "f67", "num"]);
    let said = house.good("", &["--worker", "EB", "encrypt", "--new-passphrase-file", "@eb"]);
    assert!(said.err.contains("also knows Eb, eb") && said.err.contains("workers add"), "{}", said.err);
    assert!(house.good("eb", &["workers", "list"]).out.starts_with("EB "));
    // Nothing is said to whoever is written as always, and is the only one.
    let house = House::new();
    house.good("", &["--worker", "EB", "case", "add", "3j", "call", "back"]);
    assert!(!house.good("eb", &["encrypt", "--new-passphrase-file", "@eb"]).err.contains("knows"));
}

#[test]
fn initials_are_found_without_their_accents_where_that_leaves_no_choice() {
    let house = House::new();
    house.encrypt();
    house.good("eb", &["workers", "add", "ÉL", "--new-passphrase-file", "@md"]);
    let found = |initials: &str| house.run("md", &["--worker", initials, "queue"]);
    for typed in ["ÉL", "él", "EL", "el", "E\u{301}l"] {
        assert_eq!(found(typed).status, 0, "{typed}: {}", found(typed).err);
    }
    // A second one, who may be somebody else, is said to be.
    let said = house.good("eb", &["workers", "add", "ÈL", "--new-passphrase-file", "@md"]).err;
    assert!(said.contains("somebody written ÉL"), "{said}");
    let refused = found("EL");
    assert!(refused.status == 2 && refused.err.contains("ÉL, ÈL"), "{}", refused.err);
    assert_eq!(house.run("eb", &["workers", "remove", "EL"]).status, 2, "nobody is guessed");
    assert_eq!([found("él").status, found("ÈL").status], [0, 0]);
    assert!(house.good("eb", &["workers", "remove", "èl"]).out.contains("ÈL can no longer"));
    let given = house.good("eb", &["workers", "add", "él", "--replace", "--new-passphrase-file", "@eb"]).out;
    assert!(given.contains("ÉL has a new passphrase"), "{given}");
}

#[test]
fn whoever_is_removed_twice_takes_nobody_with_an_accent_along() {
    let house = House::new();
    house.encrypt();
    let add = |name: &str, more: &[&str]| {
        house.run("eb", &[&["workers", "add", name, "--new-passphrase-file", "@md"], more].concat())
    };
    assert_eq!([add("EL", &[]).status, add("ÉL", &["--coordinator"]).status], [0, 0]);
    house.good("eb", &["workers", "remove", "EL"]);
    for refused in [house.run("eb", &["workers", "remove", "EL"]), add("el", &["--replace"])] {
        let is_said = refused.err.contains("ÉL, who may be somebody else, has one");
        assert!(refused.status == 3 && is_said && refused.err.contains("Nothing has changed"), "{}", refused.err);
    }
    assert_eq!(house.run("md", &["--worker", "ÉL", "queue"]).status, 0);
    assert!(house.good("eb", &["workers", "remove", "e\u{301}l"]).out.contains("ÉL can no longer"));
}

/// Where several have a passphrase, a command without initials is whoever's the settings name, or nobody's.
#[test]
fn a_way_out_names_whose_it_is_where_several_have_a_passphrase() {
    let house = House::new();
    house.encrypt();
    house.good("eb", &["workers", "add", "MD", "--new-passphrase-file", "@md"]);
    house.secret("eb", MD);
    for command in [&["rekey"][..], &["passphrase"]] {
        let refused = house.run("eb", command);
        assert_eq!(refused.status, 6, "{}", refused.err);
        assert!(refused.err.contains("“guichet --worker EB passphrase --recovery”"), "{command:?}: {}", refused.err);
    }
    house.secret("eb", EB);
    let lost =
        house.run_into("eb", &["recovery"], fs::OpenOptions::new().write(true).open("/dev/full").expect("it is"));
    assert_eq!(lost.status, 7, "{}", lost.err);
    let found = house.run("eb", &["doctor"]).out;
    assert!(found.contains("“guichet --worker EB recovery”"), "{found}");
    assert!(found.contains("“guichet --worker EB workers add INITIALS”"), "{found}");
    // Somebody else's slot is spoiled.
    let keys = house.path("guichet.db.keys");
    let mut ring: Value = serde_json::from_str(&fs::read_to_string(&keys).expect("a keyring")).expect("JSON");
    let slots = ring["slots"].as_array_mut().expect("slots");
    let of_md = slots.iter_mut().find(|slot| slot.to_string().contains("\"MD\"")).expect("MD's");
    of_md["salt"] = Value::from("00");
    fs::write(&keys, ring.to_string()).expect("written");
    let warned = house.good("eb", &["queue"]).err;
    assert!(warned.contains("“guichet --worker EB workers add INITIALS --replace”"), "{warned}");
    let warned = house.good("eb", &["backup"]).err;
    assert!(warned.contains("“guichet --worker EB recovery”"), "{warned}");
}
