-- When the private thread of those who are in was opened by itself: once, so that one that somebody deleted does not come back unasked.
ALTER TABLE call_care ADD COLUMN thread_at INTEGER;

CREATE INDEX private_threads_open ON private_threads (kind, guild_id, number) WHERE is_over = 0;
