//! The fields of a service's form: made from a record, and read back into one.

use super::{Choice, Ctx, DateField, Field, Form, HoursField, Kind, Multi, Note, Options, hours::appointment_key};
use crate::{
    app::{hours_words, line::Line},
    domain::{
        hours::COMMUNITY_DAYS,
        hours_typed,
        ids::Code,
        service::{Alert, Appointment, Checked, Closure, Fee, Phone, Position, Reception, Referrer, Service},
    },
};

/// What can be ticked as closed, as rules of the hours: public holidays, then the days of the Community.
pub(super) fn closing_rules() -> [String; 3] {
    ["PH off".to_owned(), format!("{} off", COMMUNITY_DAYS[0]), format!("{} off", COMMUNITY_DAYS[1])]
}

/// Every field, in order; a section begins with each heading.
pub(super) fn fields(service: &Service, ctx: &Ctx<'_>) -> Vec<Field> {
    let mut all = who(service, ctx);
    all.extend(when(service, ctx));
    all.extend(whereabouts(service, ctx));
    all.extend(to_know(service, ctx));
    all.extend(team(service, ctx));
    all
}

fn field(name: &'static str, kind: Kind, ctx: &Ctx<'_>) -> Field {
    Field::new(name, ctx.texts.t(&format!("field-service-{name}")), kind)
}

fn line(text: &str) -> Kind {
    Kind::Text(Line::of(text))
}

fn lines(texts: &[String]) -> Kind {
    Kind::Note(Note::of(&texts.join("\n")))
}

fn options<T: Copy>(all: &[T], key: impl Fn(T) -> (&'static str, String), ctx: &Ctx<'_>) -> Options {
    Options::new(all.iter().map(|one| {
        let (code, text) = key(*one);
        (Code::from(code), ctx.texts.t(&text))
    }))
}

fn multi(options: Options, chosen: &[&str]) -> Kind {
    let mut multi = Multi::new(options);
    multi.set(&chosen.iter().map(|code| Code::from(*code)).collect::<Vec<_>>());
    Kind::Multi(multi)
}

fn choice(options: Options, chosen: Option<&str>) -> Kind {
    let mut choice = Choice::new(options);
    choice.set(chosen.map(Code::from).as_ref());
    Kind::Choice(choice)
}

fn who(service: &Service, ctx: &Ctx<'_>) -> Vec<Field> {
    let referrers = options(Referrer::ALL, |who| (who.code(), format!("referrer-{}", who.code())), ctx);
    let chosen: Vec<&str> = service.referrers.iter().map(|who| who.code()).collect();
    vec![
        field("name", line(&service.name), ctx).under(ctx.texts.t("service-part-who")),
        field("organization", line(&service.organization), ctx),
        field("aliases", lines(&service.aliases), ctx),
        field("categories", lines(&service.categories), ctx),
        field("publics", lines(&service.publics), ctx),
        field("referrers", multi(referrers, &chosen), ctx),
    ]
}

fn when(service: &Service, ctx: &Ctx<'_>) -> Vec<Field> {
    let rules = closing_rules();
    let hours = service.hours.as_deref().unwrap_or_default();
    let (ticked, typed): (Vec<&str>, Vec<&str>) =
        hours.split("; ").filter(|rule| !rule.is_empty()).partition(|rule| rules.iter().any(|known| known == rule));
    // Only what stands at the very end can be taken off and put back without another meaning.
    let ends = hours.ends_with(&ticked.join("; ")) && !hours.contains("||");
    let (ticked, typed) = if ends { (ticked, typed.join("; ")) } else { (Vec::new(), hours.to_owned()) };
    let closed = Options::new(
        rules
            .iter()
            .zip(["closed-holidays", "closed-sep-27", "closed-nov-15"])
            .map(|(rule, text)| (Code::from(rule.as_str()), ctx.texts.t(text))),
    );
    let appointments = options(&Appointment::ALL[1..], |one| (one.code(), appointment_key(one).to_owned()), ctx);
    let appointment = Some(service.appointment).filter(|one| *one != Appointment::Unknown);
    let closures: Vec<String> = service.closures.iter().map(hours_typed::closure_said).collect();
    let typed = HoursField::of(&hours_words::typed(ctx.texts, &typed));
    vec![
        field("hours", Kind::Hours(typed), ctx).under(ctx.texts.t("service-part-when")),
        field("closed", multi(closed, &ticked), ctx),
        field("hours-note", Kind::Note(Note::of(&service.hours_note)), ctx),
        field("closures", lines(&closures), ctx),
        field("appointment", choice(appointments, appointment.map(Appointment::code)), ctx),
    ]
}

fn whereabouts(service: &Service, ctx: &Ctx<'_>) -> Vec<Field> {
    let receptions = options(Reception::ALL, |how| (how.code(), format!("reception-{}", how.code())), ctx);
    let chosen: Vec<&str> = service.reception.iter().map(|how| how.code()).collect();
    let position = service.position.map(|at| format!("{}, {}", at.latitude, at.longitude)).unwrap_or_default();
    let phones: Vec<String> = service.phones.iter().map(ToString::to_string).collect();
    let none = Options::new([(Code::from("none"), ctx.texts.t("service-no-phone"))]);
    vec![
        field("phones", lines(&phones), ctx).under(ctx.texts.t("service-part-where")),
        field("no-phone", choice(none, service.no_phone.then_some("none")), ctx),
        field("email", line(&service.email), ctx),
        field("url", line(&service.url), ctx),
        field("reception", multi(receptions, &chosen), ctx),
        field("address", line(&service.address), ctx),
        field("postcode", line(&service.postcode), ctx),
        field("city", line(&service.city), ctx),
        field("way", Kind::Note(Note::of(&service.way)), ctx),
        field("position", line(&position), ctx),
    ]
}

fn to_know(service: &Service, ctx: &Ctx<'_>) -> Vec<Field> {
    let fees = options(&Fee::ALL[1..], |fee| (fee.code(), format!("fee-{}", fee.code())), ctx);
    let fee = Some(service.fee).filter(|fee| *fee != Fee::Unknown);
    vec![
        field("documents", lines(&service.documents), ctx).under(ctx.texts.t("service-part-know")),
        field("languages", lines(&service.languages), ctx),
        field("accessibility", lines(&service.accessibility), ctx),
        field("fee", choice(fees, fee.map(Fee::code)), ctx),
        field("cost", line(&service.cost), ctx),
        field("description", Kind::Note(Note::of(&service.description)), ctx),
    ]
}

fn team(service: &Service, ctx: &Ctx<'_>) -> Vec<Field> {
    // A notice whose last day is over is no longer shown, and would only be in the way.
    let alert = service.alert_on(ctx.today);
    let mut until = DateField::default();
    until.set(alert.and_then(|alert| alert.until));
    let checked = options(&Checked::ALL[1..], |how| (how.code(), format!("checked-{}", how.code())), ctx);
    vec![
        field("team-note", Kind::Note(Note::of(&service.team_note)), ctx).under(ctx.texts.t("service-part-team")),
        field("alert", line(alert.map(|alert| alert.text.as_str()).unwrap_or_default()), ctx),
        field("alert-until", Kind::Date(until), ctx),
        field("checked", choice(checked, None), ctx),
    ]
}

/// The lines of a field that has one thing on each, without empty ones.
pub(super) fn each_line(form: &Form, name: &'static str) -> Vec<String> {
    let text = match form.field(name, 0).map(|field| &field.kind) {
        Some(Kind::Note(note)) => note.text(),
        _ => String::new(),
    };
    text.lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
}

/// A telephone number with whose it is in brackets, or behind the number. One that the record has already is left as
/// it is.
pub(super) fn phone(line: &str, base: &Service) -> Option<Phone> {
    if let Some(phone) = base.phones.iter().find(|phone| phone.to_string() == line) {
        return Some(phone.clone());
    }
    let (number, label) = match line.split_once('(') {
        Some((number, label))
            if !number.trim().is_empty() && label.trim_end().ends_with(')') && !label.contains("0)") =>
        {
            (number, label.trim_end().trim_end_matches(')'))
        }
        _ => match line.find(char::is_alphabetic).filter(|at| *at > 0) {
            Some(at) if !line[at..].starts_with("ext") => line.split_at(at),
            _ => (line, ""),
        },
    };
    Phone::new(number.trim_end_matches([' ', ':', ',', '-']), label)
}

/// `50.4669, 4.8675`.
pub(super) fn position(text: &str) -> Option<Position> {
    let mut degrees = text.split([',', ';', ' ']).filter(|part| !part.is_empty()).map(str::parse::<f64>);
    let (latitude, longitude) = (degrees.next()?.ok()?, degrees.next()?.ok()?);
    if degrees.next().is_some() { None } else { Position::new(latitude, longitude) }
}

/// The closures of a form's lines; `None` where one is none. What the record has already is read from its own first
/// day, so that an old one stays what it was.
pub(super) fn closures(form: &Form, ctx_today: chrono::NaiveDate) -> Option<Vec<Closure>> {
    let mut closures: Vec<Closure> =
        each_line(form, "closures").iter().map(|line| hours_typed::closure(line, ctx_today)).collect::<Option<_>>()?;
    closures.sort_by_key(|closure| (closure.from, closure.to));
    Some(closures)
}

/// The record as the form says it, over the one that it began with. To be asked only where nothing is wrong.
pub(super) fn read(form: &Form, base: &Service, today: chrono::NaiveDate) -> Service {
    let text = |name| form.text(name, 0).to_owned();
    let note = |name| match form.field(name, 0).map(|field| &field.kind) {
        Some(Kind::Note(note)) => note.text().trim().to_owned(),
        _ => String::new(),
    };
    let codes = |name| match form.field(name, 0).map(|field| &field.kind) {
        Some(Kind::Multi(multi)) => multi.codes().map(|code| code.as_str().to_owned()).collect(),
        _ => Vec::new(),
    };
    let code = |name| form.code(name, 0).map(Code::as_str);
    let receptions: Vec<String> = codes("reception");
    let referrers: Vec<String> = codes("referrers");
    let (hours, _) = match form.field("hours", 0).map(|field| &field.kind) {
        Some(Kind::Hours(hours)) => hours.meant(),
        _ => (None, None),
    };
    Service {
        name: text("name"),
        organization: text("organization"),
        aliases: each_line(form, "aliases"),
        categories: each_line(form, "categories"),
        publics: each_line(form, "publics"),
        referrers: referrers.iter().filter_map(|code| Referrer::from_code(code)).collect(),
        hours,
        hours_note: note("hours-note"),
        closures: closures(form, today).unwrap_or_default(),
        appointment: code("appointment").and_then(Appointment::from_code).unwrap_or(Appointment::Unknown),
        phones: each_line(form, "phones").iter().filter_map(|line| phone(line, base)).collect(),
        no_phone: code("no-phone").is_some(),
        email: text("email"),
        url: text("url"),
        reception: receptions.iter().filter_map(|code| Reception::from_code(code)).collect(),
        address: text("address"),
        postcode: text("postcode"),
        city: text("city"),
        way: note("way"),
        position: position(form.text("position", 0)),
        documents: each_line(form, "documents"),
        languages: each_line(form, "languages"),
        accessibility: each_line(form, "accessibility"),
        fee: code("fee").and_then(Fee::from_code).unwrap_or(Fee::Unknown),
        cost: text("cost"),
        description: note("description"),
        team_note: note("team-note"),
        alert: alert(form, base, today),
        ..base.clone()
    }
}

fn alert(form: &Form, base: &Service, today: chrono::NaiveDate) -> Option<Alert> {
    let until = match form.field("alert-until", 0).map(|field| &field.kind) {
        Some(Kind::Date(date)) => date.read().map(|(day, _)| day),
        _ => None,
    };
    match form.text("alert", 0) {
        // One that is over was not shown here, and nobody took it away.
        "" if base.alert_on(today).is_none() => base.alert.clone(),
        "" => None,
        text => Some(Alert { text: text.to_owned(), until }),
    }
}

/// How somebody just made sure of the record, where the form says so.
pub(super) fn checked(form: &Form) -> Option<Checked> {
    form.code("checked", 0).and_then(|code| Checked::from_code(code.as_str()))
}
