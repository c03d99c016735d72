-- What is most useful goes out first: 0 somebody looks at it now, 1 it has its hour, 2 whenever there is room.
ALTER TABLE outbox ADD COLUMN urgency INTEGER NOT NULL DEFAULT 1 CHECK (urgency BETWEEN 0 AND 2);

-- A reminder: of what it reminds, beside the card that it is about. Its words are found when it is sent.
ALTER TABLE outbox ADD COLUMN topic TEXT;

-- Only what is due is read, and all that its order needs is here.
DROP INDEX outbox_due;
CREATE INDEX outbox_due ON outbox (try_at, urgency, useful_until, guild_id, number) WHERE state = 'due';

CREATE INDEX outbox_reminders ON outbox (guild_id, card_kind, card_number, topic, member_id) WHERE topic IS NOT NULL AND state IN ('due', 'sending');
