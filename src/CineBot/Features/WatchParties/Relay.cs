using CineBot.Features.Members;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.WatchParties;

/// <summary>Who holds a party when its host cannot: whoever the host asked and accepts, the co-host of a silent one, or anybody who comes.</summary>
internal sealed class Relay(PartyDesk desk, PartyNews news, Outbox outbox)
{
    /// <summary>The host is asked whether they are there this long before the start, and has until that long before it to say so.</summary>
    public static readonly Duration AskedBefore = Duration.FromMinutes(30), SilentBefore = Duration.FromMinutes(10);

    /// <summary>The co-host first, then those who come.</summary>
    public static IEnumerable<MemberId> Candidates(IReadUnit unit, Party party) =>
        (party.CoHost is { } coHost ? SignUpStore.Seated(unit, party, 0, 100).Prepend(coHost) : SignUpStore.Seated(unit, party, 0, 100)).Distinct().Where(member => member != party.Host);

    /// <exception cref="Refusal">That person neither helps to host nor comes, or is not free.</exception>
    public Reply Ask(WriteUnit unit, Party party, MemberId from, MemberId to)
    {
        PartyStates.After(party.State, PartyAction.HandOver);
        var isComing = party.CoHost == to || SignUpStore.Find(unit, party, to) is { Seat: Seat.Held };
        if (to == from || !isComing) throw new Refusal("party.not_coming", to);
        if (MemberStore.Find(unit, to).IsPausedAt(unit.Now) || KeptAwayStore.AreApart(unit, from, to)) throw new Refusal("party.not_free", to);
        HandOverStore.Ask(unit, party, from, to);
        news.Tell(unit, party, to, new("party.asked_to_host", from, PartyFacts.Name(party), new Text("party.button.take")), party.Time?.At ?? unit.Now + Duration.FromDays(1));
        outbox.Refresh(unit, PartyCard.RefTo(party));
        return Reply.Say("party.hand_over_asked", to);
    }

    /// <summary>The host says that they are there.</summary>
    public Reply There(WriteUnit unit, Party party)
    {
        PartyStates.After(party.State, PartyAction.HandOver);
        desk.Save(unit, party with { HostThereAt = unit.Now }, PartyAction.Describe);
        return Reply.Say("party.noted.there");
    }

    /// <exception cref="Refusal">Nobody asked them, and it is not for whoever comes to take.</exception>
    public Reply Take(WriteUnit unit, Party party, MemberId member)
    {
        PartyStates.After(party.State, PartyAction.HandOver);
        if (party.Host == member) return Reply.Say("party.yours_already");
        if (HandOverStore.Asked(unit, party) != member && party.CoHost != member)
        {
            if (!IsOpen(party, unit.Now)) throw party is { HostAskedAt: not null, HostThereAt: null, Time: { } time } ? new Refusal("party.take_later", time.At - SilentBefore) : new Refusal("party.held_still", party.Host!);
            if (SignUpStore.Find(unit, party, member) is not { Seat: Seat.Held }) throw new Refusal("party.say_yes_first");
        }

        Hand(unit, party, member, isThere: true);
        return Reply.Say("party.taken", PartyFacts.Name(party)).With(new Button("party.button.manage", "party.show", PartyCard.Id(party)));
    }

    /// <summary>The party passes on; who held it stays beside, unless they erased everything.</summary>
    public void Hand(WriteUnit unit, Party party, MemberId to, bool isThere)
    {
        HandOverStore.Close(unit, party);
        var handed = party.After(PartyAction.HandOver) with { Host = to, CoHost = party.CoHost is { } other && other != to ? other : party.Host, HostAskedAt = isThere ? party.HostAskedAt : unit.Now, HostThereAt = isThere ? unit.Now : null };
        desk.Save(unit, handed, PartyAction.HandOver);
        news.Announce(unit, handed, new("party.handed", PartyFacts.Name(party), to), but: to);
    }

    /// <summary>Whoever comes may take it: it has no host, or one who did not answer in time.</summary>
    public static bool IsOpen(Party party, Instant now) =>
        party.Host is null || (party is { HostAskedAt: not null, HostThereAt: null, Time: { } time } && now >= time.At - SilentBefore);
}
