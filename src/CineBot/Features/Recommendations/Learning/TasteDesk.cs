using System.Security.Cryptography;
using CineBot.Features.Settings;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Recommendations.Learning;

/// <summary>Reckons server by server which films are near each other, in the background and in small writes; until a run is whole the one before it is used.</summary>
internal sealed class TasteDesk(Database database)
{
    private const int ServersAtOnce = 20;
    private const int FilmsAtOnce = 25;
    private const int RowsAtOnce = 500;
    private const int SecretBytes = 16;
    private static readonly Duration BetweenRuns = Duration.FromHours(6);

    public async Task RoundAsync(Instant now, CancellationToken cancellation)
    {
        var unknown = await database.ReadAsync(unit => SettingsStore.Present(unit).Where(guild => TasteStore.Find(unit, guild) is null).ToList(), cancellation);
        foreach (var guild in unknown)
        {
            // Drawn out here: a unit may run twice, and is to do the same both times.
            var secret = RandomNumberGenerator.GetHexString(2 * SecretBytes, lowercase: true);
            // Due by the time that this round goes by: the clock has gone on since.
            await WriteAsync(unit => TasteStore.Begin(unit, guild, secret, now), cancellation);
        }

        foreach (var guild in await database.ReadAsync(unit => TasteStore.Due(unit, now, ServersAtOnce), cancellation)) await ReckonAsync(guild, now, cancellation);
    }

    private async Task ReckonAsync(GuildId guild, Instant now, CancellationToken cancellation)
    {
        var (before, likes) = await database.ReadAsync(unit => (TasteStore.Find(unit, guild)!, TasteStore.Likes(unit, guild)), cancellation);
        // What a run that was cut short left behind would stand in the way of this one.
        await ClearAsync(guild, before.Run, cancellation);
        var likeness = new FilmLikeness(likes.GroupBy(like => like.Member, like => like.Film), before.Secret);
        var run = before.Run + 1;
        foreach (var films in likeness.Walk().Chunk(FilmsAtOnce))
            await WriteAsync(unit => films.ToList().ForEach(film => film.Near.ToList().ForEach(near => TasteStore.Add(unit, guild, run, film.Film, near))), cancellation);
        await WriteAsync(unit => TasteStore.Use(unit, guild, run, now, now + BetweenRuns), cancellation);
        await ClearAsync(guild, run, cancellation);
    }

    private async Task ClearAsync(GuildId guild, long inUse, CancellationToken cancellation)
    {
        while (await database.WriteAsync(unit => TasteStore.Clear(unit, guild, inUse, RowsAtOnce), cancellation))
        {
        }
    }

    private Task<bool> WriteAsync(Action<WriteUnit> write, CancellationToken cancellation) => database.WriteAsync(
        unit =>
        {
            write(unit);
            return true;
        },
        cancellation);
}
