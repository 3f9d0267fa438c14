-- What the directory says of a service beyond its name and place. Lists are JSON, as before.

ALTER TABLE services ADD COLUMN latitude REAL;
ALTER TABLE services ADD COLUMN longitude REAL;
ALTER TABLE services ADD COLUMN way TEXT NOT NULL DEFAULT '';
ALTER TABLE services ADD COLUMN reception TEXT NOT NULL DEFAULT '[]';
ALTER TABLE services ADD COLUMN no_phone INTEGER NOT NULL DEFAULT 0;
ALTER TABLE services ADD COLUMN closures TEXT NOT NULL DEFAULT '[]';
ALTER TABLE services ADD COLUMN publics TEXT NOT NULL DEFAULT '[]';
ALTER TABLE services ADD COLUMN referrers TEXT NOT NULL DEFAULT '[]';
ALTER TABLE services ADD COLUMN accessibility TEXT NOT NULL DEFAULT '[]';
ALTER TABLE services ADD COLUMN fee TEXT NOT NULL DEFAULT 'unknown';
ALTER TABLE services ADD COLUMN verified_how TEXT NOT NULL DEFAULT 'unknown';
ALTER TABLE services ADD COLUMN alert TEXT;           -- JSON; NULL: none
