//! Who can come in, and how a passphrase is tried.

use std::{
    fmt,
    path::{Path, PathBuf},
    sync::{
        Arc,
        mpsc::{Receiver, TryRecvError, channel},
    },
    thread,
};

use zeroize::Zeroizing;

use super::way_in::Opened;
use crate::{
    domain::access::{Access, Worker},
    error::{Error, Kind, Result},
    store::{
        Store,
        db::Open,
        encrypt,
        key::Key,
        keyring::{Keyring, Unlocked},
    },
};

type Knock<T> = dyn Fn(&str, &str) -> Result<T> + Send + Sync;

type Look = dyn Fn() -> Option<Vec<String>> + Send + Sync;

/// The door of an encrypted record, and what it opens to: the record itself, or a screen that was locked.
pub struct Door<T> {
    workers: Vec<String>,
    look: Arc<Look>,
    knock: Arc<Knock<T>>,
}

// Not derived: what is behind the door need not be cloned.
impl<T> Clone for Door<T> {
    fn clone(&self) -> Self {
        Self { workers: self.workers.clone(), look: Arc::clone(&self.look), knock: Arc::clone(&self.knock) }
    }
}

impl<T> fmt::Debug for Door<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Door").field("workers", &self.workers.len()).finish_non_exhaustive()
    }
}

impl Door<Opened> {
    /// The door of a record that is not open yet.
    pub fn of(record: &Path) -> Result<Self> {
        let workers = names(&encrypt::ring_of(record)?);
        let path = record.to_owned();
        let door = Self::new(workers, move |worker, passphrase| match encrypt::open(&path, worker, passphrase) {
            Ok((store, worker)) => Ok((store, Access::Worker(worker))),
            // Somebody may have taken the encryption away while the passphrase was asked for.
            Err(error) if error.kind() == Kind::NotSealed => {
                Store::open(&path, Open::Existing).map(|store| (store, Access::Open))
            }
            Err(error) => Err(error),
        });
        Ok(door.beside(record))
    }
}

impl Door<Worker> {
    /// The door of a record that this window has open with a key. The keyring is read anew at each try, because passphrases
    /// change; but what it opens must be the very key of this record, or somebody could lay a keyring of their own
    /// beside it and come in by that.
    pub fn of_open(record: &Path, key: &Key) -> Self {
        let (path, key) = (PathBuf::from(record), key.clone());
        // A keyring that cannot be read opens nothing; who is asked is then whoever sat here.
        let workers = Keyring::of_open(&path).map(|ring| names(&ring)).unwrap_or_default();
        Self::new(workers, move |worker, passphrase| match Keyring::of_open(&path)?.unlock(worker, passphrase)? {
            Unlocked { key: found, worker } if found == key => Ok(worker),
            _ => Err(encrypt::keys_of_other(&path)),
        })
        .beside(record)
    }
}

impl<T: Send + 'static> Door<T> {
    /// A door for these workers, at which a passphrase is tried like this.
    pub fn new(workers: Vec<String>, knock: impl Fn(&str, &str) -> Result<T> + Send + Sync + 'static) -> Self {
        Self { workers, look: Arc::new(|| None), knock: Arc::new(knock) }
    }

    /// The same door, at which whoever has a passphrase is looked up in the keyring that lies beside a record.
    fn beside(self, record: &Path) -> Self {
        let record = record.to_owned();
        Self { look: Arc::new(move || now_beside(&record)), ..self }
    }

    /// The initials of all who have a passphrase now; none where that cannot be known.
    pub(super) fn look(&self) -> Option<Vec<String>> {
        (self.look)()
    }

    /// The initials of all who had a passphrase when the door was made.
    pub fn workers(&self) -> &[String] {
        &self.workers
    }

    /// Tries a passphrase, in a thread of its own: a try costs a fifth of a second, and the clock goes on.
    pub(super) fn knock(&self, worker: &str, passphrase: Zeroizing<String>) -> Knocking<T> {
        let (knock, worker) = (Arc::clone(&self.knock), worker.to_owned());
        let (tell, told) = channel();
        thread::spawn(move || {
            // Nobody listens any more where the program has gone meanwhile.
            let _ = tell.send(knock(&worker, &passphrase));
        });
        Knocking(told)
    }
}

/// A try on its way.
#[derive(Debug)]
pub(super) struct Knocking<T>(Receiver<Result<T>>);

impl<T> Knocking<T> {
    /// What came of it; `None` as long as it is on its way.
    pub(super) fn answer(&self) -> Option<Result<T>> {
        match self.0.try_recv() {
            Ok(answer) => Some(answer),
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => Some(Err(Error::new(Kind::Internal).at("unlock"))),
        }
    }
}

fn names(ring: &Keyring) -> Vec<String> {
    ring.workers().into_iter().map(|worker| worker.name.clone()).collect()
}

/// Who has a passphrase by the keyring that lies beside a record now. None where it is not to be read, or not whole: the
/// initials in what is damaged are nobody's, and nobody lost a passphrase by it.
fn now_beside(record: &Path) -> Option<Vec<String>> {
    let ring = Keyring::of(record).ok().flatten().filter(|ring| !ring.is_damaged())?;
    Some(names(&ring)).filter(|names| !names.is_empty())
}
