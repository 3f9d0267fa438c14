//! Whatever is done to visits, the kept totals say what counting them one by one says.

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike as _, Days, Duration, Timelike as _, Utc};
use guichet::{
    domain::{
        period::Period,
        report::{Bands, Table},
        request::{Outcome, Request},
        visit::{Age, DigitalCheck, Entry, Event, EventKind, Gender, Move, Profile, Status, Visit, VisitDraft},
    },
    store::Store,
};
use proptest::prelude::*;

use super::{asked, local, past_visit, rows, stamp, today};

/// Tables counted one visit after the other, the plain way.
type Counted = BTreeMap<(Table, String), u64>;

/// Those that are.
const ONE_BY_ONE: &[Table] = &[
    Table::Session,
    Table::Status,
    Table::Worker,
    Table::Month,
    Table::Gender,
    Table::Age,
    Table::Interpreter,
    Table::Check,
    Table::Topic,
    Table::Outcome,
    Table::Obstacle,
    Table::Institution,
    Table::InstitutionMinutes,
    Table::InstitutionHold,
    Table::TopicMinutes,
    Table::Missing,
    Table::Hour,
    Table::WeekdayHour,
    Table::TurnedAway,
];

fn one_by_one(store: &Store, period: &Period, session: Option<&str>) -> Counted {
    let mut counted = Counted::new();
    let days = period.from.iter_days().take_while(|day| *day <= period.to);
    for visit in days.flat_map(|day| store.queue(day).expect("a queue")) {
        if session.is_none_or(|session| visit.session == session) {
            count(&visit, &mut counted);
        }
    }
    counted
}

fn count(visit: &Visit, counted: &mut Counted) {
    let mut add = |table, code: &str, by: u64| *counted.entry((table, code.to_owned())).or_default() += by;
    let profile = &visit.draft.profile;
    add(Table::Session, &visit.session, 1);
    add(Table::Status, visit.status.code(), 1);
    add(Table::Worker, &visit.worker, 1);
    add(Table::Month, &visit.day.format("%Y-%m").to_string(), 1);
    add(Table::Gender, profile.gender.map_or("", Gender::code), 1);
    let band = profile.age.map(|age| Bands::code(Bands::default().of(age)));
    add(Table::Age, &band.unwrap_or_default(), 1);
    if profile.interpreter {
        add(Table::Interpreter, "", 1);
    }
    match profile.check.knows_space {
        Some(true) => add(Table::Check, "knows-space-yes", 1),
        Some(false) => add(Table::Check, "knows-space-no", 1),
        None => {}
    }
    if profile.check.knows_space.is_some() {
        add(Table::Check, "knows-space", 1);
    }
    let requests = &visit.draft.requests;
    for request in requests {
        let code = |code: &Option<guichet::domain::ids::Code>| code.as_ref().map_or(String::new(), ToString::to_string);
        add(Table::Topic, &code(&request.topic), 1);
        add(Table::Outcome, request.outcome.map_or("", Outcome::code), 1);
        for obstacle in &request.obstacles {
            add(Table::Obstacle, obstacle.as_str(), 1);
        }
        let hold = request.hold_minutes.unwrap_or(0);
        let (minutes, hold) = (request.minutes.unwrap_or(0).max(hold).into(), hold.into());
        if let Some(institution) = &request.institution {
            add(Table::Institution, institution.as_str(), 1);
            add(Table::InstitutionMinutes, institution.as_str(), minutes);
            add(Table::InstitutionHold, institution.as_str(), hold);
        }
        add(Table::TopicMinutes, &code(&request.topic), minutes);
    }
    if visit.status == Status::Closed {
        let lacking = |lacks: fn(&Request) -> bool| requests.iter().any(lacks);
        for (field, lacks) in [
            ("age", profile.age.is_none()),
            ("gender", profile.gender.is_none()),
            ("language", profile.language.is_none()),
            ("place", profile.place.is_none()),
            ("check", profile.check == DigitalCheck::default()),
            ("request", requests.is_empty()),
            ("topic", lacking(|request| request.topic.is_none())),
            ("device", lacking(|request| request.device.is_none())),
            ("support", lacking(|request| request.support.is_none())),
            ("outcome", lacking(|request| request.outcome.is_none())),
            ("impossible", lacking(|request| request.outcome == Some(Outcome::Impossible) && request.why.is_none())),
        ] {
            add(Table::Missing, field, lacks.into());
        }
    }
    count_times(visit, &mut add);
}

fn count_times(visit: &Visit, add: &mut impl FnMut(Table, &str, u64)) {
    let events: Vec<_> = visit.events.iter().filter(|event| !event.undone).collect();
    let came = seen(visit, EventKind::Arrived).or(seen(visit, EventKind::Started));
    if let Some(came) = came.map(local) {
        add(Table::Hour, &came.hour().to_string(), 1);
        let cell = format!("{}-{:02}", visit.day.weekday().number_from_monday(), came.hour());
        add(Table::WeekdayHour, &cell, 1);
    }
    for event in events.iter().filter(|event| event.kind == EventKind::TurnedAway) {
        add(Table::TurnedAway, event.detail.as_deref().unwrap_or_default(), 1);
    }
}

/// When something was first seen to happen: what was written together with the end was over by then, unless somebody has
/// corrected the moment.
fn seen(visit: &Visit, kind: EventKind) -> Option<DateTime<Utc>> {
    let events = || visit.events.iter().filter(|event| !event.undone);
    let end = events().find(|event| event.kind == EventKind::Closed);
    let event = events().filter(|event| event.kind == kind).min_by_key(|event| (event.at, event.id))?;
    let is_with_end = end.is_some_and(|end| event.id > 0 && (0..3).contains(&(end.id - event.id)));
    let is_known = |event: &Event| event.was_at.is_some();
    (!is_with_end || is_known(event) || end.is_some_and(is_known)).then_some(event.at)
}

/// The longest wait of each month, in minutes, from the visits themselves.
fn longest_waits(store: &Store, period: &Period) -> BTreeMap<String, u64> {
    let mut longest = BTreeMap::new();
    let days = period.from.iter_days().take_while(|day| *day <= period.to);
    for visit in days.flat_map(|day| store.queue(day).expect("a queue")) {
        let Some(end) = visit.events.iter().filter(|event| !event.undone).map(|event| event.at).max() else { continue };
        if seen(&visit, EventKind::Arrived).is_some() && seen(&visit, EventKind::Started).is_some() {
            let minutes = u64::try_from(visit.times(end).wait.num_minutes()).unwrap_or(0);
            let month = longest.entry(visit.day.format("%Y-%m").to_string()).or_insert(0);
            *month = minutes.max(*month);
        }
    }
    longest
}

fn check_all(store: &Store) {
    for (period, session) in [("2026", None), ("2026-11", Some("A")), ("2026-W47", None), ("2026-11-18", Some("B"))] {
        let asked = asked(period, session);
        let said = store.figures(&asked).expect("figures");
        let counted = one_by_one(store, &asked.period, session);
        for table in ONE_BY_ONE {
            // Where nothing is counted under a code, neither has a row.
            let expected: BTreeMap<&str, u64> = counted
                .iter()
                .filter(|((of, _), count)| of == table && **count > 0)
                .map(|((_, code), count)| (code.as_str(), *count))
                .collect();
            let found: BTreeMap<&str, u64> = rows(&said, *table).into_iter().filter(|(_, count)| *count > 0).collect();
            assert_eq!(found, expected, "{table:?} of {period} {session:?}");
        }
        if session.is_none() {
            // A month of the period before has a row too; a wait of no minute looks like it.
            let found = rows(&said, Table::WaitLongest).into_iter().filter(|(_, longest)| *longest > 0);
            let found: BTreeMap<_, _> = found.map(|(code, longest)| (code.to_owned(), longest)).collect();
            let mut expected = longest_waits(store, &asked.period);
            expected.retain(|_, longest| *longest > 0);
            assert_eq!(found, expected);
        }
    }
}

/// Something that people do.
#[derive(Clone, Debug)]
enum Deed {
    Record { days_ago: u64, session: &'static str, entry: Entry, draft: Box<VisitDraft> },
    Step { which: usize, step: Move },
    Edit { which: usize, draft: Box<VisitDraft> },
    Correct { which: usize, event: usize, minutes: i64 },
    Undo,
    Import(Vec<(u64, VisitDraft)>),
    Withdraw,
    Ask,
}

fn request() -> impl Strategy<Value = Request> {
    let codes = (
        prop::option::of(prop::sample::select(vec!["num", "log"])),
        prop::option::of(prop::sample::select(vec!["mut", "bank"])),
    );
    let numbers = (prop::option::of(0u16..90), prop::option::of(0u16..30));
    (codes, numbers, prop::option::of(prop::sample::select(Outcome::ALL)), any::<bool>()).prop_map(
        |((topic, institution), (minutes, hold_minutes), outcome, mail)| Request {
            topic: topic.map(Into::into),
            institution: institution.map(Into::into),
            obstacles: if mail { vec!["mail".into(), "eid".into()] } else { Vec::new() },
            minutes,
            hold_minutes,
            outcome,
            ..Request::default()
        },
    )
}

fn drafts() -> impl Strategy<Value = VisitDraft> {
    let age = prop_oneof![
        (0u8..100).prop_map(Age::Years),
        Just(Age::Band { from: 45, to: Some(59) }),
        Just(Age::Band { from: 60, to: None }),
    ];
    let who = (prop::option::of(age), prop::option::of(prop::sample::select(Gender::ALL)));
    (who, prop::option::of(any::<bool>()), any::<bool>(), prop::collection::vec(request(), 0..3)).prop_map(
        |((age, gender), knows_space, interpreter, requests)| VisitDraft {
            profile: Profile {
                age,
                gender,
                interpreter,
                check: DigitalCheck { knows_space, ..DigitalCheck::default() },
                ..Profile::default()
            },
            requests,
            ..VisitDraft::default()
        },
    )
}

fn deeds() -> impl Strategy<Value = Deed> {
    let entries = prop::sample::select(vec![Entry::Queue, Entry::Serve, Entry::Done, Entry::Expect]);
    let steps = prop::sample::select(vec![
        Move::Arrive,
        Move::Call,
        Move::Start,
        Move::Hold,
        Move::Resume,
        Move::Pass { desk: "2".to_owned() },
        Move::NotHere { limit: 1 },
        Move::Leave,
        Move::NoShow,
        Move::TurnAway { cause: "full".into() },
        Move::Close { outcome: Some(Outcome::Done), why: None },
    ]);
    prop_oneof![
        4 => (0u64..40, prop::sample::select(vec!["", "A", "B"]), entries, drafts()).prop_map(
            |(days_ago, session, entry, draft)| Deed::Record { days_ago, session, entry, draft: Box::new(draft) }
        ),
        6 => (0usize..8, steps).prop_map(|(which, step)| Deed::Step { which, step }),
        2 => (0usize..8, drafts()).prop_map(|(which, draft)| Deed::Edit { which, draft: Box::new(draft) }),
        1 => (0usize..8, 0usize..4, -20i64..20).prop_map(|(which, event, minutes)| Deed::Correct { which, event, minutes }),
        3 => Just(Deed::Undo),
        1 => prop::collection::vec((0u64..400, drafts()), 1..4).prop_map(Deed::Import),
        1 => Just(Deed::Withdraw),
        2 => Just(Deed::Ask),
    ]
}

/// A visit of the last days by its place, however many there are.
fn pick(store: &Store, which: usize) -> Option<Visit> {
    let days = (0..40).map(|back| today() - Days::new(back));
    days.flat_map(|day| store.queue(day).expect("a queue")).cycle().take(200).nth(which)
}

/// Does it, as far as the record allows it.
fn act(store: &Store, deed: &Deed, minutes: i64) {
    let stamp = stamp("1", minutes);
    match deed {
        Deed::Record { days_ago, session, entry, draft } => {
            let _ = store.record(today() - Days::new(*days_ago), session, draft, *entry, None, &stamp);
        }
        Deed::Step { which, step } => {
            let _ = pick(store, *which).map(|visit| store.move_visit(&visit.id, visit.version, step, &stamp));
        }
        Deed::Edit { which, draft } => {
            let _ = pick(store, *which).map(|visit| store.edit_visit(&visit.id, visit.version, draft, &stamp));
        }
        Deed::Correct { which, event, minutes } => {
            let _ = pick(store, *which).and_then(|visit| {
                let event = visit.events.get(*event)?;
                let at = event.at + Duration::minutes(*minutes);
                store.correct_time(&visit.id, visit.version, event.id, at, &stamp).ok()
            });
        }
        Deed::Undo => drop(store.undo(&stamp)),
        Deed::Import(past) => {
            let past: Vec<_> =
                past.iter().enumerate().map(|(at, (days, draft))| past_visit(at, *days, draft)).collect();
            store.import_register("r", "A", &past, false, &|local| Some(local.and_utc()), &stamp).expect("taken over");
        }
        Deed::Withdraw => drop(store.withdraw_register("r", &stamp)),
        Deed::Ask => check_all(store),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn totals_say_what_counting_one_by_one_says(deeds in prop::collection::vec(deeds(), 1..40)) {
        let store = Store::in_memory().expect("a record");
        for (minutes, deed) in (0..).step_by(3).zip(&deeds) {
            act(&store, deed, minutes);
        }
        check_all(&store);
    }
}
