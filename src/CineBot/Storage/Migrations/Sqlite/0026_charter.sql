-- Every version of a server's charter as it was published, to the letter: what people agreed to stays provable.
CREATE TABLE charters (
    guild_id                INTEGER NOT NULL,
    version                 INTEGER NOT NULL,
    published_by_member_id  INTEGER,
    published_at            INTEGER NOT NULL,
    -- those who agreed to an earlier one are asked again
    is_major                INTEGER NOT NULL CHECK (is_major IN (0, 1)),
    french                  TEXT,
    english                 TEXT,
    -- SHA-256 of the texts
    french_hash             TEXT,
    english_hash            TEXT,
    PRIMARY KEY (guild_id, version),
    CHECK (french IS NOT NULL OR english IS NOT NULL),
    CHECK ((french IS NULL) = (french_hash IS NULL) AND (english IS NULL) = (english_hash IS NULL))
) STRICT;

CREATE INDEX charters_publisher ON charters (published_by_member_id) WHERE published_by_member_id IS NOT NULL;

-- Who agreed to which version, when, in which language and by which press.
CREATE TABLE charter_acceptances (
    guild_id        INTEGER NOT NULL,
    member_id       INTEGER NOT NULL,
    version         INTEGER NOT NULL,
    accepted_at     INTEGER NOT NULL,
    language        TEXT    NOT NULL CHECK (language IN ('fr', 'en')),
    interaction_id  INTEGER NOT NULL,
    PRIMARY KEY (guild_id, member_id, version),
    FOREIGN KEY (guild_id, version) REFERENCES charters (guild_id, version) ON DELETE CASCADE
) STRICT;

CREATE INDEX charter_acceptances_member ON charter_acceptances (member_id);
CREATE INDEX charter_acceptances_version ON charter_acceptances (guild_id, version);

-- What moderators chose: what asks for the charter first, and the role that comes with it.
CREATE TABLE charter_settings (
    guild_id  INTEGER NOT NULL PRIMARY KEY,
    -- commas between: calls, applications, recommendations, parties
    gates     TEXT    NOT NULL,
    role_id   INTEGER
) STRICT;

-- The roles that those who manage the server let moderators choose from.
CREATE TABLE charter_roles (
    guild_id  INTEGER NOT NULL,
    role_id   INTEGER NOT NULL,
    PRIMARY KEY (guild_id, role_id)
) STRICT;

-- Places of pirated copies that moderators know of, beside the list that ships.
CREATE TABLE copyright_hosts (
    guild_id  INTEGER NOT NULL,
    host      TEXT    NOT NULL,
    PRIMARY KEY (guild_id, host)
) STRICT;
