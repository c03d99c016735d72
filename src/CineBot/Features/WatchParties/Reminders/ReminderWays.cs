using CineBot.Features.Members;
using CineBot.Interactions;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.WatchParties.Reminders;

/// <summary>How a reminder reaches each person: in the thread, unless they chose private messages for this party or for all reminders.</summary>
internal sealed class ReminderWays(IReach reach)
{
    /// <summary>What people choose in their settings.</summary>
    public static readonly MessageKind Kind = new("reminders");

    /// <summary>Whom it reminds in public: by name, in the party's thread.</summary>
    public IReadOnlyList<MemberId> InPublic(IReadUnit unit, Party party, PartyMoment moment, Instant now) =>
        [.. ReminderStore.Told(unit, party, moment, now).Where(told => Private(unit, told, party, moment) is null).Select(told => told.Member)];

    /// <summary>
    /// Null for the thread. In quiet hours nothing is sent: it comes after them, or waits for the person where that would be too late; so it does in a pause.
    /// </summary>
    public Reach? Private(IReadUnit unit, Reminded told, Party party, PartyMoment moment)
    {
        var due = moment.DueAt(party);
        var way = told.Place switch
        {
            ReminderChoice.InThread => null,
            ReminderChoice.ByMessage => ForThisParty(MemberStore.Find(unit, told.Member), due),
            _ => reach.Of(unit, told.Member, Kind, due) is { ByMessage: true } chosen ? chosen : null,
        };
        return way is { } late && late.DueAt > moment.UsefulUntil(party) ? new Reach(false, due) : way;
    }

    private static Reach ForThisParty(MemberSettings settings, Instant due) =>
        settings.IsPausedAt(due) ? new(false, due) : new(true, settings is { Quiet: { } quiet, Zone: { } zone } ? quiet.After(due, zone) : due);
}
