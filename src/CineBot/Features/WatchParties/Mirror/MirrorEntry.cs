using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.WatchParties.Mirror;

/// <summary>What Discord's list says of a party: its name, the host's words, where it is, and the way to its card. It names nobody.</summary>
internal static class MirrorEntry
{
    /// <summary>Null while the party has no date, or its card stands nowhere that the event could lead to.</summary>
    public static ListedEvent? Of(IReadUnit unit, Party party, Language language)
    {
        if (party.Time is not { } time || CardBook.Find(unit, PartyCard.RefTo(party)) is not { } card) return null;
        var link = CardLink.To(party.Guild, card);
        return new(PartyFacts.Name(party), party.Description, new("party.mirror.footer", link), link.AbsoluteUri, language)
        {
            StartsAt = time.At,
            EndsAt = time.At + party.Length,
            Channel = party.Place?.Channel,
            // An event elsewhere has to say where: without a place that everybody may read, that is where people answer.
            Place = party.Place is { Channel: null, IsPrivate: false } place ? place.Shown : link,
        };
    }
}
