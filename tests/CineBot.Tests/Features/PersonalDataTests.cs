using CineBot.Features.Settings;
using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features;

public sealed class PersonalDataTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task Every_column_that_names_a_person_is_in_exactly_one_list_of_export_and_erasure()
    {
        var columns = await ColumnsAsync();
        var people = columns.Where(column => column.Name == "member_id" || column.Name.EndsWith("_member_id", StringComparison.Ordinal)).Select(column => $"{column.Table}.{column.Name}");

        var listed = _club.Part<IEnumerable<IPersonalData>>().SelectMany(part => part.Tables).Select(table => $"{table.Table}.{table.Column}");

        Assert.Equal(people.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Only_an_empty_column_can_lose_its_person()
    {
        var columns = await ColumnsAsync();
        var emptied = _club.Part<IEnumerable<IPersonalData>>().SelectMany(part => part.Tables).Where(table => table.OnErasure is Erasure.Unname);

        Assert.All(emptied, table => Assert.Contains(columns, column => column.Table == table.Table && column.Name == table.Column && !column.IsRequired));
    }

    [Fact]
    public async Task Row_37_a_server_that_removed_the_bot_is_purged_after_thirty_days_and_no_other_is_touched()
    {
        var tables = (await ColumnsAsync()).Where(column => column.Name == "guild_id").Select(column => column.Table).Order(StringComparer.Ordinal).ToList();
        await FillAsync(Server);
        await FillAsync(Voisins);
        Assert.All(await CountAsync(tables, Server), count => Assert.Equal((count.Table, 1L), count));
        await Settings().LeftAsync(Server, TestContext.Current.CancellationToken);

        await PurgeAfterAsync(TimeSpan.FromDays(30));
        Assert.All(await CountAsync(tables, Server), count => Assert.Equal((count.Table, 1L), count));
        await PurgeAfterAsync(TimeSpan.FromMinutes(1));

        Assert.All(await CountAsync(tables, Server), count => Assert.Equal((count.Table, 0L), count));
        Assert.All(await CountAsync(tables, Voisins), count => Assert.Equal((count.Table, 1L), count));
        Assert.Equal(["f:voisins"], await _club.ReadAsync(unit => unit.Query<string>("SELECT film_id FROM films")));
    }

    [Fact]
    public async Task Row_37_a_server_that_invites_the_bot_again_in_time_finds_everything_as_it_was()
    {
        await Settings().SeenAsync(View, TestContext.Current.CancellationToken);
        await _club.DeliverAsync();
        await _club.RecommendAsync(Nora, "Cléo de 5 à 7", "Parce que Varda");
        await Settings().LeftAsync(Server, TestContext.Current.CancellationToken);
        _club.Time.Advance(TimeSpan.FromDays(29));
        await Settings().SeenAsync(View, TestContext.Current.CancellationToken);

        await PurgeAfterAsync(TimeSpan.FromDays(40));

        Assert.Equal(1, await _club.CountAsync("recommendations"));
        Assert.Equal(1, await _club.ReadAsync(unit => unit.QueryFirstOrNull<long?>("SELECT COUNT(*) FROM outbox WHERE card_kind = 'welcome'")));
    }

    [Fact]
    public async Task Row_37_what_is_to_be_said_in_a_server_that_removed_the_bot_waits_for_its_return()
    {
        await Settings().SeenAsync(View, TestContext.Current.CancellationToken);
        await Settings().LeftAsync(Server, TestContext.Current.CancellationToken);
        await _club.DeliverAsync();
        Assert.Empty(_club.Delivery.Calls);

        await Settings().SeenAsync(View, TestContext.Current.CancellationToken);
        await _club.DeliverAsync();

        Assert.Equal(["post 501"], _club.Delivery.Calls);
    }

    [Fact]
    public async Task A_server_is_greeted_once_where_it_greets_people_itself()
    {
        await Settings().SeenAsync(View, TestContext.Current.CancellationToken);
        await Settings().SeenAsync(View, TestContext.Current.CancellationToken);
        await _club.DeliverAsync();

        Assert.Equal(["post 501"], _club.Delivery.Calls);
        Assert.Contains("Bonsoir le ciné-club", _club.Shown(Accueil));
    }

    [Fact]
    public async Task A_server_where_the_bot_may_not_write_is_not_greeted()
    {
        var silent = View with { Channels = [.. View.Channels.Select(channel => channel with { BotPermissions = Permissions.ViewChannel })] };

        await Settings().SeenAsync(silent, TestContext.Current.CancellationToken);
        await _club.DeliverAsync();

        Assert.Empty(_club.Delivery.Calls);
    }

    private Arrivals Settings() => _club.Part<Arrivals>();

    private async Task PurgeAfterAsync(TimeSpan pause)
    {
        _club.Time.Advance(pause);
        await _club.Part<IEnumerable<IHostedService>>().OfType<Departures>().Single().TickAsync(TestContext.Current.CancellationToken);
    }

    private Task<List<(string Table, long Rows)>> CountAsync(IReadOnlyList<string> tables, GuildId guild) => _club.ReadAsync(unit =>
        tables.Select(table => (table, unit.QueryFirstOrNull<long?>($"SELECT COUNT(*) FROM {table} WHERE guild_id = @guild", new { guild })!.Value)).ToList());

    private Task<IReadOnlyList<Column>> ColumnsAsync() => _club.ReadAsync(unit => unit.Query<Column>(
        """
        SELECT tables.name AS "Table", columns.name AS Name, columns."notnull" AS "NotNull"
        FROM sqlite_schema AS tables JOIN pragma_table_info(tables.name) AS columns
        WHERE tables.type = 'table'
        """));

    // One row in every table of a server, the others it points at with it.
    private Task<int> FillAsync(GuildId guild) => _club.WriteAsync(unit =>
    {
        var film = guild == Server ? "f:glaneuses" : "f:voisins";
        unit.Execute("INSERT INTO films (film_id, original_title, french_title, english_title, directors) VALUES (@film, 't', 't', 't', '')", new { film });
        foreach (var row in Rows) unit.Execute(row, new { guild, film, member = guild.Value });
    });

    private static IReadOnlyList<string> Rows { get; } =
    [
        "INSERT INTO guilds (guild_id, joined_at) VALUES (@guild, 1)",
        "INSERT INTO settings (guild_id, language) VALUES (@guild, 'fr')",
        "INSERT INTO chosen_channels (guild_id, purpose, channel_id) VALUES (@guild, 'recommendations', 5)",
        "INSERT INTO moderators (guild_id, member_id, named_at) VALUES (@guild, @member, 1)",
        "INSERT INTO audit_rows (guild_id, sequence, written_at, kind, pseudonym, digest, previous, hash) SELECT @guild, 1, 1, 'case.viewed', 'p', n, n, n FROM (SELECT hex(zeroblob(32)) AS n)",
        "INSERT INTO audit_salts (guild_id, sequence, pseudonym, salt) VALUES (@guild, 1, 'p', hex(zeroblob(16)))",
        "INSERT INTO audit_purges (guild_id) VALUES (@guild)",
        "INSERT INTO charters (guild_id, version, published_by_member_id, published_at, is_major, french, french_hash) VALUES (@guild, 1, @member, 1, 1, '# La charte', 'abc')",
        "INSERT INTO charter_acceptances (guild_id, member_id, version, accepted_at, language, interaction_id) VALUES (@guild, @member, 1, 1, 'fr', 5)",
        "INSERT INTO charter_settings (guild_id, gates, role_id) VALUES (@guild, 'calls', 7)",
        "INSERT INTO charter_roles (guild_id, role_id) VALUES (@guild, 7)",
        "INSERT INTO copyright_hosts (guild_id, host) VALUES (@guild, 'films.example')",
        "INSERT INTO moderator_capabilities (guild_id, capability, member_id, given_at) VALUES (@guild, 'cases', @member, 1)",
        "INSERT INTO right_changes (guild_id, audit_row, pseudonym, member_id, changed_by_member_id, given, taken, changed_at) VALUES (@guild, 1, 'p', @member, @member, 'cases', '', 9999999999999)",
        "INSERT INTO setting_changes (guild_id, audit_row, pseudonym, changed_by_member_id, kind, change, changed_at) VALUES (@guild, 2, 'p', @member, 'charter.gates', 'calls', 9999999999999)",
        "INSERT INTO member_acts (guild_id, number, member_id, act, role_id, about_kind, about_number, created_at, try_at) VALUES (@guild, 1, @member, 'give', 31, 'scratch', 1, 1, 9999999999999)",
        "INSERT INTO limits (guild_id, limit_name, per_person, per_server) VALUES (@guild, 'calls', 7, 70)",
        "INSERT INTO limit_acts (guild_id, limit_name, member_id, until_at, acts) VALUES (@guild, 'calls', @member, 9999999999999, 3)",
        "INSERT INTO limit_totals (guild_id, limit_name, until_at, acts) VALUES (@guild, 'calls', 9999999999999, 3)",
        "INSERT INTO limit_changes (guild_id, audit_row, pseudonym, changed_by_member_id, limit_name, per_person, per_server, changed_at) VALUES (@guild, 3, 'r', @member, 'calls', 7, 70, 9999999999999)",
        "INSERT INTO counters (guild_id, series, last_number) VALUES (@guild, 'recommendation', 1)",
        "INSERT INTO form_drafts (member_id, guild_id, form, \"values\", expires_at) VALUES (@member, @guild, 'f', '{}', 9999999999999)",
        "INSERT INTO outbox (guild_id, number, action, created_at, due_at, try_at, useful_until) VALUES (@guild, 1, 'post', 1, 9999999999999, 9999999999999, 9999999999999)",
        "INSERT INTO cards (guild_id, kind, number, channel_id, message_id, posted_at, edited_at) VALUES (@guild, 'recommendation', 1, 5, 6, 1, 1)",
        "INSERT INTO broken_channels (guild_id, channel_id, fault, noticed_at) VALUES (@guild, 5, 'Forbidden', 1)",
        "INSERT INTO private_threads (guild_id, kind, number, parent_id, opened_at) VALUES (@guild, 'scratch-talk', 1, 5, 1)",
        "INSERT INTO private_thread_people (guild_id, kind, number, member_id, is_wanted) VALUES (@guild, 'scratch-talk', 1, @member, 1)",
        "INSERT INTO discussions (guild_id, number, call_number, holder_member_id, applicant_member_id, opened_by, opened_at) VALUES (@guild, 1, 1, @member, 1, 'holder', 1)",
        "INSERT INTO messages (member_id, number, guild_id, text, created_at) VALUES (@member, 1, @guild, '{}', 1)",
        "INSERT INTO recommendations (guild_id, number, film_id, channel_id, posted_at, last_voice_at) VALUES (@guild, 1, @film, 5, 1, 1)",
        "INSERT INTO voices (guild_id, number, member_id, why, spoken_at) VALUES (@guild, 1, @member, 'w', 1)",
        "INSERT INTO reactions (guild_id, number, kind, member_id, set_at) VALUES (@guild, 1, 'wish', @member, 1)",
        "INSERT INTO good_news (guild_id, number, kind, from_member_id, member_id, bundle, tell_at) VALUES (@guild, 1, 'thanks', 7, @member, 1, 1)",
        "INSERT INTO asked_again (guild_id, number, member_id, film_id, ask_at) VALUES (@guild, 1, @member, @film, 9999999999999)",
        "INSERT INTO digest_settings (guild_id, channel_id, day, hour) VALUES (@guild, 5, 5, 18)",
        "INSERT INTO digests (guild_id, number, from_at, to_at, due_at) VALUES (@guild, 1, 1, 2, 2)",
        "INSERT INTO digest_people (guild_id, number, member_id) VALUES (@guild, 1, @member)",
        "INSERT INTO digest_readers (member_id, guild_id, asked_at) VALUES (@member, @guild, 1)",
        "INSERT INTO shares (member_id, guild_id) VALUES (@member, @guild)",
        "INSERT INTO taste_runs (guild_id, run, secret, due_at) VALUES (@guild, 1, 's', 9999999999999)",
        "INSERT INTO film_neighbours (guild_id, run, film_id, other_film_id, score) VALUES (@guild, 1, @film, 'c:other', 0.5)",
        "INSERT INTO places_to_see (guild_id, film_id, member_id, place, said_at) VALUES (@guild, @film, @member, 'p', 1)",
        "INSERT INTO parties (guild_id, number, host_member_id, state, zone, channel_id, created_at) VALUES (@guild, 1, @member, 'draft', 'Europe/Paris', 5, 1)",
        "INSERT INTO sign_ups (guild_id, number, member_id, answer, queue, answered_at) VALUES (@guild, 1, @member, 'maybe', 1, 1)",
        "INSERT INTO hand_overs (guild_id, number, from_member_id, to_member_id, asked_at) VALUES (@guild, 1, @member, 1, 1)",
        "INSERT INTO film_votes (guild_id, number, party_number, state, method, tie, seed, opened_at, nominations_until, voting_until, closed_at) VALUES (@guild, 1, 1, 'closed', 'approval', 'earliest', 1234, 1, 2, 3, 3)",
        "INSERT INTO nominations (guild_id, number, nomination, film_id, original_title, french_title, english_title, directors) VALUES (@guild, 1, 1, @film, 't', 't', 't', '')",
        "INSERT INTO nominators (guild_id, number, nomination, member_id, nominated_at) VALUES (@guild, 1, 1, @member, 1)",
        "INSERT INTO ballots (guild_id, number, member_id, choices, absences, cast_at) VALUES (@guild, 1, @member, '1', '', 1)",
        "INSERT INTO date_polls (guild_id, number, party_number, state, zone, minutes, created_at, open_until) VALUES (@guild, 1, 1, 'closed', 'Europe/Paris', 60, 1, 2)",
        "INSERT INTO date_slots (guild_id, number, slot, local_start, starts_at) VALUES (@guild, 1, 1, '2026-11-28T21:00', 1795896000000)",
        "INSERT INTO date_answers (guild_id, number, member_id, slots, answered_at) VALUES (@guild, 1, @member, '1', 1)",
        "INSERT INTO party_interests (guild_id, party_number, member_id, interested_at) VALUES (@guild, 1, @member, 1)",
        "INSERT INTO reminder_choices (guild_id, number, member_id, is_day, is_hour, is_quarter, chosen_at) VALUES (@guild, 1, @member, 1, 1, 0, 1)",
        "INSERT INTO party_moments (guild_id, number, moment, due_at) VALUES (@guild, 1, 'day', 9999999999999)",
        "INSERT INTO party_mirrors (guild_id, number, is_wanted) VALUES (@guild, 1, 1)",
        "INSERT INTO series (guild_id, number, state, rule, local_start, zone, party_number, last_slot) VALUES (@guild, 1, 'running', 'FREQ=WEEKLY', '2026-11-28T21:00', 'Europe/Paris', 1, '2026-11-28T21:00')",
        "INSERT INTO series_hosts (guild_id, number, member_id, turn) VALUES (@guild, 1, @member, 1)",
        "INSERT INTO calls (guild_id, number, owner_member_id, kind, state, title, terms, zone, channel_id, created_at) VALUES (@guild, 1, @member, 'extras', 'draft', 't', 'volunteer', 'Europe/Paris', 5, 1)",
        "INSERT INTO call_care (guild_id, number, asked_at) VALUES (@guild, 1, 1)",
        "INSERT INTO call_invitations (guild_id, number, from_member_id, to_member_id, asked_at) VALUES (@guild, 1, @member, 1, 1)",
        "INSERT INTO call_roles (guild_id, number, role, label, seats, seats_left) VALUES (@guild, 1, 1, 'l', 2, 2)",
        "INSERT INTO call_days (guild_id, number, day, local_start, starts_at) VALUES (@guild, 1, 1, '2026-11-28', 1795822800000)",
        "INSERT INTO call_practicals (guild_id, number, address, changed_at) VALUES (@guild, 1, 'a', 1)",
        "INSERT INTO applications (guild_id, number, role, member_id, state, queue, submitted_at) VALUES (@guild, 1, 1, @member, 'waiting', 1, 1)",
        "INSERT INTO terms_agreed (guild_id, number, role, member_id, terms, offered_at) VALUES (@guild, 1, 1, @member, 'volunteer', 1)",
        "INSERT INTO seat_watches (guild_id, number, role, member_id, asked_at) VALUES (@guild, 1, 1, @member, 1)",
        "INSERT INTO answer_paces (guild_id, member_id, replies, reply_hours) VALUES (@guild, @member, 1, 1)",
        "INSERT INTO call_moments (guild_id, number, moment, day, due_at) VALUES (@guild, 1, 'recall', 1, 9999999999999)",
        "INSERT INTO call_passes (guild_id, number, member_id, passed_at) VALUES (@guild, 1, @member, 1)",
        "INSERT INTO call_questions (guild_id, number, question, member_id, words, asked_at) VALUES (@guild, 1, 1, @member, 'w', 1)",
        "INSERT INTO profiles (member_id, created_at, changed_at) VALUES (@member, 1, 1)",
        "INSERT INTO profile_servers (guild_id, member_id, visibility) VALUES (@guild, @member, 'matching')",
        "INSERT INTO directory_entries (guild_id, slug, z, member_id, x, y, reach, place_code, rank, is_listed, is_remote, week, gear, last_asked_at, free_at, lot) VALUES (@guild, '', 9, @member, 0, 0, 1, '', 3, 0, 0, 0, '', 0, 0, 1)",
        "INSERT INTO contacts (guild_id, number, from_member_id, to_member_id, slug, words, state, asked_at) VALUES (@guild, 1, @member, 1, '-', 'w', 'asked', 1)",
        "INSERT INTO asked (guild_id, number, member_id, wave, slug, asked_at) VALUES (@guild, 1, @member, 1, 'perche', 1)",
        "INSERT INTO call_waves (guild_id, number, wave, due_at) VALUES (@guild, 1, 1, 9999999999999)",
        "INSERT INTO cases (guild_id, number, code, state, about, weight, pseudonym, opened_at, state_at) VALUES (@guild, 1, 'K7QF-3MX', 'signalled', 'person', 2, 'p', 1, 1)",
        "INSERT INTO case_parties (guild_id, number, party, part, member_id, since_at) VALUES (@guild, 1, 1, 'concerned', @member, 1)",
        "INSERT INTO case_reports (guild_id, number, report, code, member_id, words, help, state, reported_at) VALUES (@guild, 1, 1, 'R7QF-3MX', @member, 'w', 'nothing', 'open', 1)",
        "INSERT INTO case_sleeps (guild_id, number, told_at) VALUES (@guild, 1, 1)",
        "INSERT INTO case_evidence (guild_id, number, evidence, channel_id, message_id, author_member_id, taken_at) VALUES (@guild, 1, 1, 5, 6, @member, 1)",
        "INSERT INTO case_files (guild_id, number, evidence, file, name, size) VALUES (@guild, 1, 1, 1, 'n', 1)",
        "INSERT INTO case_events (guild_id, number, event, kind, actor_member_id, state, happened_at) VALUES (@guild, 1, 1, 'reported', @member, 'signalled', 1)",
        "INSERT INTO case_assignments (guild_id, number, stage, member_id, taken_at) VALUES (@guild, 1, 'case', @member, 1)",
        "INSERT INTO case_votes (guild_id, number, vote, stage, topic, member_id, agrees, voted_at) VALUES (@guild, 1, 1, 'case', 'dismiss', @member, 1, 1)",
        "INSERT INTO case_appeals (guild_id, number, member_id, is_entered, words, state, made_at) VALUES (@guild, 1, @member, 0, 'w', 'open', 1)",
        "INSERT INTO appeal_proposals (guild_id, number, proposal, outcome, words, proposed_by_member_id, proposed_at) VALUES (@guild, 1, 1, 'lifted', 'w', @member, 1)",
        "INSERT INTO case_notices (guild_id, notice, number, member_id, kind, text, sent_at) VALUES (@guild, 1, 1, @member, 'k', '{}', 1)",
        "INSERT INTO hearings (guild_id, number, opened_at) VALUES (@guild, 1, 1)",
        "INSERT INTO hearing_voices (guild_id, voice, number, code, part, member_id, state, invited_at, closes_at) VALUES (@guild, 1, 1, 'V7QF-3MX', 'concerned', @member, 'invited', 1, 9999999999999)",
        "INSERT INTO allies (guild_id, ally, voice, code, member_id, state, is_reading, asked_at) VALUES (@guild, 1, 1, 'A7QF-3MX', @member, 'asked', 0, 1)",
        "INSERT INTO repairs (guild_id, repair, number, kind, state, offered_at, until_at) VALUES (@guild, 1, 1, 'apology', 'agreed', 1, 2)",
        "INSERT INTO repair_people (guild_id, repair, person, code, part, member_id, consent) VALUES (@guild, 1, 1, 'X7QF-3MX', 'concerned', @member, 'yes')",
        "INSERT INTO repair_promises (guild_id, repair, promise, words, until_at, entered_at) VALUES (@guild, 1, 1, 'p', 2, 1)",
        "INSERT INTO measures (guild_id, measure, number, kind, state, member_id, proposed_at, until_at) VALUES (@guild, 1, 1, 'pause', 'proposed', @member, 1, 2)",
        "INSERT INTO measure_settings (guild_id, pause_role_id) VALUES (@guild, 31)",
        "INSERT INTO safeguards (guild_id, safeguard, number, member_id, role_id, begun_at, until_at) VALUES (@guild, 1, 1, @member, 31, 1, 2)",
        "INSERT INTO report_snapshots (guild_id, member_id, number, channel_id, message_id, author_member_id, is_machine, expires_at) VALUES (@guild, @member, 1, 5, 6, @member, 0, 9999999999999)",
        "INSERT INTO days_off (guild_id, day) VALUES (@guild, '2026-12-25')",
    ];

    private sealed record Column(string Table, string Name, long NotNull)
    {
        public bool IsRequired => NotNull != 0;
    }
}
