-- Visits that were taken over from a register of paper or of a spreadsheet: which row each came from, so that the same
-- register can be read again without counting anybody twice, and taken back as a whole.

CREATE TABLE visit_sources (
    source TEXT NOT NULL,
    source_id TEXT NOT NULL,
    visit_id TEXT NOT NULL REFERENCES visits (id),
    PRIMARY KEY (source, source_id)
) WITHOUT ROWID;
