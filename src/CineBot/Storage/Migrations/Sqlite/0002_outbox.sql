-- Everything the bot says unprompted. Rows are written in the unit of the change that causes them; one worker sends them.
CREATE TABLE outbox (
    guild_id      INTEGER NOT NULL,
    number        INTEGER NOT NULL,
    action        TEXT    NOT NULL CHECK (action IN ('post', 'refresh', 'thread', 'remark', 'notice')),
    card_kind     TEXT,
    card_number   INTEGER,
    channel_id    INTEGER,
    -- notice: whom it is for
    member_id     INTEGER,
    -- notice: whether the person chose to be told by private message
    by_message    INTEGER NOT NULL DEFAULT 0 CHECK (by_message IN (0, 1)),
    text          TEXT,
    state         TEXT    NOT NULL DEFAULT 'due' CHECK (state IN ('due', 'sending', 'sent', 'expired', 'undeliverable')),
    fault         TEXT,
    attempts      INTEGER NOT NULL DEFAULT 0,
    created_at    INTEGER NOT NULL,
    -- when it was to be said, by which lateness is told
    due_at        INTEGER NOT NULL,
    -- when it is tried next: its own time until a first try failed
    try_at        INTEGER NOT NULL,
    useful_until  INTEGER NOT NULL,
    -- wire time; a row whose sender died is taken up again after it
    lease_until   INTEGER,
    message_id    INTEGER,
    PRIMARY KEY (guild_id, number)
) STRICT;

CREATE INDEX outbox_due ON outbox (try_at) WHERE state = 'due';
CREATE INDEX outbox_sending ON outbox (lease_until) WHERE state = 'sending';
CREATE INDEX outbox_settled ON outbox (due_at) WHERE state IN ('sent', 'expired', 'undeliverable');
CREATE INDEX outbox_undeliverable ON outbox (guild_id) WHERE state = 'undeliverable';
CREATE INDEX outbox_member ON outbox (member_id) WHERE member_id IS NOT NULL;
CREATE INDEX outbox_words ON outbox (guild_id, number) WHERE text IS NOT NULL;
-- Refreshes of one card coalesce: there is at most one to come.
CREATE UNIQUE INDEX outbox_refresh ON outbox (guild_id, card_kind, card_number) WHERE action = 'refresh' AND state = 'due';

CREATE INDEX outbox_posting ON outbox (guild_id, card_kind, card_number) WHERE action = 'post' AND state IN ('due', 'sending');

-- Where each public card stands.
CREATE TABLE cards (
    guild_id    INTEGER NOT NULL,
    kind        TEXT    NOT NULL,
    number      INTEGER NOT NULL,
    channel_id  INTEGER NOT NULL,
    message_id  INTEGER NOT NULL,
    thread_id   INTEGER,
    -- in a forum: the message is the first one in its own thread; a thread under a message of a channel has the message's id, too
    is_post     INTEGER NOT NULL DEFAULT 0 CHECK (is_post IN (0, 1)),
    posted_at   INTEGER NOT NULL,
    edited_at   INTEGER NOT NULL,
    -- how often it was posted anew because somebody deleted its message
    reposts     INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (guild_id, kind, number)
) STRICT;

CREATE INDEX cards_channel ON cards (guild_id, channel_id);

-- Channels that failed, shown to moderators until they work again.
CREATE TABLE broken_channels (
    guild_id    INTEGER NOT NULL,
    channel_id  INTEGER NOT NULL,
    fault       TEXT    NOT NULL,
    noticed_at  INTEGER NOT NULL,
    PRIMARY KEY (guild_id, channel_id)
) STRICT;

-- What could not be said to a person, or was not to be said by private message: it waits for them.
CREATE TABLE messages (
    member_id   INTEGER NOT NULL,
    number      INTEGER NOT NULL,
    guild_id    INTEGER NOT NULL,
    text        TEXT    NOT NULL,
    created_at  INTEGER NOT NULL,
    PRIMARY KEY (member_id, number)
) STRICT;

CREATE INDEX messages_guild ON messages (guild_id);
