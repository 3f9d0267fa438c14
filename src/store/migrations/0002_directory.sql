-- The referral directory. One row is one service at one place; lists are JSON.

CREATE TABLE services (
    num INTEGER PRIMARY KEY,                 -- its row in the index
    id TEXT NOT NULL UNIQUE,
    source TEXT NOT NULL,
    source_id TEXT NOT NULL,
    name TEXT NOT NULL,
    name_folded TEXT NOT NULL,
    aliases TEXT NOT NULL,
    organization TEXT NOT NULL,
    description TEXT NOT NULL,
    categories TEXT NOT NULL,
    address TEXT NOT NULL,
    postcode TEXT NOT NULL,
    city TEXT NOT NULL,
    phones TEXT NOT NULL,
    email TEXT NOT NULL,
    url TEXT NOT NULL,
    hours TEXT,
    hours_note TEXT NOT NULL,
    appointment TEXT NOT NULL,
    documents TEXT NOT NULL,
    languages TEXT NOT NULL,
    cost TEXT NOT NULL,
    verified_on TEXT,
    verified_by TEXT NOT NULL,
    team_note TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    UNIQUE (source, source_id)
);
CREATE INDEX services_by_name ON services (name_folded, num);

-- What is searched: folded words only, the texts themselves stay in `services`. No positions are kept, because nobody
-- searches for phrases. Names have an index of their own: it is small, so the best answers are found without going
-- through every description that has the same word.
CREATE VIRTUAL TABLE services_names USING fts5 (
    name, categories,
    content = '', contentless_delete = 1, detail = column,
    tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);
CREATE VIRTUAL TABLE services_texts USING fts5 (
    names, place, description,
    content = '', contentless_delete = 1, detail = column,
    tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);

-- Every word of both with its spelling and the number of services that have it, for correcting what was mistyped.
-- fts5vocab would tell the same, but reads an index through for it.
CREATE TABLE directory_words (
    word TEXT PRIMARY KEY,
    spelling TEXT NOT NULL,
    services INTEGER NOT NULL
) WITHOUT ROWID;
