//! A disk that says no: it cannot keep what was written (EIO), or has no room (ENOSPC), at every call that can meet it. What
//! is not on the disk is never said to be saved, the trouble is said in words, and the next try works.

use guichet::store::backup;

use crate::{
    UNUSABLE,
    fixture::Fixture,
    form::{FORMS, Form, Held, copied, files, held},
    kills::{self, States},
    real::{House, screen::Screen},
    strace::{self, ANY_ROOM, Calls, Ended, ROOM, SYNCS},
};

/// A house with a visit, whose record nobody has open.
fn at_work(form: Form) -> House {
    static MADE: Fixture = Fixture::new(|form| {
        let house = form.house();
        house.done(&["add", "its f67 \"Ana Quatresous\""]);
        house
    });
    MADE.house(form)
}

const ADD: &[&str] = &["add", "dettes f34 // deux mots"];

/// What an erasing says that could not write the record anew.
pub const NOT_ANEW: &str = "des restes illisibles";

/// Lets each of these calls of a command fail, alone and with all that follow it, and looks at what is left each time.
pub fn failing_at_each(
    name: &str,
    (form, house): (Form, &House),
    (calls, error): (&str, &str),
    args: &[&str],
    judge: impl Fn(&House, &Ended, &States),
) {
    // Looking into it leaves a log beside it, as each copy will have.
    let before = if house.db().exists() { held(house) } else { Held::default() };
    let done = copied(house);
    let all = Calls::of(&done, calls, args);
    let states = States { before, after: held(&done) };
    let few = if form == Form::Plain { 4 } else { 2 };
    let (mut tried, mut refused) = (0, 0);
    let places = if calls == ANY_ROOM { all.places_on_disk(few) } else { all.places(few) };
    for place in places {
        for (how, fault) in [("alone", all.fail_at(place, error)), ("and all after it", all.fail_from(place, error))] {
            let house = copied(house);
            let ended = strace::run(&house, &fault, args);
            println!("{name}, {form:?}: {error} at call {place} {how}: status {}", ended.answer.status);
            assert!(!ended.killed);
            if ended.answer.status != 0 {
                is_told(&ended);
            }
            refused += usize::from(ended.answer.status != 0 || ended.answer.out.contains(NOT_ANEW));
            tried += 1;
            judge(&house, &ended, &states);
        }
    }
    assert!(refused > 0, "nothing ever failed");
    println!("tried: {name}, {form:?}: {error} {tried} times at {} calls, told {refused} times", all.len());
}

/// What happened, and what to do, and nothing of what was typed.
pub fn is_told(ended: &Ended) {
    let err = &ended.answer.err;
    let said = err.lines().skip_while(|line| !line.starts_with("erreur : "));
    assert!(said.count() >= 2, "{ended:?}");
    assert!(!err.contains("Quatresous") && !err.contains("deux mots"), "{ended:?}");
}

#[test]
fn a_disk_that_does_not_keep_what_was_written_is_never_said_to_have_saved() {
    if !strace::is_there() {
        return;
    }
    for form in FORMS {
        let house = at_work(form);
        failing_at_each("save", (form, &house), (SYNCS, "EIO"), ADD, |house, ended, States { before, after }| {
            let found = held(house);
            if ended.answer.status == 0 {
                assert_eq!(found, *after, "said to be saved: {ended:?}");
            } else {
                assert!(ended.answer.out.is_empty(), "said to be saved and refused: {ended:?}");
                // The words are "perhaps not recorded", because nobody can know: the pages may have arrived all the same.
                assert!(found == *before || found == *after, "{found:?}");
            }
            house.done(&["add", "log // ensuite"]);
            held(house);
        });
    }
}

#[test]
fn a_disk_without_room_at_a_save_keeps_all_that_was_there_and_says_so() {
    if !strace::is_there() {
        return;
    }
    for form in FORMS {
        let house = at_work(form);
        failing_at_each("save", (form, &house), (ROOM, "ENOSPC"), ADD, |house, ended, States { before, after }| {
            let found = held(house);
            if ended.answer.status == 0 {
                assert_eq!(found, *after, "{ended:?}");
            } else {
                ended.answer.is_refusal(UNUSABLE, "Le disque est plein");
                assert_eq!(found, *before, "said not to be recorded: {ended:?}");
            }
            house.done(&["add", "log // ensuite"]);
            held(house);
        });
    }
}

#[test]
fn a_disk_without_room_at_the_first_start_is_said_and_the_next_start_works() {
    if !strace::is_there() {
        return;
    }
    failing_at_each("first save", (Form::Plain, &House::settled()), (ROOM, "ENOSPC"), ADD, |house, ended, _| {
        if ended.answer.status != 0 {
            ended.answer.is_refusal(UNUSABLE, "Le disque est plein");
        }
        house.done(&["add", "log // ensuite"]);
        let kept = held(house).visits.len();
        assert_eq!(kept, if ended.answer.status == 0 { 2 } else { 1 });
    });
}

#[test]
fn a_disk_that_fails_at_the_close_leaves_the_day_open_or_closed_and_no_false_backup() {
    if !strace::is_there() {
        return;
    }
    for (calls, error) in [(ROOM, "ENOSPC"), (SYNCS, "EIO")] {
        for form in FORMS {
            let house = at_work(form);
            let args = &["day", "close", "--yes"];
            failing_at_each("close", (form, &house), (calls, error), args, |house, ended, States { before, after }| {
                let found = held(house);
                for name in files(house, "backups", ".db") {
                    let file = house.path("backups").join(&name);
                    backup::verify(&file, house.key().as_ref()).expect("what has the name of a backup is one");
                }
                if ended.answer.status == 0 {
                    assert_eq!(found, *after, "{ended:?}");
                } else {
                    assert!(!found.days.iter().any(|day| day.ends_with("kept")) || error == "EIO", "{found:?}");
                    let said = ended.answer.out.contains("SANS sauvegarde");
                    assert!(!said || found.days != before.days, "{ended:?}");
                }
                house.done(if found.days == before.days { &["day", "close", "--yes"] } else { &["backup"] });
            });
        }
    }
}

#[test]
fn an_upgrade_on_a_disk_that_says_no_is_finished_by_the_next_start() {
    if !strace::is_there() {
        return;
    }
    for (calls, error) in [(ANY_ROOM, "ENOSPC"), (SYNCS, "EIO")] {
        for form in FORMS {
            let house = kills::older(form);
            let args = &["queue"];
            failing_at_each("upgrade", (form, &house), (calls, error), args, |house, ended, States { after, .. }| {
                if ended.answer.status != 0 {
                    assert!(ended.answer.out.is_empty(), "{ended:?}");
                    assert!(ended.answer.err.contains("n'ont pas pu être ouvertes"), "{ended:?}");
                }
                kills::is_finished_by_the_next_start(house, form, after);
            });
        }
    }
}

#[test]
fn the_screen_never_shows_as_saved_what_the_disk_did_not_keep() {
    if !strace::is_there() {
        return;
    }
    for form in FORMS {
        let house = at_work(form);
        let mut command = house.typed(&[]);
        let words = strace::under(&["fsync", "fdatasync"].map(|call| format!("?{call}:error=EIO:when=1+")));
        command.get_argv_mut().splice(0..0, words.into_iter().map(Into::into));
        let mut screen = Screen::start(command, (120, 36));
        screen.sees("File du jour").types("nlog \"Bob\"").sees("Bob").enter();
        screen.sees("Le système signale un problème").sees("log \"Bob\"");
        assert!(!screen.contents().contains("en file, enregistré"), "{}", screen.contents());
        // Whoever leaves is told that the line is on no disk either, for as long as it takes to read it.
        screen.sends(b"\x11").sees("Ce qui est tapé n'est pas encore sur le disque");
        house.done(&["add", "log // entre-temps"]);
        screen.sees("2 attendent").sees("Ce qui est tapé n'est pas encore sur le disque").sends(b"\x11");
        assert_eq!(screen.ends(), 0);
        // On a disk that keeps things again, work goes on: the system had kept the line, though no disk said so.
        let mut screen = house.screen();
        screen.sees("Vous aviez commencé ceci").enter().sees("log \"Bob\"").enter().sees("3 en file, enregistré");
        held(&house);
    }
}
