using System.Text.RegularExpressions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;
using CineBot.Tests.Infrastructure;
using NodaTime;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Interactions.Outgoing;

/// <summary>How the worker takes up what is due, when much is due and much more is still to come.</summary>
public sealed partial class ClaimingTests : IAsyncLifetime
{
    private static readonly CardRef Card = new(Server, "recommendation", 1);
    private Club _club = null!;

    private Instant Now => Instant.FromDateTimeOffset(_club.Time.GetUtcNow());

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public void What_is_due_is_found_by_an_index_that_ends_at_this_moment_and_holds_all_that_the_order_needs()
    {
        using var connection = Connections.OpenReader(_club.Part<DatabaseFile>());
        var source = File.ReadAllText(Path.Combine(Sources.Root, "src", "CineBot", "Interactions", "Outgoing", "OutboxClaimStore.cs"));
        var looking = Statement().Matches(source).Select(match => match.Value).Where(sql => sql.Contains("try_at <= @now AND guild_id NOT IN", StringComparison.Ordinal)).ToList();

        var plans = looking.Select(sql => Plan(connection, sql)).ToList();

        Assert.Equal(3, plans.Count);
        Assert.All(plans, plan => Assert.Contains(plan, step => step.StartsWith("SEARCH outbox USING COVERING INDEX outbox_due_", StringComparison.Ordinal) && step.EndsWith("(try_at<?)", StringComparison.Ordinal)));
        Assert.All(plans, plan => Assert.DoesNotContain(plan, step => step.StartsWith("SCAN outbox", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Ten_thousand_reminders_of_one_second_go_out_the_most_useful_first_and_each_of_them_once()
    {
        const int Many = 10_000;
        await _club.WriteAsync(unit =>
        {
            for (var number = 0; number < Many; number++)
                _club.Part<Outbox>().Remind(unit, new(Card, $"{number}", Now, Now + Duration.FromMinutes(60 + (number * 7919 % Many))) { Member = new(1_000_000 + number), ByMessage = true });
        });
        var order = new List<OutboxRow>();
        while (await _club.Part<OutboxQueue>().TakeAsync(new(200, 200), TestContext.Current.CancellationToken) is { Count: > 0 } rows) order.AddRange(rows);

        Assert.Equal(Many, order.Select(row => row.Number).Distinct().Count());
        Assert.Equal(order.Select(row => row.Entry.UsefulUntil).Order(), order.Select(row => row.Entry.UsefulUntil));
    }

    [Fact]
    public async Task What_is_said_in_public_does_not_wait_for_room_among_private_messages()
    {
        await _club.WriteAsync(unit =>
        {
            for (var number = 0; number < 300; number++)
                _club.Part<Outbox>().Remind(unit, new(Card, $"{number}", Now, Now + Duration.FromMinutes(5)) { Member = new(1_000_000 + number), ByMessage = true });
            _club.Part<Outbox>().Remark(unit, Card, "messages.read", Now, Now + Duration.FromHours(5));
        });

        var rows = await _club.Part<OutboxQueue>().TakeAsync(new(10, 50), TestContext.Current.CancellationToken);

        Assert.Equal(51, rows.Count);
        Assert.Equal("messages.read", rows[0].Entry.Text?.Key);
    }

    [Fact]
    public async Task One_crowded_channel_does_not_hold_the_others_back_and_says_each_thing_once()
    {
        await _club.WriteAsync(unit =>
        {
            for (var number = 1; number <= 400; number++)
            {
                CardBook.Place(unit, new(Server, "crowd", number), new(Recos, new(9_000 + number), null));
                _club.Part<Outbox>().Remark(unit, new(Server, "crowd", number), "messages.read", Now, Now + Duration.FromMinutes(number));
            }

            CardBook.Place(unit, new(Server, "quiet", 1), new(Salle, new(8_000), null));
            _club.Part<Outbox>().Remark(unit, new(Server, "quiet", 1), "messages.read", Now, Now + Duration.FromHours(20));
        });

        var first = await _club.Part<OutboxQueue>().TakeAsync(new(150, 0), TestContext.Current.CancellationToken);
        var rows = new List<OutboxRow>(first);
        while (rows.Count < 401)
        {
            await _club.WriteAsync(unit => unit.Execute("UPDATE outbox SET state = 'sent', lease_until = NULL WHERE state = 'sending'"));
            _club.Time.Advance(TimeSpan.FromSeconds(5));
            rows.AddRange(await _club.Part<OutboxQueue>().TakeAsync(new(150, 0), TestContext.Current.CancellationToken));
        }

        Assert.Equal((30, 1), (first.Count(row => row.Entry.Card!.Kind == "crowd"), first.Count(row => row.Entry.Card!.Kind == "quiet")));
        Assert.Equal(401, rows.Select(row => row.Number).Distinct().Count());
        Assert.All(rows, row => Assert.Equal(1, row.Attempts));
    }

    [Fact]
    public async Task A_private_conversation_is_opened_once_and_known_from_then_on()
    {
        for (var message = 0; message < 3; message++)
        {
            await _club.WriteAsync(unit => _club.Part<Outbox>().Tell(unit, Server, Karim, "messages.read", Now, Now + Duration.FromMinutes(5), byMessage: true));
            await _club.DeliverAsync();
        }

        Assert.Equal(1, _club.Delivery.Count("dm"));
        Assert.Equal(3, _club.Delivery.Count("post"));
    }

    private static List<string> Plan(Microsoft.Data.Sqlite.SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + sql;
        foreach (Match parameter in Parameter().Matches(sql))
            if (!command.Parameters.Contains(parameter.Value)) command.Parameters.AddWithValue(parameter.Value, 1);
        using var reader = command.ExecuteReader();
        var plan = new List<string>();
        while (reader.Read()) plan.Add(reader.GetString(3));
        return plan;
    }

    [GeneratedRegex("(?<=\"\"\"\\s*)(?:SELECT|UPDATE)\\b.*?(?=\"\"\")", RegexOptions.Singleline)]
    private static partial Regex Statement();

    [GeneratedRegex(@"@\w+")]
    private static partial Regex Parameter();
}
