//! What must hold for any line.

use proptest::prelude::*;

use super::*;

/// Parts of lines, so that generated lines are full of meaning, and of near misses.
const PARTS: &[&str] = &[
    "num",
    "itsme",
    "its",
    "log",
    "loyer",
    "banque",
    "appli",
    "rdv",
    "medecin",
    "courrier",
    "impr",
    "cv",
    "f",
    "h",
    "x",
    "67",
    "f67",
    "45-59",
    "60+",
    "5000",
    "31000",
    "0475",
    "12",
    "ordi",
    "or",
    "gsm",
    "avec",
    "expli",
    "pour",
    "seul",
    "20m",
    "20",
    "min",
    "ans",
    "1h30",
    "@cpas",
    "@mut:15",
    "@mut:",
    "@",
    "@mutualité",
    "chrétienne",
    "-mail",
    "-francais",
    "-",
    "--",
    ">epn",
    ">\"a b\"",
    ">",
    "!ven",
    "!3j",
    "!3",
    "jours",
    "!",
    "!!",
    "ok",
    "impossible",
    "bug",
    "impossible:bug",
    "lang:ar",
    "lang:\"ar",
    "arabe",
    "lieu:\"La",
    "\"Fatima",
    "B.\"",
    "«",
    "»",
    "“x”",
    "+",
    "//",
    "§è",
    "f§è",
    "\"é",
    "'(-(ç",
    "à",
    "été",
    "l'eau",
    "de",
    "la",
    "sur",
    "urgent",
    "interprète",
    "tralala",
    "العربية",
    "👩‍👧",
];

fn any_line() -> impl Strategy<Value = String> {
    let parts =
        prop::collection::vec((prop::sample::select(PARTS), prop::sample::select(&[" ", "  ", "", "\t"][..])), 0..24);
    let of_parts = parts.prop_map(|parts| parts.into_iter().flat_map(|(part, space)| [part, space]).collect());
    prop_oneof![of_parts, any::<String>(), "[a-z0-9@!>\"'/éè§àç(&:+ -]{0,60}"]
}

fn any_lang() -> impl Strategy<Value = Lang> {
    prop::sample::select(&Lang::ALL[..])
}

/// Parts of one visit with one request; none means anything else beside another.
const ONE_REQUEST: &[&str] = &[
    "num",
    "its",
    "f",
    "67",
    "ordi",
    "avec",
    "20m",
    "@mut:15",
    "-mail",
    "5000",
    "ok",
    "\"Fatima B.\"",
    "!ven",
    ">epn",
    "lang:ar",
    "!",
    "xyzzy",
];

proptest! {
    #[test]
    fn chips_cover_the_line_in_order_and_nothing_is_lost(line in any_line(), lang in any_lang()) {
        let read = parse(&line, &context(lang));
        let mut end = 0;
        let mut note = String::new();
        for chip in &read.chips {
            prop_assert!(chip.span.start < chip.span.end);
            prop_assert!(line.is_char_boundary(chip.span.start) && line.is_char_boundary(chip.span.end));
            prop_assert!(line[end..chip.span.start].trim().is_empty(), "between chips: {:?}", &line[end..chip.span.start]);
            end = chip.span.end;
            let kept = match &chip.state {
                ChipState::Understood(ChipKind::Note(note)) => note,
                ChipState::Understood(_) => continue,
                _ => &line[chip.span.clone()],
            };
            let at = read.draft.note[note.len()..].find(kept);
            prop_assert!(at.is_some(), "{kept:?} is not in {:?}", read.draft.note);
            let at = note.len() + at.unwrap_or(0) + kept.len();
            note = read.draft.note[..at].to_owned();
        }
        prop_assert!(line[end..].trim().is_empty());
        prop_assert_eq!(note, read.draft.note);
    }

    #[test]
    fn words_may_stand_in_any_order(parts in Just(ONE_REQUEST.to_vec()).prop_shuffle(), keep in 1..ONE_REQUEST.len()) {
        let shuffled = &parts[..keep];
        let mut sorted = shuffled.to_vec();
        sorted.sort_by_key(|part| ONE_REQUEST.iter().position(|it| it == part));
        prop_assert_eq!(french(&shuffled.join(" ")).draft, french(&sorted.join(" ")).draft);
    }

    #[test]
    fn case_and_accents_do_not_count(parts in prop::collection::vec(prop::sample::select(&[
        "num", "itsme", "numérique", "santé", "banque appli", "rdv médecin", "f", "h", "67", "f67", "téléphone", "expliqué",
        "avec", "20m", "1h30", "@mutualité", "@cpas:5", "-français", "réglé", "!ven", "lang:ar", "interprète", "féminin",
        "courrier", "+", "impossible:bug", "hébergement",
    ][..]), 0..10)) {
        let line = parts.join(" ");
        let plain = deunicode::deunicode(&line);
        let mut read = french(&line).draft;
        for other in [line.to_uppercase(), plain.to_uppercase(), plain] {
            let mut draft = french(&other).draft;
            prop_assert_eq!(
                deunicode::deunicode(&std::mem::take(&mut draft.note)).to_lowercase(),
                deunicode::deunicode(&read.note).to_lowercase()
            );
            draft.note.clone_from(&read.note);
            prop_assert_eq!(&draft, &read);
        }
        read.note.clear();
    }

    #[test]
    fn completing_never_fails_and_gives_what_it_says(line in any_line(), at in 0usize..80, lang in any_lang()) {
        let ctx = context(lang);
        if let Some(done) = completion(&line, at, &ctx) {
            let completed = format!("{}{}{}", &line[..done.span.start], done.text, &line[done.span.end..]);
            let span = done.span.start..done.span.start + done.text.len();
            let read = parse(&completed, &ctx);
            let chip = read.chips.iter().find(|chip| chip.span == span);
            let label = chip.and_then(|chip| match &chip.state {
                ChipState::Understood(kind) | ChipState::Repeated(kind) => kind.label(ctx.vocabulary, lang),
                _ => None,
            });
            prop_assert_eq!(label, Some(done.label.as_str()), "{:?}", completed);
        }
    }
}
