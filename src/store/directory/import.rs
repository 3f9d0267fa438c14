//! Taking services in.
//!
//! A record is known by its source and its id there. One transaction: all of it, or nothing; a trial run compares and
//! writes nothing. What the file does not name stays as it is.

use std::collections::HashMap;

use super::{
    Store, index,
    own::{self, Kept},
};
use crate::{
    domain::{
        difference::{self, Difference},
        ids::ServiceId,
        service::{Checked, Service},
        time::Stamp,
    },
    error::Result,
    store::actions::Versions,
};

/// What an import did, or would do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct ImportCounts {
    /// Records that were not there.
    pub new: usize,
    /// Records that had other content.
    pub changed: usize,
    /// Records that were the same already.
    pub same: usize,
    /// Records among these in which a correction of the team was kept, although the source now says something else.
    pub kept: usize,
}

/// What an import did, or would do, record by record.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Import {
    /// How many of each.
    #[serde(flatten)]
    pub counts: ImportCounts,
    /// Each record, in the order in which it was named.
    pub changes: Vec<Change>,
}

/// What becomes of one record.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Change {
    /// The record.
    pub id: ServiceId,
    /// What it is called.
    pub name: String,
    /// What becomes of it.
    #[serde(flatten)]
    pub what: What,
}

/// What becomes of a record.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(tag = "what", content = "fields", rename_all = "lowercase")]
pub enum What {
    /// It was not there.
    New,
    /// It has other content, in these fields.
    Changed(Vec<Difference>),
    /// It is the same.
    Same,
}

/// Above this many written records an import also tidies the index, which makes the next searches faster.
const TIDY_ABOVE: usize = 500;

impl Store {
    /// Takes services in, and says how many were new. See [`Store::import_told`].
    pub fn import_services(
        &self,
        source: &str,
        services: &[Service],
        dry_run: bool,
        stamp: &Stamp,
    ) -> Result<ImportCounts> {
        Ok(self.import_told(source, services, &[], dry_run, stamp)?.counts)
    }

    /// Takes services in, and says what became of each. `source` names the directory they come from, for those that
    /// do not say it themselves; a record is found again by source and id there. With `dry_run` nothing is changed,
    /// and what is said is what would be. Of a record named twice, the last one counts. In the fields that the files
    /// leave unsaid (`silent`) a record keeps what it has.
    pub fn import_told(
        &self,
        source: &str,
        services: &[Service],
        silent: &[&str],
        dry_run: bool,
        stamp: &Stamp,
    ) -> Result<Import> {
        if !dry_run {
            return self.db.transaction(|| self.import_in_transaction(source, services, silent, stamp));
        }
        let mut import = Import::default();
        // What the records before would have made of it: a real import compares with that.
        let mut before: HashMap<ServiceId, Kept> = HashMap::new();
        for service in services {
            let compared = self.compared(source, service, silent, &before)?;
            import.note(&compared);
            match compared {
                Compared::New(service) => {
                    // Nothing is written in a trial run: row and version do not matter.
                    let kept = Kept { num: 0, version: 0, service: *service, theirs: None };
                    before.insert(kept.service.id.clone(), kept);
                }
                Compared::Changed { old, new, theirs, .. } => {
                    before.insert(new.id.clone(), Kept { service: *new, theirs, ..*old });
                }
                Compared::Same(_) => {}
            }
        }
        Ok(import)
    }

    fn import_in_transaction(
        &self,
        source: &str,
        services: &[Service],
        silent: &[&str],
        stamp: &Stamp,
    ) -> Result<Import> {
        let mut import = Import::default();
        let mut words = index::Words::default();
        let nothing_before = HashMap::new();
        for service in services {
            let compared = self.compared(source, service, silent, &nothing_before)?;
            import.note(&compared);
            match compared {
                Compared::New(service) => {
                    let num = self.insert_service(&service, stamp)?;
                    self.index_service(num, None, &service, &mut words)?;
                }
                Compared::Changed { old, new, theirs, .. } => {
                    let version = old.version + 1;
                    let versions = Versions { version, content: version };
                    self.put_service(old.num, &new, theirs.as_deref(), versions, stamp)?;
                    self.index_service(old.num, Some(&old.service), &new, &mut words)?;
                }
                Compared::Same(_) => {}
            }
        }
        self.write_words(words)?;
        if import.counts.new + import.counts.changed > TIDY_ABOVE {
            self.tidy_index()?;
        }
        Ok(import)
    }

    /// How a record about to be taken in stands to what is there, or to what records before it made of that.
    fn compared(
        &self,
        source: &str,
        service: &Service,
        silent: &[&str],
        before: &HashMap<ServiceId, Kept>,
    ) -> Result<Compared> {
        let mut service = service.clone();
        if service.source.is_empty() {
            source.clone_into(&mut service.source);
        }
        service.id = Service::id_of(&service.source, &service.source_id);
        let known = match before.get(&service.id) {
            Some(kept) => Some(kept.clone()),
            None => self.kept_service(&service.id)?,
        };
        let Some(old) = known else { return Ok(Compared::New(Box::new(service))) };
        if !silent.is_empty() {
            difference::keep(&mut service, &old.service, silent);
        }
        let (mut theirs, mut kept) = (None, Vec::new());
        if let Some(said_before) = &old.theirs {
            theirs = Some(own::to_json(&service)?);
            (service, kept) = own::merged(&old.service, &own::from_json(said_before)?, &service)?;
        }
        keep_own(&mut service, &old.service);
        if service == old.service && theirs == old.theirs {
            return Ok(Compared::Same(Box::new(service)));
        }
        Ok(Compared::Changed { old: Box::new(old), new: Box::new(service), theirs, kept })
    }
}

impl Import {
    fn note(&mut self, compared: &Compared) {
        let (service, what) = match compared {
            Compared::New(service) => (service, What::New),
            // Only what the source says has changed; what is shown has not.
            Compared::Changed { old, new, .. } if old.service == **new => (new, What::Same),
            Compared::Changed { old, new, .. } => (new, What::Changed(difference::between(&old.service, new))),
            Compared::Same(service) => (service, What::Same),
        };
        let count = match what {
            What::New => &mut self.counts.new,
            What::Changed(_) => &mut self.counts.changed,
            What::Same => &mut self.counts.same,
        };
        *count += 1;
        self.counts.kept += usize::from(matches!(compared, Compared::Changed { kept, .. } if !kept.is_empty()));
        self.changes.push(Change { id: service.id.clone(), name: service.name.clone(), what });
    }
}

/// How a record about to be taken in stands to what is there.
enum Compared {
    New(Box<Service>),
    Changed {
        /// What is there.
        old: Box<Kept>,
        /// What shall be there.
        new: Box<Service>,
        /// What its source says, where the team corrected it.
        theirs: Option<String>,
        /// The fields in which a correction stands against the source.
        kept: Vec<&'static str>,
    },
    Same(Box<Service>),
}

/// What an import must not take away: the team's note and alert, and a verification that is later than the import's.
fn keep_own(service: &mut Service, old: &Service) {
    if !old.team_note.is_empty() {
        old.team_note.clone_into(&mut service.team_note);
    }
    if old.alert.is_some() {
        service.alert.clone_from(&old.alert);
    }
    if service.verified_on < old.verified_on {
        service.verified_on = old.verified_on;
        service.verified_how = old.verified_how;
        old.verified_by.clone_into(&mut service.verified_by);
    }
    if service.verified_on == old.verified_on {
        if service.verified_by.is_empty() {
            old.verified_by.clone_into(&mut service.verified_by);
        }
        if service.verified_how == Checked::Unknown {
            service.verified_how = old.verified_how;
        }
    }
}
