-- Who was told, by private message as they chose, that somebody thanked them for a film or saw it thanks to them: each of these once, whatever is pressed after it.
CREATE TABLE good_news (
    guild_id        INTEGER NOT NULL,
    number          INTEGER NOT NULL,
    kind            TEXT    NOT NULL CHECK (kind IN ('thanks', 'seen')),
    from_member_id  INTEGER NOT NULL,
    member_id       INTEGER NOT NULL,
    -- what goes out in one message
    bundle          INTEGER NOT NULL,
    tell_at         INTEGER NOT NULL,
    PRIMARY KEY (guild_id, number, kind, from_member_id, member_id),
    FOREIGN KEY (guild_id, number) REFERENCES recommendations (guild_id, number)
) STRICT;

CREATE INDEX good_news_bundle ON good_news (guild_id, bundle);
CREATE INDEX good_news_member ON good_news (member_id, tell_at);
CREATE INDEX good_news_from ON good_news (from_member_id);
