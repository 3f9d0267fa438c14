//! The one table of what can be done: name, default keys, where they apply, and whether the bottom line shows them.
//!
//! Dispatch, the bottom line, the help screen, the palette and `docs/keys.md` all read this table; the words are in
//! the translations (`action-<code>` for the short name, `action-<code>-help` for the sentence).
//!
//! Keys are chosen so that a French or Belgian keyboard types them without Shift. No key here is an upper-case letter
//! or `[`: those are what remains of an arrow key when a slow line splits its sequence.

mod lookup;
mod place;

pub use self::place::Place;
use super::key::Key;

macro_rules! actions {
    ($($(#[$meta:meta])* $name:ident = $code:literal { keys: [$($key:expr),* $(,)?], at: $at:expr, hint: $hint:literal $(, of: $of:ident)? }),+ $(,)?) => {
        /// Something a person can do with a key.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Action { $($(#[$meta])* $name),+ }

        /// The table.
        pub const ACTIONS: &[Spec] = &[$(Spec { action: Action::$name, code: $code, keys: &[$($key),*], at: $at, hint: $hint, of: actions!(@of $($of)?) }),+];
    };
    (@of) => { Of::Everybody };
    (@of $of:ident) => { Of::$of };
}

/// A row of the table.
#[derive(Debug)]
pub struct Spec {
    /// What is done.
    pub action: Action,
    /// Its stable name, for the translations and the palette.
    pub code: &'static str,
    /// Its keys, the one to show first.
    pub keys: &'static [Key],
    /// Where they apply.
    pub at: At,
    /// How much it deserves the bottom line, 0 (never) to 9 (first).
    pub hint: u8,
    /// Whose it is to do.
    pub of: Of,
}

/// Whose it is to do something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// Everybody's.
    Everybody,
    /// That of those who coordinate; everybody's in a record that is not encrypted and for which nobody was named.
    Coordinators,
    /// That of those who coordinate, and nobody's where there is none.
    NamedCoordinators,
}

/// Where a row applies.
#[derive(Debug)]
pub enum At {
    /// In these places.
    In(&'static [Place]),
    /// By key in these places; by name, from the palette, wherever one is.
    Named(&'static [Place]),
    /// Wherever letters are not text; its function and control keys also where they are.
    Everywhere,
}

use Place::{
    Audit, Card, Case, CaseSearch, Cases, Day, Directory, Doctor, FastLine, Figures, Form, HandOver, Merger, Overlay,
    People, Person, Prompt, Protect, Queue, Referral, Retention, Review, Rights, Search, Service, Sheet, Slip, Stale,
    Survey, Visit,
};

actions! {
    /// Open the fast line.
    NewVisit = "new-visit" { keys: [Key::Char('n'), Key::F(7)], at: At::Everywhere, hint: 9 },
    /// Take the natural next step with the selected visit.
    Advance = "advance" { keys: [Key::Char(' ')], at: At::In(&[Queue, Visit]), hint: 8 },
    /// Call whoever is next.
    CallNext = "call-next" { keys: [Key::Char('a'), Key::F(5)], at: At::Everywhere, hint: 8 },
    /// Open what is selected.
    Open = "open" { keys: [Key::Enter], at: At::In(&[Queue, Cases, Case, CaseSearch, Directory, Search, Referral, People, Person, Stale, Review, Figures, Retention]), hint: 7 },
    /// Call the selected person.
    CallThis = "call-this" { keys: [Key::Char('c')], at: At::In(&[Queue, Visit]), hint: 5 },
    /// An expected person is here.
    Arrive = "arrive" { keys: [Key::Char('i')], at: At::In(&[Queue, Visit]), hint: 6 },
    /// The person does not answer, or never came.
    NotHere = "not-here" { keys: [Key::Char('m')], at: At::In(&[Queue, Visit]), hint: 6 },
    /// Begin the service.
    Start = "start" { keys: [Key::Char('d')], at: At::In(&[Queue, Visit]), hint: 6 },
    /// Pause or resume.
    Pause = "pause" { keys: [Key::Char('p')], at: At::In(&[Queue, Visit]), hint: 4 },
    /// Close with an outcome.
    Finish = "finish" { keys: [Key::Char('f')], at: At::In(&[Queue, Visit]), hint: 5 },
    /// Refer to a service.
    Refer = "refer" { keys: [Key::Char('o')], at: At::In(&[Queue, Visit, Case, Service, Referral]), hint: 5 },
    /// Take what is typed as the name of a place that the directory does not know.
    ReferTyped = "refer-typed" { keys: [Key::F(4)], at: At::In(&[Search]), hint: 6 },
    /// Say what became of a referral.
    Hear = "hear" { keys: [Key::Char('y')], at: At::In(&[Cases, Visit, Case, Referral]), hint: 9 },
    /// Change the day on which a referral is asked after.
    CheckDay = "check-day" { keys: [Key::Char('d')], at: At::In(&[Referral]), hint: 6 },
    /// Open a case from the visit.
    FollowUp = "follow-up" { keys: [Key::Char('s')], at: At::In(&[Queue, Visit]), hint: 5 },
    /// Edit the record as a form.
    Edit = "edit" { keys: [Key::Char('e')], at: At::In(&[Queue, Visit]), hint: 4 },
    /// Open the person's page, or say who it is.
    VisitPerson = "visit-person" { keys: [Key::Char('k')], at: At::In(&[Queue, Visit, Cases, Case, Referral]), hint: 3 },
    /// Hand to another desk.
    Pass = "pass" { keys: [Key::Char('t')], at: At::In(&[Queue, Visit]), hint: 2 },
    /// Make urgent or normal.
    Urgent = "urgent" { keys: [Key::Char('!')], at: At::In(&[Queue, Visit]), hint: 2 },
    /// Left before service.
    Leave = "leave" { keys: [Key::Char('x')], at: At::In(&[Queue, Visit]), hint: 3 },
    /// Turn away, with a cause.
    TurnAway = "turn-away" { keys: [Key::Char('v')], at: At::In(&[Queue, Visit]), hint: 2 },
    /// See which rights are worth checking.
    Rights = "rights" { keys: [Key::Char('r')], at: At::In(&[Visit]), hint: 6 },
    /// The selected right was explained.
    RightExplained = "right-explained" { keys: [Key::Char('e')], at: At::In(&[Rights]), hint: 9 },
    /// The selected right was asked for.
    RightAsked = "right-asked" { keys: [Key::Char('d')], at: At::In(&[Rights]), hint: 9 },
    /// The person has the selected right already.
    RightHas = "right-has" { keys: [Key::Char('j')], at: At::In(&[Rights]), hint: 9 },
    /// The selected right is not for this person.
    RightNotConcerned = "right-not-concerned" { keys: [Key::Char('x')], at: At::In(&[Rights]), hint: 9 },
    /// Yes to the selected question.
    RightYes = "right-yes" { keys: [Key::Char('o')], at: At::In(&[Rights]), hint: 9 },
    /// No to the selected question.
    RightNo = "right-no" { keys: [Key::Char('p')], at: At::In(&[Rights]), hint: 9 },
    /// Keep words of the visit that may be quoted.
    Testimony = "testimony" { keys: [Key::Char('g')], at: At::In(&[Visit]), hint: 2 },
    /// Correct the time of the selected event.
    CorrectTime = "correct-time" { keys: [Key::Char('h')], at: At::In(&[Visit]), hint: 7 },

    /// Put the line's visit into the queue.
    LineQueue = "line-queue" { keys: [Key::Enter], at: At::In(&[FastLine]), hint: 9 },
    /// Serve the line's visit at once.
    LineServe = "line-serve" { keys: [Key::F(2)], at: At::In(&[FastLine]), hint: 9 },
    /// Record the line's visit as already done.
    LineDone = "line-done" { keys: [Key::F(3)], at: At::In(&[FastLine]), hint: 9 },
    /// Record the line's visit as expected later today.
    LineExpect = "line-expect" { keys: [Key::Ctrl('r')], at: At::In(&[FastLine]), hint: 4 },
    /// Go on with the line in the form.
    LineForm = "line-form" { keys: [Key::F(4)], at: At::In(&[FastLine]), hint: 8 },
    /// Take the completion.
    LineComplete = "line-complete" { keys: [Key::Tab], at: At::In(&[FastLine]), hint: 7 },
    /// Take the link to a person away.
    LineUnlink = "line-unlink" { keys: [Key::BackTab], at: At::In(&[FastLine]), hint: 6 },
    /// The line recorded before.
    LineEarlier = "line-earlier" { keys: [Key::Up], at: At::In(&[FastLine]), hint: 3 },
    /// The line recorded after.
    LineLater = "line-later" { keys: [Key::Down], at: At::In(&[FastLine]), hint: 0 },

    /// Throw away what is typed in a form, after a question.
    Discard = "discard" { keys: [Key::Ctrl('g')], at: At::In(&[Form]), hint: 3 },

    /// Add a note to the case.
    CaseNote = "case-note" { keys: [Key::Char('e')], at: At::In(&[Case]), hint: 7 },
    /// Write a note that nobody else sees.
    CasePrivate = "case-private" { keys: [Key::Char('x')], at: At::In(&[Case]), hint: 2 },
    /// Note a call.
    CaseCall = "case-call" { keys: [Key::Char('t')], at: At::In(&[Case]), hint: 6 },
    /// Note a letter.
    CaseLetter = "case-letter" { keys: [Key::Char('l')], at: At::In(&[Case]), hint: 4 },
    /// Note that the person came.
    CaseVisit = "case-visit" { keys: [Key::Char('i')], at: At::In(&[Case]), hint: 3 },
    /// Note a document that somebody promised.
    CasePromised = "case-promised" { keys: [Key::Char('d')], at: At::In(&[Case]), hint: 4 },
    /// Note a document that came.
    CaseReceived = "case-received" { keys: [Key::Char('v')], at: At::In(&[Case]), hint: 4 },
    /// Say what was done and what comes next.
    CaseNext = "case-next" { keys: [Key::Char('s')], at: At::In(&[Cases, Case]), hint: 8 },
    /// Wait on the person or an institution.
    CaseWait = "case-wait" { keys: [Key::Char('w')], at: At::In(&[Cases, Case]), hint: 6 },
    /// Set the case aside until a day.
    CaseSnooze = "case-snooze" { keys: [Key::Char('z')], at: At::In(&[Cases, Case]), hint: 6 },
    /// Record what the person agrees to, or takes back.
    CaseConsent = "case-consent" { keys: [Key::Char('h')], at: At::In(&[Case]), hint: 3 },
    /// Record a mandate, or its end.
    CaseMandate = "case-mandate" { keys: [Key::Char('m')], at: At::In(&[Case]), hint: 3 },
    /// Name the person, or say how to reach them.
    CasePerson = "case-person" { keys: [Key::Char('p')], at: At::In(&[Case]), hint: 5 },
    /// Say what the case is about.
    CaseSubject = "case-subject" { keys: [Key::Char('b')], at: At::In(&[Case]), hint: 2 },
    /// Choose the topic of the case.
    CaseTopic = "case-topic" { keys: [Key::Char('j')], at: At::In(&[Case]), hint: 1 },
    /// Say who follows the case.
    CaseWorker = "case-worker" { keys: [Key::Char('g')], at: At::In(&[Case]), hint: 2 },
    /// Correct the selected entry, if one wrote it.
    CaseCorrect = "case-correct" { keys: [Key::Char('c')], at: At::In(&[Case]), hint: 2 },
    /// Close the case with a reason.
    CaseClose = "case-close" { keys: [Key::Char('f')], at: At::In(&[Cases, Case]), hint: 5 },
    /// Open a closed case again.
    CaseReopen = "case-reopen" { keys: [Key::Char('r')], at: At::In(&[Case]), hint: 5 },
    /// Look for a case by words.
    CaseSearch = "case-search" { keys: [Key::Char(';')], at: At::Everywhere, hint: 4 },
    /// Show one's own cases only, or all.
    CasesMine = "cases-mine" { keys: [Key::Char('m')], at: At::In(&[Cases]), hint: 5 },
    /// Choose which cases are shown.
    CasesFilter = "cases-filter" { keys: [Key::Char('g')], at: At::In(&[Cases]), hint: 5 },

    /// Change a person's name and how to reach them.
    PersonEdit = "person-edit" { keys: [Key::Char('e')], at: At::In(&[Person]), hint: 6 },
    /// Say which language a person speaks.
    PersonLanguage = "person-language" { keys: [Key::Char('l')], at: At::In(&[Person]), hint: 3 },
    /// Open a case for a person.
    PersonCase = "person-case" { keys: [Key::Char('s')], at: At::In(&[Person]), hint: 7 },
    /// Show a person's card code in large letters.
    PersonCard = "person-card" { keys: [Key::Char('c')], at: At::In(&[Person]), hint: 6 },
    /// Look for another record of the same person.
    PersonMerge = "person-merge" { keys: [Key::Char('m')], at: At::In(&[Person]), hint: 4 },
    /// Give a person what is held about them.
    PersonExport = "person-export" { keys: [Key::Char('d')], at: At::In(&[Person]), hint: 2, of: Coordinators },
    /// Keep a person's record and do nothing else with it, or use it again.
    PersonRestrict = "person-restrict" { keys: [Key::Char('r')], at: At::In(&[Person]), hint: 1, of: Coordinators },
    /// Erase a person.
    PersonErase = "person-erase" { keys: [Key::Char('x')], at: At::In(&[Person]), hint: 1, of: Coordinators },
    /// Print a person's card.
    CardPrint = "card-print" { keys: [Key::Char('p')], at: At::In(&[Card]), hint: 9 },
    /// Write a person's card to a PDF file.
    CardPdf = "card-pdf" { keys: [Key::Char('e')], at: At::In(&[Card]), hint: 7 },
    /// Write the card in the next language.
    CardLanguage = "card-language" { keys: [Key::Right], at: At::In(&[Card]), hint: 8 },
    /// Write the card in the language before.
    CardLanguageBack = "card-language-back" { keys: [Key::Left], at: At::In(&[Card]), hint: 0 },
    /// Make one record of two.
    Merge = "merge" { keys: [Key::Enter], at: At::In(&[Merger]), hint: 9 },
    /// Keep the other of the two records.
    MergeSwap = "merge-swap" { keys: [Key::Tab], at: At::In(&[Merger]), hint: 8 },

    /// Look for a person.
    FindPerson = "find-person" { keys: [Key::Char('"'), Key::F(9)], at: At::Everywhere, hint: 5 },
    /// See who read or changed what: of the person, case or visit at hand, else everything.
    Audit = "audit" { keys: [Key::Char('$')], at: At::Named(&[Visit, Case, Person]), hint: 1, of: Coordinators },
    /// Show who did what with all records, and no longer with one.
    AuditAll = "audit-all" { keys: [Key::Tab], at: At::In(&[Audit]), hint: 9, of: Coordinators },
    /// Confirm that a service is still what the directory says.
    ServiceConfirm = "service-confirm" { keys: [Key::Char('v')], at: At::In(&[Directory, Service, Stale]), hint: 6 },
    /// Correct a service.
    ServiceEdit = "service-edit" { keys: [Key::Char('e')], at: At::In(&[Directory, Service, Stale]), hint: 4 },
    /// Write the team's note on a service.
    ServiceNote = "service-note" { keys: [Key::Char('t')], at: At::In(&[Service]), hint: 4 },
    /// Put a passing notice on a service.
    ServiceAlert = "service-alert" { keys: [Key::Char('l')], at: At::In(&[Service]), hint: 4 },
    /// Write a new service.
    ServiceNew = "service-new" { keys: [Key::Char('c')], at: At::In(&[Directory]), hint: 4 },
    /// List the services to verify first.
    StaleServices = "stale-services" { keys: [Key::Char('r')], at: At::In(&[Directory]), hint: 4 },

    /// Walk through what is not finished.
    Review = "review" { keys: [Key::Char('r')], at: At::Named(&[Queue, Cases, Day]), hint: 4 },
    /// Leave a loose end as it is, for this day.
    ReviewKeep = "review-keep" { keys: [Key::Char('z')], at: At::In(&[Review]), hint: 9 },
    /// Walk through another day.
    ReviewDay = "review-day" { keys: [Key::Char('j')], at: At::In(&[Review]), hint: 5 },

    /// See the slip that the person takes along.
    Slip = "slip" { keys: [Key::Char('i')], at: At::In(&[Service]), hint: 6 },
    /// Write the slip in the next language.
    SlipLanguage = "slip-language" { keys: [Key::Right], at: At::In(&[Slip]), hint: 8 },
    /// Write the slip in the language before.
    SlipLanguageBack = "slip-language-back" { keys: [Key::Left], at: At::In(&[Slip]), hint: 0 },
    /// Print the slip.
    SlipPrint = "slip-print" { keys: [Key::Char('p')], at: At::In(&[Slip]), hint: 9 },
    /// Change the size of the paper.
    SlipPaper = "slip-paper" { keys: [Key::Char('t')], at: At::In(&[Slip]), hint: 7 },
    /// Write the slip to a PDF file.
    SlipPdf = "slip-pdf" { keys: [Key::Char('e')], at: At::In(&[Slip]), hint: 7 },

    /// See the day as a whole, and close it.
    Day = "day" { keys: [Key::Char('b')], at: At::In(&[Queue, Cases, Directory]), hint: 4 },
    /// See the day that was forgotten first.
    ForgottenDay = "forgotten-day" { keys: [Key::Char('h')], at: At::In(&[Queue, Cases, Directory]), hint: 5 },
    /// Read the note of the day before.
    HandOver = "hand-over" { keys: [Key::Char('l')], at: At::In(&[Queue, Cases, Directory]), hint: 3 },
    /// Close the day.
    DayClose = "day-close" { keys: [Key::Char('f')], at: At::In(&[Day]), hint: 9 },
    /// Open a closed day again.
    DayReopen = "day-reopen" { keys: [Key::Char('o')], at: At::In(&[Day]), hint: 5 },
    /// Write the note for whoever comes next.
    DayNote = "day-note" { keys: [Key::Char('e')], at: At::In(&[Day]), hint: 8 },
    /// Make the backup of a closed day that has none.
    DayBackup = "day-backup" { keys: [Key::Char('v')], at: At::In(&[Day]), hint: 9 },
    /// Print the day's page.
    DayPrint = "day-print" { keys: [Key::Char('p')], at: At::In(&[Day]), hint: 7 },
    /// Write the day's page to a file.
    DaySave = "day-save" { keys: [Key::Char('s')], at: At::In(&[Day]), hint: 7 },
    /// The day before.
    DayBefore = "day-before" { keys: [Key::Left], at: At::In(&[Day]), hint: 4 },
    /// The day after.
    DayAfter = "day-after" { keys: [Key::Right], at: At::In(&[Day]), hint: 4 },
    /// See what has come to its end.
    Retention = "retention" { keys: [Key::Char('c')], at: At::Named(&[Day]), hint: 6, of: NamedCoordinators },
    /// Keep the selected record for one more year.
    RetentionKeep = "retention-keep" { keys: [Key::Char('g')], at: At::In(&[Retention]), hint: 8, of: NamedCoordinators },
    /// Erase what is due.
    RetentionErase = "retention-erase" { keys: [Key::Char('x')], at: At::In(&[Retention]), hint: 8, of: NamedCoordinators },
    /// Write the list to a file.
    RetentionSave = "retention-save" { keys: [Key::Char('e')], at: At::In(&[Retention]), hint: 6, of: NamedCoordinators },
    /// See what a period comes to.
    Figures = "figures" { keys: [Key::Char('=')], at: At::Everywhere, hint: 2 },
    /// The next view of the figures.
    FiguresNext = "figures-next" { keys: [Key::Tab], at: At::In(&[Figures]), hint: 9 },
    /// The view before.
    FiguresPrevious = "figures-previous" { keys: [Key::BackTab], at: At::In(&[Figures]), hint: 0 },
    /// The period before.
    FiguresEarlier = "figures-earlier" { keys: [Key::Left], at: At::In(&[Figures]), hint: 8 },
    /// The period after.
    FiguresLater = "figures-later" { keys: [Key::Right], at: At::In(&[Figures]), hint: 8 },
    /// A longer period.
    FiguresWider = "figures-wider" { keys: [Key::Char('l')], at: At::In(&[Figures]), hint: 7 },
    /// A shorter period.
    FiguresNarrower = "figures-narrower" { keys: [Key::Char('r')], at: At::In(&[Figures]), hint: 7 },
    /// Type a period.
    FiguresPeriod = "figures-period" { keys: [Key::Char('d')], at: At::In(&[Figures]), hint: 6 },
    /// Choose the permanence.
    FiguresSession = "figures-session" { keys: [Key::Char('g')], at: At::In(&[Figures]), hint: 6 },
    /// Choose a view by its name.
    FiguresView = "figures-view" { keys: [Key::Char('t')], at: At::In(&[Figures]), hint: 7 },
    /// See what is missing.
    FiguresMissing = "figures-missing" { keys: [Key::Char('m')], at: At::In(&[Figures]), hint: 8 },
    /// Write the figures to a file.
    FiguresSave = "figures-save" { keys: [Key::Char('e')], at: At::In(&[Figures]), hint: 8 },

    /// Search the directory.
    Search = "search" { keys: [Key::Char('/'), Key::F(6)], at: At::Everywhere, hint: 7 },
    /// Keep a service at hand, or no longer.
    Favourite = "favourite" { keys: [Key::Char('g'), Key::Ctrl('g')], at: At::In(&[Directory, Search, Service]), hint: 4 },
    /// Undo this desk's last action.
    Undo = "undo" { keys: [Key::Char('u'), Key::F(8), Key::Ctrl('z')], at: At::Everywhere, hint: 6 },
    /// Go on with what was typed last and not recorded.
    GoOn = "go-on" { keys: [Key::Char('<'), Key::F(12)], at: At::Everywhere, hint: 0 },
    /// To the next pane.
    NextPane = "next-pane" { keys: [Key::Tab, Key::Right], at: At::In(&[Queue, Cases, Directory]), hint: 6 },
    /// To the previous pane.
    PreviousPane = "previous-pane" { keys: [Key::BackTab, Key::Left], at: At::In(&[Queue, Cases, Directory]), hint: 0 },
    /// Up one row.
    Up = "up" { keys: [Key::Up], at: At::In(&[Queue, Cases, Directory, Search, Visit, Case, CaseSearch, Service, Referral, People, Person, Audit, Stale, Slip, Review, Day, HandOver, Figures, Rights, Sheet, Retention, Doctor]), hint: 0 },
    /// Down one row.
    Down = "down" { keys: [Key::Down], at: At::In(&[Queue, Cases, Directory, Search, Visit, Case, CaseSearch, Service, Referral, People, Person, Audit, Stale, Slip, Review, Day, HandOver, Figures, Rights, Sheet, Retention, Doctor]), hint: 0 },
    /// Up a page.
    PageUp = "page-up" { keys: [Key::PageUp], at: At::In(&[Queue, Cases, Directory, Search, Visit, Case, CaseSearch, Service, Referral, People, Person, Audit, Stale, Slip, Review, Day, HandOver, Figures, Rights, Sheet, Retention, Doctor]), hint: 0 },
    /// Down a page.
    PageDown = "page-down" { keys: [Key::PageDown], at: At::In(&[Queue, Cases, Directory, Search, Visit, Case, CaseSearch, Service, Referral, People, Person, Audit, Stale, Slip, Review, Day, HandOver, Figures, Rights, Sheet, Retention, Doctor]), hint: 0 },
    /// To the first row.
    First = "first" { keys: [Key::Home], at: At::In(&[Queue, Cases, Directory, Review, Figures, Retention]), hint: 0 },
    /// To the last row.
    Last = "last" { keys: [Key::End], at: At::In(&[Queue, Cases, Directory, Review, Figures, Retention]), hint: 0 },
    /// The day to which entries belong.
    EntryDay = "entry-day" { keys: [Key::Char('j')], at: At::In(&[Queue, Sheet]), hint: 1 },
    /// Type in the visits of a sheet of paper.
    Sheet = "sheet" { keys: [Key::Char('g')], at: At::Named(&[Queue]), hint: 2 },
    /// The topic of the lines that name none.
    SheetTopic = "sheet-topic" { keys: [Key::Char('t')], at: At::In(&[Sheet]), hint: 7 },
    /// The sheet's permanence.
    SheetSession = "sheet-session" { keys: [Key::Char('s')], at: At::In(&[Sheet]), hint: 6 },
    /// The desk that served.
    SheetDesk = "sheet-desk" { keys: [Key::Char('b')], at: At::In(&[Sheet]), hint: 6 },

    /// Answer the worker's questions on a period.
    Survey = "survey" { keys: [Key::Char('y')], at: At::Named(&[Queue]), hint: 2 },
    /// Send the answers.
    SurveySend = "survey-send" { keys: [Key::Enter], at: At::In(&[Survey]), hint: 9 },
    /// Not this time.
    SurveyDecline = "survey-decline" { keys: [Key::Char('x')], at: At::In(&[Survey]), hint: 6 },
    /// Examine the record and what is around it.
    Doctor = "doctor" { keys: [], at: At::Named(&[]), hint: 1 },
    /// Desk, worker, language, name of the service.
    Settings = "settings" { keys: [Key::Char(','), Key::F(10)], at: At::Everywhere, hint: 1 },
    /// Everything that can be done, by name.
    Palette = "palette" { keys: [Key::Char(':'), Key::Ctrl('p')], at: At::Everywhere, hint: 3 },
    /// The keys, explained.
    Help = "help" { keys: [Key::Char('?'), Key::F(1)], at: At::Everywhere, hint: 9 },
    /// Back to where one came from.
    Back = "back" { keys: [Key::Esc], at: At::In(&[Directory, Search, FastLine, Visit, Case, CaseSearch, Service, Referral, People, Person, Audit, Card, Merger, Stale, Slip, Review, Day, HandOver, Form, Prompt, Overlay, Figures, Rights, Survey, Sheet, Retention, Doctor, Protect]), hint: 8 },
    /// Lock the screen at once.
    Lock = "lock" { keys: [Key::Ctrl('l')], at: At::Everywhere, hint: 2 },
    /// Leave the program; nothing typed is lost.
    Quit = "quit" { keys: [Key::Char('q'), Key::Ctrl('q'), Key::Ctrl('c')], at: At::Everywhere, hint: 4 },
}
