//! A program in a pseudo-terminal, with a stopwatch.

use std::{
    ffi::OsStr,
    fs,
    io::{Read as _, Write},
    path::Path,
    sync::mpsc::{self, Receiver},
    thread,
    time::{Duration, Instant},
};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// A program draws nothing for so long when it has drawn all it had to.
const QUIET: Duration = Duration::from_millis(15);

/// Longer than anything measured takes.
const LONG: Duration = Duration::from_secs(5);

/// Ticks of a processor's time in a second, as Linux counts them in `/proc`.
const TICKS: f64 = 100.0;

/// A running program.
pub struct Program {
    began: Instant,
    child: Box<dyn Child + Send + Sync>,
    writer: Box<dyn Write + Send>,
    drawn: Receiver<(Instant, Vec<u8>)>,
    _terminal: Box<dyn MasterPty + Send>,
}

impl Program {
    /// Starts a program in a terminal of so many columns and rows.
    pub fn start(path: &Path, words: &[&OsStr], environment: &[(&str, &OsStr)], (columns, rows): (u16, u16)) -> Self {
        let size = PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).expect("a pseudo-terminal");
        let mut command = CommandBuilder::new(path);
        command.args(words);
        command.env("TERM", "xterm-256color");
        for (name, value) in environment {
            command.env(name, value);
        }
        let mut reader = pair.master.try_clone_reader().expect("a reader");
        let (told, drawn) = mpsc::channel();
        thread::spawn(move || {
            let mut bytes = vec![0; 1 << 16];
            while let Ok(count @ 1..) = reader.read(&mut bytes) {
                if told.send((Instant::now(), bytes[..count].to_vec())).is_err() {
                    break;
                }
            }
        });
        let began = Instant::now();
        let child = pair.slave.spawn_command(command).expect("a started program");
        drop(pair.slave);
        let writer = pair.master.take_writer().expect("a writer");
        Self { began, child, writer, drawn, _terminal: pair.master }
    }

    /// The milliseconds from the start until these bytes were drawn.
    pub fn until(&mut self, bytes: &[u8]) -> f64 {
        let mut seen = Vec::new();
        loop {
            let (at, part) = self.drawn.recv_timeout(LONG).expect("a first frame");
            seen.extend(part);
            if seen.windows(bytes.len()).any(|part| part == bytes) {
                return (at - self.began).as_secs_f64() * 1e3;
            }
        }
    }

    /// Lets the program rest, and forgets what it draws meanwhile.
    pub fn rest(&mut self, time: Duration) {
        thread::sleep(time);
        while self.drawn.try_recv().is_ok() {}
    }

    /// Presses a key; the milliseconds until the last byte drawn for it, `None` when nothing was drawn.
    pub fn press(&mut self, key: &str) -> Option<f64> {
        while self.drawn.try_recv().is_ok() {}
        let pressed = Instant::now();
        self.writer.write_all(key.as_bytes()).and_then(|()| self.writer.flush()).expect("a key");
        let mut last = None;
        while let Ok((at, _)) = self.drawn.recv_timeout(QUIET) {
            last = Some((at - pressed).as_secs_f64() * 1e3);
        }
        last
    }

    /// The most memory that the program had so far, in megabytes; `None` where the system does not say.
    pub fn memory(&self) -> Option<f64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.process_id()?)).ok()?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
        let kilobytes: f64 = line.split_whitespace().next()?.parse().ok()?;
        Some(kilobytes / 1024.0)
    }

    /// How much of a core the program uses over some time, in percent.
    pub fn busy(&self, time: Duration) -> Option<f64> {
        let before = self.ticks()?;
        thread::sleep(time);
        Some((self.ticks()? - before) / TICKS / time.as_secs_f64() * 100.0)
    }

    fn ticks(&self) -> Option<f64> {
        let stat = fs::read_to_string(format!("/proc/{}/stat", self.child.process_id()?)).ok()?;
        // The second field is the program's name in brackets; user and system time are the 14th and 15th.
        let fields: Vec<&str> = stat.rsplit_once(')')?.1.split_whitespace().collect();
        Some(fields.get(11)?.parse::<f64>().ok()? + fields.get(12)?.parse::<f64>().ok()?)
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
