//! Periods that figures are asked for: `2023`, `2023-Q2`, `2023-05`, `2023-W19`, `2023-05-11`, `semaine`, or `FROM..TO`
//! of any two of these.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use serde::Serialize;

use super::fold;

/// What kind of period it is; decides what "the period before" means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Span {
    /// One day.
    Day,
    /// Monday to Sunday.
    Week,
    /// A calendar month.
    Month,
    /// January to March, April to June...
    Quarter,
    /// A calendar year.
    Year,
    /// Any other first and last day.
    Range,
}

/// Days from a first to a last one, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Period {
    /// The first day.
    pub from: NaiveDate,
    /// The last day, not before the first.
    pub to: NaiveDate,
    /// What kind.
    pub span: Span,
}

/// The years a period may lie in: others are typing mistakes.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2200;

/// The whole periods, shortest first, each with the most days it has.
const WHOLE: [(Span, i64); 5] =
    [(Span::Day, 1), (Span::Week, 7), (Span::Month, 31), (Span::Quarter, 92), (Span::Year, 366)];

impl Period {
    /// The days from one to another; `None` when the last is before the first.
    pub fn between(from: NaiveDate, to: NaiveDate) -> Option<Self> {
        let whole = [Span::Year, Span::Quarter, Span::Month, Span::Week, Span::Day];
        let whole = whole.into_iter().map(|span| Self::holding(from, span)).find(|p| (p.from, p.to) == (from, to));
        (from <= to).then(|| whole.unwrap_or(Self { from, to, span: Span::Range }))
    }

    /// The period that is meant, seen from today; `None` where the text is none.
    pub fn parse(text: &str, today: NaiveDate) -> Option<Self> {
        let text = text.trim();
        match text.split_once("..") {
            Some((from, to)) => Self::between(Self::one(from, today)?.from, Self::one(to, today)?.to),
            None => Self::one(text, today),
        }
    }

    fn one(text: &str, today: NaiveDate) -> Option<Self> {
        let text = text.trim();
        let found = word(text, today).or_else(|| written(text))?;
        (YEARS.contains(&found.from.year()) && YEARS.contains(&found.to.year())).then_some(found)
    }

    /// The period of a kind that holds a day; for a range, the day alone.
    pub fn holding(day: NaiveDate, span: Span) -> Self {
        let first = match span {
            Span::Day | Span::Range => Some(day),
            Span::Week => Some(day.week(Weekday::Mon).first_day()),
            Span::Month => day.with_day(1),
            Span::Quarter => NaiveDate::from_ymd_opt(day.year(), day.month0() / 3 * 3 + 1, 1),
            Span::Year => NaiveDate::from_ymd_opt(day.year(), 1, 1),
        };
        let from = first.unwrap_or(day);
        let next = match span {
            Span::Day | Span::Range => from.checked_add_days(Days::new(1)),
            Span::Week => from.checked_add_days(Days::new(7)),
            Span::Month => from.checked_add_months(Months::new(1)),
            Span::Quarter => from.checked_add_months(Months::new(3)),
            Span::Year => from.checked_add_months(Months::new(12)),
        };
        let to = next.and_then(|next| next.pred_opt()).unwrap_or(from);
        Self { from, to, span }
    }

    /// The period of the same kind, or of the same length, that ends on the day before.
    #[must_use]
    pub fn before(&self) -> Self {
        let Some(last) = self.from.pred_opt() else { return *self };
        match self.span {
            Span::Range => {
                let from = last.checked_sub_days(Days::new((self.to - self.from).num_days().unsigned_abs()));
                Self { from: from.unwrap_or(last), to: last, span: Span::Range }
            }
            span => Self::holding(last, span),
        }
    }

    /// The period of the same kind, or of the same length, that begins on the day after; this one at the end of the years
    /// that figures know.
    #[must_use]
    pub fn after(&self) -> Self {
        let Some(first) = self.to.succ_opt().filter(|first| YEARS.contains(&first.year())) else { return *self };
        match self.span {
            Span::Range => {
                let to = first.checked_add_days(Days::new((self.to - self.from).num_days().unsigned_abs()));
                Self { from: first, to: to.unwrap_or(first), span: Span::Range }
            }
            span => Self::holding(first, span),
        }
    }

    /// The next longer kind of period, around the present day where this one holds it; a year stays a year.
    #[must_use]
    pub fn wider(&self, today: NaiveDate) -> Self {
        self.other(today, |at| (at + 1).min(WHOLE.len() - 1))
    }

    /// The next shorter kind of period, around the present day where this one holds it; a day stays a day.
    #[must_use]
    pub fn narrower(&self, today: NaiveDate) -> Self {
        self.other(today, |at| at.saturating_sub(1))
    }

    fn other(&self, today: NaiveDate, step: impl Fn(usize) -> usize) -> Self {
        // Any other days are as long as the shortest whole period that is longer.
        let days = (self.to - self.from).num_days();
        let at = WHOLE.iter().position(|(span, _)| *span == self.span);
        let at = at.or_else(|| WHOLE.iter().position(|(_, longest)| days < *longest)).unwrap_or(WHOLE.len() - 1);
        let anchor = if (self.from..=self.to).contains(&today) { today } else { self.from };
        Self::holding(anchor, WHOLE[step(at)].0)
    }

    /// Its shortest name, which [`Period::parse`] reads back.
    pub fn code(&self) -> String {
        let Self { from, to, span } = self;
        match span {
            Span::Day => from.to_string(),
            Span::Week => from.format("%G-W%V").to_string(),
            Span::Month => from.format("%Y-%m").to_string(),
            Span::Quarter => format!("{}-Q{}", from.year(), from.month0() / 3 + 1),
            Span::Year => from.year().to_string(),
            Span::Range => format!("{from}..{to}"),
        }
    }
}

fn word(text: &str, today: NaiveDate) -> Option<Period> {
    let words = fold::words(text);
    let span = match words.join(" ").as_str() {
        "aujourd hui" | "auj" | "today" | "vandaag" | "heute" => Span::Day,
        "hier" | "yesterday" | "gisteren" | "gestern" => return Some(Period::holding(today.pred_opt()?, Span::Day)),
        "semaine" | "week" | "woche" => Span::Week,
        "mois" | "month" | "maand" | "monat" => Span::Month,
        "trimestre" | "quarter" | "kwartaal" | "quartal" => Span::Quarter,
        "an" | "annee" | "year" | "jaar" | "jahr" => Span::Year,
        _ => return None,
    };
    Some(Period::holding(today, span))
}

fn written(text: &str) -> Option<Period> {
    let day = ["%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y"].iter().find_map(|form| NaiveDate::parse_from_str(text, form).ok());
    if let Some(day) = day {
        return Some(Period::holding(day, Span::Day));
    }
    let (year, rest) = text.split_at_checked(4)?;
    let year: i32 = year.bytes().all(|b| b.is_ascii_digit()).then(|| year.parse().ok())??;
    let number = |text: &str| text.bytes().all(|b| b.is_ascii_digit()).then(|| text.parse::<u32>().ok())?;
    match rest.strip_prefix('-') {
        None if rest.is_empty() => Some(Period::holding(NaiveDate::from_ymd_opt(year, 1, 1)?, Span::Year)),
        None => None,
        Some(rest) => match rest.bytes().next()?.to_ascii_uppercase() {
            b'Q' | b'T' => {
                let quarter = number(&rest[1..]).filter(|quarter| (1..=4).contains(quarter))?;
                Some(Period::holding(NaiveDate::from_ymd_opt(year, quarter * 3, 1)?, Span::Quarter))
            }
            b'W' | b'S' => {
                Some(Period::holding(NaiveDate::from_isoywd_opt(year, number(&rest[1..])?, Weekday::Mon)?, Span::Week))
            }
            _ => Some(Period::holding(NaiveDate::from_ymd_opt(year, number(rest)?, 1)?, Span::Month)),
        },
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn days(text: &str) -> Option<(String, String)> {
        // A Wednesday.
        let today = NaiveDate::from_ymd_opt(2026, 11, 18)?;
        Period::parse(text, today).map(|period| (period.from.to_string(), period.to.to_string()))
    }

    #[test]
    fn periods_are_read_as_people_write_them() {
        for (text, from, to) in [
            ("2023", "2023-01-01", "2023-12-31"),
            ("2023-Q2", "2023-04-01", "2023-06-30"),
            ("2023-T4", "2023-10-01", "2023-12-31"),
            ("2024-02", "2024-02-01", "2024-02-29"),
            ("2023-W01", "2023-01-02", "2023-01-08"),
            ("11/05/2023", "2023-05-11", "2023-05-11"),
            ("semaine", "2026-11-16", "2026-11-22"),
            ("Mois", "2026-11-01", "2026-11-30"),
            ("année", "2026-01-01", "2026-12-31"),
            ("hier", "2026-11-17", "2026-11-17"),
            ("2023-05..2023-07", "2023-05-01", "2023-07-31"),
            ("2025 .. aujourd'hui", "2025-01-01", "2026-11-18"),
        ] {
            assert_eq!(days(text), Some((from.to_owned(), to.to_owned())), "{text}");
        }
    }

    #[test]
    fn a_period_is_left_for_the_next_and_for_a_longer_or_a_shorter_one() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 18).expect("a day");
        let of = |text: &str| Period::parse(text, today).expect("a period");
        for (text, after, wider, narrower) in [
            ("2026-11-18", "2026-11-19", "2026-W47", "2026-11-18"),
            ("2026-W47", "2026-W48", "2026-11", "2026-11-18"),
            ("2026-11", "2026-12", "2026-Q4", "2026-W47"),
            ("2023-Q4", "2024-Q1", "2023", "2023-10"),
            ("2026", "2027", "2026", "2026-Q4"),
            ("2200", "2200", "2200", "2200-Q1"),
            ("2026-11-10..2026-11-14", "2026-11-15..2026-11-19", "2026-11", "2026-11-10"),
            ("2020..2023", "2024-01-01..2027-12-31", "2020", "2020-Q1"),
        ] {
            let period = of(text);
            let codes = [period.after(), period.wider(today), period.narrower(today)].map(|period| period.code());
            assert_eq!(codes, [after, wider, narrower], "{text}");
        }
    }

    proptest! {
        #[test]
        fn back_and_forward_again_is_where_one_was(day in 0i32..60_000, span in 0usize..5) {
            let day = NaiveDate::from_num_days_from_ce_opt(720_000 + day).expect("a day");
            let period = Period::holding(day, WHOLE[span].0);
            prop_assert_eq!(period.after().before(), period);
            prop_assert_eq!(period.before().after(), period);
        }
    }

    #[test]
    fn what_is_no_period_is_refused() {
        for text in ["", "..", "202", "20233", "2023-13", "2023-Q5", "2023-W60", "2023-", "0001", "2024..2023", "é023"]
        {
            assert_eq!(days(text), None, "{text}");
        }
    }

    #[test]
    fn the_period_before_is_of_the_same_kind() {
        let before = |text: &str| Period::parse(text, NaiveDate::MIN).map(|period| period.before().code());
        assert_eq!(before("2024").as_deref(), Some("2023"));
        assert_eq!(before("2024-Q1").as_deref(), Some("2023-Q4"));
        assert_eq!(before("2024-03").as_deref(), Some("2024-02"));
        assert_eq!(before("2024-W01").as_deref(), Some("2023-W52"));
        assert_eq!(before("2024-03-01").as_deref(), Some("2024-02-29"));
        assert_eq!(before("2024-03-05..2024-03-14").as_deref(), Some("2024-02-24..2024-03-04"));
    }

    proptest! {
        #[test]
        fn a_name_is_read_back_as_the_same_period(from in 0u64..100_000, length in 0u64..1_000) {
            let first = NaiveDate::from_ymd_opt(1901, 1, 1).expect("a day") + Days::new(from);
            let period = Period::between(first, first + Days::new(length)).expect("a period");
            prop_assert_eq!(Period::parse(&period.code(), first), Some(period));
        }

        #[test]
        fn any_text_is_a_period_or_none(text in any::<String>()) {
            if let Some(period) = Period::parse(&text, NaiveDate::MIN) {
                prop_assert!(period.from <= period.to);
            }
        }
    }
}
