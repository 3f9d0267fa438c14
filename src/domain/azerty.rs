//! What the digit row of an AZERTY keyboard types without Shift, read as the digits it bears.

/// The digit a character stands for on an AZERTY digit row (`& é " ' ( § è ! ç à` in Belgium, `- _` for 6 and 8 in
/// France), or of a digit itself.
pub fn digit_of(c: char) -> Option<u8> {
    Some(match c {
        '0'..='9' => c as u8 - b'0',
        '&' => 1,
        'é' => 2,
        '"' => 3,
        '\'' => 4,
        '(' => 5,
        '§' | '-' => 6,
        'è' => 7,
        '!' | '_' => 8,
        'ç' => 9,
        'à' => 0,
        _ => return None,
    })
}

/// The digits of a word typed without Shift: two characters or more, all of the digit row, none a real digit.
///
/// One character alone is what it looks like (`à`, `(`, `"`), and so are the two marks that people double: `!!` and
/// `--`.
pub fn digits_of(word: &str) -> Option<String> {
    let first = word.chars().next()?;
    let alone = word.chars().nth(1).is_none();
    let marks = matches!(first, '!' | '-') && word.chars().all(|c| c == first);
    if alone || marks { None } else { digits_glued(word) }
}

/// The same for characters glued to a gender letter or a colon, where even one alone is a digit.
pub fn digits_glued(word: &str) -> Option<String> {
    if word.is_empty() || word.chars().any(|c| c.is_ascii_digit()) {
        return None;
    }
    word.chars().map(|c| digit_of(c).map(|digit| char::from(b'0' + digit))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_rows_read_as_digits() {
        assert_eq!(digits_glued("&é\"'(§è!çà").as_deref(), Some("1234567890"));
        assert_eq!(digits_glued("&é\"'(-è_çà").as_deref(), Some("1234567890"));
        assert_eq!(digits_of("§è").as_deref(), Some("67"));
    }

    #[test]
    fn what_people_write_otherwise_is_no_number() {
        for word in ["", "à", "é", "!", "!!", "--", "6è", "été", "à2", "l'é"] {
            assert_eq!(digits_of(word), None, "{word}");
        }
        assert_eq!(digits_glued("é").as_deref(), Some("2"));
    }
}
