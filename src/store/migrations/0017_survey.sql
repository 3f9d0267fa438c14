-- The worker's questionnaire. The answers stand by themselves: each is a row of its own, with the period alone and an id
-- that is nothing but chance, so that neither a worker, a desk, a time nor an order can be read from them, nor which
-- answers came from the same hand.
CREATE TABLE survey_answers (
    id TEXT PRIMARY KEY,                     -- drawn by chance
    period TEXT NOT NULL,                    -- '2026-Q3', '2026-10'
    question TEXT NOT NULL,                  -- the question's code
    answer TEXT NOT NULL                     -- the answer's code; empty: none of them
) WITHOUT ROWID;
CREATE INDEX survey_answers_by_period ON survey_answers (period, question, answer);

-- Who need not be asked again about a period, because they answered or did not want to: it does not say which.
CREATE TABLE survey_asked (
    period TEXT NOT NULL,
    worker TEXT NOT NULL,
    PRIMARY KEY (period, worker)
) WITHOUT ROWID;
