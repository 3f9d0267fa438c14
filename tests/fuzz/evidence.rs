//! Published figures with bytes changed: refused, or added up to a page that still keeps back what is small.

use chrono::NaiveDate;
use guichet::{
    app::{
        evidence::{Audience, page},
        report::Words,
    },
    domain::{
        clean,
        evidence::{Counted, Evidence, Key, RequestFacts, Source, Tally, Testimony, Threshold},
        visit::DigitalCheck,
        vocabulary::{List, Vocabulary},
    },
    exchange::{
        document::{self, Format},
        evidence::{read, write},
    },
    text::{Lang, Texts},
};
use proptest::{prelude::*, test_runner::TestCaseError};

use crate::{
    corpus::{Bytes, spoilt_one_of},
    hunt::{Cost, hunt},
};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn threshold() -> Threshold {
    Threshold::new(5).expect("a threshold")
}

/// What a service publishes that saw so many people.
fn publication(service: &str, seen: u32) -> Vec<u8> {
    let mut tally = Tally::default();
    for n in 0..seen {
        tally.visit(&DigitalCheck {
            knows_space: Some(n % 2 == 0),
            needs_help: Some(n % 3 == 0),
            stable_connection: None,
        });
        tally.request(&RequestFacts {
            institution: Some(["mut", "banque", "cpas"][(n % 7 / 3) as usize]),
            obstacles: if n % 3 == 0 { "mail eid" } else { "eid" },
            impossible: n % 5 == 0,
            why: (n % 10 == 0).then_some("bug"),
            minutes: Some(n % 60),
            hold_minutes: (n % 4 == 1).then_some(5),
        });
        tally.wait("cpas", n);
    }
    let key = |list, code| Some(Key::of(list, code, Vocabulary::builtin()));
    let (topic, institution) = (key(List::Topic, "num"), key(List::Institution, "mut"));
    tally.testimony(Testimony { text: "ici quelqu'un aide".to_owned(), topic, institution });
    let source = Source {
        service: service.to_owned(),
        commune: "Namur".to_owned(),
        from: day("2026-01-01"),
        to: day("2026-10-31"),
    };
    let evidence = tally.disclose(threshold(), source, Vocabulary::builtin());
    write(&evidence).expect("written").into_bytes()
}

fn taken(bytes: &[u8]) -> Option<Evidence> {
    match read(bytes, threshold(), day("2027-01-01")) {
        Ok(evidence) => Some(evidence),
        Err(refused) => {
            assert!(!refused.words(&Texts::new(Lang::Fr)).is_empty());
            None
        }
    }
}

/// The page of figures as text: clean, and with no sum that its parts would give away.
fn said(evidence: &Evidence) -> Result<(), TestCaseError> {
    let texts = Texts::new(Lang::Fr);
    let words = Words { texts: &texts, vocabulary: Vocabulary::builtin() };
    let page = page(evidence, Audience::Public, words);
    for format in [Format::Text, Format::Markdown, Format::Html] {
        let bytes = document::bytes(&page, format).expect("written");
        let text = String::from_utf8(bytes).expect("text");
        prop_assert!(!text.chars().any(|c| c != '\n' && clean::is_unsafe(c)), "{}", text);
    }
    let mut protected = evidence.clone();
    protected.protect();
    prop_assert_eq!(&protected, evidence, "what was taken keeps back what is small");
    Ok(())
}

#[test]
fn publications_with_anything_wrong_in_them_are_refused_or_added() {
    let sound = vec![publication("A", 40), publication("B", 90), publication("C", 7)];
    let other = taken(&publication("Z", 60)).expect("sound");
    hunt(
        "evidence merge",
        Cost::Middle,
        (spoilt_one_of(sound.clone()), spoilt_one_of(sound)),
        |(one, two): &(Bytes, Bytes)| {
            let mut counted = Counted::default();
            let mut sum: Option<Evidence> = None;
            for evidence in [&one.0, &two.0].into_iter().filter_map(|bytes| taken(bytes)) {
                said(&evidence)?;
                prop_assert_eq!(
                    other.clone().plus(evidence.clone()),
                    evidence.clone().plus(other.clone()),
                    "in any order"
                );
                if counted.add(&evidence.sources).is_ok() {
                    sum = Some(match sum {
                        Some(before) => before.plus(evidence),
                        None => evidence,
                    });
                }
            }
            if let Some(sum) = sum {
                let again = taken(write(&sum).expect("written").as_bytes());
                prop_assert_eq!(again.as_ref(), Some(&sum), "a sum can be added to more");
            }
            Ok(())
        },
    );
}
