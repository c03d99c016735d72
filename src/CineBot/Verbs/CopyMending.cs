using CineBot.Features.Charter.Measures;
using CineBot.Features.Members;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Interactions.Outgoing.Members;
using CineBot.Storage;
using CineBot.Storage.Auditing;
using Microsoft.Extensions.DependencyInjection;

namespace CineBot.Verbs;

/// <summary>
/// What was done to a copy: how many erasures it lacked, how many messages that it still held were of no use any more, and which audit chains
/// had gone on without it.
/// </summary>
internal sealed record Mended(int Erasures, int LetGo, IReadOnlyList<AuditRow> AuditRestarts);

/// <summary>
/// Makes a copy fit to be put back after life went on without it: whoever erased everything since is erased from it again, what it holds as still to be sent
/// is looked for before it is sent, and it is loosened from what happened in Discord meanwhile.
/// </summary>
internal static class CopyMending
{
    /// <summary>Works on <paramref name="copy"/> only, and brings it up to date.</summary>
    /// <exception cref="StartFault">The copy cannot be brought up to date, or the key of the erasures is missing.</exception>
    public static async Task<Mended> RunAsync(DatabaseFile copy, DatabaseFile live, CancellationToken cancellation)
    {
        // The backup itself stays where it is: a second copy of what is about to be erased has no use.
        var workshop = copy with { Backups = copy.Path + ".copies" };
        File.Delete(workshop.AuditHead);
        // The heads themselves stay as they are until the bot starts: the copy's chains will know them.
        if (File.Exists(live.AuditHead)) File.Copy(live.AuditHead, workshop.AuditHead);
        try
        {
            await using var database = Database.Open(workshop, TimeProvider.System);
            // Before the erasures: what one of those takes back from a person is taken back all the same, and nothing here is left of them.
            await database.WriteAsync(MemberActStore.Restored, cancellation);
            var erasures = await EraseAsync(database, new(live), cancellation);
            var letGo = await database.WriteAsync(
                unit =>
                {
                    RestoredCopy.Loosen(unit);
                    MemberActStore.LetGo(unit, Measure.About);
                    return OutboxClaimStore.Restored(unit);
                },
                cancellation);
            await database.EmptyLogAsync(TimeProvider.System, cancellation);
            return new(erasures, letGo, database.AuditRestarts);
        }
        finally
        {
            File.Delete(workshop.Lock);
            File.Delete(workshop.AuditHead);
            if (Directory.Exists(workshop.Backups)) Directory.Delete(workshop.Backups, recursive: true);
        }
    }

    private static async Task<int> EraseAsync(Database database, ErasureLog log, CancellationToken cancellation)
    {
        if (log.Read().Count == 0) return 0;
        await using var parts = Compose(log);
        return await parts.GetRequiredService<Eraser>().ReplayAsync(database, cancellation);
    }

    private static ServiceProvider Compose(ErasureLog log)
    {
        var services = new ServiceCollection();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<CommunityClock>();
        InteractionParts.Add(services);
        FeatureParts.Add(services);
        services.AddSingleton(log);
        services.AddSingleton<IServers, Unconnected>();
        return services.BuildServiceProvider();
    }

    /// <summary>Nobody is connected to Discord while a copy is put back: of no server anything is known.</summary>
    private sealed class Unconnected : IServers
    {
        public ServerView? Find(GuildId guild) => null;
    }
}
