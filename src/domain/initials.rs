//! Initials as people type them, met with those that are known.
//!
//! Cases, private notes and passphrases belong to initials as they are written, to the letter; people type them as their
//! fingers fall. So what is typed is met with what is written, and where that leaves a choice nobody is guessed.

use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};

/// Whom typed initials mean among those who are known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meant<T> {
    /// This one.
    One(T),
    /// Several, who are told apart by what was not typed: capitals or accents.
    Several(Vec<T>),
    /// Nobody who is known.
    Nobody,
}

impl<T> Meant<T> {
    /// The one who is meant, where it is one.
    pub fn one(self) -> Option<T> {
        match self {
            Self::One(one) => Some(one),
            Self::Several(_) | Self::Nobody => None,
        }
    }
}

/// Whom typed initials mean, `name` being how somebody is written: whoever is written just so; else whoever differs in
/// capitals alone; else whoever differs in capitals and accents.
pub fn meant<T>(typed: &str, known: impl IntoIterator<Item = T>, name: impl Fn(&T) -> &str) -> Meant<T> {
    let (typed, mut left) = (typed.trim(), known.into_iter().collect::<Vec<T>>());
    for fits in [|one: &str, other: &str| one == other, are_same, are_alike] {
        let (mut found, others): (Vec<T>, Vec<T>) = left.into_iter().partition(|known| fits(name(known).trim(), typed));
        match found.len() {
            0 => left = others,
            1 => return found.pop().map_or(Meant::Nobody, Meant::One),
            _ => return Meant::Several(found),
        }
    }
    Meant::Nobody
}

/// How typed initials are written among those that are known, where capitals alone differ: those make no other person. None
/// where that leaves a choice, or nobody.
pub fn written<'a>(typed: &str, known: &'a [String]) -> Option<&'a str> {
    let same = known.iter().filter(|known| are_same(known, typed));
    meant(typed, same, |known| known).one().map(String::as_str)
}

/// Whether two initials differ in capitals at most.
pub fn are_same(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}

/// Whether two initials differ in capitals and accents at most.
pub fn are_alike(one: &str, other: &str) -> bool {
    plain(one) == plain(other)
}

fn plain(initials: &str) -> String {
    initials.trim().to_lowercase().nfkd().filter(|c| !is_combining_mark(*c)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn among(typed: &str, known: &[&'static str]) -> Meant<&'static str> {
        meant(typed, known.iter().copied(), |name| name)
    }

    #[test]
    fn whoever_is_written_so_goes_before_capitals_and_capitals_before_accents() {
        assert_eq!(among(" EL ", &["ÉL", "EL", "el"]), Meant::One("EL"));
        assert_eq!(among("El", &["ÉL", "EL"]), Meant::One("EL"));
        assert_eq!(among("el", &["ÉL", "MD"]), Meant::One("ÉL"));
        assert_eq!(among("E\u{301}L", &["ÉL", "EL"]), Meant::Several(vec!["ÉL", "EL"]));
    }

    #[test]
    fn capitals_make_no_other_person_and_accents_may() {
        let among = |typed: &str, known: &[&str]| {
            let known: Vec<String> = known.iter().map(ToString::to_string).collect();
            written(typed, &known).map(str::to_owned)
        };
        assert_eq!(among("md", &["MD"]).as_deref(), Some("MD"));
        assert_eq!(among("el", &["EL", "ÉL"]).as_deref(), Some("EL"));
        assert_eq!(among("md", &["MD", "md"]).as_deref(), Some("md"));
        assert_eq!([among("md", &["MD", "Md"]), among("EL", &["ÉL"]), among("EL", &[])], [None, None, None]);
    }

    #[test]
    fn nobody_is_guessed() {
        assert_eq!(among("EL", &["ÉL", "ÈL", "MD"]), Meant::Several(vec!["ÉL", "ÈL"]));
        assert_eq!(among("EB", &["eb", "Eb"]), Meant::Several(vec!["eb", "Eb"]));
        assert_eq!(among("ZZ", &["ÉL"]), Meant::Nobody);
        assert_eq!(among("EL", &["ELB", "E.L"]), Meant::Nobody);
    }
}
