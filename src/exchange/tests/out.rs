//! What is written satisfies the published schemas, and comes back as the table of fields says.

use std::sync::LazyLock;

use jsonschema::Validator;
use proptest::test_runner::TestCaseResult;
use serde_json::Value;

use super::*;
use crate::exchange::fields::{Carried, FIELDS, Field};

fn schema(name: &str) -> Validator {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/schemas").join(name);
    let schema: Value = serde_json::from_slice(&fs::read(path).expect("a schema")).expect("JSON");
    jsonschema::options().should_validate_formats(true).build(&schema).expect("a schema")
}

static HSDS: LazyLock<Validator> = LazyLock::new(|| schema("hsds-3.1-service.json"));
static SERVICE: LazyLock<Validator> = LazyLock::new(|| schema("data-inclusion-v1-service.json"));
static STRUCTURE: LazyLock<Validator> = LazyLock::new(|| schema("data-inclusion-v1-structure.json"));

fn satisfies(schema: &Validator, value: &Value) -> TestCaseResult {
    let errors: Vec<_> = schema.iter_errors(value).map(|error| format!("{}: {error}", error.instance_path())).collect();
    prop_assert!(errors.is_empty(), "{errors:?} in {value}");
    Ok(())
}

fn items<'a>(file: &'a Value, list: &str) -> &'a [Value] {
    file[list].as_array().map_or(&[], Vec::as_slice)
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 18).expect("a day")
}

/// What comes back of records that were written, in their order.
fn again(files: Vec<(String, Vec<u8>)>, records: &[Service]) -> Vec<Service> {
    let read = directory_from(files).expect("a directory");
    assert_eq!(read.refused, []);
    let find = |service: &Service| read.records.iter().find(|back| back.id == service.id).cloned();
    assert_eq!(read.records.len(), records.len());
    records.iter().map(|service| find(service).expect("the same record")).collect()
}

/// Every field that is said to be carried comes back; of one that is not, nothing does.
fn comes_back(service: &Service, back: &Service, carried: fn(&Field) -> Carried) -> TestCaseResult {
    let (old, new) = (fields::values(service), fields::values(back));
    let nothing = fields::values(&Service::new("", "", ""));
    for field in FIELDS {
        let expected = match carried(field) {
            Carried::Yes => &old[field.name],
            Carried::No => &nothing[field.name],
            Carried::Partly => continue,
        };
        prop_assert_eq!(&new[field.name], expected, "{}", field.name);
    }
    Ok(())
}

fn some_directory() -> impl Strategy<Value = Vec<Service>> {
    prop::collection::vec(some_service(), 1..4).prop_map(|mut services| {
        for (at, service) in services.iter_mut().enumerate() {
            service.source_id = format!("{at}{}", service.source_id);
            sound::settle(service);
        }
        services
    })
}

proptest! {
    // Each record has every field, and goes out and in more than once.
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn hsds_brings_everything_back_but_what_is_not_given_away(services in some_directory()) {
        let file = hsds::write(&services).expect("written");
        for (service, back) in services.iter().zip(again(vec![("x.json".to_owned(), file)], &services)) {
            comes_back(service, &back, |field| field.by_hsds)?;
        }
        let tables = hsds::write_tables(&services).expect("written");
        for (service, back) in services.iter().zip(again(tables, &services)) {
            comes_back(service, &back, |field| field.by_hsds)?;
        }
    }

    #[test]
    fn hsds_satisfies_its_schema(services in some_directory()) {
        let file: Value = serde_json::from_slice(&hsds::write(&services).expect("written")).expect("JSON");
        prop_assert_eq!(items(&file, "contents").len(), services.len());
        for service in items(&file, "contents") {
            satisfies(&HSDS, service)?;
        }
    }

    #[test]
    fn data_inclusion_brings_back_what_it_can(services in some_directory()) {
        let file = data_inclusion::write(&services, today()).expect("written");
        for (service, back) in services.iter().zip(again(vec![("x.json".to_owned(), file)], &services)) {
            comes_back(service, &back, |field| field.by_inclusion)?;
        }
    }

    #[test]
    fn data_inclusion_satisfies_its_schemas(services in some_directory()) {
        let file = data_inclusion::write(&services, today()).expect("written");
        let file: Value = serde_json::from_slice(&file).expect("JSON");
        for (list, schema) in [
            ("services", &*SERVICE),
            ("structures", &*STRUCTURE),
        ] {
            prop_assert!(!items(&file, list).is_empty());
            for item in items(&file, list) {
                satisfies(schema, item)?;
            }
        }
    }
}

#[test]
fn the_published_schemas_are_satisfied_too() {
    let Some(files) = shared("hsds-schema") else { return };
    let (_, bytes) = files.into_iter().find(|(name, _)| name == "service.json").expect("the schema of a service");
    let whole: Value = serde_json::from_slice(&bytes).expect("JSON");
    let whole = jsonschema::options().should_validate_formats(true).build(&whole).expect("a schema");
    let services = fixture("hsds-3").records;
    let file: Value = serde_json::from_slice(&hsds::write(&services).expect("written")).expect("JSON");
    for service in items(&file, "contents") {
        satisfies(&whole, service).expect("valid");
    }
}

#[test]
fn an_empty_directory_is_written_and_read_back() {
    let files = [hsds::write(&[]).expect("written"), data_inclusion::write(&[], today()).expect("written")];
    for file in files {
        let read = directory_from(vec![("x.json".to_owned(), file)]).expect("a directory");
        assert_eq!((read.records.len(), read.refused.len()), (0, 0));
    }
}

#[test]
fn what_the_standard_has_a_place_for_needs_no_attribute() {
    let mut service = Service::new("cpas", "1", "Médiation de dettes");
    service.organization = "CPAS".to_owned();
    service.hours = Some("Mo-Fr 08:30-12:30,13:30-16:00".to_owned());
    service.publics = vec!["familles".to_owned()];
    service.languages = vec!["Turc".to_owned()];
    service.fee = Fee::Free;
    (service.address, service.postcode, service.city) =
        ("Rue du Pont 3".to_owned(), "5000".to_owned(), "Namur".to_owned());
    service.reception = vec![Reception::OnSite];
    let file: Value = serde_json::from_slice(&hsds::write([&service]).expect("written")).expect("JSON");
    let record = &file["contents"][0];
    let fields: Vec<_> = items(record, "attributes").iter().map(|one| one["taxonomy_term"]["code"].as_str()).collect();
    assert_eq!(fields, [Some("source"), Some("source_id")]);
    assert_eq!(record["schedules"][0]["byday"], "MO,TU,WE,TH,FR");
    assert_eq!(record["cost_options"][0]["amount"], 0);
}

#[test]
fn the_team_s_own_words_and_initials_stay_at_home() {
    let mut service = Service::new("cpas", "1", "Médiation de dettes");
    service.team_note = "Demander Zoé".to_owned();
    service.verified_by = "ZQ".to_owned();
    service.verified_on = Some(today());
    let mut files = hsds::write_tables([&service]).expect("written");
    files.push((String::new(), hsds::write([&service]).expect("written")));
    files.push((String::new(), data_inclusion::write([&service], today()).expect("written")));
    for (name, bytes) in files {
        let text = String::from_utf8(bytes).expect("text");
        assert!(!text.contains("Zoé") && !text.contains("ZQ"), "{name}: {text}");
    }
}
