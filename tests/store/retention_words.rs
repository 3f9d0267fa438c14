//! What is kept about nobody's record and ends by its own rule: words of a seat and of a day, who read and changed what, what
//! each desk did.

use guichet::{
    domain::{
        referral::{NewReferral, News, Reason, Why},
        retention::Terms,
        visit::{Entry, VisitDraft},
    },
    store::{Store, db::Open, retention::LISTED},
};

use super::{
    conform, day, draft,
    invented::{closed, on},
    retention::{due, figures, policy, referral, visit, with_audit},
    stamp, today,
};
#[test]
fn texts_of_a_seat_go_when_nobody_took_it_for_three_months() {
    let folder = tempfile::tempdir().expect("a folder");
    let open = || Store::open(&folder.path().join("guichet.db"), Open::OrNew).expect("a record");
    let retired = open();
    retired.sit_at("retired");
    retired.save_draft("retired", "fast-line", "log \"Amina\"").expect("kept");
    retired.save_draft("older", "fast-line", "det").expect("kept");
    retired.seat_taken(day("2026-11-18")).expect("remembered");
    let used = open();
    used.sit_at("used");
    used.save_draft("used", "fast-line", "num").expect("kept");
    used.seat_taken(day("2026-11-18")).expect("remembered");
    used.seat_taken(day("2027-02-18")).expect("remembered");
    assert!(due(&used, "2027-02-18").is_empty());
    let list = due(&used, "2027-02-19");
    assert_eq!(list.drafts.count, 2, "a seat from before counts from when it was first known of");
    let run = used.erase_due(&list, &policy(), "", &on("2027-02-19")).expect("erased");
    assert_eq!(run.drafts, 2);
    assert_eq!(used.draft("retired", "fast-line").expect("read"), None);
    assert_eq!(used.draft("used", "fast-line").expect("read").as_deref(), Some("num"));
}

#[test]
fn words_lie_under_the_name_of_whoever_typed_them_and_stay_as_long_as_they_come() {
    conform(|store| {
        let sits = |name: &str, on: &str| {
            store.sit_at("seat");
            store.words_are_of(name);
            store.seat_taken(day(on)).expect("remembered");
        };
        let left = |by: &str| due(store, by).drafts.count;
        store.save_draft("seat/AV", "fast-line", "log").expect("kept");
        store.save_draft("seat/EB", "fast-line", "num").expect("kept");
        sits("seat/EB", "2026-11-18");
        sits("seat/EB", "2027-02-18");
        assert_eq!([left("2027-02-18"), left("2027-02-19")], [0, 1], "AV came no more");
        store.words_typed("seat/AV", day("2027-02-18")).expect("remembered");
        assert_eq!([left("2027-02-19"), left("2027-05-18"), left("2027-05-19")], [0, 0, 2]);
        sits("seat/AV", "2027-05-18");
        store.erase_due(&due(store, "2027-05-19"), &policy(), "", &on("2027-05-19")).expect("erased");
        assert_eq!(store.draft("seat/EB", "fast-line").expect("read"), None);
        assert_eq!(store.draft("seat/AV", "fast-line").expect("read").as_deref(), Some("log"));
    });
}

#[test]
fn names_that_were_only_remembered_when_they_were_first_met_count_from_now() {
    conform(|store| {
        store.sit_at("seat");
        store.save_draft("seat/AV", "fast-line", "log").expect("kept");
        store.words_typed("seat/AV", day("2026-11-18")).expect("remembered");
        store.seat_taken(day("2027-02-18")).expect("remembered");
        assert!(due(store, "2027-05-18").drafts.is_empty());
        store.seat_taken(day("2027-05-18")).expect("remembered");
        assert_eq!(due(store, "2027-05-19").drafts.count, 1, "and once only");
    });
}

#[test]
fn who_read_and_changed_what_goes_after_a_year_by_whole_months() {
    conform(|store| {
        closed(store, "Amina", &on("2026-10-31"));
        closed(store, "Boris", &on("2026-11-18"));
        assert!(with_audit(store, "2027-10-31").audit.is_empty(), "kept through the last day of the year");
        let list = with_audit(store, "2027-11-01");
        assert!(list.audit.count > 0 && list.records.is_empty());
        let run = store.erase_due(&list, &policy(), "", &on("2027-11-01")).expect("erased");
        assert!(list.actions.count > 0, "what each desk did goes with it");
        assert_eq!(run.audit, list.audit.count + list.actions.count);
        assert_eq!(store.audit_since().expect("read"), Some(day("2026-11-18")));
        assert!(with_audit(store, "2027-11-30").audit.is_empty(), "a month goes whole, once it is over");
        let coming = store.due(Some(day("2027-11-30")), day("2027-12-31"), &Terms::default(), LISTED);
        assert!(coming.expect("a list").audit.count > 0);
    });
}

#[test]
fn what_each_desk_did_goes_after_a_year_and_todays_is_taken_back_as_before() {
    conform(|store| {
        visit(store, "", None, &on("2026-10-05"));
        visit(store, "", None, &on("2026-11-18"));
        let undone = visit(store, "", None, &on("2027-11-01"));
        let list = with_audit(store, "2027-11-01");
        assert_eq!((list.actions.count, list.actions.more), (1, false));
        store.erase_due(&list, &policy(), "", &on("2027-11-01")).expect("erased");
        assert!(with_audit(store, "2027-11-01").actions.is_empty());
        assert_eq!(with_audit(store, "2027-12-01").actions.count, 1, "a month goes whole, once it is over");
        store.undo(&on("2027-11-01")).expect("undone").expect("the last visit");
        assert!(store.queue(day("2027-11-01")).expect("the queue").iter().all(|visit| visit.id != undone));
        // Of a record that nobody used for years the last line stays, so that numbers go on.
        let list = with_audit(store, "2030-01-01");
        store.erase_due(&list, &policy(), "", &on("2030-01-01")).expect("erased");
        assert!(with_audit(store, "2030-01-01").actions.is_empty());
        visit(store, "", None, &on("2030-01-01"));
        store.undo(&on("2030-01-01")).expect("undone").expect("the new one");
    });
}

#[test]
fn a_name_of_a_day_that_was_never_closed_ends_with_the_free_text_of_visits() {
    conform(|store| {
        let asked = VisitDraft { calling_name: Some("Aisha Unclosed".to_owned()), note: String::new(), ..draft("") };
        let id = store.record(today(), "", &asked, Entry::Queue, None, &stamp("1", 0)).expect("recorded").visit;
        let before = figures(store);
        assert!(due(store, "2027-11-18").notes.is_empty(), "through the last day of the year");
        let list = due(store, "2027-11-19");
        assert_eq!(list.notes.count, 1);
        let run = store.erase_due(&list, &policy(), "", &on("2027-11-19")).expect("erased");
        assert_eq!((run.notes, store.visit(&id).expect("the visit").draft.calling_name), (1, None));
        assert_eq!(figures(store), before);
        assert!(due(store, "2027-11-19").is_empty());
    });
}

#[test]
fn words_of_a_referral_of_nobody_end_also_where_the_visit_has_no_note() {
    conform(|store| {
        let place = |name: &str| NewReferral { service: None, service_name: name.to_owned(), ..referral() };
        let sent = [place("chez Jean Dupont"), referral()].map(|new| {
            let nobody = visit(store, "", None, &stamp("1", 0));
            store.refer(&nobody, &new, &stamp("1", 1)).expect("referred")
        });
        let version = store.followed(&sent[1]).expect("the referral").referral.version;
        let reason = Reason { why: Why::Other, words: "Dupont doit 4000 à Ahmed".to_owned() };
        let refused = News::Refused(reason);
        store.hear(&sent[1], version, &refused, None, &stamp("1", 2)).expect("heard");
        let before = figures(store);
        let list = due(store, "2027-11-19");
        assert_eq!(list.notes.count, 2, "a place in words; a service's answer in words");
        store.erase_due(&list, &policy(), "", &on("2027-11-19")).expect("erased");
        for id in &sent {
            let found = store.followed(id).expect("the referral");
            let said = format!("{found:?}");
            assert!(!said.contains("Dupont") && !said.contains("Ahmed"), "{said}");
        }
        assert_eq!(figures(store), before);
        assert!(due(store, "2027-11-19").is_empty());
    });
}

#[test]
fn what_colleagues_wrote_about_a_day_ends_with_the_free_text_of_visits() {
    conform(|store| {
        visit(store, "", None, &stamp("1", 0));
        let (closed, _) = store.close_day(today(), 0, "rappeler Amina", &stamp("1", 1)).expect("closed");
        store.reopen_day(today(), "Boris était revenu", &stamp("1", 2)).expect("reopened");
        let open = store.day(today()).expect("the day");
        store.close_day(today(), open.version, &closed.note, &stamp("1", 3)).expect("closed");
        assert!(due(store, "2027-11-18").is_empty());
        let list = due(store, "2027-11-19");
        assert_eq!((list.days.count, list.notes.count), (1, 0));
        // What was corrected a moment ago does not come back with undo.
        let version = store.day(today()).expect("the day").version;
        store.write_day_note(today(), version, "rappeler Chantal", &on("2027-11-19")).expect("written");
        let run = store.erase_due(&list, &policy(), "", &on("2027-11-19")).expect("erased");
        assert_eq!(run.notes, 1);
        assert!(store.undo(&on("2027-11-19")).expect("nothing").is_none());
        let left = store.day(today()).expect("the day");
        assert_eq!((left.note.as_str(), left.closed.is_some(), left.events.len()), ("", true, 3));
        assert!(left.events.iter().all(|event| event.detail.is_empty()), "{left:?}");
        assert!(due(store, "2027-11-19").is_empty());
    });
}
