//! What everything on paper has in common: letters, and lines made of them.

pub(super) mod fonts;
pub(super) mod paragraph;
