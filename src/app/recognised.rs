//! Who the fast line may be about: likely people while a name is typed, and the one whose card code stands in the line.
//!
//! The link is the card code in the line itself. So it is in the draft, comes back with undo and the Up key, and is
//! taken away like any word. The store is asked only when the name, or the code, is another one than before.

use std::ops::Range;

use super::line::Line;
use crate::{
    domain::{
        fast_line::{ChipKind, FastLine},
        fold,
        person::{Person, PersonHit},
        visit::VisitDraft,
    },
    error::Result,
    store::Store,
};

/// How many likely people are shown.
pub const LIKELY: usize = 5;

/// A name with fewer letters says nothing yet.
const FEWEST: usize = 2;

/// Who the line may be about.
#[derive(Debug, Default)]
pub struct Recognised {
    /// The name that was looked up last.
    name: String,
    /// The people whom it may mean, the likeliest first.
    pub likely: Vec<PersonHit>,
    /// The code that was looked up last.
    code: Option<String>,
    /// The person who has that card.
    pub linked: Option<PersonHit>,
}

impl Recognised {
    /// Looks up what changed in the line.
    pub fn reread(&mut self, read: &FastLine, store: &Store) -> Result<()> {
        if self.code != read.card {
            self.linked = match &read.card {
                Some(code) => store.find_people(code, 1)?.hits.into_iter().next(),
                None => None,
            };
            self.code.clone_from(&read.card);
        }
        let name = read.draft.calling_name.as_deref().unwrap_or_default();
        if self.name != name {
            let asks = name.chars().filter(|c| c.is_alphanumeric()).count() >= FEWEST;
            self.likely = if asks { store.find_people(name, LIKELY)?.hits } else { Vec::new() };
            name.clone_into(&mut self.name);
        }
        Ok(())
    }

    /// Whether the cursor is where Tab chooses among the likely people: in the name, or at the code behind it.
    pub fn is_choosing(&self, read: &FastLine, cursor: usize) -> bool {
        // One blank behind it is still there.
        let at = |span: Option<Range<usize>>| span.is_some_and(|span| span.start < cursor && cursor <= span.end + 1);
        !self.likely.is_empty() && (at(name_span(read)) || at(card_span(read)))
    }

    /// Which of the likely people is linked.
    pub fn chosen(&self) -> Option<usize> {
        let linked = &self.linked.as_ref()?.person.id;
        self.likely.iter().position(|hit| hit.person.id == *linked)
    }

    /// Links the next of the likely people: the first, where none is linked; behind the last comes nobody.
    pub fn choose_next(&self, read: &FastLine, line: &mut Line) {
        let next = self.chosen().map_or(0, |at| at + 1);
        match self.likely.get(next) {
            Some(hit) => write_code(&hit.person.card_code, read, line),
            None => take_code_away(read, line),
        }
    }
}

fn name_span(read: &FastLine) -> Option<Range<usize>> {
    span_of(read, |kind| matches!(kind, ChipKind::Name(_)))
}

fn card_span(read: &FastLine) -> Option<Range<usize>> {
    span_of(read, |kind| matches!(kind, ChipKind::Card(_)))
}

fn note_span(read: &FastLine) -> Option<Range<usize>> {
    span_of(read, |kind| matches!(kind, ChipKind::Note(_)))
}

fn span_of(read: &FastLine, is_sought: fn(&ChipKind) -> bool) -> Option<Range<usize>> {
    let is_it = |kind: &ChipKind| is_sought(kind);
    read.chips.iter().find(|chip| chip.understood().is_some_and(is_it)).map(|chip| chip.span.clone())
}

/// Whether a line says that it is about somebody else than a person: by a card that is not theirs, or by a name in which a
/// word is none of their name.
pub fn is_about_another(read: &FastLine, linked: Option<&PersonHit>, person: &Person) -> bool {
    if read.card.is_some() {
        return linked.is_none_or(|hit| hit.person.id != person.id);
    }
    let theirs = fold::words(person.name.as_deref().unwrap_or_default());
    let said = fold::words(read.draft.calling_name.as_deref().unwrap_or_default());
    said.iter().any(|word| !theirs.contains(word))
}

/// Puts a card code in the place of the one in the line, or behind the name, or at the end, but before the note, of which
/// it would be a word; the cursor goes behind it.
pub fn write_code(code: &str, read: &FastLine, line: &mut Line) {
    let text = line.text();
    let end = note_span(read).map_or(text.len(), |note| note.start);
    let (from, to, before) = match (card_span(read), name_span(read)) {
        (Some(card), _) => (card.start, card.end, String::new()),
        (None, Some(name)) => (name.end, name.end, missing_quote(&text[name]).to_owned() + " "),
        (None, None) if text[..end].is_empty() || text[..end].ends_with(' ') => (end, end, String::new()),
        (None, None) => (end, end, " ".to_owned()),
    };
    let to = if text[to..].starts_with(' ') { to + 1 } else { to };
    line.replace(from, to, &format!("{before}{code} "));
}

/// Takes the card code out of the line, and with it the link.
pub fn take_code_away(read: &FastLine, line: &mut Line) {
    let Some(card) = card_span(read) else { return };
    let behind = line.text()[card.end..].starts_with(' ');
    line.replace(card.start, card.end + usize::from(behind), "");
}

/// What closes a name that was left open.
fn missing_quote(typed: &str) -> &'static str {
    let closed = typed.chars().count() > 1 && typed.ends_with(['"', '»', '”', '“']);
    match typed.chars().next() {
        _ if closed => "",
        Some('«') => "»",
        Some('“' | '„') => "”",
        _ => "\"",
    }
}

/// Links a draft to the person whose card code its line holds; a code that nobody has stays in the note.
pub fn link(draft: &mut VisitDraft, read: &FastLine, linked: Option<&PersonHit>) {
    match (linked, &read.card) {
        (Some(hit), _) => draft.person = Some(hit.person.id.clone()),
        (None, Some(code)) if draft.note.is_empty() => draft.note.clone_from(code),
        (None, Some(code)) => draft.note = format!("{} – {code}", draft.note),
        (None, None) => {}
    }
}
