-- The language of the person's Discord when they chose what may reach them: a private message answers no request that would tell it.
ALTER TABLE members ADD COLUMN spoken TEXT CHECK (spoken IN ('fr', 'en'));
