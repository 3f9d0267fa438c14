//! One referral's page: where, for whom, what was heard of it, and how to call the service to ask.

use ratatui::{Frame, layout::Rect, text::Line};

use super::{facts::Facts, fit, scrolled, theme::Theme};
use crate::{
    app::{App, pages::ReferralPage, referrals, words},
    domain::referral::{Followed, Heard, Referral, Whom},
};

/// Draws the page.
pub fn draw(frame: &mut Frame<'_>, area: Rect, app: &App, page: &ReferralPage, theme: &Theme) {
    let title = format!("→ {}", page.followed.referral.service_name);
    scrolled::draw(frame, area, app, &title, page.scroll, theme, |width| lines(app, page, width, theme));
}

fn lines<'a>(app: &App, page: &ReferralPage, width: usize, theme: &Theme) -> Vec<Line<'a>> {
    let texts = &app.texts;
    let Followed { referral, whom, history, .. } = &page.followed;
    let mut facts = Facts::new(Vec::new(), width, theme);
    facts.restricted(texts, page.restricted.as_ref());
    facts.add(&texts.t("referral-whom"), &person(app, whom));
    facts.add(&texts.t("referral-made"), &made(app, referral));
    let status = referrals::status_words(texts, referral.status, referral.reason.as_ref());
    facts.add(&texts.t("referral-status"), &status);
    facts.add(&texts.t("referral-check"), &asked(app, referral));
    match &page.service {
        Some(service) => {
            for phone in &service.phones {
                let label = if phone.label.is_empty() { String::new() } else { format!(" ({})", phone.label) };
                facts.add(&texts.t("service-phone"), &format!("{}{label}", phone.number));
            }
            facts.add(&texts.t("service-open"), &words::open_state(texts, page.state, app.now.local));
            facts.add(&texts.t("service-email"), &service.email);
            facts.add(&texts.t("service-address"), &service.place());
        }
        None => facts.add(&texts.t("referral-service"), &texts.t("referral-not-in-directory")),
    }
    let known = referrals::experience_words(texts, &page.known, app.now.today());
    facts.add(&texts.t("experience"), &known.unwrap_or_default());
    let mut lines = facts.into_lines();
    let title = format!("─ {} ", texts.t("referral-history"));
    lines.push(Line::styled(format!("{title}{}", "─".repeat(width.saturating_sub(fit::width(&title)))), theme.border));
    if history.is_empty() {
        lines.push(Line::styled(format!(" {}", texts.t("referral-nothing-heard")), theme.dim));
    }
    // The latest first, as in a case.
    for heard in history.iter().rev() {
        let parts = fit::wrapped(&heard_words(app, heard), width.saturating_sub(2));
        lines.extend(parts.into_iter().map(|part| Line::styled(format!(" {part}"), theme.base)));
    }
    lines
}

/// Who it is, how to reach them, and where it comes from.
fn person(app: &App, whom: &Whom) -> String {
    let mut parts = vec![referrals::whom_words(&app.texts, whom)];
    parts.extend(whom.reach.clone());
    if let (Some((ticket, day)), true) = (whom.ticket, whom.person.is_some()) {
        let values = [("ticket", ticket.into()), ("day", words::day_short(day, app.now.today()).into())];
        parts.push(app.texts.with("referral-ticket", &values));
    }
    if let (Some(number), true) = (&whom.case, whom.person.is_some()) {
        parts.push(app.texts.with("referral-case", &[("number", number.as_str().into())]));
    }
    parts.join(" · ")
}

fn made(app: &App, referral: &Referral) -> String {
    let mut parts = vec![app.long_date(app.local(referral.made_at).date())];
    parts.push(app.texts.t(&format!("how-{}", referral.how.code())));
    if !referral.worker.is_empty() {
        parts.push(referral.worker.clone());
    }
    parts.join(" · ")
}

/// The day to ask; of an open referral also that nobody will.
fn asked(app: &App, referral: &Referral) -> String {
    match referral.check_on {
        Some(day) => format!("{} ({})", app.long_date(day), words::due(&app.texts, day, app.now.today())),
        None if referral.status.is_open() => app.texts.t("ask-check-never"),
        None => String::new(),
    }
}

fn heard_words(app: &App, heard: &Heard) -> String {
    let texts = &app.texts;
    let mut said = texts.t(&format!("news-{}", heard.news.kind().code()));
    if let Some(reason) = heard.news.reason() {
        said = texts.labelled(&said, &referrals::reason_words(texts, reason));
    }
    let day = app.local(heard.at).format("%d/%m/%y");
    format!("{day} {}  {said}", fit::left(&heard.worker, 4))
}
