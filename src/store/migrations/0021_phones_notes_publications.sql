-- What the program had proposed for a day's note when somebody saved it: these lines follow what is not finished, the
-- others are somebody's own.
ALTER TABLE days ADD COLUMN proposed TEXT NOT NULL DEFAULT '';

-- A service is found by its telephone number: its digits without what stands before them for a country, each also
-- backwards, because people remember the last digits.
CREATE TABLE service_phones (
    digits TEXT NOT NULL,
    num INTEGER NOT NULL,                    -- services.num
    PRIMARY KEY (digits, num)
) WITHOUT ROWID;
CREATE INDEX service_phones_by_service ON service_phones (num);

-- It belongs to the index of the directory, which the program fills when it next opens the file.
DELETE FROM meta WHERE key = 'index';

-- The days of which evidence was published: pages of days that overlap could be subtracted from one another.
CREATE TABLE publications (
    first TEXT NOT NULL,                     -- a day
    last TEXT NOT NULL,                      -- a day
    made_at TEXT NOT NULL,
    worker TEXT NOT NULL,
    PRIMARY KEY (first, last)
) WITHOUT ROWID;
