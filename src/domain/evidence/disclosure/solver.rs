//! What somebody who can compute finds out: whether whole numbers exist that fit every sum that is told.

/// A sum of numbers, some of them taken away, that is known.
#[derive(Clone, Debug)]
struct Sum {
    of: Vec<(usize, i64)>,
    is: i64,
}

/// Numbers that are known, or lie between two bounds; and sums of them.
#[derive(Clone, Debug, Default)]
pub struct Puzzle {
    bounds: Vec<(i64, i64)>,
    sums: Vec<Sum>,
}

impl Puzzle {
    /// A number; its place.
    pub fn number(&mut self, from: u64, to: u64) -> usize {
        self.bounds.push((from as i64, to as i64));
        self.bounds.len() - 1
    }

    /// Parts that come to a whole.
    pub fn adds_up(&mut self, parts: &[usize], whole: usize) {
        let of = parts.iter().map(|part| (*part, 1)).chain([(whole, -1)]).collect();
        self.sums.push(Sum { of, is: 0 });
    }

    /// Whether a number can be this, as far as anybody can tell.
    pub fn can_be(&self, number: usize, value: u64) -> bool {
        let mut bounds = self.bounds.clone();
        let (from, to) = bounds[number];
        let value = value as i64;
        bounds[number] = (value, value);
        from <= value && value <= to && self.solve(bounds)
    }

    fn solve(&self, mut bounds: Vec<(i64, i64)>) -> bool {
        if !self.narrow(&mut bounds) {
            return false;
        }
        let open = (0..bounds.len()).filter(|at| bounds[*at].0 < bounds[*at].1);
        let Some(at) = open.min_by_key(|at| bounds[*at].1 - bounds[*at].0) else { return true };
        let (from, to) = bounds[at];
        (from..=to).any(|value| {
            let mut tried = bounds.clone();
            tried[at] = (value, value);
            self.solve(tried)
        })
    }

    /// Narrows every number to what the sums leave it, again and again.
    fn narrow(&self, bounds: &mut [(i64, i64)]) -> bool {
        loop {
            let before = bounds.to_vec();
            for Sum { of, is } in &self.sums {
                let end = |(at, sign): (usize, i64), bounds: &[(i64, i64)], low: bool| {
                    let (from, to) = bounds[at];
                    if (sign > 0) == low { sign * from } else { sign * to }
                };
                for (at, sign) in of {
                    let others = || of.iter().filter(|(other, _)| other != at);
                    let low: i64 = others().map(|other| end(*other, bounds, true)).sum();
                    let high: i64 = others().map(|other| end(*other, bounds, false)).sum();
                    let (from, to) = if *sign > 0 { (is - high, is - low) } else { (low - is, high - is) };
                    let (old_from, old_to) = bounds[*at];
                    bounds[*at] = (old_from.max(from), old_to.min(to));
                    if bounds[*at].0 > bounds[*at].1 {
                        return false;
                    }
                }
            }
            if before == bounds {
                return true;
            }
        }
    }
}
