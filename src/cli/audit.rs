//! `guichet audit`: who read, changed and handed out what, for coordinators; and whether nobody tampered with that.

use serde::Serialize;

use super::{Setting, args, note, out::Out};
use crate::{
    app::{
        audit_words::AuditWords,
        called::{Called, called},
        words,
    },
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
    seal: Option<SealJson>,
    broken: Option<Broken>,
}

#[derive(Debug, Serialize)]
struct HeadJson {
    seq: i64,
    hash: String,
    seal: String,
}

/// The seal that was given.
#[derive(Debug, Serialize)]
struct SealJson {
    seq: i64,
    fits: bool,
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
    let about = args.record.as_deref().map(|named| subjects(&store, named, setting)).transpose()?.unwrap_or_default();
    let asked =
        Asked { from: args.from, to: args.to, worker: args.by.clone(), about, before: None, most: args.limit as usize };
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
    // An id that is nobody's was looked for all the same: no record was looked at.
    let read: Vec<Option<Subject>> =
        asked.about.iter().map(|about| store.record_of(&about.id)).collect::<Result<_>>()?;
    let read = read.into_iter().flatten();
    store.audit(&setting.stamp(), What::ReadList, read, Detail::of("audit").counted(entries.len() as u64))
}

/// The record that is meant by a case's number, a card code, or an id as `--json` says it; of the card of somebody who was
/// erased on a day with others all of them, and that is said.
fn subjects(store: &Store, named: &str, setting: &Setting) -> Result<Vec<Subject>> {
    let named = named.trim();
    let found = called(store, named)?;
    if let Called::OneOf(day, each) = &found {
        let values = [("count", each.len().into()), ("day", words::long_date(&setting.tx, *day).into())];
        note(&setting.tx.with("cli-audit-several", &values));
    }
    if !found.subjects().is_empty() {
        return Ok(found.subjects().to_vec());
    }
    if let Some(subject) = store.record_of(named)? {
        return Ok(vec![subject]);
    }
    // What is in no table any more may still be in an entry, whatever it was of: no id is used twice.
    let is_id = named.len() >= 10 && !named.contains(char::is_whitespace);
    is_id.then(|| vec![Subject::new(Record::Visit, named)]).ok_or_else(|| Error::new(Kind::NotFound).at("--record"))
}

fn verify(args: &args::AuditVerify, setting: &Setting, out: &mut Out) -> Result<()> {
    let seal =
        args.seal.as_deref().map(|typed| Seal::parse(typed).ok_or_else(|| Error::new(Kind::BadUsage).at("SEAL")));
    let seal = seal.transpose()?;
    let store = setting.open_existing()?;
    let verified = store.verify_audit()?;
    let compared = seal.map(|seal| compare(seal, &store, &verified)).transpose()?.flatten();
    if args.json {
        out.json(&json(&verified, compared.as_ref()))?;
    } else {
        tell(&verified, compared.as_ref(), setting, out)?;
    }
    out.finish()?;
    match (compared.and_then(|compared| compared.refusal()), verified.broken) {
        (Some(refusal), _) => Err(refusal),
        (None, Some(broken)) => Err(refusal(broken, setting)),
        (None, None) => Ok(()),
    }
}

/// Says how much was verified, whether a seal fits, and the seal of the last entry.
fn tell(verified: &Verified, compared: Option<&Compared>, setting: &Setting, out: &mut Out) -> Result<()> {
    let (tx, holds) = (&setting.tx, verified.holds());
    if verified.checked > 0 || holds {
        let values = [("n", verified.checked.into()), ("first", verified.first.into())];
        out.line(&tx.with("cli-audit-checked", &values))?;
    }
    if let Some(Compared { seal, unfit: None }) = compared {
        out.line(&tx.with("cli-audit-seal-fits", &[("seal", seal.seq.to_string().into())]))?;
    }
    // Of a journal that was tampered with nothing is sealed: the seal would be noted as that of a sound one. Nor where a
    // seal does not fit.
    let is_unfit = compared.is_some_and(|compared| compared.unfit.is_some());
    match verified.seal() {
        Some(seal) if holds && !is_unfit => out.line(&tx.with("audit-seal", &[("seal", seal.to_string().into())])),
        _ => Ok(()),
    }
}

/// What to say of a chain that is broken.
fn refusal(broken: Broken, setting: &Setting) -> Error {
    let error = Error::new(Kind::AuditBroken);
    if broken.fault == Fault::Lost {
        return error.at(format_args!("lost: {}", broken.seq));
    }
    let why = setting.tx.t(&format!("audit-fault-{}", broken.fault.code()));
    error.at(format_args!("{} : {why}", broken.seq))
}

/// A seal beside the entry of its number.
struct Compared {
    seal: Seal,
    /// Why it does not fit. In a chain that holds that may be a slip of whoever copied it, too: nobody knows which.
    unfit: Option<Fault>,
}

impl Compared {
    fn refusal(&self) -> Option<Error> {
        let error = Error::new(Kind::AuditBroken);
        Some(match self.unfit? {
            Fault::Restored => error.at(format_args!("restored: {}", self.seal)),
            Fault::Lost => error.at(format_args!("seal-lost: {}", self.seal)),
            Fault::Missing => error.at(format_args!("seal-behind: {}", self.seal)),
            _ => error.at(format_args!("seal: {}", self.seal)),
        })
    }
}

/// Whether the entry of a seal is the one that was sealed; one that is no longer there after its time cannot be asked, nor
/// a chain that was tampered with.
fn compare(seal: Seal, store: &Store, verified: &Verified) -> Result<Option<Compared>> {
    if !verified.holds() {
        return Ok(None);
    }
    if seal.seq <= verified.forgotten {
        return Err(Error::new(Kind::NotFound).at("SEAL"));
    }
    let unfit = match store.audit_hash(seal.seq)? {
        Some(hash) if seal.fits(&hash) => None,
        // Which numbers were given to what was lost, nobody knows for sure.
        _ if verified.broken.is_some() => Some(Fault::Lost),
        _ if store.is_restored_before(seal.seq)? => Some(Fault::Restored),
        Some(_) => Some(Fault::Seal),
        None => Some(Fault::Missing),
    };
    Ok(Some(Compared { seal, unfit }))
}

fn json(verified: &Verified, compared: Option<&Compared>) -> VerifiedJson {
    let unfit = compared.and_then(|compared| Some(Broken { seq: compared.seal.seq, fault: compared.unfit? }));
    VerifiedJson {
        checked: verified.checked,
        forgotten: verified.forgotten,
        head: verified.head.map(|(seq, hash)| HeadJson {
            seq,
            hash: hash.to_string(),
            seal: Seal::of(seq, &hash).to_string(),
        }),
        seal: compared.map(|compared| SealJson { seq: compared.seal.seq, fits: compared.unfit.is_none() }),
        broken: unfit.or(verified.broken),
    }
}
