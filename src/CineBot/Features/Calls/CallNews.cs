using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Calls;

/// <summary>Tells people what becomes of a call or of their application: by private message those who chose that; for the others it waits. Never in public.</summary>
internal sealed class CallNews(Outbox outbox, IReach reach)
{
    /// <summary>What people choose in their settings: news of their applications and of their calls.</summary>
    public static readonly MessageKind Kind = new("call");

    /// <summary>For what stays of use until the shoot is over, or for a month where no date is known.</summary>
    private static readonly Duration Undated = Duration.FromDays(30);

    /// <summary>One person, in private; of use until then.</summary>
    public void Tell(WriteUnit unit, Call call, MemberId member, Text text, Instant usefulUntil)
    {
        var way = reach.Of(unit, member, Kind, unit.Now);
        outbox.Tell(unit, call.Guild, member, text, way.DueAt, Instant.Max(usefulUntil, way.DueAt), way.ByMessage);
    }

    /// <summary>One person, in private; of use until the shoot is over.</summary>
    public void Tell(WriteUnit unit, Call call, MemberId member, Text text) =>
        Tell(unit, call, member, text, Instant.Max(unit.Now + Outbox.CardHorizon, call.LastDay ?? unit.Now + Undated));

    /// <summary>Both owners, but the one who did it.</summary>
    public void TellOwners(WriteUnit unit, Call call, Text text, MemberId? but = null)
    {
        foreach (var owner in call.Owners.Where(owner => owner != but)) Tell(unit, call, owner, text);
    }
}
