//! Another file put in the record's place while a program has it open, as a restored copy or a synchronising folder does,
//! or its own taken away: what would be written is refused, and said; what was saved is written beside.

use std::{fs, process::Stdio};

use guichet::{
    domain::visit::{Entry, VisitDraft},
    error::{Error, Kind},
    store::Store,
};

use crate::{
    UNUSABLE,
    desk::Desk,
    form::{FORMS, Form, held},
    real::{House, comes_true, screen::Screen},
};

/// A house with a visit, and beside its record another one of the same key.
fn with_another(form: Form) -> House {
    let house = form.house();
    house.done(&["add", "its \"Ana\""]);
    fs::copy(house.db(), house.path("other.db")).expect("a copy");
    house
}

/// Puts the other record in the record's place.
fn replace(house: &House) {
    fs::rename(house.path("other.db"), house.db()).expect("replaced");
    for log in ["guichet.db-wal", "guichet.db-shm"] {
        let _ = fs::remove_file(house.path(log));
    }
}

#[test]
fn a_save_into_a_file_that_was_replaced_is_refused_and_the_new_one_is_whole() {
    for form in FORMS {
        let house = with_another(form);
        let store = house.store();
        record(&store, "Bob").expect("recorded");
        replace(&house);
        assert_eq!(record(&store, "Bob").expect_err("refused").kind(), Kind::Replaced);
        drop(store);
        assert_eq!(held(&house).visits.len(), 1, "nothing of the old one came into the new one");
        house.done(&["add", "log"]);
    }
}

#[test]
fn the_screen_says_that_the_file_was_replaced_and_keeps_the_line() {
    for form in FORMS {
        let house = with_another(form);
        let mut screen = house.screen();
        screen.sees("Ana").types("nlog \"Bob\"").sees("Bob");
        replace(&house);
        screen.enter().sees("Un autre fichier a été mis à la place").sees("log \"Bob\"");
        assert!(!screen.contents().contains("2 en file, enregistré"), "{}", screen.contents());
        screen.dies();
        assert_eq!(held(&house).visits.len(), 1);
    }
}

#[test]
fn a_command_that_waits_while_the_file_is_replaced_says_so() {
    let house = with_another(Form::Plain);
    let other = crate::foreign(&house);
    other.execute_batch("BEGIN IMMEDIATE").expect("a lock");
    let waiting =
        house.process(&["add", "log \"Bob Quatresous\""]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
    let waiting = waiting.expect("it runs");
    crate::lock::opens(&waiting, &house);
    replace(&house);
    other.execute_batch("ROLLBACK").expect("no lock");
    let output = waiting.wait_with_output().expect("it ran");
    let err = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(UNUSABLE), "{err}");
    assert!(err.contains("Un autre fichier a été mis à la place") && !err.contains("Quatresous"), "{err}");
    assert_eq!(held(&house).visits.len(), 1);
}

/// What a desk of the test's own would save now.
fn record(store: &Store, note: &str) -> Result<(), Error> {
    let draft = VisitDraft { note: note.to_owned(), ..VisitDraft::default() };
    store.record(crate::today(), "", &draft, Entry::Queue, None, &crate::stamp()).map(|_| ())
}

#[test]
fn a_log_that_is_deleted_under_an_open_record_stops_the_writing_and_nothing_said_is_lost() {
    for form in FORMS {
        let house = with_another(form);
        let store = house.store();
        record(&store, "avant").expect("recorded");
        for log in ["guichet.db-wal", "guichet.db-shm"] {
            fs::remove_file(house.path(log)).expect("deleted by somebody");
        }
        assert_eq!(record(&store, "après").expect_err("refused").kind(), Kind::Replaced);
        drop(store);
        let kept = held(&house).visits;
        assert!(kept.len() == 2 && kept[1].ends_with("avant"), "{kept:?}");
    }
}

#[test]
fn whoever_closes_an_old_record_leaves_the_log_of_the_new_one() {
    for form in FORMS {
        let house = with_another(form);
        let old = house.store();
        record(&old, "avant").expect("recorded");
        replace(&house);
        // A desk on the new one, killed later: what it saved is in its log alone.
        let mut desk = Desk::records(&house, "neuf", 1000);
        let mut said: Vec<_> = (0..5).filter_map(|_| desk.next()).collect();
        drop(old);
        said.extend(desk.dies());
        let kept = held(&house).visits;
        let lost: Vec<_> = said.iter().filter(|note| !kept.iter().any(|visit| visit.ends_with(*note))).collect();
        assert!(lost.is_empty(), "{lost:?} of {}", said.len());
        assert!(!kept.iter().any(|visit| visit.ends_with("avant")), "nothing of the old one came into the new one");
    }
}

#[test]
fn a_backup_copied_by_hand_over_a_record_whose_log_is_there_is_found_to_be_damage() {
    for form in FORMS {
        let house = form.record();
        record(&house.store(), "avant").expect("recorded");
        let made = house.done(&["backup", "--to", &house.text("copies")]);
        let mut desk = Desk::records(&house, "d", 1000);
        (0..30).for_each(|_| drop(desk.next()));
        desk.dies();
        let made = made.trim().rsplit_once(": ").expect("a path").1.to_owned();
        fs::copy(&made, house.db()).expect("copied by hand");
        house.run(&["queue"]).is_refusal(UNUSABLE, "Le fichier est abîmé");
        // Put in place as it should be, it is the record again, and what was there is kept beside it.
        house.done(&["restore", &made, "--force"]);
        assert_eq!(held(&house).visits.len(), 1);
    }
}

/// What a window wrote beside the record that it had open.
fn kept(house: &House) -> String {
    let names = fs::read_dir(house.path(".")).expect("the folder").flatten().map(|entry| entry.file_name());
    let mut names = names.filter_map(|name| name.into_string().ok()).filter(|name| name.ends_with("-open.bak"));
    let name = names.next().expect("a file of the window");
    assert_eq!(names.next(), None, "one is enough");
    house.text(&name)
}

/// A screen that says of two visits that they are saved; a backup holds the first.
fn screen_on_two(form: Form) -> (House, Screen, String) {
    let house = form.house();
    house.done(&["add", "its \"Ana\""]);
    let made = house.done(&["backup"]);
    let mut screen = house.screen();
    screen.sees("Ana").types("nlog \"Bob\"").enter().sees("2 en file, enregistré");
    // What was recorded is no text that waits any more: leaving asks nothing.
    assert!(comes_true(|| house.draft().is_none()));
    (house, screen, made.trim().rsplit_once(": ").expect("a path").1.to_owned())
}

/// Leaves; once more where something was not on the disk yet, since there may be no disk for it now.
fn leaves(screen: &mut Screen) {
    screen.types("qq").ends();
}

#[test]
fn a_backup_moved_by_hand_into_the_place_under_a_window_opens_and_what_was_saved_is_kept() {
    for form in FORMS {
        let (house, mut screen, backup) = screen_on_two(form);
        fs::rename(house.db(), house.path("old.db")).expect("moved");
        fs::copy(&backup, house.db()).expect("copied by hand");
        // Nobody need press a key for it.
        screen.sees("Un autre fichier a été mis à la place").sees("ce qui l'était est gardé");
        leaves(&mut screen);
        assert_eq!(held(&house).visits.len(), 1, "what was put there opens, and is whole");
        house.done(&["add", "cv"]);
        let kept = kept(&house);
        assert!(house.run(&["doctor"]).out.contains("du travail que les données n'ont pas"));
        house.done(&["restore", &kept, "--force"]);
        assert_eq!(held(&house).visits.len(), 2);
        assert!(house.done(&["queue"]).contains("Bob"));
    }
}

#[test]
fn a_record_that_is_deleted_under_two_windows_is_put_back_with_all_that_was_saved() {
    for form in FORMS {
        let (house, mut screen, _) = screen_on_two(form);
        let mut second = house.screen();
        second.sees("Bob");
        fs::remove_file(house.db()).expect("deleted");
        for screen in [&mut screen, &mut second] {
            screen.sees("a été supprimé ou déplacé").sees("guichet restore");
        }
        for mut screen in [screen, second] {
            leaves(&mut screen);
        }
        let kept = kept(&house);
        let refused = house.run(&["queue"]);
        refused.is_refusal(UNUSABLE, "n'est plus là");
        assert!(refused.err.contains(&kept), "{}", refused.err);
        let said = house.run(&["restore", &kept]);
        assert!(said.status == 0 && !said.err.contains("ne sait pas lire"), "{said:?}");
        assert_eq!(held(&house).visits.len(), 2);
    }
}

#[test]
fn a_record_that_comes_back_to_its_place_is_worked_in_as_before() {
    let (house, mut screen, _) = screen_on_two(Form::Plain);
    fs::rename(house.db(), house.path("old.db")).expect("moved");
    screen.sees("a été supprimé ou déplacé");
    fs::rename(house.path("old.db"), house.db()).expect("moved back");
    screen.types("ncv").enter().sees("3 en file, enregistré");
    leaves(&mut screen);
    assert_eq!(held(&house).visits.len(), 3);
}

#[test]
fn a_record_that_is_emptied_under_a_window_is_not_called_somebody_else_s() {
    for form in FORMS {
        let (house, mut screen, backup) = screen_on_two(form);
        fs::OpenOptions::new().write(true).truncate(true).open(house.db()).expect("emptied");
        screen.sees("a été vidé pendant que guichet était ouvert");
        screen.types("nits \"Rita\"").sees("Rita").enter().sees("a été vidé pendant que guichet était ouvert");
        screen.sees_no("n'est pas un fichier de guichet").sends(b"\x1b").sees("n nouveau");
        leaves(&mut screen);
        let refused = house.run(&["queue"]);
        refused.is_refusal(UNUSABLE, "n'est plus là, ou il est vide");
        assert!(refused.err.contains(&backup), "{}", refused.err);
    }
}

#[test]
fn whoever_puts_an_older_backup_back_is_told_of_what_the_window_wrote_beside() {
    let (house, mut screen, backup) = screen_on_two(Form::Plain);
    fs::remove_file(house.db()).expect("deleted");
    screen.sees("a été supprimé ou déplacé");
    leaves(&mut screen);
    let said = house.run(&["restore", &backup]);
    assert!(
        said.status == 0 && said.out.contains(&format!("Gardez le fichier mis de côté : {}", kept(&house))),
        "{said:?}"
    );
    assert!(!format!("{said:?}").contains("ne sait pas"), "{said:?}");
}
