//! Houses that are made once and laid down as often as a test wants one: what costs a fifth of a second each time, the
//! deriving of a key, is then done once.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::OnceLock,
};

use guichet::store::key::Key;

use crate::{form::Form, real::House};

/// All that lies in a house whose record nobody has open.
struct Kept {
    files: Vec<(PathBuf, Vec<u8>, fs::Permissions)>,
    key: Option<Key>,
}

impl Kept {
    fn of(house: &House) -> Self {
        let mut files = Vec::new();
        gather(&house.path(""), Path::new(""), &mut files);
        Self { files, key: house.key() }
    }

    fn house(&self) -> House {
        let house = House::copy();
        for (name, bytes, permissions) in &self.files {
            let file = house.path("").join(name);
            fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
            fs::write(&file, bytes).expect("laid down");
            fs::set_permissions(&file, permissions.clone()).expect("for whom it was");
        }
        house.opens_with(self.key.clone());
        house
    }
}

fn gather(folder: &Path, name: &Path, files: &mut Vec<(PathBuf, Vec<u8>, fs::Permissions)>) {
    for entry in fs::read_dir(folder).expect("the folder") {
        let entry = entry.expect("an entry");
        let name = name.join(entry.file_name());
        let meta = entry.metadata().expect("what it is");
        if meta.is_dir() {
            gather(&entry.path(), &name, files);
        } else {
            files.push((name, fs::read(entry.path()).expect("a file"), meta.permissions()));
        }
    }
}

/// A house of each form in which commands did their work once.
pub struct Fixture {
    make: fn(Form) -> House,
    kept: [OnceLock<Kept>; 2],
}

impl Fixture {
    /// What `make` makes, when it is wanted first.
    pub const fn new(make: fn(Form) -> House) -> Self {
        Self { make, kept: [const { OnceLock::new() }; 2] }
    }

    /// A fresh copy of it.
    pub fn house(&self, form: Form) -> House {
        self.kept[form as usize].get_or_init(|| Kept::of(&(self.make)(form))).house()
    }
}
