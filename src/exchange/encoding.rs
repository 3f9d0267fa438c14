//! From bytes to text.
//!
//! What spreadsheets write: UTF-8 with or without a byte order mark, UTF-16 with one, and Windows-1252. Nothing says
//! which it is but the bytes, so anything doubtful is refused rather than read as `Ã©`.

use encoding_rs::{Encoding, WINDOWS_1252};

use super::Reason;

/// The text of a file.
pub fn decode(bytes: &[u8]) -> Result<String, Reason> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let text = encoding.decode_without_bom_handling_and_without_replacement(&bytes[mark..]);
        return text.filter(|text| !looks_binary(text)).map(Into::into).ok_or(Reason::BadEncoding);
    }
    if bytes.contains(&0) {
        return Err(Reason::NotText);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) if looks_binary(text) => Err(Reason::NotText),
        Ok(text) => Ok(text.to_owned()),
        Err(_) => windows_1252(bytes),
    }
}

/// Bytes that are not UTF-8 as Windows-1252, if that is what they can be.
fn windows_1252(bytes: &[u8]) -> Result<String, Reason> {
    let (mut right, mut wrong) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        right += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        wrong += chunk.invalid().len();
    }
    // Letters that are right in UTF-8 do not come about in Windows-1252: this is UTF-8 with damage in it.
    let unassigned = bytes.iter().any(|byte| matches!(byte, 0x81 | 0x8D | 0x8F | 0x90 | 0x9D));
    if right > wrong || unassigned {
        return Err(Reason::BadEncoding);
    }
    let (text, _) = WINDOWS_1252.decode_without_bom_handling(bytes);
    if looks_binary(&text) { Err(Reason::NotText) } else { Ok(text.into_owned()) }
}

/// Whether a text is full of characters that no text has. A few are a slip of somebody's hand or of another program: the
/// row that has one is told.
fn looks_binary(text: &str) -> bool {
    let commands = text.chars().filter(|c| is_command(*c)).count();
    commands > 1 && commands * FEW > text.chars().count()
}

/// One in so many characters of a text may be a command.
const FEW: usize = 12;

/// Whether a character commands a terminal or a printer, rather than being read: the bell, the escape. The end of a
/// file, as old programs write it, is none.
pub(super) fn is_command(c: char) -> bool {
    (c < ' ' || c == '\u{7F}') && !matches!(c, '\t' | '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{1A}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const TEXT: &str = "Médiation de dettes; 12 €; l’été";

    fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        "\u{FEFF}".encode_utf16().chain(text.encode_utf16()).flat_map(bytes).collect()
    }

    #[test]
    fn what_spreadsheets_write_is_read() {
        assert_eq!(decode(TEXT.as_bytes()).as_deref(), Ok(TEXT));
        assert_eq!(decode(format!("\u{FEFF}{TEXT}").as_bytes()).as_deref(), Ok(TEXT));
        assert_eq!(decode(&utf16(TEXT, u16::to_le_bytes)).as_deref(), Ok(TEXT));
        assert_eq!(decode(&utf16(TEXT, u16::to_be_bytes)).as_deref(), Ok(TEXT));
        assert_eq!(decode(&WINDOWS_1252.encode(TEXT).0).as_deref(), Ok(TEXT));
        assert_eq!(decode(b"").as_deref(), Ok(""));
        assert_eq!(decode(b"name\nx\x07").as_deref(), Ok("name\nx\u{7}"), "one bell makes no picture of it");
    }

    #[test]
    fn what_is_no_text_is_refused() {
        assert_eq!(decode(b"SQLite format 3\0\x10"), Err(Reason::NotText));
        assert_eq!(decode(b"\x89PNG\r\n\x1A\n\x05\x06"), Err(Reason::NotText));
        assert_eq!(decode(&utf16(TEXT, u16::to_le_bytes)[2..]), Err(Reason::NotText));
        assert_eq!(decode(b"\xFF\xFEa\0\x00\xD8"), Err(Reason::BadEncoding));
        let mut damaged = "é".repeat(20).into_bytes();
        damaged.push(0xE9);
        assert_eq!(decode(&damaged), Err(Reason::BadEncoding));
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(bytes in any::<Vec<u8>>()) {
            let _ = decode(&bytes);
        }
    }
}
