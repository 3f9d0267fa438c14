-- Recognising somebody who comes again, and one record for one person.

-- The words of names, as they are compared, with their sound; and telephone numbers by their digits, each also
-- backwards, because people say the last digits.
CREATE TABLE people_words (
    word TEXT NOT NULL,
    person_id TEXT NOT NULL REFERENCES people (id),
    sound TEXT NOT NULL,
    PRIMARY KEY (word, person_id)
) WITHOUT ROWID;
CREATE INDEX people_words_by_sound ON people_words (sound, word);
CREATE INDEX people_words_by_person ON people_words (person_id, word);

CREATE TABLE people_phones (
    digits TEXT NOT NULL,
    person_id TEXT NOT NULL REFERENCES people (id),
    PRIMARY KEY (digits, person_id)
) WITHOUT ROWID;
CREATE INDEX people_phones_by_person ON people_phones (person_id);

-- Who was written before there was an index is put into it when the file is opened next.
ALTER TABLE people ADD COLUMN indexed INTEGER NOT NULL DEFAULT 0;
CREATE INDEX people_not_indexed ON people (id) WHERE indexed = 0;

-- Where a record went that was merged into another; its card still leads there.
ALTER TABLE people ADD COLUMN merged_into TEXT REFERENCES people (id);
CREATE INDEX people_merged ON people (merged_into) WHERE merged_into IS NOT NULL;

-- A person's latest visits are read without going through all of them.
DROP INDEX visits_by_person;
CREATE INDEX visits_by_person ON visits (person_id, day, ticket) WHERE person_id IS NOT NULL;
