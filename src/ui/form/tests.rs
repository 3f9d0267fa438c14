//! The form as it is seen, after keys as they are typed.

use proptest::prelude::*;
use ratatui::{Terminal, backend::TestBackend};

use crate::{
    app::form::{
        Ctx,
        tests::{ctx, keys, press},
        visit::{Purpose, VisitForm},
    },
    domain::visit::VisitDraft,
    text::Lang,
    ui::theme::Theme,
};

fn terminal(form: &VisitForm, ctx: &Ctx<'_>, (columns, rows): (u16, u16)) -> Terminal<TestBackend> {
    let mut terminal = Terminal::new(TestBackend::new(columns, rows)).expect("a test terminal");
    terminal
        .draw(|frame| super::draw(frame, frame.area(), form.form(), ctx.texts, &Theme::coloured()))
        .expect("a test terminal never fails");
    terminal
}

fn seen(lang: Lang, size: (u16, u16), typed: &str) -> String {
    let ctx = ctx(lang);
    let title = if lang == Lang::Fr { "Nouveau passage" } else { "New visit" };
    let mut form = VisitForm::new(&VisitDraft::default(), Purpose::New, title, &ctx);
    if !typed.is_empty() {
        press(&mut form, typed, &ctx);
    }
    terminal(&form, &ctx, size).backend().to_string()
}

const SMALL: (u16, u16) = (80, 24);
const LARGE: (u16, u16) = (120, 36);

/// Topic, procedure, institution, device, support, two obstacles, minutes and minutes on hold.
const FRENCH: &str = "num<enter>its<enter>mut<enter>&é\"è<tab>éà<tab>(<tab>";
const ENGLISH: &str = "dig<enter>its<enter>hea<enter>1237<tab>20<tab>5<tab>";

#[test]
fn a_new_visit_offers_topics() {
    insta::assert_snapshot!("small_fr_new", seen(Lang::Fr, SMALL, ""));
    insta::assert_snapshot!("large_en_new", seen(Lang::En, LARGE, ""));
}

#[test]
fn typing_narrows_the_list() {
    insta::assert_snapshot!("small_en_typing", seen(Lang::En, SMALL, "dig<enter>a"));
    insta::assert_snapshot!("large_fr_typing", seen(Lang::Fr, LARGE, "num<enter>a"));
}

#[test]
fn obstacles_are_marked_by_signs() {
    insta::assert_snapshot!("small_fr_obstacles", seen(Lang::Fr, SMALL, "num<enter>its<enter><tab>&é\"è"));
}

#[test]
fn an_impossible_request_asks_why_and_says_so() {
    insta::assert_snapshot!("small_fr_why", seen(Lang::Fr, SMALL, &format!("{FRENCH}(<s>")));
    insta::assert_snapshot!("large_en_why", seen(Lang::En, LARGE, &format!("{ENGLISH}5<s>")));
}

#[test]
fn the_last_field_is_in_sight_and_the_problems_with_it() {
    let end = "<pgdn>Amina<tab><tab><tab>hier<tab><tab>revient lundi<enter>avec sa carte";
    insta::assert_snapshot!("small_fr_end", seen(Lang::Fr, SMALL, &format!("{FRENCH}&&(-{end}")));
}

#[test]
fn several_requests_are_numbered() {
    insta::assert_snapshot!("small_fr_two", seen(Lang::Fr, SMALL, &format!("{FRENCH}&<n>")));
    insta::assert_snapshot!("large_fr_two", seen(Lang::Fr, LARGE, &format!("{FRENCH}&<n>log<enter><tab><tab>")));
}

#[test]
fn the_cursor_is_where_typing_goes() {
    let ctx = ctx(Lang::Fr);
    let mut form = VisitForm::new(&VisitDraft::default(), Purpose::New, "", &ctx);
    press(&mut form, "num<enter>cré", &ctx);
    let mut terminal = terminal(&form, &ctx, SMALL);
    let cursor = terminal.get_cursor_position().expect("a cursor");
    let row: String = (0..80).map(|x| terminal.backend().buffer()[(x, cursor.y)].symbol()).collect();
    assert!(row.contains("▸ Démarche"), "{row}");
    let before: String = row.chars().take(usize::from(cursor.x)).collect();
    assert!(before.ends_with("cré"), "{row}");
}

#[test]
fn a_long_text_scrolls_with_its_cursor() {
    let long = format!("{}<tab><tab>{}fin", "<pgdn><pgdn>", "<tab>".repeat(2) + &"mot ".repeat(60));
    let screen = seen(Lang::Fr, SMALL, &long);
    assert!(screen.contains("mot fin"), "{screen}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_size_bears_any_form(columns in 1u16..130, rows in 1u16..40, steps in 0usize..40, typed in "[a-zé1-9 ]{0,200}") {
        let ctx = ctx(Lang::Fr);
        let mut form = VisitForm::new(&VisitDraft::default(), Purpose::New, "Nouveau passage", &ctx);
        for key in keys(&"<tab>".repeat(steps)).into_iter().chain(keys(&typed)) {
            form.key(key, &ctx);
        }
        let mut terminal = terminal(&form, &ctx, (columns, rows));
        if columns >= 40 && rows >= 8 {
            let screen = terminal.backend().to_string();
            prop_assert!(screen.contains('▸'), "the focus is out of sight:\n{}", screen);
            let cursor = terminal.get_cursor_position().expect("a cursor");
            prop_assert!(cursor.x < columns && cursor.y < rows);
        }
    }
}
