-- What the person concerned asks of others than those who decided: once for a case.
CREATE TABLE case_appeals (
    guild_id              INTEGER NOT NULL,
    number                INTEGER NOT NULL,
    -- empty once they erased everything; their words go with them
    member_id             INTEGER,
    -- the moderator who entered it, where the person could not do it here
    entered_by_member_id  INTEGER,
    is_entered            INTEGER NOT NULL CHECK (is_entered IN (0, 1)),
    words                 TEXT,
    state                 TEXT    NOT NULL CHECK (state IN ('open', 'upheld', 'lightened', 'lifted')),
    -- what the two others say to them
    answer                TEXT,
    made_at               INTEGER NOT NULL,
    settled_at            INTEGER,
    PRIMARY KEY (guild_id, number),
    FOREIGN KEY (guild_id, number) REFERENCES cases (guild_id, number) ON DELETE CASCADE,
    CHECK ((state = 'open') = (settled_at IS NULL))
) STRICT;

CREATE INDEX case_appeals_member ON case_appeals (member_id);
CREATE INDEX case_appeals_entered ON case_appeals (entered_by_member_id);

-- What one of the two others proposes to answer; the latest counts.
CREATE TABLE appeal_proposals (
    guild_id               INTEGER NOT NULL,
    number                 INTEGER NOT NULL,
    proposal               INTEGER NOT NULL CHECK (proposal > 0),
    outcome                TEXT    NOT NULL CHECK (outcome IN ('upheld', 'lightened', 'lifted')),
    -- what holds instead, where it is lightened
    kind                   TEXT    CHECK (kind IN ('reminder', 'pause', 'role', 'exclusion')),
    until_at               INTEGER,
    words                  TEXT,
    proposed_by_member_id  INTEGER,
    proposed_at            INTEGER NOT NULL,
    PRIMARY KEY (guild_id, number, proposal),
    FOREIGN KEY (guild_id, number) REFERENCES case_appeals (guild_id, number) ON DELETE CASCADE,
    CHECK ((outcome = 'lightened') = (kind IS NOT NULL)),
    CHECK ((kind IS NULL) = (until_at IS NULL))
) STRICT;

CREATE INDEX appeal_proposals_proposer ON appeal_proposals (proposed_by_member_id);

-- What follows once somebody has a letter is done by the case's clock, and once.
ALTER TABLE case_notices ADD COLUMN followed_at INTEGER;

CREATE INDEX case_notices_unfollowed ON case_notices (guild_id, notice) WHERE read_at IS NOT NULL AND followed_at IS NULL;
