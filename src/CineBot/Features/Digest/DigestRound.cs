using CineBot.Interactions.Outgoing;
using CineBot.Storage;
using Microsoft.Extensions.Logging;

namespace CineBot.Features.Digest;

/// <summary>Sends what is due, server by server and each in a unit of its own, to readers who are still there and naming those who are.</summary>
internal sealed partial class DigestRound(Database database, DigestPresence presence, DigestHours hours, ILogger<DigestRound> logger)
{
    /// <summary>Everything that is due; what a crash left undone is due still.</summary>
    public async Task StrikeAsync(NodaTime.Instant now, CancellationToken cancellation)
    {
        foreach (var guild in await database.ReadAsync(unit => DigestStore.Due(unit, now), cancellation))
        {
            try
            {
                await StrikeAsync(guild, now, cancellation);
            }
            catch (DeliveryFailure failure)
            {
                Log.NotSeen(logger, guild, failure.Fault);
            }
            catch (Exception fault) when (!cancellation.IsCancellationRequested)
            {
                // It stays due, and the others go on. What a fault says may be anybody's words.
                Log.Failed(logger, guild, fault.GetType().Name);
            }
        }
    }

    private async Task StrikeAsync(GuildId guild, NodaTime.Instant now, CancellationToken cancellation)
    {
        var gone = await presence.GoneAsync(guild, await database.ReadAsync(unit => hours.Named(unit, guild, now), cancellation), cancellation);
        await LetGoAsync(guild, cancellation);
        await database.WriteAsync(
            unit =>
            {
                hours.Strike(unit, guild, gone);
                return true;
            },
            cancellation);
    }

    /// <summary>The bot hears nothing of who leaves a server: whoever did is sent nothing of it any more.</summary>
    private async Task LetGoAsync(GuildId guild, CancellationToken cancellation)
    {
        foreach (var reader in await database.ReadAsync(unit => ReaderStore.Of(unit, guild), cancellation))
        {
            if (await presence.IsThereAsync(guild, reader, cancellation)) continue;
            await database.WriteAsync(
                unit =>
                {
                    ReaderStore.Stop(unit, guild, reader);
                    return true;
                },
                cancellation);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "For the digest of {Guild} Discord has not told what is there: {Fault}")]
        public static partial void NotSeen(ILogger logger, GuildId guild, DeliveryFault fault);

        [LoggerMessage(2, LogLevel.Error, "The digest of {Guild} could not be seen to; it is in half a minute: {Fault}")]
        public static partial void Failed(ILogger logger, GuildId guild, string fault);
    }
}
