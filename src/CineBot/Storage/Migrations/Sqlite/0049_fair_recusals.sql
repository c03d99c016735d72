-- Who decided and erased everything, by a keyed pseudonym: it only keeps them from hearing the appeal. The same of who accepted to facilitate.
ALTER TABLE case_votes ADD COLUMN pseudonym TEXT;
ALTER TABLE repair_people ADD COLUMN pseudonym TEXT;

CREATE INDEX case_votes_pseudonym ON case_votes (guild_id, pseudonym, number) WHERE pseudonym IS NOT NULL;
CREATE INDEX repair_people_pseudonym ON repair_people (guild_id, pseudonym, repair) WHERE pseudonym IS NOT NULL;

-- The outside contact who was designated when the case was opened, in one sentence: nobody whom it concerns puts somebody of their own in their place later.
ALTER TABLE cases ADD COLUMN contact TEXT;

UPDATE cases SET contact = (
    SELECT settings.outside_name || ', ' || settings.outside_reach || COALESCE('. ' || settings.outside_words, '')
    FROM settings WHERE settings.guild_id = cases.guild_id AND settings.outside_name IS NOT NULL)
WHERE state <> 'expunged';

-- Everybody who is named for cases, server by server: whether they are still there is looked at.
CREATE INDEX moderator_capabilities_cases ON moderator_capabilities (guild_id, member_id) WHERE capability = 'cases';

-- The choice of the role that stands for a pause is among what is written down.
CREATE TABLE setting_changes_next (
    guild_id INTEGER NOT NULL,
    audit_row INTEGER NOT NULL,
    pseudonym TEXT NOT NULL,
    changed_by_member_id INTEGER,
    kind TEXT NOT NULL CHECK (kind IN ('charter.published', 'charter.gates', 'charter.roles', 'charter.role', 'copyright.hosts', 'settings.contact', 'measure.pause-role')),
    -- numbers, names of settings and addresses of sites; nobody's words
    change TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (guild_id, audit_row)
) STRICT, WITHOUT ROWID;

INSERT INTO setting_changes_next (guild_id, audit_row, pseudonym, changed_by_member_id, kind, change, changed_at)
SELECT guild_id, audit_row, pseudonym, changed_by_member_id, kind, change, changed_at FROM setting_changes;

DROP TABLE setting_changes;
ALTER TABLE setting_changes_next RENAME TO setting_changes;

CREATE INDEX setting_changes_by_changer ON setting_changes (changed_by_member_id) WHERE changed_by_member_id IS NOT NULL;
CREATE INDEX setting_changes_by_age ON setting_changes (changed_at);

-- Who may not read a case as a moderator. A moderator's own choice to keep away from somebody in it always counts. The choice of somebody in it counts only if
-- it was made before they came into the case, and only where they keep away from two at most of those who are named for cases: who has reason to fear somebody
-- can say so beforehand, and nobody chooses their judges, nor sends every case about them outside by listing everybody. Of a longer list nothing counts.
DROP VIEW case_recusals;

CREATE VIEW case_recusals (guild_id, number, member_id) AS
    SELECT guild_id, number, member_id FROM case_parties WHERE member_id IS NOT NULL
    UNION ALL
    SELECT case_parties.guild_id, case_parties.number, kept_away.other_member_id
    FROM case_parties JOIN kept_away ON kept_away.member_id = case_parties.member_id
    WHERE kept_away.set_at < (
            SELECT MIN(first.since_at) FROM case_parties AS first
            WHERE first.guild_id = case_parties.guild_id AND first.number = case_parties.number AND first.member_id = case_parties.member_id)
        AND (
            SELECT COUNT(*)
            FROM kept_away AS listed JOIN moderator_capabilities AS named
                ON named.guild_id = case_parties.guild_id AND named.capability = 'cases' AND named.member_id = listed.other_member_id
            WHERE listed.member_id = case_parties.member_id AND listed.set_at < case_parties.since_at) <= 2
    UNION ALL
    SELECT case_parties.guild_id, case_parties.number, kept_away.member_id
    FROM case_parties JOIN kept_away ON kept_away.other_member_id = case_parties.member_id
    UNION ALL
    SELECT repairs.guild_id, repairs.number, repair_people.member_id
    FROM repairs JOIN repair_people ON repair_people.guild_id = repairs.guild_id AND repair_people.repair = repairs.repair
    WHERE repair_people.part = 'facilitator' AND repair_people.consent IN ('yes', 'withdrawn') AND repair_people.member_id IS NOT NULL
    UNION ALL
    SELECT case_votes.guild_id, case_votes.number, case_votes.member_id
    FROM case_votes JOIN cases ON cases.guild_id = case_votes.guild_id AND cases.number = case_votes.number
    WHERE cases.state = 'appealed' AND case_votes.stage = 'case' AND case_votes.member_id IS NOT NULL;

-- The same of those who erased everything and may come back.
CREATE VIEW case_returns (guild_id, number, pseudonym) AS
    SELECT guild_id, number, pseudonym FROM case_parties WHERE pseudonym IS NOT NULL
    UNION ALL
    SELECT repairs.guild_id, repairs.number, repair_people.pseudonym
    FROM repairs JOIN repair_people ON repair_people.guild_id = repairs.guild_id AND repair_people.repair = repairs.repair
    WHERE repair_people.pseudonym IS NOT NULL
    UNION ALL
    SELECT case_votes.guild_id, case_votes.number, case_votes.pseudonym
    FROM case_votes JOIN cases ON cases.guild_id = case_votes.guild_id AND cases.number = case_votes.number
    WHERE cases.state = 'appealed' AND case_votes.stage = 'case' AND case_votes.pseudonym IS NOT NULL;
