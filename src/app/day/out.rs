//! A day's page on paper and in a file.

use std::path::Path;

use crate::{
    app::{
        App, new_file,
        notice::{Notice, Tone},
        prompt::AskPurpose,
    },
    config::{self, Form, Paper},
    error::Result,
    exchange::document::{Document, Format, bytes},
    printing,
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
        self.written("notice-day-written", &path);
        Ok(true)
    }

    pub(super) fn print_day(&mut self) -> Result<()> {
        let Some(document) = self.day_document() else { return Ok(()) };
        let form = if self.config.print.form == Form::Pdf { Format::Pdf } else { Format::Text };
        self.printing_day = Some(printing::start(&self.config.print, Paper::A4, bytes(&document, form)?)?);
        self.notice = Some(Notice::new(Tone::Info, self.texts.t("notice-slip-sending")));
        Ok(())
    }

    /// Whether the printer has answered; asked as time passes.
    pub(in crate::app) fn look_at_printed_day(&mut self) -> Result<()> {
        let Some(ended) = self.printing_day.as_ref().and_then(printing::Job::poll) else { return Ok(()) };
        self.printing_day = None;
        ended?;
        self.notice = Some(Notice::new(Tone::Done, self.texts.t("notice-day-printed")));
        Ok(())
    }
}
