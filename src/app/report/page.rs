//! A report as a page for people: the sentences, the sums, then a table with its bars for each thing that was asked for.

use super::Words;
use crate::exchange::{
    document::{Block, Column, Document, Heat, Table},
    report::{Sheet, SheetTable},
};

/// The page of a report; `foot` says who made it, and when.
pub fn page(sheet: &Sheet, heat: Option<Heat>, foot: String, words: Words<'_>) -> Document {
    let sentences = sheet.sentences.iter().cloned().map(Block::Text);
    let tables = sheet.tables.iter().map(|found| Block::Table(table(sheet, found)));
    Document {
        lang: words.texts.lang(),
        title: sheet.title.clone(),
        subtitle: String::new(),
        blocks: sentences.chain(tables).chain(heat.map(Block::Heat)).collect(),
        foot,
    }
}

/// Rows under the columns of all tables; what has shares has bars.
fn table(sheet: &Sheet, table: &SheetTable) -> Table {
    let [count, share, before] = sheet.columns.clone();
    let has_shares = table.rows.iter().any(|row| row.share.is_some());
    let mut columns = vec![Column::words(""), Column::numbers(count)];
    columns.extend(has_shares.then(|| Column::numbers(share)));
    columns.extend(sheet.compares.then(|| Column::numbers(before)));
    let rows = table.rows.iter().map(|row| {
        let share = || row.share.map(|share| format!("{share} %")).unwrap_or_default();
        let mut cells = vec![row.label.clone(), row.count.to_string()];
        cells.extend(has_shares.then(share));
        cells.extend(sheet.compares.then(|| row.before.to_string()));
        cells
    });
    let amounts = table.rows.iter().filter(|_| has_shares).map(|row| row.count);
    Table { caption: table.title.clone(), columns, rows: rows.collect(), amounts: amounts.collect() }
}

/// When people come in: hours under each other, weekdays beside each other. Hours before the first arrival and after
/// the last, and days on which nobody ever came, are left out; none where nobody came at all.
pub fn heat_map(arrivals: &[[u64; 24]; 7], words: Words<'_>) -> Option<Heat> {
    let hours = || (0..24).filter(|hour| arrivals.iter().any(|day| day[*hour] > 0));
    let (first, last) = (hours().next()?, hours().next_back()?);
    let days: Vec<usize> = (0..7).filter(|day| arrivals[*day].iter().any(|count| *count > 0)).collect();
    let row = |hour: usize| (format!("{hour} h"), days.iter().map(|day| Some(arrivals[*day][hour])).collect());
    Some(Heat {
        caption: words.texts.t("report-heat"),
        columns: days.iter().map(|day| words.texts.t(&format!("weekday-{}", day + 1))).collect(),
        rows: (first..=last).map(row).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::vocabulary::Vocabulary,
        text::{Lang, Texts},
    };

    #[test]
    fn the_heat_map_shows_the_hours_and_days_on_which_anybody_came() {
        let texts = Texts::new(Lang::Fr);
        let words = Words { texts: &texts, vocabulary: Vocabulary::builtin() };
        let mut arrivals = [[0; 24]; 7];
        assert_eq!(heat_map(&arrivals, words), None);
        (arrivals[2][9], arrivals[4][11]) = (12, 3);
        let heat = heat_map(&arrivals, words).expect("arrivals");
        assert_eq!(heat.columns, ["mer.", "ven."]);
        let rows: Vec<_> = heat.rows.iter().map(|(hour, counts)| (hour.as_str(), counts.as_slice())).collect();
        let counted: [&[Option<u64>]; 3] = [&[Some(12), Some(0)], &[Some(0), Some(0)], &[Some(0), Some(3)]];
        assert_eq!(rows, ["9 h", "10 h", "11 h"].into_iter().zip(counted).collect::<Vec<_>>());
    }
}
