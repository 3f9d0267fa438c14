//! The lock: whatever is open, nothing of anybody is seen or reached; and it comes back as it was.

use chrono::TimeDelta;
use guichet::{
    app::{clock::Clock, key::Key, unlock::Door},
    config::{self, Config},
    domain::{
        access::{Access, Role, Worker},
        audit::{Record, Subject, What},
        survey::Survey,
        time::Now,
    },
    error::{Error, Kind},
    store::{Store, audit::Asked, db::Open, encrypt, keyring::Keyring},
};
use proptest::prelude::*;

use crate::counter::{Counter, counter, now, on_disk, ours};

/// The names on the counter of these tests.
const NAMES: [&str; 3] = ["Amina", "Quatresous", "Moussa"];

pub fn worker(name: &str) -> Worker {
    Worker { name: name.to_owned(), role: Role::Coordinator }
}

/// A door for these that opens for the worker's initials and "-entre": what Argon2 would do in a fifth of a second.
fn door_of(workers: &[&str]) -> Door<Worker> {
    Door::new(workers.iter().copied().map(str::to_owned).collect(), |name, passphrase| {
        if passphrase == format!("{name}-entre") { Ok(worker(name)) } else { Err(Error::new(Kind::WrongPassphrase)) }
    })
}

fn door() -> Door<Worker> {
    door_of(&["EB", "AV"])
}

pub fn sealed_in(config: Config, size: (u16, u16), store: Store) -> Counter {
    let mut counter = Counter::opened(Access::Worker(worker("EB")), "1", config, Survey::builtin(), size, store, false);
    counter.app.set_door(door());
    counter
}

/// EB's window on an encrypted record, with people in it.
pub fn sealed() -> Counter {
    let mut counter = sealed_in(ours(), (80, 24), Store::in_memory().expect("a store"));
    counter
        .record("its f67 \"Amina\"")
        .record("log h40 \"Moussa\"")
        .record("dettes f34 !3j \"Quatresous\" // rappeler");
    counter
}

/// Lets the program look until the passphrase was tried.
fn waits(counter: &mut Counter) {
    counter.tick();
    while counter.app.is_unlocking() {
        std::thread::yield_now();
        counter.tick();
    }
}

pub fn gives(counter: &mut Counter, passphrase: &str) {
    counter.type_text(passphrase).press(Key::Enter);
    waits(counter);
}

#[track_caller]
fn is_locked(counter: &mut Counter) {
    let screen = counter.screen();
    assert!(screen.contains("Guichet est verrouillé") && screen.contains("09:4"), "{screen}");
    for name in NAMES {
        assert!(!screen.contains(name), "{name} on\n{screen}");
    }
}

pub fn in_minutes(minutes: i64) -> Clock {
    let Now { at, local } = now();
    let later = TimeDelta::minutes(minutes);
    Clock::Fixed(Now { at: at + later, local: local + later })
}

#[test]
fn locked_the_screen_has_the_time_how_many_wait_and_a_line_for_the_passphrase() {
    let mut counter = sealed();
    counter.sees("Amina").press(Key::Ctrl('l'));
    is_locked(&mut counter);
    counter.sees("3 personnes attendent").sees("EB, votre phrase de passe").does_not_see("Service social");
    gives(&mut counter, "EB-entre");
    counter.sees("Amina").does_not_see("verrouillé");
}

#[test]
fn on_small_screens_too_one_sees_which_key_opens() {
    for (columns, rows) in [(40, 10), (60, 15), (80, 24)] {
        let mut counter = sealed();
        counter.resize(columns, rows).press(Key::Ctrl('l'));
        is_locked(&mut counter);
        counter.sees("3 personnes attendent").sees("Entrée  ouvrir").sees(">");
        gives(&mut counter, "non");
        counter.sees("Ce n'est pas la phrase").sees(">");
        assert!(counter.cursor().is_some(), "{columns}x{rows}");
    }
}

/// Something that can be open, by its name, and how it is opened.
pub type Opening = (&'static str, fn(&mut Counter));

/// Ways to have something open when the lock comes.
const OPEN: [Opening; 9] = [
    ("the fast line", |counter| {
        counter.type_text("n").type_text("cv h30 \"Quatresous").press(Key::Left).press(Key::Left);
    }),
    ("a form", |counter| {
        counter.type_text("n").type_text("its f67").press(Key::F(4)).press(Key::Tab).type_text("2");
    }),
    ("a visit", |counter| {
        counter.press(Key::Home).press(Key::Enter).sees("Amina");
    }),
    ("a question with a list", |counter| {
        counter.press(Key::Home).type_text("c").type_text("d").type_text("f").sees("Comment cela se termine");
    }),
    ("a question with a line", |counter| {
        counter.press(Key::Home).type_text("s").type_text("3j rappeler").sees("3j rappeler");
    }),
    ("the palette", |counter| {
        counter.type_text(":").type_text("annu").sees("annuaire");
    }),
    ("the help", |counter| {
        counter.type_text("?").press(Key::PageDown);
    }),
    ("a search for a person", |counter| {
        counter.type_text("\"").type_text("ami");
    }),
    ("the figures", |counter| {
        counter.type_text("=").sees("3");
    }),
];

#[test]
fn what_was_open_comes_back_to_the_letter_and_the_cursor() {
    for (what, open) in OPEN {
        let mut counter = sealed();
        open(&mut counter);
        let before = (counter.screen(), counter.cursor());
        counter.press(Key::Ctrl('l'));
        is_locked(&mut counter);
        counter.resize(60, 20).sees("votre phrase de passe").resize(40, 8).sees("votre phrase de passe").resize(80, 24);
        counter.tick();
        is_locked(&mut counter);
        gives(&mut counter, "EB-entre");
        assert_eq!((counter.screen(), counter.cursor()), before, "{what}");
    }
}

#[test]
fn it_locks_by_itself_after_four_minutes_without_a_key_and_the_key_that_comes_then_does_nothing() {
    let mut counter = sealed();
    counter.type_text("n").type_text("cv h30");
    counter.app.set_clock(in_minutes(3));
    counter.tick().sees("> cv h30").type_text(" nl");
    counter.app.set_clock(in_minutes(6));
    counter.tick().sees("> cv h30 nl");
    counter.app.set_clock(in_minutes(7));
    // Nobody looked at the clock in between: the machine slept.
    counter.type_text("x");
    counter.sees("Guichet est verrouillé").sees("EB, votre phrase de passe");
    gives(&mut counter, "EB-entre");
    counter.sees("> cv h30 nl").does_not_see("nlx");
}

#[test]
fn the_house_says_when_it_locks_and_a_record_that_is_not_encrypted_never_does_by_itself() {
    let never = Config { lock: config::Lock { after_minutes: Some(0) }, ..ours() };
    let soon = Config { lock: config::Lock { after_minutes: Some(1) }, ..ours() };
    for (config, minutes, locks) in [(never, 900, false), (soon, 1, true)] {
        let mut counter = sealed_in(config, (80, 24), Store::in_memory().expect("a store"));
        counter.app.set_clock(in_minutes(minutes));
        counter.tick();
        assert_eq!(counter.app.locked().is_some(), locks);
    }
    let mut plain = counter();
    plain.app.set_clock(in_minutes(900));
    plain.tick().sees("File du jour");
}

#[test]
fn a_clock_that_is_set_back_does_not_put_the_lock_off() {
    let mut counter = sealed();
    counter.app.set_clock(in_minutes(-60));
    counter.tick();
    counter.app.set_clock(in_minutes(-56));
    counter.tick().sees("Guichet est verrouillé");
}

#[test]
fn a_record_that_is_not_encrypted_has_a_cover_that_says_so() {
    let mut counter = counter();
    counter
        .record("its f67 \"Amina\"")
        .press(Key::Ctrl('l'))
        .sees("couvert")
        .sees("pas chiffrées")
        .does_not_see("Amina");
    counter.type_text("xan").press(Key::Esc).paste("Amina").sees("couvert").sees("1 personne attend");
    counter.press(Key::Enter).sees("Amina").sees("1 en file");
}

#[test]
fn five_wrong_passphrases_make_the_next_try_wait() {
    let mut counter = sealed();
    counter.press(Key::Ctrl('l'));
    for _ in 0..4 {
        gives(&mut counter, "EB-entrez");
        counter.sees("Ce n'est pas la phrase de passe d'EB");
    }
    gives(&mut counter, "EB-entrez");
    counter.sees("encore 1 s");
    gives(&mut counter, "EB-entre");
    counter.sees("encore 1 s");
    // Locked again or not, the tries count.
    counter.app.lock();
    counter.sees("encore 1 s").app.set_clock(in_minutes(1));
    counter.tick().sees("votre phrase de passe");
    gives(&mut counter, "EB-entrez");
    counter.sees("encore 2 s").app.set_clock(in_minutes(2));
    gives(&mut counter, "EB-entre");
    counter.sees("Amina");
}

#[test]
fn whoever_misses_twice_is_told_of_the_sheet_and_of_its_command() {
    let mut counter = sealed();
    counter.press(Key::Ctrl('l'));
    gives(&mut counter, "EB-entrez");
    counter.sees("Ce n'est pas la phrase").does_not_see("Feuille de secours");
    gives(&mut counter, "EB-entrez");
    // Two have a passphrase here, and the settings may name the other one.
    counter.sees("Ce n'est pas la phrase").sees("Oubliée ? Feuille de secours :");
    counter.sees("guichet --worker EB passphrase --recovery");
    // As long as one types, and while the next try waits.
    counter.type_text("EB-en").sees("--worker EB passphrase --recovery").press(Key::Ctrl('u'));
    for _ in 0..3 {
        gives(&mut counter, "EB-entrez");
    }
    counter.sees("Trop d'essais").sees("--worker EB passphrase --recovery");
    // Whoever else sits down there has missed nothing.
    counter.press(Key::Up).sees("Qui êtes-vous").type_text("2").sees("AV, votre phrase").does_not_see("Oubliée");
    let mut alone = sealed();
    alone.app.set_door(door_of(&["EB"]));
    alone.press(Key::Ctrl('l'));
    for _ in 0..2 {
        gives(&mut alone, "EB-entrez");
    }
    alone.sees("Oubliée ? Feuille de secours : guichet passphrase --recovery");
}

#[test]
fn a_passphrase_begun_while_the_next_try_waits_is_whole_when_the_wait_is_over() {
    let mut counter = sealed();
    counter.press(Key::Ctrl('l'));
    for _ in 0..5 {
        gives(&mut counter, "EB-entrez");
    }
    // Half of it during the wait, with an Enter too early.
    counter.sees("encore 1 s").type_text("EB-").sees("••••").press(Key::Enter).sees("encore 1 s").sees("••••");
    assert!(!counter.app.is_unlocking());
    counter.app.set_clock(in_minutes(1));
    counter.tick().sees("••••").does_not_see("encore");
    gives(&mut counter, "entre");
    counter.sees("Amina");
}

#[test]
fn a_passphrase_is_pasted_and_never_shown() {
    let mut counter = sealed();
    counter.press(Key::Ctrl('l')).paste("EB-en").does_not_see("EB-en");
    let one = counter.screen();
    counter.paste("tre\n");
    assert_eq!(counter.screen(), one, "however long it is, it looks the same");
    counter.press(Key::Enter);
    waits(&mut counter);
    counter.sees("Amina");
}

#[test]
fn a_wrong_passphrase_at_the_lock_is_entered_with_whose_was_tried() {
    let (_folder, open) = on_disk();
    let mut counter = sealed_in(ours(), (80, 24), open());
    counter.press(Key::Ctrl('l')).press(Key::Up).type_text("2");
    gives(&mut counter, "non");
    counter.app.save_drafts();
    let entered = open().audited(&Asked { most: 1, ..Asked::default() }).expect("the entries");
    let said: Vec<_> = entered.into_iter().map(|entry| (entry.what, entry.worker, entry.records)).collect();
    assert_eq!(said, [(What::NotUnlocked, "EB".to_owned(), vec![Subject::new(Record::Worker, "AV")])]);
}

#[test]
fn a_damaged_keyring_at_the_lock_is_not_entered_as_a_wrong_passphrase() {
    let (_folder, open) = on_disk();
    let mut counter = sealed_in(ours(), (80, 24), open());
    let damaged = |_: &str, _: &str| Err(Error::new(Kind::BadKeys).at("EB"));
    counter.app.set_door(Door::new(vec!["EB".to_owned()], damaged));
    counter.press(Key::Ctrl('l'));
    gives(&mut counter, "EB-entre");
    counter.sees("Le trousseau est abîmé").app.save_drafts();
    let entered = open().audited(&Asked { most: 9, ..Asked::default() }).expect("the entries");
    let said: Vec<_> = entered.into_iter().map(|entry| entry.what).collect();
    assert!(said.contains(&What::Locked) && !said.contains(&What::NotUnlocked), "{said:?}");
}

#[test]
fn whoever_lost_their_passphrase_while_they_worked_is_told_so_at_the_lock() {
    for (left, said) in [(&["EB"][..], "EB, votre phrase de passe"), (&["EB", "NL"], "Qui êtes-vous ?")] {
        let mut counter = sealed();
        counter.press(Key::Ctrl('l')).press(Key::Up).type_text("2").does_not_see("n'a plus");
        gives(&mut counter, "AV-entre");
        counter.app.set_door(door_of(left));
        counter
            .press(Key::Ctrl('l'))
            .sees("AV n'a pas, ou n'a plus, de phrase de passe ici")
            .sees("Ce qu'AV a tapé")
            .sees("Si elle n'a plus la sienne, feuille de secours")
            .sees("guichet --worker INITIALES passphrase --recovery")
            .sees(said);
        // The half of a command would be another one.
        for (columns, rows) in [(60, 15), (40, 16), (40, 10)] {
            let screen = counter.resize(columns, rows).sees(said).screen();
            let letters: String = screen.split_whitespace().collect();
            let begins = letters.contains("feuilledesecours");
            assert_eq!(letters.contains("guichet--workerINITIALESpassphrase--recovery"), begins, "{screen}");
            assert_eq!(letters.contains("--recovery"), begins, "{screen}");
        }
    }
}

#[test]
fn the_real_keyring_opens_the_lock_and_a_keyring_laid_beside_the_record_does_not() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("g.db");
    let sealed = encrypt::create(&path, &worker("EB"), "quatre mots sans lien").expect("encrypted");
    let store = Store::open_with(&path, Open::Existing, Some(&sealed.key)).expect("open");
    let mut counter =
        Counter::opened(Access::Worker(worker("EB")), "1", ours(), Survey::builtin(), (80, 24), store, false);
    counter.record("its f67 \"Amina\"").press(Key::Ctrl('l'));
    gives(&mut counter, "quatre mots sans liens");
    counter.sees("Ce n'est pas la phrase de passe d'EB");
    gives(&mut counter, "quatre mots sans lien");
    counter.sees("Amina").press(Key::Ctrl('l'));

    let stranger = folder.path().join("stranger.db");
    encrypt::create(&stranger, &worker("EB"), "la phrase de quelqu'un").expect("encrypted");
    std::fs::copy(Keyring::path(&stranger), Keyring::path(&path)).expect("laid beside");
    gives(&mut counter, "la phrase de quelqu'un");
    is_locked(&mut counter);
    counter.sees("une autre clé que les données");
}

#[test]
fn a_list_of_workers_that_goes_on_says_so_on_every_screen() {
    let workers: Vec<String> = (1..=15).map(|number| format!("W{number}")).collect();
    let last = "W15";
    for (size, below) in [((80, 24), "encore 6 noms"), ((40, 10), "encore 10 noms")] {
        let mut counter = sealed_in(ours(), size, Store::in_memory().expect("a store"));
        let closed = |_: &str, _: &str| Err(Error::new(Kind::WrongPassphrase));
        counter.app.set_door(Door::new(workers.clone(), closed));
        counter.press(Key::Ctrl('l')).sees(below).sees("▸1 W1").does_not_see(last);
        counter.press(Key::End).sees(last).does_not_see("encore");
        counter.press(Key::Home).sees(below);
    }
}

fn any_key() -> impl Strategy<Value = Key> {
    prop_oneof![
        4 => any::<char>().prop_map(Key::Char),
        2 => proptest::sample::select(vec!['n', 'a', 'q', 'u', ' ', 'é', '1', '2', ':', '?', '/', '"', '=']).prop_map(Key::Char),
        2 => proptest::char::range('a', 'z').prop_map(Key::Ctrl),
        1 => proptest::char::range('a', 'z').prop_map(Key::Alt),
        2 => (1_u8..13).prop_map(Key::F),
        3 => proptest::sample::select(vec![
            Key::Enter, Key::Esc, Key::Tab, Key::BackTab, Key::Backspace, Key::Delete, Key::Up, Key::Down, Key::Left,
            Key::Right, Key::Home, Key::End, Key::PageUp, Key::PageDown, Key::WordLeft, Key::WordRight,
        ]),
    ]
}

/// What somebody without a passphrase can do.
#[derive(Clone, Debug)]
enum Done {
    Key(Key),
    Paste(String),
    Tick(i64),
    Resize(u16, u16),
}

fn anything() -> impl Strategy<Value = Done> {
    prop_oneof![
        8 => any_key().prop_map(Done::Key),
        1 => "\\PC{0,40}".prop_map(Done::Paste),
        1 => (0_i64..3).prop_map(Done::Tick),
        1 => (1_u16..130, 1_u16..40).prop_map(|(columns, rows)| Done::Resize(columns, rows)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn without_a_passphrase_nothing_is_shown_and_nothing_changes(
        open in proptest::sample::select(OPEN.to_vec()),
        done in proptest::collection::vec(anything(), 1..30),
    ) {
        let (_folder, other) = on_disk();
        let mut counter = sealed_in(ours(), (80, 24), other());
        counter.record("its f67 \"Amina\"").record("log h40 \"Moussa\"").record("dettes f34 \"Quatresous\"");
        (open.1)(&mut counter);
        let before = counter.screen();
        counter.press(Key::Ctrl('l'));
        let record = |store: &Store| {
            (store.queue(now().today()).expect("the queue"), store.data_version().expect("a number"))
        };
        let watching = other();
        let as_it_was = record(&watching);
        let mut minutes = 0;
        for step in done {
            match step {
                Done::Key(key) => { counter.press(key); }
                Done::Paste(text) => { counter.paste(&text); }
                Done::Tick(later) => {
                    minutes += later;
                    counter.app.set_clock(in_minutes(minutes));
                    counter.tick();
                }
                Done::Resize(columns, rows) => { counter.resize(columns, rows); }
            }
            let screen = counter.screen();
            for name in NAMES {
                prop_assert!(!screen.contains(name), "{name} on\n{screen}");
            }
            prop_assert!(counter.app.locked().is_some() && !counter.app.has_quit());
        }
        while counter.app.is_unlocking() {
            counter.tick();
        }
        prop_assert_eq!(record(&watching), as_it_was);
        counter.resize(80, 24).app.set_clock(in_minutes(minutes + 2));
        counter.press(Key::Esc).press(Key::Up);
        let eb = counter.screen().lines().find_map(|line| line.trim_start_matches(['▸', ' ']).strip_suffix(" EB").map(str::to_owned));
        counter.type_text(eb.as_deref().unwrap_or("1").trim());
        gives(&mut counter, "EB-entre");
        prop_assert!(counter.app.locked().is_none());
        counter.app.set_clock(Clock::Fixed(now()));
        counter.tick();
        prop_assert_eq!(counter.screen(), before);
    }
}
