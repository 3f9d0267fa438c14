//! What a command writes to standard output: through one lock and one buffer, and without a word of complaint when
//! the reader has gone (`guichet queue | head`).
//!
//! A command does its work whoever listens: what could not be written is said when all is done, in words that do not
//! doubt the work. Only what nothing keeps must have reached somebody, and says so apart ([`Out::hand_over`]).

use std::{
    io::{self, BufWriter, ErrorKind, IsTerminal as _, StdoutLock, Write as _},
    mem,
};

use serde::Serialize;

use super::{table, wrapped};
use crate::{
    domain::clean,
    error::{Error, Kind, Result},
};

/// Standard output.
pub(super) struct Out {
    /// The first trouble, once there was one: what is still written goes nowhere.
    to: io::Result<BufWriter<StdoutLock<'static>>>,
    /// A terminal obeys what is written to it.
    is_terminal: bool,
    /// How many columns it has, where sentences are broken to them.
    columns: Option<usize>,
}

impl Out {
    pub(super) fn new() -> Self {
        let is_terminal = io::stdout().is_terminal();
        let columns = is_terminal.then(wrapped::columns).flatten();
        Self { to: Ok(BufWriter::new(io::stdout().lock())), is_terminal, columns }
    }

    /// Writes a sentence, on a terminal broken between words.
    pub(super) fn line(&mut self, line: &str) -> Result<()> {
        match self.columns {
            Some(columns) => self.row(&wrapped::wrapped(line, columns)),
            None => self.row(line),
        }
    }

    /// Writes rows of cells as a table, which keeps its columns.
    pub(super) fn table(&mut self, rows: &[Vec<String>]) -> Result<()> {
        table::lines(rows).iter().try_for_each(|line| self.row(line))
    }

    /// Writes a line that is no sentence, as it is: a path, data.
    pub(super) fn row(&mut self, line: &str) -> Result<()> {
        self.bytes(line.as_bytes())?;
        self.bytes(b"\n")
    }

    /// Writes bytes as they are; on a terminal with marks where it would obey them.
    pub(super) fn bytes(&mut self, bytes: &[u8]) -> Result<()> {
        let text = std::str::from_utf8(bytes).ok().filter(|_| self.is_terminal).map(clean::marked);
        let bytes = text.as_deref().map_or(bytes, str::as_bytes);
        self.attempt(|to| to.write_all(bytes));
        Ok(())
    }

    /// Writes a value as JSON, indented, and a line's end.
    pub(super) fn json(&mut self, value: &impl Serialize) -> Result<()> {
        let text = serde_json::to_string_pretty(value).map_err(|error| Error::new(Kind::Internal).because(error))?;
        self.row(&text)
    }

    /// Hands on everything at the end of a command. A reader who has gone wants no more; any other trouble is
    /// `NotSaid`: the answer did not arrive, and the work is done.
    pub(super) fn finish(&mut self) -> Result<()> {
        match self.trouble() {
            Some(error) if error.kind() != ErrorKind::BrokenPipe => Err(not_said(error)),
            _ => Ok(()),
        }
    }

    /// Hands on at once what is said this once and kept nowhere: a reader who has gone is `NotSaid` too.
    pub(super) fn hand_over(&mut self) -> Result<()> {
        self.trouble().map_or(Ok(()), |error| Err(not_said(error)))
    }

    /// What kept anything from being handed on until now.
    fn trouble(&mut self) -> Option<&io::Error> {
        self.attempt(BufWriter::flush);
        self.to.as_ref().err()
    }

    fn attempt(&mut self, write: impl FnOnce(&mut BufWriter<StdoutLock<'static>>) -> io::Result<()>) {
        let Ok(to) = &mut self.to else { return };
        if let Err(error) = write(to)
            && let Ok(to) = mem::replace(&mut self.to, Err(error))
        {
            // Closed with what it still holds, it would try once more, and write what was said not to be written.
            drop(to.into_parts());
        }
    }
}

fn not_said(error: &io::Error) -> Error {
    Error::new(Kind::NotSaid).at("stdout").because(io::Error::new(error.kind(), error.to_string()))
}
