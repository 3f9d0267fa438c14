-- What each day comes to, so that figures of years are sums of days.

-- JSON (`domain::report::DayTotals`): counts by code, nothing about anybody.
CREATE TABLE day_totals (
    day TEXT NOT NULL,
    session TEXT NOT NULL,                   -- '': none was named
    totals TEXT NOT NULL,
    PRIMARY KEY (day, session)
);

-- Days whose totals are not there or not true any more: they are counted when figures are asked for, so that recording
-- pays for a mark and no more. Whatever changes about a visit changes its version in the same transaction, its requests
-- and events included.
CREATE TABLE days_to_count (day TEXT PRIMARY KEY) WITHOUT ROWID;
INSERT INTO days_to_count (day) SELECT DISTINCT day FROM visits;

CREATE TRIGGER visits_recorded AFTER INSERT ON visits
WHEN NOT EXISTS (SELECT 1 FROM days_to_count WHERE day = new.day)
BEGIN
    INSERT INTO days_to_count (day) VALUES (new.day);
END;

CREATE TRIGGER visits_changed AFTER UPDATE OF version, removed ON visits
WHEN NOT EXISTS (SELECT 1 FROM days_to_count WHERE day = new.day)
BEGIN
    INSERT INTO days_to_count (day) VALUES (new.day);
END;

CREATE TRIGGER visits_moved AFTER UPDATE OF day ON visits WHEN old.day <> new.day
BEGIN
    INSERT OR IGNORE INTO days_to_count (day) VALUES (old.day), (new.day);
END;

CREATE TRIGGER visits_deleted AFTER DELETE ON visits
WHEN NOT EXISTS (SELECT 1 FROM days_to_count WHERE day = old.day)
BEGIN
    INSERT INTO days_to_count (day) VALUES (old.day);
END;

-- Referrals and cases are few: they are counted from these two alone, which hold their own condition for that.
CREATE INDEX referrals_by_day ON referrals (made_at, how, status, service_id, visit_id, removed) WHERE removed = 0;
CREATE INDEX case_turns ON case_entries (kind, at, detail, undone)
    WHERE undone = 0 AND kind IN ('opened', 'closed', 'reopened');
