-- Where a digest is read: it tells of nothing that somebody there may not look at. Null where only private messages tell of it.
ALTER TABLE digests ADD COLUMN channel_id INTEGER;

UPDATE digests
SET channel_id = (SELECT cards.channel_id FROM cards WHERE cards.guild_id = digests.guild_id AND cards.kind = 'digest' AND cards.number = digests.number);

-- Whether it is posted in its channel; it may have a next hour all the same, for those who asked for it by private message.
ALTER TABLE digest_settings ADD COLUMN is_posted INTEGER NOT NULL DEFAULT 0 CHECK (is_posted IN (0, 1));

UPDATE digest_settings SET is_posted = 1 WHERE next_at IS NOT NULL;
