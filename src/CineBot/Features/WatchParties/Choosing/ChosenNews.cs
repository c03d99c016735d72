using CineBot.Features.WatchParties.DatePolls;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.WatchParties.Choosing;

/// <summary>Plans, with the announcement of a party that was chosen, what <see cref="ChosenTopic"/> says: each person once, by the way they chose.</summary>
internal sealed class ChosenNews(Outbox outbox, IReach reach)
{
    public void Tell(WriteUnit unit, Party party)
    {
        var about = PartyCard.RefTo(party);
        var until = party.Time?.At ?? unit.Now;
        var audience = PollAudience.Of(unit, ChosenTopic.Asked(unit, party), reach, unit.Now);
        if (audience.Together.Count > 0) outbox.Remind(unit, new(about, ChosenTopic.Name, unit.Now, until));
        foreach (var member in audience.ByMessage)
            outbox.Remind(unit, new(about, ChosenTopic.Name, reach.Of(unit, member, PartyNews.Kind, unit.Now).DueAt, until) { Member = member, ByMessage = true });
        foreach (var member in audience.Apart) outbox.Remind(unit, new(about, ChosenTopic.Name, unit.Now, until) { Member = member });
    }
}
