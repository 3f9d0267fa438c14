//! Less than a person erased, records that are only kept, and why.

use guichet::{
    domain::{
        audit::{Record, Subject as About, What},
        case::{EntryKind, Given, NewCase},
        evidence::Words,
        ids::PersonId,
        period::Period,
        person::PersonEdit,
        privacy::{Answer, PrivateNotes, Subject, Why, Wish},
        retention::RecordId,
        rights::Found,
        visit::{Entry, Move, VisitDraft},
    },
    error::Kind,
};

use super::{a_life, conform, counts::figures, day, draft, new_case, place, stamp, today};

#[test]
fn what_retention_erases_is_less_than_a_person() {
    conform(|store| {
        let noted = VisitDraft { note: "parle de sa dette".to_owned(), ..draft("Zoé") };
        let visit = store.record(today(), "", &noted, Entry::Done, None, &stamp("1", 0)).expect("recorded").visit;
        store.record(day("2026-11-17"), "", &draft("Léa"), Entry::Done, None, &stamp("1", 1)).expect("recorded");
        let case = store.open_case(&new_case("Amina", "dette", "rappeler"), &stamp("1", 2)).expect("a case");
        let subjects = [
            Subject::VisitText(visit.clone()),
            Subject::DayNames(day("2026-11-17")),
            Subject::Case(case.id.clone()),
            Subject::Case("pas-la".into()),
        ];
        let erased = store.erase(&subjects, Why::Retention, &stamp("1", 3)).expect("erased");
        assert_eq!((erased.visits, erased.names, erased.cases, erased.people), (1, 1, 1, 0));
        let visit = store.visit(&visit).expect("the visit");
        assert_eq!((visit.draft.note.as_str(), visit.draft.calling_name, visit.draft.requests.len()), ("", None, 1));
        assert_eq!(store.case(&case.id).expect_err("gone").kind(), Kind::NotFound);
        assert_eq!(store.person(&case.person.id, 9).expect("still there").cases, []);
        let asked = store.erase(&subjects[2..], Why::Asked, &stamp("1", 4));
        assert_eq!(asked.expect_err("refused").kind(), Kind::NotFound);
    });
}

#[test]
fn words_that_could_be_quoted_go_with_their_code() {
    conform(|store| {
        let said =
            Words { text: "On m'a enfin écoutée".to_owned(), topic: None, institution: None, given: Given::Oral };
        let code = store.keep_testimony(today(), None, &said, &stamp("1", 0)).expect("kept");
        let case = store.open_case(&new_case("Amina", "", "rappeler"), &stamp("1", 1)).expect("a case");
        let also = [Subject::Testimony(code.clone())];
        let erased = store.erase_person(&case.person.id, &also, "à sa demande", &stamp("1", 2)).expect("erased");
        assert_eq!((erased.people, erased.testimonies), (1, 1));
        assert!(store.testimonies(None).expect("asked").is_empty());
    });
}

#[test]
fn a_record_that_is_only_kept_is_neither_changed_nor_counted_nor_handed_on() {
    conform(|store| {
        let (id, _) = a_life(store);
        let cases = store.person(&id, 9).expect("the person").cases.into_iter();
        let mut cases = cases.map(|case| store.case_for(&case.id, "W1").expect("the case"));
        let case = cases.find(|case| case.entries.len() > 9).expect("the case of which much is told");
        let period = Period::parse("2026", today()).expect("a period");
        let leaving = || {
            let mut rows = 0;
            let counted = store.each_visit(&period, None, |_| {
                rows += 1;
                Ok(())
            });
            counted.map(|()| rows).expect("the visits")
        };
        let before = (figures(store), leaving());
        store.restrict_person(&id, "conteste son adresse", &stamp("1", 50)).expect("restricted");
        assert_eq!(store.person(&id, 0).expect("shown").restricted.expect("a marker").reason, "conteste son adresse");
        let refused =
            |done: guichet::error::Result<()>| assert_eq!(done.expect_err("refused").kind(), Kind::Restricted);
        let now = || stamp("1", 51);
        refused(store.edit_person(&id, Some("Autre"), None, &now()).map(drop));
        refused(store.add_entry(&case.id, case.version, EntryKind::Note, "x", &now()).map(drop));
        refused(store.add_entry(&case.id, case.version, EntryKind::Private, "x", &now()).map(drop));
        let own = case.entries.iter().find(|entry| entry.kind == EntryKind::Private).expect("a private note");
        refused(store.correct_entry(&case.id, &own.id, &own.text, "x", &now()).map(drop));
        refused(store.refer_from_case(&case.id, &place("x"), &now()).map(drop));
        refused(store.open_case(&NewCase { person: Some(id.clone()), ..new_case("", "", "y") }, &now()).map(drop));
        let linked = VisitDraft { person: Some(id.clone()), ..draft("Z") };
        refused(store.record(today(), "", &linked, Entry::Queue, None, &now()).map(drop));
        refused(store.undo(&stamp("1", 52)).map(drop));
        let other = store.open_case(&new_case("Autre", "", "x"), &now()).expect("another").person.id;
        let version = |id: &PersonId| store.person(id, 0).expect("a person").version;
        refused(store.merge_people((&other, version(&other)), (&id, version(&id)), &now()).map(drop));
        let visit = store.queue(today()).expect("the day").into_iter().find(|visit| visit.draft.person.is_some());
        let visit = visit.expect("a visit");
        let words = Words { text: "on attend".to_owned(), topic: None, institution: None, given: Given::Oral };
        refused(store.keep_testimony(today(), Some(&visit.id), &words, &now()).map(drop));
        let right = store.note_right(&visit.id, visit.version, &"bim".into(), Some(Found::Explained), &now());
        refused(right);
        // Somebody who sits at the desk is served to the end.
        let close = Move::Close { outcome: None, why: None };
        store.move_visit(&visit.id, visit.version, &close, &now()).expect("served");
        let after = (figures(store), leaving());
        assert_eq!(after.0.0.sums.visits, before.0.0.sums.visits, "what was counted stays counted");
        assert!(after.0.1 != before.0.1 && after.1 == before.1 - 2);
        // It is given to the person all the same, can be erased, and is used again when that is decided.
        assert!(store.holding(&id, PrivateNotes::Own, "W1").expect("held").restricted.is_some());
        store.lift_restriction(&id, "adresse vérifiée", &stamp("1", 53)).expect("lifted");
        store.edit_person(&id, Some("Autre"), None, &now()).expect("changed");
        let answers: Vec<_> = store.decisions(Some(&id)).expect("asked").into_iter().map(|said| said.answer).collect();
        assert_eq!(answers, [Answer::Lifted, Answer::Restricted]);
    });
}

#[test]
fn nothing_is_decided_without_a_reason() {
    conform(|store| {
        let id = store.open_case(&new_case("Amina Bah", "", "rappeler"), &stamp("1", 0)).expect("a case").person.id;
        let version = store.person(&id, 0).expect("the person").version;
        let edit = PersonEdit { name: Some("Aminata Ba".to_owned()), ..PersonEdit::default() };
        let now = || stamp("1", 1);
        for reason in ["", " \u{a0}", "\u{200b}\n"] {
            for done in [
                store.erase_person(&id, &[], reason, &now()).map(drop),
                store.restrict_person(&id, reason, &now()),
                store.lift_restriction(&id, reason, &now()),
                store.decide(&id, Wish::Erasure, Answer::Refused, reason, &now()),
                store.correct_person(&id, version, &edit, reason, &now()).map(drop),
            ] {
                assert_eq!(done.expect_err("no reason").kind(), Kind::BadUsage, "{reason:?}");
            }
        }
        assert_eq!(store.decisions(None).expect("asked"), []);
        // Whoever is shown what is held needs none.
        store.decide(&id, Wish::Access, Answer::Exported, "", &now()).expect("noted");
    });
}

#[test]
fn a_reason_that_names_the_person_is_refused_and_nothing_is_done() {
    conform(|store| {
        let id = store.open_case(&new_case("Amina Bah", "", "rappeler"), &stamp("1", 0)).expect("a case").person.id;
        let kind = |done: guichet::error::Result<()>| done.expect_err("refused").kind();
        let now = || stamp("1", 1);
        assert_eq!(kind(store.erase_person(&id, &[], "Amina le demande", &now()).map(drop)), Kind::NamesPerson);
        assert_eq!(kind(store.restrict_person(&id, "bah", &now())), Kind::NamesPerson);
        let edit = PersonEdit { name: Some("Aminata Ba".to_owned()), ..PersonEdit::default() };
        let version = store.person(&id, 0).expect("the person").version;
        let named = store.correct_person(&id, version, &edit, "s'appelle Aminata", &now());
        assert_eq!(kind(named.map(drop)), Kind::NamesPerson);
        assert_eq!(store.person(&id, 0).expect("the person").person.name.as_deref(), Some("Amina Bah"));
        assert_eq!(store.decisions(None).expect("asked"), []);
        store.correct_person(&id, version, &edit, "orthographe", &now()).expect("corrected");
        store.decide(&id, Wish::Erasure, Answer::Refused, "obligation légale", &now()).expect("noted");
        assert_eq!(store.decisions(Some(&id)).expect("asked").len(), 2);
    });
}

#[test]
fn a_correction_that_the_register_tells_of_is_taken_back_by_nobody() {
    conform(|store| {
        let id = store.open_case(&new_case("Luc Bar", "", "rappeler"), &stamp("1", 0)).expect("a case").person.id;
        let card = store.person(&id, 0).expect("the person").person.card_code;
        let name = || store.person(&id, 0).expect("the person").person.name;
        store.edit_person(&id, Some("Luc Bare"), None, &stamp("1", 1)).expect("edited");
        store.record(today(), "", &draft("Jean"), Entry::Queue, None, &stamp("1", 2)).expect("recorded");
        let edit = PersonEdit { name: Some("Luc Barre".to_owned()), ..PersonEdit::default() };
        let version = store.person(&id, 0).expect("the person").version;
        store.correct_person(&id, version, &edit, "faute de frappe", &stamp("1", 3)).expect("corrected");
        store.edit_person(&id, Some("Luc"), None, &stamp("1", 4)).expect("edited by mistake");

        // What was written after it goes, it stays, and so does what was before it.
        let undo = || store.undo(&stamp("1", 5));
        let undone = undo().expect("undone").expect("the mistake");
        assert_eq!((undone.name.as_str(), &undone.about), ("person-edit", &card));
        assert_eq!(name().as_deref(), Some("Luc Barre"));
        assert_eq!(undo().expect("undone").expect("the visit").name, "record");
        let refused = undo().expect_err("from before the correction");
        assert_eq!((refused.kind(), refused.place()), (Kind::Conflict, Some("corrected")));
        assert_eq!(name().as_deref(), Some("Luc Barre"), "as the register says");
        let told = store.decisions(Some(&id)).expect("asked");
        assert_eq!(told.iter().map(|said| said.answer).collect::<Vec<_>>(), [Answer::Corrected]);
    });
}

#[test]
fn that_a_record_is_no_longer_kept_on_purpose_is_entered_with_the_record() {
    conform(|store| {
        let id = store.open_case(&new_case("Luc Bar", "", "rappeler"), &stamp("1", 0)).expect("a case").person.id;
        store.keep_on_purpose(&RecordId::Person(id.clone()), "procédure", &stamp("1", 1)).expect("kept");
        store.undo(&stamp("1", 2)).expect("undone").expect("the keeping");
        let entered = store.audit_of(&About::new(Record::Person, id.as_str())).expect("read");
        assert_eq!(entered.first().map(|entry| entry.what), Some(What::Undone));
    });
}

#[test]
fn a_reason_says_neither_what_they_were_called_today_nor_at_the_counter() {
    conform(|store| {
        let id = store.open_case(&new_case("Amina Ba", "", "rappeler"), &stamp("1", 0)).expect("a case").person.id;
        let file = store.person(&id, 0).expect("the person");
        let named = VisitDraft { person: Some(id.clone()), ..draft("Loulou") };
        let recorded = store.record(today(), "", &named, Entry::Queue, None, &stamp("1", 1)).expect("recorded");
        let visit = store.visit(&recorded.visit).expect("the visit");
        let renamed = VisitDraft { calling_name: Some("Zaza".to_owned()), ..visit.draft.clone() };
        store.edit_visit(&visit.id, visit.version, &renamed, &stamp("1", 2)).expect("edited");
        let edit = PersonEdit { name: Some("Fatou Sy".to_owned()), ..PersonEdit::default() };
        store.correct_person(&id, file.version, &edit, "erreur", &stamp("1", 3)).expect("corrected");

        let card = file.person.card_code.replace('-', "");
        for reason in ["Amina insiste", "Fatou insiste", "Loulou refuse", "Zaza refuse", &format!("carte {card}")] {
            let refused = store.decide(&id, Wish::Objection, Answer::Refused, reason, &stamp("1", 4));
            assert_eq!(refused.expect_err(reason).kind(), Kind::NamesPerson);
            let refused = store.erase_person(&id, &[], reason, &stamp("1", 4));
            assert_eq!(refused.expect_err(reason).kind(), Kind::NamesPerson);
        }
        assert_eq!(store.decisions(Some(&id)).expect("asked").len(), 1, "the correction");
        store.decide(&id, Wish::Objection, Answer::Refused, "obligation légale", &stamp("1", 5)).expect("noted");
    });
}
