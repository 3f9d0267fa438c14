//! Forms as pages: a new visit, an earlier one, the settings. What is typed in one is kept as a draft at every change.

use chrono::NaiveDate;

use super::{
    App,
    action::{Action, Place},
    day::{Again, slot as day_slot},
    form::{
        Ctx, Form, FormEvent, Merged, Seen,
        service::ServiceForm,
        visit::{Purpose, VisitForm},
    },
    key::Key,
    line::TooLong,
    notice::{Notice, Tone},
    pages::Page,
    prompt::ChoicePurpose,
    service::ServiceTarget,
    settings, words,
};
use crate::{
    domain::{
        audit::{Record, Subject, What},
        ids::VisitId,
        visit::{Entry, Origin, VisitDraft},
        when,
    },
    error::{Kind, Result},
    store::drafts::NEW_FORM,
};

/// The slot under which the form of a new visit is kept; the store knows it too, to take out whom it may not keep.
pub(super) const NEW: &str = NEW_FORM;

/// A form as a page.
#[derive(Debug)]
pub enum FormPage {
    /// A visit's record.
    Visit {
        /// The fields.
        form: Box<VisitForm>,
        /// What saving means.
        target: Target,
    },
    /// A service of the directory.
    Service {
        /// The fields.
        form: Box<ServiceForm>,
        /// What saving means.
        target: ServiceTarget,
    },
    /// A day's note for whoever comes next.
    DayNote {
        /// The note, alone.
        form: Box<Form>,
        /// Of which day.
        day: NaiveDate,
        /// The versions of the day on which it is written.
        seen: Seen,
        /// What was proposed for it when it was opened.
        proposed: String,
    },
    /// The settings; also the first page of a first start.
    Settings {
        /// The fields.
        form: Box<Form>,
        /// Whether nobody has answered it yet.
        first: bool,
    },
}

/// What saving a visit's form means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A new visit is recorded.
    New,
    /// An earlier one is changed: this one, as of these versions.
    Earlier(VisitId, Seen),
}

impl Target {
    fn slot(&self) -> String {
        match self {
            Self::New => NEW.to_owned(),
            Self::Earlier(id, _) => format!("form:{id}"),
        }
    }
}

/// Whether a draft says nothing at all: a key pressed by mistake makes no ghost in the waiting room.
pub fn is_nothing(draft: &VisitDraft) -> bool {
    let said = draft.requests.iter().any(|request| !request.is_empty());
    let bare = VisitDraft { requests: Vec::new(), origin: Origin::WalkIn, ..draft.clone() };
    !said && bare == VisitDraft::default()
}

impl FormPage {
    /// The fields, to draw.
    pub fn form(&self) -> &Form {
        match self {
            Self::Visit { form, .. } => form.form(),
            Self::Service { form, .. } => form.form(),
            Self::Settings { form, .. } | Self::DayNote { form, .. } => form,
        }
    }

    /// Under which name a visit's form is kept while it is filled in, and as what.
    pub(super) fn kept_as(&self) -> Option<(String, String)> {
        let Self::Visit { form, target } = self else { return None };
        let text = match target {
            Target::New => form.to_json(),
            Target::Earlier(_, seen) => format!("{}\n{}", seen.read, form.to_json()),
        };
        Some((target.slot(), text))
    }

    /// Whether it is the form of one of these visits.
    pub(super) fn is_of(&self, visits: &[String]) -> bool {
        match self {
            Self::Visit { target: Target::Earlier(id, _), .. } => visits.iter().any(|visit| visit == id.as_str()),
            _ => false,
        }
    }

    fn key(&mut self, key: Key, ctx: &Ctx<'_>) -> FormEvent {
        match self {
            Self::Visit { form, .. } => form.key(key, ctx),
            Self::Service { form, .. } => form.key(key, ctx),
            Self::Settings { form, .. } | Self::DayNote { form, .. } => form.key(key, ctx),
        }
    }

    fn paste(&mut self, text: &str, ctx: &Ctx<'_>) -> FormEvent {
        match self {
            Self::Visit { form, .. } => form.paste(text, ctx),
            Self::Service { form, .. } => form.paste(text, ctx),
            Self::Settings { form, .. } | Self::DayNote { form, .. } => form.paste(text, ctx),
        }
    }
}

impl App {
    /// What a form needs of the world.
    pub(super) fn form_context(&self) -> Ctx<'_> {
        Ctx { vocabulary: &self.vocabulary, texts: &self.texts, today: self.now.today(), dates: when::parse }
    }

    /// What the person of a visit is called, with the card code.
    pub(super) fn linked_person(&self, draft: &VisitDraft) -> Option<String> {
        let person = self.store.person(draft.person.as_ref()?, 0).ok()?.person;
        Some(match &person.name {
            Some(name) => format!("{name} · {}", person.card_code),
            None => person.card_code,
        })
    }

    pub(super) fn push_form(&mut self, form: VisitForm, target: Target) {
        self.pages.push(Page::Form(Box::new(FormPage::Visit { form: Box::new(form), target })));
    }

    /// Opens an earlier visit's record; what was left unsaved in it is there again.
    pub(super) fn edit_visit(&mut self, id: &VisitId) -> Result<()> {
        let visit = self.store.visit(id)?;
        self.store.must_be_free(&Subject::new(Record::Visit, id.as_str()))?;
        let title = words::visit_title(&self.texts, visit.ticket, visit.day, self.now.today());
        let mut target = Target::Earlier(id.clone(), Seen::of(visit.version));
        let linked = self.linked_person(&visit.draft);
        let mut form = VisitForm::linked_to(linked, &visit.draft, Purpose::Correct, &title, &self.form_context());
        self.bring_next(&target.slot())?;
        if let Some(kept) = self.kept(&target.slot())?
            && let Some((version, json)) = kept.split_once('\n')
            && let Ok(version) = version.parse()
            && let Some(left) = VisitForm::from_json(json, &title, &self.form_context())
        {
            // The version on which it was typed: if somebody changed the visit since, saving says so.
            (form, target) = (left, Target::Earlier(id.clone(), Seen::of(version)));
            self.notice = Some(Notice::new(Tone::Info, self.texts.t("notice-form-taken-up")));
        }
        if visit.draft.person.is_some() {
            self.note_read(What::ReadVisit, Record::Visit, id.as_str());
        }
        self.push_form(form, target);
        Ok(())
    }

    /// What is kept in a slot: not yet on disk, or there.
    pub(super) fn kept(&self, slot: &str) -> Result<Option<String>> {
        let kept = match self.drafts.get(slot) {
            Some(text) => Some(text),
            None => self.store.draft(&self.seat_name(), slot)?,
        };
        Ok(kept.filter(|text| !text.is_empty()))
    }

    pub(super) fn form_key(&mut self, key: Key) -> Result<()> {
        let settings =
            matches!(self.pages.last(), Some(Page::Form(page)) if matches!(**page, FormPage::Settings { .. }));
        if !settings && Action::of(Place::Form, key) == Some(Action::Discard) {
            self.ask_to_discard();
            return Ok(());
        }
        let event = self.with_form(|form, ctx| form.key(key, ctx));
        match event {
            Some(FormEvent::Ignored) | None => match Action::of(Place::Form, key) {
                Some(action) => self.act(action),
                None => Ok(()),
            },
            Some(event) => self.form_event(event, key),
        }
    }

    pub(super) fn paste_into_form(&mut self, text: &str) -> Option<TooLong> {
        let event = self.with_form(|form, ctx| form.paste(text, ctx));
        match event {
            Some(FormEvent::TooLong { pasted }) => return Some(TooLong { pasted }),
            Some(FormEvent::Changed) => {
                self.keep_form();
                self.say_hidden(text);
            }
            _ => {}
        }
        None
    }

    /// Does something with the form on top and what it needs of the world.
    fn with_form(&mut self, act: impl FnOnce(&mut FormPage, &Ctx<'_>) -> FormEvent) -> Option<FormEvent> {
        let Some(Page::Form(mut page)) = self.pages.pop_if(|page| matches!(page, Page::Form(_))) else { return None };
        let event = act(&mut page, &self.form_context());
        self.pages.push(Page::Form(page));
        Some(event)
    }

    fn form_event(&mut self, event: FormEvent, key: Key) -> Result<()> {
        match event {
            FormEvent::Changed => {
                self.notice = None;
                self.keep_form();
                self.follow_language();
                Ok(())
            }
            FormEvent::Save => self.save_form(key),
            FormEvent::Leave => {
                self.leave_form();
                Ok(())
            }
            FormEvent::TooLong { pasted } => {
                self.say_too_long(TooLong { pasted });
                Ok(())
            }
            FormEvent::Full { longest } => {
                self.say_full(longest);
                Ok(())
            }
            FormEvent::Refused | FormEvent::Moved | FormEvent::Ignored => Ok(()),
        }
    }

    pub(super) fn keep_form(&mut self) {
        let Some(Page::Form(page)) = self.pages.last() else { return };
        if matches!(**page, FormPage::DayNote { .. }) {
            self.keep_day_note();
        } else if let Some((slot, text)) = page.kept_as() {
            let day = (slot == NEW).then(|| self.day());
            self.drafts.put_of(day, &slot, text);
        } else {
            self.keep_service_form();
        }
    }

    pub(super) fn leave_form(&mut self) {
        let Some(Page::Form(page)) = self.pages.pop() else { return };
        match *page {
            FormPage::Visit { form, target: Target::New } if form.draft().is_ok_and(|draft| is_nothing(&draft)) => {
                // Nothing was said, so there is nothing to take up again.
                self.drafts.put(NEW, String::new());
            }
            FormPage::Visit { target, .. } => {
                if self.kept(&target.slot()).ok().flatten().is_some() {
                    let again = if target == Target::New { Action::NewVisit } else { Action::Edit };
                    let key = words::key_of(&self.texts, again);
                    let kept = self.texts.with("notice-form-kept", &[("key", key.into())]);
                    self.notice = Some(Notice::new(Tone::Info, kept));
                }
            }
            FormPage::Service { form, target } => self.leave_service_form(&form, &target),
            FormPage::DayNote { day, .. } => self.leave_day_note(day),
            FormPage::Settings { first, .. } => {
                // The first page can be left like any other: every answer has a default.
                if first {
                    self.notice = Some(Notice::new(Tone::Info, self.texts.t("notice-welcome")));
                }
            }
        }
    }

    fn save_form(&mut self, key: Key) -> Result<()> {
        let Some(Page::Form(page)) = self.pages.last() else { return Ok(()) };
        let (mut draft, target) = match &**page {
            FormPage::Settings { .. } => return self.save_settings(),
            FormPage::Service { .. } => return self.save_service_form(),
            FormPage::DayNote { .. } => return self.save_day_note(),
            FormPage::Visit { form, target } => match form.draft() {
                Ok(draft) => (draft, target.clone()),
                Err(_) => return Ok(()),
            },
        };
        if target == Target::New && is_nothing(&draft) {
            self.notice = Some(Notice::new(Tone::Info, self.texts.t("notice-nothing-said")));
            return Ok(());
        }
        self.follow_erasings()?;
        let is_open = |page: &FormPage| page.kept_as().is_some_and(|(slot, _)| slot == target.slot());
        if !matches!(self.pages.last(), Some(Page::Form(page)) if is_open(page)) {
            return Ok(());
        }
        if target == Target::New && self.asks_about_day(Again::Form(key))? {
            return Ok(());
        }
        match &target {
            Target::New => {
                let entry = match key {
                    _ if self.is_past() => Entry::Past,
                    Key::F(2) => Entry::Serve,
                    Key::F(3) => Entry::Done,
                    _ => Entry::Queue,
                };
                self.saving(&[NEW.to_owned()], |app| app.record(&draft, entry, None))?;
            }
            Target::Earlier(id, seen) => {
                draft.name_follow_up(&self.vocabulary, self.lang());
                let saved =
                    self.saving(&[target.slot()], |app| app.store.edit_visit(id, seen.told, &draft, &app.stamp()));
                if matches!(&saved, Err(error) if error.kind() == Kind::Conflict) {
                    // What was erased does not come together with what is filled in here: it would be back.
                    self.follow_erasings()?;
                    return self.go_over_the_visit_of_now(id, key);
                }
                let visit = saved?;
                self.refresh();
                self.done(self.texts.with("notice-edited", &[("ticket", visit.ticket.into())]));
            }
        }
        self.pages.pop_if(|page| matches!(page, Page::Form(_)));
        // The record is on disk; the draft must not come back.
        self.drafts.put(&target.slot(), String::new());
        self.save_drafts();
        self.walk_without_answered();
        Ok(())
    }

    /// Something was done with this visit since it was opened here: the form takes over what was changed, keeps what was
    /// changed here, and says both; whoever saves again writes what is in sight. A form that is left before that is on the
    /// disk as it was begun: what another desk said in the same field is told again. Where nothing was changed that the form
    /// began with but for a calling name that the close of the day erased, there is nothing to say, and it is saved.
    fn go_over_the_visit_of_now(&mut self, id: &VisitId, key: Key) -> Result<()> {
        if !matches!(self.pages.last(), Some(Page::Form(_))) {
            return Ok(());
        }
        let now = self.store.visit(id)?;
        let linked = self.linked_person(&now.draft);
        let Some(Page::Form(mut page)) = self.pages.pop_if(|page| matches!(page, Page::Form(_))) else { return Ok(()) };
        let mut merged = Merged::default();
        let is_nameless = now.draft.calling_name.is_none() && self.store.is_closed(now.day)?;
        let mut is_untouched = false;
        if let FormPage::Visit { target: Target::Earlier(_, seen), form } = &mut *page {
            is_untouched = form.is_untouched_by(&now.draft, is_nameless);
            let over = form.over(&now.draft, linked, &self.form_context());
            (**form, merged) = over;
            if merged.both.is_empty() { seen.take_in(now.version) } else { seen.tell(now.version) }
        }
        self.pages.push(Page::Form(page));
        self.keep_form();
        self.refresh();
        if is_untouched && merged.both.is_empty() {
            return self.save_form(key);
        }
        self.say_merged(if is_untouched { "notice-name-erased" } else { "notice-edited-elsewhere" }, &merged);
        Ok(())
    }

    /// Says what came together in a form.
    pub(super) fn say_merged(&mut self, what: &str, merged: &Merged) {
        let texts = &self.texts;
        let mut said = vec![texts.t(what)];
        // What this desk would write over is said first.
        if !merged.both.is_empty() {
            let both = merged.both.iter().map(|(field, value)| {
                let value = if value.is_empty() { texts.t("merge-empty") } else { words::shortened(value) };
                texts.with("merge-both-field", &[("field", field.as_str().into()), ("value", value.into())])
            });
            let both = both.collect::<Vec<_>>().join(" ; ");
            said.push(texts.with("merge-both", &[("fields", both.into())]));
        }
        if !merged.theirs.is_empty() {
            said.push(texts.with("merge-theirs", &[("fields", merged.theirs.join(", ").into())]));
        }
        if said.len() == 1 {
            said.push(texts.t("merge-nothing"));
        }
        let hint = Some(texts.t("merge-hint"));
        self.notice = Some(Notice { hint, ..Notice::new(Tone::Warning, said.join(" ")) });
    }

    /// Asks whether to throw away what is typed: the one place where words can go, and never by one key.
    pub(super) fn ask_to_discard(&mut self) {
        let options = vec![self.texts.t("discard-no"), self.texts.t("discard-yes")];
        self.choose("ask-discard", options, 0, ChoicePurpose::Discard);
    }

    pub(super) fn discard_form(&mut self) -> Result<()> {
        let Some(Page::Form(page)) = self.pages.last() else { return Ok(()) };
        let slot = match &**page {
            FormPage::Visit { target, .. } => target.slot(),
            FormPage::Service { target, .. } => target.slot(),
            FormPage::DayNote { day, .. } => day_slot(*day),
            FormPage::Settings { .. } => return Ok(()),
        };
        let had_words = self.kept(&slot)?.is_some();
        if had_words {
            // On the disk first: what is thrown away goes into the journal from there, and undo brings it back.
            self.drafts.save(&self.store)?;
            self.store.discard_draft(&slot, &self.stamp())?;
            self.drafts.forget(&slot);
        }
        self.pages.pop_if(|page| matches!(page, Page::Form(_)));
        self.refresh();
        if had_words {
            self.done(self.texts.t("notice-form-discarded"));
        } else {
            self.notice = Some(Notice::new(Tone::Info, self.texts.t("notice-discarded")));
        }
        Ok(())
    }

    /// A language chosen in the settings is spoken at once.
    fn follow_language(&mut self) {
        let Some(Page::Form(page)) = self.pages.last() else { return };
        let FormPage::Settings { form, first } = &**page else { return };
        let (lang, first) = (settings::language(form), *first);
        if lang != self.lang() {
            let state = form.state();
            self.speak(lang);
            self.pages.pop();
            self.open_settings_form(first, Some(&state));
        }
    }
}
