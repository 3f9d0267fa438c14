//! The one sanitiser for text that enters: typed, pasted, read from a file.
//!
//! Terminals obey control characters, bidirectional marks make a text read as something else than it is, and what nobody
//! sees can carry a message or make two names that look alike differ. What enters the record is therefore normalised
//! (NFC) and rid of everything that is not ink: C0 and C1 controls, bidi controls, zero-width and tag characters,
//! variation selectors, fillers, floods of combining marks. How many characters went is told ([`Cleaned::taken`]), so
//! that whoever typed or imported them can be told.
//!
//! What stays, because people write with it: the two joiners inside the scripts that need them (Persian, the scripts of
//! India) and the one of emoji between pictures; the two signs of text or emoji presentation behind a picture or a
//! digit. The flags of England, Scotland and Wales are written with tag characters, which also smuggle whole hidden
//! sentences: they become a black flag.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// How many combining marks a letter may carry; more than any language writes (Burmese needs five).
const MARKS: usize = 6;

/// How many pictures may be joined to a first one; a family of four needs three.
const JOINED: usize = 4;

/// Zero width joiner and non-joiner.
const ZWJ: char = '\u{200D}';
const ZWNJ: char = '\u{200C}';

/// A text as it may enter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cleaned {
    /// The text.
    pub text: String,
    /// How many characters were taken out, or made blank, that nobody sees. Ends of lines and tabs do not count.
    pub taken: usize,
}

/// Text on one line: line breaks and tabs become spaces.
pub fn line(text: &str) -> String {
    cleaned(text, |_| false).text
}

/// A name as the record keeps it: on one line, without blanks around it.
pub fn name(text: &str) -> String {
    line(text).trim().to_owned()
}

/// Text that may have several lines: line feeds stay.
pub fn paragraphs(text: &str) -> String {
    cleaned(&text.replace("\r\n", "\n").replace('\r', "\n"), |c| c == '\n').text
}

/// How many characters cleaning takes out of a text, to be told.
pub fn taken(text: &str) -> usize {
    cleaned(text, |c| c == '\n').taken
}

/// A text for a terminal: what it would obey is marked instead; tabs and ends of lines stay.
pub fn marked(text: &str) -> String {
    let mut chars = text.chars().peekable();
    let mut marked = String::with_capacity(text.len());
    while let Some(c) = chars.next() {
        let ends_line = c == '\r' && chars.peek() == Some(&'\n');
        let stays = ends_line || matches!(c, '\n' | '\t') || !is_unsafe(c);
        marked.push(if stays { c } else { MARK });
    }
    marked
}

/// What stands where something unsafe stood, where it is shown rather than taken in.
pub const MARK: char = '·';

/// Whether a character must never reach the screen: it commands, or nobody sees it.
pub fn is_unsafe(c: char) -> bool {
    c.is_control()
        || is_filler(c)
        || matches!(c,
            '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180F}' | '\u{200B}'
            | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FDD0}'..='\u{FDEF}'
            | '\u{FE00}'..='\u{FE0D}' | '\u{FEFF}' | '\u{FFF0}'..='\u{FFFB}' | '\u{1BCA0}'..='\u{1BCA3}'
            | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}')
        // The last two of every plane are no characters.
        || u32::from(c) & 0xFFFE == 0xFFFE
}

/// Letters that are drawn as nothing: the fillers of Hangul, the empty cell of Braille. They become the blank that they
/// look like.
fn is_filler(c: char) -> bool {
    matches!(c, '\u{115F}' | '\u{1160}' | '\u{2800}' | '\u{3164}' | '\u{FFA0}')
}

/// Printable characters of Western languages: nothing in such a text is refused, or written in two ways.
pub fn is_plain(c: char) -> bool {
    matches!(c, ' '..='~' | '\u{A0}'..='\u{AC}' | '\u{AE}'..='\u{2FF}')
}

/// Scripts in which a joiner or non-joiner behind a letter says something: from Arabic to the scripts of India and their
/// neighbours, not those of Europe, nor Chinese, Japanese and Korean.
fn is_joined(c: char) -> bool {
    matches!(c,
        '\u{0600}'..='\u{109F}' | '\u{1700}'..='\u{1AFF}' | '\u{1B00}'..='\u{1C7F}' | '\u{1CD0}'..='\u{1CFF}'
        | '\u{A800}'..='\u{A8FF}' | '\u{A980}'..='\u{A9FF}' | '\u{AA00}'..='\u{AA7F}' | '\u{ABC0}'..='\u{ABFF}'
        | '\u{FB50}'..='\u{FDCF}' | '\u{FE70}'..='\u{FEFC}' | '\u{10A00}'..='\u{11FFF}' | '\u{1E900}'..='\u{1E95F}')
        && c.is_alphabetic()
}

/// Signs that may be pictures, and the shades of skin.
fn is_picture(c: char) -> bool {
    matches!(c,
        '\u{A9}' | '\u{AE}' | '\u{203C}'..='\u{20CF}' | '\u{2100}'..='\u{2BFF}' | '\u{3030}' | '\u{303D}' | '\u{3297}'
        | '\u{3299}' | '\u{1F000}'..='\u{1FAFF}')
}

/// Text or emoji presentation.
fn is_presentation(c: char) -> bool {
    matches!(c, '\u{FE0E}' | '\u{FE0F}')
}

fn is_line_end(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | '\u{2028}' | '\u{2029}' | '\u{85}')
}

fn cleaned(text: &str, keep: impl Fn(char) -> bool) -> Cleaned {
    if text.chars().all(is_plain) {
        return Cleaned { text: text.to_owned(), taken: 0 };
    }
    let mut taken = 0;
    let visible = text.chars().filter_map(|c| {
        if keep(c) || !is_unsafe(c) {
            return Some(c);
        }
        taken += usize::from(!is_line_end(c));
        (is_line_end(c) || is_filler(c)).then_some(' ')
    });
    let mut ink = Ink::default();
    for c in visible.nfc() {
        ink.take(c);
    }
    let text = ink.text;
    // What stood between a letter and its accent is gone: they are one now.
    let text = if taken + ink.refused > 0 { text.nfc().collect() } else { text };
    Cleaned { text, taken: taken + ink.refused }
}

/// A text being written letter by letter; what joins and marks needs something that it joins and marks.
#[derive(Default)]
struct Ink {
    text: String,
    refused: usize,
    /// What the marks at the end stand on.
    base: Option<char>,
    marks: usize,
    joined: usize,
}

impl Ink {
    fn take(&mut self, c: char) {
        let stands_on = |what: fn(char) -> bool| self.base.is_some_and(what);
        let before = self.text.chars().next_back();
        let is_mark = is_combining_mark(c) && !is_presentation(c);
        let stays = match c {
            ZWNJ => stands_on(is_joined),
            ZWJ if stands_on(is_joined) => true,
            ZWJ => self.joined < JOINED && stands_on(|base| is_picture(base) || is_presentation(base)),
            _ if is_presentation(c) => before.is_some_and(|c| is_picture(c) || matches!(c, '0'..='9' | '#' | '*')),
            _ if is_mark => self.marks < MARKS && before.is_some_and(|before| !before.is_whitespace()),
            _ => true,
        };
        if !stays {
            self.refused += 1;
            return;
        }
        if is_mark {
            self.marks += 1;
        } else {
            self.marks = 0;
            self.joined = match c {
                ZWJ => self.joined + 1,
                _ if before == Some(ZWJ) || is_presentation(c) => self.joined,
                _ => 0,
            };
            self.base = Some(c);
        }
        self.text.push(c);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_is_ink_stays() {
        assert_eq!(line("Ngũgĩ wa Thiong'o, Đặng, محمد, 👩‍👧, ❤️"), "Ngũgĩ wa Thiong'o, Đặng, محمد, 👩‍👧, ❤️");
        assert_eq!(line("e\u{301}te\u{301}"), "été");
        assert_eq!(paragraphs("une\r\ndeux\rtrois"), "une\ndeux\ntrois");
    }

    #[test]
    fn what_terminals_obey_goes() {
        assert_eq!(line("a\x1b]52;c;xyz\x07b\tc\nd"), "a]52;c;xyzb c d");
        assert_eq!(line("\u{202E}liame\u{202C}\u{200B}"), "liame");
        assert_eq!(line(&format!("e{}", "\u{323}".repeat(50))).chars().count(), 1 + MARKS);
        assert_eq!(line("\u{E0041}x\u{200D}\u{200D}"), "x");
    }

    #[test]
    fn what_nobody_sees_goes_and_is_counted() {
        for hidden in [
            '\u{61C}',
            '\u{2066}',
            '\u{2069}',
            '\u{200B}',
            '\u{2060}',
            '\u{FEFF}',
            '\u{AD}',
            '\u{34F}',
            '\u{FFF9}',
            '\u{FE00}',
            '\u{E0100}',
            '\u{E0001}',
            '\u{180B}',
            '\u{17B4}',
            '\u{1D173}',
            '\u{FFFE}',
            '\u{FDD0}',
            '\u{10FFFF}',
            '\u{9B}',
            '\u{7F}',
        ] {
            assert_eq!(
                cleaned(&format!("a{hidden}b"), |_| false),
                Cleaned { text: "ab".to_owned(), taken: 1 },
                "{hidden:?}"
            );
        }
        // What looks like a blank becomes one.
        for filler in ['\u{115F}', '\u{1160}', '\u{3164}', '\u{FFA0}', '\u{2800}'] {
            assert_eq!(line(&format!("Kim{filler}Lee")), "Kim Lee");
            assert_eq!(line(&filler.to_string()).trim(), "");
        }
        assert_eq!(taken("une\r\ndeux\ttrois\u{85}"), 0, "ends of lines and tabs are no secret");
        assert_eq!(taken("\u{202A}+32 470 12 34 56\u{202C}"), 2, "as telephones give their numbers away");
        // An accent that something hidden kept from its letter finds it.
        assert_eq!(line("e\u{200B}\u{301}te\u{200D}\u{301}"), "été");
    }

    #[test]
    fn what_people_write_with_stays() {
        for text in [
            "می\u{200C}خواهم",
            "क\u{94D}\u{200D}ष",
            "ශ\u{DCA}\u{200D}රී",
            "မျှော့",
            "👨‍👩‍👧‍👦 ❤️‍🔥 🏳️‍🌈 👩🏽‍⚕️ 1️⃣ ☎︎ 🇧🇪",
            "l’été : 12\u{202F}€\u{A0}!",
        ] {
            assert_eq!((line(text), taken(text)), (text.to_owned(), 0));
        }
        // Scotland's flag is a black flag with a word that nobody sees.
        assert_eq!(line("🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}"), "🏴");
    }

    #[test]
    fn what_joins_nothing_goes() {
        assert_eq!(line("Ali\u{200D} \u{200D}B\u{200C}c\u{FE0F}"), "Ali Bc");
        assert_eq!(line("❤\u{FE0F}\u{FE0F}\u{FE0E}"), "❤\u{FE0F}");
        assert_eq!(line(" \u{301}a"), " a");
        // A chain of pictures breaks where no picture goes on.
        assert_eq!(line(&"👩\u{200D}".repeat(7)), format!("{}👩👩\u{200D}👩\u{200D}", "👩\u{200D}".repeat(JOINED)));
    }

    #[test]
    fn a_terminal_gets_marks_for_what_it_would_obey() {
        assert_eq!(marked("a\x1b[31m\tb\u{202E}é\r\nc\rd"), "a·[31m\tb·é\r\nc·d");
    }

    #[test]
    fn what_is_plain_needs_no_cleaning() {
        for c in ('\0'..'\u{1000}').filter(|c| is_plain(*c)) {
            assert!(!is_unsafe(c) && !is_combining_mark(c) && c.nfc().eq([c]), "{c:?}");
            // Nor does it become one with what follows it, unless that is not plain.
            assert!(unicode_normalization::char::canonical_combining_class(c) == 0, "{c:?}");
        }
        assert_eq!(line("élève \u{A0}ø"), "élève \u{A0}ø");
        assert_eq!(line("a\u{AD}b"), "ab");
    }

    /// Letters of several scripts among everything that hides.
    fn nasty() -> impl Strategy<Value = String> {
        prop::collection::vec(
            prop_oneof![
                3 => prop::sample::select(vec!['a', 'e', 'Z', '7', '#', ' ', '\n', 'é', 'م', 'ک', 'क', '각', '\u{1100}', '\u{1161}', '👩', '❤', '©']),
                3 => prop::sample::select(vec![
                    '\u{301}', '\u{327}', '\u{64B}', '\u{94D}', '\u{20E3}', ZWJ, ZWNJ, '\u{FE0F}', '\u{FE0E}', '\u{1F3FD}', '\u{200B}',
                    '\u{202E}', '\u{2066}', '\u{61C}', '\u{1B}', '\u{9B}', '\u{E0041}', '\u{3164}', '\u{1160}', '\u{34F}', '\u{2028}', '\r', '\t',
                ]),
                1 => any::<char>(),
            ],
            0..40,
        )
        .prop_map(String::from_iter)
    }

    proptest! {
        #[test]
        fn nothing_unsafe_is_left_and_cleaning_twice_changes_nothing(text in any::<String>()) {
            let once = line(&text);
            prop_assert!(!once.chars().any(is_unsafe));
            prop_assert_eq!(line(&once), once);
            let once = paragraphs(&text);
            prop_assert!(!once.chars().any(|c| c != '\n' && is_unsafe(c)));
            prop_assert_eq!(taken(&once), 0);
            prop_assert_eq!(paragraphs(&once), once);
        }

        #[test]
        fn the_worst_of_texts_is_cleaned_once_and_for_all(text in nasty()) {
            let once = paragraphs(&text);
            prop_assert!(!once.chars().any(|c| c != '\n' && is_unsafe(c)), "{:?}", once);
            prop_assert_eq!(taken(&once), 0, "{:?}", once);
            prop_assert_eq!(paragraphs(&once), once);
            // Letters and digits are never lost, nor put in another order.
            let ink = |text: &str| text.nfd().filter(char::is_ascii_alphanumeric).collect::<String>();
            prop_assert_eq!(ink(&line(&text)), ink(&text));
        }
    }
}
