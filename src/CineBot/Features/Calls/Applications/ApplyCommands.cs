using CineBot.Features.Calls.Ages;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Calls.Applications;

/// <summary>Cast and crew apply by a short form; they are offered a seat, or not, by whoever holds the call.</summary>
internal sealed class ApplyCommands(Database database, ApplicationKeeping keeping) : ICommandSet
{
    public void Describe(CommandMap map)
    {
        map.Press("call.apply", Access.Member.If(Gates.Applications), Answer.Form, async (request, cancellation) => Reply.Open(await BuildAsync(request, cancellation)));
        map.Form("call.applying", Access.Member.If(Gates.Applications), Answer.Private, ApplyAsync, BuildAsync);
    }

    private Task<Form> BuildAsync(Request request, CancellationToken cancellation) => database.ReadAsync(
        unit =>
        {
            var call = Find(unit, request);
            // What was just said of the age goes with the form, and is kept when it is sent.
            if (RoleChoice.Of(unit, request, call) is { } choice)
            {
                choice.CheckAny();
                AgeGate.Check(unit, request, call, "call.apply", choice.Ids);
                return ApplicationForm.Of(call, ApplicationForm.Title(call, null), choice.Menu(), Days(unit, call), NameOf(unit, request)) with { Ids = [.. choice.Ids, .. request.Ids.Skip(2)] };
            }

            var role = Open(unit, request, call);
            return ApplicationForm.Of(call, ApplicationForm.Title(call, role), null, Days(unit, call), NameOf(unit, request)) with { Ids = [.. ApplicationButtons.Ids(call, role), .. request.Ids.Skip(2)] };
        },
        cancellation);

    private Task<Reply> ApplyAsync(Request request, CancellationToken cancellation) => database.WriteAsync(
        request,
        unit =>
        {
            var pressed = RoleChoice.Pressed(request);
            var call = Find(unit, pressed);
            var role = Open(unit, pressed, call);
            AgeGate.Keep(unit, pressed, ApplicationButtons.Ids(call, role));
            var before = ApplicationStore.Find(unit, call.Guild, call.Number, role.Role, request.Member);
            var asking = before is null ? ApplicationKeeping.New(unit, request, call, role) with { FirstName = NameOf(unit, request) } : ApplicationKeeping.Again(unit, before, call);
            var sent = keeping.Save(unit, call, ApplicationForm.Read(request, asking, Days(unit, call).Count));
            var text = new Text("application.sent", CallFacts.Name(call), CallFacts.Name(role));
            return Reply.Say(text).With(ApplicationButtons.Withdraw(sent)) with { Card = new([.. Notes(unit, call, sent)]) };
        },
        cancellation);

    private static string NameOf(IReadUnit unit, Request request) =>
        ApplicationStore.LastName(unit, request.Member) ?? ApplicationWords.Cut(request.MemberName, Application.LongestName);

    /// <exception cref="Refusal">It takes nobody now, or it is their own.</exception>
    private static Call Find(IReadUnit unit, Request request)
    {
        var call = CallDesk.Find(unit, request);
        CallStates.After(call.State, CallAction.Apply);
        return call.IsHeldBy(request.Member) ? throw new Refusal("application.yours") : call;
    }

    /// <exception cref="Refusal">They cannot apply for it now; the sentence says why, and what they can do instead.</exception>
    private static CallRole Open(IReadUnit unit, Request request, Call call)
    {
        var role = ApplicationDesk.RoleOf(unit, request, call);
        if (role.KindIn(call) is CallKind.Extras) throw new Refusal(new Text("application.come_instead"), ApplicationButtons.Again(call, role));
        if (ApplicationStore.Find(unit, call.Guild, call.Number, role.Role, request.Member) is { } before && !ApplicationStates.Allows(before.State, ApplicationAction.Submit))
            throw new Refusal(new Text(ApplicationStates.Sentence(before.State, ApplicationAction.Submit)), ApplicationButtons.Mine(call));
        if (role.SeatsLeft == 0) throw new Refusal(new Text("application.full", CallFacts.Name(role)), ApplicationButtons.Watch(call, role.Role));
        AgeGate.Check(unit, request, call, "call.apply", ApplicationButtons.Ids(call, role));
        return role;
    }

    private static IEnumerable<Block> Notes(IReadUnit unit, Call call, Application sent)
    {
        if (Overlap.Find(unit, call, sent) is { } busy) yield return new Line(new("application.sent_overlap", CallFacts.Name(busy)));
        if (call.Owner is { } owner && AnswerPaceStore.DaysOf(unit, call.Guild, owner) is { } days) yield return new Note(new("application.pace", days));
        yield return new Note("application.sent_consent");
    }

    private static List<CallDay> Days(IReadUnit unit, Call call) => [.. CallDayStore.Of(unit, call.Guild, call.Number).Where(day => !day.IsRain)];
}
