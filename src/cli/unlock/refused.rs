//! What to say of a secret that opened nothing. Between the question and the answer somebody may have changed who can open
//! the record: whoever was shut out, or given another passphrase, has not mistyped, and is not sent to the recovery key.

use std::path::Path;

use crate::{
    domain::access::{Role, Worker},
    error::{APART, Error, Kind},
    store::keyring::Keyring,
};

/// Why a worker's passphrase opened nothing; `asked` is the keyring of when it was asked for. Where several have one, the way
/// back must say whose it was.
pub(in crate::cli) fn passphrase(error: Error, record: &Path, name: &str, asked: &Keyring) -> Error {
    match (error.kind(), error.place()) {
        (Kind::NotSealed, _) => changed("keys-changed"),
        (Kind::WrongPassphrase, None) => match Keyring::of(record) {
            Ok(Some(now)) if now.worker(name).is_none() => shut_out(name, &now.workers()),
            Ok(Some(now)) if !now.opens_like(asked, name) => changed("keys-yours"),
            _ if asked.workers().len() > 1 => error.at(format_args!("several: {name}")),
            _ => error,
        },
        _ => error,
    }
}

/// Why the recovery key opened nothing.
pub(in crate::cli) fn recovery(error: Error, record: &Path, asked: &Keyring) -> Error {
    match (error.kind(), error.place()) {
        (Kind::NotSealed, _) => changed("keys-changed"),
        (Kind::WrongPassphrase, Some("recovery")) => match Keyring::of(record) {
            Ok(Some(now)) if !now.has_recovery_of(asked) => changed("keys-sheet"),
            _ => error,
        },
        _ => error,
    }
}

/// Somebody has no passphrase here: they left, or a change of the key shut them out. Those of `known` who coordinate give one.
pub(in crate::cli) fn shut_out(name: &str, known: &[&Worker]) -> Error {
    let gives = known.iter().filter(|worker| worker.role == Role::Coordinator);
    Error::new(Kind::KeyNeeded).at(format_args!("worker-shut-out: {name}{APART}{}", super::names(gives)))
}

/// What a secret would have opened was changed elsewhere: `what` says which words.
pub(in crate::cli) fn changed(what: &str) -> Error {
    Error::new(Kind::Conflict).at(what)
}
