//! Where a passphrase is asked for: the way in, and the lock. Both show the time and a line to type in, the lock also how
//! many wait; neither knows anything else that it could show.

use chrono::NaiveDateTime;
use ratatui::{
    Frame,
    layout::{Margin, Rect},
    text::{Line, Span},
    widgets::{Clear, Paragraph},
};

use super::{board, fit, theme::Theme};
use crate::{
    app::{
        App,
        key::Key,
        lock::Locked,
        unlock::{Unlock, way_in::WayIn},
        words,
    },
    domain::initials,
    error::Kind,
    text::{Texts, of_record, program, typed},
};

/// What stands for a passphrase, however long it is: as many as it must have at least.
pub const DOTS: &str = "••••••••••••";

/// What stands before it.
const MARK: &str = "> ";

/// The widest that the page is.
const WIDEST: u16 = 64;

/// The most workers that are shown at once.
const SHOWN: usize = 9;

/// The lines that must stand beside them: title, time, how many wait, the question, and how many more there are.
const AROUND: usize = 5;

/// The lines of the page, from top to bottom. Where there is no room for all, those that can be missed are left out.
#[derive(Default)]
struct Page {
    lines: Vec<(Line<'static>, Need)>,
    /// Where the cursor stands: in which of the lines, and in which column.
    cursor: Option<(usize, u16)>,
}

/// Whether a line can be missed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Need {
    Must,
    May,
    /// With all lines of the same number: the half of a command is another one.
    Together(usize),
}

impl Page {
    fn must(&mut self, line: Line<'static>) {
        self.lines.push((line, Need::Must));
    }

    fn may(&mut self, line: impl Into<Line<'static>>) {
        self.lines.push((line.into(), Need::May));
    }

    /// The need of lines that come now, and are left out together.
    fn together(&self) -> Need {
        Need::Together(self.lines.len())
    }

    fn draw(self, frame: &mut Frame<'_>) {
        let area = frame.area().inner(Margin::new(u16::from(frame.area().width > 20), 0));
        let rows = usize::from(area.height);
        let mut kept: Vec<(usize, (Line<'_>, Need))> = self.lines.into_iter().enumerate().collect();
        // Empty lines are missed least; of the others those at the end.
        for is_empty in [true, false] {
            while kept.len() > rows
                && let Some(at) =
                    kept.iter().rposition(|(_, (line, need))| *need != Need::Must && (line.width() == 0) == is_empty)
            {
                let (_, (_, need)) = kept.remove(at);
                kept.retain(|(_, (_, other))| need == Need::May || *other != need);
            }
        }
        let kept: Vec<(usize, Line<'_>)> = kept.into_iter().map(|(at, (line, _))| (at, line)).collect();
        let above = (rows.saturating_sub(kept.len()) / 3) as u16;
        let cursor =
            self.cursor.and_then(|(line, column)| Some((kept.iter().position(|(at, _)| *at == line)?, column)));
        let width = area.width.min(WIDEST);
        let area = Rect::new(area.x + (area.width - width) / 2, area.y + above, width, area.height - above);
        frame.render_widget(Paragraph::new(kept.into_iter().map(|(_, line)| line).collect::<Vec<_>>()), area);
        if let Some((row, column)) = cursor.filter(|(row, _)| *row < usize::from(area.height)) {
            frame.set_cursor_position((area.x + column.min(width.saturating_sub(1)), area.y + row as u16));
        }
    }
}

/// What a page is drawn with.
struct Pen<'a> {
    texts: &'a Texts,
    theme: &'a Theme,
    columns: usize,
    rows: usize,
    page: Page,
}

impl Pen<'_> {
    fn text(&mut self, text: &str, style: ratatui::style::Style, must: bool) {
        self.lines_of(text, style, if must { Need::Must } else { Need::May });
    }

    fn lines_of(&mut self, text: &str, style: ratatui::style::Style, need: Need) {
        let lines = fit::wrapped(text, self.columns).into_iter();
        self.page.lines.extend(lines.map(|line| (Line::styled(line, style), need)));
    }

    fn head(&mut self, title: &str, now: NaiveDateTime) {
        let title = self.texts.t(title);
        self.text(&title, self.theme.title, true);
        self.page.may("");
        self.page.must(Line::styled(now.format("%H:%M").to_string(), self.theme.strong));
    }

    fn keys(&mut self, keys: &[(Key, &str)]) {
        self.page.may("");
        for (key, said) in keys {
            let key = words::key(self.texts, *key);
            let spans = [Span::styled(format!("{key:<8}"), self.theme.key), Span::raw(self.texts.t(said))];
            self.page.may(Line::from(spans.to_vec()));
        }
    }

    /// That somebody has no passphrase here, and who can give one. `sits` is whose window it is: only of their words it is
    /// known that they are there.
    fn shut_out(&mut self, worker: &str, sits: Option<&str>) {
        let mut said = self.texts.with("unlock-shut-out", &[("worker", worker.into())]);
        if sits.is_some_and(|sits| initials::are_alike(sits, worker)) {
            said = format!("{said} {}", self.texts.with("unlock-shut-out-kept", &[("worker", worker.into())]));
        }
        let need = self.page.together();
        self.lines_of(&format!("! {said}"), self.theme.warn, need);
        let command = format!("{} --worker {} passphrase --recovery", program(), self.texts.t("unlock-sheet-of"));
        let need = self.page.together();
        self.with_command("unlock-shut-out-sheet", &command, need);
        self.page.may("");
    }

    /// The list of workers, or the line for the passphrase.
    fn asks<T: Send + 'static>(&mut self, unlock: &Unlock<T>, wait: Option<i64>, sits: Option<&str>) {
        if let Some(worker) = &unlock.shut_out {
            self.shut_out(worker, sits);
        }
        if unlock.choosing {
            self.list(unlock);
        } else {
            self.line(unlock);
        }
        self.said(unlock, wait);
        if !unlock.choosing && unlock.may_be_forgotten() {
            self.way_back(unlock);
        }
    }

    /// What opens the record for whoever has forgotten their passphrase.
    fn way_back<T: Send + 'static>(&mut self, unlock: &Unlock<T>) {
        // Where several have one, the settings may name somebody else.
        let whose =
            if unlock.workers.len() > 1 { format!(" --worker {}", typed(unlock.worker())) } else { String::new() };
        let command = format!("{}{whose} passphrase --recovery", program());
        self.with_command("unlock-forgotten", &command, Need::Must);
    }

    /// A sentence that ends with a command, which is never broken into two lines as long as one has room for it.
    fn with_command(&mut self, key: &str, command: &str, need: Need) {
        let said = self.texts.with(key, &[("command", command.into())]);
        let has_room = fit::width(&said) <= self.columns;
        let said = if has_room { said } else { said.replace(&format!(" {command}"), &format!("\n{command}")) };
        self.lines_of(&said, self.theme.base, need);
    }

    fn list<T>(&mut self, unlock: &Unlock<T>) {
        let asked = self.texts.t("unlock-who");
        self.text(&asked, self.theme.base, true);
        let shown = self.rows.saturating_sub(AROUND).clamp(1, SHOWN);
        let first = board::first_row(unlock.selected, shown, unlock.workers.len());
        for (row, name) in unlock.workers.iter().enumerate().skip(first).take(shown) {
            let selected = row == unlock.selected;
            let digit = if row < 9 { (row + 1).to_string() } else { " ".to_owned() };
            let line = Line::from(vec![
                Span::raw(if selected { "▸" } else { " " }),
                Span::styled(format!("{digit} "), self.theme.key),
                Span::styled(fit::cut(name, self.columns.saturating_sub(3)), self.theme.base),
            ]);
            self.page.must(if selected { super::selected(line, self.theme) } else { line });
        }
        let below = unlock.workers.len().saturating_sub(first + shown);
        if below > 0 {
            let more = self.texts.with("unlock-more", &[("n", below.into())]);
            self.page.must(Line::styled(format!("   ↓ {more}"), self.theme.dim));
        }
    }

    fn line<T: Send + 'static>(&mut self, unlock: &Unlock<T>) {
        let asked = self.texts.with("unlock-passphrase", &[("worker", unlock.worker().into())]);
        self.text(&asked, self.theme.base, true);
        let dots = if unlock.secret.is_empty() { "" } else { DOTS };
        let line = Line::from(vec![Span::styled(MARK, self.theme.key), Span::styled(dots, self.theme.strong)]);
        self.page.must(line);
        self.page.cursor = Some((self.page.lines.len() - 1, (fit::width(MARK) + fit::width(dots)) as u16));
    }

    /// What became of the last try, in one place, so that nothing else moves.
    fn said<T: Send + 'static>(&mut self, unlock: &Unlock<T>, wait: Option<i64>) {
        let texts = self.texts;
        if unlock.is_knocking() {
            self.text(&texts.t("unlock-trying"), self.theme.dim, true);
        } else if let Some(seconds) = wait {
            self.text(&texts.with("unlock-wait", &[("seconds", seconds.into())]), self.theme.warn, true);
        } else if let Some(error) = &unlock.problem {
            // One that fits a keyring of before is said to, with what to do.
            if error.kind() == Kind::WrongPassphrase && error.place().is_none() {
                let said = texts.with("unlock-wrong", &[("worker", unlock.worker().into())]);
                self.text(&format!("! {said}"), self.theme.warn, true);
            } else {
                let (said, hint) = texts.error(error);
                self.text(&format!("‼ {said}"), self.theme.alert, true);
                self.text(&format!("→ {}", of_record(&hint)), self.theme.base, true);
            }
        } else {
            self.page.may("");
        }
    }
}

fn pen<'a>(frame: &mut Frame<'_>, texts: &'a Texts, theme: &'a Theme) -> Pen<'a> {
    let area = frame.area();
    frame.render_widget(Clear, area);
    let columns = usize::from(area.width.saturating_sub(2).clamp(1, WIDEST));
    Pen { texts, theme, columns, rows: usize::from(area.height), page: Page::default() }
}

/// The keys of a page on which several can be chosen, or one alone is asked.
fn keys_of<T>(unlock: &Unlock<T>, last: (Key, &'static str)) -> Vec<(Key, &'static str)> {
    let mut keys = vec![(Key::Enter, if unlock.choosing { "unlock-key-choose" } else { "unlock-key-open" })];
    if !unlock.choosing {
        keys.extend((unlock.workers.len() > 1).then_some((Key::Up, "unlock-key-other")));
        keys.push((Key::Ctrl('u'), "unlock-key-clear"));
    }
    keys.push(last);
    keys
}

/// Draws the way in.
pub fn draw_way_in(frame: &mut Frame<'_>, way_in: &WayIn, theme: &Theme) {
    let mut pen = pen(frame, &way_in.texts, theme);
    pen.head("unlock-title", way_in.local());
    pen.page.may("");
    pen.asks(&way_in.unlock, way_in.seconds_left(), None);
    pen.keys(&keys_of(&way_in.unlock, (Key::Esc, "unlock-key-leave")));
    pen.page.draw(frame);
    super::scrub::scrub(frame.buffer_mut());
}

/// Draws what lies over the locked screen.
pub fn draw_lock(frame: &mut Frame<'_>, app: &App, locked: &Locked, theme: &Theme) {
    let mut pen = pen(frame, &app.texts, theme);
    let covered = matches!(locked, Locked::Covered);
    pen.head(if covered { "lock-title-covered" } else { "lock-title" }, app.now.local);
    let waiting = app.texts.with("lock-waiting", &[("count", app.board.waiting().into())]);
    pen.text(&waiting, theme.base, true);
    pen.page.may("");
    match locked {
        Locked::Covered => {
            pen.text(&app.texts.t("lock-covered"), theme.dim, false);
            let open = format!("{}  {}", words::key(&app.texts, Key::Enter), app.texts.t("lock-key-uncover"));
            pen.page.may("");
            pen.text(&open, theme.base, true);
        }
        Locked::Shut(unlock) => {
            pen.asks(unlock, app.lock_opens_in(), Some(app.sits_here()));
            let keys = keys_of(unlock, (Key::Esc, "unlock-key-back"));
            pen.keys(if unlock.choosing { &keys } else { &keys[..keys.len() - 1] });
            pen.page.may("");
            pen.text(&app.texts.t("lock-kept"), theme.dim, false);
        }
    }
    pen.page.draw(frame);
}
