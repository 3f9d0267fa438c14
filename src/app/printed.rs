//! What a page hands to the printer: one thing at a time, and what is said of it.

use super::{
    App,
    notice::{Notice, Tone},
};
use crate::{
    config::Paper,
    domain::audit::{Detail, Subject, What},
    error::Result,
    printing::{self, Job},
};

/// What is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Printed {
    /// The slip that a person takes along.
    Slip,
    /// A person's card.
    Card,
    /// A day's page.
    Day,
}

impl Printed {
    /// The name under which the audit knows it.
    const fn code(self) -> &'static str {
        match self {
            Self::Slip => "slip",
            Self::Card => "card",
            Self::Day => "day",
        }
    }

    /// What is said once the printer has it.
    const fn said(self) -> &'static str {
        match self {
            Self::Slip => "notice-printed-slip",
            Self::Card => "notice-printed-card",
            Self::Day => "notice-printed-day",
        }
    }
}

/// Something on its way to the printer.
#[derive(Debug)]
pub(super) struct Printing {
    what: Printed,
    job: Job,
}

impl App {
    /// Hands a document about somebody, or nobody, to the printer, unless another one is still on its way there.
    pub(super) fn print(
        &mut self,
        what: Printed,
        about: Option<Subject>,
        paper: Paper,
        document: impl FnOnce(&Self) -> Result<Vec<u8>>,
    ) -> Result<()> {
        let said = if self.printing.is_some() {
            "notice-print-busy"
        } else {
            let job = printing::start(&self.config.print, paper, document(self)?)?;
            self.printing = Some(Printing { what, job });
            self.handed_out(What::Printed, about, Detail::of(what.code()))?;
            "notice-print-sending"
        };
        self.notice = Some(Notice::new(Tone::Info, self.texts.t(said)));
        Ok(())
    }

    /// Whether the printer has answered; asked as time passes.
    pub(super) fn look_at_printing(&mut self) -> Result<()> {
        let Some(printing) = &self.printing else { return Ok(()) };
        let (what, Some(ended)) = (printing.what, printing.job.poll()) else { return Ok(()) };
        self.printing = None;
        ended?;
        self.notice = Some(Notice::new(Tone::Done, self.texts.t(what.said())));
        Ok(())
    }
}
