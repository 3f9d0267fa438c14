//! A day as a whole: its page, its note for whoever comes next, its close.
//!
//! The page shows what the day came to and what is not finished; a key closes the day, erases the calling names and
//! makes the backup ([`closing`]). The note is prefilled from what is not finished and edited like any other text. What
//! stands above the board until somebody has seen to it is [`Standing`].

use chrono::{Days, NaiveDate};

use super::{
    App,
    action::Action,
    form::{Field, Form, Kind as FieldKind, Note, Seen},
    form_page::FormPage,
    key::Key,
    notice::{Notice, Tone},
    pages::Page,
    prompt::{AskPurpose, Choice, ChoicePurpose},
    words as say,
};
use crate::{
    domain::{
        audit::Seal,
        day::{Day, News, carried_on},
        loose_end::LooseEnd,
        period::{Period, Span},
        report::{Bands, Figures, Table},
        visit::Status,
    },
    error::{Kind, Result},
    store::reports::Asked,
    text::Texts,
};

mod closing;
pub mod document;
mod midnight;
mod out;
mod standing;
mod words;

pub use closing::{BackupJob, places, said_before_closing};
pub use midnight::Again;
pub use standing::Standing;
pub use words::{Section, prefilled, sections};

/// A day's page.
#[derive(Debug)]
pub struct DayPage {
    /// The day: closed or not, its trace.
    pub record: Day,
    /// What it came to.
    pub figures: DayFigures,
    /// The note for whoever comes next, as it would be saved with the close.
    pub note: DayNote,
    /// What is not finished.
    pub ends: Vec<LooseEnd>,
    /// What stood at the end of the audit when the day was closed.
    pub seal: Option<Seal>,
    /// How far the text is scrolled, in lines.
    pub scroll: usize,
}

/// What a day came to.
#[derive(Clone, Debug)]
pub struct DayFigures {
    /// The figures of the day, as for any other period.
    pub counts: Figures,
    /// What is new since the day before.
    pub news: News,
}

/// A day's note, and whether it is in the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayNote {
    /// The text as it will be saved; may be empty.
    pub text: String,
    /// The version of the day on which it was written.
    pub version: i64,
    /// Where it comes from.
    pub from: NoteFrom,
}

/// Where a day's note comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoteFrom {
    /// It is saved.
    Record,
    /// Somebody has begun it and not saved it; the close saves it.
    Draft,
    /// The same, but no close will save it: the day is closed, or another desk saved its note meanwhile.
    Apart,
    /// It is saved, and carried on to what is not finished now.
    CarriedOn,
    /// The program made it of what is not finished; nobody has looked at it.
    LooseEnds,
}

/// A day's note, to be read by whoever comes next.
#[derive(Debug)]
pub struct HandOverPage {
    /// Of which day.
    pub day: NaiveDate,
    /// Who closed the day; may be empty.
    pub by: String,
    /// The note.
    pub note: String,
    /// How far the text is scrolled, in lines.
    pub scroll: usize,
}

/// A note as it stands in its editor.
struct NoteTyped {
    day: NaiveDate,
    seen: Seen,
    text: String,
    proposed: String,
}

/// The slot under which the words of a day's note are kept while they are written.
pub(super) fn slot(day: NaiveDate) -> String {
    format!("form:day:{day}")
}

/// A note with a line to write on: whoever adds to it does not go on with the words that the program proposes, which would
/// be theirs from then on. Words of one's own are gone on with.
fn with_room(note: &str, proposed: &str) -> String {
    let ends_proposed = note.lines().next_back().is_some_and(|last| proposed.lines().any(|ours| ours == last));
    if ends_proposed { format!("{}\n", written(note)) } else { note.to_owned() }
}

/// A note without the empty lines behind it.
pub(super) fn written(note: &str) -> &str {
    note.trim_end_matches('\n')
}

impl DayPage {
    /// The note as the record has it, or will have it when the day is closed.
    pub fn written(&self) -> &str {
        if self.note.from == NoteFrom::Apart { &self.record.note } else { &self.note.text }
    }
}

impl DayFigures {
    /// How many visits are not over.
    pub fn unfinished(&self) -> u64 {
        let open = Status::ALL.iter().filter(|status| status.is_open());
        open.map(|status| self.counts.count(Table::Status, status.code())).sum()
    }
}

/// What else the editor of a note knows.
const NOTE_HINTS: &[(Key, &str)] = &[(Key::Ctrl('g'), "action-discard")];

impl App {
    /// Opens a day's page.
    pub fn open_day(&mut self, day: NaiveDate) -> Result<()> {
        let page = Page::Day(Box::new(self.read_day(day)?));
        self.intake.open = false;
        match self.pages.last_mut() {
            Some(top @ Page::Day(_)) => *top = page,
            _ => self.pages.push(page),
        }
        Ok(())
    }

    /// The day's page on top.
    pub fn day_page(&self) -> Option<&DayPage> {
        match self.pages.last() {
            Some(Page::Day(page)) => Some(page),
            _ => None,
        }
    }

    /// A day's page as it is now.
    pub(super) fn read_day(&self, day: NaiveDate) -> Result<DayPage> {
        let record = self.store.day(day)?;
        let figures = figures(&self.store, &self.clock, day)?;
        let mut ends = self.store.loose_ends(&self.clock.span(day), &self.now)?;
        // The note itself, half-written, is nothing that would be forgotten: it is saved with the close.
        ends.retain(|end| end.key().record != slot(day));
        let note = self.note_of(&record, &ends)?;
        let seal = self.store.audit_seal(day)?;
        Ok(DayPage { record, figures, note, ends, seal, scroll: 0 })
    }

    fn note_of(&self, record: &Day, ends: &[LooseEnd]) -> Result<DayNote> {
        self.bring_next(&slot(record.day))?;
        let kept = self.kept(&slot(record.day))?;
        if let Some((version, text)) = kept.as_deref().and_then(|kept| kept.split_once('\n'))
            && let Ok(version) = version.parse()
        {
            let will_be_saved = record.closed.is_none() && version == record.version;
            let from = if will_be_saved { NoteFrom::Draft } else { NoteFrom::Apart };
            return Ok(DayNote { text: text.to_owned(), version, from });
        }
        Ok(noted(record, ends, &self.texts))
    }

    /// Whether an action on a day is possible now; `None` for other actions.
    pub(super) fn can_with_day(&self, action: Action) -> Option<bool> {
        let page = self.day_page();
        let closed = page.and_then(|page| page.record.closed.as_ref());
        Some(match action {
            Action::Day => true,
            Action::ForgottenDay => self.standing.to_see_to().is_some(),
            Action::HandOver => self.standing.hand_over.is_some(),
            Action::DayClose => page.is_some_and(|page| page.record.closed.is_none()),
            Action::DayReopen => closed.is_some(),
            Action::DayBackup => self.backup.is_none() && closed.is_some_and(|closed| closed.backup.is_none()),
            Action::DayAfter => page.is_some_and(|page| page.record.day < self.now.today()),
            Action::DayPrint => page.is_some() && self.printing.is_none(),
            Action::DayNote | Action::DaySave | Action::DayBefore => page.is_some(),
            _ => return None,
        })
    }

    pub(super) fn act_on_day(&mut self, action: Action) -> Result<()> {
        match action {
            Action::Day => return self.open_day(self.day()),
            Action::ForgottenDay => return self.open_forgotten(),
            Action::HandOver => return self.open_hand_over(),
            // Its hint stands where a closed day has none; what is missing in the second place is looked for when asked.
            Action::DayBackup => return self.back_up_what_is_missing(),
            _ => {}
        }
        let Some(page) = self.day_page() else { return Ok(()) };
        let day = page.record.day;
        if !self.can(action) {
            return self.say_day_stands(action);
        }
        match action {
            Action::DayBefore => self.open_day(day.checked_sub_days(Days::new(1)).unwrap_or(day)),
            Action::DayAfter => self.open_day(day.checked_add_days(Days::new(1)).unwrap_or(day)),
            Action::DayNote => self.open_day_note(day),
            Action::DayClose => self.ask_to_close_day(),
            Action::DayReopen => {
                self.ask("ask-day-reopen", "ask-day-reopen-reading", "", AskPurpose::ReopenDay(day));
                Ok(())
            }
            Action::DayPrint => self.print_day(),
            _ => {
                self.ask_where_to_save_day();
                Ok(())
            }
        }
    }

    /// Says why a key does nothing on this day.
    fn say_day_stands(&mut self, action: Action) -> Result<()> {
        let key = match action {
            Action::DayClose => "notice-day-is-closed",
            Action::DayReopen => "notice-day-is-open",
            Action::DayPrint => "notice-print-busy",
            _ => return Ok(()),
        };
        self.notice = Some(Notice::new(Tone::Info, self.texts.t(key)));
        Ok(())
    }

    /// Opens the note of the day before, and remembers that it was read here.
    fn open_hand_over(&mut self) -> Result<()> {
        let Some(note) = self.standing.hand_over.clone() else {
            self.notice = Some(Notice::new(Tone::Info, self.texts.t("notice-no-hand-over")));
            return Ok(());
        };
        if !note.read {
            self.store.hand_over_read(note.day, self.reader())?;
            self.read_standing()?;
        }
        let page = HandOverPage { day: note.day, by: note.by, note: note.note, scroll: 0 };
        self.pages.push(Page::HandOver(Box::new(page)));
        Ok(())
    }

    /// Opens the note's editor; what was left unsaved in it is there again.
    fn open_day_note(&mut self, day: NaiveDate) -> Result<()> {
        let Some(page) = self.day_page() else { return Ok(()) };
        let note = page.note.clone();
        let mut proposed = prefilled(&page.ends, &self.texts);
        if matches!(note.from, NoteFrom::Draft | NoteFrom::Apart) {
            // Nobody knows what was proposed when it was begun: what is no longer in it was perhaps never there.
            let still = proposed.lines().filter(|ours| note.text.lines().any(|line| line == *ours));
            proposed = still.collect::<Vec<_>>().join("\n");
        }
        let text = with_room(&note.text, &proposed);
        let title = self.texts.with("day-note-title", &[("day", self.long_date(day).into())]);
        let field = Field::new("day-note", self.texts.t("field-day-note"), FieldKind::Note(Note::of(&text)));
        let form = Form::new(&title).hinting(NOTE_HINTS).with_fields(vec![field], &self.form_context());
        let page = FormPage::DayNote { form: Box::new(form), day, seen: Seen::of(note.version), proposed };
        self.pages.push(Page::Form(Box::new(page)));
        Ok(())
    }

    /// Keeps what is typed in the note on top.
    pub(super) fn keep_day_note(&mut self) {
        let Some(NoteTyped { day, seen, text, .. }) = self.day_note_typed() else { return };
        self.drafts.put(&slot(day), format!("{}\n{text}", seen.read));
    }

    fn day_note_typed(&self) -> Option<NoteTyped> {
        let Some(Page::Form(page)) = self.pages.last() else { return None };
        let FormPage::DayNote { form, day, seen, proposed } = &**page else { return None };
        let text = match form.field("day-note", 0).map(|field| &field.kind) {
            Some(FieldKind::Note(note)) => note.text(),
            _ => String::new(),
        };
        Some(NoteTyped { day: *day, seen: *seen, text, proposed: proposed.clone() })
    }

    pub(super) fn save_day_note(&mut self) -> Result<()> {
        let Some(NoteTyped { day, seen, text, proposed }) = self.day_note_typed() else { return Ok(()) };
        let saved = self.saving(&[slot(day)], |app| {
            app.store.write_day_note_over(day, seen.told, written(&text), &proposed, &app.stamp())
        });
        if matches!(&saved, Err(error) if error.kind() == Kind::Conflict) {
            return self.say_note_written_elsewhere(day);
        }
        saved?;
        self.pages.pop_if(|page| matches!(page, Page::Form(_)));
        self.forget_note_draft(day);
        self.refresh();
        self.done(self.texts.t("notice-day-note-saved"));
        Ok(())
    }

    /// The note is in the record; its draft must not come back.
    fn forget_note_draft(&mut self, day: NaiveDate) {
        self.drafts.put(&slot(day), String::new());
        self.save_drafts();
    }

    /// Somebody saved this day's note since it was opened here. What is typed stays; whoever saves again does so
    /// knowingly. A note that is left instead stays one of before, and this is said again.
    fn say_note_written_elsewhere(&mut self, day: NaiveDate) -> Result<()> {
        let now = self.store.day(day)?;
        if let Some(Page::Form(page)) = self.pages.last_mut()
            && let FormPage::DayNote { seen, .. } = &mut **page
        {
            seen.tell(now.version);
        }
        self.keep_day_note();
        self.refresh();
        let values = [("note", now.note.into())];
        self.notice = Some(Notice::new(Tone::Warning, self.texts.with("notice-day-note-elsewhere", &values)));
        Ok(())
    }

    /// Says that what was typed in a note that was left is still there.
    pub(super) fn leave_day_note(&mut self, day: NaiveDate) {
        let read = self.day_page().and_then(|page| self.note_of(&page.record, &page.ends).ok());
        if let (Some(Page::Day(page)), Some(note)) = (self.pages.last_mut(), read) {
            page.note = note;
        }
        if self.kept(&slot(day)).ok().flatten().is_some() {
            let key = say::key_of(&self.texts, Action::DayNote);
            let kept = self.texts.with("notice-form-kept", &[("key", key.into())]);
            self.notice = Some(Notice::new(Tone::Info, kept));
        }
    }

    /// Asks whether to close the day, with what that erases.
    fn ask_to_close_day(&mut self) -> Result<()> {
        let Some(page) = self.day_page() else { return Ok(()) };
        if page.note.from == NoteFrom::Apart {
            let key = say::key_of(&self.texts, Action::DayNote);
            let said = self.texts.with("notice-day-note-first", &[("key", key.into())]);
            self.notice = Some(Notice::new(Tone::Warning, said));
            return Ok(());
        }
        let (day, version) = (page.record.day, page.note.version);
        let open = page.figures.unfinished();
        // What is typed and not on disk yet would not be among what goes.
        self.save_drafts();
        let said = said_before_closing(&self.store, day, open, &self.texts)?;
        let title = self.texts.with("ask-day-close", &[("day", self.long_date(day).into())]);
        self.notice = (!said.is_empty()).then(|| Notice::new(Tone::Warning, said));
        let options = vec![self.texts.t("day-close-yes"), self.texts.t("day-close-no")];
        self.put_choice(Choice::new(title, options, 0, ChoicePurpose::CloseDay(day, version)));
        Ok(())
    }

    /// Who reads: the worker, or the desk where nobody said who works there.
    pub(super) fn reader(&self) -> &str {
        if self.config.worker.is_empty() { &self.config.desk } else { &self.config.worker }
    }
}

/// A day's note without what somebody is still typing: also for the command line.
pub fn noted(record: &Day, ends: &[LooseEnd], texts: &Texts) -> DayNote {
    let (version, proposed) = (record.version, prefilled(ends, texts));
    if version == 0 {
        return DayNote { text: proposed, version, from: NoteFrom::LooseEnds };
    }
    let follows = record.closed.is_none() && !record.proposed.is_empty();
    let carried = follows.then(|| carried_on(&record.note, &record.proposed, &proposed));
    match carried.filter(|carried| *carried != record.note) {
        Some(text) => DayNote { text, version, from: NoteFrom::CarriedOn },
        None => DayNote { text: record.note.clone(), version, from: NoteFrom::Record },
    }
}

/// What a day came to: also for the command line.
pub fn figures(store: &crate::store::Store, clock: &super::clock::Clock, day: NaiveDate) -> Result<DayFigures> {
    let local = |at| clock.local(at);
    let period = Period::holding(day, Span::Day);
    let asked = Asked { period, today: clock.now().today(), session: None, bands: Bands::default(), local: &local };
    let counts = store.figures(&asked)?;
    let span = clock.span(day);
    let news = store.news(span.from, span.to)?;
    Ok(DayFigures { counts, news })
}
