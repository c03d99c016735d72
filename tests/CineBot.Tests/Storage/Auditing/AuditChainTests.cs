using CineBot.Storage;
using CineBot.Storage.Auditing;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Storage.Auditing;

public sealed class AuditChainTests : IAsyncLifetime
{
    private const string Case = "k7qf3m";
    private TemplateDatabase _template = null!;

    public static TheoryData<string, string> Tampering => new()
    {
        { "UPDATE audit_rows SET kind = 'case.viewed' WHERE guild_id = 900 AND sequence = 3", "row 3 was changed" },
        { "UPDATE audit_rows SET digest = previous WHERE guild_id = 900 AND sequence = 2", "row 2 was changed" },
        { "UPDATE audit_rows SET written_at = written_at + 1 WHERE guild_id = 900 AND sequence = 1", "row 1 was changed" },
        { "UPDATE audit_rows SET pseudonym = 'x' WHERE guild_id = 900 AND sequence = 5", "row 5 was changed" },
        { "DELETE FROM audit_rows WHERE guild_id = 900 AND sequence = 3", "row 3 is missing" },
        { "DELETE FROM audit_rows WHERE guild_id = 900 AND sequence = 1", "row 1 is missing" },
        { "DELETE FROM audit_rows WHERE guild_id = 900 AND sequence = 3; UPDATE audit_rows SET sequence = sequence - 1 WHERE guild_id = 900 AND sequence > 3", "row 3 was changed" },
        { "UPDATE audit_rows SET sequence = 99 WHERE guild_id = 900 AND sequence = 2; UPDATE audit_rows SET sequence = 2 WHERE guild_id = 900 AND sequence = 3; UPDATE audit_rows SET sequence = 3 WHERE guild_id = 900 AND sequence = 99", "row 2 was changed" },
        { "DELETE FROM audit_rows WHERE guild_id = 900 AND sequence = 5", "its head stands at row 5, which is not in it" },
        { "DELETE FROM audit_rows WHERE guild_id = 900 AND sequence > 2", "its head stands at row 5, which is not in it" },
        { "DELETE FROM audit_rows WHERE guild_id = 900", "its head stands at row 5, which is not in it" },
    };

    private Database Database => _template.Database;

    private DatabaseFile File => _template.File;

    public async ValueTask InitializeAsync()
    {
        _template = await TemplateDatabase.OpenAsync();
        for (var i = 1; i <= 5; i++) await AppendAsync(Server, $"case.step{i}");
        for (var i = 1; i <= 2; i++) await AppendAsync(Voisins, "case.viewed");
    }

    public ValueTask DisposeAsync() => _template.DisposeAsync();

    [Fact]
    public void A_chain_that_nobody_touched_is_whole_while_the_bot_runs()
    {
        var found = Maintenance.CheckAudit(File);

        Assert.Empty(found.Faults);
        Assert.Empty(found.Restarts);
        Assert.Equal(7, found.Rows);
    }

    [Theory, MemberData(nameof(Tampering))]
    public async Task A_row_that_was_changed_removed_moved_or_cut_is_found_and_named(string harm, string what)
    {
        await HarmAsync(harm.Replace("900", $"{Server}", StringComparison.Ordinal));

        var found = Maintenance.CheckAudit(File);

        Assert.StartsWith($"The audit chain of server {Server} is broken: {what}", Assert.Single(found.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_that_was_changed_and_sealed_anew_is_betrayed_by_the_next()
    {
        var rows = await Database.ReadAsync(unit => AuditStore.Some(unit, Server, 0, 10), CancellationToken.None);
        var forged = AuditRow.After(AuditHead.Of(rows[1]), Server, rows[2].WrittenAt, "case.dismissed", Case, rows[2].Digest);
        await HarmAsync($"UPDATE audit_rows SET kind = '{forged.Kind}', hash = '{forged.Hash}' WHERE guild_id = {Server} AND sequence = 3");

        var found = Maintenance.CheckAudit(File);

        Assert.Equal($"The audit chain of server {Server} is broken: row 4 does not follow on the one before it.", Assert.Single(found.Faults));
    }

    /// <summary>Who can write the database can also seal every row anew: the head, which lies beside it, still tells.</summary>
    [Fact]
    public async Task A_chain_that_was_written_anew_from_its_first_row_is_betrayed_by_its_head()
    {
        var rows = await Database.ReadAsync(unit => AuditStore.Some(unit, Server, 0, 10), CancellationToken.None);
        await HarmAsync($"DELETE FROM audit_rows WHERE guild_id = {Server}; DELETE FROM audit_salts WHERE guild_id = {Server}");
        var head = File_("kept");
        System.IO.File.Copy(File.AuditHead, head);
        System.IO.File.Delete(File.AuditHead);
        await _template.ReopenAsync();
        foreach (var _ in rows) await AppendAsync(Server, "case.viewed");
        System.IO.File.Copy(head, File.AuditHead, overwrite: true);

        var found = Maintenance.CheckAudit(File);

        Assert.Contains($"server {Server} is broken: its head stands at row 5", Assert.Single(found.Faults), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE audit_rows SET kind = 'x' WHERE sequence = 1")]
    [InlineData("DELETE FROM audit_rows WHERE sequence = 5")]
    public async Task No_statement_of_the_bot_can_change_or_remove_a_row(string harm)
    {
        await Assert.ThrowsAnyAsync<Exception>(() => Database.WriteAsync(unit => unit.Execute(harm), CancellationToken.None));

        Assert.Empty(Maintenance.CheckAudit(File).Faults);
        Assert.Equal(7, Maintenance.CheckAudit(File).Rows);
    }

    [Fact]
    public async Task An_erasure_takes_the_salts_and_leaves_the_chain_whole()
    {
        var row = (await Database.ReadAsync(unit => AuditStore.Some(unit, Server, 0, 1), CancellationToken.None))[0];
        var salt = await Database.ReadAsync(unit => AuditStore.SaltOf(unit, Server, 1), CancellationToken.None);
        Assert.Equal(row.Digest, AuditRow.DigestOf(salt!, "what Nora said"));

        await Database.WriteAsync(unit => { AuditStore.Forget(unit, Server, Case); return true; }, CancellationToken.None);

        Assert.Null(await Database.ReadAsync(unit => AuditStore.SaltOf(unit, Server, 1), CancellationToken.None));
        Assert.NotNull(await Database.ReadAsync(unit => AuditStore.SaltOf(unit, Voisins, 1), CancellationToken.None));
        Assert.Empty(Maintenance.CheckAudit(File).Faults);
    }

    [Fact]
    public async Task Rows_written_together_follow_on_each_other_and_one_that_failed_leaves_no_gap()
    {
        var together = Enumerable.Range(0, 40).Select(i => Database.WriteAsync(
            unit =>
            {
                AuditStore.Append(unit, Server, "case.viewed", Case, "x");
                return i % 3 == 0 ? throw new InvalidOperationException("no") : true;
            },
            CancellationToken.None)).ToList();
        await Task.WhenAll(together.Select(task => Task.WhenAny(task)));

        var found = Maintenance.CheckAudit(File);

        Assert.Empty(found.Faults);
        Assert.Equal(7 + 26, found.Rows);
        Assert.Equal(5 + 26, AuditHeadFile.Read(File).Single(head => head.Guild == Server).Count);
    }

    [Theory]
    [InlineData("case viewed")]
    [InlineData("case\nviewed")]
    [InlineData("")]
    [InlineData("Agnès")]
    public async Task A_kind_is_plain_letters(string kind) =>
        await Assert.ThrowsAsync<ArgumentException>(() => AppendAsync(Server, kind));

    private string File_(string name) => Path.Combine(File.Folder, name);

    private Task<AuditRow> AppendAsync(GuildId guild, string kind) =>
        Database.WriteAsync(unit => AuditStore.Append(unit, guild, kind, Case, "what Nora said"), CancellationToken.None);

    private async Task HarmAsync(string harm)
    {
        await Database.DisposeAsync();
        using var connection = Connections.OpenWriter(File);
        var triggers = connection.Lines("SELECT sql FROM sqlite_schema WHERE type = 'trigger'");
        connection.Run($"DROP TRIGGER audit_rows_stay; DROP TRIGGER audit_rows_are_kept; {harm}");
        foreach (var trigger in triggers) connection.Run(trigger);
    }
}
