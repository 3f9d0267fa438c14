//! The hours of a statement: from, to, one after the other.

use super::{Parser, Token, Why, Word};
use crate::domain::hours_typed::{
    Refused,
    plan::{LONGEST_NIGHT, Span, in_order},
    scan::Half,
};

/// A time of day in minutes, and which half of the day it is in.
type Clock = (u16, Half);

const NOON: u16 = 12 * 60;

/// Hours before this one are hardly ever meant as they stand, unless they are written to be sure.
const DAWN: u16 = 6 * 60;

/// Two times on a clock of 24 hours; `None` where nobody can tell the night from the afternoon.
fn on_24((from, half): Clock, end: Option<Clock>, by_12: bool) -> Option<(u16, Option<u16>)> {
    let loose = |half| matches!(half, Half::Either | Half::Likely);
    let (mut from, mut end) = (from, end);
    match (half, end) {
        // "1-5pm": the half that is said of the end is that of the beginning, if it lies before it.
        (Half::Either, Some((to, Half::Said))) if to > NOON && from % NOON + NOON < to => from = from % NOON + NOON,
        // "1-5am"
        (Half::Either, Some((to, Half::Said))) if to <= NOON && from < to => return Some((from, Some(to))),
        _ => {}
    }
    if loose(half) && (60..DAWN).contains(&from) {
        return None;
    }
    if let Some((to, to_half)) = end
        && to <= from
        && from <= NOON + 59
        && loose(to_half)
    {
        let bare = half == Half::Either && to_half == Half::Either;
        let too_long = to + 24 * 60 - from > LONGEST_NIGHT;
        if !(by_12 && bare && too_long) {
            return None;
        }
        // "9-5" has one meaning only.
        end = Some((to % NOON + NOON, to_half));
    }
    Some((from, end.map(|(to, _)| to)))
}

impl Parser<'_> {
    /// Whether hours begin here: a time, or two numbers with a dash between them.
    pub(super) fn begins_time(&self, from: usize) -> bool {
        let mut at = from;
        while matches!(self.token(at), Some(Token::Word(Word::Noise | Word::To | Word::Part(..)) | Token::Mark)) {
            at += 1;
        }
        match self.token(at) {
            Some(Token::Time(..) | Token::Word(Word::Time(_))) => true,
            Some(Token::Number(number)) if number <= 24 => self.end_of_span(at + 1).is_some(),
            _ => false,
        }
    }

    /// The end that belongs to a beginning, and where the text goes on.
    fn end_of_span(&self, at: usize) -> Option<(Clock, usize)> {
        let joins = matches!(self.token(at), Some(Token::Dash | Token::Word(Word::To | Word::Until)));
        let mut end = at + 1;
        while joins && matches!(self.token(end), Some(Token::Word(Word::Noise | Word::To))) {
            end += 1;
        }
        let dated = matches!(self.token(end + 1), Some(Token::Word(Word::Month(_))));
        let clock = self.clock(end).filter(|_| joins)?;
        let is_bare = matches!(self.token(end), Some(Token::Number(_)));
        (!is_bare || clock.0 <= 24 * 60 && !dated).then_some((clock, end + 1))
    }

    fn clock(&self, at: usize) -> Option<Clock> {
        match self.token(at)? {
            Token::Time(minutes, half) => Some((minutes, half)),
            Token::Word(Word::Time(minutes)) => Some((minutes, Half::Said)),
            Token::Number(hour @ 0..=24) => {
                Some((hour * 60, if (1..=12).contains(&hour) { Half::Either } else { Half::Sure }))
            }
            _ => None,
        }
    }

    /// Hours, one after the other.
    pub(super) fn times(&mut self) -> Result<Vec<Span>, Refused> {
        let from = self.at;
        let mut spans = Vec::new();
        loop {
            let mut part = None;
            while let Some(token) = self.peek() {
                match token {
                    Token::Word(Word::Part(start, end)) => part = Some((start, end)),
                    Token::Mark | Token::Word(Word::Noise | Word::To) => {}
                    _ => break,
                }
                self.at += 1;
            }
            let Some(start) = self.clock(self.at) else { return Err(self.refused(from, Why::BadTime)) };
            self.at += 1;
            let end = self.end_of_span(self.at);
            self.at = end.map_or(self.at, |(_, next)| next);
            let (start, end) =
                on_24(start, end.map(|(end, _)| end), self.by_12).ok_or_else(|| self.refused(from, Why::Half))?;
            // Midnight at the beginning is 0:00.
            let start = start % (24 * 60);
            let span = Span::new(start, end).filter(|span| {
                part.is_none_or(|(start, end)| span.from >= start && span.to.unwrap_or(span.from) <= end)
            });
            spans.push(span.ok_or_else(|| self.refused(from, Why::BadTime))?);
            let mut next = self.at;
            while matches!(self.token(next), Some(Token::Comma | Token::Word(Word::And))) {
                next += 1;
            }
            if !self.begins_time(next) || self.hours_first {
                break;
            }
            self.at = next;
        }
        in_order(spans).ok_or_else(|| self.refused(from, Why::BadTime))
    }
}
