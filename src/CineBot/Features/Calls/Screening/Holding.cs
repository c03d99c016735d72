using CineBot.Features.Calls.Proposing;
using CineBot.Features.Settings.Rights;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Calls.Screening;

/// <summary>What becomes of a call that a moderator must look at: it waits for them, is let through, or goes back with a reason. Its owners hear of each.</summary>
internal sealed class Holding(CallDesk desk, Publishing publishing, CallNews news, IServers servers)
{
    private const int MostTold = 10;

    /// <summary>Nobody else reads it until a moderator has.</summary>
    public Call Hold(WriteUnit unit, Call call)
    {
        var held = call.After(CallAction.Hold) with { HoldReason = null };
        desk.Save(unit, held, CallAction.Hold);
        foreach (var moderator in Moderators(unit, held).Where(moderator => !held.IsHeldBy(moderator)))
            news.Tell(unit, held, moderator, new("call.held_for_you", CallFacts.Name(held)), new Button("call.button.look", "call.look", CallCard.Id(held)) { Look = ButtonLook.Main });
        return held;
    }

    /// <exception cref="Refusal">It waits for nobody, or it is the moderator's own.</exception>
    public Reply Approve(WriteUnit unit, Request request, Call call)
    {
        CheckOwn(request, call);
        var approved = call.After(CallAction.Approve) with { HoldReason = null };
        if (call.PublishedAt is null) publishing.Announce(unit, approved, CallAction.Approve);
        else desk.Save(unit, approved, CallAction.Approve);
        news.TellOwners(unit, approved, new("call.approved", CallFacts.Name(approved)), null, new Button("call.button.complete", "call.complete", CallCard.Id(approved)));
        return Reply.Say("call.approved_for_you", CallFacts.Name(approved));
    }

    /// <summary>One that others have read already stays held meanwhile: as a draft it would lose those who applied.</summary>
    /// <exception cref="Refusal">It waits for nobody, or it is the moderator's own.</exception>
    public Reply SendBack(WriteUnit unit, Request request, Call call, string reason)
    {
        CheckOwn(request, call);
        var next = call.After(CallAction.SendBack);
        desk.Save(unit, call.PublishedAt is null ? next with { HoldReason = reason } : call with { HoldReason = reason }, CallAction.SendBack);
        var id = CallCard.Id(call);
        news.TellOwners(unit, call, new("call.sent_back", CallFacts.Name(call), reason), null, new Button("call.button.preview", "call.preview", id) { Look = ButtonLook.Main });
        return Reply.Say("call.sent_back_for_you", CallFacts.Name(call));
    }

    // Where moderators were named, those; else whom the server belongs to.
    private IReadOnlyList<MemberId> Moderators(IReadUnit unit, Call call) =>
        CapabilityStore.Named(unit, call.Guild, Capability.Calls, MostTold) is { Count: > 0 } named ? named : servers.Find(call.Guild) is { } server ? [server.Owner] : [];

    private static void CheckOwn(Request request, Call call)
    {
        if (call.IsHeldBy(request.Member)) throw new Refusal("call.approve_own");
    }
}
