//! One service's page: what one says to the person who is standing there.

use ratatui::{Frame, layout::Rect, text::Line, widgets::Paragraph};

use super::{facts::Facts, fit, pane, theme::Theme};
use crate::{
    app::{App, pages::ServicePage, referrals, words},
    domain::service::Appointment,
};

/// Draws the page.
pub fn draw(frame: &mut Frame<'_>, area: Rect, app: &App, page: &ServicePage, theme: &Theme) {
    let block = pane(&fit::cut(&page.service.name, usize::from(area.width).saturating_sub(8)), true, theme);
    let inner = block.inner(area);
    frame.render_widget(block, area);
    let lines = lines(app, page, usize::from(inner.width), theme);
    let last = lines.len().saturating_sub(usize::from(inner.height));
    let lines: Vec<Line<'_>> = lines.into_iter().skip(page.scroll.min(last)).collect();
    frame.render_widget(Paragraph::new(lines), inner);
}

fn lines<'a>(app: &App, page: &ServicePage, width: usize, theme: &Theme) -> Vec<Line<'a>> {
    let service = &page.service;
    let texts = &app.texts;
    let mut facts = Facts::new(Vec::new(), width, theme);
    let mut add = |label: String, text: &str| facts.add(&label, text);
    add(texts.t("service-organization"), &service.organization);
    add(texts.t("service-open"), &words::open_state(texts, page.state, app.now.local));
    let hours = service.hours.as_deref().map(|hours| words::hours(texts, hours)).unwrap_or_default();
    add(texts.t("service-hours"), &hours);
    add(texts.t("service-hours-note"), &service.hours_note);
    let appointment = match service.appointment {
        Appointment::Unknown => String::new(),
        Appointment::None => texts.t("appointment-none"),
        Appointment::Possible => texts.t("appointment-possible"),
        Appointment::Required => texts.t("appointment-required"),
    };
    add(texts.t("service-appointment"), &appointment);
    add(texts.t("service-address"), &service.place());
    for phone in &service.phones {
        let label = if phone.label.is_empty() { String::new() } else { format!(" ({})", phone.label) };
        add(texts.t("service-phone"), &format!("{}{label}", phone.number));
    }
    add(texts.t("service-email"), &service.email);
    add(texts.t("service-url"), &service.url);
    add(texts.t("service-bring"), &service.documents.join(", "));
    add(texts.t("service-languages"), &service.languages.join(", "));
    add(texts.t("service-cost"), &service.cost);
    add(texts.t("service-about"), &service.categories.join(", "));
    add(texts.t("service-description"), &service.description);
    add(texts.t("service-team-note"), &service.team_note);
    let verified = service.verified_on.map(|day| {
        let by = if service.verified_by.is_empty() { "–" } else { &service.verified_by };
        texts.with("service-verified-by", &[("day", words::long_date(texts, day).into()), ("by", by.into())])
    });
    add(texts.t("service-verified"), &verified.unwrap_or_else(|| texts.t("service-never-verified")));
    let known = referrals::experience_words(texts, &page.known, app.now.today());
    facts.add(&texts.t("experience"), &known.unwrap_or_default());
    facts.into_lines()
}
