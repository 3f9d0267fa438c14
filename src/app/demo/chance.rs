//! Drawing from lists, evenly or by weight. The generator is ChaCha, whose numbers are the same on every machine and in
//! every later version, so that a seed names one file for ever.

use rand::{Rng, RngExt as _};

/// One of a list that is not empty.
pub(super) fn one_of<'a, T>(rng: &mut impl Rng, list: &'a [T]) -> &'a T {
    &list[rng.random_range(0..list.len())]
}

/// A list whose items come up in proportion to their weights.
pub(super) struct Weighted<T> {
    /// Each item with the sum of the weights up to and with its own.
    items: Vec<(T, u32)>,
    total: u32,
}

impl<T> Weighted<T> {
    /// Takes items with their weights; at least one weight is not 0.
    pub(super) fn new(items: impl IntoIterator<Item = (T, u32)>) -> Self {
        let mut total = 0;
        let items = items
            .into_iter()
            .map(|(item, weight)| {
                total += weight;
                (item, total)
            })
            .collect();
        Self { items, total }
    }

    /// Takes items of which the first are the most frequent, as it is with what people ask for.
    pub(super) fn falling(items: impl IntoIterator<Item = T>) -> Self {
        Self::new(items.into_iter().zip((0u32..).map(|rank| 10_000 / (rank + 4))))
    }

    /// Draws one.
    pub(super) fn draw(&self, rng: &mut impl Rng) -> &T {
        let point = rng.random_range(0..self.total);
        let at = self.items.partition_point(|(_, sum)| *sum <= point);
        &self.items[at].0
    }
}

#[cfg(test)]
mod tests {
    use rand::SeedableRng as _;
    use rand_chacha::ChaCha8Rng;

    use super::*;

    #[test]
    fn weights_are_kept_and_a_seed_gives_the_same_draws() {
        let list = Weighted::new([('a', 1), ('b', 0), ('c', 9)]);
        let draw = |seed| {
            let mut rng = ChaCha8Rng::seed_from_u64(seed);
            (0..1_000).map(|_| *list.draw(&mut rng)).collect::<String>()
        };
        assert_eq!(draw(7), draw(7));
        assert_ne!(draw(7), draw(8));
        assert!(!draw(7).contains('b'));
        assert!((50..200).contains(&draw(7).matches('a').count()));
    }
}
