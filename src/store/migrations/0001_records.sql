-- Visits, people, cases and what undo needs. Moments are UTC ('2026-11-18T08:42:00Z'), days are the counter's own
-- calendar ('2026-11-18'); codes are those of the vocabulary.

CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE people (
    id TEXT PRIMARY KEY,
    name TEXT,
    name_folded TEXT NOT NULL DEFAULT '',
    card_code TEXT NOT NULL UNIQUE,
    reach TEXT,
    language TEXT,
    removed INTEGER NOT NULL DEFAULT 0,
    version INTEGER NOT NULL DEFAULT 1
);

CREATE TABLE visits (
    id TEXT PRIMARY KEY,
    day TEXT NOT NULL,
    ticket INTEGER NOT NULL,
    session TEXT NOT NULL DEFAULT '',
    status TEXT NOT NULL,
    origin TEXT NOT NULL,
    priority TEXT NOT NULL,
    desk TEXT NOT NULL DEFAULT '',
    worker TEXT NOT NULL DEFAULT '',
    calls INTEGER NOT NULL DEFAULT 0,
    calling_name TEXT,
    person_id TEXT REFERENCES people (id),
    age_from INTEGER,
    age_to INTEGER,                          -- equal to age_from for a number of years; NULL for "and more"
    gender TEXT,
    language TEXT,
    interpreter INTEGER NOT NULL DEFAULT 0,
    place TEXT,
    knows_space INTEGER,
    needs_help INTEGER,
    stable_connection INTEGER,
    note TEXT NOT NULL DEFAULT '',
    removed INTEGER NOT NULL DEFAULT 0,      -- its recording was undone
    version INTEGER NOT NULL DEFAULT 1,
    UNIQUE (day, ticket)
);

CREATE TABLE requests (
    id TEXT PRIMARY KEY,
    visit_id TEXT NOT NULL REFERENCES visits (id),
    position INTEGER NOT NULL,
    topic TEXT,
    procedure TEXT,
    institution TEXT,
    device TEXT,
    support TEXT,
    obstacles TEXT NOT NULL DEFAULT '',      -- codes between spaces: ' mail eid '
    minutes INTEGER,
    hold_minutes INTEGER,
    outcome TEXT,
    why TEXT
);
CREATE INDEX requests_by_visit ON requests (visit_id, position);

CREATE TABLE actions (
    id TEXT PRIMARY KEY,
    seq INTEGER NOT NULL UNIQUE,             -- order of writing
    at TEXT NOT NULL,
    desk TEXT NOT NULL,
    worker TEXT NOT NULL,
    name TEXT NOT NULL,                      -- what was done: 'record', 'call', 'close', 'case-open'...
    about TEXT NOT NULL DEFAULT '',          -- a ticket or case number, for the message
    undone_at TEXT
);
CREATE INDEX actions_by_desk ON actions (desk, seq);

-- What each touched record was before (NULL: it did not exist) and which version the action made of it.
CREATE TABLE action_images (
    action_id TEXT NOT NULL REFERENCES actions (id),
    kind TEXT NOT NULL,
    record_id TEXT NOT NULL,
    version_after INTEGER NOT NULL,
    before TEXT,
    PRIMARY KEY (action_id, kind, record_id)
) WITHOUT ROWID;

CREATE TABLE visit_events (
    id INTEGER PRIMARY KEY,
    visit_id TEXT NOT NULL REFERENCES visits (id),
    at TEXT NOT NULL,
    was_at TEXT,
    kind TEXT NOT NULL,
    desk TEXT NOT NULL,
    worker TEXT NOT NULL,
    detail TEXT,
    action_id TEXT,
    undone INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX visit_events_by_visit ON visit_events (visit_id, at);
CREATE INDEX visit_events_by_action ON visit_events (action_id);

CREATE TABLE cases (
    id TEXT PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    person_id TEXT NOT NULL REFERENCES people (id),
    visit_id TEXT REFERENCES visits (id),
    topic TEXT,
    subject TEXT NOT NULL,
    worker TEXT NOT NULL,
    status TEXT NOT NULL,
    next_action TEXT,
    due TEXT,
    waiting_on TEXT NOT NULL,                -- 'us', 'person' or an institution's code
    waiting_since TEXT NOT NULL,
    closed_reason TEXT,
    removed INTEGER NOT NULL DEFAULT 0,
    version INTEGER NOT NULL DEFAULT 1
);
CREATE INDEX cases_to_do ON cases (status, waiting_on, due) WHERE removed = 0;
CREATE INDEX cases_by_visit ON cases (visit_id);

CREATE TABLE case_entries (
    id TEXT PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES cases (id),
    at TEXT NOT NULL,
    worker TEXT NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    action_id TEXT,
    undone INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX case_entries_by_case ON case_entries (case_id, at);

CREATE TABLE referrals (
    id TEXT PRIMARY KEY,
    visit_id TEXT REFERENCES visits (id),
    case_id TEXT REFERENCES cases (id),
    service_id TEXT NOT NULL,                -- the directory may forget a service; the record does not
    service_name TEXT NOT NULL,
    how TEXT NOT NULL,
    status TEXT NOT NULL,
    made_at TEXT NOT NULL,
    check_on TEXT,
    worker TEXT NOT NULL,
    removed INTEGER NOT NULL DEFAULT 0,
    version INTEGER NOT NULL DEFAULT 1
);
CREATE INDEX referrals_by_visit ON referrals (visit_id);
CREATE INDEX referrals_by_case ON referrals (case_id);
CREATE INDEX referrals_by_service ON referrals (service_id);

-- What is being typed: one text per desk and place, kept until it is recorded.
CREATE TABLE drafts (
    desk TEXT NOT NULL,
    slot TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (desk, slot)
) WITHOUT ROWID;

-- Fast lines of the day, for the Up key.
CREATE TABLE fast_lines (
    id INTEGER PRIMARY KEY,
    day TEXT NOT NULL,
    desk TEXT NOT NULL,
    line TEXT NOT NULL
);
CREATE INDEX fast_lines_by_day ON fast_lines (day, desk);
