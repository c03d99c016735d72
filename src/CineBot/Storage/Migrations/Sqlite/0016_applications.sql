-- In which terms a seat of a shoot was offered and taken, and when each side agreed to them by a press of their own. It goes with the application.
CREATE TABLE terms_agreed (
    guild_id    INTEGER NOT NULL,
    number      INTEGER NOT NULL,
    role        INTEGER NOT NULL,
    member_id   INTEGER NOT NULL,
    terms       TEXT    NOT NULL CHECK (terms IN ('volunteer', 'expenses', 'paid')),
    offered_at  INTEGER NOT NULL,
    agreed_at   INTEGER,
    PRIMARY KEY (guild_id, number, role, member_id),
    FOREIGN KEY (guild_id, number, role, member_id) REFERENCES applications (guild_id, number, role, member_id) ON DELETE CASCADE
) STRICT;

CREATE INDEX terms_agreed_member ON terms_agreed (member_id, guild_id);

-- Who asked to hear of a free seat in a role that is full.
CREATE TABLE seat_watches (
    guild_id   INTEGER NOT NULL,
    number     INTEGER NOT NULL,
    role       INTEGER NOT NULL,
    member_id  INTEGER NOT NULL,
    asked_at   INTEGER NOT NULL,
    PRIMARY KEY (guild_id, number, role, member_id),
    FOREIGN KEY (guild_id, number, role) REFERENCES call_roles (guild_id, number, role) ON DELETE CASCADE
) STRICT;

CREATE INDEX seat_watches_member ON seat_watches (member_id, guild_id);

-- How soon somebody answers those who apply to them: sums, never whom.
CREATE TABLE answer_paces (
    guild_id   INTEGER NOT NULL,
    member_id  INTEGER NOT NULL,
    replies      INTEGER NOT NULL CHECK (replies > 0),
    reply_hours  INTEGER NOT NULL CHECK (reply_hours >= 0),
    PRIMARY KEY (guild_id, member_id)
) STRICT;

CREATE INDEX answer_paces_member ON answer_paces (member_id);

-- When a shoot is to be spoken of: a row a moment, however many people come. It goes when what it says is handed to the outbox.
CREATE TABLE call_moments (
    guild_id  INTEGER NOT NULL,
    number    INTEGER NOT NULL,
    moment    TEXT    NOT NULL CHECK (moment IN ('reconfirm', 'risks', 'recall')),
    -- the shooting day that it is about; 0 for the shoot as a whole
    day       INTEGER NOT NULL,
    due_at    INTEGER NOT NULL,
    PRIMARY KEY (guild_id, number, moment, day),
    FOREIGN KEY (guild_id, number) REFERENCES calls (guild_id, number) ON DELETE CASCADE
) STRICT;

CREATE INDEX call_moments_due ON call_moments (due_at);

-- When the owners were last reminded that this application waits for an answer.
ALTER TABLE applications ADD COLUMN nudged_at INTEGER;
