-- What moderators propose and decide about somebody in a case, one row for each proposal; the case's number is never shown, nor is this one's.
CREATE TABLE measures (
    guild_id                INTEGER NOT NULL,
    measure                 INTEGER NOT NULL CHECK (measure > 0),
    number                  INTEGER NOT NULL,
    kind                    TEXT    NOT NULL CHECK (kind IN ('reminder', 'pause', 'role', 'exclusion')),
    state                   TEXT    NOT NULL CHECK (state IN ('proposed', 'dropped', 'decided', 'notified', 'active', 'ended', 'lifted', 'replaced')),
    -- empty once they erased everything
    member_id               INTEGER,
    proposed_by_member_id   INTEGER,
    -- the charter's article and the version in which it was read
    article                 INTEGER,
    version                 INTEGER,
    -- what happened, as the person reads it
    told_facts                   TEXT,
    -- why repairing was not enough, or could not be
    why                     TEXT,
    role_id                 INTEGER,
    obstacle                TEXT    CHECK (obstacle IN ('no_role', 'owner', 'administrator', 'rank', 'permission', 'role_gone', 'dangerous', 'managed', 'gone', 'late', 'refused')),
    proposed_at             INTEGER NOT NULL,
    until_at                INTEGER NOT NULL,
    decided_at              INTEGER,
    -- when the person is told, not at night
    notify_at               INTEGER,
    notified_at             INTEGER,
    -- when it is carried out unless the notice is read before
    carry_at                INTEGER,
    -- something is to be done to the person, or was
    asked_at                INTEGER,
    held_at                 INTEGER,
    review_at               INTEGER,
    -- an earlier end that one of two proposed
    shorter_at              INTEGER,
    -- when it is looked whether who came back still has the role
    look_at                 INTEGER,
    ended_at                INTEGER,
    -- the earliest of these hours that still counts
    next_at                 INTEGER,
    PRIMARY KEY (guild_id, measure),
    FOREIGN KEY (guild_id, number) REFERENCES cases (guild_id, number) ON DELETE CASCADE,
    CHECK ((state IN ('ended', 'lifted', 'replaced')) = (ended_at IS NOT NULL)),
    CHECK (state NOT IN ('notified', 'active') OR notified_at IS NOT NULL),
    CHECK (state <> 'active' OR held_at IS NOT NULL)
) STRICT;

CREATE INDEX measures_case ON measures (guild_id, number, measure);
-- a case decides one thing at a time
CREATE UNIQUE INDEX measures_one ON measures (guild_id, number) WHERE state IN ('proposed', 'decided', 'notified', 'active');
CREATE INDEX measures_member ON measures (member_id, guild_id);
CREATE INDEX measures_proposer ON measures (proposed_by_member_id);
CREATE INDEX measures_next ON measures (next_at) WHERE next_at IS NOT NULL;
CREATE INDEX measures_look ON measures (look_at) WHERE look_at IS NOT NULL;

-- The role that stands for a pause.
CREATE TABLE measure_settings (
    guild_id       INTEGER NOT NULL PRIMARY KEY,
    pause_role_id  INTEGER
) STRICT;

-- People kept apart for 72 hours at most while a case is looked at.
CREATE TABLE safeguards (
    guild_id            INTEGER NOT NULL,
    safeguard           INTEGER NOT NULL CHECK (safeguard > 0),
    number              INTEGER NOT NULL,
    member_id           INTEGER,
    begun_by_member_id  INTEGER,
    role_id             INTEGER NOT NULL,
    -- as the person reads it
    reason              TEXT,
    -- it keeps somebody apart until an exclusion begins
    measure             INTEGER,
    obstacle            TEXT    CHECK (obstacle IN ('no_role', 'owner', 'administrator', 'rank', 'permission', 'role_gone', 'dangerous', 'managed', 'gone', 'late', 'refused')),
    renewals            INTEGER NOT NULL DEFAULT 0 CHECK (renewals >= 0),
    begun_at            INTEGER NOT NULL,
    until_at            INTEGER NOT NULL,
    look_at             INTEGER,
    ended_at            INTEGER,
    PRIMARY KEY (guild_id, safeguard),
    FOREIGN KEY (guild_id, number) REFERENCES cases (guild_id, number) ON DELETE CASCADE,
    -- never longer at once
    CHECK (until_at <= begun_at + (renewals + 1) * 259200000)
) STRICT;

CREATE UNIQUE INDEX safeguards_one ON safeguards (guild_id, number) WHERE ended_at IS NULL;
CREATE INDEX safeguards_case ON safeguards (guild_id, number, safeguard);
CREATE INDEX safeguards_member ON safeguards (member_id, guild_id);
CREATE INDEX safeguards_beginner ON safeguards (begun_by_member_id);
CREATE INDEX safeguards_end ON safeguards (until_at) WHERE ended_at IS NULL;
CREATE INDEX safeguards_look ON safeguards (look_at) WHERE look_at IS NOT NULL;
