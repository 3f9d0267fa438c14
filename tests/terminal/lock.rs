//! The way in and the lock in a real terminal: what is wiped, what never reaches it, and being put aside.

use guichet::{
    app::clock::Clock,
    domain::{
        access::{Role, Worker},
        audit::{Record, Subject, What},
        time::Stamp,
    },
    store::{audit::Asked, encrypt, keyring::Hand},
};

use crate::real::{House, screen::Screen};

const PHRASE: &str = "orage tiroir sept lacet";
const NAME: &str = "Quatresous";

/// A house whose record EB's passphrase opens.
fn sealed() -> House {
    let house = House::settled();
    let worker = Worker { name: "EB".to_owned(), role: Role::Coordinator };
    encrypt::create(&house.db(), &worker, PHRASE).expect("an encrypted record");
    house
}

/// Comes in.
fn come_in(screen: &mut Screen) -> &mut Screen {
    screen.sees("EB, votre phrase de passe").types(PHRASE).enter().sees("File du jour")
}

/// What reached the terminal since it had so many bytes.
fn since(screen: &Screen, length: usize) -> String {
    String::from_utf8_lossy(&screen.raw()[length..]).into_owned()
}

#[test]
fn one_comes_in_by_the_passphrase_which_the_terminal_never_sees() {
    let house = sealed();
    let mut screen = house.screen();
    screen.sees("EB, votre phrase de passe").types("pas la bonne").enter().sees("Ce n'est pas la phrase de passe");
    come_in(&mut screen).types("nits f67 \"Quatresous\"").sees(NAME).enter().sees("1 en file, enregistré");
    assert!(!since(&screen, 0).contains("orage"));
    screen.types("q");
    assert_eq!(screen.ends(), 0);
    screen.is_as_it_was_found();
    // The wrong one could be entered once the right one had opened the record.
    let (store, _) = encrypt::open(&house.db(), "EB", PHRASE).expect("the record");
    let mut entered = store.audited(&Asked { most: 20, ..Asked::default() }).expect("the entries");
    drop(store);
    entered.retain(|entry| matches!(entry.what, What::NotUnlocked | What::Opened));
    let said: Vec<_> = entered.iter().rev().map(|entry| (entry.what, entry.worker.as_str(), entry.count)).collect();
    assert_eq!(said, [(What::NotUnlocked, "", Some(1)), (What::Opened, "EB", None)]);
    assert_eq!(entered[1].records, [Subject::new(Record::Worker, "EB")]);
    // The next start asks again; a file with the passphrase opens it at once.
    house.screen().sees("EB, votre phrase de passe").sees_no(NAME);
    let file = house.write("phrase", PHRASE);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o600)).expect("for its owner alone");
    }
    Screen::start(house.typed(&["--passphrase-file", &file]), (120, 36)).sees(NAME);
}

#[test]
fn whoever_is_given_a_passphrase_is_named_at_each_question() {
    let house = sealed();
    let mut screen = Screen::start(house.typed(&["--worker", "EB", "workers", "add", "MD"]), (120, 36));
    screen.sees("Phrase de passe d'EB").types(PHRASE).enter();
    screen.sees("Nouvelle phrase de passe de MD").types("trois vélos sous la pluie").enter();
    screen.sees("Encore une fois, celle de MD").types("trois vélos sous la pluie").enter();
    assert_eq!(screen.ends(), 0);
}

#[cfg(unix)]
#[test]
fn whoever_ends_a_command_at_its_question_sees_again_what_is_typed() {
    let house = sealed();
    let mut asked = Screen::start(house.typed(&["queue"]), (80, 24));
    asked.sees("Phrase de passe").sends(b"\x03");
    assert_eq!(asked.is_gone().as_deref(), Some("Interrupt"), "no error is said");
    asked.has_its_modes();
}

#[test]
fn whoever_is_named_on_the_command_line_is_asked_first() {
    let house = sealed();
    let (hand, _) = encrypt::open(&house.db(), "EB", PHRASE)
        .map(|(store, worker)| {
            (Hand::of(&house.db(), store.key().expect("a key"), Some(&worker)).expect("a hand"), store)
        })
        .expect("opened");
    hand.give(&Worker { name: "MD".to_owned(), role: Role::Worker }, PHRASE).expect("given");
    let mut screen = Screen::start(house.typed(&["--worker", "MD"]), (120, 36));
    screen.sees("MD, votre phrase de passe").types(PHRASE).enter().sees("File du jour").types("q");
    assert_eq!(screen.ends(), 0);
    // Whoever came in last is asked, unless somebody is named: also somebody whom the configuration names.
    house.screen().sees("MD, votre phrase de passe");
    Screen::start(house.typed(&["--worker", "EB"]), (120, 36)).sees("EB, votre phrase de passe");
}

#[test]
fn the_way_out_for_a_forgotten_passphrase_names_the_record_that_this_screen_opened() {
    let house = sealed();
    let db = house.text("l'autre dossier.db");
    encrypt::create(db.as_ref(), &Worker { name: "EB".to_owned(), role: Role::Coordinator }, PHRASE).expect("a record");
    let mut screen = Screen::start(house.typed(&["--db", &db]), (120, 36));
    for _ in 0..2 {
        screen.sees("EB, votre phrase de passe").types("pas la bonne").enter().sees("Ce n'est pas la phrase de passe");
    }
    let command = format!("guichet --db '{}' passphrase --recovery", db.replace('\'', r"'\''"));
    let bare = |text: &str| text.split_whitespace().collect::<String>();
    screen.waits(&command, |seen| bare(seen).contains(&bare(&command)));
}

#[test]
fn where_several_have_one_the_way_back_of_a_command_says_whose_passphrase_was_wrong() {
    let house = sealed();
    let mut given = Screen::start(house.typed(&["--worker", "EB", "workers", "add", "MD"]), (120, 36));
    given.sees("Phrase de passe d'EB").types(PHRASE).enter();
    given.sees("Nouvelle phrase de passe de MD").types("trois vélos sous la pluie").enter();
    given.sees("Encore une fois, celle de MD").types("trois vélos sous la pluie").enter();
    assert_eq!(given.ends(), 0);
    let mut asked = Screen::start(house.typed(&["--worker", "MD", "queue"]), (200, 36));
    asked.sees("Phrase de passe de MD").types("pas la bonne").enter().sees("--worker MD passphrase --recovery");
}

#[cfg(unix)]
#[test]
fn whoever_types_nothing_at_a_commands_question_is_told_that_and_not_that_nobody_is_there() {
    let house = sealed();
    let mut asked = Screen::start(house.typed(&["queue"]), (120, 24));
    asked.sees("Phrase de passe").hides().sends(b"\x04").sees("erreur : Rien n'a été tapé").sees_no("personne n'est");
}

#[test]
fn esc_leaves_at_the_way_in_and_so_does_the_system() {
    let house = sealed();
    let mut screen = house.screen();
    screen.sees("EB, votre phrase de passe").sends(b"\x1b");
    assert_eq!(screen.ends(), 0);
    screen.is_as_it_was_found();
    #[cfg(unix)]
    {
        let mut screen = house.screen();
        screen.sees("EB, votre phrase de passe").types("ora").sees("••••").signals("TERM");
        assert_eq!(screen.ends(), 0);
        screen.is_as_it_was_found();
    }
}

#[test]
fn a_record_that_was_decrypted_while_the_passphrase_was_asked_for_opens_and_that_is_said() {
    let house = sealed();
    let mut screen = house.screen();
    screen.sees("EB, votre phrase de passe");
    let opened = encrypt::unlock(&house.db(), "EB", PHRASE).expect("the passphrase");
    let hand = Hand::of(&house.db(), &opened.key, Some(&opened.worker)).expect("a keyring");
    let stamp = Stamp { now: Clock::System.now(), desk: "1".to_owned(), worker: "EB".to_owned() };
    encrypt::turn_off(&hand, &stamp).expect("not encrypted any more");
    screen.types(PHRASE).enter().sees("ne sont plus chiffrées").sees("File du jour");
    screen.types("nits f67").sees("67 ans").enter().sees("1 en file, enregistré");
    drop(screen);
    house.screen().sees("File du jour");
}

#[test]
fn the_lock_wipes_row_by_row_before_it_draws() {
    let house = sealed();
    let mut screen = house.screen();
    come_in(&mut screen).types("nits f67 \"Quatresous").sees(NAME);
    let length = screen.length();
    screen.sends(b"\x0c").sees("Guichet est verrouillé").sees_no(NAME);
    let drawn = since(&screen, length);
    let wiped = drawn.find("\x1b[2J").expect("the whole is cleared");
    let rows = (1..=36).all(|row| drawn[..wiped].contains(&format!("\x1b[{row};1H\x1b[2K")));
    assert!(rows, "each row is cleared before the whole: what a terminal scrolls away then holds nothing");
    assert!(!drawn.contains(NAME) && drawn[wiped..].contains("verrouill"));
    // Pastes, another size and the focus coming back show nothing.
    screen.pastes("Quatresous").resizes(90, 30).sends(b"\x1b[I").sends(b"\x1b[<0;3;3M");
    screen.sees("votre phrase de passe").sees_no(NAME);
    screen.sends(b"\x15").types(PHRASE).enter().sees(NAME).sees("> its f67");
    assert!(!since(&screen, 0).contains("orage"));
}

#[test]
#[cfg(target_os = "linux")]
fn put_aside_it_leaves_a_clean_terminal_and_comes_back_locked() {
    let house = sealed();
    let mut screen = house.screen();
    come_in(&mut screen).types("nits f67 \"Quatresous").sees(NAME).signals("TSTP").is_put_aside();
    screen.is_as_it_was_found();
    screen.signals("CONT").sees("Guichet est verrouillé").sees_no(NAME);
    screen.types(PHRASE).enter().sees("> its f67").sees(NAME);
    // Killed while it was put aside: nothing is lost.
    screen.signals("TSTP").is_put_aside().signals("KILL").is_gone();
    let mut screen = house.screen();
    screen.sees("EB, votre phrase de passe").types(PHRASE).enter().sees("Vous aviez commencé ceci").enter();
    screen.sees("> its f67 \"Quatresous");
}

#[test]
#[cfg(target_os = "linux")]
fn stopped_without_a_word_it_comes_back_locked_too() {
    let house = sealed();
    let mut screen = house.screen();
    come_in(&mut screen).types("nits f67 \"Quatresous").sees(NAME).signals("STOP").is_put_aside();
    screen.signals("CONT").sees("Guichet est verrouillé").sees_no(NAME);
}

#[test]
#[cfg(unix)]
fn told_to_go_while_it_is_locked_it_goes_and_keeps_what_was_typed() {
    let house = sealed();
    let mut screen = house.screen();
    come_in(&mut screen).types("nits f67 \"Quatresous").sees(NAME).sends(b"\x0c").sees("verrouillé").signals("TERM");
    assert_eq!(screen.ends(), 0);
    screen.is_as_it_was_found();
    let mut screen = house.screen();
    screen.sees("EB, votre phrase de passe").types(PHRASE).enter().sees("Vous aviez commencé ceci").sees(NAME);
}

/// As on another machine, where a backup of a day on which MD had none was put in place: what MD typed elsewhere is not here.
#[test]
fn at_the_way_in_nothing_is_said_of_words_that_nobody_knows_of_but_the_sheet_is_named() {
    let house = sealed();
    let mut screen = Screen::start(house.typed(&["--worker", "MD"]), (80, 24));
    screen.sees("MD n'a pas, ou n'a plus, de phrase de passe ici").sees("coordination peut en donner une.");
    screen.sees("feuille de secours").sees("guichet --worker INITIALES passphrase --recovery").sees_no("tapé");
    screen.resizes(40, 10).sees("EB, votre phrase de passe").sees("MD n'a pas, ou n'a plus").sees_no("tapé");
}
