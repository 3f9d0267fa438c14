//! Cuts a text into days, times, dates, words and marks, each with its place in the text.

use std::ops::Range;

use deunicode::deunicode;

use super::{
    Refused, Why,
    words::{self, WORDS, Word},
};
use crate::text::Lang;

/// A part of the text that means something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Token {
    /// A word.
    Word(Word),
    /// A time of day, in minutes, and how it was written.
    Time(u16, Half),
    /// A bare number, which may become a time or the day of a month.
    Number(u16),
    /// `1er`, `3e`.
    Nth(u8),
    /// `24/12`, `24/12/2026`: day, month, year.
    Date(u32, u32, Option<i32>),
    /// `-`.
    Dash,
    /// `,` or `/`.
    Comma,
    /// `;`, a full stop, the end of a line.
    Break,
    /// `:` behind a word; brackets.
    Mark,
}

/// Which half of the day a time is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Half {
    /// `9`, `9:00`: before noon, or after it for who counts to twelve.
    Either,
    /// `9h`: whoever writes so counts to 24, and may yet have meant the afternoon.
    Likely,
    /// `09:00`, `13h`, `0h`.
    Sure,
    /// `9am`.
    Said,
}

/// A token and where it stands, in bytes.
#[derive(Clone, Debug)]
pub struct Found {
    /// The token.
    pub token: Token,
    /// Its place.
    pub place: Range<usize>,
}

/// A run of letters, a run of digits, or one mark.
struct Piece {
    folded: String,
    place: Range<usize>,
}

impl Piece {
    fn is_digits(&self) -> bool {
        self.folded.bytes().all(|b| b.is_ascii_digit())
    }

    fn is(&self, mark: &str) -> bool {
        self.folded == mark
    }
}

/// The tokens of a text.
pub fn scan(text: &str, lang: Lang) -> Result<Vec<Found>, Refused> {
    let pieces = pieces(text);
    let tongue = Tongue::of(&pieces, lang);
    let mut found = Vec::new();
    let mut at = 0;
    while at < pieces.len() {
        let joined = found
            .last()
            .is_some_and(|last: &Found| matches!(last.token, Token::Dash | Token::Word(Word::To | Word::Until)));
        let joined = joined && pieces.get(at + 2).is_none_or(|next| words::month(&next.folded).is_none());
        let (token, used) = match german_nth(&pieces[at..]).filter(|_| tongue.0 == Some(Lang::De) && !joined) {
            Some(nth) => (Token::Nth(nth), 2),
            None if pieces[at].is_digits() => figure(&pieces[at..])?,
            None => word(&pieces[at..], &tongue)?,
        };
        let place = pieces[at].place.start..pieces[at + used - 1].place.end;
        found.push(Found { token, place });
        at += used;
    }
    strokes_are_dashes(text, &mut found);
    Ok(found)
}

/// `9h/12h`, `9h/12h - 13h/17h`: a stroke between two times that no dash joins joins them.
fn strokes_are_dashes(text: &str, found: &mut [Found]) {
    let is_time = |found: &[Found], at: usize| matches!(found.get(at), Some(Found { token: Token::Time(..), .. }));
    let sign = |found: &[Found], at: usize| match found.get(at) {
        Some(next) if &text[next.place.clone()] == "/" => Some(Token::Comma),
        Some(next) if next.token == Token::Dash => Some(Token::Dash),
        _ => None,
    };
    let mut at = 0;
    while at < found.len() {
        let mut end = at;
        while is_time(found, end) && sign(found, end + 1).is_some() && is_time(found, end + 2) {
            end += 2;
        }
        if end > at && sign(found, at + 1) == Some(Token::Comma) && (end - at) % 4 == 2 {
            for (pair, joint) in (at + 1..end).step_by(2).enumerate() {
                found[joint].token = if pair % 2 == 0 { Token::Dash } else { Token::Comma };
            }
        }
        at = end + 1;
    }
}

fn pieces(text: &str) -> Vec<Piece> {
    let kind = |c: char| match c {
        c if c.is_ascii_digit() => 1,
        c if c.is_alphabetic() || unicode_normalization::char::is_combining_mark(c) => 2,
        c if c.is_whitespace() && c != '\n' => 0,
        _ => 3,
    };
    let mut pieces: Vec<Piece> = Vec::new();
    let mut last = 0;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        match (kind(c), pieces.last_mut()) {
            (0, _) => {}
            (kind @ (1 | 2), Some(piece)) if kind == last && piece.place.end == at => piece.place.end = end,
            _ => pieces.push(Piece { folded: String::new(), place: at..end }),
        }
        last = kind(c);
    }
    for piece in &mut pieces {
        piece.folded = match &text[piece.place.clone()] {
            "\n" => "\n".to_owned(),
            "–" | "—" | "−" | "→" => "-".to_owned(),
            "’" | "'" | "`" => "'".to_owned(),
            part => deunicode(part).trim().to_ascii_lowercase(),
        };
    }
    pieces
}

/// Which language's short days a text is written with; `None` where days of several stand in it.
struct Tongue(Option<Lang>);

impl Tongue {
    fn of(pieces: &[Piece], lang: Lang) -> Self {
        // A text has the language that has all its short days; of several, that of the screen.
        let short = |piece: &&Piece| !piece.is("we") && words::short_days(&piece.folded).next().is_some();
        let short: Vec<&Piece> = pieces.iter().filter(short).collect();
        let has = |lang: Lang, piece: &Piece| words::short_days(&piece.folded).any(|day| day.0 == lang);
        let mut langs = vec![lang, Lang::Fr, Lang::Nl, Lang::En, Lang::De];
        langs.retain(|lang| short.iter().all(|piece| has(*lang, piece)));
        Self(langs.first().copied())
    }

    /// The day that a short form means here.
    fn day(&self, piece: &Piece) -> Option<Result<usize, Refused>> {
        let days: Vec<(Lang, usize)> = words::short_days(&piece.folded).collect();
        let first = days.first()?;
        // `we` is Wednesday in English and the weekend in French notes.
        let weekend = piece.folded == "we" && self.0 != Some(Lang::En);
        let refused = Err(Refused { part: piece.place.clone(), why: Why::Ambiguous });
        Some(if weekend {
            refused
        } else if days.iter().all(|day| day.1 == first.1) {
            Ok(first.1)
        } else {
            match days.iter().find(|day| self.0 == Some(day.0)) {
                Some(day) => Ok(day.1),
                None => refused,
            }
        })
    }
}

/// `1.`, where German is written: no end of a sentence, and no hour (`8.30`).
fn german_nth(pieces: &[Piece]) -> Option<u8> {
    let [number, point, rest @ ..] = pieces else { return None };
    let glued = |before: &Piece, piece: &Piece| before.place.end == piece.place.start;
    let is_time = rest.first().is_some_and(|next| next.is_digits() && glued(point, next));
    let is_nth = number.is_digits() && point.is(".") && glued(number, point) && !is_time;
    is_nth.then(|| number.folded.parse().ok()).flatten().filter(|nth| (1..=31).contains(nth))
}

/// The longest group of words that the pieces begin with; hyphens, apostrophes and full stops inside do not count.
fn word(pieces: &[Piece], tongue: &Tongue) -> Result<(Token, usize), Refused> {
    let piece = &pieces[0];
    let mark = |token| Ok((token, 1));
    match piece.folded.as_str() {
        "-" => return mark(Token::Dash),
        "," | "/" | "+" | "&" | "|" => return mark(Token::Comma),
        ";" | "\n" => return mark(Token::Break),
        "." if piece.place.len() == 1 => return mark(Token::Break),
        ":" | "(" | ")" | "'" | "\"" | "!" => return mark(Token::Mark),
        _ => {}
    }
    let known = WORDS.iter().filter_map(|(words, meaning)| Some((*meaning, group(pieces, words)?)));
    if let Some((meaning, used)) = known.max_by_key(|(_, used)| *used) {
        return Ok((Token::Word(meaning), used));
    }
    let refused = Refused { part: piece.place.clone(), why: Why::Unknown };
    // The point of a short form ("lun.") ends no sentence.
    let used =
        if pieces.get(1).is_some_and(|next| next.is(".") && next.place.start == piece.place.end) { 2 } else { 1 };
    if let Some(day) = tongue.day(piece) {
        return Ok((Token::Word(Word::Day(day?)), used));
    }
    words::month(&piece.folded).map(|month| (Token::Word(Word::Month(month)), used)).ok_or(refused)
}

/// How many pieces a group of words takes at the beginning of these.
fn group(pieces: &[Piece], words: &str) -> Option<usize> {
    let (mut at, mut points) = (0, 0);
    let is_point = |at: usize| {
        pieces.get(at).is_some_and(|piece| piece.is(".") && at > 0 && pieces[at - 1].place.end == piece.place.start)
    };
    for (count, word) in words.split(' ').enumerate() {
        while count > 0 && pieces.get(at).is_some_and(|piece| ["-", "'", "/"].contains(&piece.folded.as_str())) {
            at += 1;
        }
        if count > 0 && is_point(at) {
            (at, points) = (at + 1, points + 1);
        }
        let piece = pieces.get(at)?;
        let plural = || piece.folded.strip_suffix('s').is_some_and(|one| one == word && is_day(one));
        if piece.folded != word && !plural() {
            return None;
        }
        at += 1;
    }
    // The last point of "m.u.v." ends no sentence.
    Some(at + usize::from(points > 0 && is_point(at)))
}

fn is_day(word: &str) -> bool {
    WORDS.iter().any(|(known, meaning)| *known == word && matches!(meaning, Word::Day(_)))
}

/// What begins with digits: a time, a date, a place in the month, or a number.
fn figure(pieces: &[Piece]) -> Result<(Token, usize), Refused> {
    let refused = |count: usize| {
        let part = pieces[0].place.start..pieces[count.min(pieces.len()) - 1].place.end;
        Refused { part, why: Why::BadTime }
    };
    let digits = |at: usize, most: usize| {
        let piece: &Piece = pieces.get(at)?;
        (piece.is_digits() && piece.folded.len() <= most).then(|| piece.folded.parse::<u16>().ok()).flatten()
    };
    let glued = |at: usize| pieces.get(at).is_some_and(|piece| piece.place.start == pieces[at - 1].place.end);
    let is = |at: usize, words: &[&str]| pieces.get(at).is_some_and(|piece| words.contains(&piece.folded.as_str()));
    let Some(number) = digits(0, 4) else { return Err(refused(1)) };
    if pieces[0].folded.len() > 2 {
        // A year.
        return Ok((Token::Number(number), 1));
    }

    if let Some((word, used)) = always(pieces) {
        return Ok((Token::Word(word), used));
    }
    if is(1, &["/"])
        && glued(1)
        && let Some(month) = digits(2, 2)
        && (1..=31).contains(&number)
        && (1..=12).contains(&month)
    {
        let year = if is(3, &["/"]) { digits(4, 4).map(|year| (i32::from(year), 5)) } else { None };
        let (year, used) =
            year.map_or((None, 3), |(year, used)| (Some(if year < 100 { 2000 + year } else { year }), used));
        return Ok((Token::Date(number.into(), month.into(), year), used));
    }
    if glued(1) && is(1, &["er", "ere", "e", "eme", "ieme", "st", "nd", "rd", "th", "ste", "de", "re"]) {
        return Ok((Token::Nth(u8::try_from(number).unwrap_or(u8::MAX)), 2));
    }
    let is_hour_word = |at: usize| is(at, HOUR_WORDS);
    let mut by_24 = is_hour_word(1);
    let (minute, used) = if is_hour_word(1) {
        // In "9h 12h" the second number is an hour of its own.
        match digits(2, 2).filter(|_| pieces[2].folded.len() == 2 && !is_hour_word(3) && !is(3, &[":"])) {
            Some(minute) if glued(2) || is(1, &["h", "u"]) => (Some(minute), 3),
            _ => (Some(0), 2),
        }
    } else if (is(1, &[":"]) || is(1, &["."]))
        && glued(1)
        && digits(2, 2).is_some()
        && glued(2)
        && pieces[2].folded.len() == 2
    {
        (digits(2, 2), 3)
    } else {
        (None, 1)
    };
    // `9.30 uur`; in "12 Uhr am Montag" the "am" is no half of the day.
    let used = used + usize::from(minute.is_some() && !by_24 && is_hour_word(used));
    by_24 |= used > 0 && is_hour_word(used - 1);
    let (half, used) = if by_24 {
        (None, used)
    } else if is(used, &["am", "pm"]) {
        (Some(is(used, &["pm"])), used + 1)
    } else if is(used, &["a", "p"]) && is(used + 1, &["."]) && is(used + 2, &["m"]) {
        (Some(is(used, &["p"])), used + if is(used + 3, &["."]) { 4 } else { 3 })
    } else {
        (None, used)
    };
    if minute.is_none() && half.is_none() {
        return Ok((Token::Number(number), used));
    }
    let hour = match half {
        Some(_) if !(1..=12).contains(&number) => return Err(refused(used)),
        Some(afternoon) => number % 12 + if afternoon { 12 } else { 0 },
        None => number,
    };
    let minutes = hour * 60 + minute.unwrap_or(0);
    if minute.unwrap_or(0) > 59 || minutes > 24 * 60 {
        return Err(refused(used));
    }
    let padded = pieces[0].folded.starts_with('0');
    let written = match half {
        Some(_) => Half::Said,
        None if padded || number == 0 || number > 12 => Half::Sure,
        None if by_24 => Half::Likely,
        None => Half::Either,
    };
    Ok((Token::Time(minutes, written), used))
}

/// What stands behind an hour.
const HOUR_WORDS: &[&str] = &["h", "u", "uur", "uhr", "heure", "heures", "hr", "hrs"];

/// `24/7`, `24h/24`, `24 heures sur 24`, `24h/24 et 7j/7`; `7j/7` alone are all days of the week.
fn always(pieces: &[Piece]) -> Option<(Word, usize)> {
    const DAYS: &[&str] = &["j", "d", "jours", "jour", "dagen", "tage", "days"];
    const HOURS: &[&str] = &["h", "u", "heures", "uur", "uren", "stunden", "std", "hours"];
    const OF: &[&str] = &["/", "sur", "op", "von", "a", "per", "am", "die"];
    const DAY: &[&str] = &["24", "7", "day", "dag", "tag", "jour"];
    const WEEK: &[&str] = &["7", "week", "woche", "semaine"];
    let skip = |at: usize, words: &[&str]| {
        at + usize::from(pieces.get(at).is_some_and(|piece| words.contains(&piece.folded.as_str())))
    };
    let ratio = |at: usize, of: &str, unit: &[&str], by: &[&str]| {
        pieces.get(at).filter(|piece| piece.is(of))?;
        let sign = skip(at + 1, unit);
        pieces.get(sign).filter(|piece| OF.contains(&piece.folded.as_str()))?;
        pieces.get(sign + 1).filter(|piece| by.contains(&piece.folded.as_str()))?;
        Some(skip(sign + 2, unit))
    };
    if pieces.get(1).is_some_and(|piece| DAYS.contains(&piece.folded.as_str())) {
        return ratio(0, "7", DAYS, WEEK).map(|used| (Word::EveryDay, used));
    }
    let used = ratio(0, "24", HOURS, DAY)?;
    let more = skip(skip(used, &[",", "-"]), &["et", "and", "en", "und"]);
    Some((Word::Always, ratio(more, "7", DAYS, WEEK).unwrap_or(used)))
}
