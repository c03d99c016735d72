using CineBot.Features.Members;
using CineBot.Features.WatchParties.Series;
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
        if (!IsFree(unit, from, to, unit.Now)) throw new Refusal("party.not_free", to);
        Propose(unit, party, from, to, new("party.asked_to_host", from, PartyFacts.Name(party), new Text("party.button.take")));
        return Reply.Say("party.hand_over_asked", to);
    }

    /// <summary>Asks somebody to hold it; nothing changes until they press.</summary>
    public void Propose(WriteUnit unit, Party party, MemberId from, MemberId to, Text text)
    {
        PartyStates.After(party.State, PartyAction.HandOver);
        HandOverStore.Ask(unit, party, from, to);
        var id = PartyCard.Id(party);
        news.Tell(unit, party, to, text, UsefulUntil(unit, party), new Button("party.button.take", "party.take", id) { Look = ButtonLook.Good }, new Button("party.button.decline", "party.decline", id));
        outbox.Refresh(unit, PartyCard.RefTo(party));
    }

    /// <summary>Whether one may ask the other for help: who takes a break, or keeps apart from them, is left alone.</summary>
    public static bool IsFree(IReadUnit unit, MemberId from, MemberId to, Instant now) =>
        !MemberStore.Find(unit, to).IsPausedAt(now) && !KeptAwayStore.AreApart(unit, from, to);

    /// <summary>Whoever was asked to hold it says no, and whoever asked hears of it; a co-host may leave it to the host at any time.</summary>
    /// <exception cref="Refusal">They were not asked, and do not help to hold it.</exception>
    public Reply Decline(WriteUnit unit, Party party, MemberId member)
    {
        PartyStates.After(party.State, PartyAction.HandOver);
        if (HandOverStore.Asked(unit, party) == member && HandOverStore.Asker(unit, party) is { } asker)
        {
            HandOverStore.Close(unit, party);
            outbox.Refresh(unit, PartyCard.RefTo(party));
            news.Tell(unit, party, asker, new("party.over_declined", member, PartyFacts.Name(party)), UsefulUntil(unit, party));
            return Reply.Say("party.over_declined_for_you");
        }

        if (party.CoHost != member) throw new Refusal("party.not_asked");
        desk.Save(unit, party with { CoHost = null }, PartyAction.Describe);
        if (party.Host is { } host) news.Tell(unit, party, host, new("party.stepped_down", member, PartyFacts.Name(party)), UsefulUntil(unit, party));
        return Reply.Say("party.stepped_down_for_you", PartyFacts.Name(party));
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
        // Whoever passes a turn of a series on does so because they cannot come.
        var stays = party.Slot is { } slot && SeriesStore.Find(unit, party.Guild, slot.Series) is { } series && SeriesHostStore.InTurn(unit, series).Contains(to) ? null : party.Host;
        var handed = party.After(PartyAction.HandOver) with { Host = to, CoHost = party.CoHost is { } other && other != to ? other : stays, HostAskedAt = isThere ? party.HostAskedAt : unit.Now, HostThereAt = isThere ? unit.Now : null };
        desk.Save(unit, handed, PartyAction.HandOver);
        HandOverStore.Close(unit, party);
        news.Announce(unit, handed, new("party.handed", PartyFacts.Name(party), to), but: to);
    }

    private static Instant UsefulUntil(WriteUnit unit, Party party) => party.Time?.At ?? unit.Now + Duration.FromDays(1);

    /// <summary>Whoever comes may take it: it has no host, or one who did not answer in time.</summary>
    public static bool IsOpen(Party party, Instant now) =>
        party.Host is null || (party is { HostAskedAt: not null, HostThereAt: null, Time: { } time } && now >= time.At - SilentBefore);
}
