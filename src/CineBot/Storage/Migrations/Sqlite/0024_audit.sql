-- What moderators did and looked at, per server, each row sealed with the one before it. Whose and what lies elsewhere and can be erased:
-- here are a pseudonym and a salted digest only. hash is SHA-256 of the other columns; previous is the hash of the row before.
CREATE TABLE audit_rows (
    guild_id INTEGER NOT NULL,
    sequence INTEGER NOT NULL CHECK (sequence > 0),
    written_at INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 60),
    pseudonym TEXT NOT NULL CHECK (length(pseudonym) BETWEEN 1 AND 60),
    digest TEXT NOT NULL CHECK (length(digest) = 64),
    previous TEXT NOT NULL CHECK (length(previous) = 64),
    hash TEXT NOT NULL CHECK (length(hash) = 64),
    PRIMARY KEY (guild_id, sequence)
) STRICT, WITHOUT ROWID;

-- Without its salt a digest says nothing any more: an erasure drops it, and the chain holds.
CREATE TABLE audit_salts (
    guild_id INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    pseudonym TEXT NOT NULL,
    salt TEXT NOT NULL CHECK (length(salt) = 32),
    PRIMARY KEY (guild_id, sequence)
) STRICT, WITHOUT ROWID;

CREATE INDEX audit_salts_by_pseudonym ON audit_salts (guild_id, pseudonym);

-- The servers whose chain is being purged, within that unit only.
CREATE TABLE audit_purges (
    guild_id INTEGER NOT NULL PRIMARY KEY
) STRICT;

CREATE TRIGGER audit_rows_stay BEFORE UPDATE ON audit_rows
BEGIN SELECT RAISE(ABORT, 'a row of the audit chain is never changed'); END;

CREATE TRIGGER audit_rows_are_kept BEFORE DELETE ON audit_rows
WHEN NOT EXISTS (SELECT 1 FROM audit_purges WHERE guild_id = OLD.guild_id)
BEGIN SELECT RAISE(ABORT, 'a row of the audit chain is never deleted'); END;
