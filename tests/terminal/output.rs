//! What leaves the program: nothing that a terminal obeys, no colour where none is wanted.

use guichet::store::db::{Db, Value};

use crate::real::{House, screen::Screen};

/// The clipboard, a title, a colour, a cursor, a bell, a C1 introducer; an order of letters that lies.
const ATTACK: &str =
    "a\x1b]52;c;UXVhdHJlc291cw==\x07b\x1b]0;titre\x1b\\c\x1b[31md\u{9b}2Je\u{202e}f\u{2066}g\x07h\x00i\u{200b}j";

#[test]
fn what_is_pasted_never_reaches_the_terminal_as_a_command() {
    let house = House::settled();
    let mut screen = house.fast_line();
    // A terminal takes what ends a paste out of it; everything else may come.
    screen.pastes(ATTACK).types(" its f67").sees("67 ans").enter().sees("1 en file, enregistré");
    screen.types("e").leaves("Passage 1").types("/").pastes(ATTACK).sees("UXVhdHJl");
    screen.sends(b"\x1b").sees("▸ File du jour").types(",").sees("Réglages").pastes(ATTACK);
    screen.sends(b"\x13").sees("Réglages enregistrés").types("q");
    assert_eq!(screen.ends(), 0);
    obeys_nothing(&screen);
}

#[test]
fn what_another_program_wrote_into_the_configuration_is_no_command_either() {
    let house = House::settled();
    house.write("config.toml", "service = \"a\\u001B]52;c;AAAA\\u0007b\\u202Ec\"\ndesk = \"1\\u001B[31m\"\n");
    let mut screen = house.screen();
    screen.sees("File du jour").types("q");
    assert_eq!(screen.ends(), 0);
    obeys_nothing(&screen);
}

#[test]
fn what_another_program_wrote_into_the_record_is_printed_with_marks() {
    let house = House::settled();
    house.done(&["add", "its f67 \"Zoé\""]);
    {
        let db = Db::open(&house.path("guichet.db"), None).expect("the record");
        let words = Value::Text(ATTACK.replace('\0', ""));
        db.execute("UPDATE visits SET calling_name = ?1", vec![words]).expect("written");
    }
    let mut screen = Screen::start(house.typed(&["queue"]), (120, 36));
    screen.sees("52;c;UXVhdHJlc291cw==·b");
    assert_eq!(screen.ends(), 0);
    obeys_nothing(&screen);
}

/// Also what ends the program is read without words torn apart at the edge.
#[test]
fn an_error_is_broken_between_words() {
    let house = House::settled();
    house.done(&["add", "its f67"]);
    let whole = std::fs::read(house.db()).expect("the record");
    std::fs::write(house.db(), &whole[..whole.len() / 2]).expect("cut short");
    let said = house.run(&["queue"]);
    assert_eq!((said.status, said.err.lines().count()), (6, 3), "{said:?}");
    let mut screen = Screen::start(house.typed(&["queue"]), (80, 24));
    assert_eq!(screen.ends(), 6);
    let raw = String::from_utf8(screen.raw()).expect("text");
    let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(words(&raw), words(&said.err), "nothing is lost");
    assert!(raw.lines().all(|line| line.trim_end().chars().count() <= 80), "{raw}");
}

/// So is an answer that is read there; into a pipe it goes as it is, and a table keeps its columns.
#[test]
fn an_answer_is_broken_between_words_and_a_table_is_not() {
    let house = House::settled();
    house.done(&["add", "its f67 \"Zoé Aurélie Fontaine-Blanche\""]);
    let read = |args: &[&str]| {
        let piped = house.run(args);
        let mut screen = Screen::start(house.typed(args), (50, 24));
        assert_eq!(screen.ends(), u32::try_from(piped.status).expect("a status"));
        (piped.out, String::from_utf8(screen.raw()).expect("text").replace("\r\n", "\n"))
    };
    let (piped, typed) = read(&["doctor"]);
    let longest = |text: &str| text.lines().map(|line| line.chars().count()).max();
    assert!(longest(&piped) > Some(50) && longest(&typed) <= Some(50), "{typed}");
    // Between the two, the room on the disk is another.
    let words = |text: &str| {
        text.split_whitespace().map(|word| word.replace(|c: char| c.is_ascii_digit(), "")).collect::<Vec<_>>()
    };
    assert_eq!(words(&typed), words(&piped), "no word is lost or cut");
    let (piped, typed) = read(&["queue"]);
    assert!(longest(&piped) > Some(50), "{piped}");
    assert_eq!(typed, piped, "the terminal alone folds it");
}

/// So is the recovery key's sheet, which is written down from there.
#[test]
fn a_recovery_key_s_sheet_is_broken_between_words_and_its_groups_are_whole() {
    let house = House::sealed();
    let mut screen = Screen::start(house.typed(&["recovery"]), (80, 24));
    assert_eq!(screen.ends(), 0);
    let raw = String::from_utf8(screen.raw()).expect("text");
    assert!(raw.contains("Clé de secours") && raw.lines().all(|line| line.trim_end().chars().count() <= 80), "{raw}");
    let is_group = |word: &str| word.len() == 5 && !word.contains(|c: char| c.is_lowercase());
    let is_row = |line: &&str| line.split_whitespace().count() == 4 && line.split_whitespace().all(is_group);
    assert_eq!(raw.lines().filter(is_row).count(), 2, "{raw}");
}

fn obeys_nothing(screen: &Screen) {
    let raw = screen.raw();
    let text = String::from_utf8(raw.clone()).expect("UTF-8 alone");
    for never in ["\x1b]", "\x07", "\x1b\\", "\u{9b}", "\u{202e}", "\u{2066}", "\u{200b}", "\x00", "\x1bP", "\x1b_"] {
        assert!(!text.contains(never), "{never:?} reached the terminal");
    }
}

#[test]
fn without_colours_none_is_sent_and_with_them_some_are() {
    let coloured = |no_color: Option<&str>| {
        let house = House::settled();
        house.done(&["demo", "--write", &house.text("guichet.db")]);
        let mut command = house.typed(&[]);
        if let Some(value) = no_color {
            command.env("NO_COLOR", value);
        }
        let mut screen = Screen::start(command, (120, 36));
        screen.sees("File du jour").types("n").sees("sujet ou").types("its zzz f67").sees("67 ans");
        screen.leaves("Ligne rapide").types("?").leaves("Aide ·").types("q");
        assert_eq!(screen.ends(), 0);
        colours(&screen.raw())
    };
    assert_eq!(coloured(Some("1")), [] as [String; 0]);
    assert!(!coloured(None).is_empty());
    assert!(!coloured(Some("")).is_empty(), "an empty NO_COLOR counts as none");
}

/// The colours that were asked for: 30 to 49, 58 and 90 to 107 in a sequence that ends in `m`, except the default ones.
fn colours(raw: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(raw);
    let sequences = text.split("\x1b[").skip(1).filter_map(|rest| {
        let end = rest.find(|c: char| !c.is_ascii_digit() && c != ';')?;
        (rest[end..].starts_with('m')).then(|| rest[..end].to_owned())
    });
    let asks = |number: &str| matches!(number.parse(), Ok(30..=38 | 40..=48 | 58 | 90..=107u32));
    sequences.filter(|sequence| sequence.split(';').any(asks)).collect()
}

#[test]
fn where_no_terminal_is_the_screen_says_so() {
    let house = House::settled();
    house.run(&[]).is_refusal(1, "Rien ne peut être affiché ici");
    let english = house.run(&["--lang", "en"]);
    assert!(english.status == 1 && english.err.starts_with("error: "), "{english:?}");
}

#[test]
fn a_screen_at_rest_sends_next_to_nothing() {
    let house = House::settled();
    house.done(&["demo", "--write", &house.text("guichet.db")]);
    let mut screen = house.screen();
    // A visit's own page counts seconds: three of them are three small changes, not three screens.
    screen.sees("File du jour").enter().sees("Passage");
    let another = |screen: &mut Screen| {
        let now = screen.contents();
        screen.waits("a second more", |contents| contents != now);
    };
    another(&mut screen);
    let before = screen.length();
    another(&mut screen);
    another(&mut screen);
    another(&mut screen);
    let sent = screen.length() - before;
    assert!(sent < 1500, "{sent} bytes for three ticks of a clock");
}
