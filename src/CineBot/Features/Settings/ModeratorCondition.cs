using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Settings;

/// <summary>Lets those pass who manage the server, and those whom they named moderators; others are told whom to ask.</summary>
internal sealed class ModeratorCondition(Database database, IServers servers) : IAccessCondition
{
    private const int MostNamed = 5;

    public string Name => Access.ModeratorCondition;

    public async Task CheckAsync(Request request, CancellationToken cancellation)
    {
        if (IsManager(request)) return;
        var guild = request.InGuild;
        var (isNamed, others) = await database.ReadAsync(unit => (ModeratorStore.IsNamed(unit, guild, request.Member), ModeratorStore.Some(unit, guild, 0, MostNamed)), cancellation);
        if (isNamed) return;
        object[] known = others.Count > 0 ? [.. others] : servers.Find(guild) is { } server ? [server.Owner] : [];
        throw known.Length > 0 ? new Refusal("settings.ask_moderators", new Listing(known)) : new Refusal("common.server_managers_only");
    }

    /// <summary>Whether the server itself gives the person the right to manage it.</summary>
    public static bool IsManager(Request request) => (request.Permissions & (Permissions.Administrator | Permissions.ManageServer)) != Permissions.None;
}
