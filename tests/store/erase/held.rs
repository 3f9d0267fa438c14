//! All that is held about somebody, given to them.

use guichet::{
    app::{clock::Clock, holding::Sayer},
    config::Config,
    domain::{
        case::{EntryKind, NewEntry},
        ids::PersonId,
        privacy::{Holding, PrivateNotes},
        retention::RecordId,
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

/// Whatever erasing would take is in what the person is given: also a line at another desk in which only the card stands,
/// and why the record is kept; a private note that is begun about somebody else's case is its author's.
#[test]
fn what_erasing_takes_is_given() {
    conform(|store| {
        let case = store.open_case(&new_case("Karim Haddad", "loyer", "rappeler"), &stamp("1", 0)).expect("a case");
        let other = store.open_case(&new_case("Nadia", "bail", "rappeler"), &stamp("1", 1)).expect("a case");
        let person = &case.person;
        for (slot, text) in [
            ("fast-line", format!("log \"Karim\" {} // doit quatre mille", person.card_code)),
            ("form:new", "parle de KARIM HADDAD".to_owned()),
            (&*format!("ask-private:{}:W2", other.id), "le frère de karim haddad".to_owned()),
            ("fast-line-aside", "log \"Karim\" // un autre".to_owned()),
        ] {
            store.save_draft("b", slot, &text).expect("a draft");
        }
        let keep = |record, why: &str| store.keep_on_purpose(&record, why, &stamp("1", 2)).expect("kept");
        keep(RecordId::Person(person.id.clone()), "recours au tribunal en cours");
        keep(RecordId::Case(case.id.clone()), "procès au printemps");

        for (maker, left_out) in [("W1", 1), ("W2", 0)] {
            let held = store.holding(&person.id, PrivateNotes::Own, maker).expect("held");
            let json = serde_json::to_string(&held).expect("json");
            let words = ["doit quatre mille", "parle de KARIM", "recours au tribunal", "procès au printemps"];
            assert!(words.iter().all(|word| json.contains(word)), "{json}");
            assert_eq!((json.contains("le frère"), held.private_left_out), (maker == "W2", left_out));
            assert!(!json.contains("un autre"), "a first name is many people's");
        }
        let page = page(store, &person.id, Lang::Fr);
        assert!(page.contains("recours au tribunal en cours") && page.contains(&case.number), "{page}");
        assert!(page.contains("Ce qui est gardé plus longtemps"), "{page}");
        let erased = store.erase_person(&person.id, &[], "à sa demande", &stamp("1", 60)).expect("erased");
        assert_eq!(erased.drafts, 3);
    });
}
