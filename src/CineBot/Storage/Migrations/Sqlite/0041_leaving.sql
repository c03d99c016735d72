-- Until which day a film can be seen where somebody saw it announced, and in whose zone that is a day.
ALTER TABLE voices ADD COLUMN until_on TEXT;
ALTER TABLE voices ADD COLUMN until_zone TEXT;

-- The end of the last of its voices' days; null while one of them names no day. Once it has passed the recommendation is on the shelf.
ALTER TABLE recommendations ADD COLUMN until_at INTEGER;
ALTER TABLE recommendations ADD COLUMN shelved_at INTEGER;
-- When its card next says something else: the days that are left, or that none is. Null where nothing is to come.
ALTER TABLE recommendations ADD COLUMN look_at INTEGER;

CREATE INDEX recommendations_look ON recommendations (look_at) WHERE look_at IS NOT NULL;
CREATE INDEX recommendations_leaving ON recommendations (guild_id, until_at) WHERE until_at IS NOT NULL AND shelved_at IS NULL;

-- Films of which people asked to be asked again whether they still want to see them; the outbox holds when.
CREATE TABLE asked_again (
    guild_id   INTEGER NOT NULL,
    number     INTEGER NOT NULL,
    member_id  INTEGER NOT NULL,
    film_id    TEXT    NOT NULL REFERENCES films (film_id),
    ask_at     INTEGER NOT NULL,
    PRIMARY KEY (guild_id, number)
) STRICT;

CREATE UNIQUE INDEX asked_again_member ON asked_again (member_id, film_id);
CREATE INDEX asked_again_film ON asked_again (film_id);
