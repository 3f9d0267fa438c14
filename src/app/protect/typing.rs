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

    /// Goes on to the next line once this one is right; what is wrong is said where it is typed. From the last line it goes
    /// nowhere: whoever types a passphrase must not find themselves in a line that shows what is typed.
    pub(super) fn goes_on(&mut self) {
        self.problem = self.lacks(self.at).filter(|_| self.at != Field::Again);
        if self.problem.is_some() {
            self.empty_secrets_at(self.at);
            return;
        }
        let next = self.fields().skip_while(|field| *field != self.at).nth(1);
        self.at = next.unwrap_or(self.at);
    }

    /// Goes back to the line before.
    pub(super) fn goes_back(&mut self) {
        let before = self.fields().take_while(|field| *field != self.at).last();
        self.at = before.unwrap_or(self.at);
        self.problem = None;
    }

    /// Why one cannot go on from a line.
    fn lacks(&self, field: Field) -> Option<Problem> {
        match field {
            Field::Name => {
                let is_empty = self.name.as_ref().is_some_and(|line| line.text().trim().is_empty());
                is_empty.then_some(Problem::Nameless)
            }
            Field::Once => (self.once.length() < LEAST).then_some(Problem::Short),
            Field::Again => (self.once.text() != self.again.text()).then_some(Problem::Differs),
        }
    }

    /// Empties what must be typed anew where a line was wrong: nobody sees what still stands there, and would add to it.
    fn empty_secrets_at(&mut self, field: Field) {
        if field != Field::Name {
            self.once.clear();
            self.again.clear();
        }
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
        self.at = Field::Once;
        self.empty_secrets_at(self.at);
    }

    /// Looks whether the passphrase is right, once all lines before were ([`Self::goes_on`]); else both are typed anew, for
    /// nobody can see which of the two was a slip of the hand.
    pub(super) fn check(&mut self) -> bool {
        self.problem = self.lacks(Field::Once).or_else(|| self.lacks(Field::Again));
        if self.problem.is_some() {
            self.clear();
        }
        self.problem.is_none()
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
        let mut short = typed("onze lettre", "");
        short.at = Field::Once;
        short.goes_on();
        assert_eq!((short.problem, short.at, short.once.is_empty()), (Some(Problem::Short), Field::Once, true));
        let mut differs = typed("quatre mots sans lien", "quatre mots sans liens");
        assert!(!differs.check());
        assert_eq!((differs.problem, differs.at), (Some(Problem::Differs), Field::Once));
        assert!(differs.once.is_empty() && differs.again.is_empty());
    }

    #[test]
    fn whoever_has_no_initials_says_them_before_a_passphrase_is_typed() {
        let mut typing = Typing::new("");
        typing.paste("  ");
        typing.goes_on();
        assert_eq!((typing.problem, typing.at), (Some(Problem::Nameless), Field::Name));
        typing.paste("EB");
        typing.goes_on();
        assert_eq!((typing.problem, typing.at), (None, Field::Once));
    }

    #[test]
    fn one_goes_back_line_by_line_and_never_round() {
        let mut typing = Typing::new("");
        typing.paste("EB");
        typing.goes_on();
        typing.paste("quatre mots sans lien");
        typing.goes_on();
        typing.goes_on();
        assert_eq!((typing.problem, typing.at), (None, Field::Again));
        for at in [Field::Once, Field::Name, Field::Name] {
            typing.goes_back();
            assert_eq!(typing.at, at);
        }
    }
}
