//! How the program begins: what it is given, the board read once, and what has to be said or asked first.

use std::path::PathBuf;

use super::{
    App, Unread, action::Place, audit::ReadLately, board::Board, clock::Clock, day::Standing, directory::Directory,
    drafts::Drafts, intake::Intake, lock::Lock, unlock::Missed,
};
use crate::{
    config::{Config, SeatPlace},
    domain::{access::Access, audit::What, rights::Rules, survey::Survey, synonyms::Synonyms, vocabulary::Vocabulary},
    error::{Error, Result},
    store::Store,
    text::{Lang, Texts},
};

/// What the program starts with.
pub struct Start {
    /// The record, open.
    pub store: Store,
    /// How it was opened.
    pub access: Access,
    /// The wrong passphrases that were given before the right one.
    pub missed: Vec<Missed>,
    /// The settings, after command line and environment had their say.
    pub config: Config,
    /// The settings as they stand in their file: what is saved is this with what was changed here, so that a word on the
    /// command line does not become a setting.
    pub found: Config,
    /// Where the settings are saved; `None` when they are not (a demo, or a file with a mistake in it).
    pub config_path: Option<PathBuf>,
    /// Whether nobody has answered the first page yet.
    pub first_start: bool,
    /// The vocabulary, with the team's changes.
    pub vocabulary: Vocabulary,
    /// The directory's synonyms, with the team's changes.
    pub synonyms: Synonyms,
    /// The rights worth checking, with the team's changes.
    pub rights: Rules,
    /// The worker's questionnaire, with the team's changes.
    pub survey: Survey,
    /// Where the time comes from.
    pub clock: Clock,
    /// What to say at once: files of the team's that could not be used.
    pub problems: Vec<Error>,
    /// Where the seat is taken whose drafts these are.
    pub seat: SeatPlace,
    /// A folder that goes when the program does, however it ends.
    pub throwaway: Option<PathBuf>,
}

impl App {
    /// The program as it is when it starts: the board, read once.
    pub fn new(start: Start) -> Result<Self> {
        let now = start.clock.now();
        let texts = Texts::new(start.config.lang.unwrap_or_else(Lang::of_system));
        start.store.forget_old_images(now.today())?;
        let seat = start.seat.take();
        let mut app = Self {
            throwaway: start.throwaway,
            seats: start.seat,
            seat,
            lock: Lock::new(now.at),
            data_version: start.store.data_version()?,
            erasings: start.store.erasings()?,
            closes: start.store.last_action()?,
            store: start.store,
            access: start.access,
            clock: start.clock,
            config_path: start.config_path,
            found: start.found,
            drafts: Drafts::default(),
            read_lately: ReadLately::default(),
            config: start.config,
            texts,
            board: Board::new(start.vocabulary.patience()),
            vocabulary: start.vocabulary,
            synonyms: start.synonyms,
            rights: start.rights,
            survey: start.survey,
            survey_due: None,
            retention_due: None,
            counting_due: None,
            retaining: None,
            sheet_left: None,
            now,
            directory: Directory::default(),
            intake: Intake::default(),
            pages: Vec::new(),
            overlay: None,
            notice: None,
            entry_day: None,
            board_day: now.today(),
            sure_of: None,
            standing: Standing::default(),
            backup: None,
            workbook: None,
            help_place: Place::Queue,
            changes: 0,
            unread: Unread::default(),
            answering: None,
            warned: false,
            pressed: None,
            undo_passed: Vec::new(),
            lasting: super::lasting::Lasting::default(),
            given_back: None,
            quit: false,
            ended_by: None,
            printing: None,
        };
        app.take_record(&start.missed)?;
        // What cannot be written now is no reason not to show what is there.
        let mut problems = start.problems;
        problems.extend(app.store.seat_taken(now.today()).err());
        app.count_retention_due()?;
        app.reload()?;
        app.tell_all(&problems);
        app.tell_what_came_back();
        if start.first_start {
            app.open_settings(true);
        } else if !app.asks_to_protect()? {
            app.offer_what_was_left()?;
        }
        Ok(app)
    }

    /// The record is another one than before, or was opened just now: words that are typed belong to it, and to whoever
    /// opened it, after these wrong passphrases.
    pub(super) fn take_record(&mut self, missed: &[Missed]) -> Result<()> {
        self.data_version = self.store.data_version()?;
        self.erasings = self.store.erasings()?;
        self.closes = self.store.last_action()?;
        self.drafts.belong_to(self.store.path(), self.store.key());
        if let Access::Worker(worker) = &self.access {
            self.seats.remember_worker(&worker.name);
        }
        self.sit_down()?;
        self.enter_missed(missed);
        if self.access.is_sealed() {
            self.enter(What::Opened);
        }
        Ok(())
    }
}
