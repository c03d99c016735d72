using CineBot.Interactions;
using CineBot.Storage;
using CineBot.Tests.Features.WatchParties.Series;
using CineBot.Tests.Infrastructure;
using Microsoft.Data.Sqlite;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.WatchParties;

/// <summary>Whoever writes a button by hand, with any number in it, gets a kind answer and nothing else: tried on every press and form of the feature.</summary>
public sealed class ForgedPressTests : IAsyncLifetime
{
    private static readonly string[] Rooms = ["party.", "series.", "film-vote.", "date-poll.", "choosing."];

    /// <summary>What only those who hold a party may change; the answers of those who come, and the turns that anybody may take, lie elsewhere.</summary>
    private static readonly string[] Held = ["parties", "series", "days_off", "film_votes", "date_polls", "date_slots", "hand_overs", "party_mirrors"];

    private static readonly object[][] Numbers = [[1], [2], [3], [4], [1, 1], [2, 1], [3, 1], [4, 1], [1, 1, 1], ["d:1"], [-1], [long.MaxValue], ["1 OR 1=1"], []];

    private Club _club = null!;

    public async ValueTask InitializeAsync()
    {
        _club = await Club.OpenAsync();
        await _club.AnnounceAsync(seats: 3);
        await _club.PressAsync(Karim, "party.yes", 1);
        await _club.OpenVoteAsync();
        await _club.NominateAsync(Nora, ChoosingHabits.Bonheur);
        await _club.OpenPollAsync();
        await _club.RepeatAsync();
    }

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task From_another_server_nothing_of_this_one_is_read_or_changed()
    {
        var before = await RowsAsync();
        Assert.All(Held.Take(2).Concat(["film_votes", "date_polls", "nominations", "sign_ups"]), table => Assert.Contains(before, row => row.StartsWith($"{table}: ", StringComparison.Ordinal)));
        _club.Guild = Voisins;

        var answers = await TryAllAsync(Zoé);

        Assert.Equal(before, await RowsAsync());
        Assert.All(answers, answer => Assert.DoesNotContain("Cléo", _club.Words(answer), StringComparison.Ordinal));
        Assert.DoesNotContain(_club.Log.Lines, line => line.Fault is not null);
    }

    [Fact]
    public async Task By_a_member_who_holds_nothing_nothing_that_is_held_changes()
    {
        var before = await RowsAsync(Held);

        var answers = await TryAllAsync(Zoé);

        Assert.InRange(answers.Count, 500, 5_000);
        Assert.Equal(before, await RowsAsync(Held));
        Assert.DoesNotContain(_club.Log.Lines, line => line.Fault is not null);
    }

    [Fact]
    public async Task By_who_holds_them_the_same_presses_change_them()
    {
        var before = await RowsAsync(Held);

        await TryAllAsync(Agnès);

        Assert.NotEqual(before, await RowsAsync(Held));
    }

    private async Task<List<Answered>> TryAllAsync(MemberId member)
    {
        var answers = new List<Answered>();
        foreach (var handler in _club.Part<CommandMap>().Handlers.Where(handler => handler.Kind is HandlerKind.Press or HandlerKind.Form && Rooms.Any(room => handler.Path.StartsWith(room, StringComparison.Ordinal))))
        {
            foreach (var ids in Numbers)
            {
                // Slowly enough not to be told to slow down: each is to reach its handler.
                _club.Time.Advance(TimeSpan.FromSeconds(1));
                answers.Add(await _club.SendAsync(await ForgeAsync(handler, member, ids)));
            }
        }

        Assert.DoesNotContain(answers, answer => answer.Key() == "common.too_fast");
        return answers;
    }

    // A form is filled in as the bot itself would build it; where it builds none, nothing could be sent.
    private async Task<Request> ForgeAsync(Handler handler, MemberId member, object[] ids)
    {
        var press = _club.Press(member, handler.Path, ids) with { Picked = ["1"] };
        if (handler is not { Kind: HandlerKind.Form, Build: { } build }) return press;
        try
        {
            var form = await build(press, TestContext.Current.CancellationToken);
            return _club.Fill(member, form, [.. form.Fields.OfType<TextField>().Select(field => (field.Name, "@everyone"))]);
        }
        catch (Refusal)
        {
            return press;
        }
    }

    /// <summary>Every row of this server, as text.</summary>
    private async Task<string[]> RowsAsync(params string[] tables)
    {
        await using var connection = new SqliteConnection($"Data Source={_club.Part<DatabaseFile>().Path};Mode=ReadOnly");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        var all = tables.Length > 0 ? tables : [.. Read(connection, "SELECT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c ON c.name = 'guild_id' WHERE m.type = 'table' ORDER BY m.name")];
        return [.. all.SelectMany(table => Read(connection, $"SELECT * FROM {table} WHERE guild_id = {Server.Value}").Order(StringComparer.Ordinal).Select(row => $"{table}: {row}"))];
    }

    private static List<string> Read(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)));
        return rows;
    }
}
