//! The hours of a statement: from, to, one after the other.

use super::{Parser, Token, Why, Word};
use crate::domain::hours_typed::{
    Refused,
    plan::{Span, in_order},
};

impl Parser<'_> {
    /// Whether hours begin here: a time, or two numbers with a dash between them.
    pub(super) fn begins_time(&self, from: usize) -> bool {
        let mut at = from;
        while matches!(self.token(at), Some(Token::Word(Word::Noise | Word::To | Word::Part(..)) | Token::Mark)) {
            at += 1;
        }
        match self.token(at) {
            Some(Token::Time(_) | Token::Word(Word::Time(_))) => true,
            Some(Token::Number(number)) if number <= 24 => self.end_of_span(at + 1).is_some(),
            _ => false,
        }
    }

    /// The end that belongs to a beginning: its minutes, and where the text goes on.
    fn end_of_span(&self, at: usize) -> Option<(u16, usize)> {
        let joins = matches!(self.token(at), Some(Token::Dash | Token::Word(Word::To | Word::Until)));
        let mut end = at + 1;
        while joins && matches!(self.token(end), Some(Token::Word(Word::Noise | Word::To))) {
            end += 1;
        }
        let dated = matches!(self.token(end + 1), Some(Token::Word(Word::Month(_))));
        match self.token(end).filter(|_| joins)? {
            Token::Time(minutes) | Token::Word(Word::Time(minutes)) => Some((minutes, end + 1)),
            Token::Number(hour) if hour <= 24 && !dated => Some((hour * 60, end + 1)),
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
            let start = match self.peek() {
                Some(Token::Time(minutes) | Token::Word(Word::Time(minutes))) => minutes,
                Some(Token::Number(hour)) => hour * 60,
                _ => return Err(self.refused(from, Why::BadTime)),
            };
            // Midnight at the beginning is 0:00.
            let start = start % (24 * 60);
            self.at += 1;
            let end = self.end_of_span(self.at);
            self.at = end.map_or(self.at, |(_, next)| next);
            let span = Span::new(start, end.map(|(end, _)| end)).filter(|span| {
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
