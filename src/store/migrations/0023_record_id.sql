-- A record has a name of its own, for the names of its backups: two records whose files are called alike may put theirs into
-- one folder, and neither may take the other's for its own. It says nothing about anybody. One that has visits takes it from
-- the first, so that it is the same again when an older copy of it is put back.
INSERT INTO meta (key, value)
SELECT 'record', lower(coalesce((SELECT substr(replace(id, '-', ''), -6) FROM visits ORDER BY rowid LIMIT 1), hex(randomblob(3))));
