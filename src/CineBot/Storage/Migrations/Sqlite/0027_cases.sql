-- A case: what one message, one person or one situation was reported for, and where it stands. Its number is never shown: people know it by its code.
CREATE TABLE cases (
    guild_id    INTEGER NOT NULL,
    number      INTEGER NOT NULL,
    code        TEXT    NOT NULL CHECK (length(code) BETWEEN 6 AND 12),
    state       TEXT    NOT NULL CHECK (state IN (
        'signalled', 'acknowledged', 'triaged', 'assigned', 'hearing', 'proposed', 'decided', 'notified', 'active', 'reviewed', 'ended', 'appealed',
        'withdrawn', 'dismissed', 'closed', 'expunged')),
    about       TEXT    NOT NULL CHECK (about IN ('message', 'person', 'situation')),
    -- 0 a misunderstanding, 1 a tension, 2 a breach, 3 grave; empty until a moderator said so
    gravity     INTEGER CHECK (gravity BETWEEN 0 AND 3),
    -- how soon it asks for somebody: 4 before all others
    weight      INTEGER NOT NULL CHECK (weight BETWEEN 0 AND 4),
    -- the number of the charter's article; empty where none was named
    article     INTEGER,
    channel_id  INTEGER,
    message_id  INTEGER,
    -- whoever reported said that it is urgent or grave
    is_urgent   INTEGER NOT NULL DEFAULT 0 CHECK (is_urgent IN (0, 1)),
    -- too few moderators are free, or the server's owner is concerned: the outside contact is named instead
    is_outside  INTEGER NOT NULL DEFAULT 0 CHECK (is_outside IN (0, 1)),
    -- what the chain of the audit knows it by
    pseudonym   TEXT    NOT NULL,
    opened_at   INTEGER NOT NULL,
    state_at    INTEGER NOT NULL,
    -- nothing is to be done about it any more
    closed_at   INTEGER,
    -- when moderators are reminded of it, and how often they were
    nudge_at    INTEGER,
    nudges      INTEGER NOT NULL DEFAULT 0 CHECK (nudges BETWEEN 0 AND 2),
    expunge_at  INTEGER,
    PRIMARY KEY (guild_id, number),
    CHECK ((about = 'message') = (message_id IS NOT NULL)),
    CHECK ((message_id IS NULL) = (channel_id IS NULL)),
    CHECK (state NOT IN ('withdrawn', 'dismissed', 'ended', 'closed', 'expunged') OR closed_at IS NOT NULL)
) STRICT;

CREATE UNIQUE INDEX cases_code ON cases (guild_id, code);
CREATE INDEX cases_queue ON cases (guild_id, weight DESC, opened_at, number) WHERE closed_at IS NULL;
-- thirty reports on one message make one case
CREATE UNIQUE INDEX cases_message ON cases (guild_id, channel_id, message_id)
    WHERE state IN ('signalled', 'acknowledged', 'triaged', 'assigned', 'hearing', 'proposed');
CREATE INDEX cases_nudge ON cases (nudge_at) WHERE nudge_at IS NOT NULL;
CREATE INDEX cases_expunge ON cases (expunge_at) WHERE expunge_at IS NOT NULL;

-- Who is in a case, by which part. Of who erased everything a keyed pseudonym stays, by which nobody is found: it only keeps them from reading their own case.
CREATE TABLE case_parties (
    guild_id   INTEGER NOT NULL,
    number     INTEGER NOT NULL,
    party      INTEGER NOT NULL CHECK (party > 0),
    part       TEXT    NOT NULL CHECK (part IN ('reporter', 'concerned', 'named', 'witness', 'ally')),
    member_id  INTEGER,
    pseudonym  TEXT,
    since_at   INTEGER NOT NULL,
    -- when the bot told them that there is a case; until then their export does not say it
    told_at    INTEGER,
    PRIMARY KEY (guild_id, number, party),
    FOREIGN KEY (guild_id, number) REFERENCES cases (guild_id, number) ON DELETE CASCADE,
    CHECK ((member_id IS NULL) <> (pseudonym IS NULL))
) STRICT;

CREATE UNIQUE INDEX case_parties_person ON case_parties (guild_id, number, member_id, part) WHERE member_id IS NOT NULL;
CREATE INDEX case_parties_member ON case_parties (member_id, guild_id, number);
CREATE INDEX case_parties_pseudonym ON case_parties (guild_id, pseudonym, number) WHERE pseudonym IS NOT NULL;

-- What each person who reported wrote; their own code is not the case's, so that two of them who compare learn nothing.
CREATE TABLE case_reports (
    guild_id     INTEGER NOT NULL,
    number       INTEGER NOT NULL,
    report       INTEGER NOT NULL CHECK (report > 0),
    code         TEXT    NOT NULL CHECK (length(code) BETWEEN 6 AND 12),
    -- empty once they erased everything; the case goes on
    member_id    INTEGER,
    article      INTEGER,
    words        TEXT,
    added        TEXT,
    help         TEXT    NOT NULL CHECK (help IN ('listened', 'talk', 'circle', 'nothing', 'emergency')),
    -- whether the other person may be told who reported
    may_name     INTEGER NOT NULL DEFAULT 0 CHECK (may_name IN (0, 1)),
    state        TEXT    NOT NULL CHECK (state IN ('open', 'withdrawn', 'dismissed', 'closed')),
    -- what moderators said to them at the end
    answer       TEXT,
    reported_at  INTEGER NOT NULL,
    settled_at   INTEGER,
    PRIMARY KEY (guild_id, number, report),
    FOREIGN KEY (guild_id, number) REFERENCES cases (guild_id, number) ON DELETE CASCADE,
    CHECK ((state = 'open') = (settled_at IS NULL))
) STRICT;

CREATE UNIQUE INDEX case_reports_code ON case_reports (guild_id, code);
CREATE UNIQUE INDEX case_reports_once ON case_reports (guild_id, number, member_id) WHERE state = 'open' AND member_id IS NOT NULL;
CREATE INDEX case_reports_member ON case_reports (member_id, guild_id, reported_at);

-- A message as it was when it was reported.
CREATE TABLE case_evidence (
    guild_id          INTEGER NOT NULL,
    number            INTEGER NOT NULL,
    evidence          INTEGER NOT NULL CHECK (evidence > 0),
    channel_id        INTEGER NOT NULL,
    message_id        INTEGER NOT NULL,
    author_member_id  INTEGER,
    is_machine        INTEGER NOT NULL DEFAULT 0 CHECK (is_machine IN (0, 1)),
    words             TEXT,
    said_at           INTEGER,
    taken_at          INTEGER NOT NULL,
    PRIMARY KEY (guild_id, number, evidence),
    FOREIGN KEY (guild_id, number) REFERENCES cases (guild_id, number) ON DELETE CASCADE
) STRICT;

CREATE INDEX case_evidence_author ON case_evidence (author_member_id, guild_id);

-- Files of such a message: their names, sizes and digests, never what is in them.
CREATE TABLE case_files (
    guild_id  INTEGER NOT NULL,
    number    INTEGER NOT NULL,
    evidence  INTEGER NOT NULL,
    file      INTEGER NOT NULL CHECK (file > 0),
    name      TEXT    NOT NULL,
    size      INTEGER NOT NULL CHECK (size >= 0),
    -- where it is read once for its digest; emptied then
    address   TEXT,
    -- SHA-256, in hexadecimal
    digest    TEXT    CHECK (length(digest) = 64),
    -- why there is none
    fault     TEXT    CHECK (fault IN ('large', 'gone')),
    try_at    INTEGER,
    PRIMARY KEY (guild_id, number, evidence, file),
    FOREIGN KEY (guild_id, number, evidence) REFERENCES case_evidence (guild_id, number, evidence) ON DELETE CASCADE,
    CHECK ((address IS NULL) = (try_at IS NULL)),
    CHECK (address IS NULL OR (digest IS NULL AND fault IS NULL))
) STRICT;

CREATE INDEX case_files_due ON case_files (try_at) WHERE address IS NOT NULL;

-- What was done about a case, in order; rows are only ever added, and words and names only ever taken out.
CREATE TABLE case_events (
    guild_id         INTEGER NOT NULL,
    number           INTEGER NOT NULL,
    event            INTEGER NOT NULL CHECK (event > 0),
    kind             TEXT    NOT NULL,
    actor_member_id  INTEGER,
    state            TEXT    NOT NULL,
    words            TEXT,
    happened_at      INTEGER NOT NULL,
    PRIMARY KEY (guild_id, number, event),
    FOREIGN KEY (guild_id, number) REFERENCES cases (guild_id, number) ON DELETE CASCADE
) STRICT;

CREATE INDEX case_events_actor ON case_events (actor_member_id, guild_id, number);

-- The moderators who have a case in hand, two at most; of an appeal, others than those who decided.
CREATE TABLE case_assignments (
    guild_id    INTEGER NOT NULL,
    number      INTEGER NOT NULL,
    stage       TEXT    NOT NULL CHECK (stage IN ('case', 'appeal')),
    member_id   INTEGER NOT NULL,
    taken_at    INTEGER NOT NULL,
    PRIMARY KEY (guild_id, number, stage, member_id),
    FOREIGN KEY (guild_id, number) REFERENCES cases (guild_id, number) ON DELETE CASCADE
) STRICT;

CREATE INDEX case_assignments_member ON case_assignments (member_id, guild_id, number);

-- What moderators said to a proposal; the last word of each counts.
CREATE TABLE case_votes (
    guild_id   INTEGER NOT NULL,
    number     INTEGER NOT NULL,
    vote       INTEGER NOT NULL CHECK (vote > 0),
    stage      TEXT    NOT NULL CHECK (stage IN ('case', 'appeal')),
    -- which proposal; 'dismiss' for laying a case aside
    topic      TEXT    NOT NULL,
    member_id  INTEGER,
    agrees     INTEGER NOT NULL CHECK (agrees IN (0, 1)),
    words      TEXT,
    voted_at   INTEGER NOT NULL,
    PRIMARY KEY (guild_id, number, vote),
    FOREIGN KEY (guild_id, number) REFERENCES cases (guild_id, number) ON DELETE CASCADE
) STRICT;

CREATE UNIQUE INDEX case_votes_once ON case_votes (guild_id, number, stage, topic, member_id) WHERE member_id IS NOT NULL;
CREATE INDEX case_votes_member ON case_votes (member_id, guild_id, number);

-- Who may not read a case as a moderator: whoever is in it, whoever keeps away from one of them or is kept away by one, and of an appeal whoever decided.
-- Every statement that reads cases for a moderator excludes these, and by case_parties whoever comes back after having erased everything.
CREATE VIEW case_recusals (guild_id, number, member_id) AS
    SELECT guild_id, number, member_id FROM case_parties WHERE member_id IS NOT NULL
    UNION ALL
    SELECT case_parties.guild_id, case_parties.number, kept_away.other_member_id
    FROM case_parties JOIN kept_away ON kept_away.member_id = case_parties.member_id
    UNION ALL
    SELECT case_parties.guild_id, case_parties.number, kept_away.member_id
    FROM case_parties JOIN kept_away ON kept_away.other_member_id = case_parties.member_id
    UNION ALL
    SELECT case_votes.guild_id, case_votes.number, case_votes.member_id
    FROM case_votes JOIN cases ON cases.guild_id = case_votes.guild_id AND cases.number = case_votes.number
    WHERE cases.state = 'appealed' AND case_votes.stage = 'case' AND case_votes.member_id IS NOT NULL;

-- A message as it was when somebody opened the form about it, until they send it or for a day.
CREATE TABLE report_snapshots (
    guild_id          INTEGER NOT NULL,
    member_id         INTEGER NOT NULL,
    number            INTEGER NOT NULL CHECK (number > 0),
    channel_id        INTEGER NOT NULL,
    message_id        INTEGER NOT NULL,
    author_member_id  INTEGER NOT NULL,
    is_machine        INTEGER NOT NULL CHECK (is_machine IN (0, 1)),
    words             TEXT,
    files             TEXT    NOT NULL DEFAULT '[]',
    said_at           INTEGER,
    expires_at        INTEGER NOT NULL,
    PRIMARY KEY (guild_id, member_id, number)
) STRICT;

CREATE INDEX report_snapshots_member ON report_snapshots (member_id);
CREATE INDEX report_snapshots_author ON report_snapshots (author_member_id);
CREATE INDEX report_snapshots_expiry ON report_snapshots (expires_at);
