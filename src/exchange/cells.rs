//! Cells of tables that a spreadsheet may open.
//!
//! A spreadsheet computes a cell that begins with a sign of its own, and a formula can fetch addresses, start programs
//! and give away what stands beside it. A cell that looks like one gets an apostrophe in front, which says "text" to
//! every spreadsheet and is taken off again when one of our importers reads the table. Every table that is written goes
//! through [`Cells`], so that no export can forget it. Numbers stay numbers: `-4.35` is a place, not a formula.

use csv::{Terminator, Writer, WriterBuilder};

use crate::{
    domain::clean,
    error::{Error, Kind, Result},
};

/// Who a table is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum For {
    /// The spreadsheet of the office: byte order mark, semicolons, and an apostrophe also before the plus of a telephone
    /// number, which would be read as a number and lose it.
    Office,
    /// A program that knows the standard: commas, and telephone numbers as they are. They hold nothing but digits, and
    /// what computes to a wrong number there does no other harm.
    Programs,
}

/// A table being written.
pub(super) struct Cells {
    to: Writer<Vec<u8>>,
    is_for: For,
}

impl Cells {
    /// An empty table.
    pub(super) fn new(is_for: For) -> Self {
        let to = match is_for {
            For::Office => WriterBuilder::new()
                .delimiter(b';')
                .terminator(Terminator::CRLF)
                .from_writer("\u{FEFF}".as_bytes().to_vec()),
            For::Programs => WriterBuilder::new().from_writer(Vec::new()),
        };
        Self { to, is_for }
    }

    /// Writes a row.
    pub(super) fn row(&mut self, cells: impl IntoIterator<Item: AsRef<str>>) -> Result<()> {
        let cells = cells.into_iter().map(|cell| harmless(cell.as_ref(), self.is_for));
        self.to.write_record(cells).map_err(|error| Error::new(Kind::Internal).because(error))
    }

    /// The table.
    pub(super) fn finish(self) -> Result<Vec<u8>> {
        self.to.into_inner().map_err(|error| Error::new(Kind::Internal).because(error.to_string()))
    }
}

/// Whether a spreadsheet would compute a cell, or would lose its apostrophe.
pub(super) fn is_formula(cell: &str) -> bool {
    // An apostrophe more or less makes no difference: what was put there is taken off again. White space hides a sign
    // from nobody but us, and some take the wide signs of East Asia for the same.
    let bare = cell.trim_start_matches('\'');
    let signed = bare.trim_start().starts_with(['=', '@', '+', '-', '＝', '＠', '＋', '－']);
    (signed || bare.starts_with(['\t', '\r', '\n'])) && !is_negative(cell)
}

/// A number below zero.
fn is_negative(cell: &str) -> bool {
    let digits = cell.strip_prefix('-').unwrap_or_default();
    let (whole, part) = digits.split_once(['.', ',']).unwrap_or((digits, "0"));
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number(whole) && is_number(part)
}

/// A telephone number and nothing else.
fn is_phone(cell: &str) -> bool {
    cell.strip_prefix('+').is_some_and(|rest| rest.chars().all(|c| c.is_ascii_digit() || " ()./".contains(c)))
}

/// A cell as it may be written.
fn harmless(cell: &str, is_for: For) -> String {
    let cell = clean::paragraphs(cell);
    let stays = is_for == For::Programs && is_phone(&cell);
    if is_formula(&cell) && !stays { format!("'{cell}") } else { cell }
}

/// A cell without the apostrophe that [`Cells`] put there.
pub(super) fn as_typed(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| is_formula(rest)).unwrap_or(cell)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn formulas_become_texts_and_numbers_stay() {
        for formula in [
            "=1+1",
            "@SUM(A1)",
            "+32 470 12 34 56",
            "-2+3",
            "-",
            "＝1",
            " =1",
            "\t=1",
            "'=1",
            "-1.2.3",
            "=cmd|' /C calc'!A0",
        ] {
            let written = harmless(formula, For::Office);
            assert!(written.starts_with('\''), "{formula:?}");
            assert_eq!(as_typed(&written), clean::paragraphs(formula));
        }
        for plain in ["", "-4.35", "-4", "12", "l'été", "'", "a=b", "– 4"] {
            assert_eq!(harmless(plain, For::Office), plain);
            assert_eq!(as_typed(plain), plain);
        }
        assert_eq!(harmless("+32 81/33.44 55", For::Programs), "+32 81/33.44 55");
        assert_eq!(harmless("+cmd|' /C calc'!A0", For::Programs), "'+cmd|' /C calc'!A0");
    }

    proptest! {
        #[test]
        fn every_cell_is_harmless_and_comes_back(
            cells in prop::collection::vec("['=@+＝－ \t\n0-9.;,\"a-cé-]{0,6}", 1..6),
            is_for in prop::sample::select(vec![For::Office, For::Programs]),
        ) {
            let mut table = Cells::new(is_for);
            table.row(&cells).expect("a row");
            let bytes = table.finish().expect("a table");
            let text = String::from_utf8(bytes).expect("text");
            let delimiter = if is_for == For::Office { b';' } else { b',' };
            let mut reader = csv::ReaderBuilder::new().has_headers(false).delimiter(delimiter)
                .from_reader(text.trim_start_matches('\u{FEFF}').as_bytes());
            let back = reader.records().next().expect("a row").expect("sound");
            prop_assert_eq!(back.len(), cells.len());
            for (cell, typed) in back.iter().zip(&cells) {
                prop_assert!(!is_formula(cell) || cell.starts_with('\'') || is_phone(cell), "{:?}", cell);
                prop_assert_eq!(as_typed(cell), clean::paragraphs(typed));
            }
        }
    }
}
