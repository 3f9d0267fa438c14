//! `guichet backup`, `verify` and `restore`: whole copies of the record, made, looked at, and put back.

use super::{Setting, args, out::Out, unlock, warn};
use crate::{
    app::day::places,
    error::{Error, Kind, Result},
    store::backup::{self, Places},
};

pub(super) fn run(args: &args::Backup, setting: &Setting, out: &mut Out) -> Result<()> {
    let store = setting.open_existing()?;
    let record = store.path().ok_or_else(|| Error::new(Kind::Missing))?;
    let places = match &args.to {
        Some(folder) => Places { folder: folder.clone(), second: None },
        None => places(&setting.loaded.backup(), record),
    };
    let made = backup::make(record, store.key(), &places, setting.clock.now().local)?;
    if let Some(Err(error)) = &made.second {
        warn(error, &setting.tx);
    }
    out.line(&setting.tx.with("cli-backup-made", &[("path", made.file.display().to_string().into())]))
}

pub(super) fn verify(args: &args::Verify, setting: &Setting, out: &mut Out) -> Result<()> {
    let key = unlock::key_of_backup(setting, &args.from, &args.recovery)?;
    let visits = backup::verify(&args.from, key.as_ref())?;
    out.line(&setting.tx.with("cli-backup-sound", &[("visits", visits.into())]))
}

pub(super) fn restore(args: &args::Restore, setting: &Setting, out: &mut Out) -> Result<()> {
    let record = setting.db()?;
    let key = unlock::key_of_backup(setting, &args.from, &args.recovery)?;
    let kept = backup::restore(&args.from, &record, key.as_ref(), args.force, setting.clock.now().local)?;
    out.line(&setting.tx.with("cli-restored", &[("path", record.display().to_string().into())]))?;
    match kept {
        Some(kept) => out.line(&setting.tx.with("cli-restored-kept", &[("path", kept.display().to_string().into())])),
        None => Ok(()),
    }
}
