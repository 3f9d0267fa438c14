//! A whole and its parts, of which some may be kept back.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::range::Range;

/// What a part is: a code of the vocabulary. A team's own entry carries its label, because other houses do not know its
/// code, or know it as something else.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Key {
    /// The code.
    pub code: String,
    /// The label of an entry that does not come with the program.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
}

/// A whole and those of its parts that are told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parts {
    /// The whole; unknown where parts overlap, or where the sum of them would tell too much.
    pub total: Range,
    /// No part that is not among the rows is larger than this; `None` where nothing is known.
    pub others_at_most: Option<u64>,
    /// The parts that are told.
    #[serde(with = "rows")]
    pub rows: BTreeMap<Key, Range>,
}

impl Parts {
    /// Parts of which none is told, none larger than a bound.
    pub const fn hidden(total: Range, others_at_most: Option<u64>) -> Self {
        Self { total, others_at_most, rows: BTreeMap::new() }
    }

    /// A part: told, or within the bound of those that are not.
    pub fn part(&self, key: &Key) -> Range {
        self.rows.get(key).copied().unwrap_or(Range::up_to(self.others_at_most))
    }

    /// The sum of two, part by part.
    #[must_use]
    pub fn plus(&self, other: &Self) -> Self {
        let keys = self.rows.keys().chain(other.rows.keys());
        Self {
            total: self.total.plus(other.total),
            others_at_most: Range::up_to(self.others_at_most).plus(Range::up_to(other.others_at_most)).at_most,
            rows: keys.map(|key| (key.clone(), self.part(key).plus(other.part(key)))).collect(),
        }
    }

    /// What all parts but these come to together.
    pub fn without(&self, keys: &[&Key]) -> Range {
        keys.iter().filter_map(|key| self.rows.get(key)).fold(self.total, |rest, part| rest.without(*part))
    }

    /// The parts by size, the largest first.
    pub fn by_size(&self) -> Vec<(&Key, Range)> {
        let mut rows: Vec<_> = self.rows.iter().map(|(key, part)| (key, *part)).collect();
        rows.sort_by_key(|(_, part)| std::cmp::Reverse(part.at_least));
        rows
    }
}

/// Rows as a list, of which none may stand there twice.
mod rows {
    use super::{BTreeMap, Deserialize, Deserializer, Key, Range, Serialize, Serializer};

    #[derive(Serialize, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Row {
        code: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        label: Option<String>,
        count: Range,
    }

    pub fn serialize<S: Serializer>(rows: &BTreeMap<Key, Range>, to: S) -> Result<S::Ok, S::Error> {
        let row =
            |(key, count): (&Key, &Range)| Row { code: key.code.clone(), label: key.label.clone(), count: *count };
        to.collect_seq(rows.iter().map(row))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<BTreeMap<Key, Range>, D::Error> {
        let list = Vec::<Row>::deserialize(from)?;
        let keyed = list.into_iter().map(|row| (Key { code: row.code, label: row.label }, row.count));
        super::once(keyed.collect())
    }
}

/// A map of what must not stand in a list twice.
pub(super) fn once<K: Ord, V, E: serde::de::Error>(list: Vec<(K, V)>) -> Result<BTreeMap<K, V>, E> {
    let many = list.len();
    let map: BTreeMap<K, V> = list.into_iter().collect();
    if map.len() == many { Ok(map) } else { Err(E::custom("twice the same row")) }
}
