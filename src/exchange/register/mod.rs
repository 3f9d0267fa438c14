//! Registers of past years, from CSV or a spreadsheet: one row, one visit.
//!
//! A row without a day is refused; everything else that is not understood stays in the visit's note, under the name of
//! its column, and is said.

use std::{collections::HashMap, io::Cursor};

use calamine::{Data, Reader as _};
use chrono::{NaiveDate, NaiveTime, Timelike as _};

use super::{Read, Reason, Remark, csv_table::Table, decode, plain, quoted, row::Row};
use crate::{
    domain::{
        fast_line,
        ids::Code,
        register::{Field, PastVisit},
        request::{Outcome, Request, Support},
        visit::{Gender, Origin, VisitDraft},
        vocabulary::{Found, List, Rank, Vocabulary},
    },
    error::{Error, Kind, Result},
    text::Lang,
};

mod mapping;

pub use mapping::Mapping;

/// What a register is read with.
pub struct Register<'a> {
    /// The team's mapping.
    pub mapping: &'a Mapping,
    /// The words' meaning.
    pub vocabulary: &'a Vocabulary,
    /// The language in which words are looked up first.
    pub lang: Lang,
    /// The last day that can be past.
    pub today: NaiveDate,
}

/// What a column was taken for, for showing it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Columns {
    /// Each field that was found, with its column as tables know it.
    pub known: Vec<(Field, String)>,
    /// Columns that nothing was read from.
    pub unused: Vec<String>,
}

/// Most minutes of a visit: a day.
const MOST_MINUTES: u16 = 1440;

impl Register<'_> {
    /// Reads a register, and says what its columns were taken for. Errors: `BadFile` where the file is no table, or has
    /// no column for the day, or lacks one that the mapping names.
    pub fn read(&self, file: &str, bytes: &[u8]) -> Result<(Read<PastVisit>, Columns)> {
        let bad = |reason: Reason| Error::new(Kind::BadFile).at(file).because(reason);
        let text = if is_workbook(bytes) { sheet(bytes).map_err(bad)? } else { decode(bytes).map_err(bad)? };
        let table = Table::read(file, &text);
        for (_, name) in self.mapping.named() {
            if !table.has(&mapping::column_name(name)) {
                return Err(bad(Reason::MissingColumn(name.to_owned())));
            }
        }
        let columns = self.columns(&table);
        if !columns.known.iter().any(|(field, _)| *field == Field::Date) {
            return Err(bad(Reason::MissingColumn("date".to_owned())));
        }
        let mut read = Read { refused: table.refused.clone(), notes: table.notes.clone(), ..Read::default() };
        let mut seen = HashMap::new();
        for row in table.rows() {
            match (Cells { register: self, columns: &columns, row, kept: Vec::new(), notes: Vec::new() }).visit() {
                Err(reason) => read.refused.push(row.remark(reason)),
                Ok((mut visit, notes)) => {
                    // Two rows that say the same are two visits, told apart by their order.
                    let times = seen.entry(visit.source_id.clone()).or_insert(0);
                    *times += 1;
                    if *times > 1 {
                        visit.source_id = format!("{}#{times}", visit.source_id);
                    }
                    read.records.push(visit);
                    read.notes.extend(notes);
                }
            }
        }
        read.refused.sort_by_key(|remark| remark.line);
        Ok((read, columns))
    }

    fn columns(&self, table: &Table) -> Columns {
        let find = |field: &Field| Some((*field, self.mapping.column(*field, |name| table.has(name))?));
        let known: Vec<_> = Field::ALL.iter().filter_map(find).collect();
        let is_used = |name: &str| known.iter().any(|(_, used)| used == name);
        let mut unused: Vec<_> = table.columns().filter(|name| !is_used(name)).map(str::to_owned).collect();
        unused.sort();
        Columns { known, unused }
    }
}

/// Whether bytes are a workbook (xlsx and ods are zip archives, xls is a compound file) rather than text.
fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xD0\xCF\x11\xE0")
}

/// The first sheet of a workbook as CSV, so that one reader of tables serves both. Lines are the sheet's own rows.
fn sheet(bytes: &[u8]) -> Result<String, Reason> {
    let mut book = calamine::open_workbook_auto_from_rs(Cursor::new(bytes)).map_err(|_| Reason::UnknownFile)?;
    let range = book.worksheet_range_at(0).ok_or(Reason::UnknownFile)?.map_err(|_| Reason::UnknownFile)?;
    let above = range.start().map_or(0, |(row, _)| row);
    let mut writer = csv::WriterBuilder::new().flexible(true).delimiter(b';').from_writer(Vec::new());
    let failed = |_| Reason::UnknownFile;
    for row in range.rows() {
        writer.write_record(row.iter().map(cell_text)).map_err(failed)?;
    }
    let table =
        String::from_utf8(writer.into_inner().map_err(|_| Reason::UnknownFile)?).map_err(|_| Reason::NotText)?;
    Ok("\n".repeat(above as usize) + &table)
}

/// A cell as it would be typed. A cell with line breaks becomes one line: rows keep their numbers.
fn cell_text(cell: &Data) -> String {
    // Spreadsheets keep a time of day as a part of a day.
    let is_time_of_day = matches!(cell, Data::DateTime(moment) if moment.as_f64() < 1.0);
    match cell {
        Data::DateTime(moment) => match moment.as_datetime() {
            Some(time) if is_time_of_day => time.format("%H:%M").to_string(),
            Some(moment) if moment.time() == NaiveTime::MIN => moment.format("%Y-%m-%d").to_string(),
            Some(moment) => moment.format("%Y-%m-%d %H:%M").to_string(),
            None => String::new(),
        },
        Data::Float(number) if number.fract() == 0.0 => format!("{number:.0}"),
        // What nobody sees is told of the table, and taken out of each value.
        other => other.to_string().replace(['\r', '\n'], " "),
    }
}

/// One row being read.
struct Cells<'a> {
    register: &'a Register<'a>,
    columns: &'a Columns,
    row: Row<'a>,
    /// What was not understood, with its column, for the note.
    kept: Vec<String>,
    notes: Vec<Remark>,
}

impl Cells<'_> {
    fn visit(mut self) -> Result<(PastVisit, Vec<Remark>), Reason> {
        let typed = self.cell(Field::Date);
        let (day, time_of_day) = date(&typed).ok_or_else(|| Reason::BadDate(quoted(&typed)))?;
        if day > self.register.today {
            return Err(Reason::NotPast(quoted(&typed)));
        }
        let time = self.read(Field::Time, time, Reason::BadTime).or(time_of_day);
        let request = self.request();
        let mut draft = VisitDraft::default();
        let origin = self.closed(Field::Origin, List::Origin, Origin::from_code);
        draft.origin = origin.unwrap_or(draft.origin);
        draft.profile.age = self.read(Field::Age, fast_line::age, Reason::BadAge);
        draft.profile.gender = self.closed(Field::Gender, List::Gender, Gender::from_code);
        draft.profile.language = self.code(Field::Language, &[List::Language]);
        draft.profile.place = Some(self.cell(Field::Place)).filter(|place| !place.is_empty());
        if request != Request::default() {
            draft.requests.push(request);
        }
        self.kept.insert(0, self.cell(Field::Note));
        self.kept.retain(|line| !line.is_empty());
        draft.note = self.kept.join("\n");
        let visit = PastVisit {
            source_id: self.source_id(),
            day,
            time,
            session: self.cell(Field::Session),
            worker: self.cell(Field::Worker),
            says_origin: origin.is_some(),
            draft,
        };
        Ok((visit, self.notes))
    }

    fn request(&mut self) -> Request {
        let mut request = Request {
            topic: self.code(Field::Topic, &[List::Topic]),
            institution: self.code(Field::Institution, &[List::Institution]),
            device: self.code(Field::Device, &[List::Device]),
            support: self.closed(Field::Support, List::Support, Support::from_code),
            outcome: self.closed(Field::Outcome, List::Outcome, Outcome::from_code),
            why: self.code(Field::Impossible, &[List::Impossible]),
            minutes: self.read(Field::Minutes, minutes, Reason::BadMinutes),
            hold_minutes: self.read(Field::HoldMinutes, minutes, Reason::BadMinutes),
            ..Request::default()
        };
        let obstacles = self.cell(Field::Obstacle);
        for word in obstacles.split([',', ';', '|', '/']).map(str::trim).filter(|word| !word.is_empty()) {
            request.obstacles.extend(self.meaning(Field::Obstacle, word, &[List::Obstacle]));
        }
        // A register's "what for" may be a procedure or a whole topic.
        let vocabulary = self.register.vocabulary;
        if let Some(code) = self.code(Field::Procedure, &[List::Procedure, List::Topic]) {
            match vocabulary.entry(List::Procedure, &code) {
                Some(procedure) => {
                    request.topic = request.topic.or_else(|| procedure.topic.clone());
                    request.procedure = Some(code);
                }
                None => request.topic = request.topic.or(Some(code)),
            }
        }
        request
    }

    /// The cell of a field, on one clean line; empty where the register has no such column.
    fn cell(&self, field: Field) -> String {
        let column = self.columns.known.iter().find(|(known, _)| *known == field);
        column.map_or_else(String::new, |(_, column)| plain::line(self.row.get(column)))
    }

    /// What identifies the row: its own number, or else all that it says.
    fn source_id(&self) -> String {
        let id = self.cell(Field::Id);
        if !id.is_empty() {
            return id;
        }
        let telling = self.columns.known.iter().filter(|(field, _)| *field != Field::Note);
        telling.map(|(_, column)| plain::line(self.row.get(column))).collect::<Vec<_>>().join("|")
    }

    fn keep(&mut self, field: Field, text: &str, reason: Reason) {
        self.kept.push(format!("{} : {text}", field.code()));
        self.notes.push(self.row.remark(reason));
    }

    fn read<T>(&mut self, field: Field, read: fn(&str) -> Option<T>, reason: fn(String) -> Reason) -> Option<T> {
        let text = self.cell(field);
        if text.is_empty() {
            return None;
        }
        let value = read(&text);
        if value.is_none() {
            self.keep(field, &text, reason(quoted(&text)));
        }
        value
    }

    fn code(&mut self, field: Field, lists: &[List]) -> Option<Code> {
        let text = self.cell(field);
        if text.is_empty() { None } else { self.meaning(field, &text, lists) }
    }

    fn closed<T>(&mut self, field: Field, list: List, from_code: fn(&str) -> Option<T>) -> Option<T> {
        self.code(field, &[list]).and_then(|code| from_code(code.as_str()))
    }

    /// What a word means: as the mapping says, or else by the vocabulary.
    fn meaning(&mut self, field: Field, word: &str, lists: &[List]) -> Option<Code> {
        let Register { mapping, vocabulary, .. } = self.register;
        let said = mapping.meaning(field, word);
        if said == Some("") {
            return None;
        }
        let said = said.map(Code::from).filter(|code| lists.iter().any(|list| vocabulary.entry(*list, code).is_some()));
        let code = said.or_else(|| self.understood(word, lists));
        if code.is_none() {
            self.keep(field, word, Reason::UnknownWord(format!("{}: {}", field.code(), quoted(word))));
        }
        code
    }

    /// The entry that a phrase means; or, where it means none, the one that its last words name in full: "prendre un
    /// rendez-vous médical", "demande de documents sociaux".
    fn understood(&self, phrase: &str, lists: &[List]) -> Option<Code> {
        let Register { vocabulary, lang, .. } = self.register;
        let words: Vec<&str> = phrase.split_whitespace().collect();
        if let Found::One(entry) = vocabulary.find(lists, &words, *lang) {
            return Some(entry.code.clone());
        }
        (1..words.len()).find_map(|start| {
            let named = vocabulary.candidates(lists, &words[start..], *lang);
            match Found::of(named.into_iter().filter(|candidate| candidate.fit.rank <= Rank::Whole).collect()) {
                Found::One(entry) => Some(entry.code.clone()),
                Found::Several(_) | Found::None => None,
            }
        })
    }
}

/// A day as registers write it, with the time of day where one stands behind it.
fn date(text: &str) -> Option<(NaiveDate, Option<NaiveTime>)> {
    let (day, rest) = text.split_once([' ', 'T']).unwrap_or((text, ""));
    let forms = ["%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y", "%d-%m-%Y", "%d/%m/%y", "%d.%m.%y", "%d-%m-%y"];
    let read = |form: &&str| {
        let day = NaiveDate::parse_from_str(day, form).ok()?;
        // `%Y` also takes two digits: the first century is nobody's.
        (day > NaiveDate::from_ymd_opt(1900, 1, 1)?).then_some(day)
    };
    let day = forms.iter().find_map(read)?;
    Some((day, time(rest)))
}

/// `9:40`, `09h40`, `9h`, `9.40`.
fn time(text: &str) -> Option<NaiveTime> {
    let text = text.trim().to_lowercase();
    let (hour, rest) = text.split_once([':', 'h', 'u', '.'])?;
    let minute = rest.split([':', '.']).next().unwrap_or_default().trim_end_matches(['m', 'i', 'n']);
    let minute = if minute.is_empty() { 0 } else { minute.parse().ok()? };
    NaiveTime::from_hms_opt(hour.trim().parse().ok()?, minute, 0).and_then(|time| time.with_second(0))
}

fn minutes(text: &str) -> Option<u16> {
    let plain = text.parse().ok().or_else(|| fast_line::minutes(&text.replace(' ', "")));
    plain.filter(|minutes| *minutes <= MOST_MINUTES)
}

#[cfg(test)]
mod tests;
