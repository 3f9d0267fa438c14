//! Invented cases in number, most of them closed; the open ones are spread over overdue, due and waiting on somebody.

use chrono::{DateTime, Datelike as _, Duration, NaiveDate, NaiveTime, Utc};
use rand::{Rng, RngExt as _};

use super::{
    chance::one_of,
    people::{self, Somebody},
    words::Words,
    years::id,
};
use crate::{
    app::clock::Clock,
    domain::{
        case::{Case, CaseEntry, CaseStatus, CloseReason, Detail, EntryKind, WaitingOn},
        ids::{CaseId, EntryId, PersonId},
        person::{self, Person},
    },
};

/// What a case is about and what is done next, together.
pub(super) const SUBJECTS: &[(&str, &str)] = &[
    ("intervention majorée", "rappeler la mutuelle"),
    ("plan de paiement énergie", "envoyer les index au fournisseur"),
    ("expulsion annoncée", "voir l'avocat avec elle"),
    ("demande de GRAPA", "réunir les extraits de compte"),
    ("allocation de chauffage", "joindre la facture au dossier"),
    ("titre de séjour à renouveler", "prendre rendez-vous à la commune"),
    ("dossier chômage bloqué", "relancer le syndicat"),
    ("reconnaissance de handicap", "compléter le formulaire médical"),
    ("compte bancaire fermé", "demander le service bancaire de base"),
    ("logement social", "renouveler l'inscription"),
    ("garantie locative", "transmettre le bail au CPAS"),
    ("médiation de dettes", "classer les courriers d'huissier"),
];

const NEWS: &[(EntryKind, &str)] = &[
    (EntryKind::Call, "appelé, en attente 25 minutes, coupé"),
    (EntryKind::Call, "a rappelé, document manquant"),
    (EntryKind::Letter, "courrier envoyé par recommandé"),
    (EntryKind::Visit, "passée au guichet avec le formulaire"),
    (EntryKind::Note, "préfère qu'on l'appelle le matin"),
    (EntryKind::Waiting, "dossier déposé, accusé de réception"),
];

/// One case in `OPEN` stays open.
const OPEN: usize = 25;

/// Makes cases one after the other.
pub(super) struct Cases<'a, R> {
    pub rng: &'a mut R,
    pub words: &'a Words,
    pub clock: &'a Clock,
    pub today: NaiveDate,
}

impl<R: Rng> Cases<'_, R> {
    /// Case number `index` (from 0) opened on a day. `running` is the number within its year, from 1.
    pub(super) fn one(&mut self, index: usize, running: u32, opened: NaiveDate) -> Option<Case> {
        let at = self.clock.utc(opened.and_time(NaiveTime::from_hms_opt(9, 0, 0)?))?;
        let open = index.is_multiple_of(OPEN);
        let (subject, next) = *one_of(self.rng, SUBJECTS);
        let (waiting_on, waiting_since) = if open { self.waiting(opened) } else { (WaitingOn::Us, opened) };
        let ours = open && waiting_on == WaitingOn::Us;
        let worker = one_of(self.rng, &["EB", "MD", "SK"]).to_string();
        Some(Case {
            id: CaseId::from(id(self.rng, at)),
            number: format!("{}-{running:04}", opened.year()),
            person: self.person(index, at),
            topic: None,
            subject: subject.to_owned(),
            status: if open { CaseStatus::Open } else { CaseStatus::Closed },
            next_action: ours.then(|| next.to_owned()),
            due: open.then(|| self.today + Duration::days(self.rng.random_range(-9..40))),
            waiting_on,
            waiting_since,
            snoozed_until: None,
            consents: Vec::new(),
            mandate: None,
            closed_reason: (!open).then(|| *one_of(self.rng, &CloseReason::offered().collect::<Vec<_>>())),
            version: 1,
            entries: self.timeline(at, open, subject, &worker),
            worker,
        })
    }

    fn waiting(&mut self, opened: NaiveDate) -> (WaitingOn, NaiveDate) {
        let days = (self.today - opened).num_days().clamp(1, 200);
        let since = self.today - Duration::days(self.rng.random_range(0..days));
        match self.rng.random_range(0..10) {
            0..5 => (WaitingOn::Us, since),
            5..7 => (WaitingOn::Person, since),
            _ => (WaitingOn::Institution(self.words.institutions.draw(self.rng).clone()), since),
        }
    }

    fn person(&mut self, index: usize, at: DateTime<Utc>) -> Person {
        Person {
            id: PersonId::from(id(self.rng, at)),
            name: self.rng.random_ratio(7, 10).then(|| Somebody::draw(self.rng).full_name()),
            // Counted, not drawn: no two have the same. The step shares no factor with the number of codes, so that
            // neighbours do not look alike.
            card_code: person::card_code((index as u32).wrapping_mul(104_729) % 23u32.pow(4)),
            reach: self.rng.random_ratio(4, 5).then(|| people::reach(self.rng)),
            language: None,
        }
    }

    fn timeline(&mut self, opened: DateTime<Utc>, open: bool, subject: &str, worker: &str) -> Vec<CaseEntry> {
        let mut at = opened;
        let mut told = vec![(EntryKind::Opened, subject)];
        for _ in 0..self.rng.random_range(0..4) {
            told.push(*one_of(self.rng, NEWS));
        }
        if !open {
            told.push((EntryKind::Closed, ""));
        }
        let now = self.clock.now().at;
        let entries = told.into_iter().map(|(kind, text)| {
            let entry = CaseEntry {
                id: EntryId::from(id(self.rng, at)),
                at,
                worker: worker.to_owned(),
                kind,
                text: text.to_owned(),
                detail: Detail::Nothing,
                corrected_at: None,
            };
            at = (at + Duration::hours(self.rng.random_range(20..400))).min(now);
            entry
        });
        entries.collect()
    }
}
