//! Texts that somebody began, at whichever desk, and that are about people or cases: by the place in which they are kept, or
//! because a person stands in their words. What a person is given and what erasing takes is found here alone, so that both
//! are the same; but for the path of a file that somebody began to type, which is erased, and is no data of the person: it
//! carries the name of a worker's account.

use std::collections::HashSet;

use super::{
    db::Db,
    drafts,
    rows::{Columns, values},
    typed_words,
};
use crate::{domain::fold, error::Result};

/// Where a private note is begun: behind it stand its case and its author.
const PRIVATE: &str = "ask-private:";

/// What in a text says that it is about somebody: ids and cards, and names of two words or more. A single first name is
/// many people's.
#[derive(Default)]
pub struct Marks(Vec<String>);

impl Marks {
    /// Adds those of one record of a person.
    pub fn add(&mut self, id: &str, card: &str, name: Option<&str>) {
        self.0.extend([id, card, &card.replace('-', "")].map(|text| fold::words(text).join(" ")));
        self.0.extend(name.map(fold::words).filter(|words| words.len() > 1).map(|words| words.join(" ")));
    }

    /// Whether one of them stands in a text, as whole words.
    fn stand_in(&self, text: &str) -> bool {
        let said = format!(" {} ", fold::words(text).join(" "));
        self.0.iter().any(|mark| said.contains(&format!(" {mark} ")))
    }
}

/// A text that was begun.
pub struct Begun {
    /// At which seat.
    pub seat: String,
    /// In which place.
    pub slot: String,
    /// Its words.
    pub text: String,
    /// Whether they say into which file something shall go.
    pub is_path: bool,
}

/// The texts that were begun about these records, or in which one of these marks stands.
pub fn about(db: &Db, ids: &HashSet<String>, marks: &Marks) -> Result<Vec<Begun>> {
    let mut drafts = db.rows(
        "SELECT seat, slot, text, slot GLOB ?1 FROM drafts ORDER BY seat, slot",
        values![drafts::FILE],
        |row| {
            let mut columns = Columns::of(row);
            Ok(Begun { seat: columns.get()?, slot: columns.get()?, text: columns.get()?, is_path: columns.get()? })
        },
    )?;
    drafts.retain(|draft| is_about(&draft.slot, &draft.text, ids, marks));
    Ok(drafts)
}

/// Whether what was typed in a place is about one of these records, or one of these marks stands in it.
pub fn is_about(slot: &str, text: &str, ids: &HashSet<String>, marks: &Marks) -> bool {
    slot.split(':').any(|part| ids.contains(part)) || marks.stand_in(text)
}

impl Begun {
    /// Where it was begun, without what it is about: `fast-line`, `form`, `form:new`, or the name of a question.
    pub fn place(&self) -> &str {
        if self.slot.starts_with(drafts::FAST_LINE) {
            return drafts::FAST_LINE;
        }
        if typed_words::place_of(&self.slot) == drafts::NEW_FORM {
            return drafts::NEW_FORM;
        }
        self.slot.split(':').next().unwrap_or_default()
    }

    /// Whose alone these words are: those of a private note, or other words for one, are its author's.
    pub fn author(&self, db: &Db) -> Result<Option<String>> {
        if let Some((_case, author)) = self.slot.strip_prefix(PRIVATE).and_then(|rest| rest.split_once(':')) {
            return Ok(Some(author.to_owned()));
        }
        let sql = "SELECT worker FROM case_entries WHERE kind = 'private' AND id = ?1";
        for part in self.slot.split(':').skip(1) {
            if let Some(author) = db.rows(sql, values![part], |row| row.get(0))?.pop() {
                return Ok(Some(author));
            }
        }
        Ok(None)
    }
}
