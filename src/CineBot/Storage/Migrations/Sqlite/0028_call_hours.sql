-- From when on the seats that were kept for newcomers are for everybody; null while they are kept.
ALTER TABLE call_roles ADD COLUMN opened_at INTEGER;

-- When somebody last did something with a call: a draft that nobody touches is spoken of, and later forgotten.
ALTER TABLE calls ADD COLUMN touched_at INTEGER;
UPDATE calls SET touched_at = created_at;
DROP INDEX calls_drafts;
CREATE INDEX calls_drafts ON calls (touched_at) WHERE state = 'draft';

-- When the owner of a draft was last told that it lies there.
ALTER TABLE call_care ADD COLUMN told_idle_at INTEGER;
