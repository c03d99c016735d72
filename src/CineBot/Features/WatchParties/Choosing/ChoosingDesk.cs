using CineBot.Features.WatchParties.DatePolls;
using CineBot.Features.WatchParties.Votes;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.WatchParties.Choosing;

/// <summary>Turns what was chosen into the party: announced as soon as its film and its date are both known.</summary>
internal sealed class ChoosingDesk(PartyDesk parties, Publishing publishing, Outbox outbox, ChosenNews news)
{
    /// <summary>One person has so many choices open at most in a server, so that nobody floods a channel.</summary>
    public const long MostAtOnce = 8;

    /// <summary>People choose what it lacks from now on.</summary>
    /// <exception cref="Refusal">Its host has many open already.</exception>
    public Party Begin(WriteUnit unit, Party party)
    {
        if (party.State is PartyState.Draft && party.Host is { } host && InterestStore.CountChoosing(unit, party.Guild, host) >= MostAtOnce) throw new Refusal("choosing.too_many", MostAtOnce);
        var choosing = party.State is PartyState.Draft ? party.After(PartyAction.Choose) : party;
        parties.Save(unit, choosing, PartyAction.Choose);
        return choosing;
    }

    /// <summary>The party with what is known of it now; a date that has passed meanwhile is none.</summary>
    public Party Settle(WriteUnit unit, Party party)
    {
        if (party.Time is { } time && time.At <= unit.Now) party = party with { Time = null };
        if (party is not { Film: not null, Time: not null })
        {
            parties.Save(unit, party, PartyAction.Describe);
            return party;
        }

        var announced = party.After(party.State is PartyState.Draft ? PartyAction.Publish : PartyAction.Settle) with { PublishedAt = unit.Now };
        publishing.Announce(unit, announced, PartyAction.Settle);
        news.Tell(unit, announced);
        return announced;
    }

    public void Cancel(WriteUnit unit, Party party) =>
        parties.Save(unit, party.After(PartyAction.Cancel) with { ClosedAt = unit.Now }, PartyAction.Cancel);

    /// <summary>Draws anew what stands of the choice.</summary>
    public void Refresh(WriteUnit unit, Party party)
    {
        if (FilmVoteStore.OfParty(unit, party.Guild, party.Number) is { } vote) outbox.Refresh(unit, vote.Card);
        if (DatePollStore.OfParty(unit, party.Guild, party.Number) is { } poll) outbox.Refresh(unit, poll.Card);
    }

    /// <summary>What whoever hosts is told next, with the ways on.</summary>
    public static Reply Next(IReadUnit unit, Party party)
    {
        var id = PartyCard.Id(party);
        return (party.Film, party.Time) switch
        {
            ({ } film, { } time) => Reply.Say("choosing.published", FilmWords.Title(film), time.At, party.Channel),
            ({ } film, null) when DatePollStore.OfParty(unit, party.Guild, party.Number) is not null => Reply.Say("choosing.date_to_come", FilmWords.Title(film)),
            ({ } film, null) => Reply.Say("choosing.needs_date", FilmWords.Title(film)).With(
                new("choosing.button.date", "choosing.date", id) { Look = ButtonLook.Main }, new Button("choosing.button.poll", "date-poll.open", id)),
            (null, { } time) when FilmVoteStore.OfParty(unit, party.Guild, party.Number) is not null => Reply.Say("choosing.film_to_come", time.At),
            (null, { } time) => Reply.Say("choosing.needs_film", time.At).With(Filming(id)),
            _ => Reply.Say("choosing.needs_all").With([.. Filming(id), new("choosing.button.poll", "date-poll.open", id)]),
        };
    }

    private static Button[] Filming(string id) =>
        [new("choosing.button.film", "choosing.film", id) { Look = ButtonLook.Main }, new("choosing.button.vote", "film-vote.open", id)];
}
