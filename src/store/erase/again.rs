//! Erased once more, because an older record was put back, and the audit's entry of it.
//!
//! Opening a record erases what came back, whatever it was opened for; and the store knows neither the time nor the desk.
//! So what is to be entered is noted in the record by the very transaction that erases, and goes into the audit together
//! with whatever is entered next, or at once where somebody says who opened it ([`Store::enter_what_came_back`]): no caller
//! can forget it, and it is entered once.

use std::collections::{BTreeSet, HashSet};

use chrono::{NaiveTime, TimeDelta};

use super::{About, Erased, Run, Subject, add, few, parted};
use crate::{
    domain::{
        audit::{Record, subjects_code, subjects_of},
        privacy::{Grave, Tombstone},
        time::Stamp,
    },
    error::{Kind, Result},
    store::{
        Store,
        audit::{self, Detail, What},
        case_index,
        db::Db,
        entering, meta, tombstones,
    },
};

/// The key in `meta` of what was erased again and is not in the audit yet: a line for each time, its word, how many, and
/// the records.
const TO_ENTER: &str = "erased-again";

/// What an entry says was erased again: the first of these of which there was any ([`word_of`]).
const WORDS: [&str; 5] = ["person", "cases", "visit-texts", "names", "testimony"];

impl Store {
    /// Erases once more what tombstones name, as far as it is there.
    pub(in crate::store) fn erase_again(&self, found: &BTreeSet<Tombstone>) -> Result<Erased> {
        self.thoroughly(|db| {
            let known = self.tombstones()?;
            let people = known.iter().chain(found).filter(|tombstone| tombstone.grave == Grave::Person);
            parted::part(db, &people.map(|tombstone| tombstone.id.as_str()).collect::<HashSet<_>>())?;
            let (mut erased, mut graves) = (Erased::default(), BTreeSet::new());
            for tombstone in found {
                let (again, emptied) = one(db, tombstone)?;
                add(&mut erased, again);
                graves.extend(emptied);
            }
            tombstones::write(db, found)?;
            if !erased.is_nothing() {
                case_index::tidy(db)?;
                note(db, &erased, &few(named(&graves, found)))?;
            }
            Ok(erased)
        })
    }

    /// Enters what came back with a backup and was erased again when the record was opened, by whomever; nothing where that
    /// is entered already.
    pub fn enter_what_came_back(&self, stamp: &Stamp) -> Result<()> {
        if meta::text(&self.db, TO_ENTER)?.is_none() {
            return Ok(());
        }
        let stamp = entering::stamp(stamp);
        self.write(|db| enter(db, &self.seat(), &stamp))
    }
}

/// Erases what one tombstone names, and what is merged into it; never whom it is merged into: how much of it there was, and the
/// records that it emptied.
fn one(db: &Db, tombstone: &Tombstone) -> Result<(Erased, BTreeSet<Tombstone>)> {
    let at = tombstone.day.and_time(NaiveTime::MIN).and_utc() + TimeDelta::hours(12);
    let mut run = Run::new(db, at, tombstone.day, "");
    let subject = match (tombstone.grave, tombstone.id.as_str()) {
        (Grave::Person, id) => Subject::Person(id.into()),
        (Grave::Case, id) => Subject::Case(id.into()),
        (Grave::Text, id) => Subject::VisitText(id.into()),
        (Grave::Testimony, code) => Subject::Testimony(code.to_owned()),
        (Grave::Names, day) => match day.parse() {
            Ok(day) => Subject::DayNames(day),
            Err(_) => return Ok(Default::default()),
        },
        (Grave::Visit, id) => {
            run.visit(&id.into(), true)?;
            return Ok((run.end()?, BTreeSet::new()));
        }
    };
    match run.erase_alone(&subject) {
        Err(error) if error.kind() != Kind::NotFound => return Err(error),
        _ => {}
    }
    let graves = std::mem::take(&mut run.graves);
    let erased = run.end()?;
    Ok((erased, if erased.is_nothing() { BTreeSet::new() } else { graves }))
}

/// The records that an entry names: people, cases, and visits that lost their text alone. Which visits became nobody's is
/// not to be read from it.
fn named(graves: &BTreeSet<Tombstone>, found: &BTreeSet<Tombstone>) -> Vec<About> {
    let nobodys = |id: &str| graves.iter().chain(found).any(|grave| grave.grave == Grave::Visit && grave.id == id);
    let about = |grave: &Tombstone| match grave.grave {
        Grave::Person => Some(About::new(Record::Person, &grave.id)),
        Grave::Case => Some(About::new(Record::Case, &grave.id)),
        Grave::Text if !nobodys(&grave.id) => Some(About::new(Record::Visit, &grave.id)),
        _ => None,
    };
    let mut about: Vec<About> = graves.iter().filter_map(about).collect();
    about.dedup();
    about
}

/// Notes what is to be entered.
fn note(db: &Db, erased: &Erased, about: &[About]) -> Result<()> {
    let count = erased.people + erased.cases + erased.visits + erased.names + erased.testimonies;
    let line = format!("{} {count} {}", word_of(erased), subjects_code(about));
    let lines = meta::text(db, TO_ENTER)?.into_iter().chain([line]).collect::<Vec<_>>().join("\n");
    meta::set(db, TO_ENTER, &lines)
}

fn word_of(erased: &Erased) -> &'static str {
    let counts = [erased.people, erased.cases, erased.visits, erased.names, erased.testimonies];
    WORDS.into_iter().zip(counts).find(|(_, count)| *count > 0).map_or("", |(word, _)| word)
}

/// Enters what was noted, in the transaction of whatever is entered at this moment. Nobody did it: it has no worker.
pub(in crate::store) fn enter(db: &Db, seat: &str, stamp: &Stamp) -> Result<()> {
    let Some(noted) = meta::text(db, TO_ENTER)? else { return Ok(()) };
    let stamp = Stamp { worker: String::new(), ..stamp.clone() };
    for line in noted.lines() {
        let mut parts = line.splitn(3, ' ');
        let (word, count, about) = (parts.next(), parts.next(), parts.next());
        let word = WORDS.into_iter().find(|known| Some(*known) == word).unwrap_or_default();
        let detail = Detail::of(word).counted(count.and_then(|count| count.parse().ok()).unwrap_or_default());
        let about = subjects_of(about.unwrap_or_default());
        audit::write_alone(db, seat, &stamp, What::ErasedAgain, &about, detail)?;
    }
    meta::clear(db, TO_ENTER)
}
