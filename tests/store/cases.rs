//! Cases: opened, listed, moved on, closed, reopened.

use guichet::{
    domain::{
        case::{Case, CaseStatus, CloseReason, EntryKind, NewCase, NextStep, WaitingOn},
        person::is_card_code,
        visit::Entry,
    },
    error::Kind,
    store::Store,
};

use super::{conform, day, draft, stamp, today};

fn new_case(due: &str) -> NewCase {
    NewCase {
        visit: None,
        person: None,
        name: Some("M. Diallo".to_owned()),
        reach: None,
        topic: Some("log".into()),
        subject: "garantie locative".to_owned(),
        next_action: "rappeler".to_owned(),
        due: day(due),
    }
}

fn open(store: &Store, due: &str) -> Case {
    store.open_case(&new_case(due), &stamp("1", 0)).expect("opened")
}

fn wait_on(code: &str, look_again: &str) -> NextStep {
    NextStep::WaitOn { who: WaitingOn::Institution(code.into()), look_again: day(look_again) }
}

#[test]
fn a_case_of_a_visit_gives_it_a_person_with_a_card() {
    conform(|store| {
        let recorded =
            store.record(today(), "", &draft("Amina"), Entry::Queue, None, &stamp("1", 0)).expect("recorded");
        let asked = NewCase { visit: Some(recorded.visit.clone()), name: None, ..new_case("2026-11-20") };
        let case = store.open_case(&asked, &stamp("1", 1)).expect("opened");
        assert_eq!((case.number.as_str(), case.person.label()), ("2026-0001", "Amina"));
        assert!(is_card_code(&case.person.card_code));
        let visit = store.visit(&recorded.visit).expect("the visit");
        assert_eq!(visit.draft.person.as_ref(), Some(&case.person.id));
        let second = store.open_case(&asked, &stamp("1", 2)).expect("opened");
        assert_eq!(second.person, case.person, "a visit is one person");
        assert_eq!(store.cases_of_visit(&recorded.visit).expect("cases").len(), 2);
        store.undo(&stamp("1", 3)).expect("undone");
        store.undo(&stamp("1", 3)).expect("undone");
        assert_eq!(store.visit(&recorded.visit).expect("the visit").draft.person, None);
    });
}

#[test]
fn the_list_shows_what_we_must_do_overdue_first_and_counts_the_rest() {
    conform(|store| {
        let later = open(store, "2026-11-30");
        let overdue = open(store, "2026-11-10");
        let now = open(store, "2026-11-18");
        let with_others = open(store, "2026-11-10");
        let forgotten_by_others = open(store, "2026-11-10");
        let closed = open(store, "2026-11-01");
        let stamp = stamp("1", 1);
        store.set_next(&with_others.id, 1, None, &wait_on("cpas", "2026-12-01"), &stamp).expect("set");
        store.set_next(&forgotten_by_others.id, 1, None, &wait_on("mut", "2026-11-17"), &stamp).expect("set");
        store.close_case(&closed.id, 1, CloseReason::Settled, "", &stamp).expect("closed");

        let list = store.due_cases(today(), &CaseFilter::default(), &Patience::default(), 9).expect("the list");
        let numbers: Vec<_> = list.rows.iter().map(|row| row.number.clone()).collect();
        assert_eq!(numbers, [&overdue, &forgotten_by_others, &now, &later].map(|case| case.number.clone()));
        assert_eq!(list.rows[1].waiting_on, WaitingOn::Institution("mut".into()));
        assert_eq!((list.overdue, list.today, list.later, list.with_others), (2, 1, 1, 2));
        assert_eq!(store.due_cases(today(), &CaseFilter::default(), &Patience::default(), 2).expect("the list").rows.len(), 2);

        let in_ten_days = store.due_cases(day("2026-11-28"), &CaseFilter::default(), &Patience::default(), 9).expect("the list");
        assert_eq!(in_ten_days.longest.map(|(_, days)| days), Some(10));
        assert_eq!(store.cases(&CaseFilter::default(), true, 9).expect("cases").len(), 5);
        assert_eq!(store.cases(&CaseFilter::default(), false, 9).expect("cases").len(), 6);
    });
}

#[test]
fn an_open_case_always_has_a_next_step() {
    conform(|store| {
        let case = open(store, "2026-11-20");
        let next = NextStep::Do { action: "écrire".to_owned(), due: day("2026-11-25") };
        let case = store.set_next(&case.id, case.version, Some("rappelé"), &next, &stamp("1", 1)).expect("set");
        assert_eq!((case.next_action.as_deref(), case.due), (Some("écrire"), Some(day("2026-11-25"))));
        let ourselves = NextStep::WaitOn { who: WaitingOn::Us, look_again: day("2026-11-25") };
        let refused = store.set_next(&case.id, case.version, None, &ourselves, &stamp("1", 1)).expect_err("refused");
        assert_eq!(refused.kind(), Kind::WrongMove);
        let refused = store.set_next(&case.id, case.version, None, &wait_on("us", "2026-11-25"), &stamp("1", 1));
        assert_eq!(refused.expect_err("a code that means something else").kind(), Kind::BadVocabulary);
        assert_eq!(store.case(&case.id).expect("the case"), case, "a refusal changes nothing");

        let waits =
            store.set_next(&case.id, case.version, None, &wait_on("cpas", "2026-12-01"), &stamp("1", 2)).expect("set");
        assert_eq!((waits.next_action.as_deref(), waits.due), (None, Some(day("2026-12-01"))));
        assert_eq!(waits.waiting_on, WaitingOn::Institution("cpas".into()));
        let told: Vec<_> = waits.entries.iter().map(|entry| (entry.kind, entry.text.as_str())).collect();
        assert_eq!(told, [(EntryKind::Opened, "rappeler"), (EntryKind::Next, "rappelé"), (EntryKind::Waiting, "cpas")]);
    });
}

#[test]
fn waiting_longer_on_the_same_institution_does_not_start_the_count_again() {
    conform(|store| {
        let case = open(store, "2026-11-20");
        let first = store.set_next(&case.id, 1, None, &wait_on("cpas", "2026-11-25"), &stamp("1", 1)).expect("set");
        let later = stamp("1", 3 * 24 * 60);
        let second =
            store.set_next(&case.id, first.version, None, &wait_on("cpas", "2026-12-05"), &later).expect("set");
        assert_eq!(second.waiting_since, today());
        let other = store.set_next(&case.id, second.version, None, &wait_on("mut", "2026-12-05"), &later).expect("set");
        assert_eq!(other.waiting_since, day("2026-11-21"));
    });
}

#[test]
fn a_case_is_closed_once_and_reopened_with_a_next_step() {
    conform(|store| {
        let case = open(store, "2026-11-20");
        let closed = store
            .close_case(&case.id, case.version, CloseReason::NoNews, "trois appels", &stamp("1", 1))
            .expect("closed");
        assert_eq!((closed.status, closed.closed_reason), (CaseStatus::Closed, Some(CloseReason::NoNews)));
        let twice = store.close_case(&case.id, closed.version, CloseReason::NoNews, "", &stamp("1", 1));
        assert_eq!(twice.expect_err("closed already").kind(), Kind::WrongMove);
        let next = NextStep::Do { action: "revoir".to_owned(), due: day("2026-12-01") };
        let idle = store.set_next(&case.id, closed.version, None, &next, &stamp("1", 1));
        assert_eq!(idle.expect_err("closed").kind(), Kind::WrongMove);
        let note = store.add_entry(&case.id, closed.version, EntryKind::Note, "merci", &stamp("1", 2)).expect("a note");
        let open = store.reopen_case(&case.id, note.version, &next, &stamp("1", 3)).expect("reopened");
        assert_eq!((open.status, open.closed_reason, open.due), (CaseStatus::Open, None, Some(day("2026-12-01"))));
        let kinds: Vec<_> = open.entries.iter().map(|entry| entry.kind).collect();
        assert_eq!(kinds, [EntryKind::Opened, EntryKind::Closed, EntryKind::Note, EntryKind::Reopened]);
        let stale = store.add_entry(&case.id, 1, EntryKind::Note, "", &stamp("2", 4)).expect_err("stale");
        assert_eq!(stale.kind(), Kind::Conflict);
    });
}

#[test]
fn numbers_begin_again_each_year_and_go_on_past_four_digits() {
    let store = Store::in_memory().expect("a record");
    let in_year = |days: i64| store.open_case(&new_case("2027-01-10"), &stamp("1", days * 24 * 60)).expect("opened");
    assert_eq!(in_year(0).number, "2026-0001");
    assert_eq!(in_year(60).number, "2027-0001");
    assert_eq!(in_year(0).number, "2026-0002");
    for _ in 0..9_998 {
        in_year(60);
    }
    assert_eq!(store.case_by_number("2027-9999").expect("the case").number, "2027-9999");
    assert_eq!(in_year(60).number, "2027-10000");
    assert_eq!(in_year(60).number, "2027-10001");
}

#[test]
fn a_person_may_take_the_name_back() {
    conform(|store| {
        let case = open(store, "2026-11-20");
        let named = store
            .edit_person(&case.person.id, Some(" Mme\tRoy "), Some("par sa fille"), &stamp("1", 1))
            .expect("changed");
        assert_eq!((named.name.as_deref(), named.reach.as_deref()), (Some("Mme Roy"), Some("par sa fille")));
        let nameless = store.edit_person(&case.person.id, None, None, &stamp("1", 2)).expect("changed");
        assert_eq!(nameless.label(), case.person.card_code);
        assert_eq!(store.case(&case.id).expect("the case").person, nameless);
    });
}
