use super::*;
use crate::{
    domain::{
        evidence::{RequestFacts, Source, Tally, Testimony, Threshold},
        visit::DigitalCheck,
        vocabulary::Vocabulary,
    },
    exchange::document,
    text::{Lang, Texts},
};

fn source(service: &str) -> Source {
    let day = |text: &str| text.parse().expect("a day");
    Source { service: service.to_owned(), commune: "Namur".to_owned(), from: day("2026-01-01"), to: day("2026-12-31") }
}

fn evidence(service: &str, mutuelle: u32, bank: u32) -> Evidence {
    let mut tally = Tally::default();
    for at in 0..mutuelle + bank {
        tally.visit(&DigitalCheck { needs_help: Some(at % 3 > 0), ..DigitalCheck::default() });
        tally.request(&RequestFacts {
            institution: Some(if at < mutuelle { "mut" } else { "banque" }),
            obstacles: "mail",
            impossible: at % 2 == 0,
            why: Some("bug"),
            minutes: Some(20),
            hold_minutes: Some(5),
        });
        tally.wait("mut", 30 + at);
    }
    tally.testimony(Testimony { text: "Personne ne répond.".to_owned(), topic: None, institution: None });
    let k = Threshold::new(10).expect("a threshold");
    tally.disclose(k, source(service), Vocabulary::builtin())
}

fn said(evidence: &Evidence, audience: Audience, lang: Lang) -> String {
    let texts = Texts::new(lang);
    let page = page(evidence, audience, Words { texts: &texts, vocabulary: Vocabulary::builtin() });
    document::text(&page)
}

#[test]
fn the_page_tells_its_figures_and_its_method_in_every_language() {
    let evidence = evidence("Le Quai", 40, 20);
    for (lang, words) in [
        (
            Lang::Fr,
            [
                "60 démarches ont remplacé le guichet",
                "Institution par institution",
                "« Personne ne répond. »",
                "Wilson",
            ],
        ),
        (
            Lang::En,
            ["60 requests replaced the counter", "Institution by institution", "“Personne ne répond.”", "Wilson"],
        ),
        (Lang::Nl, ["60 vragen vervingen het loket", "Instelling per instelling", "“Personne ne répond.”", "Wilson"]),
        (
            Lang::De,
            ["60 Anliegen ersetzten den Schalter", "Einrichtung für Einrichtung", "„Personne ne répond.“", "Wilson"],
        ),
    ] {
        let page = said(&evidence, Audience::Public, lang);
        for word in words {
            let told = page.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(told.contains(word), "no {word:?} in\n{page}");
        }
        assert!(page.contains("20 h 00") && page.contains("67 %"), "{page}");
        assert!(!page.contains("evidence-"), "a key without words in\n{page}");
    }
    assert!(said(&evidence, Audience::Inside { as_of: None }, Lang::Fr).contains("ne pas publier"));
}

#[test]
fn nothing_recorded_is_said_in_one_sentence() {
    let nothing =
        Tally::default().disclose(Threshold::new(10).expect("a threshold"), source("Le Quai"), Vocabulary::builtin());
    let page = said(&nothing, Audience::Public, Lang::Fr);
    assert!(page.contains("Aucun passage dans cette période") && !page.contains("Les guichets que"), "{page}");
}

#[test]
fn a_section_of_which_nothing_is_told_reads_the_same_whether_it_is_empty_or_hidden() {
    let with = |mail: u32| {
        let mut tally = Tally::default();
        for at in 0..40 {
            tally.visit(&DigitalCheck::default());
            tally.request(&RequestFacts {
                institution: Some("mut"),
                obstacles: if at < mail { "mail" } else { "" },
                impossible: false,
                why: None,
                minutes: None,
                hold_minutes: None,
            });
        }
        let k = Threshold::new(10).expect("a threshold");
        said(&tally.disclose(k, source("Le Quai"), Vocabulary::builtin()), Audience::Public, Lang::Fr)
    };
    let page = with(0);
    assert!(page.contains("Ce qui a fait obstacle") && page.contains("aucun cas, ou moins de 10"), "{page}");
    assert_eq!(page, with(4), "nobody can see which of the two it is");
    assert_ne!(page, with(20));
}

#[test]
fn a_sum_shows_what_is_not_known_and_stands_any_number() {
    let sum = evidence("Le Quai", 40, 20).plus(evidence("La Rive", 30, 4));
    let page = said(&sum, Audience::Public, Lang::Fr);
    assert!(page.contains("2 services, une commune") && page.contains("20 à 54"), "{page}");
    let mut huge = sum;
    for parts in [&mut huge.institutions, &mut huge.minutes, &mut huge.hold_minutes] {
        for part in parts.rows.values_mut() {
            *part = Range { at_least: 10, at_most: Some(u64::MAX) };
        }
        parts.total = Range::exact(u64::MAX);
    }
    huge.check.needs_help.yes = u64::MAX;
    said(&huge, Audience::Public, Lang::De);
}
