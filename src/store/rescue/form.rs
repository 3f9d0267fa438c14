//! How a damaged file is read, by its first bytes: as it is, or with a key.

use std::{io::Read as _, path::Path};

use crate::{
    error::{Error, Result},
    reading,
    store::{
        db::Db,
        files,
        key::{Key, SALT},
    },
};

pub use crate::store::seals::PAGE;

/// How a file is read.
pub struct Form<'a> {
    sealed: Option<(&'a Key, [u8; SALT])>,
}

impl<'a> Form<'a> {
    /// Looks at how a file begins.
    pub fn of(file: &Path, key: Option<&'a Key>) -> Result<Self> {
        let mut salt = [0; SALT];
        let begun = reading::open(file).and_then(|mut file| file.read_exact(&mut salt));
        begun.map_err(|error| Error::io(error, file))?;
        Ok(Self { sealed: key.filter(|_| salt != *files::PLAIN).map(|key| (key, salt)) })
    }

    /// The same with what another file begins with, where that may make a difference: every backup of an encrypted record
    /// has its salt.
    pub fn like(&self, other: &Path) -> Result<Option<Self>> {
        let Some((key, salt)) = self.sealed else { return Ok(None) };
        let other = Self::of(other, Some(key))?;
        Ok(Some(other).filter(|other| other.sealed.is_some_and(|(_, theirs)| theirs != salt)))
    }

    /// Whether it is encrypted.
    pub fn is_sealed(&self) -> bool {
        self.sealed.is_some()
    }

    /// Opens a file of this form, without a look into it, so that as much of it is seen as can be.
    pub fn open(&self, file: &Path) -> Result<Db> {
        let db = Db::open_unseen(file, self.sealed.as_ref().map(|(key, salt)| (*key, salt)))?;
        // Without the first, one page of the list of tables that cannot be read hides all of them.
        db.batch("PRAGMA writable_schema=ON; PRAGMA cell_size_check=ON;")?;
        Ok(db)
    }
}
