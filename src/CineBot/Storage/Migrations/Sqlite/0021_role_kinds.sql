-- Who is looked for in a role, where the list of film roles says so; else whoever its call looks for.
ALTER TABLE call_roles ADD COLUMN kind TEXT CHECK (kind IN ('extras', 'cast', 'crew'));
