-- Days: which are closed, by whom, the note for whoever comes next, the backup that holds them. A day without a row was
-- never closed, and nobody wrote a note about it.
CREATE TABLE days (
    id TEXT PRIMARY KEY,                     -- the day: '2026-11-18'
    note TEXT NOT NULL DEFAULT '',           -- for whoever comes next
    closed_at TEXT,                          -- NULL: open, or open again
    closed_by TEXT NOT NULL DEFAULT '',
    closed_desk TEXT NOT NULL DEFAULT '',
    backup TEXT,                             -- the verified backup's file name; NULL: none yet
    removed INTEGER NOT NULL DEFAULT 0,
    version INTEGER NOT NULL DEFAULT 1,
    content_version INTEGER NOT NULL DEFAULT 1
) WITHOUT ROWID;

-- What happened to a day as a whole, and to a day that was closed.
CREATE TABLE day_events (
    day TEXT NOT NULL,
    num INTEGER NOT NULL,                    -- from 1
    at TEXT NOT NULL,
    kind TEXT NOT NULL,                      -- 'closed', 'reopened', 'added', 'changed'
    desk TEXT NOT NULL,
    worker TEXT NOT NULL,
    detail TEXT NOT NULL DEFAULT '',         -- why it was reopened; the ticket that was added or changed
    PRIMARY KEY (day, num)
) WITHOUT ROWID;

-- Who has read which day's note.
CREATE TABLE day_reads (
    day TEXT NOT NULL,
    reader TEXT NOT NULL,
    PRIMARY KEY (day, reader)
) WITHOUT ROWID;
