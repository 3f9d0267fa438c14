//! A day's page on paper and in a file.

use std::path::Path;

use crate::{
    app::{App, new_file, printed::Printed, prompt::AskPurpose},
    config::{self, Form, Paper},
    domain::audit::{Detail, What},
    error::Result,
    exchange::document::{Document, Format, bytes},
};

/// The format that a file's name asks for, PDF where it says nothing; none where it asks for one that is not known.
fn format_of(name: &str) -> Option<Format> {
    match Path::new(name).extension().map(|ending| ending.to_string_lossy().to_lowercase()).as_deref() {
        Some("md" | "markdown") => Some(Format::Markdown),
        Some("txt") => Some(Format::Text),
        Some("html" | "htm") => Some(Format::Html),
        Some("pdf") | None => Some(Format::Pdf),
        Some(_) => None,
    }
}

impl App {
    fn day_document(&self) -> Option<Document> {
        self.day_page().map(|page| super::document::of(page, &self.texts, &self.vocabulary, &self.config, self.clock))
    }

    pub(super) fn ask_where_to_save_day(&mut self) {
        let Some(page) = self.day_page() else { return };
        let day = page.record.day;
        let name = format!("{}-{day}.pdf", self.texts.t("day-file"));
        self.ask("ask-day-file", "ask-day-file-reading", &name, AskPurpose::DayFile(day));
    }

    /// Writes the day's page; `false` when no file was named, or one of a kind that is not known.
    pub(in crate::app) fn save_day(&mut self, typed: &str) -> Result<bool> {
        let Some(document) = self.day_document().filter(|_| !typed.is_empty()) else { return Ok(false) };
        let Some(format) = format_of(typed) else { return Ok(false) };
        let path = config::in_documents(typed);
        new_file::write(&path, &bytes(&document, format)?, false)?;
        self.handed_out(What::Exported, None, Detail::of("day").as_form(format.ending()))?;
        self.written("notice-day-written", &path);
        Ok(true)
    }

    pub(super) fn print_day(&mut self) -> Result<()> {
        let Some(document) = self.day_document() else { return Ok(()) };
        self.print(Printed::Day, None, Paper::A4, |app| {
            bytes(&document, if app.config.print.form == Form::Pdf { Format::Pdf } else { Format::Text })
        })
    }
}
