//! Cases: opened, listed, moved on, closed, reopened.

use guichet::{
    domain::{
        case::{
            Case, CaseEdit, CaseFilter, CaseStatus, CloseReason, Consent, Detail, EntryKind, Given, Mandate, NewCase,
            NewEntry, NextStep, Patience, WaitingOn,
        },
        linked::LinkedTo,
        person::is_card_code,
        referral::{How, NewReferral, News, ReferralStatus},
        visit::{Entry, VisitDraft},
    },
    error::Kind,
    store::Store,
};

use super::{conform, day, draft, new_case, stamp, today};

fn housing(due: &str) -> NewCase {
    NewCase { topic: Some("log".into()), ..new_case("M. Diallo", day(due)) }
}

fn open(store: &Store, due: &str) -> Case {
    store.open_case(&housing(due), &stamp("1", 0)).expect("opened")
}

fn wait_on(code: &str, look_again: &str) -> NextStep {
    NextStep::WaitOn { who: WaitingOn::Institution(code.into()), look_again: day(look_again) }
}

#[test]
fn a_case_of_a_visit_gives_it_a_person_with_a_card() {
    conform(|store| {
        let recorded =
            store.record(today(), "", &draft("Amina"), Entry::Queue, None, &stamp("1", 0)).expect("recorded");
        let asked = NewCase { visit: Some(recorded.visit.clone()), name: None, ..housing("2026-11-20") };
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
        assert_eq!(
            store.due_cases(today(), &CaseFilter::default(), &Patience::default(), 2).expect("the list").rows.len(),
            2
        );

        let in_ten_days =
            store.due_cases(day("2026-11-28"), &CaseFilter::default(), &Patience::default(), 9).expect("the list");
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
    let in_year = |days: i64| store.open_case(&housing("2027-01-10"), &stamp("1", days * 24 * 60)).expect("opened");
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
            .expect("changed")
            .person;
        assert_eq!((named.name.as_deref(), named.reach.as_deref()), (Some("Mme Roy"), Some("par sa fille")));
        let nameless = store.edit_person(&case.person.id, None, None, &stamp("1", 2)).expect("changed").person;
        assert_eq!(nameless.label(), case.person.card_code);
        assert_eq!(store.case(&case.id).expect("the case").person, nameless);
    });
}

fn list(store: &Store, filter: &CaseFilter, patience: &Patience) -> (Vec<String>, guichet::domain::case::CaseList) {
    let list = store.due_cases(today(), filter, patience, 99).expect("the list");
    (list.rows.iter().map(|row| row.number.clone()).collect(), list)
}

#[test]
fn what_waited_for_too_long_comes_after_what_is_due_and_before_what_is_later() {
    conform(|store| {
        let later = open(store, "2026-11-30");
        let due = open(store, "2026-11-18");
        let waiting = |code: &str, days_ago: i64| {
            let case = open(store, "2026-11-30");
            let then = stamp("1", -days_ago * 24 * 60);
            store.set_next(&case.id, 1, None, &wait_on(code, "2026-12-01"), &then).expect("set").number
        };
        let (short, long) = (waiting("cpas", 10), waiting("cpas", 11));
        let (slow, too_slow) = (waiting("dgph", 40), waiting("dgph", 41));
        let patience = Patience { days: 10, own: [("dgph".into(), 40)].into() };
        let (numbers, counted) = list(store, &CaseFilter::default(), &patience);
        assert_eq!(numbers, [&due.number, &too_slow, &long, &later.number].map(String::clone));
        assert_eq!((counted.with_others, counted.too_long, counted.later), (4, 2, 1));

        // Whoever asks for an institution sees all that waits on it.
        let at = CaseFilter { institution: Some("dgph".into()), ..CaseFilter::default() };
        assert_eq!(list(store, &at, &patience).0, [too_slow, slow]);
        assert_eq!(list(store, &at, &Patience::default()).1.with_others, 2);
        let none = CaseFilter { worker: Some("XX".to_owned()), ..CaseFilter::default() };
        assert_eq!(list(store, &none, &patience).0, Vec::<String>::new());
        assert!(!numbers.contains(&short));

        // However much is due, what others have forgotten is not pushed out.
        for _ in 0..9 {
            open(store, "2026-11-17");
        }
        let full = store.due_cases(today(), &CaseFilter::default(), &patience, 8).expect("the list");
        assert_eq!((full.rows.len(), full.rows.iter().filter(|row| row.waiting_on != WaitingOn::Us).count()), (8, 2));
    });
}

#[test]
fn a_filter_counts_what_it_lets_through() {
    conform(|store| {
        open(store, "2026-11-10");
        let other = store.open_case(&NewCase { topic: Some("det".into()), ..housing("2026-11-10") }, &stamp("2", 0));
        let other = other.expect("opened");
        assert_eq!(store.case_workers().expect("workers"), ["W1", "W2"]);
        for filter in [
            CaseFilter { worker: Some("W2".to_owned()), ..CaseFilter::default() },
            CaseFilter { topic: Some("det".into()), ..CaseFilter::default() },
        ] {
            let (numbers, counted) = list(store, &filter, &Patience::default());
            assert_eq!((numbers, counted.overdue), (vec![other.number.clone()], 1));
            assert_eq!(store.cases(&filter, true, 9).expect("cases").len(), 1);
            assert_eq!(store.search_cases("diallo", "", &filter, 9).expect("cases").len(), 1);
        }
    });
}

#[test]
fn a_case_set_aside_is_counted_alone_keeps_its_day_and_wakes() {
    conform(|store| {
        let case = open(store, "2026-11-10");
        let today_is = store.snooze_case(&case.id, 1, today(), &stamp("1", 1));
        assert_eq!(today_is.expect_err("not ahead").kind(), Kind::WrongMove);
        let asleep = store.snooze_case(&case.id, 1, day("2026-11-20"), &stamp("1", 1)).expect("set aside");
        assert_eq!((asleep.due, asleep.snoozed_until), (case.due, Some(day("2026-11-20"))));
        assert_eq!(asleep.entries.last().map(|entry| entry.detail.clone()), Some(Detail::By(day("2026-11-20"))));
        let (numbers, counted) = list(store, &CaseFilter::default(), &Patience::default());
        assert_eq!((numbers.len(), counted.overdue, counted.snoozed), (0, 0, 1));
        let woken = store.due_cases(day("2026-11-20"), &CaseFilter::default(), &Patience::default(), 9);
        assert_eq!(woken.expect("the list").overdue, 1);
        let next = NextStep::Do { action: "écrire".to_owned(), due: day("2026-11-25") };
        let moved = store.set_next(&case.id, asleep.version, None, &next, &stamp("1", 2)).expect("set");
        assert_eq!(moved.snoozed_until, None, "a new step is in sight at once");
        store.undo(&stamp("1", 3)).expect("undone");
        store.undo(&stamp("1", 3)).expect("undone");
        let back = store.case(&case.id).expect("the case");
        assert_eq!((back.snoozed_until, back.entries.len()), (None, 1));
    });
}

fn found(store: &Store, words: &str, reader: &str) -> usize {
    store.search_cases(words, reader, &CaseFilter::default(), 9).expect("an answer").len()
}

#[test]
fn the_index_follows_every_change_and_its_undo() {
    conform(|store| {
        let case = open(store, "2026-11-20");
        for words in ["diallo", "GARANTIE loc", "2026-0001", &case.person.card_code, "rappeler", "M. Dïallo rappel"] {
            assert_eq!(found(store, words, ""), 1, "{words}");
        }
        let told = NewEntry::new(EntryKind::Letter, "recommandé à l'huissier");
        let case = store.tell(&case.id, 1, &told, &stamp("1", 1)).expect("told");
        assert_eq!(found(store, "huissier diallo", ""), 1);
        let edited = CaseEdit::Subject("expulsion".to_owned());
        let case = store.edit_case(&case.id, case.version, &edited, &stamp("1", 2)).expect("changed");
        assert_eq!(
            (found(store, "expulsion", ""), found(store, "garantie", "")),
            (1, 1),
            "what it was is in the trace"
        );
        store.edit_person(&case.person.id, Some("Mme Roy"), Some("0470 11 22 33"), &stamp("1", 3)).expect("changed");
        assert_eq!((found(store, "roy", ""), found(store, "0470", ""), found(store, "diallo", "")), (1, 1, 0));
        store.close_case(&case.id, case.version, CloseReason::Settled, "", &stamp("1", 4)).expect("closed");
        assert_eq!(found(store, "roy", ""), 1, "closed cases too");
        for _ in 0..4 {
            store.undo(&stamp("1", 5)).expect("undone");
        }
        assert_eq!(
            (found(store, "diallo", ""), found(store, "huissier", ""), found(store, "expulsion", "")),
            (1, 0, 0)
        );
        store.undo(&stamp("1", 6)).expect("undone");
        assert_eq!(found(store, "diallo", ""), 0, "the case was never opened");
    });
}

#[test]
fn a_private_note_is_nobody_else_s_business() {
    conform(|store| {
        let case = open(store, "2026-11-20");
        let private = NewEntry::new(EntryKind::Private, "craint son frère");
        let seen = store.tell(&case.id, 99, &private, &stamp("1", 1)).expect("told");
        assert_eq!(seen.version, case.version, "no version tells of it");
        let note = seen.entries.last().expect("the note").clone();
        assert_eq!(store.case(&case.id).expect("the case"), case);
        assert_eq!(store.case_for(&case.id, "W2").expect("the case"), case);
        assert_eq!(store.case_for(&case.id, "W1").expect("the case").entries.len(), 2);
        assert_eq!(store.case_by_number(&case.number).expect("the case"), case);
        assert_eq!(
            (found(store, "frere diallo", "W1"), found(store, "frere", "W2"), found(store, "frere", "")),
            (1, 0, 0)
        );
        let theirs = store.tell(&case.id, 1, &NewEntry::new(EntryKind::Note, "vu"), &stamp("2", 2)).expect("told");
        assert_eq!(theirs.entries.len(), 2, "what a change gives back holds no secret");

        let other = store.correct_entry(&case.id, &note.id, "craint son frère", "x", &stamp("2", 3));
        assert_eq!(other.expect_err("not theirs").kind(), Kind::WrongMove);
        let better = store.correct_entry(&case.id, &note.id, "craint son frère", "craint sa sœur", &stamp("1", 3));
        assert_eq!(better.expect("corrected").entries.last().map(|entry| entry.kind), Some(EntryKind::Note));
        assert_eq!((found(store, "soeur", "W1"), found(store, "frere", "W1")), (1, 0));
        let stale = store.correct_entry(&case.id, &note.id, "craint son frère", "x", &stamp("1", 4));
        assert_eq!(stale.expect_err("other words stand there").kind(), Kind::Conflict);

        // The desk's last actions are its author's own; whoever sits there next takes back the one before them.
        let guest = guichet::domain::time::Stamp { worker: "W9".to_owned(), ..stamp("1", 5) };
        let undone = store.undo(&stamp("1", 5)).expect("undone").expect("something");
        assert_eq!((undone.name.as_str(), found(store, "frere", "W1")), ("case-private", 1));
        let refused = store.undo(&guest).expect_err("the case has another entry since");
        assert_eq!(refused.kind(), Kind::Conflict);
        store.undo(&stamp("1", 6)).expect("undone").expect("something");
        assert_eq!(found(store, "frere", "W1"), 0);
        let nobody = guichet::domain::time::Stamp { worker: String::new(), ..stamp("1", 7) };
        assert_eq!(store.tell(&case.id, 1, &private, &nobody).expect_err("whose?").kind(), Kind::WrongMove);
    });
}

#[test]
fn consents_and_a_mandate_are_kept_and_taken_back() {
    conform(|store| {
        let case = open(store, "2026-11-20");
        let consent = Consent { what: " appeler \u{202e}le proprio".to_owned(), given: Given::Oral, on: today() };
        let case = store.agree(&case.id, 1, &consent, &stamp("1", 1)).expect("agreed");
        assert_eq!(case.consents[0].what, "appeler le proprio");
        let until = day("2026-12-31");
        let mandate = Mandate { scope: "mutuelle".to_owned(), given: Given::Signed, on: today(), until };
        let case = store.set_mandate(&case.id, case.version, Some(&mandate), &stamp("1", 2)).expect("given");
        assert_eq!(store.case(&case.id).expect("the case").mandate, Some(mandate));
        let ended = store.set_mandate(&case.id, case.version, None, &stamp("1", 3)).expect("ended");
        let gone = store.disagree(&case.id, ended.version, &case.consents[0], &stamp("1", 4)).expect("taken back");
        assert_eq!((gone.mandate.is_none(), gone.consents.is_empty(), gone.entries.len()), (true, true, 5));
        store.undo(&stamp("1", 5)).expect("undone");
        store.undo(&stamp("1", 5)).expect("undone");
        let back = store.case(&case.id).expect("the case");
        assert_eq!((back.mandate, back.consents), (case.mandate, case.consents));
    });
}

#[test]
fn visits_and_referrals_belong_to_a_case_of_their_person_while_it_is_open() {
    conform(|store| {
        let case = store.open_case(&housing("2026-11-20"), &stamp("1", 10)).expect("opened");
        let other = open(store, "2026-11-21");
        let visit = |person: &Case, minutes: i64| {
            let draft = VisitDraft { person: Some(person.person.id.clone()), ..draft("Amina") };
            store.record(today(), "", &draft, Entry::Done, None, &stamp("1", minutes)).expect("recorded").visit
        };
        let _before = visit(&case, 5);
        let during = visit(&case, 20);
        let _of_another = visit(&other, 21);
        let check_on = Some(day("2026-12-02"));
        let new = NewReferral { service: None, service_name: "EPN".to_owned(), how: How::Slip, check_on };
        let sent = store.refer(&during, &new, &stamp("1", 25)).expect("referred");
        let case = store.case(&case.id).expect("the case");
        store.close_case(&case.id, case.version, CloseReason::Settled, "", &stamp("1", 30)).expect("closed");
        let _after = visit(&case, 40);

        let linked = |id| store.linked_to(&store.case(id).expect("the case")).expect("links");
        let ids = |id| linked(id).iter().map(|line| line.to.id().to_owned()).collect::<Vec<_>>();
        assert_eq!(ids(&case.id), [during.as_str(), sent.as_str()]);
        assert!(
            matches!(&linked(&case.id)[0].to, LinkedTo::Visit { topic: Some(topic), .. } if topic.as_str() == "log")
        );
        let news = store.followed(&sent).expect("the referral").referral.version;
        store.hear(&sent, news, &News::Helped, None, &stamp("1", 50)).expect("heard");
        let LinkedTo::Referral { status, .. } = linked(&case.id)[1].to.clone() else { panic!("a referral") };
        assert_eq!(status, ReferralStatus::Helped, "a link shows what is there now");
    });
}
