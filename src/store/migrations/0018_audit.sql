-- The audit: who read, changed, handed out or erased which record, and when. Entries are chained by their hashes
-- (domain/audit.rs) and only ever added at the end. No content stands here: ids, codes, counts.
CREATE TABLE audit (
    seq INTEGER PRIMARY KEY,                 -- from 1, without a hole
    at TEXT NOT NULL,
    day TEXT NOT NULL,                       -- the counter's calendar day
    worker TEXT NOT NULL,
    desk TEXT NOT NULL,
    seat TEXT NOT NULL,                      -- '': from the command line
    what TEXT NOT NULL,
    detail TEXT NOT NULL,                    -- an action's code; what was written and in which form
    count INTEGER,                           -- how many records, where that is said
    records TEXT NOT NULL,                   -- 'case:<id> person:<id>'
    hash BLOB NOT NULL                       -- of the hash before and of all the above
);

-- The entries of a record. It says nothing that the entries do not say; verifying compares.
CREATE TABLE audit_records (
    record TEXT NOT NULL,                    -- its id
    seq INTEGER NOT NULL,
    PRIMARY KEY (record, seq)
) WITHOUT ROWID;

-- The last entry that was removed after its time: the chain begins behind it.
CREATE TABLE audit_forgotten (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    seq INTEGER NOT NULL,
    hash BLOB NOT NULL
);

-- What stood at the end of the chain when a day was closed, as the day's page says it on paper.
CREATE TABLE audit_seals (
    day TEXT NOT NULL,
    seq INTEGER NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (day, seq)
) WITHOUT ROWID;

CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit is not changed'); END;

-- Also what would replace an entry, which SQLite does without asking the trigger above or the one below.
CREATE TRIGGER audit_is_only_continued BEFORE INSERT ON audit
WHEN NEW.seq <= (SELECT max(seq) FROM audit)
BEGIN SELECT RAISE(ABORT, 'the audit is only continued'); END;

-- What the chain no longer begins with may go, and nothing else.
CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit
WHEN OLD.seq > coalesce((SELECT seq FROM audit_forgotten), 0)
BEGIN SELECT RAISE(ABORT, 'the audit is not deleted'); END;

CREATE TRIGGER audit_records_are_not_changed BEFORE UPDATE ON audit_records
BEGIN SELECT RAISE(ABORT, 'the audit is not changed'); END;

CREATE TRIGGER audit_records_are_not_deleted BEFORE DELETE ON audit_records
WHEN OLD.seq > coalesce((SELECT seq FROM audit_forgotten), 0)
BEGIN SELECT RAISE(ABORT, 'the audit is not deleted'); END;

CREATE TRIGGER audit_forgotten_only_moves_on BEFORE UPDATE ON audit_forgotten
WHEN NEW.seq <= OLD.seq
BEGIN SELECT RAISE(ABORT, 'the audit is not brought back'); END;

CREATE TRIGGER audit_forgotten_stays BEFORE DELETE ON audit_forgotten
BEGIN SELECT RAISE(ABORT, 'the audit is not brought back'); END;
