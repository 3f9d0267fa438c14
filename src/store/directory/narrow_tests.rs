//! What a team notices of words that narrow, of favourites, and of answers to what no service has whole.

use chrono::NaiveDate;
use proptest::prelude::*;

use super::*;
use crate::domain::{
    directory_query::{Filter, has_counter, is_free, is_walk_in},
    service::{Appointment, Fee, Phone, Position, Reception},
    synonyms::Synonyms,
    time::Now,
};

fn stamp() -> Stamp {
    let local = NaiveDate::from_ymd_opt(2026, 11, 18).and_then(|day| day.and_hms_opt(9, 42, 0)).expect("a moment");
    Stamp { now: Now { at: local.and_utc(), local }, desk: "2".to_owned(), worker: "EB".to_owned() }
}

/// Where three communes lie, and one that nobody has measured.
fn positioned(city: &str) -> Option<Position> {
    match city {
        "Namur" => Position::new(50.467, 4.867),
        "Jambes" => Position::new(50.457, 4.873),
        "Dinant" => Position::new(50.261, 4.912),
        _ => None,
    }
}

fn service(id: &str, name: &str, city: &str, change: impl FnOnce(&mut Service)) -> Service {
    let mut service = Service::new("ici", id, name);
    city.clone_into(&mut service.city);
    service.position = positioned(city);
    service.languages = vec!["fr".to_owned()];
    change(&mut service);
    service
}

fn directory() -> Vec<Service> {
    vec![
        service("1", "Médiation de dettes", "Namur", |s| s.appointment = Appointment::Required),
        service("2", "Permanence dettes", "Jambes", |s| {
            s.appointment = Appointment::None;
            s.fee = Fee::Free;
            s.hours = Some("open".to_owned());
        }),
        service("3", "Dettes et budget", "Dinant", |s| {
            s.fee = Fee::Paid;
            s.languages = vec!["Français".to_owned(), "Nederlands".to_owned()];
            s.hours = Some("open".to_owned());
        }),
        service("4", "Open Namur", "Dinant", |s| s.reception = vec![Reception::OnSite]),
        service("5", "Budget en ligne", "Couvin", |s| s.reception = vec![Reception::Remote]),
        service("6", "Avocat", "Namur", |s| s.description = "Divorce, bail.".to_owned()),
    ]
}

fn store_with(services: &[Service]) -> Store {
    let store = Store::in_memory().expect("a store");
    store.import_services("ici", services, false, &stamp()).expect("an import");
    store
}

/// A service is open here when its hours say so and nothing else.
fn look(store: &Store, line: &str) -> Found {
    let is_open = &mut |service: &Service, _| service.hours.as_deref() == Some("open");
    store.find_services(Looking { line, synonyms: &Synonyms::default(), limit: 10, is_open }).expect("an answer")
}

fn names(found: &Found) -> Vec<&str> {
    found.services.iter().map(|hit| hit.service.name.as_str()).collect()
}

fn unheeded(found: &Found) -> usize {
    found.filters.iter().filter(|answered| !answered.heeded).count()
}

#[test]
fn what_narrows_leaves_the_others_out() {
    let store = store_with(&directory());
    for (line, expected) in [
        ("dettes gratuit", &["Permanence dettes"][..]),
        ("dettes sans rdv", &["Permanence dettes"]),
        ("nl dettes", &["Dettes et budget"]),
        ("dettes ouvert", &["Dettes et budget", "Permanence dettes"]),
        ("guichet", &["Open Namur"]),
        ("ouvert gratuit", &["Permanence dettes"]),
        ("gratuit", &["Permanence dettes"]),
    ] {
        let found = look(&store, line);
        assert_eq!((names(&found), unheeded(&found)), (expected.to_vec(), 0), "{line}");
    }
}

#[test]
fn a_commune_comes_first_then_those_near_it_the_nearest_first() {
    let store = store_with(&directory());
    let found = look(&store, "dettes namur");
    assert_eq!(names(&found), ["Médiation de dettes", "Permanence dettes", "Dettes et budget"]);
    let away: Vec<_> = found.services.iter().map(|hit| hit.away).collect();
    assert_eq!(away, [None, Some(1), Some(23)]);
    // Nobody knows where Couvin is.
    assert_eq!(names(&look(&store, "budget couvin")), ["Budget en ligne"]);
}

#[test]
fn words_that_narrow_still_find_the_service_that_is_called_so() {
    let store = store_with(&directory());
    for line in ["open namur", "Open Namur", "open n", "namur open"] {
        assert_eq!(names(&look(&store, line)).first(), Some(&"Open Namur"), "{line}");
    }
}

#[test]
fn what_nobody_offers_is_left_out_and_said() {
    let store = store_with(&directory());
    let found = look(&store, "avocat gratuit namur");
    assert_eq!((names(&found), unheeded(&found)), (vec!["Avocat"], 1));
    assert!(found.filters[1].heeded && matches!(found.filters[1].filter, Filter::Place(_)));
    let found = look(&store, "xylophone gratuit");
    assert_eq!((found.services.len(), found.missing), (0, None));
}

#[test]
fn words_that_no_service_has_together_still_find_the_nearest() {
    let store = store_with(&directory());
    let found = look(&store, "avocat dettes");
    assert_eq!((found.missing.as_deref(), found.corrected.as_deref()), (Some(&[][..]), None));
    assert_eq!(names(&found)[0], "Avocat", "what is said first counts most");
    assert!(names(&found).contains(&"Médiation de dettes"));
    let found = look(&store, "Xylophone dettes");
    assert_eq!(found.missing, Some(vec!["xylophone".to_owned()]));
    assert!(names(&found).contains(&"Médiation de dettes"));
    // Three words, two of them together.
    assert_eq!(names(&look(&store, "avocat divorce dettes"))[0], "Avocat");
}

#[test]
fn a_day_of_the_week_and_a_word_of_its_own_are_not_corrected() {
    let mut services = directory();
    services.push(service("90", "Démarche, banque et garde", "Namur", |_| {}));
    let store = store_with(&services);
    for line in ["ouvert dimanche", "dettes dimanche", "gare", "dettes gare", "bloqué", "dettes bloqué", "monday"] {
        assert_eq!(look(&store, line).corrected, None, "{line}");
    }
    assert_eq!(look(&store, "dettes dimanche").missing, Some(vec!["dimanche".to_owned()]), "it is said");
}

#[test]
fn one_misspelt_word_among_several_is_corrected() {
    let store = store_with(&directory());
    for (line, corrected) in [
        ("mediattion de dettes", "médiation de dettes"),
        ("dettes gratiut", "dettes gratuit"),
        ("dettes jambse", "dettes jambes"),
        ("avocat divorse xylophone", "avocat divorce xylophone"),
    ] {
        let found = look(&store, line);
        assert_eq!(found.corrected.as_deref(), Some(corrected), "{line}");
        assert!(!found.services.is_empty(), "{line}");
    }
}

#[test]
fn favourites_come_first_among_equals_and_outlive_an_import() {
    let store = store_with(&directory());
    assert_eq!(names(&look(&store, "dettes")), ["Dettes et budget", "Médiation de dettes", "Permanence dettes"]);
    let id = Service::id_of("ici", "2");
    store.set_favourite(&id, true, &stamp()).expect("kept");
    store.set_favourite(&id, true, &stamp()).expect("kept twice");
    assert_eq!(names(&look(&store, "dettes"))[0], "Permanence dettes");
    assert_eq!(names(&look(&store, ""))[0], "Permanence dettes");
    assert!(look(&store, "").services[0].favourite);
    let mut again = directory();
    again[1].description = "Autre chose.".to_owned();
    store.import_services("ici", &again, false, &stamp()).expect("an import");
    assert!(look(&store, "dettes").services[0].favourite);
    store.set_favourite(&id, false, &stamp()).expect("no longer");
    assert_eq!(names(&look(&store, "dettes"))[0], "Dettes et budget");
    let nobody = store.set_favourite(&ServiceId::from("ici/9"), true, &stamp());
    assert_eq!(nobody.map_err(|error| error.kind()), Err(Kind::NotFound));
}

#[test]
fn a_favourite_is_found_among_very_many_equals() {
    let many: Vec<_> =
        (0..400).map(|at| service(&at.to_string(), &format!("Dettes {at:03}"), "Namur", |_| ())).collect();
    let store = store_with(&many);
    let id = Service::id_of("ici", "399");
    store.set_favourite(&id, true, &stamp()).expect("kept");
    assert_eq!(names(&look(&store, "dettes"))[0], "Dettes 399");
    assert_eq!(names(&look(&store, "dettes namur"))[0], "Dettes 399");
}

#[test]
fn an_index_of_another_making_is_made_anew_and_finds_the_same() {
    let store = store_with(&directory());
    store.set_favourite(&Service::id_of("ici", "2"), true, &stamp()).expect("kept");
    let lines = ["dettes namur", "gratuit", "nl", "dettes", "budgte"];
    let before: Vec<_> = lines.iter().map(|line| look(&store, line)).collect();
    let lists = |store: &Store| {
        let sql = "SELECT digits || num FROM service_phones UNION ALL SELECT key || services || positioned || north || east FROM directory_places \
                   UNION ALL SELECT word || spelling || services FROM directory_words ORDER BY 1";
        store.db.rows(sql, vec![], |row| row.get::<String>(0)).expect("lists")
    };
    let listed = lists(&store);
    store.db.execute("DELETE FROM directory_places", vec![]).expect("gone");
    store.db.execute("DELETE FROM service_phones", vec![]).expect("gone");
    store.db.execute("DELETE FROM services_names WHERE rowid = 1", vec![]).expect("gone");
    store.db.execute("UPDATE meta SET value = 'older' WHERE key = 'index'", vec![]).expect("older");
    store.bring_index_up_to_date().expect("made anew");
    assert_eq!(lines.iter().map(|line| look(&store, line)).collect::<Vec<_>>(), before);
    assert_eq!(lists(&store), listed);
}

/// Services with telephone numbers as directories write them.
fn with_numbers() -> Vec<Service> {
    let mut services = directory();
    for (at, number) in
        [(0, "081 22 33 44"), (1, "+32 (0)470/00.33.44"), (2, "107"), (3, "081/22.99.99"), (4, "0032 81 00 33 44")]
    {
        services[at].phones = Phone::new(number, "").into_iter().collect();
    }
    services[5].postcode = "0812".to_owned();
    services
}

#[test]
fn a_telephone_number_finds_its_service_whole_begun_or_by_its_end() {
    let store = store_with(&with_numbers());
    for (typed, expected) in [
        ("081 22 33 44", &["Médiation de dettes"][..]),
        ("+32 81 22 33 44", &["Médiation de dettes"]),
        ("003281223344", &["Médiation de dettes"]),
        ("0470003344", &["Permanence dettes"]),
        ("22 33 44", &["Médiation de dettes"]),
        ("003344", &["Budget en ligne", "Permanence dettes"]),
        ("107", &["Dettes et budget"]),
        ("081 22", &["Médiation de dettes", "Open Namur"]),
        ("081223", &["Médiation de dettes"]),
    ] {
        assert_eq!(names(&look(&store, typed)), expected, "{typed}");
    }
    // A number that begins so, then the services with this postcode, then those near them.
    let both = look(&store, "0812");
    assert_eq!(names(&both)[..3], ["Médiation de dettes", "Open Namur", "Avocat"]);
    assert!(both.services[3..].iter().all(|hit| hit.away.is_some()));
    assert_eq!(look(&store, "0499 99 99 99").services, []);
}

#[test]
fn a_number_that_changes_is_found_by_the_new_one_alone() {
    let mut services = with_numbers();
    let store = store_with(&services);
    services[0].phones = Phone::new("02 555 66 77", "").into_iter().collect();
    store.import_services("ici", &services, false, &stamp()).expect("an import");
    assert_eq!(names(&look(&store, "025556677")), ["Médiation de dettes"]);
    assert_eq!(look(&store, "081223344").services, []);
    let id = services[1].id.clone();
    store.set_favourite(&id, true, &stamp()).expect("kept");
    assert_eq!(names(&look(&store, "003344")), ["Permanence dettes", "Budget en ligne"], "favourites first");
}

#[test]
fn a_commune_without_services_is_forgotten() {
    let mut services = directory();
    let store = store_with(&services);
    services[4].city = "Namur".to_owned();
    store.import_services("ici", &services, false, &stamp()).expect("an import");
    let known = store.db.rows("SELECT key FROM directory_places ORDER BY key", vec![], |row| row.get::<String>(0));
    assert_eq!(known.expect("places"), ["dinant", "jambes", "namur"]);
}

proptest! {
    #[test]
    fn what_is_said_to_be_heeded_is(
        words in prop::collection::vec(prop::sample::select(vec![
            "dettes", "budget", "gratuit", "sans rdv", "guichet", "nl", "arabe", "namur", "jambes", "ouvert", "avocat",
            "xylophone", "dete", "open", "divorce", "\"", "*", "_free",
        ]), 1..6),
    ) {
        let store = store_with(&directory());
        let line = words.join(" ");
        let found = look(&store, &line);
        let literal = |service: &Service| {
            let name = crate::domain::fold::words(&service.name);
            crate::domain::directory_query::plain(&line).literal.iter().all(|word| name.iter().any(|own| own.starts_with(word)))
        };
        for hit in &found.services {
            for answered in found.filters.iter().filter(|answered| answered.heeded) {
                let holds = match &answered.filter {
                    Filter::Open(_) => hit.service.hours.is_some(),
                    Filter::WalkIn => is_walk_in(&hit.service),
                    Filter::Free => is_free(&hit.service),
                    Filter::Counter => has_counter(&hit.service),
                    Filter::Language(code) => hit.service.languages.iter()
                        .any(|text| crate::domain::directory_query::language_codes(text).contains(code)),
                    Filter::Place(_) => true,
                };
                prop_assert!(holds || literal(&hit.service), "{:?}: {} for {}", answered.filter, hit.service.name, line);
            }
        }
    }
}
