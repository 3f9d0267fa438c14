//! Any visit and any keys: nothing is lost, nothing panics.

use proptest::prelude::*;

use super::*;
use crate::domain::{
    ids::{PersonId, ServiceId},
    referral::{How, NewReferral},
    visit::FollowUp,
};

fn any_key() -> impl Strategy<Value = Key> {
    let letters = "abegilmnostuz 0123456789&é\"'(§-è!_çàù%+/.<>";
    let letter = proptest::sample::select(letters.chars().collect::<Vec<_>>()).prop_map(Key::Char);
    let others = "<enter><tab><back><up><down><left><right><bs><del><pgup><pgdn><s><n><x><z><esc><f2><w><u><k><j>";
    prop_oneof![3 => letter, 2 => proptest::sample::select(keys(others))]
}

fn some_code(codes: &'static [&'static str]) -> impl Strategy<Value = Option<Code>> {
    proptest::option::of(proptest::sample::select(codes).prop_map(Code::from))
}

fn any_request() -> impl Strategy<Value = Request> {
    let what = (
        some_code(&["num", "log", "gone"]),
        some_code(&["its", "exp", "gone"]),
        some_code(&["mut", "gone"]),
        some_code(&["ordi", "tel", "gone"]),
    );
    let obstacles = proptest::sample::subsequence(vec!["mail", "eid", "gone", "horsnorme"], 0..=4).prop_shuffle();
    let how = (proptest::option::of(proptest::sample::select(Support::ALL)), obstacles);
    let spent = proptest::option::of((0u16..=1440, proptest::option::of(0u16..=1440)));
    let end = (proptest::option::of(proptest::sample::select(Outcome::ALL)), "(panne|ferme|gone)");
    (what, how, spent, end).prop_map(|(what, (support, obstacles), spent, (outcome, why))| {
        let (topic, procedure, institution, device) = what;
        let minutes = spent.map(|(minutes, _)| minutes);
        let hold_minutes = spent.and_then(|(minutes, hold)| hold.map(|hold| hold.min(minutes)));
        let obstacles = obstacles.into_iter().map(Code::from).collect();
        let why = (outcome == Some(Outcome::Impossible)).then(|| Code::from(why));
        let mut request = Request { topic, procedure, institution, device, support, ..Request::default() };
        Request { obstacles, minutes, hold_minutes, outcome, why, ..std::mem::take(&mut request) }
    })
}

fn any_profile() -> impl Strategy<Value = Profile> {
    let age = prop_oneof![
        Just(None),
        (0u8..=120).prop_map(|years| Some(Age::Years(years))),
        (0u8..=120, 0u8..=120).prop_map(|(a, b)| Some(Age::Band { from: a.min(b), to: Some(a.max(b)) })),
        (0u8..=120).prop_map(|from| Some(Age::Band { from, to: None })),
    ];
    let gender = proptest::option::of(proptest::sample::select(Gender::ALL));
    let check = (any::<Option<bool>>(), any::<Option<bool>>(), any::<Option<bool>>());
    let place = proptest::option::of("[A-Zéè0-9]([a-z -]{0,8}[a-z])?");
    (age, gender, some_code(&["ar", "gone"]), any::<bool>(), place, check).prop_map(
        |(age, gender, language, interpreter, place, check)| Profile {
            age,
            gender,
            language,
            interpreter,
            place,
            check: DigitalCheck { knows_space: check.0, needs_help: check.1, stable_connection: check.2 },
        },
    )
}

fn any_draft() -> impl Strategy<Value = VisitDraft> {
    let requests = proptest::collection::vec(any_request(), 0..4)
        .prop_map(|all| all.into_iter().filter(|request| !request.is_empty()).collect::<Vec<_>>());
    let follow_up = proptest::option::of((0u64..400, "([a-zé]{1,6})?"));
    let note = "([a-zéà!]{1,5}[ \n]{0,2}){0,5}";
    let ways = (proptest::sample::select(Origin::ALL), proptest::sample::select(Priority::ALL));
    let name = proptest::option::of("[A-Z][a-zéè]{1,8}( [A-Z]\\.)?");
    (requests, any_profile(), ways, name, follow_up, note, any::<bool>()).prop_map(
        |(requests, profile, (origin, priority), calling_name, follow_up, note, known)| VisitDraft {
            origin,
            priority,
            calling_name,
            person: known.then(|| PersonId::from("p1")),
            profile,
            requests,
            referrals: if known { vec![referral()] } else { Vec::new() },
            follow_up: follow_up
                .map(|(days, action)| FollowUp { due: ctx(Lang::Fr).today + chrono::Days::new(days), action }),
            note: note.trim_end().to_owned(),
        },
    )
}

fn referral() -> NewReferral {
    NewReferral { service: Some(ServiceId::from("s1")), service_name: "EPN".to_owned(), how: How::Told, check_on: None }
}

proptest! {
    #[test]
    fn the_form_of_a_draft_gives_that_draft_back(draft in any_draft()) {
        let ctx = ctx(Lang::Fr);
        let form = VisitForm::new(&draft, Purpose::New, "", &ctx);
        prop_assert_eq!(form.draft(), Ok(draft.clone()));
        let again = VisitForm::from_json(&form.to_json(), "", &ctx).expect("a draft");
        prop_assert_eq!(again.draft(), Ok(draft));
    }

    #[test]
    fn walking_through_and_saving_changes_nothing(draft in any_draft()) {
        let ctx = ctx(Lang::Fr);
        let mut form = VisitForm::new(&draft, Purpose::New, "", &ctx);
        for _ in 0..form.form().fields().len() {
            form.key(Key::Tab, &ctx);
        }
        prop_assert_eq!(form.key(Key::Ctrl('s'), &ctx), FormEvent::Save);
        prop_assert_eq!(form.draft(), Ok(draft));
    }

    #[test]
    fn no_keys_panic_and_none_outside_the_note_touch_it(
        draft in any_draft(),
        pressed in proptest::collection::vec(any_key(), 0..120),
    ) {
        let ctx = ctx(Lang::Fr);
        let mut form = VisitForm::new(&draft, Purpose::New, "", &ctx);
        for key in pressed {
            let note = |form: &VisitForm| match form.form().field("note", 0).map(|field| &field.kind) {
                Some(Kind::Note(note)) => note.text(),
                _ => panic!("the form lost its note"),
            };
            let (before, inside) = (note(&form), focus(&form) == "note.0");
            let event = form.key(key, &ctx);
            prop_assert!(inside || note(&form) == before);
            prop_assert!(form.form().focused().is_some_and(|field| field.shown));
            if event == FormEvent::Save {
                prop_assert!(form.draft().is_ok());
            }
        }
        let again = VisitForm::from_json(&form.to_json(), "", &ctx).expect("a draft");
        prop_assert_eq!(again.draft(), form.draft());
    }
}
