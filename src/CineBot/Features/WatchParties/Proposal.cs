using CineBot.Features.Films;

namespace CineBot.Features.WatchParties;

/// <summary>What somebody proposes, as far as it was understood.</summary>
internal sealed record Proposal(NamedFilm Film, WhenSaid When, PartyPlace? Place, long? Seats, long? Minutes)
{
    /// <summary>The party with it; a moment that is still to be chosen from several stays open.</summary>
    public Party In(Party party) => party with
    {
        Film = Film,
        Time = When is WhenSaid.Once once ? PartyTime.Of(once.At) : null,
        Zone = When is WhenSaid.Once { At: var at } ? at.Zone : party.Zone,
        Place = Place,
        Seats = Seats,
        SeatsLeft = Seats,
        Minutes = Minutes ?? (When is WhenSaid.Once { Length: { } length } ? Math.Clamp((long)length.TotalMinutes, 1, ProposalReader.LongestParty) : null),
    };
}
