//! The days that a statement names: weekdays, days of the month's weeks, holidays, days of the year.

use chrono::NaiveDate;

use super::{Parser, Scope, Token, Why, Word};
use crate::domain::hours_typed::Refused;

/// A day of the year, perhaps of a certain one.
type Date = (u32, u32, Option<i32>);

impl Parser<'_> {
    /// Whether days begin here.
    pub(super) fn begins_days(&self, at: usize) -> bool {
        match self.token(at) {
            Some(Token::Word(word)) => matches!(
                word,
                Word::Day(_)
                    | Word::EveryDay
                    | Word::Weekdays
                    | Word::Weekend
                    | Word::Holidays
                    | Word::Community
                    | Word::School
                    | Word::Month(_)
                    | Word::Nth(_)
            ),
            Some(Token::Nth(_) | Token::Date(..)) => true,
            Some(Token::Number(_)) => self.month_behind(at).is_some(),
            _ => false,
        }
    }

    /// The month that a row of numbers belongs to, and where it stands (`24 et 31 décembre`, `20 au 31 juillet`).
    fn month_behind(&self, from: usize) -> Option<usize> {
        let mut at = from;
        loop {
            match self.token(at)? {
                Token::Number(day) if day <= 31 => {}
                Token::Nth(_) => {}
                _ => return None,
            }
            at += 1;
            if matches!(self.token(at), Some(Token::Word(Word::Month(_)))) {
                return Some(at);
            }
            while matches!(
                self.token(at),
                Some(Token::Dash | Token::Comma | Token::Word(Word::And | Word::To | Word::Until | Word::Noise))
            ) {
                at += 1;
            }
        }
    }

    /// Days, one after the other. Where they are days of `closing`, those that get hours of their own behind a comma
    /// are left for the next statement.
    pub(super) fn days(&mut self, closing: bool) -> Result<Scope, Refused> {
        let mut scope = Scope::default();
        let from = self.at;
        loop {
            let mut next = self.at;
            let mut joined = false;
            while let Some(Token::Comma | Token::Word(Word::And | Word::Noise | Word::To)) = self.token(next) {
                joined |= !matches!(self.token(next), Some(Token::Word(Word::Noise)));
                next += 1;
            }
            if !self.begins_days(next) {
                break;
            }
            if closing && joined && !scope.is_empty() && self.gets_hours(next) {
                if scope.days.is_empty() && scope.nth.is_empty() {
                    break;
                }
                self.at = next;
                return Err(self.refused(from, Why::Ambiguous));
            }
            self.at = next;
            self.one_of_days(&mut scope)?;
        }
        if !closing && !scope.is_empty() {
            let comma = usize::from(self.peek() == Some(Token::Comma));
            if self.is(self.at + comma, Word::Except) {
                self.at += comma;
                self.all_but(&mut scope)?;
            }
        }
        scope.days.sort_unstable();
        scope.days.dedup();
        let start = self.tokens.get(from).map_or(self.text.len(), |found| found.place.start);
        let end = self.tokens[..self.at].last().map_or(start, |found| found.place.end);
        scope.place = start..end.max(start);
        Ok(scope)
    }

    /// Whether the days from here on are followed by hours.
    fn gets_hours(&self, from: usize) -> bool {
        let mut at = from;
        while let Some(
            Token::Dash
            | Token::Comma
            | Token::Nth(_)
            | Token::Mark
            | Token::Word(
                Word::Day(_)
                | Word::EveryDay
                | Word::Weekdays
                | Word::Weekend
                | Word::Nth(_)
                | Word::And
                | Word::Noise
                | Word::To
                | Word::Until
                | Word::Also
                | Word::Only,
            ),
        ) = self.token(at)
        {
            at += 1;
            if self.begins_time(at) {
                return true;
            }
        }
        false
    }

    /// `tous les jours sauf dimanche`: what is excepted is closed.
    fn all_but(&mut self, scope: &mut Scope) -> Result<(), Refused> {
        let from = self.at;
        self.at += 1;
        // The hours behind these days are those of the days before.
        let mut but = Scope::default();
        loop {
            let mut next = self.at;
            while let Some(Token::Comma | Token::Word(Word::And | Word::Noise)) = self.token(next) {
                next += 1;
            }
            if !self.begins_days(next) {
                break;
            }
            self.at = next;
            self.one_of_days(&mut but)?;
        }
        if but.is_empty() {
            return Err(self.refused(from, Why::Unknown));
        }
        scope.days.retain(|day| !but.days.contains(day));
        self.close(&but, from)
    }

    fn one_of_days(&mut self, scope: &mut Scope) -> Result<(), Refused> {
        let from = self.at;
        let Some(token) = self.peek() else { return Ok(()) };
        if matches!(token, Token::Number(_) | Token::Nth(_) | Token::Date(..))
            && (self.month_behind(from).is_some() || matches!(token, Token::Date(..)))
        {
            return self.dates(scope);
        }
        self.at += 1;
        match token {
            Token::Word(Word::Day(day)) => {
                let last = self.end_of_range(|token| match token {
                    Token::Word(Word::Day(day)) => Some(day),
                    _ => None,
                });
                let last = last.unwrap_or(day);
                scope.days.extend((0..7).map(|step| (day + step) % 7).take((last + 7 - day) % 7 + 1));
            }
            Token::Word(Word::EveryDay) => scope.days.extend(0..7),
            Token::Word(Word::Weekdays) => scope.days.extend(0..5),
            Token::Word(Word::Weekend) => scope.days.extend(5..7),
            Token::Word(Word::Holidays) => scope.holidays = true,
            Token::Word(Word::Community) => scope.community = true,
            Token::Word(Word::Month(month)) => {
                let last = self.end_of_range(|token| match token {
                    Token::Word(Word::Month(month)) => Some(month),
                    _ => None,
                });
                scope.dates.push(match last {
                    Some(last) => format!("{}-{}", month_name(month), month_name(last)),
                    None => month_name(month),
                });
            }
            Token::Nth(_) | Token::Word(Word::Nth(_)) => {
                self.at = from;
                self.weeks_of_month(scope)?;
            }
            Token::Word(Word::School) => return Err(self.refused(from, Why::School)),
            _ => return Err(self.refused(from, Why::Unknown)),
        }
        Ok(())
    }

    /// What follows "to" or a dash, if it is of the same kind; else nothing is taken.
    fn end_of_range<T>(&mut self, of: impl Fn(Token) -> Option<T>) -> Option<T> {
        matches!(self.peek()?, Token::Dash | Token::Word(Word::To | Word::Until)).then_some(())?;
        let mut next = self.at + 1;
        while matches!(self.token(next), Some(Token::Word(Word::Noise | Word::To))) {
            next += 1;
        }
        let end = of(self.token(next)?)?;
        self.at = next + 1;
        Some(end)
    }

    /// `1er et 3e samedi`.
    fn weeks_of_month(&mut self, scope: &mut Scope) -> Result<(), Refused> {
        let from = self.at;
        let mut nths: Vec<i8> = Vec::new();
        loop {
            match self.peek() {
                Some(Token::Nth(nth @ 1..=5)) => nths.push(nth as i8),
                Some(Token::Word(Word::Nth(nth))) => nths.push(nth),
                Some(Token::Comma | Token::Word(Word::And | Word::Noise)) if !nths.is_empty() => {}
                Some(Token::Word(Word::Day(day))) if !nths.is_empty() => {
                    nths.sort_unstable_by_key(|nth| (*nth < 0, *nth));
                    nths.dedup();
                    scope.nth.push((nths, day));
                    self.at += 1;
                    return Ok(());
                }
                _ => return Err(self.refused(from, Why::Unknown)),
            }
            self.at += 1;
        }
    }

    /// Days of the year: single ones, or from one to another.
    fn dates(&mut self, scope: &mut Scope) -> Result<(), Refused> {
        let from = self.at;
        let Some(first) = self.date() else { return Err(self.refused(from, Why::BadTime)) };
        let joins = matches!(self.peek(), Some(Token::Dash | Token::Word(Word::To | Word::Until)));
        let mut next = self.at + 1;
        while joins && matches!(self.token(next), Some(Token::Word(Word::Noise | Word::To))) {
            next += 1;
        }
        let is_date = matches!(self.token(next), Some(Token::Date(..))) || self.month_behind(next).is_some();
        let last = if joins && is_date {
            self.at = next;
            self.date()
        } else {
            None
        };
        let days = written(first, last).ok_or_else(|| self.refused(from, Why::BadTime))?;
        scope.dates.push(days);
        Ok(())
    }

    /// `24/12`, `24 décembre 2026`, and the day of `20 au 31 juillet` whose month stands further on.
    fn date(&mut self) -> Option<Date> {
        if let Some(Token::Date(day, month, year)) = self.peek() {
            self.at += 1;
            return Some((day, month, year));
        }
        let month_at = self.month_behind(self.at)?;
        let Some(Token::Word(Word::Month(month))) = self.token(month_at) else { return None };
        let day = match self.peek()? {
            Token::Number(day) => u32::from(day),
            Token::Nth(day) => u32::from(day),
            _ => return None,
        };
        self.at += 1;
        if self.at != month_at {
            return Some((day, month, None));
        }
        self.at += 1;
        let year = match self.peek() {
            Some(Token::Number(year @ 1990..=2200)) => {
                self.at += 1;
                Some(i32::from(year))
            }
            _ => None,
        };
        Some((day, month, year))
    }
}

fn month_name(month: u32) -> String {
    NaiveDate::from_ymd_opt(2000, month, 1).map(|day| day.format("%b").to_string()).unwrap_or_default()
}

/// Days of the year as `opening_hours` writes them; a year that one end has is the other's, too.
fn written(first: Date, last: Option<Date>) -> Option<String> {
    let exists = |(day, month, year): Date| NaiveDate::from_ymd_opt(year.unwrap_or(2000), month, day).is_some();
    let day_text = |(day, month, year): Date| match year {
        Some(year) => format!("{year} {} {day:02}", month_name(month)),
        None => format!("{} {day:02}", month_name(month)),
    };
    let Some(mut last) = last else { return exists(first).then(|| day_text(first)) };
    let mut first = first;
    let over_new_year = (last.1, last.0) < (first.1, first.0);
    match (first.2, last.2) {
        (Some(year), None) => last.2 = Some(year + i32::from(over_new_year)),
        (None, Some(year)) => first.2 = Some(year - i32::from(over_new_year)),
        _ => {}
    }
    let in_order = first.2.is_none() || (first.2, first.1, first.0) <= (last.2, last.1, last.0);
    (exists(first) && exists(last) && in_order).then(|| format!("{}-{}", day_text(first), day_text(last)))
}
