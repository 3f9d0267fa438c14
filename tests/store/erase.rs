//! A person's rights: given all that is held, erased to the byte and again after a restore, left alone.

use std::{collections::BTreeSet, fs, path::Path};

use chrono::{DateTime, Duration, NaiveDateTime, Utc};
use guichet::{
    app::{clock::Clock, holding::Sayer},
    config::Config,
    domain::{
        case::{
            Case, CaseFilter, CloseReason, Consent, Detail, EntryKind, Given, Mandate, NewCase, NewEntry, NextStep,
            WaitingOn,
        },
        evidence::Words,
        ids::PersonId,
        period::Period,
        person::PersonEdit,
        privacy::{Answer, Subject, Why, Wish},
        referral::{How, NewReferral, News, Reason, Why as Reasons},
        report::Bands,
        rights::Rules,
        visit::{Entry, FollowUp, Move, VisitDraft},
        vocabulary::Vocabulary,
    },
    error::Kind,
    exchange::document,
    store::{
        Store,
        backup::{self, Places},
        db::Open,
        reports::Asked,
        tombstones,
    },
    text::{Lang, Texts},
};
use proptest::prelude::*;
use tempfile::TempDir;

use super::{conform, day, draft, stamp, today};

/// Words that stand nowhere else, typed about one person: each begins otherwise, so that an index cannot hide one behind
/// another, and ends in a way that is looked for by itself.
#[derive(Default)]
struct Typed(Vec<String>);

impl Typed {
    fn word(&mut self) -> String {
        let at = self.0.len() as u8;
        let head = |by: u8| char::from(b'a' + (at.wrapping_mul(7).wrapping_add(by)) % 26);
        let word = format!("{}{}{}quatresous{}", head(0), head(5), head(11), char::from(b'a' + at));
        self.0.push(word.clone());
        word
    }
}

fn on_disk() -> (TempDir, Store) {
    let folder = tempfile::tempdir().expect("a folder");
    let store = Store::open(&folder.path().join("guichet.db"), Open::OrNew).expect("a record");
    (folder, store)
}

/// Whether a text, or its own end, stands anywhere in the files of a folder, in capitals or not.
fn holds(folder: &Path, text: &str) -> bool {
    let end = text.to_lowercase().into_bytes().split_off(3);
    fs::read_dir(folder).expect("the folder").any(|entry| {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            return holds(&path, text);
        }
        let bytes = fs::read(path).expect("a file").to_ascii_lowercase();
        bytes.windows(end.len()).any(|window| window == end)
    })
}

fn new_case(name: &str, subject: &str, action: &str) -> NewCase {
    NewCase {
        visit: None,
        person: None,
        name: Some(name.to_owned()),
        reach: None,
        topic: Some("log".into()),
        subject: subject.to_owned(),
        next_action: action.to_owned(),
        due: day("2026-11-20"),
    }
}

/// Others who come to the same counter, so that pages are full and rows move from one to another.
fn others(store: &Store, so_many: i64) {
    for at in 0..so_many {
        let case = store
            .open_case(&new_case(&format!("Voisine {at}"), "une autre affaire", "rappeler"), &stamp("2", at))
            .expect("a case");
        store
            .add_entry(&case.id, case.version, EntryKind::Note, &"bien venue, tout va ".repeat(9), &stamp("2", at))
            .expect("a note");
    }
}

/// The latest of a case, with the private notes of desk 1.
fn fresh(store: &Store, case: &Case) -> Case {
    store.case_for(&case.id, "W1").expect("the case")
}

/// Somebody about whom something stands in every place where something can. Gives who it is and every word typed.
fn a_life(store: &Store) -> (PersonId, Typed) {
    let mut typed = Typed::default();
    let now = |minute| stamp("1", minute);
    let name = format!("{} {}", typed.word(), typed.word());
    let visit = VisitDraft {
        note: typed.word(),
        follow_up: Some(FollowUp { due: day("2026-11-20"), action: typed.word() }),
        referrals: vec![place(&typed.word())],
        ..draft(&name)
    };
    let line = format!("log \"{name}\" // {}", visit.note);
    let recorded = store.record(today(), "", &visit, Entry::Serve, Some(&line), &now(0)).expect("recorded");
    let id = store.visit(&recorded.visit).expect("the visit").draft.person.expect("a person");
    others(store, 12);
    let version = store.person(&id, 0).expect("the person").version;
    let edit = PersonEdit { name: Some(name.clone()), reach: Some(typed.word()), language: Some("fr".into()) };
    store.change_person(&id, version, &edit, &now(1)).expect("changed");

    let case = store.case_by_number(&recorded.case.expect("a case")).expect("the case");
    told(store, &case, &mut typed);
    let referral = store.referrals_of_visit(&recorded.visit).expect("the referrals").remove(0);
    let why = Reason { why: Reasons::Other, words: typed.word() };
    store.hear(&referral.id, referral.version, &News::Refused(why), None, &now(30)).expect("heard");
    store.refer_from_case(&case.id, &place(&typed.word()), &now(31)).expect("referred");

    // Another visit, another record of the same person, what was taken back, what was begun.
    let again = VisitDraft { note: typed.word(), person: Some(id.clone()), ..draft(&name) };
    store.record(day("2026-03-05"), "matin", &again, Entry::Done, None, &now(32)).expect("recorded");
    let twin = store.open_case(&new_case(&typed.word(), &typed.word(), &typed.word()), &now(33)).expect("a twin");
    let version = |id: &PersonId| store.person(id, 0).expect("a person").version;
    let both = ((&id, version(&id)), (&twin.person.id, version(&twin.person.id)));
    store.merge_people(both.0, both.1, &now(34)).expect("merged");
    let back = VisitDraft { note: typed.word(), person: Some(id.clone()), ..draft(&typed.word()) };
    store.record(today(), "", &back, Entry::Queue, None, &now(35)).expect("recorded");
    store.undo(&now(36)).expect("undone").expect("something");
    store.save_draft("a", &format!("form:{}", recorded.visit), &typed.word()).expect("a draft");
    store.save_draft("b", "fast-line", &format!("log \"{}\" rien", name.to_uppercase())).expect("a draft");
    others(store, 12);
    (id, typed)
}

fn place(name: &str) -> NewReferral {
    NewReferral { service: None, service_name: name.to_owned(), how: How::Told, check_on: Some(day("2026-12-01")) }
}

/// Everything that can be told of a case.
fn told(store: &Store, case: &Case, typed: &mut Typed) {
    let mut minute = 2;
    let mut at = || {
        minute += 1;
        stamp("1", minute)
    };
    for kind in [EntryKind::Note, EntryKind::Letter, EntryKind::Visit, EntryKind::Promised, EntryKind::Received] {
        let new = NewEntry::new(kind, typed.word());
        store.tell(&case.id, fresh(store, case).version, &new, &at()).expect("told");
    }
    let call = NewEntry::new(EntryKind::Call, typed.word()).with(Detail::Answered(false));
    store.tell(&case.id, fresh(store, case).version, &call, &at()).expect("told");
    let private = NewEntry::new(EntryKind::Private, typed.word());
    store.tell(&case.id, fresh(store, case).version, &private, &at()).expect("told");
    let consent = Consent { what: typed.word(), given: Given::Oral, on: today() };
    store.agree(&case.id, fresh(store, case).version, &consent, &at()).expect("agreed");
    store.refuse(&case.id, fresh(store, case).version, &typed.word(), &at()).expect("refused");
    let mandate = Mandate { scope: typed.word(), given: Given::Signed, on: today(), until: day("2027-01-31") };
    store.set_mandate(&case.id, fresh(store, case).version, Some(&mandate), &at()).expect("a mandate");
    let wait = NextStep::WaitOn { who: WaitingOn::Institution("mut".into()), look_again: day("2026-12-01") };
    store.set_next(&case.id, fresh(store, case).version, Some(&typed.word()), &wait, &at()).expect("waits");
    let act = NextStep::Do { action: typed.word(), due: day("2026-12-02") };
    store.set_next(&case.id, fresh(store, case).version, None, &act, &at()).expect("goes on");
    let subject = guichet::domain::case::CaseEdit::Subject(typed.word());
    store.edit_case(&case.id, fresh(store, case).version, &subject, &at()).expect("named");
}

fn close_all(store: &Store, id: &PersonId) {
    for case in store.person(id, 50).expect("the person").cases {
        let case = store.case(&case.id).expect("the case");
        if case.due.is_some() {
            store.close_case(&case.id, case.version, CloseReason::Settled, "", &stamp("1", 50)).expect("closed");
        }
    }
}

fn local(at: DateTime<Utc>) -> NaiveDateTime {
    at.naive_utc() + Duration::hours(1)
}

/// All that figures and evidence say of a year.
fn figures(store: &Store) -> (guichet::domain::report::Figures, String) {
    let period = Period::parse("2026", today()).expect("a period");
    let asked = Asked { period, today: today(), session: None, bands: Bands::default(), local: &local };
    let tally = store.evidence(&period, today(), &|at| local(at).date(), Vocabulary::builtin()).expect("evidence");
    (store.figures(&asked).expect("figures"), format!("{tally:?}"))
}

fn erase(store: &Store, id: &PersonId) -> guichet::store::erase::Erased {
    store.erase_person(id, &[], "à sa demande", &stamp("1", 60)).expect("erased")
}

#[test]
fn what_is_erased_is_nowhere_in_the_file_its_log_or_a_new_backup() {
    let (folder, store) = on_disk();
    let (id, typed) = a_life(&store);
    assert!(typed.0.iter().all(|word| holds(folder.path(), word)), "all of it is there before");
    let card = store.person(&id, 0).expect("the person").person.card_code;
    let would = store.would_erase(&[Subject::Person(id.clone())]).expect("tried");
    assert_eq!(store.person(&id, 0).expect("still there").visit_count, 2);
    let erased = erase(&store, &id);
    assert_eq!((erased.people, erased.cases, erased.visits, erased.drafts), (1, 2, 3, 2), "{erased:?}");
    assert!(erased.to_the_byte && would == guichet::store::erase::Erased { to_the_byte: false, ..erased });
    let places = Places { folder: folder.path().join("backups"), second: None };
    backup::make(store.path().expect("a path"), None, &places, stamp("1", 61).now.local).expect("a backup");
    let left: Vec<_> = typed.0.iter().filter(|word| holds(folder.path(), word)).collect();
    assert!(left.is_empty(), "{left:?}");
    assert_eq!(store.person(&id, 0).expect_err("gone").kind(), Kind::NotFound);
    assert_eq!(store.person_by_card(&card).expect("asked"), None);
    for word in &typed.0 {
        assert!(store.search_cases(word, "W1", &CaseFilter::default(), 5).expect("asked").is_empty(), "{word}");
        assert!(store.find_people(word, 5).expect("asked").hits.is_empty(), "{word}");
    }
    let kept = store.search_cases("voisine", "W1", &CaseFilter::default(), 50).expect("asked");
    assert_eq!(kept.len(), 24, "nobody else is touched");
    assert_eq!(store.undo(&stamp("1", 62)).expect("asked"), None, "and nothing brings it back");
    let decision = store.decisions(None).expect("the register").remove(0);
    assert_eq!((decision.person, decision.answer, decision.reason.as_str()), (id, Answer::Erased, "à sa demande"));
}

#[test]
fn figures_and_evidence_are_what_they_were() {
    conform(|store| {
        let (id, _) = a_life(store);
        close_all(store, &id);
        let before = figures(store);
        assert!(before.0.sums.cases.closed == 2 && before.0.sums.referrals == 2, "{:?}", before.0.sums);
        erase(store, &id);
        assert_eq!(figures(store), before);
    });
}

#[test]
fn a_case_that_was_open_is_closed_on_the_day() {
    conform(|store| {
        let (id, _) = a_life(store);
        let before = figures(store).0.sums.cases;
        erase(store, &id);
        let after = figures(store).0.sums.cases;
        assert_eq!((after.opened, after.closed, after.open), (before.opened, before.closed + 2, before.open - 2));
        // Its number is given to nobody else.
        let next = store.open_case(&new_case("Neuf", "", "rappeler"), &stamp("1", 70)).expect("a case");
        assert_eq!(next.number, "2026-0027");
    });
}

#[test]
fn an_older_backup_that_is_put_back_holds_the_person_no_more() {
    let (folder, store) = on_disk();
    let record = store.path().expect("a path").to_owned();
    let (id, typed) = a_life(&store);
    let places = Places { folder: folder.path().join("backups"), second: Some(folder.path().join("stick")) };
    fs::create_dir(folder.path().join("stick")).expect("a stick");
    // Of the day before: rotation keeps it beside the one that follows.
    let before = stamp("1", 55).now.local - Duration::days(1);
    let made = backup::make(&record, None, &places, before).expect("a backup");
    erase(&store, &id);
    let now = stamp("1", 65).now.local;
    backup::make(&record, None, &places, now).expect("a backup");
    drop(store);
    backup::restore(&made.file, &record, None, true, now).expect("restored");
    let store = Store::open(&record, Open::Existing).expect("a record");
    assert_eq!((store.came_back().people, store.came_back().cases), (1, 2));
    assert_eq!(store.person(&id, 0).expect_err("gone").kind(), Kind::NotFound);
    drop(store);
    assert_eq!(Store::open(&record, Open::Existing).expect("a record").came_back().people, 0, "once is enough");

    // On another machine, with the stick alone.
    let elsewhere = tempfile::tempdir().expect("a folder");
    let record = elsewhere.path().join("autre.db");
    let copy = made.second.expect("a second").expect("a copy");
    backup::restore(&copy, &record, None, false, now).expect("restored");
    let store = Store::open(&record, Open::Existing).expect("a record");
    assert_eq!(store.came_back().people, 1);
    let left: Vec<_> = typed.0.iter().filter(|word| holds(elsewhere.path(), word)).collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn tombstones_hold_ids_alone_and_are_for_their_owner() {
    let (folder, store) = on_disk();
    let (id, typed) = a_life(&store);
    erase(&store, &id);
    let file = tombstones::of_record(store.path().expect("a path"));
    let text = fs::read_to_string(&file).expect("the file");
    assert!(text.lines().any(|line| line == format!("person {id} 2026-11-18")), "{text}");
    assert!(typed.0.iter().all(|word| !text.contains(word.as_str())));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(fs::metadata(&file).expect("the file").permissions().mode() & 0o777, 0o600);
    }
    // A file that was lost is written again from the record, and a line that was cut short hurts nobody.
    fs::remove_file(&file).expect("removed");
    drop(store);
    let record = folder.path().join("guichet.db");
    let store = Store::open(&record, Open::Existing).expect("a record");
    assert_eq!(tombstones::read(&file).expect("read"), store.tombstones().expect("the record's"));
    drop(store);
    fs::write(&file, format!("{text}person 01")).expect("cut short");
    Store::open(&record, Open::Existing).expect("a record");
    assert_eq!(tombstones::read(&file).expect("read").len(), text.lines().count());
}

#[test]
fn what_retention_erases_is_less_than_a_person() {
    conform(|store| {
        let noted = VisitDraft { note: "parle de sa dette".to_owned(), ..draft("Zoé") };
        let visit = store.record(today(), "", &noted, Entry::Done, None, &stamp("1", 0)).expect("recorded").visit;
        store.record(day("2026-11-17"), "", &draft("Léa"), Entry::Done, None, &stamp("1", 1)).expect("recorded");
        let case = store.open_case(&new_case("Amina", "dette", "rappeler"), &stamp("1", 2)).expect("a case");
        let subjects = [
            Subject::VisitText(visit.clone()),
            Subject::DayNames(day("2026-11-17")),
            Subject::Case(case.id.clone()),
            Subject::Case("pas-la".into()),
        ];
        let erased = store.erase(&subjects, Why::Retention, &stamp("1", 3)).expect("erased");
        assert_eq!((erased.visits, erased.names, erased.cases, erased.people), (1, 1, 1, 0));
        let visit = store.visit(&visit).expect("the visit");
        assert_eq!((visit.draft.note.as_str(), visit.draft.calling_name, visit.draft.requests.len()), ("", None, 1));
        assert_eq!(store.case(&case.id).expect_err("gone").kind(), Kind::NotFound);
        assert_eq!(store.person(&case.person.id, 9).expect("still there").cases, []);
        let asked = store.erase(&subjects[2..], Why::Asked, &stamp("1", 4));
        assert_eq!(asked.expect_err("refused").kind(), Kind::NotFound);
    });
}

#[test]
fn words_that_could_be_quoted_go_with_their_code() {
    conform(|store| {
        let said =
            Words { text: "On m'a enfin écoutée".to_owned(), topic: None, institution: None, given: Given::Oral };
        let code = store.keep_testimony(today(), &said, &stamp("1", 0)).expect("kept");
        let case = store.open_case(&new_case("Amina", "", "rappeler"), &stamp("1", 1)).expect("a case");
        let also = [Subject::Testimony(code.clone())];
        let erased = store.erase_person(&case.person.id, &also, "", &stamp("1", 2)).expect("erased");
        assert_eq!((erased.people, erased.testimonies), (1, 1));
        assert!(store.testimonies(None).expect("asked").is_empty());
    });
}

#[test]
fn a_record_that_is_only_kept_is_neither_changed_nor_counted_nor_handed_on() {
    conform(|store| {
        let (id, _) = a_life(store);
        let cases = store.person(&id, 9).expect("the person").cases.into_iter();
        let mut cases = cases.map(|case| store.case_for(&case.id, "W1").expect("the case"));
        let case = cases.find(|case| case.entries.len() > 9).expect("the case of which much is told");
        let period = Period::parse("2026", today()).expect("a period");
        let leaving = || {
            let mut rows = 0;
            let counted = store.each_visit(&period, None, |_| {
                rows += 1;
                Ok(())
            });
            counted.map(|()| rows).expect("the visits")
        };
        let before = (figures(store), leaving());
        store.restrict_person(&id, "conteste son adresse", &stamp("1", 50)).expect("restricted");
        assert_eq!(store.person(&id, 0).expect("shown").restricted.expect("a marker").reason, "conteste son adresse");
        let refused =
            |done: guichet::error::Result<()>| assert_eq!(done.expect_err("refused").kind(), Kind::Restricted);
        let now = || stamp("1", 51);
        refused(store.edit_person(&id, Some("Autre"), None, &now()).map(drop));
        refused(store.add_entry(&case.id, case.version, EntryKind::Note, "x", &now()).map(drop));
        refused(store.add_entry(&case.id, case.version, EntryKind::Private, "x", &now()).map(drop));
        let own = case.entries.iter().find(|entry| entry.kind == EntryKind::Private).expect("a private note");
        refused(store.correct_entry(&case.id, &own.id, &own.text, "x", &now()).map(drop));
        refused(store.refer_from_case(&case.id, &place("x"), &now()).map(drop));
        refused(store.open_case(&NewCase { person: Some(id.clone()), ..new_case("", "", "y") }, &now()).map(drop));
        let linked = VisitDraft { person: Some(id.clone()), ..draft("Z") };
        refused(store.record(today(), "", &linked, Entry::Queue, None, &now()).map(drop));
        refused(store.undo(&stamp("1", 52)).map(drop));
        let other = store.open_case(&new_case("Autre", "", "x"), &now()).expect("another").person.id;
        let version = |id: &PersonId| store.person(id, 0).expect("a person").version;
        refused(store.merge_people((&other, version(&other)), (&id, version(&id)), &now()).map(drop));
        // Somebody who sits at the desk is served to the end.
        let visit = store.queue(today()).expect("the day").into_iter().find(|visit| visit.draft.person.is_some());
        let visit = visit.expect("a visit");
        let close = Move::Close { outcome: None, why: None };
        store.move_visit(&visit.id, visit.version, &close, &now()).expect("served");
        let after = (figures(store), leaving());
        assert_eq!(after.0.0.sums.visits, before.0.0.sums.visits, "what was counted stays counted");
        assert!(after.0.1 != before.0.1 && after.1 == before.1 - 2);
        // It is given to the person all the same, can be erased, and is used again when that is decided.
        assert!(store.holding(&id, true).expect("held").restricted.is_some());
        store.lift_restriction(&id, "adresse vérifiée", &stamp("1", 53)).expect("lifted");
        store.edit_person(&id, Some("Autre"), None, &now()).expect("changed");
        let answers: Vec<_> = store.decisions(Some(&id)).expect("asked").into_iter().map(|said| said.answer).collect();
        assert_eq!(answers, [Answer::Lifted, Answer::Restricted]);
    });
}

#[test]
fn a_reason_that_names_the_person_is_refused_and_nothing_is_done() {
    conform(|store| {
        let id = store.open_case(&new_case("Amina Bah", "", "rappeler"), &stamp("1", 0)).expect("a case").person.id;
        let kind = |done: guichet::error::Result<()>| done.expect_err("refused").kind();
        let now = || stamp("1", 1);
        assert_eq!(kind(store.erase_person(&id, &[], "Amina le demande", &now()).map(drop)), Kind::NamesPerson);
        assert_eq!(kind(store.restrict_person(&id, "bah", &now())), Kind::NamesPerson);
        let edit = PersonEdit { name: Some("Aminata Ba".to_owned()), ..PersonEdit::default() };
        let version = store.person(&id, 0).expect("the person").version;
        let named = store.correct_person(&id, version, &edit, "s'appelle Aminata", &now());
        assert_eq!(kind(named.map(drop)), Kind::NamesPerson);
        assert_eq!(store.person(&id, 0).expect("the person").person.name.as_deref(), Some("Amina Bah"));
        assert_eq!(store.decisions(None).expect("asked"), []);
        store.correct_person(&id, version, &edit, "orthographe", &now()).expect("corrected");
        store.decide(&id, Wish::Erasure, Answer::Refused, "obligation légale", &now()).expect("noted");
        assert_eq!(store.decisions(Some(&id)).expect("asked").len(), 2);
    });
}

/// What is held, as the person reads it.
fn page(store: &Store, id: &PersonId, lang: Lang) -> String {
    let texts = Texts::new(lang);
    let sayer = Sayer {
        texts: &texts,
        vocabulary: Vocabulary::builtin(),
        rights: Rules::builtin(),
        config: &Config::default(),
        clock: Clock::Fixed(stamp("1", 0).now),
        now: stamp("1", 0).now,
    };
    document::text(&sayer.document(&store.holding(id, true).expect("held"))).replace('\n', " ")
}

#[test]
fn every_word_typed_about_somebody_is_given_to_them() {
    conform(|store| {
        let (id, typed) = a_life(store);
        let json = serde_json::to_string(&store.holding(&id, true).expect("held")).expect("json");
        for lang in Lang::ALL {
            let page = page(store, &id, lang);
            let missing: Vec<_> =
                typed.0.iter().filter(|word| !page.contains(&***word) || !json.contains(&***word)).collect();
            assert!(missing.is_empty(), "{} {missing:?} in\n{page}", lang.code());
        }
        let without = store.holding(&id, false).expect("held");
        assert!(without.cases.iter().flat_map(|case| &case.entries).all(|entry| entry.kind != EntryKind::Private));
    });
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    /// Whatever is typed about somebody, in whichever order and however often: it is in what they are given, and after the
    /// erasing in no column of no table.
    #[test]
    fn nothing_that_was_typed_is_left_in_any_table(steps in prop::collection::vec((0usize..7, 0usize..4), 1..24)) {
        let (folder, store) = on_disk();
        let mut typed = Typed::default();
        let mut case = store.open_case(&new_case(&typed.word(), &typed.word(), &typed.word()), &stamp("1", 0)).expect("a case");
        let id = case.person.id.clone();
        for (minute, (step, kind)) in (1..).zip(steps) {
            let now = stamp("1", minute);
            // The alphabet has so many ends.
            if typed.0.len() > 20 {
                break;
            }
            let kinds = [EntryKind::Note, EntryKind::Call, EntryKind::Letter, EntryKind::Private];
            match step {
                0 => drop(store.tell(&case.id, case.version, &NewEntry::new(kinds[kind], typed.word()), &now).expect("told")),
                1 => {
                    let visit = VisitDraft { note: typed.word(), person: Some(id.clone()), ..draft("Amina") };
                    store.record(today(), "", &visit, Entry::Queue, None, &now).expect("recorded");
                }
                2 => drop(store.refer_from_case(&case.id, &place(&typed.word()), &now).expect("referred")),
                3 => {
                    let agreed = Consent { what: typed.word(), given: Given::Oral, on: today() };
                    store.agree(&case.id, case.version, &agreed, &now).expect("agreed");
                }
                4 => store.save_draft("a", &format!("ask-note:{}", case.id), &typed.word()).expect("a draft"),
                5 => drop(store.undo(&now).expect("asked")),
                _ => {
                    let next = NextStep::Do { action: typed.word(), due: today() };
                    store.set_next(&case.id, case.version, None, &next, &now).expect("said");
                }
            }
            let Ok(found) = store.case_for(&case.id, "W1") else { break };
            case = found;
        }
        #[expect(clippy::disallowed_methods, reason = "the bytes are looked at past the store")]
        let raw = rusqlite::Connection::open(folder.path().join("guichet.db")).expect("the file");
        prop_assert!(!texts_of(&raw, &typed.0).is_empty(), "the test looks where it must");
        if store.erase_person(&id, &[], "", &stamp("1", 60)).is_err() {
            // The opening itself was taken back: the record is set aside, and erased all the same.
            store.erase(&[Subject::Person(id)], Why::Asked, &stamp("1", 60)).expect("erased");
        }
        prop_assert_eq!(texts_of(&raw, &typed.0), BTreeSet::new());
        prop_assert!(typed.0.iter().all(|word| !holds(folder.path(), word)));
    }
}

/// The columns in which one of the words stands, of every table.
fn texts_of(raw: &rusqlite::Connection, words: &[String]) -> BTreeSet<String> {
    let mut tables = raw.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").expect("the tables");
    let tables: Vec<String> =
        tables.query_map([], |row| row.get(0)).expect("asked").collect::<Result<_, _>>().expect("names");
    let mut found = BTreeSet::new();
    for table in tables {
        let mut all = raw.prepare(&format!("SELECT * FROM \"{table}\"")).expect("a table");
        let columns: Vec<String> = all.column_names().map(str::to_owned).collect();
        let mut rows = all.query([]).expect("asked");
        while let Some(row) = rows.next().expect("a row") {
            for (at, column) in columns.iter().enumerate() {
                let text = match row.get_ref(at).expect("a value") {
                    rusqlite::types::ValueRef::Text(bytes) | rusqlite::types::ValueRef::Blob(bytes) => {
                        String::from_utf8_lossy(bytes).to_lowercase()
                    }
                    _ => continue,
                };
                if words.iter().any(|word| text.contains(&word[3..])) {
                    found.insert(format!("{table}.{column}"));
                }
            }
        }
    }
    found
}
