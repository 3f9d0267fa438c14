use guichet::{
    app::{App, Start, action::Place, clock::Clock, key::Key},
    config::Config,
    domain::{
        access::{Access, Role},
        service::Service,
        survey::Survey,
        time::Stamp,
        visit::{Entry, VisitDraft},
    },
    error::Kind,
    store::{
        Store,
        db::{Db, Open},
        encrypt,
        keyring::Hand,
        recovery::RecoveryKey,
    },
    text::Lang,
};

use crate::{
    counter::{Counter, new_on_disk, now, ours},
    start::start,
};

pub const PHRASE: &str = "orage tiroir sept lacet";

fn first() -> Counter {
    Counter::start(Lang::Fr, (80, 24), Store::in_memory().expect("a store"), true)
}

#[test]
fn enter_enter_enter_is_enough() {
    let mut counter = first();
    counter.sees("Bienvenue dans guichet").press(Key::Enter).press(Key::Enter).press(Key::Enter);
    counter.sees("File du jour").sees("n : noter un passage");
}

#[test]
fn enter_alone_leads_past_the_question_of_encryption_too_and_it_is_asked_again() {
    let (_folder, open) = new_on_disk();
    let mut counter = Counter::start(Lang::Fr, (80, 24), open(), true);
    for _ in 0..4 {
        counter.press(Key::Enter);
    }
    counter.sees("File du jour").sees("Non chiffré").sees("n : noter un passage");
    drop(counter);
    let mut counter = Counter::start(Lang::Fr, (80, 24), open(), false);
    counter.sees("Chiffrer les données ?").press(Key::Esc).sees("File du jour").record("its f67");
    drop(counter);
    Counter::start(Lang::Fr, (80, 24), open(), false).does_not_see("Chiffrer").sees("toujours pas chiffrées");
}

#[test]
fn where_a_command_recorded_somebody_first_it_is_asked_once_and_then_said_at_each_start() {
    for keys in [
        vec![Key::Enter],
        vec![Key::Esc],
        vec![Key::Char('3'), Key::Char('2'), Key::Enter],
        vec![Key::Char('1'), Key::Enter],
    ] {
        let (_folder, open) = new_on_disk();
        with_somebody(&open());
        let mut counter = Counter::start(Lang::Fr, (80, 24), open(), true);
        counter.press(Key::Enter).press(Key::Enter).press(Key::Enter).sees("Chiffrer les données ?");
        counter.sees("rappelé au démarrage");
        for key in keys {
            counter.press(key);
        }
        counter.sees("File du jour").sees(": « guichet encrypt »");
        drop(counter);
        for _ in 0..2 {
            Counter::start(Lang::Fr, (80, 24), open(), false).sees("File du jour").sees("toujours pas chiffrées");
        }
    }
}

#[test]
fn settings_that_somebody_else_wrote_have_not_answered_whether_the_record_is_encrypted() {
    let asks = "Chiffrer les données ?";
    let start = |store| Counter::start(Lang::Fr, (80, 24), store, false);
    // Nobody is in it: until there is somebody, each start asks.
    let (_folder, open) = new_on_disk();
    start(open()).sees(asks).sees("redemandé");
    let mut counter = start(open());
    counter.sees(asks).type_text("1").type_text(PHRASE).press(Key::Enter).type_text(PHRASE).press(Key::Enter);
    encrypted(&mut counter).sees("clé de secours");
    // Another record of the same account; somebody is in it.
    let (_folder, open) = new_on_disk();
    with_somebody(&open());
    start(open()).sees(asks);
    let mut counter = start(open());
    counter.sees(asks).type_text("3").press(Key::Enter).sees("File du jour").does_not_see("chiffrées");
    drop(counter);
    start(open()).sees("File du jour").does_not_see(asks).does_not_see("chiffrées");
}

#[test]
fn what_was_left_is_offered_once_the_question_of_encryption_is_answered() {
    let (folder, open) = new_on_disk();
    with_somebody(&open());
    let mut counter = Counter::start(Lang::Fr, (80, 24), open(), false);
    counter.press(Key::Esc).type_text("nlog f34");
    counter.app.save_drafts();
    drop(counter);
    let meta = "DELETE FROM meta WHERE key = 'encryption_asked'";
    Db::open(&folder.path().join("g.db"), None).and_then(|db| db.batch(meta)).expect("as before the question");
    let mut counter = Counter::start(Lang::Fr, (80, 24), open(), false);
    counter.sees("Chiffrer les données ?").does_not_see("log f34").press(Key::Esc).sees("log f34");
}

#[test]
fn whoever_types_ahead_in_a_record_that_holds_people_has_answered_nothing() {
    let (_folder, open) = new_on_disk();
    with_somebody(&open());
    let asks = "Chiffrer les données ?";
    let mut counter = Counter::start(Lang::Fr, (80, 24), open(), false);
    counter.sees(asks).type_text("3").sees("▸3 ").type_text(" its f33").sees(asks).sees("▸2 ");
    counter.press(Key::Enter).sees("File du jour");
    drop(counter);
    let mut counter = Counter::start(Lang::Fr, (80, 24), open(), false);
    counter.does_not_see(asks).sees("toujours pas chiffrées");
}

#[test]
fn an_answer_that_cannot_be_written_keeps_nobody_from_what_they_had_begun() {
    let (folder, open) = new_on_disk();
    let asks = "Chiffrer les données ?";
    let mut counter = Counter::start(Lang::Fr, (80, 24), open(), false);
    counter.press(Key::Esc).type_text("nlog f34");
    counter.app.save_drafts();
    drop(counter);
    let refuses = "CREATE TRIGGER refused_new BEFORE INSERT ON meta BEGIN SELECT RAISE(ABORT, 'refused'); END;
                   CREATE TRIGGER refused BEFORE UPDATE ON meta BEGIN SELECT RAISE(ABORT, 'refused'); END";
    Db::open(&folder.path().join("g.db"), None).and_then(|db| db.batch(refuses)).expect("triggers");
    let mut counter = Counter::start(Lang::Fr, (80, 24), open(), false);
    counter.sees(asks).type_text("3").sees("log f34").does_not_see(asks).press(Key::Enter).sees("log f34");
    drop(counter);
    Counter::start(Lang::Fr, (80, 24), open(), false).sees(asks);
}

#[test]
fn a_demonstration_asks_nobody_to_encrypt_it() {
    let (folder, open) = new_on_disk();
    let start = Start { throwaway: Some(folder.path().to_owned()), ..start(open(), ours(), Clock::Fixed(now())) };
    let app = App::new(start).expect("the program starts");
    assert!(!matches!(app.place(), Place::Protect), "{:?}", app.place());
}

/// Somebody whom a command recorded.
fn with_somebody(store: &Store) {
    let stamp = Stamp { now: now(), desk: "1".to_owned(), worker: "EB".to_owned() };
    let visit = VisitDraft::default();
    store.record(stamp.now.today(), "", &visit, Entry::Queue, None, &stamp).expect("recorded");
}

#[test]
fn a_language_chosen_is_spoken_at_once() {
    let mut counter = first();
    counter.press(Key::Up).type_text("2").sees("Welcome to guichet").press(Key::Ctrl('s')).sees("Today's queue");
}

#[test]
fn what_is_answered_stands_in_the_top_line() {
    let mut counter = first();
    counter.press(Key::Ctrl('u')).type_text("Maison ouverte").press(Key::Ctrl('s')).sees("Maison ouverte");
}

#[test]
fn a_record_without_anybody_is_encrypted_when_somebody_wants_it() {
    let (folder, open) = new_on_disk();
    let file = folder.path().join("g.db");
    let mut counter = Counter::start(Lang::Fr, (80, 24), open(), true);
    counter.press(Key::Enter).press(Key::Enter).press(Key::Enter).sees("Chiffrer les données ?").sees("recommandé");
    counter.type_text("1").sees("12 caractères").type_text("trop court").press(Key::Enter);
    counter.sees("Il faut 12 caractères").does_not_see("•").type_text(PHRASE).press(Key::Enter);
    counter.type_text("autre chose").press(Key::Enter).sees("Les deux ne sont pas les mêmes");
    counter.type_text(PHRASE).press(Key::Enter).type_text(PHRASE).does_not_see("orage");
    counter.press(Key::Enter);
    encrypted(&mut counter).sees("clé de secours").sees("F4 l'imprime");

    let shown = groups(&counter.screen());
    assert_eq!(shown.len(), 8, "{shown:?}");
    counter.press(Key::Esc).sees("plus montrée").type_text("non").press(Key::Enter).sees("Ce n'est pas le groupe");
    confirm(&mut counter);
    counter
        .sees("Les données sont chiffrées")
        .does_not_see("guichet recovery")
        .record("its f67 \"Quatresous\"")
        .sees("Quatresous");
    counter.press(Key::Ctrl('l')).sees("Guichet est verrouillé");
    drop(counter);

    for ending in ["", "-wal"] {
        let bytes = std::fs::read(folder.path().join(format!("g.db{ending}"))).unwrap_or_default();
        assert!(!bytes.windows(10).any(|part| part == b"Quatresous"), "in the clear in g.db{ending}");
    }
    assert_eq!(Store::open(&file, Open::Existing).err().map(|error| error.kind()), Some(Kind::KeyNeeded));
    let (_, worker) = encrypt::open(&file, "EB", PHRASE).expect("the passphrase opens it");
    assert_eq!(worker.role, Role::Coordinator);
    encrypt::recover(&file, &shown.join(" ")).expect("the recovery key opens it");
}

#[test]
fn a_short_passphrase_is_said_at_once_and_typed_anew_from_its_beginning() {
    for key in [Key::Enter, Key::Tab, Key::Down] {
        let (_folder, open) = new_on_disk();
        let mut counter = Counter::start(Lang::Fr, (80, 24), open(), false);
        counter.type_text("1").type_text("onze lettre").press(key).sees("Il faut 12 caractères").does_not_see("•");
        counter.type_text(PHRASE).press(key).does_not_see("Il faut 12").type_text(PHRASE).press(Key::Enter);
        encrypted(&mut counter).sees("clé de secours");
    }
}

#[test]
fn initials_are_said_first_and_no_passphrase_ever_stands_where_it_can_be_read() {
    let (_folder, open) = new_on_disk();
    let nobody = Config { worker: String::new(), ..ours() };
    let mut counter = Counter::configured("1", nobody, Survey::builtin(), (80, 24), open(), false);
    counter.type_text("1").sees("Vos initiales");
    let at_initials = counter.cursor();
    for key in [Key::Enter, Key::Tab, Key::Down] {
        counter.press(key).sees("Sans initiales, on ne saurait pas");
        assert_eq!(counter.cursor(), at_initials);
    }
    counter.type_text("EB").press(Key::Enter).type_text("trop court").press(Key::Enter).sees("Il faut 12");
    counter.type_text(PHRASE).press(Key::Enter).type_text("autre chose").press(Key::Enter).sees("pas les mêmes");
    counter.type_text(PHRASE).press(Key::Enter).type_text("orage tiroir").press(Key::Tab);
    counter.type_text(" sept lacet").does_not_see("lacet").press(Key::Enter);
    encrypted(&mut counter).sees("clé de secours");
}

#[test]
fn whoever_encrypts_at_the_screen_keeps_the_initials_as_the_record_knows_them() {
    let (folder, open) = new_on_disk();
    // Words that were never recorded belong to whoever typed them.
    let small = Config { worker: "eb".into(), ..ours() };
    let mut counter = Counter::configured("1", small, Survey::builtin(), (80, 24), open(), false);
    counter.press(Key::Esc).type_text("nlog f34");
    counter.app.save_drafts();
    drop(counter);
    let mut counter = encrypting(Lang::Fr, (100, 36), open());
    encrypted(&mut counter).sees("clé de secours").sees("vous connaissent sous eb");
    encrypt::open(&folder.path().join("g.db"), "EB", PHRASE)
        .map(|(_, worker)| assert_eq!(worker.name, "eb"))
        .expect("eb");
}

/// Types the group of the recovery key that is asked for.
fn confirm(counter: &mut Counter) {
    let shown = groups(&counter.screen());
    let row = counter.row_with("tapez ici le groupe");
    let asked: usize = row.chars().find_map(|c| c.to_digit(10)).expect("a group") as usize;
    counter.type_text(&shown[asked - 1].to_lowercase()).press(Key::Enter);
}

#[test]
fn dots_follow_what_is_typed_up_to_the_least_that_a_passphrase_must_have() {
    let (_folder, open) = new_on_disk();
    let mut counter = Counter::start(Lang::Fr, (80, 24), open(), false);
    let dots = |counter: &mut Counter| counter.screen().chars().filter(|c| *c == '•').count();
    counter.type_text("1");
    assert_eq!(dots(&mut counter), 0);
    for (typed, shown) in [("s", 1), ("ept", 4), (" chats a", 12), ("u grenier", 12)] {
        assert_eq!((dots(counter.type_text(typed)), typed), (shown, typed));
    }
    counter.press(Key::Enter).type_text("sept");
    assert_eq!(dots(&mut counter), 12 + 4);
}

#[test]
fn without_a_printer_the_key_is_to_be_written_down_by_hand() {
    let (_folder, open) = new_on_disk();
    let mut counter = encrypting(Lang::Fr, (120, 36), open());
    encrypted(&mut counter).sees("clé de secours");
    counter.app.config.print.command = vec!["/nowhere/lp".to_owned()];
    counter.press(Key::F(4)).sees("La feuille n'a pas été imprimée").sees("/nowhere/lp").sees("Recopiez à la main");
    counter.does_not_see("fiche").sees("guichet recovery --sheet");
    assert_eq!(groups(&counter.screen()).len(), 8, "the key is still in sight");
}

#[test]
fn encrypting_that_cannot_be_entered_is_not_done_and_said_not_to_be() {
    let (folder, open) = new_on_disk();
    let file = folder.path().join("g.db");
    let mut counter = Counter::start(Lang::Fr, (100, 36), open(), true);
    for _ in 0..3 {
        counter.press(Key::Enter);
    }
    counter.type_text("1").type_text(PHRASE).press(Key::Enter).type_text(PHRASE);
    let refuses = "CREATE TRIGGER refused BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'refused'); END";
    Db::open(&file, None).and_then(|db| db.batch(refuses)).expect("a trigger");
    counter.press(Key::Enter);
    encrypted(&mut counter).sees("Rien n'a changé").does_not_see("Rien n'a été enregistré");
    Store::open(&file, Open::Existing).expect("it is not encrypted");
}

#[test]
fn a_screen_covered_while_the_record_is_encrypted_is_opened_by_the_passphrase_alone() {
    let (_folder, open) = new_on_disk();
    let mut counter = encrypting(Lang::Fr, (80, 24), open());
    counter.press(Key::Ctrl('l'));
    encrypted(&mut counter).press(Key::Enter);
    assert!(matches!(counter.app.locked(), Some(guichet::app::lock::Locked::Shut(_))), "{}", counter.screen());
    counter.does_not_see("clé de secours");
}

/// Waits until the record is encrypted.
pub fn encrypted(counter: &mut Counter) -> &mut Counter {
    while counter.tick().app.is_sealing() {
        std::thread::yield_now();
    }
    counter
}

/// At the first start, with a passphrase typed twice and the last Enter pressed.
fn encrypting(lang: Lang, size: (u16, u16), open: Store) -> Counter {
    let mut counter = Counter::start(lang, size, open, true);
    for _ in 0..3 {
        counter.press(Key::Enter);
    }
    counter.type_text("1").type_text(PHRASE).press(Key::Enter).type_text(PHRASE).press(Key::Enter);
    counter
}

#[test]
fn keys_are_answered_while_the_record_is_encrypted() {
    let (_folder, open) = new_on_disk();
    let mut counter = encrypting(Lang::Fr, (80, 24), open());
    counter.sees("Chiffrement en cours").sees("quitter").press(Key::Esc).sees("Le chiffrement continue");
    counter.type_text("n").paste("its f67").sees("Chiffrement en cours").does_not_see("its f67");
    counter
        .press(Key::F(1))
        .sees("Aide")
        .does_not_see("┃  F7 ")
        .sees("Quitter")
        .press(Key::Esc)
        .sees("Chiffrement en cours");
    counter.press(Key::Ctrl('l')).sees("L'écran est couvert").press(Key::Enter).sees("Chiffrement en cours");
    counter.press(Key::Ctrl('c')).sees("Le chiffrement n'est pas fini. ^C encore une fois");
    assert!(!counter.app.has_quit(), "the first time it is said");
    encrypted(&mut counter)
        .sees("clé de secours")
        .press(Key::Ctrl('q'))
        .sees("non confirmée : ^Q encore une fois la perd");
    assert!(!counter.app.has_quit(), "and of the key once more");
    counter.press(Key::Ctrl('q'));
    assert!(counter.app.has_quit());
}

#[test]
fn whoever_leaves_in_the_middle_finds_the_record_as_it_was_or_encrypted() {
    let (folder, open) = new_on_disk();
    let mut counter = encrypting(Lang::Fr, (80, 24), open());
    counter.press(Key::Ctrl('q')).press(Key::Ctrl('q'));
    assert!(counter.app.has_quit());
    drop(counter);
    let file = folder.path().join("g.db");
    let plain = Store::open(&file, Open::Existing).map(drop).map_err(|error| error.kind());
    match plain {
        // Held, or encrypted by now: the passphrase opens it in the end.
        Err(Kind::Locked | Kind::KeyNeeded) => while encrypt::open(&file, "EB", PHRASE).is_err() {},
        other => assert!(other.is_ok(), "{other:?}"),
    }
}

#[test]
fn a_record_that_another_window_has_open_stays_as_it_is_and_that_is_said() {
    let (_folder, open) = new_on_disk();
    let other = open();
    let mut counter = encrypting(Lang::Fr, (80, 24), open());
    encrypted(&mut counter)
        .sees("Phrase de passe")
        .sees("Rien n'a changé")
        .sees("Fermez guichet sur")
        .does_not_see("•");
    drop(other);
    counter.press(Key::Esc).press(Key::Esc).record("its f67").sees("its");
    assert!(open().key().is_none());
}

#[test]
fn a_recovery_key_that_nobody_wrote_down_is_remembered_until_there_is_a_sheet() {
    let (folder, open) = new_on_disk();
    let file = folder.path().join("g.db");
    let mut counter = encrypting(Lang::Fr, (80, 24), open());
    // The terminal is closed on the page that shows it.
    encrypted(&mut counter).sees("clé de secours");
    let shown = RecoveryKey::read(&groups(&counter.screen()).concat()).expect("a recovery key");
    drop(counter);
    let start = |lang| {
        let (store, worker) = encrypt::open(&file, "EB", PHRASE).expect("the passphrase opens it");
        let access = Access::Worker(worker);
        let config = Config { lang: Some(lang), ..ours() };
        Counter::opened(access, "1", config, Survey::builtin(), (80, 24), store, false)
    };
    let said = [
        (Lang::Fr, "Clé de secours non notée : « guichet recovery »"),
        (Lang::En, "Recovery key not written down: \"guichet recovery\""),
        (Lang::Nl, "Herstelsleutel niet genoteerd: “guichet recovery”"),
        (Lang::De, "Kein Blatt zur Wiederherstellung: „guichet recovery“"),
    ];
    for (lang, said) in said {
        start(lang).sees(said).resize(60, 20).sees(said);
    }
    encrypt::keep_sheet(&file, &RecoveryKey::random().expect("another one")).expect("nothing to note");
    start(Lang::Fr).sees("Clé de secours non notée");
    encrypt::keep_sheet(&file, &shown).expect("written");
    start(Lang::Fr).sees("File du jour").does_not_see("guichet recovery");
}

/// The groups of a recovery key on the screen: what stands behind the numbers from 1 to 8.
pub fn groups(screen: &str) -> Vec<String> {
    let words: Vec<&str> = screen.split_whitespace().collect();
    let numbered = words.windows(2).filter(|pair| pair[0].len() == 1 && pair[0].parse::<u8>().is_ok());
    numbered
        .filter(|pair| pair[1].len() == 5 && pair[1].chars().all(|c| c.is_ascii_alphanumeric()))
        .map(|pair| pair[1].to_owned())
        .collect()
}

#[test]
fn whoever_says_no_is_at_work_and_the_file_stays_as_it_is() {
    let (folder, open) = new_on_disk();
    let mut counter = Counter::start(Lang::Fr, (80, 24), open(), true);
    counter.press(Key::Enter).press(Key::Enter).press(Key::Enter).sees("Chiffrer les données ?").type_text("3");
    counter.sees("File du jour");
    drop(counter);
    assert!(Store::open(&folder.path().join("g.db"), Open::Existing).is_ok());
    // Not at the next start, nor at the first one of another account with the same record.
    Counter::start(Lang::Fr, (80, 24), open(), false).sees("File du jour").does_not_see("chiffrées");
    let mut counter = Counter::start(Lang::Fr, (80, 24), open(), true);
    counter.press(Key::Enter).press(Key::Enter).press(Key::Enter).sees("File du jour").does_not_see("pas chiffrées");
}

#[test]
fn a_record_that_holds_somebody_is_not_encrypted_by_the_way() {
    let (folder, open) = new_on_disk();
    with_somebody(&open());
    let mut counter = Counter::start(Lang::Fr, (80, 24), open(), true);
    counter.press(Key::Enter).press(Key::Enter).press(Key::Enter).sees("oui : dire comment").type_text("1");
    counter.press(Key::Enter).sees("File du jour").sees("Fermez guichet partout");
    assert!(Store::open(&folder.path().join("g.db"), Open::Existing).is_ok());
}

#[test]
fn whoever_is_cut_short_before_the_record_is_encrypted_is_asked_again_until_it_is_or_they_say_no() {
    let (folder, open) = new_on_disk();
    let asks = "Chiffrer les données ?";
    let first = |keys: usize| {
        let mut counter = Counter::start(Lang::Fr, (80, 24), open(), true);
        for _ in 0..keys {
            counter.press(Key::Enter);
        }
        counter
    };
    let again = || Counter::start(Lang::Fr, (80, 24), open(), false);
    // The terminal is closed on the question, and then on the passphrase.
    first(3).sees(asks);
    again().sees(asks).type_text("1").type_text(PHRASE);
    let mut counter = again();
    counter.sees(asks).type_text("1").type_text(PHRASE).press(Key::Enter).type_text(PHRASE).press(Key::Enter);
    encrypted(&mut counter).sees("clé de secours");
    drop(counter);
    // Whoever takes the encryption away has answered.
    let file = folder.path().join("g.db");
    let opened = encrypt::unlock(&file, "EB", PHRASE).expect("the passphrase opens it");
    let hand = Hand::of(&file, &opened.key, Some(&opened.worker)).expect("a keyring");
    let stamp = Stamp { now: now(), desk: "1".to_owned(), worker: "EB".to_owned() };
    encrypt::turn_off(&hand, &stamp).expect("not encrypted any more");
    again().does_not_see(asks).sees("File du jour");
    again().sees("File du jour").does_not_see("chiffrées");
}

#[test]
fn a_record_in_which_somebody_is_by_now_is_not_encrypted_by_the_way_at_a_later_start_either() {
    let (_folder, open) = new_on_disk();
    Counter::start(Lang::Fr, (80, 24), open(), true).press(Key::Enter).press(Key::Enter).press(Key::Enter);
    with_somebody(&open());
    Counter::start(Lang::Fr, (80, 24), open(), false).sees("oui : dire comment");
}

#[test]
fn a_directory_that_is_there_already_is_backed_up_before_it_is_encrypted() {
    let (folder, open) = new_on_disk();
    let stamp = Stamp { now: now(), desk: "1".to_owned(), worker: "EB".to_owned() };
    let service = Service::new("test", "1", "Médiation de dettes");
    open().import_services("test", &[service], false, &stamp).expect("an import");
    let mut counter = Counter::start(Lang::Fr, (80, 24), open(), true);
    counter.press(Key::Enter).press(Key::Enter).press(Key::Enter).sees("Chiffrer les données ?").type_text("1");
    counter.type_text(PHRASE).press(Key::Enter).type_text(PHRASE).press(Key::Enter);
    encrypted(&mut counter).sees("clé de secours");
    let kept: Vec<_> = std::fs::read_dir(folder.path().join("backups")).expect("backups").flatten().collect();
    assert!(kept.iter().any(|file| file.path().extension().is_some_and(|ending| ending == "db")), "{kept:?}");
}
