//! Closing a day from its page, and opening it again; the backup, which is made beside the counter's work.

use std::{
    path::Path,
    sync::mpsc::{Receiver, TryRecvError, channel},
    thread,
};

use chrono::{NaiveDate, NaiveDateTime};

use super::{slot, written};
use crate::{
    app::{
        App,
        lasting::Act,
        notice::{Notice, Tone},
        pages::Page,
        wishes::erased_again,
    },
    config::Backup,
    error::{Error, Kind, Result},
    store::{
        Store,
        backup::{self, Made, Missing, Places},
        key::Key,
    },
    text::Texts,
};

/// A backup being made by a thread of its own.
#[derive(Debug)]
pub struct BackupJob {
    ended: Receiver<Result<Made>>,
    /// The closed days that it will hold.
    days: Vec<NaiveDate>,
}

/// Where the backups of a record go.
pub fn places(backup: &Backup, record: &Path) -> Places {
    Places { folder: backup.folder_for(record), second: backup.second.clone() }
}

/// What is said before a day is closed, on the screen and by the command: how many of its visits are not over, and what
/// the close erases. Empty where nothing is open and nothing goes.
pub fn said_before_closing(store: &Store, day: NaiveDate, open: u64, texts: &Texts) -> Result<String> {
    let (own, others) = store.unrecorded_names(day)?;
    let what = [
        ("ask-day-close-open", open),
        ("ask-day-close-names", store.names_that_closing_erases(day)?),
        ("ask-day-close-drafts", store.drafts_that_closing_erases(day)?),
        ("ask-day-close-line", own),
        ("ask-day-close-lines-elsewhere", others),
    ];
    let said = what.into_iter().filter(|(_, count)| *count > 0);
    let said: Vec<String> = said.map(|(key, count)| texts.with(key, &[("count", count.into())])).collect();
    Ok(said.join(" "))
}

impl BackupJob {
    fn start(record: &Path, key: Option<Key>, places: Places, now: NaiveDateTime, days: Vec<NaiveDate>) -> Self {
        let (end, ended) = channel();
        let record = record.to_owned();
        thread::spawn(move || {
            // Nobody is left to be told when the program has gone meanwhile.
            let _ = end.send(backup::make(&record, key.as_ref(), &places, now));
        });
        Self { ended, days }
    }

    /// The text that says that it is being made: of closed days, or alone.
    fn begun(&self) -> &'static str {
        if self.days.is_empty() { "notice-backup-alone-begun" } else { "notice-backup-begun" }
    }

    /// The text for whoever leaves meanwhile.
    pub(in crate::app) fn not_finished(&self) -> &'static str {
        if self.days.is_empty() { "notice-backup-alone-not-finished" } else { "notice-backup-not-finished" }
    }

    fn poll(&self) -> Option<Result<Made>> {
        match self.ended.try_recv() {
            Ok(ended) => Some(ended),
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => Some(Err(Error::new(Kind::Internal).at("backup"))),
        }
    }
}

impl App {
    /// Closes the day on the page, which was shown in this version.
    pub(in crate::app) fn close_day(&mut self, day: NaiveDate, version: i64) -> Result<()> {
        let Some(page) = self.day_page().filter(|page| page.record.day == day) else { return Ok(()) };
        let note = written(&page.note.text).to_owned();
        if page.note.version != version {
            return Err(Error::new(Kind::Conflict));
        }
        // What is typed goes to the disk first, so that what the close erases of it is really gone.
        self.save_drafts();
        let closed = self.store.close_day(day, version, &note, &self.stamp());
        if let Err(error) = closed {
            self.refresh();
            return Err(error);
        }
        self.lasts(Act::DayClosed(day));
        self.drafts.put(&slot(day), String::new());
        self.save_drafts();
        self.drop_forms_of(day);
        // What was typed in the line lost its name on the disk; from there it comes back when the line is opened next.
        self.intake.clear();
        self.after_day_changed();
        if self.store.path().is_none() {
            self.say_closed(day);
            return Ok(());
        }
        self.begin_backup(None)
    }

    /// Forms of visits of a closed day hold what was erased.
    fn drop_forms_of(&mut self, day: NaiveDate) {
        let ids: Vec<String> = match self.store.queue(day) {
            Ok(visits) => visits.into_iter().map(|visit| visit.id.to_string()).collect(),
            Err(_) => return,
        };
        self.pages.retain(|page| !matches!(page, Page::Form(form) if form.is_of(&ids)));
    }

    fn say_closed(&mut self, day: NaiveDate) {
        let said = self.texts.with("notice-day-closed", &[("day", self.long_date(day).into())]);
        self.done(said);
        self.go_on_with_forgotten(day);
    }

    /// Several forgotten days are closed one after the other.
    fn go_on_with_forgotten(&mut self, closed: NaiveDate) {
        let here = self.day_page().is_some_and(|page| page.record.day == closed);
        let Some(next) = self.standing.forgotten.last().copied().filter(|_| here && closed < self.board_day) else {
            return;
        };
        let said = self.notice.take();
        match self.open_day(next) {
            Ok(()) => self.notice = said,
            Err(error) => self.tell(&error),
        }
    }

    /// Looks at everything after a day was closed or opened again.
    fn after_day_changed(&mut self) {
        if let Err(error) = self.read_standing() {
            self.tell(&error);
        }
        self.refresh();
    }

    /// Makes the backup that is missing, of a closed day or in the second place, or says why there is none to be made. A day
    /// that is still open has one whenever somebody wants it.
    pub(super) fn back_up_what_is_missing(&mut self) -> Result<()> {
        let Some((day, closed)) = self.day_page().map(|page| (page.record.day, page.record.closed.clone())) else {
            return Ok(());
        };
        let Some(record) = self.store.path() else {
            self.notice = Some(Notice::new(Tone::Info, self.texts.t("notice-backup-no-file")));
            return Ok(());
        };
        let has_one = closed.as_ref().is_some_and(|closed| closed.backup.is_some());
        // A second place that was away at today's close may hold its names. Long ago, another key may have been in use.
        let again = closed.map(|_| day).filter(|day| !has_one || *day == self.now.today());
        if has_one && self.backup.is_none() {
            match backup::missing(record, self.store.key(), &places(&self.config.backup, record)) {
                Missing::Copy => {}
                Missing::Second(error) => return Err(error),
                Missing::Nothing => {
                    self.notice = Some(Notice::new(Tone::Info, self.texts.t("notice-backup-there")));
                    return Ok(());
                }
            }
        }
        self.begin_backup(again)
    }

    /// Begins a backup of the record for all closed days that have none, and for one that may have one.
    fn begin_backup(&mut self, again: Option<NaiveDate>) -> Result<()> {
        let Some(record) = self.store.path() else { return Ok(()) };
        if let Some(job) = &self.backup {
            self.notice = Some(Notice::new(Tone::Info, self.texts.t(job.begun())));
            return Ok(());
        }
        let mut days = self.store.days_without_backup(self.now.today())?;
        if let Some(day) = again.filter(|day| !days.contains(day)) {
            days.insert(0, day);
        }
        let key = self.store.key().cloned();
        let job = BackupJob::start(record, key, places(&self.config.backup, record), self.now.local, days);
        self.notice = Some(Notice::new(Tone::Info, self.texts.t(job.begun())));
        self.backup = Some(job);
        Ok(())
    }

    /// Whether a backup is being made.
    pub fn is_backing_up(&self) -> bool {
        self.backup.is_some()
    }

    /// Whether the backup is made; asked as time passes.
    pub(in crate::app) fn look_at_backup(&mut self) -> Result<()> {
        let Some(job) = &self.backup else { return Ok(()) };
        let Some(ended) = job.poll() else { return Ok(()) };
        let days = job.days.clone();
        self.backup = None;
        let made = ended.map(|made| {
            let noted = self.store.backup_made(&days, &made.name(), &self.stamp());
            (made, noted)
        });
        self.after_day_changed();
        match made {
            Err(error) => self.say_backup_failed(&error),
            Ok((made, Err(_))) => self.say_backup_not_noted(&made),
            Ok((made, Ok(()))) => {
                self.say_backed_up(&days, &made);
                // A day that was closed while this backup was made needs the next one.
                if self.standing.without_backup.iter().any(|day| !days.contains(day)) {
                    return self.begin_backup(None);
                }
            }
        }
        Ok(())
    }

    /// Whether no closed day is without a backup: one that failed was one more.
    fn has_all_backups(&self) -> bool {
        self.standing.without_backup.is_empty()
    }

    /// The days are closed, and nothing is pretended about their backup.
    fn say_backup_failed(&mut self, error: &Error) {
        let (text, hint) = self.texts.error(error);
        let key = if self.has_all_backups() { "notice-backup-alone-failed" } else { "notice-backup-failed" };
        let said = self.texts.with(key, &[("error", text.into())]);
        self.notice = Some(Notice { tone: Tone::Error, text: said, hint: Some(hint) });
    }

    /// The backup is there and verified; that the record does not know of it must not look as if it were not.
    fn say_backup_not_noted(&mut self, made: &Made) {
        let (key, hint) = if self.has_all_backups() {
            ("cli-backup-not-entered", "cli-backup-not-entered-hint")
        } else {
            ("backup-not-noted", "backup-not-noted-hint")
        };
        let said = self.texts.with(key, &[("file", made.name().into())]);
        self.notice = Some(Notice { tone: Tone::Warning, text: said, hint: Some(self.texts.t(hint)) });
    }

    fn say_backed_up(&mut self, days: &[NaiveDate], made: &Made) {
        let day = days.first().copied().unwrap_or(self.board_day);
        let values = [("day", self.long_date(day).into()), ("file", made.name().into()), ("count", days.len().into())];
        let key = if days.is_empty() { "notice-backup-alone" } else { "notice-day-backed-up" };
        let said = self.texts.with(key, &values);
        self.done(said);
        self.say_troubles(made);
        if !days.is_empty() && made.leaves_names_in_second() {
            self.add_to_notice("backup-second-keeps-names");
        }
        if !days.is_empty() {
            self.go_on_with_forgotten(day);
        }
    }

    /// Adds to what is said of a backup who was erased again before it, and what fell short beside it.
    pub(in crate::app) fn say_troubles(&mut self, made: &Made) {
        if !made.came_back.is_nothing() {
            let said = self.notice.take().map(|notice| notice.text + " ").unwrap_or_default();
            self.notice = Some(Notice::new(Tone::Info, said + &erased_again(&self.texts, &made.came_back)));
        }
        for trouble in made.troubles() {
            let (text, hint) = self.texts.error(trouble);
            let said = self.notice.take().map(|notice| notice.text + " ").unwrap_or_default();
            self.notice = Some(Notice { tone: Tone::Warning, text: said + &text, hint: Some(hint) });
        }
    }

    /// Adds a sentence to what is being said, before what is to be done.
    fn add_to_notice(&mut self, key: &str) {
        let sentence = self.texts.t(key);
        if let Some(notice) = &mut self.notice {
            notice.text = format!("{} {sentence}", notice.text);
        }
    }

    /// Opens a closed day again, with the reason.
    pub(in crate::app) fn reopen_day(&mut self, day: NaiveDate, why: &str) -> Result<()> {
        let done = self.store.reopen_day(day, why, &self.stamp());
        self.after_day_changed();
        done?;
        self.lasts(Act::DayReopened(day));
        self.done(self.texts.with("notice-day-reopened", &[("day", self.long_date(day).into())]));
        Ok(())
    }
}
