//! Funders' grids: the same requests told in somebody else's list.
//!
//! A grid is a TOML file: its rows, and for each the codes of our vocabulary that belong there. A request goes into one
//! row: that of its procedure, or else of its topic, its institution, its device, the way it was helped with. What no row
//! takes is left out and counted by its own code, so that rows and what is left out always add up to all requests.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    ops::Range,
    sync::OnceLock,
};

use toml::de::DeTable;

use super::{
    ids::Code,
    request::coded_enum,
    rules_file::{self, Mistake, MistakeKind, Reader, Said},
    vocabulary::{List, Vocabulary},
};
use crate::text::Lang;

#[cfg(test)]
mod tests;

coded_enum! {
    /// The grids that come with the program.
    BuiltIn {
        /// The nineteen themes of La Coop de la médiation numérique.
        Coop = "coop",
        /// The themes of data.inclusion.
        DataInclusion = "data-inclusion",
        /// A plain table of activities, as Walloon services keep it.
        Activities = "activites",
    }
}

impl BuiltIn {
    /// The grid.
    pub fn grid(self) -> &'static Grid {
        static GRIDS: OnceLock<HashMap<BuiltIn, Grid>> = OnceLock::new();
        let grids = GRIDS.get_or_init(|| {
            // A test refuses a file with a mistake.
            let read = |built: &Self| (*built, Grid::parse(built.text(), Vocabulary::builtin()).unwrap_or_default());
            Self::ALL.iter().map(read).collect()
        });
        &grids[&self]
    }

    const fn text(self) -> &'static str {
        match self {
            Self::Coop => include_str!("coop.toml"),
            Self::DataInclusion => include_str!("data_inclusion.toml"),
            Self::Activities => include_str!("activites.toml"),
        }
    }
}

/// What decides where a request goes, the most precise first.
pub const LEVELS: [List; 5] = [List::Procedure, List::Topic, List::Institution, List::Device, List::Support];

/// What a request says of each of [`LEVELS`].
pub type Facts = [Option<Code>; LEVELS.len()];

/// A row of somebody else's list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its code there.
    pub code: Code,
    name: Said,
}

impl Row {
    /// What it is called.
    pub fn name(&self, lang: Lang) -> &str {
        match rules_file::in_language(&self.name, lang) {
            "" => self.code.as_str(),
            name => name,
        }
    }
}

/// Somebody else's list, and where our words belong in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grid {
    name: Said,
    /// Where the list comes from.
    pub source: String,
    /// Its rows, in its own order.
    pub rows: Vec<Row>,
    /// Which row takes a code.
    places: HashMap<(List, Code), usize>,
}

/// What requests come to in a grid.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counted {
    /// One number for each row.
    pub rows: Vec<u64>,
    /// What no row takes: the most precise code that was said; none where nothing was.
    pub left_out: BTreeMap<Option<(List, Code)>, u64>,
}

impl Counted {
    /// How many are in the grid.
    pub fn inside(&self) -> u64 {
        self.rows.iter().sum()
    }

    /// How many are not.
    pub fn outside(&self) -> u64 {
        self.left_out.values().sum()
    }
}

impl Grid {
    /// Reads a grid; the codes it names must be the vocabulary's.
    ///
    /// # Errors
    /// Every mistake found, in the order of their lines.
    pub fn parse(text: &str, vocabulary: &Vocabulary) -> Result<Self, Vec<Mistake>> {
        rules_file::read(text, |reader, root| {
            let mut reading = Reading { grid: Self::default(), seen: HashSet::new(), vocabulary };
            for (key, value) in root {
                match (key.get_ref().as_ref(), value.get_ref().as_table()) {
                    ("grid", Some(table)) => reading.head(reader, table),
                    ("row", _) => {
                        for (at, table) in reader.tables("row", value) {
                            reading.row(reader, table, &at);
                        }
                    }
                    ("grid", None) => reader.mistake(&value.span(), MistakeKind::WrongType("grid".to_owned())),
                    (other, _) => reader.mistake(&key.span(), MistakeKind::UnknownKey(other.to_owned())),
                }
            }
            for (key, missing) in
                [("[grid] name.fr", reading.grid.name.is_empty()), ("[[row]]", reading.grid.rows.is_empty())]
            {
                if missing {
                    reader.mistake(&(0..0), MistakeKind::Missing(key.to_owned()));
                }
            }
            reading.grid
        })
    }

    /// What it is called.
    pub fn name(&self, lang: Lang) -> &str {
        rules_file::in_language(&self.name, lang)
    }

    /// The row that takes a request.
    pub fn place(&self, facts: &Facts) -> Option<usize> {
        let mut said = LEVELS.iter().zip(facts).filter_map(|(list, code)| Some((*list, code.clone()?)));
        said.find_map(|said| self.places.get(&said).copied())
    }

    /// What requests come to, each given with how many there are of it.
    pub fn count<'a>(&self, requests: impl IntoIterator<Item = &'a (Facts, u64)>) -> Counted {
        let mut counted = Counted { rows: vec![0; self.rows.len()], left_out: BTreeMap::new() };
        for (facts, number) in requests {
            if let Some(row) = self.place(facts) {
                counted.rows[row] += number;
            } else {
                let code = LEVELS.iter().zip(facts).find_map(|(list, code)| Some((*list, code.clone()?)));
                *counted.left_out.entry(code).or_default() += number;
            }
        }
        counted
    }
}

/// The longest code of a row: some lists have sentences.
const LONGEST: usize = 120;

/// A grid while it is read.
struct Reading<'a> {
    grid: Grid,
    seen: HashSet<Code>,
    vocabulary: &'a Vocabulary,
}

impl Reading<'_> {
    fn head(&mut self, reader: &mut Reader<'_>, table: &DeTable<'_>) {
        for (key, value) in table {
            match key.get_ref().as_ref() {
                "name" => self.grid.name = reader.said("name", value),
                "source" => self.grid.source = reader.string("source", value).unwrap_or_default(),
                other => reader.mistake(&key.span(), MistakeKind::UnknownKey(other.to_owned())),
            }
        }
    }

    fn row(&mut self, reader: &mut Reader<'_>, table: &DeTable<'_>, at: &Range<usize>) {
        let Some(value) = table.get("code") else {
            return reader.mistake(at, MistakeKind::Missing("code".to_owned()));
        };
        let Some(code) = reader.code("code", value, LONGEST) else { return };
        if !self.seen.insert(code.clone()) {
            return reader.mistake(&value.span(), MistakeKind::Duplicate(code.to_string()));
        }
        let mut name = Said::new();
        for (key, value) in table {
            match key.get_ref().as_ref() {
                "code" => {}
                "name" => name = reader.said("name", value),
                other => match LEVELS.iter().find(|list| list.key() == other) {
                    None => reader.mistake(&key.span(), MistakeKind::UnknownKey(other.to_owned())),
                    Some(list) => {
                        let known = |text: &str| {
                            Some(Code::from(text)).filter(|code| self.vocabulary.entry(*list, code).is_some())
                        };
                        for (at, code) in reader.list(other, value, known) {
                            // One request, one row: a code in two rows would be counted twice.
                            if self.grid.places.insert((*list, code.clone()), self.grid.rows.len()).is_some() {
                                reader.mistake(&at, MistakeKind::Duplicate(code.to_string()));
                            }
                        }
                    }
                },
            }
        }
        self.grid.rows.push(Row { code, name });
    }
}
