//! The figures as a file: a page to read, a workbook, rows for a script. What the file says is what `guichet report` says.

use super::workbook::Workbook;
use crate::{
    app::{
        App, new_file,
        notice::{Notice, Tone},
        prompt::{AskPurpose, ChoicePurpose},
        report::{self, heat_map, page},
    },
    config,
    domain::{
        audit::{Detail, What},
        report::Table,
        request::coded_enum,
    },
    error::{Error, Kind, Result},
    exchange::{
        document::{self, Format},
        report::csv,
    },
};

coded_enum! {
    /// What the figures can be written as; the code is the file's extension.
    FileFormat {
        /// A page for paper.
        Pdf = "pdf",
        /// A workbook.
        Xlsx = "xlsx",
        /// A page for a browser.
        Html = "html",
        /// A page for a word processor or a wiki.
        Markdown = "md",
        /// Rows for any spreadsheet.
        Csv = "csv",
        /// Everything, for a script.
        Json = "json",
    }
}

impl App {
    pub(super) fn ask_which_format(&mut self) {
        if self.figures_page().is_none_or(|page| page.counted.is_none()) {
            self.notice = Some(Notice::new(Tone::Info, self.texts.t("figures-counting")));
            return;
        }
        let name = |format: &FileFormat| self.texts.t(&format!("figures-format-{}", format.code()));
        let names = FileFormat::ALL.iter().map(name).collect();
        self.choose("figures-ask-format", names, 0, ChoicePurpose::FiguresFormat);
    }

    /// A format was chosen; the file is asked for. It is called after its period, never after anybody.
    pub(in crate::app) fn ask_figures_file(&mut self, format: FileFormat) {
        let Some(page) = self.figures_page() else { return };
        // Two dots before a name are another folder, and between two days nothing that a name needs.
        let period = page.period.code().replace("..", "_");
        let name = format!("{}-{period}.{}", self.texts.t("figures-file"), format.code());
        self.ask("figures-ask-file", "slip-ask-reading", &name, AskPurpose::FiguresFile(format));
    }

    /// Writes the figures; `false` when no file was named.
    pub(in crate::app) fn save_figures(&mut self, format: FileFormat, typed: &str) -> Result<bool> {
        // The figures by worker go along for whoever may see them.
        if self.may_coordinate() {
            self.must(Self::may_coordinate, "role")?;
        }
        let Some(shown) = self.figures_page().filter(|_| !typed.is_empty()) else { return Ok(false) };
        let Some(figures) = shown.figures() else { return Ok(false) };
        let words = self.figure_words();
        let seen = |table: &&Table| !table.is_asked_by_name();
        let tables: Vec<Table> = Table::ALL.iter().filter(seen).copied().collect();
        let sheet = report::sheet(figures, &tables, shown.session.as_deref(), words);
        let foot = || {
            let day = self.now.today().format("%d/%m/%Y").to_string();
            self.texts.with("report-foot", &[("day", day.into())])
        };
        let heat = heat_map(&figures.heat, words);
        let path = config::in_documents(typed);
        let document = |format| document::bytes(&page(&sheet, heat.clone(), foot(), words), format);
        let bytes = match format {
            FileFormat::Pdf => document(Format::Pdf)?,
            FileFormat::Html => document(Format::Html)?,
            FileFormat::Markdown => document(Format::Markdown)?,
            FileFormat::Csv => csv(&sheet)?,
            FileFormat::Json => {
                let mut figures = figures.clone();
                figures.tables.retain(|table, _| self.may_see(*table));
                serde_json::to_vec_pretty(&figures).map_err(|error| Error::new(Kind::Internal).because(error))?
            }
            FileFormat::Xlsx => {
                let (period, session) = (shown.period, shown.session.clone());
                let (lang, vocabulary, clock) = (self.lang(), self.vocabulary.clone(), self.clock);
                self.begin_workbook(Workbook { path, sheet, heat, period, session, lang, vocabulary, clock })?;
                return Ok(true);
            }
        };
        new_file::write(&path, &bytes, false)?;
        self.handed_out(What::Exported, None, Detail::of("report").as_form(format.code()))?;
        self.written("figures-written", &path);
        Ok(true)
    }
}
