//! Lists to pick from: walked, typed into, and changed by two desks at once.

use super::*;

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
