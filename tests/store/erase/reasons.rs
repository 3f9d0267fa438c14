//! The register of decisions outlives whom it is about: its reasons name nobody, also by what the record learned after them.

use guichet::{
    domain::{
        ids::PersonId,
        person::PersonEdit,
        privacy::{Answer, Subject, Wish},
    },
    store::{
        Store,
        backup::{self, Places},
    },
};

use super::{Lying, conform, erase, new_case, others, stamp};
use crate::pages::{everything, found};

/// Somebody who came under a name.
fn known_as(store: &Store, name: &str) -> PersonId {
    store.open_case(&new_case(name, "", "rappeler"), &stamp("1", 0)).expect("a case").person.id
}

/// Corrects a name on request; gives from how many reasons something was struck.
fn correct(store: &Store, id: &PersonId, name: &str, minute: i64) -> u64 {
    let file = store.person(id, 0).expect("the person");
    let edit = PersonEdit { name: Some(name.to_owned()), ..PersonEdit::default() };
    let done = store.correct_person(id, file.version, &edit, "document montré", &stamp("1", minute));
    done.expect("corrected").expect("it was another").struck
}

fn reasons(store: &Store, id: &PersonId) -> Vec<String> {
    store.decisions(Some(id)).expect("the register").into_iter().map(|decision| decision.reason).collect()
}

#[test]
fn a_name_that_stood_in_a_reason_before_it_was_recorded_is_in_no_byte_of_the_file_or_a_backup() {
    for lying in Lying::both() {
        let store = &lying.store;
        let id = known_as(store, "Barnabé Lacroix");
        others(store, 12);
        let reason = "le nom est faux : Xylofonne sur sa carte";
        store.restrict_person(&id, reason, &stamp("1", 20)).expect("restricted");
        store.lift_restriction(&id, "document attendu", &stamp("1", 21)).expect("lifted");
        assert_eq!(correct(store, &id, "Barnabé Xylofonne", 22), 1);
        assert_eq!(reasons(store, &id)[2], "le nom est faux : … sur sa carte");
        assert!(erase(store, &id).to_the_byte);
        let places = Places { folder: lying.path("backups"), second: None };
        backup::make(&lying.path("guichet.db"), lying.key.as_ref(), &places, stamp("1", 61).now.local)
            .expect("a backup");
        let words = ["Xylofonne", "xylofonne"].map(str::to_owned);
        assert_eq!(found(&everything(lying.folder.path(), lying.key.as_ref()), &words), [""; 0]);
        let left = ["à sa demande", "document montré", "document attendu", "le nom est faux : … sur sa carte"];
        assert_eq!(reasons(store, &id), left, "each line stays");
    }
}

#[test]
fn what_names_somebody_when_they_are_erased_is_struck_from_every_earlier_reason_and_counted() {
    conform(|store| {
        let id = known_as(store, "Amina Bah");
        // By the record that is merged into hers later, by name, card and number.
        let file = |id: &PersonId| store.person(id, 0).expect("a person");
        let other = known_as(store, "Quatresous");
        let card = file(&other).person.card_code;
        for (minute, reason) in [(1, "se fait appeler Quatresous"), (2, "obligation légale")] {
            let done = store.decide(&id, Wish::Erasure, Answer::Refused, reason, &stamp("1", minute));
            done.expect("written down");
        }
        store.decide(&id, Wish::Objection, Answer::Refused, &format!("carte {card}"), &stamp("1", 3)).expect("noted");
        let merged = store.merge_people((&id, file(&id).version), (&other, file(&other).version), &stamp("1", 4));
        merged.expect("merged");
        let would = store.would_erase(&[Subject::Person(id.clone())]).expect("tried");
        let erased = erase(store, &id);
        assert_eq!((would.reasons, erased.reasons), (2, 2));
        let left = ["à sa demande", "carte …", "obligation légale", "se fait appeler …"];
        assert_eq!(reasons(store, &id), left);
    });
}

#[test]
fn a_name_that_the_record_had_for_a_while_is_in_no_reason_either() {
    conform(|store| {
        let id = known_as(store, "Amina Bah");
        store.decide(&id, Wish::Access, Answer::Refused, "c'est Aminata qui demande", &stamp("1", 1)).expect("noted");
        assert_eq!(store.edit_person(&id, Some("Aminata"), None, &stamp("1", 2)).expect("edited").struck, 1);
        assert_eq!(store.edit_person(&id, Some("Awa"), None, &stamp("1", 3)).expect("edited").struck, 0);
        erase(store, &id);
        assert_eq!(reasons(store, &id), ["à sa demande", "c'est … qui demande"]);
    });
}
