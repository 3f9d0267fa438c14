//! A disk that is full, the record's own.

use std::fs;

use crate::{
    UNUSABLE,
    form::{FORMS, Form},
    real::{House, screen::Screen},
    small::SmallDisk,
};

/// A house whose record lies on a disk of two megabytes.
struct Small {
    // Before the house: its folder goes once nothing is mounted there.
    disk: SmallDisk,
    house: House,
}

impl Small {
    fn new() -> Option<Self> {
        Self::of(House::settled())
    }

    fn of(house: House) -> Option<Self> {
        let disk = SmallDisk::at(&house.path("disk"), 2 * 1024 * 1024)?;
        Some(Self { disk, house })
    }

    /// The same with a record in which somebody is, and which nobody has open.
    fn with_a_visit(form: Form) -> Option<Self> {
        let house = form.house();
        house.done(&["add", "its f67 \"Ana Quatresous\""]);
        let small = Self::of(house)?;
        for name in ["guichet.db", "guichet.db.keys"].iter().filter(|name| small.house.path(name).exists()) {
            fs::copy(small.house.path(name), small.house.path("disk").join(name)).expect("a copy");
            fs::remove_file(small.house.path(name)).expect("moved");
        }
        Some(small)
    }

    fn db(&self) -> String {
        self.house.text("disk/guichet.db")
    }

    /// Leaves no room, neither on the disk nor in a log that is longer than what is in it.
    fn fill(&self) {
        if self.house.path("disk/guichet.db-wal").exists() {
            let db = crate::foreign_at(self.db().as_ref());
            db.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)").expect("an empty log");
        }
        self.disk.fill();
    }

    fn make_room(&self) {
        self.disk.make_room();
    }
}

#[test]
fn a_full_disk_at_the_first_start_leaves_nothing_half_made() {
    let Some(small) = Small::new() else { return };
    small.fill();
    let db = small.db();
    small.house.run(&["--db", &db, "add", "log"]).is_refusal(UNUSABLE, "Le disque est plein");
    small.make_room();
    small.house.done(&["--db", &db, "add", "log"]);
}

#[test]
fn a_full_disk_at_the_opening_of_a_record_is_said_and_leaves_it_as_it_was() {
    for form in FORMS {
        let Some(small) = Small::with_a_visit(form) else { return };
        small.fill();
        let (house, db) = (&small.house, small.db());
        let before = fs::read(&db).expect("the record");
        let tells = |said: &str| {
            let words = ["Le disque est plein", "intactes", "Libérez de la place"];
            assert!(words.iter().all(|words| said.contains(words)), "{said}");
            // Nobody did anything yet.
            assert!(!said.contains("dernière action") && !said.contains("phrase de passe"), "{said}");
        };
        for args in [&["queue"][..], &["cases"], &["report"], &["next"], &["add", "log"], &["backup"]] {
            let answer = house.run(&[&["--db", &db], args].concat());
            answer.is_refusal(UNUSABLE, "Le disque est plein");
            tells(&answer.err);
        }
        let mut screen = Screen::start(house.typed(&["--db", &db]), (120, 36));
        screen.waits("the refusal", |contents| contents.contains("Libérez de la place"));
        tells(&screen.contents().split_whitespace().collect::<Vec<_>>().join(" "));
        assert_eq!(screen.ends(), UNUSABLE.unsigned_abs());
        let examined = house.run(&["--db", &db, "doctor"]);
        assert_eq!(examined.status, UNUSABLE, "{examined:?}");
        assert!(examined.out.starts_with("‼  Le disque est plein"), "{examined:?}");
        for words in ["la phrase de passe", "restore", "Rien à sauvegarder", "dernière action"] {
            assert!(!examined.out.contains(words), "{words}: {examined:?}");
        }
        assert!(fs::read(&db).expect("the record") == before, "it was touched");
        small.make_room();
        assert!(house.done(&["--db", &db, "queue"]).contains("Ana"));
        house.done(&["--db", &db, "add", "log"]);
    }
}

#[test]
fn a_full_disk_at_a_save_loses_only_what_could_not_be_saved_and_says_so() {
    let Some(small) = Small::new() else { return };
    let db = small.db();
    small.house.done(&["--db", &db, "add", "log", "\"Ana Quatresous\""]);
    small.fill();
    small.house.run(&["--db", &db, "add", "log", "\"Bob Quatresous\""]).is_refusal(UNUSABLE, "Le disque est plein");
    small.make_room();
    let queue = small.house.done(&["--db", &db, "queue"]);
    assert!(queue.contains("Ana") && !queue.contains("Bob"), "{queue}");
    small.house.done(&["--db", &db, "add", "log", "\"Bob\""]);
}

#[test]
fn a_full_disk_at_the_close_leaves_the_day_closed_and_no_half_backup() {
    let Some(small) = Small::new() else { return };
    let db = small.db();
    small.house.done(&["--db", &db, "add", "log", "\"Ana Quatresous\""]);
    fs::create_dir(small.house.path("disk/backups")).expect("a folder");
    // Room for the close, not for a copy.
    small.fill();
    small.make_room();
    let room = 300 * 1024;
    let used: u64 = ["guichet.db", "guichet.db-wal"]
        .iter()
        .filter_map(|name| fs::metadata(small.house.path("disk").join(name)).ok())
        .map(|found| found.len())
        .sum();
    let filler = (2 * 1024 * 1024_u64).saturating_sub(used + room);
    fs::write(small.house.path("disk/filler"), vec![0; usize::try_from(filler).expect("a size")]).expect("filled");
    let answer = small.house.run(&["--db", &db, "day", "close", "--yes"]);
    answer.is_refusal(UNUSABLE, "Aucune sauvegarde n'a pu être écrite");
    assert!(answer.out.contains("SANS sauvegarde"), "{answer:?}");
    let left = fs::read_dir(small.house.path("disk/backups")).expect("the folder").count();
    assert_eq!(left, 0, "nothing half-made");
    small.make_room();
    let listed = small.house.done(&["--db", &db, "day", "list"]);
    assert!(listed.contains("SANS sauvegarde"), "{listed}");
}

#[test]
fn a_full_disk_under_an_open_screen_is_said_and_the_line_waits() {
    let Some(small) = Small::new() else { return };
    let db = small.db();
    let mut screen = Screen::start(small.house.typed(&["--db", &db]), (120, 36));
    screen.sees("File du jour").types("nlog \"Ana\"").sees("Ana").enter().sees("1 en file, enregistré");
    small.fill();
    // What is typed behind Enter stands in the line only once Enter was refused.
    screen
        .types("nits f67 \"Bob\"")
        .sees("67 ans")
        .enter()
        .types(" ok")
        .sees("its f67 \"Bob\" ok")
        .sees("Le disque est plein");
    small.make_room();
    screen.enter().sees("2 en file, enregistré");
    let queue = small.house.done(&["--db", &db, "queue"]);
    assert!(queue.contains("Ana") && queue.contains("Bob"), "{queue}");
}
