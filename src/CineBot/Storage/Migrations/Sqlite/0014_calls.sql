-- Calls for a shoot: extras, cast or crew, from a draft that only its owners see to the archive of the film.
CREATE TABLE calls (
    guild_id            INTEGER NOT NULL,
    number              INTEGER NOT NULL,
    -- emptied when that person erases everything: the co-owner, or a moderator, takes it over
    owner_member_id     INTEGER,
    co_owner_member_id  INTEGER CHECK (co_owner_member_id <> owner_member_id),
    kind                TEXT    NOT NULL CHECK (kind IN ('extras', 'cast', 'crew')),
    -- held: a moderator must look; wrapping is for what comes between the last day and the archive
    state               TEXT    NOT NULL CHECK (state IN ('draft', 'held', 'published', 'suspended', 'closed', 'shooting', 'wrapping', 'archived', 'cancelled')),
    -- empty where whoever wrote it erased everything
    title               TEXT    NOT NULL,
    words               TEXT,
    pitch               TEXT,
    genre               TEXT,
    film_minutes        INTEGER CHECK (film_minutes BETWEEN 1 AND 1440),
    bearer              TEXT    CHECK (bearer IN ('association', 'group', 'school', 'person', 'company')),
    terms               TEXT    NOT NULL CHECK (terms IN ('volunteer', 'expenses', 'paid')),
    amount              TEXT,
    -- a place that the list of places knows, or else words for it; never an address
    place_code          TEXT,
    place_words         TEXT,
    zone                TEXT    NOT NULL,
    -- an estimate in words; the hour of each person is for the confirmed
    hours               TEXT,
    is_night            INTEGER NOT NULL DEFAULT 0 CHECK (is_night IN (0, 1)),
    -- until when people may apply; when the call closes unless it is renewed
    closes_at           INTEGER,
    expires_at          INTEGER,
    -- of the shooting days, copied so that lists and clocks find them by an index
    first_day_at           INTEGER,
    last_day_at            INTEGER,
    insurance           TEXT    CHECK (insurance IN ('yes', 'no', 'pending')),
    image_rights        TEXT,
    meals               TEXT    CHECK (meals IN ('real', 'provided', 'none', 'flat')),
    travel              TEXT    CHECK (travel IN ('real', 'provided', 'none', 'flat')),
    lodging             TEXT    CHECK (lodging IN ('real', 'provided', 'none', 'flat')),
    minors              TEXT    NOT NULL DEFAULT 'no' CHECK (minors IN ('no', '16_17')),
    sensitive           TEXT    NOT NULL DEFAULT '',
    listener_member_id  INTEGER,
    accessibility       TEXT,
    bring               TEXT,
    -- what those who apply are asked, one a line, three at most
    questions           TEXT,
    -- why a moderator must look, or what they asked to change
    hold_reason         TEXT,
    cancel_reason       TEXT,
    -- how often a date, the place or the hours changed since it was announced: what people agreed to is one of these
    sequence            INTEGER NOT NULL DEFAULT 0,
    channel_id          INTEGER NOT NULL,
    created_at          INTEGER NOT NULL,
    published_at        INTEGER,
    closed_at           INTEGER,
    PRIMARY KEY (guild_id, number),
    CHECK ((first_day_at IS NULL) = (last_day_at IS NULL)),
    CHECK (state IN ('draft', 'held', 'cancelled') OR published_at IS NOT NULL)
) STRICT;

CREATE INDEX calls_owner ON calls (owner_member_id, guild_id);
CREATE INDEX calls_co_owner ON calls (co_owner_member_id, guild_id);
CREATE INDEX calls_listener ON calls (listener_member_id, guild_id);
CREATE INDEX calls_open ON calls (guild_id, kind, first_day_at) WHERE state = 'published';
CREATE INDEX calls_held ON calls (guild_id, number) WHERE state = 'held';
CREATE INDEX calls_drafts ON calls (created_at) WHERE state = 'draft';
CREATE INDEX calls_closing ON calls (closes_at) WHERE state = 'published';
CREATE INDEX calls_expiring ON calls (expires_at) WHERE state IN ('published', 'suspended');
CREATE INDEX calls_beginning ON calls (first_day_at) WHERE state IN ('published', 'suspended', 'closed');
CREATE INDEX calls_running ON calls (last_day_at) WHERE state IN ('shooting', 'wrapping');
CREATE INDEX calls_channel ON calls (guild_id, channel_id);

-- What is looked for, and how many; the seats of newcomers are among the seats.
CREATE TABLE call_roles (
    guild_id         INTEGER NOT NULL,
    number           INTEGER NOT NULL,
    role             INTEGER NOT NULL CHECK (role > 0),
    -- a role of the list of film roles, or else only the words for it
    slug             TEXT,
    label            TEXT    NOT NULL,
    seats            INTEGER NOT NULL CHECK (seats BETWEEN 1 AND 500),
    seats_left       INTEGER NOT NULL CHECK (seats_left BETWEEN 0 AND seats),
    newcomer_seats   INTEGER NOT NULL DEFAULT 0 CHECK (newcomer_seats BETWEEN 0 AND seats),
    newcomer_left    INTEGER NOT NULL DEFAULT 0 CHECK (newcomer_left BETWEEN 0 AND newcomer_seats),
    -- the ages that are played
    age_from         INTEGER CHECK (age_from BETWEEN 0 AND 120),
    age_to           INTEGER CHECK (age_to BETWEEN age_from AND 120),
    criteria         TEXT,
    criteria_reason  TEXT,
    PRIMARY KEY (guild_id, number, role),
    FOREIGN KEY (guild_id, number) REFERENCES calls (guild_id, number) ON DELETE CASCADE,
    CHECK (newcomer_left <= seats_left),
    CHECK ((age_from IS NULL) = (age_to IS NULL))
) STRICT;

CREATE INDEX call_roles_slug ON call_roles (guild_id, slug, number);

-- The shooting days, and the one kept in case it rains.
CREATE TABLE call_days (
    guild_id      INTEGER NOT NULL,
    number        INTEGER NOT NULL,
    day           INTEGER NOT NULL CHECK (day > 0),
    -- a time of day, or the day alone where no hour was said
    local_start   TEXT    NOT NULL,
    starts_at     INTEGER NOT NULL,
    ends_at       INTEGER CHECK (ends_at > starts_at),
    is_rain       INTEGER NOT NULL DEFAULT 0 CHECK (is_rain IN (0, 1)),
    PRIMARY KEY (guild_id, number, day),
    FOREIGN KEY (guild_id, number) REFERENCES calls (guild_id, number) ON DELETE CASCADE
) STRICT;

-- What only the owners and the confirmed may read. A table of its own, so that no public rendering loads it.
CREATE TABLE call_practicals (
    guild_id   INTEGER NOT NULL,
    number     INTEGER NOT NULL,
    address    TEXT,
    schedule   TEXT,
    phone      TEXT,
    arrival    TEXT,
    hospital   TEXT,
    contact    TEXT,
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (guild_id, number),
    FOREIGN KEY (guild_id, number) REFERENCES calls (guild_id, number) ON DELETE CASCADE
) STRICT;

-- A person who applies for a role; the seats that are held are those offered and those confirmed.
CREATE TABLE applications (
    guild_id         INTEGER NOT NULL,
    number           INTEGER NOT NULL,
    role             INTEGER NOT NULL,
    member_id        INTEGER NOT NULL,
    -- convened, present, excused and absent are for the days of the shoot
    state            TEXT    NOT NULL CHECK (state IN ('submitted', 'seen', 'shortlisted', 'waiting', 'offered', 'confirmed', 'reconfirmed', 'declined', 'expired', 'withdrawn', 'released', 'convened', 'present', 'excused', 'absent')),
    -- in the order in which people asked
    queue            INTEGER NOT NULL,
    offered_until    INTEGER,
    -- the days on which the person can come, by their numbers; empty: all of them
    days             TEXT    NOT NULL DEFAULT '',
    first_name       TEXT,
    phrase           TEXT,
    link             TEXT,
    answers          TEXT,
    is_newcomer      INTEGER NOT NULL DEFAULT 0 CHECK (is_newcomer IN (0, 1)),
    -- what the owner decided and has not yet told
    prepared         TEXT    CHECK (prepared IN ('offer', 'decline')),
    prepared_reason  TEXT,
    prepared_words   TEXT,
    -- why it was declined or withdrawn, by its code
    reason           TEXT,
    -- the version of date, place and hours that the person agreed to, and when they were last asked again
    sequence_agreed  INTEGER NOT NULL DEFAULT 0,
    asked_again_at   INTEGER,
    submitted_at     INTEGER NOT NULL,
    answered_at      INTEGER,
    closed_at        INTEGER,
    PRIMARY KEY (guild_id, number, role, member_id),
    FOREIGN KEY (guild_id, number, role) REFERENCES call_roles (guild_id, number, role),
    CHECK ((state = 'offered') = (offered_until IS NOT NULL))
) STRICT;

CREATE INDEX applications_member ON applications (member_id, guild_id);
CREATE INDEX applications_states ON applications (guild_id, number, role, state, queue);
CREATE INDEX applications_offered ON applications (offered_until) WHERE state = 'offered';
CREATE INDEX applications_unanswered ON applications (submitted_at) WHERE state IN ('submitted', 'seen', 'shortlisted');
CREATE INDEX applications_closed ON applications (closed_at) WHERE closed_at IS NOT NULL;

-- Who does not want to hear of a call any more; nobody sees it.
CREATE TABLE call_passes (
    guild_id   INTEGER NOT NULL,
    number     INTEGER NOT NULL,
    member_id  INTEGER NOT NULL,
    passed_at  INTEGER NOT NULL,
    PRIMARY KEY (guild_id, number, member_id),
    FOREIGN KEY (guild_id, number) REFERENCES calls (guild_id, number) ON DELETE CASCADE
) STRICT;

CREATE INDEX call_passes_member ON call_passes (member_id);

-- Questions put to the owners through the bot; question and answer are between the two.
CREATE TABLE call_questions (
    guild_id     INTEGER NOT NULL,
    number       INTEGER NOT NULL,
    question     INTEGER NOT NULL,
    member_id    INTEGER NOT NULL,
    words        TEXT    NOT NULL,
    answer       TEXT,
    asked_at     INTEGER NOT NULL,
    answered_at  INTEGER,
    PRIMARY KEY (guild_id, number, question),
    FOREIGN KEY (guild_id, number) REFERENCES calls (guild_id, number) ON DELETE CASCADE
) STRICT;

CREATE INDEX call_questions_member ON call_questions (member_id);
