-- The private conversation with a person, which Discord opens only so many times a minute: known once something was said in it.
CREATE TABLE private_channels (
    member_id   INTEGER NOT NULL PRIMARY KEY,
    channel_id  INTEGER NOT NULL
) STRICT;

-- What is said in public and what is told in private are taken up apart: neither waits for the other's limits.
DROP INDEX outbox_due;
CREATE INDEX outbox_due_public ON outbox (try_at, urgency, useful_until, guild_id, number, action) WHERE state = 'due' AND action <> 'notice';
CREATE INDEX outbox_due_private ON outbox (try_at, urgency, useful_until, guild_id, number) WHERE state = 'due' AND action = 'notice';
