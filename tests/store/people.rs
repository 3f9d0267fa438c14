//! People: found again, merged, and parted again.

use guichet::{
    domain::{
        case::{Case, CaseFilter, NewCase, Patience},
        person::{Person, PersonEdit, PersonFile},
        visit::{Entry, FollowUp, Profile, VisitDraft},
    },
    error::Kind,
    store::Store,
};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

use super::{conform, day, draft, new_case, stamp, today};

/// Opens a case for somebody new.
fn case_of(store: &Store, name: Option<&str>, reach: Option<&str>) -> Case {
    let new =
        NewCase { name: name.map(str::to_owned), reach: reach.map(str::to_owned), ..new_case("", day("2026-11-20")) };
    store.open_case(&new, &stamp("0", 0)).expect("opened")
}

fn visit_of(store: &Store, person: &Person, minute: i64) -> guichet::store::visits::Recorded {
    let asked = VisitDraft {
        person: Some(person.id.clone()),
        profile: Profile { place: Some("5000".to_owned()), ..Profile::default() },
        ..draft("A")
    };
    store.record(today(), "", &asked, Entry::Queue, None, &stamp("0", minute)).expect("recorded")
}

fn found(store: &Store, typed: &str) -> Vec<String> {
    let people = store.find_people(typed, 9).expect("asked");
    people.hits.into_iter().map(|hit| hit.person.label().to_owned()).collect()
}

fn file(store: &Store, person: &Person) -> PersonFile {
    store.person(&person.id, 50).expect("a person")
}

fn merge(store: &Store, kept: &Person, gone: &Person, desk: &str) -> Person {
    let versions = (file(store, kept).version, file(store, gone).version);
    store.merge_people((&kept.id, versions.0), (&gone.id, versions.1), &stamp(desk, 9)).expect("merged")
}

#[test]
fn somebody_is_found_by_any_spelling_of_the_name() {
    conform(|store| {
        for name in ["Fatima El Amrani", "Fatima Benali", "Nguyễn Thị Ngọc", "محمد العلوي", "Jean-Pierre Noël"]
        {
            case_of(store, Some(name), None);
        }
        for typed in ["el amrani fatima", "FATIMA EL", "amrani", "fatma amrani", "fatimah amrany"] {
            assert_eq!(found(store, typed), ["Fatima El Amrani"], "{typed}");
        }
        assert_eq!(found(store, "ngoc nguyen"), ["Nguyễn Thị Ngọc"]);
        assert_eq!(found(store, "محمد"), ["محمد العلوي"]);
        assert_eq!(found(store, "mohamed"), ["محمد العلوي"], "in other letters, too");
        assert_eq!(found(store, "noel jean pierre"), ["Jean-Pierre Noël"]);
        assert_eq!(found(store, "fatima"), ["Fatima El Amrani", "Fatima Benali"]);
        assert_eq!(found(store, "dupont"), Vec::<String>::new());
        assert_eq!(found(store, "  "), Vec::<String>::new());
    });
}

#[test]
fn somebody_is_found_by_telephone_and_by_card() {
    conform(|store| {
        let amina = case_of(store, Some("Amina"), Some("0470 00 12 34, le matin")).person;
        let nobody = case_of(store, None, Some("+32 81 00 00 01")).person;
        for typed in ["0470001234", "+32 470/00.12.34", "0470 00", "12 34"] {
            assert_eq!(found(store, typed), ["Amina"], "{typed}");
        }
        assert_eq!(found(store, "081 00 00 01"), [nobody.card_code.as_str()]);
        let code = amina.card_code.to_lowercase().replace('-', "");
        let mixed = code.bytes().any(|b| b.is_ascii_digit()) && code.bytes().any(|b| b.is_ascii_alphabetic());
        assert_eq!(found(store, &amina.card_code.to_lowercase()), ["Amina"]);
        assert!(!mixed || found(store, &code) == ["Amina"]);
        assert!(store.find_people("K7M-4D", 9).expect("asked").mistyped);
        assert!(!store.find_people("K7M-49", 9).expect("asked").mistyped);

        let edit = PersonEdit { name: Some("Aminata Bah".to_owned()), reach: None, language: Some("ar".into()) };
        let version = file(store, &amina).version;
        store.change_person(&amina.id, version, &edit, &stamp("1", 1)).expect("changed");
        assert_eq!((found(store, "bah aminata").len(), found(store, "0470 00 12 34").len()), (1, 0));
        let stale = store.change_person(&amina.id, version, &edit, &stamp("2", 1)).expect_err("stale");
        assert_eq!(stale.kind(), Kind::Conflict);
        store.undo(&stamp("1", 2)).expect("undone");
        assert_eq!(found(store, "0470 00 12 34"), ["Amina"]);
    });
}

#[test]
fn namesakes_come_with_what_tells_them_apart_whoever_was_seen_last_first() {
    conform(|store| {
        let first = case_of(store, Some("Amina Bah"), None).person;
        let second = case_of(store, Some("Amina Bah"), None).person;
        visit_of(store, &second, 1);
        let people = store.find_people("amina", 9).expect("asked").hits;
        assert_eq!([&people[0].person.id, &people[1].person.id], [&second.id, &first.id]);
        let seen = people[0].seen.as_ref().expect("a visit");
        assert_eq!((seen.day, seen.place.as_deref()), (today(), Some("5000")));
        assert_eq!(people[0].case.as_deref(), Some("garantie locative"));
        assert_eq!(people[1].seen, None);
        assert_eq!(store.find_people("amina", 1).expect("asked").hits.len(), 1);
    });
}

#[test]
fn whoever_was_seen_last_stays_first_however_visits_come_and_go() {
    conform(|store| {
        let [one, other] = ["Amina Bah", "Amina Diallo"].map(|name| case_of(store, Some(name), None).person);
        let first = |typed: &str| found(store, typed).remove(0);
        let visit = |person: &Person, on: &str, minute: i64| {
            let asked = VisitDraft { person: Some(person.id.clone()), ..draft("A") };
            store.record(day(on), "", &asked, Entry::Done, None, &stamp("1", minute)).expect("recorded").visit
        };
        visit(&one, "2026-11-16", 1);
        assert_eq!([first("amina"), first("amin")], ["Amina Bah", "Amina Bah"]);
        visit(&other, "2026-11-17", 2);
        assert_eq!(first("amina"), "Amina Diallo");
        store.undo(&stamp("1", 3)).expect("undone");
        assert_eq!(first("amina"), "Amina Bah", "the visit was taken back");

        // Linked to the wrong person, then to the right one.
        let wrong = visit(&other, "2026-11-17", 4);
        let visit_now = store.visit(&wrong).expect("the visit");
        let right = VisitDraft { person: Some(one.id.clone()), ..visit_now.draft };
        store.edit_visit(&wrong, visit_now.version, &right, &stamp("1", 5)).expect("edited");
        assert_eq!(first("amina"), "Amina Bah");

        // A record that was merged is as recent as the person it leads to; one that was parted again is not.
        let gone = case_of(store, Some("Amina Zola"), None).person;
        let third = case_of(store, Some("Zola Kanza"), None).person;
        merge(store, &one, &gone, "1");
        assert_eq!(first("zola"), "Amina Bah");
        store.undo(&stamp("1", 10)).expect("parted");
        visit(&third, "2026-11-10", 11);
        assert_eq!(first("zola"), "Zola Kanza");
    });
}

#[test]
fn two_records_of_one_person_become_one_and_two_again() {
    conform(|store| {
        let kept = case_of(store, Some("Fatima Bah"), Some("0470 00 12 34")).person;
        let gone = case_of(store, Some("Fatma Bah Diallo"), Some("par sa fille")).person;
        let visit = visit_of(store, &gone, 1).visit;
        visit_of(store, &kept, 2);
        let before = (file(store, &kept), file(store, &gone));

        let both = merge(store, &kept, &gone, "1");
        assert_eq!(both.reach.as_deref(), Some("0470 00 12 34 · par sa fille"));
        let now = file(store, &kept);
        assert_eq!((now.visits.len(), now.cases.len(), &now.other_cards), (2, 2, &vec![gone.card_code.clone()]));
        assert_eq!(store.visit(&visit).expect("the visit").draft.person.as_ref(), Some(&kept.id));
        assert_eq!(store.person_by_card(&gone.card_code).expect("asked").expect("somebody").id, kept.id);
        assert_eq!((found(store, "bah").len(), found(store, "diallo")), (1, vec!["Fatima Bah".to_owned()]));
        assert_eq!(store.person(&gone.id, 9).expect_err("gone").kind(), Kind::NotFound);
        let late = visit_of(store, &gone, 3).visit;
        assert_eq!(store.visit(&late).expect("the visit").draft.person, Some(kept.id.clone()), "whoever still has it");

        let undone = store.undo(&stamp("1", 10)).expect("undone").expect("the merger");
        assert_eq!((undone.name.as_str(), undone.about.as_str()), ("person-merge", kept.card_code.as_str()));
        let back = (file(store, &kept), file(store, &gone));
        assert_eq!((back.0.person, back.1.person), (before.0.person, before.1.person));
        assert_eq!((back.1.visits, back.1.cases), (before.1.visits, before.1.cases));
        assert_eq!(back.0.visits.len(), 2, "what came since stays where it was written");
        assert_eq!(found(store, "bah").len(), 2);
        assert_eq!(found(store, "par sa fille").len(), 0);
    });
}

#[test]
fn a_merger_gives_way_to_what_others_did() {
    conform(|store| {
        let kept = case_of(store, Some("Fatima"), None).person;
        let gone = case_of(store, Some("Fatma"), None).person;
        let visit = visit_of(store, &gone, 1).visit;
        let stale = store.visit(&visit).expect("the visit");
        let versions = (file(store, &kept).version, file(store, &gone).version);
        let edit = PersonEdit { name: Some("Fatima B.".to_owned()), ..PersonEdit::default() };
        store.change_person(&kept.id, versions.0, &edit, &stamp("2", 2)).expect("changed");
        let refused = store.merge_people((&kept.id, versions.0), (&gone.id, versions.1), &stamp("1", 3));
        assert_eq!(refused.expect_err("changed since").kind(), Kind::Conflict);
        let itself = store.merge_people((&gone.id, versions.1), (&gone.id, versions.1), &stamp("1", 3));
        assert_eq!(itself.expect_err("one record").kind(), Kind::WrongMove);

        merge(store, &kept, &gone, "1");
        let edited = store.edit_visit(&visit, stale.version, &stale.draft, &stamp("2", 4));
        assert_eq!(edited.expect_err("moved since").kind(), Kind::Conflict);
        let now = store.visit(&visit).expect("the visit");
        let unlinked = VisitDraft { person: None, ..now.draft.clone() };
        let edited = store.edit_visit(&visit, now.version, &unlinked, &stamp("2", 5)).expect("edited");
        assert_eq!(edited.draft.person, None);
        let before = file(store, &kept);
        assert_eq!(store.undo(&stamp("1", 6)).expect_err("changed since").kind(), Kind::Conflict);
        assert_eq!(file(store, &kept), before, "all of it, or nothing");
        store.undo(&stamp("2", 7)).expect("undone");
        store.undo(&stamp("1", 8)).expect("undone");
        assert_eq!(store.visit(&visit).expect("the visit").draft.person, Some(gone.id.clone()));
    });
}

/// The same name, as somebody else would type it.
fn retyped(name: &str, turn: usize, form: u8) -> String {
    let mut words: Vec<&str> = name.split(' ').collect();
    let at = turn % words.len();
    words.rotate_left(at);
    let name = words.join(" ");
    match form % 4 {
        0 => name.to_uppercase(),
        1 => name.nfd().collect(),
        2 => deunicode::deunicode(&name),
        _ => name.to_lowercase(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn two_spellings_of_one_name_always_find_each_other(
        name in "[A-ZÉÖŞĐØ][a-zéèêëàçñøßğşčžłőăđễọ]{1,8}( [A-ZÉÖŞĐØ][a-zéèêëàçñøßğşčžłőăđễọ'-]{0,6}[a-z]){0,3}",
        turns in (0usize..4, 0usize..4),
        forms in (any::<u8>(), any::<u8>()),
    ) {
        let (one, other) = (retyped(&name, turns.0, forms.0), retyped(&name, turns.1, forms.1));
        for (written, typed) in [(&one, &other), (&other, &one)] {
            let store = Store::in_memory().expect("a record");
            let person = case_of(&store, Some(written), None).person;
            let mistyped = store.find_people(typed, 9).expect("asked");
            let hits = mistyped.hits;
            prop_assert!(mistyped.mistyped || hits.iter().any(|hit| hit.person.id == person.id), "{written} {typed}");
        }
    }

    #[test]
    fn merging_and_taking_it_back_changes_nothing(
        visits in prop::collection::vec(0usize..3, 0..6),
        cases in prop::collection::vec(0usize..3, 0..4),
        mergers in prop::collection::vec((0usize..3, 0usize..3), 1..4),
    ) {
        let store = Store::in_memory().expect("a record");
        let people: Vec<Person> = ["Ana", "Anna", "Hanna"].iter().map(|name| case_of(&store, Some(name), None).person).collect();
        for (minute, who) in (1..).zip(&visits) {
            let follow_up = (minute % 2 == 0).then(|| FollowUp { due: today(), action: "voir".to_owned() });
            let asked = VisitDraft { person: Some(people[*who].id.clone()), follow_up, ..draft("A") };
            store.record(today(), "", &asked, Entry::Done, None, &stamp("0", minute)).expect("recorded");
        }
        for who in &cases {
            let new = NewCase { person: Some(people[*who].id.clone()), name: None, ..new_case("", today()) };
            store.open_case(&new, &stamp("0", 9)).expect("opened");
        }
        let all = || people.iter().map(|person| PersonFile { version: 0, ..file(&store, person) }).collect::<Vec<_>>();
        let (before, due) = (all(), store.due_cases(today(), &CaseFilter::default(), &Patience::default(), 50).expect("cases").rows);
        for (kept, gone) in mergers {
            let [kept, gone] = [&people[kept], &people[gone]].map(|person| {
                store.person_by_card(&person.card_code).expect("asked").expect("somebody")
            });
            if kept.id != gone.id {
                merge(&store, &kept, &gone, "1");
            }
        }
        while store.undo(&stamp("1", 30)).expect("undone").is_some() {}
        prop_assert_eq!(all(), before);
        prop_assert_eq!(store.due_cases(today(), &CaseFilter::default(), &Patience::default(), 50).expect("cases").rows, due);
    }
}
