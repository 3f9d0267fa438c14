//! The visit's record as a form: requests first, then the person, then the visit itself.
//!
//! Adds to the generic form what only a visit knows: several requests, a procedure that brings its topic along, and
//! the rules between fields. What the form does not show (referrals) passes through untouched.

use serde::{Deserialize, Serialize};

use super::{
    Ctx, Field, Form, FormEvent, FormState, Kind, Merged, Problem, Trouble,
    merge::said,
    visit_fields::{PER_REQUEST, number, read_request, read_visit, request_fields, visit_fields},
};
use crate::{
    app::key::Key,
    domain::{
        ids::Code,
        request::{Outcome, Request},
        visit::VisitDraft,
        vocabulary::List,
    },
};

/// The most requests that can be added to one visit by hand.
const MOST_REQUESTS: usize = 20;

/// The ways out of a new visit's form, the same as the fast line's: into the queue, served now, already over.
const NEW_SAVES: &[(Key, &str)] =
    &[(Key::Ctrl('s'), "form-hint-queue"), (Key::F(2), "form-hint-serve"), (Key::F(3), "form-hint-over")];

const HINTS: &[(Key, &str)] = &[
    (Key::Ctrl('n'), "form-hint-another"),
    (Key::Ctrl('x'), "form-hint-remove"),
    (Key::Ctrl('g'), "action-discard"),
    (Key::PageDown, "form-hint-section"),
];

/// The same while a request that was taken away can come back.
const HINTS_REMOVED: &[(Key, &str)] = &[
    (Key::Ctrl('z'), "form-hint-restore"),
    (Key::Ctrl('n'), "form-hint-another"),
    (Key::Ctrl('x'), "form-hint-remove"),
    (Key::PageDown, "form-hint-section"),
];

/// What a visit's form is open for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Purpose {
    /// A new visit: Ctrl-S puts it in the queue, F2 serves it now, F3 records it as already over.
    New,
    /// An earlier visit: Ctrl-S and F2 save it.
    Correct,
}

/// A visit being typed or corrected.
#[derive(Clone, Debug)]
pub struct VisitForm {
    form: Form,
    purpose: Purpose,
    /// The draft as it came: what the form does not show is taken from here.
    base: VisitDraft,
    /// What a linked person is called.
    linked: Option<String>,
    /// On what it was begun, where another desk's words since then would be written over.
    began: Option<Box<Began>>,
    requests: usize,
    /// The request taken away last, and where it stood.
    removed: Option<(usize, Removed)>,
}

/// A visit as it was when its form was begun.
#[derive(Clone, Debug)]
struct Began {
    base: VisitDraft,
    linked: Option<String>,
}

#[derive(Clone, Debug)]
struct Removed {
    request: Request,
    /// Half-typed texts of it, too.
    state: FormState,
    /// Whether it was the only one, and an empty one stands in its place.
    only: bool,
}

/// A visit's form as a draft that outlives the program.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct VisitState {
    purpose: Purpose,
    base: VisitDraft,
    #[serde(default)]
    linked: Option<String>,
    requests: usize,
    form: FormState,
}

impl VisitForm {
    /// The form of a draft: a new visit, what the fast line understood, or an earlier visit to correct. The focus is on
    /// the first field that is still empty. `title` stands above it ("new visit", "ticket 14"...).
    pub fn new(draft: &VisitDraft, purpose: Purpose, title: &str, ctx: &Ctx<'_>) -> Self {
        Self::linked_to(None, draft, purpose, title, ctx)
    }

    /// The same of a visit that is linked to a person, whom the form calls so.
    pub fn linked_to(linked: Option<String>, draft: &VisitDraft, purpose: Purpose, title: &str, ctx: &Ctx<'_>) -> Self {
        Self::with_requests(draft, linked, draft.requests.len().max(1), purpose, title, ctx)
    }

    fn with_requests(
        draft: &VisitDraft,
        linked: Option<String>,
        requests: usize,
        purpose: Purpose,
        title: &str,
        ctx: &Ctx<'_>,
    ) -> Self {
        let empty = Request::default();
        let mut fields = Vec::with_capacity(requests * PER_REQUEST + 14);
        for part in 0..requests {
            fields.extend(request_fields(part, draft.requests.get(part).unwrap_or(&empty), ctx));
        }
        fields.extend(visit_fields(draft, linked.as_deref(), ctx));
        let form = match purpose {
            Purpose::New => Form::new(title).saved_by(NEW_SAVES),
            Purpose::Correct => Form::new(title),
        };
        let form = form.hinting(HINTS).with_fields(fields, ctx);
        let mut visit = Self { form, purpose, base: draft.clone(), linked, began: None, requests, removed: None };
        visit.number_requests(ctx);
        visit.check();
        visit
    }

    /// The page itself, to draw.
    pub fn form(&self) -> &Form {
        &self.form
    }

    /// What it is open for.
    pub fn purpose(&self) -> Purpose {
        self.purpose
    }

    /// How many requests the page has, empty ones included.
    pub fn requests(&self) -> usize {
        self.requests
    }

    /// Puts the focus on a field (`topic`, `minutes`, `note`...), if it is shown.
    pub fn focus_on(&mut self, name: &'static str, part: usize, ctx: &Ctx<'_>) {
        self.form.focus_on(name, part, ctx);
        self.check();
    }

    /// Takes a key. On [`FormEvent::Save`] the draft is sound, and the key says how to save it.
    pub fn key(&mut self, key: Key, ctx: &Ctx<'_>) -> FormEvent {
        let part = self.part();
        let before = part.map(|part| self.topic_and_procedure(part));
        let event = match (key, part) {
            (Key::Ctrl('n') | Key::Alt('+'), _) => return self.add_request(ctx),
            (Key::Ctrl('x'), Some(part)) => return self.remove_request(part, ctx),
            (Key::Ctrl('z'), _) => return self.restore_request(ctx),
            _ => self.form.key(key, ctx),
        };
        if let (Some(part), Some(before)) = (part, before) {
            self.follow_procedure(part, &before, ctx);
        }
        self.form.refresh(ctx);
        self.check();
        match event {
            FormEvent::Save if self.form.focus_on_problem(ctx) => {
                self.check();
                FormEvent::Refused
            }
            FormEvent::Refused => {
                self.form.focus_on_problem(ctx);
                self.check();
                FormEvent::Refused
            }
            event => event,
        }
    }

    /// Takes a pasted text.
    pub fn paste(&mut self, text: &str, ctx: &Ctx<'_>) -> FormEvent {
        let event = self.form.paste(text, ctx);
        self.check();
        event
    }

    /// What the form says, as a draft; or what must be mended first.
    pub fn draft(&self) -> Result<VisitDraft, Vec<Problem>> {
        let problems: Vec<Problem> = self.form.problems().collect();
        if !problems.is_empty() {
            return Err(problems);
        }
        let mut draft = self.base.clone();
        read_visit(&self.form, &mut draft);
        draft.requests = (0..self.requests)
            .map(|part| read_request(&self.form, part))
            .filter(|request| !request.is_empty())
            .collect();
        Ok(draft)
    }

    /// Whether whatever was done with the visit since left all that the form began with as it was: a step with it, or the
    /// close of its day, which took its calling name and nothing else (`is_nameless`).
    pub fn is_untouched_by(&self, now: &VisitDraft, is_nameless: bool) -> bool {
        let calling_name = if is_nameless { None } else { self.base.calling_name.clone() };
        VisitDraft { calling_name, ..self.base.clone() } == *now
    }

    /// The form on the visit as another desk saved it meanwhile: what was changed here, brought over field by field.
    /// `linked` is what the visit's person is called by now.
    pub fn over(&self, now: &VisitDraft, linked: Option<String>, ctx: &Ctx<'_>) -> (Self, Merged) {
        let base = Self::linked_to(self.linked.clone(), &self.base, self.purpose, "", ctx);
        // Where the other desk left the requests alone, there are as many as here; else none of either is lost.
        let requests =
            if now.requests == self.base.requests { self.requests } else { self.requests.max(now.requests.len()) };
        let title = self.form.title().to_owned();
        let mut form = Self::with_requests(now, linked, requests, self.purpose, &title, ctx);
        let other_person = now.person != self.base.person;
        let differs = |field: &Field| field.id.name == "linked" && other_person;
        let theirs = form.form.clone();
        let mut merged = form.form.bring_over(&self.form, &base.form, differs, ctx);
        for part in 0..form.requests {
            form.keep_together(part, &theirs, &mut merged, ctx);
            form.look_within_topic(part);
        }
        form.began = self.began_before(now, &merged);
        form.form.refresh(ctx);
        form.check();
        (form, merged)
    }

    /// On what this form was begun, where it has to be known once the visit of now has come into it. A calling name that is
    /// gone from the visit is kept nowhere else.
    fn began_before(&self, now: &VisitDraft, merged: &Merged) -> Option<Box<Began>> {
        let here = || Box::new(Began { base: self.base.clone(), linked: self.linked.clone() });
        let mut began = self.began.clone().or_else(|| (!merged.both.is_empty()).then(here))?;
        if now.calling_name.is_none() {
            began.base.calling_name = None;
        }
        Some(began)
    }

    /// A topic of one desk with a procedure of the other that is of another topic says what nobody said: this desk's
    /// answer stays, with what goes with it, and the other desk's is told.
    fn keep_together(&mut self, part: usize, theirs: &Form, merged: &mut Merged, ctx: &Ctx<'_>) {
        let (topic, procedure) = self.topic_and_procedure(part);
        let brings = procedure.as_ref().and_then(|code| ctx.vocabulary.entry(List::Procedure, code)?.topic.clone());
        if brings.is_none() || topic == brings {
            return;
        }
        // Of the two, one is of the other desk: had one desk said both, they would go together.
        let (name, code) =
            if theirs.code("procedure", part) == procedure.as_ref() { ("procedure", None) } else { ("topic", brings) };
        self.set_code(name, part, code.as_ref(), ctx);
        let Some(field) = theirs.field(name, part) else { return };
        if let Some(at) = merged.theirs.iter().position(|label| *label == field.label) {
            merged.theirs.remove(at);
            merged.both.push((field.label.clone(), said(&field.kind)));
        }
    }

    /// Everything in the form, half-typed texts included, for the draft kept on disk: on the visit on which it was begun.
    pub fn to_json(&self) -> String {
        let (base, linked) = match &self.began {
            Some(began) => (&began.base, &began.linked),
            None => (&self.base, &self.linked),
        };
        let state = VisitState {
            purpose: self.purpose,
            base: base.clone(),
            linked: linked.clone(),
            requests: self.requests,
            form: self.form.state(),
        };
        // Texts, numbers and days only, which always serialise.
        serde_json::to_string(&state).unwrap_or_default()
    }

    /// Takes a kept form up again; `None` when the text is none.
    pub fn from_json(json: &str, title: &str, ctx: &Ctx<'_>) -> Option<Self> {
        let state: VisitState = serde_json::from_str(json).ok()?;
        let requests = state.requests.clamp(1, MOST_REQUESTS.max(state.base.requests.len()));
        let mut visit = Self::with_requests(&state.base, state.linked.clone(), requests, state.purpose, title, ctx);
        visit.form.restore(&state.form, ctx);
        for part in 0..visit.requests {
            visit.look_within_topic(part);
        }
        visit.form.refresh(ctx);
        visit.check();
        Some(visit)
    }

    /// Takes over which request was taken away last: it can come back here, too.
    pub fn keep_removed_of(&mut self, before: &Self) {
        self.removed.clone_from(&before.removed);
        self.form.hints = before.form.hints;
    }

    /// The request that the focus is in.
    fn part(&self) -> Option<usize> {
        Some(self.form.focus() / PER_REQUEST).filter(|part| *part < self.requests)
    }

    fn topic_and_procedure(&self, part: usize) -> (Option<Code>, Option<Code>) {
        (self.form.code("topic", part).cloned(), self.form.code("procedure", part).cloned())
    }

    /// A procedure brings its topic along; another topic leaves a procedure of the former one behind.
    fn follow_procedure(&mut self, part: usize, before: &(Option<Code>, Option<Code>), ctx: &Ctx<'_>) {
        let now = self.topic_and_procedure(part);
        if now == *before {
            return;
        }
        let (topic, procedure) = &now;
        let brings = procedure.as_ref().and_then(|code| ctx.vocabulary.entry(List::Procedure, code)?.topic.clone());
        if *procedure != before.1 {
            if brings.is_some() {
                self.set_code("topic", part, brings.as_ref(), ctx);
            }
        } else if topic.is_some() && brings.is_some() && *topic != brings {
            self.set_code("procedure", part, None, ctx);
        }
        self.look_within_topic(part);
    }

    fn set_code(&mut self, name: &'static str, part: usize, code: Option<&Code>, ctx: &Ctx<'_>) {
        if let Some(field) = self.form.field_mut(name, part) {
            field.kind.set_code(code, ctx);
        }
    }

    fn look_within_topic(&mut self, part: usize) {
        let topic = self.form.code("topic", part).cloned();
        if let Some(Kind::Pick(pick)) = self.form.field_mut("procedure", part).map(|field| &mut field.kind) {
            pick.set_within(topic);
        }
    }

    /// Adds an empty request behind the one with the focus, or behind the last.
    fn add_request(&mut self, ctx: &Ctx<'_>) -> FormEvent {
        if self.requests >= MOST_REQUESTS {
            return FormEvent::Ignored;
        }
        self.form.settle();
        let part = self.part().map_or(self.requests, |part| part + 1);
        self.insert(part, &Request::default(), ctx);
        self.form.focus_on("topic", part, ctx);
        self.check();
        FormEvent::Changed
    }

    fn remove_request(&mut self, part: usize, ctx: &Ctx<'_>) -> FormEvent {
        self.form.settle();
        let mut state = self.form.state();
        state.fields.retain(|field| field.id.ends_with(&format!(".{part}")));
        let request = read_request(&self.form, part);
        let only = self.requests == 1;
        if only && self.form.fields.iter().take(PER_REQUEST).all(|field| field.kind.is_empty()) {
            return FormEvent::Ignored;
        }
        self.form.fields.drain(part * PER_REQUEST..(part + 1) * PER_REQUEST);
        self.requests -= 1;
        self.removed = Some((part, Removed { request, state, only }));
        self.form.hints = HINTS_REMOVED;
        if only {
            self.insert(0, &Request::default(), ctx);
        }
        self.number_requests(ctx);
        self.form.refresh(ctx);
        self.form.focus_on("topic", part.min(self.requests - 1), ctx);
        self.check();
        FormEvent::Changed
    }

    /// Puts back the request that was taken away last.
    fn restore_request(&mut self, ctx: &Ctx<'_>) -> FormEvent {
        let Some((part, removed)) = self.removed.take() else { return FormEvent::Ignored };
        // The field that loses the focus takes what is typed in it, as whenever it is left.
        self.form.settle();
        self.form.hints = HINTS;
        if removed.only && self.requests == 1 && read_request(&self.form, 0).is_empty() {
            self.form.fields.drain(..PER_REQUEST);
            self.requests = 0;
        }
        let part = part.min(self.requests);
        self.insert(part, &removed.request, ctx);
        self.put_texts(part, removed.state, ctx);
        self.form.focus_on("topic", part, ctx);
        self.form.refresh(ctx);
        self.check();
        FormEvent::Changed
    }

    /// Gives a request back what was typed in it, under the number that it has now.
    fn put_texts(&mut self, part: usize, mut state: FormState, ctx: &Ctx<'_>) {
        state.focus = String::new();
        state.fields.retain(|field| is_of_request(&self.form, &field.id));
        for field in &mut state.fields {
            if let Some((name, _)) = field.id.rsplit_once('.') {
                field.id = format!("{name}.{part}");
            }
        }
        self.form.restore(&state, ctx);
    }

    fn insert(&mut self, part: usize, request: &Request, ctx: &Ctx<'_>) {
        let at = part * PER_REQUEST;
        self.form.fields.splice(at..at, request_fields(part, request, ctx));
        self.requests += 1;
        self.number_requests(ctx);
        self.form.refresh(ctx);
    }

    fn number_requests(&mut self, ctx: &Ctx<'_>) {
        let requests = self.requests;
        for (at, field) in self.form.fields.iter_mut().enumerate().take(requests * PER_REQUEST) {
            let part = at / PER_REQUEST;
            field.id.part = part;
            if at % PER_REQUEST == 0 {
                field.heading = Some(if requests == 1 {
                    ctx.texts.t("form-request")
                } else {
                    ctx.texts.with("form-request-of", &[("n", (part + 1).into()), ("all", requests.into())])
                });
            }
        }
    }

    /// The rules between fields; each gives way to what is wrong with a field by itself.
    fn check(&mut self) {
        for part in 0..self.requests {
            let request = read_request(&self.form, part);
            if request.outcome == Some(Outcome::Impossible) && request.why.is_none() {
                self.say("why", part, Trouble::WhyMissing);
            }
            let spent = number(&self.form, "minutes", part);
            let hold = number(&self.form, "hold", part);
            if spent.zip(hold).is_some_and(|(spent, hold)| hold > spent) {
                self.say("hold", part, Trouble::HoldTooLong);
            }
        }
        let no_day = self.form.field("due", 0).is_some_and(|field| field.kind.is_empty());
        if no_day && !self.form.text("action", 0).is_empty() {
            self.say("due", 0, Trouble::DayMissing);
        }
    }

    fn say(&mut self, name: &'static str, part: usize, trouble: Trouble) {
        if let Some(field) = self.form.field_mut(name, part) {
            field.problem.get_or_insert(trouble);
        }
    }
}

/// Whether a field's name is one that each request has.
fn is_of_request(form: &Form, id: &str) -> bool {
    let name = id.rsplit_once('.').map_or(id, |(name, _)| name);
    form.fields().iter().take(PER_REQUEST).any(|field| field.id.name == name)
}
