//! Whose words these are, and what was left: at the start, and when another worker sits down, what they typed and never
//! recorded is offered to them, and to nobody else.

use super::{
    App,
    action::{Action, Place},
    key::Key,
    notice::{Notice, Tone},
    overlay::Overlay,
    prompt::{Answer, Choice, ChoicePurpose},
    review_words::EndWords,
};
use crate::{
    domain::{access::Access, loose_end::OwnDraft},
    error::Result,
    store::undo::Reach,
};

/// How many texts are offered with a digit each, the last ones typed; the others are in the walk through what is not
/// finished, which is said.
const OFFERED: usize = 8;

/// What stands between a seat and the worker who sits there.
const BETWEEN: char = '/';

impl Choice {
    /// What a key does at a question that comes by itself; `None` where it does what it does at any other.
    ///
    /// Whoever does not see the question goes on with what they were typing, a letter, an accent or a digit first, and
    /// Enter behind it. None of this may take words up, to which the next line would be added: a digit only marks an
    /// answer, and behind a letter that is none nothing counts any more but what is done by somebody who looks at the
    /// list: going through it, or leaving it.
    pub(super) fn key_unseen(&mut self, key: Key) -> Option<Answer> {
        if !self.comes_by_itself() {
            return None;
        }
        if matches!(key, Key::Esc | Key::Up | Key::Down | Key::PageUp | Key::PageDown) {
            self.astray = false;
            return None;
        }
        if self.astray {
            return Some(Answer::Open);
        }
        if let Some(row) = key.digit().and_then(|digit| self.row_of(digit)) {
            self.selected = row;
            return Some(Answer::Open);
        }
        self.astray = matches!(key, Key::Char(c) if c != ' ');
        matches!(key, Key::Char(_)).then_some(Answer::Open)
    }

    /// What a key opens over a question that comes by itself. Whoever did not see it types what they always type: a visit,
    /// a command, words to look for. It opens where they expect it, whole; behind a letter that was no answer, and may be
    /// the first of a word, nothing opens any more.
    pub(super) fn lets_open(&self, key: Key) -> Option<Action> {
        use Action::{CaseSearch, FindPerson, Help, NewVisit, Palette, Search};
        // The digit row of a French keyboard marks an answer.
        let is_free = self.comes_by_itself() && !self.astray && key.digit().is_none();
        let opens = Action::of(Place::Queue, key).filter(|_| is_free)?;
        matches!(opens, NewVisit | Palette | Help | Search | CaseSearch | FindPerson).then_some(opens)
    }
}

impl App {
    /// Takes the seat in the name of whoever is there: what is typed from now on is theirs. What was typed here while
    /// nobody was named is taken along where it is this machine's worker who sits down. In a record that bears no
    /// worker's name the seat stays the window's, so that whoever comes next there can take back the last action.
    pub(super) fn sit_down(&mut self) -> Result<()> {
        let seat = self.seat.name();
        let usual = self.found.worker.trim();
        let named = |name: &str| if name.is_empty() { seat.to_owned() } else { format!("{seat}{BETWEEN}{name}") };
        let (words, are_theirs) = match &self.access {
            Access::Open => (named(self.config.worker.trim()), true),
            Access::Worker(worker) => {
                let are_theirs = usual.is_empty() || usual.to_lowercase() == worker.name.to_lowercase();
                (named(&worker.name), are_theirs)
            }
        };
        self.store.sit_at(if self.access.is_sealed() { &words } else { seat });
        self.store.words_are_of(&words);
        self.drafts.sit_at(&words);
        self.drafts.day_begins(self.now.today());
        if are_theirs && words != seat {
            self.store.move_drafts(seat, &words)?;
        }
        self.store.bring_waiting_forward(&words)?;
        let name = words.split_once(BETWEEN).map_or("", |(_, name)| name);
        self.seat.is_taken_by(name);
        self.take_along_from_other_seats(name, &words)
    }

    /// Takes along what whoever sits here typed in another window, where they do not sit any more: windows are not always
    /// opened again in the order in which they were left.
    fn take_along_from_other_seats(&self, name: &str, words: &str) -> Result<()> {
        let seats = if name.is_empty() { Vec::new() } else { self.seats.left_by(name) };
        seats.iter().try_for_each(|left| self.store.move_drafts(&format!("{left}{BETWEEN}{name}"), words))
    }

    /// What whoever sits here can take back, beside what was done in this window: windows are not always opened again in the
    /// order in which they were left. What a colleague did who is at work in another one is theirs.
    pub(super) fn reach(&self) -> Reach {
        let words = self.store.words();
        let name = words.split_once(BETWEEN).map_or("", |(_, name)| name);
        let neighbours = self.seats.neighbours(&self.seat);
        let seat =
            |seat: &str| if self.access.is_sealed() { format!("{seat}{BETWEEN}{name}") } else { seat.to_owned() };
        let left = neighbours.iter().filter(|other| other.was_left_by(name)).map(|other| seat(&other.seat));
        let others = neighbours.iter().filter_map(|other| other.sits.clone()).filter(|worker| !worker.is_empty());
        Reach { left: left.collect(), others: others.collect(), ..Reach::default() }
    }

    /// Remembers that whoever sits here now has come: what they began is not abandoned. Where that cannot be written, it is
    /// with the first words that they type.
    pub(super) fn seat_is_taken(&self) {
        let _ = self.store.seat_taken(self.now.today());
    }

    /// Somebody else's initials were written into the settings: the words of the one before wait for them.
    pub(super) fn is_taken_over(&mut self) -> Result<()> {
        self.close_everything();
        self.sit_down()?;
        self.seat_is_taken();
        self.offer_what_was_left()
    }

    /// Under which name the words typed here are kept.
    pub(super) fn seat_name(&self) -> String {
        self.store.words()
    }

    /// Asks whether to go on with what an earlier run of the program, or an earlier turn of this worker, left unfinished,
    /// so that nobody types it twice.
    pub(super) fn offer_what_was_left(&mut self) -> Result<()> {
        let mut left = self.store.own_drafts()?;
        if left.is_empty() {
            return Ok(());
        }
        let others = left.len().saturating_sub(OFFERED);
        left.truncate(OFFERED);
        let words = EndWords::of(self);
        let mut options: Vec<String> = left.iter().map(|draft| words.offered(draft)).collect();
        options.push(match others {
            0 => self.texts.t("left-later"),
            others => self.texts.with("left-later-others", &[("count", others.into())]),
        });
        self.choose("ask-left", options, 0, ChoicePurpose::Left(left));
        Ok(())
    }

    /// Opens what a key opens in place of the offer. The texts that were offered are kept, which is said.
    pub(super) fn open_over_what_was_left(&mut self, action: Action) -> Result<()> {
        self.overlay = None;
        self.act(action)?;
        // Of a line that was left it is said on the way which day's words wait.
        if self.notice.is_none() {
            self.say_it_is_kept();
        }
        Ok(())
    }

    /// A key that is no answer leaves a question open; a letter is said to be none.
    pub(super) fn still_open(&mut self, choice: Choice) {
        if choice.astray {
            self.say_no_answer(&choice);
        }
        self.overlay = Some(Overlay::Choice(choice));
    }

    /// A pasted text is no answer either, where no letters are taken.
    pub(super) fn paste_over_choice(&mut self) {
        let Some(Overlay::Choice(mut choice)) = self.overlay.take_if(|overlay| matches!(overlay, Overlay::Choice(_)))
        else {
            return;
        };
        choice.astray = !choice.is_long() || choice.comes_by_itself();
        self.still_open(choice);
    }

    fn say_no_answer(&mut self, choice: &Choice) {
        let key = if choice.comes_by_itself() { "notice-left-no-answer" } else { "notice-no-answer" };
        self.notice = Some(Notice::new(Tone::Warning, self.texts.t(key)));
    }

    fn say_it_is_kept(&mut self) {
        self.notice = Some(Notice::new(Tone::Info, self.texts.t("notice-left")));
    }

    /// One of them was chosen, or none for now.
    pub(super) fn left_chosen(&mut self, left: &[OwnDraft], index: usize) -> Result<()> {
        if let Some(draft) = left.get(index) {
            return self.take_up(draft);
        }
        self.say_it_is_kept();
        Ok(())
    }
}
