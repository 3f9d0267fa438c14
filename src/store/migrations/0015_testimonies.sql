-- Words that somebody agreed to be quoted with, without a name. They stand apart: nothing leads from them to a visit, a
-- person or a day, and the code by which one is withdrawn is drawn by chance, so that no order tells when it was given.

CREATE TABLE testimonies (
    code TEXT PRIMARY KEY,
    month TEXT NOT NULL,                     -- '2026-11'
    text TEXT NOT NULL,
    topic TEXT,
    institution TEXT,
    given TEXT NOT NULL,                     -- how the person agreed: 'oral', 'signed'
    recorded_by TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX testimonies_by_month ON testimonies (month);
