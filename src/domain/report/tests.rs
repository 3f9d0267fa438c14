use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn visit(on: &str) -> VisitFacts<'static> {
    VisitFacts {
        day: day(on),
        session: "",
        status: Status::Closed,
        origin: "walk-in",
        worker: "EB",
        age: None,
        gender: None,
        language: None,
        place: None,
        check: DigitalCheck::default(),
    }
}

fn figures(now: &Tally, before: &Tally) -> Figures {
    Figures::new(Period::parse("2026", NaiveDate::MIN).expect("a period"), now, before)
}

fn row(code: Option<&str>, count: u64, before: u64) -> Row {
    Row { code: code.map(str::to_owned), count, before }
}

#[test]
fn a_table_of_visits_adds_up_and_says_what_was_not_said() {
    let (mut now, mut before) = (Tally::default(), Tally::default());
    for gender in [Some("f"), Some("h"), Some("f"), None] {
        now.visit(&VisitFacts { gender, ..visit("2026-02-03") });
    }
    before.visit(&VisitFacts { gender: Some("h"), ..visit("2025-02-03") });
    let figures = figures(&now, &before);
    assert_eq!(figures.table(Table::Gender), [row(Some("f"), 2, 0), row(Some("h"), 1, 1), row(None, 1, 0)]);
    assert_eq!(figures.sums.visits, 4);
}

#[test]
fn months_hours_and_bands_stand_in_their_own_order() {
    let mut now = Tally::default();
    for (on, years) in [("2026-10-05", 70), ("2026-02-03", 5), ("2026-10-06", 50)] {
        now.visit(&VisitFacts { age: Some(Age::Years(years)), ..visit(on) });
    }
    for hour in [10, 9, 9] {
        now.hour(hour);
    }
    let figures = figures(&now, &Tally::default());
    let codes = |table| figures.table(table).iter().filter_map(|row| row.code.clone()).collect::<Vec<_>>();
    assert_eq!(codes(Table::Month), ["2026-02", "2026-10"]);
    assert_eq!(codes(Table::Age), ["0-17", "45-60", "61+"]);
    assert_eq!(codes(Table::Hour), ["9", "10"]);
}

#[test]
fn a_request_counts_each_of_its_obstacles_and_its_minutes() {
    let mut now = Tally::default();
    now.visit(&visit("2026-02-03"));
    now.request(&RequestFacts { obstacles: " mail eid ", minutes: 20, hold_minutes: 15, ..RequestFacts::default() });
    now.request(&RequestFacts { obstacles: " mail ", minutes: 5, ..RequestFacts::default() });
    let figures = figures(&now, &Tally::default());
    assert_eq!(figures.table(Table::Obstacle), [row(Some("mail"), 2, 0), row(Some("eid"), 1, 0)]);
    assert_eq!((figures.sums.requests, figures.sums.minutes, figures.sums.hold_minutes), (2, 25, 15));
    assert_eq!(figures.count(Table::Obstacle, "eid"), 1);
}
