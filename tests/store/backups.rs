//! The backups of a record: whole, put back, thinned out, and without the names of a closed day.

use std::fs;

use guichet::{
    error::Kind,
    store::{
        Store,
        backup::{self, Places},
        db::Open,
    },
};
use tempfile::TempDir;

use super::{
    days::{on_disk, record},
    draft, no_places, stamp, today,
};

fn places(folder: &TempDir) -> Places {
    Places { folder: folder.path().join("backups"), second: None }
}

fn local(minutes: i64) -> chrono::NaiveDateTime {
    stamp("1", minutes).now.local
}

#[test]
fn a_backup_is_whole_and_can_be_put_back_over_a_record_that_is_kept() {
    let (folder, store) = on_disk();
    record(&store, &draft("Ana"), 0);
    let live = folder.path().join("guichet.db");
    let made = backup::make(&live, None, &places(&folder), local(5)).expect("a backup");
    assert!(made.name().starts_with("guichet-2026-11-18-090500-"), "{}", made.name());
    assert_eq!(backup::verify(&made.file, None).expect("sound"), 1);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let rights = |path: &std::path::Path| fs::metadata(path).expect("there").permissions().mode() & 0o777;
        assert_eq!((rights(&made.file), rights(made.file.parent().expect("a folder"))), (0o600, 0o700));
    }
    record(&store, &draft("Bea"), 6);
    assert_eq!(
        backup::restore(&made.file, &live, None, &no_places(), false, local(7)).expect_err("there").kind(),
        Kind::Exists
    );
    assert_eq!(
        backup::restore(&made.file, &live, None, &no_places(), true, local(7)).expect_err("open").kind(),
        Kind::Locked
    );
    drop(store);
    let kept =
        backup::restore(&made.file, &live, None, &no_places(), true, local(7)).expect("restored").kept.expect("kept");
    assert_eq!(Store::open(&live, Open::Existing).expect("a record").queue(today()).expect("a day").len(), 1);
    assert_eq!(Store::open(&kept, Open::Existing).expect("a record").queue(today()).expect("a day").len(), 2);
}

#[test]
fn a_record_that_was_not_closed_is_put_in_place_with_what_is_in_its_log() {
    let (folder, store) = on_disk();
    record(&store, &draft("Ana"), 0);
    let left = folder.path().join("left.db");
    for ending in ["", "-wal"] {
        let of = |name: &str| folder.path().join(format!("{name}{ending}"));
        fs::copy(of("guichet.db"), of("left.db")).expect("copied as it stands, open");
    }
    assert!(fs::metadata(folder.path().join("left.db-wal")).expect("its log").len() > 0);
    let place = folder.path().join("elsewhere.db");
    backup::restore(&left, &place, None, &no_places(), false, local(1)).expect("restored");
    assert_eq!(Store::open(&place, Open::Existing).expect("a record").queue(today()).expect("a day").len(), 1);
    assert!(fs::metadata(folder.path().join("left.db-wal")).expect("untouched").len() > 0);
    // Once more, of a record that was closed and still says that it had a log.
    drop(store);
    backup::restore(&folder.path().join("guichet.db"), &place, None, &no_places(), true, local(2)).expect("restored");
    let names = fs::read_dir(folder.path()).expect("the folder").map(|entry| entry.expect("an entry").file_name());
    assert!(names.into_iter().all(|name| !name.to_string_lossy().contains(".part")), "nothing half-made stays");
}

#[test]
fn a_damaged_or_foreign_file_is_no_backup() {
    let (folder, store) = on_disk();
    for number in 0..200 {
        record(&store, &draft(&format!("Ana {number}")), 0);
    }
    let live = folder.path().join("guichet.db");
    let made = backup::make(&live, None, &places(&folder), local(5)).expect("a backup");
    let mut bytes = fs::read(&made.file).expect("a file");
    let middle = bytes.len() / 2;
    bytes[middle..middle + 8192].fill(7);
    fs::write(&made.file, bytes).expect("damaged");
    assert!(backup::verify(&made.file, None).is_err());
    drop(store);
    assert!(
        backup::restore(&made.file, &live, None, &no_places(), true, local(6)).is_err(),
        "a damaged backup replaces nothing"
    );
    assert_eq!(Store::open(&live, Open::Existing).expect("a record").queue(today()).expect("a day").len(), 200);
    fs::write(&made.file, "x".repeat(2000)).expect("written");
    assert_eq!(backup::verify(&made.file, None).expect_err("foreign").kind(), Kind::NotADatabase);
}

#[test]
fn old_backups_are_thinned_out_in_both_places_and_nothing_else_is_touched() {
    let (folder, store) = on_disk();
    record(&store, &draft("Ana"), 0);
    let second = folder.path().join("usb");
    fs::create_dir(&second).expect("a folder");
    let places = Places { second: Some(second.clone()), ..places(&folder) };
    fs::create_dir(&places.folder).expect("a folder");
    let foreign = places.folder.join("autre-2020-01-01-080000.db");
    fs::write(&foreign, "x").expect("written");
    let live = folder.path().join("guichet.db");
    for days in 0..20 {
        let now = local(0) + chrono::Duration::days(days);
        let made = backup::make(&live, None, &places, now).expect("a backup");
        assert!(made.second.expect("a second place").is_ok());
    }
    let count = |folder: &std::path::Path| fs::read_dir(folder).expect("the folder").count();
    // Fourteen days, and the Sundays of the weeks before; the month's last is among the days.
    assert_eq!(count(&second), 15);
    assert_eq!(count(&places.folder), 16);
    assert!(foreign.exists());
}

#[test]
fn a_second_place_that_is_not_there_is_said_and_the_first_is_made_all_the_same() {
    let (folder, store) = on_disk();
    record(&store, &draft("Ana"), 0);
    let places = Places { second: Some(folder.path().join("usb")), ..places(&folder) };
    let made = backup::make(&folder.path().join("guichet.db"), None, &places, local(0)).expect("a backup");
    assert!(made.file.exists());
    assert_eq!(made.second.expect("asked for").expect_err("missing").kind(), Kind::NoSecond);
    assert!(!folder.path().join("usb").exists(), "a disk that is not there is not made up");
}

#[test]
fn no_backup_keeps_the_names_of_a_closed_day() {
    let (folder, store) = on_disk();
    let second = folder.path().join("usb");
    fs::create_dir(&second).expect("a folder");
    let places = Places { second: Some(second.clone()), ..places(&folder) };
    let live = folder.path().join("guichet.db");
    let before = backup::make(&live, None, &places, local(-60 * 24)).expect("a backup of the day before").name();
    record(&store, &draft("Yolandasix"), 0);
    // Made by hand, or by the close of a day that was forgotten.
    let with_the_name = backup::make(&live, None, &places, local(5)).expect("a backup").name();
    assert!(holds_in(&places.folder, "Yolandasix") && holds_in(&second, "Yolandasix"));
    store.close_day(today(), 0, "", &stamp("1", 60)).expect("closed");
    // As long as no verified backup follows the close, none is taken away.
    fs::rename(&live, folder.path().join("away.db")).expect("away");
    assert!(backup::make(&live, None, &places, local(60)).is_err());
    assert!(places.folder.join(&with_the_name).exists());
    fs::rename(folder.path().join("away.db"), &live).expect("back");
    let made = backup::make(&live, None, &places, local(60 * 24)).expect("a backup");
    assert!(made.second.as_ref().expect("a second place").is_ok());
    for folder in [&places.folder, &second] {
        assert!(!holds_in(folder, "Yolandasix"));
        let mut names: Vec<_> = fs::read_dir(folder)
            .expect("the folder")
            .map(|entry| entry.expect("an entry").file_name().into_string().expect("a name"))
            .collect();
        names.sort();
        // It may be the way back from an import of that day: it stays, without the name.
        assert_eq!(names, [before.clone(), with_the_name.clone(), made.name()]);
        assert_eq!(backup::verify(&folder.join(&with_the_name), None).expect("a sound backup"), 1);
    }
}

fn holds_in(folder: &std::path::Path, text: &str) -> bool {
    fs::read_dir(folder).expect("the folder").any(|entry| {
        let bytes = fs::read(entry.expect("an entry").path()).expect("a file");
        bytes.windows(text.len()).any(|window| window == text.as_bytes())
    })
}

#[test]
fn backups_of_one_second_are_all_made_and_all_stay() {
    let (folder, store) = on_disk();
    record(&store, &draft("Ana"), 0);
    let live = folder.path().join("guichet.db");
    let names = [(); 3].map(|()| backup::make(&live, None, &places(&folder), local(5)).expect("a backup").name());
    let moments = names.each_ref().map(|name| name.rsplit_once('-').expect("a moment and the record's own name").0);
    let expected = ["guichet-2026-11-18-090500", "guichet-2026-11-18-090501", "guichet-2026-11-18-090502"];
    assert_eq!(moments, expected);
    // Each may be the way back that an import named.
    assert!(names.iter().all(|name| places(&folder).folder.join(name).exists()));
}

#[test]
fn records_of_one_name_share_a_folder_and_none_takes_the_others_backups_for_its_own() {
    let (here, ours) = on_disk();
    let (there, theirs) = on_disk();
    record(&ours, &draft("Ana"), 0);
    record(&theirs, &draft("Bea"), 0);
    let [our_record, their_record] = [&here, &there].map(|folder| folder.path().join("guichet.db"));
    let second = here.path().join("usb");
    fs::create_dir(&second).expect("a folder");
    // The stick is carried from one to the other.
    let [our_places, their_places] =
        [&here, &there].map(|folder| Places { second: Some(second.clone()), ..places(folder) });
    let of_theirs = backup::make(&their_record, None, &their_places, local(0)).expect("a backup").name();
    for days in 0..20 {
        let now = local(10) + chrono::Duration::days(days);
        let made = backup::make(&our_record, None, &our_places, now).expect("a backup");
        assert!(made.second.expect("a second place").is_ok());
    }
    assert!(second.join(&of_theirs).exists(), "no rotation of ours");
    let newest = backup::newest_sound(&their_record, None, &their_places).expect("a backup").name();
    assert_eq!(newest, of_theirs);
    let made = backup::make(&our_record, None, &our_places, local(60 * 24 * 30)).expect("a backup");
    let (removed, left) = backup::remove_older(&our_record, None, &our_places, &made).expect("read");
    assert!(removed > 0 && left.is_empty());
    let on_the_stick = |record: &std::path::Path| {
        let known = backup::known(record, None, &[&second]).into_iter().map(|known| known.file);
        known.collect::<Vec<_>>()
    };
    assert_eq!(on_the_stick(&our_record), [second.join(made.name())]);
    assert_eq!(on_the_stick(&their_record), [second.join(&of_theirs)], "no erasing of ours");
    // A record that cannot be asked has as its newest backup whatever bears its file's name.
    drop(ours);
    fs::write(&our_record, "damaged").expect("written");
    fs::remove_dir_all(&our_places.folder).expect("away");
    assert_eq!(backup::newest_sound(&our_record, None, &our_places).expect("a backup").name(), made.name());
    fs::remove_file(second.join(made.name())).expect("away");
    assert_eq!(backup::newest_sound(&our_record, None, &our_places).expect("a backup").name(), of_theirs);
}

#[test]
fn a_backup_from_before_records_had_names_is_the_records_own() {
    let (folder, store) = on_disk();
    record(&store, &draft("Ana"), 0);
    let (live, places) = (folder.path().join("guichet.db"), places(&folder));
    let made = backup::make(&live, None, &places, local(0)).expect("a backup");
    let nameless = places.folder.join("guichet-2026-11-18-090000.db");
    fs::rename(&made.file, &nameless).expect("called as it would have been");
    assert_eq!(backup::newest_sound(&live, None, &places).expect("a backup").file, nameless);
    assert!(matches!(backup::missing(&live, None, &places), backup::Missing::Nothing));
}

#[test]
fn what_a_killed_backup_left_goes_with_the_next_one_of_another_hour() {
    let (folder, store) = on_disk();
    record(&store, &draft("Ana"), 0);
    let (live, places) = (folder.path().join("guichet.db"), places(&folder));
    fs::create_dir(&places.folder).expect("a folder");
    let part = |name: &str| places.folder.join(format!("{name}.db.part"));
    let (old, running) = (part("guichet-2026-11-17-170000"), part("guichet-2026-11-18-090400"));
    fs::write(&old, "half").expect("written");
    fs::write(&running, "half").expect("written");
    backup::make(&live, None, &places, local(5)).expect("a backup");
    assert!(!old.exists() && running.exists());
}

#[test]
fn what_killed_upgrades_left_goes_with_a_backup_of_another_hour() {
    let (folder, store) = on_disk();
    record(&store, &draft("Ana"), 0);
    let half = |name: &str, minutes: i64| {
        let path = folder.path().join(format!("guichet.db.schema-12.bak.{name}.part"));
        let file = fs::File::create(&path).expect("written");
        let made = local(minutes).and_local_timezone(chrono::Local).earliest().expect("a moment");
        file.set_modified(made.into()).expect("an age");
        path
    };
    let (old, running) = (half("00ff", -61), half("11ee", -1));
    backup::make(&folder.path().join("guichet.db"), None, &places(&folder), local(5)).expect("a backup");
    assert!(!old.exists() && running.exists());
}
