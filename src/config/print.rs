//! How this house prints: on what paper, at which printer, with what program.

use serde::{Deserialize, Serialize};

/// A size of paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Paper {
    /// Half a sheet: fits into a pocket.
    #[default]
    A5,
    /// A sheet: larger letters.
    A4,
}

impl Paper {
    /// Every size.
    pub const ALL: [Self; 2] = [Self::A5, Self::A4];

    /// The name of the size, as people and printers say it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::A5 => "A5",
            Self::A4 => "A4",
        }
    }

    /// Width and height, in millimetres.
    pub const fn millimetres(self) -> (f32, f32) {
        match self {
            Self::A5 => (148.0, 210.0),
            Self::A4 => (210.0, 297.0),
        }
    }

    /// The size of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|paper| paper.name().eq_ignore_ascii_case(name))
    }

    /// The other size.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::A5 => Self::A4,
            Self::A4 => Self::A5,
        }
    }
}

/// What is handed to the program that prints.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Form {
    /// A PDF: large letters, and every language as it is written.
    #[default]
    Pdf,
    /// Plain text in UTF-8, for a printer that takes nothing else.
    Text,
}

/// The section `[print]`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Print {
    /// The printer's name; the system's own choice where it is empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub printer: String,
    /// The program that prints what it gets on standard input, and its arguments; `lp` where it is empty.
    /// `{printer}` and `{paper}` stand for the two settings beside it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub command: Vec<String>,
    /// The paper in the printer.
    pub paper: Paper,
    /// What is handed over.
    pub form: Form,
}

impl Print {
    /// The program and its arguments, for a size of paper. No shell reads them.
    pub fn words(&self, paper: Paper) -> Vec<String> {
        if self.command.is_empty() {
            let mut words = vec!["lp".to_owned(), "-o".to_owned(), format!("media={}", paper.name())];
            if !self.printer.is_empty() {
                words.extend(["-d".to_owned(), self.printer.clone()]);
            }
            return words;
        }
        let filled = |word: &String| word.replace("{printer}", &self.printer).replace("{paper}", paper.name());
        self.command.iter().map(filled).collect()
    }

    /// Whether nothing was set.
    pub fn is_usual(&self) -> bool {
        *self == Self::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_stay_apart_whatever_is_in_them() {
        let print = Print { printer: "accueil; rm -rf".to_owned(), ..Print::default() };
        assert_eq!(print.words(Paper::A4), ["lp", "-o", "media=A4", "-d", "accueil; rm -rf"]);
        let own = |words: &[&str]| words.iter().map(ToString::to_string).collect();
        let print = Print { command: own(&["lpr", "-P", "{printer}", "-o{paper}"]), ..print };
        assert_eq!(print.words(Paper::A5), ["lpr", "-P", "accueil; rm -rf", "-oA5"]);
    }
}
