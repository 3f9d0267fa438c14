//! Tables, bars and heat maps on paper: columns as wide as their words, rows that go on overleaf under their head.

use super::{
    WIDTH,
    marks::{Mark, Role},
    sheet::{GREY, Item, LEADING, MARGIN, Setter},
};
use crate::{
    domain::clean,
    exchange::{
        document::{Heat, Table},
        paper::{
            fonts::{Fonts, Ink},
            paragraph::{Line, lines},
        },
    },
};

/// The letters of a table.
const SIZE: f32 = 9.0;

/// White between columns, less where there are many; and above and below the letters of a row.
const GAP: f32 = 12.0;
const PAD: f32 = 1.6;

/// The narrowest that a column of words becomes.
const NARROW: f32 = 60.0;

/// The longest bar, and the shortest longest bar that is worth drawing.
const BAR: f32 = 170.0;
const SHORT_BAR: f32 = 50.0;

/// The widest label and cell of a heat map.
const LABEL: f32 = 110.0;
const CELL: f32 = 46.0;

/// How dark a bar is, and the steps of a heat map: letters stay black on all of them.
const BAR_SHADE: u8 = 130;
const SHADES: [u8; 5] = [255, 235, 210, 185, 155];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Align {
    Left,
    Right,
    Centre,
}

/// Where a column is.
#[derive(Clone, Copy)]
struct Spot {
    left: f32,
    width: f32,
    align: Align,
}

struct Row {
    cells: Vec<String>,
    /// How dark each cell is; empty where none is.
    shades: Vec<u8>,
    /// How long its bar is, of 1.
    bar: f32,
}

/// A table that knows its places.
pub(super) struct Grid {
    caption: String,
    head: Vec<String>,
    rows: Vec<Row>,
    spots: Vec<Spot>,
    bar: Option<Spot>,
    size: f32,
}

impl Grid {
    /// A table, as wide as its words or as the page.
    pub(super) fn of(setter: &Setter<'_>, table: &Table) -> Self {
        let head: Vec<String> = table.columns.iter().map(|column| clean::line(&column.label)).collect();
        let most = table.most();
        let amount = |at: usize| table.amounts.get(at).copied().unwrap_or(0);
        let share = |at: usize| most.map_or(0.0, |most| amount(at) as f32 / most as f32);
        let row = |(at, cells): (usize, Vec<String>)| Row { cells, shades: Vec::new(), bar: share(at) };
        let rows: Vec<Row> = table.cells().enumerate().map(row).collect();
        let widths = widths(setter.fonts, &head, &rows, table);
        let mut left = MARGIN;
        let mut spots = Vec::new();
        for (width, column) in widths.iter().zip(&table.columns) {
            spots.push(Spot { left, width: *width, align: if column.is_number { Align::Right } else { Align::Left } });
            left += width + gap(table.columns.len());
        }
        let room = (WIDTH - MARGIN - left).min(BAR);
        let bar = most.filter(|_| room >= SHORT_BAR).map(|_| Spot { left, width: room, align: Align::Left });
        Self { caption: clean::line(&table.caption), head, rows, spots, bar, size: SIZE }
    }

    /// Puts the table on the page, and on as many others as it needs.
    pub(super) fn set(&self, setter: &mut Setter<'_>) {
        let table = setter.marks.add(Role::Table, None, "");
        let head = self.row_lines(setter.fonts, &self.head, Ink::Regular);
        let head_height = if self.head.iter().all(String::is_empty) { 0.0 } else { self.height(&head) };
        let caption = lines(setter.fonts, &self.caption, Ink::Bold, (WIDTH - 2.0 * MARGIN) / (self.size + 1.0), None);
        let caption_height = caption.len() as f32 * (self.size + 1.0) * LEADING;
        setter.space(6.0);
        setter.make_room(caption_height + head_height + 3.0 * self.line_height());
        self.set_caption(setter, caption, table);
        if head_height > 0.0 {
            let row = setter.marks.add(Role::Row, Some(table), "");
            let marks: Vec<Mark> =
                self.head.iter().map(|_| setter.marks.add(Role::ColumnHead, Some(row), "")).collect();
            self.set_head(setter, &marks);
        }
        // As many lines as a page has room for; a row with more goes on overleaf.
        let most = ((Setter::room() - head_height - 2.0 * PAD) / self.line_height()).max(1.0) as usize;
        for row in &self.rows {
            self.set_row(setter, row, table, head_height, most);
        }
        setter.space(10.0);
    }

    fn set_caption(&self, setter: &mut Setter<'_>, caption: Vec<Line>, table: Mark) {
        if caption.is_empty() {
            return;
        }
        let mark = Some(setter.marks.add(Role::Caption, Some(table), ""));
        let size = self.size + 1.0;
        for line in caption {
            let y = setter.take(size * LEADING) + size;
            setter.put(Item::Line { line, left: MARGIN, y, size, ink: Ink::Bold, shade: 0, mark });
        }
    }

    /// The head; where it is said again, nobody has it read again.
    fn set_head(&self, setter: &mut Setter<'_>, marks: &[Mark]) {
        let cells = self.row_lines(setter.fonts, &self.head, Ink::Regular);
        let height = self.height(&cells);
        let top = setter.take(height);
        let mut marks = marks.iter().copied();
        for (lines, spot) in cells.into_iter().zip(&self.spots) {
            self.put_cell(setter, lines, *spot, top, GREY, marks.next());
        }
        self.rule(setter, top + height - 0.5, 150);
    }

    fn set_row(&self, setter: &mut Setter<'_>, row: &Row, table: Mark, head_height: f32, most: usize) {
        let mark = setter.marks.add(Role::Row, Some(table), "");
        let role = |at: usize| if at == 0 && self.spots[0].align == Align::Left { Role::RowHead } else { Role::Cell };
        let marks: Vec<Mark> = (0..row.cells.len()).map(|at| setter.marks.add(role(at), Some(mark), "")).collect();
        let mut cells = self.row_lines(setter.fonts, &row.cells, Ink::Regular);
        let mut is_first = true;
        while is_first || cells.iter().any(|lines| !lines.is_empty()) {
            let rest: Vec<Vec<Line>> = cells.iter_mut().map(|lines| lines.split_off(lines.len().min(most))).collect();
            let height = self.height(&cells);
            if !setter.fits(height) {
                setter.turn();
                if head_height > 0.0 {
                    self.set_head(setter, &[]);
                }
            }
            let top = setter.take(height);
            for (spot, shade) in self.spots.iter().zip(&row.shades).filter(|(_, shade)| **shade < u8::MAX) {
                setter.put(Item::Area { left: spot.left, top, width: spot.width, height, shade: *shade });
            }
            for ((lines, spot), mark) in cells.into_iter().zip(&self.spots).zip(&marks) {
                self.put_cell(setter, lines, *spot, top, 0, Some(*mark));
            }
            if let Some(spot) = self.bar.filter(|_| is_first && row.bar > 0.0) {
                let height = self.size * 0.75;
                let top = top + PAD + self.size * 0.28;
                let width = (spot.width * row.bar).max(0.7);
                setter.put(Item::Area { left: spot.left, top, width, height, shade: BAR_SHADE });
            }
            if row.shades.is_empty() {
                self.rule(setter, top + height - 0.4, 215);
            }
            (cells, is_first) = (rest, false);
        }
    }

    fn put_cell(&self, setter: &mut Setter<'_>, lines: Vec<Line>, spot: Spot, top: f32, shade: u8, mark: Option<Mark>) {
        let mut y = top + PAD + self.size;
        for line in lines {
            let spare = (spot.width - line.width * self.size).max(0.0);
            let left = spot.left
                + match spot.align {
                    Align::Left => 0.0,
                    Align::Right => spare,
                    Align::Centre => spare / 2.0,
                };
            setter.put(Item::Line { line, left, y, size: self.size, ink: Ink::Regular, shade, mark });
            y += self.line_height();
        }
    }

    fn rule(&self, setter: &mut Setter<'_>, top: f32, shade: u8) {
        let end = self.bar.or(self.spots.last().copied()).map_or(MARGIN, |spot| spot.left + spot.width);
        setter.put(Item::Area { left: MARGIN, top, width: end - MARGIN, height: 0.4, shade });
    }

    fn row_lines(&self, fonts: &Fonts, cells: &[String], ink: Ink) -> Vec<Vec<Line>> {
        let set = |(cell, spot): (&String, &Spot)| lines(fonts, cell, ink, (spot.width + 0.1) / self.size, None);
        cells.iter().zip(&self.spots).map(set).collect()
    }

    fn line_height(&self) -> f32 {
        self.size * LEADING
    }

    fn height(&self, cells: &[Vec<Line>]) -> f32 {
        let most = cells.iter().map(Vec::len).max().unwrap_or(0).max(1);
        most as f32 * self.line_height() + 2.0 * PAD
    }
}

/// A heat map as a table of shaded cells, all of the same width.
pub(super) fn heat_map(setter: &Setter<'_>, heat: &Heat) -> Grid {
    let labels: Vec<String> =
        std::iter::once(String::new()).chain(heat.columns.iter().map(|column| clean::line(column))).collect();
    let amount = |amounts: &[Option<u64>], at: usize| amounts.get(at).copied().flatten();
    let row = |(label, amounts): &(String, Vec<Option<u64>>)| {
        let cells = (0..heat.columns.len()).map(|at| Heat::shown(amount(amounts, at)));
        let shades = (0..heat.columns.len()).map(|at| SHADES[heat.shade(amount(amounts, at))]);
        Row {
            cells: std::iter::once(clean::line(label)).chain(cells).collect(),
            shades: std::iter::once(u8::MAX).chain(shades).collect(),
            bar: 0.0,
        }
    };
    let rows: Vec<Row> = heat.rows.iter().map(row).collect();
    let columns = heat.columns.len().max(1) as f32;
    // Many columns stand in small letters.
    let size = if columns > 16.0 { 6.0 } else { 8.5 };
    let label = rows.iter().map(|row| natural(setter.fonts, &row.cells[0], size)).fold(0.0, f32::max).min(LABEL) + 4.0;
    let cell = ((WIDTH - 2.0 * MARGIN - label) / columns).min(CELL);
    let first = Spot { left: MARGIN, width: label, align: Align::Left };
    let spot = |at: usize| Spot { left: MARGIN + label + at as f32 * cell, width: cell - 1.0, align: Align::Centre };
    let spots = std::iter::once(first).chain((0..heat.columns.len()).map(spot)).collect();
    Grid { caption: clean::line(&heat.caption), head: labels, rows, spots, bar: None, size }
}

fn gap(columns: usize) -> f32 {
    GAP.min((WIDTH - 2.0 * MARGIN) / columns.max(1) as f32 / 4.0)
}

/// How wide a text is on one line.
fn natural(fonts: &Fonts, text: &str, size: f32) -> f32 {
    lines(fonts, text, Ink::Regular, f32::MAX, None).iter().map(|line| line.width * size).fold(0.0, f32::max)
}

/// How wide each column is: as wide as its widest cell, but for words that would go beyond the page.
fn widths(fonts: &Fonts, head: &[String], rows: &[Row], table: &Table) -> Vec<f32> {
    let count = table.columns.len();
    let mut widths: Vec<f32> = (0..count)
        .map(|at| {
            let cells = rows.iter().map(|row| row.cells[at].as_str()).chain([head[at].as_str()]);
            cells.map(|cell| natural(fonts, cell, SIZE)).fold(0.0, f32::max)
        })
        .collect();
    let room = WIDTH - 2.0 * MARGIN - gap(count) * count.saturating_sub(1) as f32;
    loop {
        let over = widths.iter().sum::<f32>() - room;
        if over <= 0.0 {
            return widths;
        }
        let words =
            widths.iter_mut().zip(&table.columns).filter(|(width, column)| !column.is_number && **width > NARROW);
        match words.map(|(width, _)| width).max_by(|one, other| one.total_cmp(other)) {
            Some(width) => *width = (*width - over).max(NARROW),
            None => break,
        }
    }
    // Too many columns for the page: all give in the same measure.
    let scale = (room.max(1.0)) / widths.iter().sum::<f32>();
    for width in &mut widths {
        *width *= scale;
    }
    widths
}
