using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using Microsoft.Extensions.Logging;

namespace CineBot.Features.Digest;

/// <summary>Asks Discord who is still there of those whom a digest concerns: the bot hears nothing of who leaves a server.</summary>
internal sealed partial class DigestPresence(IMembers members, ILogger<DigestPresence> logger)
{
    /// <summary>Those of them who left.</summary>
    public async Task<IReadOnlySet<MemberId>> GoneAsync(GuildId guild, IEnumerable<MemberId> people, CancellationToken cancellation)
    {
        var gone = new HashSet<MemberId>();
        foreach (var member in people)
            if (!await IsThereAsync(guild, member, cancellation)) gone.Add(member);
        return gone;
    }

    /// <summary>Where Discord cannot say they are taken to be there: nobody goes unthanked for an outage, and reading on asks again.</summary>
    public async Task<bool> IsThereAsync(GuildId guild, MemberId member, CancellationToken cancellation)
    {
        try
        {
            return await members.FindAsync(guild, member, cancellation) is not null;
        }
        catch (DeliveryFailure failure)
        {
            Log.NotSeen(logger, guild, failure.Fault);
            return true;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "For the digest of {Guild} Discord could not be asked who is there: {Fault}")]
        public static partial void NotSeen(ILogger logger, GuildId guild, DeliveryFault fault);
    }
}
