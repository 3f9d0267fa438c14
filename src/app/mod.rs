//! What the program knows and does, without a terminal.
//!
//! [`App`] holds the state; [`App::handle`] takes a key, a paste or the passing of time. A key is first offered to
//! whatever is being typed in, then looked up in the one table of actions ([`action`]) for the place that has the
//! attention, and carried out by [`App::act`]. Drawing reads the state and changes nothing.
//!
//! Every change of the record goes through the store and is followed by a fresh look at it; nothing on the screen is
//! assumed to be saved. An error becomes a notice and leaves the state as it was.

pub mod action;
mod attention;
pub mod audit;
pub mod audit_words;
pub mod board;
pub mod card;
mod case_filter;
mod case_prompt;
pub mod case_search;
pub mod case_words;
pub mod cases;
pub mod clock;
pub mod day;
pub mod demo;
pub mod directory;
pub mod doctor;
pub mod drafts;
pub mod evidence;
pub mod figures;
mod following;
pub mod form;
pub mod form_page;
pub mod holding;
pub mod hours_words;
pub mod intake;
pub mod key;
mod left;
pub mod line;
pub mod lock;
pub mod new_file;
pub mod notice;
pub mod overlay;
pub mod pages;
pub mod people;
pub mod person;
mod printed;
pub mod prompt;
pub mod protect;
pub mod recognised;
pub mod recording;
pub mod referrals;
pub mod referring;
pub mod report;
pub mod retention;
pub mod review;
mod review_offers;
pub mod review_words;
pub mod rights;
pub mod service;
pub mod settings;
pub mod sheet;
pub mod slip;
pub mod survey;
mod testimony;
pub mod unlock;
pub mod visits;
pub mod wishes;
pub mod words;

use std::path::Path;

use chrono::NaiveDate;

use self::{
    action::{Action, Place},
    board::{Board, Pane},
    clock::Clock,
    day::{BackupJob, Standing},
    directory::Directory,
    drafts::Drafts,
    figures::WorkbookJob,
    intake::Intake,
    key::Key,
    lock::Lock,
    notice::{Notice, Tone},
    overlay::Overlay,
    pages::Page,
    printed::Printing,
    retention::RetentionJob,
    sheet::SheetPage,
};
use crate::{
    config::{Config, Seat, SeatPlace},
    domain::{
        access::Access,
        clean,
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

/// What the program starts with.
pub struct Start {
    /// The record, open.
    pub store: Store,
    /// How it was opened.
    pub access: Access,
    /// The settings, after command line and environment had their say.
    pub config: Config,
    /// The settings as they stand in their file: what is saved is this with what was changed here, so that a word on the
    /// command line does not become a setting.
    pub found: Config,
    /// Where the settings are saved; `None` when they are not (a demo, or a file with a mistake in it).
    pub config_path: Option<std::path::PathBuf>,
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
    pub throwaway: Option<std::path::PathBuf>,
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
    quit: bool,
    ended_by: Option<Error>,
    /// What is on its way to the printer.
    printing: Option<Printing>,
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
            store: start.store,
            access: start.access,
            clock: start.clock,
            config_path: start.config_path,
            found: start.found,
            drafts: Drafts::default(),
            read_lately: audit::ReadLately::default(),
            config: start.config,
            texts,
            board: Board::new(start.vocabulary.patience()),
            vocabulary: start.vocabulary,
            synonyms: start.synonyms,
            rights: start.rights,
            survey: start.survey,
            survey_due: None,
            retention_due: None,
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
            quit: false,
            ended_by: None,
            printing: None,
        };
        app.take_record()?;
        // What cannot be written now is no reason not to show what is there.
        let mut problems = start.problems;
        problems.extend(app.store.seat_taken(now.today()).err());
        app.read_retention_due()?;
        app.reload()?;
        app.tell_all(&problems);
        app.tell_what_came_back()?;
        if start.first_start {
            app.open_settings(true);
        } else {
            app.offer_what_was_left()?;
        }
        Ok(app)
    }

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

    /// The record is another one than before, or was opened just now: words that are typed belong to it, and to whoever
    /// opened it.
    fn take_record(&mut self) -> Result<()> {
        self.data_version = self.store.data_version()?;
        self.drafts.belong_to(self.store.path(), self.store.key());
        if let Access::Worker(worker) = &self.access {
            self.seats.remember_worker(&worker.name);
        }
        self.sit_down()?;
        if self.access.is_sealed() {
            self.enter(crate::domain::audit::What::Opened);
        }
        Ok(())
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

    fn key(&mut self, key: Key) -> Result<()> {
        let place = self.place();
        if Action::of(place, key) == Some(Action::Lock) {
            self.lock();
            return Ok(());
        }
        // A digit answers, also where a French keyboard's digit row types what is a key elsewhere.
        if place == Place::Review && self.answers_loose_end(key)? || place == Place::Survey && self.answers_survey(key)
        {
            return Ok(());
        }
        if let Some(action) = Action::of(place, key) {
            // A form and a question have their own use for some keys; they are asked first.
            if !matches!(place, Place::Form | Place::Prompt | Place::Overlay | Place::Protect) {
                return self.act(action);
            }
        }
        match place {
            Place::Prompt => self.prompt_key(key),
            Place::Overlay => self.overlay_key(key),
            Place::Form => self.form_key(key),
            Place::Protect => self.protect_key(key),
            Place::FastLine => self.line_key(key),
            Place::Search => self.search_key(key),
            Place::CaseSearch => {
                self.case_search_key(key);
                Ok(())
            }
            Place::People => self.people_key(key),
            Place::Audit => {
                self.audit_key(key);
                Ok(())
            }
            Place::Slip => self.slip_key(key),
            Place::Card => {
                self.card_key(key);
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn paste(&mut self, text: &str) -> Result<()> {
        self.notice = None;
        let refused = match self.place() {
            Place::FastLine => self.intake.line.paste(text).err(),
            Place::Search => {
                if std::mem::take(&mut self.directory.stale) {
                    self.directory.line.set("");
                }
                self.directory.line.paste(text).err()
            }
            Place::CaseSearch => self.paste_into_case_search(text),
            Place::People => self.paste_into_people(text),
            Place::Audit => self.paste_into_audit(text),
            Place::Prompt | Place::Overlay => self.paste_into_overlay(text),
            Place::Form => self.paste_into_form(text),
            Place::Protect => self.paste_into_protect(text),
            // A paste where letters are commands is never run as keys; on the board it opens the fast line.
            Place::Queue => {
                self.act(Action::NewVisit)?;
                match self.place() {
                    Place::Form => self.paste_into_form(text),
                    _ => self.intake.line.paste(text).err(),
                }
            }
            _ => return Ok(()),
        };
        if let Some(refused) = refused {
            self.say_too_long(refused);
            return Ok(());
        }
        match self.place() {
            Place::FastLine => self.line_changed(),
            Place::Search => self.unread.search = true,
            _ => {}
        }
        if !matches!(self.place(), Place::Form | Place::Overlay) {
            self.say_hidden(text);
        }
        Ok(())
    }

    /// Says how much of a pasted text was left out because nobody sees it.
    fn say_hidden(&mut self, pasted: &str) {
        let count = clean::taken(pasted);
        if count > 0 {
            let said = self.texts.with("clean-taken", &[("count", count.into())]);
            self.notice = Some(Notice::new(Tone::Info, said));
        }
    }

    fn say_too_long(&mut self, refused: line::TooLong) {
        let values = [("pasted", refused.pasted.into()), ("longest", line::LONGEST.into())];
        self.notice = Some(Notice::new(Tone::Warning, self.texts.with("notice-too-long", &values)));
    }

    /// Carries out an action.
    pub fn act(&mut self, action: Action) -> Result<()> {
        self.read_typed()?;
        self.notice = None;
        // Whoever stayed is asked again the next time.
        self.warned &= action == Action::Quit;
        match action {
            Action::NewVisit => self.new_visit(),
            Action::LineQueue
            | Action::LineServe
            | Action::LineDone
            | Action::LineExpect
            | Action::LineForm
            | Action::LineComplete
            | Action::LineUnlink
            | Action::LineEarlier
            | Action::LineLater
            | Action::EntryDay => self.act_on_line(action),
            Action::Undo => self.undo(),
            Action::Search => self.search_afresh(),
            Action::Favourite => self.toggle_favourite(),
            Action::NextPane => self.move_pane(1),
            Action::PreviousPane => self.move_pane(-1),
            Action::Up => self.move_by(-1),
            Action::Down => self.move_by(1),
            Action::PageUp => self.move_by(-10),
            Action::PageDown => self.move_by(10),
            Action::First => self.move_by(isize::MIN / 2),
            Action::Last => self.move_by(isize::MAX / 2),
            Action::Open => self.open(),
            Action::Review | Action::ReviewKeep | Action::ReviewDay => self.act_on_review(action),
            Action::Sheet | Action::SheetTopic | Action::SheetSession | Action::SheetDesk => self.act_on_sheet(action),
            Action::Survey | Action::SurveySend | Action::SurveyDecline => self.act_on_survey(action),
            Action::Back => self.back(),
            Action::Doctor => self.open_doctor(),
            Action::Help => self.open_help(),
            Action::Palette => self.open_palette(),
            Action::Rights
            | Action::RightExplained
            | Action::RightAsked
            | Action::RightHas
            | Action::RightNotConcerned
            | Action::RightYes
            | Action::RightNo => self.act_on_rights(action),
            Action::Settings | Action::Quit | Action::CaseSearch | Action::Discard | Action::Lock => {
                self.act_at_once(action)
            }
            Action::CaseNote
            | Action::CaseCall
            | Action::CaseLetter
            | Action::CaseVisit
            | Action::CasePromised
            | Action::CaseReceived
            | Action::CasePrivate
            | Action::CaseConsent
            | Action::CaseMandate
            | Action::CaseNext
            | Action::CaseWait
            | Action::CaseSnooze
            | Action::CasePerson
            | Action::CaseSubject
            | Action::CaseTopic
            | Action::CaseWorker
            | Action::CaseCorrect
            | Action::CaseClose
            | Action::CaseReopen => self.act_on_case(action),
            Action::Refer | Action::ReferTyped | Action::Hear | Action::CheckDay => self.act_on_referral(action),
            Action::CasesMine => self.toggle_mine(),
            Action::CasesFilter => self.ask_which_cases(),
            Action::FindPerson => self.look_for_person(),
            Action::Audit => self.open_audit(),
            Action::PersonEdit
            | Action::PersonLanguage
            | Action::PersonCase
            | Action::PersonCard
            | Action::PersonMerge
            | Action::Merge
            | Action::MergeSwap => self.act_on_person(action),
            Action::PersonExport | Action::PersonRestrict | Action::PersonErase => self.act_on_wish(action),
            Action::CardPrint | Action::CardPdf | Action::CardLanguage | Action::CardLanguageBack => {
                self.act_on_card(action)
            }
            Action::Slip
            | Action::SlipLanguage
            | Action::SlipLanguageBack
            | Action::SlipPrint
            | Action::SlipPaper
            | Action::SlipPdf => self.act_on_slip(action),
            Action::Retention | Action::RetentionKeep | Action::RetentionErase | Action::RetentionSave => {
                self.act_on_retention(action)
            }
            action if self.can_with_day(action).is_some() => self.act_on_day(action),
            Action::ServiceNew
            | Action::ServiceEdit
            | Action::ServiceConfirm
            | Action::ServiceNote
            | Action::ServiceAlert
            | Action::StaleServices => self.act_on_service(action),
            action if action.is_about_figures() => self.act_on_figures(action),
            _ => self.act_on_visit(action),
        }
    }

    /// Searches the directory for its own sake: nobody is being referred.
    fn search_afresh(&mut self) -> Result<()> {
        self.directory.referring = None;
        self.begin_search()
    }

    /// Carries out an action that cannot go wrong.
    fn act_at_once(&mut self, action: Action) -> Result<()> {
        match action {
            Action::Settings => self.open_settings(false),
            Action::CaseSearch => self.open_case_search(),
            Action::Discard => self.ask_to_discard(),
            Action::Lock => self.lock(),
            _ => self.quit(),
        }
        Ok(())
    }

    /// Leaves, unless what is typed is not on disk yet, or a backup or a workbook is being written: then the first try says
    /// so, and the second one leaves.
    fn quit(&mut self) {
        self.save_drafts();
        let unfinished = if let Some(protection) = self.unfinished_protection() {
            Some(protection)
        } else if self.drafts.is_pending() {
            Some("notice-draft-not-saved")
        } else if self.backup.is_some() {
            Some("notice-backup-not-finished")
        } else if self.workbook.is_some() {
            Some("notice-workbook-not-finished")
        } else {
            self.is_erasing().then_some("notice-retention-not-finished")
        };
        self.quit = self.warned || unfinished.is_none();
        if let Some(key) = unfinished.filter(|_| !self.quit) {
            self.warned = true;
            self.notice = Some(Notice::new(Tone::Error, self.texts.t(key)));
        }
    }

    fn move_pane(&mut self, step: isize) -> Result<()> {
        self.board.pane = self.board.pane.moved(step);
        Ok(())
    }

    fn move_by(&mut self, rows: isize) -> Result<()> {
        match self.place() {
            Place::Directory | Place::Search => self.directory.move_selection(rows),
            Place::Visit
            | Place::Rights
            | Place::Case
            | Place::CaseSearch
            | Place::Service
            | Place::Referral
            | Place::People
            | Place::Person
            | Place::Stale
            | Place::Review
            | Place::Sheet
            | Place::Slip
            | Place::Day
            | Place::HandOver
            | Place::Retention
            | Place::Doctor
            | Place::Figures
            | Place::Audit => {
                if let Some(page) = self.pages.last_mut() {
                    page.scroll_by(rows);
                }
                self.offer_for_loose_end()?;
                self.look_further_back()?;
            }
            _ => self.board.move_selection(rows),
        }
        Ok(())
    }

    fn begin_search(&mut self) -> Result<()> {
        if self.pages.is_empty() {
            self.board.pane = Pane::Directory;
        } else if !matches!(self.pages.last(), Some(Page::Directory)) {
            self.pages.push(Page::Directory);
        }
        self.intake.open = false;
        self.overlay = None;
        self.directory.typing = true;
        self.directory.stale = !self.directory.line.is_empty();
        Ok(())
    }

    fn search_key(&mut self, key: Key) -> Result<()> {
        if std::mem::take(&mut self.directory.stale) && matches!(key, Key::Char(_)) {
            self.directory.line.set("");
        }
        let full = matches!(key, Key::Char(_)) && self.directory.line.is_full();
        if full {
            self.say_too_long(line::TooLong { pasted: line::LONGEST + 1 });
        } else if self.directory.line.key(key) {
            self.unread.search = true;
        }
        Ok(())
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

    /// Says what was done, after the commit; a look at the record that failed since is said with it.
    fn done(&mut self, text: String) {
        let failed = self.notice.take().filter(|notice| notice.tone == Tone::Error);
        self.notice = Some(match failed {
            None => Notice::new(Tone::Done, text),
            Some(failed) => Notice { tone: Tone::Warning, text: format!("{text} · {}", failed.text), ..failed },
        });
    }

    /// Says that a file was written, and what is worth knowing of its folder.
    fn written(&mut self, said: &str, path: &Path) {
        let path_said = path.display().to_string();
        self.done(self.texts.with(said, &[("path", path_said.into())]));
        if new_file::is_open_to_all(path)
            && let Some(notice) = &mut self.notice
        {
            let folder = path.parent().unwrap_or(path).display().to_string();
            notice.hint = Some(self.texts.with("clean-open-folder", &[("path", folder.into())]));
        }
    }

    /// Says several problems at once; what to do is said for the first.
    fn tell_all(&mut self, problems: &[Error]) {
        let notices = problems.iter().map(|problem| Notice::of_error(problem, &self.texts));
        self.notice = notices.reduce(|first, next| Notice { text: format!("{} {}", first.text, next.text), ..first });
    }

    fn tell(&mut self, error: &Error) {
        self.notice = Some(Notice::of_error(error, &self.texts));
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
