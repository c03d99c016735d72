-- Appeals that wait for an answer, found by their age.
CREATE INDEX case_appeals_open ON case_appeals (made_at) WHERE state = 'open';
