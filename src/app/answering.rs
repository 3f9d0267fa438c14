//! Questions answered: what each key does to them, and what is done with what was chosen or typed.

use chrono::NaiveTime;

use super::{
    App,
    action::{Action, Place},
    figures::FileFormat,
    key::Key,
    line::LONGEST,
    overlay::Overlay,
    prompt::{Answer, Ask, AskPurpose, CaseAsk, ChoicePurpose, PersonAsk, WishAsk},
};
use crate::{
    domain::{
        consent::Given,
        past,
        privacy::{PrivateNotes, reason_of},
        referral::{How, Reason, Why},
        request::Outcome,
        service::{Alert, Checked},
        visit::Move,
    },
    error::Result,
};

impl App {
    pub(super) fn prompt_key(&mut self, key: Key) -> Result<()> {
        if Action::of(Place::Prompt, key) == Some(Action::Quit) {
            return self.act(Action::Quit);
        }
        let full = |ask: &Ask| ask.line.is_full() && !ask.proposed;
        if matches!(key, Key::Char(_)) && matches!(&self.overlay, Some(Overlay::Ask(ask)) if full(ask)) {
            self.say_full(LONGEST);
            return Ok(());
        }
        if let Some(Overlay::Choice(choice)) = &self.overlay
            && let Some(action) = choice.lets_open(key)
        {
            return self.open_over_what_was_left(action);
        }
        match self.overlay.take() {
            Some(Overlay::Choice(mut choice)) => {
                // What was said of the letter before is not said of this key.
                self.notice.take_if(|_| choice.astray);
                match choice.key(key) {
                    Answer::Open => self.still_open(choice),
                    Answer::Given(index) => {
                        let Some(Overlay::Choice(choice)) = self.still_asked(Overlay::Choice(choice))? else {
                            return Ok(());
                        };
                        self.answering = choice.version;
                        let done = self.chosen(choice.purpose, index);
                        self.answering = None;
                        return done;
                    }
                    Answer::Left => match choice.purpose {
                        ChoicePurpose::WhyNews(referral, _) => return self.ask_news_of(referral),
                        ChoicePurpose::How(picked) => self.leave_how(&picked),
                        _ => {}
                    },
                }
            }
            Some(Overlay::Ask(mut ask)) => match ask.key(key) {
                Answer::Open => {
                    self.drafts.put(&ask.slot, ask.kept());
                    self.overlay = Some(Overlay::Ask(ask));
                    self.read_ask();
                }
                Answer::Given(_) => return self.answered(ask),
                // What was typed stays a draft, and is there when the same question is asked again.
                Answer::Left => {
                    if !ask.purpose.way().is_empty() {
                        self.drafts.put(&ask.slot, ask.kept_behind());
                    }
                    self.question_before(ask.purpose);
                }
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
            ChoicePurpose::FiguresView(views) => self.show_view(views.get(index)),
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

    /// A question that was answered, unless what it is about was erased meanwhile: sent before the screen noticed, the
    /// answer must not be written about somebody who is not there any more.
    fn still_asked(&mut self, question: Overlay) -> Result<Option<Overlay>> {
        // The offer of what was left unfinished writes nothing, and says itself what is not there any more.
        if matches!(&question, Overlay::Choice(choice) if choice.comes_by_itself()) {
            return Ok(Some(question));
        }
        let kind = std::mem::discriminant(&question);
        self.overlay = Some(question);
        self.follow_erasings()?;
        Ok(self.overlay.take_if(|overlay| std::mem::discriminant(overlay) == kind))
    }

    /// Enter in a typed question.
    fn answered(&mut self, ask: Ask) -> Result<()> {
        // What was said of an answer that was refused is not said of this one.
        self.notice = None;
        let Some(Overlay::Ask(mut ask)) = self.still_asked(Overlay::Ask(ask))? else { return Ok(()) };
        self.answering = ask.version;
        self.keep_referral_with_its_day(&ask);
        let places = self.places_recorded_by(&ask);
        let done = places.and_then(|places| self.saving(&places, |app| app.carry_out(&ask)));
        self.answering = None;
        match done {
            Ok(true) => {
                // What was done is stored only with what comes next; until then its words are kept.
                let goes_on = matches!(
                    ask.purpose,
                    AskPurpose::OfCase(_, CaseAsk::Done(_))
                        | AskPurpose::ServiceAlert(_)
                        | AskPurpose::Testimony(..)
                        | AskPurpose::Wish(_, WishAsk::Erase)
                );
                if goes_on && !ask.purpose.way().is_empty() {
                    self.drafts.put(&ask.slot, ask.kept_behind());
                }
                if !goes_on {
                    self.drafts.put(&ask.slot, String::new());
                    // Its words are no loose end any more.
                    self.walk_without_answered();
                }
                Ok(())
            }
            Ok(false) => {
                ask.problem = Some(self.texts.t(why_not(&ask)));
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
            AskPurpose::Pass(_) if text.is_empty() => return Ok(false),
            purpose if wants_reason(&purpose) && reason_of(&text).is_none() => return Ok(false),
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
                self.ask_reach_of_case(&case)?;
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
                self.ask_alert_until(id, text);
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
            AskPurpose::KeepOnPurpose(record) => self.keep_on_purpose(&record, &text)?,
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
                self.record_on(day)?;
                self.sheet_day_chosen()?;
            }
        }
        Ok(true)
    }
}

/// Why an answer is not taken, as the key of a text.
fn why_not(ask: &Ask) -> &'static str {
    match &ask.purpose {
        AskPurpose::Testimony(..) => "testimony-reword",
        purpose if wants_reason(purpose) && reason_of(ask.line.text()).is_none() => "ask-reason-needed",
        _ => "ask-not-understood",
    }
}

/// Whether a question is for the reason of what is decided.
const fn wants_reason(purpose: &AskPurpose) -> bool {
    matches!(
        purpose,
        AskPurpose::Wish(_, WishAsk::Restrict | WishAsk::Lift | WishAsk::Erase)
            | AskPurpose::KeepOnPurpose(_)
            | AskPurpose::ReopenDay(_)
            | AskPurpose::WhyWords(..)
    )
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
