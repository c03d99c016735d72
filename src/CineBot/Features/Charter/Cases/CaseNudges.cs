using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Charter.Cases;

/// <summary>
/// Reminds moderators that something waits, in waking hours: two of them first, then all who are free. It names no case, and what it says is found when it is
/// sent, for whoever reads it: somebody with a conflict of interest is never reminded of what they may not read.
/// </summary>
internal sealed class CaseNudges(Outbox outbox, IReach reach, FreeModerators moderators, Options options)
{
    /// <summary>What people choose in their settings: being told by private message that cases wait.</summary>
    public static readonly MessageKind Kind = new("moderation");

    public const string About = "moderation", New = "new", Day = "day", TwoDays = "two-days", Second = "second", Asleep = "asleep", Appeal = "appeal", Joined = "joined", Appealed = "appealed";

    private const int First = 2;

    private static readonly Duration Useful = Duration.FromDays(7);

    /// <summary>Something came in: two moderators hear of it, all who are free where it may be grave.</summary>
    public void Announce(WriteUnit unit, Case one, bool isNew)
    {
        if (!isNew) Join(unit, one);
        if (!isNew && !one.IsUrgent) return;
        Remind(unit, one, one.State is CaseState.Appealed ? Appealed : New, one.IsUrgent ? int.MaxValue : First);
    }

    // One more joined a case that was read: whoever has it in hand hears of it, or where nobody has yet two who may.
    private void Join(WriteUnit unit, Case one)
    {
        if (one.State is CaseState.Signalled) return;
        var hands = AssignmentStore.Free(unit, one);
        if (hands.Count == 0) Remind(unit, one, Joined, First);
        else foreach (var hand in hands) Remind(unit, one, Joined, hand);
    }

    /// <summary>A day has passed, or two; for an appeal, which nothing but an answer ends, another week: the case with the hour of the next.</summary>
    public Case Nudge(WriteUnit unit, Case one)
    {
        var isFirst = one.Nudges == 0;
        var isAppeal = one.State is CaseState.Appealed;
        Remind(unit, one, isFirst ? Day : isAppeal ? Appeal : TwoDays, isFirst ? First : int.MaxValue);
        var next = one with { Nudges = isFirst ? 1 : 2, NudgeAt = isFirst ? Instant.Max(unit.Now, one.StateAt + CaseTimes.Nudged) : isAppeal ? unit.Now + CaseTimes.AppealNudged : null };
        CaseStore.Save(unit, next);
        return next;
    }

    /// <summary>One has it in hand, or handed it on: the least busy of the others is asked to join.</summary>
    public void AskSecond(WriteUnit unit, Case one, MemberId but) => Remind(unit, one, Second, 1, [but, .. AssignmentStore.Of(unit, one)]);

    /// <summary>Nothing was done about one for a month: all who are free hear of it.</summary>
    public void Wake(WriteUnit unit, Case one) => Remind(unit, one, Asleep, int.MaxValue);

    private void Remind(WriteUnit unit, Case one, string topic, int atMost, params MemberId[] but)
    {
        foreach (var member in moderators.Of(unit, one).Except(but).Take(atMost)) Remind(unit, one, topic, member);
    }

    private void Remind(WriteUnit unit, Case one, string topic, MemberId member)
    {
        // Said again only to who has put the last one away.
        if (topic == Appeal && MessageStore.Waits(unit, one.Guild, member, NudgeBriefs.Of(topic, 1).Key)) return;
        var way = reach.Of(unit, member, Kind, Waking.After(unit, one.Guild, member, unit.Now, options));
        // One about all that waits: a second one before it is sent takes its place.
        outbox.Remind(unit, new(new(one.Guild, About, 1), topic, way.DueAt, way.DueAt + Useful) { Member = member, ByMessage = way.ByMessage });
    }
}
