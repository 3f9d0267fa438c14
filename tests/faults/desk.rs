//! Desks in processes of their own: this test program started once more, with its order in the environment. A desk says
//! what it did on standard output, each thing only once the record has answered that it is saved.

use std::{
    env,
    io::{self, BufRead as _, BufReader, Write as _},
    path::PathBuf,
    process::{Child, ChildStdout, Command, Stdio},
};

use guichet::{
    app::clock::Clock,
    domain::{
        ids::CaseId,
        time::Stamp,
        timeline::EntryKind,
        visit::{Entry, VisitDraft},
    },
    error::Kind,
    store::Store,
};

use crate::real::{House, open};

const ORDER: &str = "GUICHET_TEST_ORDER";

/// What stands before everything that a desk says: the test program says things of its own, on the same line too.
const SAID: &str = "said: ";

/// A desk at work.
pub struct Desk {
    child: Child,
    said: BufReader<ChildStdout>,
}

impl Desk {
    /// Starts a desk that records so many visits, with its name and their number as their notes.
    pub fn records(house: &House, name: &str, count: usize) -> Self {
        Self::start(house, &format!("record {name} {count}"))
    }

    /// Starts a desk that calls whoever is next until nobody waits.
    pub fn calls(house: &House, name: &str) -> Self {
        Self::start(house, &format!("call {name}"))
    }

    /// Starts a desk that adds so many entries to one case, as often as somebody else is faster.
    pub fn edits(house: &House, name: &str, case: &CaseId, count: usize) -> Self {
        Self::start(house, &format!("edit {name} {count} {case}"))
    }

    fn start(house: &House, order: &str) -> Self {
        let mut child = Command::new(env::current_exe().expect("this program"))
            .args(["--exact", "desk::works_where_it_was_started_as_a_desk", "--nocapture", "--test-threads=1"])
            .envs(house.around())
            .env(ORDER, order)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .expect("a desk");
        let said = BufReader::new(child.stdout.take().expect("its words"));
        Self { child, said }
    }

    /// Waits for the next thing that it says; `None` when it says no more.
    pub fn next(&mut self) -> Option<String> {
        let mut line = String::new();
        while self.said.read_line(&mut line).expect("words") > 0 {
            // A word that the kill cut short was not said.
            if let Some((_, said)) = line.strip_suffix('\n').and_then(|line| line.split_once(SAID)) {
                return Some(said.to_owned());
            }
            line.clear();
        }
        None
    }

    /// Ends it as nothing can prevent, and gives all that it had said and nobody had heard.
    pub fn dies(mut self) -> Vec<String> {
        self.child.kill().expect("it is killed");
        self.child.wait().expect("it is gone");
        std::iter::from_fn(|| self.next()).collect()
    }

    /// Waits until its work is done, and gives all that it said.
    pub fn ends(mut self) -> Vec<String> {
        let said = std::iter::from_fn(|| self.next()).collect();
        assert!(self.child.wait().expect("it ends").success(), "a desk failed");
        said
    }
}

/// The part of a desk; nothing in an ordinary run of the tests.
#[test]
fn works_where_it_was_started_as_a_desk() {
    let Ok(order) = env::var(ORDER) else { return };
    let words: Vec<&str> = order.split(' ').collect();
    let store = open(&PathBuf::from(env::var_os("GUICHET_DB").expect("the record")));
    match words[..] {
        ["record", name, count] => records(&store, name, count.parse().expect("a number")),
        ["call", name] => calls(&store, name),
        ["edit", name, count, case] => edits(&store, name, count.parse().expect("a number"), &CaseId::from(case)),
        _ => panic!("no such order: {order}"),
    }
}

fn stamp(name: &str) -> Stamp {
    Stamp { now: Clock::System.now(), desk: name.to_owned(), worker: name.to_owned() }
}

fn say(words: &str) {
    // Past the buffer of the test program, in one piece.
    let mut out = io::stdout().lock();
    out.write_all(format!("{SAID}{words}\n").as_bytes()).and_then(|()| out.flush()).expect("somebody listens");
}

fn records(store: &Store, name: &str, count: usize) {
    for number in 0..count {
        let note = format!("{name}-{number}");
        let draft = VisitDraft { note: note.clone(), ..VisitDraft::default() };
        let stamp = stamp(name);
        store.record(stamp.now.today(), "", &draft, Entry::Queue, None, &stamp).expect("recorded");
        say(&note);
    }
}

fn calls(store: &Store, name: &str) {
    let today = Clock::System.now().today();
    while let Some(visit) = store.call_next(today, &stamp(name)).expect("a call") {
        assert_eq!(visit.desk, name);
        say(&visit.ticket.to_string());
    }
}

fn edits(store: &Store, name: &str, count: usize, case: &CaseId) {
    for number in 0..count {
        let text = format!("{name}-{number}");
        loop {
            let version = store.case(case).expect("the case").version;
            match store.add_entry(case, version, EntryKind::Note, &text, &stamp(name)) {
                Ok(_) => break,
                Err(error) => assert_eq!(error.kind(), Kind::Conflict, "{error:?}"),
            }
        }
        say(&text);
    }
}
