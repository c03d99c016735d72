-- What a role of the list of film roles is called in both languages, so that everybody reads it in theirs; null where it is its owners' own words.
ALTER TABLE call_roles ADD COLUMN name_fr TEXT;
ALTER TABLE call_roles ADD COLUMN name_en TEXT;

-- A level that nobody said is null: SQLite lets no column lose its NOT NULL, so the table is made anew.
CREATE TABLE profile_roles_said (
    member_id  INTEGER NOT NULL,
    slug       TEXT    NOT NULL,
    level      TEXT    CHECK (level IN ('discovery', 'autonomous', 'referent')),
    PRIMARY KEY (member_id, slug),
    FOREIGN KEY (member_id) REFERENCES profiles (member_id) ON DELETE CASCADE
) STRICT;

INSERT INTO profile_roles_said (member_id, slug, level)
SELECT member_id, slug, level FROM profile_roles;

DROP TABLE profile_roles;
ALTER TABLE profile_roles_said RENAME TO profile_roles;
