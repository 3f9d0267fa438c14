//! `guichet visits`: registers of past years, in and out again.

use serde::Serialize;

use super::{Setting, args, backup, directory, out::Out, remarks, to_stderr};
use crate::{
    domain::register::Field,
    error::Result,
    exchange::{
        Remark,
        register::{Columns, Mapping, Register},
    },
    store::register::RegisterCounts,
};

#[derive(Debug, Serialize)]
struct ImportJson<'a> {
    source: &'a str,
    dry_run: bool,
    columns: &'a [(Field, String)],
    unused: &'a [String],
    #[serde(flatten)]
    counts: RegisterCounts,
    backup: Option<&'a str>,
    refused: &'a [Remark],
    notes: &'a [Remark],
}

#[derive(Debug, Serialize)]
struct WithdrawJson<'a> {
    withdrawn: usize,
    backup: Option<&'a str>,
}

pub(super) fn run(args: &args::Visits, setting: &Setting, out: &mut Out) -> Result<()> {
    match args {
        args::Visits::Import(args) => import(args, setting, out),
        args::Visits::Withdraw(args) => withdraw(args, setting, out),
    }
}

/// What is sound is taken over, even where rows are refused; these are told one by one and make the exit status 4.
fn import(args: &args::Register, setting: &Setting, out: &mut Out) -> Result<()> {
    let mapping = match &args.mapping {
        None => Mapping::default(),
        Some(path) => Mapping::parse(&String::from_utf8_lossy(&directory::read_in(path)?), &directory::name(path))?,
    };
    let register = Register {
        mapping: &mapping,
        vocabulary: &setting.vocabulary,
        lang: setting.tx.lang(),
        today: setting.clock.now().today(),
    };
    let (read, columns) = register.read(&directory::name(&args.from), &directory::read_in(&args.from)?)?;
    let source = args.source.clone().unwrap_or_else(|| directory::name_of(&args.from));
    let utc = |local| setting.clock.utc(local);
    let store = if args.dry_run { setting.open_to_try()? } else { setting.open()? };
    let backup = if args.dry_run { None } else { backup::before(&store, setting, "visits import")? };
    let counts = store.import_register(&source, &args.session, &read.records, args.dry_run, &utc, &setting.stamp())?;
    if args.json {
        out.json(&ImportJson {
            source: &source,
            dry_run: args.dry_run,
            columns: &columns.known,
            unused: &columns.unused,
            counts,
            backup: backup.as_deref(),
            refused: &read.refused,
            notes: &read.notes,
        })?;
    } else {
        tell(&columns, &read.notes, &read.refused, counts, args.dry_run, setting, out)?;
        backup::tell("cli-import-backup", backup.as_deref(), setting, out)?;
    }
    let Some(first) = read.refused.first() else { return Ok(()) };
    out.finish()?;
    Err(remarks::refusal(first, &setting.tx))
}

fn tell(
    columns: &Columns,
    notes: &[Remark],
    refused: &[Remark],
    counts: RegisterCounts,
    dry_run: bool,
    setting: &Setting,
    out: &mut Out,
) -> Result<()> {
    let tx = &setting.tx;
    let known: Vec<_> = columns.known.iter().map(|(field, column)| format!("{} = {column}", field.code())).collect();
    to_stderr(&format!("{}\n", tx.with("cli-register-columns", &[("columns", known.join(", ").into())])));
    if !columns.unused.is_empty() {
        let unused = columns.unused.join(", ");
        to_stderr(&format!("{}\n", tx.with("cli-register-unused", &[("columns", unused.into())])));
    }
    remarks::tell(notes, refused, tx);
    let n = |count: usize| [("n", count.into())];
    let said = [
        tx.with("cli-register-new", &n(counts.new)),
        tx.with("cli-register-known", &n(counts.known)),
        tx.with("cli-import-refused", &n(refused.len())),
    ];
    out.line(&said.join(", "))?;
    if dry_run { out.line(&tx.t("cli-import-dry")) } else { Ok(()) }
}

fn withdraw(args: &args::Withdraw, setting: &Setting, out: &mut Out) -> Result<()> {
    let store = setting.open_existing()?;
    let backup = backup::before(&store, setting, "visits withdraw")?;
    let withdrawn = store.withdraw_register(&args.source, &setting.stamp())?;
    if args.json {
        return out.json(&WithdrawJson { withdrawn, backup: backup.as_deref() });
    }
    out.line(&setting.tx.with("cli-register-withdrawn", &[("n", withdrawn.into())]))?;
    backup::tell("cli-withdraw-backup", backup.as_deref(), setting, out)
}
