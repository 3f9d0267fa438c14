//! All that is held about somebody, given to them.

use guichet::{
    app::{clock::Clock, holding::Sayer},
    config::Config,
    domain::{
        case::{EntryKind, NewEntry},
        ids::PersonId,
        privacy::{Holding, PrivateNotes},
        rights::Rules,
        vocabulary::Vocabulary,
    },
    exchange::document,
    store::Store,
    text::{Lang, Texts},
};

use super::{a_life, conform, new_case, stamp};

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
    document::text(&sayer.document(&all(store, id))).replace('\n', " ")
}

/// All that is held, everybody's private notes too.
fn all(store: &Store, id: &PersonId) -> Holding {
    store.holding(id, PrivateNotes::Everybodys, "").expect("held")
}

#[test]
fn every_word_typed_about_somebody_is_given_to_them() {
    conform(|store| {
        let (id, typed) = a_life(store);
        let json = serde_json::to_string(&all(store, &id)).expect("json");
        for lang in Lang::ALL {
            let page = page(store, &id, lang);
            let missing: Vec<_> =
                typed.0.iter().filter(|word| !page.contains(&***word) || !json.contains(&***word)).collect();
            assert!(missing.is_empty(), "{} {missing:?} in\n{page}", lang.code());
        }
    });
}

/// Written, corrected, taken back, begun: wherever the words of a private note lie, they are their author's.
#[test]
fn private_notes_go_out_with_their_author_or_with_everybodys() {
    conform(|store| {
        let case = store.open_case(&new_case("Amina Bah", "loyer", "rappeler"), &stamp("1", 0)).expect("a case");
        let private = |worker: &str, words: &str, minute| {
            let stamp = stamp(worker, minute);
            let version = store.case(&case.id).expect("the case").version;
            let new = NewEntry::new(EntryKind::Private, words.to_owned());
            store.tell(&case.id, version, &new, &stamp).expect("told");
        };
        private("1", "premier secret", 1);
        private("2", "deuxième secret", 2);
        private("2", "troisième secret", 3);
        store.undo(&stamp("2", 4)).expect("undone").expect("something");
        store.save_draft("b", &format!("ask-private:{}:W2", case.id), "quatrième secret").expect("a draft");
        let theirs = store.case_for(&case.id, "W2").expect("the case").entries;
        let entry = theirs.iter().find(|entry| entry.kind == EntryKind::Private).expect("the note");
        store.save_draft("b", &format!("ask-correct:{}:{}", case.id, entry.id), "cinquième secret").expect("a draft");
        store.save_draft("b", &format!("ask-note:{}", case.id), "note de tous").expect("a draft");

        let words = ["premier", "deuxième", "troisième", "quatrième", "cinquième"];
        for (notes, maker, held, left_out) in [
            (PrivateNotes::Own, "W1", &words[..1], 4),
            (PrivateNotes::Own, "W2", &words[1..], 1),
            (PrivateNotes::Own, "", &[], 5),
            (PrivateNotes::Nobodys, "W1", &[], 5),
            (PrivateNotes::Everybodys, "W1", &words, 0),
        ] {
            let holding = store.holding(&case.person.id, notes, maker).expect("held");
            let json = serde_json::to_string(&holding).expect("json");
            let found: Vec<_> = words.into_iter().filter(|word| json.contains(word)).collect();
            assert_eq!((found.as_slice(), holding.private_left_out), (held, left_out), "{notes:?} {maker}");
            assert!(json.contains("note de tous"), "what is nobody's own goes out");
        }
    });
}
