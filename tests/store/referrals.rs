//! Referrals: made from visits and cases, followed to an outcome, asked after in time, and what they teach.

use guichet::{
    domain::{
        case::{Case, EntryKind, NewCase},
        ids::ReferralId,
        referral::{How, NewReferral, News, Reason, ReferralStatus, ReferredFrom, Why},
        visit::{Entry, VisitDraft},
    },
    error::Kind,
    store::{Store, referrals::Asked},
};

use super::{conform, day, draft, new_case, stamp, today};

const DAY: i64 = 24 * 60;

fn new(service: &str, check_on: &str) -> NewReferral {
    NewReferral {
        service: Some(service.into()),
        service_name: format!("Service {service}"),
        how: How::Told,
        check_on: (!check_on.is_empty()).then(|| day(check_on)),
    }
}

/// A visit and the referral made from it, so many minutes from now.
fn sent(store: &Store, service: &str, check_on: &str, minutes: i64) -> ReferralId {
    let recorded = store.record(today(), "", &draft("Amina"), Entry::Queue, None, &stamp("1", 0)).expect("recorded");
    store.refer(&recorded.visit, &new(service, check_on), &stamp("1", minutes)).expect("referred")
}

fn case(store: &Store) -> Case {
    let new = NewCase { topic: Some("det".into()), ..new_case("M. Diallo", day("2026-11-20")) };
    store.open_case(&new, &stamp("1", 0)).expect("opened")
}

fn hear(store: &Store, id: &ReferralId, news: &News, check_on: Option<&str>, minutes: i64) {
    let version = store.followed(id).expect("the referral").referral.version;
    store.hear(id, version, news, check_on.map(day), &stamp("1", minutes)).expect("heard");
}

#[test]
fn a_referral_is_followed_until_it_has_an_outcome_and_keeps_its_history() {
    conform(|store| {
        let id = sent(store, "s", "2026-11-18", 0);
        assert_eq!(store.due_checks(today(), 9).expect("a list").rows.len(), 1);
        hear(store, &id, &News::Contacted, Some("2026-11-20"), 1);
        let list = store.due_checks(today(), 9).expect("a list");
        assert_eq!((list.rows.len(), list.later), (0, 1));
        let words = Reason { why: Why::Other, words: "  dossier\tperdu ".to_owned() };
        hear(store, &id, &News::Refused(words), None, 2);
        let followed = store.followed(&id).expect("the referral");
        assert_eq!(followed.referral.status, ReferralStatus::Refused);
        assert_eq!(followed.referral.reason.expect("a reason").words, "dossier perdu");
        assert_eq!(followed.topic, Some("log".into()));
        let heard: Vec<_> =
            followed.history.iter().map(|heard| (heard.news.kind().code(), heard.worker.as_str())).collect();
        assert_eq!(heard, [("contacted", "W1"), ("refused", "W1")]);
        let list = store.due_checks(day("2027-11-18"), 9).expect("a list");
        assert_eq!(
            (list.rows.len(), list.overdue, list.later),
            (0, 0, 0),
            "what has an outcome is asked after no more"
        );
    });
}

#[test]
fn a_stale_screen_and_news_that_make_no_sense_change_nothing() {
    conform(|store| {
        let id = sent(store, "s", "2026-11-18", 0);
        let version = store.followed(&id).expect("the referral").referral.version;
        hear(store, &id, &News::Helped, None, 1);
        let stale = store.hear(&id, version, &News::NoNews, None, &stamp("2", 2));
        assert_eq!(stale.expect_err("stale").kind(), Kind::Conflict);
        let senseless = store.hear(&id, version + 1, &News::Contacted, None, &stamp("2", 2));
        assert_eq!(senseless.expect_err("it helped already").kind(), Kind::WrongMove);
        let closed = store.set_check(&id, version + 1, Some(today()), &stamp("2", 2));
        assert_eq!(closed.expect_err("it has an outcome").kind(), Kind::WrongMove);
        assert_eq!(store.followed(&id).expect("the referral").history.len(), 1);
    });
}

#[test]
fn news_are_taken_back_one_by_one_then_the_referral_itself() {
    conform(|store| {
        let id = sent(store, "s", "2026-11-18", 1);
        let before = store.followed(&id).expect("the referral").referral;
        hear(store, &id, &News::Accepted, Some("2026-12-01"), 2);
        hear(store, &id, &News::NotHelped(Why::DidNotGo.into()), None, 3);
        store.undo(&stamp("1", 4)).expect("undone");
        let back = store.followed(&id).expect("the referral");
        assert_eq!((back.referral.status, back.referral.check_on), (ReferralStatus::Accepted, Some(day("2026-12-01"))));
        assert_eq!(back.history.len(), 1);
        store.undo(&stamp("1", 5)).expect("undone");
        let back = store.followed(&id).expect("the referral").referral;
        assert_eq!(guichet::domain::referral::Referral { version: before.version, ..back }, before);
        assert_eq!(store.due_checks(today(), 9).expect("a list").rows.len(), 1, "it is asked after again");
        store.undo(&stamp("1", 6)).expect("undone");
        assert_eq!(store.followed(&id).expect_err("gone").kind(), Kind::NotFound);
        assert!(store.due_checks(today(), 9).expect("a list").rows.is_empty());
    });
}

#[test]
fn another_desks_news_are_not_taken_back_with_the_referral() {
    conform(|store| {
        let id = sent(store, "s", "2026-11-18", 1);
        let version = store.followed(&id).expect("the referral").referral.version;
        store.hear(&id, version, &News::Helped, None, &stamp("2", 2)).expect("heard");
        assert_eq!(store.undo(&stamp("1", 3)).expect_err("too late").kind(), Kind::Conflict);
        assert_eq!(store.followed(&id).expect("the referral").referral.status, ReferralStatus::Helped);
    });
}

#[test]
fn a_cases_timeline_tells_of_its_referrals_and_forgets_what_is_undone() {
    conform(|store| {
        let case = case(store);
        let id = store.refer_from_case(&case.id, &new("s", "2026-11-18"), &stamp("1", 1)).expect("referred");
        hear(store, &id, &News::Refused(Why::Full.into()), None, 2);
        let told = || {
            let entries = store.case(&case.id).expect("the case").entries;
            let told = entries.into_iter().filter(|entry| entry.kind == EntryKind::Referral).map(|entry| entry.text);
            told.collect::<Vec<_>>()
        };
        assert_eq!(told(), ["told Service s", "refused:full Service s"]);
        let followed = store.followed(&id).expect("the referral");
        assert_eq!(followed.referral.from, ReferredFrom::Case(case.id.clone()));
        assert_eq!(
            (followed.whom.person.as_deref(), followed.whom.case.as_deref()),
            (Some("M. Diallo"), Some("2026-0001"))
        );
        assert_eq!(followed.topic, Some("det".into()));
        store.undo(&stamp("1", 3)).expect("undone");
        assert_eq!(told(), ["told Service s"]);
        store.undo(&stamp("1", 4)).expect("undone");
        assert_eq!(told(), Vec::<String>::new());
    });
}

#[test]
fn of_many_that_are_due_the_latest_are_listed_and_the_others_counted() {
    conform(|store| {
        for date in ["2026-11-03", "2026-11-10", "2026-11-17", "2026-11-18", "2026-11-19"] {
            sent(store, "s", date, 0);
        }
        sent(store, "s", "", 0);
        let list = store.due_checks(today(), 2).expect("a list");
        let days: Vec<_> = list.rows.iter().map(|row| row.check_on.expect("a day").to_string()).collect();
        assert_eq!(days, ["2026-11-17", "2026-11-18"]);
        assert_eq!((list.overdue, list.today, list.later, list.beyond()), (3, 1, 1, 2));
        assert_eq!(store.referrals(Asked::Due(today()), 9).expect("a list").len(), 4);
        assert_eq!(store.referrals(Asked::Open, 9).expect("a list").len(), 6);
    });
}

#[test]
fn somebody_who_is_back_is_asked_about_the_last_referral_only() {
    conform(|store| {
        let case = case(store);
        let visit = |minutes| {
            let back = VisitDraft { person: Some(case.person.id.clone()), ..draft("Diallo") };
            store.record(today(), "", &back, Entry::Queue, None, &stamp("1", minutes)).expect("recorded").visit
        };
        let first = visit(1);
        assert_eq!(store.unresolved_of(&first).expect("asked"), None);
        store.refer_from_case(&case.id, &new("old", ""), &stamp("1", 2)).expect("referred");
        let last = store.refer(&first, &new("last", ""), &stamp("1", 3)).expect("referred");
        let second = visit(4);
        store.refer(&second, &new("own", ""), &stamp("1", 5)).expect("referred");
        let asked = || store.unresolved_of(&second).expect("asked").map(|row| row.service_name);
        assert_eq!(asked().as_deref(), Some("Service last"), "what was made during this visit is not asked after");
        hear(store, &last, &News::Helped, None, 6);
        assert_eq!(asked().as_deref(), Some("Service old"));
        let other = store.record(today(), "", &draft("X"), Entry::Queue, None, &stamp("1", 7)).expect("recorded");
        assert_eq!(store.unresolved_of(&other.visit).expect("asked"), None, "nobody knows who this is");
    });
}

#[test]
fn services_are_known_by_their_answers() {
    conform(|store| {
        sent(store, "silent", "", -9 * DAY);
        let full = sent(store, "full", "", -10 * DAY);
        hear(store, &full, &News::Refused(Why::Full.into()), None, -4 * DAY);
        let good = sent(store, "good", "", -9 * DAY);
        hear(store, &good, &News::Accepted, None, -7 * DAY);
        hear(store, &good, &News::Helped, None, 0);
        let ids = ["full", "good", "silent"].map(Into::into);
        let known = store.experience(&ids, today()).expect("known");
        assert_eq!(known.len(), 2);
        assert_eq!(known[&ids[0]].full, Some((1, day("2026-11-14"))));
        assert_eq!((known[&ids[0]].good_on, known[&ids[0]].answer_days), (None, Some(6)));
        assert_eq!((known[&ids[1]].good_on, known[&ids[1]].answer_days), (Some(today()), Some(2)));
        store.undo(&stamp("1", 1)).expect("undone");
        let known = store.experience(&ids, today()).expect("known");
        assert_eq!(known[&ids[1]].good_on, Some(day("2026-11-11")), "what is taken back is not learnt from");
    });
}
