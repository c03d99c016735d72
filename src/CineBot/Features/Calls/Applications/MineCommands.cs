using CineBot.Features.Calls.Discussions;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Calls.Applications;

/// <summary>One's own applications to a call, with all one can do about them; and a word when a seat comes free.</summary>
internal sealed class MineCommands(Database database, DiscussionDesk discussions) : ICommandSet
{
    public void Describe(CommandMap map)
    {
        map.Press("call.mine", Access.Member, Answer.Private, ShowAsync);
        map.Press("call.watch", Access.Member, Answer.Private, WatchAsync);
    }

    private Task<Reply> ShowAsync(Request request, CancellationToken cancellation) => database.ReadAsync(
        unit =>
        {
            var call = CallDesk.Find(unit, request);
            var mine = ApplicationStore.Of(unit, call.Guild, call.Number, request.Member);
            return mine.Count > 0 ? Reply.Show(MineCard.Of(unit, call, mine, discussions.Offer(unit, call, request.Member))) : throw Nothing(unit, call);
        },
        cancellation);

    private Task<Reply> WatchAsync(Request request, CancellationToken cancellation) => database.WriteAsync(
        request,
        unit =>
        {
            var call = CallDesk.Find(unit, request);
            CallStates.After(call.State, CallAction.Apply);
            var role = ApplicationDesk.RoleOf(unit, request, call);
            ApplicationDesk.CheckMayAsk(unit, request, call, role);
            if (role.SeatsLeft > role.NewcomerLeft) throw new Refusal(new Text("application.seat_is_free", CallFacts.Name(role)), ApplicationButtons.Again(call, role));
            SeatWatchStore.Add(unit, call, role.Role, request.Member);
            return Reply.Say("application.watching", CallFacts.Name(role));
        },
        cancellation);

    private static Refusal Nothing(IReadUnit unit, Call call)
    {
        var open = CallStates.Allows(call.State, CallAction.Apply);
        return new(new Text("application.none", CallFacts.Name(call)), [.. open ? CallRoleStore.Of(unit, call.Guild, call.Number).Take(1).Select(role => ApplicationButtons.Again(call, role)) : []]);
    }
}
