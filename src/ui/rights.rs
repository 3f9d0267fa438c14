//! The rights worth checking: questions with one-key answers, then rights, and below them why the selected one is shown.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
    text::Line,
    widgets::Paragraph,
};

use super::{board, facts::Facts, fit, pane, theme::Theme};
use crate::{
    app::{
        App,
        rights::{RightsPage, RightsRow},
    },
    domain::{rights::Right, vocabulary::List},
};

/// The columns for what was said of a row.
const SAID: usize = 16;

/// The rows that a selected right's facts want.
const FACTS: u16 = 9;

/// Draws the page.
pub fn draw(frame: &mut Frame<'_>, area: Rect, app: &App, page: &RightsPage, theme: &Theme) {
    let texts = &app.texts;
    let title = texts.with("rights-title", &[("ticket", page.visit.ticket.into())]);
    let block = pane(&title, true, theme);
    let inner = block.inner(area);
    frame.render_widget(block, area);
    if page.rows.is_empty() {
        return board::empty(frame, inner, &texts.t("rights-empty"), theme);
    }
    let width = usize::from(inner.width);
    let advice: Vec<_> = fit::wrapped(&texts.t("rights-advice"), width.saturating_sub(2));
    let facts_rows = FACTS.min(inner.height / 2);
    let [advice_area, rows_area, facts_area] =
        Layout::vertical([Constraint::Length(advice.len() as u16), Constraint::Min(2), Constraint::Length(facts_rows)])
            .areas(inner);
    let advice = advice.into_iter().map(|line| Line::styled(format!(" {line}"), theme.dim)).collect::<Vec<_>>();
    frame.render_widget(Paragraph::new(advice), advice_area);
    let rows = usize::from(rows_area.height);
    let first = board::first_row(page.selected, rows, page.rows.len());
    let mut lines = Vec::new();
    for (at, row) in page.rows.iter().enumerate().skip(first).take(rows) {
        let selected = at == page.selected;
        let line = Line::styled(row_words(app, page, row, selected, width), theme.base);
        lines.push(if selected { super::selected(line, theme) } else { line });
    }
    frame.render_widget(Paragraph::new(lines), rows_area);
    let title = format!("─ {} ", texts.t("rights-about"));
    let rest = "─".repeat(width.saturating_sub(fit::width(&title)));
    let first = vec![Line::styled(format!("{title}{rest}"), theme.border)];
    frame.render_widget(Paragraph::new(about(app, page, first, width, theme)), facts_area);
}

/// `▸ Intervention majorée (BIM) ……… ✓ expliqué`.
fn row_words(app: &App, page: &RightsPage, row: &RightsRow, selected: bool, width: usize) -> String {
    let texts = &app.texts;
    let (name, said) = match row {
        RightsRow::Question(question) => {
            let said = match page.checked.answers.get(question) {
                None => "?".to_owned(),
                Some(true) => texts.t("rights-yes"),
                Some(false) => texts.t("rights-no"),
            };
            (texts.t(&format!("rights-question-{}", question.code())), said)
        }
        RightsRow::Right(code, _) => {
            let name =
                app.rights.right(code).map_or_else(|| code.to_string(), |right| right.name(texts.lang()).to_owned());
            let found = page.checked.found.get(code);
            (name, found.map_or_else(|| "–".to_owned(), |found| texts.t(&format!("right-found-{}", found.code()))))
        }
    };
    let name_columns = width.saturating_sub(SAID + 4);
    let mark = if selected { "▸" } else { " " };
    format!("{mark} {}  {}", fit::left(&fit::prose(&name, name_columns), name_columns), fit::left(&said, SAID))
}

fn about<'a>(app: &App, page: &RightsPage, first: Vec<Line<'a>>, width: usize, theme: &Theme) -> Vec<Line<'a>> {
    let texts = &app.texts;
    let mut facts = Facts::new(first, width, theme);
    match page.selected_row() {
        Some(RightsRow::Question(question)) => {
            facts.add(&texts.t("rights-asks"), &texts.t(&format!("rights-question-{}", question.code())));
            facts.add(&texts.t("rights-answer"), &texts.t("rights-answer-how"));
        }
        Some(RightsRow::Right(code, because)) => {
            if let Some(right) = app.rights.right(code) {
                let because = because.as_ref().map(|because| app.because(because));
                facts.add(&texts.t("rights-why"), right.reason(texts.lang()));
                facts.add(&texts.t("rights-because"), &because.unwrap_or_else(|| texts.t("rights-excluded")));
                let ask: Vec<_> = right.ask.iter().map(|code| app.label(List::Institution, code)).collect();
                facts.add(&texts.t("rights-ask"), &ask.join(", "));
                source(app, right, &mut facts, theme);
            }
        }
        None => {}
    }
    facts.into_lines()
}

fn source(app: &App, right: &Right, facts: &mut Facts<'_, '_>, theme: &Theme) {
    let day = right.checked_on.format("%d/%m/%Y").to_string();
    let values = [("day", day.into())];
    if right.is_old(app.now.today()) {
        facts.add_in(&app.texts.t("rights-checked"), &app.texts.with("rights-checked-old", &values), theme.warn);
    } else {
        facts.add(&app.texts.t("rights-checked"), &app.texts.with("rights-checked-on", &values));
    }
    facts.add(&app.texts.t("rights-source"), &right.source);
}
