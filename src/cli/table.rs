//! Columns for people: as wide as their widest cell on a terminal, counted as a terminal counts.

use unicode_width::UnicodeWidthStr as _;

/// Lines of cells, each column as wide as it needs, the last one free.
pub(super) fn lines(rows: &[Vec<String>]) -> Vec<String> {
    let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    let width = |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.width()).max();
    let widths: Vec<usize> = (0..columns).map(|column| width(column).unwrap_or_default()).collect();
    rows.iter().map(|row| line(row, &widths)).collect()
}

fn line(row: &[String], widths: &[usize]) -> String {
    let mut line = String::new();
    for (cell, width) in row.iter().zip(widths) {
        line += cell;
        line += &" ".repeat(width - cell.width() + 2);
    }
    line.truncate(line.trim_end().len());
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stand_under_each_other_whatever_the_letters() {
        let row = |cells: &[&str]| cells.iter().map(ToString::to_string).collect::<Vec<_>>();
        let lines = lines(&[row(&["1", "Ngọc", "x"]), row(&["12", "東京", "y"]), row(&["3", "", ""])]);
        assert_eq!(lines, ["1   Ngọc  x", "12  東京  y", "3"]);
    }
}
