using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;
using Microsoft.Extensions.Logging;

namespace CineBot.Features.Digest;

/// <summary>Sends what is due, server by server, to readers who are still there.</summary>
internal sealed partial class DigestRound(Database database, IMembers members, DigestHours hours, ILogger<DigestRound> logger)
{
    /// <summary>Everything that is due; what a crash left undone is due still.</summary>
    public async Task StrikeAsync(NodaTime.Instant now, CancellationToken cancellation)
    {
        while (await database.ReadAsync(unit => DigestStore.Due(unit, now, DigestHours.AtMost), cancellation) is { Count: > 0 } due)
        {
            foreach (var times in due) await LetGoAsync(times.Guild, cancellation);
            if (await database.WriteAsync(hours.Strike, cancellation) == 0) return;
        }
    }

    /// <summary>The bot hears nothing of who leaves a server: whoever did is sent nothing of it any more.</summary>
    private async Task LetGoAsync(GuildId guild, CancellationToken cancellation)
    {
        foreach (var reader in await database.ReadAsync(unit => ReaderStore.Of(unit, guild), cancellation))
        {
            if (await IsThereAsync(guild, reader, cancellation)) continue;
            await database.WriteAsync(
                unit =>
                {
                    ReaderStore.Stop(unit, guild, reader);
                    return true;
                },
                cancellation);
        }
    }

    // Where Discord cannot say they are taken to be there: what is sent holds names of no one, and reading on asks again.
    private async Task<bool> IsThereAsync(GuildId guild, MemberId reader, CancellationToken cancellation)
    {
        try
        {
            return await members.FindAsync(guild, reader, cancellation) is not null;
        }
        catch (DeliveryFailure failure)
        {
            Log.NotSeen(logger, guild, failure.Fault);
            return true;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "Whether a reader of the digest is still in {Guild} could not be seen: {Fault}")]
        public static partial void NotSeen(ILogger logger, GuildId guild, DeliveryFault fault);
    }
}
