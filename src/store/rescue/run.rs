//! Whether the rows of a table are all there, by their own numbers: where an index does not tell how many there were, an
//! unbroken run of numbers does, if both its ends are those of the table.

use super::sweep::Key;

/// The numbers of the rows that were kept, and how far the table's own order led.
#[derive(Debug, Default)]
pub struct Run {
    /// The lowest and the highest number of a row that was kept.
    kept: Option<(i64, i64)>,
    /// The first row in the table's order, where it could be read.
    first: Option<Key>,
    /// The last one.
    last: Option<Key>,
}

impl Run {
    /// A row was kept.
    pub fn keep(&mut self, key: &Key) {
        let Key::Int(number) = *key else { return };
        self.kept = Some(self.kept.map_or((number, number), |(low, high)| (low.min(number), high.max(number))));
    }

    /// A row is at one end of the table's order.
    pub fn ends(&mut self, key: &Key, is_first: bool) {
        let end = if is_first { &mut self.first } else { &mut self.last };
        end.get_or_insert_with(|| key.clone());
    }

    /// Whether so many rows are all that there were: none is missing between the ends, and the ends are the table's. They
    /// are where its order begins and ends there; rows are counted from one; and where the order led to nothing at all and
    /// every page was read to which it had led (`pages_are_read`), there is no other row.
    pub fn is_whole(&self, rows: u64, pages_are_read: bool) -> bool {
        let Some((low, high)) = self.kept else { return false };
        let is_unbroken = high.checked_sub(low).and_then(|more| more.checked_add(1)) == i64::try_from(rows).ok();
        let leads_nowhere = self.first.is_none() && self.last.is_none();
        let is_end = |end: &Option<Key>, number| *end == Some(Key::Int(number)) || leads_nowhere && pages_are_read;
        is_unbroken && (low == 1 || is_end(&self.first, low)) && is_end(&self.last, high)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(kept: &[i64], first: Option<i64>, last: Option<i64>) -> Run {
        let mut run = Run::default();
        for number in kept {
            run.keep(&Key::Int(*number));
        }
        if let Some(number) = first {
            run.ends(&Key::Int(number), true);
        }
        if let Some(number) = last {
            run.ends(&Key::Int(number), false);
        }
        run
    }

    #[test]
    fn a_run_without_a_gap_is_whole_where_its_ends_are_the_tables() {
        let whole = |kept: &[i64], first, last, read| run(kept, first, last).is_whole(kept.len() as u64, read);
        assert!(whole(&[5, 3, 4], Some(3), Some(5), false));
        assert!(whole(&[1, 2], None, Some(2), false), "nothing comes before one");
        assert!(!whole(&[3, 5], Some(3), Some(5), true), "a row is missing");
        assert!(!whole(&[2, 3], None, Some(3), true), "what came before could not be read");
        assert!(!whole(&[1, 2], Some(1), None, true), "what comes behind could not be read");
        assert!(!whole(&[1, 2], Some(1), Some(3), true), "the last was refused");
        assert!(whole(&[2, 3], None, None, true) && !whole(&[2, 3], None, None, false));
        assert!(!whole(&[], None, None, true));
    }
}
