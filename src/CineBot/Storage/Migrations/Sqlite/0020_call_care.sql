-- What was said to the owners of a call while nobody pressed anything, so that each is said once.
CREATE TABLE call_care (
    guild_id       INTEGER NOT NULL,
    number         INTEGER NOT NULL,
    -- the end of the call that they were told of, which a renewal moves
    told_expiry    INTEGER,
    told_empty_at  INTEGER,
    -- asked whether they are still there, shortly before the first day
    asked_at       INTEGER,
    there_at       INTEGER,
    PRIMARY KEY (guild_id, number),
    FOREIGN KEY (guild_id, number) REFERENCES calls (guild_id, number) ON DELETE CASCADE
) STRICT;

CREATE INDEX call_care_asked ON call_care (asked_at) WHERE asked_at IS NOT NULL AND there_at IS NULL;

-- Somebody who was asked to hold a call with its owner; a call has one co-owner at most.
CREATE TABLE call_invitations (
    guild_id        INTEGER NOT NULL,
    number          INTEGER NOT NULL,
    from_member_id  INTEGER NOT NULL,
    to_member_id    INTEGER NOT NULL,
    asked_at        INTEGER NOT NULL,
    PRIMARY KEY (guild_id, number),
    FOREIGN KEY (guild_id, number) REFERENCES calls (guild_id, number) ON DELETE CASCADE,
    CHECK (from_member_id <> to_member_id)
) STRICT;

CREATE INDEX call_invitations_from ON call_invitations (from_member_id);
CREATE INDEX call_invitations_to ON call_invitations (to_member_id);

CREATE INDEX calls_fresh ON calls (published_at) WHERE state = 'published';
