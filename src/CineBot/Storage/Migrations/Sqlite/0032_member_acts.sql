-- What is to be done to people in a server, and for a week what was: roles given and taken, exclusions and their end.
CREATE TABLE member_acts (
    guild_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    member_id INTEGER NOT NULL,
    act TEXT NOT NULL CHECK (act IN ('give', 'take', 'exclude', 'let_back')),
    role_id INTEGER,
    about_kind TEXT NOT NULL,
    about_number INTEGER NOT NULL,
    state TEXT NOT NULL DEFAULT 'due' CHECK (state IN ('due', 'done', 'replaced', 'given_up')),
    obstacle TEXT CHECK (obstacle IN ('permission', 'rank', 'gone', 'role_gone', 'dangerous', 'managed', 'owner', 'late', 'refused')),
    attempts INTEGER NOT NULL DEFAULT 0,
    -- the person erased everything: what is still to be done to them is done, and forgotten at once
    is_leaving INTEGER NOT NULL DEFAULT 0 CHECK (is_leaving IN (0, 1)),
    created_at INTEGER NOT NULL,
    try_at INTEGER NOT NULL,
    settled_at INTEGER,
    PRIMARY KEY (guild_id, number),
    CHECK ((role_id IS NULL) = (act IN ('exclude', 'let_back'))),
    CHECK ((settled_at IS NULL) = (state = 'due'))
) STRICT, WITHOUT ROWID;

CREATE INDEX member_acts_due ON member_acts (try_at, guild_id, number) WHERE state = 'due';
CREATE INDEX member_acts_by_member ON member_acts (member_id, guild_id);
CREATE INDEX member_acts_settled ON member_acts (settled_at) WHERE state <> 'due';
