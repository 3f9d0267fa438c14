//! Following the record: what is on the screen after this desk wrote, after another process did, after an undo, and
//! when a day begins.

use super::{App, notice::Tone};
use crate::error::Result;

impl App {
    /// Reads the record anew: after this desk wrote, or another process did.
    pub(super) fn reload(&mut self) -> Result<()> {
        self.unsay_erased()?;
        self.follow_closes()?;
        self.read_standing()?;
        self.board.reload(&self.store, self.day(), self.now.today(), &self.config.desk)?;
        self.directory.reload(&self.store, &self.synonyms, self.now.local)?;
        self.reload_pages()
    }

    /// The part of `reload` that a change of a visit or a case needs.
    pub(super) fn reload_board(&mut self) -> Result<()> {
        self.unsay_erased()?;
        self.follow_closes()?;
        self.board.reload(&self.store, self.day(), self.now.today(), &self.config.desk)?;
        self.reload_pages()
    }

    /// Takes away what was said before something was erased, here or at another desk: it may name whom nothing names any
    /// more. Errors name nobody, and stay. What is open about it is closed.
    fn unsay_erased(&mut self) -> Result<()> {
        // What this window erases in the background it says itself, once it is over.
        if self.is_erasing() {
            return Ok(());
        }
        let erasings = self.store.erasings()?;
        if erasings != self.erasings {
            self.notice.take_if(|notice| notice.tone != Tone::Error);
            self.close_what_was_erased()?;
            self.erasings = erasings;
        }
        Ok(())
    }

    pub(super) fn tick(&mut self) -> Result<()> {
        self.look_at_printing()?;
        self.look_at_printed_key()?;
        self.look_at_workbook()?;
        self.look_at_backup()?;
        self.look_at_erasing()?;
        self.look_at_retention_due()?;
        self.look_at_sealing()?;
        self.look_at_doctor();
        if let Some(error) = self.store.look_at_place(self.now.local) {
            return Err(error);
        }
        // A key takes a notice away; what this one says stays so, and whoever sits down next must know it.
        if self.notice.is_none() {
            self.store.still_in_place()?;
        }
        let version = self.store.data_version()?;
        if version != self.data_version {
            // A keyring that cannot be read just now is asked again where it counts; the board is read all the same.
            let _ = self.look_at_role();
            self.reload()?;
            self.data_version = version;
            self.changes += 1;
        }
        Ok(())
    }

    /// Looks at the record after a write. The write is done: what goes wrong now must not look as if it were not, or it
    /// would be done twice.
    pub(super) fn refresh(&mut self) {
        if let Err(error) = self.reload_board() {
            self.tell(&error);
        }
    }
}
