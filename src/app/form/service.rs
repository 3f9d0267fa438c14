//! A service of the directory as a form.
//!
//! Every field of the record is there; lists have one thing on each line. Hours are typed as people write them, and
//! what they are understood as stands below them; hours that are not understood can be kept as a remark with one key,
//! and are never dropped. Adds to the generic form what only a service knows: the rules between fields, and what hours
//! say of appointments.

use serde::{Deserialize, Serialize};

use super::{
    Ctx, Form, FormEvent, FormState, Kind, Merged, Note, Problem, Trouble,
    hours::Reading,
    service_fields::{self, closing_rules, each_line},
};
use crate::{
    app::key::Key,
    domain::{
        ids::Code,
        service::{Appointment, Checked, Service},
    },
};

const HINTS: &[(Key, &str)] = &[(Key::PageDown, "form-hint-section"), (Key::Ctrl('g'), "action-discard")];

/// The same while hours are not understood.
const HINTS_HOURS: &[(Key, &str)] =
    &[(Key::F(4), "form-hint-as-note"), (Key::PageDown, "form-hint-section"), (Key::Ctrl('g'), "action-discard")];

/// A service being written or corrected.
#[derive(Clone, Debug)]
pub struct ServiceForm {
    form: Form,
    /// The record as it came: what the form does not show is taken from here.
    base: Service,
    /// The record on which it was begun, where another desk's since then would be written over.
    began: Option<Box<Service>>,
    today: chrono::NaiveDate,
    /// What stood under appointments before the hours spoke of them.
    own: Option<Code>,
    /// What the hours said of appointments when they were read last.
    said: Option<Appointment>,
}

/// A service's form as a draft that outlives the program.
#[derive(Debug, Serialize, Deserialize)]
struct ServiceState {
    base: Service,
    form: FormState,
}

impl ServiceForm {
    /// The form of a record. `title` stands above it.
    pub fn new(base: &Service, title: &str, ctx: &Ctx<'_>) -> Self {
        let form = Form::new(title).hinting(HINTS).with_fields(service_fields::fields(base, ctx), ctx);
        let mut service = Self { form, base: base.clone(), began: None, today: ctx.today, own: None, said: None };
        service.form.focus_on("name", 0, ctx);
        service.follow(ctx);
        service.said = service.appointment_said();
        service
    }

    /// The page itself, to draw.
    pub fn form(&self) -> &Form {
        &self.form
    }

    /// Puts the focus on a field, if it is shown.
    pub fn focus_on(&mut self, name: &'static str, ctx: &Ctx<'_>) {
        self.form.focus_on(name, 0, ctx);
        self.follow(ctx);
    }

    /// Whether nothing differs from the record it began with.
    pub fn is_untouched(&self, ctx: &Ctx<'_>) -> bool {
        let fresh = Self::new(&self.base, "", ctx);
        self.form.state().fields == fresh.form.state().fields
    }

    /// Takes a key. On [`FormEvent::Save`] the record is sound.
    pub fn key(&mut self, key: Key, ctx: &Ctx<'_>) -> FormEvent {
        if key == Key::F(4) {
            return self.keep_hours_as_note(ctx);
        }
        let event = self.form.key(key, ctx);
        self.follow(ctx);
        match event {
            FormEvent::Save | FormEvent::Refused => {
                let refused = self.form.focus_on_problem(ctx);
                self.follow(ctx);
                if refused { FormEvent::Refused } else { FormEvent::Save }
            }
            event => event,
        }
    }

    /// Takes a pasted text.
    pub fn paste(&mut self, text: &str, ctx: &Ctx<'_>) -> FormEvent {
        let event = self.form.paste(text, ctx);
        self.follow(ctx);
        event
    }

    /// What the form says, as a record, and how somebody just made sure of it; or what must be mended first.
    pub fn service(&self) -> Result<(Service, Option<Checked>), Vec<Problem>> {
        let problems: Vec<Problem> = self.form.problems().collect();
        if !problems.is_empty() {
            return Err(problems);
        }
        let service = service_fields::read(&self.form, &self.base, self.today);
        Ok((service, service_fields::checked(&self.form)))
    }

    /// Everything in the form, half-typed texts included, for the draft kept on disk: on the record on which it was begun.
    pub fn to_json(&self) -> String {
        let base = self.began.as_deref().unwrap_or(&self.base).clone();
        let state = ServiceState { base, form: self.form.state() };
        // Texts, numbers and days only, which always serialise.
        serde_json::to_string(&state).unwrap_or_default()
    }

    /// Takes a kept form up again; `None` when the text is none.
    pub fn from_json(json: &str, title: &str, ctx: &Ctx<'_>) -> Option<Self> {
        let state: ServiceState = serde_json::from_str(json).ok()?;
        let mut service = Self::new(&state.base, title, ctx);
        service.form.restore(&state.form, ctx);
        service.said = service.appointment_said();
        service.follow(ctx);
        Some(service)
    }

    /// The form on the record as another desk saved it meanwhile: what was changed here, brought over field by field.
    pub fn over(&self, now: &Service, ctx: &Ctx<'_>) -> (Self, Merged) {
        let base = Self::new(&self.base, "", ctx);
        let mut service = Self::new(now, self.form.title(), ctx);
        let merged = service.form.bring_over(&self.form, &base.form, |_| false, ctx);
        service.began.clone_from(&self.began);
        if !merged.both.is_empty() {
            service.began.get_or_insert_with(|| Box::new(self.base.clone()));
        }
        service.said = service.appointment_said();
        service.follow(ctx);
        (service, merged)
    }

    fn appointment_said(&self) -> Option<Appointment> {
        match self.form.field("hours", 0).map(|field| &field.kind) {
            Some(Kind::Hours(hours)) => hours.meant().1,
            _ => None,
        }
    }

    /// Brings what follows from the fields up to date: the hours with the closed days that are ticked, the appointment
    /// that the hours speak of, the rules between fields.
    fn follow(&mut self, ctx: &Ctx<'_>) {
        let ticked: Vec<String> = match self.form.field("closed", 0).map(|field| &field.kind) {
            Some(Kind::Multi(multi)) => {
                let chosen: Vec<&str> = multi.codes().map(Code::as_str).collect();
                closing_rules().into_iter().filter(|rule| chosen.contains(&rule.as_str())).collect()
            }
            _ => Vec::new(),
        };
        if let Some(Kind::Hours(hours)) = self.form.field_mut("hours", 0).map(|field| &mut field.kind) {
            hours.close_also(ticked);
        }
        self.form.refresh(ctx);
        let said = self.appointment_said();
        if said != self.said {
            let stands = self.form.code("appointment", 0).cloned();
            let code_of = |appointment: Appointment| Code::from(appointment.code());
            if self.said.is_none() {
                self.own.clone_from(&stands);
            }
            // Words that were taken out of the hours again leave what stood there before them, unless somebody has
            // chosen something else since.
            let chosen = stands.filter(|stands| self.said.map(code_of).as_ref() != Some(stands));
            let code = said.map(code_of).or(chosen).or_else(|| self.own.clone());
            if let Some(field) = self.form.field_mut("appointment", 0) {
                field.kind.set_code(code.as_ref(), ctx);
            }
            self.said = said;
        }
        self.form.hints = if self.hours_refused() { HINTS_HOURS } else { HINTS };
        self.check();
    }

    fn hours_refused(&self) -> bool {
        let hours = self.form.field("hours", 0).map(|field| &field.kind);
        matches!(hours, Some(Kind::Hours(hours)) if matches!(hours.reading(), Reading::Refused { .. }))
    }

    /// Hours that are not understood are still worth keeping: as words, where the person wants it so.
    fn keep_hours_as_note(&mut self, ctx: &Ctx<'_>) -> FormEvent {
        if !self.hours_refused() {
            return FormEvent::Ignored;
        }
        let typed = match self.form.field_mut("hours", 0).map(|field| &mut field.kind) {
            Some(Kind::Hours(hours)) => std::mem::take(&mut hours.line).text().trim().to_owned(),
            _ => return FormEvent::Ignored,
        };
        if let Some(Kind::Note(note)) = self.form.field_mut("hours-note", 0).map(|field| &mut field.kind) {
            let before = note.text();
            *note = Note::of(&if before.trim().is_empty() { typed } else { format!("{before}\n{typed}") });
        }
        self.form.focus_on("hours-note", 0, ctx);
        self.follow(ctx);
        FormEvent::Changed
    }

    /// The rules of a service; each gives way to what is wrong with a field by itself.
    fn check(&mut self) {
        if self.form.text("name", 0).is_empty() {
            self.say("name", Trouble::NameMissing);
        }
        let phones = each_line(&self.form, "phones");
        if phones.iter().any(|line| service_fields::phone(line, &self.base).is_none()) {
            self.say("phones", Trouble::NotAPhone);
        }
        if !phones.is_empty() && self.form.code("no-phone", 0).is_some() {
            self.say("no-phone", Trouble::PhoneAfterAll);
        }
        if service_fields::closures(&self.form, self.today).is_none() {
            self.say("closures", Trouble::NotAClosure);
        }
        let position = self.form.text("position", 0);
        if !position.is_empty() && service_fields::position(position).is_none() {
            self.say("position", Trouble::NotAPosition);
        }
        let email = self.form.text("email", 0);
        let is_address = email.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
        if !email.is_empty() && !is_address && email != self.base.email {
            self.say("email", Trouble::NotAnAddress);
        }
    }

    fn say(&mut self, name: &'static str, trouble: Trouble) {
        if let Some(field) = self.form.field_mut(name, 0) {
            field.problem.get_or_insert(trouble);
        }
    }
}
