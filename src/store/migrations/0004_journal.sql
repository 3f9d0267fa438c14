-- An action with its images is one row now, and knows the seat at which it was done: two machines whose desks have the
-- same name do not take back each other's work.

ALTER TABLE actions ADD COLUMN seat TEXT NOT NULL DEFAULT '';  -- '': from the command line, or from before
ALTER TABLE actions ADD COLUMN images TEXT;                    -- JSON; NULL once its day is over
ALTER TABLE actions ADD COLUMN line TEXT;                      -- the fast line that was recorded; NULL likewise

UPDATE actions SET
    images = (SELECT json_group_array(json_object('kind', kind, 'id', record_id, 'content_after', content_after,
                                                  'before', json(before)))
              FROM action_images WHERE action = seq AND kind <> 'line'),
    line = (SELECT before FROM action_images WHERE action = seq AND kind = 'line')
WHERE seq IN (SELECT action FROM action_images);

DROP TABLE action_images;
