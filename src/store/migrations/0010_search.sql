-- Searching by what narrows: an index that also says whether a service is free, has a counter, takes people without an
-- appointment, which languages are spoken and in which commune it is; where communes lie; and the services that a team
-- keeps at hand.

-- The index is made anew, and filled by the program when it next opens the file (`meta`, key 'index'): folding words is
-- not the business of SQL. A fact is a word that begins with `_`, which nothing typed does.
DROP TABLE services_names;
DROP TABLE services_texts;
CREATE VIRTUAL TABLE services_names USING fts5 (
    name, categories, facts,
    content = '', contentless_delete = 1, detail = column,
    tokenize = 'unicode61 remove_diacritics 2 tokenchars ''_''', prefix = '1 2 3'
);
CREATE VIRTUAL TABLE services_texts USING fts5 (
    names, place, description, facts,
    content = '', contentless_delete = 1, detail = column,
    tokenize = 'unicode61 remove_diacritics 2 tokenchars ''_''', prefix = '1 2 3'
);
DELETE FROM directory_words;
DELETE FROM meta WHERE key = 'index';

-- The communes and postcodes of the services, folded; sums of positions in millionths of a degree, so that what is
-- taken away again leaves nothing behind, and their middle.
CREATE TABLE directory_places (
    key TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,                      -- 'commune', 'postcode'
    services INTEGER NOT NULL,
    positioned INTEGER NOT NULL,
    north INTEGER NOT NULL,
    east INTEGER NOT NULL,
    latitude REAL,
    longitude REAL
) WITHOUT ROWID;
CREATE INDEX directory_places_by_position ON directory_places (kind, latitude, longitude);

-- The services that a team keeps at hand. No import touches them.
CREATE TABLE favourites (
    service_id TEXT PRIMARY KEY,
    since TEXT NOT NULL,                     -- a day
    worker TEXT NOT NULL
) WITHOUT ROWID;
