-- The role that came with an agreement, so that the same one goes with it.
ALTER TABLE charter_acceptances ADD COLUMN role_id INTEGER;
