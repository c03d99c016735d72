-- Watch parties, from a draft that only its host sees to the end of the film. The film is copied, so that what was announced stays what was announced.
CREATE TABLE parties (
    guild_id          INTEGER NOT NULL,
    number            INTEGER NOT NULL,
    -- emptied when that person erases everything: somebody else may take the party over
    host_member_id    INTEGER,
    co_host_member_id INTEGER CHECK (co_host_member_id <> host_member_id),
    -- lobby, paused and debate are for what comes between the announcement and the end
    state             TEXT    NOT NULL CHECK (state IN ('draft', 'choosing', 'published', 'lobby', 'started', 'paused', 'debate', 'ended', 'cancelled')),
    -- none while a vote is to choose it
    film_id           TEXT,
    original_title    TEXT,
    french_title      TEXT,
    english_title     TEXT,
    year              INTEGER,
    directors         TEXT,
    runtime           INTEGER,
    -- what was meant (a time of day in a zone) and the instant that it is; none while a vote is to choose it
    local_start       TEXT,
    zone              TEXT    NOT NULL,
    starts_at         INTEGER,
    -- minutes the host sets aside; the film's length where they set nothing
    minutes           INTEGER CHECK (minutes BETWEEN 1 AND 1440),
    place_kind        TEXT    CHECK (place_kind IN ('channel', 'place', 'link')),
    place_channel_id  INTEGER,
    place_words       TEXT,
    -- none: as many as come
    seats             INTEGER CHECK (seats > 0),
    seats_left        INTEGER CHECK (seats_left BETWEEN 0 AND seats),
    version           TEXT    CHECK (version IN ('vf', 'vost', 'sme', 'ad')),
    rights            TEXT    NOT NULL DEFAULT 'own_copy' CHECK (rights IN ('own_copy', 'members_work', 'free', 'acquired', 'physical')),
    rights_note       TEXT,
    description       TEXT,
    -- the series that it belongs to, and the time of day that the series had planned for it
    series_number     INTEGER,
    series_slot       TEXT,
    -- how often it was moved since it was announced: the SEQUENCE of a calendar entry
    sequence          INTEGER NOT NULL DEFAULT 0,
    -- where its card was asked for
    channel_id        INTEGER NOT NULL,
    created_at        INTEGER NOT NULL,
    published_at      INTEGER,
    -- before the start the host is asked whether they are there, and says so
    host_asked_at     INTEGER,
    host_there_at     INTEGER,
    -- the film's first minute, which may still lie ahead; its last one, as far as known
    started_at        INTEGER,
    ends_at           INTEGER,
    closed_at         INTEGER,
    cancel_reason     TEXT,
    PRIMARY KEY (guild_id, number),
    CHECK ((film_id IS NULL) = (original_title IS NULL)),
    CHECK ((local_start IS NULL) = (starts_at IS NULL)),
    CHECK ((seats IS NULL) = (seats_left IS NULL)),
    CHECK ((place_kind = 'channel') = (place_channel_id IS NOT NULL)),
    CHECK (state IN ('draft', 'choosing', 'cancelled') OR (film_id IS NOT NULL AND starts_at IS NOT NULL))
) STRICT;

CREATE INDEX parties_coming ON parties (guild_id, starts_at) WHERE state IN ('published', 'lobby', 'started', 'paused', 'debate');
CREATE INDEX parties_starting ON parties (starts_at) WHERE state = 'published';
CREATE INDEX parties_running ON parties (ends_at) WHERE state IN ('started', 'paused', 'debate');
CREATE INDEX parties_drafts ON parties (created_at) WHERE state = 'draft';
CREATE INDEX parties_series ON parties (guild_id, series_number) WHERE series_number IS NOT NULL;
CREATE INDEX parties_host ON parties (host_member_id, guild_id);
CREATE INDEX parties_co_host ON parties (co_host_member_id, guild_id);

-- One answer a person and party; a press sets it. Seats: held, waiting in the queue, or offered until an instant and kept free till then.
CREATE TABLE sign_ups (
    guild_id       INTEGER NOT NULL,
    number         INTEGER NOT NULL,
    member_id      INTEGER NOT NULL,
    answer         TEXT    NOT NULL CHECK (answer IN ('yes', 'maybe', 'no')),
    seat           TEXT    CHECK (seat IN ('held', 'waiting', 'offered')),
    -- in the order in which people asked for a seat
    queue          INTEGER NOT NULL,
    offered_until  INTEGER,
    -- how the person will see the film, and in which version they would like to
    access         TEXT    CHECK (access IN ('platform', 'dvd', 'loan', 'none')),
    version        TEXT    CHECK (version IN ('vf', 'vost', 'sme', 'ad')),
    -- what they can do for those without access
    help           TEXT    CHECK (help IN ('lend', 'library', 'together')),
    help_words     TEXT,
    -- the party moved after they answered: they are asked again
    is_stale       INTEGER NOT NULL DEFAULT 0 CHECK (is_stale IN (0, 1)),
    answered_at    INTEGER NOT NULL,
    PRIMARY KEY (guild_id, number, member_id),
    FOREIGN KEY (guild_id, number) REFERENCES parties (guild_id, number),
    CHECK ((answer = 'yes') = (seat IS NOT NULL)),
    CHECK ((COALESCE(seat, '') = 'offered') = (offered_until IS NOT NULL))
) STRICT;

CREATE INDEX sign_ups_member ON sign_ups (member_id, guild_id);
CREATE INDEX sign_ups_answers ON sign_ups (guild_id, number, answer, queue);
CREATE INDEX sign_ups_waiting ON sign_ups (guild_id, number, queue) WHERE seat = 'waiting';
CREATE INDEX sign_ups_offered ON sign_ups (offered_until) WHERE seat = 'offered';

-- A host asks somebody to take over; gone once that person has answered.
CREATE TABLE hand_overs (
    guild_id        INTEGER NOT NULL,
    number          INTEGER NOT NULL,
    from_member_id  INTEGER NOT NULL,
    to_member_id    INTEGER NOT NULL CHECK (to_member_id <> from_member_id),
    asked_at        INTEGER NOT NULL,
    PRIMARY KEY (guild_id, number),
    FOREIGN KEY (guild_id, number) REFERENCES parties (guild_id, number)
) STRICT;

CREATE INDEX hand_overs_from ON hand_overs (from_member_id);
CREATE INDEX hand_overs_to ON hand_overs (to_member_id);
