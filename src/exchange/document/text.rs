//! For a terminal, an e-mail or a plain printer: columns under each other, within eighty letters where words allow it.
//!
//! Sentences stay on one line, to be taken over whole into another text.

use unicode_width::UnicodeWidthStr as _;

use super::{Block, Document, Heat, Table};
use crate::domain::clean;

/// How wide a table may become before its words go over several lines.
const WIDTH: usize = 80;

/// The narrowest that a column of words becomes.
const NARROW: usize = 12;

/// The longest bar, and the shortest longest bar that is worth drawing.
const BAR: usize = 24;
const SHORT_BAR: usize = 6;

/// How dark a cell of a heat map is.
const SHADES: [&str; 5] = [" ", "░", "▒", "▓", "█"];

/// The page as plain text; every line ends.
pub fn text(document: &Document) -> String {
    let mut parts = vec![said(&document.title), said(&document.subtitle)];
    parts.extend(document.blocks.iter().map(block));
    parts.push(said(&document.foot));
    parts.retain(|part| !part.trim().is_empty());
    parts.join("\n\n") + "\n"
}

fn block(block: &Block) -> String {
    match block {
        Block::Heading(heading) => underlined(&clean::line(heading)),
        Block::Text(text) => said(text),
        Block::List(items) => items
            .iter()
            .map(|item| led("- ", "  ", item))
            .filter(|item| !item.is_empty())
            .collect::<Vec<_>>()
            .join("\n"),
        Block::Remark(remark) => led("  ", "  ", remark),
        Block::Quote(quote) => led("> ", "> ", quote),
        Block::Table(table) => grid(table),
        Block::Bars(bars) => grid(&bars.as_table()),
        Block::Heat(heat) => heat_map(heat),
    }
}

fn said(text: &str) -> String {
    led("", "", text)
}

/// A text with something before its first line, and before the others.
fn led(first: &str, others: &str, text: &str) -> String {
    let lead = |at| if at == 0 { first } else { others };
    let text = clean::paragraphs(text);
    let lines = text.trim().lines().enumerate();
    lines.map(|(at, line)| [lead(at), line].concat().trim_end().to_owned()).collect::<Vec<_>>().join("\n")
}

fn underlined(heading: &str) -> String {
    if heading.is_empty() {
        return String::new();
    }
    [heading, "\n", &"─".repeat(heading.width())].concat()
}

/// Columns under each other, numbers to the right, bars behind.
fn grid(table: &Table) -> String {
    let rows: Vec<Vec<String>> = std::iter::once(table.heads()).chain(table.cells()).collect();
    let widths = widths(table, &rows);
    let used: usize = widths.iter().map(|width| width + 2).sum();
    let room = WIDTH.saturating_sub(used).min(BAR);
    let most = table.most().filter(|_| room >= SHORT_BAR);
    let mut lines: Vec<String> =
        Some(clean::line(&table.caption)).filter(|_| table.has_own_caption()).into_iter().collect();
    for (at, row) in rows.iter().enumerate().filter(|(at, row)| *at > 0 || row.iter().any(|cell| !cell.is_empty())) {
        let amount = at.checked_sub(1).and_then(|at| table.amounts.get(at));
        let bar = most.zip(amount).map(|(most, amount)| bar(*amount, most, room)).unwrap_or_default();
        lines.extend(row_lines(table, row, &widths, &bar));
    }
    lines.join("\n")
}

/// The lines of one row: one, or as many as its longest cell needs.
fn row_lines(table: &Table, row: &[String], widths: &[usize], bar: &str) -> Vec<String> {
    let cells: Vec<Vec<String>> = row.iter().zip(widths).map(|(cell, width)| wrapped(cell, *width)).collect();
    let height = cells.iter().map(Vec::len).max().unwrap_or(0);
    let line = |at: usize| {
        let mut line = String::new();
        for ((cell, width), column) in cells.iter().zip(widths).zip(&table.columns) {
            let text = cell.get(at).map_or("", String::as_str);
            let blanks = " ".repeat(width.saturating_sub(text.width()));
            let (before, after) = if column.is_number { (blanks.as_str(), "") } else { ("", blanks.as_str()) };
            line += &[if line.is_empty() { "" } else { "  " }, before, text, after].concat();
        }
        if at == 0 && !bar.is_empty() {
            line += &["  ", bar].concat();
        }
        line.trim_end().to_owned()
    };
    (0..height).map(line).collect()
}

/// How wide each column is: as wide as its widest cell, but for words that would go beyond the page.
fn widths(table: &Table, rows: &[Vec<String>]) -> Vec<usize> {
    let widest = |at: usize| rows.iter().map(|row| row[at].width()).max().unwrap_or(0);
    let mut widths: Vec<usize> = (0..table.columns.len()).map(widest).collect();
    loop {
        let used: usize = widths.iter().sum::<usize>() + 2 * widths.len().saturating_sub(1);
        let words =
            widths.iter_mut().zip(&table.columns).filter(|(width, column)| !column.is_number && **width > NARROW);
        match words.map(|(width, _)| width).max() {
            Some(width) if used > WIDTH => *width = width.saturating_sub(used - WIDTH).max(NARROW),
            _ => return widths,
        }
    }
}

/// A cell in lines of a width, between words; a longer word is cut between letters.
fn wrapped(cell: &str, width: usize) -> Vec<String> {
    if cell.width() <= width {
        return vec![cell.to_owned()];
    }
    let mut lines = vec![String::new()];
    for word in cell.split_whitespace() {
        for piece in pieces(word, width) {
            let line = lines.last().map_or(0, |line| line.width());
            match lines.last_mut().filter(|_| line == 0 || line + 1 + piece.width() <= width) {
                Some(last) => *last += &[if line == 0 { "" } else { " " }, &piece].concat(),
                None => lines.push(piece),
            }
        }
    }
    lines
}

/// A word in pieces of at most a width.
fn pieces(word: &str, width: usize) -> Vec<String> {
    use unicode_segmentation::UnicodeSegmentation as _;
    let mut pieces = vec![String::new()];
    for letter in word.graphemes(true) {
        let full = pieces.last().is_some_and(|piece| !piece.is_empty() && piece.width() + letter.width() > width);
        if full {
            pieces.push(String::new());
        }
        if let Some(piece) = pieces.last_mut() {
            *piece += letter;
        }
    }
    pieces
}

/// A bar, to half a letter; what is not nought is seen.
pub(super) fn bar(amount: u64, most: u64, room: usize) -> String {
    let halves = (u128::from(amount) * 2 * room as u128).div_ceil(u128::from(most.max(1))) as usize;
    let halves = halves.min(2 * room);
    ["█".repeat(halves / 2), "▌".repeat(halves % 2)].concat()
}

fn heat_map(heat: &Heat) -> String {
    let caption = clean::line(&heat.caption);
    let names: Vec<String> = heat.rows.iter().map(|(name, _)| clean::line(name)).collect();
    let widest = names.iter().map(|name| name.width()).max().unwrap_or(0);
    // A long caption stands on a line of its own, and leaves the room to the numbers.
    let (above, corner) =
        if caption.width() > widest.max(NARROW) { (Some(caption), String::new()) } else { (None, caption) };
    let first = widest.max(corner.width());
    let amounts = |at: usize| heat.rows.iter().map(move |(_, amounts)| amounts.get(at).copied().flatten());
    let shown = |amount| [&Heat::shown(amount), SHADES[heat.shade(amount)]].concat();
    let columns: Vec<(String, usize)> = heat
        .columns
        .iter()
        .enumerate()
        .map(|(at, column)| {
            let column = clean::line(column);
            let width = amounts(at).map(|amount| shown(amount).width()).fold(column.width(), usize::max);
            (column, width)
        })
        .collect();
    let line = |name: &str, cells: &mut dyn Iterator<Item = String>| {
        let mut line = [name, &" ".repeat(first.saturating_sub(name.width()))].concat();
        for (cell, (_, width)) in cells.zip(&columns) {
            line += &[" ", &" ".repeat(width.saturating_sub(cell.width())), &cell].concat();
        }
        line.trim_end().to_owned()
    };
    let labels = line(&corner, &mut columns.iter().map(|(column, _)| column.clone()));
    let rows = names.iter().zip(&heat.rows).map(|(name, (_, amounts))| {
        line(name, &mut (0..columns.len()).map(|at| shown(amounts.get(at).copied().flatten())))
    });
    above.into_iter().chain([labels]).chain(rows).collect::<Vec<_>>().join("\n")
}
