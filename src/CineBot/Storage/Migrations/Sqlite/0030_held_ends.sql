-- What is held and ends unread is found by its end.
CREATE INDEX calls_held_ends ON calls (expires_at) WHERE state = 'held';
