-- What became of a referral: its reason, the days that count, and everything heard of it.

ALTER TABLE referrals ADD COLUMN reason TEXT;                      -- why refused, or why it did not help
ALTER TABLE referrals ADD COLUMN reason_words TEXT NOT NULL DEFAULT '';
ALTER TABLE referrals ADD COLUMN status_on TEXT;                   -- the day of the latest news
ALTER TABLE referrals ADD COLUMN answered_on TEXT;                 -- the day of the service's first answer

-- A referral has a day to ask only as long as it is open: these two are all that the board and the directory read.
-- The first holds `removed` too, so that counting reads nothing else.
CREATE INDEX referrals_to_check ON referrals (check_on, removed) WHERE check_on IS NOT NULL AND removed = 0;
CREATE INDEX referrals_answered ON referrals (service_id, answered_on) WHERE answered_on IS NOT NULL AND removed = 0;

CREATE TABLE referral_news (
    id TEXT PRIMARY KEY,
    referral_id TEXT NOT NULL REFERENCES referrals (id),
    at TEXT NOT NULL,
    worker TEXT NOT NULL,
    kind TEXT NOT NULL,
    reason TEXT,
    reason_words TEXT NOT NULL DEFAULT '',
    action INTEGER,                          -- which action wrote it
    undone INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX referral_news_by_referral ON referral_news (referral_id, at);
-- The condition is that of `ReferralStatus::is_open`.
CREATE INDEX referrals_open ON referrals (made_at) WHERE removed = 0 AND status IN ('informed', 'contacted', 'accepted');
