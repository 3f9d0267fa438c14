//! The directory as the team writes it: records in and out, corrections beside imports, what to verify first.

use chrono::NaiveDate;
use guichet::{
    domain::{
        ids::{ServiceId, VisitId},
        referral::{How, NewReferral},
        service::{
            Alert, Appointment, Checked, Closure, Fee, OWN_SOURCE, Phone, Position, Reception, Referrer, Service,
        },
        synonyms::Synonyms,
        visit::Entry,
    },
    error::{Error, Kind},
    store::{Store, undo::Extent},
};
use proptest::prelude::*;

use super::{at, conform, day, draft, stamp, today};

/// Text as the record keeps it: clean, without blanks around it.
fn text() -> impl Strategy<Value = String> {
    "([a-zéèœß0-9’\"&%<>;,/+-]{1,9}( [A-Za-zé(){}\\\\']{1,9}){0,3})?"
}

fn words() -> impl Strategy<Value = String> {
    text().prop_filter("a text", |text| !text.is_empty())
}

fn list() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(words(), 0..4)
}

fn a_day() -> impl Strategy<Value = NaiveDate> {
    (0u64..20_000).prop_map(|days| day("1990-01-01") + chrono::Days::new(days))
}

fn any_of<T: Copy + std::fmt::Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = T> {
    prop::sample::select(all)
}

fn phone() -> impl Strategy<Value = Phone> {
    ("[0-9]{3} [0-9]{2} [0-9]{2} [0-9]{2}", text())
        .prop_filter_map("a number", |(number, label)| Phone::new(&number, &label))
}

fn closure() -> impl Strategy<Value = Closure> {
    (a_day(), 0u64..40, text()).prop_map(|(from, days, why)| Closure { from, to: from + chrono::Days::new(days), why })
}

/// A service in which every field may be set.
pub(super) fn any_service() -> impl Strategy<Value = Service> {
    let names = (words(), list(), text(), text(), list(), list());
    let place = (text(), text(), text(), prop::option::of((-89.0..89.0f64, 1.0..179.0f64)), text());
    let reach = (
        prop::collection::vec(any_of(Reception::ALL), 0..2),
        prop::collection::vec(phone(), 0..3),
        any::<bool>(),
        text(),
        text(),
    );
    let hours = (
        prop::option::of(words()),
        text(),
        prop::collection::vec(closure(), 0..3),
        any_of(Appointment::ALL),
        prop::collection::vec(any_of(Referrer::ALL), 0..2),
    );
    let more = (list(), list(), list(), any_of(Fee::ALL), text());
    let alert = prop::option::of((words(), prop::option::of(a_day())).prop_map(|(text, until)| Alert { text, until }));
    let team = (prop::option::of(a_day()), text(), any_of(Checked::ALL), alert, text());
    (names, place, reach, hours, more, team).prop_map(|(names, place, reach, hours, more, team)| {
        let (name, aliases, organization, description, categories, publics) = names;
        let (address, postcode, city, position, way) = place;
        let (reception, phones, no_phone, email, url) = reach;
        let (hours, hours_note, closures, appointment, referrers) = hours;
        let (documents, languages, accessibility, fee, cost) = more;
        let (verified_on, verified_by, verified_how, alert, team_note) = team;
        Service {
            id: Service::id_of("ici", "1"),
            source: "ici".to_owned(),
            source_id: "1".to_owned(),
            name,
            aliases,
            organization,
            description,
            categories,
            address,
            postcode,
            city,
            position: position.and_then(|(latitude, longitude)| Position::new(latitude, longitude)),
            way,
            reception,
            phones,
            no_phone,
            email,
            url,
            hours,
            hours_note,
            closures,
            appointment,
            publics,
            referrers,
            documents,
            languages,
            accessibility,
            fee,
            cost,
            verified_on,
            verified_by,
            verified_how,
            alert,
            team_note,
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_service_with_every_field_set_is_read_back_equal(service in any_service()) {
        let store = Store::in_memory().expect("a store");
        store.import_services("ici", std::slice::from_ref(&service), false, &stamp("1", 0)).expect("imported");
        prop_assert_eq!(store.service(&service.id).expect("read"), Some(service.clone()));
        let own = store.add_service(&service, &stamp("1", 1)).expect("written");
        let expected = Service { id: own.id.clone(), source: own.source.clone(), source_id: own.source_id.clone(), ..service };
        prop_assert_eq!(&store.service(&own.id).expect("read"), &Some(expected));
        prop_assert_eq!(own.source.as_str(), OWN_SOURCE);
    }
}

pub(super) fn service(id: &str, name: &str) -> Service {
    Service::new("ailleurs", id, name)
}

fn found(store: &Store, words: &str) -> Vec<String> {
    let hits = store.search_services(words, &Synonyms::default(), 10).expect("a search").hits;
    hits.into_iter().map(|service| service.name).collect()
}

fn undo(store: &Store) -> Option<String> {
    store.undo(&stamp("1", 90)).expect("undone").map(|undone| undone.name)
}

pub(super) fn kept(store: &Store, id: &ServiceId) -> (Service, i64) {
    store.service_with_version(id).expect("read").expect("there")
}

fn kind<T>(result: Result<T, Error>) -> Option<Kind> {
    result.err().map(|error| error.kind())
}

#[test]
fn a_new_service_is_found_and_undo_takes_it_out_of_sight() {
    conform(|store| {
        let new = store.add_service(&service("", "Épicerie sociale"), &stamp("1", 0)).expect("written");
        assert_eq!(found(store, "epicerie"), ["Épicerie sociale"]);
        assert_eq!(undo(store).as_deref(), Some("service-new"));
        assert_eq!((found(store, "epicerie"), store.service(&new.id).expect("read")), (vec![], None));
        assert_eq!(store.service_count().expect("a count"), 0);
    });
}

#[test]
fn two_desks_never_overwrite_each_other_and_undo_brings_the_words_back() {
    conform(|store| {
        let new = store.add_service(&service("", "Épicerie sociale"), &stamp("1", 0)).expect("written");
        let (seen, version) = kept(store, &new.id);
        let mine = Service { name: "Épicerie solidaire".to_owned(), ..seen.clone() };
        store.edit_service(version, &mine, &stamp("1", 1)).expect("corrected");
        let theirs = Service { city: "Namur".to_owned(), ..seen };
        assert_eq!(kind(store.edit_service(version, &theirs, &stamp("2", 2))), Some(Kind::Conflict));
        assert_eq!(kind(store.set_team_note(&new.id, version, "x", &stamp("2", 2))), Some(Kind::Conflict));
        assert_eq!(found(store, "solidaire"), ["Épicerie solidaire"]);
        assert_eq!(found(store, "sociale"), Vec::<String>::new());
        assert_eq!(undo(store).as_deref(), Some("service-edit"));
        assert_eq!((found(store, "sociale").len(), found(store, "solidaire").len()), (1, 0));
        // A screen from before the undo is stale, too.
        assert_eq!(kind(store.edit_service(version + 1, &mine, &stamp("1", 3))), Some(Kind::Conflict));
    });
}

#[test]
fn what_another_desk_changed_since_is_not_taken_back() {
    conform(|store| {
        let new = store.add_service(&service("", "Abri"), &stamp("1", 0)).expect("written");
        store.verify_service(&new.id, 1, Checked::Phone, &stamp("1", 1)).expect("verified");
        store.set_team_note(&new.id, 2, "sonner deux fois", &stamp("2", 2)).expect("a note");
        store.verify_service(&new.id, 3, Checked::Visit, &stamp("2", 2)).expect("verified again");
        let undone = store.undo(&stamp("1", 3)).expect("asked").expect("an action");
        assert_eq!((undone.name.as_str(), undone.extent), ("service-verify", Extent::Nothing));
        let (service, version) = kept(store, &new.id);
        assert_eq!((service.verified_by.as_str(), service.verified_how), ("W2", Checked::Visit));
        assert_eq!((service.team_note.as_str(), version), ("sonner deux fois", 4));
        // Nor is the service taken out of sight under the other desk's words.
        let undone = store.undo(&stamp("1", 4)).expect("asked").expect("an action");
        assert_eq!((undone.name.as_str(), undone.extent), ("service-new", Extent::Nothing));
        assert_eq!(kept(store, &new.id).0, service);
        assert_eq!(store.undo(&stamp("1", 5)).expect("asked"), None, "undo is not stuck");
    });
}

#[test]
fn an_alert_is_put_and_taken_away() {
    conform(|store| {
        let new = store.add_service(&service("", "Abri"), &stamp("1", 0)).expect("written");
        let alert = Alert { text: " déménage\u{7} ".to_owned(), until: Some(day("2027-03-01")) };
        let with = store.set_alert(&new.id, 1, Some(&alert), &stamp("1", 1)).expect("an alert");
        assert_eq!(with.alert.as_ref().map(|alert| alert.text.as_str()), Some("déménage"));
        assert!(with.alert_on(day("2027-03-01")).is_some() && with.alert_on(day("2027-03-02")).is_none());
        assert_eq!(store.set_alert(&new.id, 2, None, &stamp("1", 2)).expect("none").alert, None);
        assert_eq!(undo(store).as_deref(), Some("service-alert"));
        assert!(kept(store, &new.id).0.alert.is_some());
    });
}

#[test]
fn a_correction_stays_and_the_rest_follows_the_source() {
    conform(|store| {
        let import =
            |services: &[Service]| store.import_services("", services, false, &stamp("1", 0)).expect("imported");
        let mut theirs = service("1", "CPAS");
        theirs.phones.extend(Phone::new("081 11 11 11", ""));
        theirs.city = "Namur".to_owned();
        import(std::slice::from_ref(&theirs));
        let (mut here, version) = kept(store, &theirs.id);
        here.phones = vec![Phone::new("081 99 99 99", "accueil").expect("a number")];
        store.edit_service(version, &here, &stamp("1", 1)).expect("corrected");

        // The same again: nothing changes.
        let counts = import(std::slice::from_ref(&theirs));
        assert_eq!((counts.same, counts.changed, counts.kept), (1, 0, 1));
        assert_eq!(kept(store, &theirs.id).0, here);

        // The source changes two fields, one of them the corrected one.
        theirs.city = "Jambes".to_owned();
        theirs.phones.extend(Phone::new("081 22 22 22", ""));
        let dry = store.import_services("", std::slice::from_ref(&theirs), true, &stamp("1", 2)).expect("tried");
        assert_eq!((dry.changed, dry.kept), (1, 1));
        assert_eq!(import(std::slice::from_ref(&theirs)), dry);
        let (now, version) = kept(store, &theirs.id);
        assert_eq!((now.city.as_str(), now.phones[0].number.as_str()), ("Jambes", "081 99 99 99"));

        // Set back to what the source says, the field follows it again.
        store
            .edit_service(version, &Service { phones: theirs.phones.clone(), ..now }, &stamp("1", 3))
            .expect("corrected");
        theirs.phones.truncate(1);
        assert_eq!(import(std::slice::from_ref(&theirs)).kept, 0);
        assert_eq!(kept(store, &theirs.id).0.phones, theirs.phones);
    });
}

#[test]
fn undoing_a_correction_makes_the_record_its_source_s_again() {
    conform(|store| {
        let mut theirs = service("1", "CPAS");
        store.import_services("", std::slice::from_ref(&theirs), false, &stamp("1", 0)).expect("imported");
        let (here, version) = kept(store, &theirs.id);
        store
            .edit_service(version, &Service { way: "2e étage".to_owned(), ..here }, &stamp("1", 1))
            .expect("corrected");
        assert_eq!(undo(store).as_deref(), Some("service-edit"));
        theirs.way = "3e étage".to_owned();
        let counts = store.import_services("", std::slice::from_ref(&theirs), false, &stamp("1", 2)).expect("imported");
        assert_eq!((counts.changed, counts.kept), (1, 0));
        assert_eq!(kept(store, &theirs.id).0.way, "3e étage");
    });
}

#[test]
fn what_is_used_most_and_verified_longest_ago_is_called_first() {
    conform(|store| {
        let verified =
            |id: &str, name: &str, on: Option<&str>| Service { verified_on: on.map(day), ..service(id, name) };
        let services = [
            verified("1", "frais", Some("2026-11-01")),
            verified("2", "ancien", Some("2024-01-01")),
            verified("3", "jamais", None),
            verified("4", "utile", Some("2026-01-01")),
            verified("5", "utile autrefois", Some("2026-01-02")),
        ];
        store.import_services("", &services, false, &stamp("1", 0)).expect("imported");
        let visit =
            store.record(today(), "", &draft("Amina"), Entry::Queue, None, &stamp("1", 0)).expect("recorded").visit;
        let refer = |visit: &VisitId, number: usize, minutes: i64| {
            let service = services[number].id.clone();
            let new =
                NewReferral { service: Some(service), service_name: String::new(), how: How::Told, check_on: None };
            store.refer(visit, &new, &stamp("1", minutes)).expect("referred")
        };
        refer(&visit, 4, -600_000);
        refer(&visit, 3, 1);
        refer(&visit, 0, 1);
        let stale = |limit| {
            let stale = store.stale_services(day("2026-05-18"), at(-500_000), limit).expect("a list");
            stale.into_iter().map(|stale| (stale.service.name, stale.referrals)).collect::<Vec<_>>()
        };
        let expected = [("utile", 1), ("jamais", 0), ("ancien", 0), ("utile autrefois", 0)];
        assert_eq!(stale(10), expected.map(|(name, uses)| (name.to_owned(), uses)));
        assert_eq!(stale(1).len(), 1);
        undo(store);
        undo(store);
        assert_eq!(stale(1), [("jamais".to_owned(), 0)], "what was taken back is no use");
    });
}
