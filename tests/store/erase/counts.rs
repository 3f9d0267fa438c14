//! What is counted stays what it was.

use chrono::{DateTime, Duration, NaiveDateTime, Utc};
use guichet::{
    domain::{
        case::CloseReason,
        ids::PersonId,
        period::Period,
        report::{Bands, Figures},
        vocabulary::Vocabulary,
    },
    store::{Store, reports::Asked},
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

#[test]
fn a_case_that_was_open_is_closed_on_the_day() {
    conform(|store| {
        let (id, _) = a_life(store);
        let before = figures(store).0.sums.cases;
        erase(store, &id);
        let after = figures(store).0.sums.cases;
        assert_eq!((after.opened, after.closed, after.open), (before.opened, before.closed + 2, before.open - 2));
        // Its number is given to nobody else.
        let next = store.open_case(&new_case("Neuf", "", "rappeler"), &stamp("1", 70)).expect("a case");
        assert_eq!(next.number, "2026-0027");
    });
}
