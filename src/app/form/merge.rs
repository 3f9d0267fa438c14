//! A form whose record another desk saved meanwhile: field by field, what was changed here is brought over to the
//! record as it is now; what the other desk changed is taken from there.

use super::{Ctx, Field, Form, FormState, Kind, state::FieldState};

/// What came together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Merged {
    /// The fields taken from the other desk, by their labels.
    pub theirs: Vec<String>,
    /// The fields that both changed: the label, and what the other desk says there. This desk's answer stays.
    pub both: Vec<(String, String)>,
}

impl Form {
    /// Brings into the form of the record as it is now what `mine` changed since it was `base`. A field of which
    /// `differs` says so is another thing by now, and stays as it is.
    pub(super) fn bring_over(
        &mut self,
        mine: &Self,
        base: &Self,
        differs: impl Fn(&Field) -> bool,
        ctx: &Ctx<'_>,
    ) -> Merged {
        let (mine, base, now) = (mine.state(), base.state(), self.state());
        let mut merged = Merged::default();
        let mut changed = Vec::new();
        for (field, theirs) in self.fields().iter().zip(&now.fields) {
            let nothing = FieldState { id: theirs.id.clone(), ..FieldState::default() };
            let before = of(&base, &theirs.id).unwrap_or(&nothing);
            let own = of(&mine, &theirs.id).unwrap_or(before);
            let (by_me, by_them) = (own != before, theirs != before);
            if differs(field) {
                merged.theirs.push(field.label.clone());
                continue;
            }
            if by_me {
                let mut own = own.clone();
                // What is only typed here, and not taken, takes nothing away of what was chosen there.
                if own.codes == before.codes {
                    own.codes.clone_from(&theirs.codes);
                }
                changed.push(own);
            }
            match (by_me, by_them) {
                (true, true) if own != theirs => merged.both.push((field.label.clone(), said(&field.kind))),
                (false, true) => merged.theirs.push(field.label.clone()),
                _ => {}
            }
        }
        self.restore(&FormState { focus: mine.focus, fields: changed }, ctx);
        merged
    }
}

fn of<'a>(state: &'a FormState, id: &str) -> Option<&'a FieldState> {
    state.fields.iter().find(|field| field.id == id)
}

/// An answer as one reads it.
pub(super) fn said(kind: &Kind) -> String {
    match kind {
        Kind::Choice(choice) => {
            choice.chosen().and_then(|at| choice.options().get(at)).map(|one| one.label.clone()).unwrap_or_default()
        }
        Kind::Multi(multi) => {
            let chosen: Vec<_> = multi.codes().collect();
            let labels = multi.options().iter().filter(|one| chosen.contains(&&one.code));
            labels.map(|one| one.label.clone()).collect::<Vec<_>>().join(", ")
        }
        // What is typed in it is no answer yet.
        Kind::Pick(pick) => pick.label().unwrap_or_default().to_owned(),
        kind => super::state::typed(kind).split_whitespace().collect::<Vec<_>>().join(" "),
    }
}
