//! One service at one place, as the directory keeps it.
//!
//! The names are those of HSDS (Open Referral), so that a record can be exchanged with other directories. Most fields
//! are optional: a name alone is a service, and what is not known is said to be not known, never guessed.

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::clean;
use super::ids::ServiceId;
use super::request::coded_enum;

coded_enum! {
    /// Whether one needs an appointment. Kept apart from the hours, because "by appointment" is no opening hour.
    Appointment {
        /// Nobody said.
        Unknown = "unknown",
        /// Walk in.
        None = "none",
        /// Walk in, or make an appointment.
        Possible = "possible",
        /// Only by appointment.
        Required = "required",
    }
}

coded_enum! {
    /// Whether one pays. What exactly is in the words of [`Service::cost`].
    Fee {
        /// Nobody said.
        Unknown = "unknown",
        /// Nothing to pay.
        Free = "free",
        /// Something to pay.
        Paid = "paid",
    }
}

coded_enum! {
    /// How people are received. A service of which only [`Reception::Remote`] is known has no physical counter.
    Reception {
        /// At a counter to which one can go.
        OnSite = "on-site",
        /// By telephone, internet or post.
        Remote = "remote",
    }
}

coded_enum! {
    /// Who may send somebody there.
    Referrer {
        /// The person goes by themselves.
        Person = "person",
        /// A worker of a service sends the person.
        Professional = "professional",
    }
}

coded_enum! {
    /// How somebody made sure that a record is true.
    Checked {
        /// Nobody said.
        Unknown = "unknown",
        /// By telephone.
        Phone = "phone",
        /// On the spot.
        Visit = "visit",
        /// On the service's own web page.
        Web = "web",
        /// In writing, from the service.
        Written = "written",
        /// From a person who went there.
        Feedback = "feedback",
    }
}

/// A passing notice about a service ("moved until March").
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alert {
    /// What is to be known.
    pub text: String,
    /// The last day on which it is shown; `None` until somebody takes it away.
    pub until: Option<NaiveDate>,
}

/// Days on which a service is closed whatever its hours say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closure {
    /// The first day.
    pub from: NaiveDate,
    /// The last day, not before the first.
    pub to: NaiveDate,
    /// Why; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub why: String,
}

/// Where a service is on the map (WGS 84).
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Position {
    /// Degrees north, -90 to 90.
    pub latitude: f64,
    /// Degrees east, -180 to 180.
    pub longitude: f64,
}

impl Position {
    /// A position on earth; `None` for numbers that are none, and for 0, 0, which is how files say "not known".
    pub fn new(latitude: f64, longitude: f64) -> Option<Self> {
        let somewhere = latitude != 0.0 || longitude != 0.0;
        let on_earth = (-90.0..=90.0).contains(&latitude) && (-180.0..=180.0).contains(&longitude);
        (somewhere && on_earth).then_some(Self { latitude, longitude })
    }
}

/// A telephone number and whose it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phone {
    /// The number as it was published; starts with a digit, `+` or `(`.
    pub number: String,
    /// Whose it is ("accueil", "fax"); empty when nobody said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub label: String,
}

/// The source of the services that the team itself writes.
pub const OWN_SOURCE: &str = "guichet";

/// The fewest digits of a number that can be called: 112, 107, 1712...
const FEWEST_DIGITS: usize = 3;

impl Phone {
    /// A number from a text in which somebody wrote one. `None` for "no phone", "N/A", a number that a spreadsheet
    /// turned into `4.7E+08`, and anything else that cannot be called.
    pub fn new(number: &str, label: &str) -> Option<Self> {
        let text = clean::line(number).replace(':', " ");
        let text = text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '`'));
        let digits = text.chars().filter(char::is_ascii_digit).count();
        let starts = |c: char| c.is_ascii_digit() || matches!(c, '+' | '(');
        let first = text.find(starts)?;
        // A sentence with a few digits in it is no number; "Tél. 081 22 33 44" is one.
        let is_number = digits >= if first == 0 { FEWEST_DIGITS } else { 6 };
        let powers = text.to_ascii_uppercase();
        if !is_number || text.len() > 60 || powers.contains("E+") {
            return None;
        }
        let number = text[first..].split_whitespace().collect::<Vec<_>>().join(" ");
        Some(Self { number, label: clean::line(label).trim().to_owned() })
    }

    /// Its digits alone: two spellings of one number have the same.
    pub fn digits(&self) -> String {
        self.number.chars().filter(char::is_ascii_digit).collect()
    }
}

impl fmt::Display for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.number)?;
        if self.label.is_empty() { Ok(()) } else { write!(f, " ({})", self.label) }
    }
}

/// One service at one place. Texts are clean (see [`clean`]); an empty text means that nothing is known.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Service {
    /// Its id: follows from the source and the id there, see [`Service::id_of`].
    pub id: ServiceId,
    /// Where the record comes from: the name of a directory or of its file. Empty until the store knows it.
    pub source: String,
    /// Its id there; stable, so that a repeated import finds the record again.
    pub source_id: String,
    /// What it is called.
    pub name: String,
    /// Other names people use for it.
    pub aliases: Vec<String>,
    /// The organization that offers it.
    pub organization: String,
    /// What it does, for whom, how to apply; may have several lines.
    pub description: String,
    /// What it is about: terms of a taxonomy, or free words.
    pub categories: Vec<String>,
    /// Street and number, or the name of the place.
    pub address: String,
    /// Postcode.
    pub postcode: String,
    /// Commune.
    pub city: String,
    /// Where it is on the map.
    pub position: Option<Position>,
    /// How to get there ("bus 4, arrêt Gare, 2e étage").
    pub way: String,
    /// How people are received; empty when nobody said.
    pub reception: Vec<Reception>,
    /// Telephone numbers, the most useful first.
    pub phones: Vec<Phone>,
    /// Whether it is known that no number is published; then `phones` is empty.
    pub no_phone: bool,
    /// E-mail address.
    pub email: String,
    /// Web page.
    pub url: String,
    /// Opening hours in OpenStreetMap's `opening_hours` syntax; `None` when they are not known.
    pub hours: Option<String>,
    /// What the hours cannot say ("fermé en août"), or hours that were not understood.
    pub hours_note: String,
    /// Days on which it is closed whatever its hours say, by first day.
    pub closures: Vec<Closure>,
    /// Whether one needs an appointment.
    pub appointment: Appointment,
    /// For whom it is ("18-25 ans", "familles").
    pub publics: Vec<String>,
    /// Who may send somebody; empty when nobody said.
    pub referrers: Vec<Referrer>,
    /// What to bring.
    pub documents: Vec<String>,
    /// Languages spoken there.
    pub languages: Vec<String>,
    /// What people with a handicap find there ("ascenseur", "langue des signes").
    pub accessibility: Vec<String>,
    /// Whether one pays.
    pub fee: Fee,
    /// What it costs, in words.
    pub cost: String,
    /// The day when somebody last made sure that this is still true.
    pub verified_on: Option<NaiveDate>,
    /// Who did.
    pub verified_by: String,
    /// How.
    pub verified_how: Checked,
    /// A passing notice; no import overwrites it.
    pub alert: Option<Alert>,
    /// The team's own note; no import overwrites it.
    pub team_note: String,
}

impl Service {
    /// A service of which only the name is known.
    pub fn new(source: &str, source_id: &str, name: &str) -> Self {
        Self {
            id: Self::id_of(source, source_id),
            source: source.to_owned(),
            source_id: source_id.to_owned(),
            name: name.to_owned(),
            aliases: Vec::new(),
            organization: String::new(),
            description: String::new(),
            categories: Vec::new(),
            address: String::new(),
            postcode: String::new(),
            city: String::new(),
            position: None,
            way: String::new(),
            reception: Vec::new(),
            phones: Vec::new(),
            no_phone: false,
            email: String::new(),
            url: String::new(),
            hours: None,
            hours_note: String::new(),
            closures: Vec::new(),
            appointment: Appointment::Unknown,
            publics: Vec::new(),
            referrers: Vec::new(),
            documents: Vec::new(),
            languages: Vec::new(),
            accessibility: Vec::new(),
            fee: Fee::Unknown,
            cost: String::new(),
            verified_on: None,
            verified_by: String::new(),
            verified_how: Checked::Unknown,
            alert: None,
            team_note: String::new(),
        }
    }

    /// The id of a record of a source: the same at every import, on every machine.
    pub fn id_of(source: &str, source_id: &str) -> ServiceId {
        ServiceId::from(format!("{source}/{source_id}"))
    }

    /// Whether there is a counter to which one can go; `None` when nobody said.
    pub fn has_counter(&self) -> Option<bool> {
        (!self.reception.is_empty()).then(|| self.reception.contains(&Reception::OnSite))
    }

    /// The passing notice that is shown on a day: none once its last day is over.
    pub fn alert_on(&self, today: NaiveDate) -> Option<&Alert> {
        self.alert.as_ref().filter(|alert| alert.until.is_none_or(|until| today <= until))
    }

    /// Where it is, on one line: "rue des Brasseurs 12, 5000 Namur".
    pub fn place(&self) -> String {
        let city = [&*self.postcode, &*self.city].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
        let parts = [self.address.clone(), city.join(" ")];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }

    /// The service with what tells it from another of the same name: its organization, and its commune where neither
    /// says it. What a referral records.
    pub fn full_name(&self) -> String {
        let mut name = self.name.clone();
        for more in [&self.organization, &self.city] {
            if !more.is_empty() && !name.contains(more.as_str()) {
                name = format!("{name} · {more}");
            }
        }
        name
    }

    /// An id for a record that came without one: what names the service and its place, folded, so that a repeated
    /// import finds it again. Correcting the name or the address makes another record of it.
    pub fn derived_id(name: &str, organization: &str, place: &str) -> String {
        [name, organization, place].map(|part| super::fold::words(part).join("-")).join("~")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn number(text: &str) -> Option<String> {
        Phone::new(text, "").map(|phone| phone.number)
    }

    #[test]
    fn a_number_that_can_be_called_is_kept_as_published() {
        for text in
            ["081 22 33 44", "+32 (0)81 22 33 44", "(312) 938-2106", "112", "1-800-LAW-REP-4", "081/22.33.44 ext. 5"]
        {
            assert_eq!(number(text).as_deref(), Some(text));
        }
        assert_eq!(number("\"+44 1234 234567\"").as_deref(), Some("+44 1234 234567"));
        assert_eq!(number("Tél. : 081 22 33 44").as_deref(), Some("081 22 33 44"));
    }

    #[test]
    fn what_cannot_be_called_is_no_number() {
        for text in ["", "no phone", "N/A", "-", "12", "see the site, 24/7", "4.71234567E+08", "None"] {
            assert_eq!(number(text), None, "{text}");
        }
    }

    #[test]
    fn a_derived_id_survives_spelling_details() {
        let one = Service::derived_id("Médiation de dettes", "CPAS", "Rue d'Été 1, 5000 Namur");
        assert_eq!(
            one,
            Service::derived_id("mediation de DETTES", "C.P.A.S.".replace('.', "").as_str(), "rue d'ete 1 5000 Namur")
        );
        assert_ne!(one, Service::derived_id("Médiation de dettes", "CPAS", "Rue d'Été 2, 5000 Namur"));
    }

    proptest! {
        #[test]
        fn a_number_is_read_back_as_itself(text in any::<String>()) {
            if let Some(phone) = Phone::new(&text, "") {
                prop_assert_eq!(Phone::new(&phone.number, ""), Some(phone));
            }
        }
    }
}
