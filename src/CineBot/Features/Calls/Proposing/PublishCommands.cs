using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Calls.Proposing;

/// <summary>The press that announces a call.</summary>
internal sealed class PublishCommands(Database database, Publishing publishing) : ICommandSet
{
    public void Describe(CommandMap map) => map.Press("call.publish", Access.Member, Answer.Update, PublishAsync);

    private Task<Reply> PublishAsync(Request request, CancellationToken cancellation) =>
        database.WriteAsync(request, unit => publishing.Publish(unit, request, CallDesk.FindHeld(unit, request)), cancellation);
}
