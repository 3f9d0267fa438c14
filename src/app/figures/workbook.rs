//! The figures as a workbook: its tables, then a row for each visit, without names.
//!
//! A year of visits takes seconds to write, so it is written by a thread of its own, which reads the record through a
//! connection of its own: keys are taken meanwhile, and the page says when the file is there. The file appears under its
//! name at once, and is taken away again where it could not be finished.

use std::{
    path::{Path, PathBuf},
    sync::mpsc::{Receiver, TryRecvError, channel},
    thread,
};

use crate::{
    app::{
        App,
        clock::Clock,
        new_file,
        notice::{Notice, Tone},
        report::{Words, visit_cells, visit_heads},
    },
    domain::{
        audit::{Detail, What},
        period::Period,
        report::Bands,
        vocabulary::Vocabulary,
    },
    error::{Error, Kind, Result},
    exchange::{
        document::Heat,
        report::{Book, Sheet},
    },
    store::{Store, db::Open},
    text::{Lang, Texts},
};

/// A workbook being written by a thread of its own.
#[derive(Debug)]
pub(in crate::app) struct WorkbookJob {
    ended: Receiver<Result<()>>,
    path: PathBuf,
}

/// All that a workbook is made of, but for the record.
pub(super) struct Workbook {
    /// Where it goes.
    pub path: PathBuf,
    /// The tables.
    pub sheet: Sheet,
    /// When people come.
    pub heat: Option<Heat>,
    /// The days whose visits are in it.
    pub period: Period,
    /// Only this permanence.
    pub session: Option<String>,
    /// The language of its words.
    pub lang: Lang,
    /// The team's vocabulary.
    pub vocabulary: Vocabulary,
    /// Where local times come from.
    pub clock: Clock,
}

impl Workbook {
    fn write(&self, store: &Store) -> Result<()> {
        let texts = Texts::new(self.lang);
        let words = Words { texts: &texts, vocabulary: &self.vocabulary };
        let local = |at| self.clock.local(at);
        new_file::write_with(&self.path, false, |file| {
            let mut book = Book::new(&self.sheet, &self.path)?;
            if let Some(heat) = &self.heat {
                book.heat(heat)?;
            }
            book.start_rows(&texts.t("report-visits"), visit_heads(words))?;
            store.each_visit(&self.period, self.session.as_deref(), |visit| {
                book.row(&visit_cells(visit, &Bands::default(), &local, words))
            })?;
            book.save(file)
        })
    }
}

impl WorkbookJob {
    fn start(workbook: Workbook, store: &Store, record: &Path) -> Self {
        let (end, ended) = channel();
        let (record, key, path) = (record.to_owned(), store.key().cloned(), workbook.path.clone());
        thread::spawn(move || {
            let written = Store::open_with(&record, Open::Existing, key.as_ref());
            // Nobody is left to be told when the program has gone meanwhile.
            let _ = end.send(written.and_then(|store| workbook.write(&store)));
        });
        Self { ended, path }
    }

    fn poll(&self) -> Option<Result<()>> {
        match self.ended.try_recv() {
            Ok(ended) => Some(ended),
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => Some(Err(Error::new(Kind::Internal).at("xlsx"))),
        }
    }
}

impl App {
    /// Begins to write a workbook, one at a time. What stands in its way already is said at once, while the question for
    /// the file's name is still there.
    pub(super) fn begin_workbook(&mut self, workbook: Workbook) -> Result<()> {
        if self.workbook.is_some() {
            self.notice = Some(Notice::new(Tone::Info, self.texts.t("figures-still-writing")));
            return Ok(());
        }
        if let Ok(there) = workbook.path.symlink_metadata() {
            let path = &workbook.path;
            return Err(if there.is_symlink() { Error::a_link(path) } else { Error::taken(path) });
        }
        let Some(record) = self.store.path().map(Path::to_owned) else {
            // A record in memory is nobody else's to read.
            workbook.write(&self.store)?;
            return self.say_written(&workbook.path);
        };
        let values = [("path", workbook.path.display().to_string().into())];
        self.notice = Some(Notice::new(Tone::Info, self.texts.with("figures-writing", &values)));
        self.workbook = Some(WorkbookJob::start(workbook, &self.store, &record));
        Ok(())
    }

    /// Whether the workbook is written; asked as time passes.
    pub(in crate::app) fn look_at_workbook(&mut self) -> Result<()> {
        let Some(job) = &self.workbook else { return Ok(()) };
        let Some(ended) = job.poll() else { return Ok(()) };
        let path = job.path.clone();
        self.workbook = None;
        ended?;
        self.say_written(&path)
    }

    /// Whether a workbook is being written.
    pub fn is_writing_workbook(&self) -> bool {
        self.workbook.is_some()
    }

    fn say_written(&mut self, path: &Path) -> Result<()> {
        self.handed_out(What::Exported, None, Detail::of("report").as_form("xlsx"))?;
        self.written("figures-written", path);
        Ok(())
    }
}
