//! The day as a whole: its page, its close, its note, midnight.

use chrono::Duration;
use guichet::{
    app::{
        clock::Clock,
        key::Key,
        notice::{Notice, Tone},
    },
    domain::{
        survey::Survey,
        time::{Now, Stamp},
        visit::{Entry, VisitDraft},
    },
    error::{Error, Kind},
    store::{Store, db::Db},
    text::{Lang, Texts},
};

use crate::{
    counter::{Counter, counter, now, on_disk, ours},
    invented::day,
};

fn stamp() -> Stamp {
    Stamp { now: now(), desk: "1".to_owned(), worker: "KL".to_owned() }
}

fn past(store: &Store, on: &str, name: &str) {
    let draft = VisitDraft { calling_name: Some(name.to_owned()), ..VisitDraft::default() };
    store.record(day(on), "", &draft, Entry::Done, None, &stamp()).expect("recorded");
}

fn with(store: Store) -> Counter {
    Counter::start(Lang::Fr, (80, 24), store, false)
}

/// Waits until the backup has ended.
fn backed_up(counter: &mut Counter) {
    let patience = std::time::Instant::now() + std::time::Duration::from_secs(20);
    while counter.tick().app.is_backing_up() {
        assert!(std::time::Instant::now() < patience, "{}", counter.screen());
        std::thread::park_timeout(std::time::Duration::from_millis(10));
    }
}

#[test]
fn the_page_says_what_the_day_came_to_and_proposes_a_note() {
    let mut counter = counter();
    counter.record("log f67 \"Ana\"").record("its 5000").type_text("b");
    counter.sees("Journée du mer. 18 nov. 2026").sees("pas clôturée").sees("en tout 2").sees("attend 2");
    counter.sees("Logement 1").sees("Pour demain").sees("Passages pas terminés : 1, 2").sees("proposée");
    counter.press(Key::Left).sees("mar. 17 nov. 2026").sees("en tout 0").press(Key::Right).sees("en tout 2");
    counter.press(Key::Esc).sees("File du jour");
    let mut english = Counter::start(Lang::En, (120, 36), Store::in_memory().expect("a store"), false);
    english.record("log").type_text("b").sees("not closed").sees("in all 1").sees("Visits not over: 1");
}

#[test]
fn a_day_is_closed_with_two_keys_and_its_names_are_gone() {
    let mut counter = counter();
    counter.record("log \"Ana\"").type_text("b").type_text("f");
    counter.sees("Clôturer le mer. 18 nov. 2026 ?").sees("Un nom d'appel sera effacé").sees("Un passage n'est pas");
    counter.press(Key::Enter).sees("clôturée").sees("clôturée par EB");
    counter.type_text("f").sees("déjà clôturée").press(Key::Esc).does_not_see("Ana");
    counter.type_text("u").sees("la clôture du mer. 18 nov. 2026 ne s'annule pas").sees("depuis sa page (b, o)");
}

#[test]
fn closed_is_said_once_the_backup_is_verified() {
    let (folder, open) = on_disk();
    let mut counter = with(open());
    counter.record("log \"Ana\"").type_text("bf").press(Key::Enter).sees("sauvegarde en cours");
    backed_up(&mut counter);
    counter.sees("sauvegarde vérifiée").sees("clôturée par EB").does_not_see("SANS");
    let made: Vec<_> = std::fs::read_dir(folder.path().join("backups")).expect("backups").collect();
    assert_eq!(made.len(), 1);
}

#[test]
fn a_failed_backup_is_said_stays_in_sight_and_is_made_again_with_a_key() {
    let (folder, open) = on_disk();
    std::fs::write(folder.path().join("backups"), "not a folder").expect("in the way");
    let mut counter = with(open());
    counter.record("log").type_text("bf").press(Key::Enter);
    backed_up(&mut counter);
    counter.sees("SANS sauvegarde").reads("celles d'avant gardent les noms d'appel effacés");
    counter.press(Key::Esc).sees("Journée clôturée sans sauvegarde").type_text("h");
    std::fs::remove_file(folder.path().join("backups")).expect("out of the way");
    counter.type_text("v");
    backed_up(&mut counter);
    counter.sees("sauvegarde vérifiée").press(Key::Esc).does_not_see("sans sauvegarde");
}

#[test]
fn a_second_place_that_was_away_gets_its_copy_with_the_key_that_the_screen_names() {
    let (folder, open) = on_disk();
    let usb = folder.path().join("usb");
    let mut config = ours();
    config.backup.second = Some(usb.clone());
    let mut counter = Counter::configured("1", config, Survey::builtin(), (120, 36), open(), false);
    counter.record("log").type_text("bf").press(Key::Enter);
    backed_up(&mut counter);
    counter.sees("sauvegarde vérifiée").sees("n'a pas été écrite").sees("b, puis v");
    counter.reads("Les copies d'avant qui s'y trouvent gardent les noms d'appel effacés");
    counter.does_not_see("Aucune sauvegarde").does_not_see("SANS sauvegarde");
    // Still away: that is said, and no further backup is made.
    counter.type_text("v").sees("n'a pas été écrite");
    assert!(!counter.app.is_backing_up());
    std::fs::create_dir(&usb).expect("plugged in");
    counter.type_text("v");
    backed_up(&mut counter);
    counter.sees("sauvegarde vérifiée").does_not_see("second endroit");
    let copies = || std::fs::read_dir(&usb).expect("the second place").count();
    assert_eq!(copies(), 1);
    counter.type_text("v").sees("Rien à refaire");
    assert!(!counter.app.is_backing_up());
    assert_eq!(copies(), 1);
    // A copy that was cut short stands for nothing.
    let copy = std::fs::read_dir(&usb).expect("the stick").next().expect("one").expect("an entry").path();
    std::fs::write(copy, "").expect("cut short");
    counter.type_text("v").does_not_see("Rien à refaire");
    backed_up(&mut counter);
    assert_eq!(copies(), 2);
    counter.type_text("v").sees("Rien à refaire");
}

#[test]
fn a_second_place_that_is_the_first_one_is_no_copy() {
    let (folder, open) = on_disk();
    let mut config = ours();
    config.backup.second = Some(folder.path().join("backups"));
    let mut counter = Counter::configured("1", config, Survey::builtin(), (120, 36), open(), false);
    counter.record("log").type_text("bf").press(Key::Enter);
    backed_up(&mut counter);
    counter.sees("sauvegarde vérifiée").sees("même dossier que le premier").does_not_see("Branchez");
    counter.does_not_see("gardent les noms d'appel");
    counter.type_text("v").sees("même dossier que le premier").does_not_see("Rien à refaire");
    assert!(!counter.app.is_backing_up());
}

#[test]
fn what_became_of_a_backup_is_said_to_its_end_on_a_small_screen() {
    for lang in Lang::ALL {
        let (_folder, open) = on_disk();
        let mut counter = Counter::start(lang, (80, 24), open(), false);
        let texts = Texts::new(lang);
        let file = "guichet-2026-11-18-170000-3fa9c1.db";
        let made = [("day", "mercredi 18 novembre 2026".into()), ("file", file.into()), ("count", 1.into())];
        let made = texts.with("notice-day-backed-up", &made) + " ";
        for (kind, place) in [
            (Kind::NoSecond, "full: /media/accueil/SAUVEGARDES"),
            (Kind::NoSecond, "/media/accueil/SAUVEGARDES"),
            (Kind::NoBackup, "full: /home/accueil/.local/share/guichet/backups"),
            (Kind::NoBackup, "/home/accueil/.local/share/guichet/backups"),
        ] {
            let (text, hint) = texts.error(&Error::new(kind).at(place));
            assert!(text.contains(place.trim_start_matches("full: ")) && !text.contains("full:"), "{text}");
            let text = match kind {
                Kind::NoSecond => made.clone() + &text + " " + &texts.t("backup-second-keeps-names"),
                _ => texts.with("notice-backup-failed", &[("error", text.into())]),
            };
            let said = format!("{text} → {hint}");
            counter.app.notice = Some(Notice { tone: Tone::Warning, text, hint: Some(hint) });
            let one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
            let screen = counter.screen();
            assert!(one_line(&screen).contains(&one_line(&said)), "{said}\n{screen}");
        }
    }
}

#[test]
fn a_day_that_is_still_open_is_backed_up_when_somebody_wants_it() {
    let (folder, open) = on_disk();
    let mut counter = with(open());
    counter.record("log").type_text("bv").sees("Sauvegarde en cours");
    backed_up(&mut counter);
    counter.sees("Sauvegarde vérifiée").sees("pas clôturée").does_not_see("Journée du mer. 18 nov. 2026 clôturée");
    assert_eq!(std::fs::read_dir(folder.path().join("backups")).expect("backups").count(), 1);
}

#[test]
fn a_backup_that_cannot_be_noted_is_said_to_be_there() {
    let (folder, open) = on_disk();
    let store = open();
    let file = folder.path().join("g.db");
    let mut counter = with(store);
    counter.record("log");
    refuse(&file, "UPDATE OF backup ON days WHEN NEW.backup IS NOT NULL");
    counter.type_text("bf").press(Key::Enter);
    backed_up(&mut counter);
    counter.sees("Sauvegarde faite et vérifiée").sees("compte encore comme manquante");
}

/// Another program has the record refuse one kind of writing.
fn refuse(record: &std::path::Path, what: &str) {
    let db = Db::open(record, None).expect("an open file");
    db.batch(&format!("CREATE TRIGGER refused BEFORE {what} BEGIN SELECT RAISE(ABORT, 'refused'); END")).expect("made");
}

#[test]
fn the_note_is_edited_kept_while_it_is_typed_and_saved_with_the_day() {
    let mut counter = counter();
    counter.record("log").type_text("be").sees("Note pour demain").type_text("rappeler Ana");
    counter.press(Key::Esc).sees("rappeler Ana").sees("pas encore enregistrée");
    counter.type_text("f").press(Key::Enter).sees("clôturée par EB").sees("rappeler Ana").does_not_see("pas encore");
    counter.type_text("e").type_text(" !").press(Key::F(2)).sees("Note enregistrée").sees("rappeler Ana !");
}

#[test]
fn whoever_adds_to_the_proposed_note_writes_on_a_line_of_their_own() {
    let (_folder, open) = on_disk();
    let mut counter = with(open());
    counter.record("log").record("its").type_text("be").sees("Passages pas terminés : 1, 2");
    let row = |counter: &mut Counter, text: &str| {
        let at = counter.screen().lines().position(|line| line.contains(text)).expect("in sight");
        u16::try_from(at).expect("a row")
    };
    let proposed = row(&mut counter, "Passages pas terminés");
    assert_eq!(counter.cursor().map(|(_, y)| y), Some(proposed + 1), "{}", counter.screen());
    counter.type_text("rappeler Ana").does_not_see("1, 2rappeler");
    // Killed meanwhile, it is offered as what it is, and gone on with behind one's own words.
    counter.app.save_drafts();
    drop(counter);
    let mut counter = with(open());
    counter.sees("mer. 18 nov. 2026 · Note pour demain commencée").press(Key::Enter).type_text(" et Bob");
    counter.press(Key::F(2)).sees("Note enregistrée");
    let note = open().day(day("2026-11-18")).expect("the day").note;
    assert_eq!(note, "– Passages pas terminés : 1, 2\nrappeler Ana et Bob");
    // What nobody added to has no empty line behind it.
    counter.press(Key::Esc).press(Key::Char('b')).type_text("e").press(Key::Up).press(Key::End).press(Key::Enter);
    counter.press(Key::F(2)).sees("Note enregistrée");
    assert!(!open().day(day("2026-11-18")).expect("the day").note.ends_with('\n'));
}

#[test]
fn a_saved_note_follows_what_is_not_finished_and_keeps_what_was_typed() {
    let mut counter = counter();
    counter.record("log").record("its").type_text("b").sees("Passages pas terminés : 1, 2");
    counter.type_text("e").type_text("rappeler Ana").press(Key::F(2)).sees("Note enregistrée");
    counter.sees("Passages pas terminés : 1, 2").does_not_see("suit ce qui").press(Key::Esc);
    // The first visit of the queue is called, served and closed; another one comes.
    counter.record("det").type_text("adf1").type_text("b");
    counter.sees("Passages pas terminés : 2, 3").sees("rappeler Ana").sees("suit ce qui n'est pas fini");
    // A proposed line that somebody completed is theirs.
    counter.type_text("e").press(Key::Up).press(Key::End).type_text(" (urgent)").press(Key::F(2));
    counter.press(Key::Esc).record("alim").type_text("b").sees("2, 3 (urgent)").sees("Passages pas terminés : 2, 3, 4");
    counter.type_text("f").press(Key::Enter).sees("clôturée par EB").sees("2, 3 (urgent)").does_not_see("suit ce qui");
}

#[test]
fn a_note_typed_while_another_desk_closes_the_day_is_said_to_be_here_alone() {
    let (_folder, open) = on_disk();
    let mut counter = with(open());
    counter.record("log").type_text("be").type_text("rappeler Ana");
    let elsewhere = open();
    elsewhere.close_day(day("2026-11-18"), 0, "tout va bien", &stamp()).expect("closed");
    counter.tick().press(Key::Esc).sees("clôturée par KL").sees("tout va bien").sees("Votre texte");
    counter.sees("rappeler Ana").sees("à ce poste seulement").does_not_see("elle le sera avec la clôture");
    // Saving it says first what it replaces.
    counter.type_text("e").press(Key::F(2)).sees("Un autre poste a enregistré cette note").sees("tout va bien");
    counter.press(Key::F(2)).sees("Note enregistrée").sees("rappeler Ana").does_not_see("à ce poste seulement");
    assert!(elsewhere.day(day("2026-11-18")).expect("the day").note.contains("rappeler Ana"));
}

#[test]
fn a_day_is_not_closed_over_two_notes_of_which_one_would_be_lost() {
    let (_folder, open) = on_disk();
    let mut counter = with(open());
    counter.record("log").type_text("be").type_text("rappeler Ana");
    open().write_day_note(day("2026-11-18"), 0, "tout va bien", &stamp()).expect("written");
    counter.tick().press(Key::Esc).sees("tout va bien").sees("rappeler Ana").sees("un autre poste a enregistré");
    counter.type_text("f").sees("garder l'un ou l'autre").does_not_see("Clôturer le");
    counter.type_text("e").press(Key::F(2)).press(Key::F(2)).sees("Note enregistrée").type_text("f");
    counter.press(Key::Enter).sees("clôturée par EB").sees("rappeler Ana").does_not_see("tout va bien");
}

#[test]
fn the_first_screen_shows_the_note_of_the_last_closed_day_until_it_is_read() {
    let store = Store::in_memory().expect("a store");
    store.close_day(day("2026-11-13"), 0, "Penser à la clé\nde la salle", &stamp()).expect("closed");
    let mut counter = with(store);
    counter.sees("Note du ven. 13 nov. 2026 (KL)").sees("Penser à la clé").sees("de la salle");
    counter.type_text("l").sees("Note du ven. 13 nov.").press(Key::Esc).does_not_see("Penser à la clé");
    counter.type_text(":note d'hier").sees("note d'hier").press(Key::Enter).sees("Penser à la clé");
}

#[test]
fn forgotten_days_are_offered_and_closed_one_after_the_other() {
    let store = Store::in_memory().expect("a store");
    past(&store, "2026-11-16", "Ana");
    past(&store, "2026-11-17", "Bea");
    let mut counter = with(store);
    counter.sees("2 journées à clôturer, d'abord lun. 16 nov.").type_text("h").sees("Journée du lun. 16 nov.");
    counter.type_text("f").press(Key::Enter).sees("Journée du mar. 17 nov.").type_text("f").press(Key::Enter);
    counter.press(Key::Esc).does_not_see("à clôturer, d'abord").sees("File du jour");
}

#[test]
fn a_closed_day_asks_before_it_takes_a_visit_and_is_reopened_with_a_reason() {
    let mut counter = counter();
    counter
        .type_text("bf")
        .press(Key::Enter)
        .press(Key::Esc)
        .record("log \"Ana\"")
        .sees("est clôturé")
        .sees("son nom d'appel ne sera pas gardé");
    counter.press(Key::Enter).sees("log \"Ana\"").press(Key::Enter).type_text("2").sees("1 en file");
    counter.press(Key::Esc).type_text("b").sees("passage 1 ajouté par EB").type_text("o").press(Key::Enter);
    counter.type_text("oubli").press(Key::Enter).sees("rouverte").sees("rouverte par EB : oubli").sees("pas clôturée");
    counter.press(Key::Esc).record("its").sees("2 en file");
}

/// The same counter, so many minutes later.
fn later(counter: &mut Counter, minutes: i64) {
    let now = now();
    let by = Duration::minutes(minutes);
    counter.app.set_clock(Clock::Fixed(Now { at: now.at + by, local: now.local + by }));
    counter.tick();
}

#[test]
fn midnight_is_told_and_nothing_is_recorded_on_a_day_that_nobody_chose() {
    let mut counter = counter();
    counter.record("log \"Ana\"");
    later(&mut counter, 15 * 60);
    counter.sees("Minuit est passé").sees("encore le mer. 18 nov. 2026").sees("Ana");
    // What goes on with those who are there needs no question.
    counter.type_text("a").sees("appelé");
    counter.record("its").sees("Ce passage est de quel jour ?").press(Key::Enter).sees("2 en file").sees("Ana");
    counter.record("num").sees("de quel jour").type_text("2").sees("1 en file").does_not_see("Ana");
    counter.does_not_see("Minuit est passé");
    let visit = counter.app.board.queue[0].clone();
    assert_eq!(visit.day, day("2026-11-19"));
}

#[test]
fn after_midnight_a_key_goes_to_the_new_day_and_the_old_one_is_offered_for_closing() {
    let mut counter = counter();
    counter.record("log \"Ana\"");
    later(&mut counter, 23 * 60);
    counter.type_text("j").sees("Une journée à clôturer : mer. 18 nov. 2026").does_not_see("Ana");
    counter.record("its").sees("1 en file");
}

#[test]
fn the_page_is_written_in_the_format_of_its_name() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut counter = counter();
    counter.record("log").type_text("b");
    for (name, begins) in [("j.md", "# Journée du"), ("j.txt", "Journée du"), ("j.pdf", "%PDF-"), ("j.html", "<!")] {
        let path = folder.path().join(name);
        counter.type_text("s").paste(&path.display().to_string()).press(Key::Enter).sees("Page écrite");
        let bytes = std::fs::read(&path).expect("the file");
        assert!(String::from_utf8_lossy(&bytes).trim_start().starts_with(begins), "{name}");
    }
}

#[test]
fn everything_can_be_read_on_a_small_screen() {
    for (columns, rows) in [(40, 10), (60, 16)] {
        let mut counter = Counter::start(Lang::Fr, (columns, rows), Store::in_memory().expect("a store"), false);
        counter.record("log \"Ana\"").type_text("b").sees("pas clôturée");
        for _ in 0..5 {
            counter.press(Key::PageDown);
        }
        counter.sees("proposée");
    }
}

#[test]
fn the_name_in_a_line_that_was_not_recorded_goes_with_the_close_and_the_rest_stays() {
    let (folder, open) = on_disk();
    let elsewhere = open();
    elsewhere.save_draft("other seat", "fast-line", "cpas \"Ailleurscollant\" f30").expect("a draft");
    let mut counter = Counter::start(Lang::Fr, (120, 36), open(), false);
    counter.record("log");
    counter.type_text("nits \"Nomcollant\" f67").press(Key::Esc).type_text("bf");
    counter.sees("son nom sera effacé, le reste gardé").sees("le nom y sera effacé, le reste gardé");
    counter.press(Key::Enter);
    backed_up(&mut counter);
    assert_eq!(elsewhere.draft("other seat", "fast-line").expect("read").as_deref(), Some("cpas \"…\" f30"));
    counter.press(Key::Esc).type_text("n").sees("> its \"…\" f67").sees("[nom effacé à la clôture]");
    counter.does_not_see("Nomcollant");
    let files =
        |at: std::path::PathBuf| std::fs::read_dir(at).expect("a folder").map(|entry| entry.expect("one").path());
    for file in
        files(folder.path().to_owned()).chain(files(folder.path().join("backups"))).filter(|path| path.is_file())
    {
        let bytes = std::fs::read(&file).expect("a file");
        for name in ["Nomcollant", "Ailleurscollant"] {
            assert!(!bytes.windows(name.len()).any(|part| part == name.as_bytes()), "{}", file.display());
        }
    }
}

#[test]
fn closing_a_forgotten_day_leaves_the_names_in_what_a_colleague_types_today() {
    let (_folder, open) = on_disk();
    let mut colleague = Counter::seated("2", Lang::Fr, (100, 30), open(), false);
    colleague.type_text("n\"Ursule Tamanoir\" its // Fennec2").press(Key::Esc).app.save_drafts();
    drop(colleague);
    let mut colleague = Counter::seated("2", Lang::Fr, (100, 30), open(), false);
    colleague.press(Key::Esc).type_text("nlog \"Ana Coati\"").press(Key::F(4)).press(Key::Esc).app.save_drafts();
    drop(colleague);
    let (yesterday, today) = (now().today().pred_opt().expect("a day"), now().today());
    past(&open(), &yesterday.to_string(), "Bob");
    assert_eq!(open().unrecorded_names(yesterday).expect("counts"), (0, 0));
    let (_, erased) = open().close_day(yesterday, 0, "", &stamp()).expect("closed");
    assert_eq!((erased.names, erased.unrecorded), (1, 0));
    let mut colleague = Counter::seated("2", Lang::Fr, (100, 30), open(), false);
    colleague.sees("Ursule Tamanoir").sees("Ana Coati");
    // Today's own close takes them, and a mark stands there, also in the offer; it is never recorded as a name.
    let (_, erased) = open().close_day(today, 0, "", &stamp()).expect("closed");
    assert_eq!(erased.unrecorded, 2);
    let mut colleague = Counter::seated("2", Lang::Fr, (100, 30), open(), false);
    colleague.does_not_see("Ursule").does_not_see("Coati").sees("\"…\" its // Fennec2").type_text("1");
    colleague.press(Key::Enter).sees("[nom effacé à la clôture]").press(Key::F(3)).type_text("2").sees("1 fini");
    assert_eq!(open().queue(today).expect("the day")[0].draft.calling_name, None);
}

#[test]
fn the_name_in_a_form_that_was_not_recorded_goes_with_the_close_and_the_rest_stays() {
    let (_folder, open) = on_disk();
    let (look, mut counter) = (open(), Counter::start(Lang::Fr, (120, 36), open(), false));
    counter.type_text("nits \"Nomcollant\" f67").press(Key::F(4)).press(Key::Esc).type_text("bf");
    counter.sees("son nom sera effacé").press(Key::Enter);
    backed_up(&mut counter);
    counter.press(Key::Esc).type_text("n").sees("67").does_not_see("Nomcollant");
    drop(look);
}

#[test]
fn the_board_of_a_closed_day_says_so_until_it_is_reopened_and_undo_ends_at_the_close() {
    let mut counter = counter();
    counter.record("log \"Ana\"").does_not_see("Journée clôturée");
    counter.type_text("bf").press(Key::Enter).press(Key::Esc).sees("Journée clôturée : ce qui est encore noté");
    counter.type_text("bo").press(Key::Enter).type_text("oubli").press(Key::Enter).press(Key::Esc);
    counter.does_not_see("Journée clôturée").type_text("u").sees("la clôture du mer. 18 nov. 2026 ne s'annule pas");
}

#[test]
fn a_file_of_an_unknown_kind_is_refused_and_its_name_is_no_loose_end() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut counter = counter();
    counter.record("log").type_text("b").sees("une chose n'est pas finie").type_text("s");
    counter.press(Key::Ctrl('u'));
    let path = folder.path().join("jour.docx");
    counter.paste(path.to_str().expect("a path")).press(Key::Enter).sees(".pdf, .md, .html ou .txt");
    assert!(!path.exists());
    counter.press(Key::Esc).press(Key::Esc).type_text("b").sees("une chose n'est pas finie");
}

#[test]
fn who_closed_without_initials_is_named_by_the_desk() {
    let (folder, open) = on_disk();
    let without = Stamp { worker: String::new(), ..stamp() };
    open().close_day(day("2026-11-18"), 0, "", &without).expect("closed");
    let mut counter = with(open());
    counter.type_text("b").sees("clôturée par le bureau 1");
    drop(folder);
}

#[test]
fn the_close_that_erased_a_name_is_no_other_desk_to_a_form_that_was_left_before() {
    let (_folder, open) = on_disk();
    let mut counter = Counter::start(Lang::Fr, (100, 30), open(), false);
    counter.type_text("n").type_text("log f30 \"Mina\"").press(Key::F(3));
    counter.type_text("e").press(Key::Ctrl('n')).type_text("pension").press(Key::Enter).press(Key::Esc).tick();
    counter.type_text("b").type_text("f").press(Key::Enter).press(Key::Esc).does_not_see("Mina");
    counter.type_text("e").press(Key::Ctrl('s')).does_not_see("Un autre poste").sees("fiche enregistrée");
    let visits = open().queue(now().today()).expect("the day");
    assert_eq!((visits[0].called(), visits[0].draft.note.is_empty()), (None, true));
    assert_eq!(visits[0].draft.requests.len(), 2, "what was typed is there: {:?}", visits[0].draft);
}

#[test]
fn the_note_of_a_day_that_is_taken_back_is_named_as_the_screen_names_days() {
    let mut counter = counter();
    counter.resize(120, 36).record("log f30").type_text("b").type_text("e").type_text("relire").press(Key::Ctrl('s'));
    counter.press(Key::Esc).type_text("u").does_not_see("2026-11-18").sees("note de la journée mer. 18 nov. 2026");
}
