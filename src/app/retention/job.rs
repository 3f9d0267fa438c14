//! Erasing beside the counter's work: a verified backup first, then what was confirmed.

use std::{
    path::PathBuf,
    sync::mpsc::{Receiver, TryRecvError, channel},
    thread,
};

use super::{policy, words};
use crate::{
    app::{
        App,
        day::places,
        lasting::Act,
        notice::{Notice, Tone},
    },
    domain::{
        retention::{DueList, Policy, Run},
        time::Stamp,
    },
    error::{Error, Kind, Result},
    store::{
        Store,
        backup::{self, Made, Places},
        db::Open,
        key::Key,
    },
};

/// What was done: the backup, and what was erased behind it.
struct Done {
    made: Made,
    run: Result<Run>,
}

/// An erasing that a thread of its own does.
pub struct RetentionJob {
    ended: Receiver<Result<Done>>,
}

/// What the thread needs.
struct Work {
    record: PathBuf,
    key: Option<Key>,
    places: Places,
    listed: DueList,
    policy: Policy,
    stamp: Stamp,
}

impl Work {
    /// Without a backup nothing is erased.
    fn done(&self) -> Result<Done> {
        let key = self.key.as_ref();
        let made = backup::make(&self.record, key, &self.places, self.stamp.now.local)?;
        let run = Store::open_with(&self.record, Open::Existing, key)
            .and_then(|store| store.erase_due(&self.listed, &self.policy, &made.name(), &self.stamp));
        Ok(Done { made, run })
    }
}

impl RetentionJob {
    fn start(work: Work) -> Self {
        let (end, ended) = channel();
        thread::spawn(move || {
            // Nobody is left to be told when the program has gone meanwhile.
            let _ = end.send(work.done());
        });
        Self { ended }
    }

    fn poll(&self) -> Option<Result<Done>> {
        match self.ended.try_recv() {
            Ok(ended) => Some(ended),
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => Some(Err(Error::new(Kind::Internal).at("retention"))),
        }
    }
}

impl App {
    /// Begins to erase what was confirmed. A record in memory has nothing to be backed up.
    pub(super) fn begin_erasing(&mut self, listed: DueList) -> Result<()> {
        let (policy, stamp) = (policy(&self.config.retention), self.stamp());
        let Some(record) = self.store.path().map(std::path::Path::to_owned) else {
            let run = self.store.erase_due(&listed, &policy, "", &stamp);
            return self.say_erased(run, None);
        };
        let (places, key) = (places(&self.config.backup, &record), self.store.key().cloned());
        self.retaining = Some(RetentionJob::start(Work { record, key, places, listed, policy, stamp }));
        self.notice = Some(Notice::new(Tone::Info, self.texts.t("notice-retention-begun")));
        Ok(())
    }

    /// Whether something is being erased.
    pub fn is_erasing(&self) -> bool {
        self.retaining.is_some()
    }

    /// Whether it is done; asked as time passes.
    pub(in crate::app) fn look_at_erasing(&mut self) -> Result<()> {
        let Some(ended) = self.retaining.as_ref().and_then(RetentionJob::poll) else { return Ok(()) };
        self.retaining = None;
        match ended {
            Ok(Done { made, run }) => self.say_erased(run, Some(made)),
            Err(error) => {
                let (text, hint) = self.texts.error(&error);
                let said = self.texts.with("notice-retention-not-begun", &[("error", text.into())]);
                self.notice = Some(Notice { tone: Tone::Error, text: said, hint: Some(hint) });
                Ok(())
            }
        }
    }

    /// Says what was erased, in one sentence.
    fn say_erased(&mut self, run: Result<Run>, made: Option<Made>) -> Result<()> {
        self.refresh();
        let run = run?;
        if !run.is_nothing() {
            self.lasts(Act::Erased);
        }
        let mut said = self.texts.with("notice-retention-erased", &[("what", words::ran(&self.texts, &run).into())]);
        if run.spared > 0 {
            said = format!("{said} {}", self.texts.with("notice-retention-spared", &[("count", run.spared.into())]));
        }
        match made {
            None => self.done(said),
            Some(made) if run.is_nothing() => {
                self.done(said);
                self.say_troubles(&made);
            }
            Some(made) => {
                let file = self.texts.with("notice-retention-backup", &[("file", made.name().into())]);
                self.done(format!("{said} {file}"));
                self.say_troubles(&made);
            }
        }
        Ok(())
    }
}
