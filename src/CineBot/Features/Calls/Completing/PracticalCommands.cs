using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Calls.Completing;

/// <summary>The practical part of a call, which only its owners and the people they confirmed read: where exactly, when one is expected, whom to call.</summary>
internal sealed class PracticalCommands(Database database, CallDesk desk) : ICommandSet
{
    private const string Path = "call.practical-form", Where = "where", Who = "who";

    public void Describe(CommandMap map)
    {
        map.Press("call.practical", Access.Member, Answer.Update, (request, cancellation) => database.ReadAsync(unit => Show(unit, Find(unit, request)), cancellation));
        map.Press("call.practical-part", Access.Member, Answer.Form, async (request, cancellation) => Reply.Open(await BuildAsync(request, cancellation)));
        map.Form(Path, Access.Member.Within(Limits.Care), Answer.Update, KeepAsync, BuildAsync);
    }

    private static Reply Show(IReadUnit unit, Call call)
    {
        var id = CallCard.Id(call);
        return Reply.Show(new(
        [
            new Heading(new("call.practical.title", CallFacts.Name(call))),
            new Note("call.practical.who_reads"),
            .. PracticalFacts.Of(PracticalStore.Find(unit, call.Guild, call.Number)),
            new Buttons(
                new Button("call.button.practical.where", "call.practical-part", id, Where),
                new Button("call.button.practical.who", "call.practical-part", id, Who),
                new Button("call.button.complete", "call.complete", id)),
        ]));
    }

    private Task<Form> BuildAsync(Request request, CancellationToken cancellation) => database.ReadAsync(
        unit =>
        {
            var call = Find(unit, request);
            return new Form(Path, new Text($"call.practical.form.{PartOf(request)}"), [.. Fields(PracticalStore.Find(unit, call.Guild, call.Number), PartOf(request))]) { Ids = request.Ids };
        },
        cancellation);

    private static Field[] Fields(Practicals practicals, string part) => part == Where
        ? [Field("address", practicals.Address), Field("arrival", practicals.Arrival), Field("hospital", practicals.Hospital)]
        : [Field("schedule", practicals.Schedule), Field("contact", practicals.Contact), Field("phone", practicals.Phone)];

    private static TextField Field(string name, string? value) => new(name, new Text($"data.column.{name}")) { Required = false, MaxLength = Practicals.LongestLine, Tall = true, Value = value };

    private Task<Reply> KeepAsync(Request request, CancellationToken cancellation) => database.WriteAsync(
        request,
        unit =>
        {
            var call = Find(unit, request);
            var before = PracticalStore.Find(unit, call.Guild, call.Number);
            var after = PartOf(request) == Where
                ? before with { Address = request.Words("address"), Arrival = request.Words("arrival"), Hospital = request.Words("hospital") }
                : before with { Schedule = request.Words("schedule"), Contact = request.Words("contact"), Phone = request.Words("phone") };
            PracticalStore.Set(unit, call.Guild, call.Number, after);
            desk.Save(unit, call, CallAction.Describe, after == before ? CallChange.None : CallChange.Practicals);
            return Show(unit, call);
        },
        cancellation);

    private static Call Find(IReadUnit unit, Request request)
    {
        var call = CallDesk.FindHeld(unit, request);
        CallStates.After(call.State, CallAction.Describe);
        return call;
    }

    private static string PartOf(Request request) => request.Ids is [_, Where or Who, ..] ? request.Ids[1] : throw new Refusal("common.outdated", new CommandName("help"));
}
