//! Nights: openings that go on past midnight. The library cuts them there where the next day has rules of its own.

use chrono::{NaiveDateTime, NaiveTime, TimeDelta};
use opening_hours::{OpeningHours, RuleKind};

use super::{CHANGES, context};

/// The hours without the rules that close days, where an opening goes on past midnight; `None` where none does.
pub(super) fn nights(rules: &OpeningHours) -> Option<OpeningHours> {
    let expression = rules.get_expression();
    let mut times = expression.rules.iter().map(|rule| rule.time_selector.to_string());
    if !times.any(|times| times.split(',').any(goes_past_midnight)) {
        return None;
    }
    let open: Vec<String> =
        expression.rules.iter().filter(|rule| rule.kind == RuleKind::Open).map(ToString::to_string).collect();
    Some(open.join("; ").parse::<OpeningHours>().ok()?.with_context(context()))
}

/// Whether `22:00-08:00`, or `22:00-32:00`, as the library writes it.
fn goes_past_midnight(times: &str) -> bool {
    let Some((from, to)) = times.trim().split_once('-') else { return false };
    let (from, to) = (from.trim(), to.trim());
    from.len() == 5 && to.len() == 5 && (to <= from || to > "24:00") && to != "00:00"
}

fn is_midnight(at: NaiveDateTime) -> bool {
    at.time() == NaiveTime::MIN
}

/// Whether a night that began the day before goes on at this midnight.
pub(super) fn began(rules: &OpeningHours, nights: &OpeningHours, at: NaiveDateTime) -> bool {
    is_midnight(at) && is_open_before(nights, at) && is_open_before(rules, at)
}

/// Whether a night would go on at this midnight, had it begun.
pub(super) fn never_began(rules: &OpeningHours, nights: &OpeningHours, at: NaiveDateTime) -> bool {
    is_midnight(at) && is_open_before(nights, at) && !is_open_before(rules, at)
}

pub(super) fn is_open_before(rules: &OpeningHours, at: NaiveDateTime) -> bool {
    open_span(rules, at - TimeDelta::minutes(1)).is_some()
}

/// From when to when it is open around a moment; `None` where it is not open then. Spans of more than a day and a half
/// on either side are cut.
pub(super) fn open_span(rules: &OpeningHours, at: NaiveDateTime) -> Option<(NaiveDateTime, NaiveDateTime)> {
    let around = TimeDelta::hours(36);
    let mut span: Option<(NaiveDateTime, NaiveDateTime)> = None;
    for change in rules.iter_range(at - around, at + around).take(CHANGES) {
        if change.kind != RuleKind::Open {
            continue;
        }
        span = match span {
            Some((start, end)) if end == change.range.start => Some((start, change.range.end)),
            Some((_, end)) if end > at => break,
            _ => Some((change.range.start, change.range.end)),
        };
    }
    span.filter(|(start, end)| *start <= at && at < *end)
}
