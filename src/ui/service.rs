//! One service's page: what one says to the person who is standing there, then what else is known. What is not known
//! is not mentioned.

use ratatui::{Frame, layout::Rect, text::Line};

use super::{facts::Facts, fit, scrolled, theme::Theme};
use crate::{
    app::{App, form::appointment_key, hours_words, pages::ServicePage, referrals, words},
    domain::service::{Appointment, Checked, Fee, OWN_SOURCE, Service},
};

/// Draws the page.
pub fn draw(frame: &mut Frame<'_>, area: Rect, app: &App, page: &ServicePage, theme: &Theme) {
    scrolled::draw(frame, area, app, &page.service.name, page.scroll, theme, |width| lines(app, page, width, theme));
}

fn lines<'a>(app: &App, page: &ServicePage, width: usize, theme: &Theme) -> Vec<Line<'a>> {
    let service = &page.service;
    let mut first = Vec::new();
    if let Some(alert) = alert(app, service) {
        let rows = fit::wrapped(&format!("‼ {alert}"), width.saturating_sub(2));
        first.extend(rows.into_iter().map(|row| Line::styled(format!(" {row}"), theme.warn)));
    }
    let mut facts = Facts::new(first, width, theme);
    when(app, page, &mut facts);
    let known = referrals::experience_words(&app.texts, &page.known, app.now.today());
    facts.add(&app.texts.t("experience"), &known.unwrap_or_default());
    reach(app, service, &mut facts);
    to_know(app, service, &mut facts);
    team(app, service, &mut facts);
    facts.into_lines()
}

/// The passing notice, with its last day.
fn alert(app: &App, service: &Service) -> Option<String> {
    let alert = service.alert_on(app.now.today())?;
    Some(match alert.until {
        None => alert.text.clone(),
        Some(day) => {
            let day = app.long_date(day);
            app.texts.with("service-alert-until", &[("text", alert.text.as_str().into()), ("day", day.into())])
        }
    })
}

fn when(app: &App, page: &ServicePage, facts: &mut Facts<'_, '_>) {
    let (service, texts) = (&page.service, &app.texts);
    facts.add(&texts.t("service-organization"), &service.organization);
    facts.add(&texts.t("service-open"), &words::open_state(texts, page.state, app.now.local));
    let hours = service.hours.as_deref().map(|hours| hours_words::rules(texts, hours).join("\n"));
    facts.add(&texts.t("service-hours"), &hours.unwrap_or_default());
    facts.add(&texts.t("service-hours-note"), &service.hours_note);
    let today = app.now.today();
    let closures: Vec<String> = service
        .closures
        .iter()
        .filter(|closure| closure.to >= today)
        .map(|closure| {
            let from = app.long_date(closure.from);
            let days =
                if closure.to == closure.from { from } else { format!("{from} – {}", app.long_date(closure.to)) };
            if closure.why.is_empty() { days } else { format!("{days} · {}", closure.why) }
        })
        .collect();
    facts.add(&texts.t("service-closures"), &closures.join("\n"));
    let appointment = Some(service.appointment).filter(|one| *one != Appointment::Unknown);
    facts.add(
        &texts.t("service-appointment"),
        &appointment.map(|one| texts.t(appointment_key(one))).unwrap_or_default(),
    );
}

fn reach(app: &App, service: &Service, facts: &mut Facts<'_, '_>) {
    let texts = &app.texts;
    let phones: Vec<String> = service.phones.iter().map(ToString::to_string).collect();
    let none = if service.no_phone { texts.t("service-no-phone") } else { String::new() };
    facts.add(&texts.t("service-phone"), if phones.is_empty() { &none } else { "" });
    facts.add(&texts.t("service-phone"), &phones.join("\n"));
    let counter = match service.has_counter() {
        Some(true) => texts.t("service-counter"),
        Some(false) => texts.t("service-no-counter"),
        None => String::new(),
    };
    facts.add(&texts.t("service-reception"), &counter);
    facts.add(&texts.t("service-address"), &service.place());
    facts.add(&texts.t("service-way"), &service.way);
    facts.add(&texts.t("service-email"), &service.email);
    facts.add(&texts.t("service-url"), &service.url);
}

fn to_know(app: &App, service: &Service, facts: &mut Facts<'_, '_>) {
    let texts = &app.texts;
    facts.add(&texts.t("service-bring"), &service.documents.join("\n"));
    facts.add(&texts.t("service-languages"), &service.languages.join(", "));
    facts.add(&texts.t("service-publics"), &service.publics.join(", "));
    let referrers: Vec<String> =
        service.referrers.iter().map(|who| texts.t(&format!("referrer-{}", who.code()))).collect();
    facts.add(&texts.t("service-referrers"), &referrers.join(", "));
    let fee = match service.fee {
        Fee::Unknown => String::new(),
        fee => texts.t(&format!("fee-{}", fee.code())),
    };
    let said = fee.is_empty() || service.cost.to_lowercase().contains(&fee.to_lowercase());
    let cost: Vec<&str> =
        [if said { "" } else { &*fee }, &*service.cost].into_iter().filter(|part| !part.is_empty()).collect();
    facts.add(&texts.t("service-cost"), &cost.join(" · "));
    facts.add(&texts.t("service-accessibility"), &service.accessibility.join(", "));
    facts.add(&texts.t("service-about"), &service.categories.join(", "));
    facts.add(&texts.t("service-aliases"), &service.aliases.join(", "));
    facts.add(&texts.t("service-description"), &service.description);
}

fn team(app: &App, service: &Service, facts: &mut Facts<'_, '_>) {
    let texts = &app.texts;
    facts.add(&texts.t("service-team-note"), &service.team_note);
    let mut verified = vec![words::freshness(texts, service.verified_on, app.now.today())];
    if let Some(day) = service.verified_on {
        let by = if service.verified_by.is_empty() { "–" } else { &service.verified_by };
        let values = [("day", words::long_date(texts, day).into()), ("by", by.into())];
        verified.push(texts.with("service-verified-by", &values));
    }
    if service.verified_how != Checked::Unknown {
        verified.push(texts.t(&format!("checked-{}", service.verified_how.code())));
    }
    facts.add(&texts.t("service-verified"), &verified.join(" · "));
    let source = if service.source == OWN_SOURCE { texts.t("service-source-own") } else { service.source.clone() };
    facts.add(&texts.t("service-source"), &source);
}
