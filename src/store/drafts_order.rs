//! In which order whoever sits at a seat typed what they have not recorded: a list of the seat's places beside their texts,
//! the one typed in last first. It is written when somebody goes on to another place, not with every key.

use super::{
    db::Db,
    meta,
    rows::{Columns, values},
};
use crate::error::{Error, Kind, Result};

/// How the key in `meta` begins under which a seat's list stands.
const KEY: &str = "typed:";

/// The texts `d` of the seat `?1`, the one typed last first; those from before there was a list come last.
pub(super) const LAST_FIRST: &str = "drafts d
    LEFT JOIN json_each(coalesce((SELECT value FROM meta WHERE key = 'typed:' || ?1), '[]')) o ON o.value = d.slot
    WHERE d.seat = ?1";

/// What [`LAST_FIRST`] is put in order by.
pub(super) const ORDER: &str = "o.key IS NULL, o.key, d.slot";

/// Notes that somebody types in a place, whose text is written already.
pub(super) fn typed(db: &Db, seat: &str, slot: &str) -> Result<()> {
    let last = "SELECT 1 FROM meta WHERE key = 'typed:' || ?1 AND json_extract(value, '$[0]') = ?2";
    if !db.rows(last, values![seat, slot], |_| Ok(()))?.is_empty() {
        return Ok(());
    }
    let mut slots = slots(db, seat)?;
    slots.retain(|other| other != slot);
    slots.insert(0, slot.to_owned());
    write(db, seat, &slots)
}

/// Takes out of a seat's list what has no text any more: the name of a place says which record it is about.
pub(super) fn forget_gone(db: &Db, seat: &str) -> Result<()> {
    let slots = slots(db, seat)?;
    write(db, seat, &slots)
}

/// Forgets the lists of the seats that were taken on the day `?1` for the last time, or before.
pub(super) const FORGET_SEATS: &str =
    "DELETE FROM meta WHERE key IN (SELECT 'typed:' || name FROM seats WHERE seen <= ?1)";

/// Puts what was typed at one seat before what was typed at another, to which it goes.
pub(super) fn moved(db: &Db, from: &str, to: &str) -> Result<()> {
    let mut both = slots(db, from)?;
    let others = slots(db, to)?;
    both.extend(others.into_iter().filter(|slot| !both.contains(slot)).collect::<Vec<_>>());
    write(db, to, &both)
}

/// Puts a text of a seat into another place that is free, and keeps its turn.
pub(super) fn rename(db: &Db, seat: &str, from: &str, to: &str) -> Result<()> {
    let mut slots = slots(db, seat)?;
    db.execute("UPDATE drafts SET slot = ?3 WHERE seat = ?1 AND slot = ?2", values![seat, from, to])?;
    for slot in slots.iter_mut().filter(|slot| *slot == from) {
        to.clone_into(slot);
    }
    write(db, seat, &slots)
}

/// Gives each of two texts of a seat the other one's place. Each keeps its turn.
pub(super) fn change_places(db: &Db, seat: &str, one: &str, other: &str) -> Result<()> {
    // No two texts are in one place, not for a moment either; a seat has no place without a name.
    for (from, to) in [(one, ""), (other, one), ("", other)] {
        rename(db, seat, from, to)?;
    }
    Ok(())
}

/// The places of a seat in which a text stands, in order.
fn slots(db: &Db, seat: &str) -> Result<Vec<String>> {
    let sql = format!("SELECT d.slot FROM {LAST_FIRST} ORDER BY {ORDER}");
    db.rows(&sql, values![seat], |row| Columns::of(row).get())
}

fn write(db: &Db, seat: &str, slots: &[String]) -> Result<()> {
    let list = serde_json::to_string(slots).map_err(|error| Error::new(Kind::Internal).because(error))?;
    meta::set(db, &format!("{KEY}{seat}"), &list)
}
