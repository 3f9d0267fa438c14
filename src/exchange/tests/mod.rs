//! Directories read from files: invented ones beside the tests, and real exports where they are at hand.

use std::{env, fs, path::PathBuf};

use chrono::{NaiveDate, TimeDelta};
use proptest::prelude::*;

use super::*;
use crate::domain::{
    hours::Hours,
    service::{Alert, Appointment, Checked, Closure, Fee, Phone, Position, Reception, Referrer, Service},
};

mod json;
mod out;

fn folder(path: PathBuf) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<_> = fs::read_dir(path)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.is_file())
        .map(|path| (path.file_name().expect("a name").to_string_lossy().into_owned(), fs::read(path).expect("a file")))
        .collect();
    files.sort();
    files
}

fn fixture(name: &str) -> Read<Service> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/directory").join(name);
    directory_from(folder(path)).expect("a directory")
}

fn told(remarks: &[Remark]) -> Vec<(&str, usize, &str)> {
    remarks.iter().map(|remark| (remark.file.as_str(), remark.line, remark.reason.code())).collect()
}

fn named<'a>(read: &'a Read<Service>, name: &str) -> &'a Service {
    read.records.iter().find(|service| service.name == name).expect("a service of this name")
}

#[test]
fn a_table_typed_by_hand_is_read() {
    let read = fixture("typed");
    let dettes = named(&read, "Médiation de dettes");
    assert_eq!(dettes.place(), "Rue des Brasseurs 12, 5000 Namur");
    assert_eq!(dettes.phones[0], Phone { number: "081 33 44 55".to_owned(), label: "accueil".to_owned() });
    assert_eq!(dettes.phones[1].number, "081 33 44 56");
    assert_eq!(dettes.categories, ["dettes", "budget"]);
    assert_eq!(dettes.appointment, Appointment::Required);
    assert_eq!(dettes.verified_on.map(|day| day.to_string()).as_deref(), Some("2026-11-18"));
    let logement = named(&read, "Permanence logement");
    assert_eq!((logement.hours.as_deref(), logement.appointment), (None, Appointment::Required), "sur rendez-vous");
    assert_eq!(named(&read, "Espace public numérique").appointment, Appointment::None);
    assert_eq!(read.records.len(), 3);
}

#[test]
fn rows_that_are_not_sound_are_told_by_line_and_reason() {
    let read = fixture("typed");
    let file = "annuaire.csv";
    assert_eq!(
        told(&read.refused),
        [(file, 4, "no-name"), (file, 6, "open-quote"), (file, 8, "same-id"), (file, 9, "too-many-cells")]
    );
    assert_eq!(told(&read.notes), [(file, 5, "bad-phone"), (file, 5, "bad-appointment"), (file, 5, "bad-date")]);
}

#[test]
fn tables_of_hsds_1_are_joined() {
    let read = fixture("hsds-1.1");
    let aide = named(&read, "Aide alimentaire");
    assert_eq!(aide.source_id, "s1");
    assert_eq!(aide.organization, "Centre d'aide Le Pont");
    assert_eq!(aide.place(), "Maison du Pont, Rue du Pont 3, 5000 Namur");
    assert_eq!(aide.description, "Colis & repas.\nLe mardi.\nSe présenter");
    assert_eq!(aide.hours.as_deref(), Some("Mo 09:00-17:00; Tu unknown; Th 09:00-12:00,13:00-17:00"));
    let numbers: Vec<_> = aide.phones.iter().map(ToString::to_string).collect();
    assert_eq!(numbers, ["081 11 11 11 ext. 12 (Accueil)", "081 11 11 12 (fax)"]);
    assert_eq!((aide.email.as_str(), aide.cost.as_str()), ("accueil@lepont.example", "Gratuit"));
    // Its number is that of one of its organization's two places; the other service's place stays unknown.
    assert_eq!(named(&read, "Écrivain public").hours.as_deref(), Some("Fr 09:00-12:00"));
    assert_eq!(named(&read, "Conseil juridique").place(), "");
    // Two places have its number: which one is not guessed.
    assert_eq!(named(&read, "Service itinérant").place(), "");
    assert_eq!(read.records.len(), 5);
}

#[test]
fn a_bad_row_of_hsds_drags_no_sound_one_with_it() {
    let read = fixture("hsds-1.1");
    assert_eq!(
        told(&read.refused),
        [
            ("organizations.csv", 3, "no-id"),
            ("organizations.csv", 4, "same-id"),
            ("phones.csv", 9, "unknown-reference"),
            ("physical_addresses.csv", 3, "unknown-reference"),
            ("regular_schedules.csv", 3, "bad-hours"),
            ("regular_schedules.csv", 7, "bad-weekday"),
            ("services.csv", 6, "not-offered"),
            ("services.csv", 7, "no-name"),
            ("services.csv", 8, "same-id"),
        ]
    );
    let notes = told(&read.notes);
    assert!(notes.contains(&("phones.csv", 6, "bad-phone")));
    assert!(notes.contains(&("services.csv", 4, "unknown-organization")));
    assert!(notes.contains(&("services.csv", 4, "place-found")));
}

#[test]
fn tables_of_hsds_3_are_joined_one_record_a_place() {
    let read = fixture("hsds-3");
    let ids: Vec<_> = read.records.iter().map(|service| service.source_id.as_str()).collect();
    assert_eq!(ids, ["svc@nord", "svc@sud"]);
    let [north, south] = &read.records[..] else { panic!("two places") };
    assert_eq!(north.place(), "Quartier Nord, Rue Haute 1, 1030 Schaerbeek");
    assert_eq!(north.hours.as_deref(), Some("Mo-Tu 09:00-12:00; Th[1] 17:00-19:00"));
    assert_eq!(north.hours_note, "Fermé en août");
    assert_eq!(north.categories, ["Démarches administratives"]);
    assert_eq!(north.documents, ["Carte d'identité"]);
    assert_eq!(north.languages, ["Turc"]);
    assert_eq!(north.verified_by, "verif@quartier.example");
    assert_eq!((south.hours.as_deref(), south.hours_note.as_str()), (None, "Une semaine sur deux"));
    assert_eq!(told(&read.refused), [("schedules.csv", 4, "not-weekly")]);
}

#[test]
fn a_row_without_an_id_has_the_same_id_at_every_import() {
    let ids = |read: Read<Service>| read.records.into_iter().map(|service| service.source_id).collect::<Vec<_>>();
    assert_eq!(ids(fixture("hsds-1.1")), ids(fixture("hsds-1.1")));
    assert!(ids(fixture("typed")).iter().all(|id| !id.is_empty()));
}

#[test]
fn what_is_no_directory_is_refused_with_its_reason() {
    let reason = |files: Vec<(&str, &[u8])>| {
        let files = files.into_iter().map(|(name, bytes)| (name.to_owned(), bytes.to_vec())).collect();
        let error = directory_from(files).expect_err("no directory");
        let cause = std::error::Error::source(&error).map(ToString::to_string);
        (error.kind(), error.place().map(ToOwned::to_owned), cause.unwrap_or_default())
    };
    let bad = crate::error::Kind::BadFile;
    assert_eq!(reason(vec![("x.csv", b"a,b\n1,2\n")]), (bad, Some("x.csv".to_owned()), "unknown-file".to_owned()));
    assert_eq!(reason(vec![("x.png", b"\x89PNG\0")]), (bad, Some("x.png".to_owned()), "not-text".to_owned()));
    assert_eq!(reason(vec![("x.csv", b"")]), (bad, Some("x.csv".to_owned()), "unknown-file".to_owned()));
    let phones = ("phones.csv", &b"id,service_id,number\n1,2,3\n"[..]);
    assert_eq!(reason(vec![phones]), (bad, Some("phones.csv".to_owned()), "missing-column".to_owned()));
    assert_eq!(reason(vec![]), (bad, None, "unknown-file".to_owned()));
}

#[test]
fn every_reason_has_its_words() {
    let texts = crate::text::Texts::new(crate::text::Lang::Fr);
    assert_eq!(Reason::BadHours("10:00–4:00".to_owned()).words(&texts), "heures impossibles : 10:00–4:00");
    let place = Place { file: "y.csv".to_owned(), line: 12, at: String::new() };
    assert_eq!(Reason::SameId(place).words(&texts), "même identifiant que y.csv:12");
    assert_eq!(Reason::NoName.words(&texts), "sans nom");
    let remark = Remark { file: "x.csv".to_owned(), line: 3, at: String::new(), reason: Reason::OnePage(2) };
    let json = serde_json::to_value(&remark).expect("json");
    assert_eq!(json, serde_json::json!({ "file": "x.csv", "line": 3, "reason": remark.reason.code(), "value": 2 }));
}

#[test]
fn a_record_is_taken_once_and_the_others_are_told_with_the_file_of_the_first() {
    let csv = |name: &str, text: &str| (name.to_owned(), text.as_bytes().to_vec());
    let page = "{\"contents\": [{\"id\": \"1\", \"name\": \"Tiers\", \"status\": \"active\"}]}";
    let lists = "{\"services\": [{\"id\": \"2\", \"name\": \"Quart\", \"organization_id\": \"o\"},\n\
                 {\"id\": \"1\", \"name\": \"Un\", \"organization_id\": \"o\"}], \"organizations\": []}";
    let read = directory_of(
        vec![
            csv("a.csv", "id;nom;source\n1;Un;ici\n"),
            csv("b.csv", "id;nom;horaire\n2;Deux;\n1;Encore;par beau temps\n"),
            csv("c.json", page),
            csv("d.json", lists),
        ],
        "ici",
        crate::text::Lang::Fr,
    )
    .expect("a directory");
    // JSON is read before tables.
    let names: Vec<_> = read.records.iter().map(|service| (&*service.source, &*service.name)).collect();
    assert_eq!(names, [("ici", "Tiers"), ("ici", "Quart")]);
    assert_eq!(
        told(&read.refused),
        [("a.csv", 2, "same-id"), ("b.csv", 2, "same-id"), ("b.csv", 3, "same-id"), ("d.json", 2, "same-id")]
    );
    let first = |remark: &Remark| match &remark.reason {
        Reason::SameId(first) => (first.file.clone(), first.line),
        other => panic!("{other}"),
    };
    let firsts: Vec<_> = read.refused.iter().map(first).collect();
    assert_eq!(firsts, ["c.json", "d.json", "c.json", "c.json"].map(|file| (file.to_owned(), 1)));
    // Of a row that is not taken nothing else is of interest.
    assert!(read.notes.iter().all(|note| note.file != "b.csv"), "{:?}", read.notes);
}

#[test]
fn hours_in_a_cell_are_read_as_in_the_form() {
    let text = "id;nom;horaire;rdv\n1;a;lu-ve 8h30-12h30 et 13h-16h, fermé jours fériés;\n\
                2;b;\"Mo-Fr 09:00-12:00 || \"\"sur rdv\"\"\";\n3;c;\"lundi 9h-12h;\nmardi 13h-16h\";non\n\
                4;d;sur rendez-vous;inconnu\n5;e;par beau temps;\n";
    let read = directory_from(vec![("x.csv".to_owned(), text.as_bytes().to_vec())]).expect("a directory");
    let said: Vec<_> = read.records.iter().map(|service| (service.hours.as_deref(), service.appointment)).collect();
    assert_eq!(
        said,
        [
            (Some("Mo-Fr 08:30-12:30,13:00-16:00; PH off"), Appointment::Unknown),
            (Some("Mo-Fr 09:00-12:00 || \"sur rdv\""), Appointment::Possible),
            (Some("Mo 09:00-12:00; Tu 13:00-16:00"), Appointment::None),
            (None, Appointment::Unknown),
            (None, Appointment::Unknown),
        ]
    );
    assert_eq!(told(&read.notes), [("x.csv", 7, "hours-as-note")]);
    assert_eq!(read.records[4].hours_note, "par beau temps");
}

#[test]
fn a_bell_in_one_row_costs_no_other() {
    let text = "id;nom\n1;Un\n2;De\u{7}ux\n3;\u{1B}Trois\n";
    let read = directory_from(vec![("x.csv".to_owned(), text.as_bytes().to_vec())]).expect("a directory");
    let names: Vec<_> = read.records.iter().map(|service| service.name.as_str()).collect();
    assert_eq!(names, ["Un", "Deux", "Trois"]);
    assert_eq!(told(&read.notes), [("x.csv", 3, "commands"), ("x.csv", 4, "commands")]);
}

#[test]
fn what_a_file_has_no_place_for_is_said() {
    let silent = |name: &str, text: &str| {
        directory_from(vec![(name.to_owned(), text.as_bytes().to_vec())]).expect("a directory").silent
    };
    let csv = silent("x.csv", "id;nom;commune;lat;lon\n1;Énergie;Namur;;\n");
    assert!(csv.contains(&"hours") && !csv.contains(&"city") && !csv.contains(&"position"), "{csv:?}");
    let hsds = silent("x.json", "[{\"id\":\"1\",\"name\":\"n\",\"status\":\"active\"}]");
    assert_eq!(hsds, ["no_phone", "appointment", "referrers", "verified_how", "team_note"]);
    let inclusion = silent("x.json", "[{\"id\":\"1\",\"nom\":\"n\",\"structure_id\":\"s\"}]");
    assert!(inclusion.contains(&"languages") && !inclusion.contains(&"phones"), "{inclusion:?}");
}

/// The folder with real exports, when it is at hand.
fn shared(name: &str) -> Option<Vec<(String, Vec<u8>)>> {
    let root = env::var_os("GUICHET_SHARED")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared"), PathBuf::from);
    let path = root.join("data").join(name);
    if path.is_dir() {
        Some(folder(path))
    } else {
        eprintln!("not tried: {} is not there (GUICHET_SHARED names another folder)", path.display());
        None
    }
}

#[test]
fn a_real_export_with_its_quirks_is_read() {
    let Some(files) = shared("hsds-ilao") else { return };
    let read = directory_from(files).expect("a directory");
    // 430 rows, of which the last has neither id nor name.
    assert_eq!(read.records.len(), 429);
    let services: Vec<_> = told(&read.refused).into_iter().filter(|(file, ..)| *file == "services.csv").collect();
    assert_eq!(services, [("services.csv", 651, "no-name")]);
    let others: Vec<_> = read.refused.iter().filter(|remark| remark.file != "services.csv").collect();
    assert!(others.iter().all(|remark| matches!(remark.reason, Reason::BadHours(_))), "{others:?}");
    assert_eq!(others.len(), 29);
    let with_hours = read.records.iter().filter(|service| service.hours.is_some()).count();
    assert!(with_hours > 150, "{with_hours}");
    assert!(
        read.records.iter().all(|service| service.hours.as_deref().is_none_or(|hours| Hours::parse(hours).is_some()))
    );
    assert!(read.records.iter().flat_map(|service| &service.phones).all(|phone| !phone.number.contains("phone")));
    let junk = read.notes.iter().filter(|remark| matches!(remark.reason, Reason::BadPhone(_))).count();
    assert_eq!(junk, 8);
}

#[test]
fn a_real_export_with_deliberately_bad_rows_is_read() {
    let Some(files) = shared("ohana") else { return };
    let read = directory_from(files).expect("a directory");
    assert_eq!(read.records.len(), 21);
    assert_eq!(
        told(&read.refused),
        [
            ("bad_invalid_location.csv", 2, "same-id"),
            ("bad_invalid_location.csv", 3, "same-id"),
            ("bad_invalid_service.csv", 2, "no-name"),
            ("bad_org_with_spelled_out_date.csv", 2, "same-id"),
            ("services.csv", 21, "not-offered"),
            ("services.csv", 22, "not-offered"),
        ]
    );
    let passports = named(&read, "Passport Photos");
    assert_eq!(passports.aliases, ["Fotos para pasaportes"]);
    assert_eq!(passports.documents, ["Government-issued picture identification"]);
    assert_eq!(passports.categories, ["Salud", "Medicina"]);
    assert!(!passports.phones.is_empty());
}

#[test]
fn the_standard_s_own_example_is_read() {
    let Some(files) = shared("hsds-examples/tabular-3.1") else { return };
    let read = directory_from(files).expect("a directory");
    let [service] = &read.records[..] else { panic!("one service") };
    assert_eq!(service.name, "Community Counselling");
    assert_eq!(service.phones[0].number, "+44 1234 234567 ext. 100");
    assert_eq!(
        service.hours.as_deref(),
        Some("2005 Jan 01-2005 Jan 01 Th 10:00-18:00; 2005 Jan 01-2005 Jan 01 Fr 10:00-18:00")
    );
}

fn some_text() -> impl Strategy<Value = String> {
    prop_oneof!["[a-zé '=+@\\-|\\\\;\",.&<>0-9]{0,12}", "\\PC{0,8}"].prop_map(|text| plain::line(&text))
}

fn some_list() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(some_text().prop_filter("an item", |item| !item.is_empty()), 0..3)
}

fn some_day() -> impl Strategy<Value = NaiveDate> {
    (0i32..20_000).prop_map(|days| NaiveDate::from_epoch_days(days).expect("a day"))
}

prop_compose! {
    fn some_closure()(from in some_day(), days in 0i64..40, why in some_text()) -> Closure {
        Closure { from, to: from + TimeDelta::days(days), why }
    }
}

prop_compose! {
    fn some_place()(
        texts in (some_text(), prop_oneof!["", "[1-9][0-9]{3,4}", some_text()], some_text(), some_text()),
        position in prop::option::of((-90.0..90.0f64, -180.0..180.0f64)),
        reception in prop::sample::subsequence(Reception::ALL.to_vec(), 0..=2),
        accessibility in some_list(),
    ) -> Service {
        let mut service = Service::new("", "", "");
        (service.address, service.postcode, service.city, service.way) = texts;
        service.position = position.and_then(|(latitude, longitude)| Position::new(latitude, longitude));
        service.reception = reception;
        service.accessibility = accessibility;
        service
    }
}

prop_compose! {
    fn some_trust()(
        on in prop::option::of(some_day()),
        by in prop_oneof![some_text(), Just("verif@lepont.example".to_owned())],
        how in prop::sample::select(Checked::ALL.to_vec()),
        alert in prop::option::of((some_text(), prop::option::of(some_day()))),
        note in some_text(),
        closures in prop::collection::vec(some_closure(), 0..3),
    ) -> Service {
        let mut service = Service::new("", "", "");
        (service.verified_on, service.verified_by, service.verified_how) = (on, by, how);
        service.alert = alert.map(|(text, until)| Alert { text, until });
        service.team_note = note;
        service.closures = closures;
        service
    }
}

prop_compose! {
    /// Any sound record.
    fn some_service()(
        place in some_place(),
        trust in some_trust(),
        names in (some_text(), some_text(), some_text(), some_text()),
        lists in (some_list(), some_list(), some_list(), some_list(), some_list()),
        phones in prop::collection::vec(("[+0-9(][0-9 ./()]{4,12}", some_text()), 0..3),
        no_phone in any::<bool>(),
        texts in (prop::collection::vec(some_text(), 0..3), prop::collection::vec(some_text(), 0..3)),
        reach in (some_text(), some_text(), some_text()),
        hours in prop::option::of(prop::sample::select(vec![
            "Mo-Fr 08:30-12:30", "24/7", "Mo 20:00-08:00; PH off", "Mo-We 09:00-12:00,13:00-16:00; Fr 09:00-12:00",
            "2026 Jun 01-2026 Aug 31 Mo 09:00-12:00", "Mo[1] 09:00-12:00",
        ])),
        codes in (
            prop::sample::select(Appointment::ALL.to_vec()),
            prop::sample::select(Fee::ALL.to_vec()),
            prop::sample::subsequence(Referrer::ALL.to_vec(), 0..=2),
        ),
    ) -> Service {
        let mut service = Service {
            closures: trust.closures,
            verified_on: trust.verified_on,
            verified_by: trust.verified_by,
            verified_how: trust.verified_how,
            alert: trust.alert,
            team_note: trust.team_note,
            ..place
        };
        service.source = format!("s{}", names.0);
        service.source_id = format!("x{}", names.1);
        service.name = format!("n{}", names.2);
        service.organization = names.3;
        (service.aliases, service.categories, service.documents, service.languages, service.publics) = lists;
        service.phones = phones.iter().filter_map(|(number, label)| Phone::new(number, label)).collect();
        service.no_phone = no_phone;
        (service.description, service.hours_note) = (texts.0.join("\n"), texts.1.join("\n"));
        (service.email, service.url, service.cost) = reach;
        service.hours = hours.map(ToOwned::to_owned);
        (service.appointment, service.fee, service.referrers) = codes;
        sound::settle(&mut service);
        service
    }
}

proptest! {
    #[test]
    fn what_is_written_is_read_back_without_loss(services in prop::collection::vec(some_service(), 1..5)) {
        let mut services = services;
        services.iter_mut().enumerate().for_each(|(at, service)| {
            service.source_id = format!("{at}{}", service.source_id);
            service.id = Service::id_of(&service.source, &service.source_id);
        });
        let bytes = guichet_csv::write(&services).expect("written");
        let read = directory_from(vec![("x.csv".to_owned(), bytes)]).expect("read");
        prop_assert_eq!(&read.refused, &[]);
        prop_assert_eq!(&read.notes, &[]);
        prop_assert_eq!(read.records, services);
    }

    #[test]
    fn no_cell_that_is_written_is_a_formula(service in some_service()) {
        let bytes = guichet_csv::write([&service]).expect("written");
        let text = String::from_utf8(bytes).expect("text");
        let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(text.as_bytes());
        for record in reader.records() {
            for cell in &record.expect("a row") {
                let degrees = cell.starts_with('-') && cell.parse::<f64>().is_ok();
                prop_assert!(!cell.starts_with(['=', '@', '-', '+', '\t', '\r']) || degrees, "{cell:?}");
            }
        }
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in any::<Vec<u8>>(), name in "(services|phones|x).csv") {
        let _ = directory_from(vec![(name, bytes)]);
    }

    #[test]
    fn every_row_is_taken_in_or_refused(
        services in prop::collection::vec(("[a-c]?", "[lm]?", "[x-z<&\"]?", "(|active|inactive)", "[,\"]?"), 0..12),
        phones in prop::collection::vec(("[a-d]?", "[0-9]{0,9}"), 0..5),
        hours in prop::collection::vec(("[a-d]?", "(Monday|Sun|x|)", "[0-9]{0,2}:?[0-9]?", "[0-9]{0,2}"), 0..8),
    ) {
        let cell = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
        let mut table = "id,organization_id,name,status,fees\n".to_owned();
        let mut rows = 0;
        for (id, organization, name, status, surplus) in &services {
            rows += usize::from([id, organization, name, status].iter().any(|text| !text.is_empty()));
            let tail = if surplus == "," { "" } else { surplus.as_str() };
            table += &([&cell(id), organization, &cell(name), status, &cell(tail)].map(String::as_str).join(",") + "\n");
            rows += usize::from([id, organization, name, status].iter().all(|text| text.is_empty()) && !tail.is_empty());
        }
        let phones: Vec<_> = phones.iter().map(|(service, number)| format!("{service},{number}")).collect();
        let hours: Vec<_> = hours.iter().map(|(id, day, from, to)| format!("{id},{day},{from},{to}")).collect();
        let read = directory_from(vec![
            ("services.csv".to_owned(), table.into_bytes()),
            ("phones.csv".to_owned(), format!("service_id,number\n{}", phones.join("\n")).into_bytes()),
            ("schedules.csv".to_owned(), format!("service_id,weekday,opens_at,closes_at\n{}", hours.join("\n")).into_bytes()),
        ]).expect("a directory");
        let refused = read.refused.iter().filter(|remark| remark.file == "services.csv").count();
        prop_assert_eq!(read.records.len() + refused, rows);
    }
}
