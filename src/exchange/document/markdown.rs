//! Markdown, as wikis and word processors read it.

use super::{Block, Document, Heat, Table, text::bar};
use crate::domain::clean;

/// The longest bar.
const BAR: usize = 20;

/// The page as Markdown; no text of it becomes markup.
pub fn markdown(document: &Document) -> String {
    let mut parts = vec![headed(1, &document.title), emphasised(&document.subtitle)];
    let mut level = 2;
    for block in &document.blocks {
        parts.push(said(block, level));
        if matches!(block, Block::Heading(_)) {
            level = 3;
        }
    }
    if !document.foot.trim().is_empty() {
        parts.extend(["---".to_owned(), emphasised(&document.foot)]);
    }
    parts.retain(|part| !part.trim().is_empty());
    parts.join("\n\n") + "\n"
}

/// A block; captions are headings of a level.
fn said(block: &Block, level: usize) -> String {
    match block {
        Block::Heading(heading) => headed(2, heading),
        Block::Text(text) => paragraph(text, ""),
        Block::List(items) => {
            let item = |item: &String| ["- ", &paragraph(item, "  ")].concat();
            items.iter().filter(|item| !item.trim().is_empty()).map(item).collect::<Vec<_>>().join("\n")
        }
        Block::Remark(remark) => emphasised(remark),
        Block::Quote(quote) if quote.trim().is_empty() => String::new(),
        Block::Quote(quote) => ["> ", &paragraph(quote, "> ")].concat(),
        Block::Table(table) => captioned(level, &table.caption, &grid(table, false)),
        Block::Bars(bars) => captioned(level, &bars.caption, &grid(&bars.as_table(), true)),
        Block::Heat(heat) => captioned(level, &heat.caption, &heat_map(heat)),
    }
}

fn headed(level: usize, heading: &str) -> String {
    let heading = clean::line(heading);
    if heading.trim().is_empty() {
        return String::new();
    }
    ["#".repeat(level).as_str(), " ", &escaped(heading.trim())].concat()
}

fn captioned(level: usize, caption: &str, below: &str) -> String {
    let head = headed(level, caption);
    if head.is_empty() { below.to_owned() } else { [&head, "\n\n", below].concat() }
}

/// A text that is less than a paragraph.
fn emphasised(text: &str) -> String {
    let text = clean::line(text);
    if text.trim().is_empty() { String::new() } else { ["*", &escaped(text.trim()), "*"].concat() }
}

/// Lines that stay lines, each but the first after a lead.
fn paragraph(text: &str, lead: &str) -> String {
    let text = clean::paragraphs(text);
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| opening(&escaped(line))).collect::<Vec<_>>().join(&["\\\n", lead].concat())
}

/// A table; its bars are drawn only where they are all that it is for.
fn grid(table: &Table, with_bars: bool) -> String {
    let most = table.most().filter(|_| with_bars);
    let bars = most.map(|_| String::new());
    let head: Vec<String> = table.heads().into_iter().chain(bars).collect();
    let numbers = table.columns.iter().map(|column| column.is_number).chain(most.map(|_| false));
    let rule: String = numbers.map(|number| if number { "|---:" } else { "|---" }).chain(["|"]).collect();
    let mut lines = vec![cells(&head), rule];
    for (at, row) in table.cells().enumerate() {
        let bar = most.map(|most| table.amounts.get(at).map_or_else(String::new, |amount| bar(*amount, most, BAR)));
        lines.push(cells(&row.into_iter().chain(bar).collect::<Vec<_>>()));
    }
    lines.join("\n")
}

fn heat_map(heat: &Heat) -> String {
    let columns = std::iter::once(String::new()).chain(heat.columns.iter().map(|column| clean::line(column)));
    let rule = ["|---", &"|---:".repeat(heat.columns.len()), "|"].concat();
    let mut lines = vec![cells(&columns.collect::<Vec<_>>()), rule];
    for (label, amounts) in &heat.rows {
        let amount = |at: usize| Heat::shown(amounts.get(at).copied().flatten());
        let row = std::iter::once(clean::line(label)).chain((0..heat.columns.len()).map(amount));
        lines.push(cells(&row.collect::<Vec<_>>()));
    }
    lines.join("\n")
}

fn cells(cells: &[String]) -> String {
    let cells = cells.iter().map(|cell| escaped(cell.trim())).collect::<Vec<_>>().join(" | ");
    ["| ", &cells, " |"].concat()
}

/// A text that Markdown takes as it stands, within a line.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(c) = letters.next() {
        // `&` is markup only as the beginning of an entity.
        let entity = c == '&' && letters.peek().is_some_and(|next| *next == '#' || next.is_alphanumeric());
        if entity || matches!(c, '|' | '\\' | '*' | '_' | '`' | '<' | '[' | ']' | '~') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// A line that begins no heading, list, quote or rule.
fn opening(line: &str) -> String {
    if line.starts_with(['#', '+', '-', '>', '=', ':']) {
        return ["\\", line].concat();
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = line.split_at(digits);
    if digits > 0 && rest.starts_with(['.', ')']) { [number, "\\", rest].concat() } else { line.to_owned() }
}
