//! A disk that is full: a small one is mounted where the tests run as root; elsewhere they say that they are skipped.

use std::{
    fs::{self, File},
    io::{ErrorKind, Write as _},
    process::Command,
};

use crate::{UNUSABLE, real::House};

/// A house whose record lies on a disk of two megabytes.
struct Small {
    house: House,
}

impl Small {
    fn new() -> Option<Self> {
        let house = House::settled();
        fs::create_dir(house.path("disk")).expect("a folder");
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=2m", "guichet-test", &house.text("disk")])
            .output()
            .is_ok_and(|output| output.status.success());
        if !mounted {
            println!("skipped: a small disk cannot be mounted here");
            return None;
        }
        Some(Self { house })
    }

    fn db(&self) -> String {
        self.house.text("disk/guichet.db")
    }

    /// Leaves no room, neither on the disk nor in a log that is longer than what is in it.
    fn fill(&self) {
        if self.house.path("disk/guichet.db").exists() {
            let db = crate::foreign_at(self.db().as_ref());
            db.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)").expect("an empty log");
        }
        let mut file = File::create(self.house.path("disk/filler")).expect("a file");
        let full = loop {
            if let Err(error) = file.write_all(&[0; 1024]) {
                break error.kind();
            }
        };
        assert_eq!(full, ErrorKind::StorageFull);
    }

    fn make_room(&self) {
        fs::remove_file(self.house.path("disk/filler")).expect("room");
    }
}

impl Drop for Small {
    fn drop(&mut self) {
        // Lazily: a process that is only now going may still hold it.
        let _ = Command::new("umount").args(["-l", &self.house.text("disk")]).status();
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
    let answer = small.house.run(&["--db", &db, "day", "close"]);
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
    let mut screen = crate::real::screen::Screen::start(small.house.typed(&["--db", &db]), (120, 36));
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
