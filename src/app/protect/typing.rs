//! A passphrase being chosen.

use super::super::{
    key::Key,
    line::{Line, TooLong},
    unlock::Secret,
};
use crate::store::keyring::LEAST;

/// A passphrase being chosen.
#[derive(Debug)]
pub struct Typing {
    /// The initials, where the settings have none.
    pub name: Option<Line>,
    /// The passphrase.
    pub once: Secret,
    /// The same again.
    pub again: Secret,
    /// Where the keys go.
    pub at: Field,
    /// Why it is not taken.
    pub problem: Option<Problem>,
}

/// A line of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The initials.
    Name,
    /// The passphrase.
    Once,
    /// The same again.
    Again,
}

/// Why a passphrase is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Nobody is named.
    Nameless,
    /// It is too short.
    Short,
    /// The second is not the first.
    Differs,
}

impl Typing {
    pub(super) fn new(worker: &str) -> Self {
        let name = worker.is_empty().then(Line::default);
        let at = if name.is_some() { Field::Name } else { Field::Once };
        Self { name, once: Secret::default(), again: Secret::default(), at, problem: None }
    }

    /// The lines that are there.
    pub fn fields(&self) -> impl Iterator<Item = Field> {
        self.name.iter().map(|_| Field::Name).chain([Field::Once, Field::Again])
    }

    pub(super) fn step(&mut self, on: bool) {
        let fields: Vec<Field> = self.fields().collect();
        let at = fields.iter().position(|field| *field == self.at).unwrap_or_default();
        let to = if on { (at + 1) % fields.len() } else { (at + fields.len() - 1) % fields.len() };
        self.at = fields[to];
        self.problem = None;
    }

    pub(super) fn key(&mut self, key: Key) {
        let typed = match self.at {
            Field::Name => self.name.as_mut().is_some_and(|line| line.key(key)),
            Field::Once => self.once.key(key),
            Field::Again => self.again.key(key),
        };
        if typed {
            self.problem = None;
        }
    }

    pub(super) fn paste(&mut self, text: &str) -> Option<TooLong> {
        self.problem = None;
        match self.at {
            Field::Name => return self.name.as_mut().and_then(|line| line.paste(text).err()),
            Field::Once => self.once.paste(text),
            Field::Again => self.again.paste(text),
        }
        None
    }

    /// Forgets both, where nothing came of them.
    pub(super) fn clear(&mut self) {
        self.once.clear();
        self.again.clear();
        self.at = Field::Once;
    }

    /// Looks whether all is there; the keys go to what is not.
    pub(super) fn check(&mut self) -> bool {
        let problem = if self.name.as_ref().is_some_and(|line| line.text().trim().is_empty()) {
            Some((Problem::Nameless, Field::Name))
        } else if self.once.length() < LEAST {
            Some((Problem::Short, Field::Once))
        } else if self.once.text() != self.again.text() {
            Some((Problem::Differs, Field::Once))
        } else {
            None
        };
        let Some((problem, at)) = problem else { return true };
        if problem == Problem::Differs {
            // Nobody can see which of the two was a slip of the hand.
            self.once.clear();
        }
        self.again.clear();
        (self.problem, self.at) = (Some(problem), at);
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(once: &str, again: &str) -> Typing {
        let mut typing = Typing::new("EB");
        typing.once.paste(once);
        typing.again.paste(again);
        typing.at = Field::Again;
        typing
    }

    #[test]
    fn a_passphrase_is_long_enough_and_the_same_twice() {
        assert!(typed("quatre mots sans lien", "quatre mots sans lien").check());
        let mut short = typed("onze lettre", "onze lettre");
        assert!(!short.check());
        assert_eq!((short.problem, short.at, short.once.is_empty()), (Some(Problem::Short), Field::Once, false));
        let mut differs = typed("quatre mots sans lien", "quatre mots sans liens");
        assert!(!differs.check());
        assert_eq!((differs.problem, differs.at), (Some(Problem::Differs), Field::Once));
        assert!(differs.once.is_empty() && differs.again.is_empty());
    }

    #[test]
    fn whoever_has_no_initials_is_asked_for_them() {
        let mut typing = Typing::new("");
        assert_eq!(typing.at, Field::Name);
        typing.once.paste("quatre mots sans lien");
        typing.again.paste("quatre mots sans lien");
        assert!(!typing.check());
        assert_eq!((typing.problem, typing.at), (Some(Problem::Nameless), Field::Name));
    }
}
