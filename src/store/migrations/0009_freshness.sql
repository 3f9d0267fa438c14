-- Services that are written and corrected here, beside those that come from other directories.

-- Whose content a record has: see `version` and `content_version` of the other records.
ALTER TABLE services ADD COLUMN content_version INTEGER NOT NULL DEFAULT 1;
UPDATE services SET content_version = version;

-- The record as its source last gave it, as JSON; NULL as long as nobody corrected it here. Where the two differ, the
-- correction stands, whatever the next import says.
ALTER TABLE services ADD COLUMN theirs TEXT;

-- Records made here and taken back: out of sight, not lost.
CREATE TABLE services_aside (
    id TEXT PRIMARY KEY,
    record TEXT NOT NULL,                    -- JSON
    at TEXT NOT NULL
) WITHOUT ROWID;

-- How often each service was referred to: what to verify first.
CREATE INDEX referrals_by_use ON referrals (service_id, made_at) WHERE removed = 0;
