using System.Collections.Frozen;
using CineBot.Interactions;
using static CineBot.Features.Charter.Cases.CaseAction;
using static CineBot.Features.Charter.Cases.CaseState;

namespace CineBot.Features.Charter.Cases;

/// <summary>
/// What each action of each role makes of each state: a state, or the sentence that says why not. Total: what is not among the steps has a sentence, and for
/// whoever may not know of the case it is the one for a code that never existed.
/// </summary>
internal static class CaseStates
{
    /// <summary>The same for a case that never existed and for one that is not theirs to read.</summary>
    public const string Unknown = "case.unknown";

    private static readonly CaseRole[] Moderators = [CaseRole.Free, CaseRole.Assigned, CaseRole.Administrator];
    private static readonly CaseRole[] Joining = [CaseRole.Free, CaseRole.Administrator];
    private static readonly CaseRole[] Deciding = [CaseRole.Assigned, CaseRole.Administrator];
    private static readonly CaseRole[] InHand = [CaseRole.Assigned];
    private static readonly CaseRole[] InHandOrDue = [CaseRole.Assigned, CaseRole.Clock];
    private static readonly CaseRole[] Due = [CaseRole.Clock];
    private static readonly CaseRole[] Appealing = [CaseRole.Concerned, CaseRole.Free, CaseRole.Assigned, CaseRole.Administrator];

    private static readonly CaseState[] Undecided = [Signalled, Acknowledged, Triaged, Assigned, Hearing, Proposed];
    private static readonly CaseState[] Underway = [Assigned, Hearing, Proposed, Decided, Notified, Active, Reviewed, Appealed];
    private static readonly CaseState[] Guarded = [Acknowledged, Triaged, Assigned, Hearing, Proposed, Decided, Notified, Appealed];
    private static readonly CaseState[] Told = [Notified, Active, Reviewed];

    private static readonly FrozenDictionary<(CaseState, CaseAction, CaseRole), CaseState> Table = Steps().ToFrozenDictionary(step => step.Key, step => step.Value);

    /// <exception cref="Refusal">That cannot be done with it now, or not by them.</exception>
    public static CaseState After(CaseState state, CaseAction action, CaseRole role) =>
        Table.TryGetValue((state, action, role), out var next) ? next : throw new Refusal(Why(state, action, role));

    public static bool Allows(CaseState state, CaseAction action, CaseRole role) => Table.ContainsKey((state, action, role));

    /// <summary>Why that cannot be done with it now, or not by them; asked only where it cannot.</summary>
    public static Text Why(CaseState state, CaseAction action, CaseRole role) => role switch
    {
        CaseRole.Clock => "case.not_due",
        CaseRole.Reporter => action is Withdraw ? "case.withdrawn_too_late" : Nothing(),
        CaseRole.Concerned => action is Appeal ? "case.appeal_not_now" : Nothing(),
        CaseRole.Free or CaseRole.Administrator when Allows(state, action, CaseRole.Assigned) => "case.take_first",
        CaseRole.Free or CaseRole.Administrator or CaseRole.Assigned => new($"case.stands.{state.ToString().ToLowerInvariant()}"),
        _ => Nothing(),
    };

    /// <summary>What is said of a code that leads nowhere.</summary>
    public static Text Nothing() => new(Unknown, new CommandName("moderation"));

    private static IEnumerable<KeyValuePair<(CaseState, CaseAction, CaseRole), CaseState>> Steps() =>
    [
        .. To(Acknowledged, Acknowledge, Moderators, Signalled),
        .. To(Triaged, Triage, Moderators, Acknowledged, Triaged),
        .. Staying(Triage, InHand, Assigned, Hearing),
        .. Staying(Take, Joining, [Triaged, .. Underway]),
        .. To(Assigned, Join, Joining, Triaged),
        .. Staying(Join, Joining, Underway),
        .. To(Triaged, Release, InHand, Triaged, Assigned),
        .. Staying(Release, InHand, [.. Underway.Except([Assigned])]),
        .. Staying(Safeguard, Moderators, Guarded),
        .. Staying(RenewSafeguard, InHand, Guarded),
        .. To(Hearing, Hear, InHand, Assigned, Hearing),
        .. To(Hearing, SkipHearing, InHand, Assigned),
        .. To(Ended, CaseAction.Repair, InHand, Hearing),
        .. To(Proposed, Propose, InHand, Hearing),
        .. Staying(Agree, Deciding, Proposed, Appealed),
        .. To(Hearing, Disagree, Deciding, Proposed),
        .. Staying(Disagree, Deciding, Appealed),
        .. To(Decided, Decide, Deciding, Proposed),
        .. To(Notified, Notify, InHandOrDue, Decided),
        .. To(Active, CarryOut, InHandOrDue, Notified),
        // After an appeal there may still be something to begin.
        .. Staying(CarryOut, InHandOrDue, Active),
        .. To(Reviewed, Review, InHand, Active, Reviewed),
        .. To(Ended, End, InHandOrDue, Told),
        .. To(Withdrawn, Withdraw, [CaseRole.Reporter], Undecided),
        .. To(Dismissed, Dismiss, Moderators, Acknowledged, Triaged),
        .. To(Dismissed, Dismiss, InHand, Assigned, Hearing, Proposed),
        .. To(Appealed, Appeal, Appealing, [.. Told, Ended]),
        .. To(Active, Uphold, InHand, Appealed),
        .. To(Active, Lighten, Deciding, Appealed),
        .. To(Ended, Lift, Deciding, Appealed),
        .. To(Closed, Close, Due, [Ended, Withdrawn, Dismissed, .. Undecided]),
        .. To(Expunged, Expunge, Due, Ended, Withdrawn, Dismissed, Closed, Appealed),
    ];

    private static IEnumerable<KeyValuePair<(CaseState, CaseAction, CaseRole), CaseState>> To(CaseState next, CaseAction action, CaseRole[] roles, params CaseState[] from) =>
        from state in @from from role in roles select KeyValuePair.Create((state, action, role), next);

    private static IEnumerable<KeyValuePair<(CaseState, CaseAction, CaseRole), CaseState>> Staying(CaseAction action, CaseRole[] roles, params CaseState[] states) =>
        from state in states from role in roles select KeyValuePair.Create((state, action, role), state);
}
