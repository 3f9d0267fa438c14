//! `guichet directory`: services in from our CSV, HSDS or data.inclusion, and out again.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use fluent_bundle::FluentValue;
use serde::Serialize;

use super::{
    Setting,
    args::{self, Format},
    backup,
    out::Out,
    remarks, warn_of_folder,
};
use crate::{
    app::new_file,
    domain::{difference::Difference, ids::ServiceId, service::Service},
    error::{Error, Kind, Result},
    exchange::{Read, Remark, data_inclusion, directory_of, guichet_csv, hsds},
    reading,
    store::directory::{Change, Elsewhere, Import, Reach, Standing, What},
    text::Texts,
};

/// How many services are read from the store at once.
const PAGE: usize = 1_000;

/// What an import did, as scripts read it.
#[derive(Debug, Serialize)]
struct ImportJson<'a> {
    source: &'a str,
    dry_run: bool,
    elsewhere: Option<&'a Elsewhere>,
    #[serde(flatten)]
    import: &'a Import,
    backup: Option<&'a str>,
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
    let source = args.source.clone().unwrap_or_else(|| name_of(&args.from));
    let read = directory_of(files(&args.from)?, &source, setting.tx.lang())?;
    let store = if args.dry_run { setting.open_to_try()? } else { setting.open()? };
    if args.source.is_none()
        && let Some(elsewhere) = store.standing_elsewhere(&source, &read.records)?
    {
        return refuse(&elsewhere, &source, &read, args, setting, out);
    }
    let backup = if args.dry_run { None } else { backup::before(&store, setting, "directory import")? };
    let reach = Reach { silent: &read.silent, said_of: &|service| read.form?.said_of(service) };
    let import = store.import_told(&source, &read.records, &reach, args.dry_run, &setting.stamp())?;
    if args.json {
        let (dry_run, refused, notes) = (args.dry_run, &read.refused[..], &read.notes[..]);
        let backup = backup.as_deref();
        out.json(&ImportJson { source: &source, dry_run, elsewhere: None, import: &import, backup, refused, notes })?;
    } else {
        tell(&read, &import, args.dry_run, setting, out)?;
        backup::tell("cli-import-backup", backup.as_deref(), setting, out)?;
    }
    let Some(first) = read.refused.first() else { return Ok(()) };
    out.finish()?;
    Err(remarks::refusal(first, &setting.tx))
}

/// Nothing is taken in: under the file's name, what most of it brings would be there twice. Only a person knows
/// whether it is a newer file of the same directory.
fn refuse(
    elsewhere: &Elsewhere,
    source: &str,
    read: &Read<Service>,
    args: &args::Import,
    setting: &Setting,
    out: &mut Out,
) -> Result<()> {
    if args.json {
        let (dry_run, elsewhere) = (args.dry_run, Some(elsewhere));
        let (import, backup, refused, notes) = (&Import::default(), None, &read.refused[..], &read.notes[..]);
        out.json(&ImportJson { source, dry_run, elsewhere, import, backup, refused, notes })?;
        out.finish()?;
    }
    let counted = [("found", elsewhere.found.into()), ("of", elsewhere.of.into()), ("source", source.into())];
    let counted = setting.tx.with("cli-import-elsewhere", &counted);
    Err(Error::new(Kind::BadFile).at(format_args!("elsewhere: {}", elsewhere.source)).because(counted))
}

fn tell<T>(read: &Read<T>, import: &Import, dry_run: bool, setting: &Setting, out: &mut Out) -> Result<()> {
    let tx = &setting.tx;
    remarks::tell(&read.notes, &read.refused, tx);
    if dry_run {
        for change in &import.changes {
            tell_change(change, tx, out)?;
        }
    }
    let counts = import.counts;
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
        for change in import.changes.iter().filter(|change| !change.kept.is_empty()) {
            tell_kept(change, tx, out)?;
        }
    }
    if dry_run { out.line(&tx.t("cli-import-dry")) } else { Ok(()) }
}

/// What would become of a record; of one that stays as it is, nothing.
fn tell_change(change: &Change, tx: &Texts, out: &mut Out) -> Result<()> {
    let name = [("name", change.name.as_str().into())];
    match &change.what {
        What::Same => Ok(()),
        What::New => out.line(&tx.with("cli-import-line-new", &name)),
        What::Changed(fields) => {
            out.line(&tx.with("cli-import-line-changed", &name))?;
            fields.iter().try_for_each(|field| tell_field(field, tx, out))
        }
    }
}

fn tell_field(Difference { field, old, new }: &Difference, tx: &Texts, out: &mut Out) -> Result<()> {
    out.line(&tx.with("cli-import-line-field", &side_by_side(field, ["old", "new"], [old, new], tx)))
}

/// The corrections of the team that stand in a record although its source says something else.
fn tell_kept(change: &Change, tx: &Texts, out: &mut Out) -> Result<()> {
    out.line(&tx.with("cli-import-line-kept", &[("name", change.name.as_str().into())]))?;
    change.kept.iter().try_for_each(|Standing { field, ours, theirs }| {
        out.line(&tx.with("cli-import-line-standing", &side_by_side(field, ["ours", "theirs"], [ours, theirs], tx)))
    })
}

/// A field in words, and two values of it under their names.
fn side_by_side<'a>(
    field: &str,
    names: [&'a str; 2],
    values: [&str; 2],
    tx: &Texts,
) -> [(&'a str, FluentValue<'a>); 3] {
    let (one, other) = shortened(&in_words(field, values[0], tx), &in_words(field, values[1], tx));
    let nothing = |text: String| if text.is_empty() { tx.t("cli-import-nothing") } else { text };
    let field = tx.t(&format!("diff-{field}"));
    [("field", field.into()), (names[0], nothing(one).into()), (names[1], nothing(other).into())]
}

/// Fields that hold codes, which have words.
const CODED: &[&str] = &["appointment", "fee", "reception", "referrers", "verified_how", "no_phone"];

fn in_words(field: &str, text: &str, tx: &Texts) -> String {
    if !CODED.contains(&field) || text.is_empty() {
        return text.replace('\n', " / ");
    }
    let words = text.split(" | ").map(|code| tx.t(&format!("field-word-{code}")));
    words.collect::<Vec<_>>().join(" | ")
}

/// How much of a text is shown, in characters.
const SHOWN: usize = 60;

/// Two texts, cut to where they differ when they are long.
fn shortened(old: &str, new: &str) -> (String, String) {
    let (old, new): (Vec<char>, Vec<char>) = (old.chars().collect(), new.chars().collect());
    let alike = old.iter().zip(&new).take_while(|(one, other)| one == other).count();
    let start = if old.len().max(new.len()) <= SHOWN { 0 } else { alike.saturating_sub(SHOWN / 4) };
    let part = |text: &[char]| {
        let kept: String = text.iter().skip(start).take(SHOWN).collect();
        let before = if start > 0 && !text.is_empty() { "…" } else { "" };
        let after = if text.len() > start + SHOWN { "…" } else { "" };
        format!("{before}{kept}{after}")
    };
    (part(&old), part(&new))
}

/// The file, or the files of the folder, by name.
fn files(from: &Path) -> Result<Vec<(String, Vec<u8>)>> {
    let paths: Vec<PathBuf> = if from.is_dir() {
        let entries = fs::read_dir(from).and_then(Iterator::collect::<io::Result<Vec<_>>>);
        let entries = entries.map_err(|error| unread(error, from))?;
        entries.iter().map(fs::DirEntry::path).filter(|path| path.is_file()).collect()
    } else {
        vec![from.to_owned()]
    };
    paths.iter().map(|path| Ok((name(path), read_in(path)?))).collect()
}

/// A file that was named to be read in.
pub(super) fn read_in(path: &Path) -> Result<Vec<u8>> {
    reading::read(path).map_err(|error| unread(error, path))
}

/// What somebody named to be read in cannot be. The record has no part in it.
fn unread(error: io::Error, path: &Path) -> Error {
    if reading::is_no_file(path) {
        return Error::io(error, path);
    }
    Error::new(Kind::BadFile).at(format_args!("unread: {}", path.display())).because(error)
}

/// A file's name without its folder.
pub(super) fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// What a file's records come from when nobody says: the file's name without its ending, or the folder's.
pub(super) fn name_of(from: &Path) -> String {
    let full = fs::canonicalize(from).unwrap_or_else(|_| from.to_owned());
    let stem = if full.is_dir() { full.file_name() } else { full.file_stem() };
    stem.unwrap_or_default().to_string_lossy().into_owned()
}

fn export(args: &args::Export, setting: &Setting, out: &mut Out) -> Result<()> {
    let format = args::format(args.format, args.output.as_deref(), Format::Csv)?;
    let services = all(setting)?;
    let bytes = match format {
        Format::Csv => guichet_csv::write(&services)?,
        Format::Hsds => hsds::write(&services)?,
        Format::DataInclusion => data_inclusion::write(&services, setting.stamp().now.local.date())?,
        Format::HsdsTabular => {
            let folder = args.output.as_ref().filter(|output| output.as_os_str() != "-");
            let folder = folder.ok_or_else(|| Error::new(Kind::BadUsage).at("--output"))?;
            warn_of_folder(folder, &setting.tx);
            new_file::write_folder(folder, &hsds::write_tables(&services)?, args.force)?;
            return said(services.len(), setting, out);
        }
    };
    match args.output.as_ref().filter(|output| output.as_os_str() != "-") {
        None => out.bytes(&bytes),
        Some(path) => {
            warn_of_folder(path, &setting.tx);
            new_file::write(path, &bytes, args.force)?;
            said(services.len(), setting, out)
        }
    }
}

fn said(count: usize, setting: &Setting, out: &mut Out) -> Result<()> {
    out.line(&setting.tx.with("cli-exported", &[("n", count.into())]))
}

fn all(setting: &Setting) -> Result<Vec<Service>> {
    let store = setting.open_existing()?;
    let mut services: Vec<Service> = Vec::new();
    loop {
        let after: Option<ServiceId> = services.last().map(|service| service.id.clone());
        let page = store.all_services(after.as_ref(), PAGE)?;
        let last = page.len() < PAGE;
        services.extend(page);
        if last {
            return Ok(services);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_are_cut_to_where_they_differ() {
        assert_eq!(shortened("a", "b"), ("a".to_owned(), "b".to_owned()));
        let (old, new) = (format!("{}x", "a".repeat(100)), format!("{}y{}", "a".repeat(100), "z".repeat(100)));
        assert_eq!(
            shortened(&old, &new),
            (format!("…{}x", "a".repeat(15)), format!("…{}y{}…", "a".repeat(15), "z".repeat(44)))
        );
        assert_eq!(shortened("", &"b".repeat(70)), (String::new(), format!("{}…", "b".repeat(60))));
    }

    #[test]
    fn every_field_and_code_has_its_words() {
        use crate::{domain::service, exchange::fields::FIELDS, text::Lang};
        let tx = Texts::new(Lang::Fr);
        let codes = service::Appointment::ALL.iter().map(|value| value.code());
        let codes = codes.chain(service::Fee::ALL.iter().map(|value| value.code()));
        let codes = codes.chain(service::Reception::ALL.iter().map(|value| value.code()));
        let codes = codes.chain(service::Referrer::ALL.iter().map(|value| value.code()));
        let codes = codes.chain(service::Checked::ALL.iter().map(|value| value.code())).chain(["true", "false"]);
        let keys = codes.map(|code| format!("field-word-{code}"));
        for key in keys.chain(FIELDS.iter().map(|field| format!("diff-{}", field.name))) {
            assert_ne!(tx.t(&key), key);
        }
    }
}
