//! The worker's questionnaire: one question with its answers, then all of them before they are sent.

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
    widgets::Paragraph,
};

use super::{fit, pane, theme::Theme};
use crate::{
    app::{App, report::Words, survey::SurveyPage},
    domain::survey::Question,
};

/// Draws the page.
pub fn draw(frame: &mut Frame<'_>, area: Rect, app: &App, page: &SurveyPage, theme: &Theme) {
    let period = Words { texts: &app.texts, vocabulary: &app.vocabulary }.period(&page.period);
    let title = app.texts.with("survey-title", &[("period", period.into())]);
    let block = pane(&fit::cut(&title, usize::from(area.width).saturating_sub(8)), true, theme);
    let inner = block.inner(area);
    frame.render_widget(block, area);
    let width = usize::from(inner.width).saturating_sub(2);
    let lines = match page.question() {
        Some(question) => asked(app, page, question, width, theme),
        None => summary(app, page, width, usize::from(inner.height), theme),
    };
    frame.render_widget(Paragraph::new(lines), inner);
}

fn put<'a>(text: &str, width: usize, style: ratatui::style::Style) -> Vec<Line<'a>> {
    fit::wrapped(text, width).into_iter().map(|line| Line::styled(format!(" {line}"), style)).collect()
}

fn asked<'a>(app: &App, page: &SurveyPage, question: &Question, width: usize, theme: &Theme) -> Vec<Line<'a>> {
    let texts = &app.texts;
    let values = [("n", (page.replies.len() + 1).into()), ("of", page.questions.len().into())];
    let mut lines = put(&texts.with("survey-progress", &values), width, theme.dim);
    lines.push(Line::default());
    lines.extend(put(question.label(texts.lang()), width, theme.strong));
    lines.push(Line::default());
    for (at, answer) in question.answers.iter().enumerate() {
        let label = question.answer_label(&answer.code, &app.vocabulary, texts.lang());
        lines.push(choice(at + 1, &label, width, theme));
    }
    lines.push(choice(0, &texts.t("survey-none-of-them"), width, theme));
    lines.push(Line::default());
    lines.extend(put(&texts.t("survey-apart"), width, theme.dim));
    lines
}

fn choice<'a>(digit: usize, label: &str, width: usize, theme: &Theme) -> Line<'a> {
    Line::from(vec![
        Span::styled(format!("  {digit} "), theme.key),
        Span::styled(fit::cut(label, width.saturating_sub(4)), theme.base),
    ])
}

/// All answers, to be looked at before nobody knows any more whose they are; on one line each where they need the room.
fn summary<'a>(app: &App, page: &SurveyPage, width: usize, height: usize, theme: &Theme) -> Vec<Line<'a>> {
    let texts = &app.texts;
    let mut lines = put(&texts.t("survey-before-sending"), width, theme.warn);
    lines.push(Line::default());
    let together = lines.len() + 2 * page.questions.len() > height;
    for (question, reply) in page.questions.iter().zip(&page.replies) {
        let answer = match reply.as_str() {
            "" => texts.t("survey-none-of-them"),
            code => question.answer_label(code, &app.vocabulary, texts.lang()),
        };
        if together {
            let answer = fit::cut(&answer, width / 2);
            let asked = fit::cut(question.label(texts.lang()), width.saturating_sub(fit::width(&answer) + 3));
            let asked = Span::styled(format!(" {asked} → "), theme.dim);
            lines.push(Line::from(vec![asked, Span::styled(answer, theme.strong)]));
            continue;
        }
        lines.push(Line::styled(format!(" {}", fit::cut(question.label(texts.lang()), width)), theme.dim));
        lines.push(Line::styled(format!("   {}", fit::cut(&answer, width.saturating_sub(2))), theme.strong));
    }
    lines
}
