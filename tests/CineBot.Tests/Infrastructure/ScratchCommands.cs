using System.Globalization;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Tests.Infrastructure;

/// <summary>A handler of each kind for what no feature does yet: failing, being managed, counting its effects, telling somebody something.</summary>
internal sealed class ScratchCommands(Database database, Outbox outbox) : ICommandSet
{
    private int _ran;

    public int Ran => _ran;

    public void Describe(CommandMap map)
    {
        map.Command("scratch.fail", Access.Member, Answer.Private, (request, _) => throw new InvalidOperationException("broken"));
        map.Command("scratch.manage", Access.ServerManager, Answer.Private, Say);
        map.Command("scratch.anywhere", Access.Anyone, Answer.Private, Say);
        map.Command("scratch.count", Access.Member, Answer.Private, CountAsync, new Option("seats", OptionKind.Number) { Required = true, Min = 1, Max = 5 }, new Option("mood", OptionKind.Text) { Max = 10, Choices = [new("common.and", "soft")] });
        map.Command("scratch.last-breath", Access.Member, Answer.Private, LastAsync);
        map.Press("scratch.tell", Access.Member.Within(Limits.Messages), Answer.Private, TellAsync);
        map.Press("scratch.tell-undeclared", Access.Member, Answer.Private, TellAsync);
        map.Press("scratch.tell-uncounted", Access.Member.CountingItself(), Answer.Private, TellAsync);
        map.Form("scratch.fail-form", Access.Member, Answer.Private, (request, _) => throw new InvalidOperationException("broken"), BuildAsync);
    }

    private static Task<Reply> Say(Request request, CancellationToken cancellation) => Task.FromResult(Reply.Say("messages.none"));

    private Task<Reply> CountAsync(Request request, CancellationToken cancellation) => database.WriteAsync(
        request,
        unit =>
        {
            Interlocked.Increment(ref _ran);
            return Reply.Say("messages.waiting", unit.NextNumber(request.InGuild, "scratch"));
        },
        cancellation);

    private Task<Reply> TellAsync(Request request, CancellationToken cancellation) => database.WriteAsync(
        request,
        unit =>
        {
            foreach (var id in request.Ids.Take(1)) outbox.Tell(unit, request.InGuild, new(long.Parse(id, CultureInfo.InvariantCulture)), new("messages.read"), unit.Now, unit.Now + Duration.FromHours(1), byMessage: false);
            return request.Ids.Contains("refused") ? throw new Refusal("messages.none") : Reply.Say("messages.read");
        },
        cancellation);

    // The database closes as soon as the effect is there.
    private async Task<Reply> LastAsync(Request request, CancellationToken cancellation)
    {
        await database.DisposeAsync();
        return Reply.Say("messages.read");
    }

    private static Task<Form> BuildAsync(Request request, CancellationToken cancellation) =>
        Task.FromResult(new Form("scratch.fail-form", "messages.title", new TextField("why", "messages.title")) { Ids = request.Ids });
}
