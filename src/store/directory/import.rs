//! Taking services in.
//!
//! A record is known by its source and its id there. One transaction: all of it, or nothing; a trial run compares and
//! writes nothing. What the file does not name stays as it is.

use std::collections::HashSet;

use super::{
    Store, index,
    own::{self, Kept},
};
use crate::{
    domain::{
        audit::Detail,
        difference::{self, Difference},
        ids::ServiceId,
        service::{Checked, Service},
        time::Stamp,
    },
    error::Result,
    store::{actions::Versions, audit, entering},
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
    /// Records among these in which a correction of the team stands, although the source says something else.
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
    /// The team's corrections that stand against what the source says.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub kept: Vec<Standing>,
}

/// A correction of the team that stands against what the source says.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Standing {
    /// The field's name, as the record has it.
    pub field: String,
    /// What the team wrote, in one text; empty when nothing.
    pub ours: String,
    /// What the source says.
    pub theirs: String,
}

/// What the files of an import can say of a record at all. The rest of a record stays as it is.
pub struct Reach<'a> {
    /// The fields that they leave unsaid.
    pub silent: &'a [&'a str],
    /// What a file of their form says of a record; `None` where that is not known.
    pub said_of: &'a dyn Fn(&Service) -> Option<Service>,
}

impl Reach<'_> {
    /// Files that say everything.
    pub const WHOLE: Self = Self { silent: &[], said_of: &|_| None };

    /// A record that was read, with all that its file cannot say of it taken from what was said before.
    fn completed(&self, mut read: Service, before: &Service) -> Service {
        if !self.silent.is_empty() {
            difference::keep(&mut read, before, self.silent);
        }
        if read != *before
            && let Some(said) = (self.said_of)(before)
        {
            difference::keep_unsaid(&mut read, before, &said);
        }
        read
    }
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
        Ok(self.import_told(source, services, &Reach::WHOLE, dry_run, stamp)?.counts)
    }

    /// Takes services in, and says what became of each. `source` names the directory they come from, for those that
    /// do not say it themselves; a record is found again by source and id there. With `dry_run` nothing is changed,
    /// and what is said is what would be. Of a record named twice, the first one counts. What is out of the files'
    /// reach a record keeps.
    pub fn import_told(
        &self,
        source: &str,
        services: &[Service],
        reach: &Reach<'_>,
        dry_run: bool,
        stamp: &Stamp,
    ) -> Result<Import> {
        if !dry_run {
            let stamp = &entering::stamp(stamp);
            return self.write(|_| self.import_in_transaction(source, services, reach, stamp));
        }
        let mut import = Import::default();
        for service in once(source, services) {
            import.note(&self.compared(service, reach)?);
        }
        Ok(import)
    }

    fn import_in_transaction(
        &self,
        source: &str,
        services: &[Service],
        reach: &Reach<'_>,
        stamp: &Stamp,
    ) -> Result<Import> {
        let mut import = Import::default();
        let mut words = index::Words::default();
        for service in once(source, services) {
            let compared = self.compared(service, reach)?;
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
                Compared::Same(..) => {}
            }
        }
        self.write_words(words)?;
        let written = import.counts.new + import.counts.changed;
        if written > 0 {
            let (stamp, detail) = (entering::stamp(stamp), Detail::of("directory").counted(written as u64));
            audit::write(&self.db, &self.seat(), &stamp, audit::What::Imported, &[], detail)?;
        }
        if import.counts.new + import.counts.changed > TIDY_ABOVE {
            self.tidy_index()?;
        }
        Ok(import)
    }

    /// How a record about to be taken in stands to what is there.
    fn compared(&self, mut service: Service, reach: &Reach<'_>) -> Result<Compared> {
        let Some(old) = self.kept_service(&service.id)? else { return Ok(Compared::New(Box::new(service))) };
        let (mut theirs, mut kept) = (None, Vec::new());
        if let Some(said_before) = &old.theirs {
            let said_before = own::from_json(said_before)?;
            let said = reach.completed(reach.completed(service, &said_before), &old.service);
            let merged = own::merged(&old.service, &said_before, &said)?;
            theirs = Some(own::to_json(&merged.theirs)?);
            (service, kept) = (merged.service, merged.kept);
        } else {
            service = reach.completed(service, &old.service);
        }
        keep_own(&mut service, &old.service);
        if service == old.service && theirs == old.theirs {
            return Ok(Compared::Same(Box::new(service), kept));
        }
        Ok(Compared::Changed { old: Box::new(old), new: Box::new(service), theirs, kept })
    }
}

/// The records with their source, each once: of those with the same id the first.
pub(super) fn once<'a>(source: &'a str, services: &'a [Service]) -> impl Iterator<Item = Service> + 'a {
    let mut seen = HashSet::new();
    services.iter().filter_map(move |service| {
        let mut service = entering::service(service);
        service.source = entering::line(if service.source.is_empty() { source } else { &service.source });
        service.source_id = entering::line(&service.source_id);
        service.id = Service::id_of(&service.source, &service.source_id);
        seen.insert(service.id.clone()).then_some(service)
    })
}

impl Import {
    fn note(&mut self, compared: &Compared) {
        let (service, what) = match compared {
            Compared::New(service) => (service, What::New),
            // Only what the source says has changed; what is shown has not.
            Compared::Changed { old, new, .. } if old.service == **new => (new, What::Same),
            Compared::Changed { old, new, .. } => (new, What::Changed(difference::between(&old.service, new))),
            Compared::Same(service, _) => (service, What::Same),
        };
        let kept = match compared {
            Compared::New(_) => &[][..],
            Compared::Changed { kept, .. } | Compared::Same(_, kept) => kept,
        };
        let count = match what {
            What::New => &mut self.counts.new,
            What::Changed(_) => &mut self.counts.changed,
            What::Same => &mut self.counts.same,
        };
        *count += 1;
        self.counts.kept += usize::from(!kept.is_empty());
        self.changes.push(Change { id: service.id.clone(), name: service.name.clone(), what, kept: kept.to_vec() });
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
        kept: Vec<Standing>,
    },
    Same(Box<Service>, Vec<Standing>),
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
