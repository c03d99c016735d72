-- When people are to be reminded of a party: one row a party and moment, however many come. It goes when its reminders are handed to the outbox.
CREATE TABLE party_moments (
    guild_id  INTEGER NOT NULL,
    number    INTEGER NOT NULL,
    moment    TEXT    NOT NULL CHECK (moment IN ('day', 'hour', 'quarter')),
    due_at    INTEGER NOT NULL,
    PRIMARY KEY (guild_id, number, moment),
    FOREIGN KEY (guild_id, number) REFERENCES parties (guild_id, number) ON DELETE CASCADE
) STRICT;

CREATE INDEX party_moments_due ON party_moments (due_at);

-- Who chose other reminders than the usual ones, and where; without a place, it is as they set it for all their messages.
CREATE TABLE reminder_choices (
    guild_id    INTEGER NOT NULL,
    number      INTEGER NOT NULL,
    member_id   INTEGER NOT NULL,
    is_day      INTEGER NOT NULL CHECK (is_day IN (0, 1)),
    is_hour     INTEGER NOT NULL CHECK (is_hour IN (0, 1)),
    is_quarter  INTEGER NOT NULL CHECK (is_quarter IN (0, 1)),
    place       TEXT    CHECK (place IN ('thread', 'message')),
    chosen_at   INTEGER NOT NULL,
    PRIMARY KEY (guild_id, number, member_id),
    FOREIGN KEY (guild_id, number) REFERENCES parties (guild_id, number) ON DELETE CASCADE
) STRICT;

CREATE INDEX reminder_choices_member ON reminder_choices (member_id, guild_id);

CREATE INDEX outbox_threads ON outbox (guild_id, card_kind, card_number) WHERE action = 'thread' AND state IN ('due', 'sending');
