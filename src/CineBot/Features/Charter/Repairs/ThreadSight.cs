using CineBot.Interactions;
using CineBot.Interactions.Outgoing;

namespace CineBot.Features.Charter.Repairs;

/// <summary>Whether the server lets somebody read every private thread: then none would be between equals. Where nobody can say, it is taken for granted.</summary>
internal sealed class ThreadSight(IServers servers, IMembers members)
{
    private const Permissions All = Permissions.ManageThreads | Permissions.Administrator;

    public async Task<bool> SeesAllAsync(Request request, CancellationToken cancellation)
    {
        if (servers.Find(request.InGuild) is not { } server || server.Owner == request.Member || (request.Permissions & All) != Permissions.None) return true;
        var roles = request.IsElsewhere ? await RolesAsync(request, cancellation) : request.Roles;
        return roles is null || server.Roles.Any(role => roles.Contains(role.Role) && (role.Permissions & All) != Permissions.None);
    }

    private async Task<IReadOnlySet<RoleId>?> RolesAsync(Request request, CancellationToken cancellation)
    {
        try
        {
            return (await members.FindAsync(request.InGuild, request.Member, cancellation))?.Roles;
        }
        catch (DeliveryFailure)
        {
            // Unknown is the careful answer: their words pass through the bot then.
            return null;
        }
    }
}
