//! What is being typed, and whether somebody else wrote.

use guichet::{
    domain::visit::Entry,
    error::Kind,
    store::{
        Store,
        db::{Db, Open, Purpose},
        drafts::FAST_LINE,
    },
};

use super::{conform, draft, stamp, today};

#[test]
fn a_draft_is_there_until_it_is_recorded_or_emptied() {
    conform(|store| {
        assert_eq!(store.draft("1", FAST_LINE).expect("asked"), None);
        for text in ["n", "num", "num its"] {
            store.save_draft("1", FAST_LINE, text).expect("kept");
        }
        store.save_draft("2", FAST_LINE, "log").expect("kept");
        store.save_draft("1", "form", "{}").expect("kept");
        assert_eq!(store.draft("1", FAST_LINE).expect("asked").as_deref(), Some("num its"));

        store.record(today(), "", &draft("Amina"), Entry::Queue, Some("num its"), &stamp("1", 0)).expect("recorded");
        assert_eq!(store.draft("1", FAST_LINE).expect("asked"), None);
        assert_eq!(store.draft("2", FAST_LINE).expect("asked").as_deref(), Some("log"), "the other desk goes on");
        assert_eq!(store.draft("1", "form").expect("asked").as_deref(), Some("{}"));
        store.save_draft("1", "form", "").expect("forgotten");
        assert_eq!(store.draft("1", "form").expect("asked"), None);
    });
}

#[test]
fn what_was_typed_last_is_offered_first() {
    conform(|store| {
        store.words_are_of("seat/EB");
        let offered =
            || -> Vec<String> { store.own_drafts().expect("a list").into_iter().map(|draft| draft.slot).collect() };
        let types = |seat: &str, slot: &str| store.save_draft(seat, slot, "mots").expect("kept");
        for slot in ["ask-review-day:", "ask-entry-day:", "fast-line", "ask-sheet-desk:", "fast-line"] {
            types("seat/EB", slot);
        }
        types("seat/AV", "fast-line");
        assert_eq!(offered(), ["fast-line", "ask-sheet-desk:", "ask-entry-day:", "ask-review-day:"]);
        // Recorded or emptied, and typed again.
        store.save_draft("seat/EB", "ask-entry-day:", "").expect("forgotten");
        types("seat/EB", "ask-review-day:");
        types("seat/EB", "ask-entry-day:");
        assert_eq!(offered(), ["ask-entry-day:", "ask-review-day:", "fast-line", "ask-sheet-desk:"]);
        // What was typed before a name was known comes along.
        types("seat", "form:service:new");
        types("seat", "form:new");
        store.move_drafts("seat", "seat/EB").expect("moved");
        assert_eq!(offered()[..3], ["form:new", "form:service:new", "ask-entry-day:"]);
    });
}

#[test]
fn a_draft_outlives_the_process_that_typed_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("guichet.db");
    let typing = Store::open(&path, Open::OrNew).expect("a record");
    typing.save_draft("1", FAST_LINE, "num its").expect("kept");
    // As after a kill: nothing is closed or tidied.
    std::mem::forget(typing);
    let store = Store::open(&path, Open::Existing).expect("the record");
    assert_eq!(store.draft("1", FAST_LINE).expect("asked").as_deref(), Some("num its"));
}

#[test]
fn a_draft_does_not_wait_for_another_desk() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("guichet.db");
    let store = Store::open(&path, Open::OrNew).expect("a record");
    let mut other = Db::open(&path, None).expect("another desk");
    other.settle(Purpose::Record).expect("settled");
    other.batch("BEGIN IMMEDIATE").expect("the write lock");
    assert_eq!(store.save_draft("1", FAST_LINE, "num").expect_err("locked").kind(), Kind::Locked);
    other.batch("ROLLBACK").expect("released");
    store.save_draft("1", FAST_LINE, "num").expect("kept");
}

#[test]
fn up_brings_back_the_lines_of_today_the_newest_first_each_once() {
    conform(|store| {
        for (minute, line) in (0..).zip(["num", "log", "num", "cou"]) {
            store.record(today(), "", &draft("x"), Entry::Queue, Some(line), &stamp("1", minute)).expect("recorded");
        }
        store.record(today(), "", &draft("x"), Entry::Queue, Some("autre"), &stamp("2", 9)).expect("recorded");
        assert_eq!(store.fast_lines(today(), "1", 9).expect("lines"), ["cou", "num", "log"]);
        assert_eq!(store.fast_lines(today(), "1", 2).expect("lines"), ["cou", "num"]);
    });
}

#[test]
fn only_what_another_desk_wrote_counts_as_news() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("guichet.db");
    let ours = Store::open(&path, Open::OrNew).expect("a record");
    let theirs = Store::open(&path, Open::Existing).expect("the record");
    let version = || ours.data_version().expect("a version");
    let mut known = version();
    assert_eq!(version(), known, "nothing happened");

    ours.record(today(), "", &draft("x"), Entry::Queue, None, &stamp("1", 0)).expect("recorded");
    assert_eq!(version(), known, "we know what we did");
    theirs.record(today(), "", &draft("x"), Entry::Queue, None, &stamp("2", 0)).expect("recorded");
    assert_ne!(version(), known, "somebody else wrote");

    // The first draft opens a connection, which may look like news once.
    ours.save_draft("1", FAST_LINE, "n").expect("kept");
    known = version();
    for text in ["nu", "num", "num i"] {
        ours.save_draft("1", FAST_LINE, text).expect("kept");
        assert_eq!(version(), known, "typing is no news");
    }
    for minute in 1..4 {
        ours.save_draft("1", FAST_LINE, &minute.to_string()).expect("kept");
        theirs.record(today(), "", &draft("x"), Entry::Queue, None, &stamp("2", minute)).expect("recorded");
        assert_ne!(version(), known, "news among our own typing");
        known = version();
    }
}

#[test]
fn a_long_text_that_was_thrown_away_is_in_no_page() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("g.db");
    let store = Store::open(&file, Open::OrNew).expect("a record");
    let words: Vec<String> = (0..2_000).map(|number| format!("secret{number}")).collect();
    // Longer than a page, several times over, as it grows under somebody's hands; then shorter, then nothing.
    for many in [300, 2_000, 1_200, 10, 0] {
        store.save_draft("1", "form", &words[..many].join(" ")).expect("kept");
        store.record(today(), "", &draft("Amina"), Entry::Queue, None, &stamp("1", 0)).expect("recorded");
    }
    // Closed, the log is in the file.
    drop(store);
    let bytes = std::fs::read(&file).expect("the file");
    assert!(!String::from_utf8_lossy(&bytes).contains("secret"), "something is left of it");
}
