-- Watch parties that come again. One row each, however many evenings lie ahead: the next is made when its hour comes.
CREATE TABLE series (
    guild_id     INTEGER NOT NULL,
    number       INTEGER NOT NULL,
    state        TEXT    NOT NULL CHECK (state IN ('draft', 'running', 'stopped')),
    -- an RRULE's value, the local time with which it begins, and the zone in which it is expanded
    rule         TEXT    NOT NULL,
    local_start  TEXT    NOT NULL,
    zone         TEXT    NOT NULL,
    -- the evening made last, after which the next ones are shaped, and the time that the rule had planned for it
    party_number INTEGER NOT NULL,
    last_slot    TEXT    NOT NULL,
    -- when the next evening is to be announced; none while it is a draft, and after its end
    next_at      INTEGER,
    -- with fewer than so many yes a day before, moving is proposed
    fewest       INTEGER CHECK (fewest BETWEEN 1 AND 100),
    PRIMARY KEY (guild_id, number)
) STRICT;

CREATE INDEX series_due ON series (next_at) WHERE next_at IS NOT NULL;

-- Who holds the evenings in turn: the lowest turn is next.
CREATE TABLE series_hosts (
    guild_id  INTEGER NOT NULL,
    number    INTEGER NOT NULL,
    member_id INTEGER NOT NULL,
    turn      INTEGER NOT NULL,
    PRIMARY KEY (guild_id, number, member_id)
) STRICT;

CREATE INDEX series_hosts_member ON series_hosts (member_id, guild_id);
CREATE INDEX series_hosts_turn ON series_hosts (guild_id, number, turn);

-- Days without a party, from the calendar that moderators gave.
CREATE TABLE days_off (
    guild_id INTEGER NOT NULL,
    day      TEXT    NOT NULL,
    PRIMARY KEY (guild_id, day)
) STRICT;
