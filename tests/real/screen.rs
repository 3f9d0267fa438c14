//! A pseudo-terminal with the program in it: hands that type, and eyes that read what a person would see.
//!
//! Everything waits for a condition, never for a time: what must come is awaited for as long as patience lasts.

use std::{
    io::{Read as _, Write},
    num::NonZeroU16,
    sync::{
        Arc, Condvar, Mutex, MutexGuard, PoisonError,
        mpsc::{self, Receiver},
    },
    thread::{self, JoinHandle},
    time::Instant,
};

use portable_pty::{ChildKiller, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};

use super::PATIENCE;

/// What has reached the terminal.
struct Seen {
    parser: vt100::Parser,
    raw: Vec<u8>,
    /// Whether nothing can come any more.
    over: bool,
    /// Whether the eyes shall close: the terminal is being closed.
    stop: bool,
    /// Whether the eyes look away: nothing is read from the terminal.
    away: bool,
}

impl Seen {
    /// Whether no frame is half drawn: the last mark of a frame is that of an end.
    fn is_whole(&self) -> bool {
        let marks = [&b"\x1b[?2026l"[..], b"\x1b[?2026h"];
        let last = self.raw.windows(marks[0].len()).rev().find(|bytes| marks.contains(bytes));
        last != Some(marks[1])
    }
}

/// A program in a terminal.
pub struct Screen {
    master: Option<Box<dyn MasterPty + Send>>,
    hands: Option<Box<dyn Write + Send>>,
    seen: Arc<(Mutex<Seen>, Condvar)>,
    eyes: Option<JoinHandle<()>>,
    end: Receiver<ExitStatus>,
    killer: Box<dyn ChildKiller + Send + Sync>,
    pid: u32,
    modes: String,
}

fn size(size: (u16, u16)) -> PtySize {
    PtySize { cols: size.0, rows: size.1, pixel_width: 0, pixel_height: 0 }
}

fn cells(number: u16) -> NonZeroU16 {
    NonZeroU16::new(number).expect("a terminal of some size")
}

/// What is typed by tests that leave while keys are on their way.
const UNREAD: char = 'x';

/// How a terminal echoes the beginning of a paste that nobody read.
const PASTE: &str = "^[[200~";

impl Screen {
    /// Starts a program in a terminal of so many columns and rows.
    pub fn start(command: CommandBuilder, columns_rows: (u16, u16)) -> Self {
        let (columns, rows) = columns_rows;
        let pair = native_pty_system().openpty(size(columns_rows)).expect("a pseudo-terminal");
        let modes = modes(&*pair.master);
        let mut child = pair.slave.spawn_command(command).expect("it starts");
        drop(pair.slave);
        let hands = pair.master.take_writer().expect("hands");
        let (pid, killer) = (child.process_id().expect("a process"), child.clone_killer());
        let (tell, end) = mpsc::channel();
        thread::spawn(move || {
            // Nobody listens any more when the test is over.
            let _ = tell.send(child.wait().expect("it ends"));
        });
        let parser = vt100::Parser::new(cells(rows), cells(columns), 0);
        let seen = Seen { parser, raw: Vec::new(), over: false, stop: false, away: false };
        let seen = Arc::new((Mutex::new(seen), Condvar::new()));
        let mut from = pair.master.try_clone_reader().expect("eyes");
        let shared = Arc::clone(&seen);
        let eyes = Some(thread::spawn(move || {
            let mut buffer = vec![0; 1 << 16];
            loop {
                let count = from.read(&mut buffer).unwrap_or(0);
                let mut seen = shared.0.lock().unwrap_or_else(PoisonError::into_inner);
                seen.parser.process(&buffer[..count]);
                seen.raw.extend_from_slice(&buffer[..count]);
                seen.over = count == 0 || seen.stop;
                shared.1.notify_all();
                if seen.over {
                    return;
                }
                while seen.away {
                    seen = shared.1.wait(seen).unwrap_or_else(PoisonError::into_inner);
                }
            }
        }));
        Self { master: Some(pair.master), hands: Some(hands), seen, eyes, end, killer, pid, modes }
    }

    fn seen(&self) -> MutexGuard<'_, Seen> {
        self.seen.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What stands on the screen.
    pub fn contents(&self) -> String {
        self.seen().parser.screen().contents()
    }

    /// Every byte that reached the terminal.
    pub fn raw(&self) -> Vec<u8> {
        self.seen().raw.clone()
    }

    /// How many bytes reached the terminal so far.
    pub fn length(&self) -> usize {
        self.seen().raw.len()
    }

    /// Looks at the terminal's own state.
    pub fn look<T>(&self, at: impl FnOnce(&vt100::Screen) -> T) -> T {
        at(self.seen().parser.screen())
    }

    /// Waits until what is seen is as it should be.
    pub fn waits(&self, what: &str, mut is_so: impl FnMut(&str) -> bool) -> &Self {
        let until = Instant::now() + PATIENCE;
        let mut seen = self.seen();
        loop {
            let contents = seen.parser.screen().contents();
            if seen.is_whole() && is_so(&contents) {
                return self;
            }
            let left = until.saturating_duration_since(Instant::now());
            assert!(!left.is_zero() && !seen.over, "{what} was never seen; this was last:\n{contents}");
            seen = self.seen.1.wait_timeout(seen, left).unwrap_or_else(PoisonError::into_inner).0;
        }
    }

    /// Waits until a text stands on the screen.
    pub fn sees(&mut self, text: &str) -> &mut Self {
        self.waits(text, |contents| contents.contains(text));
        self
    }

    /// Waits until a text stands there no more.
    pub fn sees_no(&mut self, text: &str) -> &mut Self {
        self.waits(&format!("a screen without {text}"), |contents| !contents.contains(text));
        self
    }

    /// Sends bytes as a keyboard or a terminal does.
    pub fn sends(&mut self, bytes: &[u8]) -> &mut Self {
        let hands = self.hands.as_mut().expect("an open terminal");
        hands.write_all(bytes).and_then(|()| hands.flush()).expect("the terminal takes keys");
        self
    }

    /// Types a text.
    pub fn types(&mut self, text: &str) -> &mut Self {
        self.sends(text.as_bytes())
    }

    /// Presses Enter.
    pub fn enter(&mut self) -> &mut Self {
        self.sends(b"\r")
    }

    /// Presses Esc, and waits until the text that stood there because of it is gone: what came in the same piece would
    /// be another key.
    pub fn leaves(&mut self, gone: &str) -> &mut Self {
        self.sees(gone).sends(b"\x1b").sees_no(gone)
    }

    /// Pastes a text as a terminal with bracketed paste does.
    pub fn pastes(&mut self, text: &str) -> &mut Self {
        self.sends(format!("\x1b[200~{text}\x1b[201~").as_bytes())
    }

    /// Gives the window another size.
    pub fn resizes(&mut self, columns: u16, rows: u16) -> &mut Self {
        self.seen().parser.set_size(cells(rows), cells(columns));
        self.master.as_ref().expect("an open terminal").resize(size((columns, rows))).expect("another size");
        self
    }

    /// Sends the process a signal.
    #[cfg(unix)]
    pub fn signals(&mut self, name: &str) -> &mut Self {
        let said = std::process::Command::new("kill").args([format!("-{name}"), self.pid.to_string()]).status();
        assert!(said.is_ok_and(|status| status.success()), "kill -{name}");
        self
    }

    /// Waits until the process is stopped, as a shell stops what is put aside.
    #[cfg(target_os = "linux")]
    pub fn is_put_aside(&mut self) -> &mut Self {
        let state = || std::fs::read_to_string(format!("/proc/{}/stat", self.pid)).expect("a process");
        let stopped = super::comes_true(|| state().rsplit(')').next().is_some_and(|rest| rest.trim().starts_with('T')));
        assert!(stopped, "it was never stopped");
        self
    }

    /// Reads no more of what the program shows, as a terminal behind a stuck line.
    pub fn looks_away(&mut self) -> &mut Self {
        self.seen().away = true;
        self
    }

    /// Closes the terminal, as closing a window or losing a connection does.
    pub fn closes(&mut self) -> &mut Self {
        self.lets_go();
        self.master = None;
        self
    }

    /// Takes hands and eyes off the terminal, so that closing it says nothing to the program.
    pub fn lets_go(&mut self) -> &mut Self {
        self.seen().stop = true;
        // Letting go of the hands types a line's end, which the eyes see answered and close at.
        self.hands = None;
        if let Some(eyes) = self.eyes.take() {
            eyes.join().expect("eyes that close");
        }
        self
    }

    /// Waits until the process has ended by itself, and everything it said was read: its exit status.
    pub fn ends(&mut self) -> u32 {
        let began = Instant::now();
        let status = self.end.recv_timeout(PATIENCE).unwrap_or_else(|_| {
            panic!("process {} goes on; this is on the screen:\n{}", self.pid, self.contents());
        });
        println!("gone after {} ms", began.elapsed().as_millis());
        self.seen().away = false;
        self.seen.1.notify_all();
        if let Some(eyes) = self.eyes.take() {
            eyes.join().expect("eyes that close");
        }
        assert_eq!(status.signal(), None, "it ended by itself");
        status.exit_code()
    }

    /// Kills the process as nothing can prevent, and waits until it is gone.
    pub fn dies(&mut self) {
        self.killer.kill().expect("it is killed");
        self.end.recv_timeout(PATIENCE).expect("a killed process is gone");
    }

    /// Waits until a process that was killed from outside is gone: by which signal, as the system calls it.
    pub fn is_gone(&mut self) -> Option<String> {
        let status = self.end.recv_timeout(PATIENCE).expect("a killed process is gone");
        status.signal().map(str::to_owned)
    }

    /// Whether the terminal is as it was found: the main screen with nothing of the program's on it, a cursor, plain
    /// pastes, and the line discipline's modes. Keys that nobody read before the leaving are the terminal's again, which
    /// echoes them: tests that leave in the middle of typing type [`UNREAD`], and only that may stand there, behind the
    /// beginning of a paste.
    pub fn is_as_it_was_found(&self) {
        // What was written last can still be on its way.
        let left =
            |screen: &vt100::Screen| !screen.alternate_screen() && !screen.hide_cursor() && !screen.bracketed_paste();
        assert!(super::comes_true(|| self.look(left)), "the terminal was not given back");
        self.look(|screen| {
            let left = screen.contents().replace(PASTE, " ").replace(UNREAD, " ");
            assert_eq!(left.trim(), "", "something was left on the screen");
        });
        let raw = String::from_utf8_lossy(&self.raw()).into_owned();
        let (_, last) = raw.rsplit_once("\x1b[2J").expect("it cleared the screen");
        // Nothing of anybody's may stand between the clearing and the leaving, nor after.
        assert_eq!(
            last.trim_end_matches(UNREAD).trim_end_matches(PASTE),
            "\x1b[?2004l\x1b[?1049l\x1b[?25h",
            "cleared, plain pastes, the main screen, a cursor"
        );
        self.has_its_modes();
    }

    /// Waits until the terminal hides what is typed: the question comes before that, and a key that ends it is taken by the
    /// line discipline until then.
    pub fn hides(&mut self) -> &mut Self {
        if let Some(master) = self.master.as_ref().filter(|_| cfg!(unix)) {
            assert!(super::comes_true(|| modes(&**master) != self.modes), "the terminal shows what is typed");
        }
        self
    }

    /// Whether the line discipline has the modes with which it was found: what is typed is shown, among others.
    pub fn has_its_modes(&self) {
        if let Some(master) = &self.master {
            assert_eq!(modes(&**master), self.modes, "the terminal's modes");
        }
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        // It may have ended long ago.
        let _ = self.killer.kill();
    }
}

#[cfg(unix)]
fn modes(master: &dyn MasterPty) -> String {
    format!("{:?}", master.get_termios())
}

#[cfg(not(unix))]
fn modes(_: &dyn MasterPty) -> String {
    String::new()
}
