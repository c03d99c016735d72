using CineBot.Features.Calls.Applications;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Calls.Management;

/// <summary>Shows a call to whoever manages it: how it stands, and what can be done with it now.</summary>
internal static class ManagePanel
{
    public static Reply Show(IReadUnit unit, Request request, Overseen overseen)
    {
        var call = overseen.Call;
        var buttons = overseen.IsHolder ? PanelButtons.ForOwners(unit, call) : PanelButtons.ForModerators(call, Overseeing.IsFree(unit, call, request.At));
        return Reply.Show(new([new Heading(new("call.words", CallFacts.Name(call))), .. Standing(unit, call), .. People(unit, call)])).With([.. buttons, new Button("manage.button.list", "call.mine-list")]);
    }

    private static IEnumerable<Block> Standing(IReadUnit unit, Call call)
    {
        yield return new Line(new("manage.standing", new Text($"manage.state.{CallRow.Name(call.State)}"), new Text($"call.kind.{CallRow.Name(call.Kind)}")));
        if (call is { State: CallState.Held, HoldReason: { } reason }) yield return new Quote(reason);
        if (call is { State: CallState.Cancelled, CancelReason: { } why }) yield return new Quote(why);
        foreach (var role in CallRoleStore.Of(unit, call.Guild, call.Number))
            yield return new Line(ApplicationWords.WithOffers(RoleFacts.Seats(role), ApplicationCountStore.Offered(unit, call.Guild, call.Number, role.Role)));
        if (CallDayStore.Of(unit, call.Guild, call.Number) is { Count: > 0 } days) yield return new Line(new("call.days", new Listing([.. days.Select(DayWords.Shown)])));
        if (call is { State: CallState.Published, ClosesAt: { } closes }) yield return new Note(new("manage.closes", closes));
        if (call is { State: CallState.Published or CallState.Suspended, ExpiresAt: { } expires } && !(call.ClosesAt < expires)) yield return new Note(new("manage.expires", expires));
        if (LostCalls.IsLost(unit, call)) yield return new Note("manage.lost");
    }

    private static IEnumerable<Block> People(IReadUnit unit, Call call)
    {
        if (call.Owner is null) yield return new Note("call.nobodys");
        else yield return new Note(new("manage.held_by", new Listing([.. call.Owners.Cast<object>()])));
        if (InvitationStore.Find(unit, call) is { } invited) yield return new Note(new("manage.invited", invited.Invited));
    }
}
