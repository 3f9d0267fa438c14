//! Trying many cases under a watch.

use std::{
    env,
    fmt::Debug,
    fs, process,
    sync::{Arc, Mutex, Weak},
    thread,
    time::{Duration, Instant},
};

use proptest::{
    strategy::Strategy,
    test_runner::{Config, TestCaseError, TestRunner},
};

/// How long one case may take, a thousand times what most take; those that wait for a disk may take longer.
const LIMIT: Duration = Duration::from_secs(10);
const WITH_A_DISK: Duration = Duration::from_secs(60);

/// How many cases are tried where nobody asks for more.
const USUAL: u32 = 200;

/// What a case costs.
#[derive(Clone, Copy)]
pub enum Cost {
    /// Well under a millisecond.
    Light = 1,
    /// A directory, read and written in every form.
    Middle = 5,
    /// A whole program, or a workbook.
    Heavy = 20,
}

/// The case being tried, since when.
type Tried<T> = Mutex<Option<(Instant, T)>>;

/// Tries cases; the first that fails is made as small as it can be, and said.
pub fn hunt<S>(name: &str, cost: Cost, cases: S, check: impl Fn(&S::Value) -> Result<(), TestCaseError>)
where
    S: Strategy,
    S::Value: Clone + Debug + Send + 'static,
{
    let asked = env::var("GUICHET_FUZZ_CASES").ok().and_then(|number| number.parse().ok()).unwrap_or(USUAL);
    let number = (asked / cost as u32).max(12);
    let config = Config { cases: number, failure_persistence: None, max_shrink_time: 60_000, ..Config::default() };
    let tried: Arc<Tried<S::Value>> = Arc::default();
    let limit = if matches!(cost, Cost::Heavy) { WITH_A_DISK } else { LIMIT };
    watch(name.to_owned(), limit, Arc::downgrade(&tried));
    let note = |case| *tried.lock().expect("nobody fails while holding it") = case;
    let began = Instant::now();
    let found = TestRunner::new(config).run(&cases, |case| {
        note(Some((Instant::now(), case.clone())));
        let checked = check(&case);
        note(None);
        checked
    });
    eprintln!("{name}: {number} cases in {:.1} s", began.elapsed().as_secs_f64());
    if let Err(found) = found {
        panic!("{name}: {found}");
    }
}

/// Ends the process when a case takes too long, as long as there is somebody who tries cases.
fn watch<T: Clone + Debug + Send + 'static>(name: String, limit: Duration, tried: Weak<Tried<T>>) {
    thread::spawn(move || {
        while let Some(tried) = tried.upgrade() {
            let now = tried.lock().expect("nobody fails while holding it").clone();
            if let Some((since, case)) = now
                && since.elapsed() > limit
            {
                let file = env::temp_dir().join(format!("guichet-fuzz-{}.txt", process::id()));
                let kept = fs::write(&file, format!("{case:?}\n"));
                eprintln!("{name}: no end after {limit:?}, see {}: {kept:?}", file.display());
                process::abort();
            }
            drop(tried);
            thread::sleep(LIMIT / 20);
        }
    });
}
