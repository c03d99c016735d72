using CineBot.Features.Settings.Rights;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Calls.Management;

/// <summary>A moderator takes over a call that nobody holds any more, or whose owner is silent just before the shoot.</summary>
internal sealed class ModerateCommands(Database database, CallDesk desk, CallNews news) : ICommandSet
{
    public void Describe(CommandMap map) => map.Press("call.take", Access.Member.If(Capabilities.Calls).Within(Limits.Care), Answer.Update, (request, cancellation) => database.WriteAsync(request, unit => Take(unit, request), cancellation));

    private Reply Take(WriteUnit unit, Request request)
    {
        var call = Overseeing.Find(unit, request).Call;
        if (call.IsHeldBy(request.Member)) return ManagePanel.Show(unit, request, new(call, IsHolder: true));
        if (!Overseeing.IsFree(unit, call, unit.Now)) throw new Refusal("manage.not_free", call.Owner!);
        var before = call.Owner;
        var taken = call.After(CallAction.HandOver) with { Owner = request.Member, CoOwner = call.Owner ?? call.CoOwner };
        CareStore.There(unit, taken);
        desk.Save(unit, taken, CallAction.HandOver);
        if (before is { } silent) news.Tell(unit, taken, silent, new("manage.news.taken", CallFacts.Name(taken), request.Member), PanelButtons.Manage(taken));
        return ManagePanel.Show(unit, request, new(taken, IsHolder: true)) with { Text = new("manage.done.take", CallFacts.Name(taken)) };
    }
}
