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

    /// <summary>One person, in private; of use until then. The buttons under it lead back to the call's server wherever they are pressed.</summary>
    public void Tell(WriteUnit unit, Call call, MemberId member, Text text, Instant usefulUntil, params Button[] buttons)
    {
        var way = reach.Of(unit, member, Kind, unit.Now);
        outbox.Tell(unit, call.Guild, member, text, way.DueAt, Instant.Max(usefulUntil, way.DueAt), way.ByMessage, buttons);
    }

    /// <summary>One person, in private; of use until the shoot is over.</summary>
    public void Tell(WriteUnit unit, Call call, MemberId member, Text text, params Button[] buttons) =>
        Tell(unit, call, member, text, Instant.Max(unit.Now + Outbox.CardHorizon, call.LastDay ?? unit.Now + Undated), buttons);

    /// <summary>Both owners, but the one who did it.</summary>
    public void TellOwners(WriteUnit unit, Call call, Text text, MemberId? but = null, params Button[] buttons)
    {
        foreach (var owner in call.Owners.Where(owner => owner != but)) Tell(unit, call, owner, text, buttons);
    }
}
