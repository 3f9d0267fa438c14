-- A person's rights: what was erased, what is only kept, what was decided.

-- That a record was erased, by its id alone: so that it is erased again when an older backup is put back. Beside the
-- kinds of records ('person', 'case', 'visit', 'text', 'names', 'testimony') the cards of people who were erased
-- ('card'), so that no other person is ever given one of them.
CREATE TABLE erased (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    day TEXT NOT NULL,
    PRIMARY KEY (kind, id)
) WITHOUT ROWID;

-- People whose record is kept and nothing else is done with it.
CREATE TABLE restrictions (
    person_id TEXT PRIMARY KEY REFERENCES people (id),
    since TEXT NOT NULL,
    reason TEXT NOT NULL,
    worker TEXT NOT NULL
) WITHOUT ROWID;

-- What people asked for, and what was decided. The person is an id and stays one when the record is erased.
CREATE TABLE person_decisions (
    num INTEGER PRIMARY KEY,
    day TEXT NOT NULL,
    person_id TEXT NOT NULL,
    asked TEXT NOT NULL,                     -- 'access', 'correction', 'erasure', 'restriction', 'objection'
    answer TEXT NOT NULL,                    -- 'exported', 'corrected', 'erased', 'restricted', 'lifted', 'refused'
    reason TEXT NOT NULL,
    worker TEXT NOT NULL
);
CREATE INDEX person_decisions_by_person ON person_decisions (person_id, num);
