-- What each person who was named may do, one by one.
CREATE TABLE moderator_capabilities (
    guild_id INTEGER NOT NULL,
    capability TEXT NOT NULL CHECK (capability IN ('cases', 'charter', 'calls', 'parties', 'settings')),
    member_id INTEGER NOT NULL,
    given_at INTEGER NOT NULL,
    PRIMARY KEY (guild_id, capability, member_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX moderator_capabilities_by_member ON moderator_capabilities (member_id, guild_id);

-- Those who were named before keep what they could do; nobody had been named for cases.
INSERT INTO moderator_capabilities (guild_id, capability, member_id, given_at)
SELECT moderators.guild_id, kinds.value, moderators.member_id, moderators.named_at
FROM moderators JOIN json_each('["charter", "calls", "parties", "settings"]') AS kinds;

-- Who gave or took what, for a year: the readable side of the audit chain's rows about capabilities.
CREATE TABLE right_changes (
    guild_id INTEGER NOT NULL,
    audit_row INTEGER NOT NULL,
    pseudonym TEXT NOT NULL,
    member_id INTEGER,
    changed_by_member_id INTEGER,
    given TEXT NOT NULL,
    taken TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (guild_id, audit_row)
) STRICT, WITHOUT ROWID;

CREATE INDEX right_changes_by_member ON right_changes (member_id) WHERE member_id IS NOT NULL;
CREATE INDEX right_changes_by_changer ON right_changes (changed_by_member_id) WHERE changed_by_member_id IS NOT NULL;
CREATE INDEX right_changes_by_age ON right_changes (changed_at);

-- Somebody outside, to whom a matter goes that too few here can judge; never the owner. The bot sends nothing there.
ALTER TABLE settings ADD COLUMN outside_name TEXT CHECK (length(outside_name) <= 80);
ALTER TABLE settings ADD COLUMN outside_reach TEXT CHECK (length(outside_reach) <= 120);
ALTER TABLE settings ADD COLUMN outside_words TEXT CHECK (length(outside_words) <= 300);
