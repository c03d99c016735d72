-- What one would rather not see in a film; nobody else reads it.
CREATE TABLE avoidances (
    member_id        INTEGER NOT NULL PRIMARY KEY,
    -- keys of subjects, parted by commas
    themes           TEXT    NOT NULL,
    -- the person's own words, one a line
    words            TEXT    NOT NULL,
    -- whether it counts, without a word, when others look for a film with them
    counts_together  INTEGER NOT NULL CHECK (counts_together IN (0, 1)),
    set_at           INTEGER NOT NULL
) STRICT;

-- Whether a person lets what they thought of films count in this server, blended with what others thought.
ALTER TABLE shares ADD COLUMN tastes INTEGER NOT NULL DEFAULT 0 CHECK (tastes IN (0, 1));

-- When each server's likeness of films is reckoned next, the run in use, and the secret that blurs from how many people on a pair counts.
CREATE TABLE taste_runs (
    guild_id  INTEGER NOT NULL PRIMARY KEY,
    run       INTEGER NOT NULL,
    secret    TEXT    NOT NULL,
    due_at    INTEGER NOT NULL
) STRICT;

CREATE INDEX taste_runs_due ON taste_runs (due_at);

-- Which films are near each other in a server. It names nobody; a run that is not the one in use is being made, or goes.
CREATE TABLE film_neighbours (
    guild_id       INTEGER NOT NULL,
    run            INTEGER NOT NULL,
    film_id        TEXT    NOT NULL,
    other_film_id  TEXT    NOT NULL,
    score          REAL    NOT NULL CHECK (score > 0),
    PRIMARY KEY (guild_id, run, film_id, other_film_id)
) STRICT, WITHOUT ROWID;
