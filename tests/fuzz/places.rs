//! Every place in which somebody types, besides the fast line: what they typed there last, and whether it is kept.

use std::{collections::BTreeMap, path::Path};

use guichet::{
    app::{App, form_page::FormPage, overlay::Overlay, pages::Page},
    store::db::{Db, Value},
};

/// A place by its name, and the words in it.
type Places = BTreeMap<String, String>;

/// What stands in every place in sight or below it.
fn places(app: &App) -> Places {
    let mut places = Places::new();
    // The word that erases is kept nowhere, and its question has no slot.
    if let Some(Overlay::Ask(ask)) = &app.overlay
        && !ask.slot.is_empty()
        && !ask.proposed
    {
        places.insert(ask.slot.clone(), ask.line.text().to_owned());
    }
    if let Some(referring) = &app.directory.referring
        && !app.directory.stale
    {
        places.insert(format!("place of {:?}", referring.from), app.directory.line.text().to_owned());
    }
    for page in &app.pages {
        // Settings are changed when they are saved, or not at all.
        let Page::Form(page) = page else { continue };
        if matches!(**page, FormPage::Settings { .. }) {
            continue;
        }
        let form = page.form();
        for field in form.state().fields {
            places.insert(format!("{} {}", form.title(), field.id), field.typed);
        }
    }
    places
}

/// What somebody typed and has not sent, place by place.
#[derive(Default)]
pub struct Typed {
    before: Places,
    typed: Places,
}

impl Typed {
    /// Looks at the screen behind an event. Words in a place that was there before, and had others, were typed; in one that
    /// has just opened they may be what the record, or the program, has put there.
    pub fn look(&mut self, app: &App, is_typing: bool) {
        let now = places(app);
        self.typed.retain(|place, _| now.contains_key(place));
        for (place, words) in &now {
            if self.before.get(place).is_some_and(|before| before != words) {
                if is_typing {
                    self.typed.insert(place.clone(), words.clone());
                } else {
                    // The record is another one by now, and so is what stands there.
                    self.typed.remove(place);
                }
            }
        }
        self.before = now;
    }

    /// Those of the words that no draft of this worker holds; and how many there are in all.
    pub fn lost(&self, record: &Path, typist: &str) -> (Vec<(&str, &str)>, usize) {
        let db = Db::open(record, None).expect("the record");
        let asked = vec![Value::Text(typist.to_owned())];
        let drafts = db.rows("SELECT text FROM drafts WHERE seat = ?1", asked, |row| row.get::<String>(0));
        let drafts = drafts.expect("the drafts");
        let is_kept = |words: &str| {
            // A form's fields stand in its draft as JSON has them.
            let json = serde_json::to_string(words).expect("a text");
            drafts.iter().any(|draft| draft.contains(words) || draft.contains(&json))
        };
        let words = || self.typed.iter().filter(|(_, words)| !words.trim().is_empty());
        let lost = words().filter(|(_, words)| !is_kept(words));
        (lost.map(|(place, words)| (place.as_str(), words.as_str())).collect(), words().count())
    }
}
