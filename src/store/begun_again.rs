//! Words that were begun about a record whose recording was taken back, once it is recorded again: they are about the new
//! one.
//!
//! Undo gives back the words of the recording, and notes with them which records it had made. Recorded again, changed or
//! not, these words make new records with other ids; in the same transaction everything that their author began about the
//! old ones goes to the new ones, so that nobody is left with words that have no record.

use serde::{Deserialize, Serialize};

use super::{
    actions::{Entry, Image, Touched},
    begun_lines,
    db::Db,
    drafts, drafts_order,
    rows::{Columns, values},
    typed_words::TypedWords,
    undo, visit_rows,
};
use crate::{
    domain::{ids::VisitId, visit::VisitDraft},
    error::{Error, Kind, Result},
};

/// A record that an action made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Made {
    /// What kind of record.
    pub kind: Touched,
    /// Which one.
    pub id: String,
}

/// The records that an action made, by its images.
pub(super) fn made_by(images: &[Image]) -> Vec<Made> {
    let made = images.iter().filter(|image| image.before.is_none() && image.kind.table().is_some());
    made.map(|image| Made { kind: image.kind, id: image.id.clone() }).collect()
}

/// As the column holds them; nothing where there are none.
pub(super) fn list(made: &[Made]) -> Result<Option<String>> {
    let list = || serde_json::to_string(made).map_err(|error| Error::new(Kind::Internal).because(error));
    if made.is_empty() { Ok(None) } else { list().map(Some) }
}

/// The records that the words in a place of a seat had made.
pub(super) fn made_of(db: &Db, seat: &str, slot: &str) -> Result<Vec<Made>> {
    let sql = "SELECT made FROM drafts WHERE seat = ?1 AND slot = ?2";
    let found = db.rows(sql, values![seat, slot], |row| row.get::<Option<String>>(0))?;
    match found.into_iter().next().flatten() {
        Some(list) => {
            serde_json::from_str(&list).map_err(|error| Error::new(Kind::Damaged).at("drafts").because(error))
        }
        None => Ok(Vec::new()),
    }
}

/// The words in one place of a seat go on in another one, as a line does in the form: what they had made goes with them.
pub(super) fn goes_on_in(db: &Db, seat: &str, from: &str, to: &str) -> Result<()> {
    let made = list(&made_of(db, seat, from)?)?;
    db.execute("UPDATE drafts SET made = ?3 WHERE seat = ?1 AND slot = ?2", values![seat, to, made])?;
    db.execute("UPDATE drafts SET made = NULL WHERE seat = ?1 AND slot = ?2", values![seat, from])?;
    Ok(())
}

/// A line is about to stand in a slot. Where it is the one that stands in another slot, as when it is laid aside or comes
/// back, what it had made goes with it, and that of the line which stood here goes there.
pub(super) fn line_moves(db: &Db, seat: &str, slot: &str, text: &str) -> Result<()> {
    let of_slot = "SELECT 1 FROM drafts WHERE seat = ?1 AND slot = ?2 AND text = ?3";
    let other = "SELECT slot, made FROM drafts
                 WHERE seat = ?1 AND slot <> ?2 AND text = ?3 AND slot GLOB ?4 AND made IS NOT NULL LIMIT 1";
    let lines = format!("{}*", drafts::FAST_LINE);
    let found = db.rows(other, values![seat, slot, text, lines], |row| {
        let mut columns = Columns::of(row);
        Ok((columns.get::<String>()?, columns.get::<String>()?))
    })?;
    let Some((other, made)) = found.into_iter().next() else { return Ok(()) };
    if !db.rows(of_slot, values![seat, slot, text], |_| Ok(()))?.is_empty() {
        return Ok(());
    }
    let own = list(&made_of(db, seat, slot)?)?;
    let put = "INSERT INTO drafts (seat, slot, text, made) VALUES (?1, ?2, ?3, ?4)
               ON CONFLICT (seat, slot) DO UPDATE SET made = excluded.made";
    db.execute(put, values![seat, slot, text, made])?;
    db.execute("UPDATE drafts SET made = ?3 WHERE seat = ?1 AND slot = ?2", values![seat, other, own])?;
    Ok(())
}

/// Whether a slot is that of a line, the present one or one laid aside.
pub(super) fn is_line(slot: &str) -> bool {
    slot == drafts::FAST_LINE || begun_lines::number_aside(slot).is_some()
}

/// The words in a place of a seat are recorded by this action, which has made its records by now: where undo had given them
/// back, what was begun there about the records that they had made first is about the new ones.
pub(super) fn take_over(db: &Db, action: &Entry<'_>, seat: &str, slot: &str) -> Result<()> {
    let old = made_of(db, seat, slot)?;
    if old.is_empty() {
        return Ok(());
    }
    let again = Again::of(&old, &action.made());
    if again.0.is_empty() {
        return Ok(());
    }
    again.take_drafts(db, seat)?;
    undo::change_words(db, |words| if words.seat == seat { again.renewed(db, words) } else { Ok(None) })
}

/// Records that were taken back, each with the one that stands in its place.
struct Again(Vec<(Made, Made)>);

impl Again {
    /// The first of each kind for the first, and so on.
    fn of(old: &[Made], new: &[Made]) -> Self {
        let mut free: Vec<&Made> = new.iter().collect();
        let pairs = old.iter().filter_map(|old| {
            let at = free.iter().position(|new| new.kind == old.kind)?;
            Some((old.clone(), free.remove(at).clone()))
        });
        Self(pairs.collect())
    }

    fn take_drafts(&self, db: &Db, seat: &str) -> Result<()> {
        let all = db.rows("SELECT slot, text, day FROM drafts WHERE seat = ?1", values![seat], |row| {
            let mut columns = Columns::of(row);
            let (slot, text, day) = (columns.get()?, columns.get()?, columns.maybe_day()?);
            Ok(TypedWords { seat: seat.to_owned(), slot, text, day, made: Vec::new() })
        })?;
        for words in all {
            let Some(renewed) = self.renewed(db, &words)? else { continue };
            drafts_order::rename(db, seat, &words.slot, &renewed.slot)?;
            let sql = "UPDATE drafts SET text = ?3 WHERE seat = ?1 AND slot = ?2";
            db.execute(sql, values![seat, renewed.slot, renewed.text])?;
        }
        Ok(())
    }

    /// The same words about the new records; `None` where they are about none of the old ones.
    fn renewed(&self, db: &Db, words: &TypedWords) -> Result<Option<TypedWords>> {
        let new_of = |id: &str| self.0.iter().find(|(old, _)| old.id == id).map(|(_, new)| new);
        let parts: Vec<&str> = words.slot.split(':').collect();
        let Some(about) = parts.iter().find_map(|part| new_of(part)) else { return Ok(None) };
        let slot = parts.iter().map(|part| new_of(part).map_or(*part, |new| &new.id)).collect::<Vec<_>>().join(":");
        // A form and the answers before a question name records, too.
        let named = |text: String, (old, new): &(Made, Made)| text.replace(&old.id, &new.id);
        let text = self.0.iter().fold(words.text.clone(), named);
        let renewed = TypedWords { slot, text, ..words.clone() };
        Ok(Some(if about.kind == Touched::Visit { on_new_visit(db, renewed, &about.id)? } else { renewed }))
    }
}

/// The form of a visit stands on the version that the new one has, where it began with just what that holds. Otherwise it is
/// of another version, and is brought together with it when it is saved.
fn on_new_visit(db: &Db, words: TypedWords, visit: &str) -> Result<TypedWords> {
    #[derive(Deserialize)]
    struct Kept {
        base: VisitDraft,
    }
    let Some((_, form)) = words.text.split_once('\n').filter(|_| words.slot.starts_with(drafts::FORM)) else {
        return Ok(words);
    };
    let began = serde_json::from_str::<Kept>(form).ok().map(|kept| kept.base);
    let now = visit_rows::load_one(db, &VisitId::from(visit))?;
    let version = if began.as_ref() == Some(&now.draft) { now.version } else { 0 };
    Ok(words.on_version(version))
}
