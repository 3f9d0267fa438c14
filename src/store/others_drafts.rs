//! Whose texts lie unrecorded beside those of whoever sits here: by whom they were begun, and whether in this very window.
//! What they say is never read for it.

use super::{Store, drafts, rows::values};
use crate::{
    domain::loose_end::{Begun, Others},
    error::Result,
};

impl Store {
    /// Who else has texts that are not recorded, and how many each; those of this window first, nameless ones last.
    pub(super) fn others_drafts(&self) -> Result<Others> {
        let own = self.words();
        let seats = "SELECT DISTINCT seat FROM drafts WHERE (seat <> ?1 OR ?1 = '') AND slot NOT GLOB ?2 ORDER BY seat";
        let seats = self.db.rows(seats, values![own, drafts::FILE], |row| row.get::<String>(0))?;
        let window = window_and_worker(&own).0;
        let mut others = Others::default();
        for seat in &seats {
            let (of, worker) = window_and_worker(seat);
            let count = u32::try_from(self.drafts_at(seat)?.len()).unwrap_or(u32::MAX);
            others.add(Begun { worker: worker.to_owned(), here: !window.is_empty() && of == window, count });
        }
        Ok(others)
    }
}

/// The window and the worker that the name of a seat tells; without a worker where nobody was named there.
fn window_and_worker(seat: &str) -> (&str, &str) {
    seat.split_once('/').unwrap_or((seat, ""))
}
