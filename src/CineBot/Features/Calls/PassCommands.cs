using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Calls;

/// <summary>« Pas pour moi »: a call that one does not want to hear of any more. Nobody is told, and it can be taken back.</summary>
internal sealed class PassCommands(Database database) : ICommandSet
{
    public void Describe(CommandMap map)
    {
        map.Press("call.pass", Access.Member, Answer.Private, PassAsync);
        map.Press("call.unpass", Access.Member, Answer.Update, TakeBackAsync);
    }

    private Task<Reply> PassAsync(Request request, CancellationToken cancellation) => database.WriteAsync(
        request,
        unit =>
        {
            var call = CallDesk.Find(unit, request);
            CallPassStore.Set(unit, call.Guild, call.Number, request.Member);
            return Reply.Say("call.passed", CallFacts.Name(call)).With(new Button("call.button.unpass", "call.unpass", CallCard.Id(call)));
        },
        cancellation);

    private Task<Reply> TakeBackAsync(Request request, CancellationToken cancellation) => database.WriteAsync(
        request,
        unit =>
        {
            var call = CallDesk.Find(unit, request);
            CallPassStore.Clear(unit, call.Guild, call.Number, request.Member);
            return Reply.Say("call.unpassed", CallFacts.Name(call));
        },
        cancellation);
}
