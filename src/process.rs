//! What the process does before anything else, so that nothing of the record is left where others look: the files that
//! it makes are for their owner alone, a crash writes no image of its memory, and no other program of the same account
//! may look into it.
//!
//! Each is asked of the system and none is insisted on: where the system refuses, the counter still works, and
//! `guichet doctor` says what is not so.

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
