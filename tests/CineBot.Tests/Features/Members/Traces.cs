using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Members;

/// <summary>A person who did everything that leaves a trace, with ids as long as Discord's so that none is found by accident.</summary>
internal static class Traces
{
    public static readonly MemberId Yannick = new(1_171_171_171_171_171_171);
    public static readonly MemberId Sacha = new(1_282_282_282_282_282_282);

    public const string YannicksWords = "La mer, le vent, et <script>alert(1)</script>";

    /// <summary>A row of Yannick's in every table of the manifest, and his name where others' rows can hold it.</summary>
    public static async Task LeaveAsync(Club club)
    {
        await club.RecommendAsync(Yannick, "Cléo de 5 à 7", YannicksWords);
        await club.RecommendAsync(Sacha, "Cléo de 5 à 7", "Le temps qui passe");
        await club.RecommendAsync(Yannick, "Les Glaneurs et la Glaneuse", "Pour les patates");
        await club.PressAsync(Yannick, "recommendation.wish", 1);
        await club.PressAsync(Yannick, "recommendation.thanks", 1);
        await club.DeliverAsync();
        await club.WriteAsync(unit =>
        {
            foreach (var row in Rows) unit.Execute(row, new { me = Yannick, other = Sacha, server = Server });
            MessageStore.Keep(unit, Server, Yannick, new("recommendation.thanked", new Listing(Sacha)));
            MessageStore.Keep(unit, Server, Sacha, new("recommendation.thanked", new Listing(Yannick, Nora)));
            OutboxStore.Add(unit, new(Server, OutboxAction.Notice, unit.Now + Later, unit.Now + Later) { Member = Sacha, Text = new("recommendation.thanked", new Listing(Yannick)) });
            OutboxStore.Add(unit, new(Server, OutboxAction.Notice, unit.Now + Later, unit.Now + Later) { Member = Yannick, Text = "recommendation.thanks_yourself" });
        });
    }

    private static readonly NodaTime.Duration Later = NodaTime.Duration.FromDays(1);

    private static readonly string[] Rows =
    [
        "INSERT INTO members (member_id, language, spoken, zone, quiet_from, quiet_to, paused_until) VALUES (@me, 'fr', 'fr', 'Europe/Paris', 1320, 480, 9999999999999)",
        "INSERT INTO message_choices (member_id, kind, chosen_at) VALUES (@me, 'party', 1)",
        "INSERT INTO kept_away (member_id, other_member_id, set_at) VALUES (@me, @other, 1)",
        "INSERT INTO kept_away (member_id, other_member_id, set_at) VALUES (@other, @me, 1)",
        "INSERT INTO seen (member_id, film_id, verdict, seen_at) SELECT @me, film_id, 'loved', 1 FROM recommendations WHERE number = 1",
        "INSERT INTO good_news (guild_id, number, kind, from_member_id, member_id, bundle, tell_at) VALUES (@server, 1, 'thanks', @other, @me, 1, 1)",
        "INSERT INTO good_news (guild_id, number, kind, from_member_id, member_id, bundle, tell_at) VALUES (@server, 1, 'thanks', @me, @other, 2, 1)",
        "INSERT INTO asked_again (guild_id, number, member_id, film_id, ask_at) SELECT @server, 9, @me, film_id, 9999999999999 FROM recommendations WHERE number = 1",
        "INSERT INTO digest_settings (guild_id, channel_id, day, hour, zone, next_at, told_at, set_by_member_id) VALUES (@server, 5, 5, 18, 'Europe/Paris', 9999999999999, 1, @me)",
        "INSERT INTO digests (guild_id, number, from_at, to_at, due_at) VALUES (@server, 1, 1, 2, 2)",
        "INSERT INTO digest_people (guild_id, number, member_id) VALUES (@server, 1, @me)",
        "INSERT INTO digest_readers (member_id, guild_id, asked_at) VALUES (@me, @server, 1)",
        "INSERT INTO private_channels (member_id, channel_id) VALUES (@me, 77)",
        "INSERT INTO moderators (guild_id, member_id, named_at) VALUES (@server, @me, 1)",
        "INSERT INTO moderator_capabilities (guild_id, capability, member_id, given_at) VALUES (@server, 'calls', @me, 1)",
        "INSERT INTO right_changes (guild_id, audit_row, pseudonym, member_id, changed_by_member_id, given, taken, changed_at) VALUES (@server, 1, 'p', @me, @other, 'calls', '', 9999999999999)",
        "INSERT INTO right_changes (guild_id, audit_row, pseudonym, member_id, changed_by_member_id, given, taken, changed_at) VALUES (@server, 2, 'q', @other, @me, 'calls', '', 9999999999999)",
        "INSERT INTO setting_changes (guild_id, audit_row, pseudonym, changed_by_member_id, kind, change, changed_at) VALUES (@server, 3, 'r', @me, 'charter.gates', 'calls', 9999999999999)",
        "INSERT INTO member_acts (guild_id, number, member_id, act, role_id, about_kind, about_number, created_at, try_at) VALUES (@server, 1, @me, 'give', 31, 'scratch', 1, 1, 9999999999999)",
        "INSERT INTO limit_acts (guild_id, limit_name, member_id, until_at, acts) VALUES (@server, 'calls', @me, 9999999999999, 3)",
        "INSERT INTO limit_changes (guild_id, audit_row, pseudonym, changed_by_member_id, limit_name, per_person, per_server, changed_at) VALUES (@server, 3, 'r', @me, 'calls', 7, 70, 9999999999999)",
        "INSERT INTO avoidances (member_id, themes, words, counts_together, set_at) VALUES (@me, 'suicide,war', 'clowns', 1, 1)",
        "INSERT INTO shares (member_id, guild_id, wishes, seen) VALUES (@me, @server, 1, 0)",
        "INSERT INTO places_to_see (guild_id, film_id, member_id, place, said_at) SELECT @server, film_id, @me, 'à la médiathèque', 1 FROM recommendations WHERE number = 1",
        "INSERT INTO parties (guild_id, number, host_member_id, state, zone, channel_id, created_at, description) VALUES (@server, 1, @me, 'choosing', 'Europe/Paris', 5, 1, 'chez moi')",
        "INSERT INTO parties (guild_id, number, host_member_id, co_host_member_id, state, zone, channel_id, created_at) VALUES (@server, 2, @other, @me, 'choosing', 'Europe/Paris', 5, 1)",
        "INSERT INTO sign_ups (guild_id, number, member_id, answer, seat, queue, help, help_words, answered_at) VALUES (@server, 2, @me, 'yes', 'held', 1, 'lend', 'mon DVD', 1)",
        "INSERT INTO series_hosts (guild_id, number, member_id, turn) VALUES (@server, 1, @me, 1)",
        "INSERT INTO hand_overs (guild_id, number, from_member_id, to_member_id, asked_at) VALUES (@server, 1, @me, @other, 1)",
        "INSERT INTO hand_overs (guild_id, number, from_member_id, to_member_id, asked_at) VALUES (@server, 2, @other, @me, 1)",
        "INSERT INTO reminder_choices (guild_id, number, member_id, is_day, is_hour, is_quarter, place, chosen_at) VALUES (@server, 2, @me, 1, 0, 1, 'message', 1)",
        "INSERT INTO form_drafts (member_id, guild_id, form, \"values\", expires_at) VALUES (@me, @server, 'recommendation.post/x', '{\"why\":[\"Parce que\"]}', 9999999999999)",
        "INSERT INTO form_drafts (member_id, guild_id, form, \"values\", expires_at) VALUES (@other, @server, 'scratch.picks', '{\"with\":[\"1171171171171171171\",\"102\"],\"why\":[\"gardé\"]}', 9999999999999)",
        "INSERT INTO form_drafts (member_id, guild_id, form, \"values\", expires_at) VALUES (@other, @server, 'scratch.about/1171171171171171171', '{\"why\":[\"sur lui\"]}', 9999999999999)",
        "INSERT INTO film_votes (guild_id, number, party_number, state, method, tie, seed, opened_at, nominations_until, voting_until, closed_at) VALUES (@server, 1, 1, 'closed', 'approval', 'earliest', 1234, 1, 2, 3, 3)",
        "INSERT INTO nominations (guild_id, number, nomination, film_id, original_title, french_title, english_title, directors) VALUES (@server, 1, 1, 'f:mer', 'La Mer', 'La Mer', 'The Sea', '')",
        "INSERT INTO nominators (guild_id, number, nomination, member_id, content_notes, nominated_at) VALUES (@server, 1, 1, @me, 'Beaucoup de vent', 1)",
        "INSERT INTO ballots (guild_id, number, member_id, choices, absences, cast_at) VALUES (@server, 1, @me, '1', '', 1)",
        "INSERT INTO date_polls (guild_id, number, party_number, state, zone, minutes, created_at, open_until) VALUES (@server, 1, 1, 'closed', 'Europe/Paris', 60, 1, 2)",
        "INSERT INTO date_slots (guild_id, number, slot, local_start, starts_at) VALUES (@server, 1, 1, '2026-11-28T21:00', 1795896000000)",
        "INSERT INTO date_answers (guild_id, number, member_id, slots, answered_at) VALUES (@server, 1, @me, '1', 1)",
        "INSERT INTO party_interests (guild_id, party_number, member_id, interested_at) VALUES (@server, 1, @me, 1)",
        "INSERT INTO calls (guild_id, number, owner_member_id, kind, state, title, words, terms, zone, channel_id, created_at, published_at) VALUES (@server, 1, @me, 'extras', 'published', 'Court au phare', 'Mon premier film', 'volunteer', 'Europe/Paris', 5, 1, 1)",
        "INSERT INTO calls (guild_id, number, owner_member_id, co_owner_member_id, listener_member_id, kind, state, title, terms, zone, channel_id, created_at, published_at) VALUES (@server, 2, @other, @me, @me, 'crew', 'published', 'La Digue', 'volunteer', 'Europe/Paris', 5, 1, 1)",
        "INSERT INTO call_invitations (guild_id, number, from_member_id, to_member_id, asked_at) VALUES (@server, 1, @me, @other, 1)",
        "INSERT INTO call_invitations (guild_id, number, from_member_id, to_member_id, asked_at) VALUES (@server, 2, @other, @me, 1)",
        "INSERT INTO call_roles (guild_id, number, role, label, seats, seats_left) VALUES (@server, 1, 1, 'Gardienne du phare', 2, 2)",
        "INSERT INTO call_roles (guild_id, number, role, slug, label, seats, seats_left) VALUES (@server, 2, 1, 'perche', 'perchiste', 1, 0)",
        "INSERT INTO call_practicals (guild_id, number, address, phone, changed_at) VALUES (@server, 1, '3 quai du Vent', '06 01 02 03 04', 1)",
        "INSERT INTO applications (guild_id, number, role, member_id, state, queue, phrase, submitted_at) VALUES (@server, 2, 1, @me, 'confirmed', 1, 'J’ai ma perche', 1)",
        "INSERT INTO terms_agreed (guild_id, number, role, member_id, terms, offered_at, agreed_at) VALUES (@server, 2, 1, @me, 'volunteer', 1, 1)",
        "INSERT INTO seat_watches (guild_id, number, role, member_id, asked_at) VALUES (@server, 2, 1, @me, 1)",
        "INSERT INTO answer_paces (guild_id, member_id, replies, reply_hours) VALUES (@server, @me, 5, 48)",
        "INSERT INTO call_passes (guild_id, number, member_id, passed_at) VALUES (@server, 2, @me, 1)",
        "INSERT INTO call_questions (guild_id, number, question, member_id, words, asked_at) VALUES (@server, 2, 1, @me, 'Y a-t-il un bus ?', 1)",
        "INSERT INTO age_brackets (member_id, bracket, declared_at) VALUES (@me, 'adult', 1)",
        "INSERT INTO discussions (guild_id, number, call_number, holder_member_id, applicant_member_id, opened_by, opened_at) VALUES (@server, 1, 1, @me, @other, 'holder', 1)",
        "INSERT INTO discussions (guild_id, number, call_number, holder_member_id, applicant_member_id, opened_by, opened_at, closed_by, wrote_by, wrote_at, unanswered) VALUES (@server, 2, 2, @other, @me, 'applicant', 1, 'applicant', 'applicant', 1, 1)",
        "INSERT INTO private_threads (guild_id, kind, number, parent_id, opened_at) VALUES (@server, 'scratch-talk', 1, 5, 1)",
        "INSERT INTO private_thread_people (guild_id, kind, number, member_id, is_wanted) VALUES (@server, 'scratch-talk', 1, @me, 1)",
        "INSERT INTO profiles (member_id, place_code, radius_km, is_remote, week, languages, gear, links, monthly_cap, created_at, changed_at) VALUES (@me, 'FR-93066', 30, 1, 8225, 'français, breton', 'un Nagra', 'https://example.org', 4, 1, 1)",
        "INSERT INTO profile_roles (member_id, slug, level) VALUES (@me, 'perche', 'autonomous')",
        "INSERT INTO profile_away (member_id, from_day, to_day) VALUES (@me, '2026-12-20', '2026-12-27')",
        "INSERT INTO profile_servers (guild_id, member_id, visibility) VALUES (@server, @me, 'directory')",
        "INSERT INTO directory_entries (guild_id, slug, z, member_id, x, y, reach, place_code, rank, is_listed, is_remote, week, gear, last_asked_at, free_at, lot) VALUES (@server, 'perche', 0.5, @me, 0.5, 0.5, 0.99, 'FR-93066', 2, 1, 1, 8225, 'un nagra', 1, 1, 3)",
        "INSERT INTO contacts (guild_id, number, from_member_id, to_member_id, call_number, slug, words, state, asked_at) VALUES (@server, 1, @me, @other, 1, 'perche', 'Un samedi à Brest', 'asked', 1)",
        "INSERT INTO contacts (guild_id, number, from_member_id, to_member_id, slug, words, state, asked_at, answered_at) VALUES (@server, 2, @other, @me, 'perche', 'Tu viens ?', 'no', 1, 2)",
        "INSERT INTO asked (guild_id, number, member_id, wave, slug, asked_at, answer) VALUES (@server, 2, @me, 1, 'perche', 1, 'unavailable')",
        "INSERT INTO charters (guild_id, version, published_by_member_id, published_at, is_major, french, french_hash) VALUES (@server, 1, @me, 1, 1, '# La charte', 'abc')",
        "INSERT INTO charter_acceptances (guild_id, member_id, version, accepted_at, language, interaction_id) VALUES (@server, @me, 1, 1, 'fr', 5)",
        "INSERT INTO cases (guild_id, number, code, state, about, weight, pseudonym, opened_at, state_at) VALUES (@server, 1, 'K7QF-3MX', 'hearing', 'person', 2, 'p', 1, 1)",
        "INSERT INTO case_parties (guild_id, number, party, part, member_id, since_at, told_at) VALUES (@server, 1, 1, 'concerned', @me, 1, 2)",
        "INSERT INTO case_parties (guild_id, number, party, part, member_id, since_at) VALUES (@server, 1, 2, 'reporter', @other, 1)",
        "INSERT INTO case_evidence (guild_id, number, evidence, channel_id, message_id, author_member_id, words, said_at, taken_at) VALUES (@server, 1, 1, 5, 6, @me, 'Tu ramais mieux avant', 1, 1)",
        "INSERT INTO case_files (guild_id, number, evidence, file, name, size, digest) VALUES (@server, 1, 1, 1, 'phare-yannick.png', 12, 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa')",
        "INSERT INTO cases (guild_id, number, code, state, about, weight, pseudonym, opened_at, state_at) VALUES (@server, 2, 'M7QF-3MX', 'assigned', 'situation', 2, 'q', 1, 1)",
        "INSERT INTO case_events (guild_id, number, event, kind, actor_member_id, state, words, happened_at) VALUES (@server, 2, 1, 'acknowledge', @me, 'acknowledged', 'Lu', 1)",
        "INSERT INTO case_assignments (guild_id, number, stage, member_id, taken_at) VALUES (@server, 2, 'case', @me, 1)",
        "INSERT INTO case_votes (guild_id, number, vote, stage, topic, member_id, agrees, words, voted_at) VALUES (@server, 2, 1, 'case', 'dismiss', @me, 1, 'Rien de grave', 1)",
        "INSERT INTO cases (guild_id, number, code, state, about, weight, pseudonym, opened_at, state_at) VALUES (@server, 3, 'N7QF-3MX', 'signalled', 'situation', 2, 'r', 1, 1)",
        "INSERT INTO case_parties (guild_id, number, party, part, member_id, since_at) VALUES (@server, 3, 1, 'reporter', @me, 1)",
        "INSERT INTO case_reports (guild_id, number, report, code, member_id, words, added, help, state, reported_at) VALUES (@server, 3, 1, 'R7QF-3MX', @me, 'On me coupe la parole', 'Encore hier', 'talk', 'open', 1)",
        "INSERT INTO case_appeals (guild_id, number, member_id, is_entered, words, state, answer, made_at, settled_at) VALUES (@server, 1, @me, 0, 'Le phare n’y est pour rien', 'upheld', 'Nous avons relu, Yannick', 1, 2)",
        "INSERT INTO case_appeals (guild_id, number, member_id, entered_by_member_id, is_entered, words, state, made_at) VALUES (@server, 2, @other, @me, 1, 'Par courriel', 'open', 1)",
        "INSERT INTO appeal_proposals (guild_id, number, proposal, outcome, kind, until_at, words, proposed_by_member_id, proposed_at) VALUES (@server, 2, 1, 'lightened', 'pause', 9, 'Plus court', @me, 1)",
        "INSERT INTO case_notices (guild_id, notice, number, member_id, kind, text, sent_at, waits_at, read_at) VALUES (@server, 1, 1, @me, 'scratch', '{\"text\":\"notice.letter\",\"args\":[{\"text\":\"notice.button.appeal\",\"args\":[]},{\"words\":\"Le phare de Yannick\"}]}', 1, 2, 3)",
        "INSERT INTO case_notices (guild_id, notice, number, member_id, kind, text, sent_at) VALUES (@server, 2, 1, @other, 'scratch', '{\"text\":\"notice.letter\",\"args\":[{\"text\":\"notice.button.appeal\",\"args\":[]},{\"member\":1171171171171171171}]}', 1)",
        "INSERT INTO hearings (guild_id, number, opened_at) VALUES (@server, 1, 1)",
        "INSERT INTO hearing_voices (guild_id, voice, number, code, part, member_id, state, happened, invited_at, closes_at, answered_at) VALUES (@server, 1, 1, 'V7QF-3MX', 'concerned', @me, 'answered', 'Je ramais pour deux', 1, 2, 2)",
        "INSERT INTO hearing_voices (guild_id, voice, number, code, part, member_id, state, facts, facts_state, invited_at, closes_at) VALUES (@server, 2, 1, 'W7QF-3MX', 'reporter', @other, 'invited', 'La rame', 'asked', 1, 9999999999999)",
        "INSERT INTO allies (guild_id, ally, voice, code, member_id, state, is_reading, asked_at) VALUES (@server, 1, 2, 'A7QF-3MX', @me, 'accepted', 1, 1)",
        "INSERT INTO repairs (guild_id, repair, number, kind, state, words, given, offered_at, until_at, agreed_at) VALUES (@server, 1, 1, 'apology', 'agreed', 'Des excuses', 'Pardon pour la rame, Yannick', 1, 2, 2)",
        "INSERT INTO repair_people (guild_id, repair, person, code, part, member_id, consent) VALUES (@server, 1, 1, 'X7QF-3MX', 'concerned', @me, 'yes')",
        "INSERT INTO measures (guild_id, measure, number, kind, state, member_id, article, version, told_facts, proposed_at, until_at, notified_at) VALUES (@server, 1, 1, 'pause', 'notified', @me, 3, 1, 'Le phare resté éteint', 1, 9999999999999, 2)",
        "INSERT INTO measures (guild_id, measure, number, kind, state, member_id, proposed_by_member_id, told_facts, why, proposed_at, until_at) VALUES (@server, 2, 2, 'reminder', 'proposed', @other, @me, 'Deux fois en retard', 'Pas voulu en parler', 1, 9999999999999)",
        "INSERT INTO safeguards (guild_id, safeguard, number, member_id, role_id, reason, begun_at, until_at, ended_at) VALUES (@server, 1, 1, @me, 31, 'Le temps de regarder', 1, 2, 2)",
        "INSERT INTO safeguards (guild_id, safeguard, number, member_id, begun_by_member_id, role_id, reason, begun_at, until_at, ended_at) VALUES (@server, 2, 2, @other, @me, 31, 'Des cris', 1, 2, 2)",
        "INSERT INTO report_snapshots (guild_id, member_id, number, channel_id, message_id, author_member_id, is_machine, words, expires_at) VALUES (@server, @me, 1, 5, 6, @other, 0, 'Oh', 9999999999999)",
        "INSERT INTO report_snapshots (guild_id, member_id, number, channel_id, message_id, author_member_id, is_machine, words, expires_at) VALUES (@server, @other, 1, 5, 6, @me, 0, 'Ah', 9999999999999)",
        "INSERT INTO interactions (interaction_id, outcome, claimed_at) VALUES (1, 'recommendation.thanked m1171171171171171171 n3', 1)",
    ];
}
