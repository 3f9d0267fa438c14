-- A record has a name of its own, for the names of its backups: two records whose files are called alike may put theirs into
-- one folder, and neither may take the other's for its own. It says nothing about anybody.
INSERT INTO meta (key, value) VALUES ('record', lower(hex(randomblob(3))));
