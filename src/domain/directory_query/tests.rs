//! What one line means.

use proptest::prelude::*;

use super::*;

fn places() -> Places {
    let place = |key: &str, name: &str| (key.to_owned(), Place { key: key.into(), name: name.into(), position: None });
    [place("namur", "Namur"), place("fosses la ville", "Fosses-la-Ville"), place("5000", "5000 Namur")].into()
}

fn read(line: &str) -> Query {
    parse(line, &places())
}

/// The words, then what narrows, as one sees it in a failing test.
fn said(line: &str) -> String {
    let query = read(line);
    let filters = query.filters.iter().map(|filter| match filter {
        Filter::Open(Opening::Now) => "open".to_owned(),
        Filter::Open(Opening::On(said, part)) => format!("open {said:?} {part:?}"),
        Filter::WalkIn => "walk-in".to_owned(),
        Filter::Free => "free".to_owned(),
        Filter::Counter => "counter".to_owned(),
        Filter::Language(code) => format!("={code}"),
        Filter::Place(place) => format!("@{}", place.name),
    });
    format!("{} [{}]", query.words.join(" "), filters.collect::<Vec<_>>().join(" "))
}

#[test]
fn words_that_narrow_are_understood_wherever_they_stand_in_four_languages() {
    for (line, meant) in [
        ("dettes ouvert", "dettes [open]"),
        ("ouvert dettes", "dettes [open]"),
        ("avocat sans rdv", "avocat [walk-in]"),
        ("avocat sans rendez-vous gratuit", "avocat [walk-in free]"),
        ("guichet mutuelle", "mutuelle [counter]"),
        ("lawyer free walk-in", "lawyer [free walk-in]"),
        ("advocaat gratis zonder afspraak nu open", "advocaat [free walk-in open]"),
        ("Anwalt kostenlos ohne Termin jetzt geöffnet", "anwalt jetzt [free walk-in open]"),
        ("gratuit gratuite gratis", " [free]"),
        ("dettes ouvert dimanche gratuit", "dettes [open Weekday(Sun) Any free]"),
        ("samedi ouvert dettes 5000", "dettes [open Weekday(Sat) Any @5000 Namur]"),
        ("ouvert samedi 5000", " [open Weekday(Sat) Any @5000 Namur]"),
        ("ouvert demain matin namur", " [open Tomorrow Morning @Namur]"),
        ("ouvert samedi 10h dettes", "dettes [open Weekday(Sat) At(10:00:00)]"),
        ("dettes dimanche", "dettes dimanche []"),
    ] {
        assert_eq!(said(line), meant, "{line}");
    }
}

#[test]
fn a_language_narrows_by_name_or_code_unless_one_wants_to_learn_it() {
    for (line, meant) in [
        ("psy nl", "psy [=nl]"),
        ("médecin arabe", "medecin [=ar]"),
        ("ukrainien", " [=uk]"),
        ("Oekraïens tolk", "tolk [=uk]"),
        ("cours de français", "cours francais []"),
        ("apprendre le néerlandais", "apprendre neerlandais []"),
        ("médiation de dettes", "mediation dettes []"),
        ("ne sait pas lire en", "sait lire []"),
    ] {
        assert_eq!(said(line), meant, "{line}");
    }
}

#[test]
fn a_commune_or_postcode_narrows_only_where_the_directory_has_it() {
    for (line, meant) in [
        ("colis namur", "colis [@Namur]"),
        ("colis à Fosses-la-Ville", "colis [@Fosses-la-Ville]"),
        ("colis 5000", "colis [@5000 Namur]"),
        ("colis 9999 dinant", "colis 9999 dinant []"),
        ("colis nam", "colis nam []"),
        ("fosses", "fosses []"),
    ] {
        assert_eq!(said(line), meant, "{line}");
    }
}

#[test]
fn every_word_is_kept_for_names() {
    assert_eq!(read("Open Namur").literal, ["open", "namur"]);
    assert!(read("open namur").is_open_ended && !read("open namur ").is_open_ended);
    let begun = read("dettes gratuit b");
    assert_eq!((begun.words.join(" "), begun.begun), ("dettes".to_owned(), Some('b')));
    assert_eq!((read("b").begun, read("dettes b ").begun), (None, None));
    assert!(read("  ").is_empty() && !read("gratuit").is_empty());
}

#[test]
fn a_record_s_languages_are_known_by_code_or_name() {
    for (text, code) in
        [("nl", "nl"), ("fra", "fr"), ("Français", "fr"), ("nl-BE", "nl"), ("Arabic (Syria)", "ar"), ("English", "en")]
    {
        assert_eq!(language_codes(text), [Code::from(code)], "{text}");
    }
    assert!(language_codes("toutes").is_empty());
}

#[test]
fn what_a_record_leaves_unsaid_does_not_pass() {
    use crate::domain::service::{Fee, Reception, Service};
    let mut service = Service::new("ici", "1", "Rien n'est su");
    assert!(!is_walk_in(&service) && !is_free(&service) && !has_counter(&service));
    service.cost = "Gratuit".to_owned();
    service.address = "rue Haute 1".to_owned();
    assert!(is_free(&service) && has_counter(&service));
    service.cost = "gratuit pour les inscrits".to_owned();
    service.reception = vec![Reception::Remote];
    assert!(!is_free(&service) && !has_counter(&service));
    service.cost = "gratuit".to_owned();
    service.fee = Fee::Paid;
    assert!(!is_free(&service));
}

proptest! {
    #[test]
    fn no_word_of_a_line_is_lost(line in "[a-zé '0-9-]{0,60}|\\PC{0,60}") {
        let query = read(&line);
        for (word, _) in spelled(&line) {
            let narrows = place_keys(&line).iter().any(|key| key.split(' ').any(|part| part == word));
            prop_assert!(query.literal.contains(&word) || words::is_little(&word) || narrows, "{}", word);
        }
        prop_assert!(query.words.iter().all(|word| query.literal.contains(word)));
        prop_assert!(query.literal.len() <= MOST_WORDS);
    }

    #[test]
    fn filters_do_not_depend_on_where_they_stand(at in 0usize..4) {
        let mut words = ["dettes", "ouvert", "gratuit", "namur"];
        words.rotate_left(at);
        let query = read(&words.join(" "));
        prop_assert_eq!(query.words, ["dettes"]);
        prop_assert_eq!(query.filters.len(), 3);
    }
}
