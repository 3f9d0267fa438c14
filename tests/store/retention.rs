//! Every rule at the day on which it comes to its end; what stays; and erasing what was confirmed, no more.

use std::fs;

use guichet::{
    domain::{
        audit::{Record, Subject, What},
        case::{CloseReason, Given, Mandate, NextStep},
        ids::VisitId,
        period::{Period, Span},
        person::Person,
        privacy::{Answer, PrivateNotes, Wish},
        referral::{How, NewReferral, News},
        report::Bands,
        retention::{Amount, DueList, Policy, RecordId, Terms},
        time::Stamp,
        visit::{Entry, VisitDraft},
    },
    error::Kind,
    store::{Store, db::Open, reports::Asked, retention::LISTED},
};
use proptest::prelude::*;

use super::{
    conform, day, draft,
    invented::{closed, on},
    stamp, today,
};

/// The first day on which what was last touched on 18 November 2026 is due after two years, and the day before.
const KEPT: &str = "2028-11-18";
const DUE: &str = "2028-11-19";

pub fn policy() -> Policy {
    Policy { terms: Terms::default(), proposes_only: false }
}

/// What is due, but for the lines of who read, changed and did what: every test leaves some.
pub fn due(store: &Store, by: &str) -> DueList {
    DueList { audit: Amount::default(), actions: Amount::default(), ..with_audit(store, by) }
}

pub fn with_audit(store: &Store, by: &str) -> DueList {
    store.due(None, day(by), &Terms::default(), LISTED).expect("a list")
}

fn labels(list: &DueList) -> Vec<&str> {
    list.records.iter().map(|due| due.label.as_str()).collect()
}

/// A visit on the day of a stamp, with a note.
pub fn visit(store: &Store, note: &str, person: Option<&Person>, stamp: &Stamp) -> VisitId {
    let person = person.map(|person| person.id.clone());
    let asked = VisitDraft { note: note.to_owned(), person, calling_name: None, ..draft("") };
    store.record(stamp.now.today(), "", &asked, Entry::Queue, None, stamp).expect("recorded").visit
}

pub fn note(store: &Store, id: &VisitId) -> String {
    store.visit(id).expect("the visit").draft.note
}

#[test]
fn a_person_is_due_two_years_after_the_last_contact_and_not_a_day_before() {
    conform(|store| {
        let case = closed(store, "Amina Belkacem", &stamp("1", 0));
        assert_eq!(labels(&due(store, KEPT)), [""; 0]);
        let list = due(store, DUE);
        assert_eq!(labels(&list), ["Amina Belkacem"]);
        let found = &list.records[0];
        assert_eq!((found.cases, found.last, found.due), (1, today(), day(DUE)));
        assert_eq!(found.record, RecordId::Person(case.person.id.clone()), "the case goes with the person");
        // What comes up by a day is not shown twice.
        let coming = store.due(Some(day(KEPT)), day("2028-12-31"), &Terms::default(), LISTED).expect("a list");
        assert_eq!(labels(&coming), ["Amina Belkacem"]);
        let coming = store.due(Some(day(DUE)), day("2028-12-31"), &Terms::default(), LISTED).expect("a list");
        assert!(coming.is_empty());
    });
}

#[test]
fn every_contact_counts_and_one_that_lies_ahead_too() {
    conform(|store| {
        let person = closed(store, "Amina", &on("2026-11-18")).person;
        visit(store, "", Some(&person), &on("2027-05-02"));
        assert!(!labels(&due(store, DUE)).contains(&"Amina"), "she came again");
        assert_eq!(labels(&due(store, "2029-05-03")), ["Amina"]);
        // A clock that was put back: what was written "later" is never due.
        assert!(due(store, "2026-11-01").is_empty());
        let case = closed(store, "Boris", &on("2026-11-18"));
        store.refer_from_case(&case.id, &referral(), &on("2026-12-01")).expect("referred");
        assert!(!labels(&due(store, DUE)).contains(&"Boris"), "somebody waits for an answer");
    });
}

pub fn referral() -> NewReferral {
    NewReferral { service: Some("s".into()), service_name: "Service".to_owned(), how: How::Told, check_on: None }
}

#[test]
fn what_somebody_still_works_on_is_never_due_and_is_shown_as_such() {
    conform(|store| {
        let open = closed(store, "Ouverte", &stamp("1", 0));
        let next = NextStep::Do { action: "rappeler".to_owned(), due: day("2026-12-01") };
        let open = store.reopen_case(&open.id, open.version, &next, &stamp("1", 1)).expect("reopened");

        let referred = closed(store, "Orientée", &stamp("1", 2));
        let sent = store.refer_from_case(&referred.id, &referral(), &stamp("1", 3)).expect("referred");

        let mandated = closed(store, "Mandatée", &stamp("1", 4));
        let mandate =
            Mandate { scope: "mutuelle".to_owned(), given: Given::Signed, on: today(), until: day("2029-03-31") };
        let mandated =
            store.set_mandate(&mandated.id, mandated.version, Some(&mandate), &stamp("1", 5)).expect("a mandate");

        let restricted = closed(store, "Limitée", &stamp("1", 6));
        store.restrict_person(&restricted.person.id, "contestation", &stamp("1", 7)).expect("restricted");

        assert_eq!(labels(&due(store, DUE)), [""; 0]);
        let held = store.held(day(DUE), &Terms::default(), 9).expect("a list");
        let held: Vec<_> = held.iter().map(|due| due.label.as_str()).collect();
        assert_eq!(held, ["Ouverte", "Orientée", "Mandatée", "Limitée"]);

        // Once it is over, it is.
        store.close_case(&open.id, open.version, CloseReason::Settled, "", &stamp("1", 8)).expect("closed");
        let version = store.followed(&sent).expect("the referral").referral.version;
        store.hear(&sent, version, &News::Helped, None, &stamp("1", 9)).expect("heard");
        store.lift_restriction(&restricted.person.id, "réglé", &stamp("1", 10)).expect("lifted");
        assert_eq!(labels(&due(store, DUE)), ["Ouverte", "Orientée", "Limitée"]);
        assert_eq!(labels(&due(store, "2029-03-31")).len(), 3, "a mandate holds through its last day");
        assert_eq!(labels(&due(store, "2029-04-01")).len(), 4);
        drop(mandated);
    });
}

#[test]
fn an_old_case_of_somebody_who_still_comes_is_due_alone() {
    conform(|store| {
        let case = closed(store, "Amina", &stamp("1", 0));
        visit(store, "", Some(&case.person), &on("2028-06-01"));
        assert!(due(store, KEPT).is_empty());
        let list = due(store, DUE);
        assert_eq!(labels(&list), [case.number.as_str()]);
        assert_eq!(list.records[0].about, "garantie locative");
        let run = store.erase_due(&list, &policy(), "", &on(DUE)).expect("erased");
        assert_eq!((run.people, run.cases), (0, 1));
        let file = store.person(&case.person.id, 9).expect("she is still there");
        assert!(file.cases.is_empty() && file.visit_count == 1);
        // What is left of it for the figures does not come back.
        assert!(due(store, "2029-06-01").is_empty());
        assert_eq!(labels(&due(store, "2031-06-02")), ["Amina"]);
    });
}

#[test]
fn notes_of_visits_without_a_person_are_emptied_after_a_year_and_the_figures_stay() {
    conform(|store| {
        let person = closed(store, "Amina", &stamp("1", 0)).person;
        let nobody = visit(store, "parle de son frère", None, &stamp("1", 1));
        let hers = visit(store, "a perdu son badge", Some(&person), &stamp("1", 2));
        let later = visit(store, "reviendra", None, &on("2026-11-19"));
        assert!(due(store, "2027-11-18").is_empty());
        let list = due(store, "2027-11-19");
        assert_eq!((list.notes.count, list.notes.more, list.records.len()), (1, false, 0));
        let before = figures(store);
        let run = store.erase_due(&list, &policy(), "", &on("2027-11-19")).expect("erased");
        assert_eq!((run.notes, run.people), (1, 0));
        assert_eq!([&nobody, &hers, &later].map(|id| note(store, id)), ["", "a perdu son badge", "reviendra"]);
        assert_eq!(figures(store), before);
        assert!(due(store, "2027-11-19").is_empty());
    });
}

pub fn figures(store: &Store) -> String {
    let period = Period::holding(today(), Span::Year);
    let local = |at: chrono::DateTime<chrono::Utc>| at.naive_utc();
    let asked = Asked { period, today: day("2030-01-01"), session: None, bands: Bands::default(), local: &local };
    serde_json::to_string(&store.figures(&asked).expect("figures")).expect("as text")
}

#[test]
fn a_person_goes_with_all_words_and_the_figures_stay() {
    conform(|store| {
        let case = closed(store, "Amina Belkacem", &stamp("1", 0));
        visit(store, "a perdu son badge", Some(&case.person), &stamp("1", 1));
        closed(store, "Boris Lambert", &on("2027-01-05"));
        let (list, before) = (due(store, DUE), figures(store));
        let run = store.erase_due(&list, &policy(), "b.db", &on(DUE)).expect("erased");
        assert_eq!((run.people, run.cases, run.spared, run.worker.as_str()), (1, 0, 0, "CR"));
        assert_eq!(store.person(&case.person.id, 9).expect_err("gone").kind(), Kind::NotFound);
        assert!(store.find_people("Belkacem", 9).expect("asked").hits.is_empty());
        assert_eq!(store.find_people("Lambert", 9).expect("asked").hits.len(), 1);
        assert_eq!(figures(store), before);
        assert!(due(store, DUE).is_empty());
        assert_eq!(store.retention_runs(9).expect("runs"), [run]);
    });
}

/// Records of one person are one person, to whoever asks by a card as to the run that erased them; records whose merger was
/// taken back are two.
#[test]
fn whom_a_card_may_mean_is_counted_in_people() {
    conform(|store| {
        let people =
            ["Amina", "Mina", "Boris", "Chantal", "Chant"].map(|name| closed(store, name, &stamp("1", 0)).person);
        let [amina, mina, boris, chantal, chant] = &people;
        let version = |of: &Person| store.person(&of.id, 0).expect("the person").version;
        let merge = |kept: &Person, gone: &Person| {
            store.merge_people((&kept.id, version(kept)), (&gone.id, version(gone)), &stamp("1", 1)).expect("merged");
        };
        merge(chantal, chant);
        store.undo(&stamp("1", 2)).expect("undone").expect("the merger");
        merge(amina, mina);
        let run = store.erase_due(&due(store, DUE), &policy(), "", &on(DUE)).expect("erased");
        let erased = store.erased_people(&mina.card_code).expect("asked");
        assert_eq!((run.people, erased.len(), erased.concat().len()), (4, 4, 5));
        let alone = |of: &Person| store.erased_people(of.id.as_str()).expect("asked");
        assert_eq!(alone(mina), [vec![amina.id.clone(), mina.id.clone()]], "the one first that stood for both");
        assert_eq!(alone(boris), [vec![boris.id.clone()]]);
        assert_eq!(alone(chant), [vec![chant.id.clone()]]);
    });
}

#[test]
fn whoever_was_seen_between_the_look_and_the_word_is_spared() {
    conform(|store| {
        let case = closed(store, "Amina", &stamp("1", 0));
        closed(store, "Boris", &stamp("1", 1));
        let list = due(store, DUE);
        assert_eq!(list.people(), 2);
        visit(store, "", Some(&case.person), &on(DUE));
        let run = store.erase_due(&list, &policy(), "", &on(DUE)).expect("erased");
        assert_eq!((run.people, run.spared), (1, 1));
        assert_eq!(store.person(&case.person.id, 9).expect("she is there").person.label(), "Amina");
    });
}

#[test]
fn what_is_kept_on_purpose_stays_one_more_year_with_its_reason() {
    conform(|store| {
        let case = closed(store, "Amina", &stamp("1", 0));
        let record = RecordId::Person(case.person.id.clone());
        let refused = store.keep_on_purpose(&record, "  ", &on(DUE)).expect_err("why?");
        assert_eq!(refused.kind(), Kind::BadUsage);
        for nothing in ["-", "–", "…"] {
            assert_eq!(store.keep_on_purpose(&record, nothing, &on(DUE)).expect_err("why?").kind(), Kind::BadUsage);
        }
        // Neither of a person nor of their case does a reason say who it is.
        for record in [&record, &RecordId::Case(case.id.clone())] {
            for naming in ["recours d'Amina", case.person.card_code.as_str()] {
                let refused = store.keep_on_purpose(record, naming, &on(DUE)).expect_err("named");
                assert_eq!(refused.kind(), Kind::NamesPerson);
            }
        }
        let until = store.keep_on_purpose(&record, "recours en cours", &on(DUE)).expect("kept");
        assert_eq!(until, day("2029-11-19"));
        assert!(due(store, "2029-11-19").is_empty());
        assert_eq!(labels(&due(store, "2029-11-20")), ["Amina"]);
        let kept = store.kept_on_purpose(day(DUE), 9).expect("a list");
        assert_eq!((kept[0].label.as_str(), kept[0].reason.as_str()), ("Amina", "recours en cours"));
        // A list from before does not take it along.
        let old = DueList { by: day(DUE), ..due(store, "2029-11-20") };
        let run = store.erase_due(&old, &policy(), "", &on(DUE)).expect("done");
        assert_eq!((run.people, run.spared), (0, 1));
        store.undo(&on(DUE)).expect("undone").expect("something");
        assert_eq!(labels(&due(store, DUE)), ["Amina"]);
        let nobody = RecordId::Case("nowhere".into());
        assert_eq!(store.keep_on_purpose(&nobody, "x", &on(DUE)).expect_err("none").kind(), Kind::NotFound);
    });
}

#[test]
fn keeping_one_case_keeps_its_person_and_the_reason_goes_with_the_record() {
    conform(|store| {
        let case = closed(store, "Amina", &stamp("1", 0));
        store.keep_on_purpose(&RecordId::Case(case.id.clone()), "procès Belkacem", &on(DUE)).expect("kept");
        assert!(due(store, DUE).is_empty());
        let list = due(store, "2029-11-20");
        assert_eq!(labels(&list), ["Amina"]);
        store.erase_due(&list, &policy(), "", &on("2029-11-20")).expect("erased");
        assert_eq!(store.kept_on_purpose(day("2020-01-01"), 9).expect("a list"), []);
    });
}

#[test]
fn a_merged_record_is_due_by_the_contacts_of_both_and_once() {
    conform(|store| {
        let kept = closed(store, "Amina", &stamp("1", 0)).person;
        let gone = closed(store, "Amina B.", &on("2027-02-01")).person;
        let version = |person: &Person| store.person(&person.id, 9).expect("a person").version;
        let (one, other) = (version(&kept), version(&gone));
        store.merge_people((&kept.id, one), (&gone.id, other), &on("2027-02-02")).expect("merged");
        assert!(due(store, DUE).records.iter().all(|due| matches!(due.record, RecordId::Case(_))));
        let list = due(store, "2029-02-02");
        assert_eq!((list.people(), list.cases()), (1, 0));
        assert_eq!(store.erase_due(&list, &policy(), "", &on("2029-02-02")).expect("erased").people, 1);
        assert!(due(store, "2040-01-01").is_empty());
    });
}

#[test]
fn what_was_kept_or_decided_of_a_merged_record_holds_for_the_person_and_comes_apart_with_it() {
    conform(|store| {
        let [first, gone, kept] = ["Aline", "Mariah", "Marie"].map(|name| closed(store, name, &stamp("1", 0)).person);
        let id = |person: &Person| RecordId::Person(person.id.clone());
        store.keep_on_purpose(&id(&first), "recours en cours", &on(DUE)).expect("kept");
        store.decide(&first.id, Wish::Erasure, Answer::Refused, "obligation légale", &on(DUE)).expect("decided");
        assert_eq!(labels(&due(store, DUE)), ["Mariah", "Marie"]);
        // Over two mergers, too.
        for (kept, gone) in [(&gone, &first), (&kept, &gone)] {
            let version = |person: &Person| store.person(&person.id, 9).expect("a person").version;
            store.merge_people((&kept.id, version(kept)), (&gone.id, version(gone)), &on(DUE)).expect("merged");
        }

        assert_eq!(labels(&due(store, DUE)), [""; 0]);
        let listed = store.kept_on_purpose(day(DUE), 9).expect("a list");
        assert_eq!((listed[0].label.as_str(), &listed[0].record), ("Marie", &id(&kept)));
        let old = DueList { by: day(DUE), ..due(store, "2029-11-20") };
        assert_eq!(store.erase_due(&old, &policy(), "", &on(DUE)).expect("done").people, 0);
        let decided = |person: &Person| store.decisions(Some(&person.id)).expect("the register").len();
        assert_eq!((decided(&kept), decided(&first)), (1, 1));
        let held = store.holding(&kept.id, PrivateNotes::Own, "").expect("held");
        assert_eq!(held.decisions.len(), 1);
        // A reason names nobody by what one of the records says.
        let said = store.decide(&kept.id, Wish::Access, Answer::Refused, "la demande d'Aline", &on(DUE));
        assert_eq!(said.expect_err("a name").kind(), Kind::NamesPerson);

        store.undo(&on(DUE)).expect("undone").expect("a merger");
        store.undo(&on(DUE)).expect("undone").expect("a merger");
        assert_eq!(labels(&due(store, DUE)), ["Mariah", "Marie"]);
        assert_eq!((decided(&kept), decided(&gone), decided(&first)), (0, 0, 1));
        assert_eq!(store.kept_on_purpose(day(DUE), 9).expect("a list")[0].label, "Aline");
    });
}

#[test]
fn an_old_case_of_a_merged_person_who_is_kept_is_kept() {
    conform(|store| {
        let [gone, kept] = ["Mariah", "Marie"].map(|name| closed(store, name, &stamp("1", 0)).person);
        store.keep_on_purpose(&RecordId::Person(gone.id.clone()), "recours en cours", &on(DUE)).expect("kept");
        visit(store, "", Some(&kept), &on(DUE));
        let version = |person: &Person| store.person(&person.id, 9).expect("a person").version;
        store.merge_people((&kept.id, version(&kept)), (&gone.id, version(&gone)), &on(DUE)).expect("merged");
        assert_eq!(labels(&due(store, DUE)), [""; 0], "both cases stay with the person");
    });
}

#[test]
fn what_is_kept_and_what_is_erased_is_entered_by_its_id() {
    conform(|store| {
        let amina = closed(store, "Amina", &stamp("1", 0));
        let boris = closed(store, "Boris", &stamp("1", 1));
        store.keep_on_purpose(&RecordId::Case(amina.id.clone()), "recours", &on(DUE)).expect("kept");
        store.erase_due(&due(store, DUE), &policy(), "", &on(DUE)).expect("erased");
        let of = |kind, id: &str| {
            let entries = store.audit_of(&Subject::new(kind, id)).expect("entries");
            entries.iter().map(|entry| entry.what).collect::<Vec<_>>()
        };
        assert!(of(Record::Case, amina.id.as_str()).contains(&What::Changed));
        assert!(of(Record::Person, boris.person.id.as_str()).contains(&What::Erased));
    });
}

#[test]
fn what_is_still_to_come_is_not_erased() {
    conform(|store| {
        closed(store, "Amina", &stamp("1", 0));
        let list = due(store, DUE);
        let early = store.erase_due(&list, &policy(), "", &on(KEPT)).expect_err("too soon");
        assert_eq!(early.kind(), Kind::WrongTime);
        assert_eq!(labels(&due(store, DUE)), ["Amina"]);
    });
}

#[test]
fn more_notes_than_are_counted_all_go() {
    let store = Store::in_memory().expect("a record");
    for minute in 0..1_050 {
        visit(&store, "un mot", None, &stamp("1", minute % 600));
    }
    let list = due(&store, "2027-11-19");
    assert_eq!((list.notes.count, list.notes.more), (1_000, true));
    let run = store.erase_due(&list, &policy(), "", &on("2027-11-19")).expect("erased");
    assert_eq!(run.notes, 1_050);
    assert!(due(&store, "2027-11-19").is_empty());
}

#[test]
fn what_was_erased_is_in_no_byte_of_the_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = Store::open(&folder.path().join("guichet.db"), Open::OrNew).expect("a record");
    let case = closed(&store, "Walburgasept", &stamp("1", 0));
    visit(&store, "Yolandahuit", None, &stamp("1", 1));
    store.keep_on_purpose(&RecordId::Person(case.person.id), "Cunegondeneuf", &stamp("1", 2)).expect("kept");
    let holds = |word: &str| {
        fs::read_dir(folder.path()).expect("the folder").any(|entry| {
            let bytes = fs::read(entry.expect("an entry").path()).expect("a file");
            bytes.windows(word.len()).any(|window| window == word.as_bytes())
        })
    };
    assert!(["Walburgasept", "Yolandahuit", "Cunegondeneuf"].into_iter().all(holds));
    let list = due(&store, DUE);
    assert_eq!((list.people(), list.notes.count), (1, 1));
    store.erase_due(&list, &policy(), "", &on(DUE)).expect("erased");
    for word in ["Walburgasept", "Yolandahuit", "Cunegondeneuf"] {
        assert!(!holds(word), "{word}");
    }
}

#[test]
fn the_look_of_a_month_is_remembered_and_a_clock_put_back_does_not_forget_it() {
    conform(|store| {
        assert!(!store.was_looked_at("2026-11").expect("read"));
        store.look_taken("2026-11").expect("remembered");
        store.look_taken("2026-10").expect("remembered");
        assert!(store.was_looked_at("2026-11").expect("read") && store.was_looked_at("2026-10").expect("read"));
        assert!(!store.was_looked_at("2026-12").expect("read"));
    });
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, ..ProptestConfig::default() })]

    /// A house that only proposes: whatever is due, nothing changes.
    #[test]
    fn a_house_that_only_proposes_erases_nothing(
        people in 0usize..4, notes in 0i64..4, months in 1u16..40, days in 0u64..2_000
    ) {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("guichet.db");
        let store = Store::open(&path, Open::OrNew).expect("a record");
        for n in 0..people {
            closed(&store, &format!("Personne {n}"), &stamp("1", 0));
        }
        for n in 0..notes {
            visit(&store, "une note", None, &stamp("1", n));
        }
        let terms = Terms { notes: months, people: months, cases: months, ..Terms::default() };
        let by = today() + chrono::Days::new(days);
        let list = store.due(None, by, &terms, LISTED).expect("a list");
        let bytes = || {
            let wal = fs::read(folder.path().join("guichet.db-wal")).unwrap_or_default();
            (fs::read(&path).expect("the file"), wal)
        };
        let before = bytes();
        let proposes = Policy { terms, proposes_only: true };
        let refused = store.erase_due(&list, &proposes, "", &on(&by.to_string())).expect_err("refused");
        prop_assert_eq!(refused.kind(), Kind::ProposesOnly);
        prop_assert!(before == bytes());
        prop_assert_eq!(store.due(None, by, &terms, LISTED).expect("a list"), list);
    }
}

#[test]
fn lines_behind_one_of_a_clock_that_was_ahead_are_listed_with_it_and_not_before() {
    conform(|store| {
        // Two lines of each log, one of a year that had not come, and two of the days behind it.
        for day in ["2026-11-18", "2026-11-19", "2029-11-20", "2026-11-21", "2026-11-22"] {
            visit(store, "", None, &on(day));
        }
        let lines = |by| (with_audit(store, by).audit.count, with_audit(store, by).actions.count);
        let due = lines("2028-01-05");
        assert!(due.0 >= 2 && due.1 == 2, "{due:?}");
        let run = store.erase_due(&with_audit(store, "2028-01-05"), &policy(), "", &on("2028-01-05")).expect("erased");
        assert_eq!((run.audit, run.is_nothing()), (due.0 + due.1, false), "as listed");
        // What is still to wait for the line of 2029 is not called due, month after month.
        assert_eq!(lines("2028-02-05"), (0, 0));
        let coming = store.due(Some(day("2028-02-05")), day("2030-11-30"), &Terms::default(), LISTED).expect("a list");
        assert_eq!((coming.audit.count, coming.actions.count), (0, 0));
        let then = lines("2030-12-01");
        assert!(then.0 >= 3 && then.1 == 2, "{then:?}: with that line they go");
    });
}
