//! Whose words these are, and what was left: at the start, and when another worker sits down, what they typed and never
//! recorded is offered to them, and to nobody else.

use super::{
    App,
    notice::{Notice, Tone},
    prompt::ChoicePurpose,
    review_words::EndWords,
};
use crate::{
    domain::{
        access::Access,
        loose_end::{LooseEnd, OwnDraft},
    },
    error::Result,
};

/// How many texts are offered with a digit each; the others are in the walk through what is not finished.
const OFFERED: usize = 8;

/// What stands between a seat and the worker who sits there.
const BETWEEN: char = '/';

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
        Ok(())
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
        left.truncate(OFFERED);
        let words = EndWords::of(self);
        let mut options: Vec<String> = left.iter().map(|draft| words.about(&LooseEnd::Draft(draft.clone()))).collect();
        options.push(self.texts.t("left-later"));
        self.choose("ask-left", options, 0, ChoicePurpose::Left(left));
        Ok(())
    }

    /// One of them was chosen, or none for now.
    pub(super) fn left_chosen(&mut self, left: &[OwnDraft], index: usize) -> Result<()> {
        if let Some(draft) = left.get(index) {
            return self.take_up(draft);
        }
        self.notice = Some(Notice::new(Tone::Info, self.texts.t("notice-left")));
        Ok(())
    }
}
