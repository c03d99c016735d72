using CineBot.Interactions;
using static CineBot.Features.Calls.Applications.ApplicationState;

namespace CineBot.Features.Calls.Applications;

/// <summary>What each action makes of each state: a state, or the sentence that says why not. Total, so that no press is left without an answer.</summary>
internal static class ApplicationStates
{
    private const string Sent = "application.sent_already", InQueue = "application.in_queue_already", Kept = "application.kept_for_you", Coming = "application.coming_already",
        Answered = "application.answered_no", Passed = "application.seat_gone", TakenBack = "application.taken_back", Free = "application.over",
        NotYet = "application.no_seat_yet", Settled = "application.settled", NotComing = "application.not_coming";

    // In the order of the states: submitted, seen, shortlisted, waiting, offered, confirmed, reconfirmed, declined, expired, withdrawn, released.
    private static readonly Dictionary<ApplicationAction, Next[]> Table = new()
    {
        [ApplicationAction.Submit] = [Sent, Sent, Sent, InQueue, Kept, Coming, Coming, Answered, Submitted, Submitted, Submitted],
        [ApplicationAction.Come] = [Confirmed, Confirmed, Confirmed, InQueue, Confirmed, Confirmed, Reconfirmed, Answered, Confirmed, Confirmed, Confirmed],
        [ApplicationAction.Queue] = [Waiting, Waiting, Waiting, Waiting, Kept, Coming, Coming, Answered, Waiting, Waiting, Waiting],
        [ApplicationAction.See] = [Seen, Seen, Shortlisted, Waiting, Offered, Confirmed, Reconfirmed, Declined, Expired, Withdrawn, Released],
        [ApplicationAction.Shortlist] = [Shortlisted, Shortlisted, Shortlisted, Settled, Settled, Settled, Settled, Settled, Settled, Settled, Settled],
        [ApplicationAction.Unlist] = [Seen, Seen, Seen, Settled, Settled, Settled, Settled, Settled, Settled, Settled, Settled],
        [ApplicationAction.Prepare] = [Seen, Seen, Shortlisted, Waiting, Settled, Settled, Settled, Settled, Settled, Settled, Settled],
        [ApplicationAction.Offer] = [Offered, Offered, Offered, Offered, Settled, Settled, Settled, Settled, Settled, Settled, Settled],
        [ApplicationAction.Decline] = [Declined, Declined, Declined, Declined, Settled, Settled, Settled, Settled, Settled, Settled, Settled],
        [ApplicationAction.Accept] = [NotYet, NotYet, NotYet, NotYet, Confirmed, Confirmed, Reconfirmed, Answered, Passed, TakenBack, Free],
        [ApplicationAction.Lapse] = [NotYet, NotYet, NotYet, NotYet, Expired, Coming, Coming, Answered, Passed, TakenBack, Free],
        [ApplicationAction.AskAgain] = [NotComing, NotComing, NotComing, Waiting, Offered, Confirmed, Confirmed, NotComing, NotComing, NotComing, NotComing],
        [ApplicationAction.Agree] = [Submitted, Seen, Shortlisted, Waiting, Offered, Confirmed, Reconfirmed, Answered, Passed, TakenBack, Free],
        [ApplicationAction.Reconfirm] = [NotYet, NotYet, NotYet, NotYet, Kept, Reconfirmed, Reconfirmed, Answered, Passed, TakenBack, Free],
        [ApplicationAction.Withdraw] = [Withdrawn, Withdrawn, Withdrawn, Withdrawn, Withdrawn, Withdrawn, Withdrawn, Answered, Passed, TakenBack, Free],
        [ApplicationAction.Release] = [Released, Released, Released, Released, Released, Released, Released, Answered, Passed, TakenBack, Free],
    };

    /// <exception cref="Refusal">That cannot be done with it now.</exception>
    public static ApplicationState After(ApplicationState state, ApplicationAction action) =>
        Table[action][(int)state] is { State: { } next } ? next : throw new Refusal(Sentence(state, action));

    /// <summary>Why that cannot be done with it now; asked only where it cannot.</summary>
    public static string Sentence(ApplicationState state, ApplicationAction action) => Table[action][(int)state].Sentence!;

    public static bool Allows(ApplicationState state, ApplicationAction action) => Table[action][(int)state].State is not null;

    /// <summary>A cell: one of the two.</summary>
    private readonly record struct Next(ApplicationState? State, string? Sentence)
    {
        public static implicit operator Next(ApplicationState state) => new(state, null);

        public static implicit operator Next(string sentence) => new(null, sentence);
    }
}
