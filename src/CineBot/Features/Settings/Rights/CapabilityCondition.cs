using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Settings.Rights;

/// <summary>Lets those pass who may do one thing; others are told whom to ask. Without a capability: those who may do anything of the kind.</summary>
internal sealed class CapabilityCondition(Capability? capability, Database database, IServers servers) : IAccessCondition
{
    private const int MostNamed = 5;

    public string Name => capability is { } one ? Capabilities.ConditionOf(one) : Access.ModeratorCondition;

    public Task CheckAsync(Request request, CancellationToken cancellation) => database.ReadAsync(
        unit =>
        {
            CheckAgain(unit, request);
            return true;
        },
        cancellation);

    /// <inheritdoc />
    public void CheckAgain(IReadUnit unit, Request request)
    {
        var passes = capability is { } one ? Capabilities.May(unit, request, one) : Capabilities.IsManager(request) || ModeratorStore.IsNamed(unit, request.InGuild, request.Member);
        if (!passes) throw Refuse(unit, request.InGuild);
    }

    private Refusal Refuse(IReadUnit unit, GuildId guild)
    {
        var others = capability is { } one ? CapabilityStore.Named(unit, guild, one, MostNamed) : ModeratorStore.Some(unit, guild, 0, MostNamed);
        object[] known = others.Count > 0 ? [.. others] : servers.Find(guild) is { } server ? [server.Owner] : [];
        return known.Length > 0 ? new("settings.ask_moderators", new Listing(known)) : new("common.server_managers_only");
    }
}
