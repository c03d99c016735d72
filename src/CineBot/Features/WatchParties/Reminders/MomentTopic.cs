using System.Globalization;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.WatchParties.Reminders;

/// <summary>
/// The reminders of one moment: in public a message for every fifty people, whom it names and nobody else, in private one for each.
/// The topic carries the page, from 1: <c>party-day:2</c>.
/// </summary>
internal sealed class MomentTopic(PartyMoment moment, ReminderWays ways, IReach reach, CommunityClock clock) : IPartyTopic
{
    /// <summary>As many names as can be read, and half of those that Discord would notify.</summary>
    public const int PageSize = 50;

    public string Topic => moment.Topic;

    public static string Page(PartyMoment moment, int page) => string.Create(CultureInfo.InvariantCulture, $"{moment.Topic}:{page}");

    public Reminding? Draw(IReadUnit unit, Party party, Reminder reminder)
    {
        // A party that was moved, called off or is over has other reminders, or none.
        if (party is not { Time: not null, State: PartyState.Published or PartyState.Started } || reminder.UsefulUntil != moment.UsefulUntil(party)) return null;
        if (reminder.Member is { } member)
            return ReminderStore.Told(unit, party, moment, clock.Now).Any(told => told.Member == member) ? new(Words(party, PartyFacts.MayReadPlace(unit, party, member))) : null;
        var named = ways.InPublic(unit, party, moment, clock.Now).Skip((PageOf(reminder) - 1) * PageSize).Take(PageSize).ToList();
        return named.Count == 0 ? null : new(new("party.reminder.named", new Listing([.. named]), Words(party, isSeated: false))) { Telling = named };
    }

    public Missed? Missed(IReadUnit unit, Party party, Reminder reminder)
    {
        if (party is not { Host: { } host, Time: { } time, State: PartyState.Published or PartyState.Started } || reminder.UsefulUntil != moment.UsefulUntil(party)) return null;
        var way = reach.Of(unit, host, PartyNews.Kind, clock.Now);
        return new(host, new($"party.reminder.missed.{moment.Name}", party.Film!.Title, time.At)) { ByMessage = way.ByMessage && way.DueAt <= clock.Now };
    }

    private static int PageOf(Reminder reminder) =>
        reminder.Topic.Split(':') is [_, var page] && int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Max(1, number) : 1;

    private static Text Words(Party party, bool isSeated)
    {
        var when = new Text("party.reminder.when", party.Film!.Title, party.Time!.At, new FromNow(party.Time.At));
        return party.Place switch
        {
            null => when,
            { IsPrivate: true } when !isSeated => new("party.reminder.where_seated", when, new CommandName("watch-parties")),
            { } place => new("party.reminder.where", when, place.Shown),
        };
    }
}
