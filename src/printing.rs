//! Handing a document to the program that prints.
//!
//! A leaf beside `config`, whose `[print]` it obeys: the screen and the command line print alike, and neither knows
//! what a process is. The program gets its arguments one by one (no shell reads them) and the document on standard
//! input, so that nothing is ever left in a file. It has a limit of time: a printer that hangs must not hang the
//! counter, so a thread of its own waits for it.

use std::{
    io::{Read as _, Write as _},
    process::{Child, Command, ExitStatus, Stdio},
    sync::mpsc::{Receiver, TryRecvError, channel},
    thread,
    time::{Duration, Instant},
};

use crate::{
    config::{Paper, Print},
    error::{Error, Kind, Result},
};

/// How long the program may take. `lp` hands over to a queue and is done in a moment.
pub const LIMIT: Duration = Duration::from_secs(20);

/// How often one looks whether the program has ended.
const LOOK: Duration = Duration::from_millis(10);

/// How much of what the program says about an error is kept.
const SAID: usize = 500;

/// A document on its way to the printer.
#[derive(Debug)]
pub struct Job {
    ended: Receiver<Result<()>>,
}

impl Job {
    /// What became of it; `None` as long as it is on its way.
    pub fn poll(&self) -> Option<Result<()>> {
        match self.ended.try_recv() {
            Ok(ended) => Some(ended),
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => Some(Err(Error::new(Kind::Internal).at("print"))),
        }
    }

    /// Waits for its end.
    pub fn wait(self) -> Result<()> {
        self.ended.recv().unwrap_or_else(|_| Err(Error::new(Kind::Internal).at("print")))
    }
}

/// Hands a document over. Says at once where there is no such program.
pub fn start(print: &Print, paper: Paper, document: Vec<u8>) -> Result<Job> {
    start_within(LIMIT, print, paper, document)
}

/// The same with another limit of time.
pub fn start_within(limit: Duration, print: &Print, paper: Paper, document: Vec<u8>) -> Result<Job> {
    let words = print.words(paper);
    let name = words.first().cloned().unwrap_or_default();
    let mut command = Command::new(&name);
    command.args(words.iter().skip(1)).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped());
    let child = command.spawn().map_err(|error| Error::new(Kind::PrintProgram).at(&name).because(error))?;
    let place = if print.printer.is_empty() { name } else { print.printer.clone() };
    let (end, ended) = channel();
    thread::spawn(move || {
        // Nobody is left to be told when the program has gone meanwhile.
        let _ = end.send(see_through(child, &document, limit, &place));
    });
    Ok(Job { ended })
}

/// Feeds the program and waits until it has ended, or its time is over.
fn see_through(mut child: Child, document: &[u8], limit: Duration, place: &str) -> Result<()> {
    let until = Instant::now() + limit;
    let input = child.stdin.take();
    let errors = child.stderr.take();
    let (tell, told) = channel();
    let document = document.to_owned();
    // A program that does not read, or does not stop talking, holds up these threads and nothing else.
    thread::spawn(move || {
        // A program that wants no more says by its status whether that is well.
        let _ = input.map(|mut input| input.write_all(&document));
    });
    thread::spawn(move || {
        let mut said = Vec::new();
        let _ = errors.map(|errors| errors.take(SAID as u64).read_to_end(&mut said));
        let _ = tell.send(String::from_utf8_lossy(&said).trim().to_owned());
    });
    match ended_before(&mut child, until) {
        Ok(Some(status)) if status.success() => Ok(()),
        Ok(Some(_)) => {
            let said = told.recv_timeout(Duration::from_millis(200)).unwrap_or_default();
            Err(Error::new(Kind::PrintRefused).at(place).because(said))
        }
        Ok(None) => {
            let _ = child.kill();
            let _ = child.wait();
            Err(Error::new(Kind::PrintTime).at(place))
        }
        Err(error) => Err(Error::new(Kind::System).at(place).because(error)),
    }
}

fn ended_before(child: &mut Child, until: Instant) -> std::io::Result<Option<ExitStatus>> {
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(Some(status));
        }
        if Instant::now() >= until {
            return Ok(None);
        }
        thread::park_timeout(LOOK);
    }
}

#[cfg(all(test, unix))]
mod tests {
    use std::{fs, os::unix::fs::PermissionsExt as _, path::Path};

    use super::*;

    fn script(folder: &Path, text: &str) -> Print {
        let path = folder.join("imprime");
        fs::write(&path, format!("#!/bin/sh\n{text}\n")).expect("a script");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o700)).expect("to be run");
        Print { command: vec![path.display().to_string(), "{printer}".to_owned()], ..Print::default() }
    }

    fn run(print: &Print, limit: Duration) -> Result<()> {
        // Larger than what a pipe holds.
        start_within(limit, print, Paper::A5, vec![b'x'; 300_000])?.wait()
    }

    /// Far longer than a script takes.
    const LONG: Duration = Duration::from_secs(60);

    #[test]
    fn the_program_gets_its_arguments_apart_and_the_document_whole() {
        let folder = tempfile::tempdir().expect("a folder");
        let to = folder.path().join("printed");
        let text = format!("printf '%s' \"$1\" > '{0}.name'; cat > '{0}'", to.display());
        let print = Print { printer: "accueil  $(id)".to_owned(), ..script(folder.path(), &text) };
        run(&print, LONG).expect("printed");
        assert_eq!(fs::read(&to).expect("a document").len(), 300_000);
        assert_eq!(fs::read_to_string(to.with_extension("name")).expect("a name"), "accueil  $(id)");
    }

    #[test]
    fn a_printer_that_hangs_is_left_and_said() {
        let folder = tempfile::tempdir().expect("a folder");
        let error = run(&script(folder.path(), "exec tail -f /dev/null"), Duration::ZERO).expect_err("no end");
        assert_eq!(error.kind(), Kind::PrintTime);
    }

    #[test]
    fn a_printer_that_refuses_says_why() {
        let folder = tempfile::tempdir().expect("a folder");
        let print =
            Print { printer: "accueil".to_owned(), ..script(folder.path(), "echo 'no such printer' >&2; exit 1") };
        let error = run(&print, LONG).expect_err("refused");
        assert_eq!((error.kind(), error.place()), (Kind::PrintRefused, Some("accueil")));
        let cause = std::error::Error::source(&error).expect("a cause").to_string();
        assert_eq!(cause, "no such printer");
    }

    #[test]
    fn a_program_that_is_missing_is_said_at_once() {
        let print = Print { command: vec!["/nowhere/lp".to_owned()], ..Print::default() };
        let error = start(&print, Paper::A5, Vec::new()).expect_err("no program");
        assert_eq!((error.kind(), error.place()), (Kind::PrintProgram, Some("/nowhere/lp")));
    }
}
