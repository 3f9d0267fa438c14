//! A passphrase that is yet to hold: from a file, or typed twice. Slips at the keyboard are asked again in place: whoever has
//! typed a recovery key before is not to type it once more, and what is typed behind the end of a command is seen by all.

use std::path::Path;

use super::{Secret, ask, from_file};
use crate::{
    cli::{Setting, note},
    error::{Error, Kind, Result},
    store::keyring,
};

/// How often it is asked for before a command gives up.
const TRIES: usize = 5;

/// What is said of a slip, as the page of the first start says it.
type Slip = &'static str;

/// A worker's passphrase that is yet to hold. One that is too short is refused, or asked for again, at once. Whose it is stands
/// at each question, since another one was asked for before, and another hand may type it.
pub(in crate::cli) fn new_passphrase(setting: &Setting, name: &str, file: Option<&Path>) -> Result<Secret> {
    if let Some(file) = file {
        let given = from_file(file)?;
        return keyring::is_long_enough(&given).map(|()| given);
    }
    for _ in 0..TRIES {
        match typed_twice(setting, name)? {
            Ok(passphrase) => return Ok(passphrase),
            Err(slip) => note(&setting.tx.t(slip)),
        }
    }
    Err(Error::new(Kind::BadUsage).at(format_args!("passphrase-tries: {TRIES}")))
}

fn typed_twice(setting: &Setting, name: &str) -> Result<Result<Secret, Slip>> {
    let asked = |key| {
        let prompt = setting.tx.with(key, &[("worker", name.to_owned().into())]);
        ask(&prompt, Error::new(Kind::BadUsage).at("--new-passphrase-file"))
    };
    let once = asked("cli-passphrase-new")?;
    if keyring::is_long_enough(&once).is_err() {
        return Ok(Err("protect-short"));
    }
    let again = asked("cli-passphrase-again")?;
    Ok(if once == again { Ok(once) } else { Err("protect-differs") })
}
