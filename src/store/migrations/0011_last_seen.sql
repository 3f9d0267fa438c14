-- Likely people are put in the order in which they were seen last, while a name is being typed: the day stands beside
-- the word, so that choosing five of thousands reads one stretch of the index and none of their records.

ALTER TABLE people_words ADD COLUMN seen TEXT;      -- the day of the last visit; NULL for never

UPDATE people_words SET seen = (
    SELECT max(day) FROM visits WHERE removed = 0
    AND visits.person_id = (SELECT coalesce(merged_into, id) FROM people WHERE id = people_words.person_id)
);

-- Kept by the table itself, because a visit comes to a person in many ways: recorded, edited, taken back, merged.
CREATE TRIGGER people_seen_first AFTER INSERT ON visits WHEN NEW.person_id IS NOT NULL BEGIN
    UPDATE people_words SET seen = max(coalesce(seen, ''), NEW.day)
    WHERE NEW.removed = 0
    AND person_id IN (SELECT id FROM people WHERE id = NEW.person_id OR merged_into = NEW.person_id);
END;

CREATE TRIGGER people_seen_otherwise AFTER UPDATE OF person_id, day, removed ON visits
WHEN (OLD.person_id, OLD.day, OLD.removed) IS NOT (NEW.person_id, NEW.day, NEW.removed)
AND coalesce(OLD.person_id, NEW.person_id) IS NOT NULL BEGIN
    UPDATE people_words SET seen = (SELECT max(day) FROM visits WHERE person_id = OLD.person_id AND removed = 0)
    WHERE person_id IN (SELECT id FROM people WHERE id = OLD.person_id OR merged_into = OLD.person_id);
    UPDATE people_words SET seen = (SELECT max(day) FROM visits WHERE person_id = NEW.person_id AND removed = 0)
    WHERE person_id IN (SELECT id FROM people WHERE id = NEW.person_id OR merged_into = NEW.person_id);
END;

CREATE TRIGGER people_seen_merged AFTER UPDATE OF merged_into ON people
WHEN OLD.merged_into IS NOT NEW.merged_into BEGIN
    UPDATE people_words SET seen = (
        SELECT max(day) FROM visits WHERE person_id = coalesce(NEW.merged_into, NEW.id) AND removed = 0
    ) WHERE person_id = NEW.id;
END;
