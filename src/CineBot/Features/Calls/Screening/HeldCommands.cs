using CineBot.Features.Settings.Rights;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Calls.Screening;

/// <summary>What moderators see of the calls that wait for them: what is written, why it waits, and the two ways on. Of applications they see nothing.</summary>
internal sealed class HeldCommands(Database database, CallFacts facts, CallScreening screening, Holding holding) : ICommandSet
{
    private const string Form = "call.sending-back";

    private const long PageSize = 5;

    public void Describe(CommandMap map)
    {
        var looking = Access.Member.If(Capabilities.Calls);
        map.Press("call.held", looking, Answer.Update, ListAsync);
        map.Press("call.look", looking, Answer.Update, LookAsync);
        map.Press("call.approve", looking.Within(Limits.Care), Answer.Update, (request, cancellation) => database.WriteAsync(request, unit => holding.Approve(unit, request, Find(unit, request)), cancellation));
        map.Press("call.send-back", looking.Within(Limits.Care), Answer.Form, async (request, cancellation) => Reply.Open(await BuildAsync(request, cancellation)));
        map.Form(Form, looking.Within(Limits.Care), Answer.Update, SendBackAsync, BuildAsync);
    }

    private Task<Reply> ListAsync(Request request, CancellationToken cancellation) => database.ReadAsync(
        unit =>
        {
            var all = CallStore.CountHeld(unit, request.InGuild);
            if (all == 0) return Reply.Say("call.none_held");
            var pages = 1 + ((all - 1) / PageSize);
            var page = request.Ids.Count > 0 ? Math.Clamp(request.Number(0), 1, pages) : 1;
            return Reply.Show(new([new Heading(new("call.held_list", all)), .. CallStore.Held(unit, request.InGuild, (page - 1) * PageSize, PageSize).Select(Entry)])).With([.. Turning(page, pages)]);
        },
        cancellation);

    private static Actionable Entry(Call call) =>
        new(new("call.button.look", "call.look", CallCard.Id(call)), new Text("call.held_entry", CallFacts.Name(call), call.Owner is { } owner ? owner : new Text("call.held_by_nobody")));

    private static IEnumerable<Button> Turning(long page, long pages)
    {
        if (page > 1) yield return new("call.button.before", "call.held", $"{page - 1}");
        if (page < pages) yield return new("call.button.after", "call.held", $"{page + 1}");
    }

    private Task<Reply> LookAsync(Request request, CancellationToken cancellation) => database.ReadAsync(
        unit =>
        {
            var call = Find(unit, request);
            var (sheet, id) = (CallSheet.Of(unit, call), CallCard.Id(call));
            return Reply.Show(new([.. facts.All(sheet), new Rule(), .. screening.Of(unit, sheet).Select(finding => new Line(finding.Why))])).With(
                new Button("call.button.approve", "call.approve", id) { Look = ButtonLook.Good },
                new Button("call.button.send_back", "call.send-back", id),
                new Button("call.button.held", "call.held"));
        },
        cancellation);

    private Task<Form> BuildAsync(Request request, CancellationToken cancellation) => database.ReadAsync(
        unit =>
        {
            Find(unit, request);
            return new Form(Form, "call.sending_back.title", new TextField("reason", "call.sending_back.reason") { MaxLength = Call.LongestReason, Tall = true, Hint = "call.sending_back.hint" }) { Ids = request.Ids };
        },
        cancellation);

    private Task<Reply> SendBackAsync(Request request, CancellationToken cancellation) => database.WriteAsync(
        request,
        unit => holding.SendBack(unit, request, Find(unit, request), request.Words("reason") ?? throw new Refusal("call.asking.empty")),
        cancellation);

    private static Call Find(IReadUnit unit, Request request)
    {
        var call = CallStore.Find(unit, request.InGuild, request.Number(0));
        if (call is null || (call.PublishedAt is null && call.State is not CallState.Held)) throw new Refusal("call.gone", new CommandName("film-shoot.calls"));
        return call.State is CallState.Held ? call : throw new Refusal("call.not_held");
    }
}
