//! Keeps `docs/fast-line.md` true: every example of it is read and must mean what the page says.

use guichet::text::Lang;

mod said;

#[test]
fn every_example_of_the_page_means_what_it_says() {
    let page = include_str!("../docs/fast-line.md");
    let mut lang = None;
    let mut examples = 0;
    for (number, line) in page.lines().enumerate() {
        if let Some(fence) = line.strip_prefix("```") {
            lang = Lang::from_code(fence);
        } else if let Some(lang) = lang {
            let (typed, means) = line.split_once(" → ").expect("an arrow between what is typed and what it means");
            assert_eq!(said::said(typed, lang), means, "docs/fast-line.md:{}: {typed}", number + 1);
            examples += 1;
        }
    }
    assert!(examples > 20, "only {examples} examples were found");
}
