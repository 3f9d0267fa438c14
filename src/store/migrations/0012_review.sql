-- The walk through what is not finished at the end of a day.

-- What somebody looked at and left as it is, for that day: it does not come back.
CREATE TABLE review_kept (
    day TEXT NOT NULL,
    kind TEXT NOT NULL,
    record_id TEXT NOT NULL,
    worker TEXT NOT NULL,
    PRIMARY KEY (day, kind, record_id)
) WITHOUT ROWID;

-- Open cases in which we have the move and nobody said which; the condition is that of `Case::lacks_next`.
CREATE INDEX cases_without_next ON cases (id)
    WHERE status = 'open' AND removed = 0 AND waiting_on = 'us' AND (next_action IS NULL OR next_action = '');
