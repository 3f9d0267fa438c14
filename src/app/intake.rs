//! The fast line on the screen: what is typed, how it is understood, which services its `>words` mean, who it may be
//! about, and the earlier lines behind it.

use chrono::NaiveDate;

use super::{
    earlier::Earlier,
    line::Line,
    recognised::{self, Recognised},
};
use crate::{
    domain::{
        fast_line::{self, Completion, Context, FastLine},
        ids::PersonId,
        person::Person,
        referral::{How, NewReferral, check_day},
        service::Service,
        synonyms::Synonyms,
        visit::VisitDraft,
    },
    error::Result,
    store::{Store, begun_lines::BegunLine},
};

/// The slot under which the line is kept while it is typed.
pub const SLOT: &str = "fast-line";

/// The fast line.
#[derive(Debug, Default)]
pub struct Intake {
    /// Whether it has the keys.
    pub open: bool,
    /// What is typed.
    pub line: Line,
    /// How it is understood; nothing is before the first key.
    pub read: FastLine,
    /// What Tab would make of the word under the cursor.
    pub completion: Option<Completion>,
    /// The service that each `>word` means, in order; `None` where the directory knows none.
    pub services: Vec<Option<Service>>,
    /// Who it may be about.
    pub recognised: Recognised,
    /// What Up goes through.
    pub earlier: Earlier,
}

impl Intake {
    /// Opens the line, with the draft that was left, and behind it what waits at the seat and the day's earlier lines.
    /// Where no line was left, the words that were laid aside last and come back by themselves are the line.
    pub fn begin(
        &mut self,
        left: Option<String>,
        waiting: Vec<BegunLine>,
        recorded: Vec<String>,
        comes_back: impl Fn(&BegunLine) -> bool,
    ) {
        self.open = true;
        self.earlier.give_back(&mut self.line);
        self.earlier.read_recorded(recorded);
        self.earlier.read_waiting(waiting);
        if self.line.is_empty() {
            self.line.set(&left.unwrap_or_else(|| self.earlier.take_last(comes_back)));
        }
    }

    /// Reads the line anew. Asks the directory only when the words after a `>` changed.
    pub fn reread(&mut self, context: &Context<'_>, store: &Store, synonyms: &Synonyms) -> Result<()> {
        let read = fast_line::parse(self.line.text(), context);
        let same = read.referrals.len() == self.services.len()
            && read.referrals.iter().zip(&self.read.referrals).all(|(new, old)| new.words == old.words);
        if !same {
            self.services = Vec::with_capacity(read.referrals.len());
            for referral in &read.referrals {
                let found = store.search_services(&referral.words, synonyms, 1)?;
                self.services.push(found.hits.into_iter().next());
            }
        }
        self.recognised.reread(&read, store)?;
        self.read = read;
        self.completion = self.complete(context);
        Ok(())
    }

    /// Whether Tab chooses among likely people now.
    pub fn is_choosing(&self) -> bool {
        self.recognised.is_choosing(&self.read, self.line.cursor_byte())
    }

    /// Links the next of the likely people.
    pub fn link_next(&mut self) {
        self.recognised.choose_next(&self.read, &mut self.line);
    }

    /// Links a person by their card code.
    pub fn link(&mut self, code: &str) {
        recognised::write_code(code, &self.read, &mut self.line);
    }

    /// Takes the link to a person away.
    pub fn unlink(&mut self) {
        recognised::take_code_away(&self.read, &mut self.line);
    }

    fn complete(&self, context: &Context<'_>) -> Option<Completion> {
        let cursor = self.line.cursor_byte();
        let words = self.read.referrals.iter().zip(&self.services);
        for (referral, service) in words {
            if referral.span.contains(&cursor) || referral.span.end == cursor {
                let name = service.as_ref()?.name.replace('"', "");
                let text = format!(">\"{name}\"");
                let typed = &self.line.text()[referral.span.clone()];
                return (typed != text).then(|| Completion { span: referral.span.clone(), label: name, text });
            }
        }
        fast_line::completion(self.line.text(), cursor, context)
    }

    /// Takes the completion; `false` when there is none.
    pub fn take_completion(&mut self) -> bool {
        let Some(completion) = self.completion.take() else { return false };
        let rest = &self.line.text()[completion.span.end..];
        let space = if rest.starts_with(' ') { "" } else { " " };
        let text = format!("{}{space}", completion.text);
        self.line.replace(completion.span.start, completion.span.end, &text);
        true
    }

    /// The earlier line (`-1`) or the later one (`1`); the line being typed comes back after the latest.
    pub fn recall(&mut self, step: isize) {
        self.earlier.step(step, &mut self.line);
    }

    /// The words that are the line's draft.
    pub fn typed(&self) -> &str {
        self.earlier.typed(&self.line)
    }

    /// Whether the line says that it is about somebody else than this person.
    pub fn is_about_another(&self, person: &Person) -> bool {
        recognised::is_about_another(&self.read, self.recognised.linked.as_ref(), person)
    }

    /// Changes places with the first line that waits and is the one sought; nothing happens where none is.
    pub fn change_places(&mut self, is_sought: impl Fn(&BegunLine) -> bool) {
        self.earlier.change_places(&mut self.line, is_sought);
    }

    /// Lays the line aside; another one can be typed.
    pub fn lay_aside(&mut self) {
        self.earlier.give_back(&mut self.line);
        self.earlier.lay_aside(self.line.text().to_owned());
        self.line.set("");
    }

    /// What the line records: with the services that its `>words` mean; a word that means none stays in the note.
    pub fn draft(&self, context: &Context<'_>) -> VisitDraft {
        let mut draft = with_services(&self.read, &self.services, context);
        recognised::link(&mut draft, &self.read, self.recognised.linked.as_ref());
        draft
    }

    /// Forgets who the line may be about, so that it is asked anew, and gives the person to whom it was linked.
    pub fn forget_recognised(&mut self) -> Option<PersonId> {
        std::mem::take(&mut self.recognised).linked.map(|hit| hit.person.id)
    }

    /// Empties the line without leaving it. Where an earlier line stood in its place, what was typed before is there again.
    pub fn empty_line(&mut self) {
        self.line.set("");
        self.earlier.give_back(&mut self.line);
        self.earlier.read_recorded(Vec::new());
    }

    /// Takes the calling names out of the line, where it is of a day that was closed, and out of the lines that wait and are;
    /// whether there were any. What Up went through is given back: some of it is forgotten with the day.
    pub fn strike_names(&mut self, is_line_of_it: bool, is_of_it: impl Fn(Option<NaiveDate>) -> bool) -> bool {
        self.earlier.give_back(&mut self.line);
        self.earlier.read_recorded(Vec::new());
        let left = fast_line::without_names(self.line.text()).filter(|_| is_line_of_it);
        if let Some(left) = &left {
            self.line.set(left);
        }
        self.earlier.strike_names(is_of_it) || left.is_some()
    }

    /// Leaves the line after it was recorded, or went into the form: of the words that come back by themselves those that
    /// were laid aside last are the line.
    pub fn go_on(&mut self, comes_back: impl Fn(&BegunLine) -> bool) {
        let mut earlier = std::mem::take(&mut self.earlier);
        *self = Self { line: Line::of(&earlier.take_last(comes_back)), earlier, ..Self::default() };
    }

    /// Forgets the line and what is behind it: what is on the disk comes back when the line is opened next.
    pub fn clear(&mut self) {
        *self = Self::default();
    }
}

/// The draft of a line, with the services that its `>words` were found to mean; each is asked after as its topic says.
pub fn with_services(read: &FastLine, services: &[Option<Service>], context: &Context<'_>) -> VisitDraft {
    let mut draft = read.draft.clone();
    let topic = draft.requests.iter().find_map(|request| request.topic.clone());
    let check_on = check_day(context.today, context.vocabulary.check_back(topic.as_ref()));
    for (referral, service) in read.referrals.iter().zip(services) {
        match service {
            Some(service) => draft.referrals.push(NewReferral {
                service: Some(service.id.clone()),
                service_name: service.full_name(),
                how: How::Told,
                check_on,
            }),
            None => draft.note = joined(&draft.note, &format!(">{}", referral.words)),
        }
    }
    draft
}

/// Two parts of a note; the dash is the one that the fast line puts between what it keeps.
fn joined(note: &str, more: &str) -> String {
    if note.is_empty() { more.to_owned() } else { format!("{note} – {more}") }
}
