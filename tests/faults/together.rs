//! Six programs on one record: nobody is called twice, and nobody's words in a case are written over.

use std::collections::BTreeSet;

use guichet::{
    domain::{
        case::NewCase,
        visit::{Entry, VisitDraft},
    },
    store::Store,
};

use crate::{
    desk::Desk,
    form::{FORMS, held},
};

const DESKS: usize = 6;

/// How many wait, and how many entries each desk adds.
const PEOPLE: usize = 300;
const ENTRIES: usize = 25;

fn waiting(store: &Store) {
    for _ in 0..PEOPLE {
        store
            .record(crate::today(), "", &VisitDraft::default(), Entry::Queue, None, &crate::stamp())
            .expect("recorded");
    }
}

#[test]
fn six_programs_claim_three_hundred_tickets_each_once() {
    for form in FORMS {
        let house = form.record();
        waiting(&house.store());
        let desks: Vec<_> = (1..=DESKS).map(|number| Desk::calls(&house, &number.to_string())).collect();
        let called: Vec<String> = desks.into_iter().flat_map(Desk::ends).collect();
        let once: BTreeSet<&String> = called.iter().collect();
        assert_eq!((called.len(), once.len()), (PEOPLE, PEOPLE));
        let held = held(&house);
        assert!(held.visits.iter().all(|visit| visit.contains(" called ")), "{:?}", held.visits);
        println!("tried: {PEOPLE} tickets claimed by {DESKS} programs, {form:?}: none twice, none lost");
    }
}

#[test]
fn six_programs_edit_one_case_and_every_word_stays() {
    for form in FORMS {
        let house = form.record();
        let store = house.store();
        let new = NewCase {
            visit: None,
            person: None,
            name: None,
            reach: None,
            topic: None,
            subject: "logement".to_owned(),
            next_action: "appeler".to_owned(),
            due: crate::today(),
        };
        let case = store.open_case(&new, &crate::stamp()).expect("a case").id;
        let desks: Vec<_> =
            (1..=DESKS).map(|number| Desk::edits(&house, &format!("D{number}"), &case, ENTRIES)).collect();
        let said: Vec<String> = desks.into_iter().flat_map(Desk::ends).collect();
        let kept: Vec<String> =
            store.case(&case).expect("the case").entries.into_iter().map(|entry| entry.text).collect();
        let told: BTreeSet<&String> = kept.iter().filter(|text| text.starts_with('D')).collect();
        assert_eq!((said.len(), told.len()), (DESKS * ENTRIES, DESKS * ENTRIES));
        assert!(said.iter().all(|text| told.contains(text)));
        held(&house);
        println!("tried: {} entries in one case by {DESKS} programs, {form:?}: none lost", said.len());
    }
}
