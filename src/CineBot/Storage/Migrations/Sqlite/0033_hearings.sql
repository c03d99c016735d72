-- That those whom a case concerns are being heard, or were.
CREATE TABLE hearings (
    guild_id   INTEGER NOT NULL,
    number     INTEGER NOT NULL,
    opened_at  INTEGER NOT NULL,
    -- until when whoever reported may say which facts are passed on; the person concerned is invited then, or as soon as that is said. Empty once they are
    facts_at   INTEGER,
    PRIMARY KEY (guild_id, number),
    FOREIGN KEY (guild_id, number) REFERENCES cases (guild_id, number) ON DELETE CASCADE
) STRICT;

CREATE INDEX hearings_facts ON hearings (facts_at) WHERE facts_at IS NOT NULL;

-- Who is heard, by a code of their own, and what they say. Without them and their words once they erased everything.
CREATE TABLE hearing_voices (
    guild_id     INTEGER NOT NULL,
    voice        INTEGER NOT NULL CHECK (voice > 0),
    number       INTEGER NOT NULL,
    code         TEXT    NOT NULL CHECK (length(code) BETWEEN 6 AND 12),
    part         TEXT    NOT NULL CHECK (part IN ('reporter', 'concerned', 'witness')),
    member_id    INTEGER,
    state        TEXT    NOT NULL CHECK (state IN ('invited', 'answered', 'declined', 'silent', 'gone')),
    -- what a witness is asked about
    about        TEXT,
    happened     TEXT,
    felt         TEXT,
    wanted       TEXT,
    -- what the person concerned may read of a report, once whoever reported said so
    facts        TEXT,
    facts_state  TEXT    CHECK (facts_state IN ('asked', 'passed', 'held')),
    invited_at   INTEGER NOT NULL,
    closes_at    INTEGER NOT NULL,
    answered_at  INTEGER,
    PRIMARY KEY (guild_id, voice),
    FOREIGN KEY (guild_id, number) REFERENCES cases (guild_id, number) ON DELETE CASCADE,
    CHECK ((facts_state IS NULL) = (part <> 'reporter')),
    CHECK ((state = 'gone') = (member_id IS NULL)),
    CHECK (state <> 'gone' OR (happened IS NULL AND felt IS NULL AND wanted IS NULL AND facts IS NULL))
) STRICT;

CREATE UNIQUE INDEX hearing_voices_code ON hearing_voices (guild_id, code);
CREATE UNIQUE INDEX hearing_voices_once ON hearing_voices (guild_id, number, member_id) WHERE member_id IS NOT NULL;
CREATE INDEX hearing_voices_case ON hearing_voices (guild_id, number, voice);
CREATE INDEX hearing_voices_member ON hearing_voices (member_id, guild_id);
CREATE INDEX hearing_voices_open ON hearing_voices (closes_at) WHERE state = 'invited';

-- Whom somebody who is heard in a grave case chose to be beside them.
CREATE TABLE allies (
    guild_id     INTEGER NOT NULL,
    ally         INTEGER NOT NULL CHECK (ally > 0),
    voice        INTEGER NOT NULL,
    code         TEXT    NOT NULL CHECK (length(code) BETWEEN 6 AND 12),
    member_id    INTEGER NOT NULL,
    state        TEXT    NOT NULL CHECK (state IN ('asked', 'accepted', 'declined', 'ended')),
    -- whether they may read what the person told
    is_reading   INTEGER NOT NULL CHECK (is_reading IN (0, 1)),
    word         TEXT,
    asked_at     INTEGER NOT NULL,
    answered_at  INTEGER,
    PRIMARY KEY (guild_id, ally),
    FOREIGN KEY (guild_id, voice) REFERENCES hearing_voices (guild_id, voice) ON DELETE CASCADE
) STRICT;

CREATE UNIQUE INDEX allies_code ON allies (guild_id, code);
CREATE UNIQUE INDEX allies_once ON allies (guild_id, voice) WHERE state IN ('asked', 'accepted');
CREATE INDEX allies_voice ON allies (guild_id, voice);
CREATE INDEX allies_member ON allies (member_id, guild_id);

-- What moderators offer first: something that mends, with everybody's consent.
CREATE TABLE repairs (
    guild_id    INTEGER NOT NULL,
    repair      INTEGER NOT NULL CHECK (repair > 0),
    number      INTEGER NOT NULL,
    kind        TEXT    NOT NULL CHECK (kind IN ('rewording', 'apology', 'conversation')),
    state       TEXT    NOT NULL CHECK (state IN ('offered', 'agreed', 'refused', 'kept', 'broken')),
    -- what is offered, as moderators put it
    words       TEXT,
    -- the new wording or the apology, as the person concerned put it
    given       TEXT,
    is_relayed  INTEGER NOT NULL DEFAULT 0 CHECK (is_relayed IN (0, 1)),
    offered_at  INTEGER NOT NULL,
    -- nobody answers any more after this
    until_at    INTEGER NOT NULL,
    agreed_at   INTEGER,
    -- when everybody is asked whether it holds
    look_at     INTEGER,
    settled_at  INTEGER,
    PRIMARY KEY (guild_id, repair),
    FOREIGN KEY (guild_id, number) REFERENCES cases (guild_id, number) ON DELETE CASCADE,
    CHECK ((state IN ('refused', 'kept', 'broken')) = (settled_at IS NOT NULL))
) STRICT;

CREATE UNIQUE INDEX repairs_one ON repairs (guild_id, number) WHERE settled_at IS NULL;
CREATE INDEX repairs_case ON repairs (guild_id, number, repair);
CREATE INDEX repairs_open ON repairs (until_at) WHERE state = 'offered';
CREATE INDEX repairs_look ON repairs (look_at) WHERE look_at IS NOT NULL AND settled_at IS NULL;

-- Who is asked to take part in it, by a code of their own; the facilitator is no party, and does not decide.
CREATE TABLE repair_people (
    guild_id       INTEGER NOT NULL,
    repair         INTEGER NOT NULL,
    person         INTEGER NOT NULL CHECK (person > 0),
    code           TEXT    NOT NULL CHECK (length(code) BETWEEN 6 AND 12),
    part           TEXT    NOT NULL CHECK (part IN ('reporter', 'concerned', 'facilitator')),
    member_id      INTEGER,
    consent        TEXT    NOT NULL CHECK (consent IN ('asked', 'yes', 'no', 'withdrawn')),
    -- whether the server lets them read every private thread
    sees_threads   INTEGER NOT NULL DEFAULT 0 CHECK (sees_threads IN (0, 1)),
    answered_at    INTEGER,
    -- whether they find that it holds; empty until they said so
    is_kept        INTEGER CHECK (is_kept IN (0, 1)),
    -- how often they wrote through the bot in a row, and when last
    unanswered     INTEGER NOT NULL DEFAULT 0,
    wrote_at       INTEGER,
    PRIMARY KEY (guild_id, repair, person),
    FOREIGN KEY (guild_id, repair) REFERENCES repairs (guild_id, repair) ON DELETE CASCADE
) STRICT;

CREATE UNIQUE INDEX repair_people_code ON repair_people (guild_id, code);
CREATE INDEX repair_people_member ON repair_people (member_id, guild_id);

-- What was agreed on in a conversation, and until when.
CREATE TABLE repair_promises (
    guild_id    INTEGER NOT NULL,
    repair      INTEGER NOT NULL,
    promise     INTEGER NOT NULL CHECK (promise > 0),
    words       TEXT    NOT NULL,
    until_at    INTEGER NOT NULL,
    entered_at  INTEGER NOT NULL,
    PRIMARY KEY (guild_id, repair, promise),
    FOREIGN KEY (guild_id, repair) REFERENCES repairs (guild_id, repair) ON DELETE CASCADE
) STRICT;

-- Whoever accepted to facilitate does not judge the case either.
DROP VIEW case_recusals;

CREATE VIEW case_recusals (guild_id, number, member_id) AS
    SELECT guild_id, number, member_id FROM case_parties WHERE member_id IS NOT NULL
    UNION ALL
    SELECT case_parties.guild_id, case_parties.number, kept_away.other_member_id
    FROM case_parties JOIN kept_away ON kept_away.member_id = case_parties.member_id
    UNION ALL
    SELECT case_parties.guild_id, case_parties.number, kept_away.member_id
    FROM case_parties JOIN kept_away ON kept_away.other_member_id = case_parties.member_id
    UNION ALL
    SELECT repairs.guild_id, repairs.number, repair_people.member_id
    FROM repairs JOIN repair_people ON repair_people.guild_id = repairs.guild_id AND repair_people.repair = repairs.repair
    WHERE repair_people.part = 'facilitator' AND repair_people.consent IN ('yes', 'withdrawn') AND repair_people.member_id IS NOT NULL
    UNION ALL
    SELECT case_votes.guild_id, case_votes.number, case_votes.member_id
    FROM case_votes JOIN cases ON cases.guild_id = case_votes.guild_id AND cases.number = case_votes.number
    WHERE cases.state = 'appealed' AND case_votes.stage = 'case' AND case_votes.member_id IS NOT NULL;
