-- The parties of a server whose film or date is being chosen, for the list of what is coming.
CREATE INDEX parties_choosing ON parties (guild_id, number) WHERE state = 'choosing';
