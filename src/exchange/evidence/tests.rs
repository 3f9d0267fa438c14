use std::fs;

use jsonschema::Validator;
use proptest::prelude::*;

use super::{read as read_on, *};
use crate::domain::{
    evidence::{Counted, RequestFacts, Tally, Testimony},
    visit::DigitalCheck,
    vocabulary::{List, Vocabulary},
};

const K: u64 = 5;

fn k() -> Threshold {
    Threshold::new(K).expect("a threshold")
}

fn read(bytes: &[u8], k: Threshold) -> Result<Evidence, Refused> {
    read_on(bytes, k, "2027-01-01".parse().expect("a day"))
}

fn source(service: &str, from: &str, to: &str) -> Source {
    let day = |text: &str| text.parse().expect("a day");
    Source { service: service.to_owned(), commune: "Namur".to_owned(), from: day(from), to: day(to) }
}

const CODES: [&str; 4] = ["mut", "banque", "cpas", "chez-nous"];

/// What a service could have seen: each number is a request or a case, whatever it stands for.
fn evidence(service: &str, seen: &[u8]) -> Evidence {
    let mut tally = Tally::default();
    for n in seen {
        let yes = |bit: u8| (n & 1 != 0).then_some(n & bit == 0);
        tally.visit(&DigitalCheck { knows_space: yes(2), needs_help: yes(4), stable_connection: yes(8) });
        let code = CODES[usize::from(n % 7 / 2)];
        tally.request(&RequestFacts {
            institution: (n % 11 > 1).then_some(code),
            obstacles: if n % 3 == 0 { "mail eid" } else { "eid" },
            impossible: n % 5 == 0,
            why: (n % 10 == 0).then_some("bug"),
            minutes: (n % 4 > 0).then_some(u32::from(*n)),
            hold_minutes: (n % 4 == 1).then_some(5),
        });
        if n % 4 == 0 {
            tally.wait(code, u32::from(*n) * 2);
        }
    }
    if seen.len() > 20 {
        let key = |list, code| Some(Key::of(list, code, Vocabulary::builtin()));
        let (topic, institution) = (key(List::Topic, "num"), key(List::Institution, "mut"));
        tally.testimony(Testimony { text: format!("{service} aide, personne d'autre"), topic, institution });
    }
    tally.disclose(k(), source(service, "2026-01-01", "2026-12-31"), Vocabulary::builtin())
}

fn seen() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![prop::collection::vec(any::<u8>(), 0..12), prop::collection::vec(any::<u8>(), 0..160)]
}

fn schema() -> Validator {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/evidence.schema.json");
    let text = fs::read(path).expect("the schema's page");
    let schema = serde_json::from_slice(&text).expect("JSON");
    jsonschema::options().should_validate_formats(true).build(&schema).expect("a schema")
}

fn sum(all: &[Evidence]) -> Evidence {
    all.iter().cloned().reduce(Evidence::plus).expect("at least one")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn what_is_written_is_read_again_and_is_what_the_schema_says(one in seen(), two in seen()) {
        let schema = schema();
        let both = evidence("A", &one).plus(evidence("B", &two));
        for evidence in [evidence("A", &one), both] {
            let text = write(&evidence).expect("written");
            let value: serde_json::Value = serde_json::from_str(&text).expect("JSON");
            let mistakes: Vec<_> = schema.iter_errors(&value).map(|error| error.to_string()).collect();
            prop_assert!(mistakes.is_empty(), "{:?}", mistakes);
            prop_assert_eq!(read(text.as_bytes(), k()), Ok(evidence));
        }
    }

    #[test]
    fn a_sum_is_the_same_in_whichever_order_and_however_it_is_grouped(
        seen in prop::collection::vec(seen(), 3..6), turn in any::<prop::sample::Index>()
    ) {
        let all: Vec<Evidence> =
            seen.iter().enumerate().map(|(at, seen)| evidence(&format!("Service {at}"), seen)).collect();
        let straight = sum(&all);
        let mut turned = all.clone();
        turned.rotate_left(turn.index(all.len()));
        turned.swap(0, 1);
        prop_assert_eq!(&sum(&turned), &straight);
        let (left, right) = all.split_at(1 + turn.index(all.len() - 1));
        // What was added can be written, published, and added again.
        let again = |evidence: Evidence| read(write(&evidence).expect("written").as_bytes(), k());
        let (left, right) = (again(sum(left)), again(sum(right)));
        prop_assert_eq!(left.and_then(|left| Ok(left.plus(right?))), Ok(straight));
    }

    #[test]
    fn a_sum_holds_what_there_is(seen in prop::collection::vec(seen(), 1..5)) {
        let of = |code: &str| -> u64 {
            seen.iter().flatten().filter(|n| *n % 11 > 1 && CODES[usize::from(*n % 7 / 2)] == code).count() as u64
        };
        let all: Vec<Evidence> =
            seen.iter().enumerate().map(|(at, seen)| evidence(&format!("Service {at}"), seen)).collect();
        let sum = sum(&all);
        for code in CODES {
            let (told, truth) = (sum.institutions.part(&Key::of(List::Institution, code, Vocabulary::builtin())), of(code));
            prop_assert!(told.at_least <= truth && told.at_most.is_none_or(|most| truth <= most), "{code}: {told:?}");
        }
        let total: u64 = CODES.iter().map(|code| of(code)).sum();
        let told = sum.institutions.total;
        prop_assert!(told.at_least <= total && told.at_most.is_none_or(|most| total <= most));
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(read(&bytes, k()).is_err());
    }

    #[test]
    fn a_file_with_a_mistake_is_read_or_refused(
        seen in seen(), at in any::<prop::sample::Index>(), with in "[0-9\"{}\\[\\]:,a-z\u{1b}-]{0,3}", cut in any::<bool>()
    ) {
        let text = write(&evidence("A", &seen)).expect("written");
        let at = at.index(text.len());
        prop_assume!(text.is_char_boundary(at) && text.is_char_boundary(at + 1));
        let text = if cut { text[..at].to_owned() } else { [&text[..at], &with, &text[at + 1..]].concat() };
        if let Ok(evidence) = read(text.as_bytes(), k()) {
            let _ = evidence.clone().plus(evidence);
        }
    }
}

fn many() -> Evidence {
    evidence("A", &(0..=255).collect::<Vec<u8>>())
}

/// A file in which a place was changed.
fn changed(at: &str, to: serde_json::Value) -> Result<Evidence, Refused> {
    let mut value = serde_json::to_value(many()).expect("JSON");
    *value.pointer_mut(at).expect("a place of the file") = to;
    read(value.to_string().as_bytes(), k())
}

#[test]
fn what_another_house_may_send_is_refused_with_its_reason() {
    use serde_json::json;
    assert_eq!(read(b"%PDF-1.7", k()), Err(Refused::NoJson(1, 1)));
    assert_eq!(read(b"{\"format\": \"other\", \"version\": 1}", k()), Err(Refused::OtherFormat));
    assert_eq!(changed("/version", json!(2)), Err(Refused::OtherVersion(2)));
    assert_eq!(changed("/sources", json!([])), Err(Refused::BadSource));
    assert_eq!(changed("/sources/0/service", json!("")), Err(Refused::BadSource));
    assert_eq!(changed("/sources/0/to", json!("2020-01-01")), Err(Refused::BadSource));
    assert_eq!(changed("/sources/0/service", json!("\u{1b}]0;x")), Err(Refused::BadSource));
    assert_eq!(changed("/visits", json!(u64::MAX)), Err(Refused::BadFigure));
    assert_eq!(changed("/visits", json!({"at_least": 9, "at_most": 8})), Err(Refused::BadFigure));
    assert!(matches!(changed("/visits", json!(-1)), Err(Refused::Malformed(..))));
    assert!(matches!(changed("/k", json!(2)), Err(Refused::Malformed(..))));
    assert_eq!(changed("/k", json!(300)), Err(Refused::Unprotected), "no smaller count may be told then");
    assert_eq!(changed("/visits", json!(2)), Err(Refused::Contradicting), "fewer than its requests could be in");
    assert_eq!(changed("/waiting/rows/0/count", json!(4)), Err(Refused::Unprotected));
    assert_eq!(
        read(write(&many()).expect("written").as_bytes(), Threshold::new(10).expect("a threshold")),
        Err(Refused::LowerThreshold(5))
    );
    let deep = [vec![b'['; 1 << 20], vec![b']'; 1 << 20]].concat();
    assert!(read(&deep, k()).is_err());
    assert_eq!(read(&vec![b' '; LARGEST as usize + 1], k()), Err(Refused::TooLarge));
    let huge = write(&many()).expect("written").replacen("\"version\": 1", "\"version\": 1e999", 1);
    assert!(read(huge.as_bytes(), k()).is_err());
}

#[test]
fn the_same_days_of_a_service_are_counted_once() {
    let mut counted = Counted::default();
    let first = source("Le Quai", "2026-01-01", "2026-03-31");
    assert_eq!(counted.add(std::slice::from_ref(&first)), Ok(()));
    assert_eq!(counted.add(&[source("LE QUAI ", "2026-01-01", "2026-03-31")]), Err(Overlap::Twice(first.clone())));
    let both = [source("La Rive", "2026-01-01", "2026-03-31"), source("Le Quai", "2026-03-31", "2026-06-30")];
    assert_eq!(counted.add(&both), Err(Overlap::Overlapping(first)));
    assert_eq!(counted.add(&both[..1]), Ok(()), "a file that was refused left nothing behind");
    assert_eq!(counted.add(&[source("Le Quai", "2026-04-01", "2026-06-30")]), Ok(()));
    let twice = [source("Le Port", "2026-01-01", "2026-03-31"), source("Le Port", "2026-01-01", "2026-03-31")];
    assert!(matches!(counted.add(&twice), Err(Overlap::Twice(_))), "within one file");
}

#[test]
fn figures_that_cannot_all_be_true_are_refused() {
    use serde_json::json;
    for (at, to) in [
        ("/institutions/rows/0/count", json!(100_000)),
        ("/minutes/total", json!(1_000_000_000)),
        ("/minutes/rows/0/count", json!(100_000_000)),
        ("/visits", json!(20_000_000)),
        ("/check/needs_help/yes", json!(5_000)),
        ("/impossible/rows/0/count", json!(4_000)),
    ] {
        assert_eq!(changed(at, to), Err(Refused::Contradicting), "{at}");
    }
    for (at, to) in [("/sources/0/to", "2027-02-01"), ("/sources/0/from", "2015-01-01")] {
        assert_eq!(changed(at, json!(to)), Err(Refused::ImpossiblePeriod), "{at}");
    }
    let told = "Jean Dupont, 0470 12 34 56, né le 12/03/1961, rue Haute 4";
    assert_eq!(changed("/testimonies/0/text", json!(told)), Err(Refused::Revealing));
    let marked = ["\u{feff}", &write(&many()).expect("written")].concat();
    assert_eq!(read(marked.as_bytes(), k()), Ok(many()));
}
