using CineBot.Features.Calls.Discussions;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Calls.Applications;

/// <summary>What the owners of a call see of the applications to it, and what they prepare to answer: nobody is told before it is published.</summary>
internal sealed class ApplicantCommands(Database database, DiscussionDesk discussions) : ICommandSet
{
    public void Describe(CommandMap map)
    {
        map.Press("call.applicants", Access.Member, Answer.Private, ListAsync);
        map.Press("call.applicants-page", Access.Member, Answer.Update, ListAsync);
        map.Press("call.applicants-filter", Access.Member, Answer.Update, ListAsync);
        map.Press("call.applicant", Access.Member, Answer.Update, OpenAsync);
        map.Press("call.shortlist", Access.Member, Answer.Update, Change((one, _, now) => one.After(ApplicationAction.Shortlist, now)));
        map.Press("call.unlist", Access.Member, Answer.Update, Change((one, _, now) => one.After(ApplicationAction.Unlist, now)));
        map.Press("call.offer", Access.Member, Answer.Update, Change((one, _, now) => one.After(ApplicationAction.Prepare, now) with { Prepared = PreparedAnswer.Offer }));
        map.Press("call.decline", Access.Member, Answer.Update, Change((one, request, now) => one.After(ApplicationAction.Prepare, now) with { Prepared = Declining(request, one) }));
        map.Press("call.unprepare", Access.Member, Answer.Update, Change((one, _, now) => one.After(ApplicationAction.Prepare, now) with { Prepared = null }));
    }

    /// <summary>The application of a person to a call of whoever asks.</summary>
    /// <exception cref="Refusal">There is none that they may see.</exception>
    public static Application Find(IReadUnit unit, Request request, Call call, string role, string member) =>
        Snowflake.TryParse(role, out var number) && Snowflake.TryParse(member, out var id) && ApplicationStore.Find(unit, call.Guild, call.Number, number, new(id)) is { } one && !Apart.FromOwners(unit, call, one.Member)
            ? one
            : throw new Refusal("application.gone", new CommandName("film-shoot.manage"));

    private Task<Reply> ListAsync(Request request, CancellationToken cancellation) => database.ReadAsync(
        unit => ApplicantList.Show(
            unit, CallDesk.FindHeld(unit, request), ApplicantFilter.Of(request.Picked.Count > 0 ? request.Picked[0] : request.Ids.ElementAtOrDefault(1)), request.Ids.Count > 2 ? request.Number(2) : 1, request.At),
        cancellation);

    // Looking at an application is what marks it as seen.
    private async Task<Reply> OpenAsync(Request request, CancellationToken cancellation)
    {
        await database.WriteAsync(
            request,
            unit =>
            {
                var one = Picked(unit, request, CallDesk.FindHeld(unit, request));
                ApplicationStore.Set(unit, one.After(ApplicationAction.See, unit.Now));
                return Reply.Say("application.seen");
            },
            cancellation);
        return await ShowAsync(request, Picked, cancellation);
    }

    private Func<Request, CancellationToken, Task<Reply>> Change(Func<Application, Request, NodaTime.Instant, Application> change) => async (request, cancellation) =>
    {
        await database.WriteAsync(
            request,
            unit =>
            {
                var call = CallDesk.FindHeld(unit, request);
                CallStates.After(call.State, CallAction.Decide);
                // Extras come by their own press alone, in the order in which they came.
                var one = Named(unit, request, call);
                if (CallRoleStore.Find(unit, call.Guild, call.Number, one.Role)!.KindIn(call) is CallKind.Extras) throw new Refusal("application.extras_come");
                ApplicationStore.Set(unit, change(one, request, unit.Now));
                return Reply.Say("application.noted");
            },
            cancellation);
        return await ShowAsync(request, Named, cancellation);
    };

    private Task<Reply> ShowAsync(Request request, Func<IReadUnit, Request, Call, Application> find, CancellationToken cancellation) => database.ReadAsync(
        unit =>
        {
            var call = CallDesk.FindHeld(unit, request);
            var one = find(unit, request, call);
            return ApplicantCard.Show(unit, call, one, request.At, discussions.Offer(unit, call, one));
        },
        cancellation);

    private static PreparedAnswer Declining(Request request, Application one) =>
        request.Picked.FirstOrDefault(PreparedAnswer.Reasons.Contains) is { } reason ? new(false, reason, one.Prepared?.Words) : throw new Refusal("common.outdated", new CommandName("help"));

    private static Application Named(IReadUnit unit, Request request, Call call) =>
        request.Ids is [_, var role, var member] ? Find(unit, request, call, role, member) : throw new Refusal("common.outdated", new CommandName("help"));

    private static Application Picked(IReadUnit unit, Request request, Call call) =>
        request.Picked is [var picked] && picked.Split(':') is [var role, var member] ? Find(unit, request, call, role, member) : Named(unit, request, call);
}
