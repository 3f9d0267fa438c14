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
    /// A time of day, in minutes.
    Time(u16),
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
        let (token, used) = if pieces[at].is_digits() { figure(&pieces[at..])? } else { word(&pieces[at..], &tongue)? };
        let place = pieces[at].place.start..pieces[at + used - 1].place.end;
        found.push(Found { token, place });
        at += used;
    }
    Ok(found)
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

/// Which language's short days a text is written with.
struct Tongue {
    langs: Vec<Lang>,
    /// Whether days of several languages stand in it.
    mixed: bool,
}

impl Tongue {
    fn of(pieces: &[Piece], lang: Lang) -> Self {
        // A short form that one language only has tells the language.
        let sole = |piece: &Piece| {
            if piece.is("we") {
                return None;
            }
            let mut days = words::short_days(&piece.folded);
            let first = days.next()?;
            days.next().is_none().then_some(first.0)
        };
        let mut langs: Vec<Lang> = pieces.iter().filter_map(sole).collect();
        langs.sort_unstable_by_key(|lang| lang.code());
        langs.dedup();
        let mixed = langs.len() > 1;
        if langs.is_empty() {
            langs.push(if lang == Lang::Nl { Lang::Nl } else { Lang::Fr });
        }
        Self { langs, mixed }
    }

    /// The day that a short form means here.
    fn day(&self, piece: &Piece) -> Option<Result<usize, Refused>> {
        let days: Vec<(Lang, usize)> = words::short_days(&piece.folded).collect();
        let first = days.first()?;
        // `we` is Wednesday in English and the weekend in French notes.
        let weekend = piece.folded == "we" && (self.mixed || self.langs != [Lang::En]);
        let refused = Err(Refused { part: piece.place.clone(), why: Why::Ambiguous });
        Some(if weekend {
            refused
        } else if days.iter().all(|day| day.1 == first.1) {
            Ok(first.1)
        } else {
            match days.iter().find(|day| !self.mixed && self.langs.contains(&day.0)) {
                Some(day) => Ok(day.1),
                None => refused,
            }
        })
    }
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
    let mut at = 0;
    for (count, word) in words.split(' ').enumerate() {
        while count > 0 && pieces.get(at).is_some_and(|piece| piece.is("-") || piece.is("'") || piece.is("/")) {
            at += 1;
        }
        let piece = pieces.get(at)?;
        let plural = || piece.folded.strip_suffix('s').is_some_and(|one| one == word && is_day(one));
        if piece.folded != word && !plural() {
            return None;
        }
        at += 1;
    }
    Some(at)
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
    if glued(1) && is(1, &["er", "ere", "e", "eme", "ieme", "st", "nd", "rd", "th", "ste", "de"]) {
        return Ok((Token::Nth(u8::try_from(number).unwrap_or(u8::MAX)), 2));
    }
    let is_hour_word = |at: usize| is(at, &["h", "u", "uur", "heure", "heures", "hr", "hrs"]);
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
    let (half, used) = if is(used, &["am", "pm"]) {
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
    Ok((Token::Time(minutes), used))
}

/// `24/7`, `24h/24`, `24h/24 et 7j/7`; `7j/7` alone are all days of the week.
fn always(pieces: &[Piece]) -> Option<(Word, usize)> {
    const DAYS: &[&str] = &["j", "d", "jours"];
    let skip = |at: usize, words: &[&str]| {
        at + usize::from(pieces.get(at).is_some_and(|piece| words.contains(&piece.folded.as_str())))
    };
    let ratio = |at: usize, of: &str, unit: &[&str], by: &[&str]| {
        pieces.get(at).filter(|piece| piece.is(of))?;
        let slash = skip(at + 1, unit);
        pieces.get(slash).filter(|piece| piece.is("/"))?;
        pieces.get(slash + 1).filter(|piece| by.contains(&piece.folded.as_str()))?;
        Some(skip(slash + 2, unit))
    };
    if pieces.get(1).is_some_and(|piece| DAYS.contains(&piece.folded.as_str())) {
        return ratio(0, "7", DAYS, &["7"]).map(|used| (Word::EveryDay, used));
    }
    let used = ratio(0, "24", &["h", "u"], &["24", "7"])?;
    let more = skip(skip(used, &[",", "-"]), &["et", "and", "en"]);
    Some((Word::Always, ratio(more, "7", DAYS, &["7"]).unwrap_or(used)))
}
