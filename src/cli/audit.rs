//! `guichet audit`: who read, changed and handed out what, for coordinators; and whether nobody tampered with that.

use serde::Serialize;

use super::{Setting, args, out::Out};
use crate::{
    app::{audit::record_called, audit_words::AuditWords},
    domain::audit::{Broken, Detail, Fault, Record, Seal, Subject, Verified, What, Written},
    error::{Error, Kind, Result},
    store::{Store, audit::Asked},
};

/// Entries as scripts read them; `docs/audit.md` explains the fields.
#[derive(Debug, Serialize)]
struct EntriesJson<'a> {
    entries: &'a [Written],
}

/// What came of verifying, as scripts read it.
#[derive(Debug, Serialize)]
struct VerifiedJson {
    checked: u64,
    forgotten: i64,
    head: Option<HeadJson>,
    broken: Option<Broken>,
}

#[derive(Debug, Serialize)]
struct HeadJson {
    seq: i64,
    hash: String,
    seal: String,
}

pub(super) fn run(args: &args::Audit, setting: &Setting, out: &mut Out) -> Result<()> {
    match args {
        args::Audit::Show(args) => show(args, setting, out),
        args::Audit::Verify(args) => verify(args, setting, out),
    }
}

fn show(args: &args::AuditShow, setting: &Setting, out: &mut Out) -> Result<()> {
    if args.from.zip(args.to).is_some_and(|(from, to)| from > to) {
        return Err(Error::new(Kind::BadUsage).at("audit-range"));
    }
    // Opening it tells who asks.
    let store = setting.open_existing()?;
    let is_kept_apart = setting.access().is_sealed() || !setting.loaded.config.coordinators.is_empty();
    if is_kept_apart && !setting.may_coordinate() {
        return Err(Error::new(Kind::NotCoordinator));
    }
    let about = args.record.as_deref().map(|named| subject(&store, named)).transpose()?;
    let asked = Asked {
        from: args.from,
        to: args.to,
        worker: args.by.clone(),
        about: about.clone(),
        before: None,
        most: args.limit as usize,
    };
    let entries = store.audited(&asked)?;
    if args.json {
        out.json(&EntriesJson { entries: &entries })?;
    } else if entries.is_empty() {
        let said = if store.audit_head()?.is_none() { "audit-empty" } else { "cli-audit-nothing" };
        out.line(&setting.tx.t(said))?;
    } else {
        let said = AuditWords { texts: &setting.tx, clock: &setting.clock };
        let names = store.audit_names(&entries)?;
        let row =
            |entry: &Written| vec![entry.seq.to_string(), said.when(entry), said.who(entry), said.whole(entry, &names)];
        let rows: Vec<_> = entries.iter().map(row).collect();
        out.table(&rows)?;
    }
    store.audit(&setting.stamp(), What::ReadList, about, Detail::of("audit").counted(entries.len() as u64))
}

/// The record that is meant by a case's number, a card code, or an id as `--json` says it.
fn subject(store: &Store, named: &str) -> Result<Subject> {
    let named = named.trim();
    if let Some(subject) = record_called(store, named)? {
        return Ok(subject);
    }
    // The kind of an id does not matter: none is used twice.
    let is_id = named.len() >= 10 && !named.contains(char::is_whitespace);
    is_id.then(|| Subject::new(Record::Visit, named)).ok_or_else(|| Error::new(Kind::NotFound).at("--record"))
}

fn verify(args: &args::AuditVerify, setting: &Setting, out: &mut Out) -> Result<()> {
    let seal =
        args.seal.as_deref().map(|typed| Seal::parse(typed).ok_or_else(|| Error::new(Kind::BadUsage).at("SEAL")));
    let seal = seal.transpose()?;
    let store = setting.open_existing()?;
    let mut verified = store.verify_audit()?;
    if let (None, Some(seal)) = (verified.broken, &seal) {
        verified.broken = compare(seal, &store, &verified)?;
    }
    if args.json {
        out.json(&json(&verified))?;
    } else if verified.checked > 0 || verified.broken.is_none() {
        let values = [("n", verified.checked.into()), ("first", verified.first.into())];
        out.line(&setting.tx.with("cli-audit-checked", &values))?;
        // Of a journal that was tampered with nothing is sealed: the seal would be noted as that of a sound one. What is left
        // of one that lost entries in a rescue holds, and goes on being sealed.
        if let (Some(seal), None | Some(Broken { fault: Fault::Lost, .. })) = (verified.seal(), verified.broken) {
            out.line(&setting.tx.with("audit-seal", &[("seal", seal.to_string().into())]))?;
        }
    }
    let Some(broken) = verified.broken else { return Ok(()) };
    out.finish()?;
    if matches!(broken.fault, Fault::Restored | Fault::Lost) {
        return Err(Error::new(Kind::AuditBroken).at(format_args!("{}: {}", broken.fault.code(), broken.seq)));
    }
    let why = setting.tx.t(&format!("audit-fault-{}", broken.fault.code()));
    Err(Error::new(Kind::AuditBroken).at(format_args!("{} : {why}", broken.seq)))
}

/// Whether the entry of a seal is the one that was sealed; one that is no longer there after its time cannot be asked.
fn compare(seal: &Seal, store: &Store, verified: &Verified) -> Result<Option<Broken>> {
    if seal.seq <= verified.forgotten {
        return Err(Error::new(Kind::NotFound).at("SEAL"));
    }
    let fault = match store.audit_hash(seal.seq)? {
        Some(hash) if seal.fits(&hash) => return Ok(None),
        _ if store.is_restored_before(seal.seq)? => Fault::Restored,
        Some(_) => Fault::Seal,
        None => Fault::Missing,
    };
    Ok(Some(Broken { seq: seal.seq, fault }))
}

fn json(verified: &Verified) -> VerifiedJson {
    VerifiedJson {
        checked: verified.checked,
        forgotten: verified.forgotten,
        head: verified.head.map(|(seq, hash)| HeadJson {
            seq,
            hash: hash.to_string(),
            seal: Seal::of(seq, &hash).to_string(),
        }),
        broken: verified.broken,
    }
}
