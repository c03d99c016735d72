-- Letters about a case, each to one person, in the words that they got.
CREATE TABLE case_notices (
    guild_id   INTEGER NOT NULL,
    notice     INTEGER NOT NULL CHECK (notice > 0),
    number     INTEGER NOT NULL,
    member_id  INTEGER NOT NULL,
    kind       TEXT    NOT NULL,
    text       TEXT    NOT NULL,
    sent_at    INTEGER NOT NULL,
    -- since when it waits for them, where their private messages are closed
    waits_at   INTEGER,
    -- when a private message carried it, or they opened it where it waited
    read_at    INTEGER,
    PRIMARY KEY (guild_id, notice),
    FOREIGN KEY (guild_id, number) REFERENCES cases (guild_id, number) ON DELETE CASCADE
) STRICT;

CREATE INDEX case_notices_case ON case_notices (guild_id, number, notice);
CREATE INDEX case_notices_member ON case_notices (member_id, guild_id, notice);
