//! On which versions of its record a form stands. Once the screen has said that another desk wrote in it meanwhile, and
//! what, saving again writes over that: for as long as the form stays open, and no longer.

/// The versions of the record that a form knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seen {
    /// The one on which it was begun. It is kept with what is typed: whoever goes on with a form that was left is told
    /// again what they would write over.
    pub read: i64,
    /// The one that saving writes over: a later one after the screen has told what is in it.
    pub told: i64,
}

impl Seen {
    /// A form on this version, of which nothing had to be told.
    pub const fn of(version: i64) -> Self {
        Self { read: version, told: version }
    }

    /// What is in this version was told: it would be written over by what is typed here.
    pub const fn tell(&mut self, version: i64) {
        self.told = version;
    }

    /// This version came into the form, and nothing of it would be written over.
    pub const fn take_in(&mut self, version: i64) {
        if self.read == self.told {
            self.read = version;
        }
        self.told = version;
    }
}
