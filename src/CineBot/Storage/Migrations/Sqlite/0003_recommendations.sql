-- What moderators set for their server; a server without a row has the operator's settings.
CREATE TABLE settings (
    guild_id  INTEGER NOT NULL PRIMARY KEY,
    language  TEXT CHECK (language IN ('fr', 'en'))
) STRICT;

-- What people set for themselves, in every server.
CREATE TABLE members (
    member_id  INTEGER NOT NULL PRIMARY KEY,
    language   TEXT CHECK (language IN ('fr', 'en'))
) STRICT;

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

CREATE INDEX voices_member ON voices (member_id);

-- What people pressed under a card; a press sets, and each person counts once.
CREATE TABLE reactions (
    guild_id   INTEGER NOT NULL,
    number     INTEGER NOT NULL,
    kind       TEXT    NOT NULL CHECK (kind IN ('wish', 'seen', 'thanks')),
    member_id  INTEGER NOT NULL,
    set_at     INTEGER NOT NULL,
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
