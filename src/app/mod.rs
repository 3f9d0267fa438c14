//! What the program knows and does, without a terminal.
//!
//! [`App`] holds the state; [`App::handle`] takes a key, a paste or the passing of time. A key is first offered to
//! whatever is being typed in, then looked up in the one table of actions ([`action`]) for the place that has the
//! attention, and carried out by [`App::act`]. Drawing reads the state and changes nothing.
//!
//! Every change of the record goes through the store and is followed by a fresh look at it; nothing on the screen is
//! assumed to be saved. An error becomes a notice and leaves the state as it was.

mod acting;
pub mod action;
mod answering;
mod attention;
pub mod audit;
pub mod audit_words;
mod begun;
pub mod board;
pub mod called;
pub mod card;
mod case_filter;
mod case_prompt;
pub mod case_search;
pub mod case_words;
pub mod cases;
pub mod clock;
mod closed;
pub mod day;
pub mod demo;
pub mod directory;
pub mod doctor;
pub mod drafts;
pub mod earlier;
mod erased;
pub mod evidence;
pub mod figures;
mod following;
pub mod form;
pub mod form_page;
mod handing_over;
pub mod help;
pub mod holding;
mod holding_aside;
mod homeless;
pub mod hours_words;
mod input;
pub mod intake;
pub mod key;
mod lasting;
mod left;
pub mod line;
pub mod lock;
pub mod new_file;
mod new_form;
pub mod notice;
pub mod overlay;
pub mod pages;
pub mod palette;
pub mod people;
pub mod person;
mod picked;
mod printed;
pub mod prompt;
pub mod protect;
pub mod recognised;
pub mod recording;
pub mod referrals;
pub mod referring;
pub mod report;
mod restricted;
pub mod retention;
pub mod review;
mod review_offers;
pub mod review_words;
pub mod rights;
mod role;
mod saying;
pub mod service;
pub mod settings;
pub mod sheet;
pub mod slip;
mod starting;
pub mod survey;
mod taking_up;
mod testimony;
mod undoing;
pub mod unlock;
pub mod visits;
mod way;
pub mod wishes;
pub mod words;

use chrono::NaiveDate;

pub use self::starting::Start;
use self::{
    action::Place,
    board::{Board, Pane},
    clock::Clock,
    day::{BackupJob, Standing},
    directory::Directory,
    drafts::Drafts,
    figures::WorkbookJob,
    intake::Intake,
    key::Key,
    lock::Lock,
    notice::Notice,
    overlay::Overlay,
    pages::Page,
    printed::Printing,
    retention::{Counting, RetentionJob},
    sheet::SheetPage,
};
use crate::{
    config::{Config, Seat, SeatPlace},
    domain::{
        access::Access,
        fast_line::Context,
        period::Period,
        retention::DueList,
        rights::Rules,
        survey::Survey,
        synonyms::Synonyms,
        time::{Now, Stamp},
        vocabulary::Vocabulary,
    },
    error::{Error, Result},
    store::Store,
    text::{Lang, Texts},
};

/// What reaches the program from outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// A key.
    Key(Key),
    /// A pasted text, whole.
    Paste(String),
    /// Time has passed.
    Tick,
}

/// What was typed and not read yet: a burst of keys is read once, before it is drawn or acted on.
#[derive(Clone, Copy, Debug, Default)]
struct Unread {
    line: bool,
    search: bool,
    cases: bool,
    people: bool,
    audit: bool,
}

/// The state of the program.
pub struct App {
    store: Store,
    access: Access,
    clock: Clock,
    config_path: Option<std::path::PathBuf>,
    found: Config,
    data_version: i64,
    /// How many times something was erased until the record was looked at last.
    erasings: i64,
    /// The last action by then, behind which days may have been closed.
    closes: i64,
    throwaway: Option<std::path::PathBuf>,
    seat: Seat,
    seats: SeatPlace,
    drafts: Drafts,
    /// Which pages were read a moment ago: opened again, they count once.
    read_lately: audit::ReadLately,
    lock: Lock,
    /// The settings.
    pub config: Config,
    /// The words of the interface.
    pub texts: Texts,
    /// The words of the field.
    pub vocabulary: Vocabulary,
    synonyms: Synonyms,
    /// The rights worth checking.
    pub rights: Rules,
    survey: Survey,
    /// The period about which this worker is still to be asked.
    pub survey_due: Option<Period>,
    /// What awaits a coordinator's look, as long as nobody had one this month.
    retention_due: Option<DueList>,
    /// The same, as long as it is being counted.
    counting_due: Option<Counting>,
    /// The erasing of what is due.
    retaining: Option<RetentionJob>,
    /// The sheet of paper as it was left.
    sheet_left: Option<Box<SheetPage>>,
    /// The moment of the last input.
    pub now: Now,
    /// The three panes.
    pub board: Board,
    /// The directory's pane.
    pub directory: Directory,
    /// The fast line.
    pub intake: Intake,
    /// Pages above the board, the last one on top.
    pub pages: Vec<Page>,
    /// Help, the palette or a question, above everything.
    pub overlay: Option<Overlay>,
    /// What was said last.
    pub notice: Option<Notice>,
    /// The day to which entries belong, when it is not the board's.
    pub entry_day: Option<NaiveDate>,
    /// The day on which the board stands: today, until midnight passes and somebody goes to the new day.
    board_day: NaiveDate,
    /// A day onto which somebody said that visits belong, although it is over or closed.
    sure_of: Option<NaiveDate>,
    /// What stands above the panes: the note of the day before, days to be closed.
    pub standing: Standing,
    /// The backup being made.
    backup: Option<BackupJob>,
    /// The workbook being written.
    workbook: Option<WorkbookJob>,
    help_place: Place,
    changes: u64,
    /// Typed since the line, or the search, was read last.
    unread: Unread,
    /// The version that was on the screen when the question being answered was asked.
    answering: Option<i64>,
    /// Whether leaving was refused once because what is typed is not on disk, or something is being written.
    warned: bool,
    /// The key that was pressed last.
    pressed: Option<Key>,
    /// The actions that were said not to be taken back since something else than undo was asked for.
    undo_passed: Vec<i64>,
    /// What was done here and no undo takes back.
    lasting: lasting::Lasting,
    /// In which place the words are that undo gave back last, until somebody goes on with them.
    given_back: Option<String>,
    quit: bool,
    ended_by: Option<Error>,
    /// What is on its way to the printer.
    printing: Option<Printing>,
}

impl App {
    /// Takes an input. Whatever goes wrong becomes a notice.
    pub fn handle(&mut self, input: Input) {
        let before = self.now;
        self.now = self.clock.now();
        if before.local.format("%F %R").to_string() != self.now.local.format("%F %R").to_string() {
            self.directory.tell_time(self.now.local);
            self.tell_pages_time();
        }
        let done = if before.today() == self.now.today() { Ok(()) } else { self.tell_midnight() };
        let done = done.and_then(|()| self.take_input(input));
        if let Err(error) = done {
            self.tell(&error);
        }
    }

    fn take_input(&mut self, input: Input) -> Result<()> {
        if input == Input::Tick {
            self.locks_by_itself();
            // What goes on behind the lock goes on; what it says is seen after.
            let done = self.tick();
            self.follow_keyring();
            self.look_at_lock();
            return done;
        }
        if self.locked().is_some() {
            self.locked_input(input);
            return Ok(());
        }
        // A key that comes after hours, before the clock was looked at, was meant for nothing that is to be seen now.
        if self.locks_by_itself() {
            return Ok(());
        }
        self.touched();
        match input {
            Input::Key(key) => self.key(key),
            Input::Paste(text) => self.paste(&text),
            Input::Tick => Ok(()),
        }
    }

    /// Reads what was typed since the last time: to be called before drawing.
    pub fn settle(&mut self) {
        if let Err(error) = self.read_typed() {
            self.tell(&error);
        }
        if let Err(error) = self.count_before_frame() {
            self.stop_counting();
            self.tell(&error);
        }
    }

    fn read_typed(&mut self) -> Result<()> {
        let unread = std::mem::take(&mut self.unread);
        if unread.line {
            self.reread_line()?;
        }
        if unread.search {
            self.directory.search(&self.store, &self.synonyms, self.now.local)?;
        }
        if unread.cases {
            self.find_cases()?;
        }
        if unread.people {
            self.search_people()?;
        }
        if unread.audit {
            self.search_audit()?;
        }
        Ok(())
    }

    /// Whether the program is to end.
    pub fn has_quit(&self) -> bool {
        self.quit
    }

    /// Ends the program: it cannot go on.
    fn end_with(&mut self, error: Error) {
        self.quit = true;
        self.ended_by = Some(error);
    }

    /// Why the program had to end, where nobody asked it to.
    pub fn ended_by(&mut self) -> Option<Error> {
        self.ended_by.take()
    }

    /// Where the record lies; none in memory.
    pub fn path(&self) -> Option<std::path::PathBuf> {
        self.store.path().map(std::path::Path::to_owned)
    }

    /// How the record was opened.
    pub fn access(&self) -> &Access {
        &self.access
    }

    /// Whether whoever sits here coordinates.
    pub fn may_coordinate(&self) -> bool {
        self.access.may_coordinate(self.config.is_coordinator(&self.config.worker))
    }

    /// The folder that goes when the program does.
    pub fn throwaway(&self) -> Option<std::path::PathBuf> {
        self.throwaway.clone()
    }

    /// Grows with every change that another process made and this one has read.
    pub fn changes(&self) -> u64 {
        self.changes
    }

    /// Whether a timer that counts seconds is in sight.
    pub fn shows_seconds(&self) -> bool {
        matches!(self.pages.last(), Some(Page::Visit(_))) || self.lock_opens_in().is_some() || self.is_sealing()
    }

    /// Another handle on what is typed and not on disk yet.
    pub fn drafts(&self) -> Drafts {
        self.drafts.clone()
    }

    /// Writes what is typed to the disk; called behind a frame. Says whether there is something new to be seen: a disk
    /// that takes nothing.
    pub fn save_drafts(&mut self) -> bool {
        // As long as the record is being encrypted there is none to write into.
        if self.is_sealing() {
            return false;
        }
        let before = self.notice.clone();
        // What was erased at another desk meanwhile is not written back. Where nobody can tell just now, the next tick does.
        if self.drafts.is_pending() && !self.is_erasing() {
            let _ = self.follow_erasings();
        }
        if let Err(error) = self.drafts.save(&self.store) {
            // Another desk's write is waited for at the next try; anything else must be said, but not over the word of what
            // leaving now would cost.
            let warning = self.texts.t("notice-draft-not-saved");
            let stands = before.as_ref().is_some_and(|notice| notice.text == warning);
            if error.kind() != crate::error::Kind::Locked && !stands {
                self.tell(&error);
            }
        }
        self.notice != before
    }

    /// What the fast line is read with.
    fn context(&self) -> Context<'_> {
        Context { vocabulary: &self.vocabulary, lang: self.texts.lang(), today: self.now.today() }
    }

    /// Who, where, when: for every write.
    fn stamp(&self) -> Stamp {
        // Whose passphrase opened the record is who works, whatever the settings say.
        let worker = self.access.worker().map_or(&self.config.worker, |worker| &worker.name);
        Stamp { now: self.now, desk: self.config.desk.clone(), worker: worker.clone() }
    }

    /// The interface's language.
    pub fn lang(&self) -> Lang {
        self.texts.lang()
    }

    /// Where the time comes from.
    pub fn clock(&self) -> Clock {
        self.clock
    }

    /// Goes on by another clock: for tests in which time passes.
    #[doc(hidden)]
    pub fn set_clock(&mut self, clock: Clock) {
        self.clock = clock;
    }

    /// What the counter's wall clock showed at a moment.
    pub fn local(&self, at: chrono::DateTime<chrono::Utc>) -> chrono::NaiveDateTime {
        self.clock.local(at)
    }
}
