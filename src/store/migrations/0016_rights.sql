-- What was asked of a person and what became of each right that was shown, by visit. The visit's day stands here too, so
-- that counting a period reads no other visit.
CREATE TABLE visit_rights (
    visit_id TEXT NOT NULL REFERENCES visits (id),
    kind TEXT NOT NULL,                      -- 'right' or 'answer'
    code TEXT NOT NULL,                      -- of the right, or of the question
    said TEXT NOT NULL,                      -- 'explained', 'asked', 'has', 'not-concerned'; 'yes', 'no'
    day TEXT NOT NULL,
    PRIMARY KEY (visit_id, kind, code)
) WITHOUT ROWID;
CREATE INDEX visit_rights_found ON visit_rights (day, said, code) WHERE kind = 'right';
