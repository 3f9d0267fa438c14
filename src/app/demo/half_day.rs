//! The half-day: what a worker types and does from half past eight on, as of now.
//!
//! Each visit is the fast line that a worker would type, so it shows what the line understands, comes up again with the
//! Up key, and holds no code of the vocabulary. Moments are minutes before now; where the day is younger than the
//! story, the story is told faster, so that all of it lies on this day.

use chrono::{Duration, Timelike as _};

use super::{
    super::{clock::Clock, intake::with_services},
    SESSION,
};
use crate::{
    domain::{
        fast_line::{self, Context},
        synonyms::Synonyms,
        time::{Now, Stamp},
        visit::{Entry, Move, Visit},
        vocabulary::{List, Vocabulary},
    },
    error::Result,
    store::Store,
    text::Lang,
};

/// How long ago the doors opened, in minutes.
const OPENED: i64 = 110;

/// What happens to a visit after it was recorded.
#[derive(Clone, Copy, Debug)]
enum Step {
    Call,
    NotHere,
    Start,
    Hold,
    Close,
    Leave,
    NoShow,
    TurnAway,
}

/// How a visit enters.
#[derive(Clone, Copy, Debug)]
enum Come {
    Queue,
    Expect,
    /// Recorded once it was over.
    Done,
}

/// A visit: how many minutes ago, how, the line, then what happened when at which desk.
type Story = (i64, Come, &'static str, &'static [(i64, Desk, Step)]);

/// A desk and its worker.
type Desk = (&'static str, &'static str);
const D1: Desk = ("1", "MD");
const D3: Desk = ("3", "SK");
/// The computer helper's.
const D4: Desk = ("4", "NL");
const DOOR: Desk = ("accueil", "EB");

use Come::{Done, Expect, Queue};
use Step::{Call, Close, Hold, Leave, NoShow, NotHere, Start, TurnAway};

const DAY: &[Story] = &[
    (
        109,
        Queue,
        "courrier h58 exp ok \"Marcel\" // lettre de la banque",
        &[(107, D1, Call), (106, D1, Start), (96, D1, Close)],
    ),
    (
        108,
        Queue,
        "logement f34 5100 \"Amina\" // préavis reçu du propriétaire",
        &[(106, D3, Call), (105, D3, Start), (83, D3, Close)],
    ),
    (106, Queue, "itsme f67 ordi avec @banque:10 ok \"Josiane\"", &[(95, D1, Call), (94, D1, Start), (76, D1, Close)]),
    (104, Done, "imprimer cv h22 seul 5m ok", &[]),
    (101, Queue, "dettes h45-59 @cpas // huissier passé hier", &[(82, D3, Call), (81, D3, Start), (64, D3, Close)]),
    (99, Queue, "rdv medecin f82 tel pour ok \"Mme Thiry\"", &[(75, D1, Call), (74, D1, Start), (66, D1, Close)]),
    (97, Done, "banque application f71 gsm avec 15m ok", &[]),
    (
        95,
        Queue,
        "mutuelle f58 @mutuelle:20 // guichet fermé le mercredi",
        &[(65, D1, Call), (64, D1, Start), (44, D1, Close)],
    ),
    (94, Queue, "séjour h39 arabe interprète", &[(90, DOOR, TurnAway)]),
    (92, Done, "courrier f60+ exp 5m ok", &[]),
    (90, Expect, "num itsme h72 \"Raymond\"", &[(20, D4, NoShow)]),
    (
        88,
        Queue,
        "énergie f49 @fournisseur:25 \"Sandrine\" // facture de régularisation",
        &[(63, D3, Call), (62, D3, Start), (41, D3, Close)],
    ),
    (85, Queue, "logement h41 // expulsion le 30", &[(43, D1, Call), (42, D1, Start), (27, D1, Close)]),
    (82, Queue, "nourriture f29 // colis pour trois", &[(60, DOOR, Leave)]),
    (80, Done, "impression h35 seul 5m ok", &[]),
    (76, Queue, "pension h66 @pension ordi avec \"Roger\"", &[(40, D3, Call), (39, D3, Start), (22, D3, Close)]),
    (
        70,
        Queue,
        "chômage f52 @syndicat:15 \"Nathalie\"",
        &[
            (30, D4, Call),
            (29, D4, NotHere),
            (25, D4, Call),
            (24, D4, NotHere),
            (19, D4, Call),
            (18, D4, Start),
            (5, D4, Close),
        ],
    ),
    (66, Done, "mail f63 ordi avec 20m ok // nouvelle boîte", &[]),
    (
        61,
        Queue,
        "handicap h55 \"Dragan\" // attend un papier de sa fille",
        &[(26, D1, Call), (25, D1, Start), (15, D1, Hold)],
    ),
    (57, Queue, "courrier f77 \"Huguette\"", &[(14, D1, Call), (13, D1, Start)]),
    (52, Queue, "dettes f36 \"Khadija\" // trois courriers d'huissier", &[(21, D3, Call), (20, D3, Start)]),
    (47, Queue, "alphabétisation h27", &[(45, DOOR, TurnAway)]),
    (41, Queue, "itsme h70 gsm \"André\"", &[(3, D4, Call)]),
    (36, Queue, "logement f44 ! \"Yasmine\" // à la rue ce soir, deux enfants", &[]),
    (31, Queue, "mutuelle h61 \"Freddy\"", &[]),
    (26, Queue, "impôts f68 @finances", &[]),
    (19, Queue, "rdv medecin f80 \"Lucienne\"", &[]),
    (12, Queue, "courrier h50 // ne lit pas", &[]),
    (6, Queue, "banque application f73 gsm \"Monique\"", &[]),
    (4, Expect, "num mail f59 \"Solange\"", &[]),
];

/// How many minutes ago something happens to which visit: a step at a desk, or its coming.
type Act = (i64, usize, Option<(Desk, Step)>);

/// Plays the half-day, every step at its own moment.
pub(super) fn play(store: &Store, clock: &Clock, vocabulary: &Vocabulary, synonyms: &Synonyms) -> Result<()> {
    let now = clock.now();
    let mut acts: Vec<Act> = Vec::new();
    for (index, (came, _, _, steps)) in DAY.iter().enumerate() {
        acts.push((*came, index, None));
        acts.extend(steps.iter().map(|(when, desk, step)| (*when, index, Some((*desk, *step)))));
    }
    // The longest ago first; a visit is recorded before anything else happens to it.
    acts.sort_by_key(|(ago, index, step)| (-ago, *index, step.is_some()));
    let player = Player { store, vocabulary, synonyms, now };
    let mut visits: Vec<Option<Visit>> = vec![None; DAY.len()];
    for (ago, index, step) in acts {
        let visit = &mut visits[index];
        *visit = match (step, visit.take()) {
            (Some((desk, step)), Some(before)) => Some(player.step(&before, ago, desk, step)?),
            _ => Some(player.comes(&DAY[index], ago)?),
        };
    }
    Ok(())
}

struct Player<'a> {
    store: &'a Store,
    vocabulary: &'a Vocabulary,
    synonyms: &'a Synonyms,
    now: Now,
}

impl Player<'_> {
    fn comes(&self, (_, come, line, _): &Story, ago: i64) -> Result<Visit> {
        let context = Context { vocabulary: self.vocabulary, lang: Lang::Fr, today: self.now.today() };
        let read = fast_line::parse(line, &context);
        let mut services = Vec::new();
        for referral in &read.referrals {
            services.push(self.store.search_services(&referral.words, self.synonyms, 1)?.hits.into_iter().next());
        }
        let draft = with_services(&read, &services, &context);
        let entry = match come {
            Queue => Entry::Queue,
            Expect => Entry::Expect,
            Done => Entry::Done,
        };
        let desk = if matches!(come, Done) { D4 } else { DOOR };
        let stamp = self.stamp(ago, desk);
        let recorded = self.store.record(self.now.today(), SESSION, &draft, entry, Some(line), &stamp)?;
        self.store.visit(&recorded.visit)
    }

    fn step(&self, visit: &Visit, ago: i64, desk: Desk, step: Step) -> Result<Visit> {
        let step = match step {
            Call => Move::Call,
            NotHere => Move::NotHere { limit: 3 },
            Start => Move::Start,
            Hold => Move::Hold,
            Close => Move::Close { outcome: None, why: None },
            Leave => Move::Leave,
            NoShow => Move::NoShow,
            TurnAway => {
                let cause = self.vocabulary.entries(List::TurnedAway).next();
                Move::TurnAway { cause: cause.map_or_else(|| "".into(), |entry| entry.code.clone()) }
            }
        };
        self.store.move_visit(&visit.id, visit.version, &step, &self.stamp(ago, desk))
    }

    /// Who did it, so many minutes ago; told faster where the day is younger than the story.
    fn stamp(&self, ago: i64, (desk, worker): Desk) -> Stamp {
        let today = i64::from(self.now.local.num_seconds_from_midnight());
        let ago = Duration::seconds((ago * 60).min(ago * today / OPENED));
        let now = Now { at: self.now.at - ago, local: self.now.local - ago };
        Stamp { now, desk: desk.to_owned(), worker: worker.to_owned() }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use chrono::NaiveDate;

    use super::{super::FREE_DESK, *};
    use crate::domain::visit::Status;

    fn at(hour: u32, minute: u32) -> Clock {
        let local =
            NaiveDate::from_ymd_opt(2026, 11, 18).and_then(|day| day.and_hms_opt(hour, minute, 0)).expect("a moment");
        Clock::Fixed(Now { at: local.and_utc(), local })
    }

    #[test]
    fn every_line_is_understood_to_the_last_word() {
        let context = Context { vocabulary: Vocabulary::builtin(), lang: Lang::Fr, today: at(10, 0).now().today() };
        let mut lost = Vec::new();
        for (_, _, line, _) in DAY {
            let chips = fast_line::parse(line, &context).chips;
            lost.extend(chips.into_iter().filter(|chip| chip.understood().is_none()).map(|chip| &line[chip.span]));
        }
        assert_eq!(lost, Vec::<&str>::new());
    }

    #[test]
    fn every_status_is_there_at_any_hour_of_the_day() {
        for clock in [at(10, 30), at(0, 0), at(0, 20), at(23, 59)] {
            let store = Store::in_memory().expect("a record");
            play(&store, &clock, Vocabulary::builtin(), &Synonyms::built_in()).expect("a day");
            let visits = store.queue(clock.now().today()).expect("a queue");
            let mut count: HashMap<Status, usize> = HashMap::new();
            for visit in &visits {
                *count.entry(visit.status).or_default() += 1;
                assert!(visit.events.iter().all(|event| event.at <= clock.now().at));
            }
            for status in Status::ALL {
                assert!(count.contains_key(status), "nobody is {}", status.code());
            }
            assert_eq!(visits.len(), DAY.len());
            assert!(count[&Status::Waiting] >= 5 && count[&Status::InService] == 2);
            let desks: Vec<_> =
                visits.iter().filter(|visit| visit.status == Status::InService).map(|v| &v.desk).collect();
            assert!(desks[0] != desks[1] && visits.iter().all(|visit| visit.desk != FREE_DESK));
        }
    }
}
