//! For reading, and for taking over into a text.

use unicode_width::UnicodeWidthStr as _;

use super::{Sheet, SheetTable};

/// Columns for a terminal or a letter.
pub fn text(sheet: &Sheet) -> String {
    let mut out = opening(&sheet.title, sheet.sentences.iter().map(String::as_str));
    for table in &sheet.tables {
        out.push('\n');
        let rows = cells(sheet, table);
        let widths: Vec<usize> =
            (0..4).map(|column| rows.iter().map(|row| row[column].width()).max().unwrap_or(0)).collect();
        for row in &rows {
            let blanks = |column: usize| " ".repeat(widths[column] - row[column].width());
            let numbers: String = (1..4).map(|column| ["  ", &blanks(column), &row[column]].concat()).collect();
            out += [row[0].as_str(), &blanks(0), &numbers].concat().trim_end();
            out.push('\n');
        }
    }
    out
}

/// Markdown, as wikis and word processors read it.
pub fn markdown(sheet: &Sheet) -> String {
    let sentences: Vec<String> = sheet.sentences.iter().map(|sentence| escaped(sentence)).collect();
    let mut out = opening(&format!("# {}", escaped(&sheet.title)), sentences.iter().map(String::as_str));
    for table in &sheet.tables {
        out += &["\n## ", &escaped(&table.title), "\n\n"].concat();
        for (at, row) in cells(sheet, table).iter().enumerate() {
            out += &["| ", &row.each_ref().map(|cell| escaped(cell)).join(" | "), " |\n"].concat();
            if at == 0 {
                out += "|---|---:|---:|---:|\n";
            }
        }
    }
    out
}

/// The title, and each sentence as a paragraph.
fn opening<'a>(title: &'a str, sentences: impl Iterator<Item = &'a str>) -> String {
    std::iter::once(title).chain(sentences).collect::<Vec<_>>().join("\n\n") + "\n"
}

/// The head of a table, then its rows.
fn cells(sheet: &Sheet, table: &SheetTable) -> Vec<[String; 4]> {
    let [count, share, before] = sheet.columns.clone();
    let rows =
        table.rows.iter().map(|row| [row.label.clone(), row.count.to_string(), row.share(), row.before.to_string()]);
    std::iter::once([table.title.clone(), count, share, before]).chain(rows).collect()
}

/// A text that Markdown takes as it stands.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '|' | '\\' | '*' | '_' | '`' | '<' | '[') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
