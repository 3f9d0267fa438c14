//! Under which initials whoever encrypts a record opens it from then on, and who does not open it any more.
//!
//! Private notes and cases are seen by whoever signed them, to the letter; initials come from a command line, the settings
//! or the fingers, whose capitals nobody looks at. Whoever encrypts has worked in the record already, so the record says how
//! they are written, where it knows one such signature and no more.

use chrono::{Months, NaiveDate};

use crate::{error::Result, store::Store, text::Texts};

/// Whoever wrote nothing for so many months has left, or does not mind waiting for a passphrase.
const LATELY: Months = Months::new(6);

/// The initials that open a record from now on, as it knows them, for somebody who typed them; and what they must be told,
/// where they were written otherwise, or where they could be somebody else's as well.
pub fn own_signature(store: &Store, typed: &str, texts: &Texts) -> Result<(String, Option<String>)> {
    let known = store.signatures_like(typed)?;
    Ok(match known.as_slice() {
        [only] if only != typed => {
            let values = [("worker", only.as_str().into()), ("typed", typed.into())];
            (only.clone(), Some(texts.with("protect-signature-known", &values)))
        }
        [] | [_] => (typed.to_owned(), None),
        several => {
            let others: Vec<&str> = several.iter().map(String::as_str).filter(|known| *known != typed).collect();
            let values = [("worker", typed.into()), ("others", others.join(", ").into())];
            (typed.to_owned(), Some(texts.with("protect-signature-several", &values)))
        }
    })
}

/// Who has worked in a record lately and, once it is encrypted by somebody else, has no passphrase to open it with.
pub fn without_passphrase(store: &Store, by: &str, today: NaiveDate) -> Result<Vec<String>> {
    store.others_at_work_since(today.checked_sub_months(LATELY).unwrap_or(today), by)
}
