//! The sheet of paper with a record's recovery key.

use chrono::NaiveDate;

use super::document::{Block, Column, Document, Table};
use crate::text::Texts;

/// What stands on the sheet.
#[derive(Clone, Copy, Debug)]
pub struct Sheet<'a> {
    /// The house; may be empty.
    pub house: &'a str,
    /// The record's file name.
    pub record: &'a str,
    /// The day on which the key was made: an older sheet opens copies of its time alone.
    pub day: NaiveDate,
    /// The key, in groups of five characters.
    pub groups: &'a [String],
}

/// The sheet as a page: four groups a row, each under its number, since a mistake is told by the group's number.
pub fn page(sheet: &Sheet<'_>, tx: &Texts) -> Document {
    const ACROSS: usize = 4;
    let table = |(row, groups): (usize, &[String])| {
        let columns = (1..=groups.len()).map(|column| Column::words((row * ACROSS + column).to_string())).collect();
        Block::Table(Table { columns, rows: vec![groups.to_vec()], ..Table::default() })
    };
    let mut blocks = vec![Block::Text(tx.t("recovery-what"))];
    blocks.extend(sheet.groups.chunks(ACROSS).enumerate().map(table));
    blocks.push(Block::List(["recovery-keep", "recovery-letters", "recovery-use"].map(|key| tx.t(key)).to_vec()));
    Document {
        lang: tx.lang(),
        title: tx.t("recovery-title"),
        subtitle: [sheet.house, sheet.record]
            .into_iter()
            .filter(|text| !text.is_empty())
            .collect::<Vec<_>>()
            .join(" · "),
        blocks,
        foot: tx.with("recovery-foot", &[("day", sheet.day.format("%d/%m/%Y").to_string().into())]),
    }
}
