-- Times are Unix milliseconds in UTC; ids are Discord's, as 64-bit integers.

-- How many groups of writes were committed: a mark that only rises, by which copies are told apart.
CREATE TABLE commits (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    number INTEGER NOT NULL CHECK (number >= 0)
) STRICT;

INSERT INTO commits (id, number) VALUES (1, 0);

-- Interactions that had their effect, for a day; the outcome is a text's key with ids, numbers and instants, never anybody's words.
CREATE TABLE interactions (
    interaction_id INTEGER NOT NULL PRIMARY KEY,
    outcome TEXT NOT NULL,
    claimed_at INTEGER NOT NULL
) STRICT;

CREATE INDEX interactions_by_age ON interactions (claimed_at);

-- The last number given in each series of a server.
CREATE TABLE counters (
    guild_id INTEGER NOT NULL,
    series TEXT NOT NULL,
    last_number INTEGER NOT NULL CHECK (last_number > 0),
    PRIMARY KEY (guild_id, series)
) STRICT, WITHOUT ROWID;

-- What the connection to Discord keeps across restarts.
CREATE TABLE connection_state (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The servers that the bot is or was in.
CREATE TABLE guilds (
    guild_id INTEGER NOT NULL PRIMARY KEY,
    joined_at INTEGER NOT NULL,
    left_at INTEGER CHECK (left_at >= joined_at)
) STRICT;

CREATE INDEX guilds_left ON guilds (left_at);

-- What people typed into forms that were refused, for a day; guild 0 is a private conversation.
CREATE TABLE form_drafts (
    member_id INTEGER NOT NULL,
    guild_id INTEGER NOT NULL,
    form TEXT NOT NULL,
    "values" TEXT NOT NULL,
    expires_at INTEGER NOT NULL,
    PRIMARY KEY (member_id, guild_id, form)
) STRICT, WITHOUT ROWID;

CREATE INDEX form_drafts_by_expiry ON form_drafts (expires_at);
CREATE INDEX form_drafts_by_guild ON form_drafts (guild_id);
