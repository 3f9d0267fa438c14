//! `guichet demo`: an invented morning, to try things on or to measure with.

use std::{
    fs,
    path::{Path, PathBuf},
};

use indicatif::ProgressBar;

use super::way_back::WayBack;
use super::{Screen, Setting, Throwaway, args, out::Out, progress};
use crate::{
    app::{
        Start,
        demo::{FREE_DESK, Plan, Stage, WORKER, fill},
        unlock::way_in::Beginning,
    },
    config::{Config, SeatPlace},
    error::{Error, Kind, Result},
    store::{Store, db::Open},
    text::Texts,
};

/// Writes the file; gives what the screen needs where it shall be opened.
pub(super) fn run(args: &args::Demo, mut setting: Setting, out: &mut Out) -> Result<Option<Screen>> {
    if let Some(path) = &args.write {
        write(args, &setting, path)?;
        out.line(&setting.tx.with("cli-demo-written", &[("path", path.display().to_string().into())]))?;
        return Ok(None);
    }
    let folder = Throwaway::new()?;
    let path = folder.path().join("demo.db");
    write(args, &setting, &path)?;
    setting.db = Some(path);
    setting.desk = setting.desk_given.take().unwrap_or_else(|| FREE_DESK.to_owned());
    if setting.worker.trim().is_empty() {
        WORKER.clone_into(&mut setting.worker);
    }
    // Nobody's settings are used, asked for or changed by trying; and everything can be tried.
    let coordinators = vec![setting.worker.clone()];
    setting.loaded.config = Config { service: setting.tx.t("cli-demo-house"), coordinators, ..Config::default() };
    let lang = setting.tx.lang();
    let way_back = WayBack::new(setting.db.clone(), setting.loaded.backup());
    let start = Start {
        first_start: false,
        config_path: None,
        seat: SeatPlace::Passing,
        throwaway: Some(folder.path().to_owned()),
        ..setting.start()?
    };
    Ok(Some(Screen { way_back, lang, beginning: Beginning::Open(Box::new(start)), throwaway: Some(folder) }))
}

fn write(args: &args::Demo, setting: &Setting, path: &Path) -> Result<()> {
    if path.symlink_metadata().is_ok() {
        return Err(Error::new(Kind::Exists).at(format_args!("demo: {}", path.display())));
    }
    let plan =
        Plan { seed: args.seed, visits: args.visits, years: args.years, services: args.services, cases: args.cases }
            .with_a_past();
    let written = Store::open(path, Open::OrNew).and_then(|store| {
        let mut bars = Bars { tx: &setting.tx, shown: None };
        fill(&store, &plan, &setting.clock, (&setting.vocabulary, &setting.synonyms), &mut |stage, done, of| {
            bars.tell(stage, done, of);
        })?;
        // Nobody in it was ever there, and nobody is asked whether to encrypt them.
        store.encryption_is_refused()
    });
    if written.is_err() {
        // Half a demonstration is of no use, and it was not there before.
        for ending in ["", "-wal", "-shm"] {
            let _ = fs::remove_file(PathBuf::from(format!("{}{ending}", path.display())));
        }
    }
    written
}

/// One bar a stage, on standard error, where somebody sees it.
struct Bars<'a> {
    tx: &'a Texts,
    shown: Option<(Stage, ProgressBar)>,
}

impl Bars<'_> {
    fn tell(&mut self, stage: Stage, done: u32, of: u32) {
        if self.shown.as_ref().is_none_or(|(shown, _)| *shown != stage) {
            self.shown = Some((stage, self.bar(stage, of)));
        }
        if let Some((_, bar)) = &self.shown {
            bar.set_position(done.into());
            if done == of {
                bar.finish();
            }
        }
    }

    fn bar(&self, stage: Stage, of: u32) -> ProgressBar {
        let name = match stage {
            Stage::Services => self.tx.t("cli-demo-services"),
            Stage::Visits => self.tx.t("cli-demo-visits"),
            Stage::Cases => self.tx.t("cli-demo-cases"),
        };
        progress::bar(name, of.into())
    }
}
