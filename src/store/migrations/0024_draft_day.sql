-- On the board of which day a visit was begun, where what is typed is a visit. Older words have none, and are today's.
ALTER TABLE drafts ADD COLUMN day TEXT;
