//! Several desks on one file.

use crate::real::{House, screen::Screen};

fn desk(house: &House, name: &str) -> Screen {
    let mut screen = Screen::start(house.typed(&["--desk", name]), (120, 36));
    screen.sees("File du jour");
    screen
}

#[test]
fn what_one_desk_records_the_other_sees_by_itself() {
    let house = House::settled();
    let (mut one, mut two) = (desk(&house, "1"), desk(&house, "2"));
    one.types("nits f67 \"Ana\"").sees("67 ans").enter().sees("1 en file, enregistré");
    two.sees("Ana");
    two.types("a").sees("Appelé : 1 Ana");
    one.sees("appelé");
    house.done(&["add", "log", "h40", "\"Bob\""]);
    one.sees("Bob");
    two.sees("Bob");
}

#[test]
fn a_desk_in_the_middle_of_a_line_is_not_disturbed_by_the_other() {
    let house = House::settled();
    let (mut one, mut two) = (desk(&house, "1"), desk(&house, "2"));
    one.types("nits f67").sees("67 ans");
    two.types("nlog h40 \"Bob\"").sees("40 ans").enter().sees("1 en file, enregistré");
    one.sees("Bob").types(" \"Ana\"").sees("its f67 \"Ana\"").enter().sees("2 en file, enregistré");
    two.sees("Ana");
}

#[test]
fn two_desks_that_call_at_once_call_two_people() {
    let house = House::settled();
    house.done(&["add", "its", "\"Ana\""]);
    house.done(&["add", "log", "\"Bob\""]);
    let (mut one, mut two) = (desk(&house, "1"), desk(&house, "2"));
    one.types("a");
    two.types("a");
    one.sees("Appelé : ");
    two.sees("Appelé : ");
    let said = |screen: &Screen, name: &str| screen.contents().contains(&format!("Appelé : {name}"));
    assert_ne!(said(&one, "1 Ana"), said(&two, "1 Ana"));
    assert_ne!(said(&one, "2 Bob"), said(&two, "2 Bob"));
}
