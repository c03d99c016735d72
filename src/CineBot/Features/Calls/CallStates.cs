using CineBot.Interactions;

namespace CineBot.Features.Calls;

/// <summary>What each action makes of each state: a state, or the sentence that says why not. Total, so that no press is left without an answer.</summary>
internal static class CallStates
{
    private const string Draft = "call.not_yet", Held = "call.held_still", Published = "call.published_already", Running = "call.not_suspended",
        Suspended = "call.suspended_now", Closed = "call.closed_already", Waiting = "call.not_begun", Shooting = "call.shooting_already",
        Over = "call.over_already", Archived = "call.archived_already", Cancelled = "call.cancelled_already", Unheld = "call.not_held";

    // In the order of the states: draft, held, published, suspended, closed, shooting, wrapping, archived, cancelled.
    private static readonly Dictionary<CallAction, Next[]> Table = new()
    {
        [CallAction.Publish] = [CallState.Published, Held, Published, Suspended, Closed, Shooting, Over, Archived, Cancelled],
        [CallAction.Hold] = [CallState.Held, CallState.Held, CallState.Held, CallState.Held, Closed, Shooting, Over, Archived, Cancelled],
        [CallAction.Approve] = [Unheld, CallState.Published, Unheld, Unheld, Closed, Shooting, Over, Archived, Cancelled],
        [CallAction.SendBack] = [Unheld, CallState.Draft, Unheld, Unheld, Closed, Shooting, Over, Archived, Cancelled],
        [CallAction.Describe] = [CallState.Draft, CallState.Held, CallState.Published, CallState.Suspended, CallState.Closed, CallState.Shooting, CallState.Wrapping, Archived, Cancelled],
        [CallAction.Move] = [CallState.Draft, CallState.Held, CallState.Published, CallState.Suspended, CallState.Closed, CallState.Shooting, Over, Archived, Cancelled],
        [CallAction.Apply] = [Draft, Held, CallState.Published, Suspended, Closed, Shooting, Over, Archived, Cancelled],
        [CallAction.Ask] = [Draft, Held, CallState.Published, CallState.Suspended, CallState.Closed, CallState.Shooting, Over, Archived, Cancelled],
        [CallAction.Decide] = [Draft, Held, CallState.Published, CallState.Suspended, CallState.Closed, CallState.Shooting, Over, Archived, Cancelled],
        [CallAction.Withdraw] = [Draft, CallState.Held, CallState.Published, CallState.Suspended, CallState.Closed, CallState.Shooting, Over, Archived, Cancelled],
        [CallAction.Suspend] = [Draft, Held, CallState.Suspended, Suspended, Closed, Shooting, Over, Archived, Cancelled],
        [CallAction.Resume] = [Draft, Held, Running, CallState.Published, Closed, Shooting, Over, Archived, Cancelled],
        [CallAction.Renew] = [Draft, Held, CallState.Published, Suspended, CallState.Published, Shooting, Over, Archived, Cancelled],
        [CallAction.Close] = [Draft, Held, CallState.Closed, CallState.Closed, Closed, Shooting, Over, Archived, Cancelled],
        [CallAction.Expire] = [Draft, CallState.Held, CallState.Closed, CallState.Closed, Closed, Shooting, Over, Archived, Cancelled],
        [CallAction.HandOver] = [CallState.Draft, CallState.Held, CallState.Published, CallState.Suspended, CallState.Closed, CallState.Shooting, CallState.Wrapping, Archived, Cancelled],
        [CallAction.Cancel] = [CallState.Cancelled, CallState.Cancelled, CallState.Cancelled, CallState.Cancelled, CallState.Cancelled, CallState.Cancelled, Over, Archived, Cancelled],
        [CallAction.Begin] = [Draft, Held, CallState.Shooting, Suspended, CallState.Shooting, Shooting, Over, Archived, Cancelled],
        [CallAction.Wrap] = [Draft, Held, Waiting, Waiting, Waiting, CallState.Wrapping, Over, Archived, Cancelled],
        [CallAction.Archive] = [Draft, Held, Waiting, Waiting, CallState.Archived, CallState.Archived, CallState.Archived, Archived, Cancelled],
    };

    /// <exception cref="Refusal">That cannot be done with it now.</exception>
    public static CallState After(CallState state, CallAction action) =>
        Table[action][(int)state] is { State: { } next } ? next : throw new Refusal(Sentence(state, action));

    /// <summary>Why that cannot be done with it now; asked only where it cannot.</summary>
    public static string Sentence(CallState state, CallAction action) => Table[action][(int)state].Sentence!;

    public static bool Allows(CallState state, CallAction action) => Table[action][(int)state].State is not null;

    /// <summary>A cell: one of the two.</summary>
    private readonly record struct Next(CallState? State, string? Sentence)
    {
        public static implicit operator Next(CallState state) => new(state, null);

        public static implicit operator Next(string sentence) => new(null, sentence);
    }
}
