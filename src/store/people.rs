//! People: made only where a follow-up needs one.

use deunicode::deunicode;

use super::{
    Store,
    actions::{ActionName, Entry as Action, Touched, Versions, must_change_one},
    case_index,
    db::Db,
    entering, fresh,
    rows::{Columns, values},
};
use crate::{
    domain::{
        ids::{Code, PersonId},
        person::Person,
        time::Stamp,
        visit::VisitDraft,
    },
    error::{Error, Kind, Result},
};

impl Store {
    /// Writes a person's name and how to reach them, as both shall stand from now on; `None` takes one away.
    pub fn edit_person(&self, id: &PersonId, name: Option<&str>, reach: Option<&str>, stamp: &Stamp) -> Result<Person> {
        self.act(stamp, ActionName::PersonEdit, |db, action| {
            let before = load(db, id)?;
            let after =
                Person { name: entering::maybe_line(name), reach: entering::maybe_line(reach), ..before.clone() };
            let versions = action.changes(Touched::Person, id.as_str(), &before)?;
            update(db, &after, versions)?;
            Ok(after)
        })
    }
}

/// A person about to be made.
pub struct NewPerson {
    /// The name, if one was given.
    pub name: Option<String>,
    /// How to reach them.
    pub reach: Option<String>,
    /// The language spoken.
    pub language: Option<Code>,
}

/// Makes a person with a card code of their own.
pub fn add(db: &Db, action: &Action<'_>, new: &NewPerson) -> Result<PersonId> {
    let now = action.stamp.now.at;
    let id = PersonId::from(fresh::id(now));
    let card_code = fresh::card_code(db, now)?;
    db.execute(
        "INSERT INTO people (id, name, name_folded, card_code, reach, language) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        values![id, new.name, folded(new.name.as_deref()), card_code, new.reach, new.language],
    )?;
    action.creates(Touched::Person, id.as_str());
    Ok(id)
}

/// The person a visit's follow-up is for: the one already known, or a new one from what the draft says.
pub fn for_visit(db: &Db, action: &Action<'_>, draft: &VisitDraft, visits_own: Option<PersonId>) -> Result<PersonId> {
    if let Some(known) = draft.person.clone().or(visits_own) {
        return Ok(known);
    }
    let new = NewPerson { name: draft.calling_name.clone(), reach: None, language: draft.profile.language.clone() };
    add(db, action, &new)
}

/// Reads one person.
pub fn load(db: &Db, id: &PersonId) -> Result<Person> {
    let found = db.rows(
        "SELECT id, name, card_code, reach, language FROM people WHERE id = ?1 AND removed = 0",
        values![id],
        |row| person(&mut Columns::of(row)),
    )?;
    found.into_iter().next().ok_or_else(|| Error::new(Kind::NotFound).at("people"))
}

/// Writes a person's content under new versions.
pub fn update(db: &Db, person: &Person, versions: Versions) -> Result<()> {
    let rows = db.execute(
        "UPDATE people SET name = ?1, name_folded = ?2, reach = ?3, language = ?4, version = ?5, content_version = ?6
         WHERE id = ?7",
        values![
            person.name,
            folded(person.name.as_deref()),
            person.reach,
            person.language,
            versions.version,
            versions.content,
            person.id
        ],
    )?;
    must_change_one(rows)?;
    case_index::put_of_person(db, &person.id)
}

/// The five columns id, name, card code, reach, language.
pub fn person(columns: &mut Columns<'_>) -> Result<Person> {
    Ok(Person {
        id: columns.id()?,
        name: columns.get()?,
        card_code: columns.get()?,
        reach: columns.get()?,
        language: columns.maybe_id()?,
    })
}

/// The name as it is searched: without accents or capitals, with the original behind it for scripts that folding
/// turns into Latin.
pub fn folded(name: Option<&str>) -> String {
    let Some(name) = name else { return String::new() };
    let plain = deunicode(name).to_lowercase();
    let own = name.to_lowercase();
    if plain == own { plain } else { format!("{plain} {own}") }
}

/// What the screen calls somebody, of the two columns name and card code.
pub fn label(name: Option<String>, card_code: String) -> String {
    name.unwrap_or(card_code)
}
