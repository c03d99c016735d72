-- Films that turned out to be another one that is known here: whoever holds the old id is led to that one.
CREATE TABLE film_renames (
    film_id  TEXT NOT NULL PRIMARY KEY,
    now_id   TEXT NOT NULL REFERENCES films (film_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX film_renames_now ON film_renames (now_id);

-- The titles, folded and closed up, of films that the shipped catalogue does not hold: by these they are found though no source answers.
CREATE TABLE film_titles (
    title    TEXT NOT NULL,
    film_id  TEXT NOT NULL REFERENCES films (film_id),
    PRIMARY KEY (title, film_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX film_titles_film ON film_titles (film_id);

-- The film's id at IMDb, where the source says it.
ALTER TABLE film_sheets ADD COLUMN imdb_id TEXT;

CREATE INDEX parties_film ON parties (film_id) WHERE film_id IS NOT NULL;
CREATE INDEX nominations_film ON nominations (film_id);
