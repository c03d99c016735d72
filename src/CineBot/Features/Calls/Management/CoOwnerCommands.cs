using CineBot.Features.Members;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Calls.Management;

/// <summary>Holding a call with somebody: asked by its owner, agreed to by a press; from then on the two may do the same, and either may leave it to the other.</summary>
internal sealed class CoOwnerCommands(Database database, CallDesk desk, CallNews news) : ICommandSet
{
    public void Describe(CommandMap map)
    {
        map.Press("call.coowner", Access.Member, Answer.Update, ChooseAsync);
        map.Press("call.coowner-ask", Access.Member.Within(Limits.Care), Answer.Update, Write(Ask));
        map.Press("call.coowner-yes", Access.Member.Within(Limits.Answers), Answer.Private, Write(Agree));
        map.Press("call.coowner-no", Access.Member.Within(Limits.Answers), Answer.Private, Write(Decline));
        map.Press("call.coowner-leave", Access.Member.Within(Limits.Care), Answer.Update, Write(Leave));
    }

    private Func<Request, CancellationToken, Task<Reply>> Write(Func<WriteUnit, Request, Reply> write) =>
        (request, cancellation) => database.WriteAsync(request, unit => write(unit, request), cancellation);

    private Task<Reply> ChooseAsync(Request request, CancellationToken cancellation) => database.ReadAsync(
        unit =>
        {
            var call = CallDesk.FindHeld(unit, request);
            CallStates.After(call.State, CallAction.HandOver);
            return call is { Owner: { } owner, CoOwner: { } other }
                ? Reply.Say("manage.coowner.two", owner == request.Member ? other : owner).With(new Button("manage.button.coowner_leave", "call.coowner-leave", CallCard.Id(call)) { Look = ButtonLook.Danger }, PanelButtons.Back(call))
                : Reply.Show(new(new Line("manage.coowner.help"), new Picker("call.coowner-ask", "manage.coowner.prompt", PickerKind.People, CallCard.Id(call)))).With(PanelButtons.Back(call));
        },
        cancellation);

    private Reply Ask(WriteUnit unit, Request request)
    {
        var call = CallDesk.FindHeld(unit, request);
        CallStates.After(call.State, CallAction.HandOver);
        var to = request.Picked is [var picked, ..] && Snowflake.TryParse(picked, out var id) ? new MemberId(id) : throw new Refusal("common.outdated", new CommandName("help"));
        if (call.IsHeldBy(to)) throw new Refusal("manage.coowner.holds_already", to);
        if (call.CoOwner is not null) throw new Refusal("manage.coowner.one_only");
        if (MemberStore.Find(unit, to).IsPausedAt(unit.Now) || KeptAwayStore.AreApart(unit, request.Member, to)) throw new Refusal("manage.coowner.not_free", to);
        InvitationStore.Ask(unit, call, request.Member, to);
        var id1 = CallCard.Id(call);
        news.Tell(unit, call, to, new("manage.news.coowner_asked", request.Member, CallFacts.Name(call)), new Button("manage.button.coowner_yes", "call.coowner-yes", id1) { Look = ButtonLook.Good }, new Button("manage.button.coowner_no", "call.coowner-no", id1));
        return Reply.Say("manage.coowner.asked", to).With(PanelButtons.Back(call));
    }

    private Reply Agree(WriteUnit unit, Request request)
    {
        var (call, from) = Invited(unit, request);
        var shared = call.After(CallAction.HandOver) with { CoOwner = request.Member };
        InvitationStore.Close(unit, call);
        desk.Save(unit, shared, CallAction.HandOver);
        news.Tell(unit, shared, from, new("manage.news.coowner_agreed", request.Member, CallFacts.Name(call)), PanelButtons.Manage(call));
        return Reply.Say("manage.coowner.agreed", CallFacts.Name(call)).With(PanelButtons.Manage(call));
    }

    private Reply Decline(WriteUnit unit, Request request)
    {
        var (call, from) = Invited(unit, request);
        InvitationStore.Close(unit, call);
        news.Tell(unit, call, from, new("manage.news.coowner_declined", request.Member, CallFacts.Name(call)));
        return Reply.Say("manage.coowner.declined");
    }

    private Reply Leave(WriteUnit unit, Request request)
    {
        var call = CallDesk.FindHeld(unit, request);
        if (call is not { Owner: { } owner, CoOwner: { } coOwner }) throw new Refusal("manage.coowner.alone");
        var other = owner == request.Member ? coOwner : owner;
        var left = call.After(CallAction.HandOver) with { Owner = other, CoOwner = null };
        desk.Save(unit, left, CallAction.HandOver);
        news.Tell(unit, left, other, new("manage.news.coowner_left", request.Member, CallFacts.Name(call)), PanelButtons.Manage(call));
        return Reply.Say("manage.coowner.left", CallFacts.Name(call), other);
    }

    /// <exception cref="Refusal">Nobody asked them, or not any more.</exception>
    private static (Call Call, MemberId From) Invited(WriteUnit unit, Request request)
    {
        var call = CallStore.Find(unit, request.InGuild, request.Number(0));
        if (call is null || InvitationStore.Find(unit, call) is not { } invitation || invitation.Invited != request.Member) throw new Refusal("manage.coowner.not_asked");
        return call.Owners.Contains(invitation.Inviter) && call.CoOwner is null ? (call, invitation.Inviter) : throw new Refusal("manage.coowner.not_asked");
    }
}
