//! Mergers that an older record still has, and that had been undone when one of the two was erased.
//!
//! A tombstone stands for one record. Whoever was erased together with others has theirs beside it; so where an older record
//! has somebody with a tombstone and somebody without one merged, they had been parted again in the meantime, and with them
//! whatever came on top of that merger. It is parted here in the same way, before anything is erased: the one who did not ask
//! keeps what is their own, and nothing of the other.
//!
//! A merger is undone within its day or never, so the journal of such a record still says what each of the two had. Where it
//! does not, nothing is parted, and the tombstone erases what it names with what is merged into it, no more.

use std::collections::HashSet;

use serde::de::DeserializeOwned;

use crate::{
    domain::{ids::PersonId, person::Person},
    error::Result,
    store::{
        actions::{ActionName, Before, Image, Touched},
        db::Db,
        people,
        people_merge::{self, Merger},
        rows::values,
    },
};

/// Parts whoever of these was erased from those with whom they had been merged and who were not.
pub(super) fn part(db: &Db, erased: &HashSet<&str>) -> Result<()> {
    for id in erased {
        let under =
            db.rows("SELECT id FROM people WHERE merged_into = ?1", values![*id], |row| row.get::<String>(0))?;
        let freed = under.into_iter().filter(|under| !erased.contains(under.as_str()));
        for gone in freed.chain([(*id).to_owned()]) {
            part_upwards(db, &gone.into(), erased)?;
        }
    }
    Ok(())
}

/// Takes back the mergers by which a record came to whoever stands for it, the latest first, down to the one of somebody
/// who was erased and somebody who was not: what came on top of that one was merged later, and parted before it.
fn part_upwards(db: &Db, gone: &PersonId, erased: &HashSet<&str>) -> Result<()> {
    let way = people::way_up(db, gone)?;
    let mergers: Vec<_> = way.iter().zip(way.iter().skip(1)).collect();
    let was_erased = |id: &PersonId| erased.contains(id.as_str());
    let Some(first) = mergers.iter().position(|(gone, kept)| was_erased(gone) != was_erased(kept)) else {
        return Ok(());
    };
    mergers[first..].iter().rev().try_for_each(|(gone, kept)| take_back(db, gone, kept))
}

/// Takes one merger back as far as its records are where it left them, whatever was changed in them since.
fn take_back(db: &Db, gone: &PersonId, kept: &PersonId) -> Result<()> {
    let Some(images) = images_of(db, gone)? else { return Ok(()) };
    let of = |kind, id: &PersonId| images.iter().find(|image| image.kind == kind && image.id == id.as_str());
    let merger = of(Touched::Merger, gone).and_then(read::<Merger>);
    let before = of(Touched::Person, kept).and_then(read::<Before<Person>>);
    match merger.zip(before) {
        Some((merger, before)) => people_merge::part(db, gone, kept, &merger, &before.record),
        None => Ok(()),
    }
}

/// What the journal knows of the last merger of a record that still stands.
fn images_of(db: &Db, gone: &PersonId) -> Result<Option<Vec<Image>>> {
    let sql =
        "SELECT images FROM actions WHERE name = ?1 AND images IS NOT NULL AND undone_at IS NULL ORDER BY seq DESC";
    let kept = db.rows(sql, values![ActionName::PersonMerge.code()], |row| row.get::<String>(0))?;
    let mut kept = kept.iter().filter_map(|images| serde_json::from_str::<Vec<Image>>(images).ok());
    let is_it = |image: &Image| image.kind == Touched::Merger && image.id == gone.as_str();
    Ok(kept.find(|images| images.iter().any(is_it)))
}

fn read<T: DeserializeOwned>(image: &Image) -> Option<T> {
    serde_json::from_value(image.before.clone()?).ok()
}
