//! Which column of a register holds what, and what its words mean: a small TOML file that a team writes once.
//!
//! ```toml
//! [columns]
//! date = "Date"
//! procedure = "Démarche"
//!
//! [words.outcome]
//! "à revoir" = "follow-up"
//!
//! [words.device]
//! "aucun" = ""        # means nothing
//! ```
//!
//! What the file does not say is guessed: columns by their usual names, words by the vocabulary.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::{
    domain::{fold, register::Field},
    error::{Error, Kind, Result},
};

/// The usual names of columns, folded, the likeliest first.
const USUAL: &[(Field, &[&str])] = &[
    (Field::Id, &["n", "no", "nr", "num", "numero", "id", "number"]),
    (Field::Date, &["date", "jour", "day", "datum"]),
    (Field::Time, &["heure", "time", "uur", "uhrzeit", "heure_d_arrivee"]),
    (Field::Session, &["permanence", "session", "zitdag"]),
    (Field::Worker, &["travailleur", "travailleuse", "agent", "initiales", "worker", "medewerker"]),
    (Field::Origin, &["origine", "provenance", "origin", "canal"]),
    (Field::Age, &["age", "leeftijd", "alter", "tranche_d_age"]),
    (Field::Gender, &["sexe", "genre", "gender", "sex", "geslacht", "geschlecht"]),
    (Field::Language, &["langue", "language", "taal", "sprache"]),
    (Field::Place, &["commune", "code_postal", "cp", "ville", "place", "gemeente", "gemeinde"]),
    (Field::Topic, &["theme", "thematique", "sujet", "topic", "thema"]),
    (Field::Procedure, &["demarche", "demande", "objet", "procedure", "request", "vraag", "anliegen"]),
    (Field::Institution, &["institution", "organisme", "instelling", "einrichtung"]),
    (Field::Device, &["appareil", "support_numerique", "device", "toestel", "gerat"]),
    (Field::Support, &["aide", "accompagnement", "fait_avec_a_la_place", "support", "hulp", "hilfe"]),
    (Field::Obstacle, &["obstacle", "obstacles", "difficulte", "difficultes", "frein", "freins"]),
    (Field::Outcome, &["suite", "resultat", "issue", "outcome", "result", "resultaat", "ergebnis"]),
    (Field::Impossible, &["raison", "pourquoi", "motif", "reason", "reden", "grund"]),
    (Field::Minutes, &["duree_min", "duree", "minutes", "temps", "duur", "dauer", "duration"]),
    (Field::HoldMinutes, &["attente_min", "attente_telephone", "minutes_d_attente", "hold_minutes"]),
    (Field::Note, &["remarque", "remarques", "note", "notes", "commentaire", "opmerking", "bemerkung"]),
];

/// A team's mapping; an empty one guesses everything.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Mapping {
    /// The column of each field, by its header.
    columns: BTreeMap<Field, String>,
    /// For each field, what its words mean: codes of the vocabulary.
    words: BTreeMap<Field, BTreeMap<String, String>>,
}

impl Mapping {
    /// Reads a mapping file. Errors: `BadFile` at `place` with the line.
    pub fn parse(text: &str, place: &str) -> Result<Self> {
        let mut mapping: Self = toml::from_str(text.strip_prefix('\u{FEFF}').unwrap_or(text)).map_err(|error| {
            let until = error.span().map_or(0, |span| span.start).min(text.len());
            let line = text.get(..until).map_or(1, |above| above.matches('\n').count() + 1);
            Error::new(Kind::BadFile).at(format_args!("{place}:{line}")).because(error.message().to_owned())
        })?;
        for words in mapping.words.values_mut() {
            *words = std::mem::take(words).into_iter().map(|(word, code)| (folded(&word), code)).collect();
        }
        Ok(mapping)
    }

    /// The column of a field among those that a table has, both folded as headers are.
    pub(super) fn column(&self, field: Field, has: impl Fn(&str) -> bool) -> Option<String> {
        if let Some(named) = self.columns.get(&field) {
            return Some(column_name(named));
        }
        let usual = USUAL.iter().find(|(known, _)| *known == field).map_or(&[][..], |(_, names)| names);
        // The field's own name, as it is documented, is a usual name too.
        let own = column_name(field.code());
        let names = usual.iter().copied().chain(std::iter::once(own.as_str()));
        names.into_iter().find(|name| has(name)).map(str::to_owned)
    }

    /// The columns that the file names, with their fields.
    pub(super) fn named(&self) -> impl Iterator<Item = (Field, &str)> {
        self.columns.iter().map(|(field, name)| (*field, name.as_str()))
    }

    /// What the file says that a word of a field means.
    pub(super) fn meaning(&self, field: Field, word: &str) -> Option<&str> {
        self.words.get(&field)?.get(&folded(word)).map(String::as_str)
    }
}

fn folded(text: &str) -> String {
    fold::words(text).join(" ")
}

/// A header as tables know it.
pub(super) fn column_name(header: &str) -> String {
    fold::words(header).join("_")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_wrong_is_refused_with_its_line() {
        for (text, line) in
            [("[columns]\nsurname = \"Nom\"\n", 2), ("[columns\n", 1), ("[colums]\n", 1), ("[words.age]\nx = 3\n", 2)]
        {
            let error = Mapping::parse(text, "carte.toml").expect_err(text);
            assert_eq!(error.place(), Some(format!("carte.toml:{line}").as_str()), "{text}");
        }
    }

    #[test]
    fn usual_names_are_guessed_and_the_file_goes_before_them() {
        let has = |name: &str| ["date", "jour_de_visite", "demarche"].contains(&name);
        let mapping = Mapping::parse("[columns]\ndate = \"Jour de visite\"", "m").expect("a mapping");
        assert_eq!(mapping.column(Field::Date, has).as_deref(), Some("jour_de_visite"));
        assert_eq!(mapping.column(Field::Procedure, has).as_deref(), Some("demarche"));
        assert_eq!(mapping.column(Field::Age, has), None);
    }

    #[test]
    fn every_documented_name_of_a_field_is_a_usual_name_of_its_column_and_of_no_other() {
        for field in Field::ALL {
            for header in [field.code(), &field.code().replace('-', "_")] {
                let has = |name: &str| name == column_name(header);
                let found: Vec<_> =
                    Field::ALL.iter().filter(|known| Mapping::default().column(**known, has).is_some()).collect();
                assert_eq!(found, [field], "{header}");
            }
        }
    }

    #[test]
    fn every_field_has_its_usual_names_once() {
        assert!(Field::ALL.iter().all(|field| USUAL.iter().filter(|(known, _)| known == field).count() == 1));
        let mut names: Vec<_> = USUAL.iter().flat_map(|(_, names)| *names).collect();
        let count = names.len();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), count, "a header means one thing");
        assert!(names.iter().all(|name| column_name(name) == ***name));
    }
}
