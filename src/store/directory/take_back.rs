//! Taking back an action on a service whose record changed since, by an import or at another desk: field by field, so
//! that neither the undo nor what came between is lost.

use super::own::{self, APART, Fields, Image, Kept};
use crate::{domain::service::Service, error::Result, store::undo::Extent};

/// A record from which an action was taken back.
pub(super) struct Back {
    pub(super) service: Service,
    pub(super) theirs: Option<String>,
    pub(super) extent: Extent,
}

/// Parts of a verification, which make sense only together.
const VERIFIED: &[&str] = &["verified_on", "verified_by", "verified_how"];

/// What no action changes.
const KNOWN_BY: &[&str] = &["id", "source", "source_id"];

/// Takes back what an action changed and nobody changed since. `None` when nothing is left of what it wrote.
///
/// A field that the action corrected, and that was its source's before, becomes what the source says by now.
pub(super) fn from(kept: &Kept, image: &Image) -> Result<Option<Back>> {
    let Some(after) = &image.after else { return Ok(None) };
    let (now, before, after) = (own::fields(&kept.service)?, own::fields(&image.service)?, own::fields(after)?);
    let said_then = image.theirs.as_deref().map(read).transpose()?;
    let says_now = kept.theirs.as_deref().map(read).transpose()?;
    let (mut result, mut left, mut is_any) = (now.clone(), Vec::new(), false);
    for name in before.keys().filter(|name| !KNOWN_BY.contains(&name.as_str())) {
        let group = if VERIFIED.contains(&name.as_str()) { VERIFIED.to_vec() } else { own::group_of(name) };
        let same = |one: &Fields, other: &Fields| group.iter().all(|name| one.get(*name) == other.get(*name));
        if same(&before, &after) {
            continue;
        }
        if !same(&now, &after) {
            left.extend((before.get(name) != after.get(name)).then(|| name.clone()));
            continue;
        }
        is_any = true;
        let was_the_source_s =
            !APART.contains(&name.as_str()) && said_then.as_ref().is_none_or(|said| same(said, &before));
        let from = says_now.as_ref().filter(|_| was_the_source_s).unwrap_or(&before);
        result.extend(from.get(name).map(|value| (name.clone(), value.clone())));
    }
    if !is_any {
        return Ok(None);
    }
    // A record in which nothing is corrected any more is its source's again.
    let is_corrected = says_now.is_some_and(|says| {
        result.iter().any(|(name, value)| !APART.contains(&name.as_str()) && says.get(name) != Some(value))
    });
    let theirs = kept.theirs.clone().filter(|_| is_corrected);
    let extent = if left.is_empty() { Extent::Whole } else { Extent::Part(left) };
    Ok(Some(Back { service: own::record(result)?, theirs, extent }))
}

fn read(theirs: &str) -> Result<Fields> {
    own::fields(&own::from_json(theirs)?)
}
