//! Commands whose answer cannot be written: what they had to do is done, and that is what they say.

use std::{
    fs,
    process::{Child, Stdio},
};

use crate::real::House;

/// Runs a command whose standard output is a disk without room, and gives its status and what it said of that.
fn into_full_disk(house: &House, args: &[&str]) -> (Option<i32>, String) {
    let full = fs::OpenOptions::new().write(true).open("/dev/full").expect("the device");
    let mut command = house.process(args);
    let started = command.stdin(Stdio::null()).stdout(full).stderr(Stdio::piped()).spawn();
    let ended = started.and_then(Child::wait_with_output).expect("it ran");
    (ended.status.code(), String::from_utf8(ended.stderr).expect("text"))
}

fn is_done_and_not_said(house: &House, args: &[&str]) {
    let (status, said) = into_full_disk(house, args);
    assert_eq!(status, Some(7), "{args:?}: {said}");
    assert!(said.contains("n'a pas pu être écrite") && said.contains("c'est fait et enregistré"), "{args:?}: {said}");
    assert!(said.contains("Ne la refaites pas sans regarder"), "{args:?}: {said}");
    assert!(!said.contains("pas enregistrée") && !said.contains("Bob"), "{args:?}: {said}");
}

#[test]
fn what_was_done_is_said_to_be_done_where_the_answer_cannot_be_written() {
    let house = House::settled();
    is_done_and_not_said(&house, &["add", "dettes \"Bob\""]);
    assert_eq!(house.done(&["queue"]).matches("Bob").count(), 1, "in the queue, once");
    is_done_and_not_said(&house, &["next"]);
    assert_eq!(house.status_of(1), "called");
    is_done_and_not_said(&house, &["queue"]);
    is_done_and_not_said(&house, &["close", "1", "ok"]);
    assert_eq!(house.status_of(1), "closed");
    is_done_and_not_said(&house, &["day", "close"]);
    assert!(house.done(&["day", "show"]).contains("clôturée"));
}

/// So many lines that the answer does not fit into what is gathered before it is written: the work goes on to its end.
#[test]
fn a_long_answer_that_cannot_be_written_stops_no_work() {
    let house = House::settled();
    let services: Vec<_> = (1..=400).map(|n| format!("{n};Permanence {n};;Sans sens {n};081 00 00 01\n")).collect();
    house.write("services.csv", format!("id;name;organization;categories;phones\n{}", services.concat()));
    is_done_and_not_said(&house, &["directory", "import", &house.text("services.csv")]);
    assert!(house.done(&["find", "permanence 400"]).contains("Permanence 400"));
}

#[test]
fn a_reader_who_has_gone_is_no_error() {
    let house = House::settled();
    house.done(&["add", "dettes \"Bob\""]);
    let (reader, writer) = std::io::pipe().expect("a pipe");
    drop(reader);
    let status = house.process(&["queue"]).stdin(Stdio::null()).stdout(writer).status().expect("it ran");
    assert_eq!(status.code(), Some(0));
}
