using CineBot.Features.Calls.Applications;
using CineBot.Features.Members;
using CineBot.Interactions;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Calls.Discussions;

/// <summary>
/// Finds the two whom a press is about. Behind the number of the call it carries a role and who applied for it, as holders press; or the number of a discussion, as is
/// pressed under what was told in private; or nothing, as somebody presses about their own application.
/// </summary>
internal static class Pairing
{
    /// <exception cref="Refusal">There are no such two, they may not speak alone with each other, or not now.</exception>
    public static Pair Of(IReadUnit unit, Request request) => (request.Ids switch
    {
        [_] => OwnOf(unit, request, CallDesk.Find(unit, request)),
        [_, _] => KnownOf(unit, request).Pair,
        [_, var role, var member] => HeldOf(unit, request, CallDesk.FindHeld(unit, request), role, member),
        _ => throw new Refusal("common.outdated", new CommandName("help")),
    }).Checked(unit, request.At);

    /// <summary>The discussion whose number the press carries, if it is one of theirs and goes on.</summary>
    /// <exception cref="Refusal">It is not: nobody learns which.</exception>
    public static (Discussion Discussion, Pair Pair) KnownOf(IReadUnit unit, Request request)
    {
        if (DiscussionStore.Find(unit, request.InGuild, request.Number(1)) is not { ClosedBy: null } found || found.Call != request.Number(0) || CallStore.Find(unit, found.Guild, found.Call) is not { } call)
            throw new Refusal("discuss.gone");
        if (found.Holder == request.Member && call.IsHeldBy(found.Holder)) return (found, new(call, found.Holder, found.Applicant, Side.Holder));
        return found.Applicant == request.Member && call.IsHeldBy(found.Holder) ? (found, new(call, found.Holder, found.Applicant, Side.Applicant)) : throw new Refusal("discuss.gone");
    }

    private static Pair HeldOf(IReadUnit unit, Request request, Call call, string role, string member) =>
        new(call, request.Member, ApplicantCommands.Find(unit, request, call, role, member).Member, Side.Holder);

    private static Pair OwnOf(IReadUnit unit, Request request, Call call)
    {
        if (call.IsHeldBy(request.Member)) throw new Refusal("application.yours");
        return new(call, HolderFor(unit, call, request.Member, request.At), request.Member, Side.Applicant);
    }

    // With whom they speak already; else who can be spoken to, whoever wrote the call first.
    private static MemberId HolderFor(IReadUnit unit, Call call, MemberId applicant, Instant now)
    {
        if (call.Owners is not [var first, ..]) throw new Refusal("call.nobodys");
        var known = call.Owners.Select(owner => (Owner: owner, Discussion: DiscussionStore.Of(unit, call, owner, applicant))).ToList();
        if (known.Find(one => one.Discussion is { ClosedBy: null }) is { Discussion: not null } going) return going.Owner;
        return known.Where(one => one.Discussion?.ClosedBy is not Side.Holder && !MemberStore.Find(unit, one.Owner).IsPausedAt(now)).Select(one => one.Owner).DefaultIfEmpty(first).First();
    }
}
