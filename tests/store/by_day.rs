//! How many came each day: for charts, of one permanence or of all.

use chrono::{DateTime, Days, NaiveDateTime, Utc};
use guichet::{
    domain::{
        period::Period,
        report::Bands,
        visit::{Entry, VisitDraft},
    },
    store::reports::Asked,
};

use super::{conform, stamp, today};

fn local(at: DateTime<Utc>) -> NaiveDateTime {
    at.naive_utc()
}

#[test]
fn each_day_that_had_visits_says_how_many_of_one_permanence_or_of_all() {
    conform(|store| {
        let yesterday = today() - Days::new(1);
        for (day, session) in [(today(), "A"), (today(), "B"), (yesterday, "A"), (yesterday, ""), (yesterday, "A")] {
            store.record(day, session, &VisitDraft::default(), Entry::Done, None, &stamp("1", 0)).expect("recorded");
        }
        let undone = store.record(today(), "A", &VisitDraft::default(), Entry::Done, None, &stamp("1", 1));
        undone.expect("recorded");
        store.undo(&stamp("1", 2)).expect("undone");
        let period = Period::parse("2026", today()).expect("a period");
        let asked = Asked { period, today: today(), session: None, bands: Bands::default(), local: &local };
        while store.count_days(&asked).expect("counted") > 0 {}
        let visits = |period: &Period, session| store.visits_by_day(period, session).expect("visits");
        assert_eq!(visits(&period, None), [(yesterday, 3), (today(), 2)]);
        assert_eq!(visits(&period, Some("A")), [(yesterday, 2), (today(), 1)]);
        assert_eq!(visits(&Period::parse("2025", today()).expect("a period"), None), []);
    });
}
