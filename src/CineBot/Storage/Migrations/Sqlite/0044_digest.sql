-- The weekly digest of a server; without a next hour it is off.
CREATE TABLE digest_settings (
    guild_id    INTEGER NOT NULL PRIMARY KEY,
    channel_id  INTEGER,
    -- of the ISO week, from Monday on
    day         INTEGER NOT NULL CHECK (day BETWEEN 1 AND 7),
    hour        INTEGER NOT NULL CHECK (hour BETWEEN 0 AND 23),
    -- whose day and hour the next instant was computed by
    zone        TEXT,
    next_at     INTEGER,
    -- what the last one told goes up to
    told_at     INTEGER
) STRICT;

CREATE INDEX digest_settings_due ON digest_settings (next_at) WHERE next_at IS NOT NULL;

-- Each one that went out: it tells of what came between two instants, whenever it is drawn.
CREATE TABLE digests (
    guild_id  INTEGER NOT NULL,
    number    INTEGER NOT NULL,
    from_at   INTEGER NOT NULL,
    to_at     INTEGER NOT NULL,
    due_at    INTEGER NOT NULL,
    PRIMARY KEY (guild_id, number)
) STRICT;

-- Whom a public one names, so that it can be drawn anew without them.
CREATE TABLE digest_people (
    guild_id   INTEGER NOT NULL,
    number     INTEGER NOT NULL,
    member_id  INTEGER NOT NULL,
    PRIMARY KEY (guild_id, number, member_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX digest_people_member ON digest_people (member_id);

-- Who asked for it by private message, server by server.
CREATE TABLE digest_readers (
    member_id  INTEGER NOT NULL,
    guild_id   INTEGER NOT NULL,
    asked_at   INTEGER NOT NULL,
    PRIMARY KEY (member_id, guild_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX digest_readers_guild ON digest_readers (guild_id, member_id);

CREATE INDEX reactions_lately ON reactions (guild_id, kind, set_at);
