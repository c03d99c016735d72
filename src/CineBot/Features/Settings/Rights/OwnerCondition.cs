using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Settings.Rights;

/// <summary>Lets only the server's owner pass.</summary>
internal sealed class OwnerCondition(IServers servers) : IAccessCondition
{
    public const string Condition = "owner";

    public string Name => Condition;

    public Task CheckAsync(Request request, CancellationToken cancellation)
    {
        Check(request);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public void CheckAgain(IReadUnit unit, Request request) => Check(request);

    private void Check(Request request)
    {
        var server = servers.Find(request.InGuild) ?? throw new Refusal("common.busy");
        if (server.Owner != request.Member) throw new Refusal("rights.owner_only", server.Owner);
    }
}
