-- Calendars take the version of a series that counts highest: how often all that is to come was changed.
ALTER TABLE series ADD COLUMN sequence INTEGER NOT NULL DEFAULT 0;

-- Whoever asks to hold evenings in turn waits until one of those who hold them says yes; none for those who do.
ALTER TABLE series_hosts ADD COLUMN asked_at INTEGER;

-- The evenings of a series that were announced, for its calendar.
CREATE INDEX parties_series ON parties (guild_id, series_number, number) WHERE series_number IS NOT NULL;
