using CineBot.Features.Settings.Rights;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Charter.Cases;

/// <summary>What a reminder to a moderator says: how many cases wait that this one may read, and since when; nothing where there are none.</summary>
internal sealed class NudgeWords(CaseReaders readers, CommunityClock clock) : IReminderSource
{
    /// <summary>As many of the queue are looked through for one that needs a second person.</summary>
    private const long Most = 50;

    public string Kind => CaseNudges.About;

    public Reminding? Draw(IReadUnit unit, Reminder reminder)
    {
        if (reminder.Member is not { } member || !Capabilities.Has(unit, reminder.About.Guild, member, Capability.Cases)) return null;
        var reader = readers.Of(reminder.About.Guild, member);
        var waiting = reminder.Topic switch
        {
            CaseNudges.Second => InOneHand(unit, reader, member),
            CaseNudges.Joined => Joined(unit, reader, member),
            CaseNudges.Appealed => CaseStore.CountAppealed(unit, reader, clock.Now),
            CaseNudges.Asleep => CaseSleepStore.Count(unit, reader),
            CaseNudges.Appeal => CaseStore.CountAppealed(unit, reader, clock.Now - CaseTimes.Nudged),
            _ => CaseStore.CountWaiting(unit, reader, clock.Now - Since(reminder.Topic)),
        };
        return waiting == 0 ? null : new(NudgeBriefs.Of(reminder.Topic, waiting).Text) { Buttons = [new("case.button.queue", "moderation.list")] };
    }

    // The queue says the same.
    public Missed? Missed(IReadUnit unit, Reminder reminder) => null;

    private static long InOneHand(IReadUnit unit, CaseReader reader, MemberId member) =>
        CaseStore.Queue(unit, reader, 0, Most).LongCount(one => AssignmentStore.Free(unit, one) is [var other] && other != member);

    private static long Joined(IReadUnit unit, CaseReader reader, MemberId member) =>
        CaseStore.Queue(unit, reader, 0, Most).LongCount(one => JoinedReports.AnyUnread(unit, one) && (AssignmentStore.Free(unit, one) is { Count: 0 } || AssignmentStore.Free(unit, one).Contains(member)));

    private static Duration Since(string topic) => topic switch
    {
        CaseNudges.Day => CaseTimes.Acknowledged,
        CaseNudges.TwoDays => CaseTimes.Nudged,
        _ => Duration.Zero,
    };
}
