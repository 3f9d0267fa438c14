//! What may not stand in words that are quoted in public.

use std::collections::BTreeSet;

use crate::domain::{fold, person::Card, recognise};

/// Why words cannot be quoted as they stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Revealing {
    /// They hold a word of the person's name: the word.
    Name(String),
    /// They hold a number that could be a telephone's, a card's, a date's, a street's (only small numbers say nothing
    /// about who), or begin to say a name or a birth.
    Number,
    /// They hold an address of e-mail or of the web.
    Address,
    /// There are more of them than a page can quote.
    TooLong,
}

/// The most characters of a testimony.
pub const LONGEST: usize = 600;

/// So many digits near each other could be a telephone number, a date or a file's number.
const DIGITS: usize = 6;

/// The shortest word of a name that is looked for: below, it is a particle or an initial.
const SHORTEST: usize = 3;

/// Words that may be the person's name, written otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Near {
    /// As they stand in the text.
    pub word: String,
    /// The name that they are like.
    pub name: String,
}

/// Little words of names, which stand at the beginning of any sentence.
const PARTICLES: &[&str] = &[
    "de", "du", "des", "le", "la", "les", "el", "al", "van", "von", "der", "den", "ben", "bin", "da", "di", "dos", "m",
    "mr", "mme", "mlle", "madame", "monsieur",
];

/// How many words of a text, or of a name, are read as one.
const JOINED: usize = 4;

/// Words of a text that are like the person's name, though not written so: misspelt, apart or together, or so short that
/// they may be anything. Nobody but a reader can tell whether they are a name there.
pub fn near_name(text: &str, names: &[&str]) -> Option<Near> {
    let names = candidates(names);
    let words = fold::spelled(text);
    let single = words.iter().map(|(word, spelling)| (word.clone(), spelling.clone()));
    let runs = (2..=JOINED).flat_map(|size| words.windows(size)).map(|run| {
        let joined: String = run.iter().map(|(word, _)| word.as_str()).collect();
        (joined, run.iter().map(|(_, spelling)| spelling.as_str()).collect::<Vec<_>>().join(" "))
    });
    let is_short = |name: &String| name.chars().count() < SHORTEST;
    let capitals: BTreeSet<String> = capitalised_anywhere(text).collect();
    for (word, said) in single {
        let like = names.iter().find(|name| {
            if is_short(name) { **name == word && capitals.contains(&word) } else { is_like(name, &word) }
        });
        if let Some(name) = like {
            return Some(Near { word: said, name: name.clone() });
        }
    }
    let mut runs = runs.filter_map(|(joined, said)| {
        let name = names.iter().find(|name| !is_short(name) && **name == joined)?;
        Some(Near { word: said, name: name.clone() })
    });
    runs.next()
}

/// What is compared: the words of the names, and words that stand beside each other read as one ("El Amrani",
/// "Elamrani").
fn candidates(names: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for name in names {
        let words = fold::words(name);
        found.extend(words.iter().filter(|word| !PARTICLES.contains(&word.as_str())).cloned());
        found.extend((2..=JOINED).flat_map(|size| words.windows(size)).map(<[String]>::concat));
    }
    found
}

/// Whether a word is another spelling of a name: a letter wrong, two in a long one, or the same sound.
fn is_like(name: &str, word: &str) -> bool {
    let most = match name.chars().count() {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    };
    let apart = strsim::osa_distance(name, word);
    let alike = || recognise::sound(name) == recognise::sound(word) && apart <= name.len().max(word.len()) / 2;
    apart <= most || (name.len().min(word.len()) > SHORTEST && alike())
}

/// The words of a text that begin with a capital although no sentence begins there, folded: what may be a name.
pub fn capitalised(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut begins = true;
    let is_end = |c: char| c.is_whitespace() || matches!(c, '\'' | '’');
    for word in text.split(is_end).filter(|word| !word.is_empty()) {
        let first = word.chars().find(|c| c.is_alphanumeric());
        if !begins && first.is_some_and(char::is_uppercase) {
            found.extend(fold::words(word).into_iter().filter(|word| word.chars().count() >= SHORTEST));
        }
        begins = word.ends_with(['.', '!', '?', '…', ':', '«', '"', '“', '-', '–']);
    }
    found
}

fn capitalised_anywhere(text: &str) -> impl Iterator<Item = String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.starts_with(char::is_uppercase));
    words.flat_map(fold::words)
}

/// Letters that stand alone, one after the other, read as one word: "A i c h a", "A.M.I.N.A".
fn spelled_out(text: &str) -> Vec<String> {
    let words = fold::words(text);
    let runs = words.chunk_by(|one, other| one.len() == 1 && other.len() == 1);
    runs.filter(|run| run.len() > 1).map(<[String]>::concat).collect()
}

/// What in a text would tell who said it; `names` are all that is known of what the person is called.
pub fn revealing(text: &str, names: &[&str]) -> Option<Revealing> {
    let said: BTreeSet<String> = fold::words(text).into_iter().chain(spelled_out(text)).collect();
    let names = names.iter().flat_map(|name| fold::words(name));
    if let Some(word) = names.filter(|word| word.chars().count() >= SHORTEST).find(|word| said.contains(word)) {
        return Some(Revealing::Name(word));
    }
    if text.contains('@') || text.contains("://") || text.contains("www.") {
        return Some(Revealing::Address);
    }
    if has_long_number(text) || says_who(text) {
        return Some(Revealing::Number);
    }
    (text.chars().count() > LONGEST).then_some(Revealing::TooLong)
}

/// What begins the name, the birth or the age of somebody, folded, in the languages of the counter.
const BEGINNINGS: [&str; 9] =
    ["je m appelle", "ich heisse", "ik heet", "my name is", "born in", "ne en", "nee en", "geboren in", "geboren am"];

/// Months by their names, folded.
const MONTHS: &[&str] = &[
    "janvier",
    "fevrier",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "aout",
    "septembre",
    "octobre",
    "novembre",
    "decembre",
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "januari",
    "februari",
    "maart",
    "mei",
    "juni",
    "juli",
    "augustus",
    "oktober",
    "januar",
    "februar",
    "marz",
    "dezember",
];

/// How many words there are at most between a street and its number.
const STREET_WORDS: usize = 5;

/// An introduction, a year, a day of a month, a number of a street, or a card's code.
fn says_who(text: &str) -> bool {
    let words = fold::words(text);
    let line = format!(" {} ", words.join(" "));
    let number = |word: &String| word.parse::<u32>().ok();
    let is_street = |word: &String| {
        matches!(word.as_str(), "rue" | "avenue" | "boulevard" | "chaussee" | "quai" | "street" | "steenweg")
            || word.ends_with("straat")
            || word.ends_with("strasse")
            || word.ends_with("laan")
    };
    let is_day = |pair: &[String]| {
        number(&pair[0]).is_some_and(|day| (1..=31).contains(&day)) && MONTHS.contains(&pair[1].as_str())
    };
    BEGINNINGS.iter().any(|beginning| line.contains(&format!(" {beginning} ")))
        || words.iter().filter_map(number).any(|year| (1900..2100).contains(&year))
        || words.windows(2).any(is_day)
        || words.iter().enumerate().filter(|(_, word)| is_street(word)).any(|(at, _)| {
            words.iter().skip(at + 1).take(STREET_WORDS).any(|word| word.starts_with(|c: char| c.is_ascii_digit()))
        })
        || text
            .split(|c: char| !(c.is_ascii_alphanumeric() || c == '-'))
            .any(|word| matches!(Card::read(word), Some(Card::Code(_))))
}

/// Digits with nothing but what joins the parts of a number between them.
fn has_long_number(text: &str) -> bool {
    let mut digits = 0;
    let mut blanks = 0;
    for c in text.chars() {
        if c.is_numeric() {
            (digits, blanks) = (digits + 1, 0);
        } else if c.is_whitespace() || matches!(c, '.' | '-' | '/' | '(' | ')' | '+' | '–' | '‑') {
            blanks += 1;
        } else {
            digits = 0;
        }
        if blanks > 2 {
            digits = 0;
        }
        if digits >= DIGITS {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_tells_who_it_was_is_found_however_it_is_written() {
        let of = |text| revealing(text, &["Noël, Aïcha", "M. El Amrani"]);
        assert_eq!(of("je m'appelle AICHA et j'attends"), Some(Revealing::Name("aicha".to_owned())));
        assert_eq!(of("chez les amrani, personne n'a d'ordinateur"), Some(Revealing::Name("amrani".to_owned())));
        for number in ["0470/12 34 56", "le 12/05/2023", "85.07.30-033.28", "+32 (0)470 12.34.56"] {
            assert_eq!(of(number), Some(Revealing::Number), "{number}");
        }
        assert_eq!(of("écrivez à moi@exemple.be"), Some(Revealing::Address));
        assert_eq!(revealing(&"a".repeat(LONGEST + 1), &[]), Some(Revealing::TooLong));
        assert_eq!(of("J'ai attendu 3 mois et appelé 12 fois, 45 minutes à chaque fois. El guichet est fermé."), None);
    }

    #[test]
    fn a_name_written_otherwise_is_noticed() {
        const NAMES: &[&str] = &["Noël, Aïcha", "M. El Amrani", "Mohammed", "Li Wei"];
        for (text, word, name) in [
            ("chez aisha personne n'a d'ordinateur", "aisha", "aicha"),
            ("AÏCHAA attend", "aïchaa", "aicha"),
            ("la famille Elamrani attend", "elamrani", "elamrani"),
            ("les Amranni attendent", "amranni", "amrani"),
            ("moi, Muhamad, j'attends", "muhamad", "mohammed"),
            ("ai cha attend", "ai cha", "aicha"),
            ("Li attend depuis mars", "li", "li"),
        ] {
            let near = near_name(text, NAMES).unwrap_or_else(|| panic!("{text}"));
            assert_eq!((near.word.as_str(), near.name.as_str()), (word, name), "{text}");
        }
        assert_eq!(revealing("A i c h a attend", NAMES), Some(Revealing::Name("aicha".to_owned())));
        for text in ["De plus, le guichet est fermé.", "Personne ne décroche à la mutuelle.", "On a lu la lettre."] {
            assert_eq!(near_name(text, NAMES), None, "{text}");
        }
    }

    #[test]
    fn capitals_within_a_sentence_may_be_names() {
        assert_eq!(capitalised("Depuis mars, Amina attend. Personne ! La « Poste » d'Yvoir."), ["amina", "yvoir"]);
        assert_eq!(capitalised("ON ATTEND"), ["attend"]);
    }

    #[test]
    fn what_begins_a_name_a_birth_or_an_address_is_found() {
        for text in [
            "Je m'appelle Jean Dupont",
            "Ik heet Jan",
            "my name is John",
            "née en Syrie",
            "depuis 1987",
            "c'était le 3 mai",
            "op 4 maart",
            "rue Haute 4",
            "Kerkstraat 12b",
        ] {
            assert_eq!(revealing(text, &[]), Some(Revealing::Number), "{text}");
        }
        for text in ["La mutuelle est fermée depuis mars.", "à la rue, sans réponse", "J'ai appelé 20 fois en 3 mois."]
        {
            assert_eq!(revealing(text, &[]), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_name_is_never_let_through(before in "[a-zé ]{0,20}", name in "[A-ZÉ][a-zé]{3,9}", after in "[a-z ]{0,20}") {
            let text = format!("{before} {name}, {after}");
            prop_assert!(matches!(revealing(&text, &[&name]), Some(Revealing::Name(_))));
        }

        #[test]
        fn a_name_with_a_letter_wrong_is_noticed(
            name in "[a-z]{5,9}", at in 0usize..5, letter in "[a-z]", before in "[a-z ]{0,12}",
        ) {
            let mut wrong: Vec<char> = name.chars().collect();
            wrong[at] = letter.chars().next().unwrap_or('x');
            let text = format!("{before} {}", wrong.into_iter().collect::<String>());
            let noticed = matches!(revealing(&text, &[&name]), Some(Revealing::Name(_))) || near_name(&text, &[&name]).is_some();
            prop_assert!(noticed || PARTICLES.contains(&name.as_str()));
        }

        #[test]
        fn any_text_is_judged(text in any::<String>(), name in any::<String>()) {
            revealing(&text, &[&name]);
            near_name(&text, &[&name]);
            capitalised(&text);
        }
    }
}
