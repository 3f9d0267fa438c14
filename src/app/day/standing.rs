//! What stands above the board until somebody has seen to it: days to be closed, a close without a backup, the note of
//! the day before.

use chrono::NaiveDate;

use crate::{
    app::{
        App,
        notice::{Notice, Tone},
    },
    domain::day::HandOver,
    error::Result,
    store::keyring::Keyring,
};

/// What stands above the board.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// The note of the last closed day that has one.
    pub hand_over: Option<HandOver>,
    /// Days before today that nobody closed, the latest first.
    pub forgotten: Vec<NaiveDate>,
    /// Whether the day that is shown is closed.
    pub closed: bool,
    /// Closed days that are in no verified backup, the latest first.
    pub without_backup: Vec<NaiveDate>,
    /// Whether nobody has said that the recovery key of this record is on paper.
    pub sheet_missing: bool,
}

impl Standing {
    /// The note, as long as it was not read here.
    pub fn unread(&self) -> Option<&HandOver> {
        self.hand_over.as_ref().filter(|note| !note.read)
    }

    /// The day to see to first: the oldest that was forgotten, else the oldest without a backup.
    pub fn to_see_to(&self) -> Option<NaiveDate> {
        self.forgotten.last().or(self.without_backup.last()).copied()
    }
}

impl App {
    /// Reads what stands above the board: at the start, when a day begins, after a close, when another process wrote.
    pub(in crate::app) fn read_standing(&mut self) -> Result<()> {
        let today = self.now.today();
        self.standing = Standing {
            hand_over: self.store.hand_over(today, self.reader())?,
            // A day that is still shown is not forgotten.
            forgotten: self.store.forgotten_days(today.min(self.board_day))?,
            closed: self.store.is_closed(self.board_day)?,
            // In memory there is nothing to copy.
            without_backup: match self.store.path() {
                Some(_) if self.backup.is_none() => self.store.days_without_backup(today)?,
                _ => Vec::new(),
            },
            sheet_missing: self.sheet_is_missing(),
        };
        self.reread_retention_due()?;
        self.read_survey_due()
    }

    /// The page that shows the key says so itself.
    fn sheet_is_missing(&self) -> bool {
        let sealed = self.store.path().filter(|_| self.store.key().is_some());
        let ring = sealed.and_then(|path| Keyring::of(path).ok().flatten());
        ring.is_some_and(|ring| ring.sheet_is_missing())
    }

    pub(super) fn open_forgotten(&mut self) -> Result<()> {
        if let Some(day) = self.standing.to_see_to() {
            return self.open_day(day);
        }
        self.notice = Some(Notice::new(Tone::Info, self.texts.t("notice-no-forgotten-day")));
        Ok(())
    }
}
