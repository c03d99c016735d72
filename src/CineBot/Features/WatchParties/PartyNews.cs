using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.WatchParties;

/// <summary>Tells people what becomes of a party: by private message those who chose that, the others where the party is spoken of.</summary>
internal sealed class PartyNews(Outbox outbox, IReach reach)
{
    /// <summary>What people choose in their settings: changes of the watch parties that they answered to.</summary>
    public static readonly MessageKind Kind = new("party");

    /// <summary>One person, in private; what they did not choose to get by message waits for them, with its buttons.</summary>
    public void Tell(WriteUnit unit, Party party, MemberId member, Text text, Instant usefulUntil, params Button[] buttons)
    {
        var way = reach.Of(unit, member, Kind, unit.Now);
        outbox.Tell(unit, party.Guild, member, text, way.DueAt, Instant.Max(usefulUntil, way.DueAt), way.ByMessage, buttons);
    }

    /// <summary>Everybody concerned: once in public, under the card, and by message to those who chose it.</summary>
    public void Announce(WriteUnit unit, Party party, Text text, MemberId? but = null)
    {
        var usefulUntil = Instant.Max(unit.Now + Outbox.CardHorizon, party.Time?.At ?? unit.Now);
        outbox.Remark(unit, PartyCard.RefTo(party), text, unit.Now, usefulUntil);
        foreach (var member in SignUpStore.Concerned(unit, party).Where(member => member != but))
        {
            if (reach.Of(unit, member, Kind, unit.Now) is { ByMessage: true } way)
                outbox.Tell(unit, party.Guild, member, text, way.DueAt, usefulUntil, byMessage: true);
        }
    }
}
