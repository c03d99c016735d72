-- How often people may say something to others through the bot in 24 hours, where a server wants it otherwise than usual.
CREATE TABLE limits (
    guild_id INTEGER NOT NULL,
    limit_name TEXT NOT NULL,
    per_person INTEGER NOT NULL CHECK (per_person > 0),
    per_server INTEGER NOT NULL CHECK (per_server > 0),
    PRIMARY KEY (guild_id, limit_name)
) STRICT, WITHOUT ROWID;

-- What each person did in a quarter of an hour, until it counts no more.
CREATE TABLE limit_acts (
    guild_id INTEGER NOT NULL,
    limit_name TEXT NOT NULL,
    member_id INTEGER NOT NULL,
    until_at INTEGER NOT NULL,
    acts INTEGER NOT NULL CHECK (acts > 0),
    PRIMARY KEY (guild_id, limit_name, member_id, until_at)
) STRICT, WITHOUT ROWID;

CREATE INDEX limit_acts_by_member ON limit_acts (member_id);
CREATE INDEX limit_acts_by_end ON limit_acts (until_at);

-- What all of a server's people did, without saying who.
CREATE TABLE limit_totals (
    guild_id INTEGER NOT NULL,
    limit_name TEXT NOT NULL,
    until_at INTEGER NOT NULL,
    acts INTEGER NOT NULL CHECK (acts > 0),
    PRIMARY KEY (guild_id, limit_name, until_at)
) STRICT, WITHOUT ROWID;

CREATE INDEX limit_totals_by_end ON limit_totals (until_at);

-- Who changed which limit, for a year: the readable side of the audit chain's rows about limits.
CREATE TABLE limit_changes (
    guild_id INTEGER NOT NULL,
    audit_row INTEGER NOT NULL,
    pseudonym TEXT NOT NULL,
    changed_by_member_id INTEGER,
    limit_name TEXT NOT NULL,
    per_person INTEGER NOT NULL,
    per_server INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (guild_id, audit_row)
) STRICT, WITHOUT ROWID;

CREATE INDEX limit_changes_by_changer ON limit_changes (changed_by_member_id) WHERE changed_by_member_id IS NOT NULL;
CREATE INDEX limit_changes_by_age ON limit_changes (changed_at);
