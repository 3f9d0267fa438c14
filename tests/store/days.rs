//! A day is closed: its names go, its note stays, what is done afterwards leaves a trace.

use std::fs;

use guichet::{
    domain::{
        day::DayEventKind,
        visit::{Entry, FollowUp, Move, VisitDraft},
    },
    error::Kind,
    store::{Store, begun_lines::slot_aside, db::Open, drafts::NEW_FORM, reproducibly, typed_words::TypedWords},
};
use tempfile::TempDir;

use super::{at, conform, day, draft, new_case, stamp, today};

pub fn record(store: &Store, draft: &VisitDraft, minutes: i64) -> guichet::store::visits::Recorded {
    let line = draft.calling_name.as_ref().map(|name| format!("log \"{name}\""));
    store.record(today(), "", draft, Entry::Queue, line.as_deref(), &stamp("1", minutes)).expect("recorded")
}

/// Everything that stands in a file and its log, as bytes.
pub fn holds(folder: &TempDir, text: &str) -> bool {
    fs::read_dir(folder.path()).expect("the folder").any(|entry| {
        let path = entry.expect("an entry").path();
        path.is_file() && fs::read(path).expect("a file").windows(text.len()).any(|window| window == text.as_bytes())
    })
}

pub fn on_disk() -> (TempDir, Store) {
    let folder = tempfile::tempdir().expect("a folder");
    let store = Store::open(&folder.path().join("guichet.db"), Open::OrNew).expect("a record");
    (folder, store)
}

#[test]
fn closing_erases_the_names_of_those_without_a_record_and_of_nobody_else() {
    conform(|store| {
        record(store, &draft("Yolanda"), 0);
        let followed = VisitDraft {
            follow_up: Some(FollowUp { due: day("2026-11-20"), action: "rappeler".to_owned() }),
            ..draft("Walburga")
        };
        let followed = record(store, &followed, 1);
        assert_eq!(store.names_that_closing_erases(today()).expect("a count"), 1);
        let (closed, erased) = store.close_day(today(), 0, "à demain", &stamp("1", 5)).expect("closed");
        assert_eq!((erased.names, closed.note.as_str()), (1, "à demain"));
        let by = closed.closed.expect("closed");
        assert_eq!((by.at, by.by.as_str(), by.backup), (at(5), "W1", None));
        let names: Vec<_> = store.queue(today()).expect("the day").into_iter().map(|v| v.draft.calling_name).collect();
        assert_eq!(names, [None, Some("Walburga".to_owned())]);
        assert!(store.visit(&followed.visit).expect("the visit").draft.person.is_some());
    });
}

#[test]
fn what_is_erased_is_nowhere_in_the_file() {
    let (folder, store) = on_disk();
    store.sit_at("seat");
    let shown = record(&store, &draft("Yolandaquatre"), 0);
    record(&store, &draft("Walburgacinq"), 1);
    store.undo(&stamp("1", 2)).expect("undone");
    let visit = store.visit(&shown.visit).expect("the visit");
    store.move_visit(&shown.visit, visit.version, &Move::Call, &stamp("1", 3)).expect("called");
    store.save_draft("seat", &format!("form:{}", shown.visit), "1\nYolandaquatre").expect("a draft");
    store.save_draft("seat", "form:new", "autre chose").expect("a draft");
    assert!(holds(&folder, "Yolandaquatre"));
    let (_, erased) = store.close_day(today(), 0, "", &stamp("1", 5)).expect("closed");
    assert_eq!((erased.drafts, erased.unrecorded), (0, 2), "the form, and the line that came back");
    assert!(!holds(&folder, "Yolandaquatre") && !holds(&folder, "Walburgacinq"));
    assert_eq!(store.draft("seat", "form:new").expect("read").as_deref(), Some("autre chose"));
}

/// The form of a new visit with a name, as the screen keeps it.
fn form_of(name: &str) -> TypedWords {
    let text = format!(
        "{{\"base\":{{\"calling_name\":null}},\"form\":{{\"fields\":[{{\"id\":\"calling-name.0\",\"typed\":\"{name}\"}}]}}}}"
    );
    TypedWords { seat: "seat".to_owned(), slot: NEW_FORM.to_owned(), text, day: Some(today()), made: Vec::new() }
}

#[test]
fn words_that_undo_keeps_hold_no_name_of_a_closed_day() {
    let (folder, store) = on_disk();
    store.sit_at("seat");
    let enter = |name: &str, minutes: i64| {
        store.records_next(vec![form_of(name)]);
        store.record(today(), "", &draft(name), Entry::Queue, None, &stamp("1", minutes)).expect("recorded").visit
    };
    enter("Yolandaquatre", 0);
    let followed = enter("Igorsix", 1);
    let asked = TypedWords { slot: format!("ask-follow-up:{followed}"), ..form_of("Igorsix") };
    store.records_next(vec![TypedWords { text: "6j rappeler igorsix".to_owned(), ..asked }]);
    store.open_case(&new_case("Nadia", day("2026-11-20")), &stamp("1", 2)).expect("a case");
    // Taken back: the words are a draft again, which loses its name as any other.
    enter("Walburgacinq", 3);
    store.undo(&stamp("1", 4)).expect("undone");
    assert!(store.draft("seat", NEW_FORM).expect("asked").is_some_and(|form| form.contains("Walburgacinq")));
    for name in ["Yolandaquatre", "igorsix", "Walburgacinq"] {
        assert!(holds(&folder, name), "{name}");
    }
    store.close_day(today(), 0, "", &stamp("1", 5)).expect("closed");
    for name in ["Yolandaquatre", "igorsix", "Igorsix", "Walburgacinq"] {
        assert!(!holds(&folder, name), "{name}");
    }
}

#[test]
fn the_close_of_another_day_leaves_what_undo_keeps_of_this_one() {
    conform(|store| {
        store.sit_at("seat");
        store.records_next(vec![form_of("Karim")]);
        store.record(today(), "", &draft("Karim"), Entry::Queue, None, &stamp("1", 0)).expect("recorded");
        store.close_day(day("2026-11-17"), 0, "", &stamp("2", 1)).expect("closed");
        let undone = store.undo(&stamp("1", 2)).expect("undone").expect("a recording");
        assert_eq!((undone.name.as_str(), undone.words.as_deref()), ("record", Some(NEW_FORM)));
        let form = store.draft("seat", NEW_FORM).expect("asked");
        assert!(form.is_some_and(|form| form.contains("Karim")));
    });
}

#[test]
fn every_line_that_waits_loses_its_name_and_keeps_the_rest() {
    conform(|store| {
        let slots = [1, 2, 3].map(slot_aside);
        for slot in &slots {
            store.save_draft("seat", slot, "log \"Yolanda\" f30").expect("a draft");
        }
        let numbers = || store.begun_lines("seat").expect("a list").into_iter().map(|begun| begun.number);
        assert_eq!(numbers().collect::<Vec<_>>(), [3, 2, 1], "the last one laid aside first");
        let (_, erased) = store.close_day(today(), 0, "", &stamp("1", 5)).expect("closed");
        assert_eq!(erased.unrecorded, 3);
        assert!(store.begun_lines("seat").expect("a list").iter().all(|begun| begun.text == "log \"…\" f30"));
    });
}

#[test]
fn what_was_begun_about_a_visit_at_any_desk_loses_the_name_and_keeps_the_words() {
    conform(|store| {
        store.sit_at("here");
        let (igor, nameless) = (record(store, &draft("Igor"), 0), record(store, &VisitDraft::default(), 1));
        let undone = record(store, &draft("Walburga"), 2);
        store.undo(&stamp("1", 3)).expect("undone");
        let begun = [
            (
                "here",
                format!("ask-follow-up:{}", igor.visit),
                "6j préparer le recours d'igor",
                "6j préparer le recours d'…",
            ),
            ("there", format!("ask-place:{}", igor.visit), "le centre\nla suite", "le centre\nla suite"),
            ("there", format!("ask-follow-up:{}", nameless.visit), "2j rappeler", "2j rappeler"),
            (
                "there",
                format!("form:{}", igor.visit),
                "3\n{\"base\":{\"calling_name\":\"Igor\",\"note\":\"dette\"}}",
                "3\n{\"base\":{\"calling_name\":null,\"note\":\"dette\"}}",
            ),
        ];
        for (seat, slot, typed, _) in &begun {
            store.save_draft(seat, slot, typed).expect("a draft");
        }
        store.save_draft("there", &format!("ask-follow-up:{}", undone.visit), "2j").expect("a draft");
        assert_eq!(store.unrecorded_names(today()).expect("counts"), (2, 1), "with the line that came back");
        assert_eq!(store.drafts_that_closing_erases(today()).expect("a count"), 1);
        let (_, erased) = store.close_day(today(), 0, "", &stamp("1", 5)).expect("closed");
        assert_eq!((erased.names, erased.drafts, erased.unrecorded), (2, 1, 3));
        for (seat, slot, _, left) in &begun {
            assert_eq!(store.draft(seat, slot).expect("read").as_deref(), Some(*left), "{slot}");
        }
    });
}

#[test]
fn a_close_is_not_undone_nor_what_came_before_it() {
    conform(|store| {
        record(store, &draft("Ana"), 0);
        store.close_day(today(), 0, "", &stamp("1", 5)).expect("closed");
        assert_eq!(store.undo(&stamp("1", 6)).expect_err("refused").kind(), Kind::DayClosed);
        let again = store.close_day(today(), 2, "", &stamp("1", 7)).expect_err("closed already");
        assert_eq!(again.kind(), Kind::DayClosed);
        let future = store.close_day(day("2026-11-19"), 0, "", &stamp("1", 7)).expect_err("not begun");
        assert_eq!(future.kind(), Kind::WrongTime);
        // What another desk did elsewhere can still be taken back.
        let version = store.day(day("2026-11-17")).expect("a day").version;
        store.write_day_note(day("2026-11-17"), version, "une note", &stamp("2", 8)).expect("written");
        store.undo(&stamp("2", 9)).expect("undone").expect("something");
        assert_eq!(store.day(day("2026-11-17")).expect("a day").note, "");
    });
}

#[test]
fn after_the_close_every_change_leaves_a_trace_and_no_name_comes_in() {
    conform(|store| {
        let first = record(store, &draft("Ana"), 0);
        store.close_day(today(), 0, "", &stamp("1", 5)).expect("closed");
        let visit = store.visit(&first.visit).expect("the visit");
        let edited = VisitDraft { note: "précision".to_owned(), ..draft("Ana") };
        let visit = store.edit_visit(&first.visit, visit.version, &edited, &stamp("2", 6)).expect("edited");
        assert_eq!((visit.draft.calling_name, visit.draft.note.as_str()), (None, "précision"));
        let added = record(store, &draft("Bea"), 7);
        assert_eq!(store.visit(&added.visit).expect("the visit").draft.calling_name, None);
        store.reopen_day(today(), "un passage oublié", &stamp("1", 8)).expect("reopened");
        record(store, &draft("Cleo"), 9);
        let found = store.day(today()).expect("the day");
        assert!(found.closed.is_none());
        let trace: Vec<_> = found.events.iter().map(|event| (event.kind, event.detail.as_str())).collect();
        assert_eq!(
            trace,
            [
                (DayEventKind::Closed, ""),
                (DayEventKind::Changed, "1"),
                (DayEventKind::Added, "2"),
                (DayEventKind::Reopened, "un passage oublié"),
            ]
        );
        assert_eq!(store.reopen_day(today(), "x", &stamp("1", 9)).expect_err("open").kind(), Kind::Conflict);
    });
}

#[test]
fn two_desks_that_write_the_note_do_not_overwrite_each_other() {
    conform(|store| {
        store.write_day_note(today(), 0, "un", &stamp("1", 0)).expect("written");
        assert_eq!(store.write_day_note(today(), 0, "deux", &stamp("2", 1)).expect_err("late").kind(), Kind::Conflict);
        assert_eq!(store.close_day(today(), 0, "trois", &stamp("2", 1)).expect_err("late").kind(), Kind::Conflict);
        assert_eq!(store.day(today()).expect("the day").note, "un");
    });
}

#[test]
fn the_note_of_the_last_closed_day_is_handed_over_until_it_is_read() {
    conform(|store| {
        let friday = day("2026-11-13");
        store.close_day(friday, 0, "du vendredi", &stamp("1", 0)).expect("closed");
        store.close_day(day("2026-11-16"), 0, "", &stamp("1", 1)).expect("closed without a note");
        store.write_day_note(day("2026-11-17"), 0, "pas clôturé", &stamp("1", 2)).expect("written");
        let note = store.hand_over(today(), "EB").expect("read").expect("a note");
        assert_eq!((note.day, note.note.as_str(), note.by.as_str(), note.read), (friday, "du vendredi", "W1", false));
        store.hand_over_read(friday, "EB").expect("remembered");
        assert!(store.hand_over(today(), "EB").expect("read").expect("a note").read);
        assert!(!store.hand_over(today(), "KL").expect("read").expect("a note").read, "others have not read it");
        assert!(store.hand_over(friday, "EB").expect("read").is_none(), "not before its day is over");
    });
}

#[test]
fn fridays_note_is_handed_over_behind_saturdays() {
    conform(|store| {
        let (friday, saturday) = (day("2026-11-13"), day("2026-11-14"));
        store.close_day(friday, 0, "du vendredi", &stamp("1", 0)).expect("closed");
        store.close_day(saturday, 0, "du samedi", &stamp("1", 1)).expect("closed");
        for expected in [saturday, friday] {
            let note = store.hand_over(today(), "EB").expect("read").expect("a note");
            assert_eq!((note.day, note.read), (expected, false));
            store.hand_over_read(expected, "EB").expect("remembered");
        }
        let note = store.hand_over(today(), "EB").expect("read").expect("a note");
        assert_eq!((note.day, note.read), (saturday, true), "all are read: the last one is at hand");
    });
}

#[test]
fn forgotten_days_are_those_with_visits_that_nobody_closed() {
    conform(|store| {
        for past in ["2026-11-16", "2026-11-17", "2026-06-01"] {
            store.record(day(past), "", &draft("Ana"), Entry::Done, None, &stamp("1", 0)).expect("recorded");
        }
        record(store, &draft("Bea"), 1);
        assert_eq!(store.forgotten_days(today()).expect("days"), [day("2026-11-17"), day("2026-11-16")]);
        store.close_day(day("2026-11-17"), 0, "", &stamp("1", 2)).expect("closed");
        assert_eq!(store.forgotten_days(today()).expect("days"), [day("2026-11-16")]);
        assert_eq!(store.days_without_backup(today()).expect("days"), [day("2026-11-17")]);
        store.backup_made(&[day("2026-11-17")], "g.db", &stamp("1", 3)).expect("remembered");
        assert!(store.days_without_backup(today()).expect("days").is_empty());
    });
}

#[test]
fn what_is_new_in_a_day_is_counted_by_its_moments() {
    // Ids of their own: the tests beside this one live at other moments, and ids never go back in time.
    let case = |store: &Store| {
        let followed = VisitDraft {
            follow_up: Some(FollowUp { due: day("2026-11-20"), action: "rappeler".to_owned() }),
            ..draft("Ana")
        };
        record(store, &followed, 0);
        let news = store.news(at(-60), at(60)).expect("news");
        assert_eq!((news.cases_opened, news.people, news.referrals, news.cases_closed), (1, 1, 0, 0));
        assert_eq!(store.news(at(60), at(120)).expect("news").cases_opened, 0);
    };
    reproducibly(1, || conform(case));
}
