//! What is counted stays what it was.

use chrono::{DateTime, Duration, NaiveDateTime, Utc};
use guichet::{
    domain::{
        case::CloseReason,
        ids::PersonId,
        period::Period,
        privacy::{Subject, Why},
        report::{Bands, CaseCounts, Figures, Table},
        vocabulary::Vocabulary,
    },
    store::{Store, reports::Asked, reproducibly},
};

use super::{a_life, conform, erase, new_case, stamp, today};

fn close_all(store: &Store, id: &PersonId) {
    for case in store.person(id, 50).expect("the person").cases {
        let case = store.case(&case.id).expect("the case");
        if case.due.is_some() {
            store.close_case(&case.id, case.version, CloseReason::Settled, "", &stamp("1", 50)).expect("closed");
        }
    }
}

fn local(at: DateTime<Utc>) -> NaiveDateTime {
    at.naive_utc() + Duration::hours(1)
}

/// All that figures and evidence say of a year.
pub fn figures(store: &Store) -> (Figures, String) {
    let period = Period::parse("2026", today()).expect("a period");
    let asked = Asked { period, today: today(), session: None, bands: Bands::default(), local: &local };
    let tally = store.evidence(&period, today(), &|at| local(at).date(), Vocabulary::builtin()).expect("evidence");
    (store.figures(&asked).expect("figures"), format!("{tally:?}"))
}

#[test]
fn figures_and_evidence_are_what_they_were() {
    conform(|store| {
        let (id, _) = a_life(store);
        close_all(store, &id);
        let before = figures(store);
        assert!(before.0.sums.cases.closed == 2 && before.0.sums.referrals == 2, "{:?}", before.0.sums);
        erase(store, &id);
        assert_eq!(figures(store), before);
    });
}

/// The page of a day that is over says the same however often somebody is erased; what was taken back counted never. Ids
/// bear the moments of these stamps, whatever other tests make meanwhile.
#[test]
fn what_was_new_on_a_day_is_what_it_was() {
    reproducibly(1, || conform(what_was_new_stays));
}

fn what_was_new_stays(store: &Store) {
    let (id, _) = a_life(store);
    close_all(store, &id);
    store.open_case(&new_case("Zoé", "", "rappeler"), &stamp("1", 60)).expect("a case");
    let slip = store.open_case(&new_case("Faux", "", "rappeler"), &stamp("1", 61)).expect("a case");
    store.undo(&stamp("1", 62)).expect("undone").expect("the last case");
    let news = || store.news(stamp("1", -600).now.at, stamp("1", 600).now.at).expect("news");
    let before = news();
    assert!(before.people >= 2 && before.cases_opened >= 3 && before.cases_closed == 2, "{before:?}");
    erase(store, &id);
    assert_eq!(news(), before);
    store.erase(&[Subject::Person(slip.person.id)], Why::Retention, &stamp("1", 63)).expect("erased");
    assert_eq!(news(), before);
}

/// The work ended nothing: no more is closed, for no reason. Only what is open now is less.
#[test]
fn a_case_that_was_open_is_open_no_more_and_counts_as_closed_for_nobody() {
    conform(|store| {
        let (id, _) = a_life(store);
        let given_up = store.open_case(&new_case("Zoé", "", "rappeler"), &stamp("1", 55)).expect("a case");
        store.close_case(&given_up.id, given_up.version, CloseReason::GivenUp, "", &stamp("1", 56)).expect("closed");
        let (before, _) = figures(store);
        let news = |store: &Store| store.news(stamp("1", -600).now.at, stamp("1", 600).now.at).expect("news");
        let closed_that_day = news(store).cases_closed;
        erase(store, &id);
        let (after, _) = figures(store);
        let counts = |figures: &Figures| CaseCounts { open: 0, overdue: None, ..figures.sums.cases };
        assert_eq!(counts(&after), counts(&before));
        assert_eq!((after.sums.cases.open, after.sums.cases.closed), (before.sums.cases.open - 2, 1));
        assert_eq!(news(store).cases_closed, closed_that_day);
        // Only on whom what is open waits can be another; why cases ended is the same, and so is all else.
        let rest = |figures: &Figures| {
            let mut figures = figures.clone();
            figures.tables.retain(|table, _| *table != Table::CaseWaiting);
            figures.sums.cases = counts(&figures);
            figures
        };
        assert_eq!(rest(&after), rest(&before));
        // Its number is given to nobody else.
        let next = store.open_case(&new_case("Neuf", "", "rappeler"), &stamp("1", 70)).expect("a case");
        assert_eq!(next.number, "2026-0028");
    });
}
