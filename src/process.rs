//! What the process does before anything else, so that nothing of the record is left where others look: the files that
//! it makes are for their owner alone, a crash writes no image of its memory, and no other program of the same account
//! may look into it; a fault of the program is said without anybody's data.
//!
//! Each is asked of the system and none is insisted on: where the system refuses, the counter still works, and
//! `guichet doctor` says what is not so.

use std::{
    io::{self, Write as _},
    panic,
};

/// Closes the process off. To be called before the first file is made and the first thread begins.
pub fn close_off() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, setrlimit, umask};
        umask(rustix::fs::Mode::RWXG | rustix::fs::Mode::RWXO);
        let _ = setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) });
    }
    #[cfg(target_os = "linux")]
    {
        use rustix::process::{DumpableBehavior, set_dumpable_behavior};
        let _ = set_dumpable_behavior(DumpableBehavior::NotDumpable);
    }
}

/// A fault of the program is said in a sentence without anybody's data: where it is, and not with what it happened. Before
/// it is said, `leave` gives the terminal back. The process ends with 101.
pub fn say_faults_without_data(leave: fn()) {
    panic::set_hook(Box::new(move |fault| {
        leave();
        let place = fault.location().map(|at| format!("{}:{}", at.file(), at.line())).unwrap_or_default();
        let said = "What was saved is safe; please report the place in brackets.";
        let _ = writeln!(io::stderr(), "guichet: internal fault ({place}). {said}");
        std::process::exit(101);
    }));
}

/// Whether a crash would leave nothing of the memory, and nobody else may look into it. Where the system has no such
/// thing, there is nothing to close.
pub fn is_closed_off() -> bool {
    #[cfg(target_os = "linux")]
    {
        use rustix::process::{DumpableBehavior, dumpable_behavior};
        if !matches!(dumpable_behavior(), Ok(DumpableBehavior::NotDumpable)) {
            return false;
        }
    }
    #[cfg(unix)]
    {
        use rustix::process::{Resource, getrlimit};
        getrlimit(Resource::Core).current == Some(0)
    }
    #[cfg(not(unix))]
    true
}

#[cfg(test)]
mod tests {
    use std::{env, process::Command};

    use super::*;

    /// Says that this process is the one that has a fault.
    const FAULTY: &str = "GUICHET_TEST_FAULT";

    #[test]
    fn a_fault_is_said_without_what_it_happened_with() {
        if env::var_os(FAULTY).is_some() {
            say_faults_without_data(|| ());
            panic!("Amina Quatresous");
        }
        let mut again = Command::new(env::current_exe().expect("this program"));
        let name = "process::tests::a_fault_is_said_without_what_it_happened_with";
        let output = again.args([name, "--exact", "--nocapture"]).env(FAULTY, "1").output().expect("it ran");
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(said.contains("internal fault (src") && !said.contains("Quatresous"), "{said}");
        assert_eq!(output.status.code(), Some(101));
    }
}
