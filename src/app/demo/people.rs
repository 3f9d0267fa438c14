//! Invented people. First and last names are drawn apart from each other, so that nobody real is meant; phone numbers
//! begin their subscriber's part with 00, which no operator gives out.

use rand::{Rng, RngExt as _};

use super::chance::{Weighted, one_of};
use crate::domain::visit::Age;

const WOMEN: &[&str] = &[
    "Amina",
    "Fatima",
    "Monique",
    "Josiane",
    "Nathalie",
    "Sandrine",
    "Khadija",
    "Marie-Thérèse",
    "Ginette",
    "Oksana",
    "Elif",
    "Chantal",
    "Rosa",
    "Béatrice",
    "Yasmine",
    "Nadia",
    "Lucienne",
    "Claudine",
    "Aïcha",
    "Mireille",
    "Huguette",
    "Solange",
    "Dorota",
    "Mariam",
    "Latifa",
    "Véronique",
    "Andrée",
    "Jeannine",
    "Hélène",
    "Thérèse",
    "Ewa",
    "Natalia",
];

const MEN: &[&str] = &[
    "Jean-Pierre",
    "Mohamed",
    "Michel",
    "Ahmed",
    "Didier",
    "Pascal",
    "Hassan",
    "Luc",
    "André",
    "Roger",
    "Mehmet",
    "Ibrahim",
    "Marcel",
    "Olivier",
    "Serge",
    "Emmanuel",
    "Youssef",
    "Guy",
    "Freddy",
    "Willy",
    "Dragan",
    "Petro",
    "Abdou",
    "Raymond",
    "Bernard",
    "Philippe",
    "Thierry",
    "Amadou",
    "Ngọc",
    "Stéphane",
    "Marek",
    "Karim",
];

const FAMILIES: &[&str] = &[
    "Diallo",
    "Lambert",
    "Dubois",
    "Benali",
    "Yılmaz",
    "Janssens",
    "Peeters",
    "Haddad",
    "Marchal",
    "Renard",
    "Kowalski",
    "Bah",
    "Leclercq",
    "Gérard",
    "El Amrani",
    "Nguyễn",
    "Moreau",
    "Delvaux",
    "Noël",
    "Collard",
    "Touré",
    "Evrard",
    "Kaya",
    "Simonis",
    "Wauters",
    "Ndiaye",
    "Popescu",
    "Hubert",
    "Masson",
    "Öztürk",
    "Krasnić",
    "Baptiste",
    "Roy",
    "Thiry",
];

const RELATIVES: &[&str] = &["sa fille", "son fils", "une voisine", "son frère", "l'aide familiale"];

/// Years of age at a counter: many over 60 or from 45 to 60.
const AGES: &[(std::ops::RangeInclusive<u8>, u32)] =
    &[(17..=24, 7), (25..=44, 25), (45..=59, 31), (60..=74, 27), (75..=93, 10)];

/// Somebody invented.
#[derive(Clone, Debug)]
pub(super) struct Somebody {
    /// First name.
    pub first: &'static str,
    /// Family name.
    pub family: &'static str,
}

impl Somebody {
    /// Draws somebody; a majority are women.
    pub(super) fn draw(rng: &mut impl Rng) -> Self {
        let names = if rng.random_ratio(60, 100) { WOMEN } else { MEN };
        let first = *one_of(rng, names);
        Self { first, family: *one_of(rng, FAMILIES) }
    }

    /// The name in a case.
    pub(super) fn full_name(&self) -> String {
        format!("{} {}", self.first, self.family)
    }
}

/// How to reach somebody.
pub(super) fn reach(rng: &mut impl Rng) -> String {
    if rng.random_ratio(1, 5) { format!("par {}", one_of(rng, RELATIVES)) } else { mobile(rng) }
}

/// A mobile number that nobody has.
pub(super) fn mobile(rng: &mut impl Rng) -> String {
    format!("0470 00 {:02} {:02}", rng.random_range(0..100), rng.random_range(0..100))
}

/// A fixed number that nobody has.
pub(super) fn landline(rng: &mut impl Rng) -> String {
    format!("081 00 {:02} {:02}", rng.random_range(0..100), rng.random_range(0..100))
}

/// Draws ages as they are said at the counter.
pub(super) struct Ages(Weighted<std::ops::RangeInclusive<u8>>);

impl Ages {
    pub(super) fn new() -> Self {
        Self(Weighted::new(AGES.iter().cloned()))
    }

    /// A number of years, a band, or nothing: one in ten is not asked, and a band is what an eye sees in a rush.
    pub(super) fn draw(&self, rng: &mut impl Rng) -> Option<Age> {
        let span = self.0.draw(rng).clone();
        let years = rng.random_range(span);
        match rng.random_range(0..10) {
            0 => None,
            1 if years >= 60 => Some(Age::Band { from: 60, to: None }),
            1 if years >= 45 => Some(Age::Band { from: 45, to: Some(59) }),
            _ => Some(Age::Years(years)),
        }
    }
}
