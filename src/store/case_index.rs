//! The full-text index of cases: folded words of the case, its person and its timeline, written in the transaction that
//! changes them.
//!
//! A case has one text that everybody may find. Where somebody wrote private notes, it has one more for that author
//! alone, with everything in it: so the author finds a case by a private word and a common one together, and nobody
//! else learns that there is something to find.

use std::collections::BTreeSet;

use super::{
    db::Db,
    rows::{Columns, values},
};
use crate::{
    domain::{
        case::{Case, EntryKind},
        fold,
        ids::{CaseId, PersonId},
    },
    error::Result,
};

/// More words than anybody types; what follows is not looked at.
const MOST_WORDS: usize = 12;

/// Nobody types a longer query; what is pasted beyond is not looked at.
const LONGEST: usize = 300;

/// A piece of a case's text, and whose it is.
struct Piece {
    text: String,
    /// The only one who may find it; empty for everybody.
    reader: String,
}

/// Puts a case into the index as it is now, in place of what the index had of it. To be called after every change.
pub fn put(db: &Db, case: &CaseId) -> Result<()> {
    remove(db, case)?;
    let mut pieces = of_case(db, case)?;
    if pieces.is_empty() {
        return Ok(());
    }
    pieces.extend(of_timeline(db, case)?);
    write(db, case, &pieces)
}

/// Puts the cases of a person into the index anew: their name is found in all of them.
pub fn put_of_person(db: &Db, person: &PersonId) -> Result<()> {
    let cases = db.rows("SELECT id FROM cases WHERE person_id = ?1", values![person], |row| row.get::<String>(0))?;
    cases.into_iter().try_for_each(|case| put(db, &CaseId::from(case)))
}

/// Puts a case that was just made, with all its entries, into the index: nothing is read for it.
pub fn add(db: &Db, case: &Case) -> Result<()> {
    let named = [case.person.name.as_deref(), case.person.reach.as_deref(), case.next_action.as_deref()];
    let texts = [&*case.number, &case.person.card_code, &case.subject].into_iter().chain(named.into_iter().flatten());
    let mut pieces = vec![Piece { text: texts.collect::<Vec<_>>().join(" "), reader: String::new() }];
    pieces.extend(
        case.entries.iter().map(|entry| Piece { text: entry.text.clone(), reader: reader(entry.kind, &entry.worker) }),
    );
    write(db, &case.id, &pieces)
}

/// Fills the index of a file that had none yet.
pub fn fill(db: &Db) -> Result<()> {
    let cases = db.rows("SELECT id FROM cases WHERE removed = 0", vec![], |row| row.get::<String>(0))?;
    cases.into_iter().try_for_each(|case| put(db, &CaseId::from(case)))?;
    tidy(db)
}

/// Makes the index anew, whatever it has become.
pub fn make_anew(db: &Db) -> Result<()> {
    db.execute("DELETE FROM case_documents", vec![])?;
    db.execute("INSERT INTO case_words (case_words) VALUES ('delete-all')", vec![])?;
    fill(db)
}

/// Merges the parts that many insertions leave in the index.
pub fn tidy(db: &Db) -> Result<()> {
    db.execute("INSERT INTO case_words (case_words) VALUES ('optimize')", vec![])?;
    Ok(())
}

/// What the index is asked for words that somebody typed: every one, whole or as a beginning. `None` where nothing
/// was typed. It is words and nothing else: what the index takes for an operator is folded away.
pub fn expression(typed: &str) -> Option<String> {
    let typed = typed.char_indices().nth(LONGEST).map_or(typed, |(end, _)| &typed[..end]);
    let words = fold::words(typed);
    let terms: Vec<String> = words.iter().take(MOST_WORDS).map(|word| format!("\"{word}\" *")).collect();
    (!terms.is_empty()).then(|| terms.join(" AND "))
}

/// What is found of a case itself, nothing where it was taken back.
fn of_case(db: &Db, case: &CaseId) -> Result<Vec<Piece>> {
    db.rows(
        "SELECT c.number, c.subject, c.next_action, p.name, p.card_code, p.reach
         FROM cases c JOIN people p ON p.id = c.person_id WHERE c.id = ?1 AND c.removed = 0",
        values![case],
        |row| {
            let texts = (0..6).map(|column| row.get::<Option<String>>(column)).collect::<Result<Vec<_>>>()?;
            Ok(Piece { text: texts.into_iter().flatten().collect::<Vec<_>>().join(" "), reader: String::new() })
        },
    )
}

fn of_timeline(db: &Db, case: &CaseId) -> Result<Vec<Piece>> {
    db.rows(
        "SELECT kind, worker, text FROM case_entries WHERE case_id = ?1 AND undone = 0 ORDER BY at, coalesce(action, 0), id",
        values![case],
        |row| {
            let mut columns = Columns::of(row);
            let (kind, worker) = (columns.coded(EntryKind::from_code)?, columns.get::<String>()?);
            Ok(Piece { text: columns.get()?, reader: reader(kind, &worker) })
        },
    )
}

/// The only one who may find an entry; empty for everybody.
fn reader(kind: EntryKind, worker: &str) -> String {
    if kind == EntryKind::Private { worker.to_owned() } else { String::new() }
}

fn write(db: &Db, case: &CaseId, pieces: &[Piece]) -> Result<()> {
    let mut readers: BTreeSet<&str> = pieces.iter().map(|piece| piece.reader.as_str()).collect();
    readers.insert("");
    for reader in readers {
        let texts = pieces.iter().filter(|piece| piece.reader.is_empty() || piece.reader == reader);
        let words: Vec<String> = texts.flat_map(|piece| fold::words(&piece.text)).collect();
        let num = db.rows(
            "INSERT INTO case_documents (case_id, reader) VALUES (?1, ?2) RETURNING num",
            values![case, reader],
            |row| row.get::<i64>(0),
        )?;
        for num in num {
            db.execute("INSERT INTO case_words (rowid, words) VALUES (?1, ?2)", values![num, words.join(" ")])?;
        }
    }
    Ok(())
}

/// Takes a case out of the index. What it held lies in the index's parts until these are merged ([`tidy`]).
pub fn remove(db: &Db, case: &CaseId) -> Result<()> {
    db.execute(
        "DELETE FROM case_words WHERE rowid IN (SELECT num FROM case_documents WHERE case_id = ?1)",
        values![case],
    )?;
    db.execute("DELETE FROM case_documents WHERE case_id = ?1", values![case])?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::store::Store;

    #[test]
    fn words_are_asked_as_beginnings() {
        assert_eq!(expression("Énergie cPAS").as_deref(), Some("\"energie\" * AND \"cpas\" *"));
        assert_eq!(expression(" ;,! "), None);
    }

    proptest! {
        #[test]
        fn whatever_is_typed_is_a_question_that_the_index_understands(typed in any::<String>()) {
            let store = Store::in_memory().expect("a record");
            let found = store.search_cases(&typed, "EB", &crate::domain::case::CaseFilter::default(), 5);
            prop_assert!(found.is_ok());
        }
    }
}
