-- When a person said what they thought of a film: what they hand over from elsewhere replaces it only where it is later.
ALTER TABLE seen ADD COLUMN judged_at INTEGER;
