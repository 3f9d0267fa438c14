//! What the team itself writes in the directory: new services, corrections, "still true", notes and alerts.
//!
//! Each is an action of the journal: it asks for the version that was on the screen, and can be taken back. The search
//! index follows in the same transaction.
//!
//! **Corrections and imports.** When a record of another directory is corrected here for the first time, what its
//! source said is kept beside it. The next import of that source is then merged field by field ([`merged`]): what
//! nobody touched here follows the source; what was corrected here stays, even where the source has changed it since.
//! Fields that make sense only together (telephones, place, hours, cost) are one. A field that is set back to what
//! the source says follows it again.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{Standing, index, rows, rows::COLUMNS, take_back};
use crate::{
    domain::{
        difference,
        ids::ServiceId,
        service::{Alert, Checked, OWN_SOURCE, Service},
        time::Stamp,
    },
    error::{Error, Kind, Result},
    store::{
        Store,
        actions::{ActionName, Touched, Versions},
        db::Value,
        entering, fresh,
        rows::{Columns, values},
        undo::Extent,
    },
};

/// A record with what the store knows of it.
#[derive(Clone)]
pub(super) struct Kept {
    pub(super) num: i64,
    pub(super) version: i64,
    pub(super) service: Service,
    /// What its source said, where it was corrected here.
    pub(super) theirs: Option<String>,
}

/// A record as the journal keeps it.
#[derive(Serialize, Deserialize)]
pub(in crate::store) struct Image {
    pub(super) service: Service,
    pub(super) theirs: Option<String>,
    /// What the action made of it.
    #[serde(default)]
    pub(super) after: Option<Service>,
}

/// A service that somebody should make sure of.
#[derive(Clone, Debug, Serialize)]
pub struct Stale {
    /// The service.
    #[serde(flatten)]
    pub service: Service,
    /// How often people were sent there lately.
    pub referrals: u64,
}

impl Store {
    /// One service with its version, for those who will change it. `None` when the directory has none with this id.
    pub fn service_with_version(&self, id: &ServiceId) -> Result<Option<(Service, i64)>> {
        Ok(self.kept_service(id)?.map(|kept| (kept.service, kept.version)))
    }

    /// Writes a service of our own into the directory, whatever source and id it names.
    pub fn add_service(&self, service: &Service, stamp: &Stamp) -> Result<Service> {
        let mut service = entering::service(service);
        OWN_SOURCE.clone_into(&mut service.source);
        service.source_id = fresh::id(stamp.now.at);
        service.id = Service::id_of(&service.source, &service.source_id);
        self.act(stamp, ActionName::ServiceNew, |_, action| {
            action.about(&service.name);
            let num = self.insert_service(&service, action.stamp)?;
            action.creates(Touched::Service, service.id.as_str());
            self.index_alone(num, None, Some(&service))?;
            Ok(service)
        })
    }

    /// Corrects a service. Where it comes from stays as it is.
    pub fn edit_service(&self, version: i64, service: &Service, stamp: &Stamp) -> Result<Service> {
        let new = entering::service(service);
        self.change_service(&service.id, version, ActionName::ServiceEdit, stamp, |old| {
            let (source, source_id) = (old.source.clone(), old.source_id.clone());
            *old = Service { source, source_id, ..new };
        })
    }

    /// Records that somebody made sure today that the record is still true.
    pub fn verify_service(&self, id: &ServiceId, version: i64, how: Checked, stamp: &Stamp) -> Result<Service> {
        let (by, on) = (entering::line(&stamp.worker), stamp.now.today());
        self.change_service(id, version, ActionName::ServiceVerify, stamp, |service| {
            (service.verified_by, service.verified_on, service.verified_how) = (by, Some(on), how);
        })
    }

    /// Writes the team's own note on a service; an empty one removes it.
    pub fn set_team_note(&self, id: &ServiceId, version: i64, note: &str, stamp: &Stamp) -> Result<Service> {
        let note = entering::paragraphs(note);
        self.change_service(id, version, ActionName::ServiceNote, stamp, |service| service.team_note = note)
    }

    /// Puts a passing notice on a service, or takes it away.
    pub fn set_alert(&self, id: &ServiceId, version: i64, alert: Option<&Alert>, stamp: &Stamp) -> Result<Service> {
        let alert = entering::alert(alert);
        self.change_service(id, version, ActionName::ServiceAlert, stamp, |service| service.alert = alert)
    }

    /// The services that nobody made sure of since a day, the most used first, then the longest unverified. Used are
    /// those to which people were sent since a moment.
    pub fn stale_services(
        &self,
        verified_until: NaiveDate,
        used_since: DateTime<Utc>,
        limit: usize,
    ) -> Result<Vec<Stale>> {
        let sql = format!(
            "SELECT {COLUMNS}, coalesce(uses, 0) FROM services
             LEFT JOIN (SELECT service_id, count(*) AS uses FROM referrals
                        WHERE removed = 0 AND made_at >= ?1 GROUP BY service_id) used ON used.service_id = services.id
             WHERE verified_on IS NULL OR verified_on <= ?2
             ORDER BY coalesce(uses, 0) DESC, coalesce(verified_on, ''), name_folded, id LIMIT ?3"
        );
        self.db.rows(&sql, values![used_since, verified_until, limit as i64], |row| {
            let mut columns = Columns::of(row);
            Ok(Stale { service: rows::service(&mut columns)?, referrals: columns.get::<i64>()? as u64 })
        })
    }

    pub(super) fn kept_service(&self, id: &ServiceId) -> Result<Option<Kept>> {
        let sql = format!("SELECT num, version, theirs, {COLUMNS} FROM services WHERE id = ?1");
        let found = self.db.rows(&sql, values![id], |row| {
            let mut columns = Columns::of(row);
            let (num, version, theirs) = (columns.get()?, columns.get()?, columns.get()?);
            Ok(Kept { num, version, theirs, service: rows::service(&mut columns)? })
        })?;
        Ok(found.into_iter().next())
    }

    fn change_service(
        &self,
        id: &ServiceId,
        version: i64,
        name: ActionName,
        stamp: &Stamp,
        change: impl FnOnce(&mut Service),
    ) -> Result<Service> {
        self.act(stamp, name, |_, action| {
            let kept = self.kept_service(id)?.ok_or_else(|| Error::new(Kind::NotFound).at("services"))?;
            if kept.version != version {
                return Err(Error::new(Kind::Conflict));
            }
            let mut service = kept.service.clone();
            change(&mut service);
            if service == kept.service {
                return Ok(service);
            }
            let image = Image { service: kept.service, theirs: kept.theirs, after: Some(service.clone()) };
            action.about(&image.service.name);
            let versions = action.changes(Touched::Service, id.as_str(), &image)?;
            let is_correction = name == ActionName::ServiceEdit && image.service.source != OWN_SOURCE;
            let theirs = match &image.theirs {
                None if is_correction => Some(to_json(&image.service)?),
                theirs => theirs.clone(),
            };
            self.put_service(kept.num, &service, theirs.as_deref(), versions, action.stamp)?;
            self.index_alone(kept.num, Some(&image.service), Some(&service))?;
            Ok(service)
        })
    }

    /// Takes an action on a service back: to what it was, or, where the action made it, out of sight. What an import or
    /// another desk changed since stays as they made it.
    pub(in crate::store) fn put_back_service(
        &self,
        id: &str,
        content_after: i64,
        before: Option<(i64, Image)>,
        stamp: &Stamp,
    ) -> Result<Extent> {
        let Some(kept) = self.kept_service(&ServiceId::from(id))? else { return Ok(Extent::Nothing) };
        let found = Versions::of(&self.db, Touched::Service, id)?;
        let is_untouched = found.content == content_after;
        let (content, service, theirs, extent) = match before {
            None if !is_untouched => return Ok(Extent::Nothing),
            None => {
                let values = values![id, to_json(&kept.service)?, stamp.now.at];
                self.db.execute("INSERT INTO services_aside (id, record, at) VALUES (?1, ?2, ?3)", values)?;
                self.db.execute("DELETE FROM services WHERE num = ?1", vec![Value::Integer(kept.num)])?;
                self.index_alone(kept.num, Some(&kept.service), None)?;
                return Ok(Extent::Whole);
            }
            Some((content, image)) if is_untouched => (content, image.service, image.theirs, Extent::Whole),
            Some((_, image)) => match take_back::from(&kept, &image)? {
                Some(back) => (found.version + 1, back.service, back.theirs, back.extent),
                None => return Ok(Extent::Nothing),
            },
        };
        let versions = Versions { version: found.version + 1, content };
        self.put_service(kept.num, &service, theirs.as_deref(), versions, stamp)?;
        self.index_alone(kept.num, Some(&kept.service), Some(&service))?;
        Ok(extent)
    }

    /// Writes a record's row under these versions.
    pub(super) fn put_service(
        &self,
        num: i64,
        service: &Service,
        theirs: Option<&str>,
        versions: Versions,
        stamp: &Stamp,
    ) -> Result<()> {
        let mut values = rows::written(service, stamp)?;
        values.extend(values![versions.version, versions.content, theirs]);
        let places = rows::places(values.len());
        values.push(Value::Integer(num));
        let written = rows::WRITTEN;
        let sql = format!(
            "UPDATE services SET ({written}, version, content_version, theirs) = ({places}) WHERE num = ?{}",
            values.len()
        );
        self.db.execute(&sql, values)?;
        Ok(())
    }

    /// Brings the index to what one record has become.
    fn index_alone(&self, num: i64, old: Option<&Service>, new: Option<&Service>) -> Result<()> {
        let mut words = index::Words::default();
        match new {
            Some(new) => self.index_service(num, old, new, &mut words)?,
            None => self.forget_indexed(num, old, &mut words)?,
        }
        self.write_words(words)
    }
}

/// Fields that make sense only together; every other one stands alone.
pub(super) const TOGETHER: &[&[&str]] = &[
    &["phones", "no_phone"],
    &["address", "postcode", "city", "position"],
    &["hours", "hours_note"],
    &["fee", "cost"],
];

/// What the team alone decides about, or what has a rule of its own.
pub(super) const APART: &[&str] =
    &["id", "source", "source_id", "team_note", "alert", "verified_on", "verified_by", "verified_how"];

/// What a correction and a new import make of a record together.
pub(super) struct Merged {
    /// The record.
    pub(super) service: Service,
    /// What is to be kept beside it as what its source says.
    pub(super) theirs: Service,
    /// Corrections that stand, although the source says something else.
    pub(super) kept: Vec<Standing>,
}

/// Merges a corrected record with what an import says of it; `theirs` is what the source said when it was asked last.
/// Where the import says what was corrected here, nobody knows whether the source has come to agree or the file is our
/// own: the correction goes on being one, so that it is not lost to the source's next file.
pub(super) fn merged(here: &Service, theirs: &Service, new: &Service) -> Result<Merged> {
    let (here, theirs, new) = (fields(here)?, fields(theirs)?, fields(new)?);
    let mut result = new.clone();
    let mut says = new.clone();
    let mut standing = Vec::new();
    for name in new.keys().filter(|name| !APART.contains(&name.as_str())) {
        let group = group_of(name);
        let same = |one: &Fields, other: &Fields| group.iter().all(|name| one.get(*name) == other.get(*name));
        if same(&here, &theirs) {
            continue;
        }
        if same(&here, &new) {
            says.extend(theirs.get(name).map(|value| (name.clone(), value.clone())));
            continue;
        }
        result.extend(here.get(name).map(|value| (name.clone(), value.clone())));
        standing.push(name.clone());
    }
    let (service, theirs, new) = (record(result)?, record(says)?, record(new)?);
    let standing = difference::between(&service, &new).into_iter().filter(|one| standing.contains(&one.field));
    let kept = standing.map(|one| Standing { field: one.field, ours: one.old, theirs: one.new }).collect();
    Ok(Merged { service, theirs, kept })
}

/// The fields that go with one, itself included.
pub(super) fn group_of(name: &str) -> Vec<&str> {
    match TOGETHER.iter().find(|group| group.contains(&name)) {
        Some(group) => group.to_vec(),
        None => vec![name],
    }
}

pub(super) fn record(fields: Fields) -> Result<Service> {
    serde_json::from_value(serde_json::Value::Object(fields)).map_err(damaged)
}

pub(super) type Fields = serde_json::Map<String, serde_json::Value>;

pub(super) fn fields(service: &Service) -> Result<Fields> {
    match serde_json::to_value(service) {
        Ok(serde_json::Value::Object(fields)) => Ok(fields),
        Ok(_) => Err(Error::new(Kind::Internal).at("services")),
        Err(error) => Err(Error::new(Kind::Internal).at("services").because(error)),
    }
}

fn damaged(error: serde_json::Error) -> Error {
    Error::new(Kind::Damaged).at("services").because(error)
}

pub(super) fn to_json(service: &Service) -> Result<String> {
    serde_json::to_string(service).map_err(|error| Error::new(Kind::Internal).at("services").because(error))
}

pub(super) fn from_json(text: &str) -> Result<Service> {
    serde_json::from_str(text).map_err(damaged)
}
