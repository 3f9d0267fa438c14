//! Texts that others have begun: whose they are and how many, never what they say.

/// What one worker has begun in one place and not recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Begun {
    /// Their initials; empty where nobody was named.
    pub worker: String,
    /// Whether it was begun in the window in which it is looked for.
    pub here: bool,
    /// How many texts.
    pub count: u32,
}

/// Who else has begun something, at least one text each; those of this window first, nameless ones last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Others(Vec<Begun>);

impl Others {
    /// Adds somebody's texts, beside those that they have in the same place.
    pub fn add(&mut self, begun: Begun) {
        if begun.count == 0 {
            return;
        }
        let is_theirs = |other: &&mut Begun| (&other.worker, other.here) == (&begun.worker, begun.here);
        match self.0.iter_mut().find(is_theirs) {
            Some(theirs) => theirs.count = theirs.count.saturating_add(begun.count),
            None => self.0.push(begun),
        }
        self.0.sort_by_key(|begun| (!begun.here, begun.worker.is_empty(), begun.worker.clone()));
    }

    /// Whether nobody has.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many texts there are.
    pub fn count(&self) -> u32 {
        self.0.iter().map(|begun| begun.count).sum()
    }

    /// Who has how many.
    pub fn iter(&self) -> impl Iterator<Item = &Begun> {
        self.0.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_counted_by_whose_they_are_and_where() {
        let begun = |worker: &str, here, count| Begun { worker: worker.to_owned(), here, count };
        let mut others = Others::default();
        assert!(others.is_empty());
        for (worker, here, count) in
            [("", false, 1), ("MD", false, 2), ("AV", false, 0), ("EB", true, 1), ("MD", false, 1)]
        {
            others.add(begun(worker, here, count));
        }
        assert_eq!(others, Others(vec![begun("EB", true, 1), begun("MD", false, 3), begun("", false, 1)]));
        assert_eq!(others.count(), 5);
    }
}
