using CineBot.Features.Calls;
using CineBot.Features.Calls.Ages;
using CineBot.Features.Calls.Applications;
using CineBot.Features.Calls.Management;
using CineBot.Features.Calls.Matching;
using CineBot.Features.Calls.Questions;
using CineBot.Storage;
using CineBot.Tests.Features.Calls.Applications;
using CineBot.Tests.Infrastructure;
using Microsoft.Data.Sqlite;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Calls.Reminders;

/// <summary>
/// A shoot and everybody who ever stood somewhere with it, in every state in which it can be left: ninety days after it is over, no table of the server names anybody
/// but those who came. The tables are those that the schema has, so that a new one is looked at too.
/// </summary>
public sealed class PurgeTests
{
    private const int Days = 30 + 90 + 40;

    private static readonly ApplicationState[] Standing = Enum.GetValues<ApplicationState>();

    /// <summary>What is told to a person waits for that person, and is their own to read or throw away.</summary>
    private static readonly HashSet<string> TheirOwn = ["messages", "outbox", "form_drafts", "interactions"];

    public static TheoryData<string> States => [nameof(CallState.Published), nameof(CallState.Suspended), nameof(CallState.Closed), nameof(CallState.Cancelled)];

    [Theory]
    [MemberData(nameof(States))]
    public async Task Ninety_days_after_a_shoot_only_those_who_came_are_known(string state)
    {
        await using var club = await Club.OpenAsync();
        var call = await LeaveAsync(club);
        var named = NamedIn(club);
        Assert.All(new[] { "applications", "call_questions", "call_passes", "seat_watches", "asked" }, table => Assert.Contains(named, row => row.Table == table));

        await EndAsync(club, call, Enum.Parse<CallState>(state));
        for (var day = 0; day < Days; day++) await LiveAsync(club);

        var came = state is nameof(CallState.Cancelled) ? [] : new[] { Person(ApplicationState.Confirmed).Value, Person(ApplicationState.Reconfirmed).Value };
        Assert.Equal([], NamedIn(club).Where(row => row.Table != "applications" || !came.Contains(row.Member)));
        Assert.Equal(came.Length, (await club.ReadAsync(unit => ApplicationStore.All(unit, Server, call.Number))).Count);
    }

    // Everybody asked something, passed, watched for a seat, was asked; and stands in one place or another.
    private static async Task<Call> LeaveAsync(Club club)
    {
        var call = await club.CastAsync(5);
        await club.WriteAsync(unit =>
        {
            foreach (var one in Standing)
            {
                AgeStore.Set(unit, Person(one), AgeBracket.Adult);
                QuestionStore.Add(unit, call, Person(one), "Y a-t-il un train ?");
                unit.Execute("INSERT INTO call_passes (guild_id, number, member_id, passed_at) VALUES (@guild, @number, @member, @now)", new { guild = Server, number = call.Number, member = Person(one), now = unit.Now });
                SeatWatchStore.Add(unit, call, 1, Person(one));
                AskedStore.Add(unit, Server, call.Number, Person(one), 1, "perche");
            }
        });
        foreach (var one in Standing) await club.ApplyAsync(call, 1, Person(one), one.ToString().ToLowerInvariant());
        await club.WriteAsync(unit =>
        {
            unit.Execute("UPDATE applications SET closed_at = @now WHERE state IN ('declined', 'expired', 'withdrawn', 'released')", new { now = unit.Now });
            unit.Execute("UPDATE applications SET offered_until = @until WHERE state = 'offered'", new { until = unit.Now + NodaTime.Duration.FromDays(2) });
            CallRoleStore.Give(unit, Server, call.Number, 1);
        });
        return call;
    }

    private static Task<int> EndAsync(Club club, Call call, CallState state) => club.WriteAsync(unit =>
    {
        var now = CallStore.Find(unit, Server, call.Number)! with { ClosesAt = call.FirstDay - NodaTime.Duration.FromDays(7), ExpiresAt = call.LastDay + NodaTime.Duration.FromDays(1) };
        if (state is CallState.Cancelled) club.Part<CallDesk>().Save(unit, now with { State = state, CancelReason = "x" }, CallAction.Cancel);
        else CallStore.Save(unit, now with { State = state });
    });

    private static async Task LiveAsync(Club club)
    {
        club.Time.Advance(TimeSpan.FromDays(1));
        await club.Part<CareClock>().TickAsync(TestContext.Current.CancellationToken);
        await club.Part<WaveClock>().TickAsync(TestContext.Current.CancellationToken);
        await club.Part<CineBot.Features.Calls.Reminders.ApplicationClock>().TickAsync(TestContext.Current.CancellationToken);
    }

    private static MemberId Person(ApplicationState state) => new(5_550_000 + (int)state);

    // Every column of the server's tables that names a person.
    private static List<(string Table, long Member)> NamedIn(Club club)
    {
        using var connection = new SqliteConnection($"Data Source={club.Part<DatabaseFile>().Path};Mode=ReadOnly;Pooling=False");
        connection.Open();
        var columns = Read(connection, "SELECT m.name, c.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND (c.name = 'member_id' OR c.name LIKE '%\\_member\\_id' ESCAPE '\\') AND EXISTS (SELECT 1 FROM pragma_table_info(m.name) g WHERE g.name = 'guild_id')");
        return [.. columns.Where(column => !TheirOwn.Contains(column.First)).SelectMany(column => Read(connection, $"SELECT DISTINCT {column.Second}, 0 FROM {column.First} WHERE {column.Second} BETWEEN 5550000 AND 5550999").Select(row => (column.First, long.Parse(row.First, System.Globalization.CultureInfo.InvariantCulture))))];
    }

    private static List<(string First, string Second)> Read(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<(string, string)>();
        while (reader.Read()) rows.Add(($"{reader.GetValue(0)}", $"{reader.GetValue(1)}"));
        return rows;
    }
}
