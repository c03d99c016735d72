-- Parties in Discord's own list of events. What is stored here is what was last brought about there; a row with a time is to be brought in line.
CREATE TABLE party_mirrors (
    guild_id   INTEGER NOT NULL,
    number     INTEGER NOT NULL,
    -- whether the party is to be listed: its host may take it away, and so does whoever deletes the event
    is_wanted  INTEGER NOT NULL CHECK (is_wanted IN (0, 1)),
    event_id   INTEGER,
    is_begun   INTEGER NOT NULL DEFAULT 0 CHECK (is_begun IN (0, 1)),
    -- counts what the party or its host asked for; what was done for an older one does not settle a newer one
    revision   INTEGER NOT NULL DEFAULT 1,
    attempts   INTEGER NOT NULL DEFAULT 0,
    try_at     INTEGER,
    -- why it could not be listed, as its host was told once
    fault      TEXT,
    PRIMARY KEY (guild_id, number),
    FOREIGN KEY (guild_id, number) REFERENCES parties (guild_id, number) ON DELETE CASCADE
) STRICT;

CREATE INDEX party_mirrors_due ON party_mirrors (try_at) WHERE try_at IS NOT NULL;

-- Whether moderators want watch parties in that list.
ALTER TABLE settings ADD COLUMN lists_events INTEGER NOT NULL DEFAULT 0 CHECK (lists_events IN (0, 1));
