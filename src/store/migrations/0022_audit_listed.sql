-- The list of the audit's entries by record says nothing that the entries do not say: it is brought up to date when
-- somebody asks by record and when a day is closed, not with every save. Up to this entry it is.
INSERT INTO meta (key, value) SELECT 'audit_listed', coalesce(max(seq), 0) FROM audit;
