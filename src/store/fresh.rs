//! New ids and new card codes.

use chrono::{DateTime, Utc};
use uuid::{NoContext, Timestamp, Uuid};

use super::{db::Db, rows::values};
use crate::{
    domain::person,
    error::{Error, Kind, Result},
};

/// A new id: a UUID of version 7, so that ids made one after the other lie side by side in the file.
pub fn id(now: DateTime<Utc>) -> String {
    uuid(now).to_string()
}

fn uuid(now: DateTime<Utc>) -> Uuid {
    let seconds = u64::try_from(now.timestamp()).unwrap_or_default();
    Uuid::new_v7(Timestamp::from_unix(NoContext, seconds, now.timestamp_subsec_nanos()))
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
