using CineBot.Features.Charter.Cases;
using CineBot.Features.Settings.Rights;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Charter.Measures;

/// <summary>Asks those who have a case in hand, in waking hours and every month, whether what was decided is still right.</summary>
internal sealed class Reviews(Outbox outbox, IReach reach, FreeModerators moderators, Options options) : IReminderSource
{
    private const string Topic = "review";

    private static readonly Duration Useful = Duration.FromDays(30);

    public string Kind => Measure.About;

    public void Ask(WriteUnit unit, Case one, Measure measure)
    {
        MeasureStore.Save(unit, measure with { ReviewAt = unit.Now + MeasureTimes.Reviewed });
        var hands = AssignmentStore.Free(unit, one);
        // Who handed it on, or may not read it any more, is not asked: then two others are.
        foreach (var member in hands.Count > 0 ? hands : moderators.Of(unit, one).Take(AssignmentStore.Hands))
        {
            var way = reach.Of(unit, member, CaseNudges.Kind, Waking.After(unit, one.Guild, member, unit.Now, options));
            outbox.Remind(unit, new(new(measure.Guild, Measure.About, measure.Number), Topic, way.DueAt, way.DueAt + Useful) { Member = member, ByMessage = way.ByMessage });
        }
    }

    /// <summary>Only while it holds, and for whoever may read the case when it is sent.</summary>
    public Reminding? Draw(IReadUnit unit, Reminder reminder)
    {
        if (reminder.Member is not { } member || MeasureStore.Find(unit, reminder.About.Guild, reminder.About.Number) is not { State: MeasureState.Active } measure) return null;
        if (CaseFileStore.Find(unit, measure.Guild, measure.CaseNumber) is not { } one || !Capabilities.Has(unit, one.Guild, member, Capability.Cases) || !moderators.Of(unit, one).Contains(member)) return null;
        return new(HandBriefs.Review(one.Code, measure.Until).Text) { Buttons = [HandLetters.Open(one)] };
    }

    // The case itself shows it.
    public Missed? Missed(IReadUnit unit, Reminder reminder) => null;
}
