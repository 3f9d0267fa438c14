//! Lines as people type them, and what must hold for any line.

use super::*;
use crate::domain::{
    request::Request,
    visit::{FollowUp, Priority, Profile},
};

mod any_line;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a date")
}

/// On a Wednesday.
fn context(lang: Lang) -> Context<'static> {
    Context { vocabulary: Vocabulary::builtin(), lang, today: day(2026, 11, 18) }
}

fn french(line: &str) -> FastLine {
    parse(line, &context(Lang::Fr))
}

fn code(text: &str) -> Option<Code> {
    codes(&[text]).pop()
}

fn codes(texts: &[&str]) -> Vec<Code> {
    texts.iter().map(|text| Code::from(*text)).collect()
}

fn person(gender: Gender, age: u8) -> Profile {
    Profile { gender: Some(gender), age: Some(Age::Years(age)), ..Profile::default() }
}

fn visit(profile: Profile, request: Request) -> VisitDraft {
    VisitDraft { profile, requests: vec![request], ..VisitDraft::default() }
}

/// The same line in French and in English, and what it means.
#[track_caller]
fn both(lines: [&str; 2], expected: &VisitDraft) {
    for (line, lang) in lines.into_iter().zip([Lang::Fr, Lang::En]) {
        let read = parse(line, &context(lang));
        assert_eq!(read.draft, *expected, "{line}");
        for chip in &read.chips {
            assert!(chip.understood().is_some(), "{line}: {:?}", &line[chip.span.clone()]);
        }
    }
}

#[test]
fn itsme_on_the_computer() {
    let request = Request {
        topic: code("num"),
        procedure: code("its"),
        device: code("or"),
        support: Some(Support::With),
        minutes: Some(20),
        outcome: Some(Outcome::Done),
        ..Request::default()
    };
    let lines = ["num itsme f 67 ordi avec 20m ok", "digital itsme f 67 computer with 20m ok"];
    both(lines, &visit(person(Gender::F, 67), request));
    let request = Request {
        topic: code("num"),
        procedure: code("its"),
        device: code("or"),
        support: Some(Support::With),
        ..Request::default()
    };
    both(["its f67 or av", "its f67 pc with"], &visit(person(Gender::F, 67), request));
}

#[test]
fn a_letter_explained_in_the_place_of_the_cpas() {
    let request = Request {
        topic: code("cou"),
        support: Some(Support::Explained),
        institution: code("cpas"),
        ..Request::default()
    };
    let age = Some(Age::Band { from: 45, to: Some(59) });
    let profile = Profile { gender: Some(Gender::H), age, ..Profile::default() };
    both(["courrier expli h 45-59 @cpas", "letter expl m 45-59 @cpas"], &visit(profile, request));
}

#[test]
fn an_eviction_followed_up() {
    let expected = |note: &str, obstacle: &Code| VisitDraft {
        calling_name: Some("Amina".to_owned()),
        follow_up: Some(FollowUp { due: day(2026, 11, 21), action: note.to_owned() }),
        note: note.to_owned(),
        ..visit(
            Profile { place: Some("5000".to_owned()), ..person(Gender::F, 34) },
            Request { topic: code("log"), obstacles: vec![obstacle.clone()], ..Request::default() },
        )
    };
    let read = french("log f 34 5000 -francais !3j \"Amina\" // expulsion");
    let obstacle = &read.draft.requests[0].obstacles[0];
    let label = context(Lang::Fr).vocabulary.label(List::Obstacle, obstacle, Lang::Fr);
    assert!(label.contains("français"), "{label}");
    assert_eq!(read.draft, expected("expulsion", obstacle));
    let english = parse("housing f 34 5000 -french !3d \"Amina\" // eviction", &context(Lang::En));
    assert_eq!(english.draft, expected("eviction", obstacle));
}

#[test]
fn a_cv_printed_alone() {
    let read = french("impr cv h 22 seul ok");
    let request = Request {
        topic: read.draft.requests[0].topic.clone(),
        procedure: code("cv"),
        support: Some(Support::Alone),
        outcome: Some(Outcome::Done),
        ..Request::default()
    };
    both(["impr cv h 22 seul ok", "print cv m 22 alone ok"], &visit(person(Gender::H, 22), request));
}

#[test]
fn a_bank_app_and_fifteen_minutes_on_hold() {
    let line = "banque appli f 71 gsm avec @belfius:15 -confiance";
    let read = french(line);
    let first = &read.draft.requests[0];
    assert_eq!(&line[read.chips[0].span.clone()], "banque appli");
    let request = Request {
        topic: first.topic.clone(),
        procedure: first.procedure.clone(),
        device: code("gsm"),
        support: Some(Support::With),
        institution: code("belfius"),
        hold_minutes: Some(15),
        obstacles: first.obstacles.clone(),
        ..Request::default()
    };
    assert!(first.procedure.is_some() && first.obstacles.len() == 1);
    let english = "bank app f 71 smartphone with @belfius:15 -confidence";
    both([line, english], &visit(person(Gender::F, 71), request));
}

#[test]
fn a_doctors_appointment_made_by_telephone() {
    let request = Request {
        topic: code("san"),
        procedure: code("rdv"),
        device: code("tel"),
        support: Some(Support::Instead),
        minutes: Some(10),
        ..Request::default()
    };
    let lines = ["rdv medecin f 82 tel pour 10m", "doctor f 82 phone instead 10m"];
    both(lines, &visit(person(Gender::F, 82), request));
}

#[test]
fn the_health_fund_and_a_follow_up_on_tuesday() {
    let request =
        Request { topic: code("mut"), institution: code("mut"), hold_minutes: Some(20), ..Request::default() };
    let follow_up = Some(FollowUp { due: day(2026, 11, 24), action: String::new() });
    let expected = VisitDraft { follow_up, ..visit(person(Gender::F, 58), request) };
    both(["mut f58 @mut:20 !mar", "mut f58 @mut:20 !tue"], &expected);
}

#[test]
fn the_long_line_of_the_design() {
    let line =
        "num itsme f 67 ordi avec 20m @mutuelle:15 -mail 5000 >epn !ven ok \"Fatima B.\" // revient avec sa carte";
    let read = french(line);
    let note = "revient avec sa carte".to_owned();
    let request = Request {
        topic: code("num"),
        procedure: code("its"),
        institution: code("mut"),
        device: code("or"),
        support: Some(Support::With),
        obstacles: codes(&["mail"]),
        minutes: Some(20),
        hold_minutes: Some(15),
        outcome: Some(Outcome::Done),
        why: None,
    };
    let profile = Profile { place: Some("5000".to_owned()), ..person(Gender::F, 67) };
    let expected = VisitDraft {
        calling_name: Some("Fatima B.".to_owned()),
        follow_up: Some(FollowUp { due: day(2026, 11, 20), action: note.clone() }),
        note,
        ..visit(profile, request)
    };
    assert_eq!(read.draft, expected);
    assert_eq!(read.referrals, [ReferralWord { words: "epn".to_owned(), span: 53..57 }]);
    assert_eq!(&line[53..57], ">epn");
}

#[test]
fn a_second_procedure_is_a_second_request_and_takes_what_follows() {
    let read = french("f 67 its or av 20m ok impr cv 5m pour log @cpas").draft;
    let of = |at: usize| {
        let request = &read.requests[at];
        (request.procedure.as_ref().map(Code::as_str), request.minutes, request.support, request.outcome)
    };
    assert_eq!(read.requests.len(), 3);
    assert_eq!(of(0), (Some("its"), Some(20), Some(Support::With), Some(Outcome::Done)));
    assert_eq!(of(1), (Some("cv"), Some(5), Some(Support::Instead), None));
    assert_eq!((read.requests[2].topic.clone(), read.requests[2].institution.clone()), (code("log"), code("cpas")));
    assert_eq!(french("num its num").draft.requests.len(), 1);
    assert_eq!(french("or its").draft.requests.len(), 1);
    let plus = french("its ok + its av + +").draft.requests;
    assert_eq!((plus.len(), plus[1].support, plus[1].outcome), (2, Some(Support::With), None));
}

#[test]
fn digits_of_an_azerty_row_are_numbers() {
    for line in ["f§è its", "f-è its", "f §è its", "its f67", "F§è its"] {
        assert_eq!(french(line).draft.profile, person(Gender::F, 67), "{line}");
    }
    let age = |line| french(line).draft.profile.age;
    assert_eq!(age("\"&"), Some(Age::Years(31)));
    assert_eq!(age("f\"é"), Some(Age::Years(32)));
    assert_eq!(age("-é"), Some(Age::Years(62)));
    assert_eq!(age("'(-(ç"), Some(Age::Band { from: 45, to: Some(59) }));
    assert_eq!(age("f'(-(ç"), Some(Age::Band { from: 45, to: Some(59) }));
    assert_eq!(age("(("), Some(Age::Years(55)));
    assert_eq!(french("(ààà").draft.profile.place.as_deref(), Some("5000"));
    assert_eq!(french("@mut:éà").draft.requests[0].hold_minutes, Some(20));
    for line in ["à", "é", "(", "!!", "--", "èèè", "été", "àé", "l'é"] {
        assert_eq!(french(line).draft.profile, Profile::default(), "{line}");
    }
    assert_eq!(french("\"Élodie").draft.calling_name.as_deref(), Some("Élodie"));
}

#[test]
fn numbers_mean_what_their_size_and_company_say() {
    let profile = |line| french(line).draft.profile;
    let aged = |age| Profile { age: Some(age), ..Profile::default() };
    assert_eq!(profile("0"), aged(Age::Years(0)));
    for line in ["67", "67 ans", "67ans", "67 Jahre"] {
        assert_eq!(french(line).draft, VisitDraft { profile: aged(Age::Years(67)), ..VisitDraft::default() }, "{line}");
    }
    assert_eq!(profile("60+"), aged(Age::Band { from: 60, to: None }));
    assert_eq!(profile("h60+").gender, Some(Gender::H));
    assert_eq!(profile("31000").place.as_deref(), Some("31000"));
    assert_eq!(profile("lieu:\"La Louvière\"").place.as_deref(), Some("La Louvière"));
    for line in ["121", "067", "999", "99999", "59-45", "000", "12345678901234567890", "0475 12 34 56", "+32 475 12"] {
        let read = french(line);
        assert_eq!((read.draft.profile, read.draft.note.as_str()), (Profile::default(), line), "{line}");
    }
    let minutes = |line| french(line).draft.requests.first().and_then(|request| request.minutes);
    for (line, expected) in [("20m", 20), ("20min", 20), ("20 min", 20), ("150 min", 150), ("1h", 60), ("1h30", 90)] {
        assert_eq!(minutes(line), Some(expected), "{line}");
    }
    for line in ["1441m", "25h", "99999999m", "1hx", "70000 min"] {
        assert_eq!(minutes(line), None, "{line}");
    }
}

#[test]
fn names_may_stand_in_any_quotes_and_without_their_end() {
    for line in ["\"Fatima B.\"", "« Fatima B. »", "“Fatima B.”", "„Fatima B.“", "\"Fatima B.", "f \"Fatima B.\"67"]
    {
        assert_eq!(french(line).draft.calling_name.as_deref(), Some("Fatima B."), "{line}");
    }
    assert_eq!(french("\"").draft, VisitDraft::default());
    let twice = french("\"Amina\" \"Fatima\"").draft;
    assert_eq!((twice.calling_name.as_deref(), twice.note.as_str()), (Some("Amina"), "\"Fatima\""));
}

#[test]
fn signs_take_one_word_several_words_or_quotes() {
    let institution = |line| french(line).draft.requests.first().and_then(|request| request.institution.clone());
    assert_eq!(institution("@CPAS"), code("cpas"));
    assert_eq!(institution("@mutualité chrétienne:1h f"), code("mc"));
    assert_eq!(french("@mutualité chrétienne:1h").draft.requests[0].hold_minutes, Some(60));
    assert_eq!(institution("@\"mutualité chrétienne\""), code("mc"));
    assert_eq!(french("-\"sait pas lire\" -mail").draft.requests[0].obstacles.len(), 2);
    let referrals = french(">epn >\"médiation de dettes\" >").referrals;
    let words: Vec<_> = referrals.iter().map(|referral| referral.words.as_str()).collect();
    assert_eq!(words, ["epn", "médiation de dettes"]);
    for line in ["@xyzzy", "@mut:douze", "-xyzzy", "!jamais", ">", "@", "lang:klingon"] {
        let read = french(line);
        assert!(matches!(read.chips[0].state, ChipState::Unknown(_)), "{line}: {:?}", read.chips);
        assert_eq!(read.draft, VisitDraft { note: line.to_owned(), ..VisitDraft::default() }, "{line}");
    }
    assert_eq!(french("!3 jours !!").draft.follow_up.map(|it| it.due), Some(day(2026, 11, 21)));
    assert_eq!(french("!").draft.priority, Priority::Urgent);
    assert_eq!(french("urgent").draft.priority, Priority::Urgent);
}

#[test]
fn languages_interpreters_and_origins() {
    assert_eq!(french("arabe interprète").draft.profile.language, code("ar"));
    assert!(french("arabe interprète").draft.profile.interpreter);
    assert_eq!(french("lang:de").draft.profile.language, code("de"));
    assert_eq!(french("de en").draft.profile.language, None);
    assert_eq!(french("sur rdv").draft.origin, Origin::Appointment);
    assert_eq!(french("rdv").draft.origin, Origin::WalkIn);
    assert_eq!(french("tel").draft.origin, Origin::WalkIn);
}

#[test]
fn a_card_code_says_whose_visit_it_is() {
    for line in ["its K7M-49 f67", "its k7m49 f67", "k7m-49 its f67", "its f67 \"k7m49\""] {
        let read = french(line);
        assert_eq!(read.card.as_deref(), Some("K7M-49"), "{line}");
        assert_eq!((&read.draft.profile, read.draft.note.as_str()), (&person(Gender::F, 67), ""), "{line}");
    }
    let two = french("K7M-49 333-33");
    assert_eq!((two.card.as_deref(), two.draft.note.as_str()), (Some("K7M-49"), "333-33"));
    let mistyped = french("its K7M-4D");
    assert_eq!((mistyped.card, mistyped.draft.note.as_str()), (None, "K7M-4D"));
    assert_eq!(mistyped.chips[1].state, ChipState::Unknown(Expected::Card));
    // What else a word means goes first, and a word is a word.
    assert_eq!(french("f45-59").draft.profile.gender, Some(Gender::F));
    assert_eq!((french("carte dette").card, french("34679").card), (None, None));
}

#[test]
fn impossible_may_say_why() {
    for line in ["its impossible bug", "its impossible:bug"] {
        let request = &french(line).draft.requests[0];
        assert_eq!((request.outcome, request.why.clone()), (Some(Outcome::Impossible), code("bug")), "{line}");
    }
    assert_eq!(french("impossible xyzzy").draft.note, "xyzzy");
    assert_eq!(french("bug").draft.note, "bug");
}

#[test]
fn what_is_not_understood_or_said_twice_stays_in_the_note_in_order() {
    let read = french("its tralala 67 68 xyzzy f h // et puis");
    assert_eq!(read.draft.note, "tralala 68 xyzzy h – et puis");
    assert_eq!(read.draft.profile, person(Gender::F, 67));
    let states: Vec<_> = read.chips.iter().map(|chip| chip.understood().is_some()).collect();
    assert_eq!(states, [true, false, true, false, false, true, false, true]);
    assert!(matches!(read.chips[3].state, ChipState::Repeated(ChipKind::Age(_))));
}

#[test]
fn a_word_of_several_meanings_waits_in_the_note() {
    let text = "[[topic]]\ncode='a'\nfr='Aide sociale'\n[[topic]]\ncode='b'\nfr='Aide juridique'";
    let vocabulary = Vocabulary::parse(text).expect("sound");
    let ctx = Context { vocabulary: &vocabulary, ..context(Lang::Fr) };
    let read = parse("aide 67", &ctx);
    let choice = |code: &str| Choice { list: List::Topic, code: Code::from(code) };
    assert_eq!(read.chips[0].state, ChipState::Ambiguous(vec![choice("a"), choice("b")]));
    assert_eq!((read.draft.note.as_str(), read.draft.requests.len()), ("aide", 0));
    assert_eq!(parse("aide jur", &ctx).draft.requests[0].topic, code("b"));
}

#[test]
fn a_labels_words_come_from_the_vocabulary() {
    let read = french("its f");
    let labels: Vec<_> =
        read.chips.iter().filter_map(|chip| chip.understood()?.label(Vocabulary::builtin(), Lang::Fr)).collect();
    assert_eq!(labels, ["itsme", "Femme"]);
}

fn completed(line: &str) -> Option<(String, String)> {
    let done = completion(line, line.len(), &context(Lang::Fr))?;
    Some((format!("{}{}", &line[..done.span.start], done.text), done.label))
}

#[test]
fn tab_completes_to_words_that_mean_the_entry() {
    let text = |line| completed(line).map(|(text, _)| text);
    assert_eq!(text("f 67 itsm").as_deref(), Some("f 67 itsme"));
    assert_eq!(text("f 67 logem").as_deref(), Some("f 67 logement"));
    assert_eq!(completed("ordin"), Some(("ordinateur".to_owned(), "Ordinateur".to_owned())));
    assert_eq!(text("its @belf").as_deref(), Some("its @belfius"));
    assert_eq!(text("its @belf:15").as_deref(), Some("its @belfius:15"));
    assert_eq!(text("banque appl").as_deref(), Some("banque appli"));
    for line in ["", "its", "its ", "67", "!ven", ">ep", "\"Ami", "// log", "xyzzy", "f", "@cpas"] {
        assert_eq!(completed(line), None, "{line}");
    }
    assert!(text("-confia").is_some());
}

#[test]
fn a_page_pasted_by_mistake_stays_whole_in_the_note() {
    let page = "facture ".repeat(500);
    let read = french(&format!("f67 {page}// fin"));
    assert_eq!(read.draft.profile, person(Gender::F, 67));
    assert_eq!(read.draft.requests.len(), 1);
    let kept = read.draft.note.matches("facture").count();
    let understood = read.chips.iter().filter(|chip| matches!(chip.understood(), Some(ChipKind::Procedure { .. })));
    assert_eq!(kept + understood.count(), 500);
    assert!(kept > 300 && read.draft.note.ends_with("– fin"));
}

#[test]
fn a_run_swallows_a_help_only_where_all_of_it_is_a_name() {
    let text = "[[topic]]\ncode='cou'\nfr='Courrier & papiers'\n[[support]]\ncode='explained'\nfr='Expliqué'\n\
                [[procedure]]\ncode='cex'\ntopic='cou'\nfr='Courrier à expliquer'";
    let vocabulary = Vocabulary::parse(text).expect("sound");
    let ctx = Context { vocabulary: &vocabulary, ..context(Lang::Fr) };
    let read = |line| {
        let request = parse(line, &ctx).draft.requests.remove(0);
        (request.topic, request.procedure, request.support)
    };
    assert_eq!(read("courrier expli"), (code("cou"), None, Some(Support::Explained)));
    assert_eq!(read("courrier à expliquer"), (code("cou"), code("cex"), None));
    assert_eq!(read("courrier expliquer"), (code("cou"), code("cex"), None));
}

#[test]
fn a_line_loses_its_names_and_nothing_else() {
    assert_eq!(
        without_names("its \"Ana B.\" f67 >\"Le Pivot\" // \"x\""),
        Some("its \"…\" f67 >\"Le Pivot\" // \"x\"".to_owned())
    );
    assert_eq!(without_names("its « Ana B"), Some("its \"…\"".to_owned()));
    assert_eq!(without_names("\"Ana\" its"), Some("\"…\" its".to_owned()));
    let said_again = "its \"Omar\" f67 // OMAR a perdu le gsm d'Omar, Omara attend";
    assert_eq!(without_names(said_again).as_deref(), Some("its \"…\" f67 // … a perdu le gsm d'…, Omara attend"));
    assert_eq!(without_names("\"Ana\""), Some(String::new()));
    assert_eq!(without_names("\"…\" its"), None, "a name is erased once");
    assert_eq!(without_names("its f67"), None);
}
