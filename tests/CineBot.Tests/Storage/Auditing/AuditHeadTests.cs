using System.Text.Json;
using CineBot.Storage;
using CineBot.Storage.Auditing;
using CineBot.Tests.Infrastructure;
using CineBot.Verbs;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Storage.Auditing;

public sealed class AuditHeadTests : IAsyncLifetime
{
    private readonly TestFolder _elsewhere = new();
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();
    private TemplateDatabase _template = null!;

    private Database Database => _template.Database;

    private DatabaseFile File => _template.File;

    private string Copy => _elsewhere.File("copy.db");

    public async ValueTask InitializeAsync()
    {
        _template = await TemplateDatabase.OpenAsync();
        await AppendAsync(Server, 3);
    }

    public async ValueTask DisposeAsync()
    {
        await _template.DisposeAsync();
        _elsewhere.Dispose();
    }

    [Fact]
    public async Task The_head_is_on_disk_once_the_row_is_confirmed_and_for_the_bots_user_alone()
    {
        await AppendAsync(Voisins, 1);

        Assert.Equal([(Server, 3L), (Voisins, 1L)], Heads());
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(File.AuditHead));
    }

    [Fact]
    public async Task Killed_between_the_commit_and_the_head_the_bot_finds_a_head_that_lags_and_goes_on()
    {
        var lagging = await System.IO.File.ReadAllTextAsync(File.AuditHead, TestContext.Current.CancellationToken);
        await AppendAsync(Server, 2);
        await System.IO.File.WriteAllTextAsync(File.AuditHead, lagging, TestContext.Current.CancellationToken);
        Assert.Empty(Maintenance.CheckAudit(File).Faults);

        await _template.ReopenAsync();

        Assert.Empty(Database.AuditRestarts);
        Assert.Equal([(Server, 5L)], Heads());
    }

    [Theory]
    [InlineData("900 4 00")]
    [InlineData("9")]
    public async Task A_last_line_that_a_kill_cut_short_counts_for_nothing(string torn)
    {
        await System.IO.File.AppendAllTextAsync(File.AuditHead, torn, TestContext.Current.CancellationToken);
        Assert.Equal([(Server, 3L)], Heads());

        await _template.ReopenAsync();
        await AppendAsync(Server, 1);

        Assert.Equal([(Server, 4L)], Heads());
        Assert.Empty(Maintenance.CheckAudit(File).Faults);
    }

    [Fact]
    public async Task A_cut_that_nobody_noticed_is_written_into_the_chain_by_the_next_start()
    {
        await CutAsync();
        Assert.NotEmpty(Maintenance.CheckAudit(File).Faults);

        await _template.ReopenAsync();

        Assert.Equal(3, Assert.Single(Database.AuditRestarts).Sequence);
        var found = Maintenance.CheckAudit(File);
        Assert.Empty(found.Faults);
        Assert.Contains($"server {Server} says at row 3 that what was written after 3 rows was lost", Assert.Single(found.Restarts), StringComparison.Ordinal);
        await _template.ReopenAsync();
        Assert.Empty(Database.AuditRestarts);
    }

    [Fact]
    public async Task Without_the_file_of_heads_check_says_so_and_the_next_start_writes_it_down()
    {
        await Database.DisposeAsync();
        System.IO.File.Delete(File.AuditHead);
        Assert.Contains("There is no file", Assert.Single(Maintenance.CheckAudit(File).Restarts), StringComparison.Ordinal);

        await _template.ReopenAsync();

        Assert.Equal("after-0", Assert.Single(Database.AuditRestarts).Pseudonym);
        Assert.Equal([(Server, 4L)], Heads());
    }

    [Fact]
    public async Task A_damaged_file_of_heads_is_refused_with_a_sentence()
    {
        await System.IO.File.WriteAllTextAsync(File.AuditHead, "nothing of ours\n", TestContext.Current.CancellationToken);

        Assert.Contains("is damaged", Assert.Throws<StartFault>(() => Maintenance.CheckAudit(File)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Among_many_servers_a_row_costs_a_line_and_the_file_stays_short()
    {
        for (var i = 0; i < 2_000; i++) await AppendAsync(i % 2 == 0 ? Server : Voisins, 1);

        Assert.InRange((await System.IO.File.ReadAllLinesAsync(File.AuditHead, TestContext.Current.CancellationToken)).Length, 2, 300);
        Assert.Equal([(Server, 1_003L), (Voisins, 1_000L)], Heads());
    }

    [Fact]
    public async Task A_head_that_cannot_be_written_holds_up_nobody_and_is_written_later()
    {
        System.IO.File.Delete(File.AuditHead);
        Directory.CreateDirectory(File.AuditHead);
        await AppendAsync(Server, 1);
        Assert.NotNull(Database.AuditHeads.Fault);

        Directory.Delete(File.AuditHead);
        Database.AuditHeads.Retry();

        Assert.Null(Database.AuditHeads.Fault);
        Assert.Equal([(Server, 4L)], Heads());
    }

    [Fact]
    public async Task A_purged_server_leaves_no_head_and_a_kill_in_the_middle_no_false_alarm()
    {
        await AppendAsync(Voisins, 1);
        Database.AuditHeads.Leave(Server);
        var announced = await System.IO.File.ReadAllTextAsync(File.AuditHead, TestContext.Current.CancellationToken);
        await Database.WriteAsync(unit => { AuditStore.Purge(unit, Server); return true; }, CancellationToken.None);
        Assert.Equal([(Voisins, 1L)], Heads());

        await System.IO.File.WriteAllTextAsync(File.AuditHead, announced, TestContext.Current.CancellationToken);
        Assert.Empty(Maintenance.CheckAudit(File).Faults);
        await _template.ReopenAsync();

        Assert.Empty(Database.AuditRestarts);
        Assert.Equal([(Voisins, 1L)], Heads());
    }

    [Fact]
    public async Task A_server_that_came_back_in_time_is_watched_as_before()
    {
        Database.AuditHeads.Leave(Server);
        Database.AuditHeads.Stay(Server);

        await CutAsync("DELETE FROM audit_rows");

        Assert.NotEmpty(Maintenance.CheckAudit(File).Faults);
    }

    [Fact]
    public async Task A_copy_that_lacks_rows_is_put_back_and_its_chain_says_so()
    {
        Maintenance.BackUp(File, Copy);
        await AppendAsync(Server, 2);
        await Database.DisposeAsync();

        Assert.Equal(0, await RunAsync("restore", Copy));

        Assert.Contains($"The copy lacks what the audit chain of server {Server} said since: row 4 of it now tells so.", _output.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, await RunAsync("check"));
        Assert.Contains("says at row 4 that what was written after 5 rows was lost, by a restore or otherwise", _output.ToString(), StringComparison.Ordinal);
        await _template.ReopenAsync();
        Assert.Empty(Database.AuditRestarts);
        Assert.Equal([(Server, 4L)], Heads());
    }

    [Fact]
    public async Task A_copy_that_lacks_nothing_is_put_back_in_silence()
    {
        Maintenance.BackUp(File, Copy);
        await Database.DisposeAsync();

        Assert.Equal(0, await RunAsync("restore", Copy));

        Assert.DoesNotContain("audit", _output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.GetFiles(File.Folder), left => left.Contains("incoming", StringComparison.Ordinal));
        Assert.Equal(0, await RunAsync("check"));
        Assert.Contains("The audit chains are whole: rows in all 3.", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_ends_badly_on_a_broken_chain_and_names_its_first_broken_row()
    {
        await CutAsync();

        Assert.Equal(78, await RunAsync("check"));

        Assert.Contains($"The audit chain of server {Server} is broken: its head stands at row 3", _error.ToString(), StringComparison.Ordinal);
    }

    private IEnumerable<(GuildId Guild, long Count)> Heads() => AuditHeadFile.Read(File).Select(head => (head.Guild, head.Count)).OrderBy(head => head.Guild.Value);

    private async Task AppendAsync(GuildId guild, int rows)
    {
        for (var i = 0; i < rows; i++) await Database.WriteAsync(unit => AuditStore.Append(unit, guild, "case.viewed", "k7qf3m", "x"), CancellationToken.None);
    }

    private async Task CutAsync(string cut = "DELETE FROM audit_rows WHERE sequence = 3")
    {
        await Database.DisposeAsync();
        using var connection = Connections.OpenWriter(File);
        connection.Run($"DROP TRIGGER audit_rows_are_kept; {cut}");
    }

    private async Task<int> RunAsync(params string[] words)
    {
        var config = _elsewhere.File("cinebot.json");
        await System.IO.File.WriteAllTextAsync(config, JsonSerializer.Serialize(new { Storage = new { File.Path } }), TestContext.Current.CancellationToken);
        return await new CommandLine(new(TextReader.Null, _output, _error)).RunAsync([.. words, "--config", config]);
    }
}
