//! Reading around what cannot be read: a table is read from both ends until a damaged page stops the reading; what lies
//! between is halved again and again, and each half is read from the middle outwards, as far as it goes.
//!
//! Every look costs the same, whatever it finds, and there is a most for them: a table of which much is gone is read no
//! finer than that allows. So the reading ends, whatever the file has become.

use std::collections::VecDeque;

/// Where a row stands in the order of its table.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// By number.
    Int(i64),
    /// By text, compared byte by byte.
    Text(String),
}

/// How far one reading came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Came {
    /// To the other end.
    Through,
    /// To this row, the last that could be read; none where not even the first could.
    To(Option<Key>),
}

/// Something that can be read from any row on, upwards or downwards.
pub trait Table {
    /// Reads upwards from a row, that one included, to another, or to the end.
    fn up(&mut self, from: Option<&Key>, to: Option<&Key>) -> Came;
    /// Reads downwards from a row, that one included, to another, or to the beginning.
    fn down(&mut self, from: Option<&Key>, to: Option<&Key>) -> Came;
}

/// How many middles are looked at in one stretch.
const MOST: usize = 2_048;

/// Reads all of a table that can be read; says whether that was all.
pub fn sweep(table: &mut impl Table) -> bool {
    let Came::To(low) = table.up(None, None) else { return true };
    let high = match table.down(None, low.as_ref()) {
        // What is between was read from the other side.
        Came::Through => return false,
        Came::To(high) => high,
    };
    for (low, high) in stretches(low, high) {
        halve(table, low, high);
    }
    false
}

fn halve(table: &mut impl Table, low: Key, high: Key) {
    let mut open = VecDeque::from([(low, high)]);
    for _ in 0..MOST {
        let Some((low, high)) = open.pop_front() else { return };
        let Some(middle) = between(&low, &high) else { continue };
        if let Came::To(last) = table.up(Some(&middle), Some(&high)) {
            open.push_back((last.unwrap_or_else(|| middle.clone()), high));
        }
        if let Came::To(last) = table.down(Some(&middle), Some(&low)) {
            open.push_back((low, last.unwrap_or(middle)));
        }
    }
}

/// How far from the last row that was read the other end is supposed, where it could not be read, in rows.
const REACHES: [i64; 3] = [1 << 10, 1 << 15, 1 << 20];

/// How many letters of the last row's key the other end is supposed to share, where it could not be read.
const SHARED: [usize; 5] = [24, 13, 8, 3, 0];

/// The stretches that are left between what was read from below and from above.
fn stretches(low: Option<Key>, high: Option<Key>) -> Vec<(Key, Key)> {
    let start = |text: &str, letters: usize| text.chars().take(letters).collect::<String>();
    match (low, high) {
        (Some(low), Some(high)) => vec![(low, high)],
        (Some(Key::Int(low)), None) => {
            let reach = |rows: i64| (Key::Int(low), Key::Int(low.saturating_add(rows)));
            REACHES.map(reach).to_vec()
        }
        (None, Some(Key::Int(high))) => {
            let reach = |rows: i64| (Key::Int(high.saturating_sub(rows)), Key::Int(high));
            REACHES.map(reach).to_vec()
        }
        (Some(Key::Text(low)), None) => {
            let reach = |letters| (Key::Text(low.clone()), Key::Text(start(&low, letters) + "\u{7f}"));
            SHARED.map(reach).to_vec()
        }
        (None, Some(Key::Text(high))) => {
            let reach = |letters| (Key::Text(start(&high, letters)), Key::Text(high.clone()));
            SHARED.map(reach).to_vec()
        }
        // Nothing of it could be read from either end; small numbers are tried, as most tables count from one.
        (None, None) => REACHES.map(|rows| (Key::Int(0), Key::Int(rows))).to_vec(),
    }
}

/// A key between two others; none where nothing can lie there.
fn between(low: &Key, high: &Key) -> Option<Key> {
    let middle = match (low, high) {
        (Key::Int(low), Key::Int(high)) => {
            let middle = i128::midpoint(i128::from(*low), i128::from(*high));
            Key::Int(i64::try_from(middle).ok()?)
        }
        (Key::Text(low), Key::Text(high)) => Key::Text(between_texts(low, high)),
        _ => return None,
    };
    (*low < middle && middle < *high).then_some(middle)
}

/// The letters from which a text between two others is made: those that ids and days are written in, and their
/// neighbours.
const FIRST: u8 = b' ';
const LETTERS: u128 = 96;

/// How many letters behind the common beginning count.
const COUNTED: usize = 14;

fn between_texts(low: &str, high: &str) -> String {
    let mut common = low.bytes().zip(high.bytes()).take_while(|(a, b)| a == b).count();
    while !low.is_char_boundary(common) {
        common -= 1;
    }
    let digit = |byte: u8| u128::from(byte.saturating_sub(FIRST)).min(LETTERS - 1);
    let number = |text: &str| {
        let bytes = text.as_bytes();
        (common..common + COUNTED).fold(0, |number, at| number * LETTERS + bytes.get(at).copied().map_or(0, digit))
    };
    let mut middle = u128::midpoint(number(low), number(high));
    let mut letters = [FIRST; COUNTED];
    for letter in letters.iter_mut().rev() {
        // A digit is below 96.
        *letter = FIRST + (middle % LETTERS) as u8;
        middle /= LETTERS;
    }
    let text = letters.iter().map(|letter| char::from(*letter)).collect::<String>();
    format!("{}{}", &low[..common], text.trim_end())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    /// A table whose rows lie on pages, some of which cannot be read.
    struct Pages {
        rows: Vec<(Key, bool)>,
        read: BTreeSet<Key>,
        looks: usize,
    }

    impl Pages {
        fn new(keys: impl Iterator<Item = Key>, per_page: usize, damaged: &[bool]) -> Self {
            let sound = |at: usize| !damaged.get(at / per_page).copied().unwrap_or_default();
            let rows = keys.enumerate().map(|(at, key)| (key, sound(at))).collect();
            Self { rows, read: BTreeSet::new(), looks: 0 }
        }

        fn place(&self, key: &Key) -> usize {
            self.rows.partition_point(|(known, _)| known < key)
        }

        /// Reads rows by their places, until one is on a page that cannot be read.
        fn read(&mut self, places: impl Iterator<Item = usize>, ends: impl Fn(&Key) -> bool) -> Came {
            self.looks += 1;
            let mut last = None;
            for place in places {
                let (key, sound) = &self.rows[place];
                if ends(key) {
                    break;
                }
                if !sound {
                    return Came::To(last);
                }
                self.read.insert(key.clone());
                last = Some(key.clone());
            }
            Came::Through
        }

        fn sound(&self) -> BTreeSet<Key> {
            self.rows.iter().filter(|(_, sound)| *sound).map(|(key, _)| key.clone()).collect()
        }
    }

    impl Table for Pages {
        fn up(&mut self, from: Option<&Key>, to: Option<&Key>) -> Came {
            let first = from.map_or(0, |from| self.place(from));
            self.read(first..self.rows.len(), |key| to.is_some_and(|to| key > to))
        }

        fn down(&mut self, from: Option<&Key>, to: Option<&Key>) -> Came {
            let behind = from.map_or(self.rows.len(), |from| self.rows.partition_point(|(known, _)| known <= from));
            self.read((0..behind).rev(), |key| to.is_some_and(|to| key < to))
        }
    }

    #[test]
    fn a_sound_table_is_read_in_one_go() {
        let mut table = Pages::new((1..100).map(Key::Int), 10, &[]);
        assert!(sweep(&mut table));
        assert_eq!((table.read.len(), table.looks), (99, 1));
    }

    #[test]
    fn keys_are_halved_to_the_end() {
        assert_eq!(between(&Key::Int(1), &Key::Int(2)), None);
        assert_eq!(between(&Key::Int(i64::MIN), &Key::Int(i64::MAX)), Some(Key::Int(0)));
        let text = |text: &str| Key::Text(text.to_owned());
        assert!(between(&text("2026-01-01"), &text("2026-12-31")).is_some());
        assert_eq!(between(&text("é"), &text("é")), None);
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

        #[test]
        fn every_page_that_can_be_read_is_read(
            damaged in prop::collection::vec(any::<bool>(), 1..40), per_page in 20usize..40,
        ) {
            let count = damaged.len() * per_page;
            let keys = (0..count).map(|at| Key::Int(1 + at as i64));
            let mut table = Pages::new(keys, per_page, &damaged);
            let whole = sweep(&mut table);
            prop_assert_eq!(whole, !damaged.contains(&true));
            prop_assert_eq!(&table.read, &table.sound());
        }

        #[test]
        fn a_page_amid_texts_is_read_around(at in 0usize..30, per_page in 2usize..20) {
            let mut damaged = vec![false; 30];
            damaged[at] = true;
            let id = |at: usize| Key::Text(format!("0197a1b2-{:04x}-7{:03x}-8abc-{:012x}", at / 7, at * 31 % 4096, at * 7919));
            let mut keys: Vec<Key> = (0..30 * per_page).map(id).collect();
            keys.sort();
            let mut table = Pages::new(keys.into_iter(), per_page, &damaged);
            sweep(&mut table);
            prop_assert_eq!(&table.read, &table.sound());
        }

        #[test]
        fn between_two_texts_lies_one_or_none(one in any::<String>(), other in any::<String>()) {
            let (low, high) = if one < other { (one, other) } else { (other, one) };
            let (low, high) = (Key::Text(low), Key::Text(high));
            if let Some(middle) = between(&low, &high) {
                prop_assert!(low < middle && middle < high);
            }
        }

        #[test]
        fn whatever_the_table_answers_the_reading_ends(answers in prop::collection::vec(any::<Option<i64>>(), 1..50)) {
            struct Liar(Vec<Option<i64>>, usize);
            impl Liar {
                fn say(&mut self) -> Came {
                    self.1 += 1;
                    Came::To(self.0[self.1 % self.0.len()].map(Key::Int))
                }
            }
            impl Table for Liar {
                fn up(&mut self, _: Option<&Key>, _: Option<&Key>) -> Came { self.say() }
                fn down(&mut self, _: Option<&Key>, _: Option<&Key>) -> Came { self.say() }
            }
            let mut liar = Liar(answers, 0);
            sweep(&mut liar);
            prop_assert!(liar.1 <= 2 + 2 * MOST * REACHES.len());
        }
    }
}
