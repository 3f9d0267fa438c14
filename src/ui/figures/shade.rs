//! How dark an amount is, by signs that need no colour.

use ratatui::text::{Line, Span};

use crate::ui::theme::Theme;

/// From lightest to darkest; nought has a sign of its own.
const SHADES: [char; 4] = ['░', '▒', '▓', '█'];

/// What stands for nought.
pub(super) const NONE: char = '·';

/// The sign of an amount beside the largest.
pub(super) fn sign(amount: u64, most: u64) -> char {
    match level(amount, most) {
        0 => NONE,
        level => SHADES[level - 1],
    }
}

/// 0 for nought, 4 for the largest.
fn level(amount: u64, most: u64) -> usize {
    if amount == 0 { 0 } else { (amount * 4).div_ceil(most.max(1)).clamp(1, 4) as usize }
}

/// What the signs mean: `· 0  ░ 1–3  ▒ 4–6  ▓ 7–9  █ 10–12`; a sign that no amount can have is left out.
pub(super) fn legend<'a>(most: u64, theme: &Theme) -> Line<'a> {
    let said = SHADES.iter().zip(0..).filter_map(|(sign, at)| {
        let (from, to) = (most * at / 4 + 1, most * (at + 1) / 4);
        match from.cmp(&to) {
            std::cmp::Ordering::Less => Some(format!("  {sign} {from}–{to}")),
            std::cmp::Ordering::Equal => Some(format!("  {sign} {from}")),
            std::cmp::Ordering::Greater => None,
        }
    });
    let text = std::iter::once(format!("{NONE} 0")).chain(said).collect::<String>();
    Line::from(Span::styled(text, theme.dim))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::theme::Theme;

    #[test]
    fn the_legend_says_what_the_signs_show() {
        for most in 1..60 {
            let legend = legend(most, &Theme::plain()).to_string();
            for part in legend.split("  ").skip(1) {
                let (shown, range) = part.split_once(' ').expect("a sign and its amounts");
                let (from, to) = range.split_once('–').unwrap_or((range, range));
                let (from, to): (u64, u64) = (from.parse().expect("a number"), to.parse().expect("a number"));
                for amount in from..=to {
                    assert_eq!(sign(amount, most).to_string(), shown, "{amount} of {most}: {legend}");
                }
            }
        }
        assert_eq!(sign(0, 12), NONE);
        assert_eq!(sign(12, 12), '█');
    }
}
