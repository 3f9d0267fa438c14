//! A thousand services published a month: how long their files take to be added, and how much memory. The files are
//! generated once, each with every institution that the vocabulary has, all reasons and obstacles, and ten testimonies;
//! they stay below `target/bench`, so that the binary can be measured on them too:
//!
//!     guichet evidence merge target/bench/evidence/*.json --format json
//!
//! On Linux the peak of this process's memory is said, counted from after the generation.

use std::{
    fs,
    path::{Path, PathBuf},
    time::Instant,
};

use guichet::{
    domain::{
        evidence::{Counted, Evidence, Key, RequestFacts, Source, Tally, Testimony, Threshold},
        visit::DigitalCheck,
        vocabulary::{List, Vocabulary},
    },
    exchange::evidence,
};
use rand::{RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;

/// Services that report.
const SERVICES: u64 = 1_000;

/// The largest number of visits of a service in its month.
const VISITS: u32 = 600;

fn main() {
    let k = Threshold::new(10).expect("a threshold");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/bench/evidence");
    fs::create_dir_all(&folder).expect("a folder");
    let files: Vec<PathBuf> = (0..SERVICES).map(|number| file(&folder, number, k)).collect();
    let bytes: u64 = files.iter().map(|file| fs::metadata(file).expect("a file").len()).sum();
    println!("{SERVICES} files, {:.1} MiB", bytes as f64 / f64::from(1 << 20));
    forget_peak();
    let began = Instant::now();
    let (sum, size) = added(&files, k);
    println!("read, judged, added and written in {:.2} s", began.elapsed().as_secs_f64());
    println!("{} institutions of {} sources, {size} bytes", sum.institutions.rows.len(), sum.sources.len());
    if let Some(peak) = peak() {
        println!("peak of memory {peak}");
    }
}

fn added(files: &[PathBuf], k: Threshold) -> (Evidence, usize) {
    let today = "2026-11-02".parse().expect("a day");
    let mut counted = Counted::default();
    let read = files.iter().map(|file| {
        let found = evidence::read(&fs::read(file).expect("a file"), k, today).expect("a file that can be added");
        counted.add(&found.sources).expect("no service twice");
        found
    });
    let sum = read.reduce(Evidence::plus).expect("a sum");
    let size = evidence::write(&sum).expect("written").len();
    (sum, size)
}

/// The month of one service, the same at every run.
fn file(folder: &Path, number: u64, k: Threshold) -> PathBuf {
    let mut chance = ChaCha8Rng::seed_from_u64(number);
    let vocabulary = Vocabulary::builtin();
    let codes = |list| vocabulary.entries(list).map(|entry| entry.code.to_string()).collect::<Vec<_>>();
    let (institutions, reasons) = (codes(List::Institution), codes(List::Impossible));
    let (obstacles, topics) = (codes(List::Obstacle), codes(List::Topic));
    let mut tally = Tally::default();
    for _ in 0..chance.random_range(VISITS / 10..VISITS) {
        // A few institutions come often, most seldom.
        let mut any = |of: &[String]| {
            let place = chance.random::<f64>().powi(3) * of.len() as f64;
            of[place as usize].clone()
        };
        let (institution, why, obstacle) = (any(&institutions), any(&reasons), any(&obstacles));
        tally.visit(&DigitalCheck {
            knows_space: Some(chance.random()),
            needs_help: Some(chance.random()),
            stable_connection: chance.random::<bool>().then_some(true),
        });
        tally.request(&RequestFacts {
            institution: Some(&institution),
            obstacles: &obstacle,
            impossible: chance.random_ratio(1, 5),
            why: Some(&why),
            minutes: Some(chance.random_range(5..60)),
            hold_minutes: chance.random::<bool>().then_some(10),
        });
        if chance.random_ratio(1, 6) {
            tally.wait(&institution, chance.random_range(1..200));
        }
    }
    for quote in 0..10 {
        let key = |list, of: &[String]| Some(Key::of(list, &of[quote % of.len()], vocabulary));
        let text = format!(
            "Témoignage {quote} du service {number} : le guichet est fermé, et au téléphone personne ne répond."
        );
        tally.testimony(Testimony {
            text,
            topic: key(List::Topic, &topics),
            institution: key(List::Institution, &institutions),
        });
    }
    let day = |text: &str| text.parse().expect("a day");
    let source = Source {
        service: format!("Service {number}"),
        commune: format!("Commune {}", number % 262),
        from: day("2026-10-01"),
        to: day("2026-10-31"),
    };
    let path = folder.join(format!("{number:04}.json"));
    let text = evidence::write(&tally.disclose(k, source, vocabulary)).expect("written");
    fs::write(&path, text).expect("a file");
    path
}

/// Counts the peak of memory from here, where the system can.
fn forget_peak() {
    let _ = fs::write("/proc/self/clear_refs", "5");
}

fn peak() -> Option<String> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    status.lines().find_map(|line| line.strip_prefix("VmHWM:")).map(|peak| peak.trim().to_owned())
}
