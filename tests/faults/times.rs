//! Clocks: put back, past midnight, into and out of summer time, on 29 February. `faketime` gives the program another
//! clock; where it is missing, the tests say so and are skipped.

use std::{process::Command, sync::LazyLock};

use serde_json::Value;

use crate::real::{House, screen::Screen};

/// Whether another clock can be given to a program; says why where it cannot.
fn is_there() -> bool {
    static WORKS: LazyLock<bool> = LazyLock::new(|| {
        let tried = Command::new("faketime").args(["@1792888200", "date", "+%s"]).output();
        // By the second at which it is read.
        tried.is_ok_and(|output| String::from_utf8_lossy(&output.stdout).starts_with("17928882"))
    });
    if !*WORKS {
        println!("skipped: faketime is not there");
    }
    *WORKS
}

/// Where the counter is.
const BRUSSELS: &str = "Europe/Brussels";

/// A moment in seconds since 1970, from how it is written in UTC.
fn moment(utc: &str) -> i64 {
    utc.parse::<chrono::DateTime<chrono::Utc>>().expect("a moment").timestamp()
}

/// Runs a command as if it were this moment, at a counter in Brussels.
fn at(house: &House, utc: &str, args: &[&str]) -> (i32, String) {
    let plain = house.process(args);
    let mut command = Command::new("faketime");
    command.arg(format!("@{}", moment(utc))).arg(plain.get_program()).args(plain.get_args());
    command.envs(plain.get_envs().filter_map(|(name, value)| Some((name, value?)))).env("TZ", BRUSSELS);
    let output = command.output().expect("it ran");
    let err = String::from_utf8_lossy(&output.stderr);
    assert!(!err.contains("panicked"), "{err}");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    (output.status.code().expect("it was not killed"), text + &err)
}

/// The same for a command that must succeed.
fn done(house: &House, utc: &str, args: &[&str]) -> String {
    let (status, said) = at(house, utc, args);
    assert_eq!(status, 0, "{args:?} at {utc}: {said}");
    said
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// The minutes that the first of the queue has waited.
fn waited(house: &House, utc: &str) -> i64 {
    json(&done(house, utc, &["queue", "--json"]))[0]["wait_minutes"].as_i64().expect("minutes")
}

#[test]
fn the_hour_that_comes_twice_and_the_one_that_does_not_are_counted_as_they_pass() {
    if !is_there() {
        return;
    }
    // Summer time ends: at 2:30 a person comes; an hour later it is 2:30 again. It begins: 1:50, twenty minutes, 3:10. The
    // half minute is for the time that a command takes.
    for (came, now, minutes) in
        [("2026-10-25T00:30:00Z", "2026-10-25T01:30:30Z", 60), ("2026-03-29T00:50:00Z", "2026-03-29T01:10:30Z", 20)]
    {
        let house = House::settled();
        done(&house, came, &["add", "log"]);
        assert_eq!(waited(&house, now), minutes);
        let called = json(&done(&house, now, &["next", "--json"]));
        assert_eq!(called["ticket"], 1);
        done(&house, now, &["close", "1", "ok"]);
        let page = json(&done(&house, now, &["day", "show", "--format", "json"]));
        assert_eq!(page["day"], now[..10]);
        done(&house, now, &["day", "close"]);
        assert!(done(&house, now, &["day", "list"]).contains(&now[..10]));
    }
}

#[test]
fn a_leap_day_is_a_day_like_any_other() {
    if !is_there() {
        return;
    }
    let house = House::settled();
    let leap = "2028-02-29T09:00:00Z";
    done(&house, leap, &["add", "log", "!1a"]);
    done(&house, leap, &["next"]);
    done(&house, leap, &["close", "1", "ok"]);
    done(&house, leap, &["case", "add", "29/2", "rappeler"]);
    done(&house, leap, &["day", "close"]);
    let next = "2028-03-01T09:00:00Z";
    assert!(done(&house, next, &["day", "list"]).contains("2028-02-29"));
    assert!(done(&house, next, &["report", "--period", "2028-02", "--format", "json"]).contains("2028-02-29"));
    // A year later there is no such day: a date is refused in words or means another year, and nothing is lost.
    let later = "2029-02-28T23:30:00Z";
    let (status, said) = at(&house, later, &["case", "add", "29/2/2029", "rappeler"]);
    assert!(status == 2 && said.starts_with("erreur : "), "{status}: {said}");
    assert_eq!(json(&done(&house, later, &["queue", "--json"])).as_array().map(Vec::len), Some(0));
    done(&house, later, &["add", "log", "--done", "--date", "2028-02-29"]);
}

#[test]
fn a_clock_put_back_turns_no_story_around_and_hides_no_backup() {
    if !is_there() {
        return;
    }
    let house = House::settled();
    done(&house, "2026-11-18T09:00:00Z", &["add", "log"]);
    // An hour back: the wait is nothing, never less.
    let back = "2026-11-18T08:00:00Z";
    assert_eq!(waited(&house, back), 0);
    done(&house, back, &["next"]);
    done(&house, back, &["close", "1", "ok"]);
    let closed = json(&done(&house, back, &["queue", "--json"]));
    assert!(
        closed[0]["wait_minutes"].as_i64() >= Some(0) && closed[0]["service_minutes"].as_i64() >= Some(0),
        "{closed}"
    );
    done(&house, "2026-11-18T09:00:00Z", &["backup"]);
    let before = crate::form::files(&house, "backups", ".db");
    done(&house, back, &["backup"]);
    // The one made last bears the later name.
    let made = crate::form::files(&house, "backups", ".db");
    assert!(made.len() == 2 && made[0] == before[0], "{before:?} {made:?}");
    done(&house, back, &["verify", &format!("{}/{}", house.text("backups"), made[1])]);
    // Years back, as behind an empty battery: what is there stays, and new days begin with ticket 1.
    let dead = "1970-01-01T00:00:10Z";
    done(&house, dead, &["add", "its"]);
    let queue = json(&done(&house, dead, &["queue", "--json"]));
    assert_eq!((queue[0]["day"].as_str(), queue[0]["ticket"].as_i64()), (Some("1970-01-01"), Some(1)));
    done(&house, dead, &["backup"]);
    let made = crate::form::files(&house, "backups", ".db");
    assert_eq!(made.len(), 2, "the last of each day: {made:?}");
    assert!(made[0].contains("1970-01-01"), "the newest stays, whatever its clock says: {made:?}");
    assert_eq!(json(&done(&house, back, &["queue", "--json"])).as_array().map(Vec::len), Some(1));
}

#[test]
fn midnight_passes_under_an_open_screen() {
    if !is_there() {
        return;
    }
    let house = House::settled();
    // A quarter to midnight in Brussels is a quarter to eleven in UTC.
    done(&house, "2026-11-18T22:45:00Z", &["add", "log", "\"Ana\""]);
    let mut command = house.typed(&[]);
    let clock = format!("@{}", moment("2026-11-18T22:59:57Z"));
    command.get_argv_mut().splice(0..0, ["faketime".into(), clock.into()]);
    // The pauses between looks stay real.
    command.env("TZ", BRUSSELS);
    command.env("DONT_FAKE_MONOTONIC", "1");
    let mut screen = Screen::start(command, (120, 36));
    screen.sees("File du jour").sees("Ana").sees("Minuit est passé").sees("Ana");
    screen.types("nits").sees("its").enter().sees("Ce passage est de quel jour ?").enter().sees("2 en file");
    screen.types("q");
    assert_eq!(screen.ends(), 0);
}
