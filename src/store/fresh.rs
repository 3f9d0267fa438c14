//! New ids and new card codes.

use std::sync::Mutex;

use chrono::{DateTime, Utc};
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

fn uuid(now: DateTime<Utc>) -> Uuid {
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
        if db.rows("SELECT 1 FROM people WHERE card_code = ?1", values![code], |_| Ok(()))?.is_empty() {
            return Ok(code);
        }
    }
    Err(Error::new(Kind::Internal).at("people.card_code"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_of_one_moment_sort_as_they_were_made() {
        let now = "2026-11-18T08:00:00Z".parse().expect("a moment");
        let ids: Vec<_> = (0..1000).map(|_| id(now)).collect();
        assert!(ids.is_sorted_by(|one, two| one < two));
    }
}
