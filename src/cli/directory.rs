//! `guichet directory`: services in from our CSV or an HSDS folder, and out again.

use std::{
    fs,
    path::{Path, PathBuf},
};

use serde::Serialize;

use super::{Setting, args, out::Out, to_stderr};
use crate::{
    domain::ids::ServiceId,
    error::{Error, Kind, Result},
    exchange::{Read, Remark, directory_from, guichet_csv},
    store::directory::ImportCounts,
};

/// How many services are read from the store at once.
const PAGE: usize = 1_000;

/// What an import did, as scripts read it.
#[derive(Debug, Serialize)]
struct ImportJson<'a> {
    source: &'a str,
    dry_run: bool,
    #[serde(flatten)]
    counts: ImportCounts,
    refused: &'a [Remark],
    notes: &'a [Remark],
}

pub(super) fn run(args: &args::Directory, setting: &Setting, out: &mut Out) -> Result<()> {
    match args {
        args::Directory::Import(args) => import(args, setting, out),
        args::Directory::Export(args) => export(args, setting, out),
        args::Directory::Stale(args) => super::stale::run(args, setting, out),
    }
}

/// What is sound is taken in, even where rows are refused; these are told one by one and make the exit status 4.
fn import(args: &args::Import, setting: &Setting, out: &mut Out) -> Result<()> {
    let read = directory_from(files(&args.from)?)?;
    let source = args.source.clone().unwrap_or_else(|| name_of(&args.from));
    let store = setting.open()?;
    let counts = store.import_services(&source, &read.records, args.dry_run, &setting.stamp())?;
    if args.json {
        let (dry_run, refused, notes) = (args.dry_run, &read.refused[..], &read.notes[..]);
        out.json(&ImportJson { source: &source, dry_run, counts, refused, notes })?;
    } else {
        tell(&read, counts, args.dry_run, setting, out)?;
    }
    let Some(first) = read.refused.first() else { return Ok(()) };
    out.finish()?;
    Err(Error::new(Kind::BadFile).at(place(first)).because(first.reason.words(&setting.tx)))
}

fn tell<T>(read: &Read<T>, counts: ImportCounts, dry_run: bool, setting: &Setting, out: &mut Out) -> Result<()> {
    let tx = &setting.tx;
    let lines = [("cli-import-note", &read.notes), ("cli-import-no", &read.refused)];
    for (key, remark) in lines.iter().flat_map(|(key, remarks)| remarks.iter().map(|remark| (*key, remark))) {
        let values = [("place", place(remark).into()), ("reason", remark.reason.words(tx).into())];
        to_stderr(&format!("{}\n", tx.with(key, &values)));
    }
    let n = |count: usize| [("n", count.into())];
    let said = [
        tx.with("cli-import-new", &n(counts.new)),
        tx.with("cli-import-changed", &n(counts.changed)),
        tx.with("cli-import-same", &n(counts.same)),
        tx.with("cli-import-refused", &n(read.refused.len())),
    ];
    out.line(&said.join(", "))?;
    if counts.kept > 0 {
        out.line(&tx.with("cli-import-kept", &n(counts.kept)))?;
    }
    if dry_run { out.line(&tx.t("cli-import-dry")) } else { Ok(()) }
}

fn place(remark: &Remark) -> String {
    match remark.line {
        0 => remark.file.clone(),
        line => format!("{}:{line}", remark.file),
    }
}

/// The file, or the files of the folder, by name.
fn files(from: &Path) -> Result<Vec<(String, Vec<u8>)>> {
    let io = |path: &Path| {
        let path = path.to_owned();
        move |error| Error::io(error, &path)
    };
    let paths: Vec<PathBuf> = if from.is_dir() {
        let entries = fs::read_dir(from).map_err(io(from))?.collect::<Result<Vec<_>, _>>().map_err(io(from))?;
        entries.iter().map(fs::DirEntry::path).filter(|path| path.is_file()).collect()
    } else {
        vec![from.to_owned()]
    };
    paths.iter().map(|path| Ok((name(path), fs::read(path).map_err(io(path))?))).collect()
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// What a directory is called when nobody says: the file's name without its ending, or the folder's.
fn name_of(from: &Path) -> String {
    let full = fs::canonicalize(from).unwrap_or_else(|_| from.to_owned());
    let stem = if full.is_dir() { full.file_name() } else { full.file_stem() };
    stem.unwrap_or_default().to_string_lossy().into_owned()
}

fn export(args: &args::Export, setting: &Setting, out: &mut Out) -> Result<()> {
    let store = setting.open()?;
    let mut services = Vec::new();
    loop {
        let after: Option<ServiceId> =
            services.last().map(|service: &crate::domain::service::Service| service.id.clone());
        let page = store.all_services(after.as_ref(), PAGE)?;
        let last = page.len() < PAGE;
        services.extend(page);
        if last {
            break;
        }
    }
    let bytes = guichet_csv::write(&services)?;
    if args.to.as_os_str() == "-" {
        return out.bytes(&bytes);
    }
    write_whole(&args.to, &bytes)?;
    out.line(&setting.tx.with("cli-exported", &[("n", services.len().into())]))
}

/// Beside it first, then in its place: an export that fails leaves the earlier one.
fn write_whole(path: &Path, bytes: &[u8]) -> Result<()> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(format!(".{}.new", std::process::id()));
    let beside = PathBuf::from(beside);
    let written = fs::write(&beside, bytes).and_then(|()| fs::rename(&beside, path));
    written.map_err(|error| {
        // The error that counts is the first.
        let _ = fs::remove_file(&beside);
        Error::io(error, path)
    })
}
