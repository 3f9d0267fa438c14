-- How long what is kept stays: the day of the last contact, what is kept on purpose, when a seat was last taken, and
-- what was erased when.

-- The day of the last contact, so that whoever was not seen for longest is read from an index. It only grows: what is
-- taken back or moved to somebody else leaves it as it is, and a record stays a little longer rather than goes too soon.
ALTER TABLE people ADD COLUMN contact TEXT;
ALTER TABLE cases ADD COLUMN contact TEXT;

UPDATE cases SET contact = nullif(max(
    coalesce((SELECT max(substr(e.at, 1, 10)) FROM case_entries e WHERE e.case_id = cases.id), ''),
    coalesce((SELECT max(substr(r.made_at, 1, 10)) FROM referrals r WHERE r.case_id = cases.id), ''),
    coalesce((SELECT max(substr(n.at, 1, 10)) FROM referrals r JOIN referral_news n ON n.referral_id = r.id
              WHERE r.case_id = cases.id), '')
), '') WHERE person_id NOT IN (SELECT id FROM people WHERE card_code = '');
UPDATE people SET contact = nullif(max(
    coalesce((SELECT max(v.day) FROM visits v WHERE v.person_id = people.id), ''),
    coalesce((SELECT max(c.contact) FROM cases c WHERE c.person_id = people.id), ''),
    coalesce((SELECT max(substr(n.at, 1, 10)) FROM visits v JOIN referrals r ON r.visit_id = v.id
              JOIN referral_news n ON n.referral_id = r.id WHERE v.person_id = people.id), '')
), '');

CREATE INDEX people_by_contact ON people (contact, id) WHERE contact IS NOT NULL AND merged_into IS NULL;
CREATE INDEX cases_by_contact ON cases (contact, id) WHERE contact IS NOT NULL AND (status = 'closed' OR removed = 1);
CREATE INDEX visits_with_text ON visits (day) WHERE person_id IS NULL AND note <> '';

CREATE TRIGGER contact_by_visit AFTER INSERT ON visits WHEN NEW.person_id IS NOT NULL BEGIN
    UPDATE people SET contact = NEW.day WHERE id = NEW.person_id AND coalesce(contact, '') < NEW.day;
END;

CREATE TRIGGER contact_by_visit_changed AFTER UPDATE OF person_id, day ON visits
WHEN NEW.person_id IS NOT NULL AND (OLD.person_id, OLD.day) IS NOT (NEW.person_id, NEW.day) BEGIN
    UPDATE people SET contact = NEW.day WHERE id = NEW.person_id AND coalesce(contact, '') < NEW.day;
END;

CREATE TRIGGER contact_by_entry AFTER INSERT ON case_entries BEGIN
    UPDATE cases SET contact = substr(NEW.at, 1, 10)
    WHERE id = NEW.case_id AND coalesce(contact, '') < substr(NEW.at, 1, 10);
END;

CREATE TRIGGER contact_by_referral AFTER INSERT ON referrals WHEN NEW.case_id IS NOT NULL BEGIN
    UPDATE cases SET contact = substr(NEW.made_at, 1, 10)
    WHERE id = NEW.case_id AND coalesce(contact, '') < substr(NEW.made_at, 1, 10);
END;

CREATE TRIGGER contact_by_news AFTER INSERT ON referral_news BEGIN
    UPDATE cases SET contact = substr(NEW.at, 1, 10)
    WHERE id = (SELECT case_id FROM referrals WHERE id = NEW.referral_id)
    AND coalesce(contact, '') < substr(NEW.at, 1, 10);
    UPDATE people SET contact = substr(NEW.at, 1, 10)
    WHERE id = (SELECT v.person_id FROM referrals r JOIN visits v ON v.id = r.visit_id WHERE r.id = NEW.referral_id)
    AND coalesce(contact, '') < substr(NEW.at, 1, 10);
END;

-- A contact in a case is one with its person, whoever that becomes by a merger.
CREATE TRIGGER contact_by_case AFTER UPDATE OF contact, person_id ON cases WHEN NEW.contact IS NOT NULL BEGIN
    UPDATE people SET contact = NEW.contact
    WHERE id = NEW.person_id AND card_code <> '' AND coalesce(contact, '') < NEW.contact;
END;

-- What somebody was asked about and keeps, through which day, and why.
CREATE TABLE kept_on_purpose (
    kind TEXT NOT NULL,                      -- 'person', 'case'
    record_id TEXT NOT NULL,
    until TEXT NOT NULL,                     -- the last day
    reason TEXT NOT NULL,
    worker TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (kind, record_id)
) WITHOUT ROWID;
CREATE INDEX kept_on_purpose_by_day ON kept_on_purpose (until);

-- The reason may be about somebody: it goes with its record. What is left of a case for the figures is never due again.
CREATE TRIGGER record_erased AFTER INSERT ON erased WHEN NEW.kind IN ('person', 'case') BEGIN
    DELETE FROM kept_on_purpose WHERE kind = NEW.kind AND record_id = NEW.id;
    UPDATE cases SET contact = NULL WHERE NEW.kind = 'case' AND id = NEW.id;
END;

-- When each seat was last taken: what was begun at one that nobody takes any more comes to its end.
CREATE TABLE seats (
    name TEXT PRIMARY KEY,
    seen TEXT NOT NULL                       -- a day
) WITHOUT ROWID;

-- What was erased when, in numbers.
CREATE TABLE retention_runs (
    num INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    worker TEXT NOT NULL,
    people INTEGER NOT NULL,
    cases INTEGER NOT NULL,
    notes INTEGER NOT NULL,
    drafts INTEGER NOT NULL,
    audit INTEGER NOT NULL,
    spared INTEGER NOT NULL,
    backup TEXT NOT NULL                     -- the verified backup made before; empty in memory
);
