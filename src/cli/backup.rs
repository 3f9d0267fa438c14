//! `guichet backup`, `verify` and `restore`: whole copies of the record, made, looked at, and put back.

use std::{
    iter,
    path::{Path, PathBuf},
};

use super::{
    Setting, args,
    given::Given,
    note,
    out::Out,
    restored::{Exchange, last_entry},
    unlock, warn, warn_not_entered, warn_of_folder,
};
use crate::{
    app::{day::places, wishes::erased_again},
    domain::audit::{Detail, What},
    error::{Error, Kind, Result},
    store::{
        Store,
        backup::{self, Made, Places, PutBack, Rest},
        db::Open,
        doctor,
        key::Key,
        keyring::Keyring,
        rescue::{self, Untouched},
        tombstones::{self, Lists},
    },
};

pub(super) fn run(args: &args::Backup, setting: &Setting, out: &mut Out) -> Result<()> {
    let store = setting.open_existing()?;
    let record = store.path().ok_or_else(|| Error::new(Kind::Missing))?;
    let made = match &args.to {
        None => make(record, store.key(), setting)?,
        Some(folder) => make_apart(record, store.key(), folder, setting)?,
    };
    out.line(&setting.tx.with("cli-backup-made", &[("path", made.file.display().to_string().into())]))?;
    iter::once(&made.file).chain(made.copy()).for_each(|file| warn_of_folder(file, &setting.tx));
    // The backup is there and verified: what fails from here on must not look as if it were not.
    warn_not_entered(enter(&store, setting), "cli-backup-not-entered", &setting.tx);
    Ok(())
}

/// Makes a verified backup where the settings say, of a record that this key opens, and warns of what else fell short.
pub(super) fn make(record: &Path, key: Option<&Key>, setting: &Setting) -> Result<Made> {
    let places = places(&setting.loaded.backup(), record);
    let made = backup::make(record, key, &places, setting.clock.now().local)?;
    made.troubles().for_each(|trouble| warn(trouble, &setting.tx));
    if !made.came_back.is_nothing() {
        note(&erased_again(&setting.tx, &made.came_back));
    }
    Ok(made)
}

/// The same before something that is not done without one; `again` is the command that wanted it, without the program.
pub(super) fn make_first(record: &Path, key: Option<&Key>, setting: &Setting, again: &str) -> Result<Made> {
    make(record, key, setting).map_err(|error| backup::nothing_without(error, again))
}

/// Makes a verified backup in a folder that somebody names; the folder is made, but none above it: where a stick should be
/// and is not, the backup would lie on the computer's own disk. Where it does all the same, that is said.
fn make_apart(record: &Path, key: Option<&Key>, folder: &Path, setting: &Setting) -> Result<Made> {
    let whole = std::path::absolute(folder).map_err(|error| Error::io(error, folder))?;
    if !whole.is_dir() && !whole.parent().is_some_and(Path::is_dir) {
        return Err(Error::new(Kind::NoBackup).at(format_args!("folder: {}", folder.display())));
    }
    let places = Places { folder: folder.to_owned(), second: None };
    let made = backup::make_apart(record, key, &places, setting.clock.now().local)?;
    made.troubles().for_each(|trouble| warn(trouble, &setting.tx));
    if backup::are_on_one_disk(record, &made.file) {
        note(&setting.tx.t("cli-backup-same-disk"));
    }
    Ok(made)
}

/// Says what stood at the end of the audit when a backup was made (copied somewhere else, it tells of a chain made anew),
/// and enters the backup.
fn enter(store: &Store, setting: &Setting) -> Result<()> {
    if let Some(seal) = store.audit_head()? {
        note(&setting.tx.with("audit-seal", &[("seal", seal.to_string().into())]));
    }
    store.audit(&setting.stamp(), What::BackedUp, None, Detail::NONE)
}

/// Makes a backup before something changes much of a record at once, and gives its name; without one, nothing is changed.
/// A record with nothing in it needs none.
pub(super) fn before(store: &Store, setting: &Setting, again: &str) -> Result<Option<String>> {
    let Some(record) = store.path() else { return Ok(None) };
    if store.is_untouched()? {
        return Ok(None);
    }
    Ok(Some(make_first(record, store.key(), setting, again)?.name()))
}

/// Says which backup was made before, with the text of what came behind it.
pub(super) fn tell(key: &str, made: Option<&str>, setting: &Setting, out: &mut Out) -> Result<()> {
    match made {
        Some(file) => out.line(&setting.tx.with(key, &[("file", file.to_owned().into())])),
        None => Ok(()),
    }
}

pub(super) fn verify(args: &args::Verify, setting: &Setting, out: &mut Out) -> Result<()> {
    let given = Given::new(&args.from, setting);
    given.has_content()?;
    let key = unlock::key_of_backup(setting, &args.from, &args.recovery).map_err(|error| given.of_keys(error))?;
    let sound = backup::verify(&args.from, key.as_ref()).and_then(|_| backup::contents(&args.from, key.as_ref()));
    let contents = sound.map_err(|error| given.as_backup(error, key.as_ref()))?;
    let values = [("visits", contents.visits.into()), ("last", last_entry(&contents, setting).into())];
    out.line(&setting.tx.with("cli-backup-sound", &values))
}

pub(super) fn restore(args: &args::Restore, setting: &Setting, out: &mut Out) -> Result<()> {
    let record = setting.db()?;
    let given = Given::new(&args.from, setting);
    given.has_content()?;
    let loses_encryption = is_sealed(&record) && doctor::is_plain(&args.from);
    if loses_encryption && !args.plain {
        return Err(Error::new(Kind::BadUsage).at("--plain"));
    }
    let key = unlock::key_of_backup(setting, &args.from, &args.recovery).map_err(|error| given.of_keys(error))?;
    let exchange = Exchange::of(&args.from, &record, key.as_ref());
    if args.force && !args.other {
        exchange.refuse_other(&record)?;
    }
    let could_open = who_opens(&record);
    let rescued = rescue::untouched(&args.from, key.as_ref());
    let places = places(&setting.loaded.backup(), &record);
    let now = setting.clock.now().local;
    let PutBack { kept, rest, lists, erasings, other_keys } =
        backup::restore(&args.from, &record, key.as_ref(), &places, args.force, now)
            .map_err(|error| given.as_backup(error, key.as_ref()))?;
    // The backup is in place: what fails from here on must not look as if it were not.
    out.line(&setting.tx.with("cli-restored", &[("path", record.display().to_string().into())]))?;
    if let Some(kept) = &kept {
        out.line(&setting.tx.with("cli-restored-kept", &[("path", kept.display().to_string().into())]))?;
    }
    if let Some(rest) = &rest {
        out.line(&said_of_rest(rest, setting))?;
    }
    exchange.say(kept.as_deref(), erasings, setting, out)?;
    say_of_other_keys(other_keys, kept.as_deref(), &record, setting);
    if loses_encryption {
        note(&setting.tx.t("cli-restored-plain"));
    }
    say_who_opens(&record, could_open.as_deref(), setting);
    if !loses_encryption {
        let next = if key.is_some() { "cli-restored-next" } else { "cli-restored-next-plain" };
        note(&setting.tx.t(next));
    }
    let restored = Store::open_with(&record, Open::Existing, key.as_ref())?;
    // Opening it erases again what was erased since the backup.
    let again = restored.came_back();
    if !again.is_nothing() {
        out.line(&erased_again(&setting.tx, &again))?;
    }
    say_of_lists(&lists, &record, setting);
    if let Some(rescued) = rescued {
        let key = match rescued {
            Untouched::Whole => "cli-restored-rescued",
            Untouched::Lacking => "cli-restored-rescued-lacking",
        };
        note(&setting.tx.with(key, &[("path", args.from.display().to_string().into())]));
    }
    let detail = if key.is_some() && args.recovery.is_asked() { Detail::of("by-recovery") } else { Detail::NONE };
    let entered = enter_restored(&restored, detail, erasings, loses_encryption, setting);
    warn_not_entered(entered, "cli-restored-not-entered", &setting.tx);
    Ok(())
}

/// What was set aside of a record that is gone, in words: no command reads it by itself.
fn said_of_rest(rest: &Rest, setting: &Setting) -> String {
    let (key, path) = match rest {
        Rest::Log(path) => ("cli-restored-kept-log", path),
        Rest::Keys(path) => ("cli-restored-kept-keys", path),
    };
    setting.tx.with(key, &[("path", path.display().to_string().into())])
}

/// Says what became of a keyring that did not open the record that was set aside.
fn say_of_other_keys(other: Option<Result<PathBuf>>, kept: Option<&Path>, record: &Path, setting: &Setting) {
    let (Some(other), Some(kept)) = (other, kept) else { return };
    let shown = |path: &Path| path.display().to_string();
    if let Ok(other) = other {
        note(&setting.tx.with("cli-restored-keys-other", &[("path", shown(&other).into())]));
    } else {
        let values = [("path", shown(&Keyring::path(kept)).into()), ("keys", shown(&Keyring::path(record)).into())];
        note(&setting.tx.with("cli-restored-keys-left", &values));
    }
}

/// Says of which lists of the erased something could not be read, and that there was none, where nothing else tells that
/// nobody was erased since.
fn say_of_lists(lists: &Lists, record: &Path, setting: &Setting) {
    let say = |key, list: &Path| note(&setting.tx.with(key, &[("path", list.display().to_string().into())]));
    lists.spoiled.iter().for_each(|list| say("cli-restored-list-spoiled", list));
    if !lists.are_known {
        say("cli-restored-no-list", &tombstones::of_record(record));
    }
}

/// Whoever can open a record with a passphrase; `None` where no keyring lies there, or none that can be read.
fn who_opens(record: &Path) -> Option<Vec<String>> {
    let ring = Keyring::of(record).ok().flatten()?;
    Some(ring.workers().iter().map(|worker| worker.name.clone()).collect())
}

/// Says who can open a record that was put back, and who of them could not open what was there: with the backup comes the
/// keyring of its day, and whoever lost their access since then has it again. Where another record was there, they may
/// have had none to it.
fn say_who_opens(record: &Path, before: Option<&[String]>, setting: &Setting) {
    let Some(now) = who_opens(record) else { return };
    let say = |key, names: &[String]| note(&setting.tx.with(key, &[("names", names.join(", ").into())]));
    say("cli-restored-who-opens", &now);
    let again: Vec<String> =
        now.iter().filter(|name| before.is_some_and(|before| !before.contains(name))).cloned().collect();
    if !again.is_empty() {
        say("cli-restored-open-again", &again);
    }
}

/// Whether a record is encrypted; one that is gone, where its keyring still lies, was.
fn is_sealed(record: &Path) -> bool {
    Keyring::path(record).exists() && !doctor::is_plain(record)
}

/// Enters that a backup was put in place, and whether the recovery key opened it, which is nobody's in particular; how many
/// lines of erasings its register got; and whether it took the encryption away. What was erased again with it comes along.
fn enter_restored(
    restored: &Store,
    detail: Detail,
    erasings: Option<u64>,
    loses_encryption: bool,
    setting: &Setting,
) -> Result<()> {
    restored.audit(&setting.stamp(), What::Restored, None, detail)?;
    if let Some(lines) = erasings.filter(|lines| *lines > 0) {
        restored.audit(&setting.stamp(), What::Restored, None, Detail::of("register-erasings").counted(lines))?;
    }
    if loses_encryption {
        restored.audit(&setting.stamp(), What::Keys, None, Detail::of("decrypt"))?;
    }
    Ok(())
}
