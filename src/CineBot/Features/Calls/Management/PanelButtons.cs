using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Calls.Management;

/// <summary>The buttons by which a call is managed.</summary>
internal static class PanelButtons
{
    public static Button Manage(Call call) => new("call.button.manage", "call.manage", CallCard.Id(call));

    public static Button Back(Call call) => new("manage.button.back", "call.panel", CallCard.Id(call));

    public static Button Renew(Call call) => new("manage.button.renew", "call.renew", CallCard.Id(call)) { Look = ButtonLook.Good };

    public static Button Change(Call call) => new("manage.button.change", "call.change", CallCard.Id(call));

    public static Button There(Call call) => new("manage.button.there", "call.there", CallCard.Id(call)) { Look = ButtonLook.Good };

    public static Button Preview(Call call) => new("manage.button.preview", "call.preview", CallCard.Id(call)) { Look = ButtonLook.Main };

    /// <summary>What those who hold it do with it most, as it now stands: two rows on a small screen.</summary>
    public static IEnumerable<Button> ForOwners(IReadUnit unit, Call call)
    {
        var id = CallCard.Id(call);
        if (CareStore.AskedAt(unit, call) is not null) yield return There(call);
        if (Allows(call, CallAction.Publish) && call.PublishedAt is null) yield return Preview(call);
        if (call.PublishedAt is not null) yield return new("manage.button.applicants", "call.applicants", id) { Look = ButtonLook.Main };
        if (Allows(call, CallAction.Resume)) yield return new("manage.button.resume", "call.resume", id) { Look = ButtonLook.Good };
        if (LostCalls.IsLost(unit, call)) yield return new("manage.button.repost", "call.repost", id);
        if (Allows(call, CallAction.Describe)) yield return new("manage.button.complete", "call.complete", id);
        if (Allows(call, CallAction.Describe)) yield return Change(call);
        if (Allows(call, CallAction.Apply) && LooksForCrew(unit, call)) yield return new("manage.button.search", "call.search", id);
        yield return new("manage.button.more", "call.more", id);
    }

    /// <summary>What they do once in its life, if at all.</summary>
    public static IEnumerable<Button> Seldom(Call call)
    {
        var id = CallCard.Id(call);
        if (Allows(call, CallAction.Renew)) yield return Renew(call) with { Look = ButtonLook.Plain };
        if (call.State is CallState.Published) yield return new("manage.button.suspend", "call.suspend", id);
        if (Allows(call, CallAction.Close)) yield return new("manage.button.close", "call.close", id);
        if (Allows(call, CallAction.Decide)) yield return new("manage.button.thread", "call.thread", id);
        if (Allows(call, CallAction.HandOver)) yield return new("manage.button.coowner", "call.coowner", id);
        yield return new("manage.button.duplicate", "call.duplicate", id);
        if (Allows(call, CallAction.Cancel)) yield return new("manage.button.cancel", "call.cancel", id) { Look = ButtonLook.Danger };
    }

    /// <summary>What a moderator may do with somebody's call; its applications are none of theirs.</summary>
    public static IEnumerable<Button> ForModerators(Call call, bool isFree)
    {
        var id = CallCard.Id(call);
        if (Allows(call, CallAction.Approve)) yield return new("manage.button.approve", "call.approve", id) { Look = ButtonLook.Good };
        if (Allows(call, CallAction.SendBack)) yield return new("manage.button.send_back", "call.send-back", id);
        if (call.State is CallState.Published) yield return new("manage.button.suspend", "call.suspend", id);
        if (isFree) yield return new("manage.button.take", "call.take", id) { Look = ButtonLook.Main };
        if (call.PublishedAt is not null && Allows(call, CallAction.Cancel)) yield return new("manage.button.cancel", "call.cancel", id) { Look = ButtonLook.Danger };
    }

    private static bool LooksForCrew(IReadUnit unit, Call call) =>
        CallRoleStore.Of(unit, call.Guild, call.Number).Select(role => role.KindIn(call)).DefaultIfEmpty(call.Kind).Contains(CallKind.Crew);

    private static bool Allows(Call call, CallAction action) => CallStates.Allows(call.State, action);
}
