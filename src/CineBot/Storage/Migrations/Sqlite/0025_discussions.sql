-- Two people who speak alone with each other about an application: whoever holds the call, and whoever applied. It goes with the application.
CREATE TABLE discussions (
    guild_id            INTEGER NOT NULL,
    -- also the number of its private thread
    number              INTEGER NOT NULL,
    call_number         INTEGER NOT NULL,
    holder_member_id    INTEGER NOT NULL,
    applicant_member_id INTEGER NOT NULL,
    opened_by           TEXT    NOT NULL CHECK (opened_by IN ('holder', 'applicant')),
    opened_at           INTEGER NOT NULL,
    -- one of the two cannot come into a thread: their words pass through the bot
    is_relayed          INTEGER NOT NULL DEFAULT 0 CHECK (is_relayed IN (0, 1)),
    -- who wanted no more of it, and alone may begin again
    closed_by           TEXT CHECK (closed_by IN ('holder', 'applicant')),
    -- who wrote last through the bot, and how often without an answer; what they wrote is not kept here
    wrote_by           TEXT CHECK (wrote_by IN ('holder', 'applicant')),
    wrote_at           INTEGER,
    unanswered          INTEGER NOT NULL DEFAULT 0 CHECK (unanswered >= 0),
    PRIMARY KEY (guild_id, number),
    UNIQUE (guild_id, call_number, applicant_member_id, holder_member_id)
) STRICT;

CREATE INDEX discussions_holder ON discussions (holder_member_id);
CREATE INDEX discussions_applicant ON discussions (applicant_member_id);

-- Whoever erased everything is known until they are out of the thread, and no longer.
ALTER TABLE private_thread_people ADD COLUMN is_leaving INTEGER NOT NULL DEFAULT 0 CHECK (is_leaving IN (0, 1));

-- Since when a thread is at rest: what is known of it goes in the end.
ALTER TABLE private_threads ADD COLUMN over_at INTEGER;
UPDATE private_threads SET over_at = opened_at WHERE is_over = 1;
CREATE INDEX private_threads_over ON private_threads (over_at) WHERE over_at IS NOT NULL;
