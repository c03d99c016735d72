-- How the post or thread of a card stands: the tags that sort it, and « ! » while it is at rest.
ALTER TABLE cards ADD COLUMN standing TEXT NOT NULL DEFAULT '';

-- Threads that only those see who were let in. What is wanted is written down in the unit of the change that causes it; the outbox brings Discord in line.
CREATE TABLE private_threads (
    guild_id    INTEGER NOT NULL,
    kind        TEXT    NOT NULL,
    number      INTEGER NOT NULL,
    -- the text channel that it lies under
    parent_id   INTEGER NOT NULL,
    thread_id   INTEGER,
    -- its first message, which says who can read it
    opening_id  INTEGER,
    is_over     INTEGER NOT NULL DEFAULT 0 CHECK (is_over IN (0, 1)),
    -- as Discord was last told
    is_locked   INTEGER NOT NULL DEFAULT 0 CHECK (is_locked IN (0, 1)),
    opened_at   INTEGER NOT NULL,
    PRIMARY KEY (guild_id, kind, number)
) STRICT;

CREATE UNIQUE INDEX private_threads_thread ON private_threads (thread_id) WHERE thread_id IS NOT NULL;

CREATE TABLE private_thread_people (
    guild_id    INTEGER NOT NULL,
    kind        TEXT    NOT NULL,
    number      INTEGER NOT NULL,
    member_id   INTEGER NOT NULL,
    is_wanted   INTEGER NOT NULL CHECK (is_wanted IN (0, 1)),
    -- as Discord was last told, or last told us
    is_inside   INTEGER NOT NULL DEFAULT 0 CHECK (is_inside IN (0, 1)),
    -- why Discord does not let them in: gone from the server, or without a view of the parent
    obstacle    TEXT CHECK (obstacle IN ('gone', 'blind')),
    PRIMARY KEY (guild_id, kind, number, member_id),
    FOREIGN KEY (guild_id, kind, number) REFERENCES private_threads (guild_id, kind, number)
) STRICT;

CREATE INDEX private_thread_people_member ON private_thread_people (member_id);

-- A thread that is to be looked at coalesces with the look that is still to come.
CREATE INDEX outbox_threads ON outbox (guild_id, card_kind, card_number) WHERE action = 'thread' AND state = 'due';
