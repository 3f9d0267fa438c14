//! The words that an action recorded, on their way back to where they were typed.

use chrono::NaiveDate;

use super::{Last, kept::keep_images};
use crate::{
    domain::{ids::VisitId, time::Stamp},
    error::Result,
    store::{
        actions::{Image, Touched, Versions},
        begun_again, days,
        db::Db,
        drafts,
        typed_words::{self, TypedWords},
    },
};

/// Brings back the words that an action recorded; gives the place in which whoever took it back finds the first of them.
/// The journal keeps them no more.
pub(super) fn bring_back(db: &Db, last: &Last, stamp: &Stamp, name: &str) -> Result<Option<String>> {
    let (mut words, made) = (Vec::new(), begun_again::made_by(&last.images));
    for image in last.images.iter().filter(|image| image.kind == Touched::Draft) {
        let typed = on_record_as_it_is(db, &last.images, image.known::<TypedWords>()?)?;
        words.push(if made.is_empty() { typed } else { TypedWords { made: made.clone(), ..typed } });
    }
    if !words.is_empty() {
        let records: Vec<Image> = last.images.iter().filter(|image| image.kind != Touched::Draft).cloned().collect();
        keep_images(db, last.seq, &records)?;
    }
    if let Some(line) = &last.line {
        let (seat, slot) = (typed_under(last, stamp, name), drafts::FAST_LINE.to_owned());
        words.push(TypedWords { seat, slot, text: line.clone(), day: day_of(db, &last.images)?, made });
    }
    let mut found = None;
    for words in words {
        found = found.or(typed_words::bring_back(db, words, name)?);
    }
    Ok(found)
}

/// Under which name the line of an action was typed: that of whoever takes it back, or where somebody else is known to have
/// typed it, theirs at this window, where they find it when they sit down again.
fn typed_under(last: &Last, stamp: &Stamp, name: &str) -> String {
    if last.worker.is_empty() || last.worker == stamp.worker {
        return name.to_owned();
    }
    typed_words::name_at(name, &last.worker)
}

/// A form stands on the version that its record has after the undo, where that is the content on which it was filled in:
/// saved again, it meets no change of its own. One that wrote over another desk's words, of which the screen had told, stays on
/// the version on which it was begun: saved again, it is told of them again.
fn on_record_as_it_is(db: &Db, images: &[Image], words: TypedWords) -> Result<TypedWords> {
    let record = drafts::record_of(&words.slot);
    let found = images.iter().find(|image| Some(image.id.as_str()) == record && image.kind.table().is_some());
    let Some((image, before)) = found.and_then(|image| Some((image, image.content_before()?))) else {
        return Ok(words);
    };
    let now = Versions::of(db, image.kind, &image.id)?;
    let stood_on_it = words.version().is_some_and(|version| version + 1 == image.content_after);
    Ok(if now.content == before && stood_on_it { words.on_version(now.version) } else { words })
}

/// The day of the visit that an action touched.
fn day_of(db: &Db, images: &[Image]) -> Result<Option<NaiveDate>> {
    match images.iter().find(|image| image.kind == Touched::Visit) {
        Some(image) => days::of_visit(db, &VisitId::from(image.id.as_str())),
        None => Ok(None),
    }
}
