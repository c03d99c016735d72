using System.Globalization;
using CineBot.Interactions;
using CineBot.Storage;
using CineBot.Storage.Auditing;

namespace CineBot.Features.Settings.Rights;

/// <summary>Hands the server's owner the moderators' log as it lies there, so that they can check it without the bot; a long one comes in several files.</summary>
internal sealed class AuditCommands(Database database) : ICommandSet
{
    /// <summary>What fits well within a file that Discord takes.</summary>
    public const long RowsAFile = 15_000;

    public void Describe(CommandMap map) => map.Press("settings.audit", Access.Member.If(OwnerCondition.Condition), Answer.Private, ExportAsync);

    private async Task<Reply> ExportAsync(Request request, CancellationToken cancellation)
    {
        var after = request.Ids.Count == 0 ? 0 : request.Number(0);
        var (file, head) = await database.ReadAsync(unit => Read(unit, request.InGuild, after), cancellation);
        if (head is null) return Reply.Say("journal.empty");
        var last = Math.Min(after + RowsAFile, head.Count);
        var reply = Reply.Say("journal.ready", last - after, head.Count, head.Hash[..16]).Enclosing(new OutgoingFile(string.Create(CultureInfo.InvariantCulture, $"audit-{after + 1}-{last}.json"), file));
        return last < head.Count ? reply.With(new Button("journal.more", "settings.audit", last.ToString(CultureInfo.InvariantCulture))) : reply;
    }

    private static (byte[] File, AuditHead? Head) Read(IReadUnit unit, GuildId guild, long after)
    {
        if (AuditStore.HeadOf(unit, guild) is not { } head) return ([], null);
        if (after >= head.Count) throw new Refusal("common.outdated", new CommandName("help"));
        var rows = AuditStore.Some(unit, guild, after, RowsAFile);
        var words = WordsOf(unit, guild, after, rows[^1].Sequence).ToDictionary(change => change.Sequence, change => change.Words);
        return (AuditFile.Write(head, rows.Select(row => (row, words.GetValueOrDefault(row.Sequence))), sequence => AuditStore.SaltOf(unit, guild, sequence)), head);
    }

    // Without whoever erased everything there is nothing to say.
    private static IEnumerable<(long Sequence, string? Words)> WordsOf(IReadUnit unit, GuildId guild, long after, long last) =>
    [
        .. RightChangeStore.Some(unit, guild, after, last).Select(change => (change.Sequence, change.Words())),
        .. LimitChangeStore.Some(unit, guild, after, last).Select(change => (change.Sequence, change.Words())),
        .. SettingChangeStore.Some(unit, guild, after, last).Select(change => (change.Sequence, change.Words())),
    ];
}
