using CineBot.Features.Calls.Applications;
using CineBot.Interactions;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Calls.Reminders;

/// <summary>Nobody waits for ever: after five days without an answer the owners are reminded, after ten the person is free.</summary>
internal sealed class Silence(MomentRound round, ApplicationKeeping keeping, ApplicationNews news)
{
    public static readonly Duration Nudged = Duration.FromDays(5), Freed = Duration.FromDays(10);

    /// <summary>Once for all that are due by now in a call: those that come after it are for the next time.</summary>
    public void Nudge(WriteUnit unit, DueApplication due)
    {
        if (CallStore.Find(unit, due.Guild, due.Number) is not { } call || !ApplicationHoursStore.IsUnnudged(unit, due)) return;
        ApplicationHoursStore.Nudge(unit, call, unit.Now - Nudged);
        if (CallStates.Allows(call.State, CallAction.Decide)) round.TellOwners(unit, call, UnansweredTopic.Name, unit.Now + Freed - Nudged);
    }

    public void Free(WriteUnit unit, DueApplication due)
    {
        if (CallStore.Find(unit, due.Guild, due.Number) is not { } call || ApplicationStore.Find(unit, due.Guild, due.Number, due.Role, due.Member) is not { IsUnanswered: true } one) return;
        if (call.Owner is { } owner && !Apart.FromOwners(unit, call, one.Member)) AnswerPaceStore.Count(unit, call.Guild, owner, unit.Now - one.SubmittedAt);
        keeping.Release(unit, call, one, "unanswered");
        news.Tell(unit, call, one.Member, new Text("application.news.unanswered", CallFacts.Name(call), ApplicationWords.Role(unit, one)));
    }
}
