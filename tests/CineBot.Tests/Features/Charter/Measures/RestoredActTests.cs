using CineBot.Interactions;
using CineBot.Storage;
using CineBot.Tests.Features.Charter.Hearings;
using CineBot.Tests.Infrastructure;
using CineBot.Verbs;
using static CineBot.Tests.Features.Charter.CaseHabits;
using static CineBot.Tests.Features.Charter.MeasureHabits;

namespace CineBot.Tests.Features.Charter.Measures;

/// <summary>A restore of an older copy erases again whoever erased everything since: it begins nothing against them, and leaves no role on them.</summary>
public sealed class RestoredActTests : IAsyncLifetime
{
    private readonly TestFolder _elsewhere = new();
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await OpenRankedAsync();

    public async ValueTask DisposeAsync()
    {
        await _club.DisposeAsync();
        _elsewhere.Dispose();
    }

    [Fact]
    public async Task The_role_of_a_safeguard_is_taken_from_them_all_the_same()
    {
        var one = await _club.HeardAsync();
        await _club.FillAsync(Inès, (await _club.PressAsync(Inès, "moderation.safeguard", one.Code)).Form(), ("reason", "Des messages qui font peur."));
        await _club.SettleAsync();

        await EraseAndRestoreAsync();

        Assert.Equal([$"take {Pause} due"], Acts());
    }

    [Fact]
    public async Task What_waited_to_begin_in_the_copy_is_not_begun()
    {
        await _club.DecideAsync("exclusion");
        await _club.WriteAsync(unit => unit.Execute("UPDATE measures SET until_at = @until", new { until = NodaTime.Instant.FromUtc(9000, 1, 1, 0, 0) }));

        await EraseAndRestoreAsync();

        Assert.DoesNotContain(Acts(), act => act.StartsWith("exclude", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_what_the_copy_wished_for_already_nothing_is_kept()
    {
        _club.Seen = Ranked with { BotPermissions = Permissions.None };
        await _club.DecideAsync("pause");
        await _club.SettleAsync();
        Assert.Equal(1, await _club.CountAsync("member_acts"));

        await EraseAndRestoreAsync();

        Assert.Empty(Acts());
    }

    // The copy is older than the erasure, of which the file beside it knows.
    private async Task EraseAndRestoreAsync()
    {
        var copy = _elsewhere.File("before.db");
        Maintenance.BackUp(_club.Database.File, copy);
        await _club.EraseAsync(Sacha);
        var restored = new DatabaseFile(_elsewhere.File("restored.db"));
        File.Copy(_club.Database.File.Erasures, restored.Erasures);
        File.Copy(_club.Database.File.Key, restored.Key);
        using var said = new StringWriter();
        await DatabaseVerbs.RestoreAsync(new() { Storage = new() { Path = restored.Path } }, copy, new(TextReader.Null, said, TextWriter.Null));
        Assert.Contains("erased from it again: 1", said.ToString(), StringComparison.Ordinal);
    }

    private IReadOnlyList<string> Acts()
    {
        using var connection = Connections.OpenReader(new(_elsewhere.File("restored.db")));
        return connection.Lines($"SELECT act || ' ' || COALESCE(role_id, '') || ' ' || state FROM member_acts WHERE member_id = {Sacha.Value}");
    }
}
