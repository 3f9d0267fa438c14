-- Which records the recording of these words had made, where undo gave them back: a list of their kinds and ids.
ALTER TABLE drafts ADD COLUMN made TEXT;
