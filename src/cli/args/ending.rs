//! As what a file is written: as `--format` says, or else as the ending of its name does. The two must not contradict each
//! other, or whoever opens the file later would find something else in it than its name says.

use std::path::Path;

use clap::ValueEnum;

use crate::error::{Error, Kind, Result};

/// A format in which something is written.
pub(in crate::cli) trait Written: ValueEnum + Copy + PartialEq {
    /// The endings of its files, the usual one first; none where it is written as a folder.
    fn endings(self) -> &'static [&'static str];

    /// The usual ending of its files.
    fn ending(self) -> &'static str {
        self.endings().first().copied().unwrap_or_default()
    }
}

/// The format for a file: the one that is named, or that of its ending, or `usual` where neither says. `BadUsage` where the
/// two contradict each other, where no format of the command has that ending, or several have.
pub(in crate::cli) fn format<F: Written>(named: Option<F>, file: Option<&Path>, usual: F) -> Result<F> {
    let ending = file.and_then(Path::extension).map(|ending| ending.to_string_lossy().to_lowercase());
    let Some(ending) = ending.filter(|_| named.is_none_or(|named| !named.endings().is_empty())) else {
        return Ok(named.unwrap_or(usual));
    };
    let all = F::value_variants();
    let fitting: Vec<F> = all.iter().copied().filter(|format| format.endings().contains(&&*ending)).collect();
    let refused = |place: String| Err(Error::new(Kind::BadUsage).at(place));
    match (named, fitting.as_slice()) {
        (Some(named), fitting) if fitting.contains(&named) => Ok(named),
        (None, &[only]) => Ok(only),
        (_, []) => {
            let mut known: Vec<String> = all.iter().map(|format| format!(".{}", format.ending())).collect();
            known.retain(|ending| ending != ".");
            known.dedup();
            refused(format!("ending: {}", known.join(", ")))
        }
        (Some(named), _) => refused(format!("ending-of-other: .{}", named.ending())),
        (None, several) => {
            let values = several.iter().filter_map(ValueEnum::to_possible_value);
            let values: Vec<String> = values.map(|value| value.get_name().to_owned()).collect();
            refused(format!("value: --format {}", values.join("|")))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::args::{Format as Directory, ReportFormat as Report};

    #[test]
    fn the_ending_says_the_format_where_nothing_else_does() {
        let report = |named, file: &str| format(named, Some(Path::new(file)), Report::Text).ok();
        for (file, said) in [
            ("x.pdf", Report::Pdf),
            ("a/x.XLSX", Report::Xlsx),
            ("x.json", Report::Json),
            ("x.markdown", Report::Md),
            ("x.htm", Report::Html),
            ("x.txt", Report::Text),
            ("rapport", Report::Text),
            ("2026.d/rapport", Report::Text),
        ] {
            assert_eq!(report(None, file), Some(said), "{file}");
            assert_eq!(report(Some(said), file), Some(said), "{file}");
        }
        assert_eq!(report(Some(Report::Csv), "rapport"), Some(Report::Csv));
        assert_eq!(format(None, None, Report::Text).ok(), Some(Report::Text));
        for (named, file) in [(Some(Report::Text), "x.pdf"), (Some(Report::Csv), "x.docx"), (None, "x.docx")] {
            assert_eq!(report(named, file), None, "{file}");
        }
    }

    #[test]
    fn an_ending_of_several_formats_says_none_and_a_folder_has_none() {
        let directory = |named, file: &str| format(named, Some(Path::new(file)), Directory::Csv);
        let refused = directory(None, "x.json").expect_err("two formats are JSON");
        assert_eq!(refused.place(), Some("value: --format hsds|data-inclusion"));
        assert_eq!(directory(Some(Directory::DataInclusion), "x.json").ok(), Some(Directory::DataInclusion));
        assert_eq!(directory(Some(Directory::HsdsTabular), "tables.v2").ok(), Some(Directory::HsdsTabular));
        assert_eq!(directory(Some(Directory::Csv), "x.json").expect_err("no").place(), Some("ending-of-other: .csv"));
    }
}
