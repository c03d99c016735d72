-- Cases in which nothing was done for a month, and when their moderators were told so.
CREATE TABLE case_sleeps (
    guild_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    told_at INTEGER NOT NULL,
    PRIMARY KEY (guild_id, number),
    FOREIGN KEY (guild_id, number) REFERENCES cases (guild_id, number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX case_sleeps_told ON case_sleeps (told_at);
CREATE INDEX cases_standing ON cases (state_at) WHERE closed_at IS NULL;
