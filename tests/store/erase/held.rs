//! All that is held about somebody, given to them.

use guichet::{
    app::{clock::Clock, holding::Sayer},
    config::Config,
    domain::{case::EntryKind, ids::PersonId, rights::Rules, vocabulary::Vocabulary},
    exchange::document,
    store::Store,
    text::{Lang, Texts},
};

use super::{a_life, conform, stamp};

/// What is held, as the person reads it.
fn page(store: &Store, id: &PersonId, lang: Lang) -> String {
    let texts = Texts::new(lang);
    let sayer = Sayer {
        texts: &texts,
        vocabulary: Vocabulary::builtin(),
        rights: Rules::builtin(),
        config: &Config::default(),
        clock: Clock::Fixed(stamp("1", 0).now),
        now: stamp("1", 0).now,
    };
    document::text(&sayer.document(&store.holding(id, true).expect("held"))).replace('\n', " ")
}

#[test]
fn every_word_typed_about_somebody_is_given_to_them() {
    conform(|store| {
        let (id, typed) = a_life(store);
        let json = serde_json::to_string(&store.holding(&id, true).expect("held")).expect("json");
        for lang in Lang::ALL {
            let page = page(store, &id, lang);
            let missing: Vec<_> =
                typed.0.iter().filter(|word| !page.contains(&***word) || !json.contains(&***word)).collect();
            assert!(missing.is_empty(), "{} {missing:?} in\n{page}", lang.code());
        }
        let without = store.holding(&id, false).expect("held");
        assert!(without.cases.iter().flat_map(|case| &case.entries).all(|entry| entry.kind != EntryKind::Private));
    });
}
