-- What a source outside says of a film, for as long as its terms let it be kept. It speaks of no person and no server.
CREATE TABLE film_sheets (
    film_id        TEXT    NOT NULL PRIMARY KEY,
    -- the source's own number of the film; null where it knows no such film
    source_number  INTEGER,
    -- the name of a picture at the source's image host
    poster         TEXT,
    -- where it can be seen: country, terms and provider a line, parted by tabs
    offers         TEXT,
    -- when the source last answered; null: not yet, or so long ago that all it said was let go
    asked_at       INTEGER,
    -- when to ask though nobody looks: for films that stand on a card
    ask_at         INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX film_sheets_due ON film_sheets (ask_at) WHERE ask_at IS NOT NULL;
CREATE INDEX film_sheets_old ON film_sheets (asked_at) WHERE asked_at IS NOT NULL;
CREATE INDEX film_sheets_offers ON film_sheets (asked_at) WHERE offers IS NOT NULL;

-- The cards that stand already get their posters too. What a server named in its own words is never asked about.
INSERT INTO film_sheets (film_id, ask_at)
SELECT DISTINCT film_id, 0
FROM recommendations
WHERE state = 'live' AND NOT (film_id >= 'f:' AND film_id < 'f;');
