using CineBot.Features.Members;
using CineBot.Interactions;
using CineBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CineBot.Verbs;

/// <summary>Erases again, in a copy that is about to be put back, whoever erased everything since it was made.</summary>
internal static class ErasureReplay
{
    /// <summary>Works on <paramref name="copy"/> only; how many erasures it lacked.</summary>
    /// <exception cref="StartFault">The copy cannot be brought up to date, or the key of the erasures is missing.</exception>
    public static async Task<int> RunAsync(DatabaseFile copy, DatabaseFile live, CancellationToken cancellation)
    {
        var log = new ErasureLog(live);
        if (log.Read().Count == 0) return 0;
        await using var parts = Compose(log);
        // The backup itself stays where it is: a second copy of what is about to be erased has no use.
        var workshop = copy with { Backups = copy.Path + ".copies" };
        try
        {
            await using var database = Database.Open(workshop, TimeProvider.System);
            var replayed = await parts.GetRequiredService<Eraser>().ReplayAsync(database, cancellation);
            await database.EmptyLogAsync(TimeProvider.System, cancellation);
            return replayed;
        }
        finally
        {
            File.Delete(workshop.Lock);
            if (Directory.Exists(workshop.Backups)) Directory.Delete(workshop.Backups, recursive: true);
        }
    }

    private static ServiceProvider Compose(ErasureLog log)
    {
        var services = new ServiceCollection();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<CommunityClock>();
        InteractionParts.Add(services);
        FeatureParts.Add(services);
        services.AddSingleton(log);
        return services.BuildServiceProvider();
    }
}
