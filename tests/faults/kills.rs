//! Killed at every write: of a save, an import, an upgrade, the close of a day, a restore. Whenever the program is killed,
//! the record is whole afterwards, as it was before or as it is after; and what was said to be saved is.

use std::fs;

use guichet::{
    domain::visit::{Entry, VisitDraft},
    store::{
        backup,
        db::{Db, Purpose, Value},
        doctor::is_plain,
        migrate,
    },
};

use crate::{
    fixture::Fixture,
    form::{FORMS, Form, Held, copied, files, held, raw, texts},
    real::{House, SERVICES},
    strace::{self, Calls, Ended, WRITES},
};

/// A house with three visits, one of them with a name and without a person, and nobody at work.
pub fn at_work(form: Form) -> House {
    static MADE: Fixture = Fixture::new(|form| {
        let house = form.house();
        for line in ["its f67 \"Ana Quatresous\"", "log h40 // un mot", "num @cpas"] {
            house.done(&["add", line]);
        }
        house
    });
    MADE.house(form)
}

/// What a record may be found to hold: what it held, and what it holds once the command was done in peace.
pub struct States {
    pub before: Held,
    pub after: Held,
}

/// How many places are tried in the everyday run: deriving the key of an encrypted record costs a fifth of a second each.
pub fn few(form: Form) -> usize {
    if form == Form::Plain { 8 } else { 3 }
}

/// Kills a command at its writes, each time in a fresh copy of the house, and looks at what is left.
pub fn killed_at_each_write(
    (name, form, few): (&str, Form, usize),
    house: &House,
    args: &[&str],
    judge: impl Fn(&House, &Ended, &States),
) {
    let done = copied(house);
    let before = if house.db().exists() { held(house) } else { Held::default() };
    let calls = Calls::of(&done, WRITES, args);
    let states = States { before, after: held(&done) };
    let mut killed = 0;
    for place in calls.places(few) {
        let house = copied(house);
        let ended = strace::run(&house, &calls.kill_at(place), args);
        killed += usize::from(ended.killed);
        println!("{name}, {form:?}: call {place} of {}", calls.len());
        judge(&house, &ended, &states);
    }
    assert!(killed > 0, "nothing was ever killed");
    println!("tried: {name}, {form:?}: killed {killed} times at {} calls", calls.len());
}

/// The record is what it was or what it is after; the second where the program said so. Then work goes on.
fn is_before_or_after(house: &House, ended: &Ended, States { before, after }: &States) {
    let found = held(house);
    assert_ne!(before, after);
    assert!(found == *before || found == *after, "neither before nor after: {found:?}");
    if !ended.killed || !ended.answer.out.is_empty() {
        assert_eq!(found, *after, "said to be done: {:?}", ended.answer);
    }
    goes_on(house);
}

/// Another visit can be recorded.
pub fn goes_on(house: &House) {
    let store = house.store();
    let draft = VisitDraft { note: "goes on".to_owned(), ..VisitDraft::default() };
    store.record(crate::today(), "", &draft, Entry::Queue, None, &crate::stamp()).expect("recorded");
    drop(store);
    assert!(held(house).visits.iter().any(|visit| visit.ends_with("goes on")));
}

#[test]
fn a_save_killed_at_any_write_is_whole_or_not_there() {
    if !strace::is_there() {
        return;
    }
    for form in FORMS {
        let house = at_work(form);
        let args = ["add", "dettes f34 // deux mots"];
        killed_at_each_write(("save", form, few(form)), &house, &args, is_before_or_after);
    }
}

#[test]
fn the_first_save_of_all_killed_at_any_write_leaves_nothing_in_the_way() {
    if !strace::is_there() {
        return;
    }
    let house = House::settled();
    let args = ["add", "dettes f34 // premier"];
    killed_at_each_write(("first save", Form::Plain, few(Form::Plain)), &house, &args, |house, ended, _| {
        let begun = house.db().exists() && !texts(&raw(house), "SELECT name FROM sqlite_schema").is_empty();
        let there = begun && held(house).visits.iter().any(|visit| visit.ends_with("premier"));
        assert!(there || ended.answer.out.is_empty(), "{ended:?}");
        house.done(&["add", "log // ensuite"]);
        let kept = held(house).visits;
        assert!(kept.last().is_some_and(|visit| visit.ends_with("ensuite")), "{kept:?}");
        assert_eq!(kept.len(), 1 + usize::from(there));
    });
}

#[test]
fn an_import_killed_at_any_write_is_whole_or_not_there() {
    if !strace::is_there() {
        return;
    }
    for form in FORMS {
        let house = at_work(form);
        house.write("services.csv", SERVICES);
        let args = ["directory", "import", "services.csv"];
        killed_at_each_write(("import", form, few(form)), &house, &args, |house, ended, states| {
            is_before_or_after(house, ended, states);
            backups_are_whole(house);
        });
    }
}

/// Every file that has the name of a backup is one.
fn backups_are_whole(house: &House) -> usize {
    let made = files(house, "backups", ".db");
    for name in &made {
        let file = house.path("backups").join(name);
        backup::verify(&file, house.key().as_ref()).unwrap_or_else(|error| panic!("{name} is no backup: {error:?}"));
    }
    made.len()
}

#[test]
fn a_close_killed_at_any_write_is_done_or_not_and_its_backup_verified_or_absent() {
    if !strace::is_there() {
        return;
    }
    for form in FORMS {
        let house = at_work(form);
        let args = ["day", "close", "--yes"];
        killed_at_each_write(("close", form, few(form)), &house, &args, |house, ended, States { before, after }| {
            let found = held(house);
            let mut alone = after.clone();
            alone.days.iter_mut().for_each(|day| *day = day.replace(" kept", ""));
            assert!(before != after && *after != alone);
            assert!([before, &alone, after].contains(&&found), "{found:?}");
            let made = backups_are_whole(house);
            if !ended.killed || ended.answer.out.contains("sauvegarde") {
                assert_eq!(found, *after, "{ended:?}");
            }
            if found == *after {
                assert_eq!(made, 1, "the backup that the record names");
            }
            if found != *before {
                let names = texts(&raw(house), "SELECT calling_name FROM visits WHERE calling_name IS NOT NULL");
                assert!(names.is_empty(), "{names:?}");
            }
            if found != *after {
                // What was cut short is asked for again, and done.
                let again: &[&str] = if found == *before { &args } else { &["backup"] };
                house.done(again);
                assert!(backups_are_whole(house) >= 1);
            }
        });
    }
}

#[test]
fn a_backup_killed_at_any_write_is_verified_or_absent() {
    if !strace::is_there() {
        return;
    }
    for form in FORMS {
        let house = at_work(form);
        fs::create_dir(house.path("usb")).expect("a second place");
        let config =
            format!("{}[backup]\nsecond = \"usb\"\n", fs::read_to_string(house.path("config.toml")).expect("read"));
        house.write("config.toml", config);
        killed_at_each_write(
            ("backup", form, few(form)),
            &house,
            &["backup"],
            |house, ended, States { before, .. }| {
                assert_eq!(held(house), *before, "a backup changes nothing");
                let made = backups_are_whole(house);
                assert!(ended.killed || made == 1);
                for name in files(house, "usb", ".db") {
                    backup::verify(&house.path("usb").join(&name), house.key().as_ref()).expect("a whole copy");
                }
                house.done(&["backup"]);
            },
        );
    }
}

#[test]
fn a_restore_killed_at_any_write_leaves_one_record_or_the_other() {
    if !strace::is_there() {
        return;
    }
    for form in FORMS {
        let house = at_work(form);
        let made = house.done(&["backup", "--to", &house.text("copies")]);
        let name = made.trim().rsplit_once('/').expect("a path").1.to_owned();
        house.done(&["add", "log // après la sauvegarde"]);
        let from = format!("copies/{name}");
        let args = ["restore", &from, "--force"];
        killed_at_each_write(
            ("restore", form, few(form)),
            &house,
            &args,
            |house, ended, States { before, after: restored }| {
                assert!(house.db().exists(), "no record is left in its place");
                let found = held(house);
                assert!(found == *before || found == *restored, "{found:?}");
                if !ended.killed || !ended.answer.out.is_empty() {
                    assert_eq!(found, *restored, "{ended:?}");
                }
                if found == *restored {
                    let kept = files(house, "", ".bak");
                    assert_eq!(kept.len(), 1, "what was there is kept beside it: {kept:?}");
                }
                goes_on(house);
            },
        );
    }
}

/// A record as an older guichet left it: the schema before days were closed, with something in it.
pub fn older(form: Form) -> House {
    let house = form.house();
    let key = house.key();
    fs::write(house.db(), "").expect("an empty file");
    let mut old = Db::open(&house.db(), key.as_ref()).expect("a connection");
    old.settle(Purpose::Record).expect("settled");
    migrate::up_to(&old, OLD).expect("an old schema");
    for number in 1..=40 {
        let visit = "INSERT INTO visits (id, day, ticket, status, origin, priority, note)
                     VALUES (?1, '2025-11-18', ?2, 'waiting', 'walk-in', 'normal', 'a note')";
        old.execute(visit, vec![Value::Text(format!("v{number}")), Value::Integer(number)]).expect("a visit");
    }
    old.batch(
        "INSERT INTO people (id, name, card_code, reach) VALUES ('p', 'Noël, Aïcha', '333-33', '+32 470 00 12 34');
         INSERT INTO cases (id, number, person_id, subject, worker, status, next_action, due, waiting_on, waiting_since)
         VALUES ('c', '2025-0001', 'p', 'logement', 'EB', 'open', 'appeler', '2025-11-20', 'us', '2025-11-18')",
    )
    .expect("a case");
    house
}

/// The schema from which the upgrade is tried: days, totals and all that came later are missing.
const OLD: i64 = 12;

#[test]
fn an_upgrade_killed_at_any_write_is_finished_by_the_next_start() {
    if !strace::is_there() {
        return;
    }
    for form in FORMS {
        let house = older(form);
        killed_at_each_write(("upgrade", form, few(form)), &house, &["queue"], |house, _, States { after, .. }| {
            is_finished_by_the_next_start(house, form, after);
        });
    }
}

/// The schema is the old one or the new one, with a whole copy of the old one beside that; whoever opens it next finishes it.
pub fn is_finished_by_the_next_start(house: &House, form: Form, after: &Held) {
    let version = migrate::version(&raw(house)).expect("a version");
    assert!(version == OLD || version == migrate::CURRENT, "half an upgrade: {version}");
    for name in files(house, "", ".bak") {
        let copy = Db::open(&house.path(&name), house.key().as_ref()).expect("the copy");
        assert_eq!(texts(&copy, "PRAGMA integrity_check"), ["ok"]);
        assert_eq!(migrate::version(&copy).expect("a version"), OLD);
        assert_eq!(texts(&copy, "SELECT id FROM visits").len(), 40);
        assert_eq!(is_plain(&house.path(&name)), form == Form::Plain, "it can be read as the record can");
    }
    assert!(version == OLD || !files(house, "", ".bak").is_empty(), "upgraded without a copy");
    drop(house.store());
    assert_eq!(is_plain(&house.db()), form == Form::Plain);
    assert_eq!(held(house), *after);
}
