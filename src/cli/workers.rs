//! `guichet workers`: who can open the record, giving somebody a passphrase, taking it away.
//!
//! Whoever has somebody's passphrase reads what is theirs alone. So a name that has one is only given another where that is
//! said, and a name under which the record already keeps something is not given out without a word of it.

use std::collections::BTreeSet;

use serde_json::json;

use super::{Setting, args, keys, note, out::Out, unlock};
use crate::{
    domain::{
        access::{Role, Worker},
        clean, initials,
    },
    error::{Error, Kind, Result},
    store::{
        Store,
        db::Open,
        keyring::{Hand, Keyring},
    },
    text::{Texts, typed},
};

/// The most characters of somebody's initials: they stand on every visit and in every head line.
const LONGEST: usize = 20;

pub(super) fn run(args: &args::Workers, setting: &Setting, out: &mut Out) -> Result<()> {
    match args {
        args::Workers::List(args) => list(args, setting, out),
        args::Workers::Add(args) => add(args, setting, out),
        args::Workers::Remove(args) => remove(args, setting, out),
    }
}

fn list(args: &args::WorkersList, setting: &Setting, out: &mut Out) -> Result<()> {
    let path = setting.db()?;
    let ring = keys::ring_of(setting, &path)?;
    if args.json {
        let row = |worker: &&Worker| {
            let is_sound = ring.is_sound_of(worker);
            json!({ "name": worker.name, "role": is_sound.then_some(worker.role.code()), "damaged": !is_sound })
        };
        return out.json(&ring.workers().iter().map(row).collect::<Vec<_>>());
    }
    ring.workers()
        .into_iter()
        .try_for_each(|worker| out.line(&format!("{}  {}", worker.name, role_of(worker, &ring, &setting.tx))))
}

/// A worker's role in words, as far as the keyring is sound.
pub(super) fn role_of(worker: &Worker, ring: &Keyring, tx: &Texts) -> String {
    tx.t(if ring.is_sound_of(worker) { role_key(worker.role) } else { "role-damaged" })
}

const fn role_key(role: Role) -> &'static str {
    match role {
        Role::Worker => "role-worker",
        Role::Coordinator => "role-coordinator",
    }
}

fn add(args: &args::WorkersAdd, setting: &Setting, out: &mut Out) -> Result<()> {
    let hand = keys::opened_by_coordinator(setting)?;
    let mut name = clean::line(args.name.trim());
    if name.is_empty() {
        return Err(Error::new(Kind::BadUsage).at("<INITIALS>"));
    }
    // Who has a longer one from before keeps it.
    if !args.replace && name.chars().count() > LONGEST {
        return Err(Error::new(Kind::BadUsage).at(format_args!("long-initials: {LONGEST}")));
    }
    let role = if args.coordinator { Role::Coordinator } else { Role::Worker };
    // Another one with other accents may be another person.
    let there = if args.replace { Some(hand.ring().named(&name)?) } else { hand.ring().worker(&name) };
    // Before the passphrase is asked: whoever reads it can still stop.
    match (there, args.replace) {
        (Some(there), false) => return Err(Error::new(Kind::Exists).at(format_args!("worker: {}", there.name))),
        (Some(there), true) if there.role != role && hand.ring().is_sound_of(there) => {
            let becomes = match role {
                Role::Worker => "cli-worker-becomes-worker",
                Role::Coordinator => "cli-worker-becomes-coordinator",
            };
            say_of(setting, becomes, &there.name);
        }
        (Some(_), true) => {}
        (None, _) => name = as_known(setting, &hand, name)?,
    }
    let name = there.map_or(name, |there| there.name.clone());
    let passphrase = unlock::new_passphrase(setting, &name, args.new.new_passphrase_file.as_deref())?;
    let given = keys::made(hand.give(&Worker { name, role }, &passphrase)?, setting);
    let done = match (args.replace, role) {
        (false, Role::Worker) => "worker-added",
        (false, Role::Coordinator) => "coordinator-added",
        (true, Role::Worker) => "worker-replaced",
        (true, Role::Coordinator) => "coordinator-replaced",
    };
    keys::enter_about(setting, &hand, done, &given);
    if args.replace {
        note(&setting.tx.t("cli-worker-copies"));
    }
    let said = if args.replace { "cli-worker-replaced" } else { "cli-worker-added" };
    out.line(&setting.tx.with(said, &[("worker", given.name.into()), ("role", role.code().into())]))
}

/// The command by which `by` gives somebody a passphrase in the role that they had, as it is typed. Nobody coordinates again
/// by the word of a damaged keyring.
pub(super) fn add_again(worker: &Worker, ring: &Keyring, by: &str) -> String {
    let command = to_add(&worker.name, by);
    match worker.role {
        Role::Coordinator if ring.is_sound_of(worker) => format!("{command} --coordinator"),
        _ => command,
    }
}

/// The command by which `by`, who coordinates, gives somebody a passphrase, as it is typed. At whichever computer: the
/// settings there may name whoever is to be given one.
pub(super) fn to_add(name: &str, by: &str) -> String {
    format!("guichet --worker {} workers add {}", typed(by), typed(name))
}

/// A name that is about to open the record, as the record writes it where capitals alone differ: those make no other person.
/// Says so, and where the record or the keyring knows that name and every other one that is written almost like it.
fn as_known(setting: &Setting, hand: &Hand, typed: String) -> Result<String> {
    let signed = Store::open_with(hand.record(), Open::Existing, Some(hand.key()))?.signatures_like(&typed)?;
    let name = initials::written(&typed, &signed).map_or_else(|| typed.clone(), str::to_owned);
    if name != typed {
        let values = [("worker", name.clone().into()), ("typed", typed.into())];
        note(&setting.tx.with("cli-worker-written", &values));
    }
    let workers = hand.ring().workers();
    let others = workers.iter().map(|worker| worker.name.clone()).filter(|other| initials::are_alike(other, &name));
    let known: BTreeSet<String> = signed.into_iter().chain(others).collect();
    for known in known {
        say_of(setting, if known == name { "cli-worker-known" } else { "cli-worker-known-otherwise" }, &known);
    }
    Ok(name)
}

fn say_of(setting: &Setting, key: &str, name: &str) {
    note(&setting.tx.with(key, &[("worker", name.to_owned().into())]));
}

fn remove(args: &args::WorkersRemove, setting: &Setting, out: &mut Out) -> Result<()> {
    let hand = keys::opened_by_coordinator(setting)?;
    let gone = keys::made(hand.take_away(&clean::line(&args.name))?, setting);
    keys::enter_about(setting, &hand, "worker-removed", &gone);
    note(&setting.tx.t("cli-worker-copies"));
    out.line(&setting.tx.with("cli-worker-removed", &[("worker", gone.name.into())]))
}
