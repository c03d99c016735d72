using CineBot.Storage;
using CineBot.Tests.Infrastructure;
using CineBot.Verbs;
using static CineBot.Tests.Features.Members.Traces;

namespace CineBot.Tests.Features.Members;

/// <summary>A restore of an older copy erases again whoever erased everything since.</summary>
public sealed class RestoredErasureTests : IAsyncLifetime
{
    private readonly TestFolder _elsewhere = new();
    private readonly StringWriter _said = new();
    private Club _club = null!;

    private DatabaseFile Restored => new(_elsewhere.File("restored.db"));

    public async ValueTask InitializeAsync()
    {
        _club = await Club.OpenAsync();
        await LeaveAsync(_club);
    }

    public async ValueTask DisposeAsync()
    {
        await _club.DisposeAsync();
        _elsewhere.Dispose();
    }

    [Fact]
    public async Task Who_erased_everything_after_the_copy_is_not_in_the_restored_database()
    {
        var copy = BackUp("before.db");
        await EraseAsync();

        await RestoreAsync(copy);

        Assert.Contains("erased from it again: 1", _said.ToString(), StringComparison.Ordinal);
        Assert.Equal(["restored.db", "restored.db.erasures", "restored.db.key", "restored.db.lock"], Directory.EnumerateFileSystemEntries(Restored.Folder).Select(Path.GetFileName).Where(name => name!.StartsWith("restored", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Equal([$"{Sacha}"], Voices());
    }

    [Fact]
    public async Task Who_came_back_before_the_copy_keeps_what_they_did_since()
    {
        await EraseAsync();
        await _club.RecommendAsync(Yannick, "La Pointe courte", "Me revoilà");
        var copy = BackUp("after.db");

        await RestoreAsync(copy);

        Assert.Equal([$"{Yannick}", $"{Sacha}"], Voices());
        Assert.DoesNotContain("again", _said.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restored_twice_it_erases_once_more_only_where_the_copy_lacks_it()
    {
        var copy = BackUp("before.db");
        await EraseAsync();
        await RestoreAsync(copy);
        Maintenance.BackUp(Restored, _elsewhere.File("second.db"));
        _said.GetStringBuilder().Clear();

        await RestoreAsync(_elsewhere.File("second.db"));

        Assert.DoesNotContain("again", _said.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_key_nothing_is_restored_and_the_database_is_as_it_was()
    {
        var copy = BackUp("before.db");
        await EraseAsync();
        CarryErasures();
        File.Delete(Restored.Key);

        var fault = await Assert.ThrowsAsync<StartFault>(() => DatabaseVerbs.RestoreAsync(Options(), copy, Terminal()));

        Assert.Contains(Restored.Key, fault.Message, StringComparison.Ordinal);
        Assert.False(Restored.Exists);
    }

    private async Task EraseAsync()
    {
        var form = (await _club.PressAsync(Yannick, "my-settings.erase-confirm")).Form();
        Assert.Equal("erasure.done", (await _club.FillAsync(Yannick, form, ("word", "effacer"))).Key());
    }

    private string BackUp(string name)
    {
        Maintenance.BackUp(_club.Database.File, _elsewhere.File(name));
        return _elsewhere.File(name);
    }

    private Task RestoreAsync(string copy)
    {
        CarryErasures();
        return DatabaseVerbs.RestoreAsync(Options(), copy, Terminal());
    }

    // As on another machine, to which the operator moved everything that lay beside the database.
    private void CarryErasures()
    {
        if (File.Exists(Restored.Key)) return;
        File.Copy(_club.Database.File.Erasures, Restored.Erasures);
        File.Copy(_club.Database.File.Key, Restored.Key);
    }

    private Options Options() => new() { Storage = new() { Path = Restored.Path } };

    private Terminal Terminal() => new(TextReader.Null, _said, TextWriter.Null);

    private IReadOnlyList<string> Voices()
    {
        using var connection = Connections.OpenReader(Restored);
        return connection.Lines("SELECT DISTINCT member_id FROM voices ORDER BY member_id");
    }
}
