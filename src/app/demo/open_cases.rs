//! A dozen cases that are followed today: overdue, due, later, and with others for too long.

use chrono::{Duration, NaiveTime};
use rand::Rng;

use super::{
    super::clock::Clock,
    people::{Somebody, reach},
};
use crate::{
    domain::{
        case::{Case, Consent, Detail, EntryKind, Given, Mandate, NewCase, NewEntry, NextStep, WaitingOn},
        ids::CaseId,
        time::{Now, Stamp},
        vocabulary::{List, Vocabulary},
    },
    error::Result,
    store::Store,
};

/// Who has the next move, and for how many days.
enum Turn {
    /// We, by a day counted from today.
    Ours(i64),
    /// The person since so many days; we look again on a day counted from today.
    Theirs(i64, i64),
    /// An institution, by its place in the vocabulary, likewise.
    Institution(usize, i64, i64),
}
use Turn::{Institution, Ours, Theirs};

/// Days since it was opened, the topic, the subject, the next action, whose turn it is.
const CASES: &[(i64, &str, &str, &str, Turn)] = &[
    (41, "log", "expulsion annoncée", "rappeler le CPAS pour la garantie", Ours(-3)),
    (36, "ene", "décision d'énergie", "relancer le fournisseur", Ours(-1)),
    (12, "adm", "attestation manquante", "apporter l'attestation au guichet", Ours(0)),
    (9, "det", "médiation de dettes", "classer les courriers d'huissier", Ours(0)),
    (20, "pen", "dossier de pension", "imprimer le relevé de carrière", Ours(0)),
    (6, "log", "logement social", "renouveler l'inscription", Ours(2)),
    (4, "arg", "compte bancaire fermé", "demander le service bancaire de base", Ours(5)),
    (2, "ene", "allocation de chauffage", "joindre la facture de mazout", Ours(9)),
    (96, "mut", "intervention majorée", "", Institution(0, 74, 4)),
    (70, "han", "reconnaissance de handicap", "", Institution(3, 52, 12)),
    (55, "emp", "dossier chômage bloqué", "", Institution(5, 33, 6)),
    (30, "sej", "titre de séjour", "", Theirs(11, 3)),
];

/// Opens the cases, each on its day; gives them in their order here.
pub(super) fn open(store: &Store, clock: &Clock, vocabulary: &Vocabulary, rng: &mut impl Rng) -> Result<Vec<CaseId>> {
    let today = clock.now().today();
    let institutions: Vec<_> = vocabulary.entries(List::Institution).map(|entry| entry.code.clone()).collect();
    let mut opened = Vec::with_capacity(CASES.len());
    for (index, (age, topic, subject, action, turn)) in CASES.iter().enumerate() {
        let somebody = Somebody::draw(rng);
        let due = |days: i64| today + Duration::days(days);
        let new = NewCase {
            visit: None,
            person: None,
            // One in four prefers no name.
            name: (index % 4 != 1).then(|| somebody.full_name()),
            reach: Some(reach(rng)),
            topic: Some((*topic).into()),
            subject: (*subject).to_owned(),
            next_action: if action.is_empty() { "rassembler les papiers" } else { action }.to_owned(),
            due: match turn {
                Ours(days) | Theirs(_, days) | Institution(_, _, days) => due(*days),
            },
        };
        let case = store.open_case(&new, &stamp(clock, *age))?;
        opened.push(case.id.clone());
        tell(store, &case, index, clock)?;
        let case = store.case(&case.id)?;
        let (who, since, again) = match turn {
            Ours(_) => continue,
            Theirs(since, again) => (WaitingOn::Person, since, again),
            Institution(place, since, again) => {
                let Some(code) = institutions.get(place % institutions.len().max(1)) else { continue };
                (WaitingOn::Institution(code.clone()), since, again)
            }
        };
        let next = NextStep::WaitOn { who, look_again: due(*again) };
        store.set_next(&case.id, case.version, Some("dossier envoyé"), &next, &stamp(clock, *since))?;
    }
    Ok(opened)
}

/// What happened meanwhile in some of them: calls in vain, a document that was promised, what was agreed to.
fn tell(store: &Store, case: &Case, index: usize, clock: &Clock) -> Result<()> {
    let today = clock.now().today();
    let missed = |text: &str| NewEntry::new(EntryKind::Call, text).with(Detail::Answered(false));
    match index {
        0 => {
            let case = store.tell(&case.id, case.version, &missed("occupé"), &stamp(clock, 6))?;
            let case = store.tell(&case.id, case.version, &missed(""), &stamp(clock, 4))?;
            let (what, on) = ("appeler le propriétaire".to_owned(), today - Duration::days(6));
            store.agree(&case.id, case.version, &Consent { what, given: Given::Oral, on }, &stamp(clock, 6))?;
        }
        2 => {
            let by = Detail::By(today - Duration::days(1));
            let promise = NewEntry::new(EntryKind::Promised, "attestation de la mutuelle").with(by);
            store.tell(&case.id, case.version, &promise, &stamp(clock, 8))?;
        }
        4 => {
            let on = today - Duration::days(20);
            let (scope, until) = ("demander le relevé à mypension".to_owned(), today + Duration::days(70));
            let mandate = Mandate { scope, given: Given::Signed, on, until };
            store.set_mandate(&case.id, case.version, Some(&mandate), &stamp(clock, 20))?;
        }
        _ => {}
    }
    Ok(())
}

/// The demonstration's coordinator, so many days ago in the morning.
pub(super) fn stamp(clock: &Clock, days: i64) -> Stamp {
    let now = clock.now();
    let local = (now.today() - Duration::days(days)).and_time(NaiveTime::from_hms_opt(9, 15, 0).unwrap_or_default());
    let at = clock.utc(local).unwrap_or(now.at - Duration::days(days));
    Stamp { now: Now { at, local }, desk: "coordination".to_owned(), worker: "EB".to_owned() }
}
