//! What lies above everything: help, the palette, and questions with their answers.

use chrono::NaiveTime;

use super::{
    App,
    action::{ACTIONS, Action, At, Place},
    figures::FileFormat,
    key::Key,
    line::{LONGEST, Line, TooLong},
    notice::{Notice, Tone},
    prompt::{Answer, Ask, AskPurpose, CaseAsk, Choice, ChoicePurpose, PersonAsk, WishAsk},
    words,
};
use crate::{
    domain::{
        consent::Given,
        fold, past,
        privacy::PrivateNotes,
        referral::{How, Reason, Why},
        request::Outcome,
        service::{Alert, Checked},
        visit::Move,
    },
    error::Result,
};

/// What lies above everything.
#[derive(Debug)]
pub enum Overlay {
    /// The keys, explained; scrolled by so many lines.
    Help(usize),
    /// Everything that can be done, by name.
    Palette(Palette),
    /// A question with one-key answers.
    Choice(Choice),
    /// A question with a line to type.
    Ask(Ask),
}

/// A line of the help.
#[derive(Debug, PartialEq, Eq)]
pub enum HelpLine {
    /// A place.
    Heading(String),
    /// A sentence.
    Text(String),
    /// Keys, and what they do.
    Keys(String, String),
}

/// The palette.
#[derive(Debug)]
pub struct Palette {
    /// What is typed.
    pub line: Line,
    /// The actions that fit, possible ones only.
    pub found: Vec<Action>,
    /// The selected one.
    pub selected: usize,
    /// Where it was opened: the actions are those of that place.
    pub place: Place,
}

impl App {
    pub(super) fn open_help(&mut self) -> Result<()> {
        self.help_place = self.place();
        self.overlay = Some(Overlay::Help(0));
        Ok(())
    }

    /// The help: the keys of the place from which it was opened, then those of every other.
    pub fn help_lines(&self) -> Vec<HelpLine> {
        let mut places = vec![self.help_place];
        places.extend(Place::ALL.iter().copied().filter(|place| *place != self.help_place));
        let mut lines = Vec::new();
        let mut everywhere = true;
        for place in places {
            let mut rows: Vec<_> = ACTIONS.iter().filter(|spec| spec.keys_at(place).next().is_some()).collect();
            // What works everywhere is explained once, with the first place.
            if place == Place::Protect {
                rows.retain(|spec| App::goes_on_in_protect(spec.action));
            } else if !std::mem::take(&mut everywhere) {
                rows.retain(|spec| !matches!(spec.at, At::Everywhere));
            }
            if rows.is_empty() {
                continue;
            }
            if !lines.is_empty() {
                lines.push(HelpLine::Text(String::new()));
            }
            lines.push(HelpLine::Heading(self.texts.t(&format!("context-{}", place.code()))));
            if place == Place::Review {
                lines.push(HelpLine::Text(self.texts.t("help-review")));
            }
            if place == Place::FastLine {
                lines.push(HelpLine::Text(self.texts.t("help-fast-line")));
                lines.push(HelpLine::Text(self.texts.t("help-fast-line-example")));
            }
            rows.sort_by_key(|spec| std::cmp::Reverse(spec.hint));
            lines.extend(rows.into_iter().map(|spec| {
                let keys: Vec<String> = spec.keys_at(place).map(|key| words::key(&self.texts, key)).collect();
                HelpLine::Keys(keys.join("  "), self.texts.t(&format!("action-{}-help", spec.code)))
            }));
        }
        lines
    }

    pub(super) fn open_palette(&mut self) -> Result<()> {
        let place = self.place();
        let found = self.palette_actions(place, "");
        self.overlay = Some(Overlay::Palette(Palette { line: Line::default(), found, selected: 0, place }));
        Ok(())
    }

    /// The actions of a place whose name or sentence holds every word typed.
    fn palette_actions(&self, place: Place, typed: &str) -> Vec<Action> {
        let typed = fold::words(typed);
        let fits = |action: Action| {
            let code = action.spec().code;
            let words = [self.texts.t(&format!("action-{code}")), self.texts.t(&format!("action-{code}-help"))];
            let words = fold::words(&words.join(" ")).join(" ");
            typed.iter().all(|word| words.contains(word.as_str()))
        };
        ACTIONS
            .iter()
            .filter(|spec| spec.hint > 0 && spec.is_named_at(place) && spec.action != Action::Palette)
            .map(|spec| spec.action)
            .filter(|action| self.can(*action) && fits(*action))
            .collect()
    }

    pub(super) fn overlay_key(&mut self, key: Key) -> Result<()> {
        match self.overlay.take() {
            Some(Overlay::Help(scroll)) => {
                let scroll = match key {
                    Key::Down => scroll.saturating_add(1),
                    Key::Up => scroll.saturating_sub(1),
                    Key::PageDown | Key::Char(' ') => scroll.saturating_add(10),
                    Key::PageUp => scroll.saturating_sub(10),
                    Key::Home => 0,
                    _ => return Ok(()),
                };
                let last = self.help_lines().len().saturating_sub(1);
                self.overlay = Some(Overlay::Help(scroll.min(last)));
                Ok(())
            }
            Some(Overlay::Palette(palette)) => self.palette_key(palette, key),
            other => {
                self.overlay = other;
                Ok(())
            }
        }
    }

    fn palette_key(&mut self, mut palette: Palette, key: Key) -> Result<()> {
        match key {
            Key::Esc => return Ok(()),
            Key::Enter => {
                // What matches nothing stays to be mended: to close it would look as if it had been done.
                if let Some(action) = palette.found.get(palette.selected) {
                    return self.act(*action);
                }
            }
            Key::Up => palette.selected = palette.selected.saturating_sub(1),
            Key::Down => palette.selected = (palette.selected + 1).min(palette.found.len().saturating_sub(1)),
            key => {
                if palette.line.key(key) {
                    palette.found = self.palette_actions(palette.place, palette.line.text());
                    palette.selected = 0;
                }
            }
        }
        self.overlay = Some(Overlay::Palette(palette));
        Ok(())
    }

    pub(super) fn paste_into_overlay(&mut self, text: &str) -> Option<TooLong> {
        match &mut self.overlay {
            Some(Overlay::Ask(ask)) => {
                let before = ask.line.clone();
                if ask.proposed {
                    ask.line.set("");
                }
                let refused = ask.line.paste(text).err();
                if refused.is_some() {
                    ask.line = before;
                    return refused;
                }
                ask.proposed = false;
                self.drafts.put(&ask.slot, ask.line.text().to_owned());
                self.read_ask();
                refused
            }
            // Words to look for are found again in a moment; a paste has no place here.
            _ => None,
        }
    }

    pub(super) fn prompt_key(&mut self, key: Key) -> Result<()> {
        if Action::of(Place::Prompt, key) == Some(Action::Quit) {
            return self.act(Action::Quit);
        }
        let full = |ask: &Ask| ask.line.is_full() && !ask.proposed;
        if matches!(key, Key::Char(_)) && matches!(&self.overlay, Some(Overlay::Ask(ask)) if full(ask)) {
            self.say_full(LONGEST);
            return Ok(());
        }
        match self.overlay.take() {
            // Somebody who comes types a visit: their letters must not fall into a question that they did not see.
            Some(Overlay::Choice(choice))
                if choice.comes_by_itself() && Action::of(Place::Queue, key) == Some(Action::NewVisit) =>
            {
                return self.act(Action::NewVisit);
            }
            Some(Overlay::Choice(mut choice)) => match choice.key(key) {
                Answer::Open => self.overlay = Some(Overlay::Choice(choice)),
                Answer::Given(index) => {
                    self.answering = choice.version;
                    let done = self.chosen(choice.purpose, index);
                    self.answering = None;
                    return done;
                }
                Answer::Left => {
                    if let ChoicePurpose::WhyNews(referral, _) = choice.purpose {
                        return self.ask_news_of(referral);
                    }
                }
            },
            Some(Overlay::Ask(mut ask)) => match ask.key(key) {
                Answer::Open => {
                    self.drafts.put(&ask.slot, ask.line.text().to_owned());
                    self.overlay = Some(Overlay::Ask(ask));
                    self.read_ask();
                }
                Answer::Given(_) => return self.answered(ask),
                // What was typed stays a draft, and is there when the same question is asked again.
                Answer::Left => self.question_before(ask.purpose),
            },
            other => self.overlay = other,
        }
        Ok(())
    }

    /// Esc in the second of two questions goes back to the first.
    fn question_before(&mut self, purpose: AskPurpose) {
        match purpose {
            AskPurpose::CheckBack(picked, how) => self.ask_how(*picked, how),
            AskPurpose::WhyWords(referral, kind) => self.ask_why_news(referral, kind),
            AskPurpose::EraseDue => self.forget_erase_word(),
            AskPurpose::Wish(person, WishAsk::EraseWord(reason)) => self.ask_why_to_erase(person, &reason),
            AskPurpose::Wish(person, WishAsk::Export(_, others)) if others > 0 => self.ask_whose_notes(person, others),
            _ => {}
        }
    }

    /// A choice was made.
    fn chosen(&mut self, purpose: ChoicePurpose, index: usize) -> Result<()> {
        match purpose {
            ChoicePurpose::Finish(visit, codes) => {
                let outcome = codes.get(index).and_then(|code| Outcome::from_code(code.as_str()));
                self.finish(visit, outcome)
            }
            ChoicePurpose::Why(visit, codes) => {
                let why = codes.get(index).cloned();
                self.step(&visit, &Move::Close { outcome: Some(Outcome::Impossible), why })
            }
            ChoicePurpose::WhySaid(visit, codes) => self.say_outcome(&visit, Outcome::Impossible, codes.get(index)),
            ChoicePurpose::VisitTopic(visit, codes) => match codes.get(index).cloned() {
                Some(topic) => self.say_topic(&visit, topic),
                None => Ok(()),
            },
            ChoicePurpose::TurnAway(visit, codes) => match codes.get(index).cloned() {
                Some(cause) => self.step(&visit, &Move::TurnAway { cause }),
                None => Ok(()),
            },
            ChoicePurpose::How(picked) => {
                self.ask_check_back(picked, How::ALL[index]);
                Ok(())
            }
            ChoicePurpose::News(referral, offers) => self.news_chosen(&referral, offers[index]),
            ChoicePurpose::WhyNews(referral, kind) => self.why_chosen(referral, kind, kind.reasons()[index]),
            ChoicePurpose::OfCase(case, pick) => self.picked_about_case(&case, pick, index),
            ChoicePurpose::FilterCases(mut filters) => self.show_cases(filters.swap_remove(index)),
            ChoicePurpose::PersonLanguage(person, codes) => self.speak_with_person(&person, codes.get(index)),
            ChoicePurpose::HoldingNotes(person, others) => {
                let notes = if index == 0 { PrivateNotes::Own } else { PrivateNotes::Everybodys };
                self.ask_holding_file(person, notes, others);
                Ok(())
            }
            ChoicePurpose::Confirm(service) => self.confirm_service(&service, Checked::ALL[index + 1]),
            ChoicePurpose::Testimony(visit, text) => {
                self.agreed_to_testimony(&visit, text, Given::ALL.get(index).copied())
            }
            ChoicePurpose::FiguresSession(names) => {
                self.figures_of_session(&names, index);
                Ok(())
            }
            ChoicePurpose::FiguresView(views) => {
                self.show_view(views.get(index));
                Ok(())
            }
            ChoicePurpose::FiguresFormat => {
                self.ask_figures_file(FileFormat::ALL[index]);
                Ok(())
            }
            ChoicePurpose::Left(left) => self.left_chosen(&left, index),
            ChoicePurpose::SheetSession(mut names) => {
                self.set_sheet_session(if index < names.len() { names.swap_remove(index) } else { String::new() });
                Ok(())
            }
            ChoicePurpose::SheetTopic(codes) => {
                self.set_sheet_topic(index.checked_sub(1).and_then(|at| codes.get(at)).cloned());
                Ok(())
            }
            ChoicePurpose::TakeOver(visit, action) if index == 1 => self.act_on_this(action, visit),
            ChoicePurpose::Discard if index == 1 => self.discard_form(),
            ChoicePurpose::CloseDay(day, version) if index == 0 => self.close_day(day, version),
            ChoicePurpose::WhichDay(again) => self.day_chosen(again, index == 0),
            ChoicePurpose::OnClosedDay(again) if index == 1 => self.add_to_closed_day(again),
            ChoicePurpose::TakeOver(..)
            | ChoicePurpose::Discard
            | ChoicePurpose::CloseDay(..)
            | ChoicePurpose::OnClosedDay(_) => Ok(()),
        }
    }

    /// How the line of a question is understood so far, below it.
    pub(super) fn read_ask(&mut self) {
        let Some(Overlay::Ask(ask)) = &self.overlay else { return };
        let text = ask.line.text();
        let reading = match &ask.purpose {
            AskPurpose::FollowUp(_) | AskPurpose::Person(_, PersonAsk::Case) => {
                self.when_and_what(text).map(|(due, what)| format!("{} · {what}", self.long_date(due)))
            }
            AskPurpose::OfCase(_, about) => self.read_about_case(about, text),
            AskPurpose::CheckBack(..) | AskPurpose::CheckDay(_) => self.check_reading(text),
            AskPurpose::AlertUntil(..) => self.when_and_what(text).map(|(due, _)| self.long_date(due)),
            AskPurpose::Testimony(_, names) => {
                self.read_testimony(text, names).or_else(|| self.near_name_said(text, names))
            }
            AskPurpose::FiguresPeriod => self.read_period(text),
            AskPurpose::EntryDay | AskPurpose::ReviewDay => {
                past::parse(text, self.now.today(), self.lang()).map(|day| self.long_date(day))
            }
            _ => None,
        };
        if let Some(Overlay::Ask(ask)) = &mut self.overlay {
            ask.reading = reading.unwrap_or_else(|| ask.hint.clone());
        }
    }

    /// Enter in a typed question.
    fn answered(&mut self, mut ask: Ask) -> Result<()> {
        self.answering = ask.version;
        let done = self.carry_out(&ask);
        self.answering = None;
        match done {
            Ok(true) => {
                // What was done is stored only with what comes next; until then its words are kept.
                let goes_on = matches!(
                    ask.purpose,
                    AskPurpose::OfCase(_, CaseAsk::Done(_)) | AskPurpose::ServiceAlert(_) | AskPurpose::Testimony(..)
                );
                if !goes_on {
                    self.drafts.put(&ask.slot, String::new());
                    // Its words are no loose end any more.
                    self.walk_without_answered();
                }
                Ok(())
            }
            Ok(false) => {
                let quoted = matches!(ask.purpose, AskPurpose::Testimony(..));
                ask.problem = Some(self.texts.t(if quoted { "testimony-reword" } else { "ask-not-understood" }));
                self.overlay = Some(Overlay::Ask(ask));
                Ok(())
            }
            Err(error) => {
                // What was typed stays in sight; sent again, it is meant for the record as it is now.
                ask.version = self.version_of(&ask.purpose);
                self.overlay = Some(Overlay::Ask(ask));
                Err(error)
            }
        }
    }

    /// Does what a typed answer asks for; `false` when it is not understood.
    fn carry_out(&mut self, ask: &Ask) -> Result<bool> {
        let text = ask.line.text().trim().to_owned();
        match ask.purpose.clone() {
            AskPurpose::Pass(_) | AskPurpose::WhyWords(..) | AskPurpose::ReopenDay(_) if text.is_empty() => {
                return Ok(false);
            }
            AskPurpose::Pass(visit) => self.step(&visit, &Move::Pass { desk: text })?,
            AskPurpose::OfCase(case, about) => return self.answer_about_case(&case, about, text),
            AskPurpose::FollowUp(visit) => {
                let Some((due, what)) = self.when_and_what(&text) else { return Ok(false) };
                self.follow_up(&visit, due, what)?;
            }
            AskPurpose::CorrectTime(visit, event) => {
                let Some(time) = clock_time(&text) else { return Ok(false) };
                self.correct_time(&visit, event, time)?;
            }
            AskPurpose::PersonName(case) => {
                self.edit_person(&case, Some(&text), None)?;
                let reach = self.store.case(&case)?.person.reach.unwrap_or_default();
                self.ask("ask-person-reach", "ask-person-reach-reading", &reach, AskPurpose::PersonReach(case));
            }
            AskPurpose::PersonReach(case) => self.edit_person(&case, None, Some(&text))?,
            AskPurpose::CheckBack(picked, how) => {
                let Some(check_on) = self.check_typed(&text) else { return Ok(false) };
                self.refer(*picked, how, check_on.day())?;
            }
            AskPurpose::CheckDay(referral) => {
                let Some(check_on) = self.check_typed(&text) else { return Ok(false) };
                self.set_check(&referral, check_on.day())?;
            }
            AskPurpose::WhyWords(referral, kind) => {
                self.hear_reason(&referral, kind, Reason { why: Why::Other, words: text })?;
            }
            AskPurpose::Person(person, about) => return self.answered_about_person(&person, about, &text),
            AskPurpose::Wish(person, asked) => return self.answered_wish(&person, &asked, &text),
            AskPurpose::ServiceNote(id) => self.note_service(&id, &text)?,
            AskPurpose::ServiceAlert(id) if text.is_empty() => {
                self.alert_service(&id, None)?;
                self.drafts.put(&ask.slot, String::new());
            }
            AskPurpose::ServiceAlert(id) => {
                self.ask("ask-alert-until", "ask-alert-until-reading", "", AskPurpose::AlertUntil(id, text));
            }
            AskPurpose::AlertUntil(id, words) => {
                let until = self.when_and_what(&text).map(|(day, _)| day);
                if until.is_none() && !text.is_empty() {
                    return Ok(false);
                }
                self.alert_service(&id, Some(&Alert { text: words, until }))?;
                self.drafts.put(&AskPurpose::ServiceAlert(id).slot("ask-alert"), String::new());
            }
            AskPurpose::Testimony(visit, names) => return Ok(self.ask_agreement(visit, &names, text)),
            AskPurpose::SlipPdf(_) => return self.save_slip(&text),
            AskPurpose::CardPdf(_) => return self.save_card(&text),
            AskPurpose::ReopenDay(day) => self.reopen_day(day, &text)?,
            AskPurpose::DayFile(_) => return self.save_day(&text),
            AskPurpose::ReviewDay => {
                let today = self.now.today();
                let day = if text.is_empty() { Some(today) } else { past::parse(&text, today, self.lang()) };
                let Some(day) = day else { return Ok(false) };
                self.drafts.put(&ask.slot, String::new());
                self.review_day(day)?;
            }
            AskPurpose::KeepOnPurpose(record) => return self.keep_on_purpose(&record, &text),
            AskPurpose::EraseDue => return self.erase_due(&text),
            AskPurpose::RetentionFile => return self.save_retention(&text),
            AskPurpose::FiguresPeriod => return Ok(self.figures_of(&text)),
            AskPurpose::FiguresFile(format) => return self.save_figures(format, &text),
            AskPurpose::SheetSession => self.set_sheet_session(text),
            AskPurpose::SheetDesk if text.is_empty() => return Ok(false),
            AskPurpose::SheetDesk => self.set_sheet_desk(text),
            AskPurpose::EntryDay => {
                let today = self.now.today();
                let day = if text.is_empty() { Some(today) } else { past::parse(&text, today, self.lang()) };
                let Some(day) = day else { return Ok(false) };
                self.entry_day = (day != today).then_some(day);
                self.sure_of = None;
                if day == today {
                    self.go_to_today()?;
                }
                self.reload_board()?;
                let said = self.texts.with("notice-entry-day", &[("day", self.long_date(day).into())]);
                self.notice = Some(Notice::new(Tone::Info, said));
                self.sheet_day_chosen()?;
            }
        }
        Ok(true)
    }
}

/// A time of day as typed: `9:42`, `9h42`, `942`, `9h`, `9.42`.
fn clock_time(text: &str) -> Option<NaiveTime> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let (hours, minutes) = match text.split_once([':', 'h', 'H', '.']) {
        Some((hours, "")) => (hours.parse().ok()?, 0),
        Some((hours, minutes)) => (hours.parse().ok()?, minutes.parse().ok()?),
        None if digits.len() == text.len() && (3..=4).contains(&digits.len()) => {
            let (hours, minutes) = digits.split_at(digits.len() - 2);
            (hours.parse().ok()?, minutes.parse().ok()?)
        }
        None => return None,
    };
    NaiveTime::from_hms_opt(hours, minutes, 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_read_as_people_write_it() {
        let at = |h, m| NaiveTime::from_hms_opt(h, m, 0);
        for text in ["9:42", "9h42", "942", "0942", "9.42", "09:42"] {
            assert_eq!(clock_time(text), at(9, 42), "{text}");
        }
        assert_eq!(clock_time("9h"), at(9, 0));
        for text in ["", "25:00", "9:60", "neuf", "9", "12345", ":"] {
            assert_eq!(clock_time(text), None, "{text}");
        }
    }
}
