-- What people said of their age before their first shoot. Who said to be younger than sixteen is in no row.
CREATE TABLE age_brackets (
    member_id   INTEGER NOT NULL PRIMARY KEY,
    bracket     TEXT NOT NULL CHECK (bracket IN ('adult', '16_17')),
    declared_at INTEGER NOT NULL
) STRICT;

-- Whether moderators open shoots to people of sixteen and seventeen.
ALTER TABLE settings ADD COLUMN opens_16_17 INTEGER NOT NULL DEFAULT 0 CHECK (opens_16_17 IN (0, 1));
