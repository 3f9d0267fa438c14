//! Age bands of a report. Each report has its own: what was said at the counter, a number or a band, is put into them.

use crate::domain::visit::Age;

/// Where the oldest are counted to when a band has no end: only its middle is asked for.
const OLDEST: u8 = 100;

/// Bands from 0 to "and more", by the first year of each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bands(Vec<u8>);

impl Bands {
    /// The bands that begin at these ages, and one from 0. `None` when they do not rise, or beyond 120.
    pub fn starting(ages: &[u8]) -> Option<Self> {
        let starts: Vec<u8> = std::iter::once(0).chain(ages.iter().copied().filter(|age| *age > 0)).collect();
        let sound = starts.is_sorted_by(|a, b| a < b) && starts.iter().all(|age| *age <= 120);
        sound.then_some(Self(starts))
    }

    /// The first and last year of every band; the last has no end.
    pub fn all(&self) -> impl Iterator<Item = (u8, Option<u8>)> {
        let ends = self.0.iter().skip(1).map(|next| Some(next - 1)).chain([None]);
        self.0.iter().copied().zip(ends)
    }

    /// The band of an age. A band that was said goes where its middle lies: `60+` is no longer 60.
    pub fn of(&self, age: Age) -> (u8, Option<u8>) {
        let years = match age {
            Age::Years(years) => years,
            Age::Band { from, to } => from.midpoint(to.unwrap_or(OLDEST).max(from)),
        };
        self.all().take_while(|(from, _)| *from <= years).last().unwrap_or((0, None))
    }

    /// A band's code: `45-60`, `61+`.
    pub fn code((from, to): (u8, Option<u8>)) -> String {
        to.map_or_else(|| format!("{from}+"), |to| format!("{from}-{to}"))
    }
}

impl Default for Bands {
    /// Under 18, 18 to 25, 26 to 44, 45 to 60, over 60.
    fn default() -> Self {
        Self(vec![0, 18, 26, 45, 61])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn band(age: Age) -> String {
        Bands::code(Bands::default().of(age))
    }

    #[test]
    fn an_age_is_in_its_band_and_a_said_band_where_its_middle_lies() {
        assert_eq!(band(Age::Years(0)), "0-17");
        assert_eq!(band(Age::Years(60)), "45-60");
        assert_eq!(band(Age::Years(61)), "61+");
        assert_eq!(band(Age::Band { from: 45, to: Some(59) }), "45-60");
        assert_eq!(band(Age::Band { from: 60, to: None }), "61+");
        assert_eq!(band(Age::Band { from: 18, to: Some(30) }), "18-25");
    }

    #[test]
    fn bands_must_rise() {
        assert!(Bands::starting(&[30, 20]).is_none());
        assert!(Bands::starting(&[30, 30]).is_none());
        assert!(Bands::starting(&[130]).is_none());
        let bands = Bands::starting(&[0, 30]).map(|bands| bands.all().map(Bands::code).collect::<Vec<_>>());
        assert_eq!(bands, Some(vec!["0-29".to_owned(), "30+".to_owned()]));
    }
}
