-- What people say they can do on a shoot, where and when. It is the person's own, whichever the server; who may see it is said server by server.
CREATE TABLE profiles (
    member_id    INTEGER NOT NULL PRIMARY KEY,
    place_code   TEXT,
    -- how far from there they go
    radius_km    INTEGER NOT NULL DEFAULT 30 CHECK (radius_km BETWEEN 1 AND 1000),
    is_remote    INTEGER NOT NULL DEFAULT 0 CHECK (is_remote IN (0, 1)),
    -- one bit a day from Monday, then one an evening; zero: not said
    week         INTEGER NOT NULL DEFAULT 0 CHECK (week BETWEEN 0 AND 16383),
    languages    TEXT,
    gear         TEXT,
    links        TEXT,
    -- how often in thirty days they may be asked; null: as often as it comes
    monthly_cap  INTEGER DEFAULT 4 CHECK (monthly_cap BETWEEN 1 AND 30),
    created_at   INTEGER NOT NULL,
    changed_at   INTEGER NOT NULL
) STRICT;

CREATE TABLE profile_roles (
    member_id  INTEGER NOT NULL,
    slug       TEXT    NOT NULL,
    level      TEXT    NOT NULL CHECK (level IN ('discovery', 'autonomous', 'referent')),
    PRIMARY KEY (member_id, slug),
    FOREIGN KEY (member_id) REFERENCES profiles (member_id) ON DELETE CASCADE
) STRICT;

-- Days on which they are away, the last one included.
CREATE TABLE profile_away (
    member_id  INTEGER NOT NULL,
    from_day   TEXT    NOT NULL,
    to_day     TEXT    NOT NULL CHECK (to_day >= from_day),
    PRIMARY KEY (member_id, from_day),
    FOREIGN KEY (member_id) REFERENCES profiles (member_id) ON DELETE CASCADE
) STRICT;

CREATE INDEX profile_away_days ON profile_away (to_day, from_day);

-- Who may see it in each server; without a row, nobody.
CREATE TABLE profile_servers (
    guild_id    INTEGER NOT NULL,
    member_id   INTEGER NOT NULL,
    visibility  TEXT    NOT NULL CHECK (visibility IN ('matching', 'directory')),
    PRIMARY KEY (guild_id, member_id),
    FOREIGN KEY (member_id) REFERENCES profiles (member_id) ON DELETE CASCADE
) STRICT;

CREATE INDEX profile_servers_member ON profile_servers (member_id);

-- The same once more, as a search reads it: one row a server, person and role, and one without a role. Written anew with the profile.
CREATE TABLE directory_entries (
    guild_id       INTEGER NOT NULL,
    slug           TEXT    NOT NULL,
    -- a point of the sphere of radius one; z is 9 where the person gave no place
    z              REAL    NOT NULL,
    member_id      INTEGER NOT NULL,
    x              REAL    NOT NULL,
    y              REAL    NOT NULL,
    -- the cosine of how far they go: a place is near enough where the product of the points is as great
    reach          REAL    NOT NULL,
    place_code     TEXT    NOT NULL,
    -- 1 discovery, 2 autonomous, 3 referent; without a role, the highest
    rank           INTEGER NOT NULL,
    is_listed      INTEGER NOT NULL,
    is_remote      INTEGER NOT NULL,
    week           INTEGER NOT NULL,
    gear           TEXT    NOT NULL,
    -- zero: never
    last_asked_at  INTEGER NOT NULL,
    -- they were asked as often as they want to be: not before then
    free_at        INTEGER NOT NULL,
    -- settles ties, the same way for everybody
    lot            INTEGER NOT NULL,
    PRIMARY KEY (guild_id, slug, rank, z, member_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX directory_entries_member ON directory_entries (member_id);

-- Who takes a pause: a search leaves them out without looking at everybody.
CREATE INDEX members_paused ON members (paused_until) WHERE paused_until IS NOT NULL;

-- One person asks another, through the bot; they are named to each other as contacts once both agree.
CREATE TABLE contacts (
    guild_id        INTEGER NOT NULL,
    number          INTEGER NOT NULL,
    from_member_id  INTEGER NOT NULL,
    to_member_id    INTEGER NOT NULL CHECK (to_member_id <> from_member_id),
    -- the call that it is about, if it is about one
    call_number     INTEGER,
    slug            TEXT    NOT NULL,
    words           TEXT    NOT NULL,
    state           TEXT    NOT NULL CHECK (state IN ('asked', 'yes', 'no', 'withdrawn')),
    asked_at        INTEGER NOT NULL,
    answered_at     INTEGER,
    PRIMARY KEY (guild_id, number),
    CHECK ((state = 'asked') = (answered_at IS NULL))
) STRICT;

CREATE UNIQUE INDEX contacts_open ON contacts (guild_id, from_member_id, to_member_id) WHERE state = 'asked';
CREATE INDEX contacts_from ON contacts (from_member_id, asked_at);
CREATE INDEX contacts_to ON contacts (to_member_id, asked_at);
CREATE INDEX contacts_old ON contacts (asked_at);

-- Whom the bot told of a call because their profile fits, and what they said.
CREATE TABLE asked (
    guild_id   INTEGER NOT NULL,
    number     INTEGER NOT NULL,
    member_id  INTEGER NOT NULL,
    wave       INTEGER NOT NULL,
    slug       TEXT    NOT NULL,
    asked_at   INTEGER NOT NULL,
    answer     TEXT    CHECK (answer IN ('unavailable', 'less')),
    PRIMARY KEY (guild_id, number, member_id),
    FOREIGN KEY (guild_id, number) REFERENCES calls (guild_id, number) ON DELETE CASCADE
) STRICT;

CREATE INDEX asked_member ON asked (member_id, asked_at);
CREATE INDEX asked_old ON asked (asked_at);

-- When the next wave of a call is due.
CREATE TABLE call_waves (
    guild_id  INTEGER NOT NULL,
    number    INTEGER NOT NULL,
    wave      INTEGER NOT NULL,
    due_at    INTEGER NOT NULL,
    PRIMARY KEY (guild_id, number),
    FOREIGN KEY (guild_id, number) REFERENCES calls (guild_id, number) ON DELETE CASCADE
) STRICT;

CREATE INDEX call_waves_due ON call_waves (due_at);
