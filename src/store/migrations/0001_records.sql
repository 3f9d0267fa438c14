-- Visits, people, cases and what undo needs. Moments are UTC ('2026-11-18T08:42:00Z'), days are the counter's own
-- calendar ('2026-11-18'); codes are those of the vocabulary.
--
-- What can be undone carries two numbers: version grows with every change, undo included; content_version says which
-- version's content the record has, so that undo finds its own work again after a later action was undone.

CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE people (
    id TEXT PRIMARY KEY,
    name TEXT,
    name_folded TEXT NOT NULL DEFAULT '',
    card_code TEXT NOT NULL UNIQUE,
    reach TEXT,
    language TEXT,
    removed INTEGER NOT NULL DEFAULT 0,
    version INTEGER NOT NULL DEFAULT 1,
    content_version INTEGER NOT NULL DEFAULT 1
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
    content_version INTEGER NOT NULL DEFAULT 1,
    UNIQUE (day, ticket)
);
CREATE INDEX visits_by_person ON visits (person_id) WHERE person_id IS NOT NULL;

CREATE TABLE requests (
    visit_id TEXT NOT NULL REFERENCES visits (id),
    position INTEGER NOT NULL,               -- from 0
    topic TEXT,
    procedure TEXT,
    institution TEXT,
    device TEXT,
    support TEXT,
    obstacles TEXT NOT NULL DEFAULT '',      -- codes between spaces: ' mail eid '
    minutes INTEGER,
    hold_minutes INTEGER,
    outcome TEXT,
    why TEXT,
    PRIMARY KEY (visit_id, position)
) WITHOUT ROWID;

CREATE TABLE actions (
    seq INTEGER PRIMARY KEY,                 -- order of writing
    at TEXT NOT NULL,
    desk TEXT NOT NULL,
    worker TEXT NOT NULL,
    name TEXT NOT NULL,                      -- what was done: 'record', 'call', 'close', 'case-open'...
    about TEXT NOT NULL DEFAULT '',          -- a ticket or case number, for the message
    undone_at TEXT
);

-- What each touched record was before (NULL: it did not exist) and which content the action made of it. Images may
-- hold names: they are deleted when their day is over. The actions stay. The fast line that was recorded lies beside
-- them as an image of the desk ('line'), for undo and for the Up key: one page less to write for every visit than a
-- table of its own.
CREATE TABLE action_images (
    action INTEGER NOT NULL REFERENCES actions (seq),
    kind TEXT NOT NULL,                      -- 'visit', 'person', 'case', 'referral', 'event', 'line'
    record_id TEXT NOT NULL,
    content_after INTEGER NOT NULL,
    before TEXT,
    PRIMARY KEY (action, kind, record_id)
) WITHOUT ROWID;

CREATE TABLE visit_events (
    visit_id TEXT NOT NULL REFERENCES visits (id),
    id INTEGER NOT NULL,                     -- of all events; grows with the order of writing
    at TEXT NOT NULL,
    was_at TEXT,
    kind TEXT NOT NULL,
    desk TEXT NOT NULL,
    worker TEXT NOT NULL,
    detail TEXT,
    action INTEGER,                          -- which action wrote it
    undone INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (visit_id, id)
) WITHOUT ROWID;

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
    version INTEGER NOT NULL DEFAULT 1,
    content_version INTEGER NOT NULL DEFAULT 1,
    -- Never open without a next action or somebody it waits on, and always with a day to look at it again.
    CHECK (status <> 'open' OR (due IS NOT NULL AND (waiting_on <> 'us' OR next_action IS NOT NULL)))
);
-- The counts of the cases pane are read from these two alone.
CREATE INDEX cases_by_due ON cases (status, removed, due, waiting_on);
CREATE INDEX cases_with_others ON cases (status, removed, waiting_since, waiting_on) WHERE waiting_on <> 'us';
CREATE INDEX cases_by_number ON cases (length(number), number);
CREATE INDEX cases_by_visit ON cases (visit_id) WHERE visit_id IS NOT NULL;
CREATE INDEX cases_by_person ON cases (person_id);

CREATE TABLE case_entries (
    id TEXT PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES cases (id),
    at TEXT NOT NULL,
    worker TEXT NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    action INTEGER,                          -- which action wrote it
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
    version INTEGER NOT NULL DEFAULT 1,
    content_version INTEGER NOT NULL DEFAULT 1
);
CREATE INDEX referrals_by_visit ON referrals (visit_id) WHERE visit_id IS NOT NULL;
CREATE INDEX referrals_by_case ON referrals (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX referrals_by_service ON referrals (service_id);

-- What is being typed: one text per seat (one window of one account) and place, kept until it is recorded.
CREATE TABLE drafts (
    seat TEXT NOT NULL,
    slot TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (seat, slot)
) WITHOUT ROWID;

