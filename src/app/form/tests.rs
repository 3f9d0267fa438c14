//! Forms driven by keys, as people drive them.

mod any;
mod lists;

use std::sync::OnceLock;

use super::{
    visit::{Purpose, VisitForm},
    *,
};
use crate::{
    app::line::Line,
    domain::{
        request::{Outcome, Request, Support},
        visit::{Age, DigitalCheck, Gender, Origin, Priority, Profile, VisitDraft},
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
