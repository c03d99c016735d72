-- Who set a server's digest last, and hears of it when it cannot be posted.
ALTER TABLE digest_settings ADD COLUMN set_by_member_id INTEGER;

CREATE INDEX digest_settings_set_by ON digest_settings (set_by_member_id) WHERE set_by_member_id IS NOT NULL;
