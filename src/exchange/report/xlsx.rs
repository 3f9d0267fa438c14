//! For a spreadsheet: a first sheet with what is said and the sums, a sheet with a chart for every table, and one row
//! for every visit.
//!
//! Every text is written as a text: a spreadsheet computes nothing of what somebody typed, nor once somebody went into
//! the cell and out again (the apostrophe's mark says so where a text looks like a formula). The rows of visits pass
//! through a file beside the workbook, which the system forgets by itself, so that years need no more memory than a
//! page.

use std::{
    io::{self, BufWriter, Write},
    path::{Path, PathBuf},
};

use chrono::{Datelike as _, NaiveDate};
use rust_xlsxwriter::{
    Chart, ChartFormat, ChartLegendPosition, ChartLine, ChartSolidFill, ChartType, ConditionalFormat2ColorScale,
    DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError,
};

use super::{Sheet, SheetTable};
use crate::{
    domain::clean,
    error::{Error, Kind, Result},
    exchange::{cells::is_formula, document::Heat},
};

/// The last row that a sheet of this format has, from 0; further visits go on another sheet.
const LAST_ROW: u32 = 1_048_575;

/// The longest name of a sheet, and the longest text of a cell.
const LONGEST_NAME: usize = 31;
const LONGEST_TEXT: usize = 32_000;

/// How many rows a chart shows at most: those below are in the table.
const CHARTED: usize = 30;

/// The widest column, in letters.
const WIDEST: usize = 48;

/// A cell of a visit's row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Nothing said.
    Empty,
    /// Words.
    Text(String),
    /// A number.
    Number(u64),
    /// A day.
    Day(NaiveDate),
}

/// A workbook while it is written.
pub struct Book {
    workbook: Workbook,
    path: PathBuf,
    names: Vec<String>,
    head: Format,
    day: Format,
    rows: Option<Rows>,
}

/// The sheet of visits that is being filled.
struct Rows {
    sheet: Worksheet,
    name: String,
    heads: Vec<String>,
    widths: Vec<usize>,
    next: u32,
    last: u32,
}

impl Book {
    /// A workbook with the report in it; `path` is where it will be, for what the rows need on their way and for what
    /// is said when something fails.
    pub fn new(sheet: &Sheet, path: &Path) -> Result<Self> {
        let head = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top);
        let day = Format::new().set_num_format("dd/mm/yyyy");
        let workbook = Workbook::new();
        let mut book = Self { workbook, path: path.to_owned(), names: Vec::new(), head, day, rows: None };
        book.build(sheet).map_err(|error| failed(error, path))?;
        Ok(book)
    }

    fn build(&mut self, sheet: &Sheet) -> std::result::Result<(), XlsxError> {
        // Without a moment of its making, the same figures are the same file.
        let made = ExcelDateTime::from_ymd(2000, 1, 1)?;
        self.workbook.set_properties(&DocProperties::new().set_title(cell(&sheet.title)).set_creation_datetime(&made));
        let folder = self.path.parent().filter(|folder| !folder.as_os_str().is_empty());
        self.workbook.set_tempdir(folder.unwrap_or(Path::new(".")))?;
        let mut tables = sheet.tables.iter();
        self.front(sheet, tables.next())?;
        tables.try_for_each(|table| self.table(sheet, table))
    }

    /// The first sheet: what it is about, the sentences, the sums.
    fn front(&mut self, sheet: &Sheet, sums: Option<&SheetTable>) -> std::result::Result<(), XlsxError> {
        let name = self.name(sums.map_or(&sheet.title, |sums| &sums.title));
        let (head, large) = (self.head.clone(), Format::new().set_bold().set_font_size(14));
        let front = self.workbook.add_worksheet().set_name(name)?;
        front.write_string_with_format(0, 0, cell(&sheet.title), &large)?;
        let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        let mut row = 2;
        for sentence in &sheet.sentences {
            front.merge_range(row, 0, row, 5, &cell(sentence), &wrapped)?;
            // Merged cells do not grow by themselves: about a hundred letters stand on a line.
            front.set_row_height(row, 16.0 * (sentence.chars().count().div_ceil(95)).max(1) as f64)?;
            row += 1;
        }
        front.set_column_width(0, 36)?;
        front.set_column_range_width(1, 5, 13)?;
        if let Some(sums) = sums {
            rows(front, row + 1, sheet, sums, &head)?;
        }
        front.set_landscape().set_print_fit_to_pages(1, 0);
        Ok(())
    }

    /// A table's sheet: its rows, and a chart beside them.
    fn table(&mut self, sheet: &Sheet, table: &SheetTable) -> std::result::Result<(), XlsxError> {
        let name = self.name(&table.title);
        let head = self.head.clone();
        let page = self.workbook.add_worksheet().set_name(&name)?;
        rows(page, 0, sheet, table, &head)?;
        let last = table.rows.len() as u32;
        page.set_freeze_panes(1, 0)?;
        page.autofilter(0, 0, last, 3)?;
        let widest = table.rows.iter().map(|row| row.label.chars().count()).max().unwrap_or(0);
        page.set_column_width(0, (widest.clamp(12, WIDEST) + 4) as f64)?;
        page.set_column_range_width(1, 3, 12)?;
        page.set_landscape().set_print_fit_to_pages(1, 0).set_repeat_rows(0, 0)?;
        if let Some(chart) = chart(&name, table, sheet.compares) {
            page.insert_chart(1, 5, &chart)?;
        }
        Ok(())
    }

    /// A sheet of amounts by two things at once, darker for more.
    pub fn heat(&mut self, heat: &Heat) -> Result<()> {
        self.heat_sheet(heat).map_err(|error| failed(error, &self.path))
    }

    fn heat_sheet(&mut self, heat: &Heat) -> std::result::Result<(), XlsxError> {
        let name = self.name(&heat.caption);
        let labels = self.head.clone();
        let page = self.workbook.add_worksheet().set_name(name)?;
        for (column, label) in (1u16..).zip(&heat.columns) {
            page.write_string_with_format(0, column, cell(label), &labels)?;
        }
        for (row, (label, amounts)) in (1u32..).zip(&heat.rows) {
            text(page, row, 0, label)?;
            for (column, amount) in (1u16..).zip(amounts) {
                if let Some(amount) = amount {
                    page.write_number(row, column, *amount as f64)?;
                }
            }
        }
        if let (Some(last), columns @ 1..) = (u32::try_from(heat.rows.len()).ok(), heat.columns.len() as u16) {
            let scale = ConditionalFormat2ColorScale::new().set_minimum_color("FFFFFF").set_maximum_color("5B93C7");
            page.add_conditional_format(1, 1, last.max(1), columns, &scale)?;
        }
        page.set_freeze_panes(1, 1)?;
        page.set_column_width(0, 12)?;
        Ok(())
    }

    /// Begins the sheet of visits.
    pub fn start_rows(&mut self, name: &str, heads: Vec<String>) -> Result<()> {
        self.begin(name, heads, LAST_ROW).map_err(|error| failed(error, &self.path))
    }

    fn begin(&mut self, name: &str, heads: Vec<String>, last: u32) -> std::result::Result<(), XlsxError> {
        let mut sheet = self.workbook.new_worksheet_with_low_memory()?;
        sheet.set_name(self.name(name))?;
        for (column, head) in (0u16..).zip(&heads) {
            sheet.write_string_with_format(0, column, cell(head), &self.head)?;
        }
        let widths = heads.iter().map(|head| head.chars().count().min(16)).collect();
        self.rows = Some(Rows { sheet, name: name.to_owned(), heads, widths, next: 1, last });
        Ok(())
    }

    /// Writes a visit's row.
    pub fn row(&mut self, cells: &[Cell]) -> Result<()> {
        self.put(cells).map_err(|error| failed(error, &self.path))
    }

    fn put(&mut self, cells: &[Cell]) -> std::result::Result<(), XlsxError> {
        let full = self.rows.as_ref().is_some_and(|rows| rows.next > rows.last);
        if full && let Some((name, heads, last)) = self.end_rows()? {
            self.begin(&name, heads, last)?;
        }
        let Some(rows) = &mut self.rows else { return Ok(()) };
        for ((column, one), width) in (0u16..).zip(cells).zip(&mut rows.widths) {
            let letters = match one {
                Cell::Empty => 0,
                Cell::Text(said) => {
                    text(&mut rows.sheet, rows.next, column, said)?;
                    said.chars().count()
                }
                Cell::Number(number) => {
                    rows.sheet.write_number(rows.next, column, *number as f64)?;
                    8
                }
                Cell::Day(day) => {
                    let year = u16::try_from(day.year()).unwrap_or_default();
                    let date = ExcelDateTime::from_ymd(year, day.month() as u8, day.day() as u8)?;
                    rows.sheet.write_datetime_with_format(rows.next, column, &date, &self.day)?;
                    10
                }
            };
            *width = letters.clamp(*width, WIDEST.max(*width));
        }
        rows.next += 1;
        Ok(())
    }

    /// Ends the sheet of visits: its filter, its head that stays in sight, its columns as wide as what is in them.
    fn end_rows(&mut self) -> std::result::Result<Option<(String, Vec<String>, u32)>, XlsxError> {
        let Some(mut rows) = self.rows.take() else { return Ok(None) };
        let last_column = rows.heads.len().saturating_sub(1) as u16;
        rows.sheet.set_freeze_panes(1, 0)?;
        rows.sheet.autofilter(0, 0, (rows.next - 1).max(1), last_column)?;
        for (column, width) in (0u16..).zip(&rows.widths) {
            rows.sheet.set_column_width(column, (width + 3) as f64)?;
        }
        self.workbook.push_worksheet(rows.sheet);
        Ok(Some((rows.name, rows.heads, rows.last)))
    }

    /// Writes the workbook.
    pub fn save(mut self, to: impl Write + Send) -> Result<()> {
        let mut to = BufWriter::new(to);
        let saved = self.end_rows().and_then(|_| self.workbook.save_to_writer(&mut to));
        saved.map_err(|error| failed(error, &self.path))?;
        to.flush().map_err(|error| Error::io(error, &self.path))
    }

    /// A name that a sheet may have, and that none has yet.
    fn name(&mut self, wanted: &str) -> String {
        let wanted = clean::line(wanted).replace(['[', ']', ':', '*', '?', '/', '\\'], " ");
        let wanted = wanted.trim_matches(['\'', ' ']);
        // A spreadsheet counts as UTF-16 does: some letters are two.
        let short = |room: usize| {
            let mut left = room;
            let fits = |c: &char| left.checked_sub(c.len_utf16()).inspect(|rest| left = *rest).is_some();
            wanted.chars().take_while(fits).collect::<String>().trim_end().to_owned()
        };
        let numbered = (2..).map(|number: u32| {
            let ending = format!(" {number}");
            short(LONGEST_NAME - ending.len()) + &ending
        });
        let taken = |name: &String| self.names.iter().any(|known| known.to_lowercase() == name.to_lowercase());
        let first = Some(short(LONGEST_NAME)).filter(|name| !name.is_empty());
        let name = first.into_iter().chain(numbered).find(|name| !taken(name)).unwrap_or_default();
        self.names.push(name.clone());
        name
    }
}

/// The head of a table and its rows, from a row on.
fn rows(
    page: &mut Worksheet,
    first: u32,
    sheet: &Sheet,
    table: &SheetTable,
    head: &Format,
) -> std::result::Result<(), XlsxError> {
    let percent = Format::new().set_num_format("0 %");
    let columns = if sheet.compares { &sheet.columns[..] } else { &sheet.columns[..2] };
    let heads = std::iter::once(&table.title).chain(columns);
    for (column, label) in (0u16..).zip(heads) {
        page.write_string_with_format(first, column, cell(label), head)?;
    }
    for (at, row) in (first + 1..).zip(&table.rows) {
        text(page, at, 0, &row.label)?;
        page.write_number(at, 1, row.count as f64)?;
        if let Some(share) = row.share {
            page.write_number_with_format(at, 2, share as f64 / 100.0, &percent)?;
        }
        if sheet.compares {
            page.write_number(at, 3, row.before as f64)?;
        }
    }
    Ok(())
}

/// A table's chart: a line over months, columns for what has an order, bars for the rest; beside the period before.
fn chart(sheet: &str, table: &SheetTable, compares: bool) -> Option<Chart> {
    let count = table.rows.len().min(CHARTED);
    let last = u32::try_from(count).ok().filter(|last| *last > 0)?;
    let kind = match table.code {
        "month" => ChartType::Line,
        "age" | "hour" | "weekday" => ChartType::Column,
        _ => ChartType::Bar,
    };
    let mut chart = Chart::new(kind);
    for (column, colour) in [(1u16, "3F74A3"), (3, "B8C9D9")].into_iter().take(1 + usize::from(compares)) {
        let series = chart.add_series();
        series.set_name((sheet, 0, column)).set_values((sheet, 1, column, last, column));
        let mut colours = if kind == ChartType::Line {
            ChartFormat::new().set_line(ChartLine::new().set_color(colour)).clone()
        } else {
            ChartFormat::new().set_solid_fill(ChartSolidFill::new().set_color(colour)).clone()
        };
        series.set_categories((sheet, 1, 0, last, 0)).set_format(&mut colours);
    }
    chart.title().set_name((sheet, 0, 0));
    chart.legend().set_position(ChartLegendPosition::Bottom);
    chart.y_axis().set_min(0);
    let height = if kind == ChartType::Bar { 130 + 26 * last } else { 340 };
    if kind == ChartType::Bar {
        // The first row of the table is the bar on top.
        chart.x_axis().set_reverse();
    }
    chart.set_width(640).set_height(height).set_alt_text(cell(&table.title));
    Some(chart)
}

/// Writes a text; one that looks like a formula stays a text also when somebody edits its cell.
fn text(page: &mut Worksheet, row: u32, column: u16, said: &str) -> std::result::Result<(), XlsxError> {
    let said = cell(said);
    if is_formula(&said) {
        page.write_string_with_format(row, column, said, &Format::new().set_quote_prefix())?;
    } else {
        page.write_string(row, column, said)?;
    }
    Ok(())
}

/// A text as a cell may hold it.
fn cell(text: &str) -> String {
    clean::line(text).chars().take(LONGEST_TEXT).collect()
}

fn failed(error: XlsxError, path: &Path) -> Error {
    match error {
        XlsxError::IoError(error) | XlsxError::TempFileError(_, error) => Error::io(error, path),
        XlsxError::ZipError(error) => Error::io(io::Error::from(error), path),
        error => Error::new(Kind::Internal).at("xlsx").because(error),
    }
}

#[cfg(test)]
mod tests;
