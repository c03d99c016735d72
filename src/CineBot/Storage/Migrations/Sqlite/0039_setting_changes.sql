-- What moderators changed about the charter and around it, for a year: the readable side of the audit chain's rows about that.
CREATE TABLE setting_changes (
    guild_id INTEGER NOT NULL,
    audit_row INTEGER NOT NULL,
    pseudonym TEXT NOT NULL,
    changed_by_member_id INTEGER,
    kind TEXT NOT NULL CHECK (kind IN ('charter.published', 'charter.gates', 'charter.roles', 'charter.role', 'copyright.hosts', 'settings.contact')),
    -- numbers, names of settings and addresses of sites; nobody's words
    change TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (guild_id, audit_row)
) STRICT, WITHOUT ROWID;

CREATE INDEX setting_changes_by_changer ON setting_changes (changed_by_member_id) WHERE changed_by_member_id IS NOT NULL;
CREATE INDEX setting_changes_by_age ON setting_changes (changed_at);
