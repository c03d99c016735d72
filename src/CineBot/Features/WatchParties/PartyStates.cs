using CineBot.Interactions;

namespace CineBot.Features.WatchParties;

/// <summary>What each action makes of each state: a state, or the sentence that says why not. Total, so that no press is left without an answer.</summary>
internal static class PartyStates
{
    private const string Draft = "party.not_yet", Choosing = "party.choosing_still", Published = "party.announced_already", Waiting = "party.not_started",
        Started = "party.started_already", Ended = "party.ended_already", Cancelled = "party.cancelled_already";

    // In the order of the states: draft, choosing, published, started, ended, cancelled.
    private static readonly Dictionary<PartyAction, Next[]> Table = new()
    {
        [PartyAction.Publish] = [PartyState.Published, Choosing, Published, Started, Ended, Cancelled],
        [PartyAction.Choose] = [PartyState.Choosing, Choosing, Published, Started, Ended, Cancelled],
        [PartyAction.Settle] = [Draft, PartyState.Published, Published, Started, Ended, Cancelled],
        [PartyAction.Describe] = [PartyState.Draft, PartyState.Choosing, PartyState.Published, PartyState.Started, Ended, Cancelled],
        [PartyAction.Answer] = [Draft, Choosing, PartyState.Published, PartyState.Started, Ended, Cancelled],
        [PartyAction.Move] = [PartyState.Draft, Choosing, PartyState.Published, Started, Ended, Cancelled],
        [PartyAction.HandOver] = [Draft, PartyState.Choosing, PartyState.Published, PartyState.Started, Ended, Cancelled],
        [PartyAction.Start] = [Draft, Choosing, PartyState.Started, PartyState.Started, Ended, Cancelled],
        [PartyAction.End] = [Draft, Choosing, Waiting, PartyState.Ended, Ended, Cancelled],
        [PartyAction.Lapse] = [Draft, Choosing, PartyState.Ended, Started, Ended, Cancelled],
        [PartyAction.Cancel] = [PartyState.Cancelled, PartyState.Cancelled, PartyState.Cancelled, Started, Ended, Cancelled],
    };

    /// <exception cref="Refusal">That cannot be done with it now.</exception>
    public static PartyState After(PartyState state, PartyAction action) =>
        Table[action][(int)state] is { State: { } next } ? next : throw new Refusal(Sentence(state, action));

    /// <summary>Why that cannot be done with it now; asked only where it cannot.</summary>
    public static string Sentence(PartyState state, PartyAction action) => Table[action][(int)state].Sentence!;

    public static bool Allows(PartyState state, PartyAction action) => Table[action][(int)state].State is not null;

    /// <summary>A cell: one of the two.</summary>
    private readonly record struct Next(PartyState? State, string? Sentence)
    {
        public static implicit operator Next(PartyState state) => new(state, null);

        public static implicit operator Next(string sentence) => new(null, sentence);
    }
}
