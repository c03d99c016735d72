-- What moderators set for their server; a server without a row has the operator's settings.
CREATE TABLE settings (
    guild_id  INTEGER NOT NULL PRIMARY KEY,
    language  TEXT CHECK (language IN ('fr', 'en')),
    -- an IANA name; the country's zone, or the operator's, until moderators choose
    zone      TEXT,
    -- ISO 3166 in capitals, ZZ for elsewhere
    country   TEXT CHECK (length(country) = 2)
) STRICT;

-- Where moderators want things to stand; what has no row stands where it is asked for.
CREATE TABLE chosen_channels (
    guild_id    INTEGER NOT NULL,
    purpose     TEXT    NOT NULL CHECK (purpose IN ('recommendations', 'announcements', 'parties', 'threads')),
    channel_id  INTEGER NOT NULL,
    PRIMARY KEY (guild_id, purpose)
) STRICT;

-- Those whom the server's managers named, one by one.
CREATE TABLE moderators (
    guild_id   INTEGER NOT NULL,
    member_id  INTEGER NOT NULL,
    named_at   INTEGER NOT NULL,
    PRIMARY KEY (guild_id, member_id)
) STRICT;

CREATE INDEX moderators_member ON moderators (member_id);

-- What people set for themselves, in every server.
CREATE TABLE members (
    member_id     INTEGER NOT NULL PRIMARY KEY,
    language      TEXT CHECK (language IN ('fr', 'en')),
    -- IANA; without one, hours are the server's
    zone          TEXT,
    -- minutes of the person's day, both or neither; from 22:00 to 8:00 is over midnight
    quiet_from    INTEGER CHECK (quiet_from BETWEEN 0 AND 1439),
    quiet_to      INTEGER CHECK (quiet_to BETWEEN 0 AND 1439),
    paused_until  INTEGER,
    CHECK ((quiet_from IS NULL) = (quiet_to IS NULL))
) STRICT;

-- What may reach a person by private message: nothing but the kinds that they chose.
CREATE TABLE message_choices (
    member_id  INTEGER NOT NULL,
    kind       TEXT    NOT NULL,
    chosen_at  INTEGER NOT NULL,
    PRIMARY KEY (member_id, kind)
) STRICT, WITHOUT ROWID;

-- Whom people keep away from; nobody is told.
CREATE TABLE kept_away (
    member_id        INTEGER NOT NULL,
    other_member_id  INTEGER NOT NULL CHECK (other_member_id <> member_id),
    set_at           INTEGER NOT NULL,
    PRIMARY KEY (member_id, other_member_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX kept_away_other ON kept_away (other_member_id);

-- Who erased everything, as a keyed hash of their id: an older copy that is put back loses them again.
CREATE TABLE erasures (
    pseudonym  TEXT    NOT NULL,
    erased_at  INTEGER NOT NULL,
    PRIMARY KEY (pseudonym, erased_at)
) STRICT, WITHOUT ROWID;

-- Films that somebody spoke of: copied at the first use, so that a card never waits for the catalogue. Ids of free text begin with f:.
CREATE TABLE films (
    film_id         TEXT    NOT NULL PRIMARY KEY,
    original_title  TEXT    NOT NULL,
    french_title    TEXT    NOT NULL,
    english_title   TEXT    NOT NULL,
    year            INTEGER,
    directors       TEXT    NOT NULL,
    runtime         INTEGER
) STRICT, WITHOUT ROWID;

-- One card a film and server; every further recommendation is one more voice in it.
CREATE TABLE recommendations (
    guild_id        INTEGER NOT NULL,
    number          INTEGER NOT NULL,
    film_id         TEXT    NOT NULL REFERENCES films (film_id),
    channel_id      INTEGER NOT NULL,
    state           TEXT    NOT NULL DEFAULT 'live' CHECK (state IN ('live', 'withdrawn')),
    posted_at       INTEGER NOT NULL,
    last_voice_at   INTEGER NOT NULL,
    PRIMARY KEY (guild_id, number)
) STRICT;

CREATE UNIQUE INDEX recommendations_film ON recommendations (guild_id, film_id) WHERE state = 'live';
CREATE INDEX recommendations_recent ON recommendations (guild_id, last_voice_at) WHERE state = 'live';
CREATE INDEX recommendations_by_film ON recommendations (film_id);

CREATE TABLE voices (
    guild_id       INTEGER NOT NULL,
    number         INTEGER NOT NULL,
    member_id      INTEGER NOT NULL,
    why            TEXT    NOT NULL,
    kind           TEXT    CHECK (kind IN ('gem', 'release', 'vod', 'cinema', 'archive')),
    moods          TEXT    NOT NULL DEFAULT '',
    where_to_see   TEXT,
    content_notes  TEXT,
    spoiler        INTEGER NOT NULL DEFAULT 0 CHECK (spoiler IN (0, 1)),
    spoken_at      INTEGER NOT NULL,
    PRIMARY KEY (guild_id, number, member_id),
    FOREIGN KEY (guild_id, number) REFERENCES recommendations (guild_id, number)
) STRICT;

CREATE INDEX voices_member ON voices (member_id, guild_id);

-- What people pressed under a card; a press sets, and each person counts once.
CREATE TABLE reactions (
    guild_id   INTEGER NOT NULL,
    number     INTEGER NOT NULL,
    kind       TEXT    NOT NULL CHECK (kind IN ('wish', 'seen', 'thanks')),
    member_id  INTEGER NOT NULL,
    set_at     INTEGER NOT NULL,
    -- seen: when the person had said under this card that they wanted to, if they had
    wished_at  INTEGER,
    PRIMARY KEY (guild_id, number, kind, member_id),
    FOREIGN KEY (guild_id, number) REFERENCES recommendations (guild_id, number)
) STRICT;

CREATE INDEX reactions_member ON reactions (member_id);

-- Personal lists: they belong to the person, outside any server.
CREATE TABLE wishes (
    member_id  INTEGER NOT NULL,
    film_id    TEXT    NOT NULL REFERENCES films (film_id),
    wished_at  INTEGER NOT NULL,
    PRIMARY KEY (member_id, film_id)
) STRICT;

CREATE INDEX wishes_film ON wishes (film_id);

CREATE TABLE seen (
    member_id  INTEGER NOT NULL,
    film_id    TEXT    NOT NULL REFERENCES films (film_id),
    verdict    TEXT    CHECK (verdict IN ('loved', 'good', 'mixed', 'not_for_me')),
    seen_at    INTEGER NOT NULL,
    PRIMARY KEY (member_id, film_id)
) STRICT;

CREATE INDEX seen_film ON seen (film_id);

-- What a person lets a server know of their own lists; without a row, nothing but what they press under its cards.
CREATE TABLE shares (
    member_id  INTEGER NOT NULL,
    guild_id   INTEGER NOT NULL,
    wishes     INTEGER NOT NULL DEFAULT 0 CHECK (wishes IN (0, 1)),
    seen       INTEGER NOT NULL DEFAULT 0 CHECK (seen IN (0, 1)),
    PRIMARY KEY (member_id, guild_id)
) STRICT;

CREATE INDEX shares_guild ON shares (guild_id);

-- Where a film can be seen, as somebody of a server says; one remark a person.
CREATE TABLE places_to_see (
    guild_id   INTEGER NOT NULL,
    film_id    TEXT    NOT NULL REFERENCES films (film_id),
    member_id  INTEGER NOT NULL,
    place      TEXT    NOT NULL,
    said_at    INTEGER NOT NULL,
    PRIMARY KEY (guild_id, film_id, member_id)
) STRICT;

CREATE INDEX places_to_see_member ON places_to_see (member_id);
CREATE INDEX places_to_see_film ON places_to_see (film_id);
