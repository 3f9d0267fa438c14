//! Forms driven by keys, as people drive them.

use std::sync::OnceLock;

use proptest::prelude::*;

use super::{
    visit::{Purpose, VisitForm},
    *,
};
use crate::{
    app::line::Line,
    domain::{
        ids::{PersonId, ServiceId},
        referral::{How, NewReferral},
        request::{Outcome, Request, Support},
        visit::{Age, DigitalCheck, FollowUp, Gender, Origin, Priority, Profile, VisitDraft},
    },
};

/// The tests' own small vocabulary.
pub(crate) fn vocabulary() -> &'static Vocabulary {
    static WORDS: OnceLock<Vocabulary> = OnceLock::new();
    WORDS.get_or_init(|| Vocabulary::parse(include_str!("test_vocabulary.toml")).expect("a sound vocabulary"))
}

/// A world in French or English, on 18 November 2026, that reads `3j`, `3d` and ISO days.
pub(crate) fn ctx(lang: Lang) -> Ctx<'static> {
    static TEXTS: OnceLock<[Texts; 2]> = OnceLock::new();
    let texts = TEXTS.get_or_init(|| [Texts::new(Lang::Fr), Texts::new(Lang::En)]);
    let texts = &texts[usize::from(lang == Lang::En)];
    let today = NaiveDate::from_ymd_opt(2026, 11, 18).expect("a day");
    Ctx { vocabulary: vocabulary(), texts, today, dates: in_days }
}

fn in_days(text: &str, today: NaiveDate, _: Lang) -> Option<NaiveDate> {
    let days = text.strip_suffix(['j', 'd'])?.parse().ok()?;
    today.checked_add_days(chrono::Days::new(days))
}

/// Presses keys: characters as they are, and between angle brackets the others.
pub(crate) fn keys(text: &str) -> Vec<Key> {
    let mut keys = Vec::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let name = rest.strip_prefix('<').and_then(|rest| rest.split_once('>'));
        let Some((name, after)) = name else {
            keys.push(Key::Char(c));
            rest = &rest[c.len_utf8()..];
            continue;
        };
        rest = after;
        keys.push(match name {
            "enter" => Key::Enter,
            "tab" => Key::Tab,
            "back" => Key::BackTab,
            "up" => Key::Up,
            "down" => Key::Down,
            "left" => Key::Left,
            "right" => Key::Right,
            "bs" => Key::Backspace,
            "del" => Key::Delete,
            "pgup" => Key::PageUp,
            "pgdn" => Key::PageDown,
            "esc" => Key::Esc,
            "f2" => Key::F(2),
            ctrl => Key::Ctrl(ctrl.chars().last().expect("a control key's letter")),
        });
    }
    keys
}

pub(crate) fn press(form: &mut VisitForm, text: &str, ctx: &Ctx<'_>) -> FormEvent {
    keys(text).into_iter().map(|key| form.key(key, ctx)).last().expect("a key")
}

fn new_form() -> (VisitForm, Ctx<'static>) {
    let ctx = ctx(Lang::Fr);
    (VisitForm::new(&VisitDraft::default(), Purpose::New, "Nouveau passage", &ctx), ctx)
}

fn focus(form: &VisitForm) -> String {
    form.form().focused().expect("a field").id.to_string()
}

fn code(text: &str) -> Code {
    Code::from(text)
}

#[test]
fn a_whole_visit_is_typed_on_an_unshifted_azerty_row() {
    let (mut form, ctx) = new_form();
    // Topic and procedure by typing, then: no institution, computer, with, two obstacles, 20 of which 5, done.
    press(&mut form, "num<enter>its<enter><tab>&é\"è<tab>éà<tab>(<tab>&", &ctx);
    assert_eq!(focus(&form), "gender.0", "an outcome that needs no reason goes past the reason");
    press(&mut form, "&-è<tab>(ààà<tab><tab>", &ctx);
    press(&mut form, "éé&é", &ctx);
    press(&mut form, "Fatima B.<enter><tab>é", &ctx);
    press(&mut form, "\"j<tab>rappeler<tab>revient avec sa carte", &ctx);
    assert_eq!(press(&mut form, "<s>", &ctx), FormEvent::Save);

    let draft = form.draft().expect("sound");
    let request = Request {
        topic: Some(code("num")),
        procedure: Some(code("its")),
        institution: None,
        device: Some(code("ordi")),
        support: Some(Support::With),
        obstacles: vec![Code::from("lire"), Code::from("confiance")],
        minutes: Some(20),
        hold_minutes: Some(5),
        outcome: Some(Outcome::Done),
        why: None,
    };
    assert_eq!(draft.requests, [request]);
    assert_eq!(draft.profile.gender, Some(Gender::F));
    assert_eq!(draft.profile.age, Some(Age::Years(67)));
    assert_eq!(draft.profile.place.as_deref(), Some("5000"));
    let check = DigitalCheck { knows_space: Some(false), needs_help: Some(true), stable_connection: Some(false) };
    assert_eq!(draft.profile.check, check);
    assert_eq!(draft.calling_name.as_deref(), Some("Fatima B."));
    assert_eq!((draft.origin, draft.priority), (Origin::WalkIn, Priority::Urgent));
    let follow_up = draft.follow_up.expect("a follow-up");
    assert_eq!((follow_up.due.to_string().as_str(), follow_up.action.as_str()), ("2026-11-21", "rappeler"));
    assert_eq!(draft.note, "revient avec sa carte");
}

#[test]
fn a_procedure_brings_its_topic_and_another_topic_leaves_it() {
    let (mut form, ctx) = new_form();
    press(&mut form, "<tab>huis<enter>", &ctx);
    assert_eq!(form.form().code("topic", 0), Some(&code("det")));
    press(&mut form, "<up><up>num<enter>", &ctx);
    assert_eq!(form.form().code("procedure", 0), None);
    assert_eq!(focus(&form), "procedure.0");
    let Some(Kind::Pick(pick)) = form.form().focused().map(|field| &field.kind) else { panic!("a list") };
    let offered: Vec<&str> = pick.offers().iter().map(|offer| offer.code.as_str()).collect();
    assert_eq!(offered, ["its", "mai", "imp", "app"], "only what belongs to the topic");
}

/// A visit with one request, as a desk saved it.
fn saved(topic: &str, procedure: Option<&str>) -> VisitDraft {
    let request = Request { topic: Some(code(topic)), procedure: procedure.map(Code::from), ..Request::default() };
    VisitDraft { requests: vec![request], ..VisitDraft::default() }
}

#[test]
fn what_another_desk_picked_is_named_while_a_list_is_open_here() {
    let ctx = ctx(Lang::Fr);
    let mut here = VisitForm::new(&VisitDraft::default(), Purpose::Correct, "", &ctx);
    press(&mut here, "<tab>huis", &ctx);
    let (mut merged, said) = here.over(&saved("log", Some("exp")), None, &ctx);
    let label = |name| here.form().field(name, 0).expect("a field").label.clone();
    assert_eq!(said.both, [(label("procedure"), "Expulsion".to_owned())]);
    assert_eq!(said.theirs, [label("topic")]);
    assert_eq!(merged.form().code("procedure", 0), Some(&code("exp")), "theirs, until what is typed is taken");
    // What is typed is still there; taken, it brings its topic.
    press(&mut merged, "<enter>", &ctx);
    assert_eq!(merged.form().code("procedure", 0), Some(&code("hui")));
    assert_eq!(merged.form().code("topic", 0), Some(&code("det")));
    // Taken before: both changed both.
    press(&mut here, "<enter>", &ctx);
    let (merged, said) = here.over(&saved("log", Some("exp")), None, &ctx);
    let theirs: Vec<&str> = said.both.iter().map(|(_, theirs)| theirs.as_str()).collect();
    assert_eq!(theirs, ["Logement", "Expulsion"]);
    assert_eq!(merged.form().code("topic", 0), Some(&code("det")));
}

#[test]
fn a_topic_and_a_procedure_of_two_desks_never_mix() {
    let ctx = ctx(Lang::Fr);
    // Here only the procedure changes; there the topic and the procedure.
    let mut here = VisitForm::new(&saved("num", Some("its")), Purpose::Correct, "", &ctx);
    here.focus_on("procedure", 0, &ctx);
    press(&mut here, "mail<enter>", &ctx);
    let (merged, said) = here.over(&saved("log", Some("exp")), None, &ctx);
    assert_eq!(merged.form().code("procedure", 0), Some(&code("mai")));
    assert_eq!(merged.form().code("topic", 0), Some(&code("num")));
    let mut theirs: Vec<&str> = said.both.iter().map(|(_, theirs)| theirs.as_str()).collect();
    theirs.sort_unstable();
    assert_eq!(theirs, ["Expulsion", "Logement"]);
    // Here only the topic; there a procedure of the topic that was.
    let mut here = VisitForm::new(&saved("num", None), Purpose::Correct, "", &ctx);
    here.focus_on("topic", 0, &ctx);
    press(&mut here, "san<enter>", &ctx);
    let (merged, said) = here.over(&saved("num", Some("its")), None, &ctx);
    assert_eq!(merged.form().code("topic", 0), Some(&code("san")));
    assert_eq!(merged.form().code("procedure", 0), None);
    assert_eq!(said.both.iter().map(|(_, theirs)| theirs.as_str()).collect::<Vec<_>>(), ["itsme"]);
}

#[test]
fn a_procedure_of_another_topic_is_still_found_by_typing() {
    let (mut form, ctx) = new_form();
    press(&mut form, "num<enter>expul<enter>", &ctx);
    assert_eq!(form.form().code("procedure", 0), Some(&code("exp")));
    assert_eq!(form.form().code("topic", 0), Some(&code("log")));
}

#[test]
fn the_arrows_walk_a_list_and_erasing_what_is_typed_brings_the_choice_back() {
    let (mut form, ctx) = new_form();
    press(&mut form, "<down><down><enter>", &ctx);
    assert_eq!(form.form().code("topic", 0), Some(&code("log")));
    press(&mut form, "<up>den<bs><bs><bs>", &ctx);
    assert_eq!(form.form().code("topic", 0), Some(&code("log")));
    press(&mut form, "<bs>", &ctx);
    assert_eq!(form.form().code("topic", 0), None);
}

#[test]
fn a_text_that_matches_nothing_is_kept_and_said() {
    let (mut form, ctx) = new_form();
    press(&mut form, "zzz<tab><tab>", &ctx);
    let topic = form.form().field("topic", 0).expect("a topic");
    assert_eq!(topic.problem_to_show(false), Some(Trouble::NoMatch));
    assert_eq!(press(&mut form, "<s>", &ctx), FormEvent::Refused);
    assert_eq!(focus(&form), "topic.0");
    assert_eq!(form.draft().expect_err("a problem")[0].trouble, Trouble::NoMatch);
    let again = VisitForm::from_json(&form.to_json(), "", &ctx).expect("a draft");
    assert_eq!(again.draft().expect_err("the same problem"), form.draft().expect_err("a problem"));
}

#[test]
fn a_typed_text_that_means_one_entry_is_taken_on_saving() {
    let (mut form, ctx) = new_form();
    assert_eq!(press(&mut form, "logement<s>", &ctx), FormEvent::Save);
    assert_eq!(form.draft().expect("sound").requests[0].topic, Some(code("log")));
    let (mut form, ctx) = new_form();
    assert_eq!(press(&mut form, "<tab>a<s>", &ctx), FormEvent::Refused, "the bank, or an allowance?");
}

#[test]
fn impossible_asks_why_and_nothing_else_does() {
    let (mut form, ctx) = new_form();
    press(&mut form, "<pgdn><up>", &ctx);
    assert_eq!(focus(&form), "outcome.0");
    press(&mut form, "5", &ctx);
    assert_eq!(focus(&form), "why.0");
    assert_eq!(press(&mut form, "<s>", &ctx), FormEvent::Refused);
    let why = form.form().field("why", 0).expect("a reason");
    assert_eq!(why.problem_to_show(true), Some(Trouble::WhyMissing), "said where one is sent");
    press(&mut form, "3<up>", &ctx);
    assert_eq!(form.draft().expect("sound").requests[0].why, Some(code("ferme")));
    press(&mut form, "<up>1", &ctx);
    assert_eq!(focus(&form), "gender.0");
    assert_eq!(form.draft().expect("sound").requests[0].why, None);
    press(&mut form, "<up>5", &ctx);
    assert_eq!(form.draft().expect("sound").requests[0].why, Some(code("ferme")), "the reason was not lost");
}

#[test]
fn the_rules_between_fields_are_said_beside_them() {
    let (mut form, ctx) = new_form();
    form.focus_on("minutes", 0, &ctx);
    press(&mut form, "10<tab>15", &ctx);
    assert_eq!(form.form().problems().map(|p| p.trouble).collect::<Vec<_>>(), [Trouble::HoldTooLong]);
    press(&mut form, "<bs><bs>5", &ctx);
    form.focus_on("action", 0, &ctx);
    press(&mut form, "x", &ctx);
    assert_eq!(form.form().problems().map(|p| p.trouble).collect::<Vec<_>>(), [Trouble::DayMissing]);
    press(&mut form, "<back>2026-11-17", &ctx);
    assert_eq!(form.form().problems().map(|p| p.trouble).collect::<Vec<_>>(), [Trouble::PastDay]);
    press(&mut form, "<u>demain", &ctx);
    assert_eq!(form.form().problems().map(|p| p.trouble).collect::<Vec<_>>(), [Trouble::NotADay]);
}

#[test]
fn requests_are_added_taken_away_and_put_back_with_what_was_half_typed() {
    let (mut form, ctx) = new_form();
    press(&mut form, "num<enter>its<enter>zzz", &ctx);
    press(&mut form, "<n>log<enter>", &ctx);
    assert_eq!((form.requests(), focus(&form).as_str()), (2, "procedure.1"));
    press(&mut form, "<pgup><pgup><x>", &ctx);
    assert_eq!(form.requests(), 1);
    assert_eq!(form.draft().expect("sound").requests[0].topic, Some(code("log")));
    press(&mut form, "<z>", &ctx);
    assert_eq!((form.requests(), focus(&form).as_str()), (2, "topic.0"));
    assert_eq!(form.form().code("procedure", 0), Some(&code("its")));
    let Some(Kind::Pick(institution)) = form.form().field("institution", 0).map(|f| &f.kind) else { panic!() };
    assert_eq!(institution.line.text(), "zzz");
    assert_eq!(form.form().code("topic", 1), Some(&code("log")));
    assert_eq!(press(&mut form, "<z>", &ctx), FormEvent::Ignored, "one step only");
}

#[test]
fn taking_away_the_only_request_empties_it_and_leaves_the_rest() {
    let (mut form, ctx) = new_form();
    assert_eq!(press(&mut form, "<x>", &ctx), FormEvent::Ignored);
    form.focus_on("note", 0, &ctx);
    press(&mut form, "reste<pgup><pgup><pgup>num<enter><x>", &ctx);
    assert_eq!(form.requests(), 1);
    let draft = form.draft().expect("sound");
    assert_eq!((draft.requests.len(), draft.note.as_str()), (0, "reste"));
    press(&mut form, "<z>", &ctx);
    assert_eq!((form.requests(), form.draft().expect("sound").requests[0].topic.clone()), (1, Some(code("num"))));
}

#[test]
fn a_form_from_the_fast_line_begins_where_something_is_missing() {
    let ctx = ctx(Lang::Fr);
    let request = Request { topic: Some(code("num")), procedure: Some(code("its")), ..Request::default() };
    let draft = VisitDraft { requests: vec![request], ..VisitDraft::default() };
    assert_eq!(focus(&VisitForm::new(&draft, Purpose::New, "", &ctx)), "institution.0");
    assert_eq!(focus(&new_form().0), "topic.0");
}

#[test]
fn leaving_keeps_everything_and_coming_back_finds_it() {
    let (mut form, ctx) = new_form();
    press(&mut form, "num<enter>it", &ctx);
    press(&mut form, "<n>lo", &ctx);
    assert_eq!(press(&mut form, "<esc>", &ctx), FormEvent::Leave);
    let again = VisitForm::from_json(&form.to_json(), "encore", &ctx).expect("a draft");
    assert_eq!(again.to_json(), form.to_json());
    assert_eq!((focus(&again).as_str(), again.form().title()), ("topic.1", "encore"));
    assert!(VisitForm::from_json("{", "", &ctx).is_none());
}

#[test]
fn what_was_emptied_in_an_earlier_visit_stays_empty() {
    let ctx = ctx(Lang::Fr);
    let request = Request { topic: Some(code("num")), obstacles: vec![code("eid")], ..Request::default() };
    let draft = VisitDraft { requests: vec![request], note: "hier".to_owned(), ..VisitDraft::default() };
    let mut form = VisitForm::new(&draft, Purpose::Correct, "", &ctx);
    form.focus_on("topic", 0, &ctx);
    press(&mut form, "<bs>", &ctx);
    form.focus_on("note", 0, &ctx);
    press(&mut form, "<u>", &ctx);
    let again = VisitForm::from_json(&form.to_json(), "", &ctx).expect("a draft").draft().expect("sound");
    assert_eq!((again.requests[0].topic.as_ref(), again.note.as_str()), (None, ""));
    assert_eq!(again.requests[0].obstacles, [code("eid")]);
}

#[test]
fn a_new_visit_has_three_ways_out_and_an_earlier_one_has_one() {
    let ctx = ctx(Lang::Fr);
    for (purpose, f3) in [(Purpose::New, FormEvent::Save), (Purpose::Correct, FormEvent::Ignored)] {
        let mut form = VisitForm::new(&VisitDraft::default(), purpose, "", &ctx);
        assert_eq!(form.key(Key::Ctrl('s'), &ctx), FormEvent::Save);
        assert_eq!(form.key(Key::F(2), &ctx), FormEvent::Save);
        assert_eq!(form.key(Key::F(3), &ctx), f3);
        let saves = form.form().hints().take_while(|(key, _)| *key != Key::Esc).count();
        assert_eq!(saves, if purpose == Purpose::New { 3 } else { 1 });
    }
}

#[test]
fn a_paste_too_long_is_refused_whole_in_every_kind_of_field() {
    let (mut form, ctx) = new_form();
    let long = "é".repeat(200_000);
    for _ in 0..form.form().fields().len() {
        let before = form.to_json();
        let event = form.paste(&long, &ctx);
        assert!(matches!(event, FormEvent::Ignored | FormEvent::TooLong { pasted: 200_000 }));
        assert_eq!(form.to_json(), before);
        form.key(Key::Tab, &ctx);
    }
}

#[test]
fn a_small_form_is_accepted_by_enter_alone() {
    let ctx = ctx(Lang::Fr);
    let languages = Options::new(Lang::ALL.map(|lang| (Code::from(lang.code()), lang.own_name().to_owned())));
    let fields = vec![
        Field::new("lang", "Langue".to_owned(), Kind::Choice(Choice::always(languages, &Code::from("fr")))),
        Field::new("service", "Service".to_owned(), Kind::Text(Line::of("Centre de service social"))),
        Field::new("desk", "Bureau".to_owned(), Kind::Text(Line::of("1"))),
    ];
    let mut form = Form::new("Bienvenue").with_fields(fields, &ctx);
    assert_eq!(form.key(Key::Enter, &ctx), FormEvent::Moved);
    assert_eq!(form.key(Key::Enter, &ctx), FormEvent::Moved);
    assert_eq!(form.key(Key::Enter, &ctx), FormEvent::Save);
    assert_eq!((form.code("lang", 0), form.text("desk", 0)), (Some(&code("fr")), "1"));

    let kept = form.to_json();
    form.key(Key::Char('x'), &ctx);
    assert!(form.from_json(&kept, &ctx));
    assert_eq!(form.text("desk", 0), "1");
    assert!(!form.from_json("nonsense", &ctx));
}

#[test]
fn a_form_without_fields_bears_every_key() {
    let ctx = ctx(Lang::Fr);
    let mut form = Form::new("");
    for key in [Key::Tab, Key::Down, Key::PageUp, Key::PageDown, Key::Char('1'), Key::BackTab] {
        assert_eq!(form.key(key, &ctx), FormEvent::Ignored);
    }
    assert_eq!(form.key(Key::Enter, &ctx), FormEvent::Save);
}

#[test]
fn every_trouble_and_hint_has_its_words() {
    let tx = Texts::new(Lang::Fr);
    let troubles = [
        Trouble::NoMatch,
        Trouble::NotTaken,
        Trouble::NotInRange { min: 0, max: 1 },
        Trouble::NotAnAge,
        Trouble::NotADay,
        Trouble::PastDay,
        Trouble::WhyMissing,
        Trouble::HoldTooLong,
        Trouble::DayMissing,
    ];
    let (form, _) = new_form();
    let keys = troubles.map(Trouble::key).into_iter().chain(form.form().hints().map(|(_, text)| text));
    for key in keys {
        assert_ne!(tx.t(key), key);
    }
}

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

#[test]
fn a_field_that_is_left_for_a_request_that_comes_back_takes_what_is_typed_in_it() {
    let (mut form, ctx) = new_form();
    press(&mut form, "num<enter>its<enter><x>num<enter>its<enter>banque", &ctx);
    assert_eq!(focus(&form), "institution.0");
    press(&mut form, "<z>", &ctx);
    assert_eq!((form.requests(), form.form().code("institution", 1)), (2, Some(&"banque".into())));
    let again = VisitForm::from_json(&form.to_json(), "", &ctx).expect("a draft");
    assert_eq!(again.draft(), form.draft());
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
