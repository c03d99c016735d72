-- What a party lacks is chosen by its people: a film by vote, a date by poll. Its number is not a foreign key: a draft that nobody published is swept with no regard to these.
CREATE TABLE film_votes (
    guild_id           INTEGER NOT NULL,
    number             INTEGER NOT NULL,
    party_number       INTEGER NOT NULL,
    state              TEXT    NOT NULL CHECK (state IN ('nominating', 'voting', 'closed', 'settled', 'cancelled')),
    method             TEXT    NOT NULL CHECK (method IN ('approval', 'ranked')),
    tie                TEXT    NOT NULL CHECK (tie IN ('earliest', 'draw')),
    -- announced before the vote: a draw between films that are even can be done again by anybody
    seed               INTEGER NOT NULL CHECK (seed BETWEEN 1000 AND 9999),
    quorum             INTEGER CHECK (quorum > 0),
    opened_at          INTEGER NOT NULL,
    nominations_until  INTEGER NOT NULL,
    voting_until       INTEGER NOT NULL,
    -- when the clock has something to do with it; none once it is over
    due_at             INTEGER,
    closed_at          INTEGER,
    -- the nomination that became the party's film
    winner             INTEGER,
    PRIMARY KEY (guild_id, number),
    CHECK ((due_at IS NOT NULL) = (state IN ('nominating', 'voting'))),
    CHECK (winner IS NULL OR state = 'settled')
) STRICT;

CREATE INDEX film_votes_due ON film_votes (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX film_votes_nominating ON film_votes (guild_id, nominations_until) WHERE state = 'nominating';
CREATE UNIQUE INDEX film_votes_party ON film_votes (guild_id, party_number) WHERE state IN ('nominating', 'voting', 'closed');

-- The film is copied, so that the ballot stays what it was. A film is nominated once, by one person or several.
CREATE TABLE nominations (
    guild_id        INTEGER NOT NULL,
    number          INTEGER NOT NULL,
    nomination      INTEGER NOT NULL CHECK (nomination > 0),
    film_id         TEXT    NOT NULL,
    original_title  TEXT    NOT NULL,
    french_title    TEXT    NOT NULL,
    english_title   TEXT    NOT NULL,
    year            INTEGER,
    directors       TEXT    NOT NULL,
    runtime         INTEGER,
    PRIMARY KEY (guild_id, number, nomination),
    UNIQUE (guild_id, number, film_id),
    FOREIGN KEY (guild_id, number) REFERENCES film_votes (guild_id, number)
) STRICT;

CREATE TABLE nominators (
    guild_id       INTEGER NOT NULL,
    number         INTEGER NOT NULL,
    nomination     INTEGER NOT NULL,
    member_id      INTEGER NOT NULL,
    content_notes  TEXT,
    nominated_at   INTEGER NOT NULL,
    PRIMARY KEY (guild_id, number, nomination, member_id),
    FOREIGN KEY (guild_id, number, nomination) REFERENCES nominations (guild_id, number, nomination)
) STRICT;

CREATE INDEX nominators_member ON nominators (member_id, guild_id, number);

-- One ballot a person: numbers of nominations in order, between commas; absences are films with which the person could not come.
CREATE TABLE ballots (
    guild_id   INTEGER NOT NULL,
    number     INTEGER NOT NULL,
    member_id  INTEGER NOT NULL,
    choices    TEXT    NOT NULL,
    absences   TEXT    NOT NULL,
    cast_at    INTEGER NOT NULL,
    PRIMARY KEY (guild_id, number, member_id),
    FOREIGN KEY (guild_id, number) REFERENCES film_votes (guild_id, number)
) STRICT;

CREATE INDEX ballots_member ON ballots (member_id);

CREATE TABLE date_polls (
    guild_id      INTEGER NOT NULL,
    number        INTEGER NOT NULL,
    party_number  INTEGER NOT NULL,
    state         TEXT    NOT NULL CHECK (state IN ('draft', 'open', 'closed', 'settled', 'cancelled')),
    zone          TEXT    NOT NULL,
    -- how long it is to stay open, from when it is published
    minutes       INTEGER NOT NULL CHECK (minutes > 0),
    created_at    INTEGER NOT NULL,
    open_until    INTEGER,
    -- when those who are interested and have not answered are reminded, and when they were
    chase_at      INTEGER,
    chased_at     INTEGER,
    due_at        INTEGER,
    closed_at     INTEGER,
    winner        INTEGER,
    PRIMARY KEY (guild_id, number),
    CHECK ((due_at IS NOT NULL) = (state = 'open')),
    CHECK (winner IS NULL OR state = 'settled')
) STRICT;

CREATE INDEX date_polls_due ON date_polls (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX date_polls_drafts ON date_polls (created_at) WHERE state = 'draft';
CREATE INDEX date_polls_of_party ON date_polls (guild_id, party_number, state);
CREATE UNIQUE INDEX date_polls_party ON date_polls (guild_id, party_number) WHERE state IN ('open', 'closed');

-- A slot keeps its number as long as its hour stays, so that what people answered to it stays too; one that is taken out waits in case it comes back.
CREATE TABLE date_slots (
    guild_id     INTEGER NOT NULL,
    number       INTEGER NOT NULL,
    slot         INTEGER NOT NULL CHECK (slot > 0),
    local_start  TEXT    NOT NULL,
    starts_at    INTEGER NOT NULL,
    is_offered   INTEGER NOT NULL DEFAULT 1 CHECK (is_offered IN (0, 1)),
    PRIMARY KEY (guild_id, number, slot),
    UNIQUE (guild_id, number, starts_at),
    FOREIGN KEY (guild_id, number) REFERENCES date_polls (guild_id, number)
) STRICT;

-- One answer a person: numbers of slots between commas; none where no slot suits them.
CREATE TABLE date_answers (
    guild_id     INTEGER NOT NULL,
    number       INTEGER NOT NULL,
    member_id    INTEGER NOT NULL,
    slots        TEXT    NOT NULL,
    answered_at  INTEGER NOT NULL,
    PRIMARY KEY (guild_id, number, member_id),
    FOREIGN KEY (guild_id, number) REFERENCES date_polls (guild_id, number)
) STRICT;

CREATE INDEX date_answers_member ON date_answers (member_id);

-- Those who want to hear of a party that is still being chosen.
CREATE TABLE party_interests (
    guild_id       INTEGER NOT NULL,
    party_number   INTEGER NOT NULL,
    member_id      INTEGER NOT NULL,
    interested_at  INTEGER NOT NULL,
    PRIMARY KEY (guild_id, party_number, member_id)
) STRICT;

CREATE INDEX party_interests_member ON party_interests (member_id);
