//! A person: kept only where a follow-up needs one, and then with as little as possible.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    case::CaseStatus,
    ids::{CaseId, Code, PersonId, VisitId},
    privacy::Restriction,
    referral::ReferralStatus,
    visit::Age,
};

/// Somebody for whom a case is open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Its id.
    pub id: PersonId,
    /// The name, for those who give one.
    pub name: Option<String>,
    /// The card code, for those who prefer no name (`K7M-42`).
    pub card_code: String,
    /// How to reach them: a phone number, "through her daughter"...
    pub reach: Option<String>,
    /// The language spoken.
    pub language: Option<Code>,
}

impl Person {
    /// What the screen calls this person: the name, or the card code.
    pub fn label(&self) -> &str {
        self.name.as_deref().unwrap_or(&self.card_code)
    }
}

/// When and as whom somebody was seen last: enough to tell namesakes apart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Sighting {
    /// The day of the visit.
    pub day: NaiveDate,
    /// Postcode or commune, as said then.
    pub place: Option<String>,
    /// The age, as said then.
    pub age: Option<Age>,
}

/// Somebody who was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PersonHit {
    /// Who.
    #[serde(flatten)]
    pub person: Person,
    /// The last visit.
    pub seen: Option<Sighting>,
    /// What the open case is about; of several, the one that is due first.
    pub case: Option<String>,
    /// That the record is only kept, where it is.
    pub restricted: Option<Restriction>,
}

/// One visit of a person, as a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PersonVisit {
    /// The visit.
    #[serde(skip)]
    pub id: VisitId,
    /// Its day.
    pub day: NaiveDate,
    /// The day's number.
    pub ticket: u32,
    /// The first request's topic.
    pub topic: Option<Code>,
    /// The first request's procedure.
    pub procedure: Option<Code>,
    /// Who served.
    pub worker: String,
}

/// One case of a person, as a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PersonCase {
    /// The case.
    #[serde(skip)]
    pub id: CaseId,
    /// Its number.
    pub number: String,
    /// What it is about.
    pub subject: String,
    /// Whether it is open.
    pub status: CaseStatus,
    /// What is done next.
    pub next_action: Option<String>,
    /// By when.
    pub due: Option<NaiveDate>,
}

/// One referral of a person, as a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PersonReferral {
    /// Where to.
    pub service_name: String,
    /// On which day.
    pub day: NaiveDate,
    /// What is known of it.
    pub status: ReferralStatus,
}

/// All that is kept of a person: the latest visits and referrals, the cases, open ones first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PersonFile {
    /// Who.
    #[serde(flatten)]
    pub person: Person,
    /// Card codes of records that were merged into this one; their cards still lead here.
    pub other_cards: Vec<String>,
    /// The latest visits, the last one first.
    pub visits: Vec<PersonVisit>,
    /// How many visits there are.
    pub visit_count: u32,
    /// The cases.
    pub cases: Vec<PersonCase>,
    /// The latest referrals, the last one first.
    pub referrals: Vec<PersonReferral>,
    /// That the record is only kept, where it is.
    pub restricted: Option<Restriction>,
    /// Grows with every change.
    #[serde(skip)]
    pub version: i64,
}

/// A person's record as somebody wants it from now on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonEdit {
    /// The name.
    pub name: Option<String>,
    /// How to reach them.
    pub reach: Option<String>,
    /// The language spoken.
    pub language: Option<Code>,
}

impl From<&Person> for PersonEdit {
    fn from(person: &Person) -> Self {
        Self { name: person.name.clone(), reach: person.reach.clone(), language: person.language.clone() }
    }
}

/// What one record becomes when another of the same person is merged into it: what it says itself goes first, and
/// nothing that the other says of how to reach them is lost.
pub fn merged(kept: &Person, other: &Person) -> Person {
    let reach = match (&kept.reach, &other.reach) {
        (Some(kept), Some(other)) if !kept.contains(other.as_str()) => Some(format!("{kept} · {other}")),
        (kept, other) => kept.clone().or_else(|| other.clone()),
    };
    Person {
        name: kept.name.clone().or_else(|| other.name.clone()),
        reach,
        language: kept.language.clone().or_else(|| other.language.clone()),
        ..kept.clone()
    }
}

/// What a record that another was merged into is without that one: what it says since the merger is again what it said
/// `before`, and what somebody wrote since stays.
pub fn parted(now: &Person, before: &Person, other: &Person) -> Person {
    let merged = merged(before, other);
    let own = |now: &Option<String>, merged: Option<String>, before: &Option<String>| {
        if *now == merged { before.clone() } else { now.clone() }
    };
    let language = if now.language == merged.language { &before.language } else { &now.language };
    Person {
        name: own(&now.name, merged.name, &before.name),
        reach: own(&now.reach, merged.reach, &before.reach),
        language: language.clone(),
        ..now.clone()
    }
}

/// Letters and digits that nobody confuses when read aloud or written by hand: no 0 O, 1 I L, U V, 5 S, 8 B, 2 Z.
const ALPHABET: &[u8] = b"34679ACDEFGHJKMNPQRTWXY";

/// A card code from a random number: three characters, a dash, one more and a check character.
///
/// The check character makes every single mistyped character, and every swap of neighbours, a code that
/// [`is_card_code`] refuses.
pub fn card_code(random: u32) -> String {
    let base = ALPHABET.len() as u32;
    let mut rest = random;
    let mut digits = [0u32; 4];
    for digit in &mut digits {
        *digit = rest % base;
        rest /= base;
    }
    let symbol = |digit: u32| char::from(ALPHABET[digit as usize]);
    let [a, b, c, d] = digits.map(symbol);
    format!("{a}{b}{c}-{d}{}", symbol(check(digits)))
}

/// Whether a text, typed in any case and with or without its dash, is a card code without a typing mistake.
pub fn is_card_code(text: &str) -> bool {
    let mut digits = Vec::with_capacity(5);
    for c in text.chars().filter(|c| *c != '-') {
        let Some(digit) = ALPHABET.iter().position(|known| char::from(*known) == c.to_ascii_uppercase()) else {
            return false;
        };
        digits.push(digit as u32);
    }
    match digits[..] {
        [a, b, c, d, last] => check([a, b, c, d]) == last,
        _ => false,
    }
}

/// What a word is, taken as a card code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Card {
    /// A sound one, as it is written on cards.
    Code(String),
    /// One with a typing mistake.
    Mistyped,
}

impl Card {
    /// The card code that a word is; `None` for a word that is none. Without the dash, only letters with digits among
    /// them count: a word of five letters is a word.
    pub fn read(word: &str) -> Option<Self> {
        let symbols: String = word.chars().filter(|c| *c != '-').map(|c| c.to_ascii_uppercase()).collect();
        let dashes = word.chars().filter(|c| *c == '-').count();
        if symbols.len() != 5 || !symbols.bytes().all(|b| b.is_ascii_alphanumeric()) || dashes > 1 {
            return None;
        }
        let in_place = word.char_indices().nth(3).is_some_and(|(_, c)| c == '-');
        if dashes == 1 && !in_place {
            return None;
        }
        let mixed = symbols.bytes().any(|b| b.is_ascii_digit()) && symbols.bytes().any(|b| b.is_ascii_uppercase());
        match (is_card_code(&symbols), in_place || mixed, mixed) {
            (true, true, _) => as_written(&symbols).map(Self::Code),
            (false, _, true) => Some(Self::Mistyped),
            _ => None,
        }
    }
}

/// A card code as it stands on cards, of one typed in any case, with or without its dash; `None` where it is none.
pub fn as_written(text: &str) -> Option<String> {
    let symbols = text.replace('-', "").to_ascii_uppercase();
    is_card_code(&symbols).then(|| format!("{}-{}", &symbols[..3], &symbols[3..]))
}

/// A weighted sum over a prime base: the base is 23, so no weight below it hides a changed character.
fn check(digits: [u32; 4]) -> u32 {
    digits.iter().zip(2u32..).map(|(digit, weight)| digit * weight).sum::<u32>() % ALPHABET.len() as u32
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_code_has_the_form_people_are_told() {
        assert_eq!(card_code(0), "333-33");
        assert!(is_card_code("333-33"));
        assert!(!is_card_code("333-3"));
        assert!(!is_card_code("Amina"));
        assert!(!is_card_code(""));
    }

    #[test]
    fn a_word_is_a_card_code_where_it_looks_like_one() {
        let code = |text: &str| Some(Card::Code(text.to_owned()));
        assert_eq!(Card::read("k7m49"), code("K7M-49"));
        assert_eq!(Card::read("K7M-49"), code("K7M-49"));
        assert_eq!(Card::read("333-33"), code("333-33"));
        assert_eq!(Card::read("K7M-4D"), Some(Card::Mistyped));
        assert_eq!(Card::read("K7M-4O"), Some(Card::Mistyped), "O is no letter of a card");
        for word in ["", "carte", "dette", "34679", "demi-dr", "K7-M4C", "K7M-4", "K7M-4922", "été-12", "Jean"] {
            assert_eq!(Card::read(word), None, "{word}");
        }
    }

    #[test]
    fn merging_keeps_what_either_says() {
        let person = |name: Option<&str>, reach: Option<&str>| Person {
            id: "p".into(),
            name: name.map(str::to_owned),
            card_code: "333-33".to_owned(),
            reach: reach.map(str::to_owned),
            language: None,
        };
        let both = merged(&person(None, Some("0470")), &person(Some("Amina"), Some("par sa fille")));
        assert_eq!(both, person(Some("Amina"), Some("0470 · par sa fille")));
        let same = merged(&person(Some("A"), Some("0470")), &person(Some("B"), Some("0470")));
        assert_eq!(same, person(Some("A"), Some("0470")));
    }

    proptest! {
        #[test]
        fn what_was_merged_is_parted_again(
            texts in prop::collection::vec(prop::option::of("[a-c]{1,3}"), 6), name in prop::option::of("[d-f]")
        ) {
            let person = |at: usize| Person {
                id: "p".into(),
                name: texts[at].clone(),
                card_code: "333-33".to_owned(),
                reach: texts[at + 1].clone(),
                language: texts[at + 2].as_deref().map(Code::from),
            };
            let (kept, other) = (person(0), person(3));
            let both = merged(&kept, &other);
            prop_assert_eq!(parted(&both, &kept, &other), kept.clone());
            if name.is_some() {
                let corrected = Person { name: name.clone(), ..both };
                prop_assert_eq!(parted(&corrected, &kept, &other), Person { name, ..kept });
            }
        }

        #[test]
        fn every_code_is_accepted_in_any_case_with_or_without_dash(random: u32) {
            let code = card_code(random);
            prop_assert!(is_card_code(&code));
            prop_assert!(is_card_code(&code.to_lowercase().replace('-', "")));
        }

        #[test]
        fn one_wrong_character_or_a_swap_is_refused(random: u32, at in 0usize..5, other in 0usize..23) {
            let code = card_code(random).replace('-', "");
            let mut wrong: Vec<char> = code.chars().collect();
            wrong[at] = char::from(ALPHABET[other]);
            let changed = wrong.iter().collect::<String>() != code;
            prop_assert_eq!(is_card_code(&wrong.iter().collect::<String>()), !changed);

            let mut swapped: Vec<char> = code.chars().collect();
            swapped.swap(at.min(3), at.min(3) + 1);
            let same = swapped.iter().collect::<String>() == code;
            prop_assert_eq!(is_card_code(&swapped.iter().collect::<String>()), same);
        }
    }
}
