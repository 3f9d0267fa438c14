//! What a command writes to standard output: through one lock and one buffer, and without a word of complaint when
//! the reader has gone (`guichet queue | head`).

use std::{
    io::{self, BufWriter, ErrorKind, IsTerminal as _, StdoutLock, Write as _},
    path::Path,
};

use serde::Serialize;

use crate::{
    domain::clean,
    error::{Error, Kind, Result},
};

/// Standard output.
pub(super) struct Out {
    to: BufWriter<StdoutLock<'static>>,
    /// The reader has gone: what is still written goes nowhere.
    gone: bool,
    /// A terminal obeys what is written to it.
    is_terminal: bool,
}

impl Out {
    pub(super) fn new() -> Self {
        let is_terminal = io::stdout().is_terminal();
        Self { to: BufWriter::new(io::stdout().lock()), gone: false, is_terminal }
    }

    /// Writes a line of text.
    pub(super) fn line(&mut self, line: &str) -> Result<()> {
        self.bytes(line.as_bytes())?;
        self.bytes(b"\n")
    }

    /// Writes bytes as they are; on a terminal with marks where it would obey them.
    pub(super) fn bytes(&mut self, bytes: &[u8]) -> Result<()> {
        let text = std::str::from_utf8(bytes).ok().filter(|_| self.is_terminal).map(clean::marked);
        let bytes = text.as_deref().map_or(bytes, str::as_bytes);
        let written = if self.gone { Ok(()) } else { self.to.write_all(bytes) };
        self.judged(written)
    }

    /// Writes a value as JSON, indented, and a line's end.
    pub(super) fn json(&mut self, value: &impl Serialize) -> Result<()> {
        let text = serde_json::to_string_pretty(value).map_err(|error| Error::new(Kind::Internal).because(error))?;
        self.line(&text)
    }

    /// Hands on everything; only then has the command done its work.
    pub(super) fn finish(&mut self) -> Result<()> {
        let flushed = if self.gone { Ok(()) } else { self.to.flush() };
        self.judged(flushed)
    }

    fn judged(&mut self, written: io::Result<()>) -> Result<()> {
        match written {
            Err(error) if error.kind() == ErrorKind::BrokenPipe => {
                self.gone = true;
                Ok(())
            }
            written => written.map_err(|error| Error::io(error, Path::new("stdout"))),
        }
    }
}
