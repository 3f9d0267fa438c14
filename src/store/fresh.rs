//! New ids and new card codes.

use std::{cell::RefCell, sync::Mutex};

use chrono::{DateTime, Utc};
use rand::{Rng as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;
use uuid::{ContextV7, Timestamp, Uuid};

use super::{db::Db, rows::values};
use crate::{
    domain::person,
    error::{Error, Kind, Result},
};

/// Counts within a millisecond, so that ids sort in the order in which they were made.
static ORDER: Mutex<ContextV7> = Mutex::new(ContextV7::new());

/// A new id: a UUID of version 7, so that ids made one after the other lie side by side in the file, and in order.
pub fn id(now: DateTime<Utc>) -> String {
    uuid(now).to_string()
}

/// What stands between the ids made before a moment and those made from it on: ids begin with their millisecond.
pub fn first_id(at: DateTime<Utc>) -> String {
    let digits = format!("{:012x}", at.timestamp_millis().max(0));
    let (high, low) = digits.split_at(8);
    format!("{high}-{low}")
}

thread_local! {
    /// What ids are drawn from instead of chance, while something reproducible is made, and how many were.
    static DRAWN: RefCell<Option<(ChaCha8Rng, u32)>> = const { RefCell::new(None) };
}

/// Does `work` with ids and card codes that follow from a seed, so that a demonstration is the same every time.
pub fn reproducibly<T>(seed: u64, work: impl FnOnce() -> T) -> T {
    DRAWN.set(Some((ChaCha8Rng::seed_from_u64(seed), 0)));
    let done = work();
    DRAWN.set(None);
    done
}

/// The next reproducible id: the moment, a count that keeps ids in order, then chance from the seed.
fn drawn(now: DateTime<Utc>) -> Option<Uuid> {
    DRAWN.with_borrow_mut(|drawn| {
        let (rng, count) = drawn.as_mut()?;
        *count += 1;
        let mut bytes = [0; 10];
        rng.fill_bytes(&mut bytes);
        let [_, high, middle, low] = count.to_be_bytes();
        // The version and the variant take bits of the first and of the third byte.
        bytes[..5].copy_from_slice(&[0, high, middle >> 2, (middle << 6) | (low >> 2), low << 6]);
        let millis = u64::try_from(now.timestamp_millis()).unwrap_or_default();
        Some(uuid::Builder::from_unix_timestamp_millis(millis, &bytes).into_uuid())
    })
}

fn uuid(now: DateTime<Utc>) -> Uuid {
    if let Some(uuid) = drawn(now) {
        return uuid;
    }
    let seconds = u64::try_from(now.timestamp()).unwrap_or_default();
    Uuid::new_v7(Timestamp::from_unix(&ORDER, seconds, now.timestamp_subsec_nanos()))
}

/// How often a card code is drawn again when somebody has it already. With half of all codes given away this fails
/// once in 10^30 draws.
const DRAWS: u32 = 100;

/// A card code that nobody has.
pub fn card_code(db: &Db, now: DateTime<Utc>) -> Result<String> {
    for _ in 0..DRAWS {
        let random = uuid(now).as_u128() as u32;
        let code = person::card_code(random);
        // Nor ever had: an old card must not lead to somebody else.
        let known = "SELECT 1 FROM people WHERE card_code = ?1
                     UNION ALL SELECT 1 FROM erased WHERE kind = 'card' AND id = ?1";
        if db.rows(known, values![code], |_| Ok(()))?.is_empty() {
            return Ok(code);
        }
    }
    Err(Error::new(Kind::Internal).at("people.card_code"))
}

/// The code of a testimony that none has. Nothing but chance is in it, so that it does not tell when it was drawn.
pub fn testimony_code(db: &Db, now: DateTime<Utc>) -> Result<String> {
    for _ in 0..DRAWS {
        let random = uuid(now).as_u128() as u32;
        let code = format!("T-{}", person::card_code(random).replace('-', ""));
        // Nor ever had: what was withdrawn is deleted again by its code where it comes back.
        let known = "SELECT 1 FROM testimonies WHERE code = ?1
                     UNION ALL SELECT 1 FROM erased WHERE kind = 'testimony' AND id = ?1";
        if db.rows(known, values![code], |_| Ok(()))?.is_empty() {
            return Ok(code);
        }
    }
    Err(Error::new(Kind::Internal).at("testimonies.code"))
}

/// An id in which there is nothing but chance: it tells neither when it was drawn nor in which order. The ids of
/// [`id`] count within a millisecond; only their last four bytes do not.
pub fn by_chance(now: DateTime<Utc>) -> String {
    let part = || uuid(now).as_u128() as u32;
    format!("{:08x}{:08x}{:08x}", part(), part(), part())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_of_one_moment_sort_as_they_were_made() {
        let now = "2026-11-18T08:00:00Z".parse().expect("a moment");
        let some = || (0..1000).map(|_| id(now)).collect::<Vec<_>>();
        assert!(some().is_sorted_by(|one, two| one < two));
        let of_seed = |seed| reproducibly(seed, some);
        assert!(of_seed(7).is_sorted_by(|one, two| one < two));
        assert_eq!(of_seed(7), of_seed(7));
        assert_ne!(of_seed(7), of_seed(8));
        assert_ne!(some(), some(), "chance again afterwards");
    }

    #[test]
    fn what_is_drawn_by_chance_tells_no_order() {
        let now = "2026-11-18T08:00:00Z".parse().expect("a moment");
        let drawn: Vec<_> = (0..200).map(|_| by_chance(now)).collect();
        let rising = drawn.windows(2).filter(|pair| pair[0] < pair[1]).count();
        assert!((60..140).contains(&rising), "{rising} of 199 in the order in which they were drawn");
    }
}
