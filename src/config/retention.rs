//! How long what is kept stays, and who says that it goes.

use serde::{Deserialize, Deserializer, Serialize, de::Error as _};

/// What happens to what is due.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// A coordinator looks at it, and confirms that it is erased.
    #[default]
    Confirm,
    /// It is listed, and never erased: for a house whose archives have a law of their own, like a public CPAS.
    Propose,
}

/// The section `[retention]`: months, from 1 to 600.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Retention {
    /// What happens to what is due.
    pub mode: Mode,
    /// Free text of visits without a person, after the visit, and of days.
    #[serde(deserialize_with = "months")]
    pub notes: u16,
    /// People, after the last contact.
    #[serde(deserialize_with = "months")]
    pub people: u16,
    /// Closed cases of people who still come, after the last contact in them.
    #[serde(deserialize_with = "months")]
    pub cases: u16,
    /// What was begun and not recorded, after its seat was last taken.
    #[serde(deserialize_with = "months")]
    pub drafts: u16,
    /// Who read and changed what, and what each desk did.
    #[serde(deserialize_with = "months")]
    pub audit: u16,
    /// Where the configuration has a mistake, and what it is: as long as it is there, nobody knows what the house decided.
    #[serde(skip)]
    pub mistake: Option<(String, String)>,
}

impl Default for Retention {
    fn default() -> Self {
        Self { mode: Mode::default(), notes: 12, people: 24, cases: 24, drafts: 3, audit: 12, mistake: None }
    }
}

impl Retention {
    /// Whether nothing was set.
    pub fn is_usual(&self) -> bool {
        *self == Self::default()
    }

    /// Whether nothing is ever erased: the house said so, or nobody can be sure that it did not.
    pub fn only_proposes(&self) -> bool {
        self.mode == Mode::Propose || self.mistake.is_some()
    }
}

fn months<'de, D: Deserializer<'de>>(from: D) -> Result<u16, D::Error> {
    let months = u16::deserialize(from)?;
    // What is wrong is shown whatever the language: numbers are read in all of them.
    if (1..=600).contains(&months) { Ok(months) } else { Err(D::Error::custom("1-600")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_public_service_only_proposes_and_keeps_as_long_as_it_says() {
        let read = toml::from_str::<Retention>("mode = \"propose\"\npeople = 120\n").expect("read");
        assert_eq!((read.mode, read.people, read.notes), (Mode::Propose, 120, 12));
    }

    #[test]
    fn the_page_shows_a_section_that_is_understood() {
        let page = include_str!("../../docs/retention.md");
        let example = page.split("```toml\n").nth(1).and_then(|rest| rest.split("```").next()).expect("an example");
        let read: crate::config::Config = toml::from_str(example).expect("understood");
        assert_eq!((read.retention.mode, read.retention.people), (Mode::Propose, 120));
    }

    /// The same terms as the domain's, where nothing is said.
    #[test]
    fn what_is_not_said_is_what_the_rules_say() {
        let Retention { notes, people, cases, drafts, audit, .. } = Retention::default();
        let terms = crate::domain::retention::Terms { notes, people, cases, drafts, audit };
        assert_eq!(terms, crate::domain::retention::Terms::default());
    }

    #[test]
    fn nothing_is_kept_for_no_time_at_all() {
        for months in [0, 601] {
            assert!(toml::from_str::<Retention>(&format!("people = {months}")).is_err(), "{months}");
        }
    }
}
