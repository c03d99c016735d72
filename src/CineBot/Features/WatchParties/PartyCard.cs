using System.Globalization;
using CineBot.Features.WatchParties.Series;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.WatchParties;

/// <summary>Draws the public card of a party: what it is, who comes, what one can press.</summary>
internal sealed class PartyCard : ICardSource
{
    public const string CardKind = "party";

    /// <summary>As many names as are read at a glance; the others are counted, and paged in a private answer.</summary>
    private const int MostNames = 20;

    public string Kind => CardKind;

    public static CardRef RefTo(Party party) => new(party.Guild, CardKind, party.Number);

    public Card? Draw(IReadUnit unit, CardRef card)
    {
        if (PartyStore.Find(unit, card.Guild, card.Number) is not { } party || party.State is PartyState.Draft or PartyState.Choosing) return null;
        var turnout = SignUpStore.Count(unit, party);
        return new([.. Status(party), .. PartyFacts.All(party), .. PartyFacts.Version(unit, party), .. SeriesWords.Of(unit, party), new Rule(), .. Turnout(unit, party, turnout), .. Actions(unit, party, turnout)]);
    }

    public MemberId? Keeper(IReadUnit unit, CardRef card) => PartyStore.Find(unit, card.Guild, card.Number)?.Host;

    public OwnWords? WordsOn(IReadUnit unit, CardRef card) =>
        PartyStore.Find(unit, card.Guild, card.Number) is { CoHost: null } party ? OwnWords.Of(party.Host, party.Description, party.RightsNote, party.CancelReason) : null;

    public Text Name(IReadUnit unit, CardRef card) => PartyStore.Find(unit, card.Guild, card.Number) is { } party ? PartyFacts.Name(party) : "party.untitled";

    /// <summary>A party as the id of a button.</summary>
    public static string Id(Party party) => party.Number.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<Block> Status(Party party) => party.State switch
    {
        PartyState.Started when party.StartedAt is { } start => [new Line(new("party.status.started", start, new FromNow(start)))],
        PartyState.Ended => [new Line("party.status.ended")],
        PartyState.Cancelled when party.CancelReason is { } reason => [new Line("party.status.cancelled"), new Quote(reason)],
        PartyState.Cancelled => [new Line("party.status.cancelled")],
        _ => [],
    };

    private static IEnumerable<Block> Turnout(IReadUnit unit, Party party, Turnout turnout)
    {
        yield return new Line(turnout.Yes == 0 ? Nobody(party) : new Text("party.yes", turnout.Yes, Names(SignUpStore.Seated(unit, party, 0, MostNames), turnout.Yes)));
        if (turnout.Maybe > 0) yield return new Note(new("party.maybe", turnout.Maybe));
        if (Room(party, turnout) is { } room) yield return new Note(room);
        if (turnout.Stale > 0 && party.State is PartyState.Published) yield return new Note(new("party.asked_again", turnout.Stale));
    }

    /// <summary>Where nobody said yes: the first one is called for as long as there is something to come to.</summary>
    public static Text Nobody(Party party) => party.State is PartyState.Published ? "party.nobody_yet" : "party.nobody_came";

    // How many seats there are, how many are free, and who waits for one.
    private static Text? Room(Party party, Turnout turnout) => (party, turnout.Waiting) switch
    {
        ({ Seats: { } seats, SeatsLeft: 0 }, 0) => new("party.full", seats),
        ({ Seats: { } seats, SeatsLeft: 0 }, var waiting) => new("party.full_waiting", new Text("party.full", seats), new Text("party.waiting", waiting)),
        ({ Seats: { } seats, SeatsLeft: { } left }, 0) => new("party.seats_left", left, seats),
        ({ Seats: { } seats, SeatsLeft: { } left }, var waiting) => new("party.full_waiting", new Text("party.seats_left", left, seats), new Text("party.waiting", waiting)),
        _ => null,
    };

    private static Listing Names(IReadOnlyList<MemberId> named, long all) =>
        new([.. named.Cast<object>(), .. all > named.Count ? [new Text("party.others", all - named.Count)] : Array.Empty<object>()]);

    private static IEnumerable<Block> Actions(IReadUnit unit, Party party, Turnout turnout)
    {
        var id = Id(party);
        if (party.State is PartyState.Published or PartyState.Started)
        {
            yield return new Buttons(
                new Button("party.button.yes", "party.yes", id) { Look = ButtonLook.Good },
                new Button("party.button.maybe", "party.maybe", id),
                new Button("party.button.no", "party.no", id));
        }

        yield return new Buttons([.. Further(party, turnout, id)]);
        if (IsWithoutHost(unit, party)) yield return new Buttons([.. Hosting(party, id)]);
    }

    private static bool IsWithoutHost(IReadUnit unit, Party party) =>
        PartyStates.Allows(party.State, PartyAction.HandOver) && (party.Host is null || party is { HostAskedAt: not null, HostThereAt: null } || HandOverStore.Asked(unit, party) is not null);

    // For the host who is asked, and for whoever may take over.
    private static IEnumerable<Button> Hosting(Party party, string id)
    {
        if (party is { Host: not null, HostAskedAt: not null, HostThereAt: null }) yield return new("party.button.there", "party.there", id) { Look = ButtonLook.Main };
        yield return new("party.button.take", "party.take", id);
    }

    private static IEnumerable<Button> Further(Party party, Turnout turnout, string id)
    {
        yield return new("party.button.people", "party.people", id);
        if (party.State is PartyState.Started) yield return new("party.button.where", "party.elapsed", id);
        if (party.State is not PartyState.Published) yield break;
        if (turnout.WithoutAccess > 0 || turnout.Helping > 0) yield return new("party.button.help", "party.help", id);
        yield return new("party.button.remind", "party.remind", id);
        yield return new("party.button.calendar", "party.calendar", id);
        if (party.HostAskedAt is not null) yield return new("party.button.launch", "party.launch", id);
    }
}
