//! Rights worth checking: what was noted, taken back, and counted.

use guichet::{
    domain::{
        period::Period,
        rights::{Checked, Found, Question},
        visit::Entry,
    },
    error::Kind,
};

use super::{conform, draft, stamp, today};

#[test]
fn what_is_noted_of_a_right_is_taken_back_step_by_step() {
    conform(|store| {
        let id =
            store.record(today(), "", &draft("Amina"), Entry::Queue, None, &stamp("1", 0)).expect("recorded").visit;
        let version = || store.visit(&id).expect("the visit").version;
        let bim = "bim".into();
        store.note_answer(&id, version(), Question::LowIncome, Some(true), &stamp("1", 1)).expect("answered");
        store.note_right(&id, version(), &bim, Some(Found::Explained), &stamp("1", 2)).expect("noted");
        store.note_right(&id, version(), &bim, Some(Found::Asked), &stamp("1", 3)).expect("noted again");
        let known = store.rights_of_visit(&id).expect("read");
        assert_eq!(known.found.get(&bim), Some(&Found::Asked));
        assert_eq!(known.answers.get(&Question::LowIncome), Some(&true));

        let undone =
            |minutes| store.undo(&stamp("1", minutes)).expect("undone").map(|undone| (undone.name, undone.about));
        assert_eq!(undone(4), Some(("right".to_owned(), "1".to_owned())));
        assert_eq!(store.rights_of_visit(&id).expect("read").found.get(&bim), Some(&Found::Explained));
        undone(5);
        assert!(store.rights_of_visit(&id).expect("read").found.is_empty());
        undone(6);
        assert_eq!(store.rights_of_visit(&id).expect("read"), Checked::default());
        assert_eq!(store.visit(&id).expect("still there").ticket, 1);
    });
}

#[test]
fn who_saw_an_older_visit_is_told() {
    conform(|store| {
        let id =
            store.record(today(), "", &draft("Amina"), Entry::Queue, None, &stamp("1", 0)).expect("recorded").visit;
        let seen = store.visit(&id).expect("the visit").version;
        store.note_right(&id, seen, &"bim".into(), Some(Found::Has), &stamp("2", 1)).expect("noted");
        let late =
            store.note_right(&id, seen, &"bim".into(), Some(Found::Asked), &stamp("1", 2)).expect_err("too late");
        assert_eq!(late.kind(), Kind::Conflict);
        let undone = store.undo(&stamp("1", 3)).expect_err("the other desk noted something since");
        assert_eq!(undone.kind(), Kind::Conflict);
    });
}

#[test]
fn non_take_up_is_what_was_explained_or_asked_for_in_visits_that_count() {
    conform(|store| {
        let visit = |name: &str| {
            let stamp = stamp("1", 0);
            store.record(today(), "", &draft(name), Entry::Queue, None, &stamp).expect("recorded").visit
        };
        let note = |id, right: &str, found| {
            let version = store.visit(id).expect("the visit").version;
            store.note_right(id, version, &right.into(), Some(found), &stamp("1", 1)).expect("noted");
        };
        let (one, two, gone) = (visit("A"), visit("B"), visit("C"));
        note(&one, "bim", Found::Explained);
        note(&two, "bim", Found::Asked);
        note(&two, "grapa", Found::Explained);
        note(&one, "grapa", Found::Has);
        note(&two, "arr-ai", Found::NotConcerned);
        note(&gone, "bim", Found::Asked);
        // Its recording is taken back with what was noted for it.
        store.undo(&stamp("1", 2)).expect("undone");
        store.undo(&stamp("1", 3)).expect("undone");
        let period = Period::parse("2026-11", today()).expect("a period");
        let found = store.rights_found(&period).expect("counted");
        let found: Vec<_> = found.iter().map(|right| (right.code.as_str(), right.explained, right.asked)).collect();
        assert!(found.contains(&("grapa", 1, 0)), "{found:?}");
        assert_eq!(found[0].0, "bim");
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(store.rights_found(&period.before()).expect("counted").is_empty());
    });
}

#[test]
fn requests_for_grids_are_those_of_the_figures() {
    conform(|store| {
        for name in ["A", "B", "C"] {
            store.record(today(), "num", &draft(name), Entry::Queue, None, &stamp("1", 0)).expect("recorded");
        }
        store.undo(&stamp("1", 1)).expect("undone");
        let period = Period::parse("2026", today()).expect("a period");
        let found = store.requests_for_grids(&period, None).expect("counted");
        assert_eq!(found, [([None, Some("log".into()), None, None, None], 2)]);
        assert!(store.requests_for_grids(&period, Some("other")).expect("counted").is_empty());
        assert_eq!(store.requests_for_grids(&period, Some("num")).expect("counted").len(), 1);
    });
}
