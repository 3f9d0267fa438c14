//! `docs/keys.md` is what the table of actions says. `GUICHET_BLESS=1 cargo test` writes it anew.

use std::{env, fmt::Write as _, fs, path::Path};

use guichet::{
    app::{
        action::{ACTIONS, At, Place},
        form::{
            Ctx,
            visit::{Purpose, VisitForm},
        },
    },
    domain::{visit::VisitDraft, vocabulary::Vocabulary},
    text::{Lang, Texts},
};

fn page() -> String {
    let texts = Texts::new(Lang::En);
    let french = Texts::new(Lang::Fr);
    let mut page = String::from(
        "# Keys\n\n\
         Made from the one table of actions (`src/app/action.rs`); a test keeps it true.\n\
         Where letters are text (the fast line, a search, a form, a question), an action of everywhere keeps its function and control keys.\n\
         In a question with numbered answers, and in the walk through what is left, `1`-`9` and `0` answer; the unshifted digit row of a French or Belgian keyboard does too. In the question about what was left, which comes by itself, they only mark an answer, which `Enter` takes.\n",
    );
    section(&mut page, "Everywhere", &texts, &french, |spec| {
        matches!(spec.at, At::Everywhere).then(|| spec.keys.to_vec())
    });
    for place in Place::ALL {
        let title = texts.t(&format!("context-{}", place.code()));
        section(&mut page, &title, &texts, &french, |spec| match spec.at {
            At::In(places) | At::Named(places) => places.contains(place).then(|| spec.keys_at(*place).collect()),
            At::Everywhere => None,
        });
    }
    form_keys(&mut page, &texts, &french);
    page
}

/// The keys of a visit's form, which belong to the form and not to the table.
fn form_keys(page: &mut String, texts: &Texts, french: &Texts) {
    let ctx =
        Ctx { vocabulary: Vocabulary::builtin(), texts, today: chrono::NaiveDate::default(), dates: |_, _, _| None };
    let form = VisitForm::new(&VisitDraft::default(), Purpose::New, "", &ctx);
    let _ = write!(page, "\n## Keys of a visit's form\n\n| key | what it does | en français |\n|---|---|---|\n");
    for (key, text) in form.form().hints() {
        let _ = writeln!(page, "| `{key}` | {} | {} |", texts.t(text), french.t(text));
    }
}

fn section(
    page: &mut String,
    title: &str,
    texts: &Texts,
    french: &Texts,
    keys: impl Fn(&guichet::app::action::Spec) -> Option<Vec<guichet::app::key::Key>>,
) {
    let rows: Vec<_> = ACTIONS.iter().filter_map(|spec| Some((spec, keys(spec)?))).collect();
    if rows.is_empty() {
        return;
    }
    let _ = write!(page, "\n## {title}\n\n| key | what it does | en français |\n|---|---|---|\n");
    for (spec, keys) in rows {
        let keys: Vec<String> = keys.iter().map(|key| format!("`{key}`").replace("`␣`", "`Space`")).collect();
        let key = format!("action-{}-help", spec.code);
        let _ = writeln!(page, "| {} | {} | {} |", keys.join(" "), texts.t(&key), french.t(&key));
    }
}

#[test]
fn the_page_of_keys_is_what_the_table_says() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/keys.md");
    let page = page();
    if env::var_os("GUICHET_BLESS").is_some() {
        fs::write(&path, &page).expect("docs can be written");
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(written == page, "docs/keys.md is not what the table says; GUICHET_BLESS=1 cargo test writes it anew");
}
