using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.WatchParties.Series;

/// <summary>Says, a day before, that fewer people come than the series asks for, and proposes to move the evening.</summary>
internal sealed class FewComing : IPartyTopic
{
    public const string Name = "few-coming";

    public static readonly Duration Before = Duration.FromHours(24);

    public string Topic => Name;

    public Reminding? Draw(IReadUnit unit, Party party, Reminder reminder)
    {
        if (party is not { State: PartyState.Published, Slot: { } slot, Time: { } time } || time.At - Before != reminder.DueAt) return null;
        if (SeriesStore.Find(unit, party.Guild, slot.Series) is not { Fewest: { } fewest }) return null;
        var coming = SignUpStore.Count(unit, party).Yes;
        if (coming >= fewest) return null;
        var text = new Text("series.few", coming, PartyFacts.Name(party), fewest, new Text("party.button.move"), new CommandName("watch-parties"));
        return new(text) { Telling = party.Host is { } host ? [host] : [] };
    }

    public Missed? Missed(IReadUnit unit, Party party, Reminder reminder) => null;
}
