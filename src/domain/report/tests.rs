use chrono::NaiveDate;

use super::*;
use crate::domain::visit::{Age, DigitalCheck, Status};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn visit() -> VisitFacts<'static> {
    VisitFacts {
        status: Status::Closed,
        origin: "walk-in",
        worker: "EB",
        age: None,
        gender: None,
        language: None,
        interpreter: false,
        place: None,
        check: DigitalCheck::default(),
    }
}

/// What is counted on a day.
type Counting<'a> = &'a dyn Fn(&mut DayCount);

/// A tally of days, each counted by what is done to it.
fn tally(days: &[(&str, Counting<'_>)]) -> Tally {
    let mut tally = Tally::default();
    for (on, count) in days {
        let mut counted = DayCount::default();
        count(&mut counted);
        tally.day(day(on), "", &KeptTotals::from(&counted.end()));
    }
    tally
}

fn figures(now: &Tally, before: &Tally) -> Figures {
    Figures::new(Period::parse("2026", NaiveDate::MIN).expect("a period"), now, before)
}

fn row(code: Option<&str>, count: u64, before: u64) -> Row {
    Row { code: code.map(str::to_owned), count, before }
}

fn codes(figures: &Figures, table: Table) -> Vec<String> {
    figures.table(table).iter().filter_map(|row| row.code.clone()).collect()
}

#[test]
fn a_table_of_visits_adds_up_and_says_what_was_not_said() {
    let now = tally(&[("2026-02-03", &|day| {
        for gender in [Some("f"), Some("h"), Some("f"), None] {
            day.visit(&VisitFacts { gender, ..visit() });
        }
    })]);
    let before = tally(&[("2025-02-03", &|day| day.visit(&VisitFacts { gender: Some("h"), ..visit() }))]);
    let figures = figures(&now, &before);
    assert_eq!(figures.table(Table::Gender), [row(Some("f"), 2, 0), row(Some("h"), 1, 1), row(None, 1, 0)]);
    assert_eq!(figures.sums.visits, 4);
}

#[test]
fn months_hours_and_bands_stand_in_their_own_order() {
    let aged = |years: u8| move |day: &mut DayCount| day.visit(&VisitFacts { age: Some(Age::Years(years)), ..visit() });
    let hours = |day: &mut DayCount| [10, 9, 9].into_iter().for_each(|hour| day.hour(hour));
    let now = tally(&[
        ("2026-10-05", &aged(70)),
        ("2026-02-03", &aged(5)),
        ("2026-10-06", &aged(50)),
        ("2026-10-07", &hours),
    ]);
    let figures = figures(&now, &Tally::default());
    let months: Vec<_> = figures.table(Table::Month).iter().map(|row| row.count).collect();
    assert_eq!(months, [0, 1, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0], "in a month without visits nobody came");
    assert_eq!(codes(&figures, Table::Month)[..2], ["2026-01", "2026-02"]);
    assert_eq!(super::Figures::new(figures.period, &Tally::default(), &Tally::default()).table(Table::Month), []);
    assert_eq!(codes(&figures, Table::Age), ["0-17", "45-60", "61+"]);
    assert_eq!(codes(&figures, Table::Hour), ["9", "10"]);
    assert_eq!(figures.table(Table::WeekdayHour), [row(Some("3-09"), 2, 0), row(Some("3-10"), 1, 0)]);
    assert_eq!((figures.heat[2][9], figures.heat[2][10], figures.heat[1][9]), (2, 1, 0));
}

#[test]
fn a_month_stands_beside_the_same_month_of_the_year_before() {
    let one = |day: &mut DayCount| {
        day.visit(&visit());
        day.wait(7);
    };
    let figures = figures(&tally(&[("2026-05-04", &one)]), &tally(&[("2025-05-05", &one), ("2025-06-02", &one)]));
    assert_eq!(
        figures.table(Table::Month)[4..7],
        [row(Some("2026-05"), 1, 1), row(Some("2026-06"), 0, 1), row(Some("2026-07"), 0, 0)]
    );
    assert!(
        figures.compares()
            && !super::Figures::new(figures.compared, &tally(&[("2025-05-05", &one)]), &Tally::default()).compares()
    );
    assert_eq!(figures.table(Table::WaitMedian)[0], row(Some("2026-05"), 7, 7));
}

#[test]
fn a_request_counts_each_of_its_obstacles_and_its_minutes() {
    let now = tally(&[("2026-02-03", &|day| {
        day.visit(&visit());
        let request = RequestFacts { institution: Some("mut"), topic: Some("num"), ..RequestFacts::default() };
        day.request(&RequestFacts { obstacles: " mail eid ", minutes: 20, hold_minutes: 15, ..request });
        day.request(&RequestFacts { obstacles: " mail ", minutes: 5, ..RequestFacts::default() });
    })]);
    let figures = figures(&now, &Tally::default());
    assert_eq!(figures.table(Table::Obstacle), [row(Some("mail"), 2, 0), row(Some("eid"), 1, 0)]);
    assert_eq!((figures.sums.requests, figures.sums.minutes, figures.sums.hold_minutes), (2, 25, 15));
    assert_eq!(figures.count(Table::Obstacle, "eid"), 1);
    assert_eq!(figures.table(Table::TopicMinutes), [row(Some("num"), 20, 0), row(None, 5, 0)]);
    assert_eq!(figures.table(Table::InstitutionHold), [row(Some("mut"), 15, 0)]);
    assert_eq!((figures.sums.replaced_minutes, figures.sums.replaced_hold_minutes), (20, 15));
}

#[test]
fn an_answer_is_a_part_of_those_who_were_asked() {
    let asked = |knows: Option<bool>| VisitFacts {
        check: DigitalCheck { knows_space: knows, ..DigitalCheck::default() },
        ..visit()
    };
    let now = tally(&[("2026-02-03", &|day| {
        for knows in [Some(true), Some(false), Some(false), None] {
            day.visit(&asked(knows));
        }
    })]);
    let figures = figures(&now, &Tally::default());
    assert_eq!(codes(&figures, Table::Check), ["knows-space", "knows-space-yes", "knows-space-no"]);
    assert_eq!(figures.whole(Table::Check, Some("knows-space-no")), Some(3));
    assert_eq!(figures.whole(Table::Check, Some("knows-space")), None);
}

#[test]
fn what_a_served_visit_lacks_is_counted_once_a_visit() {
    let now = tally(&[("2026-02-03", &|day| {
        day.visit(&VisitFacts { status: Status::Left, ..visit() });
        day.visit(&VisitFacts { age: Some(Age::Years(40)), ..visit() });
        day.visit(&visit());
        day.request(&RequestFacts { topic: Some("num"), ..RequestFacts::default() });
        day.request(&RequestFacts { outcome: Some("impossible"), ..RequestFacts::default() });
        day.request(&RequestFacts::default());
    })]);
    let figures = figures(&now, &Tally::default());
    let missing = |field| figures.missing(field);
    assert_eq!(figures.sums.served, 2, "who left is not asked for anything");
    assert_eq!((missing(Field::Age), missing(Field::Gender), missing(Field::Request)), (1, 2, 1));
    assert_eq!((missing(Field::Topic), missing(Field::Outcome), missing(Field::Impossible)), (1, 1, 1));
    assert_eq!(codes(&figures, Table::Missing)[..2], ["age", "gender"], "in the order of the fields");
}

#[test]
fn cases_wait_on_somebody_for_so_many_days() {
    let mut now = Tally::default();
    now.cases(CaseCounts { opened: 3, open: 4, overdue: Some(1), ..CaseCounts::default() });
    now.cases_closed(None, 2);
    for (on, days) in [("us", 1), ("mut", 40), ("mut", 10), ("mut", 90)] {
        now.cases_waiting(on, days, 1);
    }
    let figures = figures(&now, &Tally::default());
    assert_eq!(figures.table(Table::CaseWaiting), [row(Some("mut"), 3, 0), row(Some("us"), 1, 0)]);
    assert_eq!(figures.table(Table::CaseWaitingDays), [row(Some("mut"), 40, 0), row(Some("us"), 1, 0)]);
    assert_eq!((figures.sums.cases.closed, figures.table(Table::CaseClosed)), (2, &[row(None, 2, 0)][..]));
}
