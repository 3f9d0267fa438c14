//! What a word names where it is asked who saw what: a case by its number, a person by a card.

use chrono::NaiveDate;

use crate::{
    domain::{
        audit::{Record, Subject},
        ids::PersonId,
        person,
    },
    error::Result,
    store::Store,
};

/// What a word names of the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Called {
    /// Nothing.
    Nothing,
    /// The case of a number, also one that was erased and of which only the number is left; or the person of a card code,
    /// also one who was erased as the only one of that day.
    One(Subject),
    /// The card of somebody who was erased on a day with others: each of them, since nothing tells any more which of them
    /// had it.
    OneOf(NaiveDate, Vec<Subject>),
}

impl Called {
    /// The records that are meant, or may be.
    pub fn subjects(&self) -> &[Subject] {
        match self {
            Self::Nothing => &[],
            Self::One(subject) => std::slice::from_ref(subject),
            Self::OneOf(_, subjects) => subjects,
        }
    }
}

/// What a word names: a case's number, or a card code.
pub fn called(store: &Store, word: &str) -> Result<Called> {
    if let Some(case) = store.case_ever_numbered(word)? {
        return Ok(Called::One(Subject::new(Record::Case, case.as_str())));
    }
    let Some(card) = person::as_written(word) else { return Ok(Called::Nothing) };
    let person = |id: &PersonId| Subject::new(Record::Person, id.as_str());
    if let Some(found) = store.person_by_card(&card)? {
        return Ok(Called::One(person(&found.id)));
    }
    let erased = store.erased_people(&card)?;
    let mut each: Vec<Subject> = erased.iter().filter_map(|records| records.first()).map(person).collect();
    Ok(match (each.len(), store.erased_on(&card)?) {
        (1, _) => Called::One(each.remove(0)),
        (2.., Some(day)) => Called::OneOf(day, each),
        _ => Called::Nothing,
    })
}
