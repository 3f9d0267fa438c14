//! How far a share among those who were asked may be from the share among all who come.

/// The normal distribution's value for 95 %.
const Z: f64 = 1.959_963_984_540_054;

/// A share and the interval around it, in percent.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Share {
    /// The share of those asked.
    pub percent: f64,
    /// The interval's lower end.
    pub from: f64,
    /// Its upper end.
    pub to: f64,
}

/// The share of `yes` among `base` answers with Wilson's score interval at 95 %; `None` without an answer.
///
/// E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", *Journal of the American
/// Statistical Association* 22 (1927), 209–212. L. D. Brown, T. T. Cai and A. DasGupta, "Interval Estimation for a
/// Binomial Proportion", *Statistical Science* 16 (2001), 101–133, recommend it for bases as small as ours, where the
/// textbook's interval is too narrow and reaches below nought.
pub fn share(yes: u64, base: u64) -> Option<Share> {
    if base == 0 || yes > base {
        return None;
    }
    let (n, p) = (base as f64, yes as f64 / base as f64);
    let centre = (p + Z * Z / (2.0 * n)) / (1.0 + Z * Z / n);
    let half = Z / (1.0 + Z * Z / n) * (p * (1.0 - p) / n + Z * Z / (4.0 * n * n)).sqrt();
    let percent = |part: f64| (part * 100.0).clamp(0.0, 100.0);
    Some(Share { percent: percent(p), from: percent(centre - half), to: percent(centre + half) })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_interval_is_that_of_the_literature() {
        // 50 of 100: 40.4 % to 59.6 %; 0 of 10: 0 % to 27.8 %; 81 of 263: 25.5 % to 36.6 % (Newcombe 1998, table I).
        for (yes, base, from, to) in [(50, 100, 40.4, 59.6), (0, 10, 0.0, 27.8), (81, 263, 25.5, 36.6)] {
            let share = share(yes, base).expect("a share");
            assert!((share.from - from).abs() < 0.06 && (share.to - to).abs() < 0.06, "{yes}/{base}: {share:?}");
        }
        assert_eq!(share(0, 0), None);
    }

    proptest! {
        #[test]
        fn the_share_lies_within_its_interval(base in 1u64..100_000, part in 0.0f64..=1.0) {
            let yes = (base as f64 * part) as u64;
            let share = share(yes, base).expect("a share");
            prop_assert!(0.0 <= share.from && share.from <= share.percent + 1e-9);
            prop_assert!(share.percent <= share.to + 1e-9 && share.to <= 100.0);
        }
    }
}
