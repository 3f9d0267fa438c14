//! Directories of JSON: invented ones as files come, and real samples where they are at hand.

use serde_json::{Value, json};

use super::*;

fn read(name: &str, value: &Value) -> Read<Service> {
    directory_from(vec![(name.to_owned(), value.to_string().into_bytes())]).expect("a directory")
}

fn at(remarks: &[Remark]) -> Vec<(&str, &'static str)> {
    remarks.iter().map(|remark| (remark.at.as_str(), remark.reason.code())).collect()
}

fn service() -> Value {
    json!({
        "id": "svc", "name": "Aide &amp; conseil", "status": "active", "description": "<p>Colis</p><p>Repas</p>",
        "alert": "Déménage en mars", "assured_date": "2026-03-01", "minimum_age": 18, "maximum_age": 25,
        "organization": { "id": "org", "name": "Le Pont", "website": "https://lepont.example" },
        "phones": [{ "number": "081 11 11 11", "extension": 12, "description": "Accueil" }],
        "languages": [{ "name": "Turc", "code": "tr" }],
        "required_documents": [{ "document": "Carte d'identité" }],
        "cost_options": [{ "amount": 0 }],
        "attributes": [{ "taxonomy_term": { "id": "t", "name": "Logement" } }],
        "service_at_locations": [
            {
                "id": "a",
                "location": {
                    "id": "nord", "location_type": "physical", "transportation": "bus 4",
                    "latitude": "50.46", "longitude": 4.86,
                    "addresses": [{ "address_1": "Rue Haute 1", "postal_code": 1030, "city": "Schaerbeek" }],
                    "accessibility": [{ "description": "Ascenseur" }],
                },
                "schedules": [
                    { "freq": "WEEKLY", "byday": "MO,TU", "opens_at": "9:0", "closes_at": "12:00:00" },
                    { "freq": "WEEKLY", "byday": "WE", "opens_at": null, "closes_at": "" },
                    { "valid_from": "2026-07-15", "valid_to": "2026-08-15", "description": "Vacances" },
                ],
            },
            { "id": "b", "location": { "id": "sud", "name": "Maison du Sud", "location_type": "virtual" } },
        ],
    })
}

#[test]
fn a_full_service_is_one_record_a_place() {
    let read = read("x.json", &service());
    assert_eq!((at(&read.refused), at(&read.notes)), (vec![], vec![]));
    let [north, south] = &read.records[..] else { panic!("two places") };
    assert_eq!((north.source_id.as_str(), south.source_id.as_str()), ("svc@nord", "svc@sud"));
    assert_eq!(north.name, "Aide & conseil");
    assert_eq!(north.description, "Colis\nRepas");
    assert_eq!(north.place(), "Rue Haute 1, 1030 Schaerbeek");
    assert_eq!((north.way.as_str(), north.position.is_some()), ("bus 4", true));
    assert_eq!(north.hours.as_deref(), Some("Mo-Tu 09:00-12:00"));
    assert_eq!(north.closures[0].why, "Vacances");
    assert_eq!(north.phones[0].to_string(), "081 11 11 11 ext. 12 (Accueil)");
    assert_eq!((north.publics.as_slice(), north.fee), (&["18-25 ans".to_owned()][..], Fee::Free));
    assert_eq!(north.documents, ["Carte d'identité"]);
    assert_eq!(north.accessibility, ["Ascenseur"]);
    assert_eq!(north.categories, ["Logement"]);
    assert_eq!(north.url, "https://lepont.example");
    assert_eq!(north.alert.as_ref().map(|alert| alert.text.as_str()), Some("Déménage en mars"));
    assert_eq!(
        (north.reception.as_slice(), south.reception.as_slice()),
        (&[Reception::OnSite][..], &[Reception::Remote][..])
    );
}

#[test]
fn a_page_a_list_and_a_record_a_line_say_the_same() {
    let expected = read("x.json", &service()).records;
    let page = json!({ "total_pages": 3, "page_number": 1, "contents": [service()] });
    let of_page = read("x.json", &page);
    assert_eq!(of_page.records, expected);
    assert_eq!(of_page.notes[0].reason, Reason::OnePage(3));
    assert_eq!(read("x.json", &json!([service()])).records, expected);
    let lines = format!("{}\n{}\n", json!({ "name": "Autre", "status": "active" }), service());
    let lines = directory_from(vec![("x.ndjson".to_owned(), lines.into_bytes())]).expect("a directory");
    assert_eq!(lines.records[1..], expected);
}

#[test]
fn a_bad_record_is_told_by_its_place_and_hides_no_good_one() {
    let good = json!({ "id": "1", "name": "Énergie", "status": "active" });
    let page = json!({ "contents": [
        good, { "id": "2", "status": "active" }, 3, null, { "x": 1 }, { "id": "1", "name": "Encore", "status": "active" },
        { "id": "3", "name": "Ancien", "status": "defunct" },
        { "id": "4", "name": "Heures", "status": "active",
          "schedules": [{ "byday": "SO", "opens_at": "9:00", "closes_at": "10:00" }] },
    ] });
    let read = read("x.json", &page);
    let names: Vec<_> = read.records.iter().map(|service| service.name.as_str()).collect();
    assert_eq!(names, ["Énergie", "Heures"]);
    assert_eq!(
        at(&read.refused),
        [
            ("contents[1]", "no-name"),
            ("contents[2]", "no-record"),
            ("contents[3]", "no-record"),
            ("contents[4]", "no-record"),
            ("contents[6]", "not-offered"),
            ("contents[7].schedules[0]", "bad-weekday"),
            // Seen once all are read.
            ("contents[5]", "same-id"),
        ]
    );
    assert_eq!(read.refused[0].place(), "x.json:1 (contents[1])");
}

#[test]
fn values_of_another_kind_are_taken_as_they_come() {
    let read = read(
        "x.json",
        &json!([{
            "id": 7, "name": 12, "status": "active", "organization": "CPAS", "phones": "081 22 33 44",
            "languages": ["Turc", "Arabe"], "required_documents": { "document": "Bail" }, "schedules": null,
            "service_at_locations": { "location": { "addresses": { "address_1": "Rue Haute 1", "postal_code": 1030 } } },
            "cost_options": [[], null], "description": { "fr": "x" },
        }]),
    );
    let [service] = &read.records[..] else { panic!("one record: {:?}", read.refused) };
    assert_eq!((service.name.as_str(), service.postcode.as_str()), ("12", "1030"));
    assert_eq!((service.phones.len(), service.languages.len(), service.documents.len()), (1, 2, 1));
    assert!(service.source_id.starts_with("7@"));
}

#[test]
fn telephones_of_contacts_are_those_of_the_service() {
    let read = read(
        "x.json",
        &json!([{
            "id": "1", "name": "Énergie", "status": "active", "url": "https://x.example",
            "contacts": [{ "name": "A. Personne", "phones": [{ "number": "081 22 33 44" }] }],
        }]),
    );
    assert_eq!(read.records[0].phones[0].to_string(), "081 22 33 44");
}

fn inclusion() -> Value {
    json!({
        "structures": [{
            "source": "dora", "id": "dora--s1", "nom": "Mission locale", "date_maj": "2026-01-01",
            "telephone": "0102030405", "horaires_accueil": "Mo-Fr 10:00-20:00; PH off",
            "accessibilite_lieu": "https://acceslibre.beta.gouv.fr/app/x/", "site_web": "https://ml.example",
        }],
        "services": [{
            "source": "dora", "id": "dora--1", "structure_id": "dora--s1", "nom": "Garde d&#39;enfants",
            "description": "Une place\n\n   en crèche", "date_maj": "2026-01-01", "type": "accompagnement",
            "thematiques": ["famille--garde-denfants"], "publics": ["familles"], "publics_precisions": "0 à 3 ans",
            "frais": "gratuit", "frais_precisions": "Repas à payer", "conditions_acces": "Habiter la commune",
            "mobilisation_precisions": "Appeler le matin", "modes_accueil": ["en-presentiel"],
            "mobilisable_par": ["professionnels"], "code_postal": "59000", "commune": "Lille",
            "adresse": "1 rue du Pont", "complement_adresse": "2e étage", "latitude": 50.6, "longitude": 3.05,
        }],
    })
}

#[test]
fn a_service_of_data_inclusion_has_what_its_structure_says() {
    let read = read("x.json", &inclusion());
    assert_eq!((at(&read.refused), at(&read.notes)), (vec![], vec![]));
    let [service] = &read.records[..] else { panic!("one record") };
    assert_eq!((service.source.as_str(), service.source_id.as_str()), ("dora", "1"));
    assert_eq!((service.name.as_str(), service.organization.as_str()), ("Garde d'enfants", "Mission locale"));
    assert_eq!(service.description, "Une place\nen crèche\nHabiter la commune\nAppeler le matin");
    assert_eq!(service.hours.as_deref(), Some("Mo-Fr 10:00-20:00; PH off"));
    assert_eq!(service.phones[0].number, "0102030405");
    assert_eq!(service.categories, ["famille : garde denfants", "accompagnement"]);
    assert_eq!(service.publics, ["familles", "0 à 3 ans"]);
    assert_eq!((service.fee, service.cost.as_str()), (Fee::Free, "Repas à payer"));
    assert_eq!((service.reception[0], service.referrers[0]), (Reception::OnSite, Referrer::Professional));
    assert_eq!((service.place().as_str(), service.way.as_str()), ("1 rue du Pont, 59000 Lille", "2e étage"));
    assert_eq!(service.url, "https://ml.example");
    // The day on which a producer last wrote to its base is no verification.
    assert_eq!(service.verified_on, None);
}

#[test]
fn structures_may_be_in_another_file() {
    let whole = inclusion();
    let file = |name: &str, list: &str| (name.to_owned(), json!({ "items": whole[list] }).to_string().into_bytes());
    let read = directory_from(vec![file("a-services.json", "services"), file("b-structures.json", "structures")]);
    assert_eq!(read.expect("a directory").records[0].organization, "Mission locale");
}

#[test]
fn json_that_is_no_directory_is_refused() {
    for text in ["{\"a\": 1}", "{broken", "[", "{\"name\": \"package\"}x"] {
        let read = directory_from(vec![("x.json".to_owned(), text.as_bytes().to_vec())]);
        let said = read.map(|read| (read.records.len(), read.refused.len()));
        assert!(said.as_ref().map_or(true, |said| *said == (0, 1)), "{text}: {said:?}");
    }
    // A page of organizations holds no service.
    let organizations = read("x.json", &json!({ "contents": [{ "id": "o", "name": "CPAS", "website": "x" }] }));
    assert_eq!(at(&organizations.refused), [("contents[0]", "no-record")]);
}

#[test]
fn the_samples_of_both_standards_are_read() {
    let of = |folder: &str, name: &str| {
        let (_, bytes) = shared(folder)?.into_iter().find(|(file, _)| file.ends_with(name))?;
        Some(directory_from(vec![(name.to_owned(), bytes)]).expect("a directory"))
    };
    if let Some(read) = of("hsds-examples", "service_full.json") {
        assert_eq!(at(&read.refused), []);
        assert_eq!(read.records[0].name, "Community Counselling");
        assert_eq!(
            read.records[0].source_id,
            "ac148810-d857-441c-9679-408f346de14b@3a19ff88-4620-4d17-9830-ac1d859eb5d5"
        );
        assert_eq!(read.records[0].documents.len(), 1);
        assert_eq!(read.records[0].phones.len(), 1);
    }
    if let Some(read) = of("hsds-examples", "examples_tabular.json") {
        assert_eq!(read.records[0].name, "Community Counselling");
        assert_eq!(read.records[0].organization, "Example Organization Inc.");
    }
    if let Some(read) = of("data-inclusion", "api_snapshots_v1.json") {
        assert_eq!(at(&read.refused), []);
        assert_eq!((read.records[0].name.as_str(), read.records[0].organization.as_str()), ("Munoz", "Perrin"));
        assert_eq!(read.records[0].url, "https://teixeira.fr/");
    }
}

fn some_json() -> impl Strategy<Value = Value> {
    let key = prop::sample::select(vec![
        "id",
        "name",
        "nom",
        "status",
        "phones",
        "number",
        "schedules",
        "byday",
        "opens_at",
        "closes_at",
        "valid_from",
        "valid_to",
        "organization",
        "service_at_locations",
        "location",
        "addresses",
        "attributes",
        "taxonomy_term",
        "taxonomy",
        "code",
        "value",
        "structure_id",
        "contents",
        "services",
        "services.csv",
        "horaires_accueil",
        "contacts",
    ]);
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        prop::sample::select(vec!["guichet", "\"x\"", "hours", "2026-01-01", "09:00", "MO", "active", "<b>&amp;"])
            .prop_map(Value::from),
        "\\PC{0,6}".prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 60, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::btree_map(key.clone(), inner, 0..7)
                .prop_map(|map| map.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()),
        ]
    })
}

proptest! {
    #[test]
    fn any_json_is_read_or_refused_and_hides_no_good_record(values in prop::collection::vec(some_json(), 0..4), place in 0usize..4) {
        let good = json!({ "id": "le-bon", "name": "Énergie", "status": "active" });
        let mut list = values;
        list.insert(place.min(list.len()), good);
        let read = read("x.json", &json!({ "contents": list }));
        prop_assert!(read.records.iter().any(|service| service.name == "Énergie" && service.source_id == "le-bon"));
        for service in &read.records {
            let mut settled = service.clone();
            sound::settle(&mut settled);
            prop_assert_eq!(&settled, service);
        }
    }

    #[test]
    fn any_bytes_that_look_like_json_are_read_or_refused(bytes in any::<Vec<u8>>(), start in "[\\[{]") {
        let _ = directory_from(vec![("x.json".to_owned(), [start.as_bytes(), &bytes].concat())]);
    }

    #[test]
    fn json_that_is_cut_keeps_what_stands_before(cut in 0usize..2000) {
        let page = json!({ "contents": [service(), service()] }).to_string();
        let first = page.find("},{\"alert\"").expect("a second record");
        let cut = (0..=cut.min(page.len())).rev().find(|at| page.is_char_boundary(*at)).unwrap_or(0);
        if let Ok(read) = directory_from(vec![("x.json".to_owned(), page.as_bytes()[..cut].to_vec())]) {
            prop_assert_eq!(read.records.is_empty(), cut <= first);
        }
    }
}

#[test]
fn deep_nesting_is_refused_and_no_danger() {
    for (open, close) in [("[", "]"), ("{\"contents\":", "}"), ("{\"x\":", "}")] {
        let text = format!(
            "[{}{},{{\"id\":\"1\",\"name\":\"n\",\"status\":\"active\"}}]",
            open.repeat(50_000) + "1",
            close.repeat(50_000)
        );
        let read = directory_from(vec![("x.json".to_owned(), text.into_bytes())]).expect("a directory");
        assert_eq!((read.records.len(), read.refused.len()), (1, 1), "{open}");
    }
}
