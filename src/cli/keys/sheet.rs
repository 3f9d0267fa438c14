//! The recovery key's way to somebody: a sheet in a file, or standard output. It is said once and nothing keeps it, so a
//! command counts it as handed out only where all of it was written; until then each start says that nobody has it.

use std::path::Path;

use serde_json::json;

use crate::{
    app::new_file,
    cli::{Setting, out::Out, warn_done, warn_of_folder},
    error::{Error, Kind, Result},
    exchange::{
        document::{self, Document, Format},
        recovery_sheet,
    },
    store::{
        encrypt,
        keyring::{Keyring, unchanged},
        recovery::RecoveryKey,
    },
    text::Texts,
};

/// How the recovery key is wanted that a command is about to make.
#[derive(Clone, Copy)]
pub(super) struct Sheet<'a> {
    file: Option<(&'a Path, Format)>,
    json: bool,
}

impl<'a> Sheet<'a> {
    /// Refuses a sheet that cannot be written before anything is changed.
    pub(super) fn wanted(path: Option<&'a Path>, json: bool) -> Result<Self> {
        let file = path.map(|path| Ok::<_, Error>((path, fresh(path)?))).transpose()?;
        Ok(Self { file, json })
    }

    /// Hands out the recovery key of a record that it opens by now, once. Then nobody is reminded to make another; where
    /// it could not be handed out, `NotSaid` at `recovery`, and they are.
    pub(super) fn hand_out(
        self,
        recovery: &RecoveryKey,
        record: &Path,
        setting: &Setting,
        out: &mut Out,
    ) -> Result<()> {
        let page = page(recovery, record, setting);
        if let Some(path) = self.write(&page, &setting.tx) {
            out.line(&setting.tx.with("cli-recovery-sheet", &[("path", path.display().to_string().into())]))?;
        } else {
            self.say(&page, recovery, record, out)?;
            // A process that is ended while it makes a backup has said it.
            out.hand_over().map_err(|error| error.at("recovery"))?;
        }
        if let Err(error) = encrypt::keep_sheet(record, recovery) {
            warn_done("cli-recovery-not-noted", &[], &error, &setting.tx);
        }
        Ok(())
    }

    /// Writes the file that is wanted, and gives its path. Where it could not be written that is said: the sheet before does
    /// not open the record any more, and this key is nowhere else.
    fn write(self, page: &Document, tx: &Texts) -> Option<&'a Path> {
        let (path, format) = self.file?;
        warn_of_folder(path, tx);
        let written = document::bytes(page, format).and_then(|bytes| new_file::write(path, &bytes, false));
        let values = [("path", path.display().to_string().into())];
        written.inspect_err(|error| warn_done("cli-recovery-sheet-not-written", &values, error, tx)).ok().map(|()| path)
    }

    fn say(self, page: &Document, recovery: &RecoveryKey, record: &Path, out: &mut Out) -> Result<()> {
        if self.json {
            return out.json(&json!({ "recovery_key": recovery.groups(), "keyring": Keyring::path(record) }));
        }
        document::text(page).lines().try_for_each(|line| out.line(line))
    }
}

fn page(recovery: &RecoveryKey, record: &Path, setting: &Setting) -> Document {
    let name = record.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let (house, day) = (&setting.loaded.config.service, setting.clock.now().today());
    recovery_sheet::page(&recovery_sheet::Sheet { house, record: &name, day, groups: &recovery.groups() }, &setting.tx)
}

/// The form of a sheet that can be written there, where nothing is yet.
fn fresh(path: &Path) -> Result<Format> {
    new_file::names_a_file(path)?;
    if path.symlink_metadata().is_ok() {
        return Err(Error::new(Kind::Exists).at(format_args!("sheet: {}", path.display())));
    }
    let format = match path.extension().and_then(|ending| ending.to_str()) {
        Some("pdf") => Format::Pdf,
        Some("txt") => Format::Text,
        _ => return Err(Error::new(Kind::BadUsage).at("--sheet: .pdf, .txt")),
    };
    new_file::could_write(path).map_err(|error| match error.kind() {
        // The disk's own words would speak of this file alone: whoever reads them must know how the keys stand.
        Kind::System | Kind::DiskFull => unchanged(error.at(path.display())),
        _ => error,
    })?;
    Ok(format)
}
