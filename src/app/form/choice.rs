//! Choices among a few: one key each.
//!
//! The first nine options are the digits 1-9, also as the unshifted digit row of an AZERTY keyboard types them, and
//! the letter an option begins with where no other begins with it. Should a list have more than nine, the others take
//! the letters in order and the initials mean nothing, so that a key never means two things.

use deunicode::deunicode;

use super::Reply;
use crate::{app::key::Key, domain::ids::Code};

/// One option.
#[derive(Clone, Debug)]
pub struct Opt {
    /// Its code.
    pub code: Code,
    /// What the screen says.
    pub label: String,
    /// The digit or letter in front of it; none beyond the thirty-fifth.
    pub key: Option<char>,
    /// Its initial, where it is another way to choose it.
    pub initial: Option<char>,
}

/// The options of a field, with their keys.
#[derive(Clone, Debug, Default)]
pub struct Options(Vec<Opt>);

impl Options {
    /// Options in the order in which they are offered.
    pub fn new(options: impl IntoIterator<Item = (Code, String)>) -> Self {
        let opt = |(code, label)| Opt { code, label, key: None, initial: None };
        let mut all = Self(options.into_iter().map(opt).collect());
        all.give_keys();
        all
    }

    /// Them all.
    pub fn all(&self) -> &[Opt] {
        &self.0
    }

    fn give_keys(&mut self) {
        let initials: Vec<Option<char>> = self.0.iter().map(initial).collect();
        let few = self.0.len() <= 9;
        for (at, opt) in self.0.iter_mut().enumerate() {
            opt.key = u32::try_from(at + 1).ok().and_then(|n| match n {
                1..=9 => char::from_digit(n, 10),
                10..=35 => char::from_digit(n, 36),
                _ => None,
            });
            let alone = initials.iter().filter(|other| **other == initials[at]).count() == 1;
            opt.initial = initials[at].filter(|_| few && alone);
        }
    }

    /// The option's index that a key means.
    fn meant(&self, key: Key) -> Option<usize> {
        if let Some(digit) = key.digit() {
            return usize::from(digit).checked_sub(1).filter(|at| *at < self.0.len());
        }
        let Key::Char(c) = key else { return None };
        let c = c.to_ascii_lowercase();
        self.0.iter().position(|opt| opt.key == Some(c) || opt.initial == Some(c))
    }

    /// The index of a code; one the vocabulary no longer knows is offered too, so that no record loses it.
    fn index(&mut self, code: &Code) -> usize {
        self.0.iter().position(|opt| opt.code == *code).unwrap_or_else(|| {
            self.0.push(Opt { code: code.clone(), label: code.to_string(), key: None, initial: None });
            self.give_keys();
            self.0.len() - 1
        })
    }
}

/// A code of one letter is its own initial (`f`, `h`, `x`); otherwise the label's first letter is.
fn initial(opt: &Opt) -> Option<char> {
    let from = if opt.code.as_str().len() == 1 { opt.code.as_str() } else { &opt.label };
    deunicode(from).chars().next().filter(char::is_ascii_alphabetic).map(|c| c.to_ascii_lowercase())
}

/// One of a few.
#[derive(Clone, Debug)]
pub struct Choice {
    options: Options,
    chosen: Option<usize>,
    required: bool,
}

impl Choice {
    /// A choice that may stay open.
    pub fn new(options: Options) -> Self {
        Self { options, chosen: None, required: false }
    }

    /// A choice that always has an answer, at first this one.
    pub fn always(options: Options, first: &Code) -> Self {
        let mut choice = Self { options, chosen: None, required: true };
        choice.set(Some(first));
        choice
    }

    /// The options.
    pub fn options(&self) -> &[Opt] {
        self.options.all()
    }

    /// The index of the chosen option.
    pub fn chosen(&self) -> Option<usize> {
        self.chosen
    }

    /// The chosen code.
    pub fn code(&self) -> Option<&Code> {
        self.chosen.and_then(|at| self.options.all().get(at)).map(|opt| &opt.code)
    }

    /// Whether it can be left without an answer.
    pub fn is_required(&self) -> bool {
        self.required
    }

    /// Chooses a code, or none where none is allowed.
    pub fn set(&mut self, code: Option<&Code>) {
        match code {
            Some(code) => self.chosen = Some(self.options.index(code)),
            None if !self.required => self.chosen = None,
            None => {}
        }
    }

    pub(super) fn key(&mut self, key: Key) -> Reply {
        let count = self.options.all().len();
        if let Some(at) = self.options.meant(key) {
            self.chosen = Some(at);
            return Reply::Advance;
        }
        match key {
            Key::Backspace | Key::Delete => self.clear(),
            Key::Right if count > 0 => {
                self.chosen = Some(self.chosen.map_or(0, |at| (at + 1).min(count - 1)));
                Reply::Changed
            }
            Key::Left if count > 0 => {
                self.chosen = Some(self.chosen.map_or(count - 1, |at| at.saturating_sub(1)));
                Reply::Changed
            }
            _ if key.digit() == Some(0) => self.clear(),
            _ => Reply::Ignored,
        }
    }

    fn clear(&mut self) -> Reply {
        if self.required {
            return Reply::Ignored;
        }
        self.chosen = None;
        Reply::Changed
    }
}

/// Any of a few. A key puts one on or takes it off; the cursor and the space bar do the same without digits.
#[derive(Clone, Debug)]
pub struct Multi {
    options: Options,
    /// Indexes, in the order in which they were chosen: the record keeps that order.
    chosen: Vec<usize>,
    cursor: usize,
}

impl Multi {
    /// Options of which none is chosen.
    pub fn new(options: Options) -> Self {
        Self { options, chosen: Vec::new(), cursor: 0 }
    }

    /// The options.
    pub fn options(&self) -> &[Opt] {
        self.options.all()
    }

    /// Whether the option at an index is chosen.
    pub fn is_chosen(&self, at: usize) -> bool {
        self.chosen.contains(&at)
    }

    /// The index of the option under the cursor.
    pub fn cursor(&self) -> usize {
        self.cursor
    }

    /// The chosen codes, in the order of choosing.
    pub fn codes(&self) -> impl Iterator<Item = &Code> {
        self.chosen.iter().filter_map(|at| self.options.all().get(*at)).map(|opt| &opt.code)
    }

    /// Chooses exactly these.
    pub fn set(&mut self, codes: &[Code]) {
        self.chosen = codes.iter().map(|code| self.options.index(code)).collect();
    }

    pub(super) fn key(&mut self, key: Key) -> Reply {
        let last = self.options.all().len().saturating_sub(1);
        if let Some(at) = self.options.meant(key) {
            return self.toggle(at);
        }
        match key {
            Key::Char(' ') => self.toggle(self.cursor),
            Key::Right => {
                self.cursor = (self.cursor + 1).min(last);
                Reply::Moved
            }
            Key::Left => {
                self.cursor = self.cursor.saturating_sub(1);
                Reply::Moved
            }
            Key::Backspace | Key::Delete => self.clear(),
            _ if key.digit() == Some(0) => self.clear(),
            _ => Reply::Ignored,
        }
    }

    fn clear(&mut self) -> Reply {
        self.chosen.clear();
        Reply::Changed
    }

    fn toggle(&mut self, at: usize) -> Reply {
        if at >= self.options.all().len() {
            return Reply::Ignored;
        }
        self.cursor = at;
        if let Some(there) = self.chosen.iter().position(|chosen| *chosen == at) {
            self.chosen.remove(there);
        } else {
            self.chosen.push(at);
        }
        Reply::Changed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn options(labels: &[&str]) -> Options {
        Options::new(labels.iter().map(|label| (Code::from(format!("c-{label}")), (*label).to_owned())))
    }

    #[test]
    fn belgian_and_french_digit_rows_choose_without_shift() {
        let nine = ["a", "b", "c", "d", "e", "f", "g", "h", "i"];
        for row in ["&é\"'(§è!ç", "&é\"'(-è_ç", "123456789"] {
            for (at, c) in row.chars().enumerate() {
                let mut choice = Choice::new(options(&nine));
                assert_eq!(choice.key(Key::Char(c)), Reply::Advance, "{c}");
                assert_eq!(choice.chosen(), Some(at), "{c}");
            }
        }
        let mut choice = Choice::new(options(&nine));
        choice.key(Key::Char('3'));
        assert_eq!(choice.key(Key::Char('à')), Reply::Changed);
        assert_eq!(choice.chosen(), None);
    }

    #[test]
    fn an_initial_chooses_only_where_one_option_has_it() {
        let mut choice = Choice::new(options(&["Expliqué", "Avec", "À la place", "Seul"]));
        assert_eq!(choice.key(Key::Char('a')), Reply::Ignored);
        assert_eq!(choice.key(Key::Char('S')), Reply::Advance);
        assert_eq!(choice.chosen(), Some(3));
        assert_eq!(choice.key(Key::Char('e')), Reply::Advance);
        assert_eq!(choice.chosen(), Some(0));
    }

    #[test]
    fn a_digit_beyond_the_options_and_a_strange_key_change_nothing() {
        let mut choice = Choice::new(options(&["un", "deux"]));
        choice.key(Key::Char('2'));
        assert_eq!(choice.key(Key::Char('7')), Reply::Ignored);
        assert_eq!(choice.key(Key::Char('%')), Reply::Ignored);
        assert_eq!(choice.chosen(), Some(1));
    }

    #[test]
    fn a_required_choice_cannot_be_emptied() {
        let mut choice = Choice::always(options(&["oui", "non"]), &Code::from("c-non"));
        assert_eq!(choice.key(Key::Delete), Reply::Ignored);
        assert_eq!(choice.key(Key::Char('0')), Reply::Ignored);
        choice.set(None);
        assert_eq!(choice.code().map(Code::as_str), Some("c-non"));
    }

    #[test]
    fn several_are_put_on_and_taken_off_and_keep_their_order() {
        let mut multi = Multi::new(options(&["un", "deux", "trois"]));
        for key in [Key::Char('3'), Key::Char('1'), Key::Char('2'), Key::Char('é')] {
            assert_eq!(multi.key(key), Reply::Changed);
        }
        assert_eq!(multi.codes().map(Code::as_str).collect::<Vec<_>>(), ["c-trois", "c-un"]);
        multi.key(Key::Backspace);
        assert_eq!(multi.codes().count(), 0);
    }

    #[test]
    fn beyond_nine_the_letters_go_on_and_the_space_bar_reaches_all() {
        let labels: Vec<String> = (0..40).map(|n| format!("option {n}")).collect();
        let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
        let mut multi = Multi::new(options(&labels));
        multi.key(Key::Char('a'));
        assert!(multi.is_chosen(9));
        for _ in 0..60 {
            multi.key(Key::Right);
        }
        multi.key(Key::Char(' '));
        assert!(multi.is_chosen(39));
    }

    #[test]
    fn a_code_that_the_vocabulary_lost_is_kept() {
        let mut multi = Multi::new(options(&["un"]));
        multi.set(&[Code::from("gone")]);
        assert_eq!(multi.codes().map(Code::as_str).collect::<Vec<_>>(), ["gone"]);
        assert_eq!(multi.options()[1].key, Some('2'));
    }
}
