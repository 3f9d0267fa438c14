//! What a team notices of imports and searches.

use chrono::NaiveDate;
use proptest::prelude::*;

use super::*;
use crate::{
    domain::{service::Checked, synonyms::Synonyms, time::Now},
    store::entering,
};

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day).expect("a day")
}

fn stamp() -> Stamp {
    let local = day(18).and_hms_opt(9, 42, 0).expect("a moment");
    Stamp { now: Now { at: local.and_utc(), local }, desk: "2".to_owned(), worker: "EB".to_owned() }
}

fn service(id: &str, name: &str, categories: &[&str], city: &str, description: &str) -> Service {
    let mut service = Service::new("ici", id, name);
    service.categories = categories.iter().map(|text| (*text).to_owned()).collect();
    city.clone_into(&mut service.city);
    description.clone_into(&mut service.description);
    service
}

fn directory() -> Vec<Service> {
    vec![
        service("1", "Médiation de dettes", &["dettes", "budget"], "Namur", "Négocier avec les créanciers."),
        service("2", "Permanence logement", &["logement"], "Namur", "Expulsion, garantie locative, dettes de loyer."),
        service("3", "Solidaris", &["mutualité", "santé"], "Namur", "Soins de santé."),
        service("4", "Guichet énergie", &["énergie"], "Jambes", "Factures, fournisseurs."),
        service("5", "Logement social", &[], "Jambes", "Inscription."),
        service("6", "Abri de nuit", &["logement"], "Namur", "Dormir au chaud."),
        service("7", "Œuvre du Straßenkind", &["enfance"], "Eupen", "Aide aux enfants."),
        service("8", "Médiation familiale", &["famille"], "Jambes", "Séparation."),
    ]
}

fn store_with(services: &[Service]) -> Store {
    let store = Store::in_memory().expect("a store");
    store.import_services("ici", services, false, &stamp()).expect("an import");
    store
}

fn synonyms() -> Synonyms {
    let (synonyms, mistakes) = Synonyms::read(
        "[[same]]\nwords = [\"mutuelle\", \"mutualité\"]\n[[same]]\nwords = [\"gaz\", \"énergie\"]\n\
         [[near]]\nword = \"huissier\"\nfinds = [\"dettes\"]\n",
    );
    assert_eq!(mistakes, []);
    synonyms
}

fn found(store: &Store, query: &str) -> Vec<String> {
    let hits = store.search_services(query, &synonyms(), 10).expect("a search");
    hits.hits.into_iter().map(|service| service.name).collect()
}

#[test]
fn accents_case_ligatures_and_word_order_do_not_matter() {
    let store = store_with(&directory());
    for query in ["médiation dettes", "MEDIATION DETTES", "dettes mediation", "média det", "l'médiation de dettes"] {
        assert_eq!(found(&store, query).first().map(String::as_str), Some("Médiation de dettes"), "{query}");
    }
    for query in ["oeuvre", "œuvre", "strassenkind", "Straßen"] {
        assert_eq!(found(&store, query), ["Œuvre du Straßenkind"], "{query}");
    }
}

#[test]
fn names_come_before_categories_and_these_before_descriptions() {
    let store = store_with(&directory());
    assert_eq!(found(&store, "logement"), ["Logement social", "Permanence logement", "Abri de nuit"]);
    assert_eq!(found(&store, "dettes"), ["Médiation de dettes", "Permanence logement"]);
}

#[test]
fn a_whole_word_comes_before_the_beginning_of_one() {
    let store = store_with(&[service("1", "Gazon vert", &[], "", ""), service("2", "Le gaz", &[], "", "")]);
    assert_eq!(found(&store, "gaz"), ["Le gaz", "Gazon vert"]);
}

#[test]
fn a_name_that_begins_with_the_word_comes_before_one_that_has_it() {
    let store =
        store_with(&[service("1", "Aide au logement", &[], "", ""), service("2", "Logement social", &[], "", "")]);
    assert_eq!(found(&store, "logement"), ["Logement social", "Aide au logement"]);
}

#[test]
fn one_letter_finds_what_begins_with_it() {
    let store = store_with(&directory());
    assert_eq!(found(&store, "m")[..2], ["Médiation de dettes", "Médiation familiale"]);
    // One letter of a second word says which answer to show first; two letters, that the others are not meant.
    assert_eq!(found(&store, "médiation f"), ["Médiation familiale", "Médiation de dettes"]);
    assert_eq!(found(&store, "médiation fa"), ["Médiation familiale"]);
}

#[test]
fn a_word_of_the_place_narrows_the_answer() {
    let store = store_with(&directory());
    assert_eq!(found(&store, "logement jambes"), ["Logement social"]);
    assert_eq!(found(&store, "namur").len(), 4);
}

#[test]
fn little_words_do_not_hide_anything() {
    let store = store_with(&directory());
    assert_eq!(found(&store, "guichet de l'énergie"), ["Guichet énergie"]);
    assert_eq!(found(&store, "médiation de"), ["Médiation de dettes", "Médiation familiale"]);
}

#[test]
fn synonyms_find_what_services_call_themselves() {
    let store = store_with(&directory());
    assert_eq!(found(&store, "mutuelle"), ["Solidaris"]);
    assert_eq!(found(&store, "gaz"), ["Guichet énergie"]);
    assert_eq!(found(&store, "huissier"), ["Médiation de dettes", "Permanence logement"]);
    assert_eq!(found(&store, "huis"), ["Médiation de dettes", "Permanence logement"]);
    assert_eq!(found(&store, "dette huis").first().map(String::as_str), Some("Médiation de dettes"));
    // The word itself comes first.
    let mut services = directory();
    services.push(service("9", "Chambre des huissiers", &[], "", ""));
    assert_eq!(found(&store_with(&services), "huissier")[0], "Chambre des huissiers");
}

#[test]
fn what_was_mistyped_is_corrected_and_said() {
    let store = store_with(&directory());
    for (typed, corrected) in [
        ("logemant", "logement"),
        ("lgoement", "logement"),
        ("ologement", "logement"),
        ("logemnet namur", "logement namur"),
        ("huisier", "huissier"),
        ("energei", "énergie"),
    ] {
        let hits = store.search_services(typed, &synonyms(), 10).expect("a search");
        assert_eq!(hits.corrected.as_deref(), Some(corrected), "{typed}");
        assert!(!hits.hits.is_empty(), "{typed}");
    }
}

#[test]
fn nothing_is_corrected_where_something_was_found_or_nothing_is_near() {
    let store = store_with(&directory());
    assert_eq!(store.search_services("logem", &synonyms(), 10).expect("a search").corrected, None);
    let hits = store.search_services("xylophone", &synonyms(), 10).expect("a search");
    assert_eq!((hits.hits.len(), hits.corrected), (0, None));
    assert_eq!(found(&store, "gza"), Vec::<String>::new());
}

#[test]
fn an_empty_query_shows_what_is_used_most_then_the_alphabet() {
    let store = store_with(&directory());
    assert_eq!(found(&store, "")[0], "Abri de nuit");
    assert_eq!(found(&store, " - ")[0], "Abri de nuit");
    for (id, used) in [("a", "ici/3"), ("b", "ici/3"), ("c", "ici/5")] {
        let sql = "INSERT INTO referrals (id, service_id, service_name, how, status, made_at, worker) \
                   VALUES (?1, ?2, '', 'told', 'informed', '2026-11-18T08:42:00Z', '')";
        store.db.execute(sql, values![id, used]).expect("a referral");
    }
    assert_eq!(found(&store, "")[..3], ["Solidaris", "Logement social", "Abri de nuit"]);
    assert_eq!(found(&store, "")[..8].len(), found(&store, "").len());
}

#[test]
fn an_import_can_be_repeated_and_is_told_apart() {
    let store = store_with(&[]);
    let mut services = directory();
    let counts = |new, changed, same| ImportCounts { new, changed, same, kept: 0 };
    let import = |services: &[Service], dry| store.import_services("ici", services, dry, &stamp()).expect("an import");
    assert_eq!(import(&services, true), counts(8, 0, 0));
    assert_eq!(store.service_count().expect("a count"), 0);
    assert_eq!(import(&services, false), counts(8, 0, 0));
    assert_eq!(import(&services, false), counts(0, 0, 8));
    services[0].name = "Règlement collectif".to_owned();
    services.remove(4);
    assert_eq!(import(&services, true), counts(0, 1, 6));
    assert_eq!(import(&services, false), counts(0, 1, 6));
    // Nothing is deleted, and the index follows the record.
    assert_eq!(store.service_count().expect("a count"), 8);
    assert_eq!(found(&store, "collectif"), ["Règlement collectif"]);
    assert_eq!(found(&store, "médiation"), ["Médiation familiale"]);
    assert_eq!(found(&store, "Logement social"), ["Logement social"]);
}

#[test]
fn two_directories_may_use_the_same_ids() {
    let store = store_with(&[]);
    let mut one = service("1", "Un", &[], "", "");
    one.source.clear();
    store.import_services("a", std::slice::from_ref(&one), false, &stamp()).expect("an import");
    one.name = "Deux".to_owned();
    store.import_services("b", std::slice::from_ref(&one), false, &stamp()).expect("an import");
    let all = store.all_services(None, 10).expect("all");
    assert_eq!(
        all.iter().map(|service| (&*service.source, &*service.name)).collect::<Vec<_>>(),
        [("a", "Un"), ("b", "Deux")]
    );
    let after = store.all_services(Some(&all[0].id), 10).expect("all");
    assert_eq!(after, all[1..]);
}

#[test]
fn an_import_never_takes_the_team_s_own_words_away() {
    let store = store_with(&directory());
    let id = Service::id_of("ici", "1");
    store.set_team_note(&id, 1, "Demander Claire.", &stamp()).expect("a note");
    store.verify_service(&id, 2, Checked::Phone, &stamp()).expect("a verification");
    let mut again = directory();
    again[0].team_note = "note de l'autre".to_owned();
    again[0].verified_on = Some(day(2));
    again[0].verified_by = "quelqu'un".to_owned();
    again[0].email = "dettes@cpas.example".to_owned();
    store.import_services("ici", &again, false, &stamp()).expect("an import");
    let kept = store.service(&id).expect("read").expect("there");
    assert_eq!(kept.email, "dettes@cpas.example");
    assert_eq!(
        (kept.team_note.as_str(), kept.verified_on, kept.verified_by.as_str()),
        ("Demander Claire.", Some(day(18)), "EB")
    );
    again[0].verified_on = Some(day(20));
    store.import_services("ici", &again, false, &stamp()).expect("an import");
    let newer = store.service(&id).expect("read").expect("there");
    assert_eq!((newer.verified_on, newer.verified_by.as_str()), (Some(day(20)), "quelqu'un"));
}

#[test]
fn a_note_on_a_service_that_is_not_there_is_an_error() {
    let store = store_with(&[]);
    let nobody = ServiceId::from("ici/1");
    assert_eq!(store.set_team_note(&nobody, 1, "x", &stamp()).map_err(|error| error.kind()), Err(Kind::NotFound));
    assert_eq!(
        store.verify_service(&nobody, 1, Checked::Web, &stamp()).map_err(|error| error.kind()),
        Err(Kind::NotFound)
    );
    assert_eq!(store.service(&nobody).expect("read"), None);
}

#[test]
fn a_word_that_no_service_has_any_more_is_not_proposed() {
    let mut services = vec![service("1", "Logement", &[], "", "")];
    let store = store_with(&services);
    services[0].name = "Habitat".to_owned();
    store.import_services("ici", &services, false, &stamp()).expect("an import");
    let left = store.db.rows("SELECT word FROM directory_words", vec![], |row| row.get::<String>(0)).expect("words");
    assert_eq!(left, ["habitat"]);
}

/// Texts that are dangerous to FTS5, SQL or folding.
fn some_query() -> impl Strategy<Value = String> {
    let part = prop::sample::select(vec![
        "AND",
        "OR",
        "NOT",
        "NEAR(",
        "\"",
        "'",
        "*",
        ":",
        "-",
        "^",
        "(",
        ")",
        "{name}",
        ";",
        "--",
        "%",
        "\0",
        "log",
        "é",
        "l'",
        "محمد",
        "👩‍👧",
        "a",
        " ",
        "\t",
        "mutuelle",
        "huis",
        "namur",
        "x y z",
        "1000",
    ]);
    prop_oneof![any::<String>(), prop::collection::vec(part, 0..14).prop_map(|parts| parts.concat())]
}

proptest! {
    #[test]
    fn no_query_is_an_error(queries in prop::collection::vec(some_query(), 1..8), limit in 0usize..5) {
        let store = store_with(&directory());
        for query in queries {
            let hits = store.search_services(&query, &synonyms(), limit);
            let hits = hits.map_err(|error| TestCaseError::fail(format!("{query:?}: {error:?}")))?;
            prop_assert!(hits.hits.len() <= limit);
            let mut ids: Vec<_> = hits.hits.iter().map(|service| &service.id).collect();
            ids.sort();
            ids.dedup();
            prop_assert_eq!(ids.len(), hits.hits.len());
        }
    }

    #[test]
    fn a_service_is_found_by_any_beginning_of_its_name(at in 0usize..8, length in 1usize..40) {
        let directory = directory();
        let beginning: String = directory[at].name.chars().take(length).collect();
        prop_assert!(found(&store_with(&directory), &beginning).contains(&directory[at].name), "{}", beginning);
    }

    #[test]
    fn a_service_comes_back_as_it_was_cleaned_on_its_way_in(texts in prop::collection::vec(any::<String>(), 6)) {
        let mut service = service(&texts[0], &texts[1], &[&texts[2]], &texts[3], &texts[4]);
        service.phones = vec![crate::domain::service::Phone { number: texts[5].clone(), label: texts[1].clone() }];
        service.hours = Some(texts[4].clone());
        let store = store_with(std::slice::from_ref(&service));
        let mut cleaned = entering::service(&service);
        cleaned.source_id = entering::line(&service.source_id);
        cleaned.id = Service::id_of(&service.source, &cleaned.source_id);
        prop_assert_eq!(store.service(&cleaned.id).expect("read"), Some(cleaned));
    }
}
