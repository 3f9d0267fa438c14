//! Reads tokens into a plan, statement by statement: days with their hours, days that are closed, exceptions,
//! appointments.

use std::ops::Range;

use super::{
    Refused, Understood, Why,
    plan::{Mode, Open, Plan, Span},
    scan::{Found, Token},
    words::Word,
};
use crate::{domain::service::Appointment, text::Lang};

mod days;
mod times;

/// Days that a statement is about.
#[derive(Clone, Debug, Default)]
struct Scope {
    days: Vec<usize>,
    nth: Vec<(Vec<i8>, usize)>,
    holidays: bool,
    community: bool,
    /// Days of the year, as `opening_hours` writes them.
    dates: Vec<String>,
    place: Range<usize>,
}

impl Scope {
    fn is_empty(&self) -> bool {
        self.days.is_empty() && self.nth.is_empty() && !self.of_the_year()
    }

    /// Whether it names holidays or days of the year.
    fn of_the_year(&self) -> bool {
        self.holidays || self.community || !self.dates.is_empty()
    }
}

struct Parser<'a> {
    text: &'a str,
    tokens: &'a [Found],
    at: usize,
    plan: Plan,
    /// The days of the statement before: hours that follow alone are theirs.
    last: Option<Scope>,
    /// Whether hours stand before their days in this text.
    hours_first: bool,
    mode: Mode,
    /// An appointment that was spoken of right before the days.
    lead: Option<Appointment>,
    /// Whether one counts to twelve in the language of the screen.
    by_12: bool,
}

/// What tokens say.
pub fn parse(text: &str, tokens: &[Found], lang: Lang) -> Result<Understood, Refused> {
    let mut parser = Parser {
        text,
        tokens,
        at: 0,
        plan: Plan::default(),
        last: None,
        hours_first: false,
        mode: Mode::Plain,
        lead: None,
        by_12: lang == Lang::En,
    };
    loop {
        parser.separators();
        if parser.peek().is_none() {
            return parser.plan.written();
        }
        parser.statement()?;
    }
}

impl Parser<'_> {
    fn token(&self, at: usize) -> Option<Token> {
        self.tokens.get(at).map(|found| found.token)
    }

    fn peek(&self) -> Option<Token> {
        self.token(self.at)
    }

    fn is(&self, at: usize, word: Word) -> bool {
        self.token(at) == Some(Token::Word(word))
    }

    /// A refusal of the tokens from one on to where the parser stands.
    fn refused(&self, from: usize, why: Why) -> Refused {
        let last = self.at.max(from + 1).min(self.tokens.len());
        let start = self.tokens.get(from).map_or(self.text.len(), |found| found.place.start);
        let end = self.tokens.get(last - 1).map_or(self.text.len(), |found| found.place.end);
        Refused { part: start..end.max(start), why }
    }

    /// Marks between statements. "And" between two of the same day means that both hold.
    fn separators(&mut self) {
        while let Some(token) = self.peek() {
            match token {
                Token::Word(Word::And) if self.mode == Mode::Plain => self.mode = Mode::Also,
                Token::Comma | Token::Break | Token::Mark | Token::Word(Word::Noise | Word::And) => {}
                _ => return,
            }
            self.at += 1;
        }
    }

    fn statement(&mut self) -> Result<(), Refused> {
        let from = self.at;
        match self.peek() {
            Some(Token::Word(Word::Also)) => self.next_mode(Mode::Also),
            Some(Token::Word(Word::Only)) => self.next_mode(Mode::Only),
            Some(Token::Word(Word::Always)) => {
                self.at += 1;
                let scope = Scope { days: (0..7).collect(), ..Scope::default() };
                self.open(&scope, from, vec![Span { from: 0, to: Some(24 * 60) }], None)
            }
            Some(Token::Word(Word::Appointment(appointment))) => self.appointment(appointment),
            Some(Token::Word(Word::Closed)) => {
                self.at += 1;
                self.closing(from)
            }
            Some(Token::Word(Word::Except)) => {
                self.at += 1;
                self.excepting(from)
            }
            _ if self.begins_time(self.at) => self.hours_alone(from),
            _ if self.begins_days(self.at) => self.days_and_hours(from),
            Some(Token::Word(Word::Part(..))) => Err(self.refused(from, Why::HoursMissing)),
            _ => Err(self.refused(from, Why::Unknown)),
        }
    }

    fn next_mode(&mut self, mode: Mode) -> Result<(), Refused> {
        self.mode = mode;
        self.at += 1;
        Ok(())
    }

    fn appointment(&mut self, appointment: Appointment) -> Result<(), Refused> {
        let from = self.at;
        self.ask_with(appointment);
        self.at += 1;
        let mut next = self.at;
        while matches!(self.token(next), Some(Token::Mark | Token::Word(Word::Noise))) {
            next += 1;
        }
        if self.begins_days(next) || self.begins_time(next) {
            self.lead = Some(appointment);
            return Ok(());
        }
        if self.plan.appointment.is_some_and(|known| known != appointment) {
            return Err(self.refused(from, Why::Ambiguous));
        }
        self.plan.appointment = Some(appointment);
        Ok(())
    }

    /// Keeps the words that ask for an appointment, for hours that alone need one.
    fn ask_with(&mut self, appointment: Appointment) {
        if appointment == Appointment::Required && self.plan.asked_with.is_empty() {
            let said = &self.text[self.tokens[self.at].place.clone()];
            self.plan.asked_with = said.replace(['"', '\\'], "");
        }
    }

    /// `fermé le mercredi`, `fermé de 12h à 13h`, `fermé en août`.
    fn closing(&mut self, from: usize) -> Result<(), Refused> {
        let scope = self.days(true)?;
        let days = if scope.is_empty() { self.plan.open_days() } else { scope.days.clone() };
        if self.closes_in_part(from, &scope, &days)? {
            return Ok(());
        }
        if scope.is_empty() {
            return Err(self.refused(from, Why::DaysMissing));
        }
        self.close(&scope, from)
    }

    /// Closed for some hours of the days, or in a part of them; `false` where neither is spoken of.
    fn closes_in_part(&mut self, from: usize, scope: &Scope, days: &[usize]) -> Result<bool, Refused> {
        let whole_days_too = scope.of_the_year() || !scope.nth.is_empty();
        let done = if self.begins_time(self.at) {
            let spans = self.times()?;
            spans.iter().try_for_each(|span| match span.to {
                Some(to) if !whole_days_too => self.plan.cut(days, span.from, to),
                _ => Err(Why::BadTime),
            })
        } else {
            let mut next = self.at;
            while self.is(next, Word::Noise) {
                next += 1;
            }
            let Some(Token::Word(Word::Part(start, end))) = self.token(next) else { return Ok(false) };
            self.at = next + 1;
            if whole_days_too { Err(Why::BadTime) } else { self.plan.cut_part(days, start, end) }
        };
        self.mode = Mode::Plain;
        done.map(|()| true).map_err(|why| self.refused(from, why))
    }

    fn close(&mut self, scope: &Scope, from: usize) -> Result<(), Refused> {
        let closed = Open { spans: Vec::new(), appointment: None };
        scope.days.iter().for_each(|day| self.plan.close(*day));
        for (nths, day) in &scope.nth {
            self.plan.nth(nths, *day, &closed, Mode::Only, &scope.place);
        }
        if scope.holidays {
            self.plan.holidays(&closed).map_err(|why| self.refused(from, why))?;
        }
        if scope.community {
            self.plan.close_on_community_days();
        }
        scope.dates.iter().for_each(|days| self.plan.close_on(days));
        self.mode = Mode::Plain;
        Ok(())
    }

    /// `sauf mercredi`, `sauf mercredi 9h-12h`, `sauf jours fériés`.
    fn excepting(&mut self, from: usize) -> Result<(), Refused> {
        let scope = self.days(true)?;
        if scope.is_empty() {
            return Err(self.refused(from, Why::Unknown));
        }
        let days = scope.days.clone();
        if self.begins_time(self.at) {
            let spans = self.times()?;
            self.mode = Mode::Only;
            return self.open(&scope, from, spans, None);
        }
        if self.closes_in_part(from, &scope, &days)? { Ok(()) } else { self.close(&scope, from) }
    }

    /// `9h-12h lundi et mardi`, or more hours of the days before.
    fn hours_alone(&mut self, from: usize) -> Result<(), Refused> {
        let spans = self.times()?;
        let mut next = self.at;
        while self.is(next, Word::Noise) {
            next += 1;
        }
        if self.begins_days(next) && (self.last.is_none() || self.hours_first) {
            self.at = next;
            self.hours_first = true;
            let scope = self.days(false)?;
            let own = self.trailing();
            return self.open(&scope, from, spans, own);
        }
        match self.last.clone() {
            Some(scope) if !self.hours_first => {
                self.mode = Mode::Also;
                let own = self.trailing();
                self.open(&scope, from, spans, own)
            }
            // `0h-24h` says by itself on which days.
            None if matches!(spans[..], [Span { from: 0, to: Some(1440) }]) => {
                let scope = Scope { days: (0..7).collect(), ..Scope::default() };
                let own = self.trailing();
                self.open(&scope, from, spans, own)
            }
            _ => Err(self.refused(from, Why::DaysMissing)),
        }
    }

    /// `lundi au vendredi 9h-12h`, `mercredi fermé`.
    fn days_and_hours(&mut self, from: usize) -> Result<(), Refused> {
        let scope = self.days(false)?;
        while let Some(token) = self.peek() {
            match token {
                Token::Word(Word::Also) => self.mode = Mode::Also,
                Token::Word(Word::Only) => self.mode = Mode::Only,
                Token::Mark | Token::Word(Word::Noise) => {}
                Token::Comma if self.begins_time(self.at + 1) || self.is(self.at + 1, Word::Always) => {}
                _ => break,
            }
            self.at += 1;
        }
        if self.is(self.at, Word::Closed) {
            self.at += 1;
            let days = scope.days.clone();
            return if self.closes_in_part(from, &scope, &days)? { Ok(()) } else { self.close(&scope, from) };
        }
        if let Some(Token::Word(Word::Appointment(appointment))) = self.peek()
            && self.begins_time(self.at + 1)
        {
            self.ask_with(appointment);
            self.at += 1;
            self.lead = Some(appointment);
        }
        if self.is(self.at, Word::Always) {
            self.at += 1;
            return self.open(&scope, from, vec![Span { from: 0, to: Some(24 * 60) }], None);
        }
        if !self.begins_time(self.at) {
            return Err(self.refused(from, Why::HoursMissing));
        }
        let spans = self.times()?;
        let own = self.trailing();
        self.open(&scope, from, spans, own)
    }

    /// What may stand right behind hours: "aussi", an appointment.
    fn trailing(&mut self) -> Option<Appointment> {
        let mut own = None;
        loop {
            match self.peek() {
                Some(Token::Word(Word::Also)) if !self.begins_time(self.at + 1) && !self.begins_days(self.at + 1) => {
                    self.mode = Mode::Also;
                }
                Some(Token::Word(Word::Appointment(appointment))) => {
                    self.ask_with(appointment);
                    own = Some(appointment);
                }
                Some(Token::Mark) => {}
                _ => return own,
            }
            self.at += 1;
        }
    }

    fn open(&mut self, scope: &Scope, from: usize, spans: Vec<Span>, own: Option<Appointment>) -> Result<(), Refused> {
        if !scope.dates.is_empty() || scope.community {
            return Err(self.refused(from, Why::Season));
        }
        let mut mode = std::mem::take(&mut self.mode);
        let open = Open { spans, appointment: own.or(self.lead.take()) };
        // "lu 9h-12h, lu 13h-16h": one day, named twice in a row, the morning and then the afternoon.
        if let ([day], Some([before])) = (&scope.days[..], self.last.as_ref().map(|last| &last.days[..]))
            && mode == Mode::Plain
            && day == before
            && self.plan.comes_after(*day, &open)
        {
            mode = Mode::Also;
        }
        for day in &scope.days {
            self.plan.open(*day, &open, mode, scope.days.len() == 1).map_err(|why| self.refused(from, why))?;
        }
        for (nths, day) in &scope.nth {
            self.plan.nth(nths, *day, &open, mode, &scope.place);
        }
        if scope.holidays {
            self.plan.holidays(&open).map_err(|why| self.refused(from, why))?;
        }
        self.last = Some(scope.clone());
        Ok(())
    }
}
