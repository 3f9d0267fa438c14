-- What a case's page holds beyond its next step, and its full-text index.

ALTER TABLE cases ADD COLUMN snoozed_until TEXT;
ALTER TABLE cases ADD COLUMN consents TEXT NOT NULL DEFAULT '[]';     -- JSON
ALTER TABLE cases ADD COLUMN mandate TEXT;                            -- JSON; NULL: none

-- By kind: whether a call was answered, by when a document is promised, which promise one keeps, until when the case is
-- set aside, why it was closed.
ALTER TABLE case_entries ADD COLUMN detail TEXT;
ALTER TABLE case_entries ADD COLUMN corrected_at TEXT;

-- The counts of the cases pane are still read from indexes alone, now that a case can be set aside.
DROP INDEX cases_by_due;
CREATE INDEX cases_by_due ON cases (status, removed, due, waiting_on, snoozed_until);
DROP INDEX cases_with_others;
CREATE INDEX cases_with_others ON cases (status, removed, waiting_since, waiting_on, due, snoozed_until)
    WHERE waiting_on <> 'us';
CREATE INDEX cases_by_worker ON cases (worker, status, removed, due);

-- One row is one text of the index: what everybody may find of a case (reader ''), and once more, with the private notes of
-- an author, what only that author finds.
CREATE TABLE case_documents (
    num INTEGER PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES cases (id),
    reader TEXT NOT NULL DEFAULT '',
    UNIQUE (case_id, reader)
);

-- Folded words only, the texts themselves stay where they are.
CREATE VIRTUAL TABLE case_words USING fts5 (
    words,
    content = '', contentless_delete = 1, detail = none,
    tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);
