//! The fields of a visit: which there are, in which order, and how each meets its part of the record.

use super::{AgeField, Choice, Ctx, DateField, Field, Form, Kind, Multi, Note, Number, Offer, Options, Pick};
use crate::{
    app::line::Line,
    domain::{
        azerty,
        ids::Code,
        request::{Outcome, Request, Support},
        visit::{DigitalCheck, FollowUp, Gender, Origin, Priority, Profile, VisitDraft},
        vocabulary::List,
    },
};

/// How many fields a request has.
pub(super) const PER_REQUEST: usize = 10;

/// The most minutes a request can take: a day.
const DAY: u16 = 24 * 60;

/// A list this short is offered with a key each; a longer one by typing.
const FEW: usize = 9;

/// The fields of one request.
pub(super) fn request_fields(part: usize, request: &Request, ctx: &Ctx<'_>) -> Vec<Field> {
    let tx = ctx.texts;
    let mut minutes = Number::new(0, DAY);
    minutes.set(request.minutes);
    let mut hold = Number::new(0, DAY);
    hold.set(request.hold_minutes);
    let mut procedure = Pick::new(List::Procedure);
    procedure.set_within(request.topic.clone());
    procedure.set(request.procedure.as_ref(), ctx);

    let mut fields = vec![
        Field::new("topic", tx.t("field-topic"), pick(List::Topic, request.topic.as_ref(), ctx)),
        Field::new("procedure", tx.t("field-procedure"), Kind::Pick(procedure)),
        Field::new(
            "institution",
            tx.t("field-institution"),
            pick(List::Institution, request.institution.as_ref(), ctx),
        ),
        Field::new("device", tx.t("field-device"), one_of(List::Device, request.device.as_ref(), ctx)),
        Field::new(
            "support",
            tx.t("field-support"),
            closed(List::Support, Support::ALL.iter().map(|s| s.code()), request.support.map(Support::code), ctx),
        ),
        Field::new("obstacles", tx.t("field-obstacles"), any_of(List::Obstacle, &request.obstacles, ctx)),
        Field::new("minutes", tx.t("field-minutes"), Kind::Number(minutes)),
        Field::new("hold", tx.t("field-hold"), Kind::Number(hold)),
        Field::new(
            "outcome",
            tx.t("field-outcome"),
            closed(List::Outcome, Outcome::ALL.iter().map(|o| o.code()), request.outcome.map(Outcome::code), ctx),
        ),
        Field::new("why", tx.t("field-why"), one_of(List::Impossible, request.why.as_ref(), ctx))
            .only_if("outcome", Outcome::Impossible.code()),
    ];
    for field in &mut fields {
        field.id.part = part;
    }
    fields
}

/// The code that keeps a link to a person, and the one that takes it away.
const LINKED: &str = "linked";
const NOT_LINKED: &str = "not-linked";

/// The fields of the person and of the visit itself, which follow the requests. `linked` is what a linked person is
/// called.
pub(super) fn visit_fields(draft: &VisitDraft, linked: Option<&str>, ctx: &Ctx<'_>) -> Vec<Field> {
    let mut fields = profile_fields(&draft.profile, ctx);
    if let Some(who) = linked.filter(|_| draft.person.is_some()) {
        let choices = [(Code::from(LINKED), who.to_owned()), (Code::from(NOT_LINKED), ctx.texts.t("field-linked-no"))];
        let choice = Choice::always(Options::new(choices), &Code::from(LINKED));
        fields.push(Field::new("linked", ctx.texts.t("field-linked"), Kind::Choice(choice)));
    }
    fields.extend(end_fields(draft, ctx));
    fields
}

fn profile_fields(profile: &Profile, ctx: &Ctx<'_>) -> Vec<Field> {
    let tx = ctx.texts;
    let mut age = AgeField::default();
    age.set(profile.age);
    let genders = Gender::ALL.iter().map(|gender| gender.code());
    let check = profile.check;
    vec![
        Field::new(
            "gender",
            tx.t("field-gender"),
            closed(List::Gender, genders, profile.gender.map(Gender::code), ctx),
        )
        .under(tx.t("form-person")),
        Field::new("age", tx.t("field-age"), Kind::Age(age)),
        Field::new("place", tx.t("field-place"), text(profile.place.as_deref())),
        Field::new("language", tx.t("field-language"), pick(List::Language, profile.language.as_ref(), ctx)),
        Field::new("interpreter", tx.t("field-interpreter"), always_yes_no(profile.interpreter, ctx)),
        Field::new("check-space", tx.t("field-check-space"), yes_no(check.knows_space, ctx)),
        Field::new("check-help", tx.t("field-check-help"), yes_no(check.needs_help, ctx)),
        Field::new("check-connection", tx.t("field-check-connection"), yes_no(check.stable_connection, ctx)),
    ]
}

fn end_fields(draft: &VisitDraft, ctx: &Ctx<'_>) -> Vec<Field> {
    let tx = ctx.texts;
    let origins = Origin::ALL.iter().map(|origin| ctx.offer(List::Origin, &Code::from(origin.code())));
    let priorities = Options::new([
        (Code::from(Priority::Normal.code()), tx.t("form-priority-normal")),
        (Code::from(Priority::Urgent.code()), tx.t("form-priority-urgent")),
    ]);
    let mut due = DateField::default();
    due.set(draft.follow_up.as_ref().map(|follow_up| follow_up.due));
    let action = draft.follow_up.as_ref().map(|follow_up| follow_up.action.as_str());
    let always = |options, code| Kind::Choice(Choice::always(options, &Code::from(code)));
    vec![
        Field::new("calling-name", tx.t("field-calling-name"), text(draft.calling_name.as_deref()))
            .under(tx.t("form-visit")),
        Field::new("origin", tx.t("field-origin"), always(options(origins), draft.origin.code())),
        Field::new("priority", tx.t("field-priority"), always(priorities, draft.priority.code())),
        Field::new("due", tx.t("field-due"), Kind::Date(due)),
        Field::new("action", tx.t("field-action"), text(action)),
        Field::new("note", tx.t("field-note"), Kind::Note(Note::of(&draft.note))),
    ]
}

/// The request of a part, as the form holds it.
pub(super) fn read_request(form: &Form, part: usize) -> Request {
    let outcome = form.code("outcome", part).and_then(|code| Outcome::from_code(code.as_str()));
    let obstacles = match form.field("obstacles", part).map(|field| &field.kind) {
        Some(Kind::Multi(multi)) => multi.codes().cloned().collect(),
        _ => Vec::new(),
    };
    Request {
        topic: form.code("topic", part).cloned(),
        procedure: form.code("procedure", part).cloned(),
        institution: form.code("institution", part).cloned(),
        device: form.code("device", part).cloned(),
        support: form.code("support", part).and_then(|code| Support::from_code(code.as_str())),
        obstacles,
        minutes: number(form, "minutes", part),
        hold_minutes: number(form, "hold", part),
        outcome,
        // A reason typed before the outcome was changed is kept in the form, but is no part of the record.
        why: form.code("why", part).filter(|_| outcome == Some(Outcome::Impossible)).cloned(),
    }
}

/// A number field's value; none while it has a problem.
pub(super) fn number(form: &Form, name: &'static str, part: usize) -> Option<u16> {
    match form.field(name, part).map(|field| &field.kind) {
        Some(Kind::Number(number)) => number.value().ok().flatten(),
        _ => None,
    }
}

/// Writes the person's and the visit's own answers over a draft.
pub(super) fn read_visit(form: &Form, draft: &mut VisitDraft) {
    let age = match form.field("age", 0).map(|field| &field.kind) {
        Some(Kind::Age(age)) => age.value().ok().flatten(),
        _ => None,
    };
    draft.profile = Profile {
        age,
        gender: form.code("gender", 0).and_then(|code| Gender::from_code(code.as_str())),
        language: form.code("language", 0).cloned(),
        interpreter: is_yes(form, "interpreter") == Some(true),
        place: some_text(form, "place").map(postcode_or),
        check: DigitalCheck {
            knows_space: is_yes(form, "check-space"),
            needs_help: is_yes(form, "check-help"),
            stable_connection: is_yes(form, "check-connection"),
        },
    };
    if form.code("linked", 0).is_some_and(|code| code.as_str() == NOT_LINKED) {
        draft.person = None;
    }
    draft.calling_name = some_text(form, "calling-name");
    draft.origin = form.code("origin", 0).and_then(|code| Origin::from_code(code.as_str())).unwrap_or(draft.origin);
    draft.priority =
        form.code("priority", 0).and_then(|code| Priority::from_code(code.as_str())).unwrap_or(draft.priority);
    let due = match form.field("due", 0).map(|field| &field.kind) {
        Some(Kind::Date(date)) => date.read().map(|(day, _)| day),
        _ => None,
    };
    draft.follow_up = due.map(|due| FollowUp { due, action: form.text("action", 0).to_owned() });
    if let Some(Kind::Note(note)) = form.field("note", 0).map(|field| &field.kind) {
        note.text().trim_end().clone_into(&mut draft.note);
    }
}

/// A postcode that was typed on the unshifted digit row, as its digits; any other place as it is.
fn postcode_or(place: String) -> String {
    azerty::digits_of(&place).filter(|digits| matches!(digits.len(), 4 | 5)).unwrap_or(place)
}

fn some_text(form: &Form, name: &'static str) -> Option<String> {
    Some(form.text(name, 0)).filter(|text| !text.is_empty()).map(str::to_owned)
}

fn is_yes(form: &Form, name: &'static str) -> Option<bool> {
    form.code(name, 0).map(|code| code.as_str() == "yes")
}

fn text(value: Option<&str>) -> Kind {
    Kind::Text(value.map(Line::of).unwrap_or_default())
}

fn options(offers: impl IntoIterator<Item = Offer>) -> Options {
    Options::new(offers.into_iter().map(|offer| (offer.code, offer.label)))
}

/// What a list offers, and after it codes of the record that it no longer offers.
fn offered(list: List, also: &[Code], ctx: &Ctx<'_>) -> Vec<Offer> {
    let mut offers: Vec<Offer> = ctx.vocabulary.entries(list).map(|entry| ctx.offer(list, &entry.code)).collect();
    for code in also {
        if offers.iter().all(|offer| offer.code != *code) {
            offers.push(ctx.offer(list, code));
        }
    }
    offers
}

fn pick(list: List, code: Option<&Code>, ctx: &Ctx<'_>) -> Kind {
    let mut pick = Pick::new(list);
    pick.set(code, ctx);
    Kind::Pick(pick)
}

/// One of a list that a team may have made long.
fn one_of(list: List, code: Option<&Code>, ctx: &Ctx<'_>) -> Kind {
    let offers = offered(list, code.map_or(&[], std::slice::from_ref), ctx);
    if offers.len() > FEW {
        return pick(list, code, ctx);
    }
    let mut choice = Choice::new(options(offers));
    choice.set(code);
    Kind::Choice(choice)
}

fn any_of(list: List, codes: &[Code], ctx: &Ctx<'_>) -> Kind {
    let mut multi = Multi::new(options(offered(list, codes, ctx)));
    multi.set(codes);
    Kind::Multi(multi)
}

/// One of a list that the program's own rules close.
fn closed(list: List, codes: impl Iterator<Item = &'static str>, code: Option<&str>, ctx: &Ctx<'_>) -> Kind {
    let mut choice = Choice::new(options(codes.map(|code| ctx.offer(list, &Code::from(code)))));
    choice.set(code.map(Code::from).as_ref());
    Kind::Choice(choice)
}

fn yes_and_no(ctx: &Ctx<'_>) -> Options {
    Options::new([(Code::from("yes"), ctx.texts.t("form-yes")), (Code::from("no"), ctx.texts.t("form-no"))])
}

fn yes_no_code(yes: bool) -> Code {
    Code::from(if yes { "yes" } else { "no" })
}

fn yes_no(answer: Option<bool>, ctx: &Ctx<'_>) -> Kind {
    let mut choice = Choice::new(yes_and_no(ctx));
    choice.set(answer.map(yes_no_code).as_ref());
    Kind::Choice(choice)
}

fn always_yes_no(answer: bool, ctx: &Ctx<'_>) -> Kind {
    Kind::Choice(Choice::always(yes_and_no(ctx), &yes_no_code(answer)))
}
