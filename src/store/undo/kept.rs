//! What undo keeps: the images of what each action touched and the words that it recorded, as long as their day lasts; and
//! how they are forgotten before.

use std::collections::HashSet;

use chrono::NaiveDate;
use serde::de::DeserializeOwned;

use crate::{
    error::{Error, Kind, Result},
    store::{
        Store,
        actions::{ActionName, Image, Touched},
        db::Db,
        meta,
        rows::values,
        typed_words::TypedWords,
    },
};

impl Store {
    /// Forgets what undo and the Up key kept of the days before this one. The first action of a day does that by itself
    /// ([`Store::act`]); this is for whoever only looks.
    pub fn forget_old_images(&self, before: NaiveDate) -> Result<()> {
        let moment = format!("{before}T00:00:00Z");
        let last_old = "SELECT seq FROM actions WHERE at < ?1 ORDER BY seq DESC LIMIT 1";
        let old = self.db.rows(last_old, values![moment], |row| row.get::<i64>(0))?.into_iter().next();
        let forgotten = meta::number(&self.db, FORGOTTEN)?;
        match old {
            Some(old) if old > forgotten => self.write(|db| forget_images_until(db, old)),
            _ => Ok(()),
        }
    }
}

/// The key in `meta` of the last action whose images were forgotten with its day.
const FORGOTTEN: &str = "images_forgotten";

/// Forgets what undo and the Up key kept of all actions up to this one: their day is over. Reads none before those that
/// were forgotten already.
pub(in crate::store) fn forget_images_until(db: &Db, last: i64) -> Result<()> {
    let forgotten = meta::number(db, FORGOTTEN)?;
    if last <= forgotten {
        return Ok(());
    }
    db.execute("UPDATE actions SET images = NULL, line = NULL WHERE seq > ?1 AND seq <= ?2", values![forgotten, last])?;
    meta::set(db, FORGOTTEN, &last.to_string())
}

pub(super) fn damaged(error: serde_json::Error) -> Error {
    Error::new(Kind::Damaged).at("actions").because(error)
}

impl Image {
    /// What the record was; `None` when the action made it.
    pub(in crate::store) fn was<T: DeserializeOwned>(&self) -> Result<Option<T>> {
        self.before.clone().map(serde_json::from_value).transpose().map_err(damaged)
    }

    /// The version of what it was; `None` where nothing has one, or the action made it.
    pub(super) fn content_before(&self) -> Option<i64> {
        self.before.as_ref()?.get("content")?.as_i64()
    }

    /// What an action remembered.
    pub(super) fn known<T: DeserializeOwned>(&self) -> Result<T> {
        self.was()?.ok_or_else(|| Error::new(Kind::Damaged).at("actions"))
    }
}

/// Forgets what undo and the Up key kept of the actions that touched such a record: they are taken back no more.
pub(in crate::store) fn forget_images_that(db: &Db, touched: impl Fn(&Image) -> bool) -> Result<()> {
    for (seq, images) in kept_images(db)? {
        if images.iter().any(&touched) {
            db.execute("UPDATE actions SET images = NULL, line = NULL WHERE seq = ?1", values![seq])?;
        }
    }
    Ok(())
}

/// Forgets such words of those that were thrown away unrecorded: they are brought back no more.
pub(in crate::store) fn forget_thrown_away(db: &Db, are_gone: impl Fn(&TypedWords) -> bool) -> Result<()> {
    let thrown_away = "SELECT seq, images FROM actions WHERE seq > ?1 AND name = ?2 AND images IS NOT NULL";
    let values = values![meta::number(db, FORGOTTEN)?, ActionName::DraftDiscard.code()];
    for (seq, images) in db.rows(thrown_away, values, |row| Ok((row.get::<i64>(0)?, row.get::<String>(1)?)))? {
        let images: Vec<Image> = serde_json::from_str(&images).map_err(damaged)?;
        for image in images {
            if are_gone(&image.known()?) {
                db.execute("UPDATE actions SET images = NULL, line = NULL WHERE seq = ?1", values![seq])?;
            }
        }
    }
    Ok(())
}

/// Forgets such words of those that actions recorded. The actions can be taken back all the same.
pub(in crate::store) fn forget_words_that(db: &Db, are_gone: impl Fn(&TypedWords) -> bool) -> Result<()> {
    for (seq, mut images) in kept_images(db)? {
        let mut gone = HashSet::new();
        for (at, image) in images.iter().enumerate().filter(|(_, image)| image.kind == Touched::Draft) {
            if are_gone(&image.known()?) {
                gone.insert(at);
            }
        }
        if !gone.is_empty() {
            let mut at = 0..;
            images.retain(|_| !at.next().is_some_and(|at| gone.contains(&at)));
            keep_images(db, seq, &images)?;
        }
    }
    Ok(())
}

/// Changes such words of those that actions recorded, or threw away, and that nobody took back yet.
pub(in crate::store) fn change_words(
    db: &Db,
    changed: impl Fn(&TypedWords) -> Result<Option<TypedWords>>,
) -> Result<()> {
    for (seq, mut images) in kept_images(db)? {
        let mut any = false;
        for image in images.iter_mut().filter(|image| image.kind == Touched::Draft) {
            let Some(words) = changed(&image.known()?)? else { continue };
            image.id.clone_from(&words.slot);
            image.before = Some(serde_json::to_value(&words).map_err(damaged)?);
            any = true;
        }
        if any {
            keep_images(db, seq, &images)?;
        }
    }
    Ok(())
}

/// Keeps these images of an action, and none else.
pub(super) fn keep_images(db: &Db, seq: i64, images: &[Image]) -> Result<()> {
    let images = serde_json::to_string(images).map_err(damaged)?;
    db.execute("UPDATE actions SET images = ?1 WHERE seq = ?2", values![images, seq])?;
    Ok(())
}

/// Gives each image that undo still keeps, of whichever desk.
pub(in crate::store) fn each_image(db: &Db, mut take: impl FnMut(&Image) -> Result<()>) -> Result<()> {
    for (_, images) in kept_images(db)? {
        images.iter().try_for_each(&mut take)?;
    }
    Ok(())
}

/// The images that undo still keeps, by the number of their action. Reads the journal from where it was forgotten last.
fn kept_images(db: &Db) -> Result<Vec<(i64, Vec<Image>)>> {
    let kept = db.rows(
        "SELECT seq, images FROM actions
         WHERE seq > coalesce((SELECT CAST(value AS BIGINT) FROM meta WHERE key = 'images_forgotten'), 0)
           AND images IS NOT NULL",
        vec![],
        |row| Ok((row.get::<i64>(0)?, row.get::<String>(1)?)),
    )?;
    kept.into_iter().map(|(seq, images)| Ok((seq, serde_json::from_str(&images).map_err(damaged)?))).collect()
}
